//! A record's state as a row of its kind's table, and back.
//!
//! Columns hold the shown values. `_live` holds the writes behind them: `{"*": [dot, at, weak, seq]}` where
//! one write covers the row, else a list for each cell, with the value where the column cannot hold it.

use std::collections::{BTreeMap, HashMap};
use std::sync::OnceLock;

use domain::record::{PastWrite, strongest};
use domain::{Cell, CellType, Dot, Id, KINDS, Kind, LiveWrite, RecordState};
use rusqlite::types::{ToSql, Value as Sql};
use serde_json::{Value, json};

use crate::{Result, StoreError, schema};

/// The statements of a kind, made once.
struct Statements {
    select: String,
    upsert: String,
}

fn statements(kind: &Kind) -> &'static Statements {
    static ALL: OnceLock<HashMap<&'static str, Statements>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        KINDS.iter().map(|kind| (kind.name, Statements { select: make_select(kind), upsert: make_upsert(kind) })).collect()
    });
    &all[kind.name]
}

/// Reads id, writes and cells, without a condition.
pub(crate) fn select(kind: &Kind) -> &'static str {
    &statements(kind).select
}

fn make_select(kind: &Kind) -> String {
    let mut sql = String::from("SELECT id, _live, _past");
    for cell in kind.cells {
        sql.push_str(&format!(", \"{}\"", cell.name));
    }
    sql + &format!(" FROM {}", schema::name(kind.name))
}

fn make_upsert(kind: &Kind) -> String {
    let names: Vec<String> = kind.cells.iter().map(|cell| format!("\"{}\"", cell.name)).collect();
    let marks = vec!["?"; names.len() + 4].join(", ");
    let sets: Vec<String> = names.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    format!(
        "INSERT INTO {} (id, _live, _past, _state, {}) VALUES ({marks}) ON CONFLICT (id) DO UPDATE SET _live = excluded._live, _past = excluded._past, _state = excluded._state, {}",
        schema::name(kind.name),
        names.join(", "),
        sets.join(", ")
    )
}

/// Writes the row of a record, and its cards.
pub(crate) fn put(conn: &rusqlite::Connection, kind: &Kind, id: Id, state: &RecordState) -> Result<()> {
    let past = if state.past.is_empty() { None } else { Some(serde_json::to_string(&state.past).expect("plain JSON")) };
    let word = state.value(domain::op::STATE_CELL).and_then(Value::as_str).map(str::to_owned);
    let mut values: Vec<Box<dyn ToSql>> =
        vec![Box::new(id.as_bytes().to_vec()), Box::new(live_text(kind, state)), Box::new(past), Box::new(word)];
    values.extend(kind.cells.iter().map(|cell| Box::new(column(cell, state.value(cell.name))) as Box<dyn ToSql>));
    conn.prepare_cached(&statements(kind).upsert)?.execute(rusqlite::params_from_iter(values))?;
    put_cards(conn, kind, id, state)
}

fn put_cards(conn: &rusqlite::Connection, kind: &Kind, id: Id, state: &RecordState) -> Result<()> {
    let cards = state.cards(kind);
    // Nearly every row has one write a cell and never had a card: spare it the delete.
    if state.cells.values().any(|live| live.len() > 1) || has_card(conn, kind, id)? {
        conn.prepare_cached("DELETE FROM card WHERE kind = ? AND id = ?")?.execute((kind.name, id.as_bytes()))?;
        for cell in cards {
            conn.prepare_cached("INSERT INTO card (kind, id, cell) VALUES (?, ?, ?)")?.execute((kind.name, id.as_bytes(), cell))?;
        }
    }
    Ok(())
}

fn has_card(conn: &rusqlite::Connection, kind: &Kind, id: Id) -> Result<bool> {
    Ok(conn.prepare_cached("SELECT 1 FROM card WHERE kind = ? AND id = ?")?.exists((kind.name, id.as_bytes()))?)
}

