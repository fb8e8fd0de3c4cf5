//! One workspace in one SQLite file: a writing connection behind a lock, reading ones beside it.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use domain::{AuthorId, Hash, Id, RecordKey, RecordState};
use rusqlite::{Connection, OptionalExtension, params};

use super::open::{open, open_again};
use super::rows::{self, signed};
use crate::packing;
use crate::storage::{AuthorRow, Head, LogRow, Page, Reading, StorageError, Stored, Tenant, Wanted, Writing};

/// One step for each version of the form, in order; a step that was delivered never changes.
const STEPS: &[&str] = &[include_str!("workspace.sql"), include_str!("files.sql")];
/// zstd level of stored batches: they are small and written once, on the way of somebody who waits.
const LEVEL: i32 = 3;
/// Reading connections kept for the next reader.
const MOST_IDLE: usize = 8;

pub(super) struct SqliteTenant {
    workspace: Hash,
    file: PathBuf,
    writer: Mutex<Connection>,
    idle: Mutex<Vec<Connection>>,
}

impl SqliteTenant {
    pub(super) fn open(workspace: Hash, file: &Path) -> Stored<Self> {
        let writer = open(file, STEPS)?;
        let zero = Hash::default().0;
        let sql = "INSERT INTO workspace (one, id, head, chain, room, receipts) VALUES (1, ?1, 0, ?2, ?2, 0) ON CONFLICT DO NOTHING";
        writer.execute(sql, params![workspace.0, zero])?;
        let id: Vec<u8> = writer.query_row("SELECT id FROM workspace", [], |row| row.get(0))?;
        if id != workspace.0 {
            return Err(StorageError::Damaged { what: file.display().to_string() });
        }
        Ok(Self { workspace, file: file.to_owned(), writer: Mutex::new(writer), idle: Mutex::default() })
    }

    fn idle(&self) -> MutexGuard<'_, Vec<Connection>> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Tenant for SqliteTenant {
    fn workspace(&self) -> Hash {
        self.workspace
    }

    fn read(&self) -> Stored<Box<dyn Reading + '_>> {
        let kept = self.idle().pop();
        let connection = kept.map_or_else(|| open_again(&self.file), Ok)?;
        connection.execute_batch("BEGIN DEFERRED")?;
        Ok(Box::new(Reader { tenant: self, connection: Some(connection) }))
    }

    fn write_for(&self, _: &Wanted) -> Stored<Box<dyn Writing + '_>> {
        let connection = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        connection.execute_batch("BEGIN IMMEDIATE")?;
        Ok(Box::new(Writer { connection, open: true }))
    }

    /// Pages that were free before freed ones were zeroed may hold old texts, so the file is written anew.
    fn wipe(&self) -> Stored<()> {
        let writer = self.writer.lock().unwrap_or_else(PoisonError::into_inner);
        writer.execute_batch("VACUUM")?;
        let left: i64 = writer.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0))?;
        let busy = || StorageError::Passing("somebody reads from the log of the file".to_owned());
        if left == 0 { Ok(()) } else { Err(busy()) }
    }

    fn integrity(&self) -> Stored<Vec<String>> {
        let connection = open_again(&self.file)?;
        let mut statement = connection.prepare("PRAGMA integrity_check")?;
        let lines = statement.query_map([], |row| row.get::<_, String>(0))?.collect::<Result<Vec<_>, _>>()?;
        Ok(lines.into_iter().filter(|line| line != "ok").collect())
    }
}

/// Gives its connection back when it is dropped.
struct Reader<'a> {
    tenant: &'a SqliteTenant,
    connection: Option<Connection>,
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let Some(connection) = self.connection.take() else { return };
        let mut idle = self.tenant.idle();
        if idle.len() < MOST_IDLE && connection.execute_batch("ROLLBACK").is_ok() {
            idle.push(connection);
        }
    }
}

/// Rolls back when it is dropped without a commit.
pub(super) struct Writer<'a> {
    connection: MutexGuard<'a, Connection>,
    open: bool,
}

impl Drop for Writer<'_> {
    fn drop(&mut self) {
        if self.open && self.connection.execute_batch("ROLLBACK").is_err() {
            tracing::warn!("a transaction could not be rolled back; it had ended by itself");
        }
    }
}

