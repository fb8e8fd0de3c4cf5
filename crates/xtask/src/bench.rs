//! `cargo xtask bench`: what people wait for against a bare baseline, then a server under load; see `docs/performance.md`.

use std::process::{Command, ExitCode};

use anyhow::Result;

use crate::node::Node;
use crate::process::{cargo, run, say};
use crate::{display, e2e, places, setup, ui};

/// All programs at once: each by itself would choose other features of the libraries, and build them again.
const PROGRAMS: &[&str] = &["build", "--quiet", "--release", "--workspace", "--bins"];

/// Builds with optimisation and measures. The figures are for reading: none of them fails the task.
pub(crate) fn bench() -> Result<ExitCode> {
    setup::for_test()?;
    let node = Node::find()?;
    ui::build(&node)?;
    say("measuring in a release build; the first build takes minutes");
    run(cargo().args(PROGRAMS))?;
    run(&mut Command::new(places::released("bench")))?;
    say("a key and a start in the real window");
    let display = display::Hidden::start()?;
    run(&mut e2e::figures(&node, "bench.mjs", display.name())?)?;
    say("a server on PostgreSQL under load");
    run(&mut Command::new(places::released("load")))?;
    Ok(ExitCode::SUCCESS)
}
