//! Use cases, views and the dispatcher of commands.
//!
//! [`Desk`] is what a shell holds: one data folder, locked or open, callable from any thread.
//! [`Engine`] is an open workspace with the person who works in it. Every area has one folder with
//! its views and its use cases; [`commands`] lists every command once. Nothing here prints pages
//! (that is `reports`), draws, or knows SQL.

pub mod app;
pub mod assessment;
pub mod attendance;
pub mod baseline;
pub mod calendar;
pub mod carry;
pub mod carry_over;
pub mod certificate;
mod chance;
pub mod checklist;
mod clock;
pub mod cohort;
pub mod commands;
pub mod completion;
mod count;
mod desk;
pub mod document;
pub mod downtime;
pub mod early_life;
mod engine;
pub mod evidence;
pub mod fact;
mod failure;
pub mod feedback;
mod files;
pub mod gate;
pub mod handoff;
pub mod lesson;
pub mod material;
pub mod meeting;
pub mod monitoring;
pub mod people;
pub mod plan;
pub mod printing;
pub mod reading;
pub mod refused;
pub mod report;
pub mod rollout;
pub mod rota;
pub mod runbook;
mod secret_link;
pub mod status_link;
pub mod sync;
pub mod template;
mod times;
pub mod trainer;
mod tries;
pub mod walkthrough;
mod who;
pub mod whom;
pub mod workshop;
pub mod workspace;

pub use chance::Chance;
pub use clock::Clock;
pub use desk::{Changed, Desk, Options};
pub use domain::normal::folded;
pub use engine::Engine;
pub use failure::{Failure, Words};
#[cfg(feature = "system-keyring")]
pub use keys::slots::system_keyring;
pub use sync::road::{Answer, Network, NoAnswer, Request, Road};
pub use tries::Tries;

/// Result of every use case.
pub type Result<T> = std::result::Result<T, Failure>;

/// Where this person's data lies if nobody says otherwise: `$XDG_DATA_HOME/muster` or `~/.local/share/muster`.
pub fn default_data_dir() -> std::path::PathBuf {
    let home = || std::env::var_os("HOME").map(std::path::PathBuf::from).unwrap_or_default().join(".local/share");
    std::env::var_os("XDG_DATA_HOME").map(std::path::PathBuf::from).filter(|path| path.is_absolute()).unwrap_or_else(home).join("muster")
}
