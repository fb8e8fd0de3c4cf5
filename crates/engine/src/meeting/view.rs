//! Meetings, minutes and the decision log as screens and scripts see them. Instants are RFC 3339 with the rollout's offset.

use domain::sentence::Args;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Words;
use crate::lesson::view::{Became, NoteLine};

/// Answer of `meeting_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Meetings {
    /// In the order of their planned time.
    pub meetings: Vec<MeetingLine>,
    pub as_of: String,
}

/// A meeting in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingLine {
    pub id: String,
    pub code: String,
    pub title: String,
    /// standup, checkpoint, briefing, review.
    pub sort: String,
    pub starts: Option<String>,
    pub starts_rel: Option<i32>,
    pub minutes: u32,
    /// Who chairs it: a name, else a role.
    pub chair: String,
    pub role: String,
    /// planned, late (its time is over and nobody opened it), open, closed.
    pub state: String,
    pub opened: Option<String>,
    /// When it was closed first.
    pub closed: Option<String>,
    pub present: u32,
    pub decisions: u32,
    pub two_versions: bool,
}

/// Request of the commands that take one meeting.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfMeeting {
    pub meeting: String,
}

/// Answer of `meeting_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingView {
    pub line: MeetingLine,
    pub rollout: String,
    /// From the facts, as of `as_of`; what was said at the close stands in the minutes.
    pub agenda: Vec<AgendaPoint>,
    /// What changed is counted from here: the meeting before.
    pub since: String,
    pub as_of: String,
    pub present: Vec<PresentLine>,
    pub note: String,
    /// Decisions taken in it.
    pub resolutions: Vec<ResolutionLine>,
    /// One for each time that somebody closed it, oldest first.
    pub minutes: Vec<MinutesView>,
}

/// One point of an agenda, said by its name in `locales/`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct AgendaPoint {
    /// topics, run, gates, conditions, readings, downtime, observations, decisions, next.
    pub part: String,
    /// The sentence.
    pub says: String,
    #[serde(default)]
    #[ts(as = "Words")]
    pub args: Args,
    /// In English, for shells and for a screen that does not know the sentence.
    pub text: String,
    /// bad, late, plain.
    pub weight: String,
    /// The screen on which it can be acted on.
    #[serde(default)]
    pub place: String,
}

/// Somebody who may be there.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PresentLine {
    /// A member's id, or a name.
    pub who: String,
    pub name: String,
    /// Roles of a member.
    pub roles: Vec<String>,
    pub here: bool,
    pub two_versions: bool,
}

/// What was known when somebody closed a meeting.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MinutesView {
    pub id: String,
    pub at: String,
    pub by: String,
    pub device: String,
    pub agenda: Vec<AgendaPoint>,
    pub since: String,
    /// When a server had answered last, and the laptops that were not heard.
    pub last_sync: Option<String>,
    pub not_heard: Vec<String>,
    pub open_cards: u32,
    pub unsent: u32,
    pub present: Vec<String>,
    pub note: String,
    /// The lines of the note, with what was made of each.
    pub lines: Vec<NoteLine>,
    pub sent: bool,
}

/// Request of `meeting_set`: a new meeting, or the whole plan of one. Answers `MeetingChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetMeeting {
    pub rollout: String,
    pub meeting: Option<String>,
    pub title: String,
    /// standup, checkpoint, briefing, review.
    pub sort: String,
    /// Local time; without it the minutes from T-0.
    pub starts: Option<String>,
    pub starts_rel: Option<i32>,
    pub minutes: u32,
    pub chair: Option<String>,
}

/// Answer of a change of a meeting.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingChanged {
    pub meeting: MeetingView,
    pub action: String,
    pub label: String,
}

/// Request of `meeting_here`: somebody is there, or is not.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetPresent {
    pub meeting: String,
    /// A member's id, or the name of somebody who is none.
    pub who: String,
    pub here: bool,
}

/// Request of `meeting_note`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NoteMeeting {
    pub meeting: String,
    pub note: String,
}

/// Answer of `resolution_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DecisionLog {
    /// Newest first; signed decisions of gates stand among them.
    pub decisions: Vec<ResolutionLine>,
    /// Decisions that have to be carried out and are not.
    pub open: u32,
    pub overdue: u32,
    pub as_of: String,
}

/// One entry of the decision log.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ResolutionLine {
    pub id: String,
    pub number: String,
    pub at: String,
    pub text: String,
    pub reason: String,
    pub decided_by: String,
    pub consequences: String,
    pub owner: String,
    /// `YYYY-MM-DD`.
    pub due: String,
    /// open, overdue, done, stands (nothing has to be done), revisited.
    pub state: String,
    pub done_at: Option<String>,
    pub done_note: String,
    pub meeting: Option<LogPlace>,
    /// The gate whose signed decision it is; only signed ones have it.
    pub gate: Option<LogPlace>,
    pub revisits: Option<LogPlace>,
    pub revisited_by: Vec<LogPlace>,
    /// What was made of it: items in whichever checklist.
    pub lines: Vec<Became>,
    /// Who wrote it down.
    pub by: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Another record that an entry names.
#[derive(Clone, Debug, Serialize, TS)]
pub struct LogPlace {
    pub id: String,
    pub title: String,
}

/// Request of `resolution_add`. Answers `ResolutionAdded`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddResolution {
    pub rollout: String,
    pub meeting: Option<String>,
    pub text: String,
    pub reason: String,
    pub decided_by: String,
    pub consequences: Option<String>,
    pub owner: Option<String>,
    /// `YYYY-MM-DD`.
    pub due: Option<String>,
    /// The decision that it revisits.
    pub revisits: Option<String>,
}

/// Answer of `resolution_add`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ResolutionAdded {
    pub resolution: String,
    pub number: String,
    pub action: String,
    pub label: String,
}

/// Request of `resolution_done`: it is carried out, or after all not yet. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ResolutionDone {
    pub resolution: String,
    pub done: bool,
    pub note: Option<String>,
}

/// Request of `resolution_export`. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportResolutions {
    pub rollout: String,
    /// Only those with this in number, text, reason, who, owner; without case and marks.
    pub text: Option<String>,
    /// Only those of this state; all where it is absent.
    pub state: Option<String>,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    pub path: Option<String>,
}

/// Request of `meeting_export`: the minutes of one meeting. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportMeeting {
    pub meeting: String,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    pub path: Option<String>,
}
