//! Everything that completion follows from, read once from the store and kept until something of it changes.

use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use domain::Id;
use domain::assessment::{Assessment, PracticalCriterion, Score, passes, percent};
use domain::completion::{Best, Book, Held, Need, Place, Standing, Wanted, standings};
use domain::training::make_up::MakeUp;
use domain::training::status::{Credit, StatusSet};
use domain::training::{
    Attendance, Audience, Cohort, Course, Enrolment, MarkStatus, Session, SessionForm, SessionStatus, Topic, TopicForm, Unmarked, on_roster,
};
use store::Row;

use crate::count::small;
use crate::people::index::Roster;
use crate::people::same::Told;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Result};

/// Marks by person and the place of the session in the book.
pub(super) type Marks = HashMap<(Id, usize), (MarkStatus, Credit)>;
/// What each audience needs, the topics' titles, and the assessments.
type WantedWithNames = (Vec<Wanted>, HashMap<Id, String>, HashMap<Id, AssessmentFacts>);

/// The facts of a rollout's training, and what follows from them.
pub(crate) struct Known {
    pub rollout: Id,
    pub plan: Plan,
    pub book: Book,
    pub standings: Vec<Standing>,
    pub audiences: Vec<(Id, String)>,
    pub cohorts: Vec<CohortFacts>,
    pub topics: HashMap<Id, String>,
    pub sessions: Vec<SessionFacts>,
    pub assessments: HashMap<Id, AssessmentFacts>,
    pub roster: Arc<Roster>,
    /// Marks of one person by position of the session.
    pub marks: Marks,
    pub attempts: HashMap<(Id, Id), u32>,
    /// Positions of the sessions in which somebody is to make up.
    pub make_ups: HashMap<Id, Vec<usize>>,
    pub sessions_without_topics: u32,
    pub two_versions: u32,
}

pub(crate) struct CohortFacts {
    pub id: Id,
    pub title: String,
    /// Position in the book's audiences.
    pub wanted: Option<usize>,
    pub frozen: Option<i64>,
    /// On the list now, but not on the frozen roster.
    pub later: u32,
}

/// What the pure rules do not need of a session.
pub(crate) struct SessionFacts {
    pub title: String,
    pub starts: Option<i64>,
    pub status: SessionStatus,
    pub unmarked: Option<Unmarked>,
}

pub(crate) struct AssessmentFacts {
    pub title: String,
    pub greatest: i64,
    pub pass_mark: i64,
    pub criteria: Vec<PracticalCriterion>,
}

/// Remembered until a kind that it reads changes.
#[derive(Default)]
pub(crate) struct Remembered(RefCell<Option<Arc<Known>>>);

impl Remembered {
    pub(crate) fn forget(&mut self) {
        *self.0.get_mut() = None;
    }
}

/// Kinds that completion follows from.
pub(crate) const READS: &[&str] = &[
    "rollout",
    "audience",
    "course",
    "topic",
    "cohort",
    "enrolment",
    "session",
    "attendance",
    "attendance_status",
    "walk_in",
    "make_up",
    "assessment",
    "score",
    "person",
    "certificate",
    "revocation",
];

impl Engine {
    pub(crate) fn completion(&self, rollout: Id) -> Result<Arc<Known>> {
        if let Some(known) = self.completed.0.borrow().as_ref().filter(|known| known.rollout == rollout) {
            return Ok(known.clone());
        }
        let known = Arc::new(self.read_completion(rollout)?);
        *self.completed.0.borrow_mut() = Some(known.clone());
        Ok(known)
    }

    fn read_completion(&self, rollout: Id) -> Result<Known> {
        let plan = self.plan(rollout)?;
        let mut audiences = self.store.of::<Audience>("rollout", rollout)?;
        audiences.sort_by_key(|row| (row.value.position, row.id));
        let (wanted, topics, assessments) = self.wanted(rollout, &audiences)?;
        let cohorts = self.cohorts_of(rollout)?;
        let at = |row: &Row<Cohort>| row.value.audience.and_then(|audience| wanted.iter().position(|wanted| wanted.audience == audience.0));
        let wanted_of: HashMap<Id, Option<usize>> = cohorts.iter().map(|row| (row.id, at(row))).collect();
        let (places, cohorts) = self.places_of(&cohorts, &wanted_of)?;
        let (held, sessions) = self.held(rollout, &plan)?;
        let (marks, mut two_versions) = self.marks(&held, &sessions, &self.statuses(rollout)?)?;
        let roster = self.people_index()?;
        let make_ups = self.make_ups(rollout, &held, &sessions)?;
        let (best, attempts, cards) = self.best(&assessments)?;
        two_versions += cards;
        let without = held.iter().zip(&sessions).filter(|(held, facts)| held.covers.is_empty() && facts.status != SessionStatus::Cancelled);
        let sessions_without_topics = small(without.count());
        let holders = self.holders(rollout)?;
        let certified = |place: &Place| {
            let audience = wanted[place.wanted?].audience;
            holders.contains(&(place.person, audience)).then_some((place.person, audience))
        };
        let certified = places.iter().filter_map(certified).collect();
        let book = Book {
            wanted,
            sessions: held,
            places,
            marks: marks.iter().map(|((person, session), (_, credit))| (*person, *session, *credit)).collect(),
            best,
            certified,
        };
        Ok(Known {
            rollout,
            plan,
            standings: standings(&book),
            book,
            audiences: audiences.into_iter().map(|row| (row.id, text(row.value.title))).collect(),
            cohorts,
            topics,
            sessions,
            assessments,
            roster,
            marks,
            attempts,
            make_ups,
            sessions_without_topics,
            two_versions,
        })
    }

