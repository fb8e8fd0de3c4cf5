//! Refused steps as people see them, and what they ask for.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use crate::Failure;
use crate::app::view::{Between, ValuePart};

/// Answer of `quarantine`: refused steps that wait for this person, whole, with the reason.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Quarantine {
    pub groups: Vec<RefusedGroup>,
}

/// A refused step.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RefusedGroup {
    pub id: String,
    /// `own`, `asked` (somebody handed it to this person) or `left` (a revoked laptop wrote it; owners decide).
    pub side: String,
    /// The server's reason: its code, its sentence; `handed` where only its author's laptop was told.
    #[serde(flatten)]
    pub why: Failure,
    pub label: String,
    pub by: String,
    pub device: String,
    pub at: String,
    /// Between what that was, where a wrong clock leaves a doubt.
    pub between: Option<Between>,
    /// As they are kept and sent.
    #[ts(type = "unknown[]")]
    pub operations: Vec<Value>,
    /// The first of them in words.
    pub steps: Vec<RefusedStep>,
    /// What would be said if this person sent it as it is, now; absent where it would be taken.
    pub now: Option<Failure>,
    pub handed: Option<Handed>,
    /// Who may do what it holds, to hand it to.
    pub may: Vec<WhoMay>,
}

/// One change of a refused step.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RefusedStep {
    pub kind: String,
    /// What it is about, in words.
    pub title: String,
    /// `put`, `archive`, `restore` or `erase`.
    pub verb: String,
    pub cells: Vec<RefusedCell>,
}

/// One value of a refused change.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RefusedCell {
    pub cell: String,
    #[ts(type = "unknown")]
    pub value: Value,
    /// What stands there now; null where nothing does.
    #[ts(type = "unknown")]
    pub now: Value,
    /// The value in words, where it names something else or a time.
    pub words: Option<String>,
    /// What of it a person can correct; nothing where it is kept as it is.
    pub fields: Vec<ValuePart>,
}

/// To whom a step was handed, and what came of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Handed {
    pub to: String,
    pub reason: String,
    /// `open`, `taken` or `declined`.
    pub state: String,
    pub answer: String,
}

/// Somebody who may do what a refused step holds.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WhoMay {
    pub id: String,
    pub name: String,
}

/// Request of `quarantine_send_again`: the step upon the records as they are now, with what was corrected. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SendAgain {
    pub id: String,
    #[serde(default)]
    pub corrections: Vec<Correction>,
    /// Places of changes that are left out, from 0.
    #[serde(default)]
    pub leave_out: Vec<u32>,
}

/// A corrected value.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct Correction {
    /// Place of the change, from 0.
    pub step: u32,
    pub cell: String,
    /// Empty for the whole value.
    #[serde(default)]
    pub field: String,
    #[ts(type = "unknown")]
    pub value: Value,
}

/// Request of `quarantine_hand`: somebody who may shall decide. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct HandOver {
    pub id: String,
    /// The member's id.
    pub to: String,
    pub reason: Option<String>,
}

/// Request of `quarantine_export`: the step with all it holds as a file that other programs read. Answers `RefusedFile`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportRefused {
    pub id: String,
    /// Whole path of a file that is not there yet; absent in a browser, which gets the contents.
    pub path: Option<String>,
}

/// Answer of `quarantine_export`.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct RefusedFile {
    pub path: Option<String>,
    /// Base64 of the file, where no path was named.
    pub content: Option<String>,
    /// A name to keep it under.
    pub name: String,
}

/// Request of `quarantine_dismiss`: only a person drops a refused step, with a reason. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Dismiss {
    pub id: String,
    pub reason: String,
}
