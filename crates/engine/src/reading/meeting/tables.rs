//! The whole way from a report's bytes to its stays: parts, headings, rows.

use std::collections::HashMap;

use domain::args;

use super::super::ReadRefusal;
use super::super::fold;
use super::super::limits;
use super::super::notes::Notes;
use super::super::read::tables;
use super::super::rejects::rejected;
use super::super::table::{Record, Table};
use super::columns::{Column, Columns};
use super::stay::{self, Outcome};
use super::times::{self, DateOrder, Written, written};
use super::{Meeting, MeetingOptions, Stay};
use crate::people::view::{ColumnChoice, Rejected};

/// Reads an attendance report of Teams, Zoom, Meet or Webex, or a sheet of names with times or minutes.
pub fn read_meeting(bytes: &[u8], file_name: &str, options: MeetingOptions<'_>) -> Result<Meeting, ReadRefusal> {
    let mut notes = Notes::default();
    let (read_as, tables) = tables(bytes, file_name, options.sheet, &mut notes)?;
    let many = tables.len() > 1;
    let mut reading = Reading { meeting: Meeting { read_as, ..Meeting::default() }, notes };
    for table in tables {
        refuse_live_event(&table)?;
        if many {
            reading.notes.sheet.clone_from(&table.sheet);
        }
        let records: Vec<Record> = table.records.iter().filter(|record| !record.is_blank()).cloned().collect();
        reading.table(&table, &records, options);
    }
    reading.finish()
}

fn refuse_live_event(table: &Table) -> Result<(), ReadRefusal> {
    let live = |record: &Record| {
        let has = |word: &str| record.cells.iter().any(|cell| fold::heading(cell) == word);
        has("sessionid") && has("participantid")
    };
    if table.records.iter().take(limits::HEADER_LINES).any(live) { Err(ReadRefusal::new("live-event", args!())) } else { Ok(()) }
}

/// Rows under one line of headings.
struct Part<'t> {
    /// Teams numbers its parts: 2 are people, 3 their stays. 0 where there are no numbers.
    number: u32,
    line: u32,
    columns: Columns,
    rows: &'t [Record],
}

/// Cuts a table where headings stand: reports joined one behind the other have them several times.
fn parts(records: &[Record]) -> Vec<Part<'_>> {
    let (mut number, mut titled) = (0, false);
    let (mut heads, mut cuts) = (Vec::new(), Vec::new());
    for (at, record) in records.iter().enumerate() {
        let columns = Columns::of(record);
        if let Some(title) = part_number(record) {
            (number, titled) = (title, true);
            cuts.push(at);
            continue;
        }
        // Below the title of a numbered part stand its headings, in whatever language.
        if columns.is_some() || titled && matches!(number, 2 | 3) {
            heads.push((at, number, columns));
            cuts.push(at);
        }
        titled = false;
    }
    let part = |(at, number, columns): (usize, u32, Option<Columns>)| {
        let end = cuts.iter().copied().find(|cut| *cut > at).unwrap_or(records.len());
        let rows = &records[at + 1..end];
        Part { number, line: records[at].line, columns: columns.unwrap_or_else(|| Columns::by_content(&records[at], rows)), rows }
    };
    heads.into_iter().map(part).filter(|part| part.number <= 3).collect()
}

/// `2. Participants` in any language.
fn part_number(record: &Record) -> Option<u32> {
    let (number, rest) = record.cell(0).trim().split_once('.')?;
    let number = number.parse().ok().filter(|number| (1..=9).contains(number))?;
    (record.width() == 1 && rest.starts_with(' ') && !rest.trim().is_empty()).then_some(number)
}