    fn wanted(&self, rollout: Id, audiences: &[Row<Audience>]) -> Result<WantedWithNames> {
        let courses = self.store.of::<Course>("rollout", rollout)?;
        let mut topics = self.store.all::<Topic>()?;
        topics.sort_by_key(|row| (row.value.position, row.id));
        let assessments = self.store.of::<Assessment>("rollout", rollout)?;
        let one = |audience: &Row<Audience>| {
            let own: Vec<Id> =
                courses.iter().filter(|row| row.value.audience.map(|a| a.0) == Some(audience.id)).map(|row| row.id).collect();
            let is_own = |course: Option<domain::Ref<Course>>| course.is_some_and(|course| own.contains(&course.0));
            let required = topics.iter().filter(|row| row.value.required.unwrap_or(true) && is_own(row.value.course));
            Wanted {
                audience: audience.id,
                needs: required.map(|row| Need { topic: row.id, by_score: row.value.form == Some(TopicForm::Assessment) }).collect(),
                assessments: assessments.iter().filter(|row| is_own(row.value.course)).map(|row| row.id).collect(),
            }
        };
        let wanted = audiences.iter().map(one).collect();
        let facts = |row: &Row<Assessment>| AssessmentFacts {
            title: text(row.value.title.clone()),
            greatest: row.value.greatest.unwrap_or(100),
            pass_mark: row.value.pass_mark.unwrap_or(0),
            criteria: row.value.criteria.clone().unwrap_or_default().0,
        };
        let named = assessments.iter().map(|row| (row.id, facts(row))).collect();
        Ok((wanted, topics.into_iter().map(|row| (row.id, text(row.value.title))).collect(), named))
    }

