//! Where logs are kept: one trait, so that a second engine slots in and meets the same conformance suite.
//!
//! Nothing here judges or signs. Rules that every engine keeps: all that is stored belongs to one workspace
//! and is reached through its [`Tenant`] only; every key begins with the workspace; numbers are never
//! taken from a sequence of the engine, because a log has no gaps; a write begins by locking the
//! workspace's row and reads everything else after that.

pub mod files;
pub mod postgres;
pub mod sqlite;

use std::collections::BTreeMap;
use std::sync::Arc;

use domain::judge::Verdict;
use domain::sync::SignedReceipt;
use domain::{AuthorId, Hash, Id, RecordKey, RecordState};

use self::files::{ReadsFiles, WritesFiles};

/// What can go wrong in a storage. Messages hold no content of records.
#[derive(Debug, thiserror::Error)]
pub enum StorageError {
    #[error("the database reports: {0}")]
    Sqlite(#[from] rusqlite::Error),
    #[error("the database reports: {0}")]
    Postgres(String),
    #[error("the database cannot do it at this moment: {0}")]
    Passing(String),
    #[error("a file cannot be read or written: {0}")]
    Io(#[from] std::io::Error),
    #[error("{what} was written by a newer muster-server; nothing was changed, update this one")]
    Newer { what: String },
    #[error("{what} is damaged; restore the last backup, laptops then send again what it lacks")]
    Damaged { what: String },
    #[error("{0}")]
    Refused(String),
}

impl StorageError {
    /// Whether the same may well succeed in a moment: a restart, a deadlock, a cut connection.
    pub fn passes(&self) -> bool {
        matches!(self, Self::Passing(_))
    }
}

/// Short for the results of this module.
pub type Stored<T> = Result<T, StorageError>;

/// A place made ready for one workspace; its secret is known by its SHA-256 only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Room {
    pub secret: Hash,
    pub name: String,
    /// Who moved in.
    pub workspace: Option<Hash>,
    /// Milliseconds since 1970.
    pub made: i64,
}

/// The state of a log.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Position of the last entry; 0 before the first.
    pub seq: u64,
    pub chain: Hash,
    /// The room that the workspace moved into.
    pub room: Hash,
    /// How many receipts were given, and the digest of the last.
    pub receipts: u64,
    pub receipt: Option<String>,
}

/// What the server knows of an author besides its records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuthorRow {
    pub key: [u8; 32],
    pub last_n: u64,
    pub last_op: u64,
    pub last_hash: Hash,
    /// Last log position that was sent to it.
    pub served: u64,
    /// When whoever runs this server shut it out, milliseconds since 1970.
    pub revoked: Option<i64>,
}

/// One entry of the log.
#[derive(Clone, Debug, PartialEq)]
pub struct LogRow {
    pub seq: u64,
    pub author: AuthorId,
    pub n: u64,
    pub hash: Hash,
    pub received: i64,
    pub verdicts: Vec<Verdict>,
    pub chain: Hash,
    pub receipts: Vec<SignedReceipt>,
    /// The batch as received; `None` where a page leaves the asker's own ones out.
    pub bytes: Option<Vec<u8>>,
}

/// How much of the log is wanted. A page holds at least one entry, if there is one.
#[derive(Clone, Copy, Debug)]
pub struct Page {
    /// Entries after this position.
    pub after: u64,
    /// Whose bytes to leave out.
    pub own: Option<AuthorId>,
    pub entries: usize,
    /// Bytes of batches, unpacked.
    pub bytes: usize,
}

/// What will be read soon: an engine to which each question is a journey fetches it in one.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub authors: Vec<AuthorId>,
    /// Batches by author and number, to see whether they are in the log.
    pub batches: Vec<(AuthorId, u64)>,
    pub records: Vec<RecordKey>,
}

impl Wanted {
    /// Whether nothing is.
    pub fn is_empty(&self) -> bool {
        self.authors.is_empty() && self.batches.is_empty() && self.records.is_empty()
    }
}

/// What most requests look at first.
#[derive(Clone, Debug, Default)]
pub struct Glance {
    pub head: Head,
    pub author: Option<AuthorRow>,
    /// The records asked for, absent ones too.
    pub records: BTreeMap<RecordKey, Option<RecordState>>,
}

