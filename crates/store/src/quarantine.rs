//! Groups that the server refused: whole, with the reason, until a person dismisses them.

use domain::batch::wire_group;
use domain::judge::Refusal;
use domain::{AuthorId, Dot, Group};
use rusqlite::Connection;
use serde_json::Value;

use crate::{Result, Store, StoreError};

/// A refused group.
#[derive(Clone, Debug)]
pub struct Quarantined {
    /// Names it: its first operation.
    pub id: Dot,
    pub refusal: Refusal,
    pub label: String,
    /// The laptop's clock, milliseconds since 1970.
    pub at: i64,
    pub operations: Vec<Value>,
}

pub(crate) fn put(conn: &Connection, group: &Group, author: AuthorId, refusal: &Refusal) -> Result<()> {
    let (_, operations) = wire_group(group, author);
    let reason = serde_json::to_string(refusal).expect("a refusal is plain JSON");
    conn.execute(
        "INSERT OR IGNORE INTO quarantine (author, first, refusal, label, at, operations) VALUES (?, ?, ?, ?, ?, ?)",
        (author.0, group.first.cast_signed(), reason, &group.label, group.at, format!("[{}]", operations.join(","))),
    )?;
    Ok(())
}

impl Store {
    /// The refused groups that nobody has dismissed, oldest first.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn quarantine(&self) -> Result<Vec<Quarantined>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT author, first, refusal, label, at, operations FROM quarantine WHERE dismissed IS NULL ORDER BY at, author, first",
        )?;
        let mut rows = statement.query([])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let damaged = |_| StoreError::Damaged("the quarantine".to_owned());
            let refusal = serde_json::from_str(&row.get::<_, String>(2)?).map_err(damaged)?;
            let operations = serde_json::from_str(&row.get::<_, String>(5)?).map_err(damaged)?;
            let id = Dot { author: AuthorId(row.get(0)?), number: row.get::<_, i64>(1)?.cast_unsigned() };
            out.push(Quarantined { id, refusal, label: row.get(3)?, at: row.get(4)?, operations });
        }
        Ok(out)
    }

    /// How many refused groups wait for a person.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn quarantined(&self) -> Result<u32> {
        Ok(self.conn.prepare_cached("SELECT count(*) FROM quarantine WHERE dismissed IS NULL")?.query_row([], |row| row.get(0))?)
    }

    /// Dismisses a refused group; its content is kept with the reason. False if there is none of this name.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn dismiss(&mut self, id: Dot, reason: &str) -> Result<bool> {
        let done = self.conn.execute(
            "UPDATE quarantine SET dismissed = ? WHERE author = ? AND first = ? AND dismissed IS NULL",
            (reason, id.author.0, id.number.cast_signed()),
        )?;
        Ok(done > 0)
    }
}
