//! Instants and zones in and out: milliseconds since 1970 inside, RFC 3339 with the zone's offset outside.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;

use crate::{Failure, Result};

/// The zone of this IANA name.
///
/// # Errors
/// An `invalid` failure with an example.
pub(crate) fn zone(name: &str) -> Result<Tz> {
    name.parse().map_err(|_| Failure::invalid("zone", "no_zone").with("text", name))
}

/// An instant in a zone, RFC 3339 to the second.
pub(crate) fn local(millis: i64, zone: Tz) -> String {
    let instant = Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
    instant.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, true)
}

/// An instant in UTC, RFC 3339 to the second.
pub(crate) fn utc(millis: i64) -> String {
    local(millis, Tz::UTC)
}

/// A local time `YYYY-MM-DDTHH:MM` (or with a space) in a zone, as an instant.
///
/// # Errors
/// An `invalid` failure: not a time, or a time that the zone's clock change leaves out or has twice.
pub(crate) fn instant(field: &str, text: &str, zone: Tz) -> Result<i64> {
    let text = text.trim().replace(' ', "T");
    let parsed =
        NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M").or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S"));
    let naive = parsed.map_err(|_| Failure::invalid(field, "no_time").with("text", text.as_str()))?;
    match zone.from_local_datetime(&naive) {
        LocalResult::Single(instant) => Ok(instant.timestamp_millis()),
        LocalResult::Ambiguous(..) => Err(Failure::invalid(field, "time_twice").with("text", text.as_str()).with("zone", zone.name())),
        LocalResult::None => Err(Failure::invalid(field, "time_skipped").with("text", text.as_str()).with("zone", zone.name())),
    }
}

/// A day `YYYY-MM-DD`, as it was written.
///
/// # Errors
/// An `invalid` failure with an example.
pub(crate) fn day<'t>(field: &str, text: &'t str) -> Result<&'t str> {
    let text = text.trim();
    let parsed = NaiveDate::parse_from_str(text, "%Y-%m-%d");
    parsed.map(|_| text).map_err(|_| Failure::invalid(field, "no_date").with("text", text))
}

/// Minutes from T-0, negative before.
pub(crate) fn relative(millis: i64, t0: i64) -> i32 {
    i32::try_from((millis - t0) / 60_000).unwrap_or(0)
}
