//! The frame of the app: status, search, undo, history, generic records; TypeScript for all of it.

pub(crate) mod history;
pub(crate) mod parts;
pub(crate) mod records;
pub(crate) mod search;
pub(crate) mod status;
pub mod typescript;
pub(crate) mod undo;
pub mod view;
mod waiting;
