//! Drafts become judged operations: numbered, based on what their author sees, folded. Where they are written is `write`'s part.

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::fold::Origin;
use domain::judge::{Judging, Lookup, LookupError, Touched};
use domain::op::{Group, Operation, STATE_CELL, Write};
use domain::{CellName, Dot, RecordKey, RecordState};
use serde_json::Value;

use crate::Result;
use crate::write::Draft;

/// Records as whoever writes sees them.
pub(crate) trait Sees {
    /// A record, archived or not.
    fn record(&self, key: &RecordKey) -> Result<Option<Arc<RecordState>>>;
    /// The accepted state of a record beneath what is pending: see `pending`.
    fn shadow(&self, key: &RecordKey) -> Result<Option<RecordState>>;
}

/// Fills a group; each operation is made upon what the ones before leave. Answers the flags and the changed records.
pub(crate) fn judged(
    sees: &impl Sees,
    group: &mut Group,
    origin: Origin,
    drafts: impl Iterator<Item = Draft>,
) -> Result<(Vec<String>, Vec<Touched>)> {
    let mut beneath = Beneath(sees);
    let mut judging = Judging::new(origin, u64::MAX, &mut beneath);
    for (number, draft) in (group.first..).zip(drafts) {
        let state = judging.record(&draft.key())?;
        let operation = operation(sees, draft, state.as_deref())?;
        judging.take(number, &operation)?;
        group.operations.push(operation);
    }
    Ok(judging.end())
}

/// Gives a draft the bases that its author sees.
pub(crate) fn operation(sees: &impl Sees, draft: Draft, state: Option<&RecordState>) -> Result<Operation> {
    let shadow = if state.is_some() { sees.shadow(&draft.key())? } else { None };
    let base = |cell: &str| -> Vec<Dot> {
        let mut dots = state.map(|state| state.dots(cell)).unwrap_or_default();
        // Where what is replaced is still pending, also name what that one replaced: it may be refused alone.
        let beneath = shadow.as_ref().map(|shadow| shadow.dots(cell)).unwrap_or_default();
        let more: Vec<Dot> = beneath.into_iter().filter(|dot| !dots.contains(dot)).collect();
        dots.extend(more);
        dots
    };
    let written = |(name, value): (CellName, Value)| {
        let base = base(&name);
        (name, Write { value, base })
    };
    let mut cells: BTreeMap<CellName, Write> = draft.cells.into_iter().map(written).collect();
    if let Some(word) = draft.verb.state() {
        cells.insert(STATE_CELL.into(), Write { value: word.into(), base: base(STATE_CELL) });
    }
    Ok(Operation { kind: draft.kind.name.to_owned(), id: draft.id, verb: draft.verb, cells, weak: draft.weak })
}

/// The same records, for the rules.
struct Beneath<'s, S>(&'s S);

impl<S: Sees> Lookup for Beneath<'_, S> {
    fn record(&mut self, key: &RecordKey) -> std::result::Result<Option<Arc<RecordState>>, LookupError> {
        Ok(self.0.record(key)?)
    }
}
