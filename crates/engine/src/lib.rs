//! engine

pub mod reading;
