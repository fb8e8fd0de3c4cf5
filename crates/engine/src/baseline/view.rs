//! The state of a rollout and the changes since its approval as screens and scripts see them.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer of `rollout_state`, `rollout_approve` and `rollout_state_set`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RolloutStateView {
    /// Names its history.
    pub record: String,
    /// draft, approved, running, completed.
    pub state: String,
    pub reason: String,
    pub by: String,
    /// RFC 3339 with the rollout's offset; absent while nobody has said anything.
    pub at: Option<String>,
    /// The states that this member may say it is in next.
    pub next: Vec<String>,
    /// Oldest first.
    pub baselines: Vec<BaselineLine>,
    /// Names the act for undo, where one was done.
    pub action: Option<String>,
}

/// One approval of the plan.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BaselineLine {
    pub id: String,
    /// From 1, by time.
    pub no: u32,
    pub by: String,
    pub at: String,
    pub reason: String,
    /// SHA-256 of what was approved.
    pub digest: String,
    /// All parts are here and give this digest.
    pub whole: bool,
    /// It is the one that counts.
    pub counts: bool,
}

/// Request of `rollout_approve`: what stands in the plan now is kept as it is.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ApproveRollout {
    pub rollout: String,
    pub reason: String,
}

/// Request of `rollout_state_set`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetRolloutState {
    pub rollout: String,
    /// draft, running, completed; approved again out of running.
    pub state: String,
    /// Needed but for beginning what is approved.
    pub reason: Option<String>,
}

/// Request of `plan_changes`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct PlanChangesOf {
    pub rollout: String,
    /// The one that counts where it is absent.
    pub baseline: Option<String>,
    /// en or vi.
    pub language: String,
}

/// Answer of `plan_changes`: what is otherwise now than in the plan that was approved.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanChanges {
    /// Absent where nothing was approved yet.
    pub baseline: Option<BaselineLine>,
    pub changes: Vec<PlanChange>,
    pub as_of: String,
}

/// One fact of the plan that is otherwise.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanChange {
    pub kind: String,
    pub id: String,
    pub title: String,
    /// The record that it is shown in: the checklist of an item, the gate of a criterion.
    pub within: Option<String>,
    /// added, removed, changed.
    pub change: String,
    /// The cell, `cell-FIELD`; blank where the whole record came or went.
    pub field: String,
    /// In the language that was asked for; blank where there was nothing.
    pub then: String,
    pub now: String,
    /// By how many minutes it moved, later being positive.
    #[ts(type = "number | null")]
    pub minutes: Option<i64>,
    pub by: String,
    /// RFC 3339 with the rollout's offset.
    pub at: String,
}

/// Request of `plan_changes_export`. Answers `FileMade`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ExportPlanChanges {
    pub rollout: String,
    pub baseline: Option<String>,
    /// csv, xlsx, pdf.
    pub format: String,
    /// en or vi.
    pub language: String,
    /// Where the file goes; absent answers its content.
    pub path: Option<String>,
}
