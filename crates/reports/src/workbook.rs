//! Tables as a workbook: a sheet each with a frozen head, numbers as numbers, texts as texts, and a sheet that says whose data it is.

use chrono::{DateTime, Datelike, Timelike};
use engine::printing::{Cell, Part, TableReport};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::error::ReportError;

/// Longest sheet name that spreadsheets take.
const LONGEST_NAME: usize = 31;

/// The finished file.
pub(crate) fn bytes(report: &TableReport) -> Result<Vec<u8>, ReportError> {
    write(report).map_err(|error| ReportError::Workbook(error.to_string()))
}

fn write(report: &TableReport) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(&report.title).set_creation_datetime(&made(report)?));
    for part in &report.parts {
        put(book.add_worksheet(), part)?;
    }
    let about = book.add_worksheet();
    about.set_name(short(&report.labels[1]))?.set_column_width(0, 18)?.set_column_width(1, 60)?;
    let facts = [(&report.title, &report.rollout), (&report.labels[0], &report.as_of_text), (&report.labels[1], &report.sources)];
    for (row, (label, value)) in (0..).zip(facts) {
        about.write_string(row, 0, label.as_str())?.write_string(row, 1, value.as_str())?;
    }
    book.save_to_buffer()
}

fn put(sheet: &mut Worksheet, part: &Part) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let share = Format::new().set_num_format("0.00");
    sheet.set_name(short(&part.title))?.set_freeze_panes(1, 0)?;
    for (col, column) in (0..).zip(&part.columns) {
        sheet.write_string_with_format(0, col, &column.title, &bold)?.set_column_width(col, if column.number { 11 } else { 24 })?;
    }
    for (row, cells) in (1..).zip(&part.rows) {
        for (col, cell) in (0..).zip(cells) {
            match cell {
                // As a string it is text, whatever it begins with.
                Cell::Text(text) => sheet.write_string(row, col, text)?,
                Cell::Integer(number) => sheet.write_number(row, col, *number as f64)?,
                Cell::Hundredths(number) => sheet.write_number_with_format(row, col, *number as f64 / 100.0, &share)?,
                Cell::Thousandths(number) => sheet.write_number(row, col, *number as f64 / 1000.0)?,
                Cell::Blank | Cell::ByHand => sheet,
            };
        }
    }
    Ok(())
}

/// A name that a sheet may have.
fn short(title: &str) -> String {
    title.chars().filter(|letter| !"[]:*?/\\'".contains(*letter)).take(LONGEST_NAME).collect()
}

/// The instant of the figures, so that the same figures give the same file.
fn made(report: &TableReport) -> Result<ExcelDateTime, XlsxError> {
    let at = DateTime::from_timestamp_millis(report.as_of).unwrap_or_default();
    let year = u16::try_from(at.year()).unwrap_or(1970);
    let part = |part: u32| u8::try_from(part).unwrap_or(1);
    ExcelDateTime::from_ymd(year, part(at.month()), part(at.day()))?.and_hms(
        u16::from(part(at.hour())),
        part(at.minute()),
        f64::from(at.second()),
    )
}
