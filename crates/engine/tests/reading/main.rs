//! Reading of rosters: files are built in the tests, nothing is read from a disk.

mod hostile;
mod layouts;
mod opendocument;
mod refusals;
mod rows;
mod text;
mod workbooks;

use engine::reading::{ReadOptions, ReadRefusal, Roster, read_roster};

/// Reads a file that must be readable.
fn read(bytes: impl AsRef<[u8]>) -> Roster {
    read_roster(bytes.as_ref(), "people.csv", &ReadOptions::default()).expect("the file is readable")
}

/// Reads a file that must be refused.
fn refuse(bytes: impl AsRef<[u8]>) -> ReadRefusal {
    read_roster(bytes.as_ref(), "people.csv", &ReadOptions::default()).expect_err("the file must be refused")
}

fn names(roster: &Roster) -> Vec<&str> {
    roster.rows.iter().map(|r| r.name.as_str()).collect()
}

/// Codes of the warnings with their lines.
fn warned(roster: &Roster) -> Vec<(u32, &str)> {
    roster.warnings.iter().map(|w| (w.line, w.code.as_str())).collect()
}

/// Line, field and code of what was turned down.
fn turned_down(roster: &Roster) -> Vec<(u32, &str, &str)> {
    roster.rejected.iter().map(|r| (r.entry.line, r.entry.field.as_str(), r.entry.code.as_str())).collect()
}

fn field_of<'r>(roster: &'r Roster, column: &str) -> &'r str {
    roster.columns.iter().find(|c| c.column == column).map(|c| c.field.as_str()).expect("the column is listed")
}
