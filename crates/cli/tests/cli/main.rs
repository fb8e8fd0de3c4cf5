//! `muster` as scripts and browsers meet it.

mod certificates;
mod door;
mod finding;
mod full_disk;
mod going_live;
mod here;
mod killed;
mod lists;
mod packs;
mod plan;
mod read_only;
mod shell;
mod story;
mod training;
mod workshop;
