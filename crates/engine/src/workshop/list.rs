//! Which sessions a request means, and everything about one that facts, pack and remains ask for.

use std::collections::HashSet;

use domain::Id;
use domain::assessment::Assessment;
use domain::paper::SignInSheet;
use domain::training::{Cohort, Course, Session, SessionStatus};
use store::Row;

use crate::rollout::lines::Plan;
use crate::{Engine, Failure, Result, engine, times};

/// A session with what belongs to it.
pub(super) struct Room {
    pub id: Id,
    pub session: Session,
    pub plan: Plan,
    pub cohort: Option<Id>,
    pub audience: Option<Id>,
    /// Milliseconds since 1970.
    pub starts: Option<i64>,
    pub ends: Option<i64>,
    pub people: HashSet<Id>,
    pub sheets: HashSet<Id>,
    /// Assessments of its course, or of all courses of its audience where it names none.
    pub assessments: Vec<Row<Assessment>>,
}

/// Which rooms are meant, and how many a wider choice would mean.
pub(super) struct Rooms {
    pub rooms: Vec<Room>,
    pub of_day: usize,
    pub of_cohort: usize,
    pub plan: Plan,
}

/// Most rooms of one pack.
const MOST: usize = 40;

impl Engine {
    pub(super) fn rooms(&mut self, session: &str, scope: Option<&str>) -> Result<Rooms> {
        let id = engine::id("session", session)?;
        let row = self.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
        let plan = self.plan_of_session(id)?;
        let mut all = self.sessions_of(plan.id)?;
        all.sort_by_key(|row| (start(&row.value, plan), row.id));
        let held = |other: &Row<Session>| {
            let state = other.value.state.map(|state| state.state);
            other.id == id || !matches!(state, Some(SessionStatus::Closed | SessionStatus::Cancelled))
        };
        let day = |session: &Session| start(session, plan).map(|at| times::local(at, plan.zone)[..10].to_owned());
        let of_day: Vec<Id> = all
            .iter()
            .filter(|other| held(other) && (other.id == id || day(&other.value).is_some() && day(&other.value) == day(&row.value)))
            .map(|row| row.id)
            .collect();
        let of_cohort: Vec<Id> = all
            .iter()
            .filter(|other| held(other) && (other.id == id || other.value.cohort == row.value.cohort))
            .map(|row| row.id)
            .collect();
        let meant = match scope.unwrap_or("session") {
            "session" => vec![id],
            "day" => of_day.clone(),
            "cohort" => of_cohort.clone(),
            _ => return Err(Failure::invalid("scope", "workshop_scope")),
        };
        if meant.len() > MOST {
            return Err(Failure::invalid("scope", "workshop_many").with("count", meant.len()).with("most", MOST));
        }
        let rooms = meant.into_iter().map(|id| self.room(id, plan)).collect::<Result<_>>()?;
        Ok(Rooms { rooms, of_day: of_day.len(), of_cohort: of_cohort.len(), plan })
    }

    fn room(&mut self, id: Id, plan: Plan) -> Result<Room> {
        let session = self.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?.value;
        let cohort = session.cohort.map(|cohort| cohort.0);
        let audience = cohort.map(|cohort| self.store.get::<Cohort>(cohort)).transpose()?.flatten().and_then(|row| row.value.audience);
        let people = self.sheet(id)?.rows.iter().filter_map(|row| Id::try_parse(&row.person).ok()).collect();
        let starts = start(&session, plan);
        Ok(Room {
            id,
            plan,
            cohort,
            audience: audience.map(|audience| audience.0),
            starts,
            ends: starts.map(|starts| starts + session.planned.and_then(|planned| planned.duration).unwrap_or(0) * 60_000),
            people,
            sheets: self.store.of::<SignInSheet>("session", id)?.into_iter().map(|row| row.id).collect(),
            assessments: self.assessments_of(&session, audience.map(|audience| audience.0))?,
            session,
        })
    }

    fn assessments_of(&self, session: &Session, audience: Option<Id>) -> Result<Vec<Row<Assessment>>> {
        let courses: Vec<Id> = match (session.course, audience) {
            (Some(course), _) => vec![course.0],
            (None, Some(audience)) => self.store.of::<Course>("audience", audience)?.into_iter().map(|row| row.id).collect(),
            (None, None) => Vec::new(),
        };
        let mut found = Vec::new();
        for course in courses {
            found.extend(self.store.of::<Assessment>("course", course)?);
        }
        found.sort_by_key(|row| (row.value.position, row.id));
        Ok(found)
    }
}

fn start(session: &Session, plan: Plan) -> Option<i64> {
    session.planned.and_then(|planned| planned.instant(plan.t0))
}
