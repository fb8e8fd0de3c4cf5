//! The writes behind a row, as its `_live` column holds them.
//!
//! Where one write covers the row, which is nearly every row of an import, it is a blob of about 26 bytes, see [`packed`].
//! Else it is text: a list of writes `[dot,at,weak,seq]` for each cell, with the value as a fifth part where the column
//! cannot hold it. Up to format 5 the one write was text, too: `{"*":[dot,at,weak,seq]}`. Read without a JSON tree: every
//! row of every list passes here.

use std::collections::BTreeMap;
use std::fmt;

use domain::{AuthorId, CellName, Dot, Kind, LiveWrite, RecordState, record::strongest};
use rusqlite::ToSql;
use rusqlite::types::{ToSqlOutput, ValueRef};
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
pub(crate) fn read(column: ValueRef<'_>) -> Result<Live> {
    match column {
        ValueRef::Blob(bytes) => unpacked(bytes).map(Live::One).ok_or_else(damaged),
        ValueRef::Text(text) => read_text(std::str::from_utf8(text).map_err(|_| damaged())?),
        _ => Err(damaged()),
    }
}

fn damaged() -> StoreError {
    StoreError::Damaged("a row".to_owned())
}

fn read_text(text: &str) -> Result<Live> {
    // An unknown cell may be named `*` too: a list of writes follows it, not a write.
    let one = text.strip_prefix(r#"{"*":"#).filter(|rest| rest.starts_with("[\"")).and_then(|rest| rest.strip_suffix('}'));
    let read = match one {
        Some(one) => serde_json::from_str(one).map(Live::One),
        None => serde_json::from_str(text).map(Live::Each),
    };
    read.map_err(|_| damaged())
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

/// What the column holds.
pub(crate) enum Column {
    One(Vec<u8>),
    Each(String),
}

impl ToSql for Column {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Self::One(bytes) => ValueRef::Blob(bytes),
            Self::Each(text) => ValueRef::Text(text.as_bytes()),
        }))
    }
}

/// The column of a row; `covering` is what [`covering`] found.
pub(crate) fn column(kind: &Kind, state: &RecordState, covering: Option<&LiveWrite>) -> Column {
    if let Some(write) = covering {
        return Column::One(packed(write));
    }
    let each: BTreeMap<&str, Vec<Written<'_>>> =
        state.cells.iter().map(|(name, live)| (name.as_ref(), written(kind, name, live))).collect();
    Column::Each(json(&each))
}

/// One write without its value: the author's 16 bytes, then three numbers of 7 bits a byte, the lowest first: the operation's
/// number; the time, zigzag; the log position plus one, with `weak` as the lowest bit.
fn packed(write: &LiveWrite) -> Vec<u8> {
    let LiveWrite { dot, at, weak, seq, .. } = write;
    let mut out = Vec::with_capacity(32);
    out.extend(dot.author.0);
    let position = seq.map_or(0, |seq| u128::from(seq) + 1);
    let time = u128::from(((at << 1) ^ (at >> 63)).cast_unsigned());
    for mut number in [u128::from(dot.number), time, (position << 1) | u128::from(*weak)] {
        while number >= 0x80 {
            out.push(number as u8 | 0x80);
            number >>= 7;
        }
        out.push(number as u8);
    }
    out
}

fn unpacked(bytes: &[u8]) -> Option<Entry> {
    let (author, mut rest) = bytes.split_first_chunk::<16>()?;
    let mut number = || {
        let (mut number, mut shift) = (0_u128, 0);
        loop {
            let (byte, after) = rest.split_first()?;
            rest = after;
            number |= u128::from(byte & 0x7f) << shift;
            shift += 7;
            match byte & 0x80 {
                0 => return Some(number),
                _ if shift > 70 => return None,
                _ => {}
            }
        }
    };
    let (operation, time, position) = (number()?, number()?, number()?);
    let time = u64::try_from(time).ok()?;
    let at = (time >> 1).cast_signed() ^ -(time & 1).cast_signed();
    let seq = (position >> 1).checked_sub(1).map(u64::try_from).transpose().ok()?;
    let dot = Dot { author: AuthorId(*author), number: u64::try_from(operation).ok()? };
    rest.is_empty().then_some(Entry { dot, at, weak: u8::from(position & 1 == 1), seq, value: None })
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
    use proptest::prelude::*;

    use super::*;

    fn text_of(column: &Column) -> ValueRef<'_> {
        match column {
            Column::One(bytes) => ValueRef::Blob(bytes),
            Column::Each(text) => ValueRef::Text(text.as_bytes()),
        }
    }

    fn write(number: u64, at: i64, weak: bool, seq: Option<u64>) -> LiveWrite {
        LiveWrite { dot: Dot { author: AuthorId([7; 16]), number }, value: "Ngọc".into(), at, weak, seq }
    }

    proptest! {
        #[test]
        fn one_write_comes_back_as_it_was(number: u64, at: i64, weak: bool, seq: Option<u64>) {
            let write = write(number, at, weak, seq);
            let Ok(Live::One(entry)) = read(ValueRef::Blob(&packed(&write))) else { panic!("no write") };
            prop_assert_eq!(entry.write("Ngọc".into()), write);
        }

        #[test]
        fn no_bytes_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..60)) {
            let _ = read(ValueRef::Blob(&bytes));
        }
    }

    #[test]
    fn a_blob_that_is_cut_or_goes_on_is_no_write_and_a_usual_one_is_short() {
        let usual = packed(&write(41_234, 1_804_055_400_000, false, None));
        assert!(usual.len() <= 27, "{} bytes", usual.len());
        for length in 0..usual.len() {
            assert!(read(ValueRef::Blob(&usual[..length])).is_err(), "{length}");
        }
        assert!(read(ValueRef::Blob(&[&usual[..], &[0]].concat())).is_err());
    }

    /// As formats up to 5 wrote it.
    #[test]
    fn the_text_of_older_formats_is_read() {
        let text = format!(r#"{{"*":["{}.41234",1804055400000,1,7]}}"#, AuthorId([7; 16]));
        let Ok(Live::One(entry)) = read(ValueRef::Text(text.as_bytes())) else { panic!("no write") };
        assert_eq!(entry.write("Ngọc".into()), write(41_234, 1_804_055_400_000, true, Some(7)));
    }

    #[test]
    fn a_cell_named_like_the_mark_of_a_whole_row_is_a_cell() {
        let dot = Dot { author: AuthorId([7; 16]), number: 3 };
        let write = LiveWrite { dot, value: Value::Null, at: 5, weak: true, seq: Some(2) };
        let state = RecordState { cells: [("*".into(), vec![write.clone()])].into(), ..RecordState::default() };
        let kind = domain::kind("person").expect("declared");
        let column = column(kind, &state, covering(kind, &state));
        let Live::Each(cells) = read(text_of(&column)).unwrap() else { panic!("taken for a whole row") };
        assert_eq!(cells["*"][0].write(cells["*"][0].value.clone().unwrap()), write);
    }

    #[test]
    fn no_text_brings_the_reader_down() {
        for text in ["", "{\"*\":[\"", "{\"*\":[\"ự", "{\"*\":[\"a\"]}", "{\"name\":[[1]]}", "[]"] {
            assert!(read(ValueRef::Text(text.as_bytes())).is_err(), "{text}");
        }
    }
}
