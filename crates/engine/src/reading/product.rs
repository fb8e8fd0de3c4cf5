//! Which product wrote a file, by its headings, and files that belong to another import altogether.

use domain::args;
use domain::sentence::{Language, say};

use super::ReadRefusal;
use super::columns::Columns;
use super::fold;
use super::headings::{Field, bracket_key};
use super::table::Record;

/// A layout whose words mean something of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Product {
    #[default]
    Sheet,
    MoodleUsers,
    MoodleGrades,
    CanvasGradebook,
    KolibriUsers,
    OpenEdxGrades,
}

/// Whether a sheet is the one that our own workbooks end with, which says whose data they hold: nobody stands on it.
pub(super) fn is_own_colophon(records: &[Record]) -> bool {
    let labels = |language| ["completion-as-of", "completion-data-from", "report-standing"].map(|id| say(language, id, &args!()));
    let is = |language| {
        let says = |label: &String| records.iter().any(|record| record.cell(0).trim() == label.as_str());
        labels(language).iter().all(says)
    };
    // Few lines of two columns: a list is not looked through.
    records.len() <= 10 && [Language::English, Language::Vietnamese].into_iter().any(is)
}

impl Product {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::Sheet => "sheet",
            Self::MoodleUsers => "moodle-users",
            Self::MoodleGrades => "moodle-grades",
            Self::CanvasGradebook => "canvas-gradebook",
            Self::KolibriUsers => "kolibri-users",
            Self::OpenEdxGrades => "openedx-grades",
        }
    }

    /// The product behind a line of headings.
    pub(super) fn of(headings: &[String]) -> Self {
        let folded: Vec<String> = headings.iter().map(|h| fold::heading(h)).collect();
        let has = |word: &str| folded.iter().any(|f| f == word);
        if has("muster id") {
            // Our own export, whatever columns of other lists it carries along.
            Self::Sheet
        } else if folded.iter().filter(|f| bracket_key(f).is_some()).count() >= 3 {
            Self::KolibriUsers
        } else if (has("student") || has("lastname") && has("firstname")) && has("id") && has("section") {
            Self::CanvasGradebook
        } else if has("username") && has("grade") && (has("enrollment status") || has("enrollment track"))
            || has("id") && has("username") && has("grade")
        {
            Self::OpenEdxGrades
        } else if has("username") && has("firstname") && has("lastname") {
            Self::MoodleUsers
        } else if (has("first name") || has("last name") || has("surname"))
            && folded.iter().any(|f| f.starts_with("last downloaded from this course") || f.starts_with("course total"))
        {
            Self::MoodleGrades
        } else {
            Self::Sheet
        }
    }

    /// What a heading means to this product; the outer `None` leaves it to the general words.
    pub(super) fn meaning(self, heading: &str) -> Option<Option<Field>> {
        let folded = fold::heading(heading);
        match (self, folded.as_str()) {
            // Assignments and grades carry a number or a word in brackets, whatever a teacher called them.
            (Self::CanvasGradebook | Self::MoodleGrades | Self::OpenEdxGrades, word) if word.contains('(') => Some(None),
            (Self::CanvasGradebook, "id" | "section") => Some(None),
            (Self::OpenEdxGrades, "student id" | "id" | "username") => Some(None),
            (Self::MoodleUsers, word) if word.starts_with("cohort") || word.starts_with("group") || word.starts_with("role") => Some(None),
            _ => None,
        }
    }
}

/// A report that people import does not take, told by its first records.
pub(super) fn refuse_other_imports(records: &[Record]) -> Result<(), ReadRefusal> {
    let lines: Vec<Vec<String>> = records.iter().take(30).map(|r| r.cells.iter().map(|c| fold::heading(c)).collect()).collect();
    match other_import(&lines) {
        Some((code, product)) => Err(ReadRefusal::new(code, args!(product: product))),
        None => Ok(()),
    }
}

/// The code of a report, and the product that its sentence names.
type Other = (&'static str, &'static str);

