//! The groups of a rollout: all, audiences, cohorts, departments, each with its chain.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::Id;
use domain::completion::{Chain, Place, Standing, chain, strangers, walk_ins};
use domain::training::SessionStatus;

use super::book::Known;
use super::view::GroupLine;
use crate::count::small;
use crate::times;

/// A group of places as a request names it.
pub(crate) enum Which<'w> {
    All,
    Audience(Id),
    Cohort(Id),
    Department(&'w str),
    /// A word that nobody asks with must not stand for everybody.
    Nobody,
}

impl<'w> Which<'w> {
    pub(crate) fn of(kind: &str, id: &'w str) -> Self {
        match (kind, Id::try_parse(id)) {
            ("all", _) => Self::All,
            ("audience", Ok(id)) => Self::Audience(id),
            ("cohort", Ok(id)) => Self::Cohort(id),
            ("department", _) => Self::Department(id),
            _ => Self::Nobody,
        }
    }
}

/// Positions of the places of each group, found in one go over all of them.
#[derive(Default)]
struct Grouped<'k> {
    audiences: Vec<Vec<usize>>,
    cohorts: HashMap<Id, Vec<usize>>,
    departments: HashMap<&'k str, Vec<usize>>,
}

/// What every group is counted with.
struct Counting<'k> {
    known: &'k Known,
    strangers: Vec<(Id, Id)>,
    /// Places of the strangers.
    places_of: HashMap<Id, Vec<&'k Place>>,
    now: i64,
}

impl Known {
    /// Every group, at an instant.
    pub(crate) fn groups(&self, now: i64) -> Vec<GroupLine> {
        let (grouped, counting) = (self.grouped(), Counting::of(self, now));
        let all: Vec<usize> = (0..self.book.places.len()).collect();
        let mut lines = vec![counting.group("all", String::new(), String::new(), &all)];
        for ((id, title), places) in self.audiences.iter().zip(&grouped.audiences) {
            lines.push(counting.group("audience", id.to_string(), title.clone(), places));
        }
        for cohort in &self.cohorts {
            let places = grouped.cohorts.get(&cohort.id).map(Vec::as_slice).unwrap_or_default();
            let mut line = counting.group("cohort", cohort.id.to_string(), cohort.title.clone(), places);
            line.frozen = cohort.frozen.map(|at| times::local(at, self.plan.zone));
            line.later = cohort.later;
            lines.push(line);
        }
        let departments: BTreeMap<&str, Vec<usize>> = grouped.departments.into_iter().collect();
        for (department, places) in departments {
            lines.push(counting.group("department", department.to_owned(), department.to_owned(), &places));
        }
        lines
    }

    fn grouped(&self) -> Grouped<'_> {
        let mut grouped = Grouped { audiences: vec![Vec::new(); self.audiences.len()], ..Grouped::default() };
        for (at, place) in self.book.places.iter().enumerate() {
            if let Some(audience) = place.wanted {
                grouped.audiences[audience].push(at);
            }
            grouped.cohorts.entry(place.cohort).or_default().push(at);
            let department = self.department(place.person);
            if !department.is_empty() {
                grouped.departments.entry(department).or_default().push(at);
            }
        }
        grouped
    }

    pub(crate) fn department(&self, person: Id) -> &str {
        self.roster.person(person).map(|person| person.line.department.as_str()).unwrap_or_default()
    }

    /// Places and how they stand.
    pub(crate) fn standing(&self) -> impl Iterator<Item = (&Place, &Standing)> {
        self.book.places.iter().zip(&self.standings)
    }

    /// Of an audience, or of everybody: when each who is complete became so, and how many there are on the roster. Who has
    /// several places is complete with the last of them.
    pub(crate) fn completed(&self, audience: Option<Id>) -> (Vec<i64>, u32) {
        let is_in = |place: &Place| audience.is_none_or(|of| place.wanted.is_some_and(|i| self.book.wanted[i].audience == of));
        let mut people: BTreeMap<Id, Option<i64>> = BTreeMap::new();
        for (place, standing) in self.standing().filter(|(place, _)| is_in(place)) {
            let at = standing.completed;
            people.entry(place.person).and_modify(|all| *all = all.zip(at).map(|(all, at)| all.max(at))).or_insert(at);
        }
        (people.values().flatten().copied().collect(), small(people.len()))
    }

    /// Whether a place belongs to a group.
    pub(crate) fn is_in(&self, place: &Place, which: &Which<'_>) -> bool {
        match which {
            Which::All => true,
            Which::Audience(id) => place.wanted.is_some_and(|i| self.book.wanted[i].audience == *id),
            Which::Cohort(id) => place.cohort == *id,
            Which::Department(name) => self.department(place.person) == *name,
            Which::Nobody => false,
        }
    }
}

