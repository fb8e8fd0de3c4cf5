//! One row of a report to one stay, or the reason why not.

use domain::args;

use super::super::decoration::closing_line;
use super::super::limits;
use super::super::rejects::rejected;
use super::super::table::Record;
use super::Stay;
use super::columns::{Column, Columns};
use super::times::{DateOrder, When, duration, written};
use crate::people::view::Rejected;

/// What became of a row.
pub(super) enum Outcome {
    Stay(Stay),
    Rejected(Rejected),
    /// No stay, with the word that the note's sentence chooses by.
    LeftOut(&'static str),
    Blank,
}

/// Reads one row; dates are taken in this order.
pub(super) fn read(record: &Record, columns: &Columns, order: DateOrder) -> Outcome {
    let (name, other_name) = names(record, columns);
    let emails = emails(record, columns);
    if record.is_blank() {
        return Outcome::Blank;
    }
    if yes(&columns.cell(record, Column::Waiting)) {
        return Outcome::LeftOut("waiting");
    }
    if no(&columns.cell(record, Column::Attended)) {
        return Outcome::LeftOut("registered");
    }
    // Tống and Công are names as well: a line of totals has no time of coming.
    if emails.is_empty()
        && columns.cell(record, Column::Join).is_empty()
        && let Some(what) = closing_line(&super::super::fold::heading(&name))
    {
        return Outcome::LeftOut(what);
    }
    if name.is_empty() && emails.is_empty() {
        return Outcome::Rejected(rejected(record.line, "name", "", "no-name", args!()));
    }
    if name.chars().count() > limits::NAME_CHARS {
        let args = args!(what: "name", has: name.chars().count(), limit: limits::NAME_CHARS);
        return Outcome::Rejected(rejected(record.line, "name", &name, "too-long", args));
    }
    let stay = Stay { line: record.line, name, other_name, emails, ..Stay::default() };
    match times(record, columns, order) {
        Ok((join, leave, seconds)) => Outcome::Stay(Stay { join, leave, seconds, ..stay }),
        Err(entry) => Outcome::Rejected(*entry),
    }
}

type Times = (Option<When>, Option<When>, Option<u32>);

fn times(record: &Record, columns: &Columns, order: DateOrder) -> Result<Times, Box<Rejected>> {
    let wrong = |field: &str, cell: &str, code: &str| Box::new(rejected(record.line, field, cell, code, args!()));
    let time = |column: Column| {
        let cell = columns.cell(record, column);
        if stands_for_none(&cell) {
            return Ok(None);
        }
        let read = written(&cell).and_then(|written| written.when(order));
        read.map(Some).ok_or_else(|| wrong(column.word(), &cell, "no-time"))
    };
    let (join, leave) = (time(Column::Join)?, time(Column::Leave)?);
    let cell = columns.cell(record, Column::Duration);
    let seconds = match duration(&cell) {
        Some(seconds) => Some(seconds),
        None if stands_for_none(&cell) => None,
        None => return Err(wrong("duration", &cell, "no-duration")),
    };
    match (join, leave) {
        (Some(When::At(join)), Some(When::At(leave))) if leave < join => {
            Err(wrong("leave", &columns.cell(record, Column::Leave), "left-first"))
        }
        (None, None) if seconds.is_none() && !columns.has(Column::Action) => Err(wrong("join", "", "no-times")),
        _ => Ok((join, leave, seconds)),
    }
}

fn stands_for_none(cell: &str) -> bool {
    matches!(cell, "" | "-" | "–" | "--" | "N/A" | "n/a")
}

/// The name as it is shown, and what stands in brackets behind it.
pub(super) fn names(record: &Record, columns: &Columns) -> (String, Option<String>) {
    let full = columns.cell(record, Column::Name);
    let full = if full.is_empty() {
        let parts = [columns.cell(record, Column::Family), columns.cell(record, Column::Given)];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    } else {
        full
    };
    let bracket = full
        .strip_suffix(')')
        .and_then(|text| text.rsplit_once('('))
        .map(|(name, inside)| (name.trim().to_owned(), inside.trim().to_owned()));
    match bracket {
        Some((name, inside)) if is_remark(&inside) && !name.is_empty() => (name, None),
        Some((name, inside)) if !name.is_empty() && !inside.is_empty() => (name, Some(inside)),
        _ => (full, None),
    }
}

/// What Teams and Zoom put behind a name that is no part of it.
fn is_remark(inside: &str) -> bool {
    let folded = super::super::fold::heading(inside);
    matches!(
        folded.as_str(),
        "guest" | "external" | "unverified" | "host" | "co host" | "me" | "gast" | "extern" | "khach" | "ben ngoai" | "chua xac minh"
    )
}

pub(super) fn emails(record: &Record, columns: &Columns) -> Vec<String> {
    let mut emails = Vec::new();
    for column in [Column::Registration, Column::Email, Column::Account] {
        let cell = columns.cell(record, column);
        if cell.contains('@') && cell.len() <= limits::ADDRESS_BYTES && !emails.contains(&cell) {
            emails.push(cell);
        }
    }
    emails
}

fn yes(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "yes" | "có" | "ja" | "true" | "y")
}

fn no(cell: &str) -> bool {
    matches!(cell.to_lowercase().as_str(), "no" | "không" | "nein" | "false" | "n")
}
