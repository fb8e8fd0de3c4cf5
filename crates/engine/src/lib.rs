//! engine

pub mod reading;
pub mod template;
