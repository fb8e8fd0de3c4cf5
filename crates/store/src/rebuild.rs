//! Rebuilding the tables from the log and the outbox. It gives the same rows; a test and a repair command.

use std::collections::HashMap;

use domain::batch::Batch;
use domain::fold::{Origin, corrected, fold};
use domain::judge::Verdict;
use domain::{AuthorId, KINDS, RecordKey, RecordState, kind};
use rusqlite::Connection;

use crate::pending::{self, Standing, Waiting};
use crate::tables::Tables;
use crate::{Result, Store, StoreError, log, schema};

impl Store {
    /// Empties the generated tables and folds everything again, in one transaction.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] if a batch is missing. The old rows stay then.
    pub fn rebuild(&mut self) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        rebuild(&tx)?;
        tx.commit()?;
        Ok(())
    }

    /// SQLite's own check of the file. Empty if all is well.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn integrity(&self) -> Result<Vec<String>> {
        let mut statement = self.conn.prepare("PRAGMA integrity_check")?;
        let rows = statement.query_map([], |row| row.get::<_, String>(0))?;
        let lines: Vec<String> = rows.collect::<std::result::Result<_, _>>()?;
        Ok(lines.into_iter().filter(|line| line != "ok").collect())
    }
}

/// Within a transaction of the caller's.
pub(crate) fn rebuild(conn: &Connection) -> Result<()> {
    for kind in KINDS {
        conn.execute(&format!("DELETE FROM {}", schema::name(kind.name)), [])?;
    }
    conn.execute_batch("DELETE FROM shadow; DELETE FROM card;")?;
    let mut fresh = Fresh::default();
    fresh.log(conn)?;
    let waiting = Waiting::load(conn)?;
    for key in waiting.keys() {
        fresh.state(&key);
    }
    let mut tables = Tables::of(conn);
    for key in &fresh.order {
        let accepted = fresh.states.remove(key).unwrap_or_default();
        pending::put_view(&mut tables, key, Standing { accepted, ..Standing::default() }, &waiting)?;
    }
    Ok(())
}

#[derive(Default)]
struct Fresh {
    states: HashMap<RecordKey, RecordState>,
    order: Vec<RecordKey>,
}

impl Fresh {
    fn state(&mut self, key: &RecordKey) -> &mut RecordState {
        if !self.states.contains_key(key) {
            self.order.push(key.clone());
        }
        self.states.entry(key.clone()).or_default()
    }

    fn log(&mut self, conn: &Connection) -> Result<()> {
        let mut statement = conn.prepare("SELECT seq, author, n, received, verdicts FROM log ORDER BY seq")?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            let (seq, author, n): (i64, AuthorId, i64) = (row.get(0)?, AuthorId(row.get(1)?), row.get(2)?);
            let (received, verdicts): (i64, String) = (row.get(3)?, row.get(4)?);
            let verdicts: Vec<Verdict> = serde_json::from_str(&verdicts).map_err(|_| StoreError::Damaged("the log".to_owned()))?;
            let bytes = log::batch(conn, author, n.cast_unsigned())?.ok_or_else(|| StoreError::Damaged("a batch is missing".to_owned()))?;
            self.batch(&Batch::read(&bytes)?, &verdicts, seq.cast_unsigned(), received);
        }
        Ok(())
    }

    fn batch(&mut self, batch: &Batch, verdicts: &[Verdict], seq: u64, received: i64) {
        let skew = batch.header.skew.map(|skew| skew.offset);
        for (group, _) in batch.groups.iter().zip(verdicts).filter(|(_, verdict)| verdict.accepted()) {
            let origin = Origin { author: batch.header.author, at: corrected(group.at, skew, Some(received)), seq: Some(seq) };
            for (index, operation) in group.operations.iter().enumerate() {
                if let Some(key) = operation.key() {
                    fold(self.state(&key), kind(key.kind), operation, group.first + index as u64, origin);
                }
            }
        }
    }
}
