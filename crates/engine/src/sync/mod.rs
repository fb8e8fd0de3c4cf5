//! Sync: one request to the server, and what people see of it.
//!
//! [`wire`] talks HTTP and knows no store; [`run`] moves batches between store and server without
//! holding the engine while the network is slow; the rest are lists.

pub(crate) mod cards;
pub(crate) mod hints;
pub(crate) mod lists;
pub(crate) mod publish;
pub(crate) mod run;
mod trust;
pub mod view;
pub(crate) mod wire;
