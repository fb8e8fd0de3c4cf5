//! People: the roster in windows, and imports with their dry run.

use domain::sentence::Args;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Words;

/// Request of `people_list`: one window of the roster, filtered and sorted.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PeopleList {
    pub rollout: Option<String>,
    pub cohort: Option<String>,
    /// Any part of name, e-mail, number; Vietnamese marks are folded, đ too.
    pub text: String,
    /// `given` (default), `name`, `number`, `department`.
    pub sort: Option<String>,
    pub offset: u32,
    pub limit: u32,
}

/// Answer of `people_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PeoplePage {
    pub total: u32,
    pub offset: u32,
    pub rows: Vec<PersonLine>,
    pub cohorts: Vec<CohortLine>,
}

/// One person of the roster.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PersonLine {
    pub id: String,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub number: String,
    pub department: String,
    pub cohorts: Vec<String>,
    pub zone: String,
    /// They were ordered to be erased; only what refers to them is left.
    pub erased: bool,
}

/// A cohort with how many are in it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CohortLine {
    pub id: String,
    pub title: String,
    pub audience: String,
    pub capacity: Option<u32>,
    pub enrolled: u32,
}

/// Request of `person_add`, a person by hand. Answers `PersonAdded`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddPerson {
    pub name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub number: Option<String>,
    pub department: Option<String>,
    pub cohort: Option<String>,
    /// What becomes of them where the cohort has no place: `wait` (default) or `place`.
    pub beyond: Option<String>,
}

/// Answer of `person_add`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PersonAdded {
    pub action: String,
    pub label: String,
    pub person: String,
    /// The cohort is full: they wait for a place in it.
    pub waits: bool,
}

/// Request of `people_export`: the roster as a file. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportPeople {
    /// Whose cohorts are named.
    pub rollout: String,
    /// Only the people of this one.
    pub cohort: Option<String>,
    /// Any part of name, e-mail, number.
    pub text: Option<String>,
    /// csv, xlsx, pdf.
    pub format: String,
    /// `en` or `vi`.
    pub language: String,
    /// A new file by its whole path; without it the answer holds the bytes.
    pub path: Option<String>,
}

/// Request of `people_import`. With `dry_run` the same code runs in a transaction that is rolled back. Answers `ImportReport`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ImportPeople {
    pub rollout: Option<String>,
    /// A path the person chose in the dialog; or `content` with `name` where there is no file system (browser).
    pub path: Option<String>,
    pub name: Option<String>,
    /// Base64 of the file.
    pub content: Option<String>,
    /// Puts everybody into this cohort (id or title) where the file names none.
    pub cohort: Option<String>,
    /// Column heading to field; overrides what was found. An empty field means "not used".
    #[serde(default)]
    #[ts(as = "Option<Vec<ColumnChoice>>", optional = nullable)]
    pub map: Vec<ColumnChoice>,
    #[serde(default)]
    pub sheet: Option<String>,
    /// What becomes of those who find no place in their cohort: `wait` (default), or `place` for more people than places.
    pub beyond: Option<String>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub dry_run: bool,
}

/// A column and the field it becomes.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ColumnChoice {
    pub column: String,
    pub field: String,
}

/// Who is meant by a line of a list, as a person said.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PersonChoice {
    /// What the answer called the line.
    pub key: String,
    /// Id of the person; empty for nobody of ours.
    pub person: String,
}

/// How the file was read, what became of its rows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportReport {
    pub file: String,
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    pub rows: u32,
    pub new: u32,
    pub matched: u32,
    pub changed: u32,
    pub same: u32,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
    /// People in the workspace's cohorts that the file does not name: listed, never removed.
    pub missing: u32,
    /// Who finds every place of their cohort taken and waits for one, in order.
    pub waiting: Vec<ImportWaits>,
    /// The first rows as they will be stored.
    pub preview: Vec<PersonLine>,
    /// Absent after a dry run or when nothing changed.
    pub action: Option<String>,
    pub label: String,
}

/// A row whose person waits.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportWaits {
    pub line: u32,
    pub name: String,
    pub cohort: String,
    /// The cohort whose place they keep meanwhile; empty for none.
    pub keeps: String,
}

/// How the file was read; every guess is named.
#[derive(Clone, Debug, Default, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ReadAs {
    /// csv, tsv, xlsx, ods.
    pub format: String,
    /// Product whose layout was recognised, or `sheet`.
    pub product: String,
    pub encoding: String,
    pub encoding_guessed: bool,
    pub delimiter: String,
    /// Line (file) or row (sheet) of the headings, from 1.
    pub header_row: u32,
    pub sheet: String,
    pub sheets: Vec<String>,
}

/// One row that was not taken.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Rejected {
    /// Line of the file, or row of the sheet, from 1.
    pub line: u32,
    /// Named where the file has several.
    #[serde(default)]
    pub sheet: String,
    pub field: String,
    /// Cut to 60 characters, control characters shown.
    pub value: String,
    /// `row-CODE` of `locales/` is the sentence.
    pub code: String,
    /// The sentence in English.
    pub message: String,
    #[serde(default)]
    #[ts(as = "Words")]
    pub args: Args,
}

/// One row that was taken with a remark.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Warning {
    /// 0 where it is about the whole file.
    pub line: u32,
    /// Named where the file has several.
    #[serde(default)]
    pub sheet: String,
    pub code: String,
    /// The sentence in English.
    pub message: String,
    /// The sentence's name in `locales/`.
    pub sentence: String,
    #[serde(default)]
    #[ts(as = "Words")]
    pub args: Args,
}
