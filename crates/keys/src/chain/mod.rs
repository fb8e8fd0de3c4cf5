//! The chain of enrolment: the batches that lead from a workspace's first one to the keys that sign.
//!
//! `select` takes from a laptop's batches what shows whose a signing key is, and blackens the rest; `prove` follows it
//! again with nothing but the bytes. Deliberately not here: which keys a pack needs, and what a reader is told.

mod prove;
mod select;

pub use prove::{Broken, Proven, ProvenKey, prove};
pub use select::select;
