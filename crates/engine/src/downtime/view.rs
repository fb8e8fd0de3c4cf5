//! Downtime as screens and scripts see it. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Answer of `downtime_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Downtimes {
    /// Unplanned first.
    pub sums: Vec<DowntimeSum>,
    /// Newest first.
    pub entries: Vec<DowntimeLine>,
    pub as_of: String,
}

/// What one sort of downtime adds up to, and what it may.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DowntimeSum {
    /// unplanned, planned.
    pub sort: String,
    /// Minutes away, counted once where entries overlap.
    pub minutes: u32,
    pub budget: Option<DowntimeBudget>,
}

/// The target that a sort of downtime counts against.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DowntimeBudget {
    pub title: String,
    /// The window in words.
    pub window: String,
    /// Minutes that are allowed.
    pub minutes: u32,
    /// Minutes of the entries that its window counts.
    pub used: u32,
    pub kept: bool,
}

/// One entry.
#[derive(Clone, Debug, Serialize, TS)]
pub struct DowntimeLine {
    pub id: String,
    pub sort: String,
    pub from: String,
    /// Absent while it is away.
    pub to: Option<String>,
    pub minutes: u32,
    pub what: String,
    /// Who said so.
    pub by: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `downtime_set`: a new entry, or the whole of one that is named. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetDowntime {
    pub rollout: String,
    pub downtime: Option<String>,
    /// planned, unplanned.
    pub sort: String,
    /// Local time `YYYY-MM-DDTHH:MM`.
    pub from: String,
    /// Absent while it is away.
    pub to: Option<String>,
    pub what: String,
}

/// Request of `downtime_remove`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfDowntime {
    pub downtime: String,
}
