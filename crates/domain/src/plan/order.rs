//! Tasks in time: what waits for what, and whether the planned times leave room for it.

use std::collections::HashMap;

use super::whole::words;
use super::words::when;
use super::{Clause, Place, Plan};
use crate::args;
use crate::checklist::Item;
use crate::runbook::forecast::{Ring, Task, in_order};

/// Tasks with the places of those that they wait for.
struct Net<'a> {
    plan: &'a Plan,
    tasks: Vec<Task>,
}

impl<'a> Net<'a> {
    fn of(plan: &'a Plan) -> Self {
        let places: HashMap<&str, usize> = plan.items.iter().enumerate().map(|(at, (_, item))| (words(item.code.as_ref()), at)).collect();
        let task = |(_, item): &(crate::Id, Item)| {
            let mut predecessors: Vec<usize> = codes(item).filter_map(|code| places.get(code).copied()).collect();
            predecessors.sort_unstable();
            predecessors.dedup();
            Task { predecessors, ..Task::default() }
        };
        Self { plan, tasks: plan.items.iter().map(task).collect() }
    }

    fn item(&self, at: usize) -> &'a Item {
        &self.plan.items[at].1
    }

    fn place(&self, at: usize) -> Place {
        Place::of::<Item>(self.plan.items[at].0)
    }
}

fn codes(item: &Item) -> impl Iterator<Item = &str> {
    item.predecessors.iter().flatten().map(String::as_str)
}

/// A task that is to start before what it waits for ends (C-19).
pub(super) fn early(plan: &Plan) -> Vec<Clause> {
    let net = Net::of(plan);
    let mut out = Vec::new();
    for (at, task) in net.tasks.iter().enumerate() {
        for &first in &task.predecessors {
            let (item, before) = (net.item(at), net.item(first));
            let Some((start, end)) = plan.start(item.planned).zip(plan.end(before.planned)).filter(|(start, end)| end > start) else {
                continue;
            };
            let args = args!(task: Plan::named(item), start: when(start), first: Plan::named(before), end: when(end));
            out.push(Clause { says: "plan-says-order", args, places: vec![net.place(at), net.place(first)] });
        }
    }
    out
}

/// Tasks that wait for each other (P-01).
pub(super) fn ring(plan: &Plan) -> Vec<Clause> {
    let net = Net::of(plan);
    let Err(Ring(ring)) = in_order(&net.tasks) else { return Vec::new() };
    let names: Vec<String> = ring.iter().chain(ring.first()).map(|at| Plan::named(net.item(*at))).collect();
    vec![Clause { says: "plan-says-ring", args: args!(tasks: names.join(" → ")), places: ring.iter().map(|at| net.place(*at)).collect() }]
}

/// A task that, through others without a time of their own, leaves a later one no room to start when it is planned (P-02).
pub(super) fn latest_start(plan: &Plan) -> Vec<Clause> {
    let net = Net::of(plan);
    let Ok(order) = in_order(&net.tasks) else { return Vec::new() };
    // Latest end of each task, as those that wait for it and have no time of their own leave it; and which planned one says so.
    let mut latest: Vec<Option<(i64, usize)>> = vec![None; net.tasks.len()];
    let length = |at: usize| net.item(at).planned.and_then(|planned| planned.duration).unwrap_or(0);
    let mut out = Vec::new();
    for &at in order.iter().rev() {
        let start = plan.start(net.item(at).planned);
        if let (Some(start), Some((by, last))) = (start, latest[at].filter(|(by, _)| start.is_some_and(|start| start + length(at) > *by))) {
            let args = args!(task: Plan::named(net.item(at)), start: when(start), latest: when(by - length(at)), last: Plan::named(net.item(last)));
            out.push(Clause { says: "plan-says-latest", args, places: vec![net.place(at), net.place(last)] });
        }
        let leaves = match start {
            // What is planned is held against the end of the task before it, by another rule.
            Some(_) => continue,
            None => latest[at].into_iter().chain(own_followers(&net, at)).min(),
        };
        let Some((by, last)) = leaves else { continue };
        for &first in &net.tasks[at].predecessors {
            let by = by - length(at);
            if latest[first].is_none_or(|(known, _)| by < known) {
                latest[first] = Some((by, last));
            }
        }
    }
    out
}

/// The earliest planned start of what waits for a task directly.
fn own_followers(net: &Net<'_>, at: usize) -> Option<(i64, usize)> {
    let waiting = net.tasks.iter().enumerate().filter(|(_, task)| task.predecessors.contains(&at));
    waiting.filter_map(|(next, _)| Some((net.plan.start(net.item(next).planned)?, next))).min()
}

/// A task that waits for one that is not there (P-03).
pub(super) fn unknown(plan: &Plan) -> Vec<Clause> {
    let known: std::collections::HashSet<&str> = plan.items.iter().map(|(_, item)| words(item.code.as_ref())).collect();
    let mut out = Vec::new();
    for (id, item) in &plan.items {
        for code in codes(item).filter(|code| !known.contains(code)) {
            let args = args!(task: Plan::named(item), code: code);
            out.push(Clause { says: "plan-says-unknown", args, places: vec![Place::of::<Item>(*id)] });
        }
    }
    out
}
