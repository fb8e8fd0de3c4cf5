//! Checklists and their items.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::evidence::view::EvidenceLine;
use crate::rollout::view::Progress;

/// Answer of `checklist_list`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Checklists {
    pub checklists: Vec<Progress>,
}

/// Request of `checklist_show`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfChecklist {
    pub checklist: String,
}

/// Answer of `checklist_show`: one checklist by section.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistView {
    pub checklist: Progress,
    pub sections: Vec<SectionView>,
}

/// A section with its items in order.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SectionView {
    pub id: String,
    pub title: String,
    pub done: u32,
    pub of: u32,
    pub items: Vec<ItemLine>,
}

/// One item as the list and the inspector show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ItemLine {
    pub id: String,
    /// The number people read, e.g. `P-10`.
    pub code: String,
    pub title: String,
    /// work, milestone, validation, message, decision.
    pub kind: String,
    /// MUST, SHOULD, NICE.
    pub criticality: String,
    /// todo, running, done, blocked, failed, skipped, not_applicable.
    pub state: String,
    pub reason: String,
    pub state_by: Option<String>,
    pub state_at: Option<String>,
    pub owner: String,
    pub role: String,
    /// Minutes from T-0, negative before.
    pub planned_rel: Option<i32>,
    /// RFC 3339 with the rollout's offset.
    pub planned_at: Option<String>,
    pub duration: Option<u32>,
    pub effort: Option<u32>,
    pub predecessors: Vec<String>,
    pub follows: String,
    pub evidence: Vec<EvidenceLine>,
    pub evidence_needed: bool,
    pub comment: String,
    pub two_versions: bool,
    pub sent: bool,
}

/// Request of `item_set`. A reason is required for blocked, failed, skipped, not_applicable. Answers `ItemChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetItem {
    pub item: String,
    pub state: String,
    pub reason: Option<String>,
}

/// Request of `item_edit`: only what is present changes. Answers `ItemChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct EditItem {
    pub item: String,
    pub title: Option<String>,
    pub owner: Option<String>,
    pub comment: Option<String>,
    pub criticality: Option<String>,
    /// Minutes from T-0.
    pub planned_rel: Option<i32>,
}

/// Request of `item_add`. Answers `ItemChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct AddItem {
    pub checklist: String,
    pub section: String,
    pub title: String,
    pub criticality: String,
}

/// Answer of a change to an item.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ItemChanged {
    pub item: ItemLine,
    pub checklist: Progress,
    pub action: String,
    pub label: String,
}
