//! Whole-system tests: laptops and a server, as their people would use them.

mod awkward;
mod broken_join;
mod carry;
mod certificates;
mod clocks;
mod day;
mod decisions;
mod full_disk;
mod gates;
mod members;
mod mended;
mod people_here;
mod refused;
mod runs;
mod two_laptops;
