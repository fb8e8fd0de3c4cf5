//! What goes over still open with an area: items that are not done, and known errors with a way around.
//!
//! The rules are `domain::carry_over`. Both are part of what is signed; each stays open afterwards, with owner and date.

mod change;
pub(crate) mod show;
pub mod view;

pub(crate) use change::{carry_close, carry_items, carry_remove, carry_set};
pub(crate) use show::carry_list;
