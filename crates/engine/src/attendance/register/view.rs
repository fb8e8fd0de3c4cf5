//! The attendance register: every session with its counts, and the people of one cohort with their marks.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::view::Between;
use crate::attendance::view::StatusLine;
use crate::completion::view::Sources;

/// Request of `attendance_register`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfRegister {
    pub rollout: String,
    /// Whose people are shown; none without it.
    pub cohort: Option<String>,
    /// Any part of name, number, e-mail.
    pub text: Option<String>,
    /// Only who came too seldom, see `attendance_warning_set`.
    pub seldom: Option<bool>,
    /// The window of the people that is shown; all of them without a limit.
    pub offset: Option<u32>,
    pub limit: Option<u32>,
}

/// Answer of `attendance_register`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttendanceRegister {
    /// RFC 3339 with the rollout's offset: the figures are of this instant.
    pub as_of: String,
    pub sources: Sources,
    pub cohorts: Vec<RegisterCohort>,
    /// Every session of the rollout, by its planned start.
    pub sessions: Vec<RegisterSession>,
    /// The cohort whose people are shown.
    pub cohort: Option<String>,
    /// When somebody's attendance is warned of, and how many of its list that concerns.
    pub warning: WarningView,
    pub seldom: u32,
    /// How many people stand in the register of the cohort, and how many of them fit what was asked.
    pub everybody: u32,
    pub total: u32,
    pub offset: u32,
    /// The window of its people by given name, then those who only walked in.
    pub people: Vec<RegisterPerson>,
    /// What the letters mean.
    pub statuses: Vec<StatusLine>,
}

/// When somebody's attendance is warned of; nobody's is where both are absent.
#[derive(Clone, Copy, Debug, Serialize, TS)]
pub struct WarningView {
    /// Per cent of the sessions that were taken.
    pub below: Option<u32>,
    /// Sessions that have to be taken first.
    pub after: Option<u32>,
}

/// Request of `attendance_warning_set`; without both nobody is warned of. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetWarning {
    pub rollout: String,
    /// 1 to 100 per cent.
    pub below: Option<u32>,
    /// 1 to 99 sessions.
    pub after: Option<u32>,
}

/// A cohort that has sessions.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegisterCohort {
    pub id: String,
    pub title: String,
    pub sessions: u32,
}

/// A session with its counts. All but `walk_ins` are of the people on its list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegisterSession {
    pub id: String,
    pub title: String,
    pub cohort: String,
    pub cohort_id: String,
    pub starts: Option<String>,
    /// planned, open, closed, cancelled.
    pub state: String,
    pub roster: u32,
    pub present: u32,
    pub late: u32,
    pub remote: u32,
    pub excused: u32,
    /// Marked absent, or left blank in a session that was closed so.
    pub absent: u32,
    /// Nobody said anything: not taken, which is not absent.
    pub blank: u32,
    /// Whose mark gives something: present, late, remote and what else the rollout says.
    pub attended: u32,
    /// Came without being on the list.
    pub walk_ins: u32,
}

/// One person with their marks.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegisterPerson {
    pub person: String,
    pub name: String,
    pub number: String,
    pub department: String,
    /// Is on no list of this cohort.
    pub walk_in: bool,
    /// What their marks give, of the sessions that were taken; a part is a half.
    pub attended: u32,
    /// And a half.
    pub half: bool,
    pub taken: u32,
    /// Came to less than the warning's share, and enough sessions were taken.
    pub seldom: bool,
    /// One for each session of the cohort, in their order.
    pub marks: Vec<RegisterMark>,
}

/// What is known of one person in one session.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct RegisterMark {
    /// present, late, excused, absent, remote; absent from the record means blank.
    pub mark: Option<String>,
    /// Code of the rollout's own status that it is.
    pub own: Option<String>,
    /// Minutes late.
    pub minutes: Option<u32>,
    /// Minutes that they left before the end.
    pub early: Option<u32>,
    /// Absent because the session was closed while they were blank.
    pub closing: bool,
    /// Two people marked differently, and nobody has decided yet.
    pub two_versions: bool,
    /// On the list of this session, or walked in.
    pub there: bool,
    pub note: String,
    /// Who marked it, and when.
    pub by: Option<String>,
    pub at: Option<String>,
    /// Between what that was, where a wrong clock leaves a doubt.
    #[ts(optional = nullable)]
    pub between: Option<Between>,
}

/// Request of `attendance_register_export`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportAttendance {
    pub rollout: String,
    /// One cohort; all of them without it.
    pub cohort: Option<String>,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    /// A new file by its whole path; without it the answer holds the bytes.
    pub path: Option<String>,
}
