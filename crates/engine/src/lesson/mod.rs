//! Lines for next time: items made of what was seen, decided or minuted, here or in another rollout, each once in a checklist.

pub(crate) mod make;
pub mod view;
