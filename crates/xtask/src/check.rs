//! `cargo xtask check`: what can be said about the sources without running them.

use std::process::ExitCode;

use anyhow::Result;

use crate::node::Node;
use crate::process::{cargo, run, say};
use crate::{places, setup, tidy, ui};

/// Formatting, lints with warnings as errors, house rules. Goes on after a failure, so that one run shows all.
pub(crate) fn check() -> Result<ExitCode> {
    setup::for_run(true)?;
    ui::build(&Node::find()?)?;
    let steps = [step("formatting", formatting), step("lints", lints), step("house rules", house_rules)];
    let failed = steps.contains(&false);
    Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

/// Whether a step passed; what it found is said here.
fn step(name: &str, body: fn() -> Result<()>) -> bool {
    say(name);
    match body() {
        Ok(()) => true,
        Err(error) => {
            say(&format!("{name}: {error:#}"));
            false
        }
    }
}

fn formatting() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn lints() -> Result<()> {
    run(cargo().args(["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"]))
}

fn house_rules() -> Result<()> {
    let found = tidy::findings(&places::root())?;
    for finding in &found {
        println!("{finding}");
    }
    anyhow::ensure!(found.is_empty(), "{} findings", found.len());
    Ok(())
}
