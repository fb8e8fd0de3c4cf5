//! Checklists and their items, with evidence.

pub(crate) mod evidence;
pub(crate) mod item;
pub(crate) mod show;
pub mod view;
