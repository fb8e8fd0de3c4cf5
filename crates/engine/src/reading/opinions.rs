//! Feedback from a list: a rating of 1 to 5, a comment, and a name where the list has one. Bytes in, plain rows out.
//!
//! Not here: who is meant, and whether names are wanted at all.

use domain::args;

use super::ReadRefusal;
use super::cell;
use super::fold;
use super::notes::Notes;
use super::read::tables;
use super::rejects::rejected;
use super::table::{Record, Table};
use crate::people::view::{ColumnChoice, ReadAs, Rejected, Warning};

/// What a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Column {
    Rating,
    Comment,
    Name,
    Number,
}

const WORDS: &[(Column, &str, &str)] = &[
    (
        Column::Rating,
        "rating",
        "rating|stars|score|points|overall|overall rating|satisfaction|how satisfied are you|danh gia|diem|muc do hai long|so sao|bewertung|note",
    ),
    (
        Column::Comment,
        "comment",
        "comment|comments|feedback|remark|remarks|anything else|suggestions|gop y|y kien|nhan xet|binh luan|kommentar|anmerkung",
    ),
    (Column::Name, "name", "name|full name|your name|ho va ten|ho ten|ten"),
    (Column::Number, "number", "number|person id|student id|id|ma so|ma hv|ma hoc vien"),
];

impl Column {
    fn word(self) -> &'static str {
        WORDS.iter().find(|(column, ..)| *column == self).map_or("", |(_, word, _)| word)
    }

    /// By hand first; a heading that somebody left out is left out.
    fn of(heading: &str, map: &[ColumnChoice]) -> Option<Self> {
        let folded = fold::heading(&cell::clean(heading, false));
        if folded.is_empty() {
            return None;
        }
        let by_hand = map.iter().find(|choice| fold::heading(&cell::clean(&choice.column, false)) == folded);
        match by_hand {
            Some(choice) => WORDS.iter().find(|(_, word, _)| *word == choice.field).map(|(column, ..)| *column),
            None => WORDS.iter().find(|(.., words)| words.split('|').any(|word| word == folded)).map(|(column, ..)| *column),
        }
    }
}

/// One answer as it stands in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opinion {
    pub line: u32,
    pub rating: u32,
    pub comment: String,
    pub name: String,
    pub number: String,
}

/// A list as it was read.
#[derive(Clone, Debug, Default)]
pub struct Opinions {
    pub read_as: ReadAs,
    pub columns: Vec<ColumnChoice>,
    pub read: u32,
    pub rows: Vec<Opinion>,
    pub rejected: Vec<Rejected>,
    pub warnings: Vec<Warning>,
}

/// Lines that may be before the headings.
const BEFORE: usize = 20;

/// Reads a list; the first sheet with headings, or the one that is named.
///
/// # Errors
/// What cannot be read, and a list in which nobody can tell the ratings.
pub fn read_opinions(bytes: &[u8], file_name: &str, sheet: Option<&str>, map: &[ColumnChoice]) -> Result<Opinions, ReadRefusal> {
    let mut notes = Notes::default();
    let (mut read_as, tables) = tables(bytes, file_name, sheet, &mut notes)?;
    let found = tables.iter().find_map(|table| Some((table, header(table, map)?)));
    let (table, at) = match (found, tables.first()) {
        (Some(found), _) => found,
        // Nothing says what is what: the first line is shown, and a person is asked.
        (None, Some(table)) => (table, table.records.iter().position(|record| !record.is_blank()).unwrap_or(0)),
        (None, None) => return Err(ReadRefusal::new("empty-file", args!())),
    };
    let Some(head) = table.records.get(at) else { return Err(ReadRefusal::new("empty-file", args!())) };
    read_as.header_row = head.line;
    read_as.sheet.clone_from(&table.sheet);
    read_as.product = "sheet".to_owned();
    let columns = columns(head, map);
    let mut opinions = Opinions { read_as, rejected: table.broken.clone(), ..Opinions::default() };
    opinions.columns = columns
        .iter()
        .filter(|(heading, _)| !heading.is_empty())
        .map(|(heading, column)| ColumnChoice { column: heading.clone(), field: column.map(Column::word).unwrap_or_default().to_owned() })
        .collect();
    if !columns.iter().any(|(_, column)| *column == Some(Column::Rating)) {
        notes.add(0, "ask-rating", args!());
        opinions.warnings = notes.finish();
        return Ok(opinions);
    }
    for record in table.records.iter().skip(at + 1).filter(|record| !record.is_blank()) {
        opinions.read += 1;
        opinions.take(record, &columns);
    }
    opinions.warnings = notes.finish();
    Ok(opinions)
}

