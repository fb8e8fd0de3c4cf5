//! Facts that items and criteria follow: how far each is, whether it is so, and since when.
//!
//! The words are `domain::plan::follows`. Nothing is written when a fact becomes so: whoever reads an item or a criterion
//! reads the facts with it, so that two laptops with the same records always agree. A person's own word counts before
//! the fact; for an item it needs a reason then.

mod follow;
mod list;
mod named;
mod read;
pub mod view;

pub(crate) use follow::Facts;
pub(crate) use list::fact_list;
