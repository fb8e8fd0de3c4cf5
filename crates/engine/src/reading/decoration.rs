//! Lines of a sheet that are no people: totals, signatures, repeated headings, a product's own rows.

use super::cell::clean;
use super::columns::{Column, Columns, Use};
use super::fold;
use super::headings::Field;
use super::product::Product;
use super::row::Sheet;
use super::table::Record;

impl Columns {
    /// Printed lists say their headings again on every page, and so does a file that was put together of several.
    pub(super) fn repeated_by(&self, record: &Record) -> bool {
        let mut filled = self.list.iter().enumerate().filter(|(i, _)| !record.cell(*i).trim().is_empty()).peekable();
        let is_heading = |(i, column): (usize, &Column)| clean(record.cell(i), false).eq_ignore_ascii_case(&column.heading);
        filled.peek().is_some() && filled.all(is_heading)
    }
}

impl Sheet<'_> {
    /// What a record is if it is no person.
    pub(super) fn not_a_person(&self, record: &Record) -> Option<&'static str> {
        if let Some(what) = self.columns.product.own_row(self.columns, record) {
            return Some(what);
        }
        if self.columns.repeated_by(record) {
            return Some("headings");
        }
        let filled = |field| self.columns.find(field).is_some_and(|c| !record.cell(c).trim().is_empty());
        if self.columns.product != Product::Sheet || filled(Field::Email) {
            return None;
        }
        if let Some(number) = self.columns.find(Field::Number).map(|c| record.cell(c)).filter(|number| !number.trim().is_empty()) {
            // The line under a list begins in its first column, and that is often the number's.
            return closing_line(&fold::heading(number)).filter(|what| *what == "total");
        }
        let mut cells = record.cells.iter().enumerate().filter(|(_, c)| !c.trim().is_empty());
        let (index, _) = cells.next()?;
        let (alone, in_sheet) = (cells.next().is_none(), record.fields == 0);
        let identifies = self.columns.list.get(index).is_some_and(|c| matches!(c.becomes, Use::Field(f) if f.identifies()));
        let words = record.cells.iter().map(|c| fold::heading(c)).filter(|c| !c.is_empty()).find_map(|c| closing_line(&c));
        words.or_else(|| (alone && in_sheet && !identifies).then_some("single"))
    }
}

/// Words that begin the lines under a list.
pub(super) fn closing_line(folded: &str) -> Option<&'static str> {
    const TOTALS: [&str; 9] = ["tong cong", "tong so", "tong", "cong", "total", "totals", "sum", "summe", "gesamt"];
    const SIGNATURES: [&str; 9] =
        ["nguoi lap", "nguoi ky", "ky ten", "nguoi duyet", "thu truong", "signature", "signed by", "unterschrift", "ky va ghi ro ho ten"];
    let begins = |words: &[&str]| words.iter().any(|w| folded == *w || folded.strip_prefix(w).is_some_and(|rest| rest.starts_with(' ')));
    let counted = folded.bytes().any(|b| b.is_ascii_digit()) || TOTALS.contains(&folded);
    let dated = folded.contains(" thang ") && folded.contains(" nam ");
    if begins(&TOTALS) && counted {
        Some("total")
    } else if begins(&SIGNATURES) || dated {
        Some("signature")
    } else {
        None
    }
}
