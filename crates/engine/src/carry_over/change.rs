//! Open items and known errors put onto the list of an area, corrected and closed.

use domain::carry_over::{CarryOver, CarrySort, CarryState, CarryStatus};
use domain::checklist::Item;
use domain::monitoring::Severity;
use domain::{Ref, Verb, normal};
use store::Draft;

use super::view::{CarryItems, CloseCarry, OfCarry, SetCarry};
use crate::app::view::Done;
use crate::whom::{differing, lines, words};
use crate::{Engine, Failure, Result, engine, times};

/// Carries something over, or corrects it whole.
pub(crate) fn carry_set(engine: &mut Engine, request: SetCarry) -> Result<Done> {
    let known = request.carry.as_deref().map(|id| engine::id("carry_over", id)).transpose()?;
    let before = known.map(|id| engine.store.get::<CarryOver>(id)?.ok_or_else(|| Failure::not_found("carry_over"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    let area = engine::id("area", &request.area)?;
    let rollout = engine.area(area)?.rollout;
    let sort =
        CarrySort::of(&request.sort).ok_or_else(|| Failure::invalid("sort", "carry_sort").with("words", CarrySort::WORDS.join(", ")))?;
    let severity = request.severity.as_deref().filter(|word| !word.is_empty());
    let severity = severity
        .map(|word| Severity::of(word).ok_or_else(|| Failure::invalid("severity", "no_severity").with("words", Severity::WORDS.join(", "))))
        .transpose()?;
    let whole = CarryOver {
        rollout,
        area: Some(Ref::to(area)),
        sort: before.sort.or(Some(sort)),
        title: words(Some(&request.title)),
        severity,
        symptom: lines(request.symptom.as_deref()),
        workaround: lines(request.workaround.as_deref()),
        owner: words(Some(&engine.whom(&request.owner)?)),
        due: day(&request.due)?,
        ..before.clone()
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("carry_over.set", &[differing(id, &before, &whole)])
}

/// Carries items of checklists over, all in one step.
pub(crate) fn carry_items(engine: &mut Engine, request: CarryItems) -> Result<Done> {
    let area = engine::id("area", &request.area)?;
    let rollout = engine.area(area)?.rollout;
    let (owner, due) = (engine.whom(&request.owner)?, day(&request.due)?);
    let carried = engine.carry_overs(rollout.map(|rollout| rollout.0).unwrap_or_default())?;
    let mut drafts = Vec::new();
    for item in &request.items {
        let id = engine::id("item", item)?;
        let row = engine.store.get::<Item>(id)?.ok_or_else(|| Failure::not_found("item"))?;
        if carried.iter().any(|other| other.value.item.map(|item| item.0) == Some(id)) {
            return Err(Failure::invalid("items", "carried_already"));
        }
        let one = CarryOver {
            rollout,
            area: Some(Ref::to(area)),
            sort: Some(CarrySort::OpenItem),
            item: Some(Ref::to(id)),
            title: row.value.title,
            owner: words(Some(&owner)),
            due: due.clone(),
            ..CarryOver::default()
        };
        drafts.push(Draft::put(engine.new_id(), &one));
    }
    if drafts.is_empty() {
        return Err(Failure::invalid("items", "carry_none"));
    }
    engine.done("carry_over.items", &drafts)
}

/// Says how it ended, or that it is open after all.
pub(crate) fn carry_close(engine: &mut Engine, request: CloseCarry) -> Result<Done> {
    let id = engine::id("carry_over", &request.carry)?;
    engine.store.get::<CarryOver>(id)?.ok_or_else(|| Failure::not_found("carry_over"))?;
    let note = request.note.as_deref().map(normal::name).filter(|note| !note.is_empty());
    let state = if request.closed { CarryStatus::Closed } else { CarryStatus::Open };
    let state = CarryState { state, note, at: engine.now() };
    let label = if request.closed { "carry_over.close" } else { "carry_over.reopen" };
    engine.done(label, &[Draft::put(id, &CarryOver { state: Some(state), ..CarryOver::default() })])
}

/// Takes it off the list; the history keeps it.
pub(crate) fn carry_remove(engine: &mut Engine, request: OfCarry) -> Result<Done> {
    let id = engine::id("carry_over", &request.carry)?;
    engine.store.get::<CarryOver>(id)?.ok_or_else(|| Failure::not_found("carry_over"))?;
    engine.done("carry_over.remove", &[Draft::state(&CarryOver::KIND, id, Verb::Archive)])
}

fn day(due: &str) -> Result<Option<domain::Text<10>>> {
    if due.trim().is_empty() { Ok(None) } else { times::day("due", due).map(|due| Some(due.into())) }
}
