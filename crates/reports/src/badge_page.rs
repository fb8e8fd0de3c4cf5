//! Badges to be cut out. Not here: whose they are, and how a code comes about.

use engine::printing::BadgePages;
use serde_json::json;

use crate::error::ReportError;
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page::{Document, Page};
use crate::qr;

/// Typesets the badges, eight a page.
pub(crate) fn badge_pdf(pages: &BadgePages) -> Result<Vec<u8>, ReportError> {
    badge_document(pages)?.pdf()
}

pub(crate) fn badge_document(pages: &BadgePages) -> Result<Document, ReportError> {
    let frame = Frame {
        workspace: pages.workspace.clone(),
        rollout: String::new(),
        document_id: String::new(),
        version: String::new(),
        as_of: pages.made,
        zone: pages.zone.clone(),
        genesis: pages.genesis.clone(),
    };
    let paper = if pages.letter { Paper::Letter } else { Paper::A4 };
    let language = if pages.language == "vi" { Language::Vietnamese } else { Language::English };
    let mut badges = Vec::new();
    for badge in &pages.badges {
        badges.push(
            json!({ "name": badge.name, "class": badge.class, "code": badge.code, "spaced": badge.spaced, "qr": qr::dense(&badge.code)? }),
        );
    }
    let page = Page::new("/badges.typ", &frame, paper, language)?;
    page.typeset(language.labels().badges, json!({ "title": pages.title, "sources": pages.sources, "badges": badges }))
}
