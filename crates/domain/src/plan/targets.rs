//! Targets: which figure of what, in which window, and whether two of them can both stand.

use std::cmp::Ordering;
use std::collections::BTreeMap;

use super::units::compared;
use super::whole::{total, words};
use super::words::{claim, metric as named, range, target, when};
use super::{Bound, Claim, ClaimMeasure, Clause, Metric, Place, Plan, Range, Window};
use crate::checklist::Checklist;
use crate::training::Audience;
use crate::{Id, args};

type Row = (Id, Metric);

/// A later target that is weaker than an earlier one of the same thing, and does not say that it knows (C-09).
pub(super) fn eased_later(plan: &Plan) -> Vec<Clause> {
    let mut out = Vec::new();
    for (one, two) in pairs(plan) {
        let (first, later) = if after(one, two) { (two, one) } else { (one, two) };
        let known = words(later.1.eases.as_ref());
        if after(later, first) && weaker(&later.1, &first.1) && (known.is_empty() || known != words(first.1.code.as_ref())) {
            out.push(both("plan-says-eased", first, later));
        }
    }
    out
}

/// Two targets for the same thing at the same time (C-12).
pub(super) fn two(plan: &Plan) -> Vec<Clause> {
    let same_time = |(one, two): &(&Row, &Row)| !after(one, two) && !after(two, one);
    let known = |one: &Metric, two: &Metric| {
        let eases = words(one.eases.as_ref());
        !eases.is_empty() && eases == words(two.code.as_ref())
    };
    let open = |(one, two): &(&Row, &Row)| one.1.statistic == two.1.statistic && !known(&one.1, &two.1) && !known(&two.1, &one.1);
    let say = |(one, two): (&Row, &Row)| match against(&one.1, &two.1) {
        Some(Ordering::Equal) => None,
        Some(_) => Some(both("plan-says-two-targets", one, two)),
        // Nobody can say which of the two is more: that alone is worth a word.
        None => Some(both("plan-says-two-units", one, two)),
    };
    pairs(plan).into_iter().filter(same_time).filter(open).filter_map(say).collect()
}

/// A target without a window, and a number that two lists carry: nobody can say which is meant (C-15).
pub(super) fn unplaced(plan: &Plan) -> Vec<Clause> {
    let blank = |(_, metric): &&Row| metric.window.as_ref().is_none_or(Window::is_blank);
    let windowless: Vec<&Row> = plan.metrics.iter().filter(blank).collect();
    let mut out = Vec::new();
    if !windowless.is_empty() {
        let titles: Vec<String> = windowless.iter().map(|(_, metric)| named(metric)).collect();
        let args = args!(count: windowless.len(), titles: titles.join("; "));
        out.push(Clause { says: "plan-says-no-window", args, places: Place::all(windowless) });
    }
    let mut numbered: BTreeMap<&str, Vec<&(Id, Checklist)>> = BTreeMap::new();
    for row in plan.checklists.iter().filter(|(_, list)| list.number.is_some()) {
        numbered.entry(words(row.1.number.as_ref())).or_default().push(row);
    }
    out.extend(numbered.into_iter().filter(|(number, lists)| !number.is_empty() && lists.len() > 1).map(|(number, lists)| {
        let titles: Vec<&str> = lists.iter().map(|(_, list)| words(list.title.as_ref())).collect();
        Clause { says: "plan-says-number", args: args!(number: number, titles: titles.join("; ")), places: Place::all(lists) }
    }));
    out
}

/// A share of people whose number is not fixed: an open one, or another than the audiences have (C-16).
pub(super) fn open_base(plan: &Plan) -> Vec<Clause> {
    let low = total(plan.audiences.iter().map(|(_, audience)| Some(audience.expected?.low)));
    let high = total(plan.audiences.iter().map(|(_, audience)| Some(audience.expected?.high)));
    let groups = Range { low, high };
    let mut out = Vec::new();
    for (id, metric) in &plan.metrics {
        let base = words(metric.base.as_ref());
        let Some((people, of)) = plan.claims_of(ClaimMeasure::Learners).find(|(_, claim)| words(claim.code.as_ref()) == base) else {
            continue;
        };
        if of.range != Some(groups) {
            let plain = |n: i64| n.to_string();
            let args = args!(metric: named(metric), claim: claim(of), stated: range(of.range.unwrap_or_default(), plain), groups: range(groups, plain));
            let own = [Place::of::<Metric>(*id), Place::of::<Claim>(*people)];
            out.push(Clause {
                says: "plan-says-base",
                args,
                places: own.into_iter().chain(Place::all::<Audience>(&plan.audiences)).collect(),
            });
        }
    }
    out
}

