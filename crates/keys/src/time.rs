//! The two written forms of an instant here: RFC 3339 in JSON, OpenSSH's compact UTC in `allowed_signers`.
//!
//! Deliberately not here: the time now. Instants are milliseconds since 1970.

use chrono::{DateTime, NaiveDateTime, Utc};

/// `20270101000000Z`; nothing for an instant outside the years 1 to 9999.
pub(crate) fn compact(millis: i64) -> Option<String> {
    let time = DateTime::<Utc>::from_timestamp_millis(millis)?;
    let text = time.format("%Y%m%d%H%M%SZ").to_string();
    (text.len() == 15 && text.starts_with(|c: char| c.is_ascii_digit())).then_some(text)
}

/// Seconds since 1970 of `20270101000000Z`.
pub(crate) fn parse_compact(text: &str) -> Option<i64> {
    let time = NaiveDateTime::parse_from_str(text, "%Y%m%d%H%M%SZ").ok()?.and_utc();
    // Only the one spelling that `compact` writes.
    (compact(time.timestamp_millis())? == text).then(|| time.timestamp())
}

/// Milliseconds since 1970 of an RFC 3339 text with an offset.
pub(crate) fn parse_rfc3339(text: &str) -> Option<i64> {
    DateTime::parse_from_rfc3339(text).ok().map(|time| time.timestamp_millis())
}
