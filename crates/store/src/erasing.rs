//! Carrying out orders to erase a person on this laptop: what goes is taken out of every batch that is kept here, out of
//! the outbox and the quarantine, and the tables are folded again from what is left.
//!
//! An order counts once the log has it; in a workspace that no server has, from when it is written. Which operations
//! go is said by `domain::erasing`, the same here as on the server. Files that are attached are not looked into.

use std::sync::Arc;

use domain::batch::{Batch, erase};
use domain::erasing::{Search, hollow, ordered, without};
use domain::judge::{Lookup, LookupError};
use domain::people::Person;
use domain::planted::{Bug, on};
use domain::{AuthorId, Dot, Group, Id, KINDS, KindOf, RecordKey, RecordState, kind};
use rusqlite::Connection;

use crate::pending::{self, Pending};
use crate::tables::Tables;
use crate::{Result, Store, StoreError, WriteTx, aside, log, quarantine, read, rebuild, schema};

/// Which batches are looked through.
pub(crate) enum Through<'a> {
    All,
    /// What has just come in.
    These(&'a [(AuthorId, u64)]),
}

impl Store {
    /// Leaves nothing of what was taken out in the write-ahead log, nor in the copy of before the last change of format.
    /// Does nothing where nothing was taken out.
    ///
    /// # Errors
    /// SQLite's own; the disk's.
    pub fn wipe(&mut self) -> Result<()> {
        if std::mem::take(&mut self.erased) {
            self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
            schema::forget_before(&self.path)?;
        }
        Ok(())
    }

    /// The people who were ordered to be erased.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn erased_people(&self) -> Result<Vec<Id>> {
        erased_people(&self.conn)
    }

    /// Every record that is about a person, the person's own first, archived or not.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn records_about(&self, person: Id) -> Result<Vec<(RecordKey, RecordState)>> {
        let own = RecordKey::of::<Person>(person);
        let mut found: Vec<(RecordKey, RecordState)> = self.record(&own)?.map(|state| (own, state)).into_iter().collect();
        for kind in KINDS {
            let Some(cell) = kind.refers_to_person() else { continue };
            let of_kind = read::list_where(&self.conn, kind, &format!(" WHERE \"{cell}\" = ?"), &[&person.as_bytes().as_slice()])?;
            found.extend(of_kind.into_iter().map(|(id, state)| (RecordKey { kind: kind.name, id }, state)));
        }
        Ok(found)
    }

    /// What this laptop remembers under names that begin so.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn settings(&self, beginning: &str) -> Result<Vec<(String, String)>> {
        let mut statement =
            self.conn.prepare_cached("SELECT name, value FROM setting WHERE name >= ?1 AND name < ?1 || '~' ORDER BY name")?;
        let rows = statement.query_map([beginning], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Whether an order that was written here waits for the log: until then the texts are kept.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn erasing_waits(&self, person: Id) -> Result<bool> {
        let state = self.record(&RecordKey::of::<Person>(person))?;
        Ok(log::head(&self.conn)?.0 > 0 && state.is_some_and(|state| state.erased_since() == Some(None)))
    }
}

impl WriteTx<'_> {
    /// Carries out the orders that this transaction wrote, where no server has to take them first. False where one has.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] where a batch cannot be read.
    pub fn carry_out(&mut self) -> Result<bool> {
        if log::head(self.conn)?.0 > 0 {
            return Ok(false);
        }
        sweep(self.conn, Through::All)?;
        self.erased = true;
        Ok(true)
    }
}

/// Whether groups order to erase somebody.
pub(crate) fn orders(groups: &[Group]) -> bool {
    groups.iter().any(|group| ordered(group).next().is_some())
}

pub(crate) fn erased_people(conn: &Connection) -> Result<Vec<Id>> {
    let sql = format!("SELECT id FROM {} WHERE _state IS NOT NULL AND _state = 'erased'", schema::name(Person::NAME));
    let mut statement = conn.prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| row.get(0).map(Id::from_bytes))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

/// Takes out what goes; answers whether there was anything. Within a transaction of the caller's, when the tables are those
/// of the log and the outbox.
pub(crate) fn sweep(conn: &Connection, through: Through<'_>) -> Result<bool> {
    let (mut search, mut known) = (Search::default(), Known::of(conn)?);
    let mut found = false;
    for (author, n) in names(conn, &through)? {
        found |= batch(conn, (author, n), &mut search, &mut known)?;
    }
    // Whoever knows of an order writes nothing that would go, so what waits and what was refused is looked through with it.
    if matches!(through, Through::All) && !on(Bug::ForgetOutbox) {
        found |= outbox(conn, &mut search, &mut known)?;
        found |= put_by(conn, &mut search, &mut known)?;
        found |= refused(conn, &mut search, &mut known)?;
    }
    decided(conn, &mut known)?;
    if found {
        rebuild::rebuild(conn)?;
    }
    Ok(found)
}

