//! Runs as a list, and one as the time line shows it.

use domain::Id;
use domain::checklist::{Checklist, ItemKind};
use domain::rollout::Criticality;
use domain::runbook::forecast::Actual;
use domain::runbook::{Ending, Run, Step};
use store::Row;

use super::gather::Gathered;
use super::view::{GoalLine, OfRun, RunLine, RunSection, RunView, Runnable, Runs, TaskLine};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::who::{Everybody, text};
use crate::{Engine, Result, engine, times};

/// The runs of a rollout, newest first, and what could be run.
pub(crate) fn run_list(engine: &mut Engine, request: OfRollout) -> Result<Runs> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let mut rows = engine.runs_of(rollout)?;
    rows.sort_by_key(|row| std::cmp::Reverse(row.id));
    let mut checklists = Vec::new();
    let mut lists = engine.store.of::<Checklist>("rollout", rollout)?;
    lists.sort_by_key(|row| (row.value.position, row.id));
    for row in lists {
        let tasks = engine.tasks_of(row.id)?.1.len();
        if tasks > 0 {
            checklists.push(Runnable { id: row.id.to_string(), title: text(row.value.title), tasks: small(tasks) });
        }
    }
    let runs = rows.into_iter().map(|row| engine.run_line(&row)).collect::<Result<_>>()?;
    let plan = engine.plan(rollout)?;
    let now = engine.now();
    Ok(Runs { runs, checklists, way_back: engine.way_back_line(plan, now)? })
}

/// One run, as it is expected to go on from now.
pub(crate) fn run_show(engine: &mut Engine, request: OfRun) -> Result<RunView> {
    engine.run_view(engine::id("run", &request.run)?)
}

pub(super) fn minutes(millis: i64) -> i32 {
    i32::try_from(millis.div_euclid(60_000)).unwrap_or(0)
}

impl Engine {
    pub(crate) fn runs_of(&self, rollout: Id) -> Result<Vec<Row<Run>>> {
        Ok(self.store.of::<Run>("rollout", rollout)?)
    }

    pub(super) fn run_line(&self, row: &Row<Run>) -> Result<RunLine> {
        let run = &row.value;
        let (plan, checklist) = (self.run_plan(run)?, run.checklist.map(|list| list.0).unwrap_or_default());
        let steps = self.store.of::<Step>("run", row.id)?;
        let over = |step: &&Row<Step>| step.value.outcome.as_ref().is_some_and(|outcome| outcome.how != Ending::Failed);
        let title = self.store.get::<Checklist>(checklist)?.map(|row| text(row.value.title)).unwrap_or_default();
        Ok(RunLine {
            id: row.id.to_string(),
            title: run.title.clone().map_or_else(|| title.clone(), |own| own.0),
            checklist: checklist.to_string(),
            mode: run.mode.map(|mode| mode.word()).unwrap_or("rehearsal").to_owned(),
            t0: plan.t0.map(|t0| times::local(t0, plan.zone)),
            tasks: small(self.tasks_of(checklist)?.1.len()),
            done: small(steps.iter().filter(over).count()),
            ended: run.ended.map(|ended| times::local(ended.0, plan.zone)),
            minutes: run.ended.and_then(|_| span(&steps)).map(|span| u32::try_from(span / 60_000).unwrap_or(0)),
            back_from: run.back_from.map(|from| from.0.to_string()),
            reason: text(run.reason.clone()),
        })
    }

    pub(crate) fn run_view(&self, id: Id) -> Result<RunView> {
        let all = self.gather(id)?;
        let everybody = self.everybody()?;
        let lines: Vec<TaskLine> = (0..all.items.len()).map(|index| line(&all, index, &everybody)).collect();
        let ready = |index: &usize| all.tasks[*index].actual == Actual::Waiting && lines[*index].ready;
        let next = (0..lines.len()).filter(ready).min_by_key(|index| (all.forecasts[*index].start, *index));
        let stamp = |at: i64| times::local(at, all.plan.zone);
        let planned_end = all.tasks.iter().filter_map(|task| Some(task.planned? + task.duration)).max();
        let running = lines.iter().filter(|line| line.state == "running").map(|line| line.item.clone()).collect();
        let goal = all.goal.map(|goal| GoalLine {
            item: lines[goal].item.clone(),
            title: lines[goal].title.clone(),
            planned: lines[goal].planned_end.clone(),
            forecast: stamp(all.forecasts[goal].finish),
            late: lines[goal].late,
            over: all.forecasts[goal].over,
        });
        Ok(RunView {
            line: self.run_line(&all.run)?,
            rollout: all.plan.id.to_string(),
            zone: all.plan.zone.name().to_owned(),
            now: stamp(all.now),
            goal,
            next: next.map(|index| lines[index].item.clone()),
            running,
            planned_end: planned_end.map(stamp),
            forecast_end: all.forecasts.iter().map(|one| one.finish).max().map(stamp),
            // Whoever is on the way back has turned round already.
            way_back: if all.run.value.back_from.is_some() { None } else { self.way_back_line(all.plan, all.now)? },
            taken_back_by: self.way_back_of(all.plan.id, id)?.map(|run| run.to_string()),
            sections: sections(&all, lines),
        })
    }
}

