//! The whole way from bytes to rows, and the shapes that come out.

use std::collections::BTreeMap;

use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};

use super::ReadRefusal;
use super::archive;
use super::container::{self, Container};
use super::delimited;
use super::encoding;
use super::header::{self, Header};
use super::headings::Field;
use super::limits;
use super::notes::Notes;
use super::product;
use super::refusal::mebibytes;
use super::repeats;
use super::row::{Outcome, Sheet};
use super::table::{Merge, Record, Table};
use super::workbook;
use super::zeros;

/// What a person decided by hand; everything empty means "find out".
#[derive(Clone, Debug, Default)]
pub struct ReadOptions {
    /// Column heading to field; an empty field means "not used".
    pub map: Vec<ColumnChoice>,
    /// One sheet of a workbook; else all that can be seen.
    pub sheet: Option<String>,
    /// Line of the headings, from 1.
    pub header_row: Option<u32>,
}

/// A roster as it was read; nothing is known yet about who is already stored.
#[derive(Clone, Debug, Default)]
pub struct Roster {
    pub read_as: ReadAs,
    /// The headings as written, in the order of `RosterRow::raw`.
    pub headings: Vec<String>,
    pub columns: Vec<ColumnChoice>,
    /// Rows of data met: those in `rows`, those rejected, and repeats. Not blank lines, totals or a product's own rows.
    pub read: u32,
    pub rows: Vec<RosterRow>,
    pub rejected: Vec<RejectedRow>,
    pub warnings: Vec<Warning>,
}

/// One person's row, cleaned.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RosterRow {
    /// Line of the file, or row of the sheet, from 1.
    pub line: u32,
    /// Empty for a text file.
    pub sheet: String,
    /// Empty only together with `needs_match`.
    pub name: String,
    /// No name: the row counts only if its number or e-mail finds somebody; else it is to be rejected.
    pub needs_match: bool,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub number: Option<String>,
    pub department: Option<String>,
    pub audience: Option<String>,
    pub cohort: Option<String>,
    /// A name of the time zone database.
    pub zone: Option<String>,
    pub honorific: Option<String>,
    /// Columns of a hand-made sheet that are no field, by heading.
    pub extra: BTreeMap<String, String>,
    /// The cells as read, passwords emptied.
    pub raw: Vec<String>,
    /// `number` or `phone` where a spreadsheet held it as a bare number and zeros in front may be lost:
    /// such a value must neither match anybody nor overwrite a stored one.
    pub uncertain: Vec<&'static str>,
}

/// A row that was not taken, with its cells for the file to correct.
#[derive(Clone, Debug)]
pub struct RejectedRow {
    pub entry: Rejected,
    /// The cells as read, passwords emptied; empty where the line could not be taken apart.
    pub raw: Vec<String>,
}

impl Roster {
    /// The rejected rows without their cells, as they are shown.
    pub fn rejections(&self) -> Vec<Rejected> {
        self.rejected.iter().map(|r| r.entry.clone()).collect()
    }

    /// Turns down a row later on, for instance because it needed a match and found none.
    pub fn reject(&mut self, row: RosterRow, field: &str, value: &str, code: &str, message: &str) {
        let entry = super::rejects::rejected(row.line, field, value, code, message);
        self.rejected.push(RejectedRow { entry, raw: row.raw });
        self.rejected.sort_by_key(|r| r.entry.line);
    }
}

