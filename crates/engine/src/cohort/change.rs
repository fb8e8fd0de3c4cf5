//! Cohorts and audiences: added, changed, archived. One that holds somebody or something is not archived.

use domain::training::{Audience, Cohort, Course, Expected, Session};
use domain::{CellValue, Cells, Id, KindOf, Ref, Verb};
use serde_json::Value;
use store::Draft;

use super::view::{OfAudience, OfCohortOne, SetAudience, SetCohort};
use crate::app::view::Done;
use crate::checklist::view::Made;
use crate::{Engine, Failure, Result, engine, times};

/// Most people that somebody plans a room or an audience for.
const MOST: u32 = 1_000_000;

/// Changes a cohort, or adds one at the end.
pub(crate) fn cohort_set(engine: &mut Engine, request: SetCohort) -> Result<Made> {
    let known = request.cohort.as_deref().map(|id| engine::id("cohort", id)).transpose()?;
    let rollout = engine.rollout_of_part::<Cohort>("cohort", known, request.rollout.as_deref(), |cohort| cohort.rollout)?;
    let mut cells = Cells::new();
    put_title(&mut cells, request.title.as_deref(), known.is_none())?;
    if let Some(audience) = &request.audience {
        let id = engine::id("audience", audience)?;
        let row = engine.store.get::<Audience>(id)?.filter(|row| row.value.rollout.map(|of| of.0) == Some(rollout));
        row.ok_or_else(|| Failure::not_found("audience"))?;
        cells.insert("audience".into(), Ref::<Audience>::to(id).write());
    } else if known.is_none() {
        return Err(Failure::invalid("audience", "cohort_audience"));
    }
    if let Some(capacity) = request.capacity {
        cells.insert("capacity".into(), number("capacity", capacity)?);
    }
    if let Some(zone) = request.zone.as_deref().map(str::trim) {
        let value = if zone.is_empty() { Value::Null } else { times::zone(zone)?.name().into() };
        cells.insert("zone".into(), value);
    }
    engine.set_part::<Cohort>("cohort", known, rollout, cells)
}

/// Changes an audience, or adds one at the end.
pub(crate) fn audience_set(engine: &mut Engine, request: SetAudience) -> Result<Made> {
    let known = request.audience.as_deref().map(|id| engine::id("audience", id)).transpose()?;
    let rollout = engine.rollout_of_part::<Audience>("audience", known, request.rollout.as_deref(), |audience| audience.rollout)?;
    let mut cells = Cells::new();
    put_title(&mut cells, request.title.as_deref(), known.is_none())?;
    if let (Some(low), Some(high)) = (request.low, request.high) {
        if low > high || high > MOST {
            return Err(Failure::invalid("high", "audience_expected"));
        }
        let expected = Expected { low: i64::from(low), high: i64::from(high) };
        cells.insert("expected".into(), if high == 0 { Value::Null } else { expected.write() });
    }
    if let Some(hours) = request.hours {
        cells.insert("stated_hours".into(), number("hours", hours)?);
    }
    if let Some(delivery) = request.delivery.as_deref().map(domain::normal::name) {
        cells.insert("delivery".into(), if delivery.is_empty() { Value::Null } else { delivery.into() });
    }
    if let Some(for_trainers) = request.for_trainers {
        cells.insert("for_trainers".into(), for_trainers.into());
    }
    engine.set_part::<Audience>("audience", known, rollout, cells)
}

/// Takes an empty cohort out of the plan.
pub(crate) fn cohort_archive(engine: &mut Engine, request: OfCohortOne) -> Result<Done> {
    let id = engine::id("cohort", &request.cohort)?;
    engine.store.get::<Cohort>(id)?.ok_or_else(|| Failure::not_found("cohort"))?;
    let people = engine.enrolled_in(id)? as usize + engine.queue_of(id)?.len();
    if people > 0 {
        return Err(Failure::because("refused", "cohort_holds").with("count", people));
    }
    let sessions = engine.store.count::<Session>("cohort", id)?;
    if sessions > 0 {
        return Err(Failure::because("refused", "cohort_meets").with("count", sessions));
    }
    engine.done("cohort.archive", &[Draft::state(&Cohort::KIND, id, Verb::Archive)])
}

/// Takes an audience out of the plan that no cohort and no course belongs to.
pub(crate) fn audience_archive(engine: &mut Engine, request: OfAudience) -> Result<Done> {
    let id = engine::id("audience", &request.audience)?;
    engine.store.get::<Audience>(id)?.ok_or_else(|| Failure::not_found("audience"))?;
    let held = engine.store.count::<Cohort>("audience", id)? + engine.store.count::<Course>("audience", id)?;
    if held > 0 {
        return Err(Failure::because("refused", "audience_holds").with("count", held));
    }
    engine.done("audience.archive", &[Draft::state(&Audience::KIND, id, Verb::Archive)])
}

fn put_title(cells: &mut Cells, title: Option<&str>, wanted: bool) -> Result<()> {
    match title.map(domain::normal::name) {
        Some(title) if !title.is_empty() && title.chars().count() <= 200 => {
            cells.insert("title".into(), title.into());
            Ok(())
        }
        None if !wanted => Ok(()),
        _ => Err(Failure::invalid("title", "part_title")),
    }
}

/// A number of people or hours; 0 takes it out.
fn number(field: &str, value: u32) -> Result<Value> {
    if value > MOST {
        return Err(Failure::invalid(field, "cohort_number"));
    }
    Ok(if value == 0 { Value::Null } else { value.into() })
}

impl Engine {
    /// The rollout of a part that is changed, or to which one is added.
    fn rollout_of_part<K: KindOf>(
        &self,
        what: &str,
        known: Option<Id>,
        rollout: Option<&str>,
        of: impl Fn(&K) -> Option<Ref<domain::rollout::Rollout>>,
    ) -> Result<Id> {
        match known {
            Some(id) => {
                let row = self.store.get::<K>(id)?.ok_or_else(|| Failure::not_found(what))?;
                Ok(of(&row.value).map(|rollout| rollout.0).unwrap_or_default())
            }
            None => Ok(self.plan(engine::id("rollout", rollout.unwrap_or_default())?)?.id),
        }
    }

    fn set_part<K: KindOf>(&mut self, what: &str, known: Option<Id>, rollout: Id, mut cells: Cells) -> Result<Made> {
        let kind = domain::kind(K::NAME).expect("a typed kind is declared");
        let id = match known {
            Some(id) => id,
            None => {
                cells.insert("rollout".into(), Ref::<domain::rollout::Rollout>::to(rollout).write());
                let position = self.store.count::<K>("rollout", rollout)? + 1;
                cells.insert("position".into(), position.into());
                self.new_id()
            }
        };
        if cells.is_empty() {
            return Err(Failure::because("refused", "nothing_moves"));
        }
        let label = format!("{what}.{}", if known.is_some() { "edit" } else { "add" });
        self.made(&label, id, &[Draft::cells(kind, id, cells)])
    }
}
