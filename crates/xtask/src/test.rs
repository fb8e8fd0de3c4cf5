//! `cargo xtask test`: every test there is, stage by stage, with one honest line at the end.
//!
//! A stage that fails does not stop the later ones. What a stage tests is decided where its tests live, not here.

mod tally;

use std::io::{BufRead, BufReader, Write, stdout};
use std::process::{Command, ExitCode, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
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

/// The stories in Chromium, the longest first. Each has an app, folders and a port of its own.
const STORIES: &[(&str, &str)] = &[
    ("app in chromium", "browser.mjs"),
    ("a whole training", "training.mjs"),
    ("a whole go-live", "golive.mjs"),
    ("cohorts in chromium", "cohorts.mjs"),
    ("people in chromium", "people.mjs"),
    ("around a workshop", "workshop.mjs"),
    ("register and lists in chromium", "outputs.mjs"),
    ("plan in chromium", "plan.mjs"),
    ("reports in chromium", "reports.mjs"),
    ("the hand-off around its areas", "handover.mjs"),
    ("the door", "door.mjs"),
    ("two thousand tasks", "long-run.mjs"),
    ("those who only read", "readers.mjs"),
];

/// The stories in the real window, one after the other: on a machine of two cores they would wait for each other.
const WINDOWS: &[(&str, &str)] = &[
    ("app in its window", "window.mjs"),
    ("a training in its window", "window-training.mjs"),
    ("a whole day in its window", "whole-day.mjs"),
    ("window as a window", "desktop.mjs"),
];

/// Runs every stage, prints the summary, and fails if anything failed.
pub(crate) fn test() -> Result<ExitCode> {
    let mut outcomes = vec![
        stage("set-up", || step(setup::for_test())),
        stage("pages: types and build", || step(ui::build(&Node::find()?))),
        stage("pages: unit tests", || tests(Node::find()?.npm(&places::ui()).args(["run", "--silent", "test"]), &mut stdout())),
        stage("rust", || tests(cargo().args(["test", "--workspace", "--no-fail-fast"]), &mut stdout())),
        stage("server as described", || tests(&mut described::test()?, &mut stdout())),
        stage("programs", || step(run::build(&["muster", "muster-server", "muster-verify", "muster-desktop"]))),
        stage("muster-verify by itself", || step(verifier::build().and_then(|program| verifier::try_alone(&program)))),
        stage("what drives the pages", || step(e2e::packages(&Node::find()?))),
    ];
    outcomes.extend(two_at_a_time());
    outcomes.extend(WINDOWS.iter().map(|(name, script)| stage(name, || window(script))));
    Ok(summary(&outcomes))
}

/// Runs the stories with two going at any time; what one of them says is printed whole once it is over.
fn two_at_a_time() -> Vec<Outcome> {
    let next = AtomicUsize::new(0);
    let lane = || {
        let mut outcomes = Vec::new();
        while let Some((place, (name, script))) = STORIES.iter().enumerate().nth(next.fetch_add(1, Ordering::Relaxed)) {
            let mut said = Vec::new();
            outcomes.push((place, stage(name, || tests(&mut e2e::in_browser(&Node::find()?, script)?, &mut said))));
            println!("{name}, which ends here:\n{}", String::from_utf8_lossy(&said));
        }
        outcomes
    };
    let mut outcomes: Vec<_> = thread::scope(|scope| {
        let lanes = [scope.spawn(lane), scope.spawn(lane)];
        lanes.into_iter().flat_map(|lane| lane.join().expect("a story's thread does not panic")).collect()
    });
    outcomes.sort_by_key(|(place, _)| *place);
    outcomes.into_iter().map(|(_, outcome)| outcome).collect()
}

fn window(script: &str) -> Result<Tally> {
    let display = display::Hidden::start()?;
    tests(&mut e2e::in_window(&Node::find()?, script, display.name()), &mut stdout())
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

/// A stage whose program says itself how many tests passed; every line goes to `out` as well.
fn tests(command: &mut Command, out: &mut dyn Write) -> Result<Tally> {
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
        writeln!(out, "{line}")?;
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
    println!("\n{:<32}{:>9}{:>9}{:>9}", "stage", "seconds", "passed", "failed");
    let mut total = Tally::default();
    for Outcome { stage, took, tally } in outcomes {
        println!("{stage:<32}{:>9.1}{:>9}{:>9}", took.as_secs_f64(), tally.passed, tally.failed);
        total.passed += tally.passed;
        total.failed += tally.failed;
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
