//! What exists only on this laptop: counted and listed from the outbox itself, never from a flag.

use std::collections::HashMap;

use domain::AuthorId;

use crate::{Result, Store, aside, log, pending};

/// One unsent step.
#[derive(Clone, Debug)]
pub struct Unsent {
    pub author: AuthorId,
    pub action: domain::Id,
    pub label: String,
    /// The laptop's clock, milliseconds since 1970.
    pub at: i64,
    pub operations: Vec<domain::Operation>,
}

fn line(p: pending::Pending) -> Unsent {
    Unsent { author: p.author, action: p.group.action, label: p.group.label, at: p.group.at, operations: p.group.operations }
}

impl Store {
    /// How many own groups no server has accepted yet.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn unsent(&self) -> Result<u32> {
        Ok(self
            .conn
            .prepare_cached(
                "SELECT (SELECT count(*) FROM pending WHERE author IN (SELECT author FROM me))
                    + (SELECT count(*) FROM setting WHERE name >= 'aside.' AND name < 'aside/' AND value <> '')",
            )?
            .query_row([], |row| row.get(0))?)
    }

    /// The own groups that no server has accepted yet, oldest first.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn outbox(&self) -> Result<Vec<Unsent>> {
        let mut lines: Vec<Unsent> = aside::all(&self.conn)?.into_iter().map(|(_, pending)| line(pending)).collect();
        lines.extend(self.unsent_lines("WHERE author IN (SELECT author FROM me)")?);
        lines.sort_by_key(|line| line.at);
        Ok(lines)
    }

    /// The groups of other laptops that came by another carrier and that no server is known to have.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn neighbours(&self) -> Result<Vec<Unsent>> {
        self.unsent_lines("WHERE author NOT IN (SELECT author FROM me)")
    }

    /// How many groups of each author of this laptop are not sealed: only their own person's key can do that.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn unsealed(&self) -> Result<HashMap<AuthorId, u32>> {
        let mut statement = self.conn.prepare_cached("SELECT author, count(*) FROM pending WHERE n IS NULL GROUP BY author")?;
        let rows = statement.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get(1)?)))?;
        let mut unsealed: HashMap<AuthorId, u32> = rows.collect::<std::result::Result<_, _>>()?;
        for (author, _) in aside::all(&self.conn)? {
            *unsealed.entry(author).or_default() += 1;
        }
        Ok(unsealed)
    }

    fn unsent_lines(&self, filter: &'static str) -> Result<Vec<Unsent>> {
        Ok(pending::list(&self.conn, filter, &[])?.into_iter().map(line).collect())
    }

    /// When the server last took something of each author, milliseconds since 1970.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn last_heard(&self) -> Result<HashMap<AuthorId, i64>> {
        let mut statement = self.conn.prepare_cached("SELECT author, max(received) FROM log GROUP BY author")?;
        let rows = statement.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Sealed batches that are not in the log, own and neighbours', in an order that respects each author's numbers.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn unlogged(&self, limit: u32) -> Result<Vec<(AuthorId, u64, Vec<u8>)>> {
        let mut statement = self.conn.prepare_cached("SELECT author, n, bytes FROM batch WHERE logged = 0 ORDER BY rowid LIMIT ?")?;
        let mut rows = statement.query([limit])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let bytes: Vec<u8> = row.get(2)?;
            out.push((AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned(), log::unpack(&bytes)?));
        }
        Ok(out)
    }

    /// Every batch of the workspace that this laptop holds, log first, then what is not in it: what `publish` sends.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn all_batches(&self) -> Result<Vec<Vec<u8>>> {
        let mut statement = self
            .conn
            .prepare_cached("SELECT bytes FROM batch LEFT JOIN log USING (author, n) ORDER BY log.seq IS NULL, log.seq, batch.rowid")?;
        let rows = statement.query_map([], |row| row.get::<_, Vec<u8>>(0))?;
        rows.map(|row| log::unpack(&row?)).collect()
    }
}
