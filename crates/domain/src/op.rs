//! Operations: what a change is made of. Groups of them are atomic; `batch` seals and sends them.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde_json::{Value, json};

use crate::id::{BadName, serde_as_text};
use crate::{AuthorId, Cells, Id, Kind, RecordKey, kind};

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
    fn word(self) -> &'static str {
        match self {
            Self::Put => "put",
            Self::Archive => "archive",
            Self::Restore => "restore",
            Self::Erase => "erase",
        }
    }

    fn of(word: &str) -> Option<Self> {
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
    pub cells: BTreeMap<String, Write>,
    /// Yields to any other live write without a card ("mark all", defaults).
    pub weak: bool,
}

/// Why a text is no operation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("malformed operation: {0}")]
pub struct BadOperation(pub &'static str);

impl Operation {
    /// The record it changes, if this build knows the kind.
    pub fn key(&self) -> Option<RecordKey> {
        kind(&self.kind).map(|kind| RecordKey { kind: kind.name, id: self.id })
    }

    /// The written values without their bases.
    pub fn values(&self) -> Cells {
        self.cells.iter().map(|(name, write)| (name.clone(), write.value.clone())).collect()
    }

    /// The wire form. A derived id is left out where its key cells stand beside it; own dots are bare numbers.
    pub fn to_wire(&self, author: AuthorId) -> Value {
        let mut wire = json!({ "k": self.kind });
        let derived = kind(&self.kind).and_then(|kind| kind.derive(&self.values()));
        if derived != Some(self.id) {
            wire["id"] = self.id.to_string().into();
        }
        if self.verb != Verb::Put {
            wire["v"] = self.verb.word().into();
        }
        if self.weak {
            wire["w"] = 1.into();
        }
        if !self.cells.is_empty() {
            wire["c"] = self.cells.iter().map(|(name, write)| (name.clone(), write_to_wire(write, author))).collect();
        }
        wire
    }

    /// Reads the wire form that `author` sent.
    ///
    /// # Errors
    /// [`BadOperation`] names what is missing or malformed. Unknown kinds and cells are no error.
    pub fn from_wire(wire: &Value, author: AuthorId) -> Result<Self, BadOperation> {
        let kind_name = wire["k"].as_str().ok_or(BadOperation("no kind"))?.to_owned();
        let verb = match &wire["v"] {
            Value::Null => Verb::Put,
            word => word.as_str().and_then(Verb::of).ok_or(BadOperation("unknown verb"))?,
        };
        let mut cells = BTreeMap::new();
        if let Some(wire_cells) = wire.get("c") {
            for (name, write) in wire_cells.as_object().ok_or(BadOperation("cells are no object"))? {
                cells.insert(name.clone(), write_from_wire(write, author)?);
            }
        }
        let mut operation = Self { kind: kind_name, id: Id::nil(), verb, cells, weak: wire.get("w").is_some() };
        operation.id = match wire.get("id") {
            Some(id) => id.as_str().and_then(|id| Id::try_parse(id).ok()).ok_or(BadOperation("bad id"))?,
            None => derived(kind(&operation.kind), &operation.values()).ok_or(BadOperation("no id"))?,
        };
        Ok(operation)
    }
}

fn derived(kind: Option<&Kind>, cells: &Cells) -> Option<Id> {
    kind?.derive(cells)
}

fn write_to_wire(write: &Write, author: AuthorId) -> Value {
    let base = |dot: &Dot| if dot.author == author { dot.number.into() } else { Value::from(dot.to_string()) };
    if write.base.is_empty() { json!([write.value]) } else { json!([write.value, write.base.iter().map(base).collect::<Vec<_>>()]) }
}

fn write_from_wire(wire: &Value, author: AuthorId) -> Result<Write, BadOperation> {
    let parts = wire.as_array().filter(|parts| matches!(parts.len(), 1 | 2)).ok_or(BadOperation("a write is [value] or [value, base]"))?;
    let mut base = Vec::new();
    for dot in parts.get(1).map_or(Some(&[][..]), |list| list.as_array().map(Vec::as_slice)).ok_or(BadOperation("bad base"))? {
        base.push(match dot {
            Value::Number(number) => Dot { author, number: number.as_u64().ok_or(BadOperation("bad base"))? },
            dot => dot.as_str().and_then(|dot| dot.parse().ok()).ok_or(BadOperation("bad base"))?,
        });
    }
    Ok(Write { value: parts[0].clone(), base })
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
