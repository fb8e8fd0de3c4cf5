//! Rows that were not taken: the entry for the list, and the file to correct and import again.

use domain::sentence::{self, Args};

use crate::people::view::Rejected;

use super::cell::shown;
use super::roster::Roster;

/// Headings of the two columns that are added behind the original ones, in the person's language.
#[derive(Clone, Copy, Debug)]
pub struct RejectHeadings<'a> {
    pub line: &'a str,
    pub reason: &'a str,
}

/// A row that is not taken; `row-CODE` of `locales/` says why.
pub(crate) fn rejected(line: u32, field: &str, value: &str, code: &str, args: Args) -> Rejected {
    let message = sentence::english(&format!("row-{code}"), &args);
    Rejected { line, sheet: String::new(), field: field.to_owned(), value: shown(value), code: code.to_owned(), message, args }
}

/// The rejected rows as CSV: original columns, line, reason. UTF-8 with BOM so that Excel shows Vietnamese letters.
///
/// Cells that a spreadsheet program would run as a formula get `'` in front; reading takes it off again.
pub fn rejected_csv(roster: &Roster, headings: RejectHeadings<'_>) -> Vec<u8> {
    let mut out = String::from("\u{FEFF}");
    let added = [headings.line, headings.reason];
    push_record(&mut out, roster.headings.iter().map(String::as_str).chain(added));
    for row in &roster.rejected {
        let line = row.entry.line.to_string();
        let cells = (0..roster.headings.len()).map(|i| row.raw.get(i).map_or("", String::as_str));
        push_record(&mut out, cells.chain([line.as_str(), row.entry.message.as_str()]));
    }
    out.into_bytes()
}

fn push_record<'a>(out: &mut String, cells: impl Iterator<Item = &'a str>) {
    for (index, cell) in cells.enumerate() {
        if index > 0 {
            out.push(',');
        }
        push_cell(out, cell);
    }
    out.push_str("\r\n");
}

fn push_cell(out: &mut String, cell: &str) {
    let runs = cell.trim_start_matches(' ').starts_with(['=', '+', '-', '@', '\t', '\r', '\n']);
    let quoted = cell.contains(['"', ',', ';', '\r', '\n', '\t']);
    if quoted {
        out.push('"');
    }
    if runs {
        out.push('\'');
    }
    out.push_str(&if quoted { cell.replace('"', "\"\"") } else { cell.to_owned() });
    if quoted {
        out.push('"');
    }
}
