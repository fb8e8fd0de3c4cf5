//! Operations: what a change is made of. Groups of them are atomic; `batch` seals and sends them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde_json::Value;

use crate::id::{BadName, serde_as_text};
use crate::{AuthorId, CellName, Cells, Id, RecordKey, kind};

/// Names a write: an author and the number of the operation, known when it is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Dot {
    pub author: AuthorId,
    pub number: u64,
}

impl fmt::Display for Dot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{}", self.author, self.number)
    }
}

impl FromStr for Dot {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        let (author, number) = text.split_once('.').ok_or(BadName)?;
        Ok(Self { author: author.parse()?, number: number.parse().map_err(|_| BadName)? })
    }
}
serde_as_text!(Dot);

/// What an operation does to its record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    Put,
    Archive,
    Restore,
    Erase,
}

impl Verb {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Put => "put",
            Self::Archive => "archive",
            Self::Restore => "restore",
            Self::Erase => "erase",
        }
    }

    pub(crate) fn of(word: &str) -> Option<Self> {
        [Self::Put, Self::Archive, Self::Restore, Self::Erase].into_iter().find(|verb| verb.word() == word)
    }

    /// What the verb writes into the record's state cell.
    pub fn state(self) -> Option<&'static str> {
        match self {
            Self::Put => None,
            Self::Archive => Some("archived"),
            Self::Restore => Some("live"),
            Self::Erase => Some("erased"),
        }
    }
}

/// The cell that archiving, restoring and erasing write to.
pub const STATE_CELL: &str = "_state";

/// One value for one cell, and the writes that it replaces.
#[derive(Clone, Debug, PartialEq)]
pub struct Write {
    pub value: Value,
    /// The live writes that the author saw here; where one of them was still pending, also what that one replaced.
    pub base: Vec<Dot>,
}

/// One operation on one record.
#[derive(Clone, Debug, PartialEq)]
pub struct Operation {
    pub kind: String,
    pub id: Id,
    pub verb: Verb,
    pub cells: BTreeMap<CellName, Write>,
    /// Yields to any other live write without a card ("mark all", defaults).
    pub weak: bool,
}

impl Operation {
    /// The record it changes, if this build knows the kind.
    pub fn key(&self) -> Option<RecordKey> {
        kind(&self.kind).map(|kind| RecordKey { kind: kind.name, id: self.id })
    }

    /// The value written to a cell.
    pub fn value(&self, cell: &str) -> Option<&Value> {
        self.cells.get(cell).map(|write| &write.value)
    }

    /// The written values without their bases.
    pub fn values(&self) -> Cells {
        self.cells.iter().map(|(name, write)| (name.clone(), write.value.clone())).collect()
    }

    /// The id that follows from the operation's own cells.
    pub(crate) fn derived(&self) -> Option<Id> {
        kind(&self.kind)?.derive(|cell| self.value(cell))
    }
}

/// One step of one person: atomic, at most [`GREATEST_GROUP`] operations.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// Several groups with one action are shown and undone as one.
    pub action: Id,
    /// What was done, as a code for the screen's words (`attendance.mark`). Never personal data: it outlives an erasure.
    pub label: String,
    /// The laptop's clock, milliseconds since 1970, uncorrected.
    pub at: i64,
    /// The log position that the author knew.
    pub seen: u64,
    /// Number of the first operation; the others follow without a gap.
    pub first: u64,
    pub operations: Vec<Operation>,
}

/// Most operations in one group and in one batch.
pub const GREATEST_GROUP: usize = 500;
