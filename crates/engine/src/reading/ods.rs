//! Sheets of an OpenDocument spreadsheet as records. Formulas give their stored value and are never computed.
//!
//! Read in one pass, because an attribute may say that a row or a cell stands a million times: what is empty only moves
//! the place on, and what is full is counted before it is kept.

use std::collections::HashSet;

use domain::args;
use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesRef, BytesStart, Event};

use super::ReadRefusal;
use super::archive::{damaged, part};
use super::held::Held;
use super::limits;
use super::notes::Notes;
use super::ods_cell::{OpenCell, attribute, counted};
use super::table::{Merge, Record, Table};
use super::workbook::Sheets;

/// Elements whose inside is no text of the sheet: remarks, shapes, what was changed, copies of other files' tables.
const ASIDE: [&str; 7] = [
    "office:annotation",
    "office:forms",
    "table:shapes",
    "table:tracked-changes",
    "table:dde-links",
    "table:content-validations",
    "text:note",
];

/// Reads every visible sheet, or the one that was named. Hidden sheets are said and skipped.
pub(super) fn read(bytes: &[u8], named: Option<&str>, notes: &mut Notes) -> Result<Sheets, ReadRefusal> {
    let content = part(bytes, "content.xml")?;
    let mut reader = Reader::from_str(&content);
    reader.config_mut().expand_empty_elements = true;
    let mut book = Book::new(named, notes);
    loop {
        match reader.read_event().map_err(|_| damaged())? {
            Event::Start(element) if book.passes(&element) => {
                reader.read_to_end(element.name()).map_err(|_| damaged())?;
            }
            Event::Start(element) => book.open(&element),
            Event::End(element) => book.close(element.name().0)?,
            Event::Text(text) => book.text(&text.xml10_content()),
            Event::CData(text) => book.text(&text.xml10_content()),
            Event::GeneralRef(entity) => book.text(&resolved(&entity)?),
            Event::DocType(_) => return Err(ReadRefusal::new("xml", args!(what: "workbook"))),
            Event::Eof => return book.finish(),
            _ => {}
        }
    }
}

/// `&amp;` and `&#160;`; an entity of the file's own stands for nothing that a spreadsheet program writes.
fn resolved(entity: &BytesRef<'_>) -> Result<String, ReadRefusal> {
    if let Some(known) = resolve_xml_entity(entity) {
        return Ok(known.to_owned());
    }
    entity.resolve_char_ref().ok().flatten().map(String::from).ok_or_else(damaged)
}

/// What has been read so far.
struct Book<'b> {
    named: Option<&'b str>,
    notes: &'b mut Notes,
    held: Held,
    /// The style that is being declared, and those of hidden sheets.
    style: String,
    unseen: HashSet<String>,
    names: Vec<String>,
    tables: Vec<Table>,
    sheet: Option<OpenSheet>,
}

/// A sheet while its element is open.
#[derive(Default)]
struct OpenSheet {
    table: Table,
    /// Rows before the one that is read, and how often that one stands.
    before: u32,
    times: u32,
    /// Columns before the cell that is read.
    column: usize,
    record: Record,
    cell: Option<OpenCell>,
}

impl<'b> Book<'b> {
    fn new(named: Option<&'b str>, notes: &'b mut Notes) -> Self {
        let (style, unseen) = (String::new(), HashSet::new());
        Self { named, notes, held: Held::default(), style, unseen, names: Vec::new(), tables: Vec::new(), sheet: None }
    }

    /// Whether the inside of an element is none of ours: no text of the sheet, a sheet inside a cell, one that nobody wants.
    fn passes(&mut self, element: &BytesStart<'_>) -> bool {
        let name = element.name().0;
        if name != "table:table" {
            return ASIDE.contains(&name) || name.starts_with("draw:");
        }
        self.sheet.is_some() || !self.wants(element)
    }

    fn wants(&mut self, sheet: &BytesStart<'_>) -> bool {
        let name = attribute(sheet, "table:name").unwrap_or_default();
        let hidden = attribute(sheet, "table:style-name").is_some_and(|style| self.unseen.contains(&style));
        if !hidden {
            self.names.push(name.clone());
        } else if self.named.is_none() {
            self.notes.add(0, "hidden-sheet", args!(name: name.as_str()));
        }
        self.named.map_or(!hidden, |named| named == name)
    }

