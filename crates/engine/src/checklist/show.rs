//! Checklists as lists: progress, sections, items.

use std::collections::HashMap;

use domain::checklist::proof::needs;
use domain::checklist::together::{Side, named};
use domain::checklist::{Checklist, EvidenceRule, Item, ItemStatus, Section};
use domain::plan::follows::{followed, follows};
use domain::rollout::Criticality;
use domain::{Id, RecordState};
use store::Row;

use super::view::NamedLine;
use super::view::{ChecklistView, Checklists, ItemLine, OfChecklist, SectionView};
use super::words::begun_by;
use crate::count::small;
use crate::fact::Facts;
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
    engine.checklist_view(engine::id("checklist", &request.checklist)?)
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
    /// One checklist by section.
    pub(crate) fn checklist_view(&self, id: Id) -> Result<ChecklistView> {
        let row = self.store.get::<Checklist>(id)?.ok_or_else(|| Failure::not_found("checklist"))?;
        let plan = self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        let facts = self.facts_of(plan.id)?;
        let mut items = self.store.of::<Item>("checklist", id)?;
        facts.stand(&mut items)?;
        items.sort_by_key(|item| (item.value.position, item.id));
        let progress = progress(id, &row.value, &items);
        let mut sections = self.store.of::<Section>("checklist", id)?;
        sections.sort_by_key(|section| (section.value.position, section.id));
        let everybody = self.everybody()?;
        let mut by_section: HashMap<Option<Id>, Vec<Row<Item>>> = HashMap::new();
        for item in items {
            by_section.entry(item.value.section.map(|section| section.0)).or_default().push(item);
        }
        let mut views = Vec::new();
        for section in sections {
            let items = by_section.remove(&Some(section.id)).unwrap_or_default();
            views.push(self.section_view(section.id, text(section.value.title), items, &facts, &everybody)?);
        }
        // Items whose section somebody archived are still there.
        let left: Vec<Row<Item>> = by_section.into_values().flatten().collect();
        if !left.is_empty() {
            views.push(self.section_view(Id::nil(), String::new(), left, &facts, &everybody)?);
        }
        Ok(ChecklistView { checklist: progress, sections: views, members: self.whom_lines()?, leads: self.leads()? })
    }

    pub(crate) fn progress_of_all(&self, rollout: Id) -> Result<Vec<Progress>> {
        let mut lists = self.store.of::<Checklist>("rollout", rollout)?;
        lists.sort_by_key(|row| (row.value.position, row.id));
        let mut items: HashMap<Id, Vec<Row<Item>>> = HashMap::new();
        for item in self.standing_items(rollout, self.store.of::<Item>("rollout", rollout)?)? {
            items.entry(item.value.checklist.map(|list| list.0).unwrap_or_default()).or_default().push(item);
        }
        Ok(lists.iter().map(|row| progress(row.id, &row.value, items.get(&row.id).map_or(&[], Vec::as_slice))).collect())
    }

    pub(crate) fn progress(&self, checklist: Id) -> Result<Progress> {
        let row = self.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?;
        let rollout = row.value.rollout.map(|rollout| rollout.0).unwrap_or_default();
        Ok(progress(checklist, &row.value, &self.standing_items(rollout, self.store.of::<Item>("checklist", checklist)?)?))
    }

    fn section_view(&self, id: Id, title: String, items: Vec<Row<Item>>, facts: &Facts<'_>, everybody: &Everybody) -> Result<SectionView> {
        let applies = |row: &&Row<Item>| status(&row.value) != ItemStatus::NotApplicable;
        let done = items.iter().filter(|row| status(&row.value) == ItemStatus::Done).count();
        let of = items.iter().filter(applies).count();
        let items = items.into_iter().map(|row| self.item_line(row, facts, everybody)).collect::<Result<Vec<_>>>()?;
        Ok(SectionView { id: id.to_string(), title, done: u32::try_from(done).unwrap_or(0), of: u32::try_from(of).unwrap_or(0), items })
    }

    /// An item that stands as the facts say, see [`Facts::stand`].
    pub(crate) fn item_line(&self, row: Row<Item>, facts: &Facts<'_>, everybody: &Everybody) -> Result<ItemLine> {
        let (item, state, plan) = (row.value, row.state, facts.plan());
        let follows = follows(&item).unwrap_or_default().to_owned();
        let fact = facts.line(&follows)?;
        let by_fact = fact.is_some() && followed(&state.read()).is_some();
        // What a fact or several people say together was written by nobody.
        let by_words = !by_fact && state.read::<Item>().state != item.state;
        let written = item.state.as_ref().filter(|_| !by_fact && !by_words).and(state.shown("state"));
        let words = facts.words_for(&item)?;
        let starter = begun_by(&item);
        let evidence = self.evidence_of("item", row.id, plan, everybody)?;
        let asks = match starter {
            Some(who) if who != self.me.member => Some("starter"),
            _ => (needs(&item) && evidence.is_empty()).then_some("evidence"),
        };
        let positive = |minutes: i64| u32::try_from(minutes).ok();
        Ok(ItemLine {
            id: row.id.to_string(),
            code: text(item.code.clone()),
            title: text(item.title.clone()),
            kind: item.kind.map(|kind| kind.word()).unwrap_or("work").to_owned(),
            criticality: item.criticality.map(|level| level.word()).unwrap_or("SHOULD").to_owned(),
            state: status(&item).word().to_owned(),
            reason: item.state.as_ref().and_then(|state| state.reason.clone()).unwrap_or_default(),
            expected: item.state.as_ref().and_then(|state| state.numbers).map(|numbers| numbers.expected),
            found: item.state.as_ref().and_then(|state| state.numbers).map(|numbers| numbers.found),
            state_by: written.map(|write| everybody.of(write.dot.author).name),
            state_at: item.state.as_ref().map(|state| times::local(state.at, plan.zone)),
            owner: text(item.owner.clone()),
            role: text(item.role.clone()),
            planned_rel: item.planned.and_then(|planned| plan.relative(planned)),
            planned_at: item.planned.and_then(|planned| plan.shown(planned)),
            duration: item.planned.and_then(|planned| planned.duration).and_then(positive),
            effort: item.effort.and_then(positive),
            predecessors: item.predecessors.clone().unwrap_or_default(),
            follows,
            fact,
            by_fact,
            evidence_needed: item.evidence_rule == Some(EvidenceRule::Needed),
            evidence,
            comment: text(item.comment.clone()),
            begins: words.line(row.id, &item, Side::Begin, row.id),
            ends: words.line(row.id, &item, Side::End, row.id),
            named: named(&item).into_iter().map(|who| NamedLine { id: who.to_string(), name: words.name(who) }).collect(),
            begun_by: starter.map(|who| words.name(who)),
            lesson: self.lesson_line(&item, plan.id)?,
            asks: asks.map(str::to_owned),
            two_versions: state.cards(&Item::KIND).contains(&"state"),
            sent: is_sent(&state),
        })
    }
}

/// Every live write of the record is in the log.
pub(crate) fn is_sent(state: &RecordState) -> bool {
    state.cells.values().flatten().all(|write| write.seq.is_some())
}
