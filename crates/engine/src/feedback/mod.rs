//! Feedback: asked on this laptop one after another, typed from paper, or brought in from a list; added up, tagged, exported.
//!
//! Where a session asks without names, answers lie in a box (a setting of this laptop) until they are written, mixed and
//! in one step: neither ids, nor order, nor time say whose one is.

pub(crate) mod asked;
pub(crate) mod export;
pub(crate) mod import;
pub(crate) mod show;
pub(crate) mod tag;
pub mod view;
