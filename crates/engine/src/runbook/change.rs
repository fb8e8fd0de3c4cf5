//! Beginning and ending a run, and what happens to its tasks.

use std::ops::Range;

use domain::checklist::proof::{counts_in, needs};
use domain::checklist::together::WordBy;
use domain::checklist::{Checklist, Item, ItemState, ItemStatus, Planned};
use domain::plan::follows::follows;
use domain::runbook::forecast::in_order;
use domain::runbook::tasks::{Times, has_own_t0};
use domain::runbook::{Delay, Ending, MessageMode, Outcome, Pause, Run, RunMode, Step, step_id};
use domain::value::Instant;
use domain::{Id, Ref};
use serde_json::Value;
use store::{Draft, Row};

use super::gather::{ring_failure, tasks};
use super::show::window;
use super::view::{NewRun, OfRun, RunChanged, SetRun, SetStep};
use crate::checklist::show::status;
use crate::checklist::words::begun_by;
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

/// Pauses a run or lets it go on; says who hears its messages.
pub(crate) fn run_set(engine: &mut Engine, request: SetRun) -> Result<RunChanged> {
    let id = engine::id("run", &request.run)?;
    if engine.run_row(id)?.value.ended.is_some() {
        return Err(Failure::from(domain::judge::Refusal::new("run_ended", domain::args!())));
    }
    let reason = request.reason.as_deref().map(domain::normal::name).unwrap_or_default();
    let since = engine.now();
    let messages =
        request.messages.as_deref().map(|word| MessageMode::of(word).ok_or_else(|| Failure::invalid("messages", "run_messages")));
    let change =
        Run { pause: (request.pause == Some(true)).then_some(Pause { since, reason }), messages: messages.transpose()?, ..Run::default() };
    let mut draft = Draft::put(id, &change);
    if request.pause == Some(false) {
        draft.cells.insert("pause".into(), Value::Null);
    }
    engine.change_run_of(id, "run.set", &[draft], window(request.from, request.most))
}

/// Starts, finishes, fails, skips, delays or clears a task.
pub(crate) fn step_set(engine: &mut Engine, request: SetStep) -> Result<RunChanged> {
    let (run, item) = (engine::id("run", &request.run)?, engine::id("item", &request.item)?);
    let record = engine.run_row(run)?.value;
    let task = engine.store.get::<Item>(item)?.filter(|row| row.value.checklist == record.checklist);
    let task = task.ok_or_else(|| Failure::not_found("item"))?;
    if let Some(pause) = record.pause.as_ref().filter(|_| request.deed == "start") {
        return Err(Failure::because("refused", "run_paused").with("reason", pause.reason.as_str()));
    }
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
    let live = counts_in(&record);
    let given = request.evidence.unwrap_or_default();
    let ends = live && state == Some(ItemStatus::Done);
    if !ends && !given.is_empty() {
        return Err(Failure::invalid("evidence", "step_evidence"));
    }
    // Beginning what follows a fact says nothing of how it ends.
    if let Some(said) = state.filter(|state| live && *state != ItemStatus::Running) {
        engine.may_say(&task.value, said, reason.as_deref())?;
    }
    let shown = engine.item_pieces(item, &given)?;
    let mut drafts = shown.drafts;
    if ends && status(&task.value) != ItemStatus::Done {
        drafts.extend(engine.proof(&task, &ItemState::said(ItemStatus::Done, reason.clone(), at), shown.first)?);
    }
    drafts.extend(engine.step_drafts(&task, run, Draft::put(id, &step), taken_out, state, at)?);
    if let Some(state) = state.filter(|_| live) {
        let begins = state == ItemStatus::Running;
        let overrules = follows(&task.value).is_some();
        let state = if begins && overrules { ItemStatus::Todo } else { state };
        let instead = begun_by(&task.value).is_some();
        let reason = reason.filter(|_| state.needs_reason() || instead || needs(&task.value) || (overrules && state != ItemStatus::Todo));
        let said = engine.state_drafts(&task, ItemState::said(state, reason, at))?;
        // A person's own word in the checklist counts before the run's.
        drafts.extend(said.into_iter().map(|draft| if draft.id == item { draft.weakly() } else { draft }));
    }
    let shown = window(request.from, request.most);
    engine.change_run_of(run, "step.set", &drafts, shown)
}

