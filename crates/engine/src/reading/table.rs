//! The common shape of a text file and a sheet: records with the line they came from.

use crate::people::view::Rejected;

/// One record as it was read, before any cleaning.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Record {
    /// Line of the file, or row of the sheet, from 1.
    pub(super) line: u32,
    /// Empty cells at the end are cut off.
    pub(super) cells: Vec<String>,
    /// How many fields the line had, empty ones counted. 0 in a sheet.
    pub(super) fields: usize,
    /// Columns whose value is a number that may have lost zeros in front. Ascending; empty in text files.
    pub(super) bare_numbers: Vec<usize>,
}

impl Record {
    pub(super) fn is_blank(&self) -> bool {
        self.cells.iter().all(|c| c.trim().is_empty())
    }

    pub(super) fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// Columns up to the last one with something in it.
    pub(super) fn width(&self) -> usize {
        self.cells.iter().rposition(|c| !c.trim().is_empty()).map_or(0, |i| i + 1)
    }
}

/// A rectangle of the sheet whose first cell holds the value of all. Rows from 1, columns from 0, both ends inside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Merge {
    pub(super) rows: (u32, u32),
    pub(super) columns: (usize, usize),
}

/// A text file, or one sheet of a workbook.
#[derive(Clone, Debug, Default)]
pub(super) struct Table {
    /// Empty for a text file.
    pub(super) sheet: String,
    pub(super) records: Vec<Record>,
    pub(super) merges: Vec<Merge>,
    /// Lines that could not be taken apart at all.
    pub(super) broken: Vec<Rejected>,
}
