//! Duties, readings and observations as screens and scripts see them. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::lesson::view::{Became, LessonTarget};

/// Answer of `duty_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Duties {
    /// What is due first, then by place in the plan.
    pub duties: Vec<DutyLine>,
    /// Targets that a duty of numbers may be held against.
    pub targets: Vec<TargetChoice>,
    /// Duties that are due now.
    pub due: u32,
    /// Readings that were missed, of all duties.
    pub missed: u32,
    /// Duties whose last reading does not meet its target.
    pub not_met: u32,
    pub as_of: String,
}

/// A target of the plan, to choose from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TargetChoice {
    pub id: String,
    pub title: String,
    pub unit: String,
}

/// One duty and how it stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DutyLine {
    pub id: String,
    pub code: String,
    pub title: String,
    /// number, check.
    pub form: String,
    pub unit: String,
    pub target: Option<ReadingTarget>,
    /// Minutes from one reading to the next; absent: whenever there is something to see.
    pub every: Option<u32>,
    pub from: Option<String>,
    pub until: Option<String>,
    /// Minutes from T-0, where the window moves with it.
    pub from_rel: Option<i32>,
    pub minutes: u32,
    pub owner: String,
    pub role: String,
    pub note: String,
    /// before, due, read, over, open (no rhythm).
    pub state: String,
    /// The due time that waits for a reading.
    pub due: Option<String>,
    pub next: Option<String>,
    pub missed: u32,
    pub last_missed: Option<String>,
    /// Due times so far, and how many of them have a reading.
    pub begun: u32,
    pub answered: u32,
    pub readings: u32,
    pub not_met: u32,
    pub last: Option<ReadingLine>,
    pub two_versions: bool,
}

/// What each reading is held against.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingTarget {
    pub metric: String,
    pub title: String,
    /// below, at_most, exactly, at_least, above.
    pub bound: String,
    pub value: f64,
}

/// One reading.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingLine {
    pub id: String,
    pub at: String,
    /// The due time that it answers; absent for one beside the rhythm.
    pub due: Option<String>,
    pub value: Option<f64>,
    /// passed, failed, not_read; absent for a number.
    pub outcome: Option<String>,
    pub note: String,
    /// Whether the target is met; absent where there is none or nothing could be read.
    pub met: Option<bool>,
    pub by: String,
    pub device: String,
    /// When it was typed in, where that was later than it was read.
    pub entered: Option<String>,
    /// Another reading answers the same due time.
    pub beside: bool,
    pub sent: bool,
}

/// Request of `duty_show` and `duty_remove`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfDuty {
    pub duty: String,
}

/// Answer of `duty_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DutyView {
    pub line: DutyLine,
    /// Newest first, at most 500.
    pub readings: Vec<ReadingLine>,
    /// Due times that nobody read, newest first, at most 500.
    pub missed: Vec<String>,
}

/// Request of `duty_set`: a new duty, or the whole of one that is named. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetDuty {
    pub rollout: String,
    pub duty: Option<String>,
    pub title: String,
    /// number, check; of one that is there it stays.
    pub form: String,
    pub unit: Option<String>,
    /// A target of the plan.
    pub metric: Option<String>,
    pub every: Option<u32>,
    /// Local time `YYYY-MM-DDTHH:MM`, or minutes from T-0 in `from_rel`.
    pub from: Option<String>,
    pub from_rel: Option<i32>,
    pub minutes: u32,
    pub owner: Option<String>,
    pub note: Option<String>,
}

/// Request of `reading_add`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddReading {
    pub duty: String,
    /// As it is typed: a number, or p, f, n for passed, failed, could not be read; a note may follow a blank.
    pub text: String,
    /// Local time at which it was read, where that was not now.
    pub at: Option<String>,
}

/// Answer of `reading_add`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReadingAdded {
    pub line: DutyLine,
    pub reading: ReadingLine,
    pub action: String,
    pub label: String,
}

/// Request of `reading_remove`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfReading {
    pub reading: String,
}

/// Answer of `observation_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Observations {
    /// Newest first.
    pub observations: Vec<ObservationLine>,
    /// Areas that were named so far.
    pub areas: Vec<String>,
    /// The checklists of the workspace, those of this rollout first: where a line can be made of one.
    pub targets: Vec<LessonTarget>,
    pub as_of: String,
}

/// One observation.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ObservationLine {
    pub id: String,
    pub at: String,
    pub what: String,
    pub area: String,
    /// critical, high, medium, low, note.
    pub severity: String,
    pub by: String,
    pub device: String,
    /// What it became: the item of its own rollout, and every line in whichever checklist.
    pub item: Option<Became>,
    pub lines: Vec<Became>,
    pub criterion: Option<Became>,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `observation_add`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddObservation {
    pub rollout: String,
    pub what: String,
    pub area: Option<String>,
    /// critical, high, medium, low, note.
    pub severity: String,
    /// Local time, where it was not now.
    pub at: Option<String>,
}

/// Request of `observation_remove`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfObservation {
    pub observation: String,
}

/// Request of `observation_to_item`: a new item at the end of a section of this or of another rollout's checklist, once.
/// Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ObservationToItem {
    pub observation: String,
    pub checklist: String,
    /// The first section where none is named.
    pub section: Option<String>,
}

/// Request of `observation_to_criterion`: the criterion is not met, because of what was seen. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ObservationToCriterion {
    pub observation: String,
    pub criterion: String,
}

/// Request of `monitoring_export`. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportMonitoring {
    pub rollout: String,
    /// readings, missed, observations: what a CSV holds, and what stands first in the others.
    pub what: String,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    /// Where to; without it the answer holds the bytes.
    pub path: Option<String>,
}
