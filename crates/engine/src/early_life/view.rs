//! Early-life support as screens and scripts see it. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::document::view::AreaChoice;
use crate::meeting::view::AgendaPoint;
use crate::whom::WhomLine;

/// Answer of `early_life_show`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct EarlyLifeView {
    /// The gates it begins and ends with, among all.
    pub entry: Option<GateChoice>,
    pub exit: Option<GateChoice>,
    pub gates: Vec<GateChoice>,
    pub steady_days: u32,
    /// From the launch until the exit.
    pub from: Option<String>,
    pub until: Option<String>,
    pub trends: Vec<TrendLine>,
    /// Criteria of the entry and of the exit.
    pub entry_criteria: Vec<ExitCriterion>,
    pub exit_criteria: Vec<ExitCriterion>,
    /// What still stands against the exit, each in a sentence; none: it may end.
    pub lacks: Vec<AgendaPoint>,
    pub follow_ups: Vec<FollowUpLine>,
    pub areas: Vec<AreaChoice>,
    pub members: Vec<WhomLine>,
    pub as_of: String,
}

/// A gate, to choose from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct GateChoice {
    pub id: String,
    pub title: String,
    pub at: Option<String>,
    /// The decision that stands.
    pub decision: Option<String>,
}

/// One figure over the days of early-life support.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrendLine {
    pub duty: String,
    pub title: String,
    pub unit: String,
    /// below, at_most, exactly, at_least, above; empty for a check.
    pub bound: String,
    pub target: Option<f64>,
    pub days: Vec<TrendDay>,
    /// Days in a row, up to the last that was read, on which it met its target.
    pub streak: u32,
    pub steady: bool,
    /// Days on which it met its target no longer after it had.
    pub relapses: Vec<String>,
    /// better, worse, same; empty while too few days are known.
    pub direction: String,
}

/// One day of a figure.
#[derive(Clone, Debug, Serialize, TS)]
pub struct TrendDay {
    pub day: String,
    pub readings: u32,
    pub not_met: u32,
    pub mean: Option<f64>,
    /// Absent where nobody read it.
    pub met: Option<bool>,
}

/// A criterion of the entry or the exit.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ExitCriterion {
    pub id: String,
    pub code: String,
    pub level: String,
    pub title: String,
    pub target: String,
    /// met, not_met, not_yet, not_applicable, waived.
    pub state: String,
    pub at: Option<String>,
    /// It was said to be met, and on this day its figure was not.
    pub relapsed: Option<String>,
}

/// Something that is looked at again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FollowUpLine {
    pub id: String,
    pub area: String,
    pub area_title: String,
    pub title: String,
    pub due: String,
    /// As it is kept, and as it is shown.
    pub owner: String,
    pub owner_name: String,
    pub overdue: bool,
    /// holds, improving, does_not_hold; absent while nobody looked.
    pub result: Option<String>,
    pub note: String,
    pub at: Option<String>,
    pub by: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `early_life_set`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetEarlyLife {
    pub rollout: String,
    /// Gates; those of the template where they are absent.
    pub entry: Option<String>,
    pub exit: Option<String>,
    pub steady_days: u32,
}

/// Request of `follow_up_set`: a new one, or one whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetFollowUp {
    pub follow_up: Option<String>,
    /// Stays what it was of one that is there.
    pub area: String,
    pub title: Option<String>,
    /// `YYYY-MM-DD`.
    pub due: String,
    /// A member's id or name, or another name.
    pub owner: Option<String>,
}

/// Request of `follow_up_found`: what was found.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FindFollowUp {
    pub follow_up: String,
    /// holds, improving, does_not_hold.
    pub result: String,
    pub note: Option<String>,
}

/// Request of `follow_up_remove`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfFollowUp {
    pub follow_up: String,
}
