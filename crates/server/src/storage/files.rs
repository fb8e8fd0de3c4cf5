//! Files of a workspace: pieces under their digest, and which of them are whole.
//!
//! A part belongs to the author that brings it, so nobody can spoil what another one is sending. It becomes a file when
//! its bytes have the digest; who decides that is [`crate::files`]. No name that people gave a file comes here.

use domain::{AuthorId, Hash};

use super::Stored;

/// A file that is here whole and whose bytes have the digest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileRow {
    pub digest: Hash,
    pub size: u64,
    /// Who brought it: its pieces lie under this author.
    pub author: AuthorId,
    /// Milliseconds since 1970.
    pub received: i64,
}

/// A file on its way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PartRow {
    pub digest: Hash,
    pub author: AuthorId,
    /// Of the whole file, as whoever brings it says.
    pub size: u64,
    /// Bytes that are here, from the beginning.
    pub got: u64,
    /// When the last piece came, milliseconds since 1970.
    pub touched: i64,
}

/// What can be read of files.
pub trait ReadsFiles {
    /// Those of these that are here whole, by digest.
    fn files(&mut self, digests: &[Hash]) -> Stored<Vec<FileRow>>;
    /// All that are here whole, by digest.
    fn all_files(&mut self) -> Stored<Vec<FileRow>>;
    /// All parts, by digest and author.
    fn parts(&mut self) -> Stored<Vec<PartRow>>;
    /// The parts that an author has brought of these, by digest.
    fn parts_of(&mut self, author: AuthorId, digests: &[Hash]) -> Stored<Vec<PartRow>>;
    /// The last piece under an author that begins at or before a position, and where it begins.
    fn piece(&mut self, digest: &Hash, author: AuthorId, at: u64) -> Stored<Option<(u64, Vec<u8>)>>;
    /// Bytes of all files and parts, parts as large as they will be.
    fn bytes_of_files(&mut self) -> Stored<u64>;
}

/// What can be done with files in a transaction.
pub trait WritesFiles: ReadsFiles {
    /// Writes how far a part is.
    fn put_part(&mut self, row: &PartRow) -> Stored<()>;
    /// Adds a piece to a part.
    fn add_piece(&mut self, digest: &Hash, author: AuthorId, start: u64, bytes: &[u8]) -> Stored<()>;
    /// Makes an author's part a whole file.
    fn make_file(&mut self, row: &FileRow) -> Stored<()>;
    /// Forgets a part with its pieces; those of a whole file stay, whoever asks.
    fn drop_part(&mut self, digest: &Hash, author: AuthorId) -> Stored<()>;
}