fn names(conn: &Connection, through: &Through<'_>) -> Result<Vec<(AuthorId, u64)>> {
    if let Through::These(names) = through {
        return Ok(names.to_vec());
    }
    let sql = "SELECT author, n FROM batch LEFT JOIN log USING (author, n) ORDER BY log.seq IS NULL, log.seq, batch.rowid";
    let mut statement = conn.prepare_cached(sql)?;
    let rows = statement.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned())))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn batch(conn: &Connection, (author, n): (AuthorId, u64), search: &mut Search, known: &mut Known<'_>) -> Result<bool> {
    let Some(bytes) = log::batch(conn, author, n)? else { return Ok(false) };
    let read = Batch::read(&bytes)?;
    let mut gone = Vec::new();
    for group in &read.groups {
        gone.extend(search.gone(group, known)?);
    }
    if gone.is_empty() {
        return Ok(false);
    }
    let packed = zstd::encode_all(erase(&bytes, &gone)?.as_slice(), 3).map_err(|error| StoreError::Damaged(error.to_string()))?;
    conn.prepare_cached("UPDATE batch SET bytes = ? WHERE author = ? AND n = ?")?.execute((packed, author.0, n.cast_signed()))?;
    Ok(true)
}

/// What is sealed keeps its numbers, and what is not is signed without the texts.
fn outbox(conn: &Connection, search: &mut Search, known: &mut Known<'_>) -> Result<bool> {
    let mut found = false;
    for Pending { author, n, skew, mut group } in pending::list(conn, "", &[])? {
        let gone = search.gone(&group, known)?;
        if gone.is_empty() {
            continue;
        }
        take_out(&mut group, &gone, n.is_none());
        conn.prepare_cached("DELETE FROM pending WHERE author = ? AND first = ?")?.execute((author.0, group.first.cast_signed()))?;
        pending::insert(conn, &group, author, n, skew)?;
        found = true;
    }
    Ok(found)
}

/// What waits beside the outbox for somebody of this laptop is signed anew, by a key of their own.
fn put_by(conn: &Connection, search: &mut Search, known: &mut Known<'_>) -> Result<bool> {
    let mut found = false;
    for (author, Pending { mut group, skew, .. }) in aside::all(conn)? {
        let gone = search.gone(&group, known)?;
        if !gone.is_empty() {
            take_out(&mut group, &gone, true);
            aside::keep(conn, author, &group, skew)?;
            found = true;
        }
    }
    Ok(found)
}

fn refused(conn: &Connection, search: &mut Search, known: &mut Known<'_>) -> Result<bool> {
    let mut found = false;
    for held in quarantine::all(conn)? {
        let mut group = held.group()?;
        let gone = search.gone(&group, known)?;
        if !gone.is_empty() {
            take_out(&mut group, &gone, false);
            quarantine::put_operations(conn, held.id, &group)?;
            found = true;
        }
    }
    Ok(found)
}

/// What was decided against people here and holds a text of somebody erased: it was told to keep, and is not kept.
fn decided(conn: &Connection, known: &mut Known<'_>) -> Result<()> {
    let mut statement = conn.prepare("SELECT author, number, cell, kind, id FROM told")?;
    let rows = statement.query_map([], |row| {
        let dot = Dot { author: AuthorId(row.get(0)?), number: row.get::<_, i64>(1)?.cast_unsigned() };
        Ok((dot, row.get::<_, String>(2)?, row.get::<_, String>(3)?, Id::from_bytes(row.get(4)?)))
    })?;
    let rows: Vec<(Dot, String, String, Id)> = rows.collect::<std::result::Result<_, _>>()?;
    for (dot, cell, name, id) in rows {
        let Some(declared) = kind(&name).filter(|declared| declared.is_personal(&cell)) else { continue };
        let state = known.record(&RecordKey { kind: declared.name, id })?;
        let person = state.and_then(|state| declared.about(id, |cell| state.value(cell)));
        let Some(person) = person else { continue };
        if known.record(&RecordKey::of::<Person>(person))?.is_some_and(|state| state.is_erased()) {
            conn.execute("DELETE FROM told WHERE author = ? AND number = ? AND cell = ?", (dot.author.0, dot.number.cast_signed(), &cell))?;
        }
    }
    Ok(())
}

fn take_out(group: &mut Group, gone: &[u64], open: bool) {
    for (number, operation) in (group.first..).zip(&mut group.operations) {
        if gone.contains(&number) {
            let left = if open { without(operation.clone()) } else { hollow() };
            *operation = if left.cells.is_empty() { hollow() } else { left };
        }
    }
}

/// Records as an order is held against them: what the log gives, and of those that are not in it what is shown.
struct Known<'c> {
    tables: Tables<'c>,
    /// A server has the workspace, so only it says who is erased.
    logged: bool,
}

impl<'c> Known<'c> {
    fn of(conn: &'c Connection) -> Result<Self> {
        Ok(Self { tables: Tables::of(conn), logged: log::head(conn)?.0 > 0 })
    }
}

impl Lookup for Known<'_> {
    fn record(&mut self, key: &RecordKey) -> std::result::Result<Option<Arc<RecordState>>, LookupError> {
        if self.logged {
            let accepted = pending::standing(&mut self.tables, key)?.accepted;
            if !accepted.cells.is_empty() {
                return Ok(Some(Arc::new(accepted)));
            }
            if key.kind == Person::NAME {
                return Ok(None);
            }
        }
        Ok(self.tables.find(key)?.map(Arc::new))
    }
}
