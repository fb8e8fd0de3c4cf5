//! A record as the fold keeps it: for each cell the writes that nobody has replaced yet.
//!
//! The value shown is the strongest live write; two different values in a cell of class review are a
//! card. Both are computed from the live set and stored nowhere, so a card closes by itself.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::erasing::is_order;
use crate::op::STATE_CELL;
use crate::{CellName, Cells, Class, Dot, Kind};

/// A write that no delivered write has replaced.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LiveWrite {
    #[serde(rename = "d")]
    pub dot: Dot,
    #[serde(rename = "v")]
    pub value: Value,
    /// Corrected time, milliseconds since 1970: breaks ties between concurrent writes and nothing else.
    #[serde(rename = "t")]
    pub at: i64,
    #[serde(rename = "w", default, skip_serializing_if = "std::ops::Not::not")]
    pub weak: bool,
    /// Log position; absent while the write is not in the log.
    #[serde(rename = "s", default, skip_serializing_if = "Option::is_none")]
    pub seq: Option<u64>,
}

/// A value of a remembered cell that was replaced, and the log position that replaced it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PastWrite {
    pub value: Value,
    /// Log position that brought it.
    pub from: u64,
}

/// All that the fold knows of one record.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RecordState {
    pub cells: BTreeMap<CellName, Vec<LiveWrite>>,
    /// Accepted values of remembered cells in log order, the present ones included.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub past: BTreeMap<String, Vec<PastWrite>>,
}

impl RecordState {
    /// The write shown for a cell: the greatest (corrected time, dot) among the strong live writes, else among the weak.
    pub fn shown(&self, cell: &str) -> Option<&LiveWrite> {
        let live = self.cells.get(cell)?;
        let order = if cell == STATE_CELL { live.iter().find(|write| is_order(&write.value)) } else { None };
        order.or_else(|| strongest(live))
    }

    /// The value shown for a cell; a null is a value taken out again and reads as absent.
    pub fn value(&self, cell: &str) -> Option<&Value> {
        self.shown(cell).map(|write| &write.value).filter(|value| !value.is_null())
    }

    /// All shown values.
    pub fn values(&self) -> Cells {
        let shown = |name: &CellName| Some((name.clone(), self.value(name)?.clone()));
        self.cells.keys().filter(|name| *name != STATE_CELL).filter_map(shown).collect()
    }

    /// The typed view of the shown values.
    pub fn read<K: crate::KindOf>(&self) -> K {
        K::read(|cell| self.value(cell))
    }

    /// Archived records are not shown in lists. An erased person is, without a text: marks and counts refer to them.
    pub fn is_live(&self) -> bool {
        matches!(self.value(STATE_CELL).and_then(Value::as_str), None | Some("live" | "erased"))
    }

    /// The dots that a new write to this cell replaces.
    pub fn dots(&self, cell: &str) -> Vec<Dot> {
        self.cells.get(cell).map(|live| live.iter().map(|write| write.dot).collect()).unwrap_or_default()
    }

    /// The cells of class review where people wrote two different values and nobody has written over both.
    pub fn cards(&self, kind: &Kind) -> Vec<&'static str> {
        let reviewed = kind.cells.iter().filter(|cell| cell.class == Class::Review);
        reviewed.filter(|cell| self.cells.get(cell.name).is_some_and(|live| differ(live))).map(|cell| cell.name).collect()
    }

    /// The accepted value of a remembered cell as it stood at a log position; `None` if there was none.
    pub fn value_at(&self, cell: &str, seq: u64) -> Option<&Value> {
        self.past.get(cell)?.iter().rev().find(|past| past.from <= seq).map(|past| &past.value)
    }
}

/// The write that a live set shows.
pub fn strongest(live: &[LiveWrite]) -> Option<&LiveWrite> {
    live.iter().max_by_key(|write| (!write.weak, write.at, write.dot))
}

/// Whether the strong writes of a live set hold two different values.
pub fn differ(live: &[LiveWrite]) -> bool {
    let mut strong = live.iter().filter(|write| !write.weak);
    strong.next().is_some_and(|first| strong.any(|write| !same(&write.value, &first.value)))
}

/// Whether two values say the same. When a state was set stands in it as `at`, and two people who mark somebody present,
/// each at their own second, are of one mind.
pub fn same(one: &Value, other: &Value) -> bool {
    match (one, other) {
        (Value::Object(one), Value::Object(other)) => {
            let said = |name: &String| name != "at";
            one.len() == other.len() && one.iter().filter(|(name, _)| said(name)).all(|(name, value)| other.get(name) == Some(value))
        }
        _ => one == other,
    }
}
