//! The shapes that go in and come out of the reading of a roster.

use std::collections::BTreeMap;

use domain::args;

use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};

use super::rejects::rejected;

/// What a person decided by hand; everything empty means "find out".
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// Column heading to field; an empty field means "not used".
    pub map: Vec<ColumnChoice>,
    /// One sheet of a workbook; else all that can be seen.
    pub sheet: Option<String>,
    /// Line of the headings, from 1.
    pub header_row: Option<u32>,
    /// Keeps each row, though an earlier one is about the same person: what a row says beside who it is may differ.
    pub every_row: bool,
}

/// A roster as it was read; nothing is known yet about who is already stored.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    pub read_as: ReadAs,
    /// The headings as written, in the order of `RosterRow::raw`.
    pub headings: Vec<String>,
    pub columns: Vec<ColumnChoice>,
    /// Rows of data met: those in `rows`, those rejected, and repeats. Not blank lines, totals or a product's own rows.
    pub read: u32,
    pub rows: Vec<RosterRow>,
    pub rejected: Vec<RejectedRow>,
    pub warnings: Vec<Warning>,
}

/// One person's row, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterRow {
    /// Line of the file, or row of the sheet, from 1.
    pub line: u32,
    /// Empty for a text file.
    pub sheet: String,
    /// Empty only together with `needs_match`.
    pub name: String,
    /// No name: the row counts only if its number or e-mail finds somebody; else it is to be rejected.
    pub needs_match: bool,
    /// Who it is in Muster, as an export of ours says.
    pub id: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub number: Option<String>,
    pub department: Option<String>,
    pub audience: Option<String>,
    pub cohort: Option<String>,
    /// A name of the time zone database.
    pub zone: Option<String>,
    pub honorific: Option<String>,
    /// Columns of a hand-made sheet that are no field, by heading.
    pub extra: BTreeMap<String, String>,
    /// The cells as read, passwords emptied.
    pub raw: Vec<String>,
    /// `number` or `phone` where a spreadsheet held it as a bare number and zeros in front may be lost:
    /// such a value must neither match anybody nor overwrite a stored one.
    pub uncertain: Vec<&'static str>,
}

/// A row that was not taken, with its cells for the file to correct.
#[derive(Clone, Debug)]
pub struct RejectedRow {
    pub entry: Rejected,
    /// The cells as read, passwords emptied; empty where the line could not be taken apart.
    pub raw: Vec<String>,
}

impl Roster {
    /// The rejected rows without their cells, as they are shown.
    pub fn rejections(&self) -> Vec<Rejected> {
        self.rejected.iter().map(|r| r.entry.clone()).collect()
    }

    /// Turns down a row later on, for instance because it needed a match and found none.
    pub fn reject(&mut self, row: RosterRow, field: &str, value: &str, code: &str) {
        let entry = rejected(row.line, field, value, code, args!());
        self.rejected.push(RejectedRow { entry, raw: row.raw });
        self.rejected.sort_by_key(|r| r.entry.line);
    }
}
