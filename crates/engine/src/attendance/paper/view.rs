//! Sign-in sheets on paper, and marks typed back from them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::view::Counts;
use crate::Words;
use crate::evidence::view::{EvidenceLine, Given};
use crate::people::view::{PersonChoice, PersonLine};
use domain::sentence::Args;

/// Request of `sign_in_print`: prints who is on the list now, or a sheet again. Answers `SheetPrinted`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PrintSheet {
    pub session: String,
    /// Id or code of a sheet to print again as it was.
    pub sheet: Option<String>,
    /// `a4` or `letter`.
    pub paper: String,
    /// `en` or `vi`.
    pub language: String,
    /// A new file; the bytes are answered without it.
    pub path: Option<String>,
}

/// Answer of `sign_in_print`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SheetPrinted {
    pub sheet: PaperSheet,
    pub file: crate::completion::view::FileMade,
}

/// Answer of `sign_in_sheets`: the sheets of a session, the last printed first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperSheets {
    pub sheets: Vec<PaperSheet>,
}

/// One printed sheet.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PaperSheet {
    pub id: String,
    /// As it stands on the paper: `SIS-7K3M2`.
    pub code: String,
    /// RFC 3339 with the rollout's offset.
    pub printed: String,
    pub rows: u32,
    /// On the sheet, and no longer on the list: their names.
    pub gone: Vec<String>,
    /// On the list, and not yet on the sheet.
    pub come: Vec<String>,
    /// Photos of the signed sheet.
    pub evidence: Vec<EvidenceLine>,
}

/// Request of `attendance_type_back`. With `dry_run` nothing is written. Answers `TypedBack`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct TypeBack {
    pub session: String,
    /// Id or code of the sheet; the last printed one if absent.
    pub sheet: Option<String>,
    /// `7 l12, 15 a, 20-22 e, 4 p-30, +Jane Doe`, with the letters of the rollout's statuses.
    pub text: String,
    /// What all other rows of the sheet are: `present` where they are not marked yet, or `blank`, which leaves them.
    pub others: String,
    /// Who somebody in a spare row is; the key is the typed name. An empty id is somebody new.
    #[serde(default)]
    #[ts(as = "Option<Vec<PersonChoice>>", optional = nullable)]
    pub people: Vec<PersonChoice>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub dry_run: bool,
}

/// Every name and mark that the typed line means.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypedBack {
    pub sheet: PaperSheet,
    pub rows: Vec<TypedRow>,
    pub wrong: Vec<TypedWrong>,
    /// How the room would be marked.
    pub counts: Counts,
    pub writes: u32,
    /// Rows of which somebody has to say who it is.
    pub open: u32,
    /// Absent after a dry run or when nothing changed.
    pub action: Option<String>,
    pub label: String,
}

/// One row with its mark.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypedRow {
    /// As printed; 0 in a spare row.
    pub row: u32,
    pub person: Option<String>,
    pub name: String,
    pub mark: Option<String>,
    /// Code of the rollout's own status that it is.
    pub own: Option<String>,
    pub minutes: Option<u32>,
    /// Minutes left early.
    pub early: Option<u32>,
    pub before: Option<String>,
    pub before_own: Option<String>,
    pub before_minutes: Option<u32>,
    pub before_early: Option<u32>,
    /// typed, changes (another mark is there and gives way), same, other (one of all others), kept (one of all others
    /// who has a mark, or stays blank), extra (somebody new), open (a spare row with the name of somebody known).
    pub state: String,
    /// No longer on the list; comes back as a walk-in.
    pub gone: bool,
    /// Of a spare row: who has that name.
    pub candidates: Vec<PersonLine>,
}

/// Something typed that cannot be meant.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TypedWrong {
    /// Where it begins, in characters from the start.
    pub at: u32,
    pub text: String,
    pub sentence: String,
    /// In English.
    pub message: String,
    #[ts(as = "Words")]
    pub args: Args,
}

/// Request of `sheet_evidence`, a photo of the signed sheet. Answers `PaperSheets`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddSheetEvidence {
    pub sheet: String,
    #[serde(flatten)]
    pub given: Given,
}
