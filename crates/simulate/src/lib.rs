//! Seeded runs of the whole: real desks on real SQLite files and the real server's router, in one process.
//!
//! A [`world::World`] holds two to five laptops and one to three server processes. Each step is something that
//! a person does ([`people`]), something that happens to a machine ([`disaster`]), a file handed from one laptop to
//! another, a try of somebody who forges ([`forger`]), or a round of sync over a network that loses, repeats and
//! spoils ([`net`]). After every step [`breach::Invariant`]s are looked at
//! from outside, with a fold that shares no code with the engine's ([`reference`]). At the end the network is
//! good and everything has to agree ([`rest`]). The same seed gives the same run. A second family of worlds has people who
//! share laptops ([`crowd`]), and every second of those people who are erased ([`erasing`]).
//! Not here: SQLite's own writes torn or lost (`tests/power_cut`), and the network itself; both have tests of their own.

pub mod breach;
pub mod check_laptop;
mod check_server;
mod crowd;
pub mod dice;
mod disaster;
pub mod erased;
mod erasing;
pub mod fault;
mod files;
mod forger;
pub mod laptop;
pub mod net;
pub mod people;
#[cfg(debug_assertions)]
pub mod planted;
pub mod reference;
pub mod report;
mod rest;
pub mod run;
mod step;
pub mod world;
