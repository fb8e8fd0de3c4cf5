//! Sessions and the roll call.

pub(crate) mod mark;
pub(crate) mod session;
pub(crate) mod sheet;
pub mod view;
pub(crate) mod walk_in;
