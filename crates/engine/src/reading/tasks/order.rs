//! What waits for what: codes that stand twice, predecessors that are not there, and every ring with its members.

use std::collections::HashMap;

use domain::args;
use domain::runbook::forecast::{Ring, Task, in_order};

use super::super::rejects::rejected;
use super::TaskSheet;

/// Adds everything that is wrong with the order of the tasks.
pub(super) fn check(sheet: &mut TaskSheet) {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut wrong = Vec::new();
    for (at, task) in sheet.tasks.iter().enumerate() {
        if let Some(first) = places.get(&task.code.to_lowercase()) {
            wrong.push(rejected(task.line, "code", &task.code, "task-twice", args!(other: sheet.tasks[*first].line)));
        } else {
            places.insert(task.code.to_lowercase(), at);
        }
    }
    let mut graph: Vec<Task> = Vec::new();
    for (at, task) in sheet.tasks.iter().enumerate() {
        let mut predecessors = Vec::new();
        for code in &task.before {
            match places.get(&code.to_lowercase()) {
                None => wrong.push(rejected(task.line, "predecessors", code, "task-unknown", args!())),
                Some(own) if *own == at => wrong.push(rejected(task.line, "predecessors", code, "task-itself", args!())),
                Some(place) => predecessors.push(*place),
            }
        }
        predecessors.sort_unstable();
        predecessors.dedup();
        graph.push(Task { predecessors, ..Task::default() });
    }
    // One ring after the other: what is in a ring that was told waits for nothing of it any more.
    while let Err(Ring(ring)) = in_order(&graph) {
        let first = ring.iter().copied().min().unwrap_or_default();
        let turn = ring.iter().position(|at| *at == first).unwrap_or_default();
        let names: Vec<&str> = ring[turn..].iter().chain(&ring[..=turn]).map(|at| sheet.tasks[*at].code.as_str()).collect();
        wrong.push(rejected(sheet.tasks[first].line, "predecessors", &sheet.tasks[first].code, "task-ring", args!(ring: names.join(", "))));
        for at in &ring {
            graph[*at].predecessors.retain(|before| !ring.contains(before));
        }
    }
    sheet.rejected.extend(wrong);
}
