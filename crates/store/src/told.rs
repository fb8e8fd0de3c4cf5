//! What somebody here wrote, beside another's value, and a third decided against: kept until its author has read it.
//!
//! Noted when the decision comes with the log. Not folded again with the tables: what was read stays read.

use domain::record::{differ, same};
use domain::{AuthorId, Class, Dot, Id, LiveWrite, Operation, RecordKey, RecordState, kind};
use rusqlite::Connection;
use serde_json::Value;

use crate::{Result, Store, StoreError};

/// A value that was not kept.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub key: RecordKey,
    pub cell: String,
    /// The write that lost, by an author of this laptop.
    pub mine: Dot,
    pub value: Value,
    /// Corrected time of it, milliseconds since 1970.
    pub at: i64,
    /// The write that decided.
    pub by: Dot,
    pub kept: Value,
    /// Corrected time of the decision.
    pub decided: i64,
}

/// Notes whom an accepted write decides against. `before` is the record without it.
pub(crate) fn note(
    conn: &Connection,
    own: impl Fn(AuthorId) -> bool,
    before: &RecordState,
    operation: &Operation,
    (by, decided): (Dot, i64),
) -> Result<()> {
    let Some(key) = operation.key() else { return Ok(()) };
    let Some(declared) = kind(key.kind) else { return Ok(()) };
    for (name, write) in &operation.cells {
        let review = declared.cell(name).is_some_and(|cell| cell.class == Class::Review);
        let Some(live) = before.cells.get(name).filter(|live| live.len() > 1 && review && differ(live)) else { continue };
        let over: Vec<&LiveWrite> = live.iter().filter(|live| write.base.contains(&live.dot)).collect();
        let lost =
            |mine: &LiveWrite| !mine.weak && !same(&mine.value, &write.value) && own(mine.dot.author) && mine.dot.author != by.author;
        // Writing over one of the two leaves the other, and with it the card.
        if over.len() == live.len() {
            for mine in over.into_iter().filter(|mine| lost(mine)) {
                put(conn, &key, name, mine, (by, decided), &write.value)?;
            }
        }
    }
    Ok(())
}

fn put(conn: &Connection, key: &RecordKey, cell: &str, mine: &LiveWrite, (by, decided): (Dot, i64), kept: &Value) -> Result<()> {
    let of = (mine.dot.author.0, mine.dot.number.cast_signed());
    conn.prepare_cached(
        "INSERT OR REPLACE INTO told (author, number, cell, kind, id, value, at, by_author, by_number, kept, decided)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    )?
    .execute((
        of.0,
        of.1,
        cell,
        key.kind,
        key.id.as_bytes(),
        mine.value.to_string(),
        mine.at,
        by.author.0,
        by.number.cast_signed(),
        kept.to_string(),
        decided,
    ))?;
    Ok(())
}

impl Store {
    /// What was decided against people of this laptop and they have not read, newest first.
    ///
    /// # Errors
    /// SQLite's own; [`StoreError::Damaged`] where a row cannot be read.
    pub fn told(&self) -> Result<Vec<Told>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT author, number, cell, kind, id, value, at, by_author, by_number, kept, decided FROM told ORDER BY decided DESC, author, number",
        )?;
        let mut rows = statement.query([])?;
        let mut told = Vec::new();
        while let Some(row) = rows.next()? {
            let value = |text: String| serde_json::from_str(&text).map_err(|_| StoreError::Damaged("what was decided".to_owned()));
            let dot = |author, number: i64| Dot { author: AuthorId(author), number: number.cast_unsigned() };
            let Some(declared) = kind(&row.get::<_, String>(3)?) else { continue };
            told.push(Told {
                mine: dot(row.get(0)?, row.get(1)?),
                cell: row.get(2)?,
                key: RecordKey { kind: declared.name, id: Id::from_bytes(row.get(4)?) },
                value: value(row.get(5)?)?,
                at: row.get(6)?,
                by: dot(row.get(7)?, row.get(8)?),
                kept: value(row.get(9)?)?,
                decided: row.get(10)?,
            });
        }
        Ok(told)
    }

    /// Its author has read it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn forget_told(&mut self, mine: Dot, cell: &str) -> Result<()> {
        self.conn.prepare_cached("DELETE FROM told WHERE author = ? AND number = ? AND cell = ?")?.execute((
            mine.author.0,
            mine.number.cast_signed(),
            cell,
        ))?;
        Ok(())
    }
}
