//! What differs between a plan as it was approved and as it is. Pure.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{Fact, PLAN};
use crate::checklist::Planned;
use crate::{CellValue, Id};

/// In which way something differs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Added,
    Removed,
    Changed,
}

impl Sort {
    /// The word for it on the wire.
    pub fn word(self) -> &'static str {
        match self {
            Self::Added => "added",
            Self::Removed => "removed",
            Self::Changed => "changed",
        }
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    pub kind: &'static str,
    pub id: Id,
    pub sort: Sort,
    /// The cell, where something changed.
    pub cell: Option<&'static str>,
    pub then: Option<Value>,
    pub now: Option<Value>,
    /// By how many minutes something moved, later being positive.
    pub minutes: Option<i64>,
}

/// Everything that differs, by kind in the order of [`PLAN`], then as the plans have it; what is gone comes last.
pub fn compare(then: &[Fact], now: &[Fact]) -> Vec<Difference> {
    let (launch_then, launch_now) = (launch(then), launch(now));
    let mut out = Vec::new();
    for (kind, cells) in PLAN {
        let of = |facts: &'_ [Fact]| facts.iter().filter(|fact| fact.kind == *kind).map(|fact| fact.id).collect::<Vec<_>>();
        let before: BTreeMap<Id, &Fact> = then.iter().filter(|fact| fact.kind == *kind).map(|fact| (fact.id, fact)).collect();
        let after: BTreeMap<Id, &Fact> = now.iter().filter(|fact| fact.kind == *kind).map(|fact| (fact.id, fact)).collect();
        let whole = |id: Id, sort: Sort| Difference { kind, id, sort, cell: None, then: None, now: None, minutes: None };
        for id in of(now) {
            let Some(old) = before.get(&id) else {
                out.push(whole(id, Sort::Added));
                continue;
            };
            for cell in *cells {
                let (was, is) = (present(old, cell), present(after[&id], cell));
                if was == is {
                    continue;
                }
                let moved = moved(cell, was.as_ref(), is.as_ref(), launch_then, launch_now);
                // What happened keeps its time when the launch moves: it is the same time, written otherwise.
                if moved != Some((0, true)) {
                    let minutes = moved.map(|(minutes, _)| minutes).filter(|minutes| *minutes != 0);
                    out.push(Difference { cell: Some(cell), then: was, now: is, minutes, ..whole(id, Sort::Changed) });
                }
            }
        }
        out.extend(of(then).into_iter().filter(|id| !after.contains_key(id)).map(|id| whole(id, Sort::Removed)));
    }
    out
}

/// A value; an empty one says no more than none.
fn present(fact: &Fact, cell: &str) -> Option<Value> {
    let empty = |value: &Value| {
        value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty()) || value.as_array().is_some_and(Vec::is_empty)
    };
    fact.cells.get(cell).filter(|value| !empty(value)).cloned()
}

fn launch(facts: &[Fact]) -> Option<i64> {
    facts.iter().find(|fact| fact.kind == "rollout")?.cells.get("t0")?.as_i64()
}

/// By how many minutes a time moved, and whether all else about it is the same.
fn moved(cell: &str, was: Option<&Value>, is: Option<&Value>, then: Option<i64>, now: Option<i64>) -> Option<(i64, bool)> {
    match cell {
        "planned" | "ends" => {
            let (was, is) = (Planned::read(was?)?, Planned::read(is?)?);
            let minutes = match (was.start.filter(|_| was.at.is_none()), is.start.filter(|_| is.at.is_none())) {
                (Some(was), Some(is)) => is - was,
                _ => (is.instant(now)? - was.instant(then)?) / 60_000,
            };
            Some((minutes, was.duration == is.duration))
        }
        "t0" => Some(((is?.as_i64()? - was?.as_i64()?) / 60_000, true)),
        "measurable_from" => Some((is?.as_i64()? - was?.as_i64()?, true)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::baseline::{digest, facts, pieces};

    fn fact(kind: &str, id: u128, cells: Value) -> Fact {
        Fact { kind: kind.to_owned(), id: Id::from_u128(id), cells: serde_json::from_value(cells).unwrap() }
    }

    fn plan(t0: i64, items: &[(u128, Value)]) -> Vec<Fact> {
        let mut plan = vec![fact("rollout", 1, json!({ "name": "LMS", "t0": t0 }))];
        plan.extend(items.iter().map(|(id, cells)| fact("item", *id, cells.clone())));
        plan
    }

    fn said(then: &[Fact], now: &[Fact]) -> Vec<(u128, &'static str, Option<&'static str>, Option<i64>)> {
        compare(then, now).into_iter().map(|one| (one.id.as_u128(), one.sort.word(), one.cell, one.minutes)).collect()
    }

    #[test]
    fn each_difference_is_named_once_and_says_by_how_long_something_moved() {
        let then = plan(0, &[(2, json!({ "title": "A", "planned": { "start": -60, "duration": 30 } })), (3, json!({ "title": "B" }))]);
        let now = plan(
            3_600_000,
            &[(2, json!({ "title": "A", "owner": "Ana", "planned": { "start": -90, "duration": 30 } })), (4, json!({ "title": "C" }))],
        );
        assert_eq!(
            said(&then, &now),
            [
                (1, "changed", Some("t0"), Some(60)),
                (2, "changed", Some("owner"), None),
                (2, "changed", Some("planned"), Some(-30)),
                (4, "added", None, None),
                (3, "removed", None, None)
            ]
        );
        assert!(compare(&now, &now).is_empty());
    }

    #[test]
    fn what_happened_and_keeps_its_time_is_no_difference_and_an_empty_value_is_none() {
        let day = 86_400_000;
        let then = plan(day, &[(2, json!({ "title": "A", "owner": "", "planned": { "start": -1440, "duration": 30 } }))]);
        let kept = plan(8 * day, &[(2, json!({ "title": "A", "predecessors": [], "planned": { "at": 0, "duration": 30 } }))]);
        assert_eq!(said(&then, &kept), [(1, "changed", Some("t0"), Some(7 * 1440))]);
        let longer = plan(8 * day, &[(2, json!({ "title": "A", "planned": { "at": 0, "duration": 45 } }))]);
        assert_eq!(said(&then, &longer)[1], (2, "changed", Some("planned"), None), "the duration is another");
    }

    #[test]
    fn a_baseline_in_pieces_reads_back_and_one_changed_letter_gives_another_digest() {
        let all: Vec<Fact> = (0..900).map(|n| fact("item", n, json!({ "title": "ă".repeat(60), "planned": { "start": 1 } }))).collect();
        let (mut pieces, whole) = pieces(&all);
        assert!(pieces.len() > 1 && pieces.iter().all(|piece| piece.len() <= 60_000), "{}", pieces.len());
        assert_eq!((digest(&pieces), facts(&pieces)), (whole.clone(), Some(all)));
        pieces[0] = pieces[0].replacen('ă', "a", 1);
        assert_ne!(digest(&pieces), whole);
    }
}
