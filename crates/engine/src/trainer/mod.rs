//! Trainers and their backups by department, and what is missing.

pub(crate) mod change;
pub(crate) mod export;
pub(crate) mod list;
pub mod view;
