//! Sessions: listed, added, closed, reopened.

use domain::checklist::Planned;
use domain::training::make_up::{MakeUp, make_up_id};
use domain::training::segment::leaders;
use domain::training::{Attendance, Cohort, Mark, MarkStatus, Session, SessionForm, SessionState, SessionStatus, Unmarked};
use domain::{Id, RecordKey, Ref};
use store::{Draft, Row};

use super::segment::{segment_lines, with_topics};
use super::view::{CloseSession, NewSession, ReopenSession, Sessions, SheetChanged};
use crate::count::small;
use crate::rollout::view::{OfRollout, SessionLine};
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// All sessions of a rollout, by their planned start.
pub(crate) fn session_list(engine: &mut Engine, request: OfRollout) -> Result<Sessions> {
    let rollout = engine::id("rollout", &request.rollout)?;
    Ok(Sessions { sessions: engine.session_lines(rollout)? })
}

/// A session that the plan did not foresee, one-to-one for those who are named.
pub(crate) fn session_new(engine: &mut Engine, request: NewSession) -> Result<SessionLine> {
    let session = unforeseen(engine, &request)?;
    let same = engine.same()?;
    let people = request.people.iter().map(|person| Ok(same.stays(engine::id("person", person)?)));
    let people = people.collect::<Result<Vec<Id>>>()?;
    engine.new_session("session.new", session, &people)
}

/// A session as it was asked for.
pub(crate) fn unforeseen(engine: &Engine, request: &NewSession) -> Result<Session> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let cohort = engine.cohort(plan.id, &request.cohort)?;
    let title = domain::normal::name(&request.title);
    if title.is_empty() {
        return Err(Failure::invalid("title", "session_title"));
    }
    if !(1..=24 * 60).contains(&request.minutes) {
        return Err(Failure::invalid("minutes", "session_minutes"));
    }
    let start = times::instant("starts", &request.starts, plan.zone)?;
    let planned = match plan.t0 {
        Some(t0) => Planned { start: Some((start - t0) / 60_000), at: None, duration: Some(i64::from(request.minutes)) },
        None => Planned { start: None, at: Some(start), duration: Some(i64::from(request.minutes)) },
    };
    let form = SessionForm::of(&request.form).unwrap_or(SessionForm::Workshop);
    let words = |text: &str| (!text.trim().is_empty()).then(|| domain::normal::name(text));
    let mut session = Session {
        rollout: Some(Ref::to(plan.id)),
        cohort: Some(Ref::to(cohort)),
        title: Some(title.into()),
        form: Some(form),
        planned: Some(planned),
        place: words(&request.place).map(Into::into),
        trainer: words(&request.trainer).map(Into::into),
        ..Session::default()
    };
    // What a session deals with is said where it is known; empty means "not said", which completion counts apart.
    if !request.topics.is_empty() {
        session.covers = Some(engine.covered(&session, &request.topics)?);
    }
    if !request.segments.is_empty() {
        let segments = engine.segments(&session, &request.segments)?;
        session.covers = with_topics(session.covers, &segments);
        session.segments = Some(segments);
    }
    Ok(session)
}

/// Closes a session. What blank becomes is stored as a rule; absence is derived, never written.
pub(crate) fn session_close(engine: &mut Engine, request: CloseSession) -> Result<SheetChanged> {
    let session = engine::id("session", &request.session)?;
    let unmarked = Unmarked::of(&request.unmarked).ok_or_else(|| Failure::invalid("unmarked", "say_unmarked"))?;
    if engine.session_status(session)? == SessionStatus::Closed {
        return Err(Failure::new("session_closed"));
    }
    engine.set_session(session, SessionStatus::Closed, Some(unmarked), None, "session.close")
}

/// Opens a closed session again, for a reason that is kept with the change.
pub(crate) fn session_reopen(engine: &mut Engine, request: ReopenSession) -> Result<SheetChanged> {
    let session = engine::id("session", &request.session)?;
    if engine.session_status(session)? != SessionStatus::Closed {
        return Err(Failure::new("session_open"));
    }
    let reason = domain::normal::name(&request.reason);
    if reason.is_empty() || reason.chars().count() > 500 {
        return Err(Failure::invalid("reason", "reopen_reason"));
    }
    engine.set_session(session, SessionStatus::Open, None, Some(reason), "session.reopen")
}

impl Engine {
    /// Adds a session with those whom it is for, in one step.
    pub(crate) fn new_session(&mut self, label: &str, session: Session, people: &[Id]) -> Result<SessionLine> {
        let (id, rollout) = (self.new_id(), session.rollout);
        let mut drafts = vec![Draft::put(id, &session)];
        for person in people {
            self.person_now(*person)?.ok_or_else(|| Failure::not_found("person"))?;
            let made_up = MakeUp { rollout, session: Some(Ref::to(id)), person: Some(Ref::to(*person)) };
            drafts.push(Draft::put(make_up_id(id, *person), &made_up));
        }
        self.act(label, &drafts)?;
        let row = self.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
        self.session_line(row)
    }

