//! Changing items: state with its reason, owner and other cells, new ones.

use domain::checklist::{Checklist, Item, ItemKind, ItemState, ItemStatus, Section};
use domain::rollout::Criticality;
use domain::{Id, Ref};
use store::Draft;

use super::view::{AddItem, EditItem, ItemChanged, SetItem};
use crate::{Engine, Failure, Result, engine};

/// Sets the state of an item. Blocked, failed, skipped and not applicable need a reason.
pub(crate) fn item_set(engine: &mut Engine, request: SetItem) -> Result<ItemChanged> {
    let id = engine::id("item", &request.item)?;
    engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?;
    let word = request.state.replace('-', "_");
    let state = ItemStatus::of(&word).ok_or_else(|| {
        Failure::invalid("state", "no_state").with("word", request.state.as_str()).with("words", ItemStatus::WORDS.join(", "))
    })?;
    let reason = request.reason.map(|reason| reason.trim().to_owned()).filter(|reason| !reason.is_empty());
    let change = Item { state: Some(ItemState { state, reason, at: engine.now() }), ..Item::default() };
    engine.change_item(id, "item.set", &[Draft::put(id, &change)])
}

/// Changes what is present in the request.
pub(crate) fn item_edit(engine: &mut Engine, request: EditItem) -> Result<ItemChanged> {
    let id = engine::id("item", &request.item)?;
    let old = engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?.value;
    let mut change = Item { owner: request.owner.map(Into::into), comment: request.comment.map(Into::into), ..Item::default() };
    if let Some(title) = request.title {
        change.title = Some(title_of(&title)?.into());
    }
    if let Some(level) = request.criticality {
        change.criticality = Some(criticality(&level)?);
    }
    if let Some(minutes) = request.planned_rel {
        let planned = old.planned.unwrap_or_default();
        change.planned = Some(domain::checklist::Planned { start: Some(i64::from(minutes)), at: None, ..planned });
    }
    engine.change_item(id, "item.edit", &[Draft::put(id, &change)])
}

/// Adds an item to a section, at its end.
pub(crate) fn item_add(engine: &mut Engine, request: AddItem) -> Result<ItemChanged> {
    let checklist = engine::id("checklist", &request.checklist)?;
    let list = engine.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?.value;
    let section = engine::id("section", &request.section)?;
    engine.store.get::<Section>(section)?.ok_or_else(|| Failure::not_found("section"))?;
    let last = engine.store.of::<Item>("checklist", checklist)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0);
    let item = Item {
        rollout: list.rollout,
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

fn title_of(text: &str) -> Result<String> {
    let title = domain::normal::name(text);
    if title.is_empty() { Err(Failure::invalid("title", "item_title")) } else { Ok(title) }
}

fn criticality(word: &str) -> Result<Criticality> {
    Criticality::of(&word.to_uppercase())
        .ok_or_else(|| Failure::invalid("criticality", "no_weight").with("word", word).with("words", Criticality::WORDS.join(", ")))
}

impl Engine {
    pub(crate) fn change_item(&mut self, item: Id, label: &str, drafts: &[Draft]) -> Result<ItemChanged> {
        let written = self.act(label, drafts)?;
        let row = self.store.get::<Item>(item)?.ok_or_else(|| Failure::not_found("item"))?;
        let checklist = row.value.checklist.map(|list| list.0).unwrap_or_default();
        let plan = self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        let everybody = self.everybody()?;
        Ok(ItemChanged {
            item: self.item_line(row, plan, &everybody)?,
            checklist: self.progress(checklist)?,
            action: written.action.to_string(),
            label: label.to_owned(),
        })
    }
}
