//! Merged cells: only the first cell of one has the value, the others look empty.

use super::columns::{Columns, Use};
use super::limits;
use super::table::{Merge, Record};

/// Gives every row of a merged cell its value, in columns that a list writes once for several people.
pub(super) fn spread(records: &mut [Record], merges: &[Merge], columns: &Columns) {
    for (index, column) in columns.list.iter().enumerate() {
        if !matches!(column.becomes, Use::Field(f) if f.is_shared()) {
            continue;
        }
        let mut here: Vec<&Merge> = merges.iter().filter(|m| m.columns.0 == index && m.rows.1 > m.rows.0).collect();
        here.sort_by_key(|m| m.rows);
        let mut done = 0;
        for merge in here {
            // Merges never overlap in a sound file; in another one the work must stay bounded all the same.
            if merge.rows.0 > done {
                spread_one(records, merge, index);
                done = merge.rows.1;
            }
        }
    }
}

fn spread_one(records: &mut [Record], merge: &Merge, column: usize) {
    let start = records.partition_point(|r| r.line < merge.rows.0);
    let Some(value) = records.get(start).filter(|r| r.line == merge.rows.0).map(|r| r.cell(column).to_owned()) else { return };
    if value.len() > limits::CELL_CHARS / 8 {
        // No department is named like this, and the text would be stored once for every row.
        return;
    }
    for record in records[start..].iter_mut().skip(1).take_while(|r| r.line <= merge.rows.1) {
        // A row with nothing else in it stays blank.
        if record.width() > 0 && record.cell(column).trim().is_empty() {
            if record.cells.len() <= column {
                record.cells.resize(column + 1, String::new());
            }
            record.cells[column].clone_from(&value);
        }
    }
}
