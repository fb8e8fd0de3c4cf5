//! A run read from records: its tasks with what happened to them, and how long the way back takes.
//!
//! Whoever holds the records asks here, laptop and server alike. Pure: records in, tasks for [`super::forecast`] out.

use std::collections::HashMap;

use super::forecast::{Actual, Task};
use super::{Ending, Run, RunMode, Step, WayBack};
use crate::Id;
use crate::checklist::{Item, ItemKind, Planned};

/// Whether a run counts from another T-0 than the rollout's.
pub fn has_own_t0(run: &Run) -> bool {
    run.mode == Some(RunMode::Rehearsal) || run.back_from.is_some()
}

/// The T-0 that a run counts from.
pub fn t0_of(run: &Run, rollout: Option<i64>) -> Option<i64> {
    run.t0.filter(|_| has_own_t0(run)).map(|t0| t0.0).or(rollout)
}

/// What a run's planned times count from, in milliseconds since 1970.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Times {
    pub t0: Option<i64>,
    /// By how much times by the clock are moved: a rehearsal is of another day, so what the plan fixes lies as far from its T-0
    /// as in the plan. On the day itself, and on the way back, a fixed time is what it says.
    pub moved: i64,
}

impl Times {
    /// A planned start in this run.
    pub fn instant(self, planned: Planned) -> Option<i64> {
        planned.at.map(|at| at + self.moved).or_else(|| planned.instant(self.t0))
    }
}

/// What a run's planned times count from, where the rollout has this T-0.
pub fn times_of(run: &Run, rollout: Option<i64>) -> Times {
    let t0 = t0_of(run, rollout);
    let moved = if run.mode == Some(RunMode::Rehearsal) { t0.zip(rollout).map_or(0, |(own, real)| own - real) } else { 0 };
    Times { t0, moved }
}

/// The milestone at T-0; where several stand there, the last of them is the launch and the others lead to it.
pub fn launch<'a>(items: impl DoubleEndedIterator<Item = &'a Item> + ExactSizeIterator) -> Option<usize> {
    let at_t0 = |item: &Item| item.planned.is_some_and(|planned| planned.start == Some(0));
    let mut items = items;
    items.rposition(|item| item.kind == Some(ItemKind::Milestone) && at_t0(item))
}

/// The tasks with their predecessors by place. What a task waits for in another checklist is not part of this run.
pub fn tasks<'a>(items: &[(Id, &'a Item)], step: impl Fn(Id) -> Option<&'a Step>, times: Times) -> Vec<Task> {
    let code = |item: &'a Item| item.code.as_ref().map(|code| code.0.as_str()).unwrap_or_default();
    let places: HashMap<&str, usize> = items.iter().enumerate().map(|(at, (_, item))| (code(item), at)).collect();
    let task = |(id, item): &(Id, &'a Item)| {
        let planned = item.planned.unwrap_or_default();
        let step = step(*id);
        let waits = item.predecessors.iter().flatten();
        let mut predecessors: Vec<usize> = waits.filter_map(|code| places.get(code.as_str()).copied()).collect();
        predecessors.sort_unstable();
        predecessors.dedup();
        Task {
            planned: times.instant(planned),
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

/// From the first start to the last finish of what happened, in milliseconds.
pub fn span<'a>(steps: impl Iterator<Item = &'a Step> + Clone) -> Option<i64> {
    let start = steps.clone().filter_map(|step| step.start.or(step.finish)).map(|at| at.0).min()?;
    let finish = steps.filter_map(|step| step.finish).map(|at| at.0).max()?;
    Some(finish - start).filter(|span| *span > 0)
}

/// Whether a run is a rehearsal of this checklist that ended, and when.
pub fn rehearsed(run: &Run, checklist: Id) -> Option<i64> {
    let of = run.mode == Some(RunMode::Rehearsal) && run.checklist.map(|list| list.0) == Some(checklist);
    run.ended.filter(|_| of).map(|ended| ended.0)
}

/// The way back in instants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TurningBack {
    /// By when it has to be over.
    pub ends: Option<i64>,
    /// How long it takes: as measured in rehearsal, else as thought.
    pub length: i64,
    /// Until when it can begin.
    pub latest: Option<i64>,
}

/// When going back is still safe; `measured` is how long the newest rehearsal of it took.
pub fn turning_back(way_back: &WayBack, measured: Option<i64>, t0: Option<i64>) -> TurningBack {
    let length = measured.unwrap_or_else(|| way_back.minutes.unwrap_or(0) * 60_000);
    let ends = way_back.ends.and_then(|ends| ends.instant(t0));
    TurningBack { ends, length, latest: ends.map(|ends| ends - length) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Instant;

    #[test]
    fn what_a_rehearsal_measured_counts_before_what_was_thought() {
        let ends = Planned { start: Some(60), ..Planned::default() };
        let way_back = WayBack { ends: Some(ends), minutes: Some(10), ..WayBack::default() };
        let latest = |measured| turning_back(&way_back, measured, Some(0)).latest;
        assert_eq!((latest(None), latest(Some(20 * 60_000))), (Some(50 * 60_000), Some(40 * 60_000)));
        assert_eq!(turning_back(&way_back, None, None).latest, None, "nothing counts from a T-0 that is not set");
    }

    #[test]
    fn a_rehearsal_counts_from_its_own_t0_and_a_live_run_from_the_rollouts() {
        let run = |mode| Run { mode: Some(mode), t0: Some(Instant(5)), ..Run::default() };
        assert_eq!(t0_of(&run(RunMode::Rehearsal), Some(9)), Some(5));
        assert_eq!(t0_of(&run(RunMode::Live), Some(9)), Some(9));
    }

    #[test]
    fn a_fixed_time_moves_with_a_rehearsal_and_is_what_it_says_on_the_day_and_on_the_way_back() {
        let fixed = Planned { at: Some(900), ..Planned::default() };
        let run = |mode, back: bool| Run {
            mode: Some(mode),
            t0: Some(Instant(100)),
            back_from: back.then(|| crate::Ref::to(Id::from_u128(7))),
            ..Run::default()
        };
        let at = |run: &Run, rollout| times_of(run, rollout).instant(fixed);
        assert_eq!(at(&run(RunMode::Rehearsal, false), Some(1_000)), Some(0), "100 before T-0, as in the plan");
        assert_eq!(at(&run(RunMode::Live, false), Some(1_000)), Some(900));
        assert_eq!(at(&run(RunMode::Live, true), Some(1_000)), Some(900));
        assert_eq!(at(&run(RunMode::Rehearsal, false), None), Some(900), "without a T-0 nothing says how far");
    }
}
