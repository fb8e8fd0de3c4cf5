//! `make_up_set` and `make_up_new`: in which session somebody is to make up for what they lack. What became of it follows from the marks.

use domain::completion::{Place, Standing, takes_part};
use domain::training::make_up::{MakeUp, MakingUp, make_up_id, making_up};
use domain::training::{Session, SessionForm, SessionStatus};
use domain::{Id, Ref, Verb};
use store::Draft;

use super::book::Known;
use super::view::{NewMakeUp, PlannedMakeUp, SetMakeUp};
use crate::app::view::Done;
use crate::attendance::session::unforeseen;
use crate::attendance::view::NewSession;
use crate::rollout::view::SessionLine;
use crate::{Engine, Failure, Result, engine, times};

/// Plans it, or takes it back.
pub(crate) fn make_up_set(engine: &mut Engine, request: SetMakeUp) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let session = engine::id("session", &request.session)?;
    engine.person_now(person)?.ok_or_else(|| Failure::not_found("person"))?;
    let row = engine.store.get::<Session>(session)?.filter(|row| row.value.rollout.is_some_and(|of| of.0 == rollout));
    row.ok_or_else(|| Failure::not_found("session"))?;
    let id = make_up_id(session, person);
    if !request.planned {
        engine.store.get::<MakeUp>(id)?.ok_or_else(|| Failure::not_found("make_up"))?;
        return engine.done("make_up.take_back", &[Draft::state(&MakeUp::KIND, id, Verb::Archive)]);
    }
    let record = MakeUp { rollout: Some(Ref::to(rollout)), session: Some(Ref::to(session)), person: Some(Ref::to(person)) };
    engine.done("make_up.plan", &[Draft::put(id, &record)])
}

/// A new session one-to-one in which somebody makes up for what they lack: the session and the plan in one step.
pub(crate) fn make_up_new(engine: &mut Engine, request: NewMakeUp) -> Result<SessionLine> {
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let known = engine.completion(engine::id("rollout", &request.rollout)?)?;
    let cohort = request.cohort.as_deref().map(|cohort| engine.cohort(known.rollout, cohort)).transpose()?;
    let own = known.standing().filter(|(place, _)| place.person == person && cohort.is_none_or(|cohort| place.cohort == cohort));
    let (place, standing) = own.min_by_key(|(_, standing)| standing.stages.complete).ok_or_else(|| Failure::not_found("enrolment"))?;
    let topics = if request.topics.is_empty() { known.lacking(place, standing) } else { request.topics };
    let asked = NewSession {
        rollout: request.rollout,
        cohort: place.cohort.to_string(),
        title: request.title,
        starts: request.starts,
        minutes: request.minutes,
        place: request.place,
        trainer: request.trainer,
        form: SessionForm::OneToOne.word().to_owned(),
        topics,
        people: Vec::new(),
        segments: Vec::new(),
    };
    let session = unforeseen(engine, &asked)?;
    engine.new_session("make_up.new", session, &[person])
}

impl Known {
    /// Ids of the topics that a place still lacks.
    fn lacking(&self, place: &Place, standing: &Standing) -> Vec<String> {
        let Some(wanted) = place.wanted.map(|i| &self.book.wanted[i]) else { return Vec::new() };
        standing.missing.iter().map(|need| wanted.needs[usize::from(*need)].topic.to_string()).collect()
    }

    /// Whether a session one-to-one is for somebody, who is to make up there or was marked.
    pub(super) fn is_for(&self, person: Id, i: usize) -> bool {
        self.marks.contains_key(&(person, i)) || self.make_ups.get(&person).is_some_and(|theirs| theirs.contains(&i))
    }

    /// Where somebody is to make up, the next one first, with what became of each; those of cancelled sessions left out.
    pub(super) fn make_ups_of(&self, person: Id, now: i64) -> Vec<(usize, MakingUp)> {
        let mut all: Vec<(usize, MakingUp)> =
            self.make_ups.get(&person).into_iter().flatten().map(|i| (*i, self.made_up(person, *i, now))).collect();
        all.sort_by_key(|(i, state)| (*state != MakingUp::Planned, self.book.sessions[*i].ends));
        all
    }

    fn made_up(&self, person: Id, i: usize, now: i64) -> MakingUp {
        let (held, facts) = (&self.book.sessions[i], &self.sessions[i]);
        let anytime = matches!(held.form, SessionForm::Recording | SessionForm::OnDemand);
        let took_part = self.marks.get(&(person, i)).is_some_and(|(_, credit)| takes_part(*credit));
        making_up(took_part, facts.status != SessionStatus::Closed && (anytime || held.ends > now))
    }

    /// What a list says of it: the next one that is planned, else the last that came to nothing.
    pub(super) fn make_up_line(&self, person: Id, now: i64) -> Option<PlannedMakeUp> {
        let all = self.make_ups_of(person, now);
        let open = all.iter().find(|(_, state)| *state == MakingUp::Planned);
        let (i, state) = open.or_else(|| all.iter().rev().find(|(_, state)| *state == MakingUp::Lapsed))?;
        Some(PlannedMakeUp {
            session: self.book.sessions[*i].session.to_string(),
            title: self.sessions[*i].title.clone(),
            at: self.sessions[*i].starts.map(|at| times::local(at, self.plan.zone)),
            state: state.word().to_owned(),
        })
    }
}
