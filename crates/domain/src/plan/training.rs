//! Training: whether it is over when it is needed, and whether its hours and sessions are those that it needs.

use std::collections::BTreeSet;

use super::sums::topics;
use super::whole::{about, is_together, refers, total, words};
use super::words::{claim as named, hours as in_hours, range, when};
use super::{Claim, ClaimMeasure, Clause, Place, Plan};
use crate::checklist::Item;
use crate::normal;
use crate::rollout::Criterion;
use crate::trainer::Trainer;
use crate::training::{Audience, Cohort, Course, Session, Topic};
use crate::{Id, args};

/// A session ends after the gate or the task that needs it (C-05).
pub(super) fn late(plan: &Plan) -> Vec<Clause> {
    let criteria = plan.criteria.iter().flat_map(|(id, criterion)| {
        let gate = plan.gates.iter().find(|(gate, _)| refers(criterion.gate, *gate));
        let by = gate.and_then(|(_, gate)| plan.end(gate.planned));
        too_late(plan, Place::of::<Criterion>(*id), words(criterion.title.as_ref()), by, criterion.needs.as_ref())
    });
    let items = plan
        .items
        .iter()
        .flat_map(|(id, item)| too_late(plan, Place::of::<Item>(*id), &Plan::named(item), plan.start(item.planned), item.needs.as_ref()));
    criteria.chain(items).collect()
}

fn too_late(plan: &Plan, place: Place, what: &str, by: Option<i64>, needs: Option<&Vec<String>>) -> Vec<Clause> {
    let needs = about(needs);
    let sessions = plan.held().filter(|(id, _)| needs.contains(id));
    let late = sessions.filter_map(|(id, session)| {
        let (end, by) = (plan.end(session.planned)?, by?);
        let args = args!(what: what, session: words(session.title.as_ref()), end: when(end), by: when(by));
        (end > by).then(|| Clause { says: "plan-says-late", args, places: vec![place, Place::of::<Session>(*id)] })
    });
    late.collect()
}

/// Stated hours and numbers of sessions against topics, courses and what is planned (C-13).
pub(super) fn hours(plan: &Plan) -> Vec<Clause> {
    let mut out = courses(plan);
    out.extend(curriculum(plan));
    out.extend(cohorts(plan));
    out.extend(uncovered(plan));
    out.extend(numbers(plan));
    out
}

fn courses(plan: &Plan) -> Vec<Clause> {
    let wrong = plan.courses.iter().filter_map(|(id, course)| {
        let (stated, sum) = (course.stated_minutes?, topics(plan, *id)?);
        let args = args!(course: words(course.title.as_ref()), stated: in_hours(stated), sum: in_hours(sum));
        (stated != sum).then(|| Clause { says: "plan-says-course", args, places: vec![Place::of::<Course>(*id)] })
    });
    wrong.collect()
}

fn curriculum(plan: &Plan) -> Vec<Clause> {
    let Some(sum) = total(plan.courses.iter().map(|(_, course)| course.stated_minutes)) else { return Vec::new() };
    let wrong = plan.claims_of(ClaimMeasure::Training).filter(|(_, claim)| claim.range.is_some_and(|stated| !stated.holds(sum, sum)));
    let say = |(id, claim): &(Id, Claim)| {
        let args = args!(claim: named(claim), stated: range(claim.range.unwrap_or_default(), in_hours), sum: in_hours(sum));
        let places = std::iter::once(Place::of::<Claim>(*id)).chain(Place::all::<Course>(&plan.courses)).collect();
        Clause { says: "plan-says-curriculum", args, places }
    };
    wrong.map(say).collect()
}

/// A cohort whose sessions are shorter than its course.
fn cohorts(plan: &Plan) -> Vec<Clause> {
    let mut out = Vec::new();
    for (id, cohort) in &plan.cohorts {
        let Some(audience) = cohort.audience else { continue };
        for (course, of) in plan.courses.iter().filter(|(_, course)| course.audience == Some(audience)) {
            let own: Vec<&(Id, Session)> = sessions(plan, *id, *course).collect();
            let (Some(stated), Some(sum)) = (of.stated_minutes, total(own.iter().map(|(_, session)| session.planned?.duration))) else {
                continue;
            };
            if sum < stated {
                let args = args!(cohort: words(cohort.title.as_ref()), stated: in_hours(stated), sum: in_hours(sum));
                let places = std::iter::once(Place::of::<Cohort>(*id)).chain(Place::all(own)).collect();
                out.push(Clause { says: "plan-says-cohort", args, places });
            }
        }
    }
    out
}

