//! Certificates: who gets one, signing many at once, the register, revoking, checking, printing.
//!
//! The facts and their bytes are `keys::certificate`; what the judge compares is `domain::certificate`.

mod blank;
pub(crate) mod book;
pub(crate) mod check;
pub(crate) mod design;
pub(crate) mod export;
pub(crate) mod facts;
pub(crate) mod issue;
mod logo;
pub mod pages;
pub(crate) mod preview;
pub(crate) mod print;
pub(crate) mod register;
pub mod view;
pub(crate) mod work;

pub use preview::GREATEST_CODE;
