//! Who writes on this laptop: one row an author, with its writing key, sealed for its person alone, and its (locked)
//! signing key.
//!
//! Everybody here opens the same store, so nothing in it may let one of them write as another. Sealing and opening is
//! the keys' business, not the store's.

use domain::planted::{Bug, on};
use domain::{AuthorId, Id};
use rusqlite::{Connection, OptionalExtension};

use crate::{Result, Store, StoreError, WriteTx, read};

/// An author of this laptop.
#[derive(Clone)]
pub struct Me {
    pub author: AuthorId,
    pub member: Id,
    pub device: Id,
    /// Seed of the Ed25519 writing key, sealed with the person's own key.
    pub sealed: Vec<u8>,
    /// OpenSSH's encrypted private key, once a passphrase was set.
    pub signing_key: Option<String>,
    /// The record of kind `signing_key` that makes its public half known.
    pub signing_record: Option<Id>,
}

impl std::fmt::Debug for Me {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Me").field("author", &self.author).finish_non_exhaustive()
    }
}

const SELECT: &str = "SELECT author, member, device, ifnull(sealed, x''), signing_key, signing_record FROM me";

/// The setting that names the author that a member writes as here.
fn writes_as(member: Id) -> String {
    format!("author.{member}")
}

impl Store {
    /// The author who came last; `None` before a workspace was started or joined.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn me(&self) -> Result<Option<Me>> {
        self.named("author")
    }

    /// The author that a member writes as on this laptop.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn me_of(&self, member: Id) -> Result<Option<Me>> {
        // Folders of one person named their author only there.
        let one = || Ok(self.me()?.filter(|me| me.member == member));
        self.named(&writes_as(member))?.map_or_else(one, |me| Ok(Some(me)))
    }

    /// Names the author that a member writes as, where a folder of one person did not.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn name_me(&mut self, me: &Me) -> Result<()> {
        self.set_setting(&writes_as(me.member), Some(&me.author.to_string()))
    }

    fn named(&self, setting: &str) -> Result<Option<Me>> {
        let Some(current) = read::setting(&self.conn, setting)? else { return Ok(None) };
        let current: AuthorId = current.parse().map_err(|_| StoreError::Damaged("the author's name".to_owned()))?;
        Ok(self.conn.prepare_cached(&format!("{SELECT} WHERE author = ?"))?.query_row([current.0], from_row).optional()?)
    }

    /// Writing seeds that lie open, as older programs kept them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn open_seeds(&self) -> Result<Vec<(AuthorId, [u8; 32])>> {
        let mut statement = self.conn.prepare_cached("SELECT author, seed FROM me WHERE seed IS NOT NULL")?;
        let rows = statement.query_map([], |row| Ok((AuthorId(row.get(0)?), row.get(1)?)))?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Keeps seeds sealed that lay open, and leaves nothing of the open ones in the file.
    ///
    /// # Errors
    /// SQLite's own; all stay open then.
    pub fn keep_sealed(&mut self, sealed: &[(AuthorId, Vec<u8>)]) -> Result<()> {
        self.scrubbing(|tx| {
            for (author, sealed) in sealed {
                tx.conn.execute("UPDATE me SET seed = NULL, sealed = ? WHERE author = ?", (sealed, author.0))?;
            }
            Ok(())
        })
    }

    /// Forgets secrets among the settings, and leaves nothing of them in the file.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn forget_secrets(&mut self, names: &[&str]) -> Result<()> {
        self.scrubbing(|tx| names.iter().try_for_each(|name| tx.set_setting(name, None)))
    }

    /// Empties the log of changes as well, beside the zeros that are written over all that is deleted: who opens the file
    /// later finds nothing.
    fn scrubbing(&mut self, work: impl FnOnce(&mut WriteTx<'_>) -> Result<()>) -> Result<()> {
        self.transact(work)?;
        self.conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))?;
        Ok(())
    }

    /// Everybody who writes on this laptop.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn authors_here(&self) -> Result<Vec<Me>> {
        let mut statement = self.conn.prepare_cached(SELECT)?;
        let rows = statement.query_map([], from_row)?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// Keeps the locked signing key of an author.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn set_signing_key(&mut self, author: AuthorId, openssh: &str, record: Id) -> Result<()> {
        self.conn.execute("UPDATE me SET signing_key = ?, signing_record = ? WHERE author = ?", (openssh, record.as_bytes(), author.0))?;
        Ok(())
    }
}

impl WriteTx<'_> {
    /// Adds an author, whom its member writes as from now on.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn add_author(&mut self, me: &Me) -> Result<()> {
        self.conn.execute(
            "INSERT INTO me (author, sealed, member, device, signing_key, signing_record) VALUES (?, ?, ?, ?, ?, ?)",
            (
                me.author.0,
                &me.sealed,
                me.member.as_bytes(),
                me.device.as_bytes(),
                &me.signing_key,
                me.signing_record.map(|id| id.as_bytes().to_vec()),
            ),
        )?;
        self.set_setting(&writes_as(me.member), Some(&me.author.to_string()))?;
        self.set_setting("author", Some(&me.author.to_string()))
    }

    /// Keeps the locked signing key of an author within the transaction.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn set_signing_key(&mut self, author: AuthorId, openssh: &str, record: Id) -> Result<()> {
        self.conn.execute("UPDATE me SET signing_key = ?, signing_record = ? WHERE author = ?", (openssh, record.as_bytes(), author.0))?;
        Ok(())
    }
}

fn from_row(row: &rusqlite::Row<'_>) -> rusqlite::Result<Me> {
    Ok(Me {
        author: AuthorId(row.get(0)?),
        member: Id::from_bytes(row.get(1)?),
        device: Id::from_bytes(row.get(2)?),
        sealed: row.get(3)?,
        signing_key: row.get(4)?,
        signing_record: row.get::<_, Option<[u8; 16]>>(5)?.map(Id::from_bytes),
    })
}

/// The number of the author's next operation; taken inside the write lock, so two processes never share one.
pub(crate) fn next_op(conn: &Connection, author: AuthorId) -> Result<u64> {
    let next: Option<i64> =
        conn.prepare_cached("SELECT next_op FROM me WHERE author = ?")?.query_row([author.0], |row| row.get(0)).optional()?;
    next.map(i64::cast_unsigned).ok_or_else(|| StoreError::Damaged("no such author on this laptop".to_owned()))
}

pub(crate) fn set_next_op(conn: &Connection, author: AuthorId, next: u64) -> Result<()> {
    let next = if on(Bug::ReuseNumber) && next > 8 { next - 1 } else { next };
    conn.prepare_cached("UPDATE me SET next_op = ? WHERE author = ?")?.execute((next.cast_signed(), author.0))?;
    Ok(())
}
