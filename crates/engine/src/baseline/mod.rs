//! How far a rollout is, its approvals, and what changed in the plan since one of them.
//!
//! The rules are `domain::baseline`; here a rollout's records are gathered for them, and each difference gets its words,
//! who wrote it and when.

mod approve;
mod changes;
mod export;
mod gather;
pub mod view;
mod words;

pub(crate) use approve::{rollout_approve, rollout_state, rollout_state_set};
pub(crate) use changes::plan_changes;
pub(crate) use export::plan_changes_export;
