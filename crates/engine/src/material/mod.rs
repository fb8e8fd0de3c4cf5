//! The register of training materials: what there is, how far it is, what the plan wants, to whom it was handed out.

pub(crate) mod change;
pub(crate) mod export;
pub(crate) mod handout;
pub(crate) mod list;
pub(crate) mod target;
pub mod view;
