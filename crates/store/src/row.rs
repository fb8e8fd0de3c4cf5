//! A record's state as a row of its kind's table, and back.
//!
//! Columns hold the shown values; `_live` holds the writes behind them, see [`live`](crate::live).

use std::collections::BTreeMap;

use domain::planted::{Bug, on};
use domain::record::PastWrite;
use domain::{Cell, CellType, Id, Kind, RecordState};
use rusqlite::types::Value as Sql;
use rusqlite::{Connection, Statement};
use serde_json::Value;

use crate::live::{self, Live};
use crate::{Result, StoreError};

/// Writes one row with an insert of its kind.
pub(crate) fn fill(statement: &mut Statement<'_>, kind: &Kind, id: Id, state: &RecordState) -> Result<()> {
    let covering = live::covering(kind, state);
    let past = if state.past.is_empty() { None } else { Some(serde_json::to_string(&state.past).expect("plain JSON")) };
    // Bound one by one and borrowed, since an import writes 40,000 rows.
    statement.raw_bind_parameter(1, id.as_bytes().as_slice())?;
    statement.raw_bind_parameter(2, live::text(kind, state, covering))?;
    statement.raw_bind_parameter(3, past)?;
    statement.raw_bind_parameter(4, state.value(domain::op::STATE_CELL).and_then(Value::as_str))?;
    for (index, cell) in (5..).zip(kind.cells) {
        match state.value(cell.name) {
            // A value that does not fit stays in `_live`.
            Some(value) if covering.is_some() || (cell.fits)(value) => bind(statement, index, cell, value)?,
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

/// Reads a record's state from a row of [`tables::select`](crate::tables::select).
pub(crate) fn read(kind: &Kind, row: &rusqlite::Row<'_>) -> Result<(Id, RecordState)> {
    let damaged = |what: &str| StoreError::Damaged(what.to_owned());
    let id = row.get_ref(0)?.as_blob().ok().and_then(|id| Id::from_slice(id).ok()).ok_or_else(|| damaged("an id"))?;
    let past: Option<String> = row.get(2)?;
    let past: BTreeMap<String, Vec<PastWrite>> = past.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let mut state = RecordState { cells: BTreeMap::new(), past };
    match live::read(row.get_ref(1)?.as_str().map_err(|_| damaged("a row"))?)? {
        Live::One(all) => {
            for (index, cell) in kind.cells.iter().enumerate() {
                if let Some(value) = value(cell, row.get(index + 3)?) {
                    state.cells.insert(cell.name.into(), vec![all.write(value)]);
                }
            }
        }
        Live::Each(cells) => {
            for (name, writes) in cells {
                let shown = match kind.cells.iter().position(|cell| cell.name == name) {
                    Some(index) => value(&kind.cells[index], row.get(index + 3)?),
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

fn value(cell: &Cell, column: Sql) -> Option<Value> {
    Some(match (cell.ty, column) {
        (CellType::Ref(_), Sql::Blob(id)) => Id::from_slice(&id).ok()?.to_string().into(),
        (CellType::Bool, Sql::Integer(n)) => (n != 0).into(),
        (_, Sql::Integer(n)) => n.into(),
        (CellType::Text(_) | CellType::Choice(_), Sql::Text(text)) => text.into(),
        (_, Sql::Text(text)) => serde_json::from_str(&text).ok()?,
        _ => return None,
    })
}
