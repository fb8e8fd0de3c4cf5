//! What a laptop and a server say to each other. One request; see `docs/protocol.md`.

use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;

use crate::judge::Verdict;
use crate::sentence::Args;

use crate::{AuthorId, Hash, Id};

/// Version of the conversation.
pub const PROTOCOL: u32 = 1;
/// What a session's nonce is signed as.
pub const SESSION_AS: &str = "muster-session-v1";
/// What an author's public key is signed as with an invitation's one-time key.
pub const VOUCHER_AS: &str = "muster-voucher-v1";
/// What an author's public key is signed as by the author that it goes on for.
pub const SUCCESSOR_AS: &str = "muster-successor-v1";
/// What a server signs its answers' log position as.
pub const HEAD_AS: &str = "muster-head-v1";

/// `POST /v1/hello`: asks for a nonce to sign.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Hello {
    pub workspace: Hash,
}

/// Answer of `hello`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HelloAnswer {
    pub protocol: u32,
    pub nonce: String,
    /// The server's public key, base64.
    pub server_key: String,
    /// The server's clock, milliseconds since 1970.
    pub now: i64,
}

/// `POST /v1/session`: proves who asks by a signature over the nonce.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Session {
    pub workspace: Hash,
    pub who: Who,
    pub nonce: String,
    /// Base64 of the Ed25519 signature over [`session_bytes`], as [`SESSION_AS`].
    pub sig: String,
}

/// What a session's signature covers: the workspace's 32 bytes, then the nonce's text.
pub fn session_bytes(workspace: &Hash, nonce: &str) -> Vec<u8> {
    [&workspace.0, nonce.as_bytes()].concat()
}

/// Who opens a session: an enrolled author, or somebody with an invitation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    Author(AuthorId),
    Invitation(Id),
}

/// Answer of `session`: a bearer token for some minutes.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SessionAnswer {
    pub token: String,
    /// Milliseconds since 1970.
    pub expires: i64,
}

/// `POST /v1/sync`, body zstd: what I have, what I know.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct SyncRequest {
    /// Opaque; absent at the beginning.
    pub cursor: Option<String>,
    /// Sealed batches, byte for byte.
    pub batches: Vec<Box<RawValue>>,
    /// Send the asker's own entries whole, too: it cannot tell whether it holds what the log says.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub whole: bool,
}

/// Answer of `sync`, body zstd.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SyncAnswer {
    /// In the order of the request's batches.
    pub pushed: Vec<Pushed>,
    /// A prefix of the log after the cursor, never torn.
    pub entries: Vec<Entry>,
    pub cursor: String,
    /// There is more after this page.
    pub more: bool,
    /// Position of the last entry in the log.
    pub head: u64,
    /// The server's clock, milliseconds since 1970.
    pub now: i64,
}

/// What became of a pushed batch.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Pushed {
    /// In the log at this position, now or before.
    Logged { seq: u64 },
    /// Not in the log and not refused: something it depends on is missing. It stays in the outbox.
    Held {
        code: String,
        /// In English; `server-CODE` of `locales/` is the sentence.
        text: String,
        #[serde(default, skip_serializing_if = "Args::is_empty")]
        args: Args,
    },
}

/// One batch in the log.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Entry {
    pub seq: u64,
    pub author: AuthorId,
    pub n: u64,
    /// Milliseconds since 1970, the server's clock.
    pub received: i64,
    pub verdicts: Vec<Verdict>,
    /// Hash over the log up to here.
    pub chain: Hash,
    /// Absent for the asker's own batches, which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub batch: Option<Box<RawValue>>,
    /// The server's receipts for sign-offs in this batch.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub receipts: Vec<SignedReceipt>,
}

/// A receipt: canonical JSON and its SSHSIG armour by the server's key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SignedReceipt {
    pub receipt: String,
    pub signature: String,
}

/// The log's chain hash after an entry; before the first entry it is 32 zero bytes.
pub fn chain(previous: &Hash, seq: u64, batch: &Hash, received: i64, verdicts: &[Verdict]) -> Hash {
    let verdicts = serde_json_canonicalizer::to_vec(&verdicts).expect("verdicts are plain JSON");
    Hash::of(&[&previous.0, &seq.to_be_bytes(), &batch.0, &received.to_be_bytes(), &verdicts])
}

/// What a server says when it does not do what was asked.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ServerError {
    pub code: String,
    /// In English; `server-CODE` of `locales/` is the sentence.
    pub message: String,
    #[serde(default, skip_serializing_if = "Args::is_empty")]
    pub args: Args,
    /// With `busy`: when to send it again, milliseconds from now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<u64>,
}

/// `POST /v1/publish`, body zstd: a workspace moves in, bytes unchanged.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishRequest {
    /// The publishing code's secret.
    pub secret: String,
    /// From the genesis on.
    pub batches: Vec<Box<RawValue>>,
}

/// Answer of `publish`: the workspace lives here now; the rest of the conversation is `sync`.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct PublishAnswer {
    pub workspace: Hash,
    /// In the order of the request's batches.
    pub pushed: Vec<Pushed>,
    /// Position of the last entry in the log.
    pub head: u64,
    /// The server's clock, milliseconds since 1970.
    pub now: i64,
}

/// A code that people hand on: where the server is, and the secret that opens the door once.
///
/// As text: `MUSTER1.` and the base64url of its JSON, so that it survives chat programs and QR readers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "f", rename_all = "snake_case")]
pub enum Code {
    Invitation {
        /// Base address, absent while the workspace is on no server.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        server: Option<String>,
        /// SHA-256 of the server's own certificate; absent where the system's roots count.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cert: Option<Hash>,
        workspace: Hash,
        invitation: Id,
        /// Seed of the one-time key, base64.
        key: String,
        /// The workspace's name, to show before joining.
        name: String,
    },
    Publish {
        server: String,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        cert: Option<Hash>,
        secret: String,
    },
}

impl Code {
    const PREFIX: &'static str = "MUSTER1.";

    /// The code as text.
    pub fn to_text(&self) -> String {
        use base64::Engine as _;
        let json = serde_json::to_vec(self).expect("a code is plain JSON");
        format!("{}{}", Self::PREFIX, base64::engine::general_purpose::URL_SAFE_NO_PAD.encode(json))
    }

    /// Reads a code; spaces, line breaks and a link around it do no harm.
    pub fn of_text(text: &str) -> Option<Self> {
        use base64::Engine as _;
        let joined: String = text.split_whitespace().collect();
        let body = &joined[joined.find(Self::PREFIX)? + Self::PREFIX.len()..];
        let json = base64::engine::general_purpose::URL_SAFE_NO_PAD.decode(body).ok()?;
        serde_json::from_slice(&json).ok()
    }
}
