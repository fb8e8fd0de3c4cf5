//! The writes behind a row, as the text of its `_live` column.
//!
//! `{"*":[dot,at,weak,seq]}` where one write covers the row, else a list of writes for each cell, with the value as a
//! fifth part where the column cannot hold it. Written and read without a JSON tree: every row of every list passes here.

use std::collections::BTreeMap;
use std::fmt;

use domain::{CellName, Dot, Kind, LiveWrite, RecordState, record::strongest};
use serde::de::{Error as _, SeqAccess, Visitor};
use serde::ser::SerializeSeq as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::{Result, StoreError};

/// The live writes of a row.
pub(crate) enum Live {
    /// One write covers all cells that have a value in their column.
    One(Entry),
    /// By cell.
    Each(BTreeMap<String, Vec<Entry>>),
}

/// A write without its value, or with one that no column holds.
pub(crate) struct Entry {
    dot: Dot,
    at: i64,
    weak: u8,
    seq: Option<u64>,
    pub(crate) value: Option<Value>,
}

impl Entry {
    /// The write, with the value that its row's column holds.
    pub(crate) fn write(&self, value: Value) -> LiveWrite {
        LiveWrite { dot: self.dot, value, at: self.at, weak: self.weak == 1, seq: self.seq }
    }
}

/// Reads the column.
pub(crate) fn read(text: &str) -> Result<Live> {
    // An unknown cell may be named `*` too: a list of writes follows it, not a write.
    let one = text.strip_prefix(r#"{"*":"#).filter(|rest| rest.starts_with("[\"")).and_then(|rest| rest.strip_suffix('}'));
    let read = match one {
        Some(one) => serde_json::from_str(one).map(Live::One),
        None => serde_json::from_str(text).map(Live::Each),
    };
    read.map_err(|_| StoreError::Damaged("a row".to_owned()))
}

/// The one write that covers the row, if its columns tell all its cells.
pub(crate) fn covering<'a>(kind: &Kind, state: &'a RecordState) -> Option<&'a LiveWrite> {
    let first = state.cells.values().next()?.first()?;
    let same = |write: &LiveWrite| write.dot == first.dot && write.weak == first.weak && write.seq == first.seq;
    let told = |(name, live): (&CellName, &Vec<LiveWrite>)| {
        live.len() == 1 && same(&live[0]) && kind.cell(name).is_some_and(|cell| (cell.fits)(&live[0].value))
    };
    state.cells.iter().all(told).then_some(first)
}

/// The column's text; `covering` is what [`covering`] found.
pub(crate) fn text(kind: &Kind, state: &RecordState, covering: Option<&LiveWrite>) -> String {
    if let Some(write) = covering {
        return format!(r#"{{"*":{}}}"#, json(&Written { write, with_value: false }));
    }
    let each: BTreeMap<&str, Vec<Written<'_>>> =
        state.cells.iter().map(|(name, live)| (name.as_ref(), written(kind, name, live))).collect();
    json(&each)
}

fn written<'a>(kind: &Kind, name: &str, live: &'a [LiveWrite]) -> Vec<Written<'a>> {
    let cell = kind.cell(name);
    let shown = strongest(live).map(|write| write.dot);
    let in_column = |write: &LiveWrite| cell.is_some_and(|cell| Some(write.dot) == shown && (cell.fits)(&write.value));
    live.iter().map(|write| Written { write, with_value: !in_column(write) }).collect()
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).expect("plain JSON")
}

struct Written<'a> {
    write: &'a LiveWrite,
    with_value: bool,
}

impl Serialize for Written<'_> {
    fn serialize<S: Serializer>(&self, out: S) -> std::result::Result<S::Ok, S::Error> {
        let LiveWrite { dot, value, at, weak, seq } = self.write;
        let mut list = out.serialize_seq(None)?;
        list.serialize_element(dot)?;
        list.serialize_element(at)?;
        list.serialize_element(&u8::from(*weak))?;
        list.serialize_element(seq)?;
        if self.with_value {
            list.serialize_element(value)?;
        }
        list.end()
    }
}

impl<'de> Deserialize<'de> for Entry {
    fn deserialize<D: Deserializer<'de>>(from: D) -> std::result::Result<Self, D::Error> {
        from.deserialize_seq(Parts)
    }
}

struct Parts;

impl<'de> Visitor<'de> for Parts {
    type Value = Entry;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("[dot, at, weak, seq] or [dot, at, weak, seq, value]")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut parts: A) -> std::result::Result<Entry, A::Error> {
        let missing = || A::Error::custom("a part is missing");
        Ok(Entry {
            dot: parts.next_element()?.ok_or_else(missing)?,
            at: parts.next_element()?.ok_or_else(missing)?,
            weak: parts.next_element()?.ok_or_else(missing)?,
            seq: parts.next_element()?.ok_or_else(missing)?,
            value: parts.next_element()?,
        })
    }
}

#[cfg(test)]
mod tests {
    use domain::AuthorId;

    use super::*;

    #[test]
    fn a_cell_named_like_the_mark_of_a_whole_row_is_a_cell() {
        let dot = Dot { author: AuthorId([7; 16]), number: 3 };
        let write = LiveWrite { dot, value: Value::Null, at: 5, weak: true, seq: Some(2) };
        let state = RecordState { cells: [("*".into(), vec![write.clone()])].into(), ..RecordState::default() };
        let kind = domain::kind("person").expect("declared");
        let Live::Each(cells) = read(&text(kind, &state, covering(kind, &state))).unwrap() else { panic!("taken for a whole row") };
        assert_eq!(cells["*"][0].write(cells["*"][0].value.clone().unwrap()), write);
    }

    #[test]
    fn no_text_brings_the_reader_down() {
        for text in ["", "{\"*\":[\"", "{\"*\":[\"ự", "{\"*\":[\"a\"]}", "{\"name\":[[1]]}", "[]"] {
            assert!(read(text).is_err(), "{text}");
        }
    }
}
