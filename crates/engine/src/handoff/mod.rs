//! The hand-off: areas of points, sign-offs that a stranger can check, the pack.
//!
//! What is signed is a statement in canonical JSON that holds the plain text as it was shown. Its exact
//! bytes are stored and signed in OpenSSH's form; see `docs/sign-offs.md`.

pub(crate) mod area;
pub(crate) mod changes;
pub(crate) mod delegate;
pub(crate) mod export;
mod front;
mod goes_over;
mod goes_over_text;
mod known;
pub mod pages;
pub(crate) mod sign;
mod sign_offs;
pub(crate) mod standing;
pub(crate) mod stated;
pub(crate) mod subject;
pub(crate) mod text;
pub mod view;
pub(crate) mod withdraw;

pub use keys::verify::{Certified, Report, verify_pack as verify, verify_pack_of as verify_of, verify_pack_since as verify_since, words};
