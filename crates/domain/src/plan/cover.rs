//! Answering issues: response clocks by severity, means over them, and the hours that somebody is on call.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet};

use super::units::compared;
use super::whole::words;
use super::words::{metric as named, target};
use super::{Clause, Metric, Place, Plan, Statistic};
use crate::{Id, args};

type Row = (Id, Metric);

/// A severity whose first answer has two limits (C-08). A mean over many answers is another thing than a limit for each.
pub(super) fn two_responses(plan: &Plan) -> Vec<Clause> {
    let clocks: Vec<&Row> = of(plan, "response").filter(|(_, metric)| matches!(metric.statistic, None | Some(Statistic::Each))).collect();
    differing(&clocks, "plan-says-responses")
}

/// Hours on call that are stated twice for one severity (C-10).
pub(super) fn two_covers(plan: &Plan) -> Vec<Clause> {
    let covers: Vec<&Row> = of(plan, "cover").collect();
    differing(&covers, "plan-says-covers")
}

/// A mean time to resolve that is shorter than the time in which some of what it counts need not even be answered (C-11).
pub(super) fn clock_against_mean(plan: &Plan) -> Vec<Clause> {
    let mut out = Vec::new();
    for row @ (id, mean) in of(plan, "resolve").filter(|(_, metric)| metric.statistic == Some(Statistic::Mean)) {
        let slower = clocks(plan).filter(|(severity, clock)| counts(row, severity) && longer(&clock.1, mean));
        let slower: Vec<(&str, &Row)> = slower.collect();
        if let (false, Some(wanted)) = (slower.is_empty(), &mean.target) {
            let said =
                |(severity, (_, clock)): &(&str, &Row)| format!("{severity} {}", clock.target.as_ref().map(target).unwrap_or_default());
            let slow: Vec<String> = slower.iter().map(said).collect();
            let args = args!(metric: named(mean), target: target(wanted), slow: slow.join("; "));
            let places = std::iter::once(Place::of::<Metric>(*id)).chain(slower.iter().map(|(_, (clock, _))| Place::of::<Metric>(*clock)));
            out.push(Clause { says: "plan-says-mean", args, places: places.collect() });
        }
    }
    out
}

/// A severity with a response clock while nobody is said to be on call for it (P-06).
pub(super) fn not_on_call(plan: &Plan) -> Vec<Clause> {
    let covers: Vec<&Row> = of(plan, "cover").collect();
    let bare = clocks(plan).filter(|(severity, _)| !covers.iter().any(|cover| counts(cover, severity)));
    let say = |(severity, (id, clock)): (&str, &Row)| {
        let args = args!(severity: severity, clock: clock.target.as_ref().map(target).unwrap_or_default());
        Clause { says: "plan-says-not-on-call", args, places: vec![Place::of::<Metric>(*id)] }
    };
    bare.map(say).collect()
}

fn of<'a>(plan: &'a Plan, measure: &'a str) -> impl Iterator<Item = &'a Row> {
    plan.metrics.iter().filter(move |(_, metric)| words(metric.measure.as_ref()) == measure)
}

/// The response clocks, each with one severity that it names.
fn clocks(plan: &Plan) -> impl Iterator<Item = (&str, &Row)> {
    let each = of(plan, "response").filter(|(_, metric)| metric.statistic == Some(Statistic::Each));
    each.flat_map(|row| row.1.scope.iter().flatten().map(move |severity| (severity.as_str(), row)))
}

/// Whether a metric counts a severity; without a scope it counts all.
fn counts((_, metric): &Row, severity: &str) -> bool {
    metric.scope.as_ref().is_none_or(|scope| scope.is_empty() || scope.iter().any(|one| one == severity))
}

/// Whether one is longer than the other, where their units can be compared.
fn longer(one: &Metric, two: &Metric) -> bool {
    let (Some(one), Some(two)) = (&one.target, &two.target) else { return false };
    compared(one, two) == Some(Ordering::Greater)
}

/// Whether the windows of two have any time in common, as far as they say.
fn at_once((_, one): &Row, (_, two): &Row) -> bool {
    let ends = |metric: &Metric| metric.window.as_ref().and_then(|window| window.to);
    let begins = |metric: &Metric| metric.window.as_ref().and_then(|window| window.from);
    let before = |one: &Metric, two: &Metric| ends(one).zip(begins(two)).is_some_and(|(end, begin)| end <= begin);
    !before(one, two) && !before(two, one)
}

/// Whether two want another figure, whatever units they are written in.
fn otherwise(one: &Metric, two: &Metric) -> bool {
    match (&one.target, &two.target) {
        (Some(one), Some(two)) => compared(one, two) != Some(Ordering::Equal),
        (one, two) => one.is_some() != two.is_some(),
    }
}

/// One clause for each severity, or for all of them, where the metrics that count it want different figures.
fn differing(rows: &[&Row], says: &'static str) -> Vec<Clause> {
    let named_severities: BTreeSet<&str> = rows.iter().flat_map(|(_, metric)| metric.scope.iter().flatten().map(String::as_str)).collect();
    let severities = if named_severities.is_empty() { BTreeSet::from([""]) } else { named_severities };
    let mut said: BTreeMap<Vec<Id>, (Vec<&str>, Vec<&Row>)> = BTreeMap::new();
    for severity in severities {
        let own: Vec<&Row> = rows.iter().copied().filter(|row| counts(row, severity)).collect();
        // Two figures for two stretches of time are no contradiction.
        let own: Vec<&Row> =
            own.iter().copied().filter(|one| own.iter().any(|two| at_once(one, two) && otherwise(&one.1, &two.1))).collect();
        if !own.is_empty() {
            said.entry(own.iter().map(|(id, _)| *id).collect()).or_insert_with(|| (Vec::new(), own)).0.push(severity);
        }
    }
    let say = |(severities, own): (Vec<&str>, Vec<&Row>)| {
        let figures: Vec<String> = own
            .iter()
            .map(|(_, metric)| format!("{}: {}", named(metric), metric.target.as_ref().map(target).unwrap_or_default()))
            .collect();
        let severity = if severities == [""] { "all".to_owned() } else { severities.join(", ") };
        Clause { says, args: args!(severity: severity, figures: figures.join("; ")), places: Place::all(own) }
    };
    said.into_values().map(say).collect()
}
