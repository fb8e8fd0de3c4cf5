//! CSV that Excel, LibreOffice and `cut` open alike: UTF-8 with BOM, RFC 4180, CRLF, no cell that runs as a formula.
//!
//! Not here: which columns a report has, and reading CSV.

use crate::error::ReportError;

const BOM: &[u8] = b"\xef\xbb\xbf";

/// One cell: numbers stay numbers, texts are made safe, nothing is an empty cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// Text from anywhere.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number with decimals, written with a point; NaN and infinities are written as nothing.
    Decimal(f64),
    /// No value.
    Blank,
}

/// Writes a heading row and the rows; refuses rows of another width, so that no value lands under a wrong heading.
pub fn csv_bytes(headings: &[&str], rows: &[Vec<Cell>]) -> Result<Vec<u8>, ReportError> {
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(BOM.to_vec());
    let written = "writing to memory does not fail";
    out.write_record(headings.iter().map(|heading| safe_text(heading))).expect(written);
    for row in rows {
        if row.len() != headings.len() {
            return Err(ReportError::Columns { expected: headings.len(), found: row.len() });
        }
        out.write_record(row.iter().map(field)).expect(written);
    }
    Ok(out.into_inner().expect(written))
}

fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => safe_text(text),
        Cell::Integer(number) => number.to_string(),
        Cell::Decimal(number) if number.is_finite() => number.to_string(),
        Cell::Decimal(_) | Cell::Blank => String::new(),
    }
}

/// Spreadsheets run a cell that begins with one of these; an apostrophe before it makes it text.
const RUNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// A text of which no part runs. Where a country's lists are parted by semicolons, spreadsheets part this one by them, too.
fn safe_text(text: &str) -> String {
    let mut safe = String::with_capacity(text.len() + 1);
    if text.starts_with(['\t', '\r']) {
        safe.push('\'');
    }
    let mut begins = true;
    for letter in text.chars() {
        if begins && RUNS.contains(&letter) {
            safe.push('\'');
        }
        begins = matches!(letter, ';' | '\t' | '\r' | '\n') || begins && letter == ' ';
        safe.push(letter);
    }
    safe
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Cell {
        Cell::Text(value.to_owned())
    }

    fn lines(headings: &[&str], rows: &[Vec<Cell>]) -> String {
        let bytes = csv_bytes(headings, rows).unwrap();
        assert!(bytes.starts_with(BOM), "Excel reads UTF-8 only behind a BOM");
        String::from_utf8(bytes[BOM.len()..].to_vec()).unwrap()
    }

    #[test]
    fn quotes_commas_and_line_ends_follow_the_rfc() {
        let out = lines(&["Họ tên", "Note"], &[vec![text("Nguyễn Thị Ánh"), text("a \"b\", c\r\nd")]]);
        assert_eq!(out, "Họ tên,Note\r\nNguyễn Thị Ánh,\"a \"\"b\"\", c\r\nd\"\r\n");
    }

    #[test]
    fn texts_that_would_run_are_made_text_and_numbers_stay_numbers() {
        for hostile in ["=1+1", "+84912", "-2", "@SUM(A1)", "\tx"] {
            let out = lines(&["x"], &[vec![text(hostile)]]);
            assert_eq!(out, format!("x\r\n'{hostile}\r\n"), "{hostile:?} runs in a spreadsheet");
        }
        assert_eq!(lines(&["x"], &[vec![text("\rx")]]), "x\r\n\"'\rx\"\r\n");
        // A country whose lists are parted by semicolons parts this one by them, too.
        for (parted, safe) in [("Lan;=1+1", "Lan;'=1+1"), ("a; -b", "a; '-b"), ("a-b; c=d", "a-b; c=d"), ("＝1", "'＝1")] {
            assert_eq!(lines(&["x"], &[vec![text(parted)]]), format!("x\r\n{safe}\r\n"));
        }
        let out = lines(&["a", "b", "c", "=d"], &[vec![Cell::Integer(-2), Cell::Decimal(0.5), Cell::Blank, Cell::Decimal(f64::NAN)]]);
        assert_eq!(out, "a,b,c,'=d\r\n-2,0.5,,\r\n");
    }

    #[test]
    fn a_row_of_another_width_is_refused() {
        let refused = csv_bytes(&["a", "b"], &[vec![text("1")]]);
        assert_eq!(refused, Err(ReportError::Columns { expected: 2, found: 1 }));
    }
}
