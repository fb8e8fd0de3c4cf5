//! A runbook as a sheet of tasks: ids, titles, what waits for what, how long, fixed starts. Bytes in, plain rows out.
//!
//! Everything that is wrong is told at once, rings of predecessors with their members. The unit of bare durations, and
//! which number of a date is the day, are not written in such sheets: they are asked for, never guessed silently.

mod columns;
mod length;
mod order;

use chrono::NaiveDateTime;
use domain::args;

use self::columns::{Column, Columns};
use self::length::Length;
use super::meeting::{DateOrder, When, order as date_order, written};
use super::notes::Notes;
use super::read::tables;
use super::rejects::rejected;
use super::table::{Record, Table};
use super::{ReadRefusal, cell};
use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};

pub use length::Unit;

/// What a person said about the sheet.
#[derive(Clone, Copy, Debug, Default)]
pub struct TaskOptions<'o> {
    pub sheet: Option<&'o str>,
    pub map: &'o [ColumnChoice],
    /// Of durations that are bare numbers.
    pub unit: Option<Unit>,
    pub dates: Option<DateOrder>,
}

/// One task as it stands in the sheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TaskRow {
    pub line: u32,
    /// Without the `#` that some sheets write in front.
    pub code: String,
    pub title: String,
    /// Codes of the tasks that it waits for.
    pub before: Vec<String>,
    /// Description, and every column that has no field, each behind its heading.
    pub text: String,
    pub stream: String,
    /// The kind as it is written.
    pub kind: String,
    pub minutes: i64,
    pub team: String,
    /// A fixed start, in the sheet's zone.
    pub fixed: Option<NaiveDateTime>,
}

/// A sheet as it was read.
#[derive(Clone, Debug, Default)]
pub struct TaskSheet {
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    /// Rows with anything in them.
    pub read: u32,
    pub tasks: Vec<TaskRow>,
    /// Durations are bare numbers and nobody has said of what; they were taken as minutes.
    pub unit_open: bool,
    pub unit: Unit,
    /// The order of day and month is a guess.
    pub dates_open: bool,
    pub dates: Option<DateOrder>,
    /// The zone that stands in the heading of the fixed times.
    pub zone: Option<String>,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
}

/// Most tasks of one sheet.
const MOST: usize = 10_000;
/// Characters of a code, of a title, of a text: those of the item that it becomes.
const CODE: usize = 20;
const TITLE: usize = 500;
const TEXT: usize = 4_000;

/// Reads a sheet of tasks; the first sheet of a workbook with a heading for titles, or the one that is named.
///
/// # Errors
/// What cannot be read, and a sheet of more than 10,000 rows.
pub fn read_tasks(bytes: &[u8], file_name: &str, options: TaskOptions<'_>) -> Result<TaskSheet, ReadRefusal> {
    let mut notes = Notes::default();
    let (mut read_as, tables) = tables(bytes, file_name, options.sheet, &mut notes)?;
    let found = tables.iter().find_map(|table| Some((table, Columns::header(&table.records, options.map)?)));
    let (table, at) = match (found, tables.first()) {
        (Some(found), _) => found,
        (None, Some(table)) => (table, table.records.iter().position(|record| !record.is_blank()).unwrap_or(0)),
        (None, None) => return Err(ReadRefusal::new("empty-file", args!())),
    };
    let Some(head) = table.records.get(at) else { return Err(ReadRefusal::new("empty-file", args!())) };
    read_as.header_row = head.line;
    read_as.sheet.clone_from(&table.sheet);
    read_as.product = "runbook".to_owned();
    let columns = Columns::of(head, options.map);
    let mut sheet = TaskSheet {
        read_as,
        columns: columns.choices(),
        zone: columns.zone.clone(),
        rejected: table.broken.clone(),
        ..TaskSheet::default()
    };
    if !columns.has(Column::Title) {
        notes.add(0, "ask-title", args!());
    } else {
        let records: Vec<&Record> = records_of(table, at)?;
        sheet.units(&records, &columns, options.unit);
        sheet.order_of_dates(&records, &columns, options.dates);
        for record in &records {
            sheet.take(record, &columns);
        }
        order::check(&mut sheet);
    }
    sheet.rejected.sort_by_key(|one| one.line);
    sheet.warnings = notes.finish();
    Ok(sheet)
}

