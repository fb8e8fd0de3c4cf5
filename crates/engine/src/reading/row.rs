//! One record to one person's row, or the reason why not.

use std::collections::BTreeMap;

use domain::args;
use domain::sentence::Args;

use super::address::{Address, address};
use super::cell::clean;
use super::columns::{Columns, Use};
use super::headings::Field;
use super::limits;
use super::name;
use super::notes::Notes;
use super::product::Product;
use super::rejects::rejected;
use super::roster::{RejectedRow, RosterRow};
use super::table::Record;

/// What became of a record.
#[derive(Debug)]
pub(super) enum Outcome {
    Row(Box<RosterRow>),
    Rejected(RejectedRow),
    Blank,
    /// No person: a total, a signature, a product's own row. With the word that the note's sentence chooses by.
    LeftOut(&'static str),
}

/// What all rows of one sheet share.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    pub(super) name: &'a str,
    pub(super) columns: &'a Columns,
    /// Names are in an old Vietnamese font, where the soft hyphen is a letter.
    pub(super) old_font: bool,
    /// The number column holds zeros in front elsewhere, so a bare number may have lost its own.
    pub(super) zeros_in_numbers: bool,
}

struct Fault {
    field: &'static str,
    value: String,
    code: &'static str,
    args: Args,
}

