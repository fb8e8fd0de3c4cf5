//! What a checklist consists of: lists, sections and items made, named, moved and put away.

use std::collections::HashMap;

use domain::checklist::{Checklist, Item, Section};
use domain::runbook::forecast::{Ring, Task, in_order};
use domain::{Id, Kind, Ref, Verb};
use store::{Draft, Row};

use super::view::{ArchiveRecords, Made, MoveItem, MoveSection, SetChecklist, SetSection};
use crate::app::view::Done;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Makes a checklist at the end of all, or names one otherwise.
pub(crate) fn checklist_set(engine: &mut Engine, request: SetChecklist) -> Result<Made> {
    let title = request.title.map(|title| named(&title)).transpose()?;
    let stage = request.stage.map(|stage| domain::normal::name(&stage).into());
    let Some(checklist) = request.checklist else {
        let rollout = engine::id("rollout", &request.rollout.unwrap_or_default())?;
        engine.plan(rollout)?;
        let title = title.ok_or_else(|| Failure::invalid("title", "part_title"))?;
        let last = engine.store.of::<Checklist>("rollout", rollout)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
        let list = Checklist {
            rollout: Some(Ref::to(rollout)),
            title: Some(title.into()),
            stage,
            position: Some(last + 1),
            ..Checklist::default()
        };
        let id = engine.new_id();
        return engine.made("checklist.add", id, &[Draft::put(id, &list)]);
    };
    let id = engine::id("checklist", &checklist)?;
    engine.store.get::<Checklist>(id)?.ok_or_else(|| Failure::not_found("checklist"))?;
    let change = Checklist { title: title.map(Into::into), stage, ..Checklist::default() };
    engine.made("checklist.edit", id, &[Draft::put(id, &change)])
}

/// Makes a section at the end of its checklist, or names one otherwise.
pub(crate) fn section_set(engine: &mut Engine, request: SetSection) -> Result<Made> {
    let title = named(&request.title)?;
    let Some(section) = request.section else {
        let checklist = engine::id("checklist", &request.checklist.unwrap_or_default())?;
        engine.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?;
        let last = engine.store.of::<Section>("checklist", checklist)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
        let section =
            Section { checklist: Some(Ref::to(checklist)), title: Some(title.into()), position: Some(last + 1), ..Section::default() };
        let id = engine.new_id();
        return engine.made("section.add", id, &[Draft::put(id, &section)]);
    };
    let id = engine::id("section", &section)?;
    engine.section(id)?;
    engine.made("section.edit", id, &[Draft::put(id, &Section { title: Some(title.into()), ..Section::default() })])
}

/// Moves a section to another place of its checklist, counted from 1.
pub(crate) fn section_move(engine: &mut Engine, request: MoveSection) -> Result<Done> {
    let id = engine::id("section", &request.section)?;
    let list = engine.section(id)?.checklist.map(|list| list.0).unwrap_or_default();
    let mut sections = engine.store.of::<Section>("checklist", list)?;
    sections.sort_by_key(|row| (row.value.position, row.id));
    let was: Vec<(Id, Option<i64>)> = sections.into_iter().map(|row| (row.id, row.value.position)).collect();
    let drafts = placed(&was, id, request.place)
        .map(|(id, position)| Draft::put(id, &Section { position: Some(position), ..Section::default() }))
        .collect::<Vec<_>>();
    engine.done_or_nothing("section.move", &drafts)
}

/// Moves an item to another place of its section, or into another section of the same checklist.
pub(crate) fn item_move(engine: &mut Engine, request: MoveItem) -> Result<Done> {
    let id = engine::id("item", &request.item)?;
    let item = engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?.value;
    let list = item.checklist.map(|list| list.0).unwrap_or_default();
    let section = match request.section {
        Some(section) => engine::id("section", &section)?,
        None => item.section.map(|section| section.0).unwrap_or_default(),
    };
    if engine.section(section)?.checklist.map(|list| list.0) != Some(list) {
        return Err(Failure::invalid("section", "other_checklist"));
    }
    let mut items = engine.store.of::<Item>("checklist", list)?;
    items.retain(|row| row.id == id || row.value.section.map(|of| of.0) == Some(section));
    items.sort_by_key(|row| (row.value.position, row.id));
    let was: Vec<(Id, Option<i64>)> = items.into_iter().map(|row| (row.id, row.value.position)).collect();
    let mut drafts: Vec<Draft> = placed(&was, id, request.place)
        .map(|(id, position)| Draft::put(id, &Item { position: Some(position), ..Item::default() }))
        .collect();
    if item.section.map(|of| of.0) != Some(section) {
        drafts.push(Draft::put(id, &Item { section: Some(Ref::to(section)), ..Item::default() }));
    }
    engine.done_or_nothing("item.move", &drafts)
}

/// Puts checklists, sections, items, evidence, criteria, areas or points away; nothing is lost, and undo brings them back.
///
/// A section that holds items is not put away: they would be nowhere.
pub(crate) fn plan_archive(engine: &mut Engine, request: ArchiveRecords) -> Result<Done> {
    const KINDS: [&str; 12] =
        ["checklist", "section", "item", "evidence", "criterion", "area", "point", "metric", "claim", "course", "topic", "role_plan"];
    let kind: &'static Kind =
        domain::kind(&request.kind).filter(|kind| KINDS.contains(&kind.name)).ok_or_else(|| Failure::not_found("kind"))?;
    let mut drafts = Vec::new();
    for id in &request.ids {
        let id = engine::id(kind.name, id)?;
        let live = engine.store.record(&domain::RecordKey { kind: kind.name, id })?.is_some_and(|state| state.is_live());
        if !live {
            return Err(Failure::not_found(kind.name));
        }
        if kind.name == "section" {
            let list = engine.section(id)?.checklist.map(|list| list.0).unwrap_or_default();
            let items = engine.store.of::<Item>("checklist", list)?;
            let held = items.iter().filter(|row| row.value.section.map(|of| of.0) == Some(id)).count();
            if held > 0 {
                return Err(Failure::because("refused", "section_holds").with("count", held));
            }
        }
        drafts.push(Draft::state(kind, id, Verb::Archive));
    }
    engine.done_or_nothing("plan.archive", &drafts)
}

