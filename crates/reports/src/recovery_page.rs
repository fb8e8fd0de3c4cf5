//! The printed recovery code. Not here: the code's making; the caller forgets the bytes after printing.

use serde_json::json;

use crate::error::ReportError;
use crate::input::joining::RecoveryCode;
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page::{Document, Page};

/// Typesets the page with the code, whose it is and how to keep it.
pub fn recovery_code_pdf(recovery: &RecoveryCode, frame: &Frame, paper: Paper, language: Language) -> Result<Vec<u8>, ReportError> {
    recovery_code_document(recovery, frame, paper, language)?.pdf()
}

pub(crate) fn recovery_code_document(
    recovery: &RecoveryCode,
    frame: &Frame,
    paper: Paper,
    language: Language,
) -> Result<Document, ReportError> {
    let page = Page::new("/recovery.typ", frame, paper, language)?;
    let content = json!({
        "member": recovery.member,
        "device": recovery.device,
        "code": recovery.code,
        "made_at": page.clock().stamp(recovery.made_at)?,
    });
    page.typeset(language.labels().recovery, content)
}