/// From the first start to the last finish of what happened, in milliseconds.
pub(super) fn span(steps: &[Row<Step>]) -> Option<i64> {
    let start = steps.iter().filter_map(|row| row.value.start.or(row.value.finish)).map(|at| at.0).min()?;
    let finish = steps.iter().filter_map(|row| row.value.finish).map(|at| at.0).max()?;
    Some(finish - start).filter(|span| *span > 0)
}

fn sections(all: &Gathered, lines: Vec<TaskLine>) -> Vec<RunSection> {
    let mut found: Vec<(Option<Id>, Vec<TaskLine>)> = Vec::new();
    for (row, line) in all.items.iter().zip(lines) {
        let section = row.value.section.map(|section| section.0);
        match found.last_mut() {
            Some((last, lines)) if *last == section => lines.push(line),
            _ => found.push((section, vec![line])),
        }
    }
    let title =
        |id: Option<Id>| all.sections.iter().find(|row| Some(row.id) == id).map(|row| text(row.value.title.clone())).unwrap_or_default();
    let over = |line: &&TaskLine| matches!(line.state.as_str(), "done" | "skipped");
    found.into_iter().map(|(id, tasks)| RunSection { title: title(id), done: small(tasks.iter().filter(over).count()), tasks }).collect()
}

fn line(all: &Gathered, index: usize, everybody: &Everybody) -> TaskLine {
    let (item, task, expected) = (&all.items[index].value, &all.tasks[index], &all.forecasts[index]);
    let row = all.steps.get(&all.items[index].id);
    let step = row.map(|row| row.value.clone()).unwrap_or_default();
    let stamp = |at: i64| times::local(at, all.plan.zone);
    let code = |index: usize| text(all.items[index].value.code.clone());
    let (start, finish) = match task.actual {
        Actual::Waiting => (None, None),
        Actual::Running { start } => (Some(start), None),
        Actual::Over { start, finish } | Actual::Failed { start, finish } => (Some(start), Some(finish)),
    };
    let state = match (task.actual, step.outcome.as_ref().map(|outcome| outcome.how)) {
        (Actual::Waiting, _) => "todo",
        (Actual::Running { .. }, _) => "running",
        (_, Some(how)) => how.word(),
        (_, None) => "done",
    };
    let writer = row.and_then(|row| row.state.shown("outcome").filter(|write| !write.value.is_null()).or(row.state.shown("start")));
    let slack = expected.slack.map(minutes);
    TaskLine {
        item: all.items[index].id.to_string(),
        code: code(index),
        title: text(item.title.clone()),
        kind: item.kind.unwrap_or(ItemKind::Work).word().to_owned(),
        criticality: item.criticality.unwrap_or(Criticality::Should).word().to_owned(),
        owner: text(item.owner.clone()),
        role: text(item.role.clone()),
        state: state.to_owned(),
        reason: step
            .outcome
            .and_then(|outcome| outcome.reason)
            .or(step.delay.as_ref().and_then(|delay| delay.reason.clone()))
            .unwrap_or_default(),
        planned_start: task.planned.map(stamp),
        planned_end: task.planned.map(|planned| stamp(planned + task.duration)),
        start: start.map(stamp),
        finish: finish.map(stamp),
        expected_start: stamp(expected.start),
        expected_finish: stamp(expected.finish),
        late: minutes(expected.late),
        slack,
        critical: expected.slack == Some(0),
        ready: task.predecessors.iter().all(|first| all.forecasts[*first].over),
        held_by: expected.held_by.map(code),
        holds: small(expected.holds),
        delay: u32::try_from(task.delay / 60_000).unwrap_or(0),
        predecessors: item.predecessors.clone().unwrap_or_default(),
        by: writer.filter(|_| state != "todo").map(|write| everybody.of(write.dot.author).name),
        two_versions: row.is_some_and(|row| !row.state.cards(&Step::KIND).is_empty()),
        sent: row.is_none_or(|row| is_sent(&row.state)),
    }
}
