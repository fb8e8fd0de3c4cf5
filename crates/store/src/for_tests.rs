//! What tests do to a store that nobody else may: a future format, a disk without room.

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
}