/// All workspaces of one server.
pub trait Storage: Send + Sync {
    /// A setting of the server, such as its key or its address.
    fn setting(&self, name: &str) -> Stored<Option<String>>;
    /// All settings, by name.
    fn settings(&self) -> Stored<Vec<(String, String)>>;
    /// Sets what is not set yet; gives what stands then, whoever came first.
    fn first_setting(&self, name: &str, value: &str) -> Stored<String>;
    fn put_setting(&self, name: &str, value: &str) -> Stored<()>;
    fn add_room(&self, room: &Room) -> Stored<()>;
    fn room(&self, secret: &Hash) -> Stored<Option<Room>>;
    /// All rooms, by secret.
    fn rooms(&self) -> Stored<Vec<Room>>;
    /// Binds a room to who moved in; the same twice is fine, another workspace is `false`.
    fn bind_room(&self, secret: &Hash, workspace: &Hash) -> Stored<bool>;
    /// The room, held against whoever else would move in, other processes too, until the hold is dropped.
    fn hold_room(&self, secret: &Hash) -> Stored<Option<Box<dyn RoomHold + '_>>>;
    /// Heads of those of these workspaces that are here, in one question where that is cheaper.
    fn heads(&self, workspaces: &[Hash]) -> Stored<Vec<(Hash, u64)>>;
    /// Every workspace with a log.
    fn workspaces(&self) -> Stored<Vec<Hash>>;
    /// The workspace, if it is here; one whose log is empty is not.
    fn tenant(&self, workspace: &Hash) -> Stored<Option<Arc<dyn Tenant>>>;
    /// A place for a workspace whose first entry is about to be written; what is there already stays.
    fn found(&self, workspace: &Hash) -> Stored<Arc<dyn Tenant>>;
}

/// A room while somebody moves in.
pub trait RoomHold {
    fn room(&self) -> &Room;
    /// As [`Storage::bind_room`].
    fn bind(self: Box<Self>, workspace: &Hash) -> Stored<bool>;
}

/// One workspace. A handle of one workspace reaches nothing of another.
pub trait Tenant: Send + Sync {
    fn workspace(&self) -> Hash;
    /// A steady view for reading; takes no lock.
    fn read(&self) -> Stored<Box<dyn Reading + '_>>;
    /// Locks the workspace; dropped without commit, nothing of it stays.
    fn write(&self) -> Stored<Box<dyn Writing + '_>> {
        self.write_for(&Wanted::default())
    }
    /// The same, and fetches what will be read.
    fn write_for(&self, wanted: &Wanted) -> Stored<Box<dyn Writing + '_>>;
    /// The head, an author and some records, for requests that need no steady view.
    fn glance(&self, author: Option<AuthorId>, records: &[RecordKey]) -> Stored<Glance> {
        let mut reading = self.read()?;
        let records = records.iter().map(|key| Ok((key.clone(), reading.record(key)?))).collect::<Stored<_>>()?;
        let author = author.map_or(Ok(None), |author| reading.author(author))?;
        Ok(Glance { head: reading.head()?, author, records })
    }
    /// Leaves nothing in the engine's files of what the last transactions took out, as far as it can.
    fn wipe(&self) -> Stored<()> {
        Ok(())
    }
    /// Whether the engine finds its own files sound; the findings.
    fn integrity(&self) -> Stored<Vec<String>>;
}

/// What can be read of a workspace.
pub trait Reading: ReadsFiles {
    fn head(&mut self) -> Stored<Head>;
    fn author(&mut self, author: AuthorId) -> Stored<Option<AuthorRow>>;
    fn authors(&mut self) -> Stored<Vec<(AuthorId, AuthorRow)>>;
    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>>;
    /// The records of one kind, ordered by id.
    fn of_kind(&mut self, kind: &'static str) -> Stored<Vec<(Id, RecordState)>>;
    /// All records, ordered by kind and id. For checks and lists of an administrator, not for requests.
    fn records(&mut self) -> Stored<Vec<(RecordKey, RecordState)>>;
    /// Position and hash of an author's batch.
    fn logged(&mut self, author: AuthorId, n: u64) -> Stored<Option<(u64, Hash)>>;
    /// Chain hash at a position.
    fn chain_at(&mut self, seq: u64) -> Stored<Option<Hash>>;
    fn page(&mut self, page: Page) -> Stored<Vec<LogRow>>;
}

/// A transaction on a workspace.
pub trait Writing: Reading + WritesFiles {
    /// Fetches what will be read soon; only a hint.
    ///
    /// # Errors
    /// The engine's.
    fn foresee(&mut self, _: &Wanted) -> Stored<()> {
        Ok(())
    }
    /// Whether a record can be read without a journey of its own.
    fn at_hand(&self, _: &RecordKey) -> bool {
        true
    }
    fn put_head(&mut self, head: &Head) -> Stored<()>;
    fn put_author(&mut self, author: AuthorId, row: &AuthorRow) -> Stored<()>;
    fn put_record(&mut self, key: &RecordKey, state: &RecordState) -> Stored<()>;
    /// Takes a record away of which nothing is left.
    fn drop_record(&mut self, key: &RecordKey) -> Stored<()>;
    /// Puts the bytes of an entry's batch anew: the same batch with operations taken out.
    fn put_bytes(&mut self, seq: u64, bytes: &[u8]) -> Stored<()>;
    /// Adds an entry; its bytes must be there.
    fn append(&mut self, row: &LogRow) -> Stored<()>;
    /// Makes all of it durable before it returns.
    fn commit(self: Box<Self>) -> Stored<()>;
}
