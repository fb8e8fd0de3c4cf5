//! Records of one kind that are about one person under several names: two marks in one session, two scores of one attempt.
//!
//! What the fold is within a record, this is over several: a write counts until another one names it. A base cannot name
//! the write of another record, so the cell [`OVER`] does. No record loses anything by it: split again, each has its own.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::record::{LiveWrite, same};
use crate::{Class, Kind, RecordState};

/// The cell that names writes of the same person's other records which its own record was written over: `cell dot`.
pub const OVER: &str = "over";

/// The records as one. Where they say different things and nobody decided, both writes are live in it: it is a card like
/// any other. Fixed cells are those of the first record.
pub fn together(kind: &Kind, records: &[&RecordState]) -> RecordState {
    let replaced: BTreeSet<&str> = records.iter().flat_map(|record| named(record)).collect();
    let mut whole = RecordState::default();
    for cell in kind.cells.iter().filter(|cell| cell.name != OVER) {
        let live = match cell.class {
            Class::Fixed => records.iter().find_map(|record| record.cells.get(cell.name)).cloned().unwrap_or_default(),
            _ => live(cell.name, records, &replaced),
        };
        if !live.is_empty() {
            whole.cells.insert(cell.name.into(), live);
        }
    }
    whole
}

/// What a write of this cell into `own` has to say that it was written over: the live writes of the other records.
/// Nothing where there is nothing to say.
pub fn over(own: Option<&RecordState>, others: &[&RecordState], cell: &str) -> Option<Vec<String>> {
    let before: BTreeSet<String> = own.into_iter().flat_map(named).map(str::to_owned).collect();
    let of_others = others.iter().flat_map(|record| record.cells.iter());
    let live: BTreeSet<String> =
        of_others.flat_map(|(name, live)| live.iter().map(move |write| (name, write))).map(|(name, write)| name_of(name, write)).collect();
    let prefix = format!("{cell} ");
    let now = live.into_iter().filter(|name| name.starts_with(&prefix) || before.contains(name)).collect::<BTreeSet<_>>();
    (now != before).then(|| now.into_iter().collect())
}

fn named(record: &RecordState) -> impl Iterator<Item = &str> {
    let writes = record.cells.get(OVER).into_iter().flatten();
    writes.filter_map(|write| write.value.as_array()).flatten().filter_map(Value::as_str)
}

fn name_of(cell: &str, write: &LiveWrite) -> String {
    format!("{cell} {}", write.dot)
}

fn live(cell: &str, records: &[&RecordState], replaced: &BTreeSet<&str>) -> Vec<LiveWrite> {
    let mut all: Vec<(usize, &LiveWrite)> = Vec::new();
    for (place, record) in records.iter().enumerate() {
        let own = record.cells.get(cell).into_iter().flatten();
        all.extend(own.filter(|write| !replaced.contains(name_of(cell, write).as_str())).map(|write| (place, write)));
    }
    // A mark that was taken out of one record says nothing against the mark in another.
    let says: BTreeSet<usize> = all.iter().filter(|(_, write)| !write.value.is_null()).map(|(place, _)| *place).collect();
    if !says.is_empty() {
        all.retain(|(place, _)| says.contains(place));
    }
    all.sort_by_key(|(_, write)| std::cmp::Reverse((!write.weak, write.at, write.dot)));
    let mut kept: Vec<(usize, &LiveWrite)> = Vec::new();
    for (place, write) in all {
        // Two laptops that marked one person alike at two minutes agree.
        if !kept.iter().any(|(other, stronger)| *other != place && same(&stronger.value, &write.value)) {
            kept.push((place, write));
        }
    }
    let mut live: Vec<LiveWrite> = kept.into_iter().map(|(_, write)| write.clone()).collect();
    live.sort_by_key(|write| write.dot);
    live
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::record::differ;
    use crate::training::Attendance;
    use crate::{AuthorId, Dot};

    fn dot(number: u64) -> Dot {
        Dot { author: AuthorId([7; 16]), number }
    }

    fn wrote(record: &mut RecordState, cell: &'static str, number: u64, value: Value) {
        let write = LiveWrite { dot: dot(number), value, at: i64::try_from(number).unwrap(), weak: false, seq: None };
        record.cells.insert(cell.into(), vec![write]);
    }

    fn marked(number: u64, status: &str) -> RecordState {
        let mut record = RecordState::default();
        wrote(&mut record, "mark", number, json!({ "status": status, "at": number }));
        record
    }

    fn of(records: &[&RecordState]) -> (Option<String>, bool) {
        let whole = together(&Attendance::KIND, records);
        let shown = whole.value("mark").and_then(|mark| mark["status"].as_str()).map(str::to_owned);
        (shown, whole.cells.get("mark").is_some_and(|live| differ(live)))
    }

    #[test]
    fn two_marks_that_say_the_same_are_one_and_two_that_do_not_are_a_card() {
        assert_eq!(of(&[&marked(1, "late"), &marked(2, "late")]), (Some("late".into()), false));
        assert_eq!(of(&[&marked(1, "late"), &marked(2, "absent")]), (Some("absent".into()), true));
        let mut taken_out = RecordState::default();
        wrote(&mut taken_out, "mark", 9, Value::Null);
        assert_eq!(of(&[&marked(1, "late"), &taken_out]), (Some("late".into()), false), "a blank contradicts nobody");
    }

    #[test]
    fn a_mark_over_both_settles_it_and_neither_record_loses_its_own() {
        let (a, mut b) = (marked(1, "late"), marked(2, "absent"));
        let settles = over(Some(&b), &[&a], "mark").unwrap();
        assert_eq!(settles, [format!("mark {}", dot(1))]);
        wrote(&mut b, "mark", 3, json!({ "status": "present", "at": 3 }));
        wrote(&mut b, OVER, 3, json!(settles));
        assert_eq!(of(&[&a, &b]), (Some("present".into()), false));
        assert_eq!(of(&[&b, &a]), (Some("present".into()), false));
        assert_eq!(of(&[&a]), (Some("late".into()), false), "apart, each has what was theirs");
        assert_eq!(over(Some(&b), &[&a], "mark"), None, "it is said already");
        // Somebody who knew nothing of it marks the other record anew: that is a card again.
        let again = marked(8, "excused");
        assert_eq!(of(&[&again, &b]), (Some("excused".into()), true));
        wrote(&mut b, "mark", 9, Value::Null);
        assert_eq!(of(&[&a, &b]), (None, false), "taking the mark out takes it out of both");
    }

    #[test]
    fn a_note_over_another_leaves_the_marks_alone() {
        let (mut a, mut b) = (marked(1, "late"), RecordState::default());
        wrote(&mut a, "note", 2, json!("came by bus"));
        wrote(&mut b, "note", 4, json!("bus was late"));
        let settles = over(Some(&b), &[&a], "note").unwrap();
        wrote(&mut b, OVER, 4, json!(settles));
        let whole = together(&Attendance::KIND, &[&b, &a]);
        assert_eq!(whole.value("note"), Some(&json!("bus was late")));
        assert_eq!(of(&[&b, &a]), (Some("late".into()), false));
    }
}
