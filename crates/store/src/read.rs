//! Reads: one record, the records of a kind, those that refer to something; cards; settings.

use domain::{Id, Kind, KindOf, RecordKey, RecordState, kind};
use rusqlite::{Connection, OptionalExtension};

use crate::tables::{self, Tables};
use crate::{Result, Store, row, schema};

/// A record with its typed values and the writes behind them.
#[derive(Clone, Debug)]
pub struct Row<K> {
    pub id: Id,
    pub value: K,
    pub state: RecordState,
}

impl Store {
    /// One record, archived or not.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn record(&self, key: &RecordKey) -> Result<Option<RecordState>> {
        record(&self.conn, key)
    }

    /// One live record with its typed values.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn get<K: KindOf>(&self, id: Id) -> Result<Option<Row<K>>> {
        let state = self.record(&RecordKey::of::<K>(id))?.filter(RecordState::is_live);
        Ok(state.map(|state| Row { id, value: state.read(), state }))
    }

    /// All live records of a kind, in the order in which this laptop met them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn all<K: KindOf>(&self) -> Result<Vec<Row<K>>> {
        typed(list(&self.conn, kind_of::<K>(), "", &[])?)
    }

    /// The live records whose column refers to `target`.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn of<K: KindOf>(&self, column: &str, target: Id) -> Result<Vec<Row<K>>> {
        debug_assert!(kind_of::<K>().cell(column).is_some(), "a column of the kind");
        typed(list(&self.conn, kind_of::<K>(), &format!(" AND \"{column}\" = ?"), &[&target.as_bytes().as_slice()])?)
    }

    /// The live records that have anything in a column that few have: see `schema::SELDOM`.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn with<K: KindOf>(&self, column: &str) -> Result<Vec<Row<K>>> {
        debug_assert!(kind_of::<K>().cell(column).is_some(), "a column of the kind");
        let few = format!(" AND rid IN (SELECT rid FROM {} WHERE \"{column}\" IS NOT NULL)", schema::name(K::NAME));
        typed(list(&self.conn, kind_of::<K>(), &few, &[])?)
    }

    /// How many live records refer to `target`.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn count<K: KindOf>(&self, column: &str, target: Id) -> Result<u32> {
        let sql = format!("SELECT count(*) FROM {} WHERE \"{column}\" = ? AND (_state IS NULL OR _state = 'live')", schema::name(K::NAME));
        Ok(self.conn.prepare_cached(&sql)?.query_row([target.as_bytes()], |row| row.get(0))?)
    }

    /// The records of any kind, live or archived, for generic lists and for checks.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn records(&self, kind: &'static Kind) -> Result<Vec<(Id, RecordState)>> {
        list_where(&self.conn, kind, " WHERE 1", &[])
    }

    /// The cells that hold two different values: kind, id, cell.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn cards(&self) -> Result<Vec<(RecordKey, String)>> {
        let mut statement = self.conn.prepare_cached("SELECT kind, id, cell FROM card ORDER BY kind, id, cell")?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?, row.get::<_, String>(2)?)))?;
        let mut cards = Vec::new();
        for row in rows {
            let (name, id, cell) = row?;
            if let (Some(kind), Ok(id)) = (kind(&name), Id::from_slice(&id)) {
                cards.push((RecordKey { kind: kind.name, id }, cell));
            }
        }
        Ok(cards)
    }
}

fn kind_of<K: KindOf>() -> &'static Kind {
    kind(K::NAME).expect("a typed kind is declared")
}

fn typed<K: KindOf>(rows: Vec<(Id, RecordState)>) -> Result<Vec<Row<K>>> {
    Ok(rows.into_iter().map(|(id, state)| Row { id, value: state.read(), state }).collect())
}

fn list(conn: &Connection, kind: &'static Kind, and: &str, params: &[&dyn rusqlite::ToSql]) -> Result<Vec<(Id, RecordState)>> {
    list_where(conn, kind, &format!(" WHERE (_state IS NULL OR _state = 'live'){and}"), params)
}

fn list_where(conn: &Connection, kind: &'static Kind, filter: &str, params: &[&dyn rusqlite::ToSql]) -> Result<Vec<(Id, RecordState)>> {
    let mut statement = conn.prepare_cached(&format!("{}{filter} ORDER BY rid", tables::select(kind)))?;
    let mut rows = statement.query(params)?;
    let mut out = Vec::new();
    while let Some(found) = rows.next()? {
        out.push(row::read(kind, found)?);
    }
    Ok(out)
}

/// One record.
pub(crate) fn record(conn: &Connection, key: &RecordKey) -> Result<Option<RecordState>> {
    Tables::of(conn).find(key)
}

pub(crate) fn setting(conn: &Connection, name: &str) -> Result<Option<String>> {
    Ok(conn.prepare_cached("SELECT value FROM setting WHERE name = ?")?.query_row([name], |row| row.get(0)).optional()?)
}
