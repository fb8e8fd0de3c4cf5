//! Files beside the records: which cells name one by its digest, and what is said about them on the wire.
//!
//! A file is known by the SHA-256 of its bytes and by nothing else. What people call it is a cell like any other and
//! is never a path, here or at the server.

use serde::{Deserialize, Serialize};

use crate::{Hash, Id, KindOf as _, RecordState, certificate, checklist};

/// Greatest file that a laptop keeps as evidence, and that a server takes unless it is told otherwise (bytes).
pub const GREATEST: u64 = 25 << 20;
/// Most bytes of one piece on the wire.
pub const MOST_PIECE: usize = 1 << 20;
/// Most files that one question is about.
pub const MOST_ASKED: usize = 1_000;

/// The cells that name a file: kind, cell.
pub static NAMED_BY: &[(&str, &str)] =
    &[(checklist::Evidence::NAME, "digest"), (certificate::CertificateDesign::NAME, "logo"), (certificate::Certificate::NAME, "logo")];

/// A digest as cells hold it: lower-case hex and nothing else.
pub fn digest(text: &str) -> Option<Hash> {
    text.parse().ok().filter(|hash: &Hash| hash.to_string() == text)
}

/// Whether a record of this kind names the file, in a value that is shown or in one beside it.
pub fn names(kind: &str, state: &RecordState, file: &Hash) -> bool {
    let cells = NAMED_BY.iter().filter(|(of, _)| *of == kind).filter_map(|(_, cell)| state.cells.get(*cell));
    cells.flatten().any(|write| write.value.as_str().and_then(digest) == Some(*file))
}

/// A record by which a file belongs to the workspace.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NamedBy {
    pub kind: String,
    pub id: Id,
}

/// `POST /v1/files/look`: which of these are there?
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Look {
    pub files: Vec<Hash>,
}

/// Answer of `look`: those that the server has anything of.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Looked {
    pub files: Vec<Seen>,
}

/// What the server has of a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seen {
    pub file: Hash,
    pub size: u64,
    /// Bytes that are there, from the beginning: all of them, or as far as the asker itself has brought it.
    pub got: u64,
    /// It is there whole, and its bytes have this digest.
    pub whole: bool,
}

/// `POST /v1/files/put`: the next piece of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Put {
    pub file: Hash,
    /// Of the whole file.
    pub size: u64,
    /// What names it: the server takes only files that an accepted change is about.
    pub by: NamedBy,
    /// Where the piece begins.
    pub from: u64,
    /// Base64.
    pub bytes: String,
}

/// `POST /v1/files/get`: a piece of a file.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Get {
    pub file: Hash,
    pub from: u64,
}

/// Answer of `get`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Piece {
    /// Of the whole file.
    pub size: u64,
    pub from: u64,
    /// Base64; as many as the server likes to give at once, at least one while there are more.
    pub bytes: String,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{AuthorId, Dot, LiveWrite};

    fn naming(cell: &'static str, value: &str) -> RecordState {
        let dot = Dot { author: AuthorId([1; 16]), number: 1 };
        let write = LiveWrite { dot, value: value.into(), at: 1, weak: false, seq: None };
        RecordState { cells: [(cell.into(), vec![write])].into(), ..RecordState::default() }
    }

    #[test]
    fn only_the_cells_that_name_files_name_one_and_only_by_a_digest() {
        let file = Hash::of(&[b"a photo"]);
        let text = file.to_string();
        assert!(names("evidence", &naming("digest", &text), &file));
        assert!(!names("evidence", &naming("text", &text), &file), "a text that looks like a digest is a text");
        assert!(!names("sign_off", &naming("digest", &text), &file), "a statement's digest is no file");
        assert!(!names("evidence", &naming("digest", &text), &Hash::of(&[b"another"])));
        for hostile in ["../../etc/passwd", "", &text.to_uppercase(), &format!("{text}/..")] {
            assert_eq!(digest(hostile), None, "{hostile}");
        }
    }

    #[test]
    fn every_cell_that_names_a_file_is_declared() {
        for (kind, cell) in NAMED_BY {
            assert!(crate::kind(kind).is_some_and(|kind| kind.cell(cell).is_some()), "{kind}.{cell}");
        }
    }
}
