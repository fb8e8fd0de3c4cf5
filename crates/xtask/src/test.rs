//! `cargo xtask test`: every test there is, stage by stage, with one honest line at the end.
//!
//! A stage that fails does not stop the later ones. What a stage tests is decided where its tests live, not here.

mod tally;

use std::io::{BufRead, BufReader};
use std::process::{Command, ExitCode, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow, ensure};

use crate::node::Node;
use crate::process::{cargo, say};
use crate::{described, display, e2e, places, run, setup, ui, verifier};
use tally::Tally;

/// How one stage ended.
struct Outcome {
    stage: &'static str,
    took: Duration,
    tally: Tally,
}

/// Runs every stage, prints the summary, and fails if anything failed.
pub(crate) fn test() -> Result<ExitCode> {
    let outcomes = [
        stage("set-up", || step(setup::for_test())),
        stage("pages: types and build", || step(ui::build(&Node::find()?))),
        stage("pages: unit tests", || tests(Node::find()?.npm(&places::ui()).args(["run", "--silent", "test"]))),
        stage("rust", || tests(cargo().args(["test", "--workspace", "--no-fail-fast"]))),
        stage("server as described", || tests(&mut described::test()?)),
        stage("programs", || step(run::build(&["muster", "muster-server", "muster-verify", "muster-desktop"]))),
        stage("muster-verify by itself", || step(verifier::build().and_then(|program| verifier::try_alone(&program)))),
        stage("app in chromium", || tests(&mut e2e::in_browser(&Node::find()?, "browser.mjs")?)),
        stage("plan in chromium", || tests(&mut e2e::in_browser(&Node::find()?, "plan.mjs")?)),
        stage("people in chromium", || tests(&mut e2e::in_browser(&Node::find()?, "people.mjs")?)),
        stage("reports in chromium", || tests(&mut e2e::in_browser(&Node::find()?, "reports.mjs")?)),
        stage("register and lists in chromium", || tests(&mut e2e::in_browser(&Node::find()?, "outputs.mjs")?)),
        stage("cohorts in chromium", || tests(&mut e2e::in_browser(&Node::find()?, "cohorts.mjs")?)),
        stage("around a workshop", || tests(&mut e2e::in_browser(&Node::find()?, "workshop.mjs")?)),
        stage("the door", || tests(&mut e2e::in_browser(&Node::find()?, "door.mjs")?)),
        stage("a whole training", || tests(&mut e2e::in_browser(&Node::find()?, "training.mjs")?)),
        stage("a whole go-live", || tests(&mut e2e::in_browser(&Node::find()?, "golive.mjs")?)),
        stage("two thousand tasks", || tests(&mut e2e::in_browser(&Node::find()?, "long-run.mjs")?)),
        stage("those who only read", || tests(&mut e2e::in_browser(&Node::find()?, "readers.mjs")?)),
        stage("the hand-off around its areas", || tests(&mut e2e::in_browser(&Node::find()?, "handover.mjs")?)),
        stage("app in its window", || window("window.mjs")),
        stage("a training in its window", || window("window-training.mjs")),
        stage("a whole day in its window", || window("whole-day.mjs")),
        stage("window as a window", || window("desktop.mjs")),
    ];
    Ok(summary(&outcomes))
}

fn window(script: &str) -> Result<Tally> {
    let display = display::Hidden::start()?;
    tests(&mut e2e::in_window(&Node::find()?, script, display.name())?)
}

fn stage(stage: &'static str, body: impl FnOnce() -> Result<Tally>) -> Outcome {
    say(stage);
    let start = Instant::now();
    let tally = body().unwrap_or_else(|error| {
        say(&format!("{stage}: {error:#}"));
        Tally::one_failed()
    });
    Outcome { stage, took: start.elapsed(), tally }
}

/// A stage that is done or not; it counts as one.
fn step(result: Result<()>) -> Result<Tally> {
    result.map(|()| Tally::one_passed())
}

/// A stage whose program says itself how many tests passed.
fn tests(command: &mut Command) -> Result<Tally> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .env("NO_COLOR", "1")
        .env_remove("FORCE_COLOR")
        .stdout(Stdio::piped())
        .spawn()
        .with_context(|| format!("cannot start {name}"))?;
    let output = child.stdout.take().ok_or_else(|| anyhow!("{name} has no output"))?;
    let mut tally = Tally::default();
    for line in BufReader::new(output).split(b'\n') {
        let line = String::from_utf8_lossy(&line?).into_owned();
        println!("{line}");
        tally.add(&line);
    }
    let status = child.wait()?;
    if tally.failed == 0 {
        ensure!(status.success(), "{name} failed ({status}) before its tests were over");
        ensure!(tally.passed > 0, "{name} ran no test at all");
    }
    Ok(tally)
}

fn summary(outcomes: &[Outcome]) -> ExitCode {
    println!("\n{:<24}{:>9}{:>9}{:>9}", "stage", "seconds", "passed", "failed");
    let mut total = Tally::default();
    for Outcome { stage, took, tally } in outcomes {
        println!("{stage:<24}{:>9.1}{:>9}{:>9}", took.as_secs_f64(), tally.passed, tally.failed);
        total.passed += tally.passed;
        total.failed += tally.failed;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