/// A title that is one.
fn named(text: &str) -> Result<String> {
    let title = domain::normal::name(text);
    if title.is_empty() { Err(Failure::invalid("title", "part_title")) } else { Ok(title) }
}

/// The new positions of those whose position changes when one moves to a place, counted from 1.
fn placed(was: &[(Id, Option<i64>)], moved: Id, place: u32) -> impl Iterator<Item = (Id, i64)> {
    let mut order: Vec<Id> = was.iter().map(|(id, _)| *id).filter(|id| *id != moved).collect();
    order.insert((place.max(1) as usize - 1).min(order.len()), moved);
    let known: HashMap<Id, Option<i64>> = was.iter().copied().collect();
    (1..).zip(order).map(|(position, id)| (id, position)).filter(move |(id, position)| known.get(id) != Some(&Some(*position)))
}

impl Engine {
    fn section(&self, id: Id) -> Result<Section> {
        Ok(self.store.get::<Section>(id)?.ok_or_else(|| Failure::not_found("section"))?.value)
    }

    pub(crate) fn made(&mut self, label: &str, id: Id, drafts: &[Draft]) -> Result<Made> {
        let done = self.done(label, drafts)?;
        Ok(Made { id: id.to_string(), action: done.action, label: done.label })
    }

    /// One step, where there is anything to do.
    pub(crate) fn done_or_nothing(&mut self, label: &str, drafts: &[Draft]) -> Result<Done> {
        if drafts.is_empty() { Err(Failure::because("refused", "nothing_moves")) } else { self.done(label, drafts) }
    }

    /// The codes of what an item is to wait for, each of an item of the rollout, without a ring.
    pub(super) fn predecessors(&self, item: &Row<Item>, wanted: &[String]) -> Result<Vec<String>> {
        let rollout = item.value.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let items = self.store.of::<Item>("rollout", rollout)?;
        let places: HashMap<String, usize> = items.iter().enumerate().map(|(at, row)| (text(row.value.code.clone()), at)).collect();
        let mut codes: Vec<String> = Vec::new();
        for code in wanted.iter().map(|code| code.trim()).filter(|code| !code.is_empty()) {
            let known = places.keys().find(|known| known.eq_ignore_ascii_case(code));
            let known = known.ok_or_else(|| Failure::invalid("predecessors", "no_predecessor").with("code", code))?;
            if !codes.contains(known) {
                codes.push(known.clone());
            }
        }
        let tasks: Vec<Task> = items
            .iter()
            .map(|row| {
                let own = row.value.predecessors.clone().unwrap_or_default();
                let before = if row.id == item.id { &codes } else { &own };
                let mut predecessors: Vec<usize> = before.iter().filter_map(|code| places.get(code).copied()).collect();
                predecessors.sort_unstable();
                predecessors.dedup();
                Task { predecessors, ..Task::default() }
            })
            .collect();
        in_order(&tasks).map_err(|ring| ring_of(&ring, &items))?;
        Ok(codes)
    }

    /// A code that no item of the rollout has: the next one of the letters that a checklist's codes begin with.
    pub(crate) fn next_code(&self, rollout: Id, checklist: Id) -> Result<String> {
        let items = self.store.records(&Item::KIND)?;
        let of = |cell: &str, id: Id| {
            let id = id.to_string();
            let items = items.iter().filter(move |(_, state)| state.value(cell).and_then(|value| value.as_str()) == Some(&id));
            items.filter_map(|(_, state)| state.value("code").and_then(|code| code.as_str())).map(str::to_owned).collect::<Vec<_>>()
        };
        let mut begins: HashMap<String, usize> = HashMap::new();
        for (letters, _) in of("checklist", checklist).iter().filter_map(|code| parted(code)) {
            *begins.entry(letters.to_owned()).or_default() += 1;
        }
        let letters = begins.into_iter().max_by_key(|(letters, count)| (*count, std::cmp::Reverse(letters.clone())));
        let letters = letters.map_or_else(|| "N".to_owned(), |(letters, _)| letters);
        let taken = of("rollout", rollout);
        let numbers = taken.iter().filter_map(|code| parted(code)).filter(|(own, _)| *own == letters).map(|(_, number)| number);
        Ok(format!("{letters}-{:02}", numbers.max().unwrap_or(0) + 1))
    }
}

/// The letters and the number of a code such as `P-10`.
fn parted(code: &str) -> Option<(&str, u32)> {
    let (letters, number) = code.rsplit_once('-')?;
    let number = number.split('.').next()?.parse().ok().filter(|number| *number < 1_000_000)?;
    Some((letters, number)).filter(|_| !letters.is_empty() && letters.chars().count() <= 10)
}

fn ring_of(ring: &Ring, items: &[Row<Item>]) -> Failure {
    let name = |index: &usize| text(items[*index].value.code.clone());
    let names: Vec<String> = ring.0.iter().chain(ring.0.first()).map(name).collect();
    Failure { field: Some("predecessors".to_owned()), ..Failure::new("predecessor_ring").with("ring", names.join(", ")) }
}
