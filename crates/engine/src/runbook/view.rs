//! The runbook as screens and scripts see it. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::view::Between;
use crate::checklist::view::WordLine;
use crate::evidence::view::Given;
use crate::fact::view::FactLine;

/// Answer of `run_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Runs {
    pub runs: Vec<RunLine>,
    /// Checklists that can be run: those whose items have planned times.
    pub checklists: Vec<Runnable>,
    pub way_back: Option<WayBackLine>,
}

/// A checklist that can be run.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Runnable {
    pub id: String,
    pub title: String,
    pub tasks: u32,
}

/// A run in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunLine {
    pub id: String,
    pub title: String,
    pub checklist: String,
    /// rehearsal, live.
    pub mode: String,
    /// What stands for T-0 in it.
    pub t0: Option<String>,
    pub tasks: u32,
    pub done: u32,
    pub ended: Option<String>,
    /// Between what that was, where a wrong clock leaves a doubt.
    pub between: Option<Between>,
    /// From the first start to the last finish, where it ended.
    pub minutes: Option<u32>,
    /// The run that was given up, where this one is the way back.
    pub back_from: Option<String>,
    /// Why it was given up.
    pub reason: String,
    /// Nothing more is begun for now.
    pub paused: Option<PauseLine>,
    /// Who hears its messages: off, test, on.
    pub messages: String,
}

/// Since when a run is paused, why, and who said so.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PauseLine {
    pub since: String,
    /// Between what that was, where a wrong clock leaves a doubt.
    pub between: Option<Between>,
    pub reason: String,
    pub by: String,
}

/// Request of `run_set`: only what is present changes. Answers `RunChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetRun {
    pub run: String,
    /// True pauses it, with a reason; false lets it go on.
    pub pause: Option<bool>,
    pub reason: Option<String>,
    /// Who hears its messages: off, test, on.
    pub messages: Option<String>,
    /// Only so many tasks from this one on, as `run_show` takes them.
    pub from: Option<u32>,
    pub most: Option<u32>,
}

/// Request of `run_show` and `run_end`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfRun {
    pub run: String,
    /// Only so many tasks from this one on, counted over all sections; all where nothing is said.
    pub from: Option<u32>,
    pub most: Option<u32>,
}

/// Request of `run_new`. Answers `RunChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewRun {
    pub checklist: String,
    /// rehearsal, live.
    pub mode: String,
    pub title: Option<String>,
    /// What stands for T-0 in a rehearsal: local time `YYYY-MM-DDTHH:MM`. Absent: the first task is planned for now.
    pub t0: Option<String>,
}

/// Request of `step_set`. Answers `RunChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetStep {
    pub run: String,
    pub item: String,
    /// start, finish, fail, skip, delay, clear.
    pub deed: String,
    /// Needed for fail and skip.
    pub reason: Option<String>,
    /// Minutes of a delay.
    pub minutes: Option<u32>,
    /// When it really happened, local time; now where absent.
    pub at: Option<String>,
    /// What shows that it is done, attached to the item in the same step; in a live run.
    pub evidence: Option<Vec<Given>>,
    /// Which tasks of the run the answer holds, as in `run_show`.
    pub from: Option<u32>,
    pub most: Option<u32>,
}

/// Answer of a change in a run.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunChanged {
    pub run: RunView,
    pub action: String,
    pub label: String,
}

/// Answer of `run_show`: the run as it is expected to go on from now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunView {
    pub line: RunLine,
    pub rollout: String,
    pub zone: String,
    pub now: String,
    pub sections: Vec<RunSection>,
    /// Which of all tasks the first in `sections` is.
    pub from: u32,
    /// What the head of a screen names, wherever it stands: behind plan most, the first that run, the next.
    pub noted: Vec<TaskLine>,
    /// The earliest and the latest of all times, planned or not.
    pub begins: Option<String>,
    pub ends: Option<String>,
    pub goal: Option<GoalLine>,
    /// The task to take up next: it waits for nothing that is open.
    pub next: Option<String>,
    pub running: Vec<String>,
    /// How many tasks have a fixed time that is moved with this rehearsal's T-0.
    pub moved: u32,
    /// Planned and expected end of the last task.
    pub planned_end: Option<String>,
    pub forecast_end: Option<String>,
    pub way_back: Option<WayBackLine>,
    /// The run that is the way back of this one, where it was taken.
    pub taken_back_by: Option<String>,
}

/// What the run is for: its milestone at T-0, else the task that ends last.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GoalLine {
    pub item: String,
    pub title: String,
    pub planned: Option<String>,
    pub forecast: String,
    /// Minutes behind plan; negative where it is early.
    pub late: i32,
    pub over: bool,
}

/// A part of the run.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RunSection {
    pub title: String,
    pub done: u32,
    /// How many tasks it has.
    pub of: u32,
    /// Those that were asked for.
    pub tasks: Vec<TaskLine>,
}

/// A task with its three times.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskLine {
    pub item: String,
    pub code: String,
    pub title: String,
    /// work, milestone, validation, message, decision.
    pub kind: String,
    pub criticality: String,
    pub owner: String,
    pub role: String,
    /// todo, running, done, failed, skipped.
    pub state: String,
    pub reason: String,
    pub planned_start: Option<String>,
    pub planned_end: Option<String>,
    /// What really happened.
    pub start: Option<String>,
    pub finish: Option<String>,
    /// Between what these were, where a wrong clock leaves a doubt.
    pub start_between: Option<Between>,
    pub finish_between: Option<Between>,
    /// What is expected; the actual times where it is over.
    pub expected_start: String,
    pub expected_finish: String,
    /// Minutes behind plan at its end.
    pub late: i32,
    /// Minutes that it may slip before the goal does.
    pub slack: Option<i32>,
    pub critical: bool,
    /// Everything that it waits for is over.
    pub ready: bool,
    /// Code of the task that holds it.
    pub held_by: Option<String>,
    /// How many tasks it pushes.
    pub holds: u32,
    pub delay: u32,
    pub predecessors: Vec<String>,
    pub by: Option<String>,
    /// The fact that it follows, in a live run: it is over when that is so.
    pub fact: Option<FactLine>,
    /// Whose word begins it and whose ends it, where it takes more than one.
    pub begins: Option<WordLine>,
    pub ends: Option<WordLine>,
    /// Who began it, where that one has to end it.
    pub begun_by: Option<String>,
    /// Whoever ends it here gives a reason: somebody else began it, or a fact says it.
    pub asks: bool,
    /// Whoever says that it is done shows it or says why nothing does: it needs evidence and has none.
    pub unshown: bool,
    pub two_versions: bool,
    pub sent: bool,
}

/// The way back: by when, how long, and so the latest time at which it is safe to turn round.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WayBackLine {
    pub ends: Option<String>,
    pub ends_rel: Option<i32>,
    pub minutes: u32,
    /// Measured in a rehearsal, not estimated.
    pub measured: bool,
    /// When that rehearsal ended.
    pub measured_at: Option<String>,
    pub checklist: Option<String>,
    pub latest: Option<String>,
    /// Minutes from now to the latest time; negative where it is past.
    pub left: Option<i32>,
}

/// Request of `way_back_begin`. Answers `RunChanged` of the way back.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct BeginWayBack {
    /// The run that is given up.
    pub run: String,
    pub reason: String,
}

/// Request of `way_back_set`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetWayBack {
    pub rollout: String,
    /// Minutes from T-0 by which the way back has to be over.
    pub ends_rel: i32,
    /// Estimated minutes; those of the newest rehearsal of `checklist` count before them.
    pub minutes: u32,
    pub checklist: Option<String>,
}
