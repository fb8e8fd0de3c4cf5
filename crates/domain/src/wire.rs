//! The wire form of an operation, written and read. What is signed over it is [`batch`](crate::batch)'s part.

use std::collections::BTreeMap;

use serde::ser::{SerializeMap as _, SerializeSeq as _};
use serde::{Serialize, Serializer};
use serde_json::Value;

use crate::{AuthorId, CellName, Dot, Id, Operation, Verb, Write, kind};

/// Why a text is no operation.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("malformed operation: {0}")]
pub struct BadOperation(pub &'static str);

impl Operation {
    /// The wire form, to be written by serde. A derived id is left out where its key cells stand beside it; own dots
    /// are bare numbers.
    pub fn wire(&self, author: AuthorId) -> impl Serialize + '_ {
        Wire { operation: self, author }
    }

    /// Reads the wire form that `author` sent.
    ///
    /// # Errors
    /// [`BadOperation`] names what is missing or malformed. Unknown kinds and cells are no error.
    pub fn from_wire(mut wire: Value, author: AuthorId) -> Result<Self, BadOperation> {
        let kind_name = wire["k"].as_str().ok_or(BadOperation("no kind"))?.to_owned();
        let verb = match &wire["v"] {
            Value::Null => Verb::Put,
            word => word.as_str().and_then(Verb::of).ok_or(BadOperation("unknown verb"))?,
        };
        let mut cells = BTreeMap::new();
        if let Some(wire_cells) = wire.get_mut("c") {
            for (name, write) in std::mem::take(wire_cells.as_object_mut().ok_or(BadOperation("cells are no object"))?) {
                let name = match kind(&kind_name) {
                    Some(kind) => kind.cell_name(name),
                    None => CellName::Owned(name),
                };
                cells.insert(name, write_from_wire(write, author)?);
            }
        }
        let mut operation = Self { kind: kind_name, id: Id::nil(), verb, cells, weak: wire.get("w").is_some() };
        operation.id = match wire.get("id") {
            Some(id) => id.as_str().and_then(|id| Id::try_parse(id).ok()).ok_or(BadOperation("bad id"))?,
            None => operation.derived().ok_or(BadOperation("no id"))?,
        };
        Ok(operation)
    }
}

fn write_from_wire(mut wire: Value, author: AuthorId) -> Result<Write, BadOperation> {
    let parts =
        wire.as_array_mut().filter(|parts| matches!(parts.len(), 1 | 2)).ok_or(BadOperation("a write is [value] or [value, base]"))?;
    let mut base = Vec::new();
    for dot in parts.get(1).map_or(Some(&[][..]), |list| list.as_array().map(Vec::as_slice)).ok_or(BadOperation("bad base"))? {
        base.push(match dot {
            Value::Number(number) => Dot { author, number: number.as_u64().ok_or(BadOperation("bad base"))? },
            dot => dot.as_str().and_then(|dot| dot.parse().ok()).ok_or(BadOperation("bad base"))?,
        });
    }
    Ok(Write { value: parts[0].take(), base })
}

/// An operation as its author sends it. Written straight into the text, in the order of the alphabet: the author's
/// signature is over these bytes, and an import writes 40,000 of them.
struct Wire<'a> {
    operation: &'a Operation,
    author: AuthorId,
}

impl Serialize for Wire<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Operation { kind, id, verb, cells, weak } = self.operation;
        let mut map = out.serialize_map(None)?;
        if !cells.is_empty() {
            map.serialize_entry("c", &WireCells(cells, self.author))?;
        }
        if self.operation.derived() != Some(*id) {
            map.serialize_entry("id", id)?;
        }
        map.serialize_entry("k", kind)?;
        if *verb != Verb::Put {
            map.serialize_entry("v", verb.word())?;
        }
        if *weak {
            map.serialize_entry("w", &1)?;
        }
        map.end()
    }
}

struct WireCells<'a>(&'a BTreeMap<CellName, Write>, AuthorId);

impl Serialize for WireCells<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        out.collect_map(self.0.iter().map(|(name, write)| (name, WireWrite(write, self.1))))
    }
}

struct WireWrite<'a>(&'a Write, AuthorId);

impl Serialize for WireWrite<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let Self(Write { value, base }, author) = self;
        if base.is_empty() { (value,).serialize(out) } else { (value, WireBase(base, *author)).serialize(out) }
    }
}

struct WireBase<'a>(&'a [Dot], AuthorId);

impl Serialize for WireBase<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
        let mut list = out.serialize_seq(Some(self.0.len()))?;
        for dot in self.0 {
            if dot.author == self.1 { list.serialize_element(&dot.number)? } else { list.serialize_element(dot)? }
        }
        list.end()
    }
}