/// The product behind a line of headings.
fn product(part: &Part<'_>, records: &[Record]) -> &'static str {
    let folded: Vec<String> = part.columns.list.iter().map(|(heading, _)| fold::heading(heading)).collect();
    let has = |words: &[&str]| folded.iter().any(|heading| words.iter().any(|word| heading.contains(word)));
    let summary = records.first().is_some_and(|record| fold::heading(record.cell(0)) == "meeting summary");
    if part.number > 0 {
        "teams"
    } else if part.columns.has(Column::Action) {
        "teams-list"
    } else if summary || has(&["(upn)"]) {
        "teams-2021"
    } else if has(&["(original name)", "(ten goc)"]) {
        match (part.columns.has(Column::Attended), part.columns.has(Column::Join)) {
            (true, _) => "zoom-webinar",
            (_, true) => "zoom",
            _ => "zoom-totals",
        }
    } else if has(&["time joined"]) {
        "meet"
    } else if has(&["attendee email", "display name"]) {
        "webex"
    } else {
        "sheet"
    }
}

/// The reading of one file.
struct Reading {
    meeting: Meeting,
    notes: Notes,
}

impl Reading {
    fn table(&mut self, table: &Table, records: &[Record], options: MeetingOptions<'_>) {
        let parts = parts(records);
        let Some(first) = parts.first() else { return };
        self.describe(first, table, product(first, records));
        let order = self.dates(&parts, options);
        let stays = parts.iter().any(|part| part.number == 3 && !part.rows.is_empty());
        let accounts = accounts(&parts);
        for part in &parts {
            // Part 3 has the stays of the people of part 2.
            let counted = part.number != 3 || !parts.iter().any(|part| part.number == 2);
            let kept = part.number != 2 || !stays;
            let whole = part.number == 2 || !part.columns.has(Column::Join) || self.meeting.read_as.product == "meet";
            self.meeting.utc |= part.columns.utc();
            if part.columns.has(Column::Action) {
                self.actions(part, order, table);
                continue;
            }
            for record in part.rows {
                self.row(record, part, order, table, Row { counted, kept, whole, accounts: &accounts });
            }
        }
        for entry in table.broken.iter().filter(|entry| entry.line > first.line) {
            self.meeting.rejected.push(entry.clone());
        }
    }

    fn row(&mut self, record: &Record, part: &Part<'_>, order: DateOrder, table: &Table, how: Row<'_>) {
        match stay::read(record, &part.columns, order) {
            Outcome::Stay(mut stay) => {
                self.meeting.read += u32::from(how.counted);
                if !how.kept {
                    return;
                }
                if stay.emails.is_empty() && part.number == 3 {
                    stay.emails = how.accounts.get(&domain::normal::key(&stay.name)).cloned().unwrap_or_default();
                }
                self.push(Stay { sheet: table.sheet.clone(), whole: how.whole, ..stay });
            }
            Outcome::Rejected(entry) => {
                self.meeting.read += u32::from(how.counted);
                self.meeting.rejected.push(Rejected { sheet: table.sheet.clone(), ..entry });
            }
            Outcome::LeftOut(what @ ("waiting" | "registered")) => {
                self.meeting.read += u32::from(how.counted);
                self.notes.add(record.line, "not-there", args!(what: what));
            }
            Outcome::LeftOut(what) => self.notes.add(record.line, "left-out", args!(what: what)),
            Outcome::Blank => {}
        }
    }

    /// The same row twice, as in a report that was joined with itself, is one.
    fn push(&mut self, stay: Stay) {
        let same = |other: &Stay| Stay { line: stay.line, ..other.clone() } == stay;
        if self.meeting.stays.iter().rev().take(REPEATS).any(same) {
            self.notes.add(stay.line, "same-stay", args!());
        } else {
            self.meeting.stays.push(stay);
        }
    }

    /// The list of 2020: each line is one who came or went.
    fn actions(&mut self, part: &Part<'_>, order: DateOrder, table: &Table) {
        let mut open: HashMap<String, Stay> = HashMap::new();
        for record in part.rows {
            self.meeting.read += 1;
            let (name, stamp) = (part.columns.cell(record, Column::Name), part.columns.cell(record, Column::Stamp));
            let at = written(&stamp).and_then(|written| written.when(order));
            let left = left(&part.columns.cell(record, Column::Action));
            let key = domain::normal::key(&name);
            match (at, left) {
                (None, _) => self.meeting.rejected.push(rejected(record.line, "stamp", &stamp, "no-time", args!())),
                (_, None) => {
                    let action = part.columns.cell(record, Column::Action);
                    self.meeting.rejected.push(rejected(record.line, "action", &action, "no-action", args!()));
                }
                (Some(at), Some(true)) => {
                    let line = record.line;
                    let stay = open.remove(&key).unwrap_or_else(|| Stay { line, name, sheet: table.sheet.clone(), ..Stay::default() });
                    self.meeting.stays.push(Stay { leave: Some(at), ..stay });
                }
                (Some(at), Some(false)) => {
                    let stay = Stay { line: record.line, name, sheet: table.sheet.clone(), join: Some(at), ..Stay::default() };
                    open.entry(key).or_insert(stay);
                }
            }
        }
        // Nobody is marked as having left at the end.
        self.meeting.stays.extend(open.into_values());
        self.meeting.stays.sort_by_key(|stay| stay.line);
    }

    fn describe(&mut self, part: &Part<'_>, table: &Table, product: &str) {
        let read_as = &mut self.meeting.read_as;
        if read_as.header_row > 0 {
            read_as.sheet = format!("{}, {}", read_as.sheet, table.sheet);
            return;
        }
        product.clone_into(&mut read_as.product);
        read_as.header_row = part.line;
        read_as.sheet.clone_from(&table.sheet);
        let choice = |(heading, column): &(String, Option<Column>)| ColumnChoice {
            column: heading.clone(),
            field: column.map_or("", Column::word).to_owned(),
        };
        self.meeting.columns = part.columns.list.iter().map(choice).collect();
    }

    /// Settles the order of day and month from all dates together.
    fn dates(&mut self, parts: &[Part<'_>], options: MeetingOptions<'_>) -> DateOrder {
        let times = [Column::Join, Column::Leave, Column::Stamp];
        let cells = parts.iter().flat_map(|part| part.rows.iter().flat_map(move |row| times.map(|column| part.columns.cell(row, column))));
        let all: Vec<Written> = cells.filter_map(|cell| written(&cell)).collect();
        self.meeting.utc |= all.iter().any(|written| written.utc);
        let found = times::order(&all, options.near);
        self.meeting.dates = options.dates.or(found.map(|(order, _)| order)).filter(|_| found.is_some());
        self.meeting.dates_open |= options.dates.is_none() && found.is_some_and(|(_, open)| open);
        self.meeting.dates.unwrap_or(DateOrder::DayFirst)
    }

    fn finish(mut self) -> Result<Meeting, ReadRefusal> {
        if self.meeting.read_as.header_row == 0 {
            return Err(ReadRefusal::new("no-meeting", args!()));
        }
        if self.meeting.read as usize > limits::ROWS {
            return Err(ReadRefusal::limit("rows", self.meeting.read, limits::ROWS));
        }
        self.notes.sheet.clear();
        if self.meeting.dates_open {
            self.notes.add(0, "ask-dates", args!());
        }
        if self.meeting.stays.is_empty() {
            self.notes.add(0, "no-rows", args!());
        }
        self.meeting.rejected.sort_by_key(|entry| entry.line);
        self.meeting.warnings = self.notes.finish();
        Ok(self.meeting)
    }
}

/// How far back a repeated row is looked for.
const REPEATS: usize = 2_000;

/// What a row's part says of it.
#[derive(Clone, Copy)]
struct Row<'r> {
    /// It is one of the report's people.
    counted: bool,
    /// It is one of the stays.
    kept: bool,
    whole: bool,
    accounts: &'r HashMap<String, Vec<String>>,
}

/// Addresses and accounts by name, from the part of people; none where two people have the name.
fn accounts(parts: &[Part<'_>]) -> HashMap<String, Vec<String>> {
    let mut all: HashMap<String, Vec<String>> = HashMap::new();
    for part in parts.iter().filter(|part| part.number == 2) {
        for row in part.rows {
            let key = domain::normal::key(&stay::names(row, &part.columns).0);
            let emails = stay::emails(row, &part.columns);
            all.entry(key).and_modify(Vec::clear).or_insert(emails);
        }
    }
    all
}

/// Whether an action is leaving; nothing for an unknown word.
fn left(action: &str) -> Option<bool> {
    match fold::heading(action).as_str() {
        "joined" | "joined before" | "da tham gia" | "da tham gia truoc" => Some(false),
        "left" | "da roi" | "da roi di" => Some(true),
        _ => None,
    }
}