/// Reads a record's state from a row of [`select`].
pub(crate) fn read(kind: &Kind, row: &rusqlite::Row<'_>) -> Result<(Id, RecordState)> {
    let id: Vec<u8> = row.get(0)?;
    let id = Id::from_slice(&id).map_err(|_| StoreError::Damaged("an id".to_owned()))?;
    let live: String = row.get(1)?;
    let live: BTreeMap<String, Value> = serde_json::from_str(&live).map_err(|_| StoreError::Damaged("a row".to_owned()))?;
    let past: Option<String> = row.get(2)?;
    let past: BTreeMap<String, Vec<PastWrite>> = past.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let mut state = RecordState { cells: BTreeMap::new(), past };
    if let Some(all) = live.get("*") {
        for (index, cell) in kind.cells.iter().enumerate() {
            if let Some(value) = value(cell, row.get(index + 3)?) {
                state.cells.insert(cell.name.to_owned(), vec![write(all, value)?]);
            }
        }
        return Ok((id, state));
    }
    for (name, writes) in &live {
        let index = kind.cells.iter().position(|cell| cell.name == name);
        let shown = match index {
            Some(index) => value(&kind.cells[index], row.get(index + 3)?),
            None => None,
        };
        let writes = writes.as_array().ok_or_else(|| StoreError::Damaged("a row".to_owned()))?;
        let writes = writes.iter().map(|entry| write(entry, entry.get(4).cloned().or_else(|| shown.clone()).unwrap_or(Value::Null)));
        state.cells.insert(name.clone(), writes.collect::<Result<_>>()?);
    }
    Ok((id, state))
}

fn live_text(kind: &Kind, state: &RecordState) -> String {
    if let Some(one) = covering(kind, state) {
        return json!({ "*": entry(one) }).to_string();
    }
    let mut out = serde_json::Map::new();
    for (name, live) in &state.cells {
        let cell = kind.cell(name);
        let shown = strongest(live).map(|write| write.dot);
        let writes = live.iter().map(|write| {
            let mut entry = entry(write);
            let in_column = cell.is_some_and(|cell| Some(write.dot) == shown && (cell.fits)(&write.value));
            if !in_column {
                entry.as_array_mut().expect("an entry is a list").push(write.value.clone());
            }
            entry
        });
        out.insert(name.clone(), writes.collect());
    }
    Value::Object(out).to_string()
}

/// The one write that covers the row, if its columns tell all its cells.
fn covering<'a>(kind: &Kind, state: &'a RecordState) -> Option<&'a LiveWrite> {
    let first = state.cells.values().next()?.first()?;
    let same = |write: &LiveWrite| write.dot == first.dot && write.weak == first.weak && write.seq == first.seq;
    let told = |(name, live): (&String, &Vec<LiveWrite>)| {
        live.len() == 1 && same(&live[0]) && kind.cell(name).is_some_and(|cell| (cell.fits)(&live[0].value))
    };
    state.cells.iter().all(told).then_some(first)
}

fn entry(write: &LiveWrite) -> Value {
    json!([write.dot, write.at, u8::from(write.weak), write.seq])
}

fn write(entry: &Value, value: Value) -> Result<LiveWrite> {
    let damaged = || StoreError::Damaged("a row".to_owned());
    let dot: Dot = entry[0].as_str().and_then(|dot| dot.parse().ok()).ok_or_else(damaged)?;
    let at = entry[1].as_i64().ok_or_else(damaged)?;
    Ok(LiveWrite { dot, value, at, weak: entry[2] == 1, seq: entry[3].as_u64() })
}

/// A shown value as its column holds it; what does not fit stays in `_live`.
fn column(cell: &Cell, value: Option<&Value>) -> Sql {
    let Some(value) = value.filter(|value| (cell.fits)(value)) else { return Sql::Null };
    match (cell.ty, value) {
        (CellType::Ref(_), value) => {
            value.as_str().and_then(|id| Id::try_parse(id).ok()).map_or(Sql::Null, |id| Sql::Blob(id.as_bytes().to_vec()))
        }
        (CellType::Bool, value) => Sql::Integer(i64::from(value.as_bool() == Some(true))),
        (CellType::Int | CellType::Instant, value) => value.as_i64().map_or(Sql::Null, Sql::Integer),
        (CellType::Text(_) | CellType::Choice(_), Value::String(text)) => Sql::Text(text.clone()),
        (_, value) => Sql::Text(value.to_string()),
    }
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
