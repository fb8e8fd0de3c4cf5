//! `muster` as scripts and browsers meet it.

mod certificates;
mod copies;
mod door;
mod finding;
mod full_disk;
mod going_live;
mod handing_over;
mod here;
mod hostile;
mod killed;
mod lists;
mod packs;
mod plan;
mod read_only;
mod room;
mod shell;
mod story;
mod training;
mod workshop;
