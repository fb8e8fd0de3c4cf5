//! Sealing: all own groups that have not left yet become signed batches, when they first leave.

use std::collections::BTreeMap;

use domain::batch::{Chain, Skew, seal};
use domain::op::GREATEST_GROUP;
use domain::planted::{Bug, on};
use domain::{AuthorId, Group, Hash};
use rusqlite::Connection;

use crate::pending::{self, Pending};
use crate::{Result, Store, StoreError, WriteTx, log, me::Me, read, write};

/// Batches are closed at this many bytes of operations; the limit on the wire is 1 MiB.
const ENOUGH: usize = 700_000;

/// What sealing needs from outside: chance and the key.
pub struct Seal<'a> {
    /// 16 bytes of chance for each batch.
    pub salt: &'a mut dyn FnMut() -> [u8; 16],
    /// Signs with the author's writing key.
    pub sign: &'a dyn Fn(&[u8]) -> [u8; 64],
    /// The author's public key, for its first batch.
    pub public: [u8; 32],
}

impl Store {
    /// Seals everything of this author that is not sealed yet. Answers how many batches that made.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn seal(&mut self, me: &Me, with: &mut Seal<'_>) -> Result<u32> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let count = seal_waiting(&tx, me, with)?;
        tx.commit()?;
        Ok(count)
    }
}

impl WriteTx<'_> {
    /// Seals what this author has written and not sealed, in the same transaction, after everything else in it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn seal(&mut self, me: &Me, with: &mut Seal<'_>) -> Result<u32> {
        seal_waiting(self.conn, me, with)
    }
}

/// Within a transaction of the caller's.
pub(crate) fn seal_waiting(conn: &Connection, me: &Me, with: &mut Seal<'_>) -> Result<u32> {
    let waiting = pending::list(conn, "WHERE author = ? AND n IS NULL", &[&me.author.0.as_slice()])?;
    let now = number(conn, "skew")?;
    let shifted: Vec<Group> = waiting.iter().filter(|waiting| waiting.skew != now).map(|waiting| waiting.group.clone()).collect();
    let batches = portions(waiting);
    for groups in &batches {
        seal_one(conn, me, groups, with)?;
    }
    // Where the offset was measured anew since they were written, they stand at another time among other writes.
    crate::apply::refresh(conn, shifted.iter().flat_map(|group| &group.operations))?;
    Ok(batches.len() as u32)
}

/// Cuts groups, in the order of their numbers, into batches of allowed size.
fn portions(mut waiting: Vec<Pending>) -> Vec<Vec<Group>> {
    waiting.sort_by_key(|pending| pending.group.first);
    let mut batches: Vec<Vec<Group>> = Vec::new();
    let (mut operations, mut bytes) = (0, 0);
    for Pending { author, group, .. } in waiting {
        let size: usize = domain::batch::wire_group(&group, author).1.iter().map(String::len).sum();
        if batches.is_empty() || operations + group.operations.len() > GREATEST_GROUP || bytes + size > ENOUGH {
            batches.push(Vec::new());
            (operations, bytes) = (0, 0);
        }
        operations += group.operations.len();
        bytes += size;
        batches.last_mut().expect("pushed above").push(group);
    }
    batches
}

fn seal_one(conn: &Connection, me: &Me, groups: &[Group], with: &mut Seal<'_>) -> Result<()> {
    let (n, prev) = next_batch(conn, me.author)?;
    let genesis = n == 1 && read::setting(conn, "workspace")?.is_none();
    let workspace = if genesis { None } else { Some(workspace(conn)?) };
    let deps = grown(conn, me.author)?;
    let skew = skew(conn, groups.iter().map(|group| group.at).max().unwrap_or(0))?;
    let chain = Chain { workspace, author: me.author, key: (n == 1).then_some(with.public), n, prev, deps, skew };
    let (header, bytes) = seal(chain, groups, (with.salt)(), with.sign);
    log::keep_batch(conn, &header, &bytes, false)?;
    let hash = header.hash();
    if genesis {
        write::set_setting(conn, "workspace", Some(&hash.to_string()))?;
    }
    let last = header.first + header.count - 1;
    // From here on its time is corrected as the header says, here as everywhere.
    let skew = header.skew.map(|skew| skew.offset);
    conn.execute(
        "UPDATE pending SET n = ?, skew = ? WHERE author = ? AND first BETWEEN ? AND ?",
        (n.cast_signed(), skew, me.author.0, header.first.cast_signed(), last.cast_signed()),
    )?;
    if on(Bug::ForgetSent) && n > 1 {
        conn.execute("DELETE FROM pending WHERE author = ? AND n = ?", (me.author.0, n.cast_signed()))?;
    }
    conn.execute("UPDATE me SET next_n = ?, last_hash = ? WHERE author = ?", ((n + 1).cast_signed(), hash.0, me.author.0))?;
    Ok(())
}

fn next_batch(conn: &Connection, author: AuthorId) -> Result<(u64, Option<Hash>)> {
    let (n, hash): (i64, Option<[u8; 32]>) =
        conn.query_row("SELECT next_n, last_hash FROM me WHERE author = ?", [author.0], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok((n.cast_unsigned(), hash.map(Hash)))
}

/// The workspace's id: the hash of its first batch.
fn workspace(conn: &Connection) -> Result<Hash> {
    let id = read::setting(conn, "workspace")?.and_then(|text| text.parse().ok());
    id.ok_or_else(|| StoreError::Damaged("the workspace's id".to_owned()))
}

/// Greatest operation known of each other author, where it grew since this author's batch before.
fn grown(conn: &Connection, me: AuthorId) -> Result<BTreeMap<AuthorId, u64>> {
    let name = format!("deps.{me}");
    let told: BTreeMap<AuthorId, u64> = read::setting(conn, &name)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default();
    let mut statement = conn.prepare_cached("SELECT author, max(last) FROM batch WHERE author <> ? GROUP BY author")?;
    let known = statement.query_map([me.0], |row| Ok((AuthorId(row.get(0)?), row.get::<_, i64>(1)?.cast_unsigned())))?;
    let known: BTreeMap<AuthorId, u64> = known.collect::<std::result::Result<_, _>>()?;
    write::set_setting(conn, &name, Some(&serde_json::to_string(&known).expect("plain JSON")))?;
    Ok(known.into_iter().filter(|(author, last)| told.get(author) != Some(last)).collect())
}

/// What a server last said of the clock, and how long before `at` on that clock it did.
fn skew(conn: &Connection, at: i64) -> Result<Option<Skew>> {
    let Some(offset) = number(conn, "skew")? else { return Ok(None) };
    // It may have spoken after all of these steps; and a reader of JSON takes no greater number.
    let age = number(conn, "last_answer")?.map_or(0, |heard| at.saturating_sub(heard).clamp(0, domain::value::GREATEST_INT));
    Ok(Some(Skew { offset, age }))
}

fn number(conn: &Connection, setting: &str) -> Result<Option<i64>> {
    Ok(read::setting(conn, setting)?.and_then(|text| text.parse().ok()))
}
