//! Which column is what, by its heading or by hand; what has no field is kept as text behind its heading.

use super::super::table::Record;
use super::super::{cell, fold};
use super::length::Unit;
use crate::people::view::ColumnChoice;

/// A field of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Column {
    Code,
    Title,
    Before,
    Text,
    Stream,
    Kind,
    Duration,
    Team,
    Date,
    Time,
}

const WORDS: &[(Column, &str, &str)] = &[
    (Column::Code, "code", "task id|id|task no|no|number|#|code|ref|step|ma|ma viec|stt|so"),
    (Column::Title, "title", "title|task|task name|task title|name|activity|action|viec|ten viec|cong viec|noi dung"),
    (
        Column::Before,
        "predecessors",
        "predecessor ids|predecessors|predecessor|depends on|dependencies|dependency|after|waits for|viec truoc|phu thuoc|sau viec",
    ),
    (Column::Text, "description", "description|details|detail|instructions|notes|mo ta|chi tiet|ghi chu"),
    (Column::Stream, "stream", "stream|workstream|section|phase|block|luong|luong viec|giai doan|phan"),
    (Column::Kind, "kind", "task type|type|kind|loai|loai viec"),
    (Column::Duration, "duration", "planned duration|duration|length|minutes|estimate|thoi luong|so phut"),
    (Column::Team, "team", "assigned team|team|owner|assignee|assigned to|responsible|doi|nhom|nguoi phu trach|phu trach"),
    (Column::Date, "date", "planned fixed date|fixed date|start date|date|ngay|ngay co dinh"),
    (Column::Time, "time", "planned fixed time|fixed time|fixed start|start time|time|start|gio|gio co dinh|bat dau"),
];

impl Column {
    fn word(self) -> &'static str {
        WORDS.iter().find(|(column, ..)| *column == self).map_or("", |(_, word, _)| word)
    }

    /// By hand first; a heading that somebody left out is left out.
    fn of(heading: &str, map: &[ColumnChoice]) -> Option<Self> {
        let (whole, bare) = (fold::heading(heading), fold::heading(&parted(heading).0));
        if whole.is_empty() {
            return None;
        }
        match map.iter().find(|choice| fold::heading(&cell::clean(&choice.column, false)) == whole) {
            Some(choice) => WORDS.iter().find(|(_, word, _)| *word == choice.field).map(|(column, ..)| *column),
            None => WORDS.iter().find(|(.., words)| words.split('|').any(|word| word == bare)).map(|(column, ..)| *column),
        }
    }
}

/// A heading without what stands in brackets, and that.
fn parted(heading: &str) -> (String, Option<String>) {
    let Some((bare, rest)) = heading.split_once('(') else { return (heading.to_owned(), None) };
    let inside = rest.split(')').next().unwrap_or_default().trim();
    (bare.trim().to_owned(), Some(inside.to_owned()).filter(|inside| !inside.is_empty()))
}

/// The columns of a sheet.
pub(super) struct Columns {
    list: Vec<(String, Option<Column>)>,
    /// The zone that stands in brackets behind the fixed time.
    pub(super) zone: Option<String>,
    /// The unit that stands in brackets behind the duration, or is its heading.
    pub(super) unit: Option<Unit>,
}

/// Lines that may be before the headings.
const BEFORE: usize = 20;

impl Columns {
    /// The first line that names titles and something else.
    pub(super) fn header(records: &[Record], map: &[ColumnChoice]) -> Option<usize> {
        let start = records.iter().enumerate().filter(|(_, record)| !record.is_blank()).take(BEFORE);
        let mut named = start.filter(|(_, record)| {
            let fields: Vec<Column> = record.cells.iter().filter_map(|heading| Column::of(&cell::clean(heading, false), map)).collect();
            fields.contains(&Column::Title) && fields.len() > 1
        });
        named.next().map(|(at, _)| at)
    }

    /// Each field once, at the first column that says it; what a person chose comes before what a heading says.
    pub(super) fn of(head: &Record, map: &[ColumnChoice]) -> Self {
        let chosen = |heading: &str| map.iter().any(|choice| !choice.field.is_empty() && choice.column == heading);
        let headings: Vec<String> = head.cells.iter().map(|heading| cell::clean(heading, false)).collect();
        let mut list: Vec<(String, Option<Column>)> =
            headings.into_iter().map(|heading| (heading.clone(), Column::of(&heading, map))).collect();
        for (field, ..) in WORDS {
            let places: Vec<usize> = (0..list.len()).filter(|at| list[*at].1 == Some(*field)).collect();
            let kept = places.iter().copied().find(|at| chosen(&list[*at].0)).or(places.first().copied());
            for at in places.into_iter().filter(|at| Some(*at) != kept) {
                list[at].1 = None;
            }
        }
        let heading = |wanted| list.iter().find(|(_, column)| *column == Some(wanted)).map(|(heading, _)| heading.as_str());
        let inside = |wanted| heading(wanted).and_then(|heading| parted(heading).1);
        let unit = inside(Column::Duration).and_then(|word| Unit::of_heading(&word));
        let unit = unit.or_else(|| heading(Column::Duration).and_then(Unit::of_heading));
        let zone = inside(Column::Time).or_else(|| inside(Column::Date)).filter(|zone| zone.contains('/') || zone == "UTC");
        Self { zone, unit, list }
    }

    pub(super) fn has(&self, column: Column) -> bool {
        self.list.iter().any(|(_, own)| *own == Some(column))
    }

    pub(super) fn cell(&self, record: &Record, column: Column) -> String {
        let at = self.list.iter().position(|(_, own)| *own == Some(column));
        at.map(|at| record.cell(at).trim().to_owned()).unwrap_or_default()
    }

    /// The fixed start as one text; nothing where none is written.
    pub(super) fn fixed(&self, record: &Record) -> Option<String> {
        let (date, time) = (self.cell(record, Column::Date), self.cell(record, Column::Time));
        match (date.is_empty(), time.is_empty()) {
            (true, true) => None,
            (_, true) => Some(date),
            (true, _) => Some(time),
            // A workbook gives a date with the midnight that it begins with.
            (false, false) => Some(format!("{} {time}", date.split([' ', 'T']).next().unwrap_or_default())),
        }
    }

    /// The description, and each cell without a field behind its heading.
    pub(super) fn text(&self, record: &Record) -> String {
        let mut lines = vec![clean_lines(&self.cell(record, Column::Text))];
        for (at, (heading, _)) in self.list.iter().enumerate().filter(|(_, (heading, column))| column.is_none() && !heading.is_empty()) {
            let value = cell::clean(record.cell(at), false);
            if !value.is_empty() {
                lines.push(format!("{heading}: {value}"));
            }
        }
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// What each heading was taken for.
    pub(super) fn choices(&self) -> Vec<ColumnChoice> {
        let named = self.list.iter().filter(|(heading, _)| !heading.is_empty());
        named
            .map(|(heading, column)| ColumnChoice {
                column: heading.clone(),
                field: column.map(Column::word).unwrap_or_default().to_owned(),
            })
            .collect()
    }
}

/// Each line cleaned; lines stay lines.
fn clean_lines(text: &str) -> String {
    text.lines().map(|line| cell::clean(line, false)).collect::<Vec<_>>().join("\n").trim().to_owned()
}
