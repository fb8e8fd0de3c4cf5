//! Groups that are not in the log yet, and the accepted state of the records they touch.
//!
//! The view of a record is its accepted state with all known pending operations on top. A record whose
//! accepted writes a pending one replaced keeps its accepted state in `shadow`; for all others the
//! accepted state is the row without the writes that have no log position.

use domain::batch::{read_group, wire_group};
use domain::fold::{Origin, corrected, fold};
use domain::{AuthorId, Group, RecordKey, RecordState, kind};
use rusqlite::{Connection, OptionalExtension};
use serde_json::value::RawValue;

use crate::{Result, StoreError, read, row};

/// A pending group with its author.
pub(crate) struct Pending {
    pub author: AuthorId,
    pub group: Group,
}

pub(crate) fn insert(conn: &Connection, group: &Group, author: AuthorId, n: Option<u64>) -> Result<()> {
    let (head, operations) = wire_group(group, author);
    conn.prepare_cached(
        "INSERT INTO pending (author, first, count, n, action, label, at, head, operations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute((
        author.0,
        group.first.cast_signed(),
        group.operations.len().cast_signed() as i64,
        n.map(u64::cast_signed),
        group.action.as_bytes(),
        &group.label,
        group.at,
        head,
        format!("[{}]", operations.join(",")),
    ))?;
    Ok(())
}

const SELECT: &str = "SELECT author, first, head, operations FROM pending";

/// Pending groups in the order of their making; `filter` is a constant.
pub(crate) fn list(conn: &Connection, filter: &'static str, params: &[&dyn rusqlite::ToSql]) -> Result<Vec<Pending>> {
    let mut statement = conn.prepare_cached(&format!("{SELECT} {filter} ORDER BY at, author, first"))?;
    let mut rows = statement.query(params)?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        out.push(from_row(row)?);
    }
    Ok(out)
}

fn from_row(row: &rusqlite::Row<'_>) -> Result<Pending> {
    let author = AuthorId(row.get(0)?);
    let first: i64 = row.get(1)?;
    let (head, operations): (String, String) = (row.get(2)?, row.get(3)?);
    let operations: Vec<&RawValue> = serde_json::from_str(&operations).map_err(|_| StoreError::Damaged("the outbox".to_owned()))?;
    let operations: Vec<&str> = operations.into_iter().map(RawValue::get).collect();
    let group = read_group(&head, &operations, author, first.cast_unsigned())?;
    Ok(Pending { author, group })
}

/// Keeps the accepted state of a record that a pending write is about to change.
pub(crate) fn keep_accepted(conn: &Connection, key: &RecordKey, before: &RecordState) -> Result<()> {
    let in_log = before.cells.values().flatten().any(|write| write.seq.is_some());
    if in_log {
        let state = serde_json::to_string(before).expect("plain JSON");
        conn.prepare_cached("INSERT OR IGNORE INTO shadow (kind, id, state) VALUES (?, ?, ?)")?.execute((
            key.kind,
            key.id.as_bytes(),
            state,
        ))?;
    }
    Ok(())
}

/// The kept accepted state of a record.
pub(crate) fn shadow(conn: &Connection, key: &RecordKey) -> Result<Option<RecordState>> {
    let state: Option<String> = conn
        .prepare_cached("SELECT state FROM shadow WHERE kind = ? AND id = ?")?
        .query_row((key.kind, key.id.as_bytes()), |row| row.get(0))
        .optional()?;
    state.map(|text| serde_json::from_str(&text).map_err(|_| StoreError::Damaged("a shadow".to_owned()))).transpose()
}

/// The accepted state of a record: what the log alone gives.
pub(crate) fn accepted(conn: &Connection, key: &RecordKey) -> Result<RecordState> {
    if let Some(state) = shadow(conn, key)? {
        return Ok(state);
    }
    let mut state = read::record(conn, key)?.unwrap_or_default();
    state.cells.retain(|_, live| {
        live.retain(|write| write.seq.is_some());
        !live.is_empty()
    });
    Ok(state)
}

/// Writes the view of a record: its accepted state with the pending operations on top.
pub(crate) fn put_view(conn: &Connection, key: &RecordKey, accepted: &RecordState, pending: &[Pending], skew: Option<i64>) -> Result<()> {
    let kind = kind(key.kind).expect("a key names a declared kind");
    let mut view = accepted.clone();
    for waiting in pending {
        let origin = Origin { author: waiting.author, at: corrected(waiting.group.at, skew, None), seq: None };
        for (index, operation) in waiting.group.operations.iter().enumerate() {
            if operation.id == key.id && operation.kind == key.kind {
                fold(&mut view, Some(kind), operation, waiting.group.first + index as u64, origin);
            }
        }
    }
    conn.prepare_cached("DELETE FROM shadow WHERE kind = ? AND id = ?")?.execute((key.kind, key.id.as_bytes()))?;
    if view != *accepted {
        keep_accepted(conn, key, accepted)?;
    }
    if view.cells.is_empty() {
        conn.execute(&format!("DELETE FROM {} WHERE id = ?", crate::schema::name(key.kind)), [key.id.as_bytes()])?;
        return Ok(());
    }
    row::put(conn, kind, key.id, &view)
}
