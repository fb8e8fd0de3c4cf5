//! What a printer needs for tables in files and for sign-in sheets: plain values, words already chosen. Printing itself is above the engine.

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    Csv,
    Xlsx,
    Pdf,
}

impl Format {
    /// Every word.
    pub const WORDS: [&'static str; 3] = ["csv", "xlsx", "pdf"];

    /// The format of a word.
    pub fn of(word: &str) -> Option<Self> {
        [Self::Csv, Self::Xlsx, Self::Pdf].into_iter().find(|format| format.word() == word)
    }

    /// The word, which is also how the file's name ends.
    pub fn word(self) -> &'static str {
        Self::WORDS[self as usize]
    }
}

/// Events for other people's calendars.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub name: String,
    /// Milliseconds since 1970, when the file is made.
    pub made: i64,
    pub events: Vec<CalendarEvent>,
}

/// One event. Instants are milliseconds since 1970.
#[derive(Clone, Debug, Default)]
pub struct CalendarEvent {
    /// The record's id.
    pub id: String,
    pub start: i64,
    /// Absent for a milestone.
    pub end: Option<i64>,
    /// How often it changed.
    pub sequence: u32,
    pub changed: i64,
    pub cancelled: bool,
    pub title: String,
    pub place: String,
    pub link: String,
    pub description: String,
}

/// Tables with what stands around them.
#[derive(Clone, Debug)]
pub struct TableReport {
    pub title: String,
    pub workspace: String,
    pub rollout: String,
    /// Milliseconds since 1970: the figures are of this instant.
    pub as_of: i64,
    pub as_of_text: String,
    pub zone: String,
    /// The workspace's first batch, hex.
    pub genesis: String,
    /// `en` or `vi`.
    pub language: String,
    /// Whose data stands behind the figures, in a sentence.
    pub sources: String,
    /// The words "as of" and "data from".
    pub labels: [String; 2],
    pub chart: Option<TableChart>,
    pub parts: Vec<Part>,
}

/// One table.
#[derive(Clone, Debug)]
pub struct Part {
    pub title: String,
    pub columns: Vec<Column>,
    /// Each as wide as the columns.
    pub rows: Vec<Vec<Cell>>,
}

/// One column.
#[derive(Clone, Debug)]
pub struct Column {
    pub title: String,
    pub number: bool,
    /// Left out on paper, which has no room for it.
    pub spare: bool,
}

/// One value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell {
    Text(String),
    Integer(i64),
    /// Hundredths, e.g. of a per cent.
    Hundredths(i64),
    /// Thousandths, as readings and targets have them.
    Thousandths(i64),
    Blank,
    /// To be written by hand: nothing in a file, room for a pen on paper.
    ByHand,
}

/// Two lines over days: by the plan, and in fact as far as it is known. Every point also stands in a table.
#[derive(Clone, Debug)]
pub struct TableChart {
    pub title: String,
    pub names: [String; 2],
    pub points: Vec<(String, u32, Option<u32>)>,
}

/// A sign-in sheet as it was printed first, whenever it is printed again.
#[derive(Clone, Debug)]
pub struct SheetPages {
    pub workspace: String,
    pub rollout: String,
    /// What the sheet is called.
    pub code: String,
    /// Milliseconds since 1970.
    pub printed: i64,
    pub zone: String,
    /// The workspace's first batch, hex.
    pub genesis: String,
    /// `en` or `vi`.
    pub language: String,
    /// US Letter instead of A4.
    pub letter: bool,
    pub title: String,
    pub cohort: String,
    /// Milliseconds since 1970, as planned.
    pub start: i64,
    pub end: i64,
    pub place: String,
    pub trainer: String,
    /// Name and department, row 1 first.
    pub rows: Vec<(String, String)>,
}
