//! One cell of an OpenDocument sheet: what its attributes and its paragraphs say, as the text it stands for.

use domain::args;
use quick_xml::events::BytesStart;

use super::limits;
use super::notes::Notes;
use super::zeros;

/// A cell while its element is open.
#[derive(Debug, Default)]
pub(super) struct OpenCell {
    /// How many columns it stands in, one at least.
    pub(super) columns: usize,
    /// Rows and columns that it covers once merged, each one at least.
    pub(super) spans: (u32, usize),
    /// Lies under a merged one: nobody sees what is in it.
    pub(super) covered: bool,
    kind: String,
    value: Option<String>,
    error: bool,
    shown: String,
    paragraphs: usize,
    /// A paragraph is open: between two of them stands only how the file is laid out.
    writing: bool,
}

impl OpenCell {
    /// From the element that opens it.
    pub(super) fn of(element: &BytesStart<'_>, covered: bool) -> Self {
        let value = ["office:value", "office:date-value", "office:time-value", "office:boolean-value", "office:string-value"];
        Self {
            columns: counted(element, "table:number-columns-repeated"),
            spans: (
                u32::try_from(counted(element, "table:number-rows-spanned")).unwrap_or(u32::MAX),
                counted(element, "table:number-columns-spanned"),
            ),
            covered,
            kind: attribute(element, "office:value-type").unwrap_or_default(),
            value: value.iter().find_map(|name| attribute(element, name)),
            error: attribute(element, "calcext:value-type").is_some_and(|kind| kind == "error"),
            ..Self::default()
        }
    }

    /// Another paragraph is a line break in the cell.
    pub(super) fn paragraph(&mut self) {
        (self.paragraphs, self.writing) = (self.paragraphs + 1, true);
        if self.paragraphs > 1 {
            self.push("\n");
        }
    }

    pub(super) fn end_paragraph(&mut self) {
        self.writing = false;
    }

    /// Written text; what is longer than a cell may be is known to be and kept no further.
    pub(super) fn push(&mut self, text: &str) {
        if self.writing && self.shown.len() <= limits::CELL_CHARS * 4 {
            self.shown.push_str(text);
        }
    }

    /// Spaces in a row are written as their number.
    pub(super) fn spaces(&mut self, element: &BytesStart<'_>) {
        let count = counted(element, "text:c").min(limits::CELL_CHARS + 1);
        self.push(&" ".repeat(count));
    }

    /// The text that it stands for, and whether it is a number whose zeros nothing vouches for.
    pub(super) fn text(self, row: u32, notes: &mut Notes) -> (String, bool) {
        if self.error {
            notes.add(row, "cell-error", args!(error: self.shown.trim()));
            return (String::new(), false);
        }
        let Some(value) = self.value else { return (self.shown, false) };
        match self.kind.as_str() {
            "float" | "percentage" | "currency" => number(&value, &self.shown),
            "boolean" => (value.to_ascii_uppercase(), false),
            "date" => (date(&value), false),
            "time" => (time(&value).unwrap_or(self.shown), false),
            _ => (value, false),
        }
    }
}

/// How a number is shown says which zeros belong to it: `0012` of a format with four digits.
fn number(value: &str, shown: &str) -> (String, bool) {
    let Ok(number) = value.parse::<f64>() else { return (shown.to_owned(), false) };
    let shown = shown.trim();
    if zeros::begins_with_zero(shown) && shown.len() <= 40 && shown.parse() == Ok(number) {
        return (shown.to_owned(), false);
    }
    zeros::text_of(number, "")
}

/// `2027-02-24T08:30:00` as the other workbooks give it; a day without a time is a day.
fn date(value: &str) -> String {
    let whole = value.split('.').next().unwrap_or_default();
    let spaced = whole.replacen('T', " ", 1);
    spaced.strip_suffix(" 00:00:00").map_or(spaced.clone(), str::to_owned)
}

/// `PT08H30M00S` as a time of day; none where it is no such time.
fn time(value: &str) -> Option<String> {
    let (hours, rest) = value.strip_prefix("PT")?.split_once('H')?;
    let (minutes, rest) = rest.split_once('M')?;
    let seconds = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    let of = |text: &str, under: u32| text.parse::<u32>().ok().filter(|number| *number < under);
    Some(format!("{:02}:{:02}:{:02}", of(hours, 1000)?, of(minutes, 60)?, of(seconds, 60)?))
}

/// An attribute of an element, its entities resolved; none where it is not there or cannot be read.
pub(super) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element.try_get_attribute(name).ok()??;
    Some(quick_xml::escape::unescape(&found.value).ok()?.into_owned())
}

/// A count that stands in an attribute; one where it does not, or is no number.
pub(super) fn counted(element: &BytesStart<'_>, name: &str) -> usize {
    let Some(text) = attribute(element, name) else { return 1 };
    let digits = !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    // More than a number can hold is still very many, and is refused as that.
    if digits { text.parse().unwrap_or(usize::MAX).max(1) } else { 1 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_keeps_the_zeros_that_it_is_shown_with() {
        assert_eq!(number("2200061", "02200061"), ("02200061".to_owned(), false));
        assert_eq!(number("2200062", "2200062"), ("2200062".to_owned(), true));
        assert_eq!(number("12", "0013"), ("12".to_owned(), true), "what is shown is another number");
        assert_eq!(number("0.5", "50%"), ("0.5".to_owned(), true));
    }

    #[test]
    fn days_and_times_read_as_in_other_workbooks() {
        assert_eq!(date("2027-02-24"), "2027-02-24");
        assert_eq!(date("2027-02-24T00:00:00"), "2027-02-24");
        assert_eq!(date("2027-02-24T08:30:00.000"), "2027-02-24 08:30:00");
        assert_eq!(time("PT08H30M00S").as_deref(), Some("08:30:00"));
        assert_eq!(time("PT8H99M00S"), None);
    }
}
