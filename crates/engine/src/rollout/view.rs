//! Rollouts: made from a template, listed, shown.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Request of `rollout_new`. Answers `RolloutMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewRollout {
    pub template: String,
    pub name: String,
    /// Public launch as local time `YYYY-MM-DDTHH:MM` in `zone`.
    pub go_live: String,
    pub zone: String,
    /// Files of a template of somebody's own; `template` is then only their name for it.
    pub files: Option<Vec<TemplateFile>>,
}

/// One file of a template.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TemplateFile {
    pub name: String,
    pub text: String,
}

/// Answer of `rollout_new`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RolloutMade {
    pub id: String,
    pub action: String,
    pub label: String,
    pub records: u32,
}

/// One template that `rollout_new` takes.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TemplateLine {
    pub name: String,
    pub title: String,
    pub items: u32,
    pub audiences: u32,
    pub areas: u32,
}

/// Answer of `template_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Templates {
    pub templates: Vec<TemplateLine>,
}

/// Request of the commands that take one rollout.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfRollout {
    pub rollout: String,
}

/// Answer of `rollout_overview`: what is so, now, in sentences and counts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Overview {
    pub rollout: crate::app::view::RolloutLine,
    pub checklists: Vec<Progress>,
    /// Sessions of today and the next one, oldest first.
    pub sessions: Vec<SessionLine>,
    pub people: u32,
    pub areas: Vec<AreaLine>,
    /// What the plan check finds and nobody has set aside.
    pub findings: u32,
    /// Figures as of this instant, RFC 3339.
    pub as_of: String,
}

/// How far one checklist is: done of what applies.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Progress {
    pub id: String,
    pub title: String,
    pub stage: String,
    pub done: u32,
    pub of: u32,
    pub blocked: u32,
    pub failed: u32,
    pub skipped: u32,
    pub not_applicable: u32,
    /// MUST items that are not done.
    pub must_open: u32,
}

/// A session in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SessionLine {
    pub id: String,
    pub title: String,
    pub cohort: String,
    pub cohort_id: String,
    pub form: String,
    /// planned, open, closed, cancelled.
    pub state: String,
    /// RFC 3339 with the rollout's offset; absent while no T-0 is set.
    pub starts: Option<String>,
    pub ends: Option<String>,
    /// Minutes from T-0, negative before.
    pub starts_rel: Option<i32>,
    pub place: String,
    pub trainer: String,
    pub enrolled: u32,
    pub marked: u32,
}

/// A hand-off area in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AreaLine {
    pub id: String,
    pub title: String,
    pub points: u32,
    pub judged: u32,
    /// accepted, conditions, declined, or absent while unsigned.
    pub decision: Option<String>,
    /// It was signed, and the signature was withdrawn.
    pub withdrawn: bool,
    /// Facts that changed since the signature that counts.
    pub changed: u32,
}

/// Request of `rollout_move_preview` and `rollout_move`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MoveRollout {
    pub rollout: String,
    /// The new public launch as local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
    pub go_live: String,
}

/// Answer of `rollout_move_preview`: nothing is written.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MovePreview {
    /// RFC 3339.
    pub from: Option<String>,
    pub to: String,
    /// Minutes later; negative where it is earlier.
    #[ts(type = "number")]
    pub minutes: i64,
    pub items: u32,
    pub sessions: u32,
    pub gates: u32,
    pub stays: Vec<StaysLine>,
    pub collisions: Vec<Collision>,
    pub holidays: Vec<HolidayLine>,
}

/// Something that does not move.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StaysLine {
    pub title: String,
    pub at: String,
    /// held, fixed.
    pub why: String,
}

/// What the move would bring together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Collision {
    /// weekend, holiday, order, past, twice.
    pub code: String,
    pub at: String,
    /// Things on that day; people who would be at two places.
    pub count: u32,
    /// The holiday's name.
    pub name: String,
    /// Some of their titles.
    pub titles: Vec<String>,
}

/// A holiday of a rollout.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HolidayLine {
    pub id: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    pub title: String,
}

/// Answer of `rollout_move`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Moved {
    pub t0: String,
    pub action: String,
    pub label: String,
}

/// Request of `holiday_set`: a title makes the day a holiday, none makes it a working day. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetHoliday {
    pub rollout: String,
    /// `YYYY-MM-DD`.
    pub day: String,
    pub title: Option<String>,
}
