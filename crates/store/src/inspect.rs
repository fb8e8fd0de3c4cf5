//! What a check reads: the log's lines, the outbox and the quarantine as they are kept. Not for screens.

use std::collections::BTreeSet;

use domain::judge::Verdict;
use domain::{AuthorId, Group, Hash, KINDS, Kind};

use crate::{Result, Store, StoreError, log, pending, schema};

/// One entry of the log as this laptop keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct LogLine {
    pub seq: u64,
    pub author: AuthorId,
    pub n: u64,
    /// Milliseconds since 1970, the server's clock.
    pub received: i64,
    pub verdicts: Vec<Verdict>,
    pub chain: Hash,
    /// The batch's bytes.
    pub bytes: Vec<u8>,
}

/// A group that is not in the log.
#[derive(Clone, Debug, PartialEq)]
pub struct PendingGroup {
    pub author: AuthorId,
    /// The batch that it is sealed in.
    pub n: Option<u64>,
    /// Server clock minus laptop clock that its corrected time is made with, milliseconds.
    pub skew: Option<i64>,
    pub group: Group,
}

/// How much of each is kept, for what must not grow without end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sizes {
    pub batches: u64,
    pub unlogged: u64,
    pub shadows: u64,
}

impl Store {
    /// The log after a position, in order.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] where a batch is missing.
    pub fn log_after(&self, seq: u64) -> Result<Vec<LogLine>> {
        let mut statement =
            self.conn.prepare_cached("SELECT seq, author, n, received, verdicts, chain FROM log WHERE seq > ? ORDER BY seq")?;
        let mut rows = statement.query([seq.cast_signed()])?;
        let mut lines = Vec::new();
        while let Some(row) = rows.next()? {
            let (author, n) = (AuthorId(row.get(1)?), row.get::<_, i64>(2)?.cast_unsigned());
            let verdicts: String = row.get(4)?;
            lines.push(LogLine {
                seq: row.get::<_, i64>(0)?.cast_unsigned(),
                author,
                n,
                received: row.get(3)?,
                verdicts: serde_json::from_str(&verdicts).map_err(|_| StoreError::Damaged("the log".to_owned()))?,
                chain: Hash(row.get(5)?),
                bytes: log::batch(&self.conn, author, n)?.ok_or_else(|| StoreError::Damaged("a batch is missing".to_owned()))?,
            });
        }
        Ok(lines)
    }

    /// The chain hash at a position of the log; zero at its beginning.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn chain_at(&self, seq: u64) -> Result<Option<Hash>> {
        log::chain_at(&self.conn, seq)
    }

    /// Everything that waits, own and neighbours'.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn waiting(&self) -> Result<Vec<PendingGroup>> {
        let all = pending::list(&self.conn, "", &[])?;
        Ok(all.into_iter().map(|p| PendingGroup { author: p.author, n: p.n, skew: p.skew, group: p.group }).collect())
    }

    /// Names of everything that was ever put into the quarantine, dismissed or not: author, first operation, code.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn quarantine_names(&self) -> Result<Vec<(AuthorId, u64, String)>> {
        let mut statement = self.conn.prepare_cached("SELECT author, first, code FROM quarantine ORDER BY author, first")?;
        let rows = statement.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned(), row.get(2)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// The kinds of which there is any record, in one question for all.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn kinds_held(&self) -> Result<BTreeSet<String>> {
        let one = |kind: &Kind| format!("SELECT '{}' WHERE EXISTS (SELECT 1 FROM {})", kind.name, schema::name(kind.name));
        let sql: Vec<String> = KINDS.iter().map(one).collect();
        let mut statement = self.conn.prepare_cached(&sql.join(" UNION ALL "))?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// How much is kept.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn sizes(&self) -> Result<Sizes> {
        let sql = "SELECT (SELECT count(*) FROM batch), (SELECT count(*) FROM batch WHERE logged = 0), (SELECT count(*) FROM shadow)";
        let count = |row: &rusqlite::Row<'_>, at| row.get::<_, i64>(at).map(i64::cast_unsigned);
        Ok(self.conn.query_row(sql, [], |row| Ok(Sizes { batches: count(row, 0)?, unlogged: count(row, 1)?, shadows: count(row, 2)? }))?)
    }
}
