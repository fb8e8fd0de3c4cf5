//! Documents that go over with an area: a register with owner and versions, and who read or accepted which version.
//!
//! The rules are `domain::document`. A version is evidence of its document, and the newest is the one that counts.

mod change;
pub(crate) mod show;
pub mod view;

pub(crate) use change::{document_edition, document_remove, document_say, document_set};
pub(crate) use show::document_list;
