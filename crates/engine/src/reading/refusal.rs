//! Why a whole file was not read, in words for the person who chose it.

use domain::args;
use domain::sentence::{self, Args};

/// A file that was not read at all; nothing was taken from it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ReadRefusal {
    /// Stable word for the kind of refusal.
    pub code: &'static str,
    /// What the file is, and what to do; in English.
    pub message: String,
    /// What stands in the sentence.
    pub args: Args,
}

impl ReadRefusal {
    pub(super) fn new(code: &'static str, args: Args) -> Self {
        Self { code, message: sentence::english(&format!("file-{code}"), &args), args }
    }

    /// Over a limit: `what` is the thing counted, as the sentence chooses by it.
    pub(super) fn limit(what: &str, met: impl ToString, limit: impl ToString) -> Self {
        Self::new("too-large", args!(what: what, met: met.to_string(), limit: limit.to_string()))
    }

    /// Over a limit, and not counted further.
    pub(super) fn over(what: &str, limit: impl ToString) -> Self {
        let limit = limit.to_string();
        Self::limit(what, format!("> {limit}"), limit)
    }

    /// The name of the sentence in `locales/`.
    pub(crate) fn sentence(&self) -> String {
        format!("file-{}", self.code)
    }
}

/// A size in words, in MiB with one digit.
pub(super) fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10) / (1 << 20);
    if tenths.is_multiple_of(10) { format!("{} MiB", tenths / 10) } else { format!("{}.{} MiB", tenths / 10, tenths % 10) }
}
