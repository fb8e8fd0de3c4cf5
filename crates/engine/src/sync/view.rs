//! Sync as people see it: the server, the outbox, cards.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

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
    /// The laptop that it was made on.
    pub device: String,
    pub label: String,
    pub operations: u32,
    /// `accepted`, `flagged` (it counts, and somebody should look at it) or `refused`.
    pub verdict: String,
}

/// Answer of `conflicts`: the cards.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Conflicts {
    pub conflicts: Vec<Card>,
}

/// Two values that a person has to look at.
#[derive(Clone, Debug, Serialize, TS)]
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
}

/// One side of a card.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CardValue {
    #[ts(type = "unknown")]
    pub value: serde_json::Value,
    /// The value in words.
    pub words: String,
    pub by: String,
    pub device: String,
    pub at: String,
    /// Names the write, for `conflict_resolve`.
    pub dot: String,
}

/// Request of `conflict_resolve`: keep this one. Answers `Done`.
#[derive(Clone, Debug, Deserialize, TS)]
#[ts(optional_fields = nullable)]
pub struct ResolveCard {
    pub id: String,
    pub dot: String,
}
