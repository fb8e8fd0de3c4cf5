//! A run read whole: the tasks of its checklist, what happened to each, and what that makes of the rest.

use std::collections::HashMap;

use domain::Id;
use domain::checklist::{Item, Section};
use domain::plan::follows::follows;
use domain::rollout::Rollout;
use domain::runbook::forecast::{Forecast, Ring, Task, forecast};
use domain::runbook::tasks::{Times, launch, t0_of, times_of};
use domain::runbook::{Run, RunMode, Step};
use store::Row;

use crate::checklist::words::Words;
use crate::fact::view::FactLine;
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
    pub words: Words,
    pub tasks: Vec<Task>,
    pub forecasts: Vec<Forecast>,
    /// What items follow, by item; in a live run only.
    pub facts: HashMap<Id, FactLine>,
    pub goal: Option<usize>,
    pub now: i64,
    /// How many tasks have a fixed time that is moved with the rehearsal's T-0.
    pub moved: usize,
}

impl Engine {
    pub(super) fn run_row(&self, id: Id) -> Result<Row<Run>> {
        self.store.get::<Run>(id)?.ok_or_else(|| Failure::not_found("run"))
    }

    /// The plan of a run: a rehearsal and the way back have a T-0 of their own.
    pub(super) fn run_plan(&self, run: &Run) -> Result<Plan> {
        let plan = self.rollout_plan(run)?;
        Ok(Plan { t0: t0_of(run, plan.t0), ..plan })
    }

    fn rollout_plan(&self, run: &Run) -> Result<Plan> {
        self.plan(run.rollout.map(|rollout: domain::Ref<Rollout>| rollout.0).unwrap_or_default())
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

    /// Tasks that follow a fact are over when that is so.
    fn follow_facts(&self, tasks: &mut [Task], items: &[Row<Item>], rollout: Id, now: i64) -> Result<HashMap<Id, FactLine>> {
        let mut lines = HashMap::new();
        let facts = self.facts_of(rollout)?;
        let first = tasks.iter().filter_map(|task| task.planned).min().unwrap_or(now);
        for (task, row) in tasks.iter_mut().zip(items) {
            let line = follows(&row.value).map(|words| facts.line(words)).transpose()?.flatten();
            lines.extend(line.map(|line| (row.id, line)));
            let Some(at) = facts.so(&row.value)?.filter(|at| *at <= now) else { continue };
            task.actual = task.actual.by_fact(at, first, now);
        }
        Ok(lines)
    }

    /// What happened to the tasks of a run, by item: as somebody wrote it, else as those who are named said it.
    pub(super) fn steps_of(&self, run: Id, items: &[Row<Item>], words: &Words) -> Result<HashMap<Id, Row<Step>>> {
        let rows = self.store.of::<Step>("run", run)?;
        let mut steps = rows.into_iter().filter_map(|row| Some((row.value.item?.0, row))).collect();
        words.stand_steps(run, items, &mut steps);
        Ok(steps)
    }

    pub(super) fn gather(&self, id: Id) -> Result<Gathered> {
        let run = self.run_row(id)?;
        let plan = self.run_plan(&run.value)?;
        let (sections, items) = self.tasks_of(run.value.checklist.map(|list| list.0).unwrap_or_default())?;
        let words = self.words_for(plan.id, &items)?;
        let steps = self.steps_of(id, &items, &words)?;
        // A run that is over is looked at as it was when it ended.
        let now = run.value.ended.map_or_else(|| self.now(), |ended| ended.0);
        let times = times_of(&run.value, self.rollout_plan(&run.value)?.t0);
        let mut tasks = tasks(&items, &steps, times);
        let live = run.value.mode == Some(RunMode::Live);
        let facts = if live { self.follow_facts(&mut tasks, &items, plan.id, now)? } else { HashMap::new() };
        let moved = if times.moved == 0 { 0 } else { items.iter().filter(|row| is_fixed(&row.value)).count() };
        let goal = launch(items.iter().map(|row| &row.value));
        let forecasts = forecast(&tasks, goal, now).map_err(|ring| ring_failure(&ring, &items))?;
        Ok(Gathered { run, plan, sections, items, steps, words, tasks, forecasts, facts, goal, now, moved })
    }
}

fn is_fixed(item: &Item) -> bool {
    item.planned.is_some_and(|planned| planned.at.is_some())
}

/// The tasks of a run, read by the rules of the domain.
pub(super) fn tasks(items: &[Row<Item>], steps: &HashMap<Id, Row<Step>>, times: Times) -> Vec<Task> {
    let items: Vec<(Id, &Item)> = items.iter().map(|row| (row.id, &row.value)).collect();
    domain::runbook::tasks::tasks(&items, |id| steps.get(&id).map(|row| &row.value), times)
}

pub(super) fn ring_failure(ring: &Ring, items: &[Row<Item>]) -> Failure {
    let name = |index: &usize| text(items[*index].value.code.clone());
    let names: Vec<String> = ring.0.iter().chain(ring.0.first()).map(name).collect();
    Failure::new("predecessor_ring").with("ring", names.join(", "))
}
