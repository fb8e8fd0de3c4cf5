//! Checklists and their items.

pub(crate) mod import;
pub mod import_view;
pub(crate) mod item;
pub(crate) mod many;
pub(crate) mod proof;
pub(crate) mod show;
pub(crate) mod structure;
pub mod view;
pub(crate) mod words;
