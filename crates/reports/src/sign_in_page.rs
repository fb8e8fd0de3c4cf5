//! The sheet to be signed at the door. Not here: typing it back.

use serde_json::json;

use crate::error::ReportError;
use crate::input::attendance::{SessionHead, SignInSheet};
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page::{Document, Page};

/// Empty rows at the end, for people who are not on the list.
const SPARE_ROWS: usize = 5;

/// Typesets the sheet: a row of 9 mm a person, five spare rows, the trainer's signature.
pub fn sign_in_sheet_pdf(sheet: &SignInSheet, frame: &Frame, paper: Paper, language: Language) -> Result<Vec<u8>, ReportError> {
    sign_in_sheet_document(sheet, frame, paper, language)?.pdf()
}

pub(crate) fn sign_in_sheet_document(
    sheet: &SignInSheet,
    frame: &Frame,
    paper: Paper,
    language: Language,
) -> Result<Document, ReportError> {
    let page = Page::new("/sign_in.typ", frame, paper, language)?;
    let rows: Vec<_> = sheet.rows.iter().map(|row| json!({"name": row.name, "department": row.department})).collect();
    let content = json!({"session": head(&page, &sheet.session)?, "segments": sheet.segments, "rows": rows, "spare": SPARE_ROWS, "legend": sheet.legend, "sources": sheet.sources});
    page.typeset(language.labels().sign_in_sheet, content)
}

/// What both session pages say at the top.
pub(crate) fn head(page: &Page, session: &SessionHead) -> Result<serde_json::Value, ReportError> {
    Ok(json!({
        "title": session.title,
        "cohort": session.cohort,
        "date": page.clock().date(session.start)?,
        "span": page.clock().span(session.start, session.end)?,
        "place": session.place,
        "trainer": session.trainer,
    }))
}
