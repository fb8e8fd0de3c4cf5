//! A session moved, corrected or called off; the days in which a rollout trains; the topics to choose from.

use chrono::NaiveDate;
use domain::checklist::Planned;
use domain::rollout::{Rollout, TrainingDays};
use domain::training::{Cohort, Course, Session, SessionForm, SessionState, SessionStatus};
use domain::{CellValue, Cells, Id, KindOf};
use serde_json::Value;
use store::Draft;

use super::super::segment::with_topics;
use super::view::{DaySpan, OfCohort, SetSession, SetWindow, TopicChoice, TopicsOf};
use crate::app::view::Done;
use crate::rollout::view::SessionLine;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Changes what is named. A time that was relative to the launch stays relative, so that it moves along.
pub(crate) fn session_set(engine: &mut Engine, request: SetSession) -> Result<SessionLine> {
    let id = engine::id("session", &request.session)?;
    let row = engine.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
    let mut cells = Cells::new();
    if let Some(title) = &request.title {
        let title = domain::normal::name(title);
        if title.is_empty() {
            return Err(Failure::invalid("title", "session_title"));
        }
        cells.insert("title".into(), title.into());
    }
    let before = row.value.planned.unwrap_or_default();
    let planned = engine.replanned(id, before, &request)?;
    if planned != before {
        cells.insert("planned".into(), planned.write());
    }
    for (name, said) in [("place", &request.place), ("trainer", &request.trainer)] {
        if let Some(said) = said.as_deref().map(domain::normal::name) {
            cells.insert(name.into(), if said.is_empty() { Value::Null } else { said.into() });
        }
    }
    if let Some(form) = request.form.as_deref().and_then(SessionForm::of) {
        cells.insert("form".into(), form.write());
    }
    cells.extend(engine.dealt_with(&row.value, &request)?);
    if let Some(cancelled) = request.cancelled {
        cells.insert("state".into(), engine.called_off(row.value.state, cancelled)?.write());
    }
    if !cells.is_empty() {
        let label = match request.cancelled {
            Some(true) => "session.cancel",
            Some(false) => "session.hold",
            None => "session.set",
        };
        engine.act(label, &[Draft::cells(domain::kind(Session::NAME).expect("declared"), id, cells)])?;
    }
    let row = engine.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
    engine.session_line(row)
}

/// Says in which days a rollout trains, or that it does not matter.
pub(crate) fn training_window(engine: &mut Engine, request: SetWindow) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let days = match &request.days {
        None => Value::Null,
        Some(days) => {
            let (from, to) = (times::day("from", &days.from)?, times::day("to", &days.to)?);
            if from > to {
                return Err(Failure::invalid("to", "days_order"));
            }
            engine.relative_days(rollout, from, to)?.write()
        }
    };
    let kind = domain::kind(Rollout::NAME).expect("declared");
    engine.done("training.window", &[Draft::cells(kind, rollout, Cells::from([("training".into(), days)]))])
}

/// What a session of a cohort may deal with.
pub(crate) fn session_topics(engine: &mut Engine, request: OfCohort) -> Result<TopicsOf> {
    let cohort = engine.cohort(engine::id("rollout", &request.rollout)?, &request.cohort)?;
    let session = Session { cohort: Some(domain::Ref::to(cohort)), ..Session::default() };
    engine.store.get::<Cohort>(cohort)?.ok_or_else(|| Failure::not_found("cohort"))?;
    let mut topics = engine.topics_for(&session)?;
    topics.sort_by_key(|row| (row.value.course.map(|course| course.0), row.value.position, row.id));
    let one = |row: store::Row<domain::training::Topic>| {
        let course = row.value.course.map(|course| engine.store.get::<Course>(course.0)).transpose()?.flatten();
        Ok(TopicChoice {
            id: row.id.to_string(),
            title: text(row.value.title),
            course: course.map(|row| text(row.value.title)).unwrap_or_default(),
            minutes: row.value.minutes.and_then(|minutes| u32::try_from(minutes).ok()),
            required: row.value.required.unwrap_or(true),
        })
    };
    Ok(TopicsOf { topics: topics.into_iter().map(one).collect::<Result<_>>()? })
}

