//! Sessions and the roll call.

pub mod clash;
pub(crate) mod mark;
pub mod paper;
pub mod report;
pub(crate) mod session;
pub(crate) mod sheet;
pub mod view;
pub(crate) mod walk_in;
