//! Checklists as lists: progress, sections, items.

use std::collections::HashMap;

use domain::checklist::{Checklist, EvidenceRule, Item, ItemStatus, Section};
use domain::rollout::Criticality;
use domain::{Id, RecordState};
use store::Row;

use super::view::{ChecklistView, Checklists, ItemLine, OfChecklist, SectionView};
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::{OfRollout, Progress};
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, engine, times};

/// The checklists of a rollout with how far they are.
pub(crate) fn checklist_list(engine: &mut Engine, request: OfRollout) -> Result<Checklists> {
    let rollout = engine::id("rollout", &request.rollout)?;
    Ok(Checklists { checklists: engine.progress_of_all(rollout)? })
}

/// One checklist by section.
pub(crate) fn checklist_show(engine: &mut Engine, request: OfChecklist) -> Result<ChecklistView> {
    let id = engine::id("checklist", &request.checklist)?;
    let row = engine.store.get::<Checklist>(id)?.ok_or_else(|| Failure::not_found("checklist"))?;
    let plan = engine.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
    let mut items = engine.store.of::<Item>("checklist", id)?;
    items.sort_by_key(|item| (item.value.position, item.id));
    let progress = progress(id, &row.value, &items);
    let mut sections = engine.store.of::<Section>("checklist", id)?;
    sections.sort_by_key(|section| (section.value.position, section.id));
    let everybody = engine.everybody()?;
    let mut by_section: HashMap<Option<Id>, Vec<Row<Item>>> = HashMap::new();
    for item in items {
        by_section.entry(item.value.section.map(|section| section.0)).or_default().push(item);
    }
    let mut views = Vec::new();
    for section in sections {
        let items = by_section.remove(&Some(section.id)).unwrap_or_default();
        views.push(engine.section_view(section.id, text(section.value.title), items, plan, &everybody)?);
    }
    // Items whose section somebody archived are still there.
    let left: Vec<Row<Item>> = by_section.into_values().flatten().collect();
    if !left.is_empty() {
        views.push(engine.section_view(Id::nil(), String::new(), left, plan, &everybody)?);
    }
    Ok(ChecklistView { checklist: progress, sections: views })
}

/// What somebody wrote about an item; todo where nobody has.
pub(crate) fn status(item: &Item) -> ItemStatus {
    item.state.as_ref().map_or(ItemStatus::Todo, |state| state.state)
}

fn progress(id: Id, checklist: &Checklist, items: &[Row<Item>]) -> Progress {
    let count = |wanted: ItemStatus| items.iter().filter(|row| status(&row.value) == wanted).count();
    let open = |row: &&Row<Item>| !matches!(status(&row.value), ItemStatus::Done | ItemStatus::NotApplicable | ItemStatus::Skipped);
    Progress {
        id: id.to_string(),
        title: text(checklist.title.clone()),
        stage: text(checklist.stage.clone()),
        done: small(count(ItemStatus::Done)),
        of: small(items.len() - count(ItemStatus::NotApplicable)),
        blocked: small(count(ItemStatus::Blocked)),
        failed: small(count(ItemStatus::Failed)),
        skipped: small(count(ItemStatus::Skipped)),
        not_applicable: small(count(ItemStatus::NotApplicable)),
        must_open: small(items.iter().filter(open).filter(|row| row.value.criticality == Some(Criticality::Must)).count()),
    }
}

impl Engine {
    pub(crate) fn progress_of_all(&self, rollout: Id) -> Result<Vec<Progress>> {
        let mut lists = self.store.of::<Checklist>("rollout", rollout)?;
        lists.sort_by_key(|row| (row.value.position, row.id));
        lists.iter().map(|row| Ok(progress(row.id, &row.value, &self.store.of::<Item>("checklist", row.id)?))).collect()
    }

    pub(crate) fn progress(&self, checklist: Id) -> Result<Progress> {
        let row = self.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?;
        Ok(progress(checklist, &row.value, &self.store.of::<Item>("checklist", checklist)?))
    }

    fn section_view(&self, id: Id, title: String, items: Vec<Row<Item>>, plan: Plan, everybody: &Everybody) -> Result<SectionView> {
        let applies = |row: &&Row<Item>| status(&row.value) != ItemStatus::NotApplicable;
        let done = items.iter().filter(|row| status(&row.value) == ItemStatus::Done).count();
        let of = items.iter().filter(applies).count();
        let items = items.into_iter().map(|row| self.item_line(row, plan, everybody)).collect::<Result<Vec<_>>>()?;
        Ok(SectionView { id: id.to_string(), title, done: u32::try_from(done).unwrap_or(0), of: u32::try_from(of).unwrap_or(0), items })
    }

    pub(crate) fn item_line(&self, row: Row<Item>, plan: Plan, everybody: &Everybody) -> Result<ItemLine> {
        let (item, state) = (row.value, row.state);
        let written = item.state.as_ref().and(state.shown("state"));
        let evidence = self.evidence_of("item", row.id, plan, everybody)?;
        let positive = |minutes: i64| u32::try_from(minutes).ok();
        Ok(ItemLine {
            id: row.id.to_string(),
            code: text(item.code.clone()),
            title: text(item.title.clone()),
            kind: item.kind.map(|kind| kind.word()).unwrap_or("work").to_owned(),
            criticality: item.criticality.map(|level| level.word()).unwrap_or("SHOULD").to_owned(),
            state: status(&item).word().to_owned(),
            reason: item.state.as_ref().and_then(|state| state.reason.clone()).unwrap_or_default(),
            state_by: written.map(|write| everybody.of(write.dot.author).name),
            state_at: item.state.as_ref().map(|state| times::local(state.at, plan.zone)),
            owner: text(item.owner.clone()),
            role: text(item.role.clone()),
            planned_rel: item.planned.and_then(|planned| plan.relative(planned)),
            planned_at: item.planned.and_then(|planned| plan.shown(planned)),
            duration: item.planned.and_then(|planned| planned.duration).and_then(positive),
            effort: item.effort.and_then(positive),
            predecessors: item.predecessors.clone().unwrap_or_default(),
            follows: text(item.follows.clone()),
            evidence_needed: item.evidence_rule == Some(EvidenceRule::Needed),
            evidence,
            comment: text(item.comment.clone()),
            two_versions: state.cards(&Item::KIND).contains(&"state"),
            sent: is_sent(&state),
        })
    }
}

/// Every live write of the record is in the log.
pub(crate) fn is_sent(state: &RecordState) -> bool {
    state.cells.values().flatten().all(|write| write.seq.is_some())
}
