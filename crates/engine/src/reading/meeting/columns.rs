//! Which column of a report is what: by its heading in any case, or in a numbered part of Teams by its content.

use super::super::cell;
use super::super::fold;
use super::super::headings;
use super::super::table::Record;
use super::times::{duration, written};

/// What a column of a report is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    Name,
    Given,
    Family,
    /// A registration's address comes before the account's.
    Registration,
    Email,
    Account,
    Join,
    Leave,
    Duration,
    Action,
    Stamp,
    Waiting,
    Attended,
}

impl Column {
    /// The word of the screen.
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Given => "given",
            Self::Family => "family",
            Self::Registration | Self::Email | Self::Account => "email",
            Self::Join => "join",
            Self::Leave => "leave",
            Self::Duration => "duration",
            Self::Action => "action",
            Self::Stamp => "stamp",
            Self::Waiting => "waiting",
            Self::Attended => "attended",
        }
    }
}

const WORDS: &[(Column, &str)] = &[
    (
        Column::Name,
        "name|full name|display name|participant|attendee name|name (original name)|user name (original name)|ten|ten (ten goc)|ho va ten|ten hien thi|nguoi tham gia|teilnehmer|vollstandiger name",
    ),
    (Column::Given, "first name|vorname"),
    (Column::Family, "last name|nachname|surname"),
    (Column::Registration, "registration email"),
    (Column::Email, "email|user email|attendee email|e mail|email address|email nguoi dung|dia chi email|thu dien tu"),
    (
        Column::Join,
        "join time|first join|first join (utc)|time joined|join|joined|erster beitritt|beitreten|thoi gian vao|gio vao|thoi gian tham gia|vao luc",
    ),
    (
        Column::Leave,
        "leave time|last leave|last leave (utc)|time exited|leave|left|letztes verlassen|verlassen|thoi gian roi|thoi gian ra|gio ra|ra luc",
    ),
    (
        Column::Duration,
        "duration|in meeting duration|total duration (minutes)|duration (minutes)|attendance duration|time in session (minutes)|minutes|dauer|dauer der besprechung|thoi luong|tong thoi gian (phut)|thoi gian (phut)|so phut|phut",
    ),
    (Column::Action, "user action"),
    (Column::Stamp, "timestamp"),
    (Column::Waiting, "in waiting room|trong phong cho"),
    (Column::Attended, "attended"),
];

/// The columns of one part.
#[derive(Clone, Debug, Default)]
pub(super) struct Columns {
    pub(super) list: Vec<(String, Option<Column>)>,
}

impl Columns {
    /// Reads a line as headings; nothing if it does not name people with their times or minutes.
    pub(super) fn of(record: &Record) -> Option<Self> {
        let mut met: Vec<Column> = Vec::new();
        let list: Vec<(String, Option<Column>)> = record
            .cells
            .iter()
            .map(|cell| cell::clean(cell, false))
            .collect::<Vec<_>>()
            .into_iter()
            .map(|heading| {
                let column = column(&heading).filter(|column| !met.contains(column));
                met.extend(column);
                (heading, column)
            })
            .collect();
        let has = |column| met.contains(&column);
        let named = has(Column::Name) || has(Column::Family) && has(Column::Given);
        let timed = has(Column::Join) || has(Column::Duration) || has(Column::Action) && has(Column::Stamp);
        (named && timed).then_some(Self { list })
    }

    /// Takes the line as headings all the same, and the columns by what stands under them.
    pub(super) fn by_content(record: &Record, rows: &[Record]) -> Self {
        let mut times = 0;
        let mut addresses = 0;
        let list = record.cells.iter().enumerate().map(|(at, heading)| {
            let cells: Vec<String> =
                rows.iter().take(50).map(|row| cell::clean(row.cell(at), false)).filter(|cell| !cell.is_empty()).collect();
            let mostly = |is: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count() * 2 > cells.len();
            let column = if at == 0 {
                Some(Column::Name)
            } else if mostly(&|cell| written(cell).is_some()) {
                times += 1;
                [Column::Join, Column::Leave].get(times - 1).copied()
            } else if mostly(&|cell| duration(cell).is_some()) {
                Some(Column::Duration)
            } else if mostly(&|cell| cell.contains('@')) {
                addresses += 1;
                [Column::Email, Column::Account].get(addresses - 1).copied()
            } else {
                None
            };
            (cell::clean(heading, false), column)
        });
        Self { list: list.collect() }
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.list.iter().any(|(_, known)| *known == Some(column))
    }

    /// The cleaned cell of a column; empty where there is none.
    pub(super) fn cell(&self, record: &Record, column: Column) -> String {
        let at = self.list.iter().position(|(_, known)| *known == Some(column));
        at.map(|at| cell::clean(record.cell(at), false)).unwrap_or_default()
    }

    /// Whether a heading says that times are in UTC.
    pub(super) fn utc(&self) -> bool {
        self.list.iter().any(|(heading, column)| *column == Some(Column::Join) && heading.contains("(UTC)"))
    }
}

fn column(heading: &str) -> Option<Column> {
    let folded = fold::heading(heading);
    if folded.contains("(upn)") {
        return Some(Column::Account);
    }
    let known = WORDS.iter().find(|(_, words)| words.split('|').any(|word| word == folded)).map(|(column, _)| *column);
    known.or_else(|| (headings::field_of(heading) == Some(headings::Field::Email)).then_some(Column::Email))
}