fn other_import(lines: &[Vec<String>]) -> Option<Other> {
    let report = |product| Some(("attendance-report", product));
    for (index, line) in lines.iter().enumerate() {
        let has = |word: &str| line.iter().any(|c| c == word);
        let begins = |word: &str| line.iter().any(|c| c.starts_with(word));
        if has("sessionid") && has("participantid") {
            return report("Teams live event");
        }
        if is_teams(lines, index) {
            return report("Teams");
        }
        if is_zoom(line) {
            return report("Zoom");
        }
        if has("time joined") && has("time exited") {
            return report("Google Meet");
        }
        if has("attendee email") && (has("join time") || has("attendance duration")) {
            return report("Webex");
        }
        if has("taken sessions") && (has("points") || has("percentage")) {
            return report("Moodle");
        }
        if has("class date") && has("attendance") {
            return report("Canvas Roll Call");
        }
        if has("task id") && begins("predecessor") {
            return Some(("runbook-sheet", ""));
        }
        if line.len() == 3 && has("student id") && has("username") && has("error") {
            return Some(("error-report", "Open edX"));
        }
    }
    None
}

/// The parts of the newer report are numbered in every language; the older ones are told by their headings.
fn is_teams(lines: &[Vec<String>], index: usize) -> bool {
    let line = &lines[index];
    let has = |word: &str| line.iter().any(|c| c == word);
    let begins = |word: &str| line.iter().any(|c| c.starts_with(word));
    let numbered = |line: &[String], number: &str| line.first().is_some_and(|c| c.starts_with(number)) && line.len() == 1;
    index == 0 && has("meeting summary")
        || has("full name") && has("user action") && has("timestamp")
        || has("full name") && has("join time") && has("leave time")
        || begins("first join") && begins("last leave")
        || numbered(line, "1 ") && lines[index..].iter().any(|l| numbered(l, "2 "))
}

fn is_zoom(line: &[String]) -> bool {
    let begins = |word: &str| line.iter().any(|c| c.starts_with(word));
    let names = begins("name (original name)") || begins("ten (ten goc)") || begins("user name (original name)");
    let first = |word: &str| line.first().is_some_and(|c| c == word);
    let times = ["total duration", "duration", "join time", "time in session", "tong thoi gian", "thoi gian", "attended"];
    names && times.iter().any(|t| begins(t)) || first("meeting id") && begins("topic") || first("attendee report") && line.len() == 1
}

impl Product {
    /// A row that the product adds itself and that is no person, as the note's sentence names it.
    pub(super) fn own_row(self, columns: &Columns, record: &Record) -> Option<&'static str> {
        if self != Self::CanvasGradebook {
            return None;
        }
        let student = columns.find(Field::Name).map_or("", |c| record.cell(c)).trim();
        if student.is_empty() && record.cells.iter().any(|c| c.trim() == "Manual Posting") {
            Some("posting")
        } else if student.starts_with("Points Possible") {
            Some("points")
        } else {
            (student == "Student, Test" || student == "Test Student").then_some("student")
        }
    }

    /// People whom the file itself marks as gone: the field, which is also the code.
    pub(super) fn standing(self, columns: &Columns, record: &Record) -> Option<&'static str> {
        if self != Self::MoodleUsers {
            return None;
        }
        let marked = |word: &str| value_under(columns, record, word) == Some("1");
        if marked("deleted") {
            Some("deleted")
        } else if marked("suspended") {
            Some("suspended")
        } else {
            None
        }
    }

    /// Whether a row that is taken says of itself that the person is no longer enrolled.
    pub(super) fn is_gone(self, columns: &Columns, record: &Record) -> bool {
        self == Self::OpenEdxGrades && value_under(columns, record, "enrollment status") == Some("unenrolled")
    }

    /// The product whose layout leaves a question open for the whole file, as the note's sentence chooses by it.
    pub(super) fn open_question(self, columns: &Columns) -> Option<&'static str> {
        let has = |word: &str| columns.list.iter().any(|c| fold::heading(&c.heading).contains(word));
        match self {
            Self::MoodleUsers if has("cohort") => Some("moodle"),
            Self::KolibriUsers => Some("kolibri"),
            Self::CanvasGradebook if has("section") => Some("canvas"),
            _ => None,
        }
    }
}

fn value_under<'r>(columns: &Columns, record: &'r Record, word: &str) -> Option<&'r str> {
    let at = columns.list.iter().position(|c| fold::heading(&c.heading) == word)?;
    Some(record.cell(at).trim())
}
