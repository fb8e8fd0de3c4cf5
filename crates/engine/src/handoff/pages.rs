//! What a printer needs for the sign-off pages of a pack; tables are in [`crate::printing`], certificates in
//! [`crate::certificate::pages`]. Printing itself is above the engine.

use std::sync::Arc;

use crate::certificate::pages::{CertificateSheets, GoOn};
use crate::printing::{Calendar, Format, SheetPages, TableReport};

pub use keys::statement::{Condition as Stated, DELEGATED, Statement, WITHDRAWN};

/// One signed statement, ready to be typeset.
#[derive(Clone, Debug)]
pub struct SignOffPage {
    pub statement: Statement,
    /// Milliseconds since 1970, when it was signed.
    pub signed_at: i64,
    /// SHA-256 of the statement's bytes, hex.
    pub digest: String,
    /// Fingerprint of the signing key as OpenSSH prints it.
    pub key: String,
    /// Names of laptops not heard from stand in the statement; this is the name in `allowed_signers`.
    pub principal: String,
    /// The statement's file in the pack.
    pub file: String,
    /// The statement that this one replaces or takes back.
    pub corrects: Option<Statement>,
    /// The later one that replaces it or takes it back.
    pub corrected_by: Option<Statement>,
}

/// All sign-offs of a rollout with what stands around every page.
#[derive(Clone, Debug)]
pub struct SignOffPages {
    pub workspace: String,
    pub rollout: String,
    /// Milliseconds since 1970.
    pub as_of: i64,
    pub zone: String,
    /// The workspace's first batch, hex.
    pub genesis: String,
    /// `en` or `vi`.
    pub language: String,
    pub sign_offs: Vec<SignOffPage>,
}

/// Makes files of the pages and of tables.
#[derive(Clone)]
pub struct Printer {
    sign_offs: Arc<Print>,
    tables: Arc<PrintTable>,
    certificates: Arc<PrintCertificates>,
    sheets: Arc<PrintSheet>,
    calendars: Option<Arc<PrintCalendar>>,
}

type Print = dyn Fn(&SignOffPages) -> Result<Vec<u8>, String> + Send + Sync;
type PrintTable = dyn Fn(&TableReport, Format) -> Result<Vec<u8>, String> + Send + Sync;
type PrintCertificates = dyn Fn(&CertificateSheets, &GoOn<'_>) -> Result<Vec<u8>, String> + Send + Sync;
type PrintCalendar = dyn Fn(&Calendar) -> Vec<u8> + Send + Sync;
type PrintSheet = dyn Fn(&SheetPages) -> Result<Vec<u8>, String> + Send + Sync;

impl Printer {
    /// A printer from above.
    pub fn new(
        sign_offs: impl Fn(&SignOffPages) -> Result<Vec<u8>, String> + Send + Sync + 'static,
        tables: impl Fn(&TableReport, Format) -> Result<Vec<u8>, String> + Send + Sync + 'static,
        certificates: impl Fn(&CertificateSheets, &GoOn<'_>) -> Result<Vec<u8>, String> + Send + Sync + 'static,
        sheets: impl Fn(&SheetPages) -> Result<Vec<u8>, String> + Send + Sync + 'static,
    ) -> Self {
        let (sign_offs, tables, certificates) = (Arc::new(sign_offs), Arc::new(tables), Arc::new(certificates));
        Self { sign_offs, tables, certificates, sheets: Arc::new(sheets), calendars: None }
    }

    /// The same that writes calendars as well.
    #[must_use]
    pub fn with_calendars(self, calendars: impl Fn(&Calendar) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self { calendars: Some(Arc::new(calendars)), ..self }
    }

    pub(crate) fn calendar(&self, calendar: &Calendar) -> Result<Vec<u8>, String> {
        let write = self.calendars.as_ref().ok_or("this program makes no calendars")?;
        Ok(write(calendar))
    }

    pub(crate) fn print(&self, pages: &SignOffPages) -> Result<Vec<u8>, String> {
        (self.sign_offs)(pages)
    }

    pub(crate) fn table(&self, report: &TableReport, format: Format) -> Result<Vec<u8>, String> {
        (self.tables)(report, format)
    }

    pub(crate) fn certificates(&self, sheets: &CertificateSheets, go_on: &GoOn<'_>) -> Result<Vec<u8>, String> {
        (self.certificates)(sheets, go_on)
    }

    pub(crate) fn sheet(&self, pages: &SheetPages) -> Result<Vec<u8>, String> {
        (self.sheets)(pages)
    }
}

impl std::fmt::Debug for Printer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Printer")
    }
}
