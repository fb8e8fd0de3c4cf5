//! The roll call: sessions, the sheet, marks, walk-ins, closing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::rollout::view::SessionLine;

/// Answer of `session_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Sessions {
    pub sessions: Vec<SessionLine>,
}

/// Request of `session_new`, e.g. a workshop that the plan did not foresee. Answers `SessionLine`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewSession {
    pub rollout: String,
    pub cohort: String,
    pub title: String,
    /// Local time `YYYY-MM-DDTHH:MM` in the rollout's zone.
    pub starts: String,
    pub minutes: u32,
    pub place: String,
    pub trainer: String,
    pub form: String,
    /// Ids or titles of the topics that it deals with.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional = nullable)]
    pub topics: Vec<String>,
}

/// Request of the commands that take one session.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfSession {
    pub session: String,
}

/// Answer of `attendance_sheet`: the whole room, sorted by given name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Sheet {
    pub session: SessionLine,
    /// What blank became when it was closed: `absent` or `blank`.
    pub unmarked: Option<String>,
    pub rows: Vec<SheetRow>,
    pub counts: Counts,
}

/// One person in the room.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetRow {
    pub person: String,
    /// Number on the sheet, from 1; walk-ins keep the next free ones.
    pub no: u32,
    pub name: String,
    /// Folded for search: no marks, lower case.
    pub folded: String,
    pub department: String,
    pub number: String,
    /// present, late, excused, absent, remote; absent from the record means blank.
    pub mark: Option<String>,
    pub minutes: Option<u32>,
    /// Minutes that they left before the end.
    pub early: Option<u32>,
    /// When the mark was set, RFC 3339 with the rollout's offset.
    pub at: Option<String>,
    pub by: Option<String>,
    pub device: Option<String>,
    pub here: bool,
    /// False while this mark exists only on this laptop.
    pub sent: bool,
    pub note: String,
    pub walk_in: bool,
    /// The other value, where two people marked differently.
    pub versions: Vec<MarkVersion>,
}

/// One of two versions of a mark.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MarkVersion {
    pub mark: Option<String>,
    pub minutes: Option<u32>,
    pub early: Option<u32>,
    pub by: String,
    pub device: String,
    pub at: String,
    pub shown: bool,
}

/// The live count.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    pub present: u32,
    pub late: u32,
    pub excused: u32,
    pub absent: u32,
    pub remote: u32,
    pub blank: u32,
    pub walk_ins: u32,
    pub two_versions: u32,
}

/// Request of `attendance_mark`. Answers `Marked`: the changed row and the counts, not the sheet.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MarkOne {
    pub session: String,
    pub person: String,
    /// Null clears the mark.
    pub mark: Option<String>,
    /// Minutes late, 0 to 600; only with `late`.
    pub minutes: Option<u32>,
}

/// Request of `attendance_note`. Answers `Marked`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NoteOne {
    pub session: String,
    pub person: String,
    pub note: String,
}

/// Request of `attendance_mark_all`: blanks only, written weakly. Answers `SheetChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MarkAll {
    pub session: String,
    pub mark: String,
}

/// Request of `attendance_walk_in`: somebody new by name, or a person of another list by id. Answers `Marked`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct WalkIn {
    pub session: String,
    pub person: Option<String>,
    pub name: Option<String>,
    /// Marks at once; `present` if absent.
    pub mark: Option<String>,
}

/// Request of `session_close`. What blank becomes is stored as a rule; absence is derived, never written. Answers `SheetChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CloseSession {
    pub session: String,
    /// `absent` or `blank`.
    pub unmarked: String,
}

/// Answer of one mark.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Marked {
    pub row: SheetRow,
    pub counts: Counts,
    pub action: String,
    pub label: String,
}

/// Answer of a change to many rows: fetch the sheet again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetChanged {
    pub sheet: Sheet,
    pub action: String,
    pub label: String,
}

/// Request of `attendance_find_elsewhere`: the typed name on another list of the rollout.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FindElsewhere {
    pub session: String,
    pub text: String,
}

/// Answer of `attendance_find_elsewhere`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Elsewhere {
    pub people: Vec<crate::people::view::PersonLine>,
}
