//! Assessments and scores.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::view::{ColumnChoice, PersonChoice, PersonLine, ReadAs, Rejected, Warning};

/// Answer of `assessment_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Assessments {
    pub assessments: Vec<AssessmentLine>,
}

/// One assessment with both figures: the share who passed, and the mean.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AssessmentLine {
    pub id: String,
    pub title: String,
    pub audience: String,
    /// Whole points.
    pub greatest: u32,
    /// Per cent.
    pub pass_mark: u32,
    /// Of a practical assessment.
    pub criteria: Vec<PracticalLine>,
    /// On the roster of the audience.
    pub roster: u32,
    pub assessed: u32,
    pub passed: u32,
    /// Mean of the best scores, hundredths of a per cent.
    pub average: Option<i32>,
    /// Attempts after somebody's first.
    pub resits: u32,
}

/// One criterion of a practical assessment.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PracticalLine {
    pub title: String,
    /// Whole points.
    pub greatest: u32,
}

/// Request of `assessment_new`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewAssessment {
    pub rollout: String,
    /// Id or exact title of an audience.
    pub audience: String,
    pub title: String,
    /// Of a practical assessment its criteria say it.
    pub greatest: u32,
    pub pass_mark: u32,
    /// Of a practical assessment.
    #[serde(default)]
    #[ts(as = "Option<Vec<PracticalLine>>", optional = nullable)]
    pub criteria: Vec<PracticalLine>,
}

/// Request of the commands that take one assessment.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfAssessment {
    pub assessment: String,
}

/// Answer of `assessment_sheet`: everybody on the roster of the audience, by given name.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScoreSheet {
    pub assessment: AssessmentLine,
    pub rows: Vec<ScoreRow>,
}

/// One person's best and last.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScoreRow {
    pub person: String,
    pub name: String,
    pub number: String,
    pub cohort: String,
    /// Points of each attempt in order, as written: `7.25`.
    pub attempts: Vec<String>,
    /// Of the last attempt of a practical assessment: points by criterion.
    pub parts: Vec<String>,
    /// The best, hundredths of a per cent.
    pub percent: Option<i32>,
    pub passed: bool,
    /// Two people wrote different scores for one attempt.
    pub two_versions: bool,
}

/// Request of `score_set`. Answers `ScoreSet`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetScore {
    pub assessment: String,
    pub person: String,
    /// Points with up to two decimals, point or comma; of a practical assessment one figure for each criterion, with
    /// spaces between. Empty takes the score out.
    pub points: String,
    /// From 1; the next one for a resit. Without it the last attempt is corrected, or the first is written.
    pub attempt: Option<u32>,
    /// One attempt more than there are; beside it, `attempt` says nothing.
    pub resit: Option<bool>,
}

/// Answer of `score_set`: the changed row and the figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScoreSet {
    pub row: ScoreRow,
    pub assessment: AssessmentLine,
    pub action: String,
    pub label: String,
}

/// Request of `score_import`. With `dry_run` nothing is written. Answers `ScoreImport`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ImportScores {
    pub assessment: String,
    /// A path the person chose in the dialog; or `content` with `name` where there is no file system (browser).
    pub path: Option<String>,
    pub name: Option<String>,
    /// Base64 of the file.
    pub content: Option<String>,
    /// Column heading to field, as people import takes them, and `points` for the column of points.
    #[serde(default)]
    #[ts(as = "Option<Vec<ColumnChoice>>", optional = nullable)]
    pub map: Vec<ColumnChoice>,
    pub sheet: Option<String>,
    /// What the figures are: points, percent, share; found out if absent.
    pub scale: Option<String>,
    /// Each figure is one attempt more of who has one already; else it is about the last attempt.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub resit: bool,
    /// Takes the list's figure where another is stored.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub replace: bool,
    /// Takes somebody by the name alone, where exactly one person has it.
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub names: bool,
    /// Who is meant by a line, as a person said.
    #[serde(default)]
    #[ts(as = "Option<Vec<PersonChoice>>", optional = nullable)]
    pub people: Vec<PersonChoice>,
    #[serde(default)]
    #[ts(as = "Option<bool>", optional = nullable)]
    pub dry_run: bool,
}

/// How a score list was read, and what becomes of each of its lines.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScoreImport {
    pub file: String,
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    /// points, percent, share.
    pub scale: String,
    /// Lines of people, those that are not taken counted.
    pub rows: u32,
    pub counts: ScoreImportCounts,
    pub lines: Vec<ScoreImportLine>,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
    /// Absent after a dry run or when nothing changed.
    pub action: Option<String>,
    pub label: String,
}

/// How many lines are in which state, see `ScoreImportLine`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct ScoreImportCounts {
    pub new: u32,
    pub differs: u32,
    pub same: u32,
    pub without: u32,
    pub named: u32,
    pub open: u32,
    /// What an import writes as things stand.
    pub writes: u32,
}

/// One line of the list.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScoreImportLine {
    /// Names the line in `ImportScores.people`.
    pub key: String,
    pub line: u32,
    pub sheet: String,
    pub name: String,
    pub number: String,
    pub email: String,
    /// As the list has it.
    pub written: String,
    /// As it would be stored.
    pub points: Option<String>,
    /// Of the attempt that it is about, as stored now.
    pub before: Option<String>,
    pub passed: bool,
    /// new, differs, same, without (no points), named (one person by name alone), open (somebody has to say who it is).
    pub state: String,
    pub person: Option<PersonLine>,
    /// Who it may be, the likeliest first.
    pub candidates: Vec<PersonLine>,
}
