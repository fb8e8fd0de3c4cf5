//! Where a row puts somebody: the cohort its column names, the chosen one, or the only one of its audience.

use std::collections::{HashMap, HashSet};

use domain::args;
use domain::training::waiting::room;
use domain::training::{Audience, Cohort, Enrolment};
use domain::{Id, Ref, normal};
use store::Draft;

use super::view::Warning;
use crate::cohort::place::after_all;
use crate::count::small;
use crate::reading::{RosterRow, warning};
use crate::who::text;
use crate::{Engine, Result};

/// What enrolling somebody takes.
pub(super) enum Place {
    There,
    /// Enrolments that end, with the title of their cohort.
    Enrol {
        leaves: Vec<(Id, String)>,
    },
    /// Every place is taken: they wait from that instant on, and keep the place in another cohort that they have.
    Wait {
        since: i64,
        keeps: Option<Id>,
    },
}

/// The places of one cohort.
struct Free {
    capacity: Option<i64>,
    enrolled: usize,
    waiting: usize,
    /// When the next one waits from, milliseconds since 1970.
    since: i64,
}

struct Known {
    id: Id,
    title: String,
    /// The title as it is compared; every row of a file is compared with every cohort.
    key: String,
    audience: Option<Id>,
}

impl Known {
    fn new(id: Id, title: String, audience: Option<Id>) -> Self {
        Self { id, key: normal::key(&title), title, audience }
    }
}

/// The cohorts of a rollout, and who is in them.
pub(super) struct Places {
    rollout: Option<Id>,
    chosen: Option<Id>,
    cohorts: Vec<Known>,
    /// With their titles as they are compared.
    audiences: Vec<(Id, String)>,
    enrolled: HashMap<Id, Vec<(Id, Id)>>,
    free: HashMap<Id, Free>,
    /// Who waits for which cohort.
    waits: HashSet<(Id, Id)>,
    /// More people than places, as the request says.
    beyond: bool,
    made: Vec<String>,
    homeless: u32,
}

impl Engine {
    pub(super) fn places(&self, rollout: Option<Id>, chosen: Option<&str>, beyond: bool) -> Result<Places> {
        let chosen = match (rollout, chosen) {
            (Some(rollout), Some(chosen)) => Some(self.cohort(rollout, chosen)?),
            (None, Some(chosen)) => Some(crate::engine::id("cohort", chosen)?),
            (_, None) => None,
        };
        let of = |row: Option<Ref<domain::rollout::Rollout>>| rollout.is_some() && row.map(|r| r.0) == rollout;
        let rows: Vec<_> = self.store.all::<Cohort>()?.into_iter().filter(|row| of(row.value.rollout)).collect();
        let (mut free, mut waits) = (HashMap::new(), HashSet::new());
        for row in &rows {
            let queue = self.queue_of(row.id)?;
            waits.extend(queue.iter().map(|queued| (row.id, queued.person)));
            let (enrolled, since) = (self.people_in_cohort(row.id)?.len(), after_all(&queue, self.now()));
            free.insert(row.id, Free { capacity: row.value.capacity, enrolled, waiting: queue.len(), since });
        }
        let cohorts = rows.into_iter().map(|row| Known::new(row.id, text(row.value.title), row.value.audience.map(|a| a.0))).collect();
        let audiences = self.store.all::<Audience>()?.into_iter().filter(|row| of(row.value.rollout));
        let audiences = audiences.map(|row| (row.id, normal::key(&text(row.value.title)))).collect();
        let (mut enrolled, same): (HashMap<Id, Vec<(Id, Id)>>, _) = (HashMap::new(), self.same()?);
        for row in self.store.all::<Enrolment>()? {
            if let (Some(person), Some(cohort)) = (row.value.person, row.value.cohort) {
                enrolled.entry(same.stays(person.0)).or_default().push((cohort.0, row.id));
            }
        }
        Ok(Places { rollout, chosen, cohorts, audiences, enrolled, free, waits, beyond, made: Vec::new(), homeless: 0 })
    }
}

/// The one that there is, if there is just one.
fn only<'k>(mut known: impl Iterator<Item = &'k Known>) -> Option<&'k Known> {
    let first = known.next()?;
    known.next().is_none().then_some(first)
}

impl Places {
    /// The cohort that a row belongs to; a title that the rollout does not have yet becomes a new cohort.
    pub(super) fn cohort_of(&mut self, row: &RosterRow, fresh: &mut Vec<Id>, drafts: &mut Vec<Draft>) -> Option<Id> {
        if let Some(title) = row.cohort.as_deref().filter(|title| !title.trim().is_empty()) {
            let audience = row.audience.as_deref().and_then(|word| self.audience(word));
            return match self.titled(title, audience) {
                Some(id) => Some(id),
                None => self.make(title, audience, fresh, drafts),
            };
        }
        if self.chosen.is_some() {
            return self.chosen;
        }
        // Without a column, only an audience that has a single cohort says where somebody belongs.
        let audience = self.audience(row.audience.as_deref()?)?;
        let mut of_audience = self.cohorts.iter().filter(|cohort| cohort.audience == Some(audience));
        match (of_audience.next(), of_audience.next()) {
            (Some(only), None) => Some(only.id),
            _ => {
                self.homeless += 1;
                None
            }
        }
    }

