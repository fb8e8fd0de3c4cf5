//! What a printer needs for the sign-off pages of a pack; tables are in [`crate::printing`], certificates in
//! [`crate::certificate::pages`]. Printing itself is above the engine.

use std::sync::Arc;

use crate::certificate::pages::{CertificateSheets, GoOn};
use crate::printing::{BadgePages, DocumentReport, DocumentSection, Format, SheetPages, TableReport};

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
    pub front: Front,
    pub sign_offs: Vec<SignOffPage>,
}

/// What stands before the statements, as of when the pack was made.
#[derive(Clone, Debug)]
pub struct Front {
    /// Draft or final.
    pub standing: String,
    /// Whose data it is up to when, and how many conflicts are open.
    pub sources: String,
    /// What is still to be signed, the conditions, and what goes over open.
    pub sections: Vec<DocumentSection>,
    /// What stands where there is nothing.
    pub nothing: String,
    pub receipt: Option<LastReceipt>,
    /// What is said where there is no receipt.
    pub receipt_none: String,
    /// Where the digests of all files are.
    pub sums: String,
}

/// The newest receipt of the statements in the pack.
#[derive(Clone, Debug)]
pub struct LastReceipt {
    /// The text of its QR code: see `keys::receipt_code`.
    pub code: String,
    pub said: String,
}

/// Makes files of the pages and of tables.
#[derive(Clone)]
pub struct Printer {
    sign_offs: Arc<Print>,
    tables: Arc<PrintTable>,
    certificates: Arc<PrintCertificates>,
    sheets: Arc<PrintSheet>,
    documents: Option<Arc<PrintDocument>>,
    badges: Option<Arc<PrintBadges>>,
    letters: Option<Arc<UnknownLetters>>,
}

type Print = dyn Fn(&SignOffPages) -> Result<Vec<u8>, String> + Send + Sync;
type PrintTable = dyn Fn(&TableReport, Format) -> Result<Vec<u8>, String> + Send + Sync;
type PrintCertificates = dyn Fn(&CertificateSheets, &GoOn<'_>) -> Result<Vec<u8>, String> + Send + Sync;
type PrintDocument = dyn Fn(&DocumentReport, Format) -> Result<Vec<u8>, String> + Send + Sync;
type PrintBadges = dyn Fn(&BadgePages) -> Result<Vec<u8>, String> + Send + Sync;
type UnknownLetters = dyn Fn(&str) -> Vec<char> + Send + Sync;
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
        Self { sign_offs, tables, certificates, sheets: Arc::new(sheets), documents: None, badges: None, letters: None }
    }

    /// The same that prints reports of sentences and tables as well.
    #[must_use]
    pub fn with_documents(self, documents: impl Fn(&DocumentReport, Format) -> Result<Vec<u8>, String> + Send + Sync + 'static) -> Self {
        Self { documents: Some(Arc::new(documents)), ..self }
    }

    pub(crate) fn document(&self, report: &DocumentReport, format: Format) -> Result<Vec<u8>, String> {
        let print = self.documents.as_ref().ok_or("this program prints no reports of this kind")?;
        print(report, format)
    }

    /// The same that prints badges as well.
    #[must_use]
    pub fn with_badges(self, badges: impl Fn(&BadgePages) -> Result<Vec<u8>, String> + Send + Sync + 'static) -> Self {
        Self { badges: Some(Arc::new(badges)), ..self }
    }

    /// The same that knows which letters its fonts do not hold.
    #[must_use]
    pub fn with_letters(self, unknown: impl Fn(&str) -> Vec<char> + Send + Sync + 'static) -> Self {
        Self { letters: Some(Arc::new(unknown)), ..self }
    }

    /// The letters of a text that would be printed as empty boxes.
    pub(crate) fn unknown_letters(&self, text: &str) -> String {
        self.letters.as_ref().map_or_else(String::new, |unknown| unknown(text).into_iter().collect())
    }

    pub(crate) fn badges(&self, pages: &BadgePages) -> Result<Vec<u8>, String> {
        let print = self.badges.as_ref().ok_or("this program prints no badges")?;
        print(pages)
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
