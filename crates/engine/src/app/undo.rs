//! `undo`: takes back an action as a new change, as far as nobody has written over it since.

use std::collections::{BTreeMap, BTreeSet};

use domain::op::STATE_CELL;
use domain::{AuthorId, Cells, Dot, Group, Operation, RecordKey, RecordState, Verb};
use serde_json::Value;
use store::Draft;

use super::view::{Undo, Undone};
use crate::count::small;
use crate::{Engine, Failure, Result};

/// Steps that stay: what somebody signed, and by which keys this laptop and its people are known. A laptop whose own
/// record was archived could never come in again.
const FOR_GOOD: &[&str] = &[
    "sign_off.sign",
    "sign_off.withdraw",
    "gate.decide",
    "rollout.approve",
    "certificate.issue",
    "certificate.revoke",
    "shift.hand_over",
    "signing_key.new",
    "workspace.start",
    "workspace.join",
    "author.succeed",
    // One key would take back what many people said.
    "feedback.give",
    "person.erase",
];

/// Takes back the named action, or the last own one.
pub(crate) fn undo(engine: &mut Engine, request: Undo) -> Result<Undone> {
    let action = match request.action {
        Some(action) => crate::engine::id("action", &action)?,
        None => engine.last_action()?,
    };
    let groups: Vec<(AuthorId, Group)> =
        engine.store.action(action)?.into_iter().filter(|(author, _)| *author == engine.me.author).collect();
    let label = groups.first().map(|(_, group)| group.label.clone()).ok_or_else(|| Failure::not_found("action"))?;
    if FOR_GOOD.contains(&label.as_str()) {
        return Err(Failure::new("not_undoable"));
    }
    let first = groups.iter().map(|(_, group)| group.first).min().unwrap_or_default();
    let mut back = Back { restored: engine.restored_since(first)?, ..Back::default() };
    for (author, group) in &groups {
        back.group(engine, *author, group)?;
    }
    let (drafts, kept) = back.drafts(engine)?;
    let taken_back = small(drafts.len());
    if !drafts.is_empty() {
        engine.act("undo", &drafts)?;
    }
    Ok(Undone { label, taken_back, kept })
}

/// What an action wrote: for each record its dots, and what each cell held before.
#[derive(Default)]
struct Back {
    records: BTreeMap<RecordKey, Was>,
    order: Vec<RecordKey>,
    /// Own writes since by which a later step was taken back: what they restored is this action's again.
    restored: BTreeSet<Dot>,
}

#[derive(Default)]
struct Was {
    dots: BTreeSet<Dot>,
    /// The value before the action; null where there was none.
    cells: Cells,
    /// What the action wrote last.
    wrote: Cells,
}

impl Back {
    fn group(&mut self, engine: &Engine, author: AuthorId, group: &Group) -> Result<()> {
        for (index, operation) in group.operations.iter().enumerate() {
            let Some(key) = operation.key() else { continue };
            if !self.records.contains_key(&key) {
                self.order.push(key.clone());
            }
            let was = self.records.entry(key.clone()).or_default();
            was.dots.insert(Dot { author, number: group.first + index as u64 });
            for (cell, write) in &operation.cells {
                was.wrote.insert(cell.clone(), write.value.clone());
                if !was.cells.contains_key(cell) {
                    let before = write.base.iter().map(|dot| value_of(engine, *dot, cell)).collect::<Result<Vec<_>>>()?;
                    was.cells.insert(cell.clone(), before.into_iter().flatten().next().unwrap_or(Value::Null));
                }
            }
        }
        Ok(())
    }

    /// The inverse changes, and how many records somebody else has changed since and therefore keep what they have.
    fn drafts(self, engine: &Engine) -> Result<(Vec<Draft>, u32)> {
        let (mut drafts, mut kept) = (Vec::new(), 0);
        // What was made last refers to what was made first: take it back in the opposite order.
        for key in self.order.iter().rev() {
            let was = &self.records[key];
            let Some(state) = engine.store.record(key)? else { continue };
            match inverse(key, was, &self.restored, &state) {
                Some(draft) => drafts.push(draft),
                None => kept += 1,
            }
        }
        Ok((drafts, kept))
    }
}

fn value_of(engine: &Engine, dot: Dot, cell: &str) -> Result<Option<Value>> {
    Ok(engine.store.operation(dot)?.and_then(|operation| operation.cells.get(cell).map(|write| write.value.clone())))
}

