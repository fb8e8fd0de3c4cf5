//! Evidence: attached to an item or to a point of a hand-off, listed, where its files are, and taken
//! out again as a copy.

pub(crate) mod attach;
pub(crate) mod open;
pub(crate) mod place;
pub(crate) mod show;
pub mod view;
