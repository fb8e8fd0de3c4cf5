//! The ledger of downtime: when the system was away, whether that was planned, and what was away.
//!
//! Planned maintenance and failures are told apart (C-17), each counted against its own budget. Who said so is the
//! author of the entry.

use serde::{Deserialize, Serialize};

use crate::judge::{Change, Refusal};
use crate::kind::kind;
use crate::plan::{Metric, Window};
use crate::rights::Writers;
use crate::rollout::Rollout;
use crate::value::{choice, object};
use crate::{Ref, Text, args};

choice! {
    /// Whether it was meant to be away.
    DowntimeSort { Planned "planned", Unplanned "unplanned" }
}

/// From when to when it was away; it is still away where there is no end. One cell.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Away {
    /// Milliseconds since 1970.
    pub from: i64,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<i64>,
}
object!(Away);

kind! {
    /// One stretch of time in which something was away.
    Downtime "downtime", since 1, scope Rollout, id free {
        rollout: Ref<Rollout>, Fixed;
        sort: DowntimeSort, Review;
        away: Away, Review;
        /// What was away, in words.
        what: Text<300>, Review;
    }
    write: Writers::Workers;
    check: downtime_check;
}

fn downtime_check(change: &Change<'_>) -> Result<(), Refusal> {
    let downtime: Downtime = change.after.read();
    let (Some(_), Some(away), Some(what)) = (downtime.sort, downtime.away, downtime.what) else {
        return Err(Refusal::new("downtime_incomplete", args!()));
    };
    if what.0.trim().is_empty() {
        return Err(Refusal::new("downtime_incomplete", args!()));
    }
    if away.to.is_some_and(|to| to <= away.from) { Err(Refusal::new("downtime_backwards", args!())) } else { Ok(()) }
}

/// Milliseconds that were away at least once: two people who enter the same failure do not make it longer.
pub fn away(stretches: impl IntoIterator<Item = (i64, i64)>) -> i64 {
    let mut stretches: Vec<(i64, i64)> = stretches.into_iter().filter(|(from, to)| to > from).collect();
    stretches.sort_unstable();
    let (mut sum, mut until) = (0, i64::MIN);
    for (from, to) in stretches {
        sum += (to - from.max(until)).max(0);
        until = until.max(to);
    }
    sum
}

/// The part of a stretch that a window counts. Windows in words count everything.
pub fn counted((from, to): (i64, i64), window: Option<&Window>, t0: Option<i64>) -> (i64, i64) {
    let at = |minutes: Option<i64>| Some(t0?.saturating_add(minutes?.saturating_mul(60_000)));
    let (begins, ends) = window.map_or((None, None), |window| (at(window.from), at(window.to)));
    (begins.map_or(from, |begins| from.max(begins)), ends.map_or(to, |ends| to.min(ends)))
}

/// Whether a metric is the budget of a sort of downtime, in minutes; without a scope it is of both together.
pub fn is_budget(metric: &Metric, sort: DowntimeSort) -> bool {
    let counts = metric.scope.as_ref().is_none_or(|scope| scope.is_empty() || scope.iter().any(|word| word == sort.word()));
    let in_minutes = metric.target.as_ref().is_some_and(|target| target.unit == "min");
    counts && in_minutes && metric.measure.as_ref().is_some_and(|measure| measure.0 == "downtime")
}

/// From when to when, as far as it has happened: what is planned for later is not away yet.
pub fn stretch(away: Away, now: i64) -> (i64, i64) {
    (away.from, away.to.unwrap_or(now).min(now))
}

/// Minutes of a time, rounded up: a budget of nothing is used by a second.
pub fn minutes(millis: i64) -> u32 {
    u32::try_from(millis.max(0).saturating_add(59_999) / 60_000).unwrap_or(u32::MAX)
}

/// What a sort of downtime came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    pub minutes: u32,
    pub budget: Option<Budget>,
}

/// A target of the plan, and what of it is used.
#[derive(Clone, Debug, PartialEq)]
pub struct Budget {
    pub title: String,
    /// The window in the plan's words.
    pub window: String,
    pub minutes: u32,
    pub used: u32,
    pub kept: bool,
}

/// Adds up the entries of a sort against the first target that counts them.
pub fn sum<'a>(
    sort: DowntimeSort,
    entries: impl Iterator<Item = &'a Downtime> + Clone,
    mut metrics: impl Iterator<Item = &'a Metric>,
    t0: Option<i64>,
    now: i64,
) -> Sum {
    let of = |counts: &dyn Fn(DowntimeSort) -> bool| -> Vec<(i64, i64)> {
        let counted = entries.clone().filter(|entry| entry.sort.is_some_and(counts));
        counted.filter_map(|entry| Some(stretch(entry.away?, now))).collect()
    };
    let budget = metrics.find(|metric| is_budget(metric, sort)).and_then(|metric| {
        let (target, window) = (metric.target.as_ref()?, metric.window.as_ref());
        // A budget of both sorts is used by both.
        let used = minutes(away(of(&|other| is_budget(metric, other)).into_iter().map(|one| counted(one, window, t0))));
        Some(Budget {
            title: metric.title.as_ref().map(|title| title.0.clone()).unwrap_or_default(),
            window: window.and_then(|window| window.words.clone()).unwrap_or_default(),
            minutes: u32::try_from(target.thousandths / 1000).unwrap_or(0),
            used,
            kept: target.is_met(i64::from(used) * 1000),
        })
    });
    Sum { minutes: minutes(away(of(&|other| other == sort))), budget }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_two_people_enter_twice_counts_once() {
        assert_eq!(away([(0, 10), (5, 20), (30, 40), (32, 35)]), 30);
        assert_eq!(away([(10, 5), (0, 0)]), 0, "what ends before it begins is no time");
        assert_eq!(away([]), 0);
    }

    #[test]
    fn a_window_counts_what_lies_in_it() {
        let window = Window { from: Some(0), to: Some(10), words: None };
        assert_eq!(counted((-60_000, 120_000), Some(&window), Some(0)), (0, 120_000));
        assert_eq!(counted((0, 900_000), Some(&window), Some(0)), (0, 600_000));
        assert_eq!(away([counted((700_000, 900_000), Some(&window), Some(0))]), 0, "after its end");
        assert_eq!(counted((-60_000, 120_000), Some(&Window::default()), Some(0)), (-60_000, 120_000));
        assert_eq!(counted((-60_000, 120_000), None, None), (-60_000, 120_000));
    }
}
