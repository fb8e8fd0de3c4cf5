//! `cargo xtask simulate`: seeded runs of whole laptops and servers, as many as wanted, in a release build.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::cargo;

/// Builds the simulation and hands everything after the task's name to it.
pub(crate) fn simulate(arguments: &[String]) -> Result<ExitCode> {
    let status = cargo().args(["run", "--quiet", "--release", "-p", "simulate", "--"]).args(arguments).status()?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}
