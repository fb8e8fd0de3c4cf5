//! Groups that are not in the log yet, and the accepted state of the records they touch.
//!
//! The view of a record is its accepted state with all known pending operations on top. A record whose
//! accepted writes a pending one replaced keeps its accepted state in `shadow`; for all others the
//! accepted state is the row without the writes that have no log position.

use std::borrow::Cow;
use std::collections::HashMap;

use domain::batch::{kept_group, read_group};
use domain::erasing::is_order;
use domain::fold::{Origin, corrected, fold};
use domain::op::STATE_CELL;
use domain::planted::{Bug, on};
use domain::{AuthorId, Dot, Group, Operation, RecordKey, RecordState, kind};
use rusqlite::types::{ToSqlOutput, ValueRef};
use rusqlite::{Connection, OptionalExtension, ToSql};
use serde_json::value::RawValue;

use crate::tables::Tables;
use crate::{Result, StoreError};

/// A pending group with its author.
pub(crate) struct Pending {
    pub author: AuthorId,
    /// The batch that it is sealed in.
    pub n: Option<u64>,
    /// The clock's offset that it was written or sealed with, so that its place among other writes stays what it is.
    pub skew: Option<i64>,
    pub group: Group,
}

/// A group as the outbox keeps it.
pub(crate) struct Kept {
    head: String,
    operations: Operations,
}

/// The list of a group's operations.
enum Operations {
    Text(String),
    /// The same text under zstd, since format 6: an import leaves megabytes that a server takes within minutes.
    Packed(Vec<u8>),
}

/// From how many bytes of text on it is packed: more than a step by hand leaves.
const WORTH_PACKING: usize = 16 * 1024;

impl Kept {
    pub(crate) fn of(group: &Group, author: AuthorId) -> Self {
        let (head, text) = kept_group(group, author);
        let packed = if text.len() >= WORTH_PACKING { zstd::bulk::compress(text.as_bytes(), 1).ok() } else { None };
        Self { head, operations: packed.map_or(Operations::Text(text), Operations::Packed) }
    }
}

impl ToSql for Operations {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::Text(text) => ValueRef::Text(text.as_bytes()),
            Self::Packed(bytes) => ValueRef::Blob(bytes),
        }))
    }
}

pub(crate) fn insert(conn: &Connection, group: &Group, author: AuthorId, n: Option<u64>, skew: Option<i64>) -> Result<()> {
    insert_kept(conn, group, &Kept::of(group, author), author, n, skew)
}

/// The same where head and operations are made already.
pub(crate) fn insert_kept(
    conn: &Connection,
    group: &Group,
    Kept { head, operations }: &Kept,
    author: AuthorId,
    n: Option<u64>,
    skew: Option<i64>,
) -> Result<()> {
    conn.prepare_cached(
        "INSERT INTO pending (author, first, count, n, skew, action, label, at, head, operations) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute((
        author.0,
        group.first.cast_signed(),
        group.operations.len().cast_signed() as i64,
        n.map(u64::cast_signed),
        skew,
        group.action.as_bytes(),
        &group.label,
        group.at,
        head,
        operations,
    ))?;
    Ok(())
}

const SELECT: &str = "SELECT author, first, head, operations, n, skew FROM pending";

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

/// When a group that is in no batch yet was written, and in knowledge of what.
pub(crate) struct Written {
    pub at: i64,
    pub seen: u64,
    pub skew: Option<i64>,
}

