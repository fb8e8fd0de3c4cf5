//! Beginning and ending a run, and what happens to its tasks.

use domain::checklist::{Checklist, Item, ItemState, ItemStatus};
use domain::runbook::forecast::in_order;
use domain::runbook::{Delay, Ending, Outcome, Run, RunMode, Step, step_id};
use domain::value::Instant;
use domain::{Id, Ref};
use serde_json::Value;
use store::Draft;

use super::gather::{has_own_t0, ring_failure, tasks};
use super::view::{NewRun, OfRun, RunChanged, SetStep};
use crate::{Engine, Failure, Result, engine, times};

/// Begins a run. A rehearsal has a T-0 of its own; of live runs there is one at a time.
pub(crate) fn run_new(engine: &mut Engine, request: NewRun) -> Result<RunChanged> {
    let checklist = engine::id("checklist", &request.checklist)?;
    let list = engine.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?.value;
    let mode = RunMode::of(&request.mode).ok_or_else(|| Failure::invalid("mode", "run_mode"))?;
    let zone = engine.plan(list.rollout.map(|rollout| rollout.0).unwrap_or_default())?.zone;
    let t0 = request.t0.filter(|t0| !t0.trim().is_empty()).map(|t0| times::instant("t0", &t0, zone)).transpose()?;
    let title = request.title.map(|title| domain::normal::name(&title)).filter(|title| !title.is_empty());
    engine.begin(checklist, "run.new", Run { mode: Some(mode), title: title.map(Into::into), t0: t0.map(Instant), ..Run::default() })
}

/// Ends a run: what happened in it stays as it was written.
pub(crate) fn run_end(engine: &mut Engine, request: OfRun) -> Result<RunChanged> {
    let id = engine::id("run", &request.run)?;
    if engine.run_row(id)?.value.ended.is_some() {
        return Err(Failure::from(domain::judge::Refusal::new("run_ended", domain::args!())));
    }
    let ended = Run { ended: Some(Instant(engine.now())), ..Run::default() };
    engine.change_run(id, "run.end", &[Draft::put(id, &ended)])
}

/// Starts, finishes, fails, skips, delays or clears a task.
pub(crate) fn step_set(engine: &mut Engine, request: SetStep) -> Result<RunChanged> {
    let (run, item) = (engine::id("run", &request.run)?, engine::id("item", &request.item)?);
    let record = engine.run_row(run)?.value;
    engine.store.get::<Item>(item)?.filter(|row| row.value.checklist == record.checklist).ok_or_else(|| Failure::not_found("item"))?;
    let now = engine.now();
    let zone = engine.run_plan(&record)?.zone;
    let at = request.at.as_deref().map(|at| times::instant("at", at, zone)).transpose()?.unwrap_or(now);
    if at > now {
        return Err(Failure::invalid("at", "step_future"));
    }
    let id = step_id(run, item);
    let before = engine.store.get::<Step>(id)?.map(|row| row.value).unwrap_or_default();
    let reason = request.reason.map(|reason| domain::normal::name(&reason)).filter(|reason| !reason.is_empty());
    let named = Step { run: Some(Ref::to(run)), item: Some(Ref::to(item)), ..Step::default() };
    let ended = |how: Ending| {
        let start = before.start.is_none().then_some(Instant(at));
        Step { start, outcome: Some(Outcome { how, reason: reason.clone() }), finish: Some(Instant(at)), ..named.clone() }
    };
    let (step, taken_out, state) = match request.deed.as_str() {
        // Started again after it failed: what it came to is open.
        "start" => (Step { start: Some(Instant(at)), ..named }, &["outcome", "finish"][..], Some(ItemStatus::Running)),
        "finish" => (ended(Ending::Done), &[][..], Some(ItemStatus::Done)),
        "fail" => (ended(Ending::Failed), &[][..], Some(ItemStatus::Failed)),
        "skip" => (ended(Ending::Skipped), &[][..], Some(ItemStatus::Skipped)),
        "delay" => {
            let minutes = i64::from(request.minutes.unwrap_or(0));
            (Step { delay: Some(Delay { minutes, reason: reason.clone() }), ..named }, &[][..], None)
        }
        "clear" => (named, &["start", "outcome", "finish", "delay"][..], Some(ItemStatus::Todo)),
        other => return Err(Failure::invalid("deed", "step_deed").with("word", other)),
    };
    let mut draft = Draft::put(id, &step);
    for cell in taken_out {
        draft.cells.insert((*cell).into(), Value::Null);
    }
    let mut drafts = vec![draft];
    if let Some(state) = state.filter(|_| record.mode == Some(RunMode::Live)) {
        let reason = reason.filter(|_| state.needs_reason());
        let change = Item { state: Some(ItemState { state, reason, at }), ..Item::default() };
        drafts.push(Draft::put(item, &change).weakly());
    }
    engine.change_run(run, "step.set", &drafts)
}

impl Engine {
    /// Begins a run of a checklist. One with a T-0 of its own is planned for the minute that begins next, unless it says otherwise.
    pub(super) fn begin(&mut self, checklist: Id, label: &str, run: Run) -> Result<RunChanged> {
        let list = self.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?.value;
        let rollout = list.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let (_, items) = self.tasks_of(checklist)?;
        if items.is_empty() {
            return Err(Failure::invalid("checklist", "run_tasks"));
        }
        in_order(&tasks(&items, &Default::default(), self.plan(rollout)?)).map_err(|ring| ring_failure(&ring, &items))?;
        let going = |run: &Run| run.checklist.map(|of| of.0) == Some(checklist) && run.mode == Some(RunMode::Live) && run.ended.is_none();
        if run.mode == Some(RunMode::Live) && self.runs_of(rollout)?.iter().any(|row| going(&row.value)) {
            return Err(Failure::because("refused", "run_live"));
        }
        let first = items.iter().filter_map(|row| row.value.planned?.start).min().unwrap_or(0);
        let next = (self.now() / 60_000 + 1) * 60_000 - first * 60_000;
        let t0 = run.t0.or(Some(Instant(next))).filter(|_| has_own_t0(&run));
        let run = Run { rollout: Some(Ref::to(rollout)), checklist: Some(Ref::to(checklist)), t0, ..run };
        let id = self.new_id();
        self.change_run(id, label, &[Draft::put(id, &run)])
    }

    fn change_run(&mut self, run: Id, label: &str, drafts: &[Draft]) -> Result<RunChanged> {
        let written = self.act(label, drafts)?;
        Ok(RunChanged { run: self.run_view(run)?, action: written.action.to_string(), label: label.to_owned() })
    }
}