/// A required topic that no session of a cohort deals with, where its sessions say what they deal with.
fn uncovered(plan: &Plan) -> Vec<Clause> {
    let mut out = Vec::new();
    for (id, cohort) in &plan.cohorts {
        for (course, _) in plan.courses.iter().filter(|(_, course)| course.audience == cohort.audience) {
            let covered: BTreeSet<Id> = sessions(plan, *id, *course).flat_map(|(_, session)| about(session.covers.as_ref())).collect();
            let required = plan.topics.iter().filter(|(_, topic)| refers(topic.course, *course) && topic.required == Some(true));
            let missing: Vec<&(Id, Topic)> = required.filter(|(topic, _)| !covered.contains(topic)).collect();
            if !covered.is_empty() && !missing.is_empty() {
                let titles: Vec<&str> = missing.iter().map(|(_, topic)| words(topic.title.as_ref())).collect();
                let args = args!(cohort: words(cohort.title.as_ref()), topics: titles.join("; "));
                let places = std::iter::once(Place::of::<Cohort>(*id)).chain(Place::all(missing)).collect();
                out.push(Clause { says: "plan-says-uncovered", args, places });
            }
        }
    }
    out
}

/// Another number of cohorts with sessions than is stated for an audience.
fn numbers(plan: &Plan) -> Vec<Clause> {
    let wrong = plan.claims_of(ClaimMeasure::Sessions).filter_map(|(id, claim)| {
        let (of, stated) = (about(claim.of.as_ref()), claim.range?);
        let of_audience = |cohort: &&(Id, Cohort)| cohort.1.audience.is_some_and(|audience| of.contains(&audience.0));
        let taught = |cohort: &&(Id, Cohort)| plan.held().any(|(_, session)| refers(session.cohort, cohort.0));
        let count = i64::try_from(plan.cohorts.iter().filter(of_audience).filter(taught).count()).unwrap_or(i64::MAX);
        let args = args!(claim: named(claim), stated: range(stated, |n| n.to_string()), count: count);
        let places = std::iter::once(Place::of::<Claim>(*id)).chain(of.iter().map(|audience| Place::of::<Audience>(*audience))).collect();
        (!stated.holds(count, count)).then_some(Clause { says: "plan-says-sessions", args, places })
    });
    wrong.collect()
}

fn sessions(plan: &Plan, cohort: Id, course: Id) -> impl Iterator<Item = &(Id, Session)> {
    plan.held().filter(move |(_, session)| refers(session.cohort, cohort) && refers(session.course, course))
}

/// A course that one person alone teaches (P-05).
pub(super) fn alone(plan: &Plan) -> Vec<Clause> {
    let mut out = Vec::new();
    for (course, of) in &plan.courses {
        let taught: Vec<&(Id, Session)> = plan
            .held()
            .filter(|(_, session)| refers(session.course, *course) && !words(session.trainer.as_ref()).trim().is_empty())
            .collect();
        let trainers: BTreeSet<String> = taught.iter().map(|(_, session)| normal::key(words(session.trainer.as_ref()))).collect();
        let backed = trainers.first().is_some_and(|trainer| has_backup(plan, trainer));
        if let (1, Some((_, first)), false) = (trainers.len(), taught.first(), backed) {
            let args = args!(course: words(of.title.as_ref()), trainer: words(first.trainer.as_ref()));
            out.push(Clause { says: "plan-says-alone", args, places: Place::all(taught) });
        }
    }
    out
}

/// Whether somebody else is named for a department that this trainer is named for.
fn has_backup(plan: &Plan, trainer: &str) -> bool {
    let key = |text: Option<&crate::Text<200>>| normal::key(words(text));
    let is = |one: &Trainer| key(one.name.as_ref()) == trainer;
    let own: Vec<String> = plan.trainers.iter().filter(|(_, one)| is(one)).map(|(_, one)| key(one.department.as_ref())).collect();
    plan.trainers.iter().any(|(_, one)| !is(one) && own.contains(&key(one.department.as_ref())))
}

/// The segments of a session take longer than it does (P-10).
pub(super) fn segments(plan: &Plan) -> Vec<Clause> {
    let long = plan.held().filter_map(|(id, session)| {
        let (sum, length) = (session.segments.as_ref()?.minutes(), session.planned?.duration?);
        let args = args!(session: words(session.title.as_ref()), sum: sum, length: length);
        (sum > length).then(|| Clause { says: "plan-says-segments", args, places: vec![Place::of::<Session>(*id)] })
    });
    long.collect()
}

/// A cohort in two sessions at once (P-07).
pub(super) fn two_rooms(plan: &Plan) -> Vec<Clause> {
    let together: Vec<&(Id, Session)> = plan.held().filter(|(_, session)| is_together(session)).collect();
    let mut out = Vec::new();
    for (at, (id, one)) in together.iter().enumerate() {
        for (other, two) in &together[at + 1..] {
            let meet = plan.start(one.planned) < plan.end(two.planned) && plan.start(two.planned) < plan.end(one.planned);
            if one.cohort.is_some() && one.cohort == two.cohort && meet {
                let args = args!(one: words(one.title.as_ref()), two: words(two.title.as_ref()));
                out.push(Clause {
                    says: "plan-says-two-rooms",
                    args,
                    places: vec![Place::of::<Session>(*id), Place::of::<Session>(*other)],
                });
            }
        }
    }
    out
}
