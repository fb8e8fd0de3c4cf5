//! Copies of the store: encrypted with the same key, or plain for reading with any SQLite program.

use std::fs::File;
use std::path::Path;

use rusqlite::Connection;

use crate::{Result, Store, StoreError};

impl Store {
    /// Writes a whole copy with the same key into a new file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if the file is there; SQLite's own.
    pub fn backup(&self, file: &Path) -> Result<()> {
        if file.exists() {
            return Err(StoreError::Exists);
        }
        copied(&self.conn, file)
    }

    /// Writes a plain SQLite copy, readable by any program, into a new file.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if the file is there; SQLite's own.
    pub fn export_plain(&self, file: &Path) -> Result<()> {
        if file.exists() {
            return Err(StoreError::Exists);
        }
        let name = file.to_str().ok_or(StoreError::ReadOnly)?;
        self.conn.execute("ATTACH ? AS plain KEY ''", [name])?;
        let copied = self.conn.query_row("SELECT sqlcipher_export('plain')", [], |_| Ok(()));
        // Keys of people who work here do not belong into an open file.
        let cleaned = copied.and_then(|()| self.conn.execute("DELETE FROM plain.me", []));
        self.conn.execute("DETACH plain", [])?;
        cleaned?;
        Ok(())
    }
}

/// A whole copy in a new file, on the disk when this returns, or no file.
pub(crate) fn copied(conn: &Connection, file: &Path) -> Result<()> {
    let name = file.to_str().ok_or(StoreError::ReadOnly)?;
    let copied = conn.execute("VACUUM INTO ?", [name]).map_err(StoreError::from);
    // SQLite leaves it to others to make the copy outlast a power cut, and half of one behind.
    let kept = copied.and_then(|_| File::open(file).and_then(|copy| copy.sync_all()).map_err(|error| StoreError::of_disk(&error)));
    kept.inspect_err(|_| drop(std::fs::remove_file(file)))
}

impl Store {
    /// Takes over the log of another store of the same workspace into this empty one, and folds it.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Exists`] if this store holds a log already.
    pub fn copy_from(&mut self, other: &Store) -> Result<()> {
        if self.head()? > 0 {
            return Err(StoreError::Exists);
        }
        let tx = self.conn.transaction()?;
        let mut batches = other.conn.prepare("SELECT author, n, first, last, hash, bytes, logged FROM batch ORDER BY rowid")?;
        copy_rows(&tx, &mut batches, "INSERT INTO batch (author, n, first, last, hash, bytes, logged) VALUES (?, ?, ?, ?, ?, ?, ?)")?;
        let mut log = other.conn.prepare("SELECT seq, author, n, received, verdicts, chain, receipts FROM log ORDER BY seq")?;
        copy_rows(&tx, &mut log, "INSERT INTO log (seq, author, n, received, verdicts, chain, receipts) VALUES (?, ?, ?, ?, ?, ?, ?)")?;
        let mut settings = other.conn.prepare("SELECT name, value FROM setting")?;
        copy_rows(&tx, &mut settings, "INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")?;
        tx.commit()?;
        self.rebuild()
    }
}

fn copy_rows(to: &rusqlite::Connection, from: &mut rusqlite::Statement<'_>, insert: &str) -> Result<()> {
    let width = from.column_count();
    let mut rows = from.query([])?;
    let mut insert = to.prepare(insert)?;
    while let Some(row) = rows.next()? {
        let values: Vec<rusqlite::types::Value> = (0..width).map(|i| row.get(i)).collect::<std::result::Result<_, _>>()?;
        insert.execute(rusqlite::params_from_iter(values))?;
    }
    Ok(())
}
