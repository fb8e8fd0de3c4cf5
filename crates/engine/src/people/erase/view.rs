//! Erasing a person: what goes, what stays, and where copies are that Muster does not reach.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::people::view::PersonLine;

/// Request of `person_erase_preview` and of `person_erasure`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct OfErasure {
    pub person: String,
}

/// Answer of `person_erase_preview`; nothing is changed.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ErasePreview {
    pub person: PersonLine,
    /// Names of those who were merged into them: they are erased along.
    pub also: Vec<String>,
    /// What has to be typed: the number, else the name.
    pub asks: String,
    /// Whether the role of whoever asks may.
    pub may: bool,
    /// A server has the workspace, so it is carried out when the log has the order.
    pub by_server: bool,
    /// Records that lose their text, by kind.
    pub goes: Vec<KindCount>,
    /// Records that stay and show “Erased person”, by kind.
    pub stays: Vec<KindCount>,
    /// Other records in which the name, the number, the e-mail or the phone was found as a word: they are not changed.
    pub mentions: Vec<KindCount>,
    pub copies: Vec<CopyLine>,
}

/// How many records of a kind.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct KindCount {
    /// A kind's wire name.
    pub kind: String,
    pub count: u32,
}

/// Somewhere that a copy went or may lie.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct CopyLine {
    /// laptop, sheet, certificate, report, audit, pack.
    pub what: String,
    /// A name, a number, a title, a place.
    pub title: String,
    /// When it was made, printed, issued; of a laptop when the server last took something of it.
    pub at: Option<String>,
}

/// Request of `person_erase`. It cannot be taken back.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ErasePerson {
    pub person: String,
    /// The person's number, or their name, as a confirmation.
    pub typed: String,
    /// Why, without naming them; it stays in the trail.
    pub reason: String,
    /// Language of the words that stand in place of the name; English by default.
    pub language: Option<String>,
}

/// Answer of `person_erase` and of `person_erasure`.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Erasure {
    pub person: String,
    /// What they are called from here on.
    pub name: String,
    /// Who ordered it, when, and why.
    pub by: String,
    pub at: String,
    pub reason: String,
    /// The log does not have the order yet: the texts are still in this laptop's store.
    pub waits: bool,
    /// Where copies are that are not reached; of laptops those that are not known to have heard.
    pub copies: Vec<CopyLine>,
}
