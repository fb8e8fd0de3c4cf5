//! Rollouts: made from a template as one action, listed, shown.

pub(crate) mod launch;
pub(crate) mod lines;
pub mod move_view;
pub(crate) mod moving;
pub(crate) mod new;
pub(crate) mod overview;
pub mod view;
