//! What waits for somebody of this laptop whose disk was copied while another person worked on it: only a key of their own
//! lets it go on, see [`crate::succeed`].
//!
//! Until they open the laptop it is kept whole beside the outbox and lies on no record, so that the log is taken in for
//! everybody else, with the branch that it has of them; and nobody builds on what cannot be sent yet.

use std::collections::BTreeSet;

use domain::batch::{kept_group, read_group};
use domain::{AuthorId, Group};
use rusqlite::Connection;
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::inspect::PendingGroup;
use crate::pending::Pending;
use crate::{Result, Store, StoreError, apply, read, succeed, write};

/// A group as a setting keeps it.
#[derive(Serialize, Deserialize)]
struct Kept {
    head: String,
    operations: Box<RawValue>,
    skew: Option<i64>,
}

impl Store {
    /// Keeps everything of an author of this laptop that the log does not hold, until its person makes another author.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn put_by(&mut self, author: AuthorId) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let waiting = succeed::take_out(&tx, author)?;
        for Pending { group, skew, .. } in &waiting {
            keep(&tx, author, group, *skew)?;
        }
        write::set_setting(&tx, &marked(author), Some(""))?;
        apply::refresh(&tx, waiting.iter().flat_map(|waiting| &waiting.group.operations))?;
        tx.commit()?;
        Ok(())
    }

    /// Whether an author's work was put by.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn is_put_by(&self, author: AuthorId) -> Result<bool> {
        Ok(read::setting(&self.conn, &marked(author))?.is_some())
    }

    /// All that was put by, in the order of its making.
    ///
    /// # Errors
    /// SQLite's own; damaged text.
    pub fn put_by_groups(&self) -> Result<Vec<PendingGroup>> {
        let kept = all(&self.conn)?.into_iter();
        Ok(kept.map(|(author, Pending { skew, group, .. })| PendingGroup { author, n: None, skew, group }).collect())
    }
}

/// Keeps a group, in place of what was kept under its number.
pub(crate) fn keep(conn: &Connection, author: AuthorId, group: &Group, skew: Option<i64>) -> Result<()> {
    let (head, operations) = kept_group(group, author);
    let kept = Kept { head, operations: RawValue::from_string(operations).expect("plain JSON"), skew };
    let text = serde_json::to_string(&kept).expect("plain JSON");
    write::set_setting(conn, &format!("{}.{:020}", marked(author), group.first), Some(&text))
}

fn marked(author: AuthorId) -> String {
    format!("aside.{author}")
}

/// The authors of this laptop whose work was put by.
pub(crate) fn authors(conn: &Connection) -> Result<BTreeSet<AuthorId>> {
    let named = named(conn)?.into_iter().filter(|(_, first, _)| first.is_none());
    Ok(named.map(|(author, ..)| author).collect())
}

/// The groups of everybody that were put by.
pub(crate) fn all(conn: &Connection) -> Result<Vec<(AuthorId, Pending)>> {
    let mut groups = Vec::new();
    for (author, first, text) in named(conn)? {
        let Some(first) = first else { continue };
        let kept: Kept = serde_json::from_str(&text).map_err(|_| damaged())?;
        let operations: Vec<&RawValue> = serde_json::from_str(kept.operations.get()).map_err(|_| damaged())?;
        let operations: Vec<&str> = operations.into_iter().map(RawValue::get).collect();
        let group: Group = read_group(&kept.head, &operations, author, first)?;
        groups.push((author, Pending { author, n: None, skew: kept.skew, group }));
    }
    groups.sort_by_key(|(author, pending)| (pending.group.at, *author, pending.group.first));
    Ok(groups)
}

/// Takes an author's groups back into the caller's hands, for its successor; nothing where none were put by.
pub(crate) fn take_back(conn: &Connection, author: AuthorId) -> Result<Option<Vec<Pending>>> {
    if read::setting(conn, &marked(author))?.is_none() {
        return Ok(None);
    }
    let mut groups: Vec<Pending> = all(conn)?.into_iter().filter(|(of, _)| *of == author).map(|(_, pending)| pending).collect();
    groups.sort_by_key(|pending| pending.group.first);
    // The stop that follows the name sorts before the stroke: the author's own settings, and nobody's beside.
    let (mark, end) = (marked(author), format!("{}/", marked(author)));
    conn.execute("DELETE FROM setting WHERE name >= ? AND name < ?", (mark, end))?;
    Ok(Some(groups))
}

/// Author, first operation and text of each setting; no operation where it only marks the author.
fn named(conn: &Connection) -> Result<Vec<(AuthorId, Option<u64>, String)>> {
    let mut statement = conn.prepare_cached("SELECT name, value FROM setting WHERE name >= 'aside.' AND name < 'aside/'")?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let (name, value): (String, String) = (row.get(0)?, row.get(1)?);
        let name = name.strip_prefix("aside.").unwrap_or_default();
        let (author, first) = name.split_once('.').map_or((name, None), |(author, first)| (author, Some(first)));
        let first = first.map(|first| first.parse().map_err(|_| damaged())).transpose()?;
        out.push((author.parse().map_err(|_| damaged())?, first, value));
    }
    Ok(out)
}

fn damaged() -> StoreError {
    StoreError::Damaged("what was put by".to_owned())
}
