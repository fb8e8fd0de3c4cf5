//! `cargo xtask bench`: a mark and an import, timed against a bare baseline; see `docs/performance.md`.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::{cargo, run, say};

/// Builds with optimisation and measures. The figures are for reading: none of them fails the task.
pub(crate) fn bench() -> Result<ExitCode> {
    say("measuring in a release build; the first build takes minutes");
    run(cargo().args(["run", "--release", "-p", "testkit", "--bin", "bench"]))?;
    Ok(ExitCode::SUCCESS)
}
