//! The statements over the tables of the kinds. What stands in a row is [`row`](crate::row)'s part.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::sync::OnceLock;

use domain::{Id, KINDS, Kind, RecordKey, RecordState, kind};
use rusqlite::{CachedStatement, Connection};

use crate::{Result, row, schema};

/// The statements of a kind, made once.
struct Statements {
    select: String,
    shown: String,
    find: String,
    insert: String,
    upsert: String,
    remove: String,
}

fn statements(kind: &Kind) -> &'static Statements {
    static ALL: OnceLock<HashMap<&'static str, Statements>> = OnceLock::new();
    &ALL.get_or_init(|| KINDS.iter().map(|kind| (kind.name, make(kind))).collect())[kind.name]
}

fn make(kind: &Kind) -> Statements {
    let table = schema::name(kind.name);
    let names: Vec<String> = kind.cells.iter().map(|cell| format!("\"{}\"", cell.name)).collect();
    let cells = names.join(", ");
    let marks = vec!["?"; names.len() + 4].join(", ");
    let sets: Vec<String> = names.iter().map(|name| format!("{name} = excluded.{name}")).collect();
    let select = format!("SELECT id, _live, _past, {cells} FROM {table}");
    let insert = format!("INSERT INTO {table} (id, _live, _past, _state, {cells}) VALUES ({marks})");
    Statements {
        shown: format!("SELECT id, {cells} FROM {table} WHERE (_state IS NULL OR _state IN ('live', 'erased'))"),
        find: format!("{select} WHERE id = ?"),
        upsert: format!(
            "{insert} ON CONFLICT (id) DO UPDATE SET _live = excluded._live, _past = excluded._past, _state = excluded._state, {}",
            sets.join(", ")
        ),
        remove: format!("DELETE FROM {table} WHERE id = ?"),
        select,
        insert,
    }
}

/// Reads id, writes and cells, without a condition.
pub(crate) fn select(kind: &Kind) -> &'static str {
    &statements(kind).select
}

/// Reads id and shown cells of live records; more conditions and the order follow.
pub(crate) fn shown(kind: &Kind) -> &'static str {
    &statements(kind).shown
}

/// Reads and writes single records. Statements in use are held: finding one again by its text takes nearly as long as
/// running it, and an import runs 80,000.
pub(crate) struct Tables<'c> {
    pub(crate) conn: &'c Connection,
    held: HashMap<(&'static str, Use), CachedStatement<'c>>,
}

#[derive(Clone, Copy, PartialEq, Eq, Hash)]
enum Use {
    Find,
    Insert,
    Upsert,
}

impl<'c> Tables<'c> {
    pub(crate) fn of(conn: &'c Connection) -> Self {
        Self { conn, held: HashMap::new() }
    }

    /// One record, archived or not.
    pub(crate) fn find(&mut self, key: &RecordKey) -> Result<Option<RecordState>> {
        let kind = declared(key);
        let mut rows = self.held(kind, Use::Find)?.query([key.id.as_bytes()])?;
        Ok(match rows.next()? {
            Some(found) => Some(row::read(kind, found)?.1),
            None => None,
        })
    }

    /// About how many records of a kind there ever were: rows are numbered one by one.
    pub(crate) fn length(&self, kind: &Kind) -> Result<u64> {
        let sql = format!("SELECT coalesce(max(rid), 0) FROM {}", schema::name(kind.name));
        Ok(self.conn.query_row(&sql, [], |row| row.get::<_, i64>(0))?.unsigned_abs())
    }

    /// The ids of all records of a kind, archived or not.
    pub(crate) fn ids(&self, kind: &Kind) -> Result<HashSet<Id>> {
        let mut statement = self.conn.prepare(&format!("SELECT id FROM {}", schema::name(kind.name)))?;
        let ids = statement.query_map([], |row| row.get(0).map(Id::from_bytes))?;
        Ok(ids.collect::<std::result::Result<_, _>>()?)
    }

    /// Writes the row of a record, and its cards. `fresh` says that it is known to have none yet.
    pub(crate) fn put(&mut self, key: &RecordKey, state: &RecordState, fresh: bool) -> Result<()> {
        self.put_with(key, state, &row::Text::of(key, state), fresh)
    }

    /// The same where the row's text is made already.
    pub(crate) fn put_with(&mut self, key: &RecordKey, state: &RecordState, text: &row::Text, fresh: bool) -> Result<()> {
        let kind = declared(key);
        let statement = self.held(kind, if fresh { Use::Insert } else { Use::Upsert })?;
        row::fill(statement, kind, key.id, state, text)?;
        row::put_cards(self.conn, kind, key.id, state, fresh)
    }

    /// Takes a record's row away: nothing of it is left.
    pub(crate) fn remove(&mut self, key: &RecordKey) -> Result<()> {
        self.conn.prepare_cached(&statements(declared(key)).remove)?.execute([key.id.as_bytes()])?;
        Ok(())
    }

    fn held(&mut self, kind: &'static Kind, what: Use) -> Result<&mut CachedStatement<'c>> {
        Ok(match self.held.entry((kind.name, what)) {
            Entry::Occupied(held) => held.into_mut(),
            Entry::Vacant(place) => {
                let statements = statements(kind);
                let sql = match what {
                    Use::Find => &statements.find,
                    Use::Insert => &statements.insert,
                    Use::Upsert => &statements.upsert,
                };
                place.insert(self.conn.prepare_cached(sql)?)
            }
        })
    }
}

fn declared(key: &RecordKey) -> &'static Kind {
    kind(key.kind).expect("a key names a declared kind")
}
