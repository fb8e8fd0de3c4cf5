//! What the log says of the clock that a step was written by: the rule is [`domain::moment`].

use std::cell::RefCell;
use std::collections::HashMap;
use std::sync::Arc;

use domain::batch::Batch;
use domain::{AuthorId, Dot, Hash};
use rusqlite::{Connection, OptionalExtension};

use crate::apply::own_authors;
use crate::{Result, Store, StoreError, log, pending, read};

/// Batches that are looked through for the next word of a server.
const MOST_LOOKED: i64 = 50;

/// Batches whose times are remembered; a sheet of a thousand marks may come from as many.
const MOST_KNOWN: usize = 10_000;

/// What a batch says of the clock that it was written by. A hash names one batch for ever, so this never changes.
struct Times {
    offset: Option<i64>,
    groups: Vec<Written>,
}

/// One of its groups: the operations that it has, and when its author wrote it in knowledge of what.
struct Written {
    first: u64,
    end: u64,
    at: i64,
    seen: u64,
}

/// The times of batches that were read already.
#[derive(Default)]
pub(crate) struct Known(RefCell<HashMap<Hash, Arc<Times>>>);

impl Known {
    fn times(&self, conn: &Connection, author: AuthorId, n: i64, hash: Hash) -> Result<Arc<Times>> {
        if let Some(known) = self.0.borrow().get(&hash) {
            return Ok(Arc::clone(known));
        }
        let bytes = log::batch(conn, author, n.cast_unsigned())?.ok_or_else(|| StoreError::Damaged("a batch is missing".to_owned()))?;
        let batch = Batch::read(&bytes)?;
        let written = |group: &domain::Group| {
            let end = group.first + group.operations.len() as u64;
            Written { first: group.first, end, at: group.at, seen: group.seen }
        };
        let groups = batch.groups.iter().map(written).collect();
        let times = Arc::new(Times { offset: batch.header.skew.map(|skew| skew.offset), groups });
        let mut known = self.0.borrow_mut();
        if known.len() >= MOST_KNOWN {
            known.clear();
        }
        known.insert(hash, Arc::clone(&times));
        Ok(times)
    }
}

/// What is known of the clock behind one write.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocked {
    /// By the clock of its laptop, milliseconds since 1970.
    pub clock: i64,
    /// See [`domain::moment::Known`].
    pub offset: Option<i64>,
    pub moved: Option<i64>,
    pub after: Option<i64>,
    /// When the server took it; nothing while it has not.
    pub received: Option<i64>,
}

impl Store {
    /// What is known of the clock behind a write, if this laptop holds it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn clocked(&self, dot: Dot) -> Result<Option<Clocked>> {
        let conn = &self.conn;
        let number = dot.number.cast_signed();
        if let Some(waiting) = pending::written(conn, dot)? {
            let after = self.served(waiting.seen)?;
            return Ok(Some(Clocked { clock: waiting.at, offset: waiting.skew, moved: None, after, received: None }));
        }
        let found: Option<(i64, [u8; 32], Option<i64>)> = conn
            .prepare_cached(
                "SELECT n, hash, log.received FROM batch LEFT JOIN log USING (author, n) WHERE author = ? AND first <= ? ORDER BY first DESC LIMIT 1",
            )?
            .query_row((dot.author.0, number), |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
            .optional()?;
        let Some((n, hash, received)) = found else { return Ok(None) };
        let times = self.clocks.times(conn, dot.author, n, Hash(hash))?;
        let Some(group) = times.groups.iter().find(|group| (group.first..group.end).contains(&dot.number)) else { return Ok(None) };
        let moved = self.moved(dot.author, (n, times.offset, received))?;
        Ok(Some(Clocked { clock: group.at, offset: times.offset, moved, after: self.served(group.seen)?, received }))
    }

    /// When the server took what an author knew.
    fn served(&self, seen: u64) -> Result<Option<i64>> {
        if seen == 0 { Ok(None) } else { self.received_at(seen) }
    }

    /// By how much the next word of a server differs from what was added by then.
    ///
    /// The server speaks to a laptop each time that it takes something, so what it took later was written with another word
    /// of it. Batches that it took at once with this one tell of a jump that the laptop saw itself: it is in their offset.
    fn moved(&self, author: AuthorId, (n, offset, received): (i64, Option<i64>, Option<i64>)) -> Result<Option<i64>> {
        let (conn, mut before) = (&self.conn, offset);
        let mut statement = conn.prepare_cached(
            "SELECT n, hash, log.received FROM batch LEFT JOIN log USING (author, n) WHERE author = ? AND n > ? ORDER BY n LIMIT ?",
        )?;
        let mut rows = statement.query((author.0, n, MOST_LOOKED))?;
        while let Some(row) = rows.next()? {
            let (n, hash, taken): (i64, [u8; 32], Option<i64>) = (row.get(0)?, row.get(1)?, row.get(2)?);
            let Some(now) = self.clocks.times(conn, author, n, Hash(hash))?.offset else { continue };
            let spoken = before.is_none() || received.is_some_and(|received| taken.is_none_or(|taken| taken > received));
            if spoken {
                return Ok(Some(now.saturating_sub(before.unwrap_or(0))));
            }
            before = Some(now);
        }
        let own = own_authors(conn)?.contains(&author) && (received.is_some() || before.is_none());
        let now: Option<i64> = if own { read::setting(conn, "skew")?.and_then(|text| text.parse().ok()) } else { None };
        Ok(now.map(|now| now.saturating_sub(before.unwrap_or(0))))
    }
}
