//! Duties made and corrected; readings entered.

use domain::checklist::Planned;
use domain::monitoring::{Duty, DutyForm, Reading};
use domain::plan::Metric;
use domain::value::Instant;
use domain::{KindOf, Ref, Verb};
use serde_json::Value;
use store::Draft;

use super::entered::entered;
use super::view::{AddReading, OfDuty, OfReading, ReadingAdded, SetDuty};
use crate::app::view::Done;
use crate::rollout::lines::Plan;
use crate::{Engine, Failure, Result, engine, times};

/// Adds a duty, or corrects one whole.
pub(crate) fn duty_set(engine: &mut Engine, request: SetDuty) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let zone = engine.plan(rollout)?.zone;
    let known = request.duty.as_deref().map(|id| engine::id("duty", id)).transpose()?;
    let before = known.map(|id| engine.store.get::<Duty>(id)?.ok_or_else(|| Failure::not_found("duty"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    let form = DutyForm::of(&request.form).ok_or_else(|| Failure::invalid("form", "duty_form"))?;
    let metric = request.metric.filter(|id| !id.is_empty()).map(|id| engine::id("metric", &id)).transpose()?;
    if let Some(metric) = metric {
        engine.store.get::<Metric>(metric)?.ok_or_else(|| Failure::not_found("metric"))?;
    }
    let at = request.from.filter(|from| !from.trim().is_empty()).map(|from| times::instant("from", &from, zone)).transpose()?;
    let start = if at.is_some() { None } else { request.from_rel.map(i64::from) };
    let words = |text: Option<String>| text.map(|text| domain::normal::name(&text)).unwrap_or_default();
    let position = engine.store.of::<Duty>("rollout", rollout)?.iter().filter_map(|row| row.value.position).max().unwrap_or(0) + 1;
    let whole = Duty {
        rollout: Some(Ref::to(rollout)),
        title: Some(domain::normal::name(&request.title).into()),
        form: before.form.or(Some(form)),
        unit: Some(words(request.unit).into()),
        metric: metric.map(Ref::to),
        every: request.every.map(i64::from),
        window: Some(Planned { start, at, duration: Some(i64::from(request.minutes)) }),
        owner: Some(words(request.owner).into()),
        note: Some(words(request.note).into()),
        position: before.position.or(Some(position)),
        ..before.clone()
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("duty.set", &[changed(id, &before, &whole)])
}

impl Engine {
    /// Duties that have readings keep their window when the launch moves: what was missed then stays missed.
    pub(crate) fn duties_begun(&self, before: Plan) -> Result<Vec<Draft>> {
        let begun = self.watched(before.id)?.into_iter().filter(|one| !one.readings.is_empty());
        let kept = begun.filter_map(|one| Some((one.row.id, one.row.value.window?.kept(before.t0)?)));
        Ok(kept.map(|(id, window)| Draft::put(id, &Duty { window: Some(window), ..Duty::default() })).collect())
    }
}

/// Only what differs is written, and what is there no longer is taken out.
fn changed(id: domain::Id, before: &Duty, after: &Duty) -> Draft {
    let (before, after) = (before.write(), after.write());
    let mut draft = Draft::put(id, &Duty::default());
    draft
        .cells
        .extend(after.iter().filter(|(cell, value)| before.get(*cell) != Some(value)).map(|(cell, value)| (cell.clone(), value.clone())));
    draft.cells.extend(before.keys().filter(|cell| !after.contains_key(*cell)).map(|cell| (cell.clone(), Value::Null)));
    draft
}

/// Takes a duty out; its readings stay with it in the history.
pub(crate) fn duty_remove(engine: &mut Engine, request: OfDuty) -> Result<Done> {
    let id = engine::id("duty", &request.duty)?;
    engine.store.get::<Duty>(id)?.ok_or_else(|| Failure::not_found("duty"))?;
    engine.done("duty.remove", &[Draft::state(&Duty::KIND, id, Verb::Archive)])
}

/// Enters what somebody read.
pub(crate) fn reading_add(engine: &mut Engine, request: AddReading) -> Result<ReadingAdded> {
    let id = engine::id("duty", &request.duty)?;
    let one = engine.watched_one(id)?;
    let rollout = one.row.value.rollout.map(|rollout| rollout.0).unwrap_or_default();
    let (zone, now) = (engine.plan(rollout)?.zone, engine.now());
    let at = request.at.filter(|at| !at.trim().is_empty()).map(|at| times::instant("at", &at, zone)).transpose()?.unwrap_or(now);
    if at > now {
        return Err(Failure::invalid("at", "reading_future"));
    }
    let read = entered(one.row.value.form.unwrap_or(DutyForm::Number), &one.unit(), &request.text)?;
    let reading = Reading {
        duty: Some(Ref::to(id)),
        at: Some(Instant(at)),
        value: read.value,
        outcome: read.outcome,
        note: Some(read.note.into()).filter(|note: &domain::Text<1000>| !note.0.is_empty()),
    };
    let made = engine.new_id();
    let done = engine.done("reading.add", &[Draft::put(made, &reading)])?;
    let (one, everybody) = (engine.watched_one(id)?, engine.everybody()?);
    let line = one.reading_lines(&everybody).into_iter().find(|line| line.id == made.to_string());
    let reading = line.ok_or_else(|| Failure::not_found("reading"))?;
    Ok(ReadingAdded { line: one.line(&everybody), reading, action: done.action, label: done.label })
}

/// Takes a wrong reading out; the history keeps it, and its due time is open or missed again.
pub(crate) fn reading_remove(engine: &mut Engine, request: OfReading) -> Result<Done> {
    let id = engine::id("reading", &request.reading)?;
    engine.store.get::<Reading>(id)?.ok_or_else(|| Failure::not_found("reading"))?;
    engine.done("reading.remove", &[Draft::state(&Reading::KIND, id, Verb::Archive)])
}
