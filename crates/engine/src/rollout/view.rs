//! Rollouts: made from a template, listed, shown.

use domain::sentence::Args;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Words;
use crate::completion::view::FileMade;

pub use super::move_view::{
    Collision, HolidayLine, LaunchMeans, LaunchTime, MovePreview, MoveRollout, Moved, MovesLine, Offer, SetHoliday, SetWeekend, StaysLine,
};

/// Request of `rollout_new`. Answers `RolloutMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewRollout {
    pub template: String,
    pub name: String,
    /// Public launch as local time `YYYY-MM-DDTHH:MM` in `zone`.
    pub go_live: String,
    pub zone: String,
    /// earlier, later: which instant is meant where the clock skips the time or has it twice.
    pub which: Option<String>,
    /// Files of a template of somebody's own, or the one file of a saved template; `template` is then only their name for it.
    pub files: Option<Vec<TemplateFile>>,
    /// The file of a saved template on this laptop, instead of its text.
    pub path: Option<String>,
    /// Another rollout, whose plan is taken without its dates, people and states.
    pub from: Option<String>,
}

/// Request of `template_save`. Answers `TemplateSaved`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SaveTemplate {
    pub rollout: String,
    /// Where the file goes; absent answers its content.
    pub path: Option<String>,
}

/// Answer of `template_save`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TemplateSaved {
    #[serde(flatten)]
    pub file: FileMade,
    /// What of the rollout is not in it.
    pub left: Vec<LeftLine>,
}

/// Things of one sort that do not travel in a template.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LeftLine {
    /// In English; a screen says the sentence `says` with `args`.
    pub text: String,
    pub says: String,
    #[ts(as = "Words")]
    pub args: Args,
    pub count: u32,
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
    /// The cohort's own zone with the beginning in it; absent where it is the rollout's.
    pub zone: Option<String>,
    pub starts_there: Option<String>,
    /// Minutes from T-0, negative before.
    pub starts_rel: Option<i32>,
    pub place: String,
    pub trainer: String,
    /// Whoever leads it or a segment of it, each once.
    pub leaders: Vec<String>,
    /// Ids of the topics that it deals with; none: nobody said so.
    pub topics: Vec<String>,
    /// What comes one after another in it.
    pub segments: Vec<SegmentLine>,
    pub enrolled: u32,
    pub marked: u32,
}

/// A segment of a session.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SegmentLine {
    /// Empty where its form says enough.
    pub title: String,
    /// talk, walkthrough, exercise, questions, assessment, feedback, break.
    pub form: String,
    pub minutes: u32,
    /// RFC 3339 with the rollout's offset; absent while the session has no time.
    pub starts: Option<String>,
    pub ends: Option<String>,
    /// Id of the topic that it deals with.
    pub topic: Option<String>,
    /// Who leads it; empty where that is the session's trainer.
    pub trainer: String,
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
    /// Points, or the area itself, that were declined after somebody had accepted it.
    pub declined_since: u32,
    /// The member who works here is one of those who accepted it.
    pub concerns_me: bool,
}
