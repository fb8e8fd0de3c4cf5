//! Monitoring: what is due to be read now, what was missed, each reading against its target, and observations.
//!
//! The rules are `domain::monitoring`. Nothing here reads a system: a person does, and says so.

mod change;
mod entered;
mod export;
mod observe;
mod show;
pub(crate) mod standing;
pub mod view;

pub(crate) use change::{duty_remove, duty_set, reading_add, reading_remove};
pub(crate) use export::monitoring_export;
pub(crate) use observe::{observation_add, observation_list, observation_remove, observation_to_criterion, observation_to_item};
pub(crate) use show::{duty_list, duty_show};
pub(crate) use standing::{Watched, shown};
