//! Attendance reports of meetings: how one was read, whom each line means, and which marks that makes.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::view::{ColumnChoice, PersonChoice, PersonLine, ReadAs, Rejected, Warning};

/// Request of `attendance_report`. With `dry_run` nothing is written. Answers `AttendanceReport`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReportAttendance {
    pub session: String,
    /// A path the person chose in the dialog; or `content` with `name` where there is no file system (browser).
    pub path: Option<String>,
    pub name: Option<String>,
    /// Base64 of the file.
    pub content: Option<String>,
    pub sheet: Option<String>,
    /// IANA name of the zone of the report's clock; the rollout's if absent, UTC where the report says so.
    pub zone: Option<String>,
    /// dmy, mdy, ymd; found out if absent.
    pub dates: Option<String>,
    /// Fewest minutes that count; half of the planned time if absent.
    pub least: Option<u32>,
    /// Coming more than so many minutes after the start is late; the rollout's window if absent, and 5 where it has none.
    pub late: Option<u32>,
    /// Leaving more than so many minutes before the end is early; 10 if absent.
    pub early: Option<u32>,
    /// The mark of who was there: `present` or `remote`; `present` in a webinar, else `remote`, if absent.
    pub mark: Option<String>,
    /// Who has no time of leaving stayed to the end.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub stayed: bool,
    /// Takes somebody by the name alone, where exactly one person has it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub names: bool,
    /// Adds who is on another list as walk-ins.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub walk_ins: bool,
    /// Ids of people whose mark is replaced by the report's.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional = nullable)]
    pub replace: Vec<String>,
    /// Who is meant by a line, as a person said.
    #[serde(default)]
    #[ts(as = "Option<Vec<PersonChoice>>", optional = nullable)]
    pub people: Vec<PersonChoice>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub dry_run: bool,
}

/// How a report was read, with every figure that was taken, and what becomes of each person.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AttendanceReport {
    pub file: String,
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    pub zone: String,
    /// dmy, mdy, ymd; absent where no date is written.
    pub dates: Option<String>,
    /// The order of day and month is a guess.
    pub dates_open: bool,
    pub least: u32,
    pub late: u32,
    pub early: u32,
    pub mark: String,
    /// The planned time, RFC 3339 with the rollout's offset.
    pub starts: String,
    pub ends: Option<String>,
    /// Rows of people in the report.
    pub rows: u32,
    pub counts: ReportCounts,
    pub lines: Vec<ReportLine>,
    /// On the session's list, and not in the report: their mark stays as it is.
    pub missing: u32,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
    /// Absent after a dry run or when nothing changed.
    pub action: Option<String>,
    pub label: String,
}

/// How many lines are in which state, see `ReportLine`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ReportCounts {
    pub new: u32,
    pub same: u32,
    pub differs: u32,
    pub short: u32,
    pub unclear: u32,
    pub elsewhere: u32,
    pub named: u32,
    pub open: u32,
    /// Of the new and replaced ones: present or remote, late, left early.
    pub there: u32,
    pub late: u32,
    pub early: u32,
    /// What an import writes as things stand.
    pub writes: u32,
}

/// One person of the report, all their stays together.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportLine {
    /// Names the line in `ReportAttendance.people`.
    pub key: String,
    /// Of the first row.
    pub line: u32,
    pub sheet: String,
    pub name: String,
    pub email: String,
    pub stays: u32,
    /// In the planned time; absent where nobody knows.
    pub minutes: Option<u32>,
    pub first: Option<String>,
    pub last: Option<String>,
    /// The mark that it makes; absent where it makes none.
    pub mark: Option<String>,
    /// Code of the rollout's own status that it is.
    pub own: Option<String>,
    pub late: Option<u32>,
    pub early: Option<u32>,
    /// The mark that is there now.
    pub before: Option<String>,
    pub before_own: Option<String>,
    pub before_minutes: Option<u32>,
    pub before_early: Option<u32>,
    /// new, same, differs, short (too few minutes), unclear (nobody knows how long), elsewhere (not on this list),
    /// named (one person by name alone), open (somebody has to say who it is), nobody (somebody said so).
    pub state: String,
    pub person: Option<PersonLine>,
    /// Who it may be, the likeliest first.
    pub candidates: Vec<PersonLine>,
}
