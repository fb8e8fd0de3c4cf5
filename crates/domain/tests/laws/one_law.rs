//! Law: in whatever causal order mergings, splits and marks arrive, the same people are one and the same marks are shown.

use std::collections::BTreeMap;

use domain::fold::{Origin, fold};
use domain::people::same::Same;
use domain::people::together::{OVER, over, together};
use domain::record::differ;
use domain::training::{Attendance, attendance_id};
use domain::{Dot, Id, Operation, RecordState, Verb, Write, kind};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::made::{author, id};

const PEOPLE: [u128; 4] = [1, 2, 3, 4];

fn session() -> Id {
    id(90)
}

/// One step of one author, who sees a prefix of what each other author wrote, in sixteenths.
#[derive(Clone, Debug)]
struct Step {
    who: usize,
    sees: [u8; 3],
    does: u8,
    person: usize,
    other: usize,
    status: u8,
    at: i64,
}

fn step() -> impl Strategy<Value = Step> {
    (0_usize..3, proptest::array::uniform3(0_u8..17), 0_u8..8, 0_usize..4, 0_usize..4, 0_u8..3, 0_i64..6)
        .prop_map(|(who, sees, does, person, other, status, at)| Step { who, sees, does, person, other, status, at })
}

#[derive(Clone, Debug)]
struct Made {
    who: usize,
    first: u64,
    at: i64,
    operations: Vec<Operation>,
    /// How many steps of each author its own author had seen.
    saw: [usize; 3],
    /// Which step of its author it is, from 1.
    step: usize,
}

/// What a laptop holds.
#[derive(Clone, Debug, Default, PartialEq)]
struct View(BTreeMap<(String, Id), RecordState>);

impl View {
    fn fold(&mut self, made: &Made) {
        for (number, operation) in (made.first..).zip(&made.operations) {
            let state = self.0.entry((operation.kind.clone(), operation.id)).or_default();
            let author = author(u8::try_from(made.who).unwrap() + 1);
            fold(state, kind(&operation.kind), operation, number, Origin { author, at: made.at, seq: None });
        }
    }

    fn same(&self) -> Same {
        Same::of(PEOPLE.iter().filter_map(|person| {
            let into = self.0.get(&("person".to_owned(), id(*person)))?.value("merged_into")?.as_str()?.parse().ok()?;
            Some((id(*person), into))
        }))
    }

    fn mark(&self, person: Id) -> Option<&RecordState> {
        self.0.get(&("attendance".to_owned(), attendance_id(session(), person)))
    }

    fn whole(&self, person: Id) -> RecordState {
        let same = self.same();
        let mut ids = same.all(&person).to_vec();
        ids.sort_unstable();
        let records: Vec<&RecordState> = ids.into_iter().filter_map(|one| self.mark(one)).collect();
        together(&Attendance::KIND, &records)
    }

    /// What a screen tells: who is who, which mark everybody has, and where two are to be looked at.
    fn told(&self) -> Vec<(Id, Option<Value>, bool)> {
        let same = self.same();
        let one = |person: &u128| {
            let whole = self.whole(id(*person));
            (same.stays(id(*person)), whole.value("mark").cloned(), whole.cells.get("mark").is_some_and(|live| differ(live)))
        };
        PEOPLE.iter().map(one).collect()
    }

    fn written(&self, kind: &str, id: Id, cells: Vec<(&str, Value)>) -> Operation {
        let base = |cell: &str| self.0.get(&(kind.to_owned(), id)).map(|state| state.dots(cell)).unwrap_or_default();
        let cells = cells.into_iter().map(|(cell, value)| (cell.to_owned().into(), Write { base: base(cell), value })).collect();
        Operation { kind: kind.to_owned(), id, verb: Verb::Put, cells, weak: false }
    }

    /// What the engine writes for a step.
    fn operations(&self, step: &Step) -> Vec<Operation> {
        let (person, other, same) = (id(PEOPLE[step.person]), id(PEOPLE[step.other]), self.same());
        match step.does {
            0 | 1 => {
                let (goes, stays) = (same.stays(person), same.stays(other));
                if goes == stays { Vec::new() } else { vec![self.written("person", goes, vec![("merged_into", json!(stays))])] }
            }
            2 => same.way_out(person).into_iter().map(|one| self.written("person", one, vec![("merged_into", Value::Null)])).collect(),
            _ => vec![self.marking(person, step)],
        }
    }

    /// A mark over all that stands for this person; which of their records holds it does not matter.
    fn marking(&self, person: Id, step: &Step) -> Operation {
        let same = self.same();
        let all = same.all(&person);
        let mine = all[step.other % all.len()];
        let others: Vec<&RecordState> = all.iter().filter(|one| **one != mine).filter_map(|one| self.mark(*one)).collect();
        let status = ["present", "late", "absent"][usize::from(step.status)];
        let mut cells = vec![("mark", json!({ "status": status, "at": step.at })), ("session", json!(session())), ("person", json!(mine))];
        if let Some(over) = over(self.mark(mine), &others, "mark") {
            cells.push((OVER, json!(over)));
        }
        self.written("attendance", attendance_id(session(), mine), cells)
    }
}

