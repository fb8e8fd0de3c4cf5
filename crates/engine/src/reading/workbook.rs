//! Sheets of an XLSX as records. Formulas give their stored value and are never computed, macros and links never run.

use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader, Sheet, SheetType, SheetVisible, Xlsx, XlsxError};
use domain::args;

use super::ReadRefusal;
use super::archive::{Inspected, damaged};
use super::held::Held;
use super::limits;
use super::notes::Notes;
use super::table::{Merge, Record, Table};
use super::zeros;

type Workbook<'a> = Xlsx<Cursor<&'a [u8]>>;

/// The sheets that were read and the names of all that can be chosen.
#[derive(Debug)]
pub(super) struct Sheets {
    pub(super) tables: Vec<Table>,
    pub(super) names: Vec<String>,
}

/// Reads every visible sheet, or the one that was named. Hidden sheets are said and skipped.
///
/// The library that takes sheets apart panics on some cell references that no program writes (`A99999999999`). Such a
/// file is damaged, and nothing of what was being read is used afterwards.
pub(super) fn read(bytes: &[u8], inspected: &Inspected, named: Option<&str>, notes: &mut Notes) -> Result<Sheets, ReadRefusal> {
    catch_unwind(AssertUnwindSafe(|| read_unguarded(bytes, inspected, named, notes))).unwrap_or_else(|_| Err(damaged()))
}

fn read_unguarded(bytes: &[u8], inspected: &Inspected, named: Option<&str>, notes: &mut Notes) -> Result<Sheets, ReadRefusal> {
    let mut book = Workbook::new(Cursor::new(bytes)).map_err(refusal)?;
    let sheets: Vec<Sheet> = book.sheets_metadata().iter().filter(|s| s.typ == SheetType::WorkSheet).cloned().collect();
    let visible = |s: &&Sheet| s.visible == SheetVisible::Visible;
    let names: Vec<String> = sheets.iter().filter(visible).map(|s| s.name.clone()).collect();
    let wanted: Vec<String> = match named {
        Some(name) => sheets.iter().filter(|s| s.name == name).map(|s| s.name.clone()).collect(),
        None => names.clone(),
    };
    if wanted.is_empty() {
        return Err(ReadRefusal::new("no-sheet", args!(there: names.join(", "))));
    }
    if named.is_none() {
        for hidden in sheets.iter().filter(|s| !visible(s)) {
            notes.add(0, "hidden-sheet", args!(name: hidden.name.as_str()));
        }
    }
    let mut tables = Vec::with_capacity(wanted.len());
    let mut held = Held::default();
    for name in wanted {
        let mut table = table(&mut book, name, &mut held, notes)?;
        if inspected.merges {
            table.merges = merges(&mut book, &table.sheet)?;
        }
        tables.push(table);
    }
    Ok(Sheets { tables, names })
}

fn table(book: &mut Workbook<'_>, sheet: String, held: &mut Held, notes: &mut Notes) -> Result<Table, ReadRefusal> {
    let mut table = Table { sheet, ..Table::default() };
    let mut cells = book.worksheet_cells_reader(&table.sheet).map_err(refusal)?;
    let zero_formats: Vec<String> =
        cells.styles().iter().map(|s| s.number_format.as_ref().map_or_else(String::new, |f| f.format_code.clone())).collect();
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(refusal)? {
        let (row, column) = cell.get_position();
        let format = zero_formats.get(style).map_or("", String::as_str);
        let (text, bare) = text_of(cell.get_value(), format, row + 1, notes);
        if text.trim().is_empty() {
            continue;
        }
        let column = column as usize;
        if column >= limits::COLUMNS {
            return Err(ReadRefusal::limit("columns", column + 1, limits::COLUMNS));
        }
        let record = record_of(&mut table.records, row + 1, &mut held.rows);
        held.bytes += text.len();
        if record.cells.len() <= column {
            held.cells += column + 1 - record.cells.len();
            record.cells.resize(column + 1, String::new());
        }
        held.check()?;
        record.cells[column] = text;
        if bare {
            record.bare_numbers.push(column);
        }
    }
    table.records.sort_by_key(|r| r.line);
    Ok(table)
}

/// The record of a row; sheets are written row by row, so it is nearly always the last one.
fn record_of<'t>(records: &'t mut Vec<Record>, line: u32, rows: &mut usize) -> &'t mut Record {
    if records.last().is_none_or(|r| r.line != line) {
        *rows += 1;
        records.push(Record { line, ..Record::default() });
    }
    records.last_mut().expect("a record was pushed if there was none")
}

/// The text of a cell, and whether it is a number whose zeros nothing vouches for.
fn text_of(value: &DataRef<'_>, format: &str, row: u32, notes: &mut Notes) -> (String, bool) {
    match value {
        DataRef::String(text) => (text.clone(), false),
        DataRef::SharedString(text) => ((*text).to_owned(), false),
        DataRef::Int(number) => zeros::text_of(*number as f64, format),
        DataRef::Float(number) => zeros::text_of(*number, format),
        DataRef::Bool(yes) => (if *yes { "TRUE" } else { "FALSE" }.to_owned(), false),
        DataRef::DateTime(at) => (date(at), false),
        DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => (text.clone(), false),
        DataRef::Error(error) => {
            notes.add(row, "cell-error", args!(error: error.to_string()));
            (String::new(), false)
        }
        DataRef::Empty => (String::new(), false),
    }
}

/// ISO date, with the time only where there is one; a time of no day is only that, and not of 1899.
fn date(at: &ExcelDateTime) -> String {
    if !at.is_datetime() || !(0.0..2_958_466.0).contains(&at.as_f64()) {
        return format!("{}", at.as_f64());
    }
    let (year, month, day, hour, minute, second, _) = at.to_ymd_hms_milli();
    if at.as_f64() < 1.0 {
        return format!("{hour:02}:{minute:02}:{second:02}");
    }
    let day = format!("{year:04}-{month:02}-{day:02}");
    if (hour, minute, second) == (0, 0, 0) { day } else { format!("{day} {hour:02}:{minute:02}:{second:02}") }
}

fn merges(book: &mut Workbook<'_>, sheet: &str) -> Result<Vec<Merge>, ReadRefusal> {
    let found = book.merge_cells_by_sheet_name(sheet).map_err(refusal)?;
    let merge = |d: calamine::Dimensions| Merge { rows: (d.start.0 + 1, d.end.0 + 1), columns: (d.start.1 as usize, d.end.1 as usize) };
    Ok(found.into_iter().map(merge).collect())
}

fn refusal(error: XlsxError) -> ReadRefusal {
    match error {
        XlsxError::Password => ReadRefusal::new("password", args!()),
        _ => damaged(),
    }
}

#[cfg(test)]
mod tests {
    use calamine::ExcelDateTimeType;

    use super::*;

    #[test]
    fn a_time_of_no_day_is_a_time_and_a_day_is_a_day() {
        let cell = |serial| date(&ExcelDateTime::new(serial, ExcelDateTimeType::DateTime, false));
        assert_eq!(cell(0.354_166_666_67), "08:30:00");
        assert_eq!(cell(46_442.0), "2027-02-24");
        assert_eq!(cell(46_442.5), "2027-02-24 12:00:00");
    }
}