/// The unsealed group that holds an operation, without its operations: of one import there are thousands.
pub(crate) fn written(conn: &Connection, dot: Dot) -> Result<Option<Written>> {
    let mut statement =
        conn.prepare_cached("SELECT first, count, n, head, skew FROM pending WHERE author = ? AND first <= ? ORDER BY first DESC LIMIT 1")?;
    let mut rows = statement.query((dot.author.0, dot.number.cast_signed()))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let (first, count, n): (i64, i64, Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
    if n.is_some() || first + count <= dot.number.cast_signed() {
        return Ok(None);
    }
    let head = row.get_ref(3)?.as_str().map_err(|_| StoreError::Damaged("the outbox".to_owned()))?;
    let Group { at, seen, .. } = read_group(head, &[], dot.author, first.cast_unsigned())?;
    Ok(Some(Written { at, seen, skew: row.get(4)? }))
}

fn from_row(row: &rusqlite::Row<'_>) -> Result<Pending> {
    let author = AuthorId(row.get(0)?);
    let first: i64 = row.get(1)?;
    let head: String = row.get(2)?;
    let damaged = || StoreError::Damaged("the outbox".to_owned());
    let operations = match row.get_ref(3)? {
        ValueRef::Blob(packed) => Cow::Owned(zstd::decode_all(packed).map_err(|_| damaged())?),
        ValueRef::Text(text) => Cow::Borrowed(text),
        _ => return Err(damaged()),
    };
    let operations: Vec<&RawValue> = serde_json::from_slice(&operations).map_err(|_| damaged())?;
    let operations: Vec<&str> = operations.into_iter().map(RawValue::get).collect();
    let group = read_group(&head, &operations, author, first.cast_unsigned())?;
    Ok(Pending { author, n: row.get::<_, Option<i64>>(4)?.map(i64::cast_unsigned), skew: row.get(5)?, group })
}

/// Keeps the accepted state of a record that a pending write is about to change.
pub(crate) fn keep_accepted(conn: &Connection, key: &RecordKey, before: &RecordState) -> Result<()> {
    let in_log = before.cells.values().flatten().any(|write| write.seq.is_some());
    if in_log && !on(Bug::NoShadow) {
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

/// A record without what is pending: what the log alone gives.
#[derive(Default)]
pub(crate) struct Standing {
    pub accepted: RecordState,
    /// The pending writes that its row shows. None: then nothing is pending for it, since the last write always shows.
    pub shown: Vec<Dot>,
    /// Whether it has a row.
    pub there: bool,
}

pub(crate) fn standing(tables: &mut Tables<'_>, key: &RecordKey) -> Result<Standing> {
    let Some(mut accepted) = tables.find(key)? else { return Ok(Standing::default()) };
    let pending = accepted.cells.values().flatten().filter(|write| write.seq.is_none());
    let shown: Vec<Dot> = pending.map(|write| write.dot).collect();
    if !shown.is_empty() {
        if let Some(kept) = shadow(tables.conn, key)? {
            accepted = kept;
        }
        accepted.cells.retain(|_, live| {
            live.retain(|write| write.seq.is_some());
            !live.is_empty()
        });
    }
    Ok(Standing { accepted, shown, there: true })
}

/// Pending operations by the records that they touch, in the order of their making.
#[derive(Default)]
pub(crate) struct Waiting {
    groups: Vec<Pending>,
    /// Indices of a group and of an operation in it.
    touching: HashMap<RecordKey, Vec<(usize, usize)>>,
}

impl Waiting {
    pub(crate) fn load(conn: &Connection) -> Result<Self> {
        let groups = list(conn, "", &[])?;
        let mut touching: HashMap<RecordKey, Vec<(usize, usize)>> = HashMap::new();
        for (at, waiting) in groups.iter().enumerate() {
            for (index, operation) in waiting.group.operations.iter().enumerate() {
                if let Some(key) = operation.key() {
                    touching.entry(key).or_default().push((at, index));
                }
            }
        }
        Ok(Self { groups, touching })
    }

    /// The records that are touched, each as often as it is, in order.
    pub(crate) fn keys(&self) -> impl Iterator<Item = RecordKey> {
        self.groups.iter().flat_map(|waiting| &waiting.group.operations).filter_map(Operation::key)
    }

    /// Lays what is pending for a record on top of its accepted state.
    fn fold(&self, key: &RecordKey, view: &mut RecordState) {
        let touching = || self.touching.get(key).into_iter().flatten();
        for (at, index) in touching() {
            let Pending { author, group, skew, .. } = &self.groups[*at];
            let origin = Origin { author: *author, at: corrected(group.at, *skew, None), seq: None };
            fold(view, kind(key.kind), &group.operations[*index], group.first + *index as u64, origin);
        }
        // Clocks jump and batches come back, so this order may put a write before what it replaces.
        for (name, write) in touching().flat_map(|(at, index)| &self.groups[*at].group.operations[*index].cells) {
            if let Some(live) = view.cells.get_mut(name).filter(|_| !write.base.is_empty()) {
                live.retain(|old| !write.base.contains(&old.dot) || name == STATE_CELL && is_order(&old.value));
            }
        }
    }
}

/// Writes the view of a record: its accepted state with the pending operations on top.
pub(crate) fn put_view(tables: &mut Tables<'_>, key: &RecordKey, standing: Standing, waiting: &Waiting) -> Result<()> {
    let conn = tables.conn;
    let Standing { accepted, shown, there } = standing;
    if !shown.is_empty() {
        conn.prepare_cached("DELETE FROM shadow WHERE kind = ? AND id = ?")?.execute((key.kind, key.id.as_bytes()))?;
    }
    let mut view = accepted;
    if waiting.touching.contains_key(key) {
        let accepted = view.clone();
        waiting.fold(key, &mut view);
        if view != accepted {
            keep_accepted(conn, key, &accepted)?;
        }
    }
    if !view.cells.is_empty() {
        tables.put(key, &view, !there)
    } else if there {
        tables.remove(key)
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use domain::{Id, Verb, Write};

    use super::*;

    fn group(first: u64, count: u64) -> Group {
        let one = |number: u64| Operation {
            kind: "person".to_owned(),
            id: Id::from_u128(u128::from(number)),
            verb: Verb::Put,
            cells: BTreeMap::from([("name".into(), Write { value: format!("Nguyễn Thị {number}").into(), base: Vec::new() })]),
            weak: false,
        };
        let operations = (first..first + count).map(one).collect();
        Group { action: Id::from_u128(7), label: "people.import".to_owned(), at: 1_804_055_400_000, seen: 3, first, operations }
    }

    fn kept_as(conn: &Connection, first: u64) -> String {
        conn.query_row("SELECT typeof(operations) FROM pending WHERE first = ?", [first.cast_signed()], |row| row.get(0)).unwrap()
    }

    #[test]
    fn a_long_group_is_packed_a_short_one_and_that_of_an_older_format_are_text_and_all_come_back() {
        let mut conn = Connection::open_in_memory().unwrap();
        crate::schema::prepare(&mut conn, None).unwrap();
        let (author, long, short, older) = (AuthorId([7; 16]), group(1, 500), group(501, 1), group(502, 500));
        for group in [&long, &short, &older] {
            insert(&conn, group, author, None, Some(12)).unwrap();
        }
        let (_, text) = kept_group(&older, author);
        conn.execute("UPDATE pending SET operations = ? WHERE first = 502", [text]).unwrap();
        assert_eq!([1, 501, 502].map(|first| kept_as(&conn, first)), ["blob", "text", "text"]);
        let found: Vec<Group> = list(&conn, "", &[]).unwrap().into_iter().map(|pending| pending.group).collect();
        assert_eq!(found, [long, short, older]);
        conn.execute("UPDATE pending SET operations = x'00' WHERE first = 1", []).unwrap();
        assert!(matches!(list(&conn, "", &[]), Err(StoreError::Damaged(_))));
    }
}
