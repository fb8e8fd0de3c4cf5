//! The whole trail: every step that this laptop holds, in the order of the log and then what waits, and until when each
//! author has been heard. For extracts and reports; a screen reads one record's past in `history`.

use std::collections::HashMap;

use domain::batch::Batch;
use domain::judge::Verdict;
use domain::{AuthorId, Group};

use crate::{Result, Store, StoreError, log, pending};

/// One step of a person on a laptop.
#[derive(Clone, Debug)]
pub struct TrailStep {
    pub author: AuthorId,
    pub group: Group,
    /// Its place in the log; absent while it waits.
    pub seq: Option<u64>,
    /// The server refused it: nothing of it counts.
    pub refused: bool,
}

impl Store {
    /// Hands over one step after another.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] where a batch cannot be read; what `each` answers.
    pub fn trail<E: From<StoreError>>(&self, mut each: impl FnMut(TrailStep) -> std::result::Result<(), E>) -> std::result::Result<(), E> {
        let mut entries = self.conn.prepare_cached("SELECT seq, author, n, verdicts FROM log ORDER BY seq").map_err(StoreError::from)?;
        let mut rows = entries.query([]).map_err(StoreError::from)?;
        while let Some(row) = rows.next().map_err(StoreError::from)? {
            for step in logged(self, row)? {
                each(step)?;
            }
        }
        for waiting in pending::list(&self.conn, "", &[])? {
            each(TrailStep { author: waiting.author, group: waiting.group, seq: None, refused: false })?;
        }
        Ok(())
    }

    /// When the newest known step of each author was written, by its laptop's clock, milliseconds since 1970.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] where a batch cannot be read.
    pub fn heard_until(&self) -> Result<HashMap<AuthorId, i64>> {
        let mut heard = HashMap::new();
        let mut newest = self.conn.prepare_cached("SELECT author, max(n) FROM batch GROUP BY author")?;
        let rows = newest.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned())))?;
        for row in rows {
            let (author, n) = row?;
            let bytes = log::batch(&self.conn, author, n)?.ok_or_else(|| StoreError::Damaged("a batch is missing".to_owned()))?;
            if let Some(last) = Batch::read(&bytes)?.groups.last() {
                heard.insert(author, last.at);
            }
        }
        let mut waiting = self.conn.prepare_cached("SELECT author, max(at) FROM pending GROUP BY author")?;
        let rows = waiting.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get::<_, i64>(1)?)))?;
        for row in rows {
            let (author, at) = row?;
            let known = heard.entry(author).or_insert(at);
            *known = at.max(*known);
        }
        Ok(heard)
    }
}

fn logged(store: &Store, row: &rusqlite::Row<'_>) -> Result<Vec<TrailStep>> {
    let (seq, author, n) = (row.get::<_, i64>(0)?.cast_unsigned(), AuthorId(row.get(1)?), row.get::<_, i64>(2)?.cast_unsigned());
    let verdicts: Vec<Verdict> = serde_json::from_str(&row.get::<_, String>(3)?).map_err(|_| StoreError::Damaged("the log".to_owned()))?;
    let bytes = log::batch(&store.conn, author, n)?.ok_or_else(|| StoreError::Damaged("a batch is missing".to_owned()))?;
    let steps = Batch::read(&bytes)?.groups.into_iter().zip(verdicts);
    Ok(steps.map(|(group, verdict)| TrailStep { author, group, seq: Some(seq), refused: !verdict.accepted() }).collect())
}
