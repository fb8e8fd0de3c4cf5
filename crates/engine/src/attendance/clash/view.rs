//! What sessions clash with: warnings, never refusals.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::view::SegmentEntry;

/// Answer of `session_clashes` and `session_look`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Clashes {
    pub clashes: Vec<ClashLine>,
    /// When the rollout trains, local days; absent while nobody said so.
    pub window: Option<DaySpan>,
}

/// Days `YYYY-MM-DD` in the rollout's zone, both inclusive.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct DaySpan {
    pub from: String,
    pub to: String,
}

/// One clash of one session.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClashLine {
    /// trainer, room, cohort, people, window, holiday, late.
    pub code: String,
    /// Empty for one that is still being planned.
    pub session: String,
    pub title: String,
    /// RFC 3339 with the rollout's offset.
    pub starts: String,
    /// The session that it clashes with.
    pub with: Option<ClashWith>,
    /// How many people.
    pub count: u32,
    /// The trainer, the room, the holiday, or what needs the session.
    pub name: String,
    /// By when it is needed, RFC 3339 with the rollout's offset.
    pub by: Option<String>,
    /// In English.
    pub message: String,
}

/// The other session of a clash.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClashWith {
    pub session: String,
    pub title: String,
    pub cohort: String,
    /// RFC 3339 with the offset of the rollout that is looked at.
    pub starts: String,
    pub ends: String,
    /// Its rollout, where that is another one.
    pub rollout: Option<String>,
}

/// Request of `session_look`: what a session would clash with if it were planned like this.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct LookAtPlan {
    pub rollout: String,
    /// The session that is moved; absent for a new one.
    pub session: Option<String>,
    pub cohort: String,
    /// Local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
    pub starts: String,
    pub minutes: u32,
    pub place: String,
    pub trainer: String,
    pub form: String,
    /// Whoever leads one is needed for its time; absent means as they are stored.
    pub segments: Option<Vec<SegmentEntry>>,
}

/// Request of `session_set`: what is absent stays as it is. Answers `SessionLine`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetSession {
    pub session: String,
    pub title: Option<String>,
    pub starts: Option<String>,
    pub minutes: Option<u32>,
    pub place: Option<String>,
    pub trainer: Option<String>,
    pub form: Option<String>,
    /// Ids or titles of all topics that it deals with.
    pub topics: Option<Vec<String>>,
    /// All segments, in their order; an empty list takes them out.
    pub segments: Option<Vec<SegmentEntry>>,
    /// True calls it off, false takes that back.
    pub cancelled: Option<bool>,
}

/// Request of `training_window`: no window at all where `days` is absent. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetWindow {
    pub rollout: String,
    pub days: Option<DaySpan>,
}

/// Request of `session_topics`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfCohort {
    pub rollout: String,
    pub cohort: String,
}

/// Answer of `session_topics`: what a session of this cohort may deal with.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TopicsOf {
    pub topics: Vec<TopicChoice>,
}

/// A topic to choose.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TopicChoice {
    pub id: String,
    pub title: String,
    pub course: String,
    pub minutes: Option<u32>,
    pub required: bool,
}
