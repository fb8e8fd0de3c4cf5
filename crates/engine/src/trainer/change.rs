//! Trainers: named, changed, taken off.

use domain::people::Person;
use domain::trainer::{Trainer, TrainerPlace};
use domain::value::Instant;
use domain::{CellValue, Cells, Ref, Verb, normal};
use serde_json::Value;
use store::Draft;

use super::view::{OfTrainer, SetTrainer};
use crate::app::view::Done;
use crate::checklist::view::Made;
use crate::{Engine, Failure, Result, engine};

/// Changes a trainer, or names one for a department.
pub(crate) fn trainer_set(engine: &mut Engine, request: SetTrainer) -> Result<Made> {
    let known = request.trainer.as_deref().map(|id| engine::id("trainer", id)).transpose()?;
    let mut cells = Cells::new();
    match known {
        Some(id) => {
            engine.store.get::<Trainer>(id)?.ok_or_else(|| Failure::not_found("trainer"))?;
        }
        None => {
            let plan = engine.plan(engine::id("rollout", request.rollout.as_deref().unwrap_or_default())?)?;
            cells.insert("rollout".into(), Ref::<domain::rollout::Rollout>::to(plan.id).write());
        }
    }
    if let Some(department) = short("department", request.department.as_deref(), known.is_none())? {
        cells.insert("department".into(), department.into());
    }
    put_who(engine, &request, known.is_none(), &mut cells)?;
    let place = match request.place.as_deref() {
        Some(word) => {
            let known = TrainerPlace::of(word);
            Some(known.ok_or_else(|| Failure::invalid("place", "trainer_place").with("words", TrainerPlace::WORDS.join(", ")))?)
        }
        None => known.is_none().then_some(TrainerPlace::Primary),
    };
    if let Some(place) = place {
        cells.insert("place".into(), place.write());
    }
    let now = Instant(engine.now());
    for (cell, said) in [("equipped", request.equipped), ("trained", request.trained)] {
        if let Some(said) = said {
            cells.insert(cell.into(), if said { now.write() } else { Value::Null });
        }
    }
    if cells.is_empty() {
        return Err(Failure::because("refused", "nothing_moves"));
    }
    let (id, label) = known.map_or_else(|| (engine.new_id(), "trainer.add"), |id| (id, "trainer.edit"));
    engine.made(label, id, &[Draft::cells(&Trainer::KIND, id, cells)])
}

/// Somebody trains this department no more.
pub(crate) fn trainer_remove(engine: &mut Engine, request: OfTrainer) -> Result<Done> {
    let id = engine::id("trainer", &request.trainer)?;
    engine.store.get::<Trainer>(id)?.ok_or_else(|| Failure::not_found("trainer"))?;
    engine.done("trainer.remove", &[Draft::state(&Trainer::KIND, id, Verb::Archive)])
}

/// A person of the directory, with the name that they have now, or a name alone.
fn put_who(engine: &Engine, request: &SetTrainer, is_new: bool, cells: &mut Cells) -> Result<()> {
    if let Some(person) = request.person.as_deref().filter(|person| !person.is_empty()) {
        let row = engine.person_now(engine::id("person", person)?)?.ok_or_else(|| Failure::not_found("person"))?;
        cells.insert("person".into(), Ref::<Person>::to(row.id).write());
        cells.insert("name".into(), crate::who::text(row.value.name).into());
        return Ok(());
    }
    if let Some(name) = short("name", request.name.as_deref(), is_new)? {
        cells.insert("name".into(), name.into());
        // Another name is another person, whoever it was before.
        cells.insert("person".into(), Value::Null);
    }
    Ok(())
}

fn short(field: &str, text: Option<&str>, wanted: bool) -> Result<Option<String>> {
    match text.map(normal::name) {
        Some(text) if !text.is_empty() && text.chars().count() <= 200 => Ok(Some(text)),
        None if !wanted => Ok(None),
        _ => Err(Failure::invalid(field, if field == "name" { "trainer_name" } else { "trainer_department" })),
    }
}
