//! Tables as a workbook: a sheet each with a frozen head, numbers as numbers, texts as texts, and a sheet that says whose data it is.

use chrono::{DateTime, Datelike, Timelike};
use engine::printing::{Cell, Part, TableReport};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::error::ReportError;

/// Longest sheet name that spreadsheets take.
const LONGEST_NAME: usize = 31;

/// The finished file.
pub(crate) fn bytes(report: &TableReport) -> Result<Vec<u8>, ReportError> {
    bytes_of(report, &report.parts, &[])
}

/// The same of other tables, with more lines on the sheet that says whose data it is.
pub(crate) fn bytes_of(report: &TableReport, parts: &[Part], more: &[String]) -> Result<Vec<u8>, ReportError> {
    write(report, parts, more).map_err(|error| ReportError::Workbook(error.to_string()))
}

fn write(report: &TableReport, parts: &[Part], more: &[String]) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    book.set_properties(&DocProperties::new().set_title(&report.title).set_creation_datetime(&made(report)?));
    let mut names = Vec::new();
    for part in parts {
        put(book.add_worksheet(), part, name(&part.title, &mut names))?;
    }
    let about = book.add_worksheet();
    about.set_name(name(&report.labels[1], &mut names))?.set_column_width(0, 18)?.set_column_width(1, 60)?;
    let [as_of, from, standing] = &report.labels;
    let facts = [(&report.title, &report.rollout), (as_of, &report.as_of_text), (from, &report.sources), (standing, &report.standing)];
    for (row, (label, value)) in (0..).zip(facts) {
        about.write_string(row, 0, label.as_str())?.write_string(row, 1, value.as_str())?;
    }
    for (row, line) in (4..).zip(more) {
        about.write_string(row, 1, line.as_str())?;
    }
    book.save_to_buffer()
}

fn put(sheet: &mut Worksheet, part: &Part, name: String) -> Result<(), XlsxError> {
    let bold = Format::new().set_bold();
    let share = Format::new().set_num_format("0.00");
    sheet.set_name(name)?.set_freeze_panes(1, 0)?;
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
                Cell::Minute(text) | Cell::Day(text) => sheet.write_string(row, col, text)?,
                Cell::Blank | Cell::ByHand => sheet,
            };
        }
    }
    Ok(())
}

/// A name that a sheet may have and no other sheet has; spreadsheets do not tell large letters from small ones.
fn name(title: &str, taken: &mut Vec<String>) -> String {
    let plain: String = title.chars().filter(|letter| !letter.is_control() && !"[]:*?/\\'".contains(*letter)).collect();
    let cut = |most: usize| plain.trim().chars().take(most).collect::<String>().trim().to_owned();
    let first = if cut(1).is_empty() { "–".to_owned() } else { cut(LONGEST_NAME) };
    let others = (2..).map(|count: u32| format!("{} {count}", cut(LONGEST_NAME - 5)));
    let free = |name: &String| !taken.contains(&name.to_lowercase());
    let name = std::iter::once(first).chain(others).find(free).expect("one of endless names is free");
    taken.push(name.to_lowercase());
    name
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
