//! A record's state as a row of its kind's table, and back.
//!
//! Columns hold the shown values; `_live` holds the writes behind them, see [`live`](crate::live).

use std::collections::BTreeMap;

use domain::planted::{Bug, on};
use domain::record::PastWrite;
use domain::{Cell, CellType, Id, Kind, RecordKey, RecordState};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Statement};
use serde_json::Value;

use crate::live::{self, Live};
use crate::{Result, StoreError};

/// The parts of a row that are not shown values.
pub(crate) struct Text {
    live: live::Column,
    past: Option<String>,
    /// One write covers the whole row.
    covered: bool,
}

impl Text {
    pub(crate) fn of(key: &RecordKey, state: &RecordState) -> Self {
        let kind = domain::kind(key.kind).expect("a key names a declared kind");
        let covering = live::covering(kind, state);
        let past = if state.past.is_empty() { None } else { Some(serde_json::to_string(&state.past).expect("plain JSON")) };
        Self { live: live::column(kind, state, covering), past, covered: covering.is_some() }
    }
}

/// Writes one row with an insert of its kind.
pub(crate) fn fill(statement: &mut Statement<'_>, kind: &Kind, id: Id, state: &RecordState, text: &Text) -> Result<()> {
    // Bound one by one and borrowed, since an import writes 40,000 rows.
    statement.raw_bind_parameter(1, id.as_bytes().as_slice())?;
    statement.raw_bind_parameter(2, &text.live)?;
    statement.raw_bind_parameter(3, text.past.as_deref())?;
    statement.raw_bind_parameter(4, state.value(domain::op::STATE_CELL).and_then(Value::as_str))?;
    for (index, cell) in (5..).zip(kind.cells) {
        match state.value(cell.name) {
            // A value that does not fit stays in `_live`.
            Some(value) if text.covered || (cell.fits)(value) => bind(statement, index, cell, value)?,
            _ => statement.raw_bind_parameter(index, None::<i64>)?,
        }
    }
    statement.raw_execute()?;
    Ok(())
}

/// A shown value as its column holds it.
fn bind(statement: &mut Statement<'_>, index: usize, cell: &Cell, value: &Value) -> Result<()> {
    match (cell.ty, value) {
        (CellType::Ref(_), value) => {
            let id = value.as_str().and_then(|id| Id::try_parse(id).ok());
            statement.raw_bind_parameter(index, id.as_ref().map(|id| id.as_bytes().as_slice()))?;
        }
        (CellType::Bool, value) => statement.raw_bind_parameter(index, value.as_bool() == Some(true))?,
        (CellType::Int | CellType::Instant, value) => statement.raw_bind_parameter(index, value.as_i64())?,
        (CellType::Text(_) | CellType::Choice(_), Value::String(text)) => statement.raw_bind_parameter(index, text)?,
        (_, value) => statement.raw_bind_parameter(index, value.to_string())?,
    }
    Ok(())
}

/// Writes the cards of a record; `fresh` says that it was not there before.
pub(crate) fn put_cards(conn: &Connection, kind: &Kind, id: Id, state: &RecordState, fresh: bool) -> Result<()> {
    // Nearly every row has one write a cell and never had a card: spare it the delete.
    if state.cells.values().any(|live| live.len() > 1) || (!fresh && has_card(conn, kind, id)?) {
        if !on(Bug::KeepCards) {
            conn.prepare_cached("DELETE FROM card WHERE kind = ? AND id = ?")?.execute((kind.name, id.as_bytes()))?;
        }
        for cell in state.cards(kind) {
            let sql = "INSERT OR IGNORE INTO card (kind, id, cell) VALUES (?, ?, ?)";
            conn.prepare_cached(sql)?.execute((kind.name, id.as_bytes(), cell))?;
        }
    }
    Ok(())
}

fn has_card(conn: &Connection, kind: &Kind, id: Id) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM card WHERE kind = ? AND id = ?")?.exists((kind.name, id.as_bytes()))?)
}

/// The shown values of a row, in the order of the kind's cells.
pub(crate) struct Shown {
    kind: &'static Kind,
    values: Vec<Option<Value>>,
    /// Where the next cell is expected: a typed record asks in the order of its declaration.
    next: std::cell::Cell<usize>,
}

impl Shown {
    pub(crate) fn of(kind: &'static Kind) -> Self {
        Self { kind, values: Vec::with_capacity(kind.cells.len()), next: std::cell::Cell::new(0) }
    }

    /// Takes in a row of [`tables::shown`](crate::tables::shown), and says whose it is.
    pub(crate) fn read(&mut self, row: &rusqlite::Row<'_>) -> Result<Id> {
        self.values.clear();
        self.next.set(0);
        for (index, cell) in (1..).zip(self.kind.cells) {
            self.values.push(value(cell, row.get_ref(index)?));
        }
        id(row)
    }

    /// The value of a cell.
    pub(crate) fn value(&self, cell: &str) -> Option<&Value> {
        let next = self.next.get();
        let at = match self.kind.cells.get(next) {
            Some(expected) if expected.name == cell => next,
            _ => self.kind.cells.iter().position(|one| one.name == cell)?,
        };
        self.next.set(at + 1);
        self.values[at].as_ref()
    }
}

fn id(row: &rusqlite::Row<'_>) -> Result<Id> {
    row.get_ref(0)?.as_blob().ok().and_then(|id| Id::from_slice(id).ok()).ok_or_else(|| StoreError::Damaged("an id".to_owned()))
}

/// Reads a record's state from a row of [`tables::select`](crate::tables::select).
pub(crate) fn read(kind: &Kind, row: &rusqlite::Row<'_>) -> Result<(Id, RecordState)> {
    let id = id(row)?;
    let past: Option<String> = row.get(2)?;
    let past: BTreeMap<String, Vec<PastWrite>> = past.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let mut state = RecordState { cells: BTreeMap::new(), past };
    match live::read(row.get_ref(1)?)? {
        Live::One(all) => {
            for (index, cell) in kind.cells.iter().enumerate() {
                if let Some(value) = value(cell, row.get_ref(index + 3)?) {
                    state.cells.insert(cell.name.into(), vec![all.write(value)]);
                }
            }
        }
        Live::Each(cells) => {
            for (name, writes) in cells {
                let shown = match kind.cells.iter().position(|cell| cell.name == name) {
                    Some(index) => value(&kind.cells[index], row.get_ref(index + 3)?),
                    None => None,
                };
                let writes = writes.into_iter().map(|entry| {
                    let value = entry.value.clone().or_else(|| shown.clone()).unwrap_or(Value::Null);
                    entry.write(value)
                });
                state.cells.insert(kind.cell_name(name), writes.collect());
            }
        }
    }
    Ok((id, state))
}

fn value(cell: &Cell, column: ValueRef<'_>) -> Option<Value> {
    Some(match (cell.ty, column) {
        (CellType::Ref(_), ValueRef::Blob(id)) => Id::from_slice(id).ok()?.to_string().into(),
        (CellType::Bool, ValueRef::Integer(n)) => (n != 0).into(),
        (_, ValueRef::Integer(n)) => n.into(),
        (CellType::Text(_) | CellType::Choice(_), ValueRef::Text(text)) => std::str::from_utf8(text).ok()?.into(),
        (_, ValueRef::Text(text)) => serde_json::from_slice(text).ok()?,
        _ => return None,
    })
}
