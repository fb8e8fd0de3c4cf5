//! Walkthroughs and drills as screens and scripts see them. Instants are RFC 3339 with the rollout's offset.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::whom::WhomLine;

/// Answer of `walkthrough_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Walkthroughs {
    /// By area, then as the plan has them.
    pub walkthroughs: Vec<WalkthroughLine>,
    /// Areas with their points, to choose from.
    pub areas: Vec<WalkArea>,
    pub members: Vec<WhomLine>,
    /// How many last came out well, and how many did not.
    pub passed: u32,
    pub failed: u32,
    pub as_of: String,
}

/// An area with its points.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WalkArea {
    pub id: String,
    pub title: String,
    pub receiver_role: String,
    pub points: Vec<WalkPoint>,
}

/// A point that can be shown.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WalkPoint {
    pub id: String,
    pub title: String,
}

/// One walkthrough or drill, and how it stands.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WalkthroughLine {
    pub id: String,
    pub area: String,
    pub area_title: String,
    pub title: String,
    /// walkthrough; restore, rollback, page, incident, failover, other: drills.
    pub sort: String,
    pub drill: bool,
    pub points: Vec<WalkPoint>,
    pub steps: Vec<String>,
    /// Minutes that a drill may take.
    pub target: Option<u32>,
    pub planned: Option<String>,
    /// Who gives: as it is kept, and as it is shown.
    pub giver: String,
    pub giver_name: String,
    /// planned, late (its time is over and nobody did it), passed, failed, skipped.
    pub state: String,
    /// Newest first.
    pub walks: Vec<WalkLine>,
    pub two_versions: bool,
}

/// One time that it was done.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WalkLine {
    pub id: String,
    pub at: String,
    pub driver: String,
    pub watcher: String,
    /// passed, failed, skipped.
    pub result: String,
    pub minutes: Option<u32>,
    /// Whether it took no longer than it may; absent where nothing says how long.
    pub in_time: Option<bool>,
    pub steps: Vec<StepLine>,
    pub note: String,
    /// Who wrote it down, and on which laptop.
    pub by: String,
    pub device: String,
    pub sent: bool,
}

/// One step as it came out.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct StepLine {
    pub step: String,
    /// passed, failed, skipped.
    pub result: String,
    pub note: Option<String>,
}

/// What shows a point: a walk, named in one line.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ShownBy {
    pub walkthrough: String,
    pub title: String,
    pub drill: bool,
    /// passed, failed, skipped; absent while nobody did it.
    pub result: Option<String>,
    pub at: Option<String>,
    pub driver: String,
    pub watcher: String,
    pub minutes: Option<u32>,
    pub target: Option<u32>,
}

/// Request of `walkthrough_set`: a new one, or one whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetWalkthrough {
    pub walkthrough: Option<String>,
    /// Stays what it was of one that is there.
    pub area: String,
    pub title: String,
    pub sort: String,
    /// Ids of points of the area.
    pub points: Option<Vec<String>>,
    pub steps: Option<Vec<String>>,
    pub target: Option<u32>,
    /// Local time.
    pub planned: Option<String>,
    /// A member's id or name, or another name.
    pub giver: Option<String>,
}

/// Request of the commands that take one walkthrough.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfWalkthrough {
    pub walkthrough: String,
}

/// Request of `walk_add`: it was done.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddWalk {
    pub walkthrough: String,
    /// A member's id or name, or another name.
    pub driver: String,
    pub watcher: String,
    /// Local time; now where it is absent.
    pub at: Option<String>,
    /// passed, failed, skipped.
    pub result: String,
    pub minutes: Option<u32>,
    pub steps: Option<Vec<StepLine>>,
    pub note: Option<String>,
}

/// Request of `walk_remove`: it was written down wrongly.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfWalk {
    pub walk: String,
}
