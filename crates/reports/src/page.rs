//! Joins a template with its data and makes the PDF. Not here: what any one page says.

use chrono::{Datelike, Timelike};
use serde::Serialize;
use serde_json::{Value, json};
use typst::comemo;
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::clock::{self, Clock};
use crate::digest::Digest;
use crate::error::ReportError;
use crate::input::{Frame, Paper};
use crate::labels::Language;
use crate::page_world::{PageWorld, Picture};
use crate::printable::make_printable;

/// A page kind on one sheet size in one language, within its frame.
pub(crate) struct Page<'a> {
    template: &'static str,
    frame: &'a Frame,
    paper: Paper,
    language: Language,
    clock: Clock,
}

impl<'a> Page<'a> {
    pub(crate) fn new(template: &'static str, frame: &'a Frame, paper: Paper, language: Language) -> Result<Self, ReportError> {
        let clock = Clock::new(&frame.zone, language)?;
        Ok(Self { template, frame, paper, language, clock })
    }

    /// Writes instants in the frame's zone.
    pub(crate) fn clock(&self) -> &Clock {
        &self.clock
    }

    /// Typesets `content` under the kind's title; the template finds it as `d.content`.
    pub(crate) fn typeset(&self, title: &str, content: impl Serialize) -> Result<Document, ReportError> {
        self.typeset_with(title, content, Vec::new())
    }

    /// The same with pictures, which the template finds under their paths.
    pub(crate) fn typeset_with(&self, title: &str, content: impl Serialize, pictures: Vec<Picture>) -> Result<Document, ReportError> {
        let world = PageWorld::new(self.template, self.data(title, content)?.to_string()).with(pictures);
        let options = self.options()?;
        let laid_out = typst::compile(&world).output.map_err(|faults| fault(&faults));
        // The typesetter remembers what it has seen; a recovery code may not stay there.
        comemo::evict(0);
        Ok(Document { laid_out: laid_out?, options })
    }

    fn data(&self, title: &str, content: impl Serialize) -> Result<Value, ReportError> {
        let mut data = json!({
            "paper": self.paper,
            "lang": self.language.code(),
            "labels": self.language.labels(),
            "frame": {
                "title": title,
                "workspace": self.frame.workspace,
                "rollout": self.frame.rollout,
                "document_id": self.frame.document_id,
                "version": self.frame.version,
                "as_of": self.clock.stamp(self.frame.as_of)?,
                "genesis": Digest::of(&self.frame.genesis),
            },
            "content": serde_json::to_value(content).expect("page data has text keys only"),
        });
        make_printable(&mut data);
        Ok(data)
    }

    fn options(&self) -> Result<PdfOptions, ReportError> {
        Ok(PdfOptions {
            ident: Smart::Custom(format!("muster {} {}", self.template, self.frame.document_id)),
            creator: Smart::Custom(Some("Muster".to_owned())),
            timestamp: Some(Timestamp::new_utc(date(self.frame.as_of)?)),
            ..PdfOptions::default()
        })
    }
}

/// A document whose every line has its place.
pub(crate) struct Document {
    pub(crate) laid_out: PagedDocument,
    options: PdfOptions,
}

impl Document {
    /// The finished file.
    pub(crate) fn pdf(&self) -> Result<Vec<u8>, ReportError> {
        typst_pdf::pdf(&self.laid_out, &self.options).map_err(|faults| fault(&faults))
    }

    /// The finished file as PDF/A-2a, to be kept for years: all that it is shown with is in it, and it can be read aloud.
    /// Where a name holds a letter that no font here has, PDF/A forbids the box in its place: then an ordinary file.
    pub(crate) fn archival(&self) -> Result<Vec<u8>, ReportError> {
        let PdfOptions { ident, creator, timestamp, .. } = &self.options;
        let standards = PdfStandards::new(&[PdfStandard::A_2a]).map_err(|fault| ReportError::Typesetting(fault.message().to_string()))?;
        let options =
            PdfOptions { ident: ident.clone(), creator: creator.clone(), timestamp: *timestamp, standards, ..PdfOptions::default() };
        typst_pdf::pdf(&self.laid_out, &options).or_else(|_| self.pdf())
    }
}

fn date(at: i64) -> Result<Datetime, ReportError> {
    let utc = clock::utc(at)?;
    let [month, day, hour, minute, second] = [utc.month(), utc.day(), utc.hour(), utc.minute(), utc.second()].map(|part| part as u8);
    Datetime::from_ymd_hms(utc.year(), month, day, hour, minute, second).ok_or(ReportError::InstantOutOfRange(at))
}

/// The first fault is the cause; its text names the template's own words, never the data's.
fn fault(faults: &[SourceDiagnostic]) -> ReportError {
    let first = faults.first().map_or_else(|| "no reason given".to_owned(), |fault| fault.message.to_string());
    ReportError::Typesetting(first)
}
