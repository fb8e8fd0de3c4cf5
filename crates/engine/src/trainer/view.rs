//! What crosses: departments with their trainers and gaps.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer of `trainer_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrainerCoverage {
    /// RFC 3339 in the rollout's zone.
    pub as_of: String,
    /// The audience whose course trains the trainers; empty where there is none.
    pub course: String,
    pub departments: Vec<DepartmentLine>,
    /// Departments that lack nothing, of those with people on a roster.
    pub ready: u32,
    pub total: u32,
    /// Trainers and backups who are trained and have their materials, of all who are named.
    pub trainers_ready: u32,
    pub trainers: u32,
    /// People on rosters who have no department: nobody can say who trains them.
    pub without_department: u32,
}

/// One department.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DepartmentLine {
    pub department: String,
    /// On a roster of the rollout; 0 for one that only a trainer names.
    pub people: u32,
    pub trainers: Vec<TrainerLine>,
    /// no_trainer, no_backup, trainer_untrained, backup_untrained, no_materials; empty when it is ready.
    pub gaps: Vec<String>,
}

/// One trainer or backup.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrainerLine {
    pub id: String,
    pub name: String,
    /// Of the directory; empty for a name.
    pub person: String,
    /// primary, backup.
    pub place: String,
    /// course (it says so), said (somebody says so), no.
    pub trained: String,
    /// When they got their materials, RFC 3339; absent while they have none.
    pub equipped: Option<String>,
}

/// Request of `trainer_set`: changes a trainer, or names one. What is absent stays as it is. Answers `Made`.
#[derive(Clone, Debug, Default, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetTrainer {
    pub trainer: Option<String>,
    pub rollout: Option<String>,
    pub department: Option<String>,
    /// Id of a person of the directory; empty for a name alone.
    pub person: Option<String>,
    pub name: Option<String>,
    /// primary, backup.
    pub place: Option<String>,
    /// Whether they have their materials, from now on.
    pub equipped: Option<bool>,
    /// Whether they are trained although no course says so, from now on.
    pub trained: Option<bool>,
}

/// Names one trainer.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct OfTrainer {
    pub trainer: String,
}

/// Request of `trainer_export`. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportTrainers {
    pub rollout: String,
    /// csv, xlsx, pdf.
    pub format: String,
    pub language: String,
    pub path: Option<String>,
}
