//! What two laptops in a room say to each other, beside the batches and files themselves: JSON in frames.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{AuthorId, Hash};
use serde::{Deserialize, Serialize};

/// Version of the conversation.
pub(super) const VERSION: u32 = 1;

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "say", rename_all = "snake_case")]
pub(super) enum Word {
    /// The first of both; `proof` is the joining laptop's of the workspace.
    Hello { v: u32, nonce: String, proof: Option<String> },
    /// The sharing laptop's proof of the workspace.
    Here { proof: String },
    /// SPAKE2's message.
    Code { part: String },
    /// That both had the same code and speak over the same channel.
    Same { proof: String },
    /// Who this is, signed over the channel by the writing key.
    Who { author: AuthorId, key: String, signature: String },
    /// The last batch of each author that is here.
    Have { batches: Vec<Last> },
    /// How many batches or files come now.
    Comes { count: u32 },
    /// Files that records name and that are not here, with how much has come.
    Want { files: Vec<Wanted> },
    /// It is kept; for a piece, how many bytes of the file are.
    Kept { bytes: u64 },
    /// Nothing more comes from this side in this turn.
    Over,
    /// It does not go on, and why: the name of a sentence.
    No { why: String },
}

/// The last batch of an author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Last {
    pub(super) author: AuthorId,
    pub(super) n: u64,
    pub(super) hash: Hash,
}

/// A file that is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Wanted {
    pub(super) digest: Hash,
    pub(super) from: u64,
}

/// Bytes as they stand in a word.
pub(super) fn text(bytes: &[u8]) -> String {
    STANDARD.encode(bytes)
}

/// The bytes of a word; nothing if they are none.
pub(super) fn bytes(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// The same, where they have to be so many.
pub(super) fn exactly<const N: usize>(text: &str) -> Option<[u8; N]> {
    bytes(text)?.try_into().ok()
}
