//! `cohort_list` and `cohort_show`: the numbers of each audience and cohort, and who waits.

use std::collections::{HashMap, HashSet};

use domain::Id;
use domain::training::{Audience, Cohort, Session};
use store::Row;

use super::view::{AudienceCard, CohortCard, CohortShown, Cohorts, OfCohortOne, WaitingLine};
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Audiences and cohorts of a rollout, each in order.
pub(crate) fn cohort_list(engine: &mut Engine, request: OfRollout) -> Result<Cohorts> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let mut audiences = engine.store.of::<Audience>("rollout", plan.id)?;
    audiences.sort_by_key(|row| (row.value.position, row.id));
    let mut rows = engine.store.of::<Cohort>("rollout", plan.id)?;
    rows.sort_by_key(|row| (row.value.position, row.id));
    let mut people: HashMap<Id, HashSet<Id>> = HashMap::new();
    let mut count: HashMap<Id, u32> = HashMap::new();
    for row in &rows {
        if let Some(audience) = row.value.audience {
            people.entry(audience.0).or_default().extend(engine.people_in_cohort(row.id)?);
            *count.entry(audience.0).or_default() += 1;
        }
    }
    let cohorts = rows.into_iter().map(|row| engine.cohort_card(row)).collect::<Result<Vec<_>>>()?;
    let audiences = audiences.into_iter().map(|row| audience_card(row, &people, &count)).collect();
    Ok(Cohorts { audiences, cohorts, zone: plan.zone.name().to_owned() })
}

/// One cohort with its queue.
pub(crate) fn cohort_show(engine: &mut Engine, request: OfCohortOne) -> Result<CohortShown> {
    let id = engine::id("cohort", &request.cohort)?;
    let row = engine.store.get::<Cohort>(id)?.ok_or_else(|| Failure::not_found("cohort"))?;
    let zone = engine.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?.zone;
    let card = engine.cohort_card(row)?;
    let roster = engine.people_index()?;
    let mut queue = Vec::new();
    for queued in engine.queue_of(id)? {
        let Some(person) = roster.person(queued.person).map(|one| one.line.clone()) else { continue };
        let keeps = queued.leaves.map(|leaves| engine.cohort_title(leaves)).transpose()?.unwrap_or_default();
        queue.push(WaitingLine { person, since: times::local(queued.since, zone), keeps });
    }
    let next = card.free.unwrap_or(u32::MAX).min(small(queue.len()));
    Ok(CohortShown { card, queue, next })
}

fn audience_card(row: Row<Audience>, people: &HashMap<Id, HashSet<Id>>, cohorts: &HashMap<Id, u32>) -> AudienceCard {
    let whole = |number: i64| u32::try_from(number).ok();
    AudienceCard {
        for_trainers: trains(&row.value),
        title: text(row.value.title),
        low: row.value.expected.and_then(|expected| whole(expected.low)),
        high: row.value.expected.and_then(|expected| whole(expected.high)),
        hours: row.value.stated_hours.and_then(whole),
        delivery: text(row.value.delivery),
        cohorts: cohorts.get(&row.id).copied().unwrap_or(0),
        people: small(people.get(&row.id).map_or(0, HashSet::len)),
        id: row.id.to_string(),
    }
}

/// Whether who completes an audience's course may train the departments: as somebody said, else as the template calls it.
pub(crate) fn trains(audience: &Audience) -> bool {
    audience.for_trainers.unwrap_or_else(|| audience.code.as_ref().is_some_and(|code| code.0 == "trainers"))
}

impl Engine {
    pub(super) fn cohort_card(&self, row: Row<Cohort>) -> Result<CohortCard> {
        let audience = row.value.audience.map(|audience| audience.0);
        let title = audience.map(|id| self.store.get::<Audience>(id)).transpose()?.flatten().map(|row| text(row.value.title));
        let enrolled = self.enrolled_in(row.id)?;
        let capacity = row.value.capacity.and_then(|capacity| u32::try_from(capacity).ok());
        Ok(CohortCard {
            id: row.id.to_string(),
            title: text(row.value.title),
            audience: title.unwrap_or_default(),
            audience_id: audience.map(|id| id.to_string()).unwrap_or_default(),
            capacity,
            zone: text(row.value.zone),
            enrolled,
            waiting: small(self.queue_of(row.id)?.len()),
            free: capacity.map(|capacity| capacity.saturating_sub(enrolled)),
            over: capacity.map_or(0, |capacity| enrolled.saturating_sub(capacity)),
            sessions: self.store.count::<Session>("cohort", row.id)?,
        })
    }
}
