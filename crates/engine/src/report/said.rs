//! Making what a report says, and saying it in a language.

use domain::dates;
use domain::sentence::{Args, Language, english, known, say};

use super::view::{ReportColumn, ReportPoint, ReportSection, Said};
use crate::printing::{Cell, Column, Part};

impl Said {
    /// Somebody's words; blank where there are none.
    pub(crate) fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.is_empty() { Self::Blank } else { Self::Text { text } }
    }

    /// A message.
    pub(crate) fn word(says: impl Into<String>) -> Self {
        Self::words(says, Args::new())
    }

    /// A message with what stands in it.
    pub(crate) fn words(says: impl Into<String>, args: Args) -> Self {
        let says = says.into();
        debug_assert!(known(&says), "{says}");
        Self::Words { says, args }
    }

    /// An instant.
    pub(crate) fn minute(at: &str) -> Self {
        if at.is_empty() { Self::Blank } else { Self::Minute { at: at.to_owned() } }
    }

    /// An instant that may be missing.
    pub(crate) fn maybe(at: Option<&str>) -> Self {
        at.map_or(Self::Blank, Self::minute)
    }

    /// A day.
    pub(crate) fn day(at: &str) -> Self {
        if at.is_empty() { Self::Blank } else { Self::Day { at: at.to_owned() } }
    }

    /// A count.
    pub(crate) fn count(count: impl Into<i64>) -> Self {
        Self::Number { thousandths: count.into() * 1000, unit: String::new() }
    }

    /// In one line.
    pub(crate) fn said(&self, language: Language) -> String {
        match self {
            Self::Text { text } => text.clone(),
            Self::Words { says, args } => say(language, says, args),
            Self::Minute { at } => dates::minute(at, language),
            Self::Day { at } => dates::day(at, language),
            Self::Number { thousandths, unit } => format!("{} {unit}", dates::number(*thousandths, language)).trim().to_owned(),
            Self::Blank => String::new(),
        }
    }

    fn cell(&self, language: Language) -> Cell {
        match self {
            Self::Blank => Cell::Blank,
            Self::Minute { at } => Cell::Minute(minute(at)),
            Self::Day { at } => Cell::Day(at.clone()),
            Self::Number { thousandths, unit } if unit.is_empty() && thousandths % 1000 == 0 => Cell::Integer(thousandths / 1000),
            Self::Number { thousandths, unit } if unit.is_empty() => Cell::Thousandths(*thousandths),
            other => Cell::Text(other.said(language)),
        }
    }
}

/// `2027-03-02 14:00` of an RFC 3339 text.
pub(crate) fn minute(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}

/// A sentence; its English goes along.
pub(crate) fn point(says: &str, args: Args, weight: &str, place: impl Into<String>) -> ReportPoint {
    debug_assert!(known(says), "{says}");
    ReportPoint { text: english(says, &args), says: says.to_owned(), args, weight: weight.to_owned(), place: place.into() }
}

impl ReportPoint {
    /// What it says; as it was said then, where this version does not know the sentence.
    pub(crate) fn said(&self, language: Language) -> String {
        if known(&self.says) { say(language, &self.says, &self.args) } else { self.text.clone() }
    }
}

/// The columns of a table: `#` before a name is a number, `?` has no room on paper; `report-col-NAME` is the heading.
pub(crate) fn columns(of: &[&str]) -> Vec<ReportColumn> {
    let column = |name: &&str| ReportColumn {
        says: format!("report-col-{}", name.trim_start_matches(['#', '?'])),
        number: name.contains('#'),
        spare: name.contains('?'),
    };
    of.iter().map(column).collect()
}

impl ReportSection {
    /// A table.
    pub(crate) fn table(title: &str, of: &[&str], rows: Vec<Vec<Said>>) -> Self {
        Self { title: Said::word(title), points: Vec::new(), columns: columns(of), rows }
    }

    /// Sentences.
    pub(crate) fn sentences(title: &str, points: Vec<ReportPoint>) -> Self {
        Self { title: Said::word(title), points, columns: Vec::new(), rows: Vec::new() }
    }

    /// The same with another title.
    pub(crate) fn titled(self, title: Said) -> Self {
        Self { title, ..self }
    }

    /// The same with sentences above its table.
    pub(crate) fn with(self, points: Vec<ReportPoint>) -> Self {
        Self { points, ..self }
    }

    /// As a table of words; sentences are a table of one column.
    pub(crate) fn part(&self, language: Language) -> Part {
        let column =
            |column: &ReportColumn| Column { title: say(language, &column.says, &Args::new()), number: column.number, spare: column.spare };
        let rows = self.rows.iter().map(|row| row.iter().map(|cell| cell.cell(language)).collect());
        Part { title: self.title.said(language), columns: self.columns.iter().map(column).collect(), rows: rows.collect() }
    }
}