/// The draft that takes the action's writes out of one record, if they are all still what is shown.
fn inverse(key: &RecordKey, was: &Was, restored: &BTreeSet<Dot>, state: &RecordState) -> Option<Draft> {
    let kind = domain::kind(key.kind)?;
    let is_own = |cell: &str, write: &domain::LiveWrite| {
        was.dots.contains(&write.dot) || restored.contains(&write.dot) && was.wrote.get(cell) == Some(&write.value)
    };
    let mine = |cell: &str| state.cells.get(cell).is_some_and(|live| live.iter().all(|write| is_own(cell, write)));
    let all_own = state.cells.iter().all(|(cell, live)| live.iter().all(|write| is_own(cell, write)));
    let made_here = all_own && was.cells.values().all(Value::is_null);
    if made_here {
        return Some(Draft::state(kind, key.id, Verb::Archive));
    }
    let mut cells: Cells = was.cells.iter().filter(|(cell, _)| mine(cell)).map(|(cell, value)| (cell.clone(), value.clone())).collect();
    if let Some(before) = cells.remove(STATE_CELL) {
        let verb = if before == "archived" { Verb::Archive } else { Verb::Restore };
        return Some(Draft::state(kind, key.id, verb));
    }
    // Key cells name the record and are never taken out.
    cells.retain(|name, _| kind.cell(name).is_none_or(|cell| cell.class != domain::Class::Fixed));
    (!cells.is_empty()).then(|| Draft::cells(kind, key.id, cells))
}

/// How many steps back somebody may have taken back already.
const MOST: usize = 1_000;

impl Engine {
    /// The writes of own steps after a number that took something back.
    fn restored_since(&self, first: u64) -> Result<BTreeSet<Dot>> {
        let (author, mut dots) = (self.me.author, BTreeSet::new());
        self.store.newest_first(author, |group| {
            if group.label == "undo" {
                dots.extend((group.first..group.first + group.operations.len() as u64).map(|number| Dot { author, number }));
            }
            group.first > first
        })?;
        Ok(dots)
    }

    /// The last own step that nobody took back. One that stays for good is not passed over: whoever presses the key means
    /// the last one.
    fn last_action(&self) -> Result<domain::Id> {
        let mut taken_back = TakenBack::default();
        let (mut found, mut seen) = (None, 0);
        self.store.newest_first(self.me.author, |group| {
            seen += 1;
            if group.label == "undo" {
                taken_back.note(self.me.author, group);
            } else if !taken_back.has(self.me.author, group) {
                found = Some((group.action, group.label.clone()));
            }
            found.is_none() && seen < MOST
        })?;
        match found {
            Some((_, label)) if FOR_GOOD.contains(&label.as_str()) => {
                let step = vec![format!("label-{}", label.replace('.', "-"))];
                Err(Failure::because("not_undoable", "last_stays").with("step", step))
            }
            Some((action, _)) => Ok(action),
            None => Err(Failure::new("nothing_to_undo")),
        }
    }
}

/// What own later steps took back: writes by what they replaced, records that were put away again.
#[derive(Default)]
struct TakenBack {
    dots: BTreeSet<Dot>,
    /// Steps whose taking back was replaced by another one: that one took back what these had replaced.
    through: BTreeSet<Dot>,
    records: BTreeSet<RecordKey>,
}

impl TakenBack {
    fn note(&mut self, author: AuthorId, group: &Group) {
        for (dot, operation) in dots(author, group) {
            let bases = operation.cells.values().flat_map(|write| write.base.iter().copied());
            if self.dots.contains(&dot) {
                self.through.extend(bases.clone());
            }
            self.dots.extend(bases);
            self.records.extend(operation.key().filter(|_| operation.verb != Verb::Put));
        }
    }

    fn has(&mut self, author: AuthorId, group: &Group) -> bool {
        for (dot, operation) in dots(author, group) {
            if self.through.contains(&dot) {
                self.dots.extend(operation.cells.values().flat_map(|write| write.base.iter().copied()));
            }
        }
        dots(author, group)
            .any(|(dot, operation)| self.dots.contains(&dot) || operation.key().is_some_and(|key| self.records.contains(&key)))
    }
}

fn dots(author: AuthorId, group: &Group) -> impl Iterator<Item = (Dot, &Operation)> {
    let dot = move |index: usize| Dot { author, number: group.first + index as u64 };
    group.operations.iter().enumerate().map(move |(index, operation)| (dot(index), operation))
}
