//! People: the roster in windows, added by hand or imported from lists.

pub(crate) mod add;
pub mod erase;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod index;
pub(crate) mod list;
mod mapped;
mod matching;
pub mod merge;
pub(crate) mod one_card;
mod placing;
pub(crate) mod same;
pub mod view;
pub(crate) mod whom;
