//! A workshop in a room without a network: whether this laptop can run it, the pack to take along, what is still only here afterwards.
//!
//! What is weighed and how stands in `domain::workshop`; here the facts are gathered and the files put together.

mod facts;
mod list;
pub(crate) mod pack;
mod pieces;
pub(crate) mod ready;
mod remains;
mod space;
mod tables;
pub mod view;