impl<'k> Counting<'k> {
    fn of(known: &'k Known, now: i64) -> Self {
        let strangers = strangers(&known.book);
        let mut places_of: HashMap<Id, Vec<&Place>> = strangers.iter().map(|(person, _)| (*person, Vec::new())).collect();
        for place in &known.book.places {
            if let Some(theirs) = places_of.get_mut(&place.person) {
                theirs.push(place);
            }
        }
        Self { known, strangers, places_of, now }
    }

    fn group(&self, kind: &str, id: String, title: String, places: &[usize]) -> GroupLine {
        let book = &self.known.book;
        let counted = chain(places.iter().map(|at| (&book.places[*at], &self.known.standings[*at])));
        let cohorts: BTreeSet<Id> = places.iter().map(|at| book.places[*at].cohort).chain(own_cohort(kind, &id)).collect();
        let sessions = book.sessions.iter().zip(&self.known.sessions);
        let own: Vec<_> = sessions
            .filter(|(held, facts)| cohorts.contains(&held.cohort) && facts.status != SessionStatus::Cancelled)
            .map(|(held, facts)| held.ends <= self.now || facts.status == SessionStatus::Closed)
            .collect();
        let held = own.iter().filter(|held| **held).count();
        // A department has no sessions of its own that somebody could walk into.
        let walked = if kind == "department" { 0 } else { self.walked(&cohorts) };
        let line = GroupLine {
            kind: kind.to_owned(),
            id,
            title,
            walk_ins: walked,
            held: small(held),
            sessions: small(own.len()),
            ..GroupLine::default()
        };
        let wants_nothing = |at: &usize| book.places[*at].wanted.is_none_or(|i| book.wanted[i].needs.is_empty());
        let no_topics = !places.is_empty() && places.iter().all(wants_nothing);
        let state = state(&counted, held, own.len(), no_topics);
        put(line, &counted, state)
    }

    /// People who came to these cohorts without a place in the audience, be it in another cohort of it.
    fn walked(&self, cohorts: &BTreeSet<Id>) -> u32 {
        let own = self.known.cohorts.iter().filter(|cohort| cohorts.contains(&cohort.id));
        let audiences: BTreeSet<usize> = own.filter_map(|cohort| cohort.wanted).collect();
        let fits = |place: &&Place| cohorts.contains(&place.cohort) || place.wanted.is_some_and(|wanted| audiences.contains(&wanted));
        walk_ins(&self.strangers, cohorts, |person| self.places_of.get(&person).is_some_and(|theirs| theirs.iter().any(&fits)))
    }
}

fn own_cohort(kind: &str, id: &str) -> Option<Id> {
    (kind == "cohort").then(|| Id::try_parse(id).ok()).flatten()
}

fn state(chain: &Chain, held: usize, sessions: usize, no_topics: bool) -> &'static str {
    match chain {
        chain if chain.roster == 0 => "no_roster",
        _ if no_topics => "no_topics",
        chain if chain.complete == chain.roster => "complete",
        _ if held == 0 => "not_held",
        _ if held < sessions => "under_way",
        _ => "behind",
    }
}

fn put(line: GroupLine, chain: &Chain, state: &str) -> GroupLine {
    GroupLine {
        roster: chain.roster,
        invited: chain.invited,
        attended: chain.attended,
        covered: chain.covered,
        assessable: chain.assessable,
        assessed: chain.assessed,
        passed: chain.passed,
        complete: chain.complete,
        certified: chain.certified,
        average: chain.average.and_then(|average| i32::try_from(average).ok()),
        state: state.to_owned(),
        ..line
    }
}
