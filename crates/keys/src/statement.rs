//! What is signed: a statement as canonical JSON, and the server's receipt for it.
//!
//! The bytes are what counts: they are stored, signed and exported as they are, and `parse` accepts only
//! bytes that it would write itself. Deliberately not here: who may sign what, and how it is shown.

use serde::{Deserialize, Serialize, de::DeserializeOwned};

use crate::{KeyError, canonical, time};

/// SSHSIG namespace of sign-offs and of the statements about keys.
pub const SIGNOFF: &str = "signoff@muster";
/// SSHSIG namespace of the server's receipts.
pub const RECEIPT: &str = "receipt@muster";
/// SSHSIG namespace of lists of keys (`allowed_signers`).
pub const KEYS: &str = "keys@muster";

/// The decision of a statement that takes an earlier one back.
pub const WITHDRAWN: &str = "withdrawn";
/// The kind of subject of a statement about an earlier statement.
pub const SIGNED_STATEMENT: &str = "sign_off";

/// The version of a receipt, and of a statement that somebody signs for themselves.
pub const VERSION: u32 = 1;
/// The version of a statement that somebody signs for somebody else. A program that knows only the first says "update".
pub const FOR_ANOTHER: u32 = 2;

/// The decision of a statement that lets somebody else sign.
pub const DELEGATED: &str = "delegated";
/// The kind of subject of such a statement.
pub const DELEGATION: &str = "delegation";

/// The greatest statement, in bytes. Evidence is named by digest, so real ones are a few KiB.
pub const MOST_BYTES: usize = 1 << 20;

/// One signed act: a sign-off, or the withdrawal of one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// `VERSION`, or `FOR_ANOTHER` where it is signed for somebody else.
    pub v: u32,
    /// The workspace's id: the hash of its first batch, in hex.
    pub workspace: String,
    /// The first batch's fingerprint, as it is printed on paper.
    pub genesis_fingerprint: String,
    /// The go-live that it belongs to.
    pub rollout: Rollout,
    /// What is signed.
    pub subject: Subject,
    /// The plain text as it was shown to the signer.
    pub text: String,
    /// The text's language, `en` or `vi`.
    pub language: String,
    /// accepted, conditions, declined; or [`WITHDRAWN`].
    pub decision: String,
    /// The conditions of a conditional acceptance.
    pub conditions: Vec<Condition>,
    /// Why, where there is a reason to give.
    pub reason: Option<String>,
    /// What the signature means, in the signer's words.
    pub meaning: String,
    /// Who signs.
    pub signer: Signer,
    /// For whom, where it is not for oneself. Absent otherwise, so that the bytes of those statements stay what they were.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signs_for: Option<SignsFor>,
    /// When, by the signer's laptop: RFC 3339 with offset.
    pub at: String,
    /// The IANA time zone in which `at` was shown.
    pub zone: String,
    /// What the laptop knew.
    pub known: Known,
    /// The evidence shown.
    pub evidence: Vec<Evidence>,
    /// Digest of the previous statement by the same key.
    pub previous: Option<String>,
    /// Digest of the statement that this one corrects.
    pub corrects: Option<String>,
}

/// The go-live of a statement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rollout {
    /// Its id.
    pub id: String,
    /// Its name when it was signed.
    pub name: String,
}

/// What a statement is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Subject {
    /// The kind of record.
    pub kind: String,
    /// The record's id.
    pub id: String,
    /// Its title when it was signed.
    pub title: String,
    /// SHA-256 of the subject's bytes, in hex.
    pub digest: String,
}

/// One condition of a conditional acceptance.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Condition {
    /// What has to happen.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// Until when, as it was written.
    pub due: String,
}

/// The signer as printed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Signer {
    /// Printed name.
    pub name: String,
    /// Role when signing.
    pub role: String,
    /// The member's id.
    pub member: String,
    /// The laptop's id.
    pub device: String,
}