/// Reads a roster. The bytes decide what the file is; the name is asked only to say that it is wrong.
pub fn read_roster(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<Roster, ReadRefusal> {
    let mut notes = Notes::default();
    let container = container::recognise(bytes)?;
    remark_name(container, file_name, &mut notes);
    let (read_as, tables) = match container {
        Container::Text => text(bytes)?,
        Container::Zip => sheets(bytes, options, &mut notes)?,
    };
    let mut reading =
        Reading { roster: Roster { read_as, ..Roster::default() }, rows: Vec::new(), notes, blank: 0, many: tables.len() > 1 };
    reading.tables(tables, options)?;
    reading.finish()
}

fn remark_name(container: Container, file_name: &str, notes: &mut Notes) {
    let ending = file_name.rsplit_once('.').map_or(String::new(), |(_, e)| e.to_ascii_lowercase());
    match (container, ending.as_str()) {
        (Container::Zip, "csv" | "txt" | "tsv" | "xls") => notes.add(
            0,
            "false-name",
            format!("the file is a workbook (.xlsx) although its name ends in .{ending}; it was read as a workbook"),
        ),
        (Container::Text, "xlsx" | "xls" | "xlsm") => {
            notes.add(0, "false-name", format!("the file is text although its name ends in .{ending}; it was read as text"))
        }
        _ => {}
    }
}

fn text(bytes: &[u8]) -> Result<(ReadAs, Vec<Table>), ReadRefusal> {
    if bytes.len() > limits::TEXT_BYTES {
        return Err(ReadRefusal::limit("size of the file", &mebibytes(bytes.len() as u64), &mebibytes(limits::TEXT_BYTES as u64)));
    }
    let decoded = encoding::decode(bytes)?;
    let (delimiter, table) = delimited::split(&decoded.text)?;
    let read_as = ReadAs {
        format: if delimiter == b'\t' { "tsv" } else { "csv" }.to_owned(),
        encoding: decoded.encoding.to_owned(),
        encoding_guessed: decoded.guessed,
        delimiter: if delimiter == b'\t' { "tab".to_owned() } else { char::from(delimiter).to_string() },
        ..ReadAs::default()
    };
    Ok((read_as, vec![table]))
}

fn sheets(bytes: &[u8], options: &ReadOptions, notes: &mut Notes) -> Result<(ReadAs, Vec<Table>), ReadRefusal> {
    let inspected = archive::inspect(bytes)?;
    let sheets = workbook::read(bytes, &inspected, options.sheet.as_deref().filter(|s| !s.is_empty()), notes)?;
    let read_as = ReadAs { format: "xlsx".to_owned(), encoding: "UTF-8".to_owned(), sheets: sheets.names, ..ReadAs::default() };
    Ok((read_as, sheets.tables))
}

/// The reading of one file, sheet after sheet.
struct Reading {
    roster: Roster,
    rows: Vec<RosterRow>,
    notes: Notes,
    blank: u32,
    many: bool,
}

impl Reading {
    fn tables(&mut self, tables: Vec<Table>, options: &ReadOptions) -> Result<(), ReadRefusal> {
        let mut without = None;
        for table in tables {
            product::refuse_other_imports(&table.records)?;
            if let Some(wide) = table.records.iter().map(Record::width).max().filter(|w| *w > limits::COLUMNS) {
                return Err(ReadRefusal::limit("columns", &format!("{wide} or more"), &limits::COLUMNS.to_string()));
            }
            match header::find(&table.records, &options.map, options.header_row) {
                Ok(header) => self.table(table, header),
                Err(refusal) => {
                    if self.many {
                        self.notes.place.clear();
                        self.notes.add(
                            0,
                            "no-header",
                            format!("sheet {} has no line of headings that names people; it was not read", table.sheet),
                        );
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
            self.notes.place = format!("sheet {}: ", table.sheet);
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
        let broken = table.broken.into_iter().filter(|b| b.line > header_line);
        self.roster.rejected.extend(broken.map(|entry| RejectedRow { entry, raw: Vec::new() }));
    }

    fn record(&mut self, sheet: &Sheet<'_>, record: &Record) {
        match sheet.read(record, &mut self.notes) {
            Outcome::Row(row) => self.rows.push(*row),
            Outcome::Rejected(mut row) => {
                if self.many {
                    row.entry.message = format!("sheet {}: {}", sheet.name, row.entry.message);
                }
                self.roster.rejected.push(row);
            }
            Outcome::Blank => self.blank += 1,
            Outcome::LeftOut(what) => self.notes.add(record.line, "left-out", format!("{what} was left out, it is no person")),
        }
    }

    fn describe(&mut self, table: &Table, columns: &super::columns::Columns, header_row: u32) {
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
            self.notes.add(
                0,
                "group-as-cohort",
                "no column says cohort; the column of classes or groups was taken for it, which is a guess",
            );
        }
        if let Some(question) = columns.product.open_question(columns) {
            self.notes.add(0, "ask-cohort", question);
        }
    }

    /// Says what concerns the whole sheet; answers whether it is written in an old Vietnamese font.
    fn remark_sheet(&mut self, records: &[Record], columns: &super::columns::Columns) -> bool {
        let names: Vec<usize> = [Field::Name, Field::Family, Field::Middle].into_iter().filter_map(|f| columns.find(f)).collect();
        let old = records.iter().take(200).any(|r| names.iter().any(|c| in_old_font(r.cell(*c))));
        if old {
            self.notes.add(0, "old-font", "the names look like letters of an old Vietnamese font (TCVN3 or VNI) and were kept as they are; convert the file to Unicode and import it again");
        }
        old
    }

    fn remark_zeros(&mut self, records: &[Record], columns: &super::columns::Columns, zeros_in_numbers: bool) {
        for (field, certain) in [(Field::Number, zeros_in_numbers), (Field::Phone, true)] {
            let Some(column) = columns.find(field) else { continue };
            let bare: Vec<u32> = records.iter().filter(|r| r.bare_numbers.contains(&column)).map(|r| r.line).collect();
            if let Some(first) = bare.first().filter(|_| certain) {
                let heading = &columns.list[column].heading;
                self.notes.add(
                    *first,
                    "zeros-lost",
                    format!(
                        "{} cells of column {heading} are numbers that may have lost a zero in front; they are not used to find people",
                        bare.len()
                    ),
                );
            }
        }
    }

    fn finish(mut self) -> Result<Roster, ReadRefusal> {
        let rows = self.rows.len() + self.roster.rejected.len();
        if rows > limits::ROWS {
            return Err(ReadRefusal::limit("rows", &rows.to_string(), &limits::ROWS.to_string()));
        }
        self.roster.read = u32::try_from(rows).unwrap_or(u32::MAX);
        self.notes.place.clear();
        if self.blank > 0 {
            self.notes.add(0, "blank", format!("blank lines left out: {}", self.blank));
        }
        if rows == 0 {
            self.notes.add(0, "no-rows", "there is no row below the headings");
        }
        let (kept, refused) = repeats::settle(self.rows, &mut self.notes);
        self.roster.rows = kept;
        self.roster.rejected.extend(refused);
        self.roster.rejected.sort_by_key(|r| r.entry.line);
        self.roster.warnings = self.notes.finish();
        Ok(self.roster)
    }
}

/// Gives every row of a merged cell its value, in columns that a list writes once for several people.
fn spread(records: &mut [Record], merges: &[Merge], columns: &super::columns::Columns) {
    for (index, column) in columns.list.iter().enumerate() {
        if !matches!(column.becomes, super::columns::Use::Field(f) if f.is_shared()) {
            continue;
        }
        let mut here: Vec<&Merge> = merges.iter().filter(|m| m.columns.0 == index && m.rows.1 > m.rows.0).collect();
        here.sort_by_key(|m| m.rows);
        let mut done = 0;
        for merge in here {
            // Merges never overlap in a sound file; in another one the work must stay bounded all the same.
            if merge.rows.0 > done {
                spread_one(records, merge, index);
                done = merge.rows.1;
            }
        }
    }
}

fn spread_one(records: &mut [Record], merge: &Merge, column: usize) {
    let start = records.partition_point(|r| r.line < merge.rows.0);
    let Some(value) = records.get(start).filter(|r| r.line == merge.rows.0).map(|r| r.cell(column).to_owned()) else { return };
    if value.len() > limits::CELL_CHARS / 8 {
        // No department is named like this, and the text would be stored once for every row.
        return;
    }
    for record in records[start..].iter_mut().skip(1).take_while(|r| r.line <= merge.rows.1) {
        // A row with nothing else in it stays blank.
        if record.width() > 0 && record.cell(column).trim().is_empty() {
            if record.cells.len() <= column {
                record.cells.resize(column + 1, String::new());
            }
            record.cells[column].clone_from(&value);
        }
    }
}

/// The commonest family names as TCVN3 and VNI letters look in Unicode.
fn in_old_font(name: &str) -> bool {
    const MARKS: [&str; 10] = ["NguyÔn", "TrÇn", "Ph¹m", "V¨n", "ThÞ", "Nguyeãn", "Traàn", "Phaïm", "Vaên", "Thò "];
    !name.is_ascii() && MARKS.iter().any(|m| name.contains(m))
}