pub(super) trait Connected {
    fn connection(&self) -> &Connection;
}

impl Connected for Reader<'_> {
    fn connection(&self) -> &Connection {
        self.connection.as_ref().expect("taken in drop only")
    }
}

impl Connected for Writer<'_> {
    fn connection(&self) -> &Connection {
        &self.connection
    }
}

const AUTHOR: &str = "SELECT author, key, last_n, last_op, last_hash, served, revoked FROM author";
const PAGE: &str =
    "SELECT seq, author, n, hash, received, verdicts, chain, receipts, size, bytes FROM batch WHERE seq > ?1 ORDER BY seq LIMIT ?2";

impl<T: Connected> Reading for T {
    fn head(&mut self) -> Stored<Head> {
        let mut statement = self.connection().prepare_cached("SELECT head, chain, room, receipts, receipt FROM workspace")?;
        Ok(statement.query_row([], rows::head)?)
    }

    fn author(&mut self, author: AuthorId) -> Stored<Option<AuthorRow>> {
        let mut statement = self.connection().prepare_cached(&format!("{AUTHOR} WHERE author = ?1"))?;
        Ok(statement.query_row([author.0], rows::author).optional()?.map(|(_, row)| row))
    }

    fn authors(&mut self) -> Stored<Vec<(AuthorId, AuthorRow)>> {
        let mut statement = self.connection().prepare_cached(&format!("{AUTHOR} ORDER BY author"))?;
        Ok(statement.query_map([], rows::author)?.collect::<Result<_, _>>()?)
    }

    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>> {
        let mut statement = self.connection().prepare_cached("SELECT state FROM record WHERE kind = ?1 AND id = ?2")?;
        let text: Option<String> = statement.query_row(params![key.kind, key.id.as_bytes()], |row| row.get(0)).optional()?;
        text.map(|text| state(&text)).transpose()
    }

    fn of_kind(&mut self, kind: &'static str) -> Stored<Vec<(Id, RecordState)>> {
        let mut statement = self.connection().prepare_cached("SELECT id, state FROM record WHERE kind = ?1 ORDER BY id")?;
        let mut found = statement.query([kind])?;
        let mut all = Vec::new();
        while let Some(row) = found.next()? {
            let id = rows::id(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?)?;
            all.push((id, state(row.get_ref(1)?.as_str().map_err(rusqlite::Error::from)?)?));
        }
        Ok(all)
    }

    fn records(&mut self) -> Stored<Vec<(RecordKey, RecordState)>> {
        let mut statement = self.connection().prepare_cached("SELECT kind, id, state FROM record ORDER BY kind, id")?;
        let mut found = statement.query([])?;
        let mut all = Vec::new();
        while let Some(row) = found.next()? {
            let unknown = || StorageError::Damaged { what: "a record of a kind that is not declared".to_owned() };
            let kind = domain::kind(row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?).ok_or_else(unknown)?.name;
            let id = rows::id(row.get_ref(1)?.as_blob().map_err(rusqlite::Error::from)?)?;
            all.push((RecordKey { kind, id }, state(row.get_ref(2)?.as_str().map_err(rusqlite::Error::from)?)?));
        }
        Ok(all)
    }

    fn logged(&mut self, author: AuthorId, n: u64) -> Stored<Option<(u64, Hash)>> {
        let mut statement = self.connection().prepare_cached("SELECT seq, hash FROM batch WHERE author = ?1 AND n = ?2")?;
        let read = |row: &rusqlite::Row<'_>| Ok((row.get::<_, i64>(0)?.unsigned_abs(), rows::hash(row.get_ref(1)?.as_blob()?)?));
        Ok(statement.query_row(params![author.0, signed(n)?], read).optional()?)
    }

    fn chain_at(&mut self, seq: u64) -> Stored<Option<Hash>> {
        if seq == 0 {
            return Ok(Some(Hash::default()));
        }
        let Ok(seq) = signed(seq) else { return Ok(None) };
        let mut statement = self.connection().prepare_cached("SELECT chain FROM batch WHERE seq = ?1")?;
        Ok(statement.query_row([seq], |row| rows::hash(row.get_ref(0)?.as_blob()?)).optional()?)
    }

