//! A session's sheet before it takes place and its register afterwards. Not here: who belongs on the list, or in which order.

use serde::Serialize;

/// What both sheets say about their session.
#[derive(Debug, Clone)]
pub struct SessionHead {
    /// The session's title.
    pub title: String,
    /// The cohort's title; empty for none.
    pub cohort: String,
    /// Planned start.
    pub start: i64,
    /// Planned end.
    pub end: i64,
    /// Room or link, in words.
    pub place: String,
    /// The trainer's printed name; empty where none is named yet.
    pub trainer: String,
}

/// A sheet to be signed by hand at the door.
#[derive(Debug, Clone)]
pub struct SignInSheet {
    /// The session.
    pub session: SessionHead,
    /// What comes one after another in it, in a line; empty for none.
    pub segments: String,
    /// One row a person, in the order to be printed.
    pub rows: Vec<SheetRow>,
    /// What the letters of the roll call mean, in a line; empty for none.
    pub legend: String,
    /// Whose data stands behind the list, in a sentence; empty for none.
    pub sources: String,
}

/// One person expected.
#[derive(Debug, Clone)]
pub struct SheetRow {
    /// Printed name; wraps, is never cut.
    pub name: String,
    /// Class or department.
    pub department: String,
}

/// A session's marks.
#[derive(Debug, Clone)]
pub struct AttendanceRegister {
    /// The session.
    pub session: SessionHead,
    /// When it was closed; `None` while it is open, which the page says.
    pub closed_at: Option<i64>,
    /// One row a person, in the order to be printed.
    pub rows: Vec<RegisterRow>,
}

/// One person's mark; `None` for a mark is blank, which is never absent.
#[derive(Debug, Clone)]
pub struct RegisterRow {
    /// Printed name.
    pub name: String,
    /// Class or department.
    pub department: String,
    /// True for a person who was added at the door.
    pub walk_in: bool,
    /// The mark that is shown.
    pub mark: Option<Mark>,
    /// The second version, where two laptops marked apart and nobody has chosen yet.
    pub other: Option<Mark>,
    /// Who marked; empty for blank.
    pub by: String,
    /// When it was marked.
    pub at: Option<i64>,
    /// The note beside the mark.
    pub note: String,
}

/// A mark as it is printed: status, and the minutes of a late arrival.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// The status.
    pub status: MarkStatus,
    /// Minutes late, where they were taken.
    pub minutes: Option<u32>,
}

/// The five marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MarkStatus {
    /// P.
    Present,
    /// L.
    Late,
    /// R.
    Remote,
    /// A.
    Absent,
    /// E.
    Excused,
}
