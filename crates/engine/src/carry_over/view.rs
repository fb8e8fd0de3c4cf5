//! What is carried over, as screens and scripts see it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::document::view::AreaChoice;
use crate::whom::WhomLine;

/// Answer of `carry_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CarryOvers {
    /// Open ones first, by date; then closed ones.
    pub carried: Vec<CarryLine>,
    /// Items of checklists that are neither over nor carried over yet.
    pub open_items: Vec<OpenItem>,
    pub areas: Vec<AreaChoice>,
    pub members: Vec<WhomLine>,
    pub open: u32,
    pub known_errors: u32,
    pub overdue: u32,
    pub as_of: String,
}

/// An item that could be carried over.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OpenItem {
    pub id: String,
    pub title: String,
    pub checklist: String,
    pub checklist_title: String,
    /// MUST, SHOULD, NICE.
    pub criticality: String,
    /// todo, running, blocked, failed.
    pub state: String,
    pub owner: String,
}

/// One that is carried over.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CarryLine {
    pub id: String,
    pub area: String,
    pub area_title: String,
    /// open_item, known_error.
    pub sort: String,
    pub title: String,
    /// critical, high, medium, low, note; empty where nobody says.
    pub severity: String,
    pub symptom: String,
    pub workaround: String,
    /// As it is kept, and as it is shown.
    pub owner: String,
    pub owner_name: String,
    pub due: String,
    pub overdue: bool,
    /// open, closed.
    pub state: String,
    /// How it ended.
    pub note: String,
    pub closed_at: Option<String>,
    pub closed_by: String,
    /// The item of a checklist that it is.
    pub item: Option<CarriedItem>,
    pub two_versions: bool,
    pub sent: bool,
}

/// Where it came from.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CarriedItem {
    pub id: String,
    pub checklist: String,
    /// How the item stands now.
    pub state: String,
}

/// Request of `carry_set`: a new one, or one whole.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetCarry {
    pub carry: Option<String>,
    pub area: String,
    /// open_item, known_error.
    pub sort: String,
    pub title: String,
    pub severity: Option<String>,
    pub symptom: Option<String>,
    pub workaround: Option<String>,
    /// A member's id or name, or another name.
    pub owner: String,
    /// `YYYY-MM-DD`.
    pub due: String,
}

/// Request of `carry_items`: several items of checklists at once, in one step.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CarryItems {
    pub area: String,
    pub items: Vec<String>,
    pub owner: String,
    /// `YYYY-MM-DD`.
    pub due: String,
}

/// Request of `carry_close`: it ended, or is open after all.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CloseCarry {
    pub carry: String,
    pub closed: bool,
    /// How it ended.
    pub note: Option<String>,
}

/// Request of `carry_remove`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfCarry {
    pub carry: String,
}
