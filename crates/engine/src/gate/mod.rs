//! Gates: criteria with what is known of them, votes, the result explained line by line, signed decisions.
//!
//! The rules are `domain::gate`; a decision is signed as a hand-off area is (`handoff::stated`) and goes into the same pack.

pub(crate) mod change;
pub(crate) mod decide;
pub(crate) mod decisions;
mod show;
mod subject;
mod text;
pub mod view;

pub(crate) use show::{gate_list, gate_show};