    fn session_status(&self, session: Id) -> Result<SessionStatus> {
        let row = self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
        Ok(row.value.state.map_or(SessionStatus::Planned, |state| state.state))
    }

    fn set_session(
        &mut self,
        session: Id,
        state: SessionStatus,
        unmarked: Option<Unmarked>,
        reopened: Option<String>,
        label: &str,
    ) -> Result<SheetChanged> {
        let state = Some(SessionState { state, unmarked, at: self.now() });
        let change = Session { state, reopened: reopened.map(Into::into), ..Session::default() };
        self.change_sheet(session, label, &[Draft::put(session, &change)])
    }

    pub(crate) fn session_lines(&self, rollout: Id) -> Result<Vec<SessionLine>> {
        let mut rows = self.sessions_of(rollout)?;
        rows.sort_by_key(|row| row.value.planned.map(|planned| (planned.start, planned.at)));
        rows.into_iter().map(|row| self.session_line(row)).collect()
    }

    pub(crate) fn session_line(&self, row: Row<Session>) -> Result<SessionLine> {
        let session = row.value;
        let plan = self.plan(session.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        let cohort = session.cohort.map(|cohort| cohort.0).unwrap_or_default();
        let planned = session.planned.unwrap_or_default();
        let start = planned.instant(plan.t0);
        let end = start.map(|start| start + planned.duration.unwrap_or(0) * 60_000);
        let (marked, begun) = self.marked(row.id, start)?;
        let own = self.store.get::<Cohort>(cohort)?;
        let zone = own.as_ref().and_then(|row| row.value.zone.as_ref()?.0.parse::<chrono_tz::Tz>().ok()).filter(|zone| *zone != plan.zone);
        let state = session.state.map(|state| state.state).unwrap_or(SessionStatus::Planned);
        // A session is open from its first mark on; nobody has to say so. Apologies of before it begin nothing.
        let state = if state == SessionStatus::Planned && begun { SessionStatus::Open } else { state };
        let leaders = leaders(&session);
        Ok(SessionLine {
            id: row.id.to_string(),
            title: text(session.title),
            cohort: own.map(|row| text(row.value.title)).unwrap_or_default(),
            cohort_id: cohort.to_string(),
            form: session.form.map(|form| form.word()).unwrap_or("workshop").to_owned(),
            state: state.word().to_owned(),
            starts: start.map(|at| times::local(at, plan.zone)),
            ends: end.map(|at| times::local(at, plan.zone)),
            zone: zone.map(|zone| zone.name().to_owned()),
            starts_there: zone.zip(start).map(|(zone, at)| times::local(at, zone)),
            starts_rel: plan.relative(planned),
            place: session.place.map(|place| place.0).or_else(|| session.link.map(|link| link.0)).unwrap_or_default(),
            trainer: text(session.trainer),
            leaders,
            topics: session.covers.unwrap_or_default(),
            segments: segment_lines(&session.segments.unwrap_or_default(), start, &plan),
            enrolled: match self.only_for(row.id, session.form)? {
                Some(only) => small(only.len()),
                None => self.enrolled_in(cohort)?,
            },
            marked,
        })
    }

    /// How many have a mark, and whether one of them is more than an apology of before the beginning.
    pub(crate) fn marked(&self, session: Id, start: Option<i64>) -> Result<(u32, bool)> {
        let apology = |mark: &Mark| mark.status == MarkStatus::Excused && start.is_some_and(|start| mark.at < start);
        if self.same()?.is_empty() {
            let begins = |one: &Attendance| one.mark.is_some_and(|mark| !apology(&mark));
            let marked = self.store.count_with::<Attendance>("session", session, "mark")?;
            return Ok((marked, self.store.any_of("session", session, begins)?));
        }
        let marks = self.store.values_of::<Attendance>("session", session)?;
        let told = self.told_by(marks, "mark", |attendance| Some((attendance.person?.0, ())))?;
        let set: Vec<Mark> = told.into_iter().filter_map(|told| told.value.mark).collect();
        Ok((small(set.len()), !set.iter().all(apology)))
    }

    /// A cohort of a rollout by id or by its exact title.
    pub(crate) fn cohort(&self, rollout: Id, text_or_id: &str) -> Result<Id> {
        if let Ok(id) = Id::try_parse(text_or_id)
            && self.store.record(&RecordKey::of::<Cohort>(id))?.is_some()
        {
            return Ok(id);
        }
        let wanted = domain::normal::key(text_or_id);
        let mut fits = self.store.all::<Cohort>()?;
        fits.retain(|row| row.value.rollout.map(|r| r.0) == Some(rollout) && domain::normal::key(&text(row.value.title.clone())) == wanted);
        match fits.as_slice() {
            [one] => Ok(one.id),
            [] => Err(Failure::invalid("cohort", "no_cohort").with("cohort", text_or_id)),
            _ => Err(Failure::invalid("cohort", "many_cohorts").with("cohort", text_or_id)),
        }
    }
}
