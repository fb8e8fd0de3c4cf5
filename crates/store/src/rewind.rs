//! Going back in the log: the server was put back to a backup, so what it lost waits here to be sent again.

use domain::AuthorId;
use domain::batch::Batch;
use domain::planted::{Bug, on};
use domain::sync::Entry;
use rusqlite::{Connection, TransactionBehavior};

use crate::{Result, Store, log, pending, quarantine, rebuild, write};

impl Store {
    /// Whether entries of a server's log are those of this laptop's; else the last position that both share before them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn agrees(&self, entries: &[Entry]) -> Result<std::result::Result<(), u64>> {
        for entry in entries {
            if log::chain_at(&self.conn, entry.seq)? != Some(entry.chain) {
                return Ok(Err(entry.seq.saturating_sub(1)));
            }
        }
        Ok(Ok(()))
    }

    /// Takes the log back to a position; whatever came after it, anybody's, waits again. `cursor` is the server's word
    /// for a position at or before that.
    ///
    /// # Errors
    /// SQLite's own. Nothing was changed then.
    pub fn rewind(&mut self, to: u64, cursor: Option<&str>) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        for (author, n) in entries_after(&tx, to)? {
            wait_again(&tx, author, n)?;
        }
        tx.execute("DELETE FROM log WHERE seq > ?", [to.cast_signed()])?;
        write::set_setting(&tx, "cursor", cursor)?;
        rebuild::rebuild(&tx)?;
        tx.commit()?;
        Ok(())
    }
}

fn entries_after(conn: &Connection, to: u64) -> Result<Vec<(AuthorId, u64)>> {
    let mut statement = conn.prepare_cached("SELECT author, n FROM log WHERE seq > ? ORDER BY seq")?;
    let rows = statement.query_map([to.cast_signed()], |row| Ok((AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned())))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

fn wait_again(conn: &Connection, author: AuthorId, n: u64) -> Result<()> {
    let bytes = log::batch(conn, author, n)?.ok_or_else(|| crate::StoreError::Damaged("a batch is missing".to_owned()))?;
    let batch = Batch::read(&bytes)?;
    if on(Bug::RewindForgets) {
        conn.execute("DELETE FROM batch WHERE author = ? AND n = ?", (author.0, n.cast_signed()))?;
        return Ok(());
    }
    conn.prepare_cached("UPDATE batch SET logged = 0 WHERE author = ? AND n = ?")?.execute((author.0, n.cast_signed()))?;
    for group in &batch.groups {
        // The new log gives a verdict of its own; what a person dismissed stays dismissed.
        quarantine::take_back(conn, group, author)?;
        pending::insert(conn, group, author, Some(n), batch.header.skew.map(|skew| skew.offset))?;
    }
    Ok(())
}
