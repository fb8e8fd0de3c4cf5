//! Whole-system tests: laptops and a server, as their people would use them.

mod two_laptops;
