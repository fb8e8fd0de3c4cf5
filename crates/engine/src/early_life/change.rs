//! What early-life support begins and ends with, and how long figures have to hold.

use domain::Ref;
use domain::early_life::{EarlyLife, early_life_id};
use domain::gate::Gate;

use super::view::SetEarlyLife;
use crate::app::view::Done;
use crate::whom::differing;
use crate::{Engine, Failure, Result, engine};

/// Sets all of it.
pub(crate) fn early_life_set(engine: &mut Engine, request: SetEarlyLife) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let id = early_life_id(rollout);
    let before = engine.store.get::<EarlyLife>(id)?.map(|row| row.value).unwrap_or_default();
    let gate = |id: Option<&str>| -> Result<Option<Ref<Gate>>> {
        let Some(id) = id.filter(|id| !id.is_empty()) else { return Ok(None) };
        let id = engine::id("gate", id)?;
        engine.store.get::<Gate>(id)?.ok_or_else(|| Failure::not_found("gate"))?;
        Ok(Some(Ref::to(id)))
    };
    let (entry, exit) = (gate(request.entry.as_deref())?, gate(request.exit.as_deref())?);
    let whole = EarlyLife { rollout: Some(Ref::to(rollout)), entry, exit, steady_days: Some(i64::from(request.steady_days)) };
    engine.done("early_life.set", &[differing(id, &before, &whole)])
}
