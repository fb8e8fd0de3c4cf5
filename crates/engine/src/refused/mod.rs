//! Refused steps and the ways on from them: correct and send again, hand to somebody who may, export, dismiss.
//!
//! A step that takes a refused one's place is an ordinary one, upon the records as they are now; it and the decision
//! stand in one group, so that a second refusal takes back both. Nothing is dropped but by a person.

mod again;
mod cases;
mod export;
mod hand;
mod list;
pub mod view;

pub(crate) use again::{quarantine_dismiss, quarantine_send_again};
pub(crate) use export::quarantine_export;
pub(crate) use hand::quarantine_hand;
pub(crate) use list::quarantine;
