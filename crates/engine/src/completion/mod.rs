//! Completion: who has covered what, who is missing, and every group with its denominator.
//!
//! One reading of the store ([`book`]) feeds the screen, the lists and the files, so that they agree to the digit.

pub(crate) mod book;
pub(crate) mod export;
pub(crate) mod groups;
pub(crate) mod make_up;
pub(crate) mod missing;
pub(crate) mod person;
pub(crate) mod roster;
pub(crate) mod show;
pub(crate) mod table;
pub mod view;
