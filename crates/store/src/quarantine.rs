//! Groups that the server refused: whole, with the reason, until a person dismisses them.

use domain::batch::{kept_group, read_group};
use domain::judge::Refusal;
use domain::{AuthorId, Dot, Group, args};
use rusqlite::Connection;
use serde_json::Value;

use crate::{Result, Store, StoreError, WriteTx, apply, pending};

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

impl Quarantined {
    /// The step itself, as it was judged.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it cannot be read any more.
    pub fn group(&self) -> Result<Group> {
        // What else stands in a head is not kept: nothing that is made of the step again depends on it.
        let head = serde_json::json!({ "a": domain::Id::nil(), "l": self.label, "t": self.at, "s": 0 }).to_string();
        let texts: Vec<String> = self.operations.iter().map(Value::to_string).collect();
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        read_group(&head, &texts, self.id.author, self.id.number).map_err(|_| StoreError::Damaged("the quarantine".to_owned()))
    }
}

pub(crate) fn put(conn: &Connection, group: &Group, author: AuthorId, refusal: &Refusal) -> Result<()> {
    let (_, operations) = kept_group(group, author);
    let args = serde_json::to_string(&refusal.args).expect("what stands in a sentence is plain JSON");
    conn.execute(
        "INSERT OR IGNORE INTO quarantine (author, first, code, message, args, label, at, operations) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (author.0, group.first.cast_signed(), &refusal.code, &refusal.text, args, &group.label, group.at, operations),
    )?;
    Ok(())
}

/// Every refused group, dismissed ones too.
pub(crate) fn all(conn: &Connection) -> Result<Vec<Quarantined>> {
    read(conn, "")
}

/// Keeps a refused group with other operations: those of an erased person are hollow.
pub(crate) fn put_operations(conn: &Connection, id: Dot, group: &Group) -> Result<()> {
    let (_, operations) = kept_group(group, id.author);
    conn.execute(
        "UPDATE quarantine SET operations = ? WHERE author = ? AND first = ?",
        (operations, id.author.0, id.number.cast_signed()),
    )?;
    Ok(())
}

fn read(conn: &Connection, filter: &'static str) -> Result<Vec<Quarantined>> {
    let sql = "SELECT author, first, code, message, args, label, at, operations FROM quarantine";
    let mut statement = conn.prepare_cached(&format!("{sql} {filter} ORDER BY at, author, first"))?;
    let mut rows = statement.query([])?;
    let mut out = Vec::new();
    while let Some(row) = rows.next()? {
        let damaged = |_| StoreError::Damaged("the quarantine".to_owned());
        let args = serde_json::from_str(&row.get::<_, String>(4)?).map_err(damaged)?;
        let refusal = Refusal { code: row.get(2)?, text: row.get(3)?, args };
        let operations = serde_json::from_str(&row.get::<_, String>(7)?).map_err(damaged)?;
        let id = Dot { author: AuthorId(row.get(0)?), number: row.get::<_, i64>(1)?.cast_unsigned() };
        out.push(Quarantined { id, refusal, label: row.get(5)?, at: row.get(6)?, operations });
    }
    Ok(out)
}

/// Forgets a group that counts after all, or that is judged anew. Another group under the same number stays: that is
/// what a copy of its author's disk wrote, and nothing else has it.
pub(crate) fn take_back(conn: &Connection, group: &Group, author: AuthorId) -> Result<()> {
    let (_, operations) = kept_group(group, author);
    conn.prepare_cached("DELETE FROM quarantine WHERE author = ? AND first = ? AND dismissed IS NULL AND at = ? AND operations = ?")?
        .execute((author.0, group.first.cast_signed(), group.at, operations))?;
    Ok(())
}

impl Store {
    /// Puts batches of others aside that can never be in the log, since the log went on without what they build on.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn put_aside(&mut self, names: &[(AuthorId, u64)]) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let refusal = Refusal::new("held", args!());
        for (author, n) in names {
            let waiting = pending::list(&tx, "WHERE author = ? AND n = ?", &[&author.0.as_slice(), &n.cast_signed()])?;
            for waiting in &waiting {
                put(&tx, &waiting.group, *author, &refusal)?;
            }
            tx.execute("DELETE FROM pending WHERE author = ? AND n = ?", (author.0, n.cast_signed()))?;
            tx.execute("DELETE FROM batch WHERE author = ? AND n = ? AND logged = 0", (author.0, n.cast_signed()))?;
            apply::refresh(&tx, waiting.iter().flat_map(|waiting| &waiting.group.operations))?;
        }
        tx.commit()?;
        Ok(())
    }

    /// The refused groups that nobody has dismissed, oldest first.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn quarantine(&self) -> Result<Vec<Quarantined>> {
        read(&self.conn, "WHERE dismissed IS NULL")
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
        dismiss(&self.conn, id, reason)
    }
}

impl WriteTx<'_> {
    /// Dismisses a refused group together with what is written: the step that takes its place, or a decision on it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn dismiss(&mut self, id: Dot, reason: &str) -> Result<bool> {
        dismiss(self.conn, id, reason)
    }
}

fn dismiss(conn: &Connection, id: Dot, reason: &str) -> Result<bool> {
    let done = conn.execute(
        "UPDATE quarantine SET dismissed = ? WHERE author = ? AND first = ? AND dismissed IS NULL",
        (reason, id.author.0, id.number.cast_signed()),
    )?;
    Ok(done > 0)
}

#[cfg(test)]
mod tests {
    use domain::{Id, Operation, Verb};

    use super::*;

    fn step(at: i64, archives: bool) -> Group {
        let verb = if archives { Verb::Archive } else { Verb::Restore };
        let operation = Operation { kind: "device".to_owned(), id: Id::nil(), verb, cells: Default::default(), weak: false };
        Group { action: Id::nil(), label: "test".to_owned(), at, seen: 0, first: 7, operations: vec![operation] }
    }

    #[test]
    fn what_a_copy_of_the_disk_wrote_under_the_same_number_stays_when_the_other_one_is_accepted() {
        let store = Store::in_memory().unwrap();
        let author = AuthorId([1; 16]);
        let (here, logged) = (step(1, true), step(1, false));
        put(&store.conn, &here, author, &Refusal::new("forked", domain::args!())).unwrap();
        take_back(&store.conn, &logged, author).unwrap();
        take_back(&store.conn, &step(2, true), author).unwrap();
        assert_eq!(store.quarantined().unwrap(), 1, "the only place that it is kept at");
        take_back(&store.conn, &here, author).unwrap();
        assert_eq!(store.quarantined().unwrap(), 0, "it counts after all");
    }
}
