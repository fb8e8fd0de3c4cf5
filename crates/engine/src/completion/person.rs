//! `completion_person`: topic by topic what covers it, and what would make up for the rest.

use domain::Id;
use domain::completion::{Need, Place, Wanted, takes_part};
use domain::training::status::Credit;
use domain::training::{MarkStatus, SessionForm, SessionStatus};

use super::book::Known;
use super::view::{MakeUp, OfPerson, PersonCompletion, PlaceLine, ResultLine, TopicLine};
use crate::count::small;
use crate::{Engine, Failure, Result, engine, times};

/// Most ways of making up that are offered.
const MOST: usize = 6;

/// One person in each audience that they have a place in.
pub(crate) fn completion_person(engine: &mut Engine, request: OfPerson) -> Result<PersonCompletion> {
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let known = engine.completion(engine::id("rollout", &request.rollout)?)?;
    let name = known.roster.person(person).map(|person| person.line.name.clone()).ok_or_else(|| Failure::not_found("person"))?;
    let now = engine.now();
    let places = known.standing().filter(|(place, _)| place.person == person);
    let places = places.map(|(place, standing)| known.place_line(place, standing.stages.complete, &standing.missing, now)).collect();
    Ok(PersonCompletion { name, places })
}

impl Known {
    fn place_line(&self, place: &Place, complete: bool, missing: &[u16], now: i64) -> PlaceLine {
        let wanted = place.wanted.map(|i| &self.book.wanted[i]);
        let empty = Wanted::default();
        let needs = &wanted.unwrap_or(&empty).needs;
        let lacking: Vec<Id> = missing.iter().map(|need| needs[usize::from(*need)].topic).collect();
        PlaceLine {
            cohort: self.cohorts.iter().find(|cohort| cohort.id == place.cohort).map(|cohort| cohort.title.clone()).unwrap_or_default(),
            audience: place.wanted.map(|i| self.audiences[i].1.clone()).unwrap_or_default(),
            complete,
            topics: needs.iter().map(|need| self.topic_line(place, need, wanted.unwrap_or(&empty))).collect(),
            results: wanted.into_iter().flat_map(|wanted| &wanted.assessments).map(|id| self.result_line(place.person, *id)).collect(),
            make_up: self.make_up(place, &lacking, now),
        }
    }

    fn topic_line(&self, place: &Place, need: &Need, wanted: &Wanted) -> TopicLine {
        let title = self.topics.get(&need.topic).cloned().unwrap_or_default();
        let taught = |i: &usize| {
            let (mark, credit) = self.marks.get(&(place.person, *i)).filter(|(_, credit)| takes_part(*credit))?;
            self.book.sessions[*i].covers.contains(&need.topic).then_some((*i, *mark, *credit))
        };
        let mut sessions: Vec<_> = (0..self.book.sessions.len()).filter_map(|i| taught(&i)).collect();
        sessions.sort_by_key(|(i, ..)| self.book.sessions[*i].ends);
        // The first whole one, or the second that gives a part.
        let parts = sessions.iter().filter(|(.., credit)| *credit == Credit::Part).skip(1).take(1);
        let whole = sessions.iter().filter(|(.., credit)| *credit == Credit::Full).take(1);
        let first = whole.chain(parts).map(|(i, mark, _)| (*i, *mark)).min_by_key(|(i, _)| self.book.sessions[*i].ends);
        let local = |at: i64| times::local(at, self.plan.zone);
        if let Some((i, mark)) = first {
            let held = &self.book.sessions[i];
            let how = match held.form {
                SessionForm::Recording | SessionForm::OnDemand => "recording",
                SessionForm::OneToOne => "make_up",
                _ if held.cohort != place.cohort => "make_up",
                _ if mark == MarkStatus::Remote => "remote",
                _ => "live",
            };
            return TopicLine {
                title,
                how: Some(how.to_owned()),
                session: self.sessions[i].title.clone(),
                at: self.sessions[i].starts.map(local),
            };
        }
        let scores = wanted.assessments.iter().filter_map(|id| self.book.best.get(&(place.person, *id))).map(|best| best.at);
        match scores.min().filter(|_| need.by_score) {
            Some(at) => TopicLine { title, how: Some("score".to_owned()), session: String::new(), at: Some(local(at)) },
            None => TopicLine { title, how: None, session: String::new(), at: None },
        }
    }

    fn result_line(&self, person: Id, assessment: Id) -> ResultLine {
        let best = self.book.best.get(&(person, assessment));
        let facts = &self.assessments[&assessment];
        ResultLine {
            assessment: assessment.to_string(),
            title: facts.title.clone(),
            percent: best.and_then(|best| i32::try_from(best.percent).ok()),
            pass_mark: i32::try_from(facts.pass_mark * 100).unwrap_or(0),
            passed: best.is_some_and(|best| best.passed),
            attempts: self.attempts.get(&(person, assessment)).copied().unwrap_or(0),
        }
    }

    /// Sessions to come in any cohort, and recordings at any time, that deal with a missing topic; the fullest first.
    fn make_up(&self, place: &Place, lacking: &[Id], now: i64) -> Vec<MakeUp> {
        let useful = |i: &usize| {
            let (held, facts) = (&self.book.sessions[*i], &self.sessions[*i]);
            let anytime = matches!(held.form, SessionForm::Recording | SessionForm::OnDemand);
            let open = !matches!(facts.status, SessionStatus::Cancelled | SessionStatus::Closed);
            let topics = held.covers.iter().filter(|topic| lacking.contains(topic)).count();
            (topics > 0 && open && (anytime || held.ends > now)).then_some((*i, topics))
        };
        let mut found: Vec<(usize, usize)> = (0..self.book.sessions.len()).filter_map(|i| useful(&i)).collect();
        found.sort_by_key(|(i, topics)| {
            (std::cmp::Reverse(*topics), self.book.sessions[*i].cohort != place.cohort, self.book.sessions[*i].ends)
        });
        let planned = self.make_ups_of(place.person, now);
        let state = |i: usize| planned.iter().find(|(of, _)| *of == i).map(|(_, state)| *state);
        let topics = |i: usize| self.book.sessions[i].covers.iter().filter(|topic| lacking.contains(topic)).count();
        let line = |(i, topics): (usize, usize)| {
            let held = &self.book.sessions[i];
            MakeUp {
                session: held.session.to_string(),
                title: self.sessions[i].title.clone(),
                cohort: self.cohorts.iter().find(|cohort| cohort.id == held.cohort).map(|cohort| cohort.title.clone()).unwrap_or_default(),
                form: held.form.word().to_owned(),
                starts: self.sessions[i].starts.map(|at| times::local(at, self.plan.zone)),
                topics: small(topics),
                planned: state(i).map(|state| state.word().to_owned()),
            }
        };
        // What was agreed stands first, also where it came to nothing or covers nothing more.
        let ways = found.into_iter().filter(|(i, _)| state(*i).is_none()).take(MOST);
        planned.iter().map(|(i, _)| (*i, topics(*i))).chain(ways).map(line).collect()
    }
}
