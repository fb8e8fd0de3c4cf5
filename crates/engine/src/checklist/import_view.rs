//! A sheet of tasks on its way into a checklist.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};

/// Request of `checklist_import`. With `dry_run` nothing is written.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ImportTasks {
    pub rollout: String,
    /// A checklist whose tasks are brought up to date; a new one without it.
    pub checklist: Option<String>,
    /// What a new checklist is called; the file's name without it.
    pub title: Option<String>,
    pub path: Option<String>,
    pub name: Option<String>,
    /// The bytes in Base64, instead of a path.
    pub content: Option<String>,
    pub sheet: Option<String>,
    #[serde(default)]
    pub map: Vec<ColumnChoice>,
    /// Of bare durations: seconds, minutes, hours, days.
    pub unit: Option<String>,
    /// The order of dates: dmy, mdy, ymd.
    pub dates: Option<String>,
    pub dry_run: bool,
}

/// Answer of `checklist_import`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskImport {
    pub file: String,
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    pub rows: u32,
    pub title: String,
    pub tasks: Vec<ImportedTask>,
    pub new: u32,
    pub changed: u32,
    pub same: u32,
    /// Codes of the checklist that the sheet does not have; they stay.
    pub missing: Vec<String>,
    /// Bare durations were taken as minutes, and nobody has said so.
    pub unit_open: bool,
    pub unit: String,
    /// The order of day and month is a guess.
    pub dates_open: bool,
    pub dates: Option<String>,
    /// The zone of fixed starts; the rollout's where the sheet names none.
    pub zone: String,
    pub zone_written: bool,
    /// Put before each code, since other checklists have some of them; empty where none does.
    pub prefix: String,
    /// While there is one, nothing is imported.
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
    pub checklist: Option<String>,
    pub action: Option<String>,
    pub label: String,
}

/// One task as it will be.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportedTask {
    pub line: u32,
    pub code: String,
    pub title: String,
    pub section: String,
    /// work, milestone, validation, message, decision.
    pub kind: String,
    pub minutes: u32,
    /// RFC 3339 with the rollout's offset: fixed, or when all that it waits for is over.
    pub starts: Option<String>,
    pub fixed: bool,
    pub predecessors: Vec<String>,
    pub owner: String,
    /// new, changed, same.
    pub state: String,
}