/// For whom somebody signs, and what lets them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SignsFor {
    /// Printed name.
    pub name: String,
    /// The member's id.
    pub member: String,
    /// Digest of the statement that lets them.
    pub delegation: String,
}

/// What the laptop knew when it signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Known {
    /// The last sync, RFC 3339; null if there was none.
    pub last_sync: Option<String>,
    /// The last position of the log that it had.
    pub head_seq: u64,
    /// Laptops whose work may be missing.
    pub devices_not_heard: Vec<String>,
    /// Cards that nobody had looked at.
    pub open_cards: u64,
    /// Groups that were only on this laptop.
    pub unsent: u64,
}

/// One piece of evidence that was shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Evidence {
    /// Its name.
    pub name: String,
    /// SHA-256 of its bytes, in hex; null where it has none (a link, a text).
    pub digest: Option<String>,
    /// Whether its bytes were on the signer's laptop.
    pub held: bool,
}

/// The server's word that it had a statement at a time: one link of a chain.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// `VERSION`.
    pub v: u32,
    /// The statement's digest, in hex.
    pub statement: String,
    /// When the server had it, RFC 3339.
    pub received: String,
    /// Position in the server's chain for this workspace, from 1.
    pub seq: u64,
    /// Digest of the receipt before; null for the first.
    pub previous: Option<String>,
}

impl Statement {
    /// The bytes to sign and to store.
    pub fn to_bytes(&self) -> Result<Vec<u8>, KeyError> {
        self.check()?;
        let bytes = canonical::to_bytes(self)?;
        match bytes.len() <= MOST_BYTES {
            true => Ok(bytes),
            false => Err(KeyError::unsupported("a statement of more than 1 MiB; leave long texts in the evidence")),
        }
    }

    /// SHA-256 of the bytes, in hex.
    pub fn digest(&self) -> Result<String, KeyError> {
        self.to_bytes().map(|bytes| canonical::sha256_hex(&bytes))
    }

    /// Reads bytes that are exactly what `to_bytes` gives; anything else is refused.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        if let Some(statement) = at_once(bytes, Self::to_bytes) {
            return Ok(statement);
        }
        let statement: Self = parse(bytes, "the statement", FOR_ANOTHER)?;
        match statement.to_bytes()? == bytes {
            true => Ok(statement),
            false => Err(not_ours("the statement")),
        }
    }

    /// The name under which `allowed_signers` lists this signer.
    pub fn principal(&self) -> Result<String, KeyError> {
        principal(&self.signer.member, &self.workspace)
    }

    /// Whether it takes an earlier statement back.
    pub fn withdraws(&self) -> bool {
        self.decision == WITHDRAWN
    }

    fn check(&self) -> Result<(), KeyError> {
        let version = if self.signs_for.is_some() { FOR_ANOTHER } else { VERSION };
        check_version(self.v, version)?;
        check_time(&self.at)?;
        let about_a_statement = self.subject.kind == SIGNED_STATEMENT && self.corrects.as_ref() == Some(&self.subject.digest);
        if self.withdraws() != about_a_statement {
            return Err(KeyError::damaged("a withdrawal that is not about the statement which it takes back"));
        }
        self.known.last_sync.iter().try_for_each(|at| check_time(at))?;
        let delegation = self.signs_for.as_ref().map(|signs_for| &signs_for.delegation);
        let digests = [Some(&self.subject.digest), self.previous.as_ref(), self.corrects.as_ref(), delegation];
        let evidence = self.evidence.iter().filter_map(|evidence| evidence.digest.as_ref());
        digests.into_iter().flatten().chain(evidence).try_for_each(|digest| check_digest(digest))
    }
}

impl Receipt {
    /// The bytes to sign and to store.
    pub fn to_bytes(&self) -> Result<Vec<u8>, KeyError> {
        check_version(self.v, VERSION)?;
        check_time(&self.received)?;
        check_digest(&self.statement)?;
        self.previous.iter().try_for_each(|digest| check_digest(digest))?;
        match (self.seq, &self.previous) {
            (0, _) | (1, Some(_)) | (2.., None) => Err(KeyError::damaged("a receipt's place in the chain")),
            _ => canonical::to_bytes(self),
        }
    }

