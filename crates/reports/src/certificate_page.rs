//! Certificates on paper, A4 or Letter on its side, each with the code that proves it. Not here: what it says.

use engine::certificate::pages::{CertificateSheet, CertificateSheets, GoOn, Sheet};
use serde_json::{Value, json};

use crate::error::ReportError;
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page::{Document, Page};
use crate::page_world::Picture;
use crate::qr;

/// Typesets the certificates; nothing where `go_on` said no after one of them.
pub(crate) fn certificate_pdf(sheets: &CertificateSheets, go_on: &GoOn<'_>) -> Result<Vec<u8>, ReportError> {
    certificate_document(sheets, go_on)?.pdf()
}

pub(crate) fn certificate_document(sheets: &CertificateSheets, go_on: &GoOn<'_>) -> Result<Document, ReportError> {
    let first = sheets.certificates.first().ok_or(ReportError::Empty)?;
    let frame = Frame {
        workspace: sheets.workspace.clone(),
        rollout: String::new(),
        document_id: first.number.clone(),
        version: String::new(),
        as_of: sheets.as_of,
        zone: sheets.zone.clone(),
        genesis: sheets.genesis.clone(),
    };
    let paper = if sheets.sheet == Sheet::Letter { Paper::Letter } else { Paper::A4 };
    let language = if first.language == "vi" { Language::Vietnamese } else { Language::English };
    let mut pictures: Vec<Picture> =
        sheets.logos.iter().enumerate().map(|(at, bytes)| Picture { path: logo_path(at), bytes: bytes.clone() }).collect();
    let mut pages = Vec::new();
    for sheet in &sheets.certificates {
        pages.push(page(sheet, &sheets.logos, &mut pictures)?);
        if !go_on() {
            return Err(ReportError::Stopped);
        }
    }
    let page = Page::new("/certificate.typ", &frame, paper, language)?;
    page.typeset_with(&first.title, json!({ "certificates": pages }), pictures)
}

fn logo_path(at: usize) -> String {
    format!("/logos/{at}")
}

/// What the template has to know of one certificate; its code goes to the other pictures.
fn page(sheet: &CertificateSheet, logos: &[Vec<u8>], pictures: &mut Vec<Picture>) -> Result<Value, ReportError> {
    let logo = sheet.logo.and_then(|at| Some((at, logos.get(at)?)));
    // A blank has none.
    let code = if sheet.code.is_empty() { None } else { Some(qr::bitmap(&sheet.code)?) };
    let code = code.map(|code| {
        let path = format!("/codes/{}", pictures.len());
        pictures.push(Picture { path: path.clone(), bytes: code.grey });
        json!({ "path": path, "side": code.side })
    });
    let format = |bytes: &[u8]| if bytes.starts_with(b"\x89PNG") { "png" } else { "jpg" };
    Ok(json!({
        "number": sheet.number,
        "organisation": sheet.organisation,
        "title": sheet.title,
        "to": sheet.to,
        "name": sheet.name,
        "sentence": sheet.sentence,
        "facts": sheet.facts,
        "signers": sheet.signers,
        "foot": sheet.foot,
        "qr": code,
        "code_words": sheet.code_words,
        "logo": logo.map(|(at, bytes)| json!({ "path": logo_path(at), "format": format(bytes) })),
        "language": sheet.language,
    }))
}