impl Engine {
    fn replanned(&self, session: Id, before: Planned, request: &SetSession) -> Result<Planned> {
        let plan = self.plan_of_session(session)?;
        let mut planned = before;
        if let Some(minutes) = request.minutes {
            if !(1..=24 * 60).contains(&minutes) {
                return Err(Failure::invalid("minutes", "session_minutes"));
            }
            planned.duration = Some(i64::from(minutes));
        }
        if let Some(starts) = &request.starts {
            let start = times::instant("starts", starts, plan.zone)?;
            (planned.start, planned.at) = match plan.t0.filter(|_| before.at.is_none()) {
                Some(t0) => (Some((start - t0) / 60_000), None),
                None => (None, Some(start)),
            };
        }
        Ok(planned)
    }

    /// Topics and segments, where they are named. A topic of a segment is one of the session's.
    fn dealt_with(&self, session: &Session, request: &SetSession) -> Result<Cells> {
        let mut cells = Cells::new();
        let segments = request.segments.as_deref().map(|entries| self.segments(session, entries)).transpose()?;
        let said = request.topics.as_deref().map(|topics| self.covered(session, topics)).transpose()?;
        let before = session.segments.clone().unwrap_or_default();
        if said.is_some() || segments.is_some() {
            let covers = with_topics(said.or_else(|| session.covers.clone()), segments.as_ref().unwrap_or(&before));
            if covers.clone().unwrap_or_default() != session.covers.clone().unwrap_or_default() {
                cells.insert("covers".into(), covers.map_or(Value::Null, |covers| covers.write()));
            }
        }
        if let Some(segments) = segments.filter(|segments| *segments != before) {
            cells.insert("segments".into(), if segments.0.is_empty() { Value::Null } else { segments.write() });
        }
        Ok(cells)
    }

    /// The state of a session that is called off or held after all; one that is closed was held.
    fn called_off(&self, state: Option<SessionState>, cancelled: bool) -> Result<SessionState> {
        let now = state.map_or(SessionStatus::Planned, |state| state.state);
        match (now, cancelled) {
            (SessionStatus::Closed, _) => Err(Failure::new("session_closed")),
            (SessionStatus::Cancelled, true) => Err(Failure::new("session_cancelled")),
            (SessionStatus::Planned | SessionStatus::Open, false) => Err(Failure::new("session_held")),
            _ => {
                let state = if cancelled { SessionStatus::Cancelled } else { SessionStatus::Planned };
                Ok(SessionState { state, unmarked: None, at: self.now() })
            }
        }
    }

    /// The days in which a rollout trains.
    pub(super) fn window(&self, rollout: Id) -> Result<Option<DaySpan>> {
        let plan = self.plan(rollout)?;
        let days = self.store.get::<Rollout>(rollout)?.and_then(|row| row.value.training);
        Ok(days.map(|days| match (days, plan.t0) {
            (TrainingDays { from, to, relative: true }, Some(t0)) => {
                let launch = super::day(t0, plan.zone);
                let on = |days: i64| (launch + chrono::Duration::days(days)).to_string();
                DaySpan { from: on(from), to: on(to) }
            }
            (TrainingDays { from, to, .. }, _) => {
                let on = |days: i64| (NaiveDate::default() + chrono::Duration::days(days)).to_string();
                DaySpan { from: on(from), to: on(to) }
            }
        }))
    }

    /// Days counted from the launch, so that they move along; by the calendar while there is none.
    fn relative_days(&self, rollout: Id, from: &str, to: &str) -> Result<TrainingDays> {
        let plan = self.plan(rollout)?;
        let zero = plan.t0.map_or_else(NaiveDate::default, |t0| super::day(t0, plan.zone));
        let days = |text: &str| text.parse::<NaiveDate>().map_or(0, |day| (day - zero).num_days());
        Ok(TrainingDays { from: days(from), to: days(to), relative: plan.t0.is_some() })
    }
}
