//! `people_place`: into a cohort, over to another, off the list; many at once, one act.
//!
//! A full cohort refuses nobody: who comes late waits, or is let in as one more than there are places, as the request
//! says. Whoever waits keeps the place that they have until a place here becomes theirs.

use std::collections::HashSet;

use domain::training::waiting::{Waiting, of_rank, room, waiting_id};
use domain::training::{Cohort, Enrolment, EnrolmentForm, Session, WalkIn, enrolment_id, walk_in_id};
use domain::value::Instant;
use domain::{Id, KindOf, Ref, Verb, normal};
use store::Draft;

use super::queue::Queued;
use super::view::{PlaceOffer, PlacePeople, Placed};
use crate::count::small;
use crate::people::view::PeopleList;
use crate::{Engine, Failure, Result, engine};

/// Puts people where the request says, as far as there are places.
pub(crate) fn people_place(engine: &mut Engine, request: PlacePeople) -> Result<Placed> {
    let people = engine.people_named(&request)?;
    let to = request.to.as_deref().map(|id| engine::id("cohort", id)).transpose()?;
    let from = request.from.as_deref().map(|id| engine::id("cohort", id)).transpose()?;
    if people.is_empty() || (to.is_none() && from.is_none()) || to == from {
        return Err(Failure::because("refused", "nothing_moves"));
    }
    let anyway = beyond(request.beyond.as_deref())?;
    let mut step = Step { engine, out: Placed::default(), drafts: Vec::new(), left: HashSet::new() };
    match to {
        Some(to) => step.fill(to, from, &people, anyway)?,
        None => {
            for person in &people {
                let gone = from.map(|from| step.leave(*person, from)).transpose()?.unwrap_or(false);
                if gone { step.out.taken_off += 1 } else { step.out.already += 1 }
            }
        }
    }
    let Step { mut out, drafts, mut left, .. } = step;
    out.label = if to.is_some() { "people.place" } else { "people.take_off" }.to_owned();
    if !drafts.is_empty() {
        let written = engine.act(&out.label, &drafts)?;
        out.action = Some(written.action.to_string());
    }
    if let Some(to) = to {
        out.over = engine.over(to)?;
        left.remove(&to);
    }
    out.offers = engine.offers(&left)?;
    Ok(out)
}

/// What one request makes.
struct Step<'e> {
    engine: &'e mut Engine,
    out: Placed,
    drafts: Vec<Draft>,
    /// Cohorts in which a place became free.
    left: HashSet<Id>,
}

impl Step<'_> {
    fn fill(&mut self, to: Id, from: Option<Id>, people: &[Id], anyway: bool) -> Result<()> {
        let cohort = self.engine.store.get::<Cohort>(to)?.ok_or_else(|| Failure::not_found("cohort"))?;
        let there: HashSet<Id> = self.engine.people_in_cohort(to)?.into_iter().collect();
        let queue = self.engine.queue_of(to)?;
        let mut enrolled = there.len();
        // Who waits longest comes first, in whatever order they were chosen.
        let chosen: HashSet<Id> = people.iter().copied().collect();
        let (called, others): (Vec<&Queued>, Vec<&Queued>) = queue.iter().partition(|queued| chosen.contains(&queued.person));
        for queued in called {
            // Somebody chose them by name: only the number of places can keep them waiting, not those who wait longer.
            if anyway || room(cohort.value.capacity, enrolled, 0) > 0 {
                self.enrol(queued.person, to, from.or(queued.leaves))?;
                self.drafts.push(Draft::state(&Waiting::KIND, queued.record, Verb::Archive));
                enrolled += 1;
            } else {
                self.out.already += 1;
            }
        }
        let queued: HashSet<Id> = queue.iter().map(|queued| queued.person).collect();
        let mut since = after_all(&queue, self.engine.now());
        for person in people.iter().filter(|person| !queued.contains(person)) {
            if there.contains(person) {
                // Who is in both is taken out of the one that they were to leave.
                let gone = from.map(|from| self.leave(*person, from)).transpose()?.unwrap_or(false);
                if gone { self.out.placed += 1 } else { self.out.already += 1 }
            } else if anyway || room(cohort.value.capacity, enrolled, others.len()) > 0 {
                self.enrol(*person, to, from)?;
                enrolled += 1;
            } else {
                self.drafts.push(waits(*person, to, from, since));
                self.out.waiting += 1;
                since += 1;
            }
        }
        Ok(())
    }

    fn enrol(&mut self, person: Id, to: Id, leaves: Option<Id>) -> Result<()> {
        let enrolment = Enrolment {
            cohort: Some(Ref::to(to)),
            person: Some(Ref::to(person)),
            form: Some(EnrolmentForm::Listed),
            ..Enrolment::default()
        };
        self.drafts.push(Draft::put(enrolment_id(to, person), &enrolment));
        self.out.placed += 1;
        if let Some(from) = leaves {
            self.leave(person, from)?;
        }
        Ok(())
    }

    /// Ends somebody's place or their waiting in a cohort; true if there was one.
    fn leave(&mut self, person: Id, from: Id) -> Result<bool> {
        let same = self.engine.same()?;
        let mut gone = false;
        for one in same.all(&person) {
            let id = enrolment_id(from, *one);
            if self.engine.store.get::<Enrolment>(id)?.is_some() {
                self.drafts.push(Draft::state(&Enrolment::KIND, id, Verb::Archive));
                self.left.insert(from);
                gone = true;
            }
            let id = waiting_id(from, *one);
            if self.engine.store.get::<Waiting>(id)?.is_some() {
                self.drafts.push(Draft::state(&Waiting::KIND, id, Verb::Archive));
                gone = true;
            }
        }
        if gone {
            self.keep_marks(person, from)?;
        }
        Ok(gone)
    }

    /// What somebody attended stays on the sheet on which it stands: they came there, if not as one of the list.
    fn keep_marks(&mut self, person: Id, from: Id) -> Result<()> {
        for session in self.engine.store.of::<Session>("cohort", from)? {
            if self.engine.attendance_state(session.id, person)?.value("mark").is_none() {
                continue;
            }
            let walk_in =
                WalkIn { session: Some(Ref::to(session.id)), person: Some(Ref::to(person)), at: Some(Instant(self.engine.now())) };
            self.drafts.push(Draft::put(walk_in_id(session.id, person), &walk_in));
            self.out.marks_kept += 1;
        }
        Ok(())
    }
}

