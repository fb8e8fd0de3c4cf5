//! The whole way from bytes to rows.

use domain::args;

use crate::people::view::ReadAs;

use super::ReadRefusal;
use super::archive::{self, Kind};
use super::container::{self, Container};
use super::delimited;
use super::encoding;
use super::limits;
use super::notes::Notes;
use super::ods;
use super::refusal::mebibytes;
use super::roster::{ReadOptions, Roster};
use super::sheets::Reading;
use super::table::Table;
use super::workbook;

/// Reads a roster. The bytes decide what the file is; the name is asked only to say that it is wrong.
pub fn read_roster(bytes: &[u8], file_name: &str, options: &ReadOptions) -> Result<Roster, ReadRefusal> {
    let mut notes = Notes::default();
    let (read_as, tables) = tables(bytes, file_name, options.sheet.as_deref(), &mut notes)?;
    let mut reading = Reading::new(read_as, notes, tables.len() > 1);
    reading.tables(tables, options)?;
    reading.finish(options)
}

/// A text file, or the sheets of a workbook that can be seen, with how they were read.
pub(super) fn tables(bytes: &[u8], file_name: &str, sheet: Option<&str>, notes: &mut Notes) -> Result<(ReadAs, Vec<Table>), ReadRefusal> {
    let container = container::recognise(bytes)?;
    remark_name(container, file_name, notes);
    match container {
        Container::Text => text(bytes, notes),
        Container::Zip => sheets(bytes, sheet, notes),
    }
}

fn remark_name(container: Container, file_name: &str, notes: &mut Notes) {
    let ending = file_name.rsplit_once('.').map_or(String::new(), |(_, e)| e.to_ascii_lowercase());
    match (container, ending.as_str()) {
        (Container::Zip, "csv" | "txt" | "tsv" | "xls") => notes.add(0, "false-name", args!(is: "workbook", ending: ending)),
        (Container::Text, "xlsx" | "xls" | "xlsm" | "ods") => notes.add(0, "false-name", args!(is: "text", ending: ending)),
        _ => {}
    }
}

fn text(bytes: &[u8], notes: &mut Notes) -> Result<(ReadAs, Vec<Table>), ReadRefusal> {
    if bytes.len() > limits::TEXT_BYTES {
        return Err(ReadRefusal::limit("file", mebibytes(bytes.len() as u64), mebibytes(limits::TEXT_BYTES as u64)));
    }
    let decoded = encoding::decode(bytes)?;
    let mut encoding = decoded.encoding.to_owned();
    if let Some(second) = &decoded.second {
        notes.add(second.line, "two-encodings", args!(count: second.count, line: second.line, encoding: second.encoding));
        encoding = format!("{encoding}, {}", second.encoding);
    }
    let (delimiter, table) = delimited::split(&decoded.text)?;
    let read_as = ReadAs {
        format: if delimiter == b'\t' { "tsv" } else { "csv" }.to_owned(),
        encoding,
        encoding_guessed: decoded.guessed,
        delimiter: if delimiter == b'\t' { "tab".to_owned() } else { char::from(delimiter).to_string() },
        ..ReadAs::default()
    };
    Ok((read_as, vec![table]))
}

fn sheets(bytes: &[u8], sheet: Option<&str>, notes: &mut Notes) -> Result<(ReadAs, Vec<Table>), ReadRefusal> {
    let inspected = archive::inspect(bytes)?;
    let sheet = sheet.filter(|s| !s.is_empty());
    let (format, sheets) = match inspected.kind {
        Kind::Xlsx => ("xlsx", workbook::read(bytes, &inspected, sheet, notes)?),
        Kind::Ods => ("ods", ods::read(bytes, sheet, notes)?),
    };
    let read_as = ReadAs { format: format.to_owned(), encoding: "UTF-8".to_owned(), sheets: sheets.names, ..ReadAs::default() };
    Ok((read_as, sheets.tables))
}
