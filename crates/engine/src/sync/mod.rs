//! Sync: one request to the server, and what people see of it.
//!
//! [`wire`] knows the requests and no store, [`road`] how they travel; [`run`] moves batches between store and server without
//! holding the engine while the network is slow; the rest are lists.

pub(crate) mod cards;
pub(crate) mod enter;
pub(crate) mod hints;
mod http;
pub(crate) mod lists;
pub(crate) mod publish;
pub(crate) mod received;
pub(crate) mod road;
pub(crate) mod run;
mod succeed;
pub(crate) mod told;
mod trust;
pub mod view;
pub(crate) mod wire;