impl Sheet<'_> {
    pub(super) fn read(&self, record: &Record, notes: &mut Notes) -> Outcome {
        if record.is_blank() || self.columns.product == Product::Sheet && self.only_aside(record) {
            return Outcome::Blank;
        }
        if let Some(what) = self.not_a_person(record) {
            return Outcome::LeftOut(what);
        }
        match self.row(record, notes) {
            Ok(row) => Outcome::Row(Box::new(row)),
            Err(fault) => {
                let entry = rejected(record.line, fault.field, &fault.value, fault.code, fault.args);
                Outcome::Rejected(RejectedRow { entry, raw: self.raw(record) })
            }
        }
    }

    /// Only a running number, as in a form with empty lines at its end.
    fn only_aside(&self, record: &Record) -> bool {
        let columns = self.columns.list.iter().enumerate();
        record.width() <= self.columns.list.len()
            && columns.filter(|(_, c)| c.becomes != Use::Unused).all(|(i, _)| record.cell(i).trim().is_empty())
    }

    fn row(&self, record: &Record, notes: &mut Notes) -> Result<RosterRow, Fault> {
        self.check_shape(record)?;
        let mut row = RosterRow { line: record.line, sheet: self.name.to_owned(), raw: self.raw(record), ..RosterRow::default() };
        self.fill_name(&mut row, record, notes)?;
        row.number = self.text(record, Field::Number);
        row.phone = self.text(record, Field::Phone);
        row.department = self.text(record, Field::Department);
        row.audience = self.text(record, Field::Audience);
        row.cohort = self.text(record, Field::Cohort);
        row.zone = self.zone(record, notes);
        row.id = self.text(record, Field::Id);
        row.extra = self.extra(record);
        self.fill_address(&mut row, record, notes)?;
        self.mark_bare_numbers(&mut row, record);
        self.check_identity(&mut row, record)?;
        self.remark(&row, record, notes);
        Ok(row)
    }

    fn check_shape(&self, record: &Record) -> Result<(), Fault> {
        let fault = |code, value: &str, args| Err(Fault { field: "", value: value.to_owned(), code, args });
        let (width, columns) = (record.width(), self.columns.list.len());
        if width > columns && record.fields > 0 {
            let value = if self.columns.first_private().is_some() { "" } else { record.cell(columns) };
            return fault("ragged", value, args!(width: width, columns: columns));
        }
        let used = self.columns.list.iter().enumerate().filter(|(_, c)| !matches!(c.becomes, Use::Unused | Use::Private));
        for (index, _) in used {
            let cell = record.cell(index);
            if cell.contains('\u{FFFD}') {
                return fault("encoding", cell, args!());
            }
            if cell.len() > limits::CELL_CHARS && cell.chars().count() > limits::CELL_CHARS {
                let args = args!(what: "cell", has: cell.chars().count(), limit: limits::CELL_CHARS);
                return fault("too-long", cell, args);
            }
        }
        match self.columns.product.standing(self.columns, record) {
            Some(field) => Err(Fault { field, value: "1".to_owned(), code: field, args: args!() }),
            None => Ok(()),
        }
    }

    fn fill_name(&self, row: &mut RosterRow, record: &Record, notes: &mut Notes) -> Result<(), Fault> {
        let full = self.full_name(record);
        // Our own export has titles in a column of their own.
        let (title, name) = if self.columns.has(Field::Id) { ("", full.as_str()) } else { name::set_title_aside(&full) };
        if name.chars().count() > limits::NAME_CHARS {
            let args = args!(what: "name", has: name.chars().count(), limit: limits::NAME_CHARS);
            return Err(Fault { field: "name", value: name.to_owned(), code: "too-long", args });
        }
        row.honorific = self.text(record, Field::Honorific).or_else(|| (!title.is_empty()).then(|| title.to_owned()));
        if !title.is_empty() {
            notes.add(record.line, "honorific", args!());
        }
        if name::may_begin_with_address(name) {
            notes.add(record.line, "honorific-or-name", args!());
        }
        row.name = name.to_owned();
        Ok(())
    }

    fn full_name(&self, record: &Record) -> String {
        if let Some(column) = self.columns.find(Field::Name) {
            let full = self.clean(record.cell(column));
            return if self.columns.product == Product::CanvasGradebook { name::without_comma(&full) } else { full };
        }
        let part = |field| self.text(record, field).unwrap_or_default();
        let (family, middle, given) = (part(Field::Family), part(Field::Middle), part(Field::Given));
        if self.columns.given_first { name::joined(&[&given, &middle, &family]) } else { name::joined(&[&family, &middle, &given]) }
    }

    fn fill_address(&self, row: &mut RosterRow, record: &Record, notes: &mut Notes) -> Result<(), Fault> {
        let Some(written) = self.text(record, Field::Email) else { return Ok(()) };
        match address(&written) {
            Address::Missing => {}
            Address::Found(first, more) => {
                if more > 0 {
                    notes.add(record.line, "several-addresses", args!(count: more + 1));
                }
                row.email = Some(first);
            }
            Address::Bad if row.number.is_some() => {
                notes.add(record.line, "bad-email", args!());
            }
            Address::Bad if row.name.is_empty() => {}
            Address::Bad => return Err(Fault { field: "email", value: written, code: "bad-email", args: args!() }),
        }
        Ok(())
    }

    fn mark_bare_numbers(&self, row: &mut RosterRow, record: &Record) {
        let bare = |field| self.columns.find(field).is_some_and(|c| record.bare_numbers.contains(&c));
        if self.zeros_in_numbers && bare(Field::Number) {
            row.uncertain.push("number");
        }
        if bare(Field::Phone) {
            row.uncertain.push("phone");
        }
    }

    fn check_identity(&self, row: &mut RosterRow, record: &Record) -> Result<(), Fault> {
        if !row.name.is_empty() {
            return Ok(());
        }
        if row.number.is_none() && row.email.is_none() {
            let value = self.text(record, Field::Email).unwrap_or_default();
            return Err(Fault { field: "name", value, code: "no-name", args: args!() });
        }
        row.needs_match = true;
        Ok(())
    }

    /// Accepted, with a note.
    fn remark(&self, row: &RosterRow, record: &Record, notes: &mut Notes) {
        if row.email.is_none() && self.columns.find(Field::Email).is_some_and(|c| record.cell(c).trim().is_empty()) {
            notes.add(record.line, "no-email", args!());
        }
        if row.phone.is_none() && self.columns.has(Field::Phone) {
            notes.add(record.line, "no-phone", args!());
        }
        if self.columns.product.is_gone(self.columns, record) {
            notes.add(record.line, "not-active", args!());
        }
    }

    fn zone(&self, record: &Record, notes: &mut Notes) -> Option<String> {
        let written = self.text(record, Field::Zone)?;
        match written.parse::<chrono_tz::Tz>() {
            Ok(zone) => Some(zone.name().to_owned()),
            // 99 is Moodle's word for the zone of the server.
            Err(_) if written == "99" => None,
            Err(_) => {
                notes.add(record.line, "unknown-zone", args!());
                None
            }
        }
    }

    fn extra(&self, record: &Record) -> BTreeMap<String, String> {
        let mut extra = BTreeMap::new();
        for (index, column) in self.columns.list.iter().enumerate() {
            let Use::Extra(heading) = &column.becomes else { continue };
            let value = self.clean(record.cell(index));
            if !value.is_empty() {
                extra.insert(heading.clone(), value);
            }
        }
        extra
    }

    fn text(&self, record: &Record, field: Field) -> Option<String> {
        let text = self.clean(record.cell(self.columns.find(field)?));
        (!text.is_empty()).then_some(text)
    }

    fn clean(&self, cell: &str) -> String {
        let text = clean(cell, self.old_font);
        // Old Moodle files write a comma inside a value like this.
        if self.columns.product == Product::MoodleUsers && text.contains("&#44") {
            text.replace("&#44;", ",").replace("&#44", ",")
        } else {
            text
        }
    }

    /// The original cells, those of private columns emptied. In a line with too many fields a password may have moved
    /// to the right, so nothing from its column on is kept.
    fn raw(&self, record: &Record) -> Vec<String> {
        let moved = record.width() > self.columns.list.len();
        let first = self.columns.first_private().unwrap_or(usize::MAX);
        let private = |index: usize| match self.columns.list.get(index) {
            Some(column) if !moved => column.becomes == Use::Private,
            _ => moved && index >= first,
        };
        record.cells.iter().enumerate().map(|(i, c)| if private(i) { String::new() } else { c.clone() }).collect()
    }
}
