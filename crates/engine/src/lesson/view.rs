//! Lines for next time as screens and scripts see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer of `lesson_targets`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LessonTargets {
    /// The checklists of the workspace, those of this rollout first.
    pub targets: Vec<LessonTarget>,
}

/// A checklist in which a line can be made.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LessonTarget {
    pub checklist: String,
    pub title: String,
    pub rollout: String,
    /// It is of the rollout that is looked at.
    pub own: bool,
}

/// A record that something became or speaks of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Became {
    pub id: String,
    /// The checklist or the gate that it stands in.
    pub of: String,
    pub title: String,
    /// The rollout, where it is another one.
    pub rollout: Option<String>,
}

/// Request of `lesson_to_item`: an item in a checklist of any rollout, made of a decision or of a line of minutes, once in
/// each. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct LessonToItem {
    /// A decision of the log.
    pub decision: Option<String>,
    /// Minutes of a meeting, with the line of their notes that is meant.
    pub minutes: Option<String>,
    pub line: Option<String>,
    pub checklist: String,
    /// The first section where none is named.
    pub section: Option<String>,
}

/// A line of a meeting's notes, and what was made of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoteLine {
    pub text: String,
    pub lines: Vec<Became>,
}

/// What an item was made of.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LessonLine {
    /// observation, decision, minutes.
    pub from: String,
    /// The observation, the decision, or the meeting of the minutes.
    pub id: String,
    /// What was seen or decided; the meeting's title.
    pub what: String,
    /// The rollout that it is of, where that is another one.
    pub rollout: Option<String>,
}
