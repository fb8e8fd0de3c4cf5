//! The laptop's store: SQLite (SQLCipher) with one generated table a kind, the batches, the log and
//! what has not left the laptop yet.
//!
//! The log is the truth; the tables are its fold and can be rebuilt from it ([`Store::rebuild`]).
//! Nothing here decides what people may do (that is `domain::judge`) or talks to a network.

mod ahead;
mod apply;
mod aside;
mod backup;
mod blob;
mod carry;
mod erasing;
mod error;
mod files;
mod for_tests;
mod history;
mod inspect;
mod judging;
mod live;
mod log;
mod me;
mod moment;
mod outbox;
mod pending;
mod quarantine;
mod read;
mod rebuild;
mod rewind;
mod row;
mod schema;
mod seal;
mod succeed;
mod tables;
mod told;
mod trail;
mod write;

use std::path::{Path, PathBuf};

use rusqlite::Connection;

pub use apply::{Applied, Verify};
pub use carry::{Carried, Held, Taken, TakenGroup};
pub use error::StoreError;
pub use files::FileState;
pub use history::{Lookup, PastChange};
pub use inspect::{LogLine, PendingGroup, Sizes};
pub use log::Logged;
pub use me::Me;
pub use moment::Clocked;
pub use outbox::Unsent;
pub use quarantine::Quarantined;
pub use read::Row;
pub use rusqlite::types::Value as Sql;
pub use seal::Seal;
pub use told::Told;
pub use trail::TrailStep;
pub use write::{Draft, WriteTx, Written};

/// Result of everything here.
pub type Result<T> = std::result::Result<T, StoreError>;

/// An open store. One process may hold several; SQLite's own locks order their writes.
pub struct Store {
    conn: Connection,
    path: PathBuf,
    /// A large step lies in the write-ahead log alone.
    behind: bool,
    /// What was taken out of an erased person may still stand in the write-ahead log.
    erased: bool,
    clocks: moment::Known,
}

/// Pages of the write-ahead log after which SQLite takes them over by itself.
const AHEAD: u32 = 1000;

impl Store {
    /// The store's file inside a data folder.
    pub fn file(data: &Path) -> PathBuf {
        data.join("muster.db")
    }

    /// Makes a new store with this raw key.
    ///
    /// # Errors
    /// [`StoreError::Exists`] if there is one already; file and disk errors.
    pub fn create(data: &Path, key: &[u8; 32]) -> Result<Self> {
        let path = Self::file(data);
        if path.exists() {
            return Err(StoreError::Exists);
        }
        Self::open_file(path, key)
    }

    /// Opens the store of a data folder.
    ///
    /// # Errors
    /// [`StoreError::Missing`], [`StoreError::WrongKey`], [`StoreError::Newer`]; file and disk errors.
    pub fn open(data: &Path, key: &[u8; 32]) -> Result<Self> {
        let path = Self::file(data);
        if !path.exists() {
            return Err(StoreError::Missing);
        }
        Self::open_file(path, key)
    }

    fn open_file(path: PathBuf, key: &[u8; 32]) -> Result<Self> {
        schema::keep_provider()?;
        let mut conn = Connection::open(&path)?;
        schema::prepare(&mut conn, Some(key))?;
        Ok(Self { conn, path, behind: false, erased: false, clocks: moment::Known::default() })
    }

    /// A store that lives in memory, for tests and for looking around.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn in_memory() -> Result<Self> {
        let mut conn = Connection::open_in_memory()?;
        schema::prepare(&mut conn, None)?;
        Ok(Self { conn, path: PathBuf::new(), behind: false, erased: false, clocks: moment::Known::default() })
    }

    /// Another handle on the same file, for a reader or a second thread.
    ///
    /// # Errors
    /// As [`Store::open`].
    pub fn reopen(&self, key: &[u8; 32]) -> Result<Self> {
        Self::open_file(self.path.clone(), key)
    }

    /// A number that grows whenever another connection has written; compare to know whether to read again.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn data_version(&self) -> Result<i64> {
        Ok(self.conn.query_row("PRAGMA data_version", [], |row| row.get(0))?)
    }

    /// Runs `work` in one transaction that takes the write lock first; it is undone if `work` fails.
    ///
    /// # Errors
    /// The store's own, and whatever `work` returns.
    pub fn transact<T, E: From<StoreError>>(
        &mut self,
        work: impl FnOnce(&mut WriteTx<'_>) -> std::result::Result<T, E>,
    ) -> std::result::Result<T, E> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate).map_err(StoreError::from)?;
        let mut write = WriteTx::new(&tx)?;
        let outcome = work(&mut write);
        let (keep, large, erased) = (write.keep && outcome.is_ok(), write.large, write.erased);
        drop(write);
        if large {
            // It is durable in the log. Taking all of it over can wait until whoever waits for the step has its answer.
            tx.pragma_update(None, "wal_autocheckpoint", 0).map_err(StoreError::from)?;
        }
        if keep {
            tx.commit().map_err(StoreError::from)?;
        } else {
            drop(tx);
        }
        if erased && keep {
            self.erased = true;
            self.wipe()?;
        }
        if large {
            self.behind |= keep;
            self.conn.pragma_update(None, "wal_autocheckpoint", AHEAD).map_err(StoreError::from)?;
            self.conn.pragma_update(None, "cache_size", -schema::CACHE).map_err(StoreError::from)?;
        }
        outcome
    }

    /// Takes a large step over from the write-ahead log, if one lies there; the next small one would, else.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn catch_up(&mut self) -> Result<()> {
        if std::mem::take(&mut self.behind) {
            self.conn.query_row("PRAGMA wal_checkpoint(PASSIVE)", [], |_| Ok(()))?;
        }
        Ok(())
    }

    /// A remembered setting of this laptop (never synced).
    ///
    /// # Errors
    /// SQLite's own.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        read::setting(&self.conn, name)
    }

    /// Remembers a setting of this laptop; `None` forgets it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn set_setting(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        write::set_setting(&self.conn, name, value)
    }
}
