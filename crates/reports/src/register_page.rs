//! The register of a session: every mark with its shape, letter and word, and the counts. Not here: what a blank becomes at closing.

use serde::Serialize;
use serde_json::{Value, json};

use crate::error::ReportError;
use crate::input::attendance::{AttendanceRegister, Mark, MarkStatus, RegisterRow};
use crate::input::{Frame, Paper};
use crate::labels::{Labels, Language, fill};
use crate::page::{Document, Page};
use crate::sign_in_page::head;

const ORDER: [MarkStatus; 5] = [MarkStatus::Present, MarkStatus::Late, MarkStatus::Remote, MarkStatus::Absent, MarkStatus::Excused];

/// Typesets the register; a row with two versions shows both and is counted as two versions only.
pub fn register_pdf(register: &AttendanceRegister, frame: &Frame, paper: Paper, language: Language) -> Result<Vec<u8>, ReportError> {
    register_document(register, frame, paper, language)?.pdf()
}

pub(crate) fn register_document(
    register: &AttendanceRegister,
    frame: &Frame,
    paper: Paper,
    language: Language,
) -> Result<Document, ReportError> {
    let page = Page::new("/register.typ", frame, paper, language)?;
    let labels = language.labels();
    let rows = register.rows.iter().map(|row| row_data(&page, labels, row, register.session.start)).collect::<Result<Vec<_>, _>>()?;
    let state = match register.closed_at {
        Some(at) => fill(labels.closed_at, &[&page.clock().stamp(at)?]),
        None => labels.still_open.to_owned(),
    };
    let counts = Counts::of(&register.rows);
    let content = json!({
        "session": head(&page, &register.session)?,
        "rows": rows,
        "state": state,
        "counts": counts,
        "marked": fill(labels.marked_of, &[&counts.marked().to_string(), &register.rows.len().to_string()]),
    });
    page.typeset(labels.register, content)
}

fn row_data(page: &Page, labels: &Labels, row: &RegisterRow, day: i64) -> Result<Value, ReportError> {
    Ok(json!({
        "name": row.name,
        "department": row.department,
        "walk_in": row.walk_in,
        "mark": row.mark,
        "other": row.other,
        "words": words(labels, row),
        "by": row.by,
        "at": row.at.map(|at| page.clock().short(at, day)).transpose()?,
        "note": row.note,
    }))
}

fn words(labels: &Labels, row: &RegisterRow) -> String {
    match (row.mark, row.other) {
        (Some(_), Some(_)) => labels.two_versions.to_owned(),
        (Some(mark), None) | (None, Some(mark)) => mark_words(labels, mark),
        (None, None) => labels.blank.to_owned(),
    }
}

fn mark_words(labels: &Labels, mark: Mark) -> String {
    let word = match mark.status {
        MarkStatus::Present => labels.present,
        MarkStatus::Late => labels.late,
        MarkStatus::Remote => labels.remote,
        MarkStatus::Absent => labels.absent,
        MarkStatus::Excused => labels.excused,
    };
    match mark.minutes {
        Some(minutes) => format!("{word}, {minutes} {}", labels.minutes),
        None => word.to_owned(),
    }
}

/// How many rows have which mark; each row is counted once.
#[derive(Debug, Default, PartialEq, Eq, Serialize)]
struct Counts {
    marks: [usize; ORDER.len()],
    blank: usize,
    two_versions: usize,
}

impl Counts {
    fn of(rows: &[RegisterRow]) -> Self {
        let mut counts = Self::default();
        for row in rows {
            match (row.mark, row.other) {
                (Some(_), Some(_)) => counts.two_versions += 1,
                (Some(mark), None) | (None, Some(mark)) => counts.marks[mark.status as usize] += 1,
                (None, None) => counts.blank += 1,
            }
        }
        counts
    }

    fn marked(&self) -> usize {
        self.marks.iter().sum::<usize>() + self.two_versions
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(mark: Option<MarkStatus>, other: Option<MarkStatus>) -> RegisterRow {
        let mark_of = |status| Mark { status, minutes: None };
        RegisterRow {
            name: "Lê Thị Ngân".to_owned(),
            department: String::new(),
            walk_in: false,
            mark: mark.map(mark_of),
            other: other.map(mark_of),
            by: String::new(),
            at: None,
            note: String::new(),
        }
    }

    #[test]
    fn blank_is_never_absent_and_two_versions_are_counted_apart() {
        let rows = [
            row(Some(MarkStatus::Present), None),
            row(Some(MarkStatus::Excused), None),
            row(Some(MarkStatus::Present), Some(MarkStatus::Absent)),
            row(None, None),
        ];
        let counts = Counts::of(&rows);
        assert_eq!(counts, Counts { marks: [1, 0, 0, 0, 1], blank: 1, two_versions: 1 });
        assert_eq!(counts.marked(), 3);
    }

    #[test]
    fn counts_stand_in_the_order_of_the_marks() {
        for (index, status) in ORDER.iter().enumerate() {
            assert_eq!(*status as usize, index);
        }
    }
}
