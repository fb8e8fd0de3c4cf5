//! One test binary for the crate: what it writes is checked by the stock tools, not by itself.

mod certificate;
mod chain;
mod keyring;
mod made;
mod pack;
mod signing;
mod slots;
mod statement;
mod stock;
mod verify;
mod writing;
