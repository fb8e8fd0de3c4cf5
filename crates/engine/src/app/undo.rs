//! `undo`: takes back an action as a new change, as far as nobody has written over it since.

use std::collections::{BTreeMap, BTreeSet};

use domain::op::STATE_CELL;
use domain::{AuthorId, Cells, Dot, Group, RecordKey, RecordState, Verb};
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
    "signing_key.new",
    "workspace.start",
    "workspace.join",
    "author.succeed",
    // One key would take back what many people said.
    "feedback.give",
];

/// Takes back the named action, or the last own one.
pub(crate) fn undo(engine: &mut Engine, request: Undo) -> Result<Undone> {
    let action = match request.action {
        Some(action) => crate::engine::id("action", &action)?,
        None => engine.last_action()?.ok_or_else(|| Failure::new("nothing_to_undo"))?,
    };
    let groups: Vec<(AuthorId, Group)> =
        engine.store.action(action)?.into_iter().filter(|(author, _)| *author == engine.me.author).collect();
    let label = groups.first().map(|(_, group)| group.label.clone()).ok_or_else(|| Failure::not_found("action"))?;
    if FOR_GOOD.contains(&label.as_str()) {
        return Err(Failure::new("not_undoable"));
    }
    let mut back = Back::default();
    for (author, group) in &groups {
        back.group(engine, *author, group)?;
    }
    let (drafts, kept) = back.drafts(engine)?;
    let taken_back = small(drafts.len());
    if !drafts.is_empty() {
        engine.act("undo", &drafts)?;
    }
    engine.store.set_setting("last_action", None)?;
    Ok(Undone { label, taken_back, kept })
}

/// What an action wrote: for each record its dots, and what each cell held before.
#[derive(Default)]
struct Back {
    records: BTreeMap<RecordKey, Was>,
    order: Vec<RecordKey>,
}

#[derive(Default)]
struct Was {
    dots: BTreeSet<Dot>,
    /// The value before the action; null where there was none.
    cells: Cells,
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
            match inverse(key, was, &state) {
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
fn inverse(key: &RecordKey, was: &Was, state: &RecordState) -> Option<Draft> {
    let kind = domain::kind(key.kind)?;
    let mine = |cell: &str| state.cells.get(cell).is_some_and(|live| live.iter().all(|write| was.dots.contains(&write.dot)));
    let made_here = state.cells.values().flatten().all(|write| was.dots.contains(&write.dot)) && was.cells.values().all(Value::is_null);
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

impl Engine {
    fn last_action(&self) -> Result<Option<domain::Id>> {
        let back = |label: &str| label != "undo" && !FOR_GOOD.contains(&label);
        let mine = self.store.outbox()?.into_iter().rev().find(|unsent| unsent.author == self.me.author && back(&unsent.label));
        let remembered = self.store.setting("last_action")?.and_then(|text| domain::Id::try_parse(&text).ok());
        Ok(remembered.or(mine.map(|unsent| unsent.action)))
    }
}
