//! What completion is counted of: the date of a roster, who is invited, what a session deals with.

use domain::training::{Cohort, Course, Enrolment, Session, Topic};
use domain::value::Instant;
use domain::{CellValue, Cells, Id, KindOf, normal};
use serde_json::Value;
use store::{Draft, Row};

use super::view::{FreezeCohort, InviteCohort, SetCovers};
use crate::app::view::Done;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Fixes the roster as it stands now, or lets it count as it stands again.
pub(crate) fn cohort_freeze(engine: &mut Engine, request: FreezeCohort) -> Result<Done> {
    let cohort = engine::id("cohort", &request.cohort)?;
    engine.store.get::<Cohort>(cohort)?.ok_or_else(|| Failure::not_found("cohort"))?;
    let value = if request.freeze { Instant(engine.now()).write() } else { Value::Null };
    let kind = domain::kind(Cohort::NAME).expect("declared");
    let label = if request.freeze { "cohort.freeze" } else { "cohort.thaw" };
    engine.done(label, &[Draft::cells(kind, cohort, Cells::from([("frozen".into(), value)]))])
}

/// Notes everybody of a cohort as invited who is not yet.
pub(crate) fn cohort_invited(engine: &mut Engine, request: InviteCohort) -> Result<Done> {
    let cohort = engine::id("cohort", &request.cohort)?;
    engine.store.get::<Cohort>(cohort)?.ok_or_else(|| Failure::not_found("cohort"))?;
    let invited = Some(Instant(engine.now()));
    let fresh = engine.store.of::<Enrolment>("cohort", cohort)?.into_iter().filter(|row| row.value.invited.is_none());
    let drafts: Vec<Draft> = fresh.map(|row| Draft::put(row.id, &Enrolment { invited, ..Enrolment::default() })).collect();
    if drafts.is_empty() {
        return Err(Failure::new("nobody_to_invite"));
    }
    engine.done("cohort.invited", &drafts)
}

/// Says which topics a session deals with.
pub(crate) fn session_covers(engine: &mut Engine, request: SetCovers) -> Result<Done> {
    let session = engine::id("session", &request.session)?;
    let row = engine.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
    let topics = engine.topics_for(&row.value)?;
    let mut covers: Vec<String> = Vec::new();
    for wanted in &request.topics {
        let is = |row: &&Row<Topic>| row.id.to_string() == *wanted || normal::key(&text(row.value.title.clone())) == normal::key(wanted);
        let topic = topics.iter().find(is).ok_or_else(|| Failure::invalid("topics", "no_topic").with("topic", wanted.clone()))?;
        covers.push(topic.id.to_string());
    }
    covers.sort();
    covers.dedup();
    engine.done("session.covers", &[Draft::put(session, &Session { covers: Some(covers), ..Session::default() })])
}

impl Engine {
    pub(crate) fn done(&mut self, label: &str, drafts: &[Draft]) -> Result<Done> {
        let written = self.act(label, drafts)?;
        Ok(Done { action: written.action.to_string(), label: label.to_owned() })
    }

    /// Topics of the courses of a session's audience.
    fn topics_for(&self, session: &Session) -> Result<Vec<Row<Topic>>> {
        let cohort = session.cohort.map(|cohort| cohort.0).unwrap_or_default();
        let audience = self.store.get::<Cohort>(cohort)?.and_then(|row| row.value.audience).map(|audience| audience.0);
        let mut courses: Vec<Id> = session.course.map(|course| course.0).into_iter().collect();
        if let Some(audience) = audience {
            courses.extend(self.store.of::<Course>("audience", audience)?.into_iter().map(|row| row.id));
        }
        let mut topics = self.store.all::<Topic>()?;
        topics.retain(|row| row.value.course.is_some_and(|course| courses.contains(&course.0)));
        Ok(topics)
    }
}
