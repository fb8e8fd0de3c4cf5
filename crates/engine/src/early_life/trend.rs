//! A figure by days: whether each met its target, how long it has held, when it fell back, and where it is going.

use std::collections::BTreeMap;

use domain::early_life::steadiness;
use domain::monitoring::Reading;
use domain::plan::Bound;
use store::Row;

use super::view::{TrendDay, TrendLine};
use crate::count::small;
use crate::monitoring::{Watched, shown};
use crate::rollout::lines::Plan;
use crate::times;
use crate::who::text;

/// Most days that are shown.
const MOST: usize = 42;
/// So many days are compared with as many before.
const RECENT: usize = 3;

/// The trend of a duty from one day to another, both included.
pub(super) fn trend(one: &Watched, plan: Plan, from: &str, to: &str, needed: usize) -> TrendLine {
    let days = days(one, plan, from, to);
    let met: Vec<Option<bool>> = days.iter().map(|day| day.met).collect();
    let steady = steadiness(&met);
    let target = one.metric.as_ref().and_then(|(_, metric)| metric.target.as_ref());
    TrendLine {
        duty: one.row.id.to_string(),
        title: text(one.row.value.title.clone()),
        unit: one.unit(),
        bound: target.map(|target| target.bound.word().to_owned()).unwrap_or_default(),
        target: target.map(|target| shown(target.thousandths)),
        streak: small(steady.streak),
        steady: steady.streak >= needed,
        relapses: steady.relapses.iter().map(|place| days[*place].day.clone()).collect(),
        direction: direction(&days, target.map(|target| target.bound)).to_owned(),
        days,
    }
}

fn days(one: &Watched, plan: Plan, from: &str, to: &str) -> Vec<TrendDay> {
    let mut by_day: BTreeMap<String, Vec<&Row<Reading>>> = BTreeMap::new();
    for row in &one.readings {
        let day = times::local(row.value.at.map_or(0, |at| at.0), plan.zone)[..10].to_owned();
        by_day.entry(day).or_default().push(row);
    }
    let mut out = Vec::new();
    let mut at = from.parse::<chrono::NaiveDate>().ok();
    while let Some(day) = at.filter(|day| day.to_string().as_str() <= to) {
        let own = by_day.remove(&day.to_string()).unwrap_or_default();
        out.push(day_of(one, day.to_string(), &own));
        at = day.succ_opt();
    }
    out.split_off(out.len().saturating_sub(MOST))
}

fn day_of(one: &Watched, day: String, rows: &[&Row<Reading>]) -> TrendDay {
    let met: Vec<bool> = rows.iter().filter_map(|row| one.met(&row.value)).collect();
    let values: Vec<f64> = rows.iter().filter_map(|row| row.value.value).map(shown).collect();
    let count = f64::from(small(values.len()));
    TrendDay {
        day,
        readings: small(rows.len()),
        not_met: small(met.iter().filter(|met| !**met).count()),
        mean: (!values.is_empty()).then(|| (values.iter().sum::<f64>() / count * 1000.0).round() / 1000.0),
        met: (!met.is_empty()).then(|| met.iter().all(|met| *met)),
    }
}

/// Whether the last days are better than those before, where a bound says what better is.
fn direction(days: &[TrendDay], bound: Option<Bound>) -> &'static str {
    let means: Vec<f64> = days.iter().filter_map(|day| day.mean).collect();
    if means.len() < 2 * RECENT {
        return "";
    }
    let mean = |values: &[f64]| values.iter().sum::<f64>() / f64::from(small(values.len()));
    let (last, before) = (mean(&means[means.len() - RECENT..]), mean(&means[means.len() - 2 * RECENT..means.len() - RECENT]));
    // Less than a fiftieth is no direction.
    let change = last - before;
    if change.abs() <= before.abs() / 50.0 {
        return "same";
    }
    match bound {
        Some(Bound::Below | Bound::AtMost) => {
            if change < 0.0 {
                "better"
            } else {
                "worse"
            }
        }
        Some(Bound::Above | Bound::AtLeast) => {
            if change > 0.0 {
                "better"
            } else {
                "worse"
            }
        }
        _ => "",
    }
}