/// No minute of downtime, planned maintenance included (C-17).
pub(super) fn planned_downtime(plan: &Plan) -> Vec<Clause> {
    let none = |metric: &Metric| metric.target.as_ref().is_some_and(|target| target.thousandths == 0);
    let unplanned_only = |metric: &Metric| metric.scope.as_ref().is_some_and(|scope| scope.len() == 1 && scope[0] == "unplanned");
    let own = plan.metrics.iter().filter(|(_, metric)| words(metric.measure.as_ref()) == "downtime" && none(metric));
    let both = own.filter(|(_, metric)| !unplanned_only(metric));
    both.map(|(id, metric)| Clause {
        says: "plan-says-downtime",
        args: args!(metric: named(metric)),
        places: vec![Place::of::<Metric>(*id)],
    })
    .collect()
}

/// A target for scores that does not say whether it is a mean, a share or each one's (C-18).
pub(super) fn which_figure(plan: &Plan) -> Vec<Clause> {
    let open = plan.metrics.iter().filter(|(_, metric)| words(metric.measure.as_ref()) == "score" && metric.statistic.is_none());
    let say = |(id, metric): &Row| {
        let args = args!(metric: named(metric), target: metric.target.as_ref().map(target).unwrap_or_default());
        Clause { says: "plan-says-which", args, places: vec![Place::of::<Metric>(*id)] }
    };
    open.map(say).collect()
}

/// Targets of the same thing, each with each. A target without a window that only repeats one that has a window says
/// nothing of its own.
fn pairs(plan: &Plan) -> Vec<(&Row, &Row)> {
    let rows: Vec<&Row> = plan.metrics.iter().filter(|(_, metric)| is_compared(metric)).filter(|row| !is_repeated(plan, &row.1)).collect();
    let mut out = Vec::new();
    for (at, one) in rows.iter().enumerate() {
        out.extend(rows[at + 1..].iter().filter(|two| same(&one.1, &two.1)).map(|two| (*one, *two)));
    }
    out
}

/// Answers and hours on call have rules of their own; planned and unplanned downtime, too.
fn is_compared(metric: &Metric) -> bool {
    let measure = words(metric.measure.as_ref());
    !measure.is_empty() && !["response", "cover", "downtime"].contains(&measure) && metric.target.is_some()
}

fn is_repeated(plan: &Plan, metric: &Metric) -> bool {
    let placed = |other: &Metric| other.window.as_ref().is_some_and(|window| !window.is_blank());
    !placed(metric)
        && plan.metrics.iter().any(|(_, other)| placed(other) && same(metric, other) && against(metric, other) == Some(Ordering::Equal))
}

fn same(one: &Metric, two: &Metric) -> bool {
    let (a, b) = (one.scope.clone().unwrap_or_default(), two.scope.clone().unwrap_or_default());
    let meet = a.is_empty() || b.is_empty() || a.iter().any(|word| b.contains(word));
    meet && words(one.measure.as_ref()) == words(two.measure.as_ref())
}

/// How the figures of two compare; nothing where one has none or their units measure different things.
fn against(one: &Metric, two: &Metric) -> Option<Ordering> {
    compared(one.target.as_ref()?, two.target.as_ref()?)
}

/// Whether the window of one begins when that of the other is over.
fn after((_, one): &Row, (_, two): &Row) -> bool {
    let ends = two.window.as_ref().and_then(|window| window.to);
    let begins = one.window.as_ref().and_then(|window| window.from);
    begins.zip(ends).is_some_and(|(begins, ends)| begins >= ends)
}

/// Whether one asks for less than the other.
fn weaker(one: &Metric, two: &Metric) -> bool {
    let Some(bound) = two.target.as_ref().map(|target| target.bound) else { return false };
    match bound {
        Bound::Above | Bound::AtLeast => against(one, two) == Some(Ordering::Less),
        Bound::Below | Bound::AtMost => against(one, two) == Some(Ordering::Greater),
        Bound::Exactly => false,
    }
}

fn both(says: &'static str, one: &Row, two: &Row) -> Clause {
    let said = |metric: &Metric| {
        let until = metric.window.as_ref().and_then(|window| window.to).map(|to| format!(", {}", when(to))).unwrap_or_default();
        format!("{}: {}{until}", named(metric), metric.target.as_ref().map(target).unwrap_or_default())
    };
    Clause { says, args: args!(one: said(&one.1), two: said(&two.1)), places: Place::all([one, two]) }
}