fn records_of(table: &Table, head: usize) -> Result<Vec<&Record>, ReadRefusal> {
    let records: Vec<&Record> = table.records.iter().skip(head + 1).filter(|record| !record.is_blank()).collect();
    if records.len() > MOST {
        return Err(ReadRefusal::limit("rows", records.len().to_string(), MOST.to_string()));
    }
    Ok(records)
}

impl TaskSheet {
    /// What bare numbers count: as a person said, as the heading says, else open.
    fn units(&mut self, records: &[&Record], columns: &Columns, said: Option<Unit>) {
        let bare =
            |record: &&&Record| matches!(Length::of(&columns.cell(record, Column::Duration)), Some(Length::Bare(number)) if number > 0.0);
        self.unit = said.or(columns.unit).unwrap_or_default();
        self.unit_open = said.is_none() && columns.unit.is_none() && records.iter().any(|record| bare(&record));
    }

    fn order_of_dates(&mut self, records: &[&Record], columns: &Columns, said: Option<DateOrder>) {
        let all: Vec<_> = records.iter().filter_map(|record| written(&columns.fixed(record)?)).collect();
        let settled = date_order(&all, None);
        self.dates = said.or(settled.map(|(order, _)| order));
        self.dates_open = said.is_none() && settled.is_some_and(|(_, guess)| guess);
    }

    fn take(&mut self, record: &Record, columns: &Columns) {
        self.read += 1;
        let code = code_of(&columns.cell(record, Column::Code));
        if columns.has(Column::Code) && (code.is_empty() || code.chars().count() > CODE || code.contains(char::is_whitespace)) {
            self.reject(record, "code", &columns.cell(record, Column::Code), "task-code");
        }
        let title = domain::normal::name(&columns.cell(record, Column::Title));
        if title.is_empty() || title.chars().count() > TITLE {
            self.reject(record, "title", &title, "task-title");
        }
        let length = columns.cell(record, Column::Duration);
        let minutes = Length::of(&length).and_then(|length| length.minutes(self.unit));
        if minutes.is_none() {
            self.reject(record, "duration", &length, "task-duration");
        }
        let fixed =
            columns.fixed(record).map(|text| (written(&text).and_then(|at| at.when(self.dates.unwrap_or(DateOrder::DayFirst))), text));
        if let Some((None | Some(When::Clock(_)), text)) = &fixed {
            self.reject(record, "fixed", text, "task-fixed");
        }
        let text = columns.text(record);
        if text.chars().count() > TEXT {
            self.reject(record, "description", &text, "task-text");
        }
        let row = TaskRow {
            line: record.line,
            code: if code.is_empty() { self.read.to_string() } else { code },
            title,
            before: columns
                .cell(record, Column::Before)
                .split([',', ';', ' ', '\n', '\r', '\t'])
                .map(code_of)
                .filter(|code| !code.is_empty())
                .collect(),
            text,
            stream: cell::clean(&columns.cell(record, Column::Stream), false).chars().take(200).collect(),
            kind: cell::clean(&columns.cell(record, Column::Kind), false),
            minutes: minutes.unwrap_or(0),
            team: cell::clean(&columns.cell(record, Column::Team), false).chars().take(200).collect(),
            fixed: fixed.and_then(|(at, _)| match at {
                Some(When::At(at)) => Some(at),
                _ => None,
            }),
        };
        self.tasks.push(row);
    }

    fn reject(&mut self, record: &Record, field: &str, value: &str, code: &str) {
        self.rejected.push(rejected(record.line, field, value, code, args!()));
    }
}

/// `#10` is 10.
fn code_of(written: &str) -> String {
    cell::clean(written, false).trim_start_matches('#').trim().to_owned()
}

#[cfg(test)]
mod tests;
