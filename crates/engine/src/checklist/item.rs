//! Changing items: state with its reason, owner and other cells, new ones.

use domain::checklist::{Checklist, Compared, EvidenceRule, Item, ItemKind, ItemState, ItemStatus, Planned, Section};
use domain::rollout::Criticality;
use domain::{Id, KindOf, Ref};
use store::Draft;

use super::view::{AddItem, EditItem, ItemChanged, SetItem};
use crate::{Engine, Failure, Result, engine};

/// Sets the state of an item. Blocked, failed, skipped and not applicable need a reason.
pub(crate) fn item_set(engine: &mut Engine, request: SetItem) -> Result<ItemChanged> {
    let id = engine::id("item", &request.item)?;
    let row = engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?;
    let numbers = numbers(&row.value, &request)?;
    let state = match (request.state.as_deref(), numbers) {
        (Some(word), _) => status_of(word)?,
        // Two numbers say how a validation came out.
        (None, Some(numbers)) => numbers.difference().map_or(ItemStatus::Done, |_| ItemStatus::Failed),
        (None, None) => return Err(Failure::invalid("state", "no_state").with("word", "").with("words", ItemStatus::WORDS.join(", "))),
    };
    let reason = request.reason.as_deref().map(|reason| reason.trim().to_owned()).filter(|reason| !reason.is_empty());
    engine.may_say(&row.value, state, reason.as_deref())?;
    let state = ItemState { numbers, ..ItemState::said(state, reason, engine.now()) };
    let shown = engine.item_pieces(id, &request.evidence.unwrap_or_default())?;
    let mut drafts = shown.drafts;
    drafts.extend(engine.proof(&row, &state, shown.first)?);
    drafts.extend(engine.state_drafts(&row, state)?);
    engine.change_item(id, "item.set", &drafts)
}

/// The two numbers of a validation: both or none.
fn numbers(item: &Item, request: &SetItem) -> Result<Option<Compared>> {
    match (request.expected, request.found) {
        (None, None) => Ok(None),
        _ if item.kind != Some(ItemKind::Validation) => Err(Failure::invalid("found", "numbers_kind")),
        (Some(expected), Some(found)) if expected >= 0 && found >= 0 => Ok(Some(Compared { expected, found })),
        _ => Err(Failure::invalid("found", "numbers_both")),
    }
}

/// Changes what is present in the request.
pub(crate) fn item_edit(engine: &mut Engine, request: EditItem) -> Result<ItemChanged> {
    let id = engine::id("item", &request.item)?;
    let row = engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?;
    let mut change = Item {
        owner: request.owner.map(Into::into),
        comment: request.comment.map(Into::into),
        role: request.role.map(Into::into),
        title: request.title.as_deref().map(title_of).transpose()?.map(Into::into),
        criticality: request.criticality.as_deref().map(criticality).transpose()?,
        evidence_rule: request.evidence.map(|needed| if needed { EvidenceRule::Needed } else { EvidenceRule::None }),
        effort: request.effort.map(i64::from),
        begin_rule: request.begins.as_deref().map(|text| Engine::rule_of("begins", text)).transpose()?,
        end_rule: request.ends.as_deref().map(|text| Engine::rule_of("ends", text)).transpose()?,
        named: request.named.as_deref().map(|named| engine.named_ids(named)).transpose()?,
        ..Item::default()
    };
    if let Some(word) = &request.kind {
        let known = ItemKind::of(word);
        change.kind = Some(known.ok_or_else(|| {
            Failure::invalid("kind", "no_item_kind").with("word", word.as_str()).with("words", ItemKind::WORDS.join(", "))
        })?);
    }
    if let Some(follows) = &request.follows {
        change.follows = Some(engine.followed_words(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default(), follows)?.into());
    }
    if let Some(codes) = &request.predecessors {
        change.predecessors = Some(engine.predecessors(&row, codes)?);
    }
    let mut draft = Draft::put(id, &change);
    if request.unplanned == Some(true) {
        draft.cells.insert("planned".into(), serde_json::Value::Null);
    } else if request.planned_rel.is_some() || request.duration.is_some() {
        let old = row.value.planned.unwrap_or_default();
        let moved = request.planned_rel.map(i64::from);
        let planned = Planned {
            start: moved.or(old.start),
            at: old.at.filter(|_| moved.is_none()),
            duration: request.duration.map(i64::from).or(old.duration),
        };
        draft.cells.extend(Item { planned: Some(planned), ..Item::default() }.write());
    }
    engine.change_item(id, "item.edit", &[draft])
}

/// Adds an item to a section, at its end.
pub(crate) fn item_add(engine: &mut Engine, request: AddItem) -> Result<ItemChanged> {
    let checklist = engine::id("checklist", &request.checklist)?;
    let list = engine.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?.value;
    let section = engine::id("section", &request.section)?;
    engine.store.get::<Section>(section)?.ok_or_else(|| Failure::not_found("section"))?;
    let last = engine.store.of::<Item>("checklist", checklist)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
    let rollout = list.rollout.map(|rollout| rollout.0).unwrap_or_default();
    let code = engine.next_code(rollout, checklist)?;
    let item = Item {
        rollout: list.rollout,
        code: Some(code.into()),
        checklist: Some(Ref::to(checklist)),
        section: Some(Ref::to(section)),
        title: Some(title_of(&request.title)?.into()),
        kind: Some(ItemKind::Work),
        criticality: Some(criticality(&request.criticality)?),
        position: Some(last + 1),
        ..Item::default()
    };
    let id = engine.new_id();
    engine.change_item(id, "item.add", &[Draft::put(id, &item)])
}

/// The state of a word.
pub(super) fn status_of(word: &str) -> Result<ItemStatus> {
    ItemStatus::of(&word.replace('-', "_"))
        .ok_or_else(|| Failure::invalid("state", "no_state").with("word", word).with("words", ItemStatus::WORDS.join(", ")))
}

fn title_of(text: &str) -> Result<String> {
    let title = domain::normal::name(text);
    if title.is_empty() { Err(Failure::invalid("title", "item_title")) } else { Ok(title) }
}

pub(super) fn criticality(word: &str) -> Result<Criticality> {
    Criticality::of(&word.to_uppercase())
        .ok_or_else(|| Failure::invalid("criticality", "no_weight").with("word", word).with("words", Criticality::WORDS.join(", ")))
}

impl Engine {
    pub(crate) fn change_item(&mut self, item: Id, label: &str, drafts: &[Draft]) -> Result<ItemChanged> {
        let written = self.act(label, drafts)?;
        let mut row = self.store.get::<Item>(item)?.ok_or_else(|| Failure::not_found("item"))?;
        let checklist = row.value.checklist.map(|list| list.0).unwrap_or_default();
        let facts = self.facts_of(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        facts.stand(std::slice::from_mut(&mut row))?;
        let everybody = self.everybody()?;
        Ok(ItemChanged {
            item: self.item_line(row, &facts, &everybody)?,
            checklist: self.progress(checklist)?,
            action: written.action.to_string(),
            label: label.to_owned(),
        })
    }
}
