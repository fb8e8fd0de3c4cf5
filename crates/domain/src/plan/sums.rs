//! Stated figures against what the plan's own parts add up to: entries, hours of work, people.

use super::whole::{Work, about, refers, total};
use super::words::{claim as named, hours, range, target};
use super::{Claim, ClaimMeasure, Clause, Place, Plan, Range};
use crate::checklist::{Checklist, Item, Section};
use crate::rollout::RolePlan;
use crate::{Id, args};

/// A list says how many entries it has, and holds another number (C-01).
pub(super) fn entries(plan: &Plan) -> Vec<Clause> {
    let wrong = plan.claims_of(ClaimMeasure::Entries).filter_map(|(id, claim)| {
        let (of, stated) = (about(claim.of.as_ref()), claim.range?);
        let holds = i64::try_from(plan.items_of(&of).count()).unwrap_or(i64::MAX);
        let args = args!(claim: named(claim), stated: range(stated, |n| n.to_string()), count: holds);
        (!stated.holds(holds, holds)).then(|| Clause { says: "plan-says-entries", args, places: stands(plan, *id, &of) })
    });
    wrong.collect()
}

/// The stated work of the whole against its roles, its modules and its days (C-02).
pub(super) fn whole_effort(plan: &Plan) -> Vec<Clause> {
    let stated = |measure: ClaimMeasure| {
        let rows: Vec<&(Id, Claim)> = plan.claims_of(measure).collect();
        (total(rows.iter().map(|(_, claim)| claim.range?.low)), Place::all(rows))
    };
    let roles = total(plan.roles.iter().map(|(_, role)| role.hours.filter(|hours| *hours > 0)));
    let parts = [
        ("plan-part-roles", (roles.map(|hours| hours * 60), Place::all(&plan.roles))),
        ("plan-part-modules", stated(ClaimMeasure::Module)),
        ("plan-part-days", stated(ClaimMeasure::Day)),
    ];
    let mut out = Vec::new();
    for (id, claim) in plan.claims_of(ClaimMeasure::Effort).filter(|(_, claim)| about(claim.of.as_ref()).is_empty()) {
        let whole = claim.range.unwrap_or_default();
        for (part, (sum, places)) in &parts {
            let Some(sum) = sum.filter(|sum| !whole.holds(*sum, *sum)) else { continue };
            let args = args!(claim: named(claim), stated: range(whole, hours), part: vec![(*part).to_owned()], sum: hours(sum));
            let places = std::iter::once(Place::of::<Claim>(*id)).chain(places.iter().copied()).collect();
            out.push(Clause { says: "plan-says-effort", args, places });
        }
    }
    out
}

/// The stated hours of a day against the hours of what is done on it (C-03).
pub(super) fn day_hours(plan: &Plan) -> Vec<Clause> {
    let sum = |of: &[Id]| Work::sum(of.iter().map(|section| plan.items_work(*section)));
    against(plan, ClaimMeasure::Day, "plan-says-day", sum)
}

/// The stated hours of a piece of work against those of its parts, and a target of time against hours that nobody
/// planned as time (C-04).
pub(super) fn work_hours(plan: &Plan) -> Vec<Clause> {
    let sum = |of: &[Id]| match of {
        // What is stated for one section is held against its items only: without them it is its own measure.
        [one] if plan.sections.iter().any(|(id, _)| id == one) => plan.items_work(*one),
        of => Work::sum(of.iter().map(|part| plan.work_of(*part))),
    };
    let mut out = against(plan, ClaimMeasure::Effort, "plan-says-work", sum);
    out.extend(plan.metrics.iter().filter_map(|(id, metric)| {
        let (of, wanted) = (about(metric.of.as_ref()), metric.target.as_ref().filter(|target| target.unit == "min")?);
        let sum = Work::sum(of.iter().map(|part| plan.work_of(*part)))?.minutes;
        let planned = plan.items_of(&of).any(|(_, item)| item.planned.is_some_and(|planned| planned.duration.is_some()));
        let args = args!(metric: super::words::metric(metric), target: target(wanted), sum: hours(sum));
        let places = std::iter::once(Place::of::<super::Metric>(*id)).chain(parts(plan, &of)).collect();
        (!planned && sum * 1000 > wanted.thousandths).then_some(Clause { says: "plan-says-elapsed", args, places })
    }));
    out
}

/// The stated size of the team against its roles (C-14).
pub(super) fn team(plan: &Plan) -> Vec<Clause> {
    let low = total(plan.roles.iter().map(|(_, role)| role.people_low));
    let high = total(plan.roles.iter().map(|(_, role)| role.people_high));
    let Some((low, high)) = low.zip(high) else { return Vec::new() };
    let wrong = plan.claims_of(ClaimMeasure::People).filter(|(_, claim)| claim.range.is_some_and(|stated| !stated.holds(low, high)));
    let say = |(id, claim): &(Id, Claim)| {
        let roles = range(Range { low: Some(low), high: Some(high) }, |n| n.to_string());
        let stated = range(claim.range.unwrap_or_default(), |n| n.to_string());
        let places = std::iter::once(Place::of::<Claim>(*id)).chain(Place::all::<RolePlan>(&plan.roles)).collect();
        Clause { says: "plan-says-team", args: args!(claim: named(claim), stated: stated, roles: roles), places }
    };
    wrong.map(say).collect()
}

/// Claims of hours about something against the sum of what they are about.
fn against(plan: &Plan, measure: ClaimMeasure, says: &'static str, sum: impl Fn(&[Id]) -> Option<Work>) -> Vec<Clause> {
    let wrong = plan.claims_of(measure).filter_map(|(id, claim)| {
        let (of, stated) = (about(claim.of.as_ref()), claim.range?);
        let sum = sum(&of)?;
        let args = args!(claim: named(claim), stated: range(stated, hours), sum: hours(sum.minutes));
        (!sum.fits(stated)).then(|| Clause { says, args, places: stands(plan, *id, &of) })
    });
    wrong.collect()
}

/// A claim and the records that it is about.
fn stands(plan: &Plan, claim: Id, of: &[Id]) -> Vec<Place> {
    std::iter::once(Place::of::<Claim>(claim)).chain(parts(plan, of)).collect()
}

/// Checklists, sections and items by their ids.
fn parts(plan: &Plan, of: &[Id]) -> Vec<Place> {
    let among = |id: &Id| of.contains(id);
    let lists = plan.checklists.iter().filter(|(id, _)| among(id)).map(|(id, _)| Place::of::<Checklist>(*id));
    let sections = plan.sections.iter().filter(|(id, _)| among(id)).map(|(id, _)| Place::of::<Section>(*id));
    let items = plan.items.iter().filter(|(id, _)| among(id)).map(|(id, _)| Place::of::<Item>(*id));
    lists.chain(sections).chain(items).collect()
}

/// The minutes of a course's topics.
pub(super) fn topics(plan: &Plan, course: Id) -> Option<i64> {
    total(plan.topics.iter().filter(|(_, topic)| refers(topic.course, course)).map(|(_, topic)| topic.minutes))
}
