//! What the plan wants of each sort: set and taken out. Progress is computed, never stored.

use domain::material::{MaterialMeasure, MaterialSort, MaterialTarget};
use domain::{CellValue, Cells, KindOf, Ref, Verb};
use serde_json::Value;
use store::Draft;

use super::change::{choice, length, words};
use super::view::{OfTarget, SetTarget};
use crate::app::view::Done;
use crate::{Engine, Failure, Result, engine};

/// Makes a target, or changes one.
pub(crate) fn material_target_set(engine: &mut Engine, request: SetTarget) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let known = request.target.as_deref().map(|id| engine::id("target", id)).transpose()?;
    let mut cells = Cells::new();
    match known {
        Some(id) => drop(engine.store.get::<MaterialTarget>(id)?.ok_or_else(|| Failure::not_found("material_target"))?),
        None => {
            let new =
                MaterialTarget { rollout: Some(Ref::to(rollout)), measure: Some(MaterialMeasure::Pieces), ..MaterialTarget::default() };
            cells.extend(new.write());
        }
    }
    if let Some(title) = &request.title {
        cells.insert("title".into(), words::<200>("title", title)?.map_or(Value::Null, |title| title.write()));
    }
    choice(&mut cells, "sort", &request.sort, MaterialSort::WORDS)?;
    choice(&mut cells, "measure", &request.measure, MaterialMeasure::WORDS)?;
    if let Some(least) = request.least {
        cells.insert("least".into(), least.write());
    }
    if let Some(named) = &request.audience {
        let audience = if named.trim().is_empty() { None } else { Some(engine.audience_named(rollout, named)?) };
        cells.insert("audience".into(), audience.map_or(Value::Null, |id| id.to_string().into()));
    }
    for (name, given) in [("shortest", &request.shortest), ("longest", &request.longest)] {
        if let Some(given) = given {
            cells.insert(name.into(), length(name, given)?.map_or(Value::Null, |seconds| seconds.write()));
        }
    }
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("material_target.set", &[Draft::cells(&MaterialTarget::KIND, id, cells)])
}

/// The plan wants it no more; the history keeps it.
pub(crate) fn material_target_remove(engine: &mut Engine, request: OfTarget) -> Result<Done> {
    let id = engine::id("target", &request.target)?;
    engine.store.get::<MaterialTarget>(id)?.ok_or_else(|| Failure::not_found("material_target"))?;
    engine.done("material_target.remove", &[Draft::state(&MaterialTarget::KIND, id, Verb::Archive)])
}
