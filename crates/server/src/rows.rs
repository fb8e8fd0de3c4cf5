//! Records of one kind as they are read for pages and calendars: with their values, and the writes behind them.

use domain::{Id, KindOf, RecordState, Text};

use crate::storage::{Reading, Stored};

pub(crate) struct Row<K> {
    pub(crate) id: Id,
    pub(crate) value: K,
    pub(crate) state: RecordState,
}

/// The live records of a kind that refer to this one by a cell.
pub(crate) fn of<K: KindOf>(reading: &mut dyn Reading, cell: &str, target: Id) -> Stored<Vec<Row<K>>> {
    let target = target.to_string();
    let rows = reading.of_kind(K::NAME)?.into_iter();
    let rows = rows.filter(|(_, state)| state.is_live() && state.value(cell).and_then(|value| value.as_str()) == Some(&target));
    Ok(rows.map(|(id, state)| Row { id, value: state.read(), state }).collect())
}

pub(crate) fn text<const MAX: usize>(text: &Option<Text<MAX>>) -> String {
    text.as_ref().map(|text| text.0.clone()).unwrap_or_default()
}
