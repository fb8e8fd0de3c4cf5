//! A run read whole: the tasks of its checklist, what happened to each, and what that makes of the rest.

use std::collections::HashMap;

use domain::Id;
use domain::checklist::{Item, ItemKind, Section};
use domain::rollout::Rollout;
use domain::runbook::forecast::{Actual, Forecast, Ring, Task, forecast};
use domain::runbook::{Ending, Run, RunMode, Step};
use store::Row;

use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result};

type SectionsAndItems = (Vec<Row<Section>>, Vec<Row<Item>>);

/// A run with everything in it, in the order of its tasks.
pub(super) struct Gathered {
    pub run: Row<Run>,
    /// The rollout's plan with the run's own T-0.
    pub plan: Plan,
    pub sections: Vec<Row<Section>>,
    pub items: Vec<Row<Item>>,
    /// By item.
    pub steps: HashMap<Id, Row<Step>>,
    pub tasks: Vec<Task>,
    pub forecasts: Vec<Forecast>,
    pub goal: Option<usize>,
    pub now: i64,
}

impl Engine {
    pub(super) fn run_row(&self, id: Id) -> Result<Row<Run>> {
        self.store.get::<Run>(id)?.ok_or_else(|| Failure::not_found("run"))
    }

    /// The plan of a run: a rehearsal and the way back have a T-0 of their own.
    pub(super) fn run_plan(&self, run: &Run) -> Result<Plan> {
        let plan = self.plan(run.rollout.map(|rollout: domain::Ref<Rollout>| rollout.0).unwrap_or_default())?;
        let own = run.t0.filter(|_| has_own_t0(run)).map(|t0| t0.0);
        Ok(Plan { t0: own.or(plan.t0), ..plan })
    }

    /// The items of a checklist that have a planned time, in its order.
    pub(super) fn tasks_of(&self, checklist: Id) -> Result<SectionsAndItems> {
        let mut sections = self.store.of::<Section>("checklist", checklist)?;
        sections.sort_by_key(|row| (row.value.position, row.id));
        let place: HashMap<Id, usize> = sections.iter().enumerate().map(|(at, row)| (row.id, at)).collect();
        let mut items = self.store.of::<Item>("checklist", checklist)?;
        items.retain(|row| row.value.planned.is_some());
        items.sort_by_key(|row| (row.value.section.and_then(|section| place.get(&section.0).copied()), row.value.position, row.id));
        Ok((sections, items))
    }

    pub(super) fn gather(&self, id: Id) -> Result<Gathered> {
        let run = self.run_row(id)?;
        let plan = self.run_plan(&run.value)?;
        let (sections, items) = self.tasks_of(run.value.checklist.map(|list| list.0).unwrap_or_default())?;
        let rows = self.store.of::<Step>("run", id)?;
        let steps: HashMap<Id, Row<Step>> = rows.into_iter().filter_map(|row| Some((row.value.item?.0, row))).collect();
        // A run that is over is looked at as it was when it ended.
        let now = run.value.ended.map_or_else(|| self.now(), |ended| ended.0);
        let tasks = tasks(&items, &steps, plan);
        let goal = launch(&items);
        let forecasts = forecast(&tasks, goal, now).map_err(|ring| ring_failure(&ring, &items))?;
        Ok(Gathered { run, plan, sections, items, steps, tasks, forecasts, goal, now })
    }
}

/// Whether a run counts from another T-0 than the rollout's.
pub(super) fn has_own_t0(run: &Run) -> bool {
    run.mode == Some(RunMode::Rehearsal) || run.back_from.is_some()
}

fn at_t0(item: &Item) -> bool {
    item.planned.is_some_and(|planned| planned.start == Some(0))
}

/// The milestone at T-0; where several stand there, the last of them is the launch and the others lead to it.
fn launch(items: &[Row<Item>]) -> Option<usize> {
    items.iter().rposition(|row| row.value.kind == Some(ItemKind::Milestone) && at_t0(&row.value))
}

/// The tasks with their predecessors by place. What a task waits for in another checklist is not part of this run.
pub(super) fn tasks(items: &[Row<Item>], steps: &HashMap<Id, Row<Step>>, plan: Plan) -> Vec<Task> {
    let code = |row: &Row<Item>| row.value.code.as_ref().map(|code| code.0.clone()).unwrap_or_default();
    let places: HashMap<String, usize> = items.iter().enumerate().map(|(at, row)| (code(row), at)).collect();
    let task = |row: &Row<Item>| {
        let planned = row.value.planned.unwrap_or_default();
        let step = steps.get(&row.id).map(|row| &row.value);
        let mut predecessors: Vec<usize> =
            row.value.predecessors.iter().flatten().filter_map(|code| places.get(code.as_str()).copied()).collect();
        predecessors.sort_unstable();
        predecessors.dedup();
        Task {
            planned: planned.instant(plan.t0),
            duration: planned.duration.unwrap_or(0).max(0) * 60_000,
            delay: step.and_then(|step| step.delay.as_ref()).map_or(0, |delay| delay.minutes * 60_000),
            predecessors,
            actual: step.map_or(Actual::Waiting, actual),
        }
    };
    items.iter().map(task).collect()
}

fn actual(step: &Step) -> Actual {
    let start = step.start.or(step.finish).map(|start| start.0);
    match (step.outcome.as_ref().map(|outcome| outcome.how), start, step.finish) {
        (Some(Ending::Done | Ending::Skipped), Some(start), Some(finish)) => Actual::Over { start: start.min(finish.0), finish: finish.0 },
        (Some(Ending::Failed), Some(start), Some(finish)) => Actual::Failed { start: start.min(finish.0), finish: finish.0 },
        (_, Some(start), _) => Actual::Running { start },
        (_, None, _) => Actual::Waiting,
    }
}

pub(super) fn ring_failure(ring: &Ring, items: &[Row<Item>]) -> Failure {
    let name = |index: &usize| text(items[*index].value.code.clone());
    let names: Vec<String> = ring.0.iter().chain(ring.0.first()).map(name).collect();
    Failure::new("predecessor_ring").with("ring", names.join(", "))
}
