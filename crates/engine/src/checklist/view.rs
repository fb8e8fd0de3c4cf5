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
    pub role: Option<String>,
    pub comment: Option<String>,
    pub criticality: Option<String>,
    /// work, milestone, validation, message, decision.
    pub kind: Option<String>,
    /// Minutes from T-0.
    pub planned_rel: Option<i32>,
    /// Takes the planned time out.
    pub unplanned: Option<bool>,
    /// Minutes.
    pub duration: Option<u32>,
    /// Minutes of work.
    pub effort: Option<u32>,
    /// Codes of items of the rollout: all that it waits for.
    pub predecessors: Option<Vec<String>>,
    /// Whether it may be done without evidence no longer.
    pub evidence: Option<bool>,
}

/// Request of `items_edit`: what is present changes in each of them, as one step. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct EditItems {
    pub items: Vec<String>,
    pub owner: Option<String>,
    pub role: Option<String>,
    pub criticality: Option<String>,
    pub state: Option<String>,
    pub reason: Option<String>,
    /// Minutes later; negative where they are to be earlier.
    pub shift: Option<i32>,
}

/// Request of `item_move`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MoveItem {
    pub item: String,
    /// Another section of the same checklist.
    pub section: Option<String>,
    /// Counted from 1.
    pub place: u32,
}

/// Request of `checklist_set`: without a checklist one is made in the rollout. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetChecklist {
    pub checklist: Option<String>,
    pub rollout: Option<String>,
    pub title: Option<String>,
    pub stage: Option<String>,
}

/// Request of `section_set`: without a section one is made in the checklist. Answers `Made`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetSection {
    pub section: Option<String>,
    pub checklist: Option<String>,
    pub title: String,
}

/// Request of `section_move`. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct MoveSection {
    pub section: String,
    /// Counted from 1.
    pub place: u32,
}

/// Request of `plan_archive`: they leave the plan, and stay in its history. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ArchiveRecords {
    /// checklist, section, item, criterion, area, point, metric, claim, course, topic, role_plan.
    pub kind: String,
    pub ids: Vec<String>,
}

/// Answer of what makes one record or names it otherwise.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Made {
    pub id: String,
    pub action: String,
    pub label: String,
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