fn history(steps: &[Step]) -> Vec<Made> {
    let mut all: Vec<Made> = Vec::new();
    let (mut count, mut next, mut seen) = ([0_usize; 3], [1_u64; 3], [[0_usize; 3]; 3]);
    for step in steps {
        for (other, sees) in step.sees.iter().enumerate() {
            let reach = count[other] * usize::from(*sees) / 16;
            if reach > seen[step.who][other] {
                let last = all.iter().find(|made| made.who == other && made.step == reach).expect("it was written");
                let saw = last.saw;
                seen[step.who][other] = reach;
                seen[step.who].iter_mut().zip(saw).for_each(|(mine, theirs)| *mine = (*mine).max(theirs));
            }
        }
        seen[step.who][step.who] = count[step.who];
        let known = seen[step.who];
        let view = view(all.iter().filter(|made| made.step <= known[made.who]));
        let operations = view.operations(step);
        if operations.is_empty() {
            continue;
        }
        count[step.who] += 1;
        let first = next[step.who];
        next[step.who] += operations.len() as u64;
        all.push(Made { who: step.who, first, at: step.at, operations, saw: known, step: count[step.who] });
    }
    all
}

fn view<'a>(history: impl Iterator<Item = &'a Made>) -> View {
    let mut view = View::default();
    history.for_each(|made| view.fold(made));
    view
}

/// A causal order by the given picks.
fn order(all: &[Made], mut pick: u64) -> Vec<Made> {
    let (mut left, mut have, mut out) = (all.to_vec(), [0_usize; 3], Vec::new());
    while !left.is_empty() {
        let ready = |made: &Made| made.saw.iter().zip(have).all(|(needs, has)| *needs <= has) && have[made.who] + 1 == made.step;
        let places: Vec<usize> = (0..left.len()).filter(|place| ready(&left[*place])).collect();
        pick = pick.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let made = left.remove(places[(pick >> 33) as usize % places.len()]);
        have[made.who] = made.step;
        out.push(made);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4_000, ..ProptestConfig::default() })]

    #[test]
    fn any_order_of_mergings_splits_and_marks_shows_the_same(steps in proptest::collection::vec(step(), 1..24), picks in any::<[u64; 2]>()) {
        let all = history(&steps);
        let told = view(all.iter()).told();
        for pick in picks {
            prop_assert_eq!(&view(order(&all, pick).iter()).told(), &told);
        }
    }

    #[test]
    fn nothing_that_somebody_marked_is_dropped_unseen(steps in proptest::collection::vec(step(), 1..24)) {
        let all = history(&steps);
        let view = view(all.iter());
        for person in PEOPLE.map(id) {
            // Every mark that nobody has written over in knowledge of it is shown, says what is shown, or is on a card.
            let whole = view.whole(person);
            let live = whole.cells.get("mark").cloned().unwrap_or_default();
            let status = |value: &Value| value["status"].clone();
            let same = view.same();
            for one in same.all(&person).iter().filter_map(|one| view.mark(*one)) {
                for write in one.cells.get("mark").into_iter().flatten() {
                    let name = format!("mark {}", write.dot);
                    let others = same.all(&person).iter().filter_map(|one| view.mark(*one));
                    let over = others.flat_map(|record| record.cells.get(OVER).into_iter().flatten());
                    let replaced = over.filter_map(|write| write.value.as_array()).flatten().any(|over| *over == json!(name));
                    prop_assert!(replaced || live.iter().any(|shown| status(&shown.value) == status(&write.value)), "{:?}", write);
                }
            }
        }
    }

    #[test]
    fn splitting_leads_everybody_apart_and_leaves_their_marks(steps in proptest::collection::vec(step(), 1..24)) {
        let all = history(&steps);
        let mut view = view(all.iter());
        let before: Vec<Option<RecordState>> = PEOPLE.iter().map(|person| view.mark(id(*person)).cloned()).collect();
        let mut number = 1_000_000;
        for person in PEOPLE.map(id) {
            let operations: Vec<Operation> =
                view.same().way_out(person).into_iter().map(|one| view.written("person", one, vec![("merged_into", Value::Null)])).collect();
            let first = number;
            number += operations.len() as u64;
            view.fold(&Made { who: 0, first, at: 99, operations, saw: [0; 3], step: 0 });
        }
        prop_assert!(view.same().is_empty());
        let after: Vec<Option<RecordState>> = PEOPLE.iter().map(|person| view.mark(id(*person)).cloned()).collect();
        prop_assert_eq!(before, after);
    }
}

/// The control: dots named across records are what makes a decision hold; without them it is forgotten.
#[test]
fn a_decision_without_the_names_of_what_it_settles_settles_nothing() {
    let mut view = View::default();
    let dot = |number| Dot { author: author(1), number };
    let step = |person: usize, status| Step { who: 0, sees: [0; 3], does: 7, person, other: 0, status, at: 1 };
    for (number, (person, status)) in [(0, 0), (1, 1)].into_iter().enumerate() {
        let operations = view.operations(&step(person, status));
        view.fold(&Made { who: 0, first: number as u64 + 1, at: 1, operations, saw: [0; 3], step: 0 });
    }
    let merging = view.operations(&Step { who: 0, sees: [0; 3], does: 0, person: 1, other: 0, status: 0, at: 2 });
    view.fold(&Made { who: 0, first: 3, at: 2, operations: merging, saw: [0; 3], step: 0 });
    assert!(view.told()[0].2, "present and late are to be decided on");
    let mut decided = view.marking(id(1), &step(0, 2));
    assert_eq!(decided.cells[OVER].value, json!([format!("mark {}", dot(2))]));
    let mut silent = view.clone();
    view.fold(&Made { who: 0, first: 4, at: 3, operations: vec![decided.clone()], saw: [0; 3], step: 0 });
    assert_eq!((view.told()[0].1.as_ref().map(|mark| mark["status"].clone()), view.told()[0].2), (Some(json!("absent")), false));
    decided.cells.remove(OVER);
    silent.fold(&Made { who: 0, first: 4, at: 3, operations: vec![decided], saw: [0; 3], step: 0 });
    assert!(silent.told()[0].2);
}