/// The first line that names the ratings.
fn header(table: &Table, map: &[ColumnChoice]) -> Option<usize> {
    let start = table.records.iter().enumerate().filter(|(_, record)| !record.is_blank()).take(BEFORE);
    let mut names = start.filter(|(_, record)| record.cells.iter().any(|cell| Column::of(cell, map) == Some(Column::Rating)));
    names.next().map(|(at, _)| at)
}

/// Each field once, at the first column that says it; what a person chose comes before what a heading says.
fn columns(head: &Record, map: &[ColumnChoice]) -> Vec<(String, Option<Column>)> {
    let chosen = |heading: &str| map.iter().any(|choice| !choice.field.is_empty() && choice.column == heading);
    let mut columns: Vec<(String, Option<Column>)> =
        head.cells.iter().map(|heading| (cell::clean(heading, false), Column::of(heading, map))).collect();
    for field in [Column::Rating, Column::Comment, Column::Name, Column::Number] {
        let places: Vec<usize> = (0..columns.len()).filter(|at| columns[*at].1 == Some(field)).collect();
        let kept = places.iter().copied().find(|at| chosen(&columns[*at].0)).or(places.first().copied());
        for at in places.into_iter().filter(|at| Some(*at) != kept) {
            columns[at].1 = None;
        }
    }
    columns
}

impl Opinions {
    fn take(&mut self, record: &Record, columns: &[(String, Option<Column>)]) {
        let cell = |wanted: Column| {
            let at = columns.iter().position(|(_, column)| *column == Some(wanted));
            at.map(|at| record.cell(at).trim().to_owned()).unwrap_or_default()
        };
        let written = cell(Column::Rating);
        match rating(&written) {
            Some(rating) => self.rows.push(Opinion {
                line: record.line,
                rating,
                comment: cell(Column::Comment),
                name: cell::clean(&cell(Column::Name), false),
                number: cell::clean(&cell(Column::Number), false),
            }),
            None => self.rejected.push(rejected(record.line, "rating", &written, "no-rating", args!())),
        }
    }
}

/// `4`, `4.0`, `4/5`, `4 - good`, `★★★★`.
fn rating(written: &str) -> Option<u32> {
    let written = written.trim();
    let stars = written.chars().filter(|c| matches!(c, '★' | '⭐')).count();
    if stars > 0 {
        return u32::try_from(stars).ok().filter(|stars| *stars <= 5);
    }
    let digit = written.chars().next()?.to_digit(10).filter(|rating| (1..=5).contains(rating))?;
    let rest = written[1..].trim_start();
    let whole = rest.is_empty()
        || rest.strip_prefix(['.', ',']).is_some_and(|rest| rest.chars().all(|c| c == '0'))
        || rest == "/5"
        || rest == "/ 5";
    let worded = rest.starts_with(['-', '–', ':', '(', '='])
        || rest.chars().next().is_some_and(|c| c.is_alphabetic() && written.chars().nth(1).is_some_and(char::is_whitespace));
    (whole || worded).then_some(digit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rating_is_one_to_five_however_forms_write_it() {
        for (written, wanted) in [("4", 4), (" 5.0 ", 5), ("3,0", 3), ("4/5", 4), ("2 - poor", 2), ("5 very good", 5), ("★★★", 3)] {
            assert_eq!(rating(written), Some(wanted), "{written}");
        }
        for wrong in ["", "0", "6", "4.5", "45", "good", "4/10", "-3", "★★★★★★"] {
            assert_eq!(rating(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn headings_in_both_languages_are_known_and_a_choice_by_hand_wins() {
        let text = "Điểm,Góp ý,Họ và tên\n5,Rất hay,Lê Chi\n7,x,\n,,\n4,=1+1,\n";
        let read = read_opinions(text.as_bytes(), "gop-y.csv", None, &[]).unwrap();
        assert_eq!(read.rows.iter().map(|row| (row.rating, row.comment.as_str())).collect::<Vec<_>>(), [(5, "Rất hay"), (4, "=1+1")]);
        assert_eq!((read.read, read.rejected.len(), read.rejected[0].line), (3, 1, 3));
        let text = "How was the room?,Score of the trainer,Words\n1,5,x\n";
        let asked = read_opinions(text.as_bytes(), "a.csv", None, &[]).unwrap();
        assert!(asked.rows.is_empty() && asked.warnings.iter().any(|one| one.code == "ask-rating"), "nobody guesses: {asked:?}");
        let choice = |column: &str, field: &str| ColumnChoice { column: column.to_owned(), field: field.to_owned() };
        let map = [choice("Score of the trainer", "rating"), choice("Words", "comment")];
        let read = read_opinions(text.as_bytes(), "a.csv", None, &map).unwrap();
        assert_eq!((read.rows[0].rating, read.rows[0].comment.as_str()), (5, "x"));
    }
}
