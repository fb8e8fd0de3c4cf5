//! Instants and zones in and out: milliseconds since 1970 inside, RFC 3339 with the zone's offset outside.

use chrono::{DateTime, LocalResult, NaiveDate, NaiveDateTime, Offset, SecondsFormat, TimeZone, Utc};
use chrono_tz::Tz;
use domain::dates;
use domain::sentence::Language;

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

/// A time or a day as it stands in a text that is signed: as the language writes it, with the offset where it has one.
/// `Tue 2 Mar 2027, 08:00 +07:00`; what is neither stays as it is.
pub(crate) fn written(at: &str, language: &str) -> String {
    let language = if language == "vi" { Language::Vietnamese } else { Language::English };
    let said = if at.len() == 10 { dates::day(at, language) } else { dates::minute(at, language) };
    match at.get(19..).filter(|offset| !offset.is_empty() && said != at) {
        Some(offset) => format!("{said} {offset}"),
        None => said,
    }
}

fn naive(field: &str, text: &str) -> Result<NaiveDateTime> {
    let text = text.trim().replace(' ', "T");
    let parsed =
        NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M").or_else(|_| NaiveDateTime::parse_from_str(&text, "%Y-%m-%dT%H:%M:%S"));
    parsed.map_err(|_| Failure::invalid(field, "no_time").with("text", text.as_str()))
}

/// A local time `YYYY-MM-DDTHH:MM` (or with a space) in a zone, as an instant.
///
/// # Errors
/// An `invalid` failure: not a time, or a time that the zone's clock change leaves out or has twice.
pub(crate) fn instant(field: &str, text: &str, zone: Tz) -> Result<i64> {
    let naive = naive(field, text)?;
    let text = text.trim().replace(' ', "T");
    match read(&naive, zone) {
        Reading::Once(instant) => Ok(instant),
        Reading::Twice(..) => Err(Failure::invalid(field, "time_twice").with("text", text.as_str()).with("zone", zone.name())),
        Reading::Skipped(..) => Err(Failure::invalid(field, "time_skipped").with("text", text.as_str()).with("zone", zone.name())),
    }
}

/// What a local time can mean in a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reading {
    Once(i64),
    /// The clock is set back over it: the earlier and the later instant.
    Twice(i64, i64),
    /// The clock is set forward over it: what it is by the clock after the change, and by the one before it.
    Skipped(i64, i64),
}

/// A local time `YYYY-MM-DDTHH:MM` with everything that it can mean.
///
/// # Errors
/// An `invalid` failure: not a time.
pub(crate) fn reading(field: &str, text: &str, zone: Tz) -> Result<Reading> {
    Ok(read(&naive(field, text)?, zone))
}

/// The offset of a zone long enough around a change of its clock, and shorter than to the next one.
const AROUND: chrono::TimeDelta = chrono::TimeDelta::hours(38);

pub(crate) fn read(naive: &NaiveDateTime, zone: Tz) -> Reading {
    let by = |offset: i32| naive.and_utc().timestamp_millis() - i64::from(offset) * 1000;
    let offset = |at: NaiveDateTime| zone.offset_from_utc_datetime(&at).fix().local_minus_utc();
    match zone.from_local_datetime(naive) {
        LocalResult::Single(instant) => Reading::Once(instant.timestamp_millis()),
        LocalResult::Ambiguous(earlier, later) => Reading::Twice(earlier.timestamp_millis(), later.timestamp_millis()),
        LocalResult::None => Reading::Skipped(by(offset(*naive + AROUND)), by(offset(*naive - AROUND))),
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

/// Days of the calendar from one instant to another, negative where it is behind.
pub(crate) fn days_between(from: i64, to: i64, zone: Tz) -> i32 {
    let days = (wall(to, zone).date() - wall(from, zone).date()).num_days();
    i32::try_from(days).unwrap_or(0)
}

/// The day and the time of day in a zone.
pub(crate) fn wall(millis: i64, zone: Tz) -> NaiveDateTime {
    Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::UNIX_EPOCH).with_timezone(&zone).naive_local()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Local time, and the readings of it as RFC 3339.
    fn check(zone: Tz, text: &str, wanted: &[&str]) {
        let found = match reading("at", text, zone).unwrap() {
            Reading::Once(at) => vec![at],
            Reading::Twice(a, b) | Reading::Skipped(a, b) => vec![a, b],
        };
        assert_eq!(found.into_iter().map(|at| local(at, zone)).collect::<Vec<_>>(), wanted, "{zone} {text}");
    }

    #[test]
    fn a_time_over_which_the_clock_is_set_has_two_readings_in_every_zone() {
        check(Tz::Europe__Berlin, "2027-03-28T02:30", &["2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00"]);
        check(Tz::Europe__Berlin, "2027-10-31T02:30", &["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"]);
        check(Tz::America__New_York, "2027-03-14T02:00", &["2027-03-14T01:00:00-05:00", "2027-03-14T03:00:00-04:00"]);
        check(Tz::America__New_York, "2027-11-07T01:30", &["2027-11-07T01:30:00-04:00", "2027-11-07T01:30:00-05:00"]);
        // Half an hour only.
        check(Tz::Australia__Lord_Howe, "2027-10-03T02:15", &["2027-10-03T01:45:00+10:30", "2027-10-03T02:45:00+11:00"]);
        // At midnight: the day begins at one.
        check(Tz::America__Santiago, "2027-09-05T00:30", &["2027-09-04T23:30:00-04:00", "2027-09-05T01:30:00-03:00"]);
        // A day that was left out whole.
        check(Tz::Pacific__Apia, "2011-12-30T08:00", &["2011-12-29T08:00:00-10:00", "2011-12-31T08:00:00+14:00"]);
        check(Tz::Asia__Ho_Chi_Minh, "2027-03-28T02:30", &["2027-03-28T02:30:00+07:00"]);
        check(Tz::Europe__Berlin, "2027-03-28T03:00", &["2027-03-28T03:00:00+02:00"]);
    }
}
