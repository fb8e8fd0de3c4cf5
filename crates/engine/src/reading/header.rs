//! Which line holds the headings. Where none does, somebody is asked: the first person is not a heading.

use domain::args;

use crate::people::view::ColumnChoice;

use super::ReadRefusal;
use super::cell;
use super::columns::Columns;
use super::fold;
use super::headings::{Field, field_of};
use super::limits;
use super::table::Record;

/// The place of the header among the records, and what its columns mean.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) at: usize,
    pub(super) columns: Columns,
}

/// Finds the header: the named line, or the first of the first 20 that names two known columns, or one that says "name".
pub(super) fn find(records: &[Record], map: &[ColumnChoice], named: Option<u32>) -> Result<Header, ReadRefusal> {
    let at = match named {
        Some(line) => records.iter().position(|r| r.line == line && !r.is_blank()).ok_or_else(|| no_such_line(line))?,
        None => guess(records, map).ok_or_else(no_header)?,
    };
    let columns = Columns::plan(&records[at].cells, map)?;
    if columns.identifies() { Ok(Header { at, columns }) } else { Err(no_header()) }
}

fn guess(records: &[Record], map: &[ColumnChoice]) -> Option<usize> {
    let start = || records.iter().enumerate().filter(|(_, r)| !r.is_blank()).take(limits::HEADER_LINES);
    let at_least = |count: usize| start().find(|(_, r)| known(r, map) >= count).map(|(at, _)| at);
    at_least(2).or_else(|| start().find(|(_, r)| says_who(r, map)).map(|(at, _)| at))
}

/// Different known columns in a line, one of them telling who somebody is.
fn known(record: &Record, map: &[ColumnChoice]) -> usize {
    let mut met: Vec<Field> = record.cells.iter().filter_map(|c| meaning(c, map)).collect();
    met.sort_unstable();
    met.dedup();
    if met.iter().any(|f| f.identifies()) { met.len() } else { 0 }
}

/// A line with a single known word, which must be one for a name or an address, and no long text beside it.
fn says_who(record: &Record, map: &[ColumnChoice]) -> bool {
    let who = |cell: &String| matches!(meaning(cell, map), Some(Field::Name | Field::Email | Field::Number));
    record.cells.iter().any(who) && record.cells.iter().all(|c| c.chars().count() <= 60)
}

/// The line in which another list begins: headings that are not those of this one. Read on, they would be somebody's name,
/// and who stands under them would have their cells under wrong headings.
pub(super) fn another(records: &[Record], columns: &Columns, map: &[ColumnChoice]) -> Option<u32> {
    // People have numbers and addresses; headings hardly ever hold a digit, and looking words up takes time.
    let of_words = |record: &&Record| record.cells.iter().all(|cell| !cell.bytes().any(|byte| byte == b'@' || byte.is_ascii_digit()));
    let begins = |record: &&Record| {
        let filled = record.cells.iter().filter(|cell| !cell.trim().is_empty()).count();
        filled > 1 && known(record, map) >= 2 && 2 * known(record, map) >= filled && !columns.repeated_by(record)
    };
    records.iter().filter(of_words).find(begins).map(|record| record.line)
}

fn meaning(heading: &str, map: &[ColumnChoice]) -> Option<Field> {
    if heading.len() > 200 {
        return None;
    }
    let folded = fold::value(&cell::clean(heading, false));
    let by_hand = map.iter().find(|c| !folded.is_empty() && fold::value(&cell::clean(&c.column, false)) == folded);
    by_hand.and_then(|c| Field::from_word(&c.field)).or_else(|| field_of(heading))
}

fn no_header() -> ReadRefusal {
    ReadRefusal::new("no-header", args!(why: "none"))
}

fn no_such_line(line: u32) -> ReadRefusal {
    ReadRefusal::new("no-header", args!(why: "line", line: line.to_string()))
}
