//! Assessments and scores: by hand, one person at a time, or from a list; the sheet of one assessment.

pub(crate) mod import;
mod list;
pub(crate) mod points;
pub(crate) mod score;
pub(crate) mod sheet;
pub mod view;
