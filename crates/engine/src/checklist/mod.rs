//! Checklists and their items.

pub(crate) mod item;
pub(crate) mod show;
pub mod view;
