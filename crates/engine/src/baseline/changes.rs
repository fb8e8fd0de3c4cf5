//! What is otherwise now than in the plan that was approved, with who wrote it and when.

use domain::baseline::{Difference, Fact, Sort, compare};
use domain::op::STATE_CELL;
use domain::{Id, LiveWrite, RecordState};

use super::gather::{Kept, Now};
use super::view::{PlanChange, PlanChanges, PlanChangesOf};
use super::words::Names;
use crate::files::language;
use crate::{Engine, Failure, Result, engine, times};

/// Every plan fact that differs from a baseline; nothing where none was approved yet.
pub(crate) fn plan_changes(engine: &mut Engine, request: PlanChangesOf) -> Result<PlanChanges> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let as_of = times::local(engine.now(), plan.zone);
    let Some(kept) = engine.baseline_wanted(rollout, request.baseline.as_deref())? else {
        return Ok(PlanChanges { baseline: None, changes: Vec::new(), as_of });
    };
    let Some(then) = &kept.facts else { return Err(Failure::new("baseline_damaged").with("no", kept.line.no)) };
    let now = engine.plan_now(rollout)?;
    let names = Names::of(then, &now.facts, plan, language(&request.language));
    let everybody = engine.everybody()?;
    let line = |one: &Difference| {
        let write = now.states.get(&one.id).and_then(|state| written(state, one));
        PlanChange {
            kind: one.kind.to_owned(),
            id: one.id.to_string(),
            title: names.title(one.id),
            within: within(one.id, then, &now),
            change: one.sort.word().to_owned(),
            field: one.cell.unwrap_or_default().to_owned(),
            then: names.value(one, one.then.as_ref()),
            now: names.value(one, one.now.as_ref()),
            minutes: one.minutes,
            by: write.map(|write| everybody.of(write.dot.author).name).unwrap_or_default(),
            at: write.map(|write| times::local(write.at, plan.zone)).unwrap_or_default(),
        }
    };
    let changes = compare(then, &now.facts).iter().map(line).collect();
    Ok(PlanChanges { baseline: Some(kept.line), changes, as_of })
}

/// The write that made the difference.
fn written<'s>(state: &'s RecordState, one: &Difference) -> Option<&'s LiveWrite> {
    match (one.sort, one.cell) {
        (Sort::Changed, Some(cell)) => state.shown(cell),
        (Sort::Removed, _) => state.shown(STATE_CELL),
        // Made, or brought back.
        _ => state.shown(STATE_CELL).or_else(|| state.cells.values().flatten().min_by_key(|write| (write.at, write.dot))),
    }
}

/// The record that something is shown in.
fn within(id: Id, then: &[Fact], now: &Now) -> Option<String> {
    let of = |cell: &str| {
        let live = now.states.get(&id).and_then(|state| state.value(cell));
        let kept = then.iter().find(|fact| fact.id == id).and_then(|fact| fact.cells.get(cell));
        live.or(kept).and_then(|value| value.as_str()).map(str::to_owned)
    };
    ["checklist", "gate", "area", "course"].into_iter().find_map(of)
}

impl Engine {
    /// The baseline that is named, else the one that counts, else the newest.
    fn baseline_wanted(&self, rollout: Id, named: Option<&str>) -> Result<Option<Kept>> {
        let mut all = self.baselines_of(rollout)?;
        let at = match named {
            Some(id) => {
                let by_number = |kept: &Kept| kept.line.id == id || kept.line.no.to_string() == id;
                Some(all.iter().position(by_number).ok_or_else(|| Failure::not_found("baseline"))?)
            }
            None => all.iter().position(|kept| kept.line.counts).or(all.len().checked_sub(1)),
        };
        Ok(at.map(|at| all.swap_remove(at)))
    }
}
