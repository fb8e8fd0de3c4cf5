//! The roll call: sessions, the sheet, marks, walk-ins, closing.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::app::view::Between;
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
    /// Ids of those whom a session one-to-one is for.
    #[serde(default)]
    #[ts(as = "Option<Vec<String>>", optional = nullable)]
    pub people: Vec<String>,
    /// What comes one after another in it.
    #[serde(default)]
    #[ts(as = "Option<Vec<SegmentEntry>>", optional = nullable)]
    pub segments: Vec<SegmentEntry>,
}

/// A segment as it is asked for.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SegmentEntry {
    /// Empty is the title of its topic, else the word for its form.
    #[serde(default)]
    pub title: String,
    /// talk, walkthrough, exercise, questions, assessment, feedback, break.
    pub form: String,
    pub minutes: u32,
    /// Id or title of the topic that it deals with; the session then deals with it as well.
    pub topic: Option<String>,
    /// Who leads it, where that is not the session's trainer.
    pub trainer: Option<String>,
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
    /// Whoever is checked in is marked by the time at which they come.
    pub timed: bool,
    pub rows: Vec<SheetRow>,
    pub counts: Counts,
}

/// One person in the room.
#[derive(Clone, Debug, Default, Serialize, TS)]
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
    /// Code of the rollout's own status that it is; it counts as `mark`.
    pub own: Option<String>,
    /// What the mark gives: full, part, none.
    pub credit: String,
    pub minutes: Option<u32>,
    /// Minutes that they left before the end.
    pub early: Option<u32>,
    /// When the mark was set, RFC 3339 with the rollout's offset.
    pub at: Option<String>,
    /// Between what that was, where a wrong clock leaves a doubt.
    #[ts(optional = nullable)]
    pub between: Option<Between>,
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
    /// Code of the rollout's own status that it is.
    pub own: Option<String>,
    pub minutes: Option<u32>,
    pub early: Option<u32>,
    pub by: String,
    pub device: String,
    pub at: String,
    /// Between what that was, where a wrong clock leaves a doubt.
    #[ts(optional = nullable)]
    pub between: Option<Between>,
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
    /// Code, letter or word of a status. Null clears the mark; `arrived` is present, late or absent by the rollout's window and the time.
    pub mark: Option<String>,
    /// Minutes late, 0 to 600; only with what counts as `late`.
    pub minutes: Option<u32>,
    /// Minutes left before the end, 1 to 600; only of who took part.
    pub early: Option<u32>,
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

/// Answer of `mark_window`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MarkWindowView {
    /// Who comes more than so many minutes after the beginning is late; absent where nobody is by the clock.
    pub late_after: Option<u32>,
    pub absent_after: Option<u32>,
    /// Code of the status of who comes later than `absent_after`; absent where it says nothing.
    pub absent_status: Option<String>,
    /// Who leaves more than so many minutes before the end has `early_status`.
    pub early_after: Option<u32>,
    pub early_status: Option<String>,
}

/// Request of `mark_window_set`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetMarkWindow {
    pub rollout: String,
    pub late_after: Option<u32>,
    pub absent_after: Option<u32>,
    pub absent_status: Option<String>,
    pub early_after: Option<u32>,
    pub early_status: Option<String>,
}

/// Answer of `status_list`: the usual five in their order, then the rollout's own.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusSetView {
    pub statuses: Vec<StatusLine>,
}

/// One status of a rollout's roll calls.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusLine {
    /// present, late, excused, absent, remote, or the code of an own one.
    pub code: String,
    pub own: bool,
    /// The record that holds it, and that a mark of an own one names.
    pub record: Option<String>,
    /// The one of the five that it counts as.
    pub counts_as: String,
    /// The rollout's own word; absent where the usual one counts.
    pub title: Option<String>,
    /// A to Z, upper case; empty where it has none.
    pub letter: String,
    /// What it gives towards attendance and completion: full, part, none.
    pub credit: String,
    pub hidden: bool,
    /// Its letter sets it on the roll call.
    pub keyed: bool,
}

/// Answer of `status_uses`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusUses {
    pub uses: Vec<StatusUse>,
}

/// Whether a status can be hidden or removed: not while it has marks or the minutes lead to it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StatusUse {
    pub code: String,
    pub marks: u32,
    /// The minutes of the roll call lead to it.
    pub follows: bool,
}

/// Request of `status_set`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetStatus {
    pub rollout: String,
    /// Absent adds one of the rollout's own.
    pub code: Option<String>,
    /// Empty is the usual word, of one of the five.
    pub title: Option<String>,
    pub letter: String,
    /// full, part, none.
    pub credit: String,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub hidden: bool,
    /// What a new one counts as.
    pub counts_as: Option<String>,
}

/// Request of `status_move`: where a status stands in all lists, 0 first. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveStatus {
    pub rollout: String,
    pub code: String,
    pub to: u32,
}

/// Request of `status_remove`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfStatus {
    pub rollout: String,
    pub code: String,
}

/// Request of `session_reopen`. Answers `SheetChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReopenSession {
    pub session: String,
    /// Why: it is kept with the change.
    #[serde(default)]
    pub reason: String,
}

/// Names one person in one session.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfMark {
    pub session: String,
    pub person: String,
}

/// Request of `person_blocks`: the sessions of somebody's cohorts in a rollout.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfPersonInRollout {
    pub rollout: String,
    pub person: String,
}

/// Answer of `person_blocks`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonBlocks {
    /// By their planned start.
    pub blocks: Vec<PersonBlock>,
}

/// One session with somebody's mark.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonBlock {
    pub session: crate::rollout::view::SessionLine,
    pub mark: Option<String>,
    /// Code of the rollout's own status that it is.
    pub own: Option<String>,
    pub note: String,
    /// It is still to come, or under way.
    pub ahead: bool,
}

/// Request of `attendance_blocks`: one mark for one person in several sessions at once, e.g. an apology beforehand. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MarkBlocks {
    pub person: String,
    pub sessions: Vec<String>,
    /// Null clears.
    pub mark: Option<String>,
    /// Absent leaves the notes as they are.
    pub note: Option<String>,
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
