//! Sync as people see it: the server, the outbox, cards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Failure;
use crate::app::view::{Between, ValuePart};

/// Request of `publish`: adopt this workspace on a server, bytes unchanged. Answers `SyncReport`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Publish {
    pub code: String,
}

/// Answer of `sync`.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct SyncReport {
    pub sent: u32,
    pub received: u32,
    pub refused: u32,
    pub conflicts: u32,
    pub files_sent: u32,
    pub files_received: u32,
    /// Files that still have to go to the server or come from it.
    pub files_waiting: u32,
}

impl SyncReport {
    /// Adds what a part of the same round moved; what stands at its end stays to be counted.
    pub(crate) fn add(&mut self, part: &Self) {
        self.sent += part.sent;
        self.received += part.received;
        self.refused += part.refused;
        self.conflicts = part.conflicts;
    }
}

/// Files that are not where they should be yet.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct FilesLine {
    /// Files that are only on this laptop and go to the server, their bytes, and how many of those are there.
    pub sending: u32,
    pub sending_bytes: u32,
    pub sent_bytes: u32,
    /// Files that come from the server by themselves or because somebody asked, their bytes, and how many have come.
    pub arriving: u32,
    pub arriving_bytes: u32,
    pub got_bytes: u32,
    /// Files that the server does not take.
    pub refused: u32,
}

/// Answer of `file_list`: every file that the workspace names, newest name first where it has several.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Files {
    pub files: Vec<FileLine>,
}

/// One file.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileLine {
    /// SHA-256 of its bytes, hex.
    pub digest: String,
    /// What people call it; never a path.
    pub name: String,
    /// What it belongs to, in words; empty for a logo.
    pub of: String,
    /// Who attached it; empty for a logo.
    pub by: String,
    pub size: u32,
    /// `both`, `here`, `arriving`, `server`, `away`.
    pub place: String,
    /// Bytes that are there of what is on its way, either way.
    pub moved: u32,
    /// Why the server does not take it.
    pub refused: Option<Failure>,
    /// Evidence that it can be saved by; absent for a logo.
    pub evidence: Option<String>,
}

/// Request of `file_fetch`: bring this file now, whatever its size. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct FetchFile {
    pub digest: String,
}

/// Answer of `outbox`: changes that exist only on this laptop, oldest first, in plain words.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Outbox {
    pub groups: Vec<OutboxLine>,
    /// Changes of other laptops that were carried here and are not known to be at the server.
    pub neighbours: Vec<OutboxLine>,
}

/// One unsent change.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OutboxLine {
    pub at: String,
    pub by: String,
    /// The laptop that it was made on.
    pub device: String,
    pub label: String,
    pub operations: u32,
}

/// Answer of `received`: what the server has of this person's work, newest first.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Received {
    pub groups: Vec<ReceivedLine>,
    /// There are older ones, which are not listed.
    pub more: bool,
}

/// One step that the server has.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ReceivedLine {
    /// When the server took it, by its clock.
    pub received: String,
    pub at: String,
    /// Between what that was, where a wrong clock leaves a doubt.
    pub between: Option<Between>,
    /// The laptop that it was made on.
    pub device: String,
    pub label: String,
    pub operations: u32,
    /// `accepted`, `flagged` (it counts, and somebody should look at it) or `refused`.
    pub verdict: String,
}

/// Answer of `conflicts`: the cards, and what others decided.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Conflicts {
    /// Those that this person may decide first.
    pub conflicts: Vec<Card>,
    /// What this person wrote and somebody decided against, newest first, until it is read.
    pub told: Vec<ToldLine>,
}

/// A value of this person's that was not kept.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ToldLine {
    /// Names it, for `conflict_told_read`.
    pub id: String,
    pub kind: String,
    pub title: String,
    pub field: String,
    pub mine: CardValue,
    pub kept: CardValue,
}

/// Request of `conflict_told_read`: these have been read. Answers `Nothing`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ToldRead {
    pub ids: Vec<String>,
}

/// Request of `conflict_keep`: what is shown now stays, for all of these in one step. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct KeepShown {
    /// Each with the write that is shown, so that nothing is kept that nobody saw.
    pub cards: Vec<ResolveCard>,
}

/// Two values that a person has to look at.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct Card {
    /// `kind:id:field`.
    pub id: String,
    pub kind: String,
    pub record: String,
    /// What it is about, in words.
    pub title: String,
    pub field: String,
    pub kept: CardValue,
    pub others: Vec<CardValue>,
    /// Whether this person's roles may write here.
    pub may: bool,
    /// What stood there when both were written.
    pub before: Option<BeforeBoth>,
    /// What another value can be made of; nothing where only one of these can be kept.
    pub parts: Vec<ValuePart>,
}

/// The value that all sides of a card wrote over.
#[derive(Clone, Debug, Serialize, TS)]
pub struct BeforeBoth {
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    pub words: String,
}

/// One side of a card.
#[derive(Clone, Debug, Serialize, TS)]
#[ts(optional_fields = nullable)]
pub struct CardValue {
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    /// The value in words.
    pub words: String,
    pub by: String,
    pub device: String,
    /// When it was written, corrected by what the server knew of that laptop's clock.
    pub at: String,
    /// Where nobody knows it better; `corrected` is absent then.
    pub between: Option<Between>,
    /// So many seconds were added to that laptop's clock; absent where it is less than a minute.
    pub corrected: Option<i32>,
    /// When the server took it; absent while it has not.
    pub received: Option<String>,
    /// Names the write, for `conflict_resolve`.
    pub dot: String,
}

/// Request of `conflict_resolve`: keep this one, or another value made of it. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ResolveCard {
    pub id: String,
    pub dot: String,
    /// Parts of the value that are to be otherwise.
    pub other: Option<Vec<PartOf>>,
}

/// A part of a value as it shall be.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct PartOf {
    /// As `ValuePart` names it.
    pub field: String,
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
}
