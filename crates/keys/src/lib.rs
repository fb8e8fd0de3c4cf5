//! Keys and what is proved with them: writing keys, signing keys, slots, statements, certificates, the chain of enrolment, packs, `verify`.
//!
//! Deliberately not here: SQL, the network, a clock (times are arguments), and the rules of who may
//! do what. Randomness comes from the operating system, in functions named `generate...` only.

pub mod canonical;
pub mod carry;
pub mod certificate;
pub mod chain;
pub mod error;
pub mod pack;
pub mod pairing;
pub mod passphrase;
mod random;
pub mod receipt_code;
pub mod signed;
pub mod signing;
pub mod slots;
pub mod statement;
mod time;
pub mod verify;
pub mod writing;

pub use error::KeyError;
pub use passphrase::check_passphrase;
