//! One test binary for the crate: what it writes is checked by the stock tools, not by itself.

mod signing;
mod slots;
mod stock;
mod writing;
