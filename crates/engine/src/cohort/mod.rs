//! Cohorts and audiences in the hands of the training manager: made, changed, filled, with a queue where one is full.

pub(crate) mod change;
pub(crate) mod place;
pub(crate) mod queue;
pub(crate) mod show;
pub mod view;
