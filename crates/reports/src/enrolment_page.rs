//! Invitations on paper: code, QR code and what to compare. Not here: making invitations.

use serde_json::{Value, json};

use crate::digest::Digest;
use crate::error::ReportError;
use crate::input::joining::Enrolment;
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page::{Document, Page};
use crate::qr;

/// Typesets one page for each invitation, so that every person gets only their own.
pub fn enrolment_pdf(enrolments: &[Enrolment], frame: &Frame, paper: Paper, language: Language) -> Result<Vec<u8>, ReportError> {
    enrolment_document(enrolments, frame, paper, language)?.pdf()
}

pub(crate) fn enrolment_document(
    enrolments: &[Enrolment],
    frame: &Frame,
    paper: Paper,
    language: Language,
) -> Result<Document, ReportError> {
    if enrolments.is_empty() {
        return Err(ReportError::Empty);
    }
    let page = Page::new("/enrolment.typ", frame, paper, language)?;
    let sheets = enrolments.iter().map(|enrolment| sheet(&page, enrolment)).collect::<Result<Vec<_>, _>>()?;
    page.typeset(language.labels().enrolment, json!({"enrolments": sheets}))
}

fn sheet(page: &Page, enrolment: &Enrolment) -> Result<Value, ReportError> {
    Ok(json!({
        "name": enrolment.name,
        "roles": enrolment.roles,
        "code": enrolment.code,
        "qr": qr::svg(&enrolment.link)?,
        "server": Digest::of(&enrolment.server),
        "expires": page.clock().until(enrolment.expires)?,
    }))
}