/// Whether more people than places are let in.
pub(crate) fn beyond(word: Option<&str>) -> Result<bool> {
    match word.unwrap_or("wait") {
        "wait" => Ok(false),
        "place" => Ok(true),
        word => Err(Failure::invalid("beyond", "place_beyond").with("word", word)),
    }
}

/// The instant from which newcomers wait: after everybody who waits, wherever somebody put those.
pub(crate) fn after_all(queue: &[Queued], now: i64) -> i64 {
    let last = queue.iter().map(|queued| queued.since.max(of_rank(queued.rank))).max().unwrap_or(0);
    now.max(last + 1)
}

/// Somebody who waits from now on.
pub(crate) fn waits(person: Id, to: Id, keeps: Option<Id>, since: i64) -> Draft {
    let (cohort, leaves) = (Some(Ref::to(to)), keeps.map(Ref::to));
    let waiting = Waiting { cohort, person: Some(Ref::to(person)), since: Some(Instant(since)), rank: None, leaves };
    // Somebody may have waited here before, elsewhere in the queue, and have kept another place then.
    let mut cells = waiting.write();
    for cell in ["leaves", "rank"] {
        cells.entry(cell.into()).or_insert(serde_json::Value::Null);
    }
    Draft::cells(&Waiting::KIND, waiting_id(to, person), cells)
}

impl Engine {
    /// Whom a request means, each once, as they are now.
    fn people_named(&mut self, request: &PlacePeople) -> Result<Vec<Id>> {
        let same = self.same()?;
        let mut named = Vec::new();
        if let Some(question) = &request.found {
            named = self.people_found(question)?;
        }
        for person in &request.people {
            let id = same.stays(engine::id("person", person)?);
            self.person_now(id)?.ok_or_else(|| Failure::not_found("person"))?;
            named.push(id);
        }
        let mut met = HashSet::new();
        named.retain(|person| met.insert(*person));
        Ok(named)
    }

    fn people_found(&mut self, question: &PeopleList) -> Result<Vec<Id>> {
        let cohort = question.cohort.as_deref().map(|text| engine::id("cohort", text)).transpose()?;
        let folded = normal::folded(&question.text);
        let words: Vec<&str> = folded.split_whitespace().collect();
        let index = self.people_index()?;
        let found = index.iter().filter(|one| cohort.is_none_or(|cohort| one.cohorts.contains(&cohort)) && one.matches(&words));
        Ok(found.map(|one| one.id).collect())
    }

    fn over(&self, cohort: Id) -> Result<u32> {
        let capacity = self.store.get::<Cohort>(cohort)?.and_then(|row| row.value.capacity);
        let enrolled = i64::from(self.enrolled_in(cohort)?);
        Ok(capacity.and_then(|capacity| u32::try_from(enrolled - capacity).ok()).unwrap_or(0))
    }

    /// Cohorts of these in which a place is free and somebody waits.
    fn offers(&mut self, cohorts: &HashSet<Id>) -> Result<Vec<PlaceOffer>> {
        let mut offers = Vec::new();
        for cohort in cohorts {
            let Some(row) = self.store.get::<Cohort>(*cohort)? else { continue };
            let free = room(row.value.capacity, self.enrolled_in(*cohort)? as usize, 0);
            let queue = self.queue_of(*cohort)?;
            if free == 0 || queue.is_empty() {
                continue;
            }
            let roster = self.people_index()?;
            let next = queue.iter().take(free).filter_map(|queued| Some(roster.person(queued.person)?.line.clone())).collect();
            offers.push(PlaceOffer { cohort: cohort.to_string(), title: self.cohort_title(*cohort)?, free: small(free), next });
        }
        offers.sort_by(|a, b| a.title.cmp(&b.title));
        Ok(offers)
    }
}
