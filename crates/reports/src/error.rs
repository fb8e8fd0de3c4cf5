//! What can go wrong between a plain value and a finished file. No error carries a person's name.

/// Why a page or a file was not made; nothing was written in any of these cases.
#[derive(Debug, thiserror::Error, PartialEq, Eq)]
pub enum ReportError {
    /// The zone is not an IANA name that this build knows.
    #[error("the time zone {0:?} is not known; choose one such as Asia/Ho_Chi_Minh")]
    UnknownZone(String),
    /// The instant (milliseconds since 1970) lies outside the years 1 to 9999.
    #[error("the instant {0} ms lies outside the years that can be printed; correct the date")]
    InstantOutOfRange(i64),
    /// A document was asked for with nothing to put into it.
    #[error("there is nothing to print; choose at least one record")]
    Empty,
    /// The text is longer than a QR code can hold (about 2,300 bytes).
    #[error("the link is too long for a QR code; give it as text")]
    QrTooLong,
    /// Somebody stopped the work.
    #[error("stopped; nothing was made")]
    Stopped,
    /// The typesetter refused a template: a fault of this program, not of the input.
    #[error("the page could not be typeset ({0}); the data is unchanged, report this")]
    Typesetting(String),
    /// The CSV writer refused a row.
    #[error("the rows have {found} columns where the headings have {expected}; nothing was written")]
    Columns {
        /// Number of headings.
        expected: usize,
        /// Number of cells in the first row that differs.
        found: usize,
    },
    /// The workbook's writer refused something: more rows than a sheet has, or a text beyond 32,767 characters.
    #[error("the workbook could not be written ({0}); take CSV instead")]
    Workbook(String),
}
