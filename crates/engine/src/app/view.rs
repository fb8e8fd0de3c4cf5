//! What the frame of the app shows: whether there is a store, who I am, the honest sync line, search hits.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::sync::view::FilesLine;

/// Answer of `app_status`: everything the frame needs, also when locked or empty.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AppStatus {
    pub state: AppState,
    /// With `empty`: a workspace was being made here when the power or the program went; it is cleared away.
    pub broken_off: bool,
    pub version: String,
    /// Where the data lies, for "Show data folder".
    pub data_dir: String,
    pub workspace: Option<WorkspaceLine>,
    pub me: Option<Me>,
    /// Who can work on this laptop, each with a passphrase of their own.
    pub members_here: Vec<PersonHere>,
    pub protection: Protection,
    /// Whether a printed recovery code opens it as well.
    pub recovery: bool,
    pub rollouts: Vec<RolloutLine>,
    pub sync: SyncLine,
    pub waiting: Waiting,
}

/// `empty`: no workspace yet; `locked`: there is one and nobody has opened it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum AppState {
    Empty,
    Locked,
    Open,
}

/// Who can open the store: a passphrase, or whoever can read the disk.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Protection {
    None,
    Passphrase,
    File,
}

/// Somebody who can work on this laptop.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PersonHere {
    /// Names them, for `workspace_unlock` and `workspace_switch`.
    pub id: String,
    pub name: String,
}

/// The workspace in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WorkspaceLine {
    pub id: String,
    pub name: String,
    pub zone: String,
    /// Fingerprint of the first batch, in groups of four, as printed on everything that leaves.
    pub fingerprint: String,
    pub sample: bool,
}

/// The member who works on this laptop now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Me {
    pub member: String,
    pub name: String,
    pub roles: Vec<String>,
    pub device: String,
    /// False while no signing key exists (set a passphrase first).
    pub can_sign: bool,
}

/// A rollout as the switcher shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RolloutLine {
    pub id: String,
    pub name: String,
    pub zone: String,
    /// Times are shown in UTC where this program does not know the zone (any more).
    pub zone_known: bool,
    /// Public launch, RFC 3339 with the rollout's offset; absent while no date is set.
    pub t0: Option<String>,
    pub state: String,
}

/// The one honest line about sync; counted from the outbox, never from a flag.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SyncLine {
    pub server: Option<String>,
    /// Changes (groups) that exist only on this laptop.
    pub unsent: u32,
    /// Of them what only another person of this laptop can send, by opening it: their names.
    pub waits_for: Vec<String>,
    /// Of them those whose work waits because this folder is a copy, or was put back from one.
    pub copied: Vec<String>,
    pub quarantined: u32,
    /// Cards that this person may decide, and decisions against them that they have not read.
    pub conflicts: u32,
    /// Files on their way.
    pub files: FilesLine,
    /// When the server last answered, RFC 3339; absent if never.
    pub last_answer: Option<String>,
    /// Why the last try failed, in plain words.
    pub trouble: Option<Failure>,
    /// What is wrong with this laptop's clock, as far as anybody can know.
    pub clock: Option<ClockLine>,
}

/// A clock that is off.
#[derive(Clone, Debug, Serialize, TS)]
#[serde(rename_all = "snake_case", tag = "wrong")]
pub enum ClockLine {
    /// By so many minutes, as a server said; what is written here is corrected by as much.
    Fast {
        minutes: u32,
    },
    Slow {
        minutes: u32,
    },
    /// It shows a time before the server's last answer (RFC 3339), so it went back since; a server has to say by how much.
    WentBack {
        before: String,
    },
}

/// What waits for this person, for the counts in the sidebar.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct Waiting {
    /// Own items that are blocked or late.
    pub checklists: u32,
    /// Sessions of today that are not closed, for whoever keeps the marks.
    pub training: u32,
    /// Areas to sign, and own signatures after which a point was declined.
    pub handoff: u32,
    /// Cards and refused groups.
    pub decisions: u32,
    /// Own duties whose reading is due now.
    pub readings: u32,
}

/// Request of `search`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Search {
    pub rollout: Option<String>,
    pub text: String,
}

/// One hit of the palette: a person, a session, an item, an area.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Hit {
    pub kind: String,
    pub id: String,
    pub title: String,
    pub detail: String,
}

/// Answer of `search`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Hits {
    pub hits: Vec<Hit>,
}

/// Nothing to say.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Nothing {}

/// What an undoable act answers when nothing more is to be shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Done {
    /// Names the act for `undo`.
    pub action: String,
    /// In plain words what was done, for the foot bar.
    pub label: String,
}

/// Request of `undo`: the action to take back; the last own one if absent.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Undo {
    pub action: Option<String>,
}

/// Answer of `undo`: what was taken back, and what somebody changed since and therefore stays.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Undone {
    pub label: String,
    pub taken_back: u32,
    pub kept: u32,
}

/// Request of `records`: the generic list of a kind.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Records {
    pub kind: String,
    pub rollout: Option<String>,
    pub offset: u32,
    pub limit: u32,
}

/// One record as the generic list, form and inspector show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecordView {
    pub id: String,
    pub archived: bool,
    #[ts(type = "Record<string, unknown>")]
    pub cells: serde_json::Map<String, serde_json::Value>,
}

/// Answer of `records`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecordPage {
    pub total: u32,
    pub rows: Vec<RecordView>,
}

/// A part of a value that can be corrected.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ValuePart {
    /// Empty where it is the whole value.
    pub field: String,
    /// `text`, `number`, `choice` or `yes_no`.
    pub form: String,
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    pub choices: Vec<String>,
}

/// Request of `history`: who did what to one record, and when.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct History {
    pub kind: String,
    pub id: String,
}

/// Two times between which something was: the clock that would say more was wrong, or was set.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Between {
    pub from: String,
    pub to: String,
}

/// One line of a history, newest first.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct HistoryLine {
    /// Corrected by what a server knew of that laptop's clock; where that leaves a doubt, the latest that it can have been.
    pub at: String,
    /// Where nobody knows it better.
    pub between: Option<Between>,
    pub by: String,
    pub device: String,
    /// False while the change exists only on this laptop.
    pub sent: bool,
    pub action: String,
    pub label: String,
    #[ts(type = "Record<string, unknown>")]
    pub cells: serde_json::Map<String, serde_json::Value>,
}

/// Answer of `history`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HistoryView {
    pub lines: Vec<HistoryLine>,
}
