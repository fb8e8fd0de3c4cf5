//! Several items at once, as one step: owner, role, weight, state, whose word they take, or all of them earlier or later.

use domain::checklist::{Item, ItemState, ItemStatus, Planned};
use store::Draft;

use super::item::{criticality, status_of};
use super::view::EditItems;
use crate::app::view::Done;
use crate::{Engine, Failure, Result, engine};

/// Most minutes by which items are moved at once: five years.
const MOST: i64 = 5 * 366 * 1440;

/// Changes what is present in the request in each of the items.
pub(crate) fn items_edit(engine: &mut Engine, request: EditItems) -> Result<Done> {
    let state: Option<ItemStatus> = request.state.as_deref().map(status_of).transpose()?;
    let reason = request.reason.as_deref().map(domain::normal::name).filter(|reason| !reason.is_empty());
    let shift = i64::from(request.shift.unwrap_or(0));
    if shift.abs() > MOST {
        return Err(Failure::invalid("shift", "too_far"));
    }
    let at = engine.now();
    let level = request.criticality.as_deref().map(criticality).transpose()?;
    let begin_rule = request.begins.as_deref().map(|text| Engine::rule_of("begins", text)).transpose()?;
    let end_rule = request.ends.as_deref().map(|text| Engine::rule_of("ends", text)).transpose()?;
    let named = request.named.as_deref().map(|named| engine.named_ids(named)).transpose()?;
    let mut drafts = Vec::new();
    for id in &request.items {
        let id = engine::id("item", id)?;
        let row = engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?;
        let old = &row.value;
        if let Some(state) = state {
            engine.may_say(old, state, reason.as_deref())?;
            let state = ItemState::said(state, reason.clone(), at);
            drafts.extend(engine.proof(&row, &state, None)?);
            drafts.extend(engine.state_drafts(&row, state)?);
        }
        let planned = old.planned.filter(|_| shift != 0).map(|planned| Planned {
            start: planned.start.map(|start| start + shift),
            at: planned.at.map(|at| at + shift * 60_000),
            ..planned
        });
        let change = Item {
            owner: request.owner.as_deref().map(|owner| domain::normal::name(owner).into()),
            role: request.role.as_deref().map(Into::into),
            criticality: level,
            planned,
            begin_rule,
            end_rule,
            named: named.clone(),
            ..Item::default()
        };
        let draft = Draft::put(id, &change);
        if !draft.cells.is_empty() {
            drafts.push(draft);
        }
    }
    engine.done_or_nothing("items.edit", &drafts)
}
