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
    let steps: [(&str, fn() -> Result<()>); 3] = [
        ("formatting", formatting),
        ("lints", lints),
        ("house rules", house_rules),
    ];
    let mut code = ExitCode::SUCCESS;
    for (name, step) in steps {
        say(name);
        if let Err(error) = step() {
            say(&format!("{name}: {error:#}"));
            code = ExitCode::FAILURE;
        }
    }
    Ok(code)
}

fn formatting() -> Result<()> {
    run(cargo().args(["fmt", "--all", "--check"]))
}

fn lints() -> Result<()> {
    run(cargo().args([
        "clippy",
        "--quiet",
        "--workspace",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ]))
}

fn house_rules() -> Result<()> {
    let found = tidy::findings(&places::root())?;
    for finding in &found {
        println!("{finding}");
    }
    anyhow::ensure!(found.is_empty(), "{} findings", found.len());
    Ok(())
}