    fn open(&mut self, element: &BytesStart<'_>) {
        match (element.name().0, &mut self.sheet) {
            ("style:style", _) => self.style = attribute(element, "style:name").unwrap_or_default(),
            ("style:table-properties", _) if attribute(element, "table:display").is_some_and(|shown| shown == "false") => {
                self.unseen.insert(self.style.clone());
            }
            ("table:table", _) => {
                let table = Table { sheet: attribute(element, "table:name").unwrap_or_default(), ..Table::default() };
                self.sheet = Some(OpenSheet { table, ..OpenSheet::default() });
            }
            (name, Some(sheet)) => sheet.open(name, element),
            _ => {}
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ReadRefusal> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        match name {
            "text:p" => {
                if let Some(cell) = &mut sheet.cell {
                    cell.end_paragraph();
                }
                Ok(())
            }
            "table:table-cell" | "table:covered-table-cell" => sheet.end_cell(self.notes),
            "table:table-row" => sheet.end_row(&mut self.held),
            "table:table" => {
                self.tables.extend(self.sheet.take().map(|sheet| sheet.table));
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.sheet.as_mut().and_then(|sheet| sheet.cell.as_mut()) {
            cell.push(text);
        }
    }

    fn finish(self) -> Result<Sheets, ReadRefusal> {
        if self.sheet.is_some() || self.names.is_empty() && self.tables.is_empty() {
            return Err(damaged());
        }
        if self.tables.is_empty() {
            return Err(ReadRefusal::new("no-sheet", args!(there: self.names.join(", "))));
        }
        Ok(Sheets { tables: self.tables, names: self.names })
    }
}

impl OpenSheet {
    fn open(&mut self, name: &str, element: &BytesStart<'_>) {
        match (name, &mut self.cell) {
            ("table:table-row", _) => {
                self.times = u32::try_from(counted(element, "table:number-rows-repeated")).unwrap_or(u32::MAX);
                (self.column, self.record) = (0, Record { line: self.before.saturating_add(1), ..Record::default() });
            }
            ("table:table-cell", _) => self.cell = Some(OpenCell::of(element, false)),
            ("table:covered-table-cell", _) => self.cell = Some(OpenCell::of(element, true)),
            ("text:p", Some(cell)) => cell.paragraph(),
            ("text:s", Some(cell)) => cell.spaces(element),
            ("text:tab", Some(cell)) => cell.push("\t"),
            ("text:line-break", Some(cell)) => cell.push("\n"),
            _ => {}
        }
    }

    fn end_cell(&mut self, notes: &mut Notes) -> Result<(), ReadRefusal> {
        let Some(cell) = self.cell.take() else { return Ok(()) };
        let (first, columns, covered) = (self.column, cell.columns, cell.covered);
        self.column = first.saturating_add(columns);
        self.merge(first, cell.spans);
        let (text, bare) = cell.text(self.record.line, notes);
        if covered || text.trim().is_empty() {
            return Ok(());
        }
        if self.column > limits::COLUMNS {
            return Err(ReadRefusal::limit("columns", self.column, limits::COLUMNS));
        }
        self.record.cells.resize(first, String::new());
        self.record.cells.resize(self.column, text);
        if bare {
            self.record.bare_numbers.extend(first..self.column);
        }
        Ok(())
    }

    fn merge(&mut self, first: usize, (rows, columns): (u32, usize)) {
        if rows > 1 || columns > 1 {
            let line = self.record.line;
            let merge = Merge { rows: (line, line.saturating_add(rows - 1)), columns: (first, first.saturating_add(columns - 1)) };
            self.table.merges.push(merge);
        }
    }

    /// Keeps the row as often as it stands; what that takes is asked each time, so that a million of them end at the limit.
    fn end_row(&mut self, held: &mut Held) -> Result<(), ReadRefusal> {
        let record = std::mem::take(&mut self.record);
        let line = self.before.saturating_add(1);
        self.before = self.before.saturating_add(self.times);
        if record.cells.is_empty() {
            return Ok(());
        }
        let bytes: usize = record.cells.iter().map(String::len).sum();
        for at in 0..self.times {
            held.rows += 1;
            held.cells += record.cells.len();
            held.bytes += bytes;
            held.check()?;
            self.table.records.push(Record { line: line.saturating_add(at), ..record.clone() });
        }
        Ok(())
    }
}
