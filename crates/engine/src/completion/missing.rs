//! `completion_missing`: who is not complete, what they lack first, and why.

use domain::completion::{Place, Standing};
use domain::training::status::Credit;
use domain::training::{MarkStatus, SessionForm, SessionStatus, Unmarked};
use domain::{Id, normal};

use super::book::Known;
use super::groups::Which;
use super::view::{LackCounts, MissingLine, MissingList, MissingPage};
use crate::count::small;
use crate::{Engine, Failure, Result, engine, times};

/// Kinds of lack, in the order in which they are mended.
const LACKS: [&str; 3] = ["attendance", "topics", "assessment"];

/// One window of the people who are missing. The counts are of the group, whatever the filter.
pub(crate) fn completion_missing(engine: &mut Engine, request: MissingList) -> Result<MissingPage> {
    if request.lack.as_deref().is_some_and(|lack| !LACKS.contains(&lack)) {
        return Err(Failure::invalid("lack", "no_lack").with("words", LACKS.join(", ")));
    }
    let known = engine.completion(engine::id("rollout", &request.rollout)?)?;
    let (counts, found) = known.missing(&request);
    let window = found.iter().skip(request.offset as usize).take(request.limit.clamp(1, 2000) as usize);
    let rows = known.missing_lines(window.copied(), engine.now());
    Ok(MissingPage { total: small(found.len()), counts, offset: request.offset, rows })
}

impl Known {
    /// The positions of all places that are not complete and fit the request, by given name; and how many lack what in
    /// the group, whatever the filter.
    pub(super) fn missing(&self, request: &MissingList) -> (LackCounts, Vec<usize>) {
        let folded = normal::folded(request.text.as_deref().unwrap_or_default().trim());
        let words: Vec<&str> = folded.split_whitespace().collect();
        let which = Which::of(request.kind.as_deref().unwrap_or("all"), request.id.as_deref().unwrap_or_default());
        let mut counts = LackCounts::default();
        let mut found: Vec<usize> = Vec::new();
        for (at, (place, standing)) in self.standing().enumerate() {
            let wanted = place.wanted.is_some_and(|i| !self.book.wanted[i].needs.is_empty());
            if standing.stages.complete || !wanted || !self.is_in(place, &which) {
                continue;
            }
            let lack = lack(standing);
            counts.all += 1;
            match lack {
                "attendance" => counts.attendance += 1,
                "topics" => counts.topics += 1,
                _ => counts.assessment += 1,
            }
            if request.lack.as_deref().is_none_or(|only| only == lack) && self.fits(place.person, &words) {
                found.push(at);
            }
        }
        found.sort_by_cached_key(|at| {
            let place = &self.book.places[*at];
            (self.roster.place(place.person), place.person, place.cohort)
        });
        (counts, found)
    }

    /// What the places at these positions lack first, and why.
    pub(super) fn missing_lines(&self, places: impl IntoIterator<Item = usize>, now: i64) -> Vec<MissingLine> {
        places.into_iter().map(|at| self.missing_of(&self.book.places[at], &self.standings[at], now)).collect()
    }

    /// What one place lacks first, and why.
    pub(crate) fn missing_of(&self, place: &Place, standing: &Standing, now: i64) -> MissingLine {
        self.missing_line(place, standing, lack(standing), now)
    }

    fn fits(&self, person: Id, words: &[&str]) -> bool {
        words.is_empty() || self.roster.person(person).is_some_and(|person| person.matches(words))
    }

    fn missing_line(&self, place: &Place, standing: &Standing, lack: &str, now: i64) -> MissingLine {
        let person = self.roster.person(place.person).map(|person| person.line.clone()).unwrap_or_default();
        let wanted = place.wanted.map(|i| &self.book.wanted[i]);
        let topics = standing.missing.iter().filter_map(|need| self.topics.get(&wanted?.needs[usize::from(*need)].topic)).cloned();
        let assessment = wanted.and_then(|wanted| {
            wanted.assessments.iter().find(|id| !self.book.best.get(&(place.person, **id)).is_some_and(|best| best.passed))
        });
        let best = assessment.and_then(|id| self.book.best.get(&(place.person, *id)));
        let (why, session, at) = match lack {
            "assessment" => (if best.is_some() { "failed" } else { "not_scored" }, String::new(), None),
            _ => self.why(place, standing, now),
        };
        MissingLine {
            person: place.person.to_string(),
            name: person.name,
            number: person.number,
            department: person.department,
            cohort: self.cohorts.iter().find(|cohort| cohort.id == place.cohort).map(|cohort| cohort.title.clone()).unwrap_or_default(),
            email: person.email,
            phone: person.phone,
            lack: lack.to_owned(),
            topics: topics.collect(),
            why: why.to_owned(),
            session,
            at: at.map(|at| times::local(at, self.plan.zone)),
            score: best.and_then(|best| i32::try_from(best.percent).ok()),
            pass_mark: assessment.and_then(|id| self.assessments.get(id)).and_then(|facts| i32::try_from(facts.pass_mark * 100).ok()),
            make_up: self.make_up_line(place.person, now),
        }
    }

    /// What became of the last session of their cohort that deals with something missing.
    fn why(&self, place: &Place, standing: &Standing, now: i64) -> (&'static str, String, Option<i64>) {
        let Some(wanted) = place.wanted.map(|i| &self.book.wanted[i]) else { return ("no_topics", String::new(), None) };
        let missing: Vec<Id> = standing.missing.iter().map(|need| wanted.needs[usize::from(*need)].topic).collect();
        let own = |i: &usize| {
            let held = &self.book.sessions[*i];
            held.cohort == place.cohort
                && (held.form != SessionForm::OneToOne || self.is_for(place.person, *i))
                && self.sessions[*i].status != SessionStatus::Cancelled
                && held.covers.iter().any(|topic| missing.contains(topic))
        };
        let of_cohort: Vec<usize> = (0..self.book.sessions.len()).filter(own).collect();
        let past = |i: &&usize| self.book.sessions[**i].ends <= now || self.sessions[**i].status == SessionStatus::Closed;
        let Some(i) = of_cohort.iter().rev().find(past).or_else(|| of_cohort.first()).copied() else {
            return ("no_session", String::new(), None);
        };
        let facts = &self.sessions[i];
        let why = match self.marks.get(&(place.person, i)) {
            Some((_, Credit::Part)) => "part",
            Some((MarkStatus::Excused, Credit::Nothing)) => "excused",
            Some((_, Credit::Nothing)) => "absent",
            Some(_) => "no_topics",
            None if facts.status == SessionStatus::Closed && facts.unmarked == Some(Unmarked::Absent) => "absent",
            None if self.book.sessions[i].ends > now => "not_held",
            None => "not_marked",
        };
        (why, facts.title.clone(), facts.starts)
    }
}

/// What comes first: without having been there nobody covers a topic, and without the topics a score is not enough.
fn lack(standing: &Standing) -> &'static str {
    match standing.stages {
        stages if !stages.attended && !stages.covered => LACKS[0],
        stages if !stages.covered => LACKS[1],
        _ => LACKS[2],
    }
}
