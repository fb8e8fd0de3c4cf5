//! Workspaces: started, joined, opened, protected; members and invitations; several people on one laptop.

pub(crate) mod backup;
pub(crate) mod enrolling;
pub(crate) mod export;
pub(crate) mod here;
pub(crate) mod join;
pub(crate) mod keyring;
pub(crate) mod members;
mod newcomer;
pub(crate) mod own;
pub(crate) mod recovery;
pub(crate) mod rights;
pub(crate) mod sample;
mod sample_day;
mod sample_people;
mod sample_support;
mod sample_week;
pub(crate) mod signing_keys;
pub(crate) mod start;
pub(crate) mod unfinished;
pub(crate) mod unlock;
pub mod view;
