//! Starting other programs: one line says what is done and why, a failure says which program failed.

use std::env;
use std::ffi::OsStr;
use std::process::{Command, Stdio};

use anyhow::{Context, Result, ensure};

use crate::places;

/// Says one line about what happens next.
pub(crate) fn say(line: &str) {
    println!("xtask: {line}");
}

/// Runs `command` to its end with its output on the screen.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let name = command.get_program().to_string_lossy().into_owned();
    let status = command.status().with_context(|| format!("cannot start {name}"))?;
    ensure!(status.success(), "{name} failed ({status})");
    Ok(())
}

/// What a program prints on standard output, trimmed; nothing if it is missing or fails.
pub(crate) fn answer(program: impl AsRef<OsStr>, arguments: &[&str]) -> Option<String> {
    let output = Command::new(program).args(arguments).stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim().to_owned())
}

/// Cargo, in the root folder, with the environment a shell would give it.
///
/// `cargo run` tells its child about the package that runs; some build scripts watch these variables, and would build again each time.
pub(crate) fn cargo() -> Command {
    let mut cargo = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    cargo.current_dir(places::root());
    for (name, _) in env::vars_os() {
        if is_about_xtask(&name.to_string_lossy()) {
            cargo.env_remove(name);
        }
    }
    // Where a checkout is built once and thrown away, what would make the next build quicker costs time and 4 GB.
    if env::var_os("CI").is_some() {
        cargo.env("CARGO_INCREMENTAL", "0");
    }
    cargo
}

fn is_about_xtask(variable: &str) -> bool {
    let prefixes = ["CARGO_PKG_", "CARGO_MANIFEST_", "CARGO_BIN_", "CARGO_CRATE_", "CARGO_PRIMARY_"];
    prefixes.iter().any(|prefix| variable.starts_with(prefix)) || variable == "OUT_DIR"
}