impl Engine {
    /// What is written of a task in a run: somebody's own word where words are counted, else what happened.
    fn step_drafts(
        &self,
        task: &Row<Item>,
        run: Id,
        mut draft: Draft,
        taken_out: &[&'static str],
        state: Option<ItemStatus>,
        at: i64,
    ) -> Result<Vec<Draft>> {
        let words = state.map(|state| self.word_drafts(task.id, &task.value, run, state, at)).transpose()?.flatten();
        let counted = words.is_some() && state != Some(ItemStatus::Todo);
        let ended = self.store.get::<Step>(draft.id)?.is_some_and(|row| row.value.outcome.is_some());
        if counted {
            // What happened is read from the words; only what it came to before is open again.
            draft.cells.retain(|cell, _| matches!(cell.as_ref(), "run" | "item"));
            for cell in ["outcome", "finish"].into_iter().filter(|_| ended) {
                draft.cells.insert(cell.into(), Value::Null);
            }
        } else {
            draft.cells.extend(taken_out.iter().map(|cell| ((*cell).into(), Value::Null)));
        }
        if task.value.end_rule.is_some_and(|rule| rule.by == WordBy::Starter) {
            self.begin_step(&mut draft, state)?;
        }
        let written = (!counted || ended).then_some(draft);
        Ok(written.into_iter().chain(words.unwrap_or_default()).collect())
    }

    /// Who begins a task that its beginner has to end.
    fn begin_step(&self, draft: &mut Draft, state: Option<ItemStatus>) -> Result<()> {
        let before = self.store.get::<Step>(draft.id)?.and_then(|row| row.value.begun_by);
        match state {
            Some(ItemStatus::Running) if before.is_none() => {
                draft.cells.insert("begun_by".into(), Value::String(self.me.member.to_string()));
            }
            Some(ItemStatus::Todo) => {
                draft.cells.insert("begun_by".into(), Value::Null);
            }
            _ => {}
        }
        Ok(())
    }

    /// Begins a run of a checklist. One with a T-0 of its own is planned for the minute that begins next, unless it says otherwise.
    pub(super) fn begin(&mut self, checklist: Id, label: &str, run: Run) -> Result<RunChanged> {
        let list = self.store.get::<Checklist>(checklist)?.ok_or_else(|| Failure::not_found("checklist"))?.value;
        let rollout = list.rollout.map(|rollout| rollout.0).unwrap_or_default();
        let (_, items) = self.tasks_of(checklist)?;
        if items.is_empty() {
            return Err(Failure::invalid("checklist", "run_tasks"));
        }
        let t0 = self.plan(rollout)?.t0;
        in_order(&tasks(&items, &Default::default(), Times { t0, moved: 0 })).map_err(|ring| ring_failure(&ring, &items))?;
        let going = |run: &Run| run.checklist.map(|of| of.0) == Some(checklist) && run.mode == Some(RunMode::Live) && run.ended.is_none();
        if run.mode == Some(RunMode::Live) && self.runs_of(rollout)?.iter().any(|row| going(&row.value)) {
            return Err(Failure::because("refused", "run_live"));
        }
        // In a rehearsal what is fixed lies as far from T-0 as in the plan.
        let fixed = |planned: Planned| Some((planned.at? - t0?).div_euclid(60_000)).filter(|_| run.mode == Some(RunMode::Rehearsal));
        let starts = items.iter().filter_map(|row| row.value.planned.and_then(|planned| planned.start.or_else(|| fixed(planned))));
        let first = starts.min().unwrap_or(0);
        let next = (self.now() / 60_000 + 1) * 60_000 - first * 60_000;
        let t0 = run.t0.or(Some(Instant(next))).filter(|_| has_own_t0(&run));
        let run = Run { rollout: Some(Ref::to(rollout)), checklist: Some(Ref::to(checklist)), t0, ..run };
        let id = self.new_id();
        self.change_run(id, label, &[Draft::put(id, &run)])
    }

    fn change_run(&mut self, run: Id, label: &str, drafts: &[Draft]) -> Result<RunChanged> {
        self.change_run_of(run, label, drafts, 0..usize::MAX)
    }

    fn change_run_of(&mut self, run: Id, label: &str, drafts: &[Draft], shown: Range<usize>) -> Result<RunChanged> {
        let written = self.act(label, drafts)?;
        Ok(RunChanged { run: self.run_view_of(run, shown)?, action: written.action.to_string(), label: label.to_owned() })
    }
}
