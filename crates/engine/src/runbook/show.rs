//! Runs as a list, and one as the time line shows it.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use domain::checklist::proof::{counts_in, needs};
use domain::checklist::together::{Side, WordBy, goes_by_words};
use domain::checklist::{Checklist, Evidence, Item, ItemKind, ItemStatus};
use domain::plan::follows::follows;
use domain::rollout::Criticality;
use domain::runbook::forecast::Actual;
use domain::runbook::{Ending, Pause, Run, RunMode, Step, messages_of};
use domain::{Id, RecordState};
use store::Row;

use super::gather::Gathered;
use super::view::{GoalLine, OfRun, PauseLine, RunLine, RunSection, RunView, Runnable, Runs, TaskLine};
use crate::app::view::Between;
use crate::checklist::show::{is_sent, status};
use crate::count::small;
use crate::rollout::lines::Plan;
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
    engine.run_view_of(engine::id("run", &request.run)?, window(request.from, request.most))
}

/// Which tasks are asked for.
pub(super) fn window(from: Option<u32>, most: Option<u32>) -> Range<usize> {
    let place = |number: u32| usize::try_from(number).unwrap_or(usize::MAX);
    let from = from.map_or(0, place);
    from..most.map_or(usize::MAX, |most| from.saturating_add(place(most)))
}

pub(super) fn minutes(millis: i64) -> i32 {
    i32::try_from(millis.div_euclid(60_000)).unwrap_or(0)
}

impl Engine {
    pub(crate) fn runs_of(&self, rollout: Id) -> Result<Vec<Row<Run>>> {
        Ok(self.store.of::<Run>("rollout", rollout)?)
    }

    pub(crate) fn run_line(&self, row: &Row<Run>) -> Result<RunLine> {
        let run = &row.value;
        let (plan, checklist) = (self.run_plan(run)?, run.checklist.map(|list| list.0).unwrap_or_default());
        let (_, items) = self.tasks_of(checklist)?;
        let words = self.words_for(plan.id, &items)?;
        let steps: Vec<Row<Step>> = self.steps_of(row.id, &items, &words)?.into_values().collect();
        let over = |step: &&Row<Step>| step.value.outcome.as_ref().is_some_and(|outcome| outcome.how != Ending::Failed);
        let title = self.store.get::<Checklist>(checklist)?.map(|row| text(row.value.title)).unwrap_or_default();
        Ok(RunLine {
            id: row.id.to_string(),
            title: run.title.clone().map_or_else(|| title.clone(), |own| own.0),
            checklist: checklist.to_string(),
            mode: run.mode.map(|mode| mode.word()).unwrap_or("rehearsal").to_owned(),
            t0: plan.t0.map(|t0| times::local(t0, plan.zone)),
            tasks: small(items.len()),
            done: small(steps.iter().filter(over).count()),
            ended: run.ended.map(|ended| times::local(ended.0, plan.zone)),
            between: self.doubt_of(&row.state, "ended", run.ended.map(|ended| ended.0))?,
            minutes: run.ended.and_then(|_| span(&steps)).map(|span| u32::try_from(span / 60_000).unwrap_or(0)),
            back_from: run.back_from.map(|from| from.0.to_string()),
            reason: text(run.reason.clone()),
            paused: run.pause.as_ref().map(|pause| self.pause_line(row, pause, plan)).transpose()?,
            messages: messages_of(run).word().to_owned(),
        })
    }

    fn pause_line(&self, row: &Row<Run>, pause: &Pause, plan: Plan) -> Result<PauseLine> {
        let by = row.state.shown("pause").map(|write| write.dot.author);
        let by = by.map(|author| Ok::<_, crate::Failure>(self.everybody()?.of(author).name)).transpose()?.unwrap_or_default();
        let between = self.doubt_of(&row.state, "pause", Some(pause.since))?;
        Ok(PauseLine { since: times::local(pause.since, plan.zone), between, reason: pause.reason.clone(), by })
    }

    /// Between what a time lies that a cell holds, where a wrong clock leaves a doubt.
    fn doubt_of(&self, state: &RecordState, cell: &str, at: Option<i64>) -> Result<Option<Between>> {
        let Some((write, at)) = state.shown(cell).zip(at) else { return Ok(None) };
        self.doubt(write.dot, at)
    }

