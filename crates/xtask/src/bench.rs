//! `cargo xtask bench`: what people wait for against a bare baseline, then a server under load; see `docs/performance.md`.

use std::process::ExitCode;

use anyhow::Result;

use crate::node::Node;
use crate::process::{cargo, run, say};
use crate::{display, e2e, setup, ui};

/// The programs that the window's figures are taken from.
const PROGRAMS: &[&str] = &["build", "--quiet", "--release", "--workspace", "--bin", "muster", "--bin", "muster-desktop"];

/// Builds with optimisation and measures. The figures are for reading: none of them fails the task.
pub(crate) fn bench() -> Result<ExitCode> {
    setup::for_test()?;
    let node = Node::find()?;
    ui::build(&node)?;
    say("measuring in a release build; the first build takes minutes");
    run(cargo().args(["run", "--release", "-p", "testkit", "--bin", "bench"]))?;
    say("a key and a start in the real window");
    run(cargo().args(PROGRAMS))?;
    let display = display::Hidden::start()?;
    run(&mut e2e::figures(&node, "bench.mjs", display.name())?)?;
    say("a server on PostgreSQL under load");
    run(cargo().args(["run", "--release", "-p", "testkit", "--bin", "load"]))?;
    Ok(ExitCode::SUCCESS)
}
