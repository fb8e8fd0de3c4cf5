//! Assessments and scores: by hand, one person at a time; the sheet of one assessment.

pub(crate) mod score;
pub(crate) mod sheet;
pub mod view;
