//! Whole-system tests: laptops and a server, as their people would use them.

mod awkward;
mod two_laptops;
