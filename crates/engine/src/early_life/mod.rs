//! Early-life support: what it began with, whether the figures hold long enough to end it, relapses, and what is looked
//! at again thirty days after somebody took over.
//!
//! The rules are `domain::early_life`. Days are those of the rollout's zone; nothing here is stored but the choices.

mod change;
mod follow;
mod show;
mod trend;
pub mod view;

pub(crate) use change::early_life_set;
pub(crate) use follow::{follow_up_found, follow_up_remove, follow_up_set};
pub(crate) use show::early_life_show;