    /// Says of the tasks that are shown which of their times are in doubt.
    fn say_doubts<'a>(&self, all: &Gathered, tasks: impl Iterator<Item = &'a mut TaskLine>) -> Result<()> {
        for task in tasks.filter(|task| task.start.is_some()) {
            let Some(row) = Id::try_parse(&task.item).ok().and_then(|item| all.steps.get(&item)) else { continue };
            task.start_between = self.doubt_of(&row.state, "start", row.value.start.map(|start| start.0))?;
            task.finish_between = self.doubt_of(&row.state, "finish", row.value.finish.map(|finish| finish.0))?;
        }
        Ok(())
    }

    /// Says of the open tasks that are shown which need evidence and have none.
    fn say_unshown<'a>(&self, all: &Gathered, tasks: impl Iterator<Item = &'a mut TaskLine>) -> Result<()> {
        if !counts_in(&all.run.value) || all.run.value.ended.is_some() {
            return Ok(());
        }
        let needing: HashMap<Id, &Item> = all.items.iter().map(|row| (row.id, &row.value)).filter(|(_, item)| needs(item)).collect();
        for task in tasks.filter(|task| matches!(task.state.as_str(), "todo" | "running" | "failed")) {
            let Some((id, item)) = Id::try_parse(&task.item).ok().and_then(|id| needing.get_key_value(&id)) else { continue };
            task.unshown = status(item) != ItemStatus::Done && self.store.values_of::<Evidence>("item", *id)?.is_empty();
        }
        Ok(())
    }

    pub(crate) fn run_view(&self, id: Id) -> Result<RunView> {
        self.run_view_of(id, 0..usize::MAX)
    }

    /// A run with the lines of some of its tasks: a screen shows forty of two thousand.
    pub(super) fn run_view_of(&self, id: Id, shown: Range<usize>) -> Result<RunView> {
        let all = self.gather(id)?;
        let everybody = self.everybody()?;
        let line = |index: usize| line(&all, index, &everybody, self.me.member);
        let stamp = |at: i64| times::local(at, all.plan.zone);
        let code = |index: usize| all.items[index].id.to_string();
        let waiting = |index: &usize| all.tasks[*index].actual == Actual::Waiting && is_ready(&all, *index);
        let next = (0..all.tasks.len()).filter(waiting).min_by_key(|index| (all.forecasts[*index].start, *index));
        let running: Vec<usize> = (0..all.tasks.len()).filter(|index| matches!(all.tasks[*index].actual, Actual::Running { .. })).collect();
        let planned_end = all.tasks.iter().filter_map(|task| Some(task.planned? + task.duration)).max();
        let goal = all.goal.map(|goal| goal_line(&all, goal, line(goal)));
        let noted: BTreeSet<usize> = behind(&all).into_iter().chain(running.first().copied()).chain(next).collect();
        let planned = all.tasks.iter().filter_map(|task| task.planned);
        let begins = all.forecasts.iter().map(|one| one.start).chain(planned.clone()).min();
        let ends = all.forecasts.iter().map(|one| one.finish).chain(planned_end).max();
        let (mut noted, mut sections): (Vec<TaskLine>, _) = (noted.into_iter().map(line).collect(), sections(&all, &shown, line));
        self.say_doubts(&all, noted.iter_mut().chain(sections.iter_mut().flat_map(|section| &mut section.tasks)))?;
        self.say_unshown(&all, noted.iter_mut().chain(sections.iter_mut().flat_map(|section| &mut section.tasks)))?;
        Ok(RunView {
            line: self.run_line(&all.run)?,
            rollout: all.plan.id.to_string(),
            zone: all.plan.zone.name().to_owned(),
            now: stamp(all.now),
            from: small(shown.start.min(all.items.len())),
            noted,
            begins: begins.map(stamp),
            ends: ends.map(stamp),
            goal,
            next: next.map(code),
            running: running.into_iter().map(code).collect(),
            moved: small(all.moved),
            planned_end: planned_end.map(stamp),
            forecast_end: all.forecasts.iter().map(|one| one.finish).max().map(stamp),
            // Whoever is on the way back has turned round already.
            way_back: if all.run.value.back_from.is_some() { None } else { self.way_back_line(all.plan, all.now)? },
            taken_back_by: self.way_back_of(all.plan.id, id)?.map(|run| run.to_string()),
            sections,
        })
    }
}