    fn cohorts_of(&self, rollout: Id) -> Result<Vec<Row<Cohort>>> {
        let mut rows = self.store.of::<Cohort>("rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.position, row.id));
        Ok(rows)
    }

    /// Everybody on a roster. Where it is frozen, lists that were changed since are looked at as they stood.
    fn places_of(&self, cohorts: &[Row<Cohort>], wanted_of: &HashMap<Id, Option<usize>>) -> Result<(Vec<Place>, Vec<CohortFacts>)> {
        let frozen: HashMap<Id, i64> = cohorts.iter().filter_map(|row| Some((row.id, row.value.frozen?.0))).collect();
        let mut facts: Vec<CohortFacts> = cohorts
            .iter()
            .map(|row| CohortFacts {
                id: row.id,
                title: text(row.value.title.clone()),
                wanted: wanted_of[&row.id],
                frozen: frozen.get(&row.id).copied(),
                later: 0,
            })
            .collect();
        let at: HashMap<Id, usize> = cohorts.iter().enumerate().map(|(i, row)| (row.id, i)).collect();
        let (mut places, mut there, mut later, same) = (Vec::new(), HashMap::new(), HashSet::new(), self.same()?);
        let as_it_stands = |row: &(Id, Enrolment)| row.1.cohort.is_some_and(|cohort| !frozen.contains_key(&cohort.0));
        let mut rows: Vec<(bool, bool, Enrolment)> =
            self.store.values::<Enrolment>()?.into_iter().filter(as_it_stands).map(|(_, value)| (true, true, value)).collect();
        for (cohort, at) in &frozen {
            // Who was taken off since is on a roster of before.
            let then = self.store.all_of::<Enrolment>("cohort", *cohort)?;
            rows.extend(then.into_iter().map(|row| (on_roster(&row.state, Some(*at)), row.state.is_live(), row.value)));
        }
        for (has_place, is_live, enrolment) in rows {
            let (Some(cohort), Some(person)) = (enrolment.cohort, enrolment.person) else { continue };
            if !at.contains_key(&cohort.0) {
                continue;
            }
            // Whoever is on a list twice, under two names, has one place.
            let (person, invited) = (same.stays(person.0), enrolment.invited.is_some());
            if has_place {
                match there.entry((person, cohort.0)) {
                    Entry::Occupied(place) => {
                        let place: &mut Place = &mut places[*place.get()];
                        place.invited |= invited;
                    }
                    Entry::Vacant(place) => {
                        place.insert(places.len());
                        places.push(Place { person, cohort: cohort.0, wanted: wanted_of[&cohort.0], invited });
                    }
                }
            } else if is_live {
                later.insert((person, cohort.0));
            }
        }
        for person in later {
            if !there.contains_key(&person) {
                facts[at[&person.1]].later += 1;
            }
        }
        let order: HashMap<Id, usize> = at;
        places.sort_by_key(|place| order[&place.cohort]);
        Ok((places, facts))
    }

    fn held(&self, rollout: Id, plan: &Plan) -> Result<(Vec<Held>, Vec<SessionFacts>)> {
        let mut rows = self.sessions_of(rollout)?;
        rows.sort_by_key(|row| (row.value.planned.and_then(|planned| planned.instant(plan.t0)), row.id));
        let read = |row: Row<Session>| {
            let starts = row.value.planned.and_then(|planned| planned.instant(plan.t0));
            let minutes = row.value.planned.and_then(|planned| planned.duration).unwrap_or(0);
            let covers = row.value.covers.unwrap_or_default();
            let held = Held {
                session: row.id,
                cohort: row.value.cohort.map(|cohort| cohort.0).unwrap_or_default(),
                form: row.value.form.unwrap_or(SessionForm::Workshop),
                covers: covers.iter().filter_map(|id| Id::try_parse(id).ok()).collect(),
                ends: starts.map_or(0, |starts| starts + minutes * 60_000),
            };
            let state = row.value.state;
            let status = state.map_or(SessionStatus::Planned, |state| state.state);
            (held, SessionFacts { title: text(row.value.title), starts, status, unmarked: state.and_then(|state| state.unmarked) })
        };
        Ok(rows.into_iter().map(read).unzip())
    }

    /// Marks by person and session, those of cancelled sessions left out; and how many have two versions.
    fn marks(&self, held: &[Held], facts: &[SessionFacts], set: &StatusSet) -> Result<(Marks, u32)> {
        let at: HashMap<Id, usize> = held.iter().enumerate().map(|(i, held)| (held.session, i)).collect();
        let whose = |attendance: &Attendance| Some((attendance.person?.0, *at.get(&attendance.session?.0)?));
        let told = self.told_of_all::<Attendance, _>("mark", whose)?;
        let (mut marks, mut cards) = (Marks::with_capacity(told.len()), 0);
        for Told { person, of: i, value, two_versions } in told {
            let Some(mark) = value.mark.filter(|_| facts[i].status != SessionStatus::Cancelled) else { continue };
            marks.insert((person, i), (mark.status, set.of_mark(&mark).credit));
            cards += u32::from(two_versions);
        }
        Ok((marks, cards))
    }

    /// Sessions in which people are to make up, by position; cancelled ones make up for nothing.
    fn make_ups(&self, rollout: Id, held: &[Held], facts: &[SessionFacts]) -> Result<HashMap<Id, Vec<usize>>> {
        let at: HashMap<Id, usize> = held.iter().enumerate().map(|(i, held)| (held.session, i)).collect();
        let (same, mut all) = (self.same()?, HashMap::<Id, Vec<usize>>::new());
        for (_, make_up) in self.store.values_of::<MakeUp>("rollout", rollout)? {
            let (Some(person), Some(i)) = (make_up.person, make_up.session.and_then(|session| at.get(&session.0))) else { continue };
            if facts[*i].status != SessionStatus::Cancelled {
                let theirs = all.entry(same.stays(person.0)).or_default();
                if !theirs.contains(i) {
                    theirs.push(*i);
                }
            }
        }
        Ok(all)
    }

    /// The best of the attempts, how many there were, and how many scores have two versions.
    #[allow(clippy::type_complexity, reason = "three columns of one reading")]
    fn best(&self, known: &HashMap<Id, AssessmentFacts>) -> Result<(HashMap<(Id, Id), Best>, HashMap<(Id, Id), u32>, u32)> {
        let (mut best, mut attempts, mut cards) = (HashMap::<(Id, Id), Best>::new(), HashMap::new(), 0);
        let whose = |score: &Score| Some((score.person?.0, (score.assessment?.0, score.attempt.clone()?.0)));
        for Told { person, of: (assessment, _), value, two_versions } in self.told_of_all::<Score, _>("scored", whose)? {
            let (Some(facts), Some(scored)) = (known.get(&assessment), value.scored) else { continue };
            let key = (person, assessment);
            *attempts.entry(key).or_insert(0) += 1;
            cards += u32::from(two_versions);
            let new = Best {
                percent: percent(scored.points, facts.greatest),
                passed: passes(scored.points, facts.greatest, facts.pass_mark),
                at: scored.at,
            };
            best.entry(key).and_modify(|old| *old = better(*old, new)).or_insert(new);
        }
        Ok((best, attempts, cards))
    }
}

/// The greater share counts; it was passed when it was passed first.
fn better(a: Best, b: Best) -> Best {
    let at = match (a.passed, b.passed) {
        (true, false) => a.at,
        (false, true) => b.at,
        (true, true) => a.at.min(b.at),
        (false, false) => a.at.max(b.at),
    };
    Best { percent: a.percent.max(b.percent), passed: a.passed || b.passed, at }
}
