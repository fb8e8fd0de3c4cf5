//! Whose texts have to be gone: people whom an owner ordered to be erased, told a second time.
//!
//! An accepted operation that erases a person is the order. What goes is every operation that writes something into a
//! personal cell of a record about them; which cells those are is declared with the kinds, and nothing else of
//! `domain::erasing` is used here. Some people have a word of their own in everything that is said of them, so that
//! files and tables can be looked through for it.

use std::collections::{BTreeMap, BTreeSet};

use domain::batch::Batch;
use domain::judge::Verdict;
use domain::{CellType, Group, Id, Operation, RecordKey, RecordState, Verb, kind};
use serde_json::Value;

use crate::breach::{Held, Invariant, hold};
use crate::laptop::{Line, Seen};

/// Names that an order may leave.
const LEFT: [&str; 2] = ["Erased person", "Người đã xóa"];

/// What a world knows of those who may be erased, whatever any log says now.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Whom each record is about.
    about: BTreeMap<RecordKey, Id>,
    /// Everybody who was ever ordered to be erased, also where a server that was put back forgot it.
    pub ever: BTreeSet<Id>,
    /// The word that stands in all that is said of somebody, and in nothing else.
    pub words: BTreeMap<Id, String>,
}

impl Known {
    /// Takes note of whom a group's records are about.
    pub fn hear(&mut self, group: &Group) {
        for operation in &group.operations {
            let Some(key) = operation.key() else { continue };
            if let Some(person) = named(operation) {
                self.about.insert(key, person);
            }
        }
    }

    /// Whether an operation goes with one of these people.
    pub fn goes(&self, people: &BTreeSet<Id>, operation: &Operation) -> bool {
        let Some(key) = operation.key() else { return false };
        let says = || operation.cells.iter().any(|(cell, write)| personal(key.kind, cell) && !write.value.is_null());
        // A key may lead to somebody else later, so what an operation says itself comes first.
        let about = named(operation).or_else(|| self.about.get(&key).copied());
        operation.verb != Verb::Erase && about.is_some_and(|person| people.contains(&person)) && says()
    }

    /// Whether the one group is the other without what goes with somebody who was ever erased, and without nothing else.
    pub fn is_less(&self, less: &Group, whole: &Group) -> bool {
        let fits = |(one, other): (&Operation, &Operation)| {
            same(one, other) || self.goes(&self.ever, other) && (one.kind.is_empty() || same(one, &without(other)))
        };
        less.label == whole.label
            && less.operations.len() == whole.operations.len()
            && less.operations.iter().zip(&whole.operations).all(fits)
    }

    /// The words of these people.
    pub fn words_of<'a>(&'a self, people: &'a BTreeSet<Id>) -> impl Iterator<Item = &'a str> {
        people.iter().filter_map(|person| self.words.get(person)).map(String::as_str)
    }

    /// One line of a log was another one before: its bytes are less by what goes, and its signature stands.
    pub fn only_less(&self, before: &Line, after: &Line, whose: &str) -> Held {
        let (old, new) = (&before.batch, &after.batch);
        let fits = old.header == new.header
            && old.signature == new.signature
            && old.groups.len() == new.groups.len()
            && new.groups.iter().zip(&old.groups).all(|(new, old)| self.is_less(new, old));
        hold(fits, Invariant::OnlyErased, || {
            let pairs = new.groups.iter().zip(&old.groups).flat_map(|(new, old)| new.operations.iter().zip(&old.operations));
            let odd: Vec<_> = pairs.filter(|(new, old)| !same(new, old) && !self.goes(&self.ever, old)).collect();
            format!("{whose}: entry {} lost more than what goes with {:?}: {odd:?}", after.entry.seq, self.ever)
        })
    }

