//! Checklists and their items.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::evidence::view::{EvidenceLine, Given};
use crate::fact::view::FactLine;
use crate::lesson::view::LessonLine;
use crate::rollout::view::Progress;
use crate::whom::WhomLine;

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
    /// Who can be named for an item.
    pub members: Vec<WhomLine>,
    /// Whether this member may say whose word an item takes.
    pub leads: bool,
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
    /// The two numbers that a validation compared.
    #[ts(type = "number | null")]
    pub expected: Option<i64>,
    #[ts(type = "number | null")]
    pub found: Option<i64>,
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
    /// What it follows, in the words of `fact_list`; blank where a person says how it stands.
    pub follows: String,
    /// How far that fact is, where it can be counted.
    pub fact: Option<FactLine>,
    /// The fact says how it stands; else a person does.
    pub by_fact: bool,
    pub evidence: Vec<EvidenceLine>,
    pub evidence_needed: bool,
    pub comment: String,
    /// Whose word begins it and whose ends it, and who said so already.
    pub begins: WordLine,
    pub ends: WordLine,
    /// The members whose words are counted.
    pub named: Vec<NamedLine>,
    /// Who began it, where that one has to end it.
    pub begun_by: Option<String>,
    /// Why whoever says that it is done gives a reason: starter (somebody else began it), evidence (there is none, and it needs some).
    pub asks: Option<String>,
    /// What somebody saw that it is the line for.
    pub lesson: Option<LessonLine>,
    pub two_versions: bool,
    pub sent: bool,
}

/// A rule of an item and how far it is; names of members.
#[derive(Clone, Debug, Serialize, TS)]
pub struct WordLine {
    /// anyone, everyone, starter, or how many of those who are named.
    pub rule: String,
    pub said: Vec<String>,
    pub missing: Vec<String>,
    /// How many words it takes; nothing where none are counted.
    pub needed: u32,
    pub enough: bool,
    /// The word of the member here is one that is missing.
    pub mine: bool,
}

/// A member who is named for an item.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NamedLine {
    pub id: String,
    pub name: String,
}

/// Request of `item_set`. A reason is required for blocked, failed, skipped, not_applicable, and for whatever overrules the
/// fact that the item follows; `todo` lets the fact say it again. Answers `ItemChanged`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct SetItem {
    pub item: String,
    /// May be absent where two numbers say it.
    pub state: Option<String>,
    pub reason: Option<String>,
    /// Of a validation: a count at its source, and what it comes to; it passed where they are the same.
    #[ts(type = "number | null")]
    pub expected: Option<i64>,
    #[ts(type = "number | null")]
    pub found: Option<i64>,
    /// What shows it, attached in the same step.
    pub evidence: Option<Vec<Given>>,
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
    /// The fact that it follows, in the words of `fact_list`; empty where a person says how it stands.
    pub follows: Option<String>,
    /// Whose word begins it: anyone, everyone, or how many of those who are named.
    pub begins: Option<String>,
    /// Whose word ends it: the same, or starter.
    pub ends: Option<String>,
    /// The members whose words are counted, by id or name.
    pub named: Option<Vec<String>>,
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
    /// Whose word begins and whose ends them, and the members whose words are counted; see `item_edit`.
    pub begins: Option<String>,
    pub ends: Option<String>,
    pub named: Option<Vec<String>>,
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
    /// checklist, section, item, evidence, criterion, area, point, metric, claim, course, topic, role_plan.
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
