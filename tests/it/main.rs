//! Whole-system tests: laptops and a server, as their people would use them.

mod approval;
mod awkward;
mod broken_join;
mod carry;
mod certificates;
mod clocks;
mod corpora;
mod day;
mod decisions;
mod files;
mod full_disk;
mod gates;
mod members;
mod mended;
mod merging;
mod people_here;
mod refused;
mod runs;
mod two_laptops;
mod workshops;