    /// Nothing that goes with these people is left in a log, an outbox, a quarantine or what was put by.
    pub fn nothing_left<'g>(&self, people: &BTreeSet<Id>, groups: impl Iterator<Item = (&'static str, &'g Group)>, whose: &str) -> Held {
        for (place, group) in groups {
            let left = group.operations.iter().find(|operation| self.goes(people, operation));
            hold(left.is_none(), Invariant::Erased, || format!("{whose}: {place} still has {left:?} of {}", group.label))?;
        }
        Ok(())
    }

    /// Nor in the records that are about them.
    pub fn none_shown<'r>(
        &self,
        people: &BTreeSet<Id>,
        records: impl Iterator<Item = (&'r RecordKey, &'r RecordState)>,
        whose: &str,
    ) -> Held {
        let about = |key: &RecordKey, state: &RecordState| match of_person(key.kind) {
            None => Some(key.id).filter(|_| key.kind == "person"),
            Some(cell) => state.value(cell)?.as_str()?.parse().ok(),
        };
        for (key, state) in records.filter(|(key, state)| about(key, state).is_some_and(|person| people.contains(&person))) {
            let cells = state.cells.iter().filter(|(cell, _)| personal(key.kind, cell));
            let left = cells.flat_map(|(_, writes)| writes).find(|write| write.seq.is_some() && !is_harmless(key, &write.value));
            hold(left.is_none(), Invariant::Erased, || format!("{whose}: {key:?} still holds {left:?}"))?;
        }
        Ok(())
    }

    /// No word of these people is in a text.
    pub fn no_word(&self, people: &BTreeSet<Id>, text: &[u8], whose: &str) -> Held {
        let finds = |word: &&str| text.windows(word.len()).any(|window| window == word.as_bytes());
        let word = self.words_of(people).find(finds);
        hold(word.is_none(), Invariant::Erased, || format!("{whose} still holds the word {word:?} of somebody erased"))
    }
}

/// The people whom the accepted groups of a log order to erase.
pub fn ordered<'l>(lines: impl Iterator<Item = &'l Line>) -> BTreeSet<Id> {
    lines.flat_map(|line| orders(&line.batch, &line.entry.verdicts)).collect()
}

/// The same of one entry.
pub fn orders(batch: &Batch, verdicts: &[Verdict]) -> impl Iterator<Item = Id> {
    let groups = batch.groups.iter().zip(verdicts).filter(|(_, verdict)| verdict.accepted());
    let operations = groups.flat_map(|(group, _)| &group.operations);
    operations.filter(|operation| operation.verb == Verb::Erase && operation.kind == "person").map(|order| order.id)
}

/// Everything of a laptop in which something may be left, place by place.
pub fn places(seen: &Seen) -> impl Iterator<Item = (&'static str, &Group)> {
    let logged = seen.log.iter().flat_map(|line| &line.batch.groups).map(|group| ("the log", group));
    let waiting = seen.waiting.iter().map(|waiting| ("the outbox", &waiting.group));
    let put_by = seen.put_by.iter().map(|waiting| ("what was put by", &waiting.group));
    logged.chain(waiting).chain(put_by).chain(seen.refused.iter().map(|group| ("the quarantine", group)))
}

/// Whom an operation says that its record is about.
fn named(operation: &Operation) -> Option<Id> {
    if operation.kind == "person" {
        return Some(operation.id);
    }
    operation.value(of_person(&operation.kind)?)?.as_str()?.parse().ok()
}

/// The cell that says whom a record is about; none of a person's own.
fn of_person(kind_name: &str) -> Option<&'static str> {
    let cells = kind(kind_name).filter(|declared| declared.name != "person")?.cells;
    cells.iter().find(|cell| matches!(cell.ty, CellType::Ref("person"))).map(|cell| cell.name)
}

fn personal(kind_name: &str, cell: &str) -> bool {
    kind(kind_name).and_then(|declared| declared.cell(cell)).is_some_and(|cell| cell.personal)
}

fn is_harmless(key: &RecordKey, value: &Value) -> bool {
    value.is_null() || key.kind == "person" && value.as_str().is_some_and(|name| LEFT.contains(&name))
}

fn same(one: &Operation, other: &Operation) -> bool {
    (&one.kind, one.id, one.verb, one.values(), one.weak) == (&other.kind, other.id, other.verb, other.values(), other.weak)
}

fn without(operation: &Operation) -> Operation {
    let mut left = operation.clone();
    left.cells.retain(|cell, write| !personal(&operation.kind, cell) || write.value.is_null());
    left
}
