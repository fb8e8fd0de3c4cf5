//! Copies of the store: encrypted with the same key, or plain for reading with any SQLite program.

use std::path::Path;

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
        let name = file.to_str().ok_or(StoreError::ReadOnly)?;
        self.conn.execute("VACUUM INTO ?", [name])?;
        Ok(())
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
