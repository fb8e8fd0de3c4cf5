//! `cargo xtask run`: the app in its window, or in a browser where there is no display.

use std::env;
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::node::Node;
use crate::process::{cargo, run as run_to_end, say};
use crate::{display, places, setup, ui};

/// Does the set-up, builds, and hands over to the app.
pub(crate) fn run(data: Option<&Path>, browser: bool) -> Result<ExitCode> {
    let window = !browser && display::is_here();
    if !window && !browser {
        say("no display here: serving the same app for a browser on this machine");
    }
    setup::for_run(window)?;
    ui::build(&Node::find()?)?;
    let name = if window { "muster-desktop" } else { "muster" };
    build(&[name])?;
    let mut app = Command::new(places::program(name));
    if let Some(folder) = data {
        app.arg("--data").arg(env::current_dir()?.join(folder));
    }
    if !window {
        app.arg("ui");
    }
    become_app(app)
}

/// Builds programs of the workspace.
///
/// The whole workspace is selected each time: cargo would otherwise settle on other features for shared dependencies and compile them twice.
pub(crate) fn build(programs: &[&str]) -> Result<()> {
    say(&format!("building {}", programs.join(", ")));
    let names = programs.iter().flat_map(|name| ["--bin", name]);
    run_to_end(cargo().args(["build", "--quiet", "--workspace"]).args(names.map(OsStr::new)))
}

#[cfg(unix)]
fn become_app(mut app: Command) -> Result<ExitCode> {
    use std::os::unix::process::CommandExt;
    // Signals and the exit code then belong to the app, with nothing in between.
    Err(app.exec().into())
}

#[cfg(not(unix))]
fn become_app(mut app: Command) -> Result<ExitCode> {
    run_to_end(&mut app)?;
    Ok(ExitCode::SUCCESS)
}