fn is_ready(all: &Gathered, index: usize) -> bool {
    all.tasks[index].predecessors.iter().all(|first| all.forecasts[*first].over)
}

fn goal_line(all: &Gathered, goal: usize, line: TaskLine) -> GoalLine {
    GoalLine {
        item: line.item,
        title: line.title,
        planned: line.planned_end,
        forecast: times::local(all.forecasts[goal].finish, all.plan.zone),
        late: line.late,
        over: all.forecasts[goal].over,
    }
}

/// The task that is behind most, of those that run or failed.
fn behind(all: &Gathered) -> Option<usize> {
    let open = |index: &usize| matches!(all.tasks[*index].actual, Actual::Running { .. } | Actual::Failed { .. });
    let late = (0..all.tasks.len()).filter(open).filter(|index| minutes(all.forecasts[*index].late) > 0);
    late.max_by_key(|index| (minutes(all.forecasts[*index].late), std::cmp::Reverse(*index)))
}

/// From the first start to the last finish of what happened, in milliseconds.
pub(super) fn span(steps: &[Row<Step>]) -> Option<i64> {
    domain::runbook::tasks::span(steps.iter().map(|row| &row.value))
}

fn sections(all: &Gathered, shown: &Range<usize>, line: impl Fn(usize) -> TaskLine) -> Vec<RunSection> {
    let mut found: Vec<(Option<Id>, RunSection)> = Vec::new();
    for (index, row) in all.items.iter().enumerate() {
        let section = row.value.section.map(|section| section.0);
        if found.last().is_none_or(|(last, _)| *last != section) {
            let title = all.sections.iter().find(|row| Some(row.id) == section).map(|row| text(row.value.title.clone()));
            found.push((section, RunSection { title: title.unwrap_or_default(), done: 0, of: 0, tasks: Vec::new() }));
        }
        let Some((_, current)) = found.last_mut() else { continue };
        current.of += 1;
        current.done += u32::from(all.forecasts[index].over);
        if shown.contains(&index) {
            current.tasks.push(line(index));
        }
    }
    found.into_iter().map(|(_, section)| section).collect()
}

fn line(all: &Gathered, index: usize, everybody: &Everybody, me: Id) -> TaskLine {
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
    let words = |side: Side| {
        let counted = goes_by_words(item) && side.rule(item).is_some();
        counted.then(|| all.words.line(all.items[index].id, item, side, all.run.id))
    };
    let starter = item.end_rule.is_some_and(|rule| rule.by == WordBy::Starter);
    let begun_by = step.begun_by.map(|who| who.0).filter(|_| starter);
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
        start_between: None,
        finish_between: None,
        expected_start: stamp(expected.start),
        expected_finish: stamp(expected.finish),
        late: minutes(expected.late),
        slack,
        critical: expected.slack == Some(0),
        ready: is_ready(all, index),
        held_by: expected.held_by.map(code),
        holds: small(expected.holds),
        delay: u32::try_from(task.delay / 60_000).unwrap_or(0),
        predecessors: item.predecessors.clone().unwrap_or_default(),
        fact: all.facts.get(&all.items[index].id).cloned(),
        begins: words(Side::Begin),
        ends: words(Side::End),
        begun_by: begun_by.map(|who| all.words.name(who)),
        asks: begun_by.is_some_and(|who| who != me) || (all.run.value.mode == Some(RunMode::Live) && follows(item).is_some()),
        unshown: false,
        by: writer.filter(|_| state != "todo").map(|write| everybody.of(write.dot.author).name),
        two_versions: row.is_some_and(|row| !row.state.cards(&Step::KIND).is_empty()),
        sent: row.is_none_or(|row| is_sent(&row.state)),
    }
}
