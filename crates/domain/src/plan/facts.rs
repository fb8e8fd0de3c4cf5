//! Facts that items and criteria follow: whether they are there, whether one follows another round in a ring, and when
//! they are known.

use std::collections::HashMap;

use super::follows::{EVERYBODY, Follows, follows, is_item, is_list};
use super::whole::{refers, words};
use super::{Clause, Metric, Place, Plan};
use crate::checklist::Item;
use crate::report::ReportSort;
use crate::rollout::Criterion;
use crate::runbook::forecast::{Ring, Task, in_order};
use crate::{Id, Text, args};

/// An item or a criterion that follows something that is not there: nothing ever makes it true (P-08).
pub(super) fn unknown(plan: &Plan) -> Vec<Clause> {
    let items = plan.items.iter().filter_map(|(id, item)| Some((Plan::named(item), follows(item)?, Place::of::<Item>(*id))));
    let criteria = plan.criteria.iter().map(|(id, one)| {
        let follows = words(one.metric.as_ref());
        (words(one.title.as_ref()).to_owned(), follows, Place::of::<Criterion>(*id))
    });
    let missing = items.chain(criteria).filter(|(_, follows, _)| !follows.is_empty() && !is_there(plan, follows));
    missing
        .map(|(what, follows, place)| Clause { says: "plan-says-no-fact", args: args!(what: what, fact: follows), places: vec![place] })
        .collect()
}

fn is_there(plan: &Plan, text: &str) -> bool {
    fn coded<K, const MAX: usize>(rows: &[(Id, K)], code: &str, of: impl Fn(&K) -> Option<&Text<MAX>>) -> bool {
        rows.iter().any(|(_, row)| words(of(row)) == code)
    }
    match Follows::read(text) {
        Some(Follows::Items(codes)) => codes.iter().all(|code| plan.items.iter().any(|(_, item)| is_item(item, code))),
        Some(Follows::Checklist(code)) => plan.checklists.iter().any(|(_, list)| is_list(list, code)),
        Some(Follows::Session(code)) => coded(&plan.sessions, code, |one| one.code.as_ref()),
        Some(Follows::Training(EVERYBODY, _)) => true,
        Some(Follows::Training(code, _)) => coded(&plan.audiences, code, |one| one.code.as_ref()),
        Some(Follows::Metric(code)) => coded(&plan.metrics, code, |one| one.code.as_ref()),
        Some(Follows::Decided(code) | Follows::Passed(code)) => coded(&plan.gates, code, |one| one.code.as_ref()),
        Some(Follows::Area(code)) => coded(&plan.areas, code, |one| one.code.as_ref()),
        Some(Follows::Handoff) => true,
        Some(Follows::Report(sort)) => ReportSort::of(sort).is_some(),
        None => false,
    }
}

/// Items that follow each other, or themselves through a checklist that they are in (P-09).
pub(super) fn ring(plan: &Plan) -> Vec<Clause> {
    let places: HashMap<Id, usize> = plan.items.iter().enumerate().map(|(at, (id, _))| (*id, at)).collect();
    let task = |(_, item): &(Id, Item)| {
        let of = follows(item).map(|follows| followed(plan, follows)).unwrap_or_default();
        Task { predecessors: of.iter().filter_map(|id| places.get(id).copied()).collect(), ..Task::default() }
    };
    let tasks: Vec<Task> = plan.items.iter().map(task).collect();
    let Err(Ring(ring)) = in_order(&tasks) else { return Vec::new() };
    let names: Vec<String> = ring.iter().chain(ring.first()).map(|at| Plan::named(&plan.items[*at].1)).collect();
    let places = ring.iter().map(|at| Place::of::<Item>(plan.items[*at].0)).collect();
    vec![Clause { says: "plan-says-fact-ring", args: args!(items: names.join(" → ")), places }]
}

/// The items that a fact consists of.
fn followed(plan: &Plan, text: &str) -> Vec<Id> {
    let among = |wanted: &dyn Fn(&Item) -> bool| plan.items.iter().filter(|(_, item)| wanted(item)).map(|(id, _)| *id).collect();
    match Follows::read(text) {
        Some(Follows::Items(codes)) => among(&|item| codes.iter().any(|code| is_item(item, code))),
        Some(Follows::Checklist(code)) => {
            let list = plan.checklists.iter().find(|(_, list)| is_list(list, code)).map(|(id, _)| *id);
            among(&|item| list.is_some_and(|list| refers(item.checklist, list)))
        }
        _ => Vec::new(),
    }
}

/// When a fact is known, minutes from T-0, and the record that says so: the end of a metric's window, or of the last item.
pub(super) fn known(plan: &Plan, text: &str) -> Option<(i64, Place)> {
    match Follows::read(text)? {
        Follows::Metric(code) => {
            let (id, metric) = plan.metrics.iter().find(|(_, metric)| words(metric.code.as_ref()) == code)?;
            Some((metric.window.as_ref()?.to?, Place::of::<Metric>(*id)))
        }
        Follows::Items(_) | Follows::Checklist(_) => {
            let of = followed(plan, text);
            let ends = plan.items.iter().filter(|(id, _)| of.contains(id)).filter_map(|(id, item)| Some((plan.end(item.planned)?, *id)));
            ends.max_by_key(|(end, _)| *end).map(|(end, id)| (end, Place::of::<Item>(id)))
        }
        _ => None,
    }
}
