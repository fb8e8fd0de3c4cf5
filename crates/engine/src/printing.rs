//! What a printer needs for tables in files and for sign-in sheets: plain values, words already chosen. Printing itself is above the engine.

pub use domain::dates;
/// The language of what stands in cells.
pub use domain::sentence::Language as Spoken;

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
    /// Draft, final, or as of now.
    pub standing: String,
    /// The words "as of", "data from" and "draft or final".
    pub labels: [String; 3],
    pub chart: Option<TableChart>,
    pub parts: Vec<Part>,
}

/// A report of sentences and tables.
#[derive(Clone, Debug)]
pub struct DocumentReport {
    /// What stands around it; its parts are for files that hold one table.
    pub table: TableReport,
    pub draft: bool,
    /// What whoever issued it adds.
    pub note: String,
    /// What stands where there is nothing.
    pub nothing: String,
    /// The sheet stands upright; else it lies.
    pub upright: bool,
    /// Its number, where it has one.
    pub number: String,
    pub sections: Vec<DocumentSection>,
}

/// Sentences, a table, or both.
#[derive(Clone, Debug)]
pub struct DocumentSection {
    pub title: String,
    /// How much each weighs (bad, late, plain), and what it says.
    pub points: Vec<(String, String)>,
    pub part: Option<Part>,
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
    /// `2027-03-02 14:00`: as it stands in a file that is sorted, in the language's way on paper.
    Minute(String),
    /// `2027-03-02`, the same.
    Day(String),
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

/// A sign-in sheet as it was printed first, whenever it is printed again; only whose data is known is of now.
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
    /// What comes one after another in it, by the clock, in a line.
    pub segments: String,
    /// Name and department, row 1 first.
    pub rows: Vec<(String, String)>,
    /// What the letters of the roll call mean, in a line.
    pub legend: String,
    /// Whose data stands behind the list, in a sentence.
    pub sources: String,
}

/// Badges to be cut out.
#[derive(Clone, Debug)]
pub struct BadgePages {
    pub workspace: String,
    /// Whose they are: a session, a cohort or a person.
    pub title: String,
    /// Milliseconds since 1970.
    pub made: i64,
    pub zone: String,
    /// The workspace's first batch, hex.
    pub genesis: String,
    /// `en` or `vi`.
    pub language: String,
    /// US Letter instead of A4.
    pub letter: bool,
    /// Whose data stands behind the names, in a sentence.
    pub sources: String,
    pub badges: Vec<PrintedBadge>,
}

/// One badge.
#[derive(Clone, Debug)]
pub struct PrintedBadge {
    pub name: String,
    pub class: String,
    /// What a scanner reads.
    pub code: String,
    /// The same for eyes.
    pub spaced: String,
}
