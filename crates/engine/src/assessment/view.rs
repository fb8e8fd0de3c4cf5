//! Assessments and scores.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// On the roster of the audience.
    pub roster: u32,
    pub assessed: u32,
    pub passed: u32,
    /// Mean of the best scores, hundredths of a per cent.
    pub average: Option<i32>,
    /// Attempts after somebody's first.
    pub resits: u32,
}

/// Request of `assessment_new`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct NewAssessment {
    pub rollout: String,
    /// Id or exact title of an audience.
    pub audience: String,
    pub title: String,
    pub greatest: u32,
    pub pass_mark: u32,
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
    /// Points with up to two decimals, point or comma; empty takes the score out.
    pub points: String,
    /// From 1; the next one for a resit. Without it the last attempt is corrected, or the first is written.
    pub attempt: Option<u32>,
}

/// Answer of `score_set`: the changed row and the figures.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ScoreSet {
    pub row: ScoreRow,
    pub assessment: AssessmentLine,
    pub action: String,
    pub label: String,
}
