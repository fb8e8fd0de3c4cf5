//! Sessions and the roll call.

pub(crate) mod blocks;
pub mod check_in;
pub mod clash;
pub(crate) mod mark;
mod one_to_one;
pub mod paper;
pub mod register;
pub mod report;
pub(crate) mod segment;
pub(crate) mod session;
pub(crate) mod sheet;
pub(crate) mod status;
pub mod view;
pub(crate) mod walk_in;
pub(crate) mod warning;
pub(crate) mod window;
