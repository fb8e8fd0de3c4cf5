//! Why a whole file was not read, in words for the person who chose it.

/// A file that was not read at all; nothing was taken from it.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct ReadRefusal {
    /// Stable word for the kind of refusal.
    pub code: &'static str,
    /// What the file is, and what to do.
    pub message: String,
}

impl ReadRefusal {
    pub(super) fn new(code: &'static str, message: impl Into<String>) -> Self {
        Self { code, message: message.into() }
    }

    /// Over a limit: `what` is the thing counted, `met` and `limit` carry their unit.
    pub(super) fn limit(what: &str, met: &str, limit: &str) -> Self {
        Self::new("too-large", format!("{what}: {met} met, the limit is {limit}; nothing was read; split the file and import the parts"))
    }
}

/// A size in words, in MiB with one digit.
pub(super) fn mebibytes(bytes: u64) -> String {
    let tenths = bytes.saturating_mul(10) / (1 << 20);
    if tenths.is_multiple_of(10) { format!("{} MiB", tenths / 10) } else { format!("{}.{} MiB", tenths / 10, tenths % 10) }
}
