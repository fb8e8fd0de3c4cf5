//! Sheet after sheet: find the headings, read the rows, say what concerns the whole sheet.

use domain::args;

use crate::count::small;
use crate::people::view::ReadAs;

use super::ReadRefusal;
use super::columns::Columns;
use super::header::{self, Header};
use super::headings::Field;
use super::limits;
use super::merged::spread;
use super::notes::Notes;
use super::product;
use super::repeats;
use super::roster::{ReadOptions, RejectedRow, Roster, RosterRow};
use super::row::{Outcome, Sheet};
use super::table::{Record, Table};
use super::zeros;

/// The reading of one file, sheet after sheet.
pub(super) struct Reading {
    roster: Roster,
    rows: Vec<RosterRow>,
    notes: Notes,
    blank: u32,
    many: bool,
}

impl Reading {
    /// `many` says that remarks must name their sheet.
    pub(super) fn new(read_as: ReadAs, notes: Notes, many: bool) -> Self {
        Self { roster: Roster { read_as, ..Roster::default() }, rows: Vec::new(), notes, blank: 0, many }
    }

    pub(super) fn tables(&mut self, tables: Vec<Table>, options: &ReadOptions) -> Result<(), ReadRefusal> {
        let mut without = None;
        for table in tables.into_iter().filter(|table| !product::is_own_colophon(&table.records)) {
            product::refuse_other_imports(&table.records)?;
            if let Some(wide) = table.records.iter().map(Record::width).max().filter(|w| *w > limits::COLUMNS) {
                return Err(ReadRefusal::limit("columns", wide, limits::COLUMNS));
            }
            match header::find(&table.records, &options.map, options.header_row) {
                Ok(header) => {
                    if let Some(line) = header::another(&table.records[header.at + 1..], &header.columns, &options.map) {
                        return Err(ReadRefusal::new("two-lists", args!(line: line.to_string())));
                    }
                    self.table(table, header);
                }
                Err(refusal) => {
                    if self.many {
                        self.notes.sheet.clear();
                        self.notes.add(0, "no-header", args!(name: table.sheet.as_str()));
                    }
                    without = Some(refusal);
                }
            }
        }
        match without {
            Some(refusal) if self.roster.headings.is_empty() => Err(refusal),
            _ => Ok(()),
        }
    }

    fn table(&mut self, mut table: Table, header: Header) {
        let Header { at, mut columns } = header;
        columns.split_full_name(&table.records[at + 1..]);
        if self.many {
            self.notes.sheet.clone_from(&table.sheet);
        }
        self.describe(&table, &columns, table.records[at].line);
        let data = at + 1;
        spread(&mut table.records[data..], &table.merges, &columns);
        let old_font = self.remark_sheet(&table.records[data..], &columns);
        let number = columns.find(Field::Number);
        let zeros_in_numbers = number.is_some_and(|c| table.records[data..].iter().any(|r| zeros::begins_with_zero(r.cell(c).trim())));
        self.remark_zeros(&table.records[data..], &columns, zeros_in_numbers);
        let sheet = Sheet { name: &table.sheet, columns: &columns, old_font, zeros_in_numbers };
        for record in &table.records[data..] {
            self.record(&sheet, record);
        }
        let header_line = table.records[at].line;
        let secret = columns.first_private().is_some();
        for mut entry in table.broken.into_iter().filter(|b| b.line > header_line) {
            if secret {
                // Nobody knows where in a torn line the password stands.
                entry.value.clear();
            }
            self.roster.rejected.push(RejectedRow { entry, raw: Vec::new() });
        }
    }

    fn record(&mut self, sheet: &Sheet<'_>, record: &Record) {
        match sheet.read(record, &mut self.notes) {
            Outcome::Row(row) => self.rows.push(*row),
            Outcome::Rejected(mut row) => {
                if self.many {
                    sheet.name.clone_into(&mut row.entry.sheet);
                }
                self.roster.rejected.push(row);
            }
            Outcome::Blank => self.blank += 1,
            Outcome::LeftOut(what) => self.notes.add(record.line, "left-out", args!(what: what)),
        }
    }

    fn describe(&mut self, table: &Table, columns: &Columns, header_row: u32) {
        let read_as = &mut self.roster.read_as;
        if self.roster.headings.is_empty() {
            self.roster.headings = columns.list.iter().map(|c| c.heading.clone()).collect();
            read_as.product = columns.product.word().to_owned();
            read_as.header_row = header_row;
            read_as.sheet.clone_from(&table.sheet);
        } else {
            read_as.sheet = format!("{}, {}", read_as.sheet, table.sheet);
        }
        for choice in columns.choices() {
            if !self.roster.columns.iter().any(|c| c.column == choice.column) {
                self.roster.columns.push(choice);
            }
        }
        if columns.group_as_cohort {
            self.notes.add(0, "group-as-cohort", args!());
        }
        if let Some(product) = columns.product.open_question(columns) {
            self.notes.add(0, "ask-cohort", args!(product: product));
        }
    }

    /// Says what concerns the whole sheet; answers whether it is written in an old Vietnamese font.
    fn remark_sheet(&mut self, records: &[Record], columns: &Columns) -> bool {
        let names: Vec<usize> = [Field::Name, Field::Family, Field::Middle].into_iter().filter_map(|f| columns.find(f)).collect();
        let old = records.iter().take(200).any(|r| names.iter().any(|c| in_old_font(r.cell(*c))));
        if old {
            self.notes.add(0, "old-font", args!());
        }
        old
    }

    fn remark_zeros(&mut self, records: &[Record], columns: &Columns, zeros_in_numbers: bool) {
        for (field, certain) in [(Field::Number, zeros_in_numbers), (Field::Phone, true)] {
            let Some(column) = columns.find(field) else { continue };
            let bare: Vec<u32> = records.iter().filter(|r| r.bare_numbers.contains(&column)).map(|r| r.line).collect();
            if let Some(first) = bare.first().filter(|_| certain) {
                let heading = &columns.list[column].heading;
                self.notes.add(*first, "zeros-lost", args!(count: bare.len(), column: heading.as_str()));
            }
        }
    }

    pub(super) fn finish(mut self, options: &ReadOptions) -> Result<Roster, ReadRefusal> {
        let rows = self.rows.len() + self.roster.rejected.len();
        if rows > limits::ROWS {
            return Err(ReadRefusal::limit("rows", rows, limits::ROWS));
        }
        self.roster.read = small(rows);
        self.notes.sheet.clear();
        if self.blank > 0 {
            self.notes.add(0, "blank", args!(count: self.blank));
        }
        if rows == 0 {
            self.notes.add(0, "no-rows", args!());
        }
        let (kept, refused) = if options.every_row { (self.rows, Vec::new()) } else { repeats::settle(self.rows, &mut self.notes) };
        self.roster.rows = kept;
        self.roster.rejected.extend(refused);
        self.roster.rejected.sort_by_key(|r| r.entry.line);
        self.roster.warnings = self.notes.finish();
        Ok(self.roster)
    }
}

/// The commonest family names as TCVN3 and VNI letters look in Unicode.
fn in_old_font(name: &str) -> bool {
    const MARKS: [&str; 10] = ["NguyÔn", "TrÇn", "Ph¹m", "V¨n", "ThÞ", "Nguyeãn", "Traàn", "Phaïm", "Vaên", "Thò "];
    !name.is_ascii() && MARKS.iter().any(|m| name.contains(m))
}
