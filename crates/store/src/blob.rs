//! Files kept as evidence, by the SHA-256 of their content.

use rusqlite::OptionalExtension;

use crate::{Result, Store};

impl Store {
    /// Keeps a file's bytes under their digest (lower-case hex); twice is once.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn keep_blob(&mut self, digest: &str, media: &str, bytes: &[u8]) -> Result<()> {
        self.conn.execute("INSERT OR IGNORE INTO blob (digest, media, bytes) VALUES (?, ?, ?)", (digest, media, bytes))?;
        Ok(())
    }

    /// The bytes of a file, if they are on this laptop.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn blob(&self, digest: &str) -> Result<Option<Vec<u8>>> {
        Ok(self.conn.prepare_cached("SELECT bytes FROM blob WHERE digest = ?")?.query_row([digest], |row| row.get(0)).optional()?)
    }

    /// Whether a file's bytes are on this laptop.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn holds_blob(&self, digest: &str) -> Result<bool> {
        Ok(self.conn.prepare_cached("SELECT 1 FROM blob WHERE digest = ?")?.exists([digest])?)
    }
}
