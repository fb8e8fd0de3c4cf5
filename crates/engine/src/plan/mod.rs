//! The plan check as people use it: what is found, what somebody set aside, and the figures that the plan states.
//!
//! The rules are `domain::plan`; here a rollout's records are gathered for them, and each place gets its title.

pub(crate) mod check;
pub(crate) mod dismiss;
pub(crate) mod figures;
mod gather;
pub(crate) mod parts;
mod places;
pub mod view;
