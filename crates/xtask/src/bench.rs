//! `cargo xtask bench`: a laptop's steps against a bare baseline, then a server under load; see `docs/performance.md`.

use std::process::ExitCode;

use anyhow::Result;

use crate::process::{cargo, run, say};
use crate::setup;

/// Builds with optimisation and measures. The figures are for reading: none of them fails the task.
pub(crate) fn bench() -> Result<ExitCode> {
    setup::for_bench()?;
    say("measuring in a release build; the first build takes minutes");
    run(cargo().args(["run", "--release", "-p", "testkit", "--bin", "bench"]))?;
    say("a server on PostgreSQL under load");
    run(cargo().args(["run", "--release", "-p", "testkit", "--bin", "load"]))?;
    Ok(ExitCode::SUCCESS)
}
