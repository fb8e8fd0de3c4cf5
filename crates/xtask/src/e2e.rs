//! The scripts in tests/e2e, which press keys in the real app: what they need and how they are started.
//!
//! What they do and expect is in the scripts themselves.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::node::Node;
use crate::process::answer;
use crate::{places, ui};

/// A Chromium that starts: the one `CHROMIUM` names, else one from the PATH.
pub(crate) fn chromium() -> Option<PathBuf> {
    let given = std::env::var("CHROMIUM").ok();
    let known = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"].map(str::to_owned);
    let name = given.into_iter().chain(known).find(|name| answer(name, &["--version"]).is_some())?;
    answer("sh", &["-c", "command -v \"$0\"", &name]).map(PathBuf::from)
}

/// Brings what the scripts need, once for all of them.
pub(crate) fn packages(node: &Node) -> Result<()> {
    ui::packages(node, &places::e2e())
}

/// A script that drives the app in Chromium.
pub(crate) fn in_browser(node: &Node, script: &str) -> Result<Command> {
    let chromium = chromium()
        .context("no Chromium starts on this machine: install the package chromium, or name one in CHROMIUM, and run this again")?;
    let mut command = script_of(node, script);
    command.env("CHROMIUM", chromium);
    Ok(command)
}

/// A script that drives the real window on `display`.
pub(crate) fn in_window(node: &Node, script: &str, display: &str) -> Command {
    let mut command = script_of(node, script);
    on_display(&mut command, display);
    command
}

/// A script that measures the real window, built with optimisation, on `display`.
pub(crate) fn figures(node: &Node, script: &str, display: &str) -> Result<Command> {
    packages(node)?;
    let mut command = node.node();
    command.arg(script).current_dir(places::e2e());
    command.env("MUSTER", places::released("muster")).env("MUSTER_DESKTOP", places::released("muster-desktop"));
    on_display(&mut command, display);
    Ok(command)
}

fn script_of(node: &Node, script: &str) -> Command {
    let mut command = node.node();
    command.args(["--test", "--test-reporter=spec", script]).current_dir(places::e2e());
    command.env("MUSTER", places::program("muster")).env("MUSTER_DESKTOP", places::program("muster-desktop"));
    command
}

fn on_display(command: &mut Command, display: &str) {
    command.env("DISPLAY", display).env_remove("WAYLAND_DISPLAY").env("GDK_BACKEND", "x11");
}