    fn audience(&self, word: &str) -> Option<Id> {
        let word = normal::key(word);
        let fits = |title: &str| {
            title == word
                || title.split(' ').next().is_some_and(|first| first == word || first.trim_end_matches('s') == word.trim_end_matches('s'))
        };
        self.audiences.iter().find(|(_, title)| fits(title)).map(|(id, _)| *id)
    }

    /// A cohort by its title, or by the part that a list would call it: "Cohort 1" is "Students, cohort 1".
    ///
    /// A cohort of the row's own audience comes first, so that one which an earlier row of the list had made for
    /// people of no audience does not draw the others in the next time.
    fn titled(&self, title: &str, audience: Option<Id>) -> Option<Id> {
        let wanted = normal::key(title);
        let whole = |cohort: &&Known| cohort.key == wanted;
        let part = |cohort: &&Known| cohort.key.split([',', '(']).any(|part| part.trim() == wanted);
        let own = |cohort: &&Known| audience.is_none() || cohort.audience == audience;
        let first = self.cohorts.iter().filter(own).find(whole);
        if let Some(cohort) = first.or_else(|| only(self.cohorts.iter().filter(own).filter(part))) {
            return Some(cohort.id);
        }
        self.cohorts.iter().find(whole).map(|cohort| cohort.id)
    }

    fn make(&mut self, title: &str, audience: Option<Id>, fresh: &mut Vec<Id>, drafts: &mut Vec<Draft>) -> Option<Id> {
        let Some(rollout) = self.rollout else {
            self.homeless += 1;
            return None;
        };
        let id = fresh.pop().unwrap_or_else(Id::now_v7);
        let title = normal::name(title);
        let cohort = Cohort {
            rollout: Some(Ref::to(rollout)),
            audience: audience.map(Ref::to),
            title: Some(title.as_str().into()),
            position: i64::try_from(self.cohorts.len()).ok(),
            ..Cohort::default()
        };
        drafts.push(Draft::put(id, &cohort));
        self.made.push(title.clone());
        self.cohorts.push(Known::new(id, title, audience));
        Some(id)
    }

    /// Whether somebody is in a cohort already, or waits for it, and which cohorts of the same audience they leave for it.
    pub(super) fn place(&mut self, person: Id, cohort: Id, is_new: bool) -> Place {
        let there = if is_new { Vec::new() } else { self.enrolled.get(&person).cloned().unwrap_or_default() };
        if there.iter().any(|(at, _)| *at == cohort) || self.waits.contains(&(cohort, person)) {
            return Place::There;
        }
        let audience = self.known(cohort).and_then(|cohort| cohort.audience);
        let leaves = there.iter().filter_map(|(at, enrolment)| {
            let old = self.known(*at)?;
            (audience.is_some() && old.audience == audience).then(|| (*enrolment, old.title.clone()))
        });
        let leaves: Vec<(Id, String)> = leaves.collect();
        let keeps = leaves.first().and_then(|(enrolment, _)| there.iter().find(|(_, of)| of == enrolment)).map(|(at, _)| *at);
        match self.take(cohort) {
            None => Place::Enrol { leaves },
            Some(since) => {
                self.waits.insert((cohort, person));
                Place::Wait { since, keeps }
            }
        }
    }

    /// Takes a place; where there is none, the instant from which the next one waits. Who waits comes before who comes now.
    fn take(&mut self, cohort: Id) -> Option<i64> {
        let free = self.free.get_mut(&cohort).filter(|_| !self.beyond)?;
        if room(free.capacity, free.enrolled, free.waiting) > 0 {
            free.enrolled += 1;
            return None;
        }
        free.since += 1;
        Some(free.since - 1)
    }

    pub(super) fn title(&self, cohort: Id) -> String {
        self.known(cohort).map(|cohort| cohort.title.clone()).unwrap_or_default()
    }

    fn known(&self, cohort: Id) -> Option<&Known> {
        self.cohorts.iter().find(|known| known.id == cohort)
    }

    /// People of the cohorts that the file names, whom the file does not name.
    pub(super) fn missing(&self, named: &HashSet<Id>, met: &HashSet<Id>) -> u32 {
        let absent =
            |(person, places): &(&Id, &Vec<(Id, Id)>)| !met.contains(person) && places.iter().any(|(cohort, _)| named.contains(cohort));
        small(self.enrolled.iter().filter(absent).count())
    }

    pub(super) fn warnings(&self) -> Vec<Warning> {
        let mut warnings = Vec::new();
        if !self.made.is_empty() {
            warnings.push(warning(0, "new_cohort", args!(cohorts: self.made.join(", "))));
        }
        if self.homeless > 0 {
            warnings.push(warning(0, "no_cohort", args!(count: self.homeless)));
        }
        warnings
    }
}
