//! Reads: one record, the records of a kind, those that refer to something; cards; settings.

use domain::{Id, Kind, KindOf, RecordKey, RecordState, kind};
use rusqlite::{Connection, OptionalExtension};

use crate::row::Shown;
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

    /// The same without the writes behind the values, which is what reading many takes longest for.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn values<K: KindOf>(&self) -> Result<Vec<(Id, K)>> {
        let mut out = Vec::new();
        self.each::<K>("", &[], |id, value| {
            out.push((id, value));
            true
        })?;
        Ok(out)
    }

    /// The same of those whose column refers to `target`.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn values_of<K: KindOf>(&self, column: &str, target: Id) -> Result<Vec<(Id, K)>> {
        debug_assert!(kind_of::<K>().cell(column).is_some(), "a column of the kind");
        let mut out = Vec::new();
        self.each::<K>(&format!(" AND \"{column}\" = ?"), &[&target.as_bytes().as_slice()], |id, value| {
            out.push((id, value));
            true
        })?;
        Ok(out)
    }

    /// Whether one of those fits; what comes after it is not read.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn any_of<K: KindOf>(&self, column: &str, target: Id, fits: impl Fn(&K) -> bool) -> Result<bool> {
        debug_assert!(kind_of::<K>().cell(column).is_some(), "a column of the kind");
        let mut found = false;
        self.each::<K>(&format!(" AND \"{column}\" = ?"), &[&target.as_bytes().as_slice()], |_, value| {
            found = fits(&value);
            !found
        })?;
        Ok(found)
    }

    /// Live records in the order in which this laptop met them, until `on` says that it has enough.
    fn each<K: KindOf>(&self, and: &str, params: &[&dyn rusqlite::ToSql], mut on: impl FnMut(Id, K) -> bool) -> Result<()> {
        let kind = kind_of::<K>();
        let mut statement = self.conn.prepare_cached(&format!("{}{and} ORDER BY rid", tables::shown(kind)))?;
        let (mut rows, mut shown) = (statement.query(params)?, Shown::of(kind));
        while let Some(found) = rows.next()? {
            if !on(shown.read(found)?, K::read(|cell| shown.value(cell))) {
                break;
            }
        }
        Ok(())
    }

    /// The live records whose column refers to `target`.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn of<K: KindOf>(&self, column: &str, target: Id) -> Result<Vec<Row<K>>> {
        debug_assert!(kind_of::<K>().cell(column).is_some(), "a column of the kind");
        typed(list(&self.conn, kind_of::<K>(), &format!(" AND \"{column}\" = ?"), &[&target.as_bytes().as_slice()])?)
    }

    /// The records whose column refers to `target`, those that were taken back with them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn all_of<K: KindOf>(&self, column: &str, target: Id) -> Result<Vec<Row<K>>> {
        debug_assert!(kind_of::<K>().cell(column).is_some(), "a column of the kind");
        typed(list_where(&self.conn, kind_of::<K>(), &format!(" WHERE \"{column}\" = ?"), &[&target.as_bytes().as_slice()])?)
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
        let sql = format!(
            "SELECT count(*) FROM {} WHERE \"{column}\" = ? AND (_state IS NULL OR _state IN ('live', 'erased'))",
            schema::name(K::NAME)
        );
        Ok(self.conn.prepare_cached(&sql)?.query_row([target.as_bytes()], |row| row.get(0))?)
    }

    /// How many of them have something in `cell`.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn count_with<K: KindOf>(&self, column: &str, target: Id, cell: &str) -> Result<u32> {
        debug_assert!(kind_of::<K>().cell(column).is_some() && kind_of::<K>().cell(cell).is_some(), "columns of the kind");
        let sql = format!(
            "SELECT count(\"{cell}\") FROM {} WHERE \"{column}\" = ? AND (_state IS NULL OR _state IN ('live', 'erased'))",
            schema::name(K::NAME)
        );
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
    list_where(conn, kind, &format!(" WHERE (_state IS NULL OR _state IN ('live', 'erased')){and}"), params)
}

pub(crate) fn list_where(
    conn: &Connection,
    kind: &'static Kind,
    filter: &str,
    params: &[&dyn rusqlite::ToSql],
) -> Result<Vec<(Id, RecordState)>> {
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
