//! What tests do to a store that nobody else may: a future format, a disk without room.

use domain::AuthorId;

use crate::{Result, Store, schema};

impl Store {
    /// Marks the file with a format that no program knows. For tests of what an older program does then.
    ///
    /// # Errors
    /// SQLite's own.
    #[doc(hidden)]
    pub fn pretend_newer_for_tests(&self) -> Result<()> {
        self.conn.pragma_update(None, "user_version", schema::FORMAT + 1)?;
        Ok(())
    }

    /// Lets the file grow by so many pages and no more: SQLite then says that the disk is full. `None` gives the room back.
    ///
    /// # Errors
    /// SQLite's own.
    #[doc(hidden)]
    pub fn leave_room_for_tests(&self, pages: Option<u32>) -> Result<()> {
        let used: u32 = self.conn.query_row("PRAGMA page_count", [], |row| row.get(0))?;
        let most = pages.map_or(u32::MAX - 1, |pages| used.saturating_add(pages));
        self.conn.query_row(&format!("PRAGMA max_page_count = {most}"), [], |_| Ok(()))?;
        Ok(())
    }

    /// Every value of every table as text, what is packed unpacked.
    ///
    /// # Errors
    /// SQLite's own.
    #[doc(hidden)]
    pub fn kept_for_tests(&self) -> Result<String> {
        let mut statement = self.conn.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")?;
        let tables: Vec<String> = statement.query_map([], |row| row.get(0))?.collect::<std::result::Result<_, _>>()?;
        let mut kept = String::new();
        for table in tables {
            let mut statement = self.conn.prepare(&format!("SELECT * FROM \"{table}\""))?;
            let width = statement.column_count();
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                for column in 0..width {
                    let value = row.get_ref(column)?;
                    let bytes = value.as_bytes_or_null().ok().flatten().unwrap_or_default();
                    let bytes = zstd::decode_all(bytes).unwrap_or_else(|_| bytes.to_vec());
                    kept.push_str(&format!("{table}: {}\n", String::from_utf8_lossy(&bytes)));
                }
            }
        }
        Ok(kept)
    }

    /// Makes the file what format 3 was, under another key: writing seeds open, one author named.
    ///
    /// # Errors
    /// SQLite's own.
    #[doc(hidden)]
    pub fn pretend_format_3_for_tests(&self, key: &[u8; 32], seeds: &[(AuthorId, [u8; 32])]) -> Result<()> {
        self.conn.execute_batch(
            "DELETE FROM setting WHERE name LIKE 'author.%' OR name LIKE 'invitation.%';
             ALTER TABLE me RENAME TO me_now;
             CREATE TABLE me (author BLOB PRIMARY KEY, seed BLOB NOT NULL, member BLOB NOT NULL, device BLOB NOT NULL,
                 signing_key TEXT, signing_record BLOB, next_op INTEGER NOT NULL DEFAULT 1, next_n INTEGER NOT NULL DEFAULT 1,
                 last_hash BLOB) WITHOUT ROWID;
             INSERT INTO me SELECT author, x'', member, device, signing_key, signing_record, next_op, next_n, last_hash FROM me_now;
             DROP TABLE me_now; PRAGMA user_version = 3;",
        )?;
        for (author, seed) in seeds {
            self.conn.execute("UPDATE me SET seed = ? WHERE author = ?", (seed, author.0))?;
        }
        self.conn.pragma_update(None, "journal_mode", "DELETE")?;
        self.conn.pragma_update(None, "rekey", format!("x'{}'", hex::encode(key)))?;
        Ok(())
    }
}
