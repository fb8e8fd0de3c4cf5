//! What a printer needs for certificates: plain values, words already chosen. Printing itself is above the engine.

/// The sheet, on its side.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sheet {
    #[default]
    A4,
    Letter,
}

/// One certificate.
#[derive(Clone, Debug, Default)]
pub struct CertificateSheet {
    pub number: String,
    pub organisation: String,
    pub title: String,
    /// Before the name: to whom it is given.
    pub to: String,
    pub name: String,
    pub sentence: String,
    /// Label and value, without empty ones.
    pub facts: Vec<(String, String)>,
    pub signers: Vec<String>,
    /// At the foot: number, issuer, what it replaces, fingerprint, how to check it.
    pub foot: Vec<String>,
    /// The text of the QR code.
    pub code: String,
    /// What the code is, for who does not see it.
    pub code_words: String,
    /// Position in [`CertificateSheets::logos`].
    pub logo: Option<usize>,
    /// `en` or `vi`.
    pub language: String,
}

/// Certificates of one file.
#[derive(Clone, Debug, Default)]
pub struct CertificateSheets {
    pub workspace: String,
    /// Milliseconds since 1970.
    pub as_of: i64,
    pub zone: String,
    /// The workspace's first batch, hex.
    pub genesis: String,
    pub sheet: Sheet,
    /// PNG or JPEG.
    pub logos: Vec<Vec<u8>>,
    pub certificates: Vec<CertificateSheet>,
}

/// Called after each page; false stops the work.
pub type GoOn<'g> = dyn Fn() -> bool + 'g;
