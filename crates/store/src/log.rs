//! The log as this laptop holds it: positions, verdicts, chain, and the batches by author and number.

use std::collections::BTreeSet;

use domain::batch::Batch;
use domain::judge::Verdict;
use domain::sync::SignedReceipt;
use domain::{AuthorId, Group, Hash};
use rusqlite::{Connection, OptionalExtension};

use crate::{Result, Store, StoreError};

/// Position and chain hash of the last entry; zero and nothing before the first.
pub(crate) fn head(conn: &Connection) -> Result<(u64, Hash)> {
    let last = conn
        .prepare_cached("SELECT seq, chain FROM log ORDER BY seq DESC LIMIT 1")?
        .query_row([], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?)))
        .optional()?;
    Ok(last.map_or((0, Hash::default()), |(seq, chain)| (seq.cast_unsigned(), Hash(chain))))
}

/// The chain hash at a position; zero before the first entry.
pub(crate) fn chain_at(conn: &Connection, seq: u64) -> Result<Option<Hash>> {
    if seq == 0 {
        return Ok(Some(Hash::default()));
    }
    let mut statement = conn.prepare_cached("SELECT chain FROM log WHERE seq = ?")?;
    Ok(statement.query_row([seq.cast_signed()], |row| Ok(Hash(row.get(0)?))).optional()?)
}

/// A kept batch, decompressed.
pub(crate) fn batch(conn: &Connection, author: AuthorId, n: u64) -> Result<Option<Vec<u8>>> {
    let bytes: Option<Vec<u8>> = conn
        .prepare_cached("SELECT bytes FROM batch WHERE author = ? AND n = ?")?
        .query_row((author.0, n.cast_signed()), |row| row.get(0))
        .optional()?;
    bytes.map(|bytes| unpack(&bytes)).transpose()
}

/// The key that an author's first batch carries; none where that one is not here.
pub(crate) fn first_key(conn: &Connection, author: AuthorId) -> Result<Option<[u8; 32]>> {
    let first = batch(conn, author, 1)?;
    Ok(first.map(|bytes| Batch::read(&bytes)).transpose()?.and_then(|batch| batch.first_key()))
}

/// Keeps a batch, once; `logged` says whether it stands in the log. What the log lacks of it, since somebody was erased,
/// is not kept either.
pub(crate) fn keep_batch(conn: &Connection, header: &domain::batch::Header, bytes: &[u8], logged: bool) -> Result<()> {
    let packed = zstd::encode_all(bytes, 3).map_err(|error| StoreError::Damaged(error.to_string()))?;
    conn.prepare_cached(
        "INSERT INTO batch (author, n, first, last, hash, bytes, logged) VALUES (?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (author, n) DO UPDATE SET logged = max(logged, excluded.logged),
           bytes = CASE WHEN excluded.logged THEN excluded.bytes ELSE bytes END",
    )?
    .execute((
        header.author.0,
        header.n.cast_signed(),
        header.first.cast_signed(),
        (header.first + header.count - 1).cast_signed(),
        header.hash().0,
        packed,
        logged,
    ))?;
    Ok(())
}

pub(crate) fn unpack(packed: &[u8]) -> Result<Vec<u8>> {
    zstd::decode_all(packed).map_err(|_| StoreError::Damaged("a batch".to_owned()))
}

/// A step that the log has.
#[derive(Clone, Debug)]
pub struct Logged {
    pub author: AuthorId,
    /// The server's clock, milliseconds since 1970.
    pub received: i64,
    pub group: Group,
    pub verdict: Verdict,
}

/// The steps of a logged batch with their verdicts, newest first.
fn steps(conn: &Connection, (author, n): (AuthorId, u64), received: i64, verdicts: &str) -> Result<Vec<Logged>> {
    let bytes = batch(conn, author, n)?.ok_or_else(|| StoreError::Damaged("a batch is missing".to_owned()))?;
    let verdicts: Vec<Verdict> = serde_json::from_str(verdicts).map_err(|_| StoreError::Damaged("the log".to_owned()))?;
    let groups = Batch::read(&bytes)?.groups.into_iter().zip(verdicts);
    let mut steps: Vec<Logged> = groups.map(|(group, verdict)| Logged { author, received, group, verdict }).collect();
    steps.reverse();
    Ok(steps)
}

impl Store {
    /// When the server took the entry at a position, by its clock, milliseconds since 1970.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn received_at(&self, seq: u64) -> Result<Option<i64>> {
        let mut statement = self.conn.prepare_cached("SELECT received FROM log WHERE seq = ?")?;
        Ok(statement.query_row([seq.cast_signed()], |row| row.get(0)).optional()?)
    }

    /// The newest steps of some authors that the log has, newest first; at least `most` where there are as many.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] where a batch cannot be read.
    pub fn received(&self, authors: &BTreeSet<AuthorId>, most: usize) -> Result<Vec<Logged>> {
        let mut statement = self.conn.prepare_cached("SELECT author, n, received, verdicts FROM log ORDER BY seq DESC")?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while found.len() < most
            && let Some(row) = rows.next()?
        {
            let (author, n) = (AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned());
            if authors.contains(&author) {
                found.extend(steps(&self.conn, (author, n), row.get(2)?, &row.get::<_, String>(3)?)?);
            }
        }
        Ok(found)
    }

    /// A batch's bytes, in the log or not.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn batch(&self, author: AuthorId, n: u64) -> Result<Option<Vec<u8>>> {
        batch(&self.conn, author, n)
    }

    /// Whether the log has a batch.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn is_logged(&self, author: AuthorId, n: u64) -> Result<bool> {
        Ok(self.conn.prepare_cached("SELECT 1 FROM log WHERE author = ? AND n = ?")?.exists((author.0, n.cast_signed()))?)
    }

    /// Position of the last log entry that this laptop holds.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn head(&self) -> Result<u64> {
        Ok(head(&self.conn)?.0)
    }

    /// The server's receipts in the log, in order.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn receipts(&self) -> Result<Vec<SignedReceipt>> {
        let mut statement = self.conn.prepare_cached("SELECT receipts FROM log WHERE receipts IS NOT NULL ORDER BY seq")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        let mut receipts = Vec::new();
        for row in rows {
            let some: Vec<SignedReceipt> = serde_json::from_str(&row?).map_err(|_| StoreError::Damaged("a receipt".to_owned()))?;
            receipts.extend(some);
        }
        Ok(receipts)
    }
}
