//! The groups of a rollout: all, audiences, cohorts, departments, each with its chain.

use std::collections::{BTreeSet, HashSet};

use domain::Id;
use domain::completion::{Chain, Place, Standing, chain, walk_ins};
use domain::training::SessionStatus;

use super::book::Known;
use super::view::GroupLine;
use crate::count::small;
use crate::times;
use crate::who::text;

impl Known {
    /// Every group, at an instant.
    pub(super) fn groups(&self, now: i64) -> Vec<GroupLine> {
        let mut lines = vec![self.group("all", String::new(), String::new(), now, |_| true)];
        for (i, (id, title)) in self.audiences.iter().enumerate() {
            lines.push(self.group("audience", id.to_string(), title.clone(), now, |place| place.wanted == Some(i)));
        }
        for cohort in &self.cohorts {
            let mut line = self.group("cohort", cohort.id.to_string(), cohort.title.clone(), now, |place| place.cohort == cohort.id);
            line.frozen = cohort.frozen.map(|at| times::local(at, self.plan.zone));
            line.later = cohort.later;
            lines.push(line);
        }
        for department in self.departments() {
            lines.push(
                self.group("department", department.clone(), department.clone(), now, |place| self.department(place.person) == department),
            );
        }
        lines
    }

    fn departments(&self) -> BTreeSet<String> {
        self.book.places.iter().map(|place| self.department(place.person)).filter(|name| !name.is_empty()).collect()
    }

    pub(super) fn department(&self, person: Id) -> String {
        self.people.get(&person).map(|person| text(person.department.clone())).unwrap_or_default()
    }

    /// Places and how they stand.
    pub(crate) fn standing(&self) -> impl Iterator<Item = (&Place, &Standing)> {
        self.book.places.iter().zip(&self.standings)
    }

    /// Whether a place belongs to the group of this kind and id.
    pub(crate) fn is_in(&self, place: &Place, kind: &str, id: &str) -> bool {
        match kind {
            "audience" => place.wanted.is_some_and(|i| self.book.wanted[i].audience.to_string() == id),
            "cohort" => place.cohort.to_string() == id,
            "department" => self.department(place.person) == id,
            "all" => true,
            // A word that nobody asks with must not stand for everybody.
            _ => false,
        }
    }

    fn group(&self, kind: &str, id: String, title: String, now: i64, is_in: impl Fn(&Place) -> bool) -> GroupLine {
        let counted = chain(self.standing().filter(|(place, _)| is_in(place)));
        let places: Vec<&Place> = self.book.places.iter().filter(|place| is_in(place)).collect();
        let cohorts: BTreeSet<Id> = places.iter().map(|place| place.cohort).chain(own_cohort(kind, &id)).collect();
        let sessions = self.book.sessions.iter().zip(&self.sessions);
        let own: Vec<_> = sessions
            .filter(|(held, facts)| cohorts.contains(&held.cohort) && facts.status != SessionStatus::Cancelled)
            .map(|(held, facts)| held.ends <= now || facts.status == SessionStatus::Closed)
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
        let no_topics = !places.is_empty() && places.iter().all(|place| place.wanted.is_none_or(|i| self.book.wanted[i].needs.is_empty()));
        let state = state(&counted, held, own.len(), no_topics);
        put(line, &counted, state)
    }

    /// People who came to these cohorts without a place in the audience, be it in another cohort of it.
    fn walked(&self, cohorts: &BTreeSet<Id>) -> u32 {
        let own = self.cohorts.iter().filter(|cohort| cohorts.contains(&cohort.id));
        let audiences: BTreeSet<usize> = own.filter_map(|cohort| cohort.wanted).collect();
        let fits = |place: &&Place| cohorts.contains(&place.cohort) || place.wanted.is_some_and(|wanted| audiences.contains(&wanted));
        let with_place: HashSet<Id> = self.book.places.iter().filter(fits).map(|place| place.person).collect();
        walk_ins(&self.book, cohorts, &with_place)
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
