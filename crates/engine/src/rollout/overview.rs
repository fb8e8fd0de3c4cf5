//! `rollout_overview`: what is so, now.

use domain::handoff::Area;
use domain::runbook::{WayBack, way_back_id};
use domain::training::{Cohort, Session};

use super::view::{AreaLine, OfRollout, Overview, Progress, SessionLine};
use crate::count::small;
use crate::{Engine, Result, engine, times};

/// Everything that one page says about a rollout.
pub(crate) fn rollout_overview(engine: &mut Engine, request: OfRollout) -> Result<Overview> {
    let id = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(id)?;
    let now = engine.now();
    Ok(Overview {
        rollout: engine.rollout_line(id)?,
        checklists: engine.work_of(id)?,
        sessions: near(engine.session_lines(id)?, &times::local(now, plan.zone)),
        people: engine.people_in(id)?,
        areas: engine.area_lines(id)?,
        as_of: times::local(now, plan.zone),
    })
}

/// Today's sessions and the next one; times compare as text within one zone's day.
fn near(mut sessions: Vec<SessionLine>, now: &str) -> Vec<SessionLine> {
    let today = &now[..10];
    sessions.sort_by(|a, b| a.starts.cmp(&b.starts));
    let is_today = |line: &SessionLine| line.starts.as_deref().is_some_and(|starts| starts.starts_with(today));
    let next = sessions.iter().find(|line| line.starts.as_deref().is_some_and(|starts| starts > now) && !is_today(line)).cloned();
    sessions.retain(is_today);
    sessions.extend(next);
    sessions
}

impl Engine {
    /// How far the checklists are. The way back is not among them: it is kept ready, and nobody wants it done.
    pub(crate) fn work_of(&self, rollout: domain::Id) -> Result<Vec<Progress>> {
        let way_back = self.store.get::<WayBack>(way_back_id(rollout))?.and_then(|row| row.value.checklist);
        let way_back = way_back.map(|list| list.0.to_string());
        let mut lists = self.progress_of_all(rollout)?;
        lists.retain(|list| Some(&list.id) != way_back.as_ref());
        Ok(lists)
    }

    /// How many people are in the cohorts of a rollout.
    fn people_in(&self, rollout: domain::Id) -> Result<u32> {
        let (same, mut people) = (self.same()?, std::collections::HashSet::new());
        let cohorts: std::collections::HashSet<domain::Id> = self
            .store
            .all::<Cohort>()?
            .into_iter()
            .filter(|row| row.value.rollout.map(|r| r.0) == Some(rollout))
            .map(|row| row.id)
            .collect();
        for row in self.store.all::<domain::training::Enrolment>()? {
            if row.value.cohort.is_some_and(|cohort| cohorts.contains(&cohort.0)) {
                people.extend(row.value.person.map(|person| same.stays(person.0)));
            }
        }
        Ok(small(people.len()))
    }

    pub(crate) fn sessions_of(&self, rollout: domain::Id) -> Result<Vec<store::Row<Session>>> {
        Ok(self.store.of::<Session>("rollout", rollout)?)
    }

    pub(crate) fn areas_of(&self, rollout: domain::Id) -> Result<Vec<store::Row<Area>>> {
        let mut rows = self.store.of::<Area>("rollout", rollout)?;
        rows.sort_by_key(|row| row.value.position);
        Ok(rows)
    }

    pub(crate) fn area_lines(&self, rollout: domain::Id) -> Result<Vec<AreaLine>> {
        self.areas_of(rollout)?.into_iter().map(|row| self.area_line(row)).collect()
    }
}
