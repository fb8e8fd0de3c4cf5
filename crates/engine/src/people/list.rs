//! `people_list`: one window of the roster.

use domain::training::{Audience, Cohort};
use domain::{Id, normal};

use super::index::{Indexed, Roster};
use super::view::{CohortLine, PeopleList, PeoplePage};
use crate::count::small;
use crate::who::text;
use crate::{Engine, Result, engine};

/// Filters, sorts and cuts a window. Offsets count in the filtered, sorted list.
pub(crate) fn people_list(engine: &mut Engine, request: PeopleList) -> Result<PeoplePage> {
    let cohort = request.cohort.as_deref().map(|text| engine::id("cohort", text)).transpose()?;
    let folded = normal::folded(&request.text);
    let words: Vec<&str> = folded.split_whitespace().collect();
    let index = engine.people_index()?;
    let cohorts = engine.cohort_lines(request.rollout.as_deref(), &index)?;
    // Whoever was erased is counted in their cohort and found nowhere else.
    let there = |person: &Indexed| cohort.map_or(!person.line.erased, |cohort| person.cohorts.contains(&cohort));
    let fits = |person: &&Indexed| there(person) && person.matches(&words);
    let found: Vec<&Indexed> = index.sorted(request.sort.as_deref()).filter(fits).collect();
    let total = small(found.len());
    let window = found.into_iter().skip(request.offset as usize).take(request.limit.clamp(1, 2000) as usize);
    Ok(PeoplePage { total, offset: request.offset, rows: window.map(|person| person.line.clone()).collect(), cohorts })
}

impl Engine {
    fn cohort_lines(&self, rollout: Option<&str>, roster: &Roster) -> Result<Vec<CohortLine>> {
        let rollout = rollout.map(|text| engine::id("rollout", text)).transpose()?;
        let mut rows = self.store.all::<Cohort>()?;
        rows.retain(|row| rollout.is_none() || row.value.rollout.map(|r| r.0) == rollout);
        rows.sort_by_key(|row| (row.value.position, row.id));
        let audience =
            |id: Id| -> Result<String> { Ok(self.store.get::<Audience>(id)?.map(|row| text(row.value.title)).unwrap_or_default()) };
        rows.into_iter()
            .map(|row| {
                Ok(CohortLine {
                    id: row.id.to_string(),
                    title: text(row.value.title),
                    audience: row.value.audience.map(|id| audience(id.0)).transpose()?.unwrap_or_default(),
                    capacity: row.value.capacity.and_then(|capacity| u32::try_from(capacity).ok()),
                    enrolled: roster.enrolled_in(row.id),
                })
            })
            .collect()
    }
}