    /// SHA-256 of the bytes, in hex.
    pub fn digest(&self) -> Result<String, KeyError> {
        self.to_bytes().map(|bytes| canonical::sha256_hex(&bytes))
    }

    /// Reads bytes that are exactly what `to_bytes` gives; anything else is refused.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        if let Some(receipt) = at_once(bytes, Self::to_bytes) {
            return Ok(receipt);
        }
        let receipt: Self = parse(bytes, "the receipt", VERSION)?;
        match receipt.to_bytes()? == bytes {
            true => Ok(receipt),
            false => Err(not_ours("the receipt")),
        }
    }
}

/// A signer's name for ssh-keygen: `MEMBER@` and the first eight characters of the workspace's id.
pub fn principal(member: &str, workspace: &str) -> Result<String, KeyError> {
    let short = workspace.get(..8).unwrap_or(workspace);
    let name = format!("{member}@{short}");
    match is_principal(&name) {
        true => Ok(name),
        false => Err(KeyError::unsupported("a member or workspace id that ssh-keygen cannot take as a name")),
    }
}

/// Whether ssh-keygen and a shell take this name as it stands: no blanks, no patterns, no quotes.
pub(crate) fn is_principal(name: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.len() <= 64 && part.bytes().all(|b| b.is_ascii_alphanumeric() || b"._-".contains(&b));
    name.split_once('@').is_some_and(|(member, workspace)| plain(member) && plain(workspace))
}

/// What is exactly as it would be written; what is not takes the longer way, which tells why.
fn at_once<T: DeserializeOwned>(bytes: &[u8], to_bytes: impl Fn(&T) -> Result<Vec<u8>, KeyError>) -> Option<T> {
    let short = bytes.len() <= MOST_BYTES;
    let read = short.then(|| serde_json::from_slice::<T>(bytes).ok()).flatten()?;
    to_bytes(&read).is_ok_and(|again| again == bytes).then_some(read)
}

fn parse<T: DeserializeOwned>(bytes: &[u8], what: &str, newest: u32) -> Result<T, KeyError> {
    if bytes.len() > MOST_BYTES {
        return Err(KeyError::damaged(format!("{what} is longer than 1 MiB")));
    }
    let value = serde_json::from_slice::<serde_json::Value>(bytes).map_err(|_| not_ours(what))?;
    // The version comes first: a newer statement has fields that would read as damage.
    match value.get("v").and_then(serde_json::Value::as_u64) {
        Some(v) if v > u64::from(newest) => Err(newer()),
        _ => serde_json::from_value(value).map_err(|_| not_ours(what)),
    }
}

fn not_ours(what: &str) -> KeyError {
    KeyError::damaged(format!("{what} is not canonical JSON in the form that Muster writes"))
}

fn newer() -> KeyError {
    KeyError::unsupported("a statement or receipt of a newer Muster; update this one")
}

fn check_version(v: u32, meant: u32) -> Result<(), KeyError> {
    match v {
        v if v == meant => Ok(()),
        v if v > FOR_ANOTHER => Err(newer()),
        _ => Err(KeyError::damaged("a version that does not fit what it says")),
    }
}

fn check_time(text: &str) -> Result<(), KeyError> {
    match time::parse_rfc3339(text) {
        Some(_) => Ok(()),
        None => Err(KeyError::damaged("a time that is not RFC 3339 with an offset")),
    }
}

fn check_digest(text: &str) -> Result<(), KeyError> {
    match text.len() == 64 && text.bytes().all(|b| b.is_ascii_digit() || (b'a'..=b'f').contains(&b)) {
        true => Ok(()),
        false => Err(KeyError::damaged("a digest that is not SHA-256 in lower hex")),
    }
}
