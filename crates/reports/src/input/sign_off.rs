//! One signed hand-off statement, as it is printed. Not here: checking the signature.

use serde::Serialize;

/// A statement that was signed, with what a reader needs to check it.
#[derive(Debug, Clone)]
pub struct SignOff {
    /// What was handed off, for instance `Monitoring and alerting`.
    pub area: String,
    /// The plain text exactly as the signer read it, in its language; lines end with `\n`.
    pub statement: String,
    /// What the signer decided.
    pub decision: Decision,
    /// Conditions of an acceptance with conditions; else empty.
    pub conditions: Vec<Condition>,
    /// Why it was declined; else empty.
    pub reason: String,
    /// What the signature means, in words, as signed.
    pub meaning: String,
    /// Printed name of the signer.
    pub signer: String,
    /// Role in which the signer acted, in words.
    pub role: String,
    /// When it was signed, by the signer's laptop.
    pub signed_at: i64,
    /// Zone of the signer's laptop at that time.
    pub zone: String,
    /// What the signer's laptop knew when it signed.
    pub knew: Knew,
    /// SHA-256 of the signed bytes, lower hex.
    pub digest: String,
    /// SHA-256 of the previous statement by the same key; empty for the first.
    pub previous: String,
    /// Ties to other statements of the pack: what it replaces, what became of it.
    pub ties: Vec<Tie>,
    /// Fingerprint of the signing key as OpenSSH prints it, `SHA256:...`.
    pub key: String,
    /// Name of the statement's file in the pack.
    pub file: String,
    /// The signer's name in `allowed_signers`.
    pub principal: String,
}

/// One tie between two statements.
#[derive(Debug, Clone)]
pub struct Tie {
    /// Which way it goes.
    pub how: Tied,
    /// Who signed the other statement.
    pub name: String,
    /// When, by that signer's laptop.
    pub at: i64,
    /// Why, where a reason was given for it.
    pub reason: String,
}

/// How one statement is tied to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tied {
    /// It replaces the other one.
    Replaces,
    /// It takes the other one back.
    Withdraws,
    /// The other one replaced it.
    ReplacedBy,
    /// The other one took it back.
    WithdrawnBy,
}

/// The outcomes of a hand-off and of a gate, and taking a signature back.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Decision {
    /// Accepted as it is.
    Accepted,
    /// Accepted, with conditions that have an owner and a date.
    Conditional,
    /// Declined, with a reason.
    Declined,
    /// An earlier signature taken back, with a reason.
    Withdrawn,
    /// Somebody is let sign for somebody else.
    Delegated,
    /// A gate: go on.
    Go,
    /// A gate: go on, with conditions that have an owner and a date.
    ConditionalGo,
    /// A gate: wait, and decide again.
    Pause,
    /// A gate: do not go on.
    NoGo,
}

/// What has to happen for the acceptance to hold.
#[derive(Debug, Clone)]
pub struct Condition {
    /// The condition in words.
    pub text: String,
    /// Who sees to it.
    pub owner: String,
    /// By when.
    pub due: Option<i64>,
}

/// How complete the signer's picture was.
#[derive(Debug, Clone, Default)]
pub struct Knew {
    /// When the server last answered; `None` if it never did.
    pub last_sync: Option<i64>,
    /// Devices that had not been heard from.
    pub silent: Vec<SilentDevice>,
    /// Cards that were open: two versions nobody had chosen between.
    pub open_cards: u32,
}

/// A laptop whose latest work may be missing.
#[derive(Debug, Clone)]
pub struct SilentDevice {
    /// The device's name.
    pub name: String,
    /// When it was last heard from; `None` for never.
    pub since: Option<i64>,
}
