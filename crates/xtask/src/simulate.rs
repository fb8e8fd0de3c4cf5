//! `cargo xtask simulate`: seeded runs of whole laptops and servers, as many as wanted, in a release build.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::places;
use crate::process::{cargo, run};

/// Builds the simulation and hands everything after the task's name to it.
pub(crate) fn simulate(arguments: &[String]) -> Result<ExitCode> {
    // With the whole workspace, so that the libraries are built once for all programs.
    run(cargo().args(["build", "--quiet", "--release", "--workspace", "--bin", "simulate"]))?;
    let status = Command::new(places::released("simulate")).args(arguments).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