    fn page(&mut self, page: Page) -> Stored<Vec<LogRow>> {
        let mut statement = self.connection().prepare_cached(PAGE)?;
        let most = i64::try_from(page.entries).unwrap_or(i64::MAX);
        let mut found = statement.query(params![signed(page.after)?, most])?;
        let (mut entries, mut total) = (Vec::new(), 0_usize);
        while let Some(row) = found.next()? {
            let mut entry = rows::entry(row)?;
            if page.own != Some(entry.author) {
                let size: usize = row.get::<_, i64>("size")?.try_into().unwrap_or(usize::MAX);
                total = total.saturating_add(size);
                if total > page.bytes && !entries.is_empty() {
                    break;
                }
                entry.bytes = Some(unpack(row.get_ref("bytes")?.as_blob().map_err(rusqlite::Error::from)?, size)?);
            }
            entries.push(entry);
        }
        Ok(entries)
    }
}

impl Writing for Writer<'_> {
    fn put_head(&mut self, head: &Head) -> Stored<()> {
        let sql = "UPDATE workspace SET head = ?1, chain = ?2, room = ?3, receipts = ?4, receipt = ?5";
        let values = params![signed(head.seq)?, head.chain.0, head.room.0, signed(head.receipts)?, head.receipt];
        self.connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn put_author(&mut self, author: AuthorId, row: &AuthorRow) -> Stored<()> {
        let sql =
            "INSERT OR REPLACE INTO author (author, key, last_n, last_op, last_hash, served, revoked) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let (n, op, served) = (signed(row.last_n)?, signed(row.last_op)?, signed(row.served)?);
        self.connection.prepare_cached(sql)?.execute(params![author.0, row.key, n, op, row.last_hash.0, served, row.revoked])?;
        Ok(())
    }

    fn put_record(&mut self, key: &RecordKey, state: &RecordState) -> Stored<()> {
        let text = serde_json::to_string(state).expect("a record's state is plain JSON");
        let sql = "INSERT INTO record (kind, id, state) VALUES (?1, ?2, ?3) ON CONFLICT (kind, id) DO UPDATE SET state = excluded.state";
        self.connection.prepare_cached(sql)?.execute(params![key.kind, key.id.as_bytes(), text])?;
        Ok(())
    }

    fn drop_record(&mut self, key: &RecordKey) -> Stored<()> {
        let sql = "DELETE FROM record WHERE kind = ?1 AND id = ?2";
        self.connection.prepare_cached(sql)?.execute(params![key.kind, key.id.as_bytes()])?;
        Ok(())
    }

    fn put_bytes(&mut self, seq: u64, bytes: &[u8]) -> Stored<()> {
        let (size, packed) = (signed(bytes.len() as u64)?, packing::pack(bytes, LEVEL)?);
        let sql = "UPDATE batch SET size = ?2, bytes = ?3 WHERE seq = ?1";
        self.connection.prepare_cached(sql)?.execute(params![signed(seq)?, size, packed])?;
        Ok(())
    }

    fn append(&mut self, row: &LogRow) -> Stored<()> {
        let bytes = row.bytes.as_deref().ok_or_else(|| StorageError::Refused("an entry without its batch".to_owned()))?;
        let verdicts = serde_json::to_string(&row.verdicts).expect("verdicts are plain JSON");
        let receipts = serde_json::to_string(&row.receipts).expect("receipts are plain JSON");
        let sql = "INSERT INTO batch (seq, author, n, hash, received, verdicts, chain, receipts, size, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)";
        let packed = packing::pack(bytes, LEVEL)?;
        let (seq, n, size) = (signed(row.seq)?, signed(row.n)?, signed(bytes.len() as u64)?);
        let values = params![seq, row.author.0, n, row.hash.0, row.received, verdicts, row.chain.0, receipts, size, packed];
        self.connection.prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn commit(mut self: Box<Self>) -> Stored<()> {
        self.connection.execute_batch("COMMIT")?;
        self.open = false;
        Ok(())
    }
}

fn state(text: &str) -> Stored<RecordState> {
    serde_json::from_str(text).map_err(|_| StorageError::Damaged { what: "a record's state".to_owned() })
}

fn unpack(packed: &[u8], size: usize) -> Stored<Vec<u8>> {
    Ok(packing::unpack(packed, size)?)
}
