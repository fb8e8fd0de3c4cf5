//! Instants in words, in one zone and one language. Not here: the present time, which is always handed in.

use chrono::{DateTime, Datelike, Offset, TimeZone, Utc};
use chrono_tz::Tz;

use crate::error::ReportError;
use crate::labels::Language;

const DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const DAYS_VI: [&str; 7] = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Writes instants (milliseconds since 1970) as a reader in one zone says them.
pub(crate) struct Clock {
    zone: Tz,
    language: Language,
}

impl Clock {
    pub(crate) fn new(zone: &str, language: Language) -> Result<Self, ReportError> {
        let zone = zone.parse().map_err(|_| ReportError::UnknownZone(zone.to_owned()))?;
        Ok(Self { zone, language })
    }

    /// `Wed 3 Mar 2027` or `Thứ Tư 03/03/2027`.
    pub(crate) fn date(&self, at: i64) -> Result<String, ReportError> {
        Ok(self.write_date(&self.local(at)?))
    }

    /// The date and `13:30`.
    pub(crate) fn stamp(&self, at: i64) -> Result<String, ReportError> {
        let local = self.local(at)?;
        Ok(format!("{}, {}", self.write_date(&local), local.format("%H:%M")))
    }

    /// The date, the time to the second, the offset and the zone's name: what stands beside a signature.
    pub(crate) fn exact(&self, at: i64) -> Result<String, ReportError> {
        let local = self.local(at)?;
        Ok(format!("{}, {} {} ({})", self.write_date(&local), local.format("%H:%M:%S"), offset(&local), self.zone.name()))
    }

    /// The date, `13:30` and the offset.
    pub(crate) fn until(&self, at: i64) -> Result<String, ReportError> {
        Ok(format!("{}, {}", self.stamp(at)?, offset(&self.local(at)?)))
    }

    /// `13:30–17:30, UTC+7`; with both dates where they differ.
    pub(crate) fn span(&self, start: i64, end: i64) -> Result<String, ReportError> {
        let (from, to) = (self.local(start)?, self.local(end)?);
        let zone = offset(&from);
        if from.date_naive() == to.date_naive() {
            return Ok(format!("{}–{}, {zone}", from.format("%H:%M"), to.format("%H:%M")));
        }
        Ok(format!("{} – {}, {zone}", self.stamp(start)?, self.stamp(end)?))
    }

    /// `13:42` on the day of `day`, else `3 Mar 13:42`: for a column whose page says the day in its head.
    pub(crate) fn short(&self, at: i64, day: i64) -> Result<String, ReportError> {
        let local = self.local(at)?;
        if local.date_naive() == self.local(day)?.date_naive() {
            return Ok(local.format("%H:%M").to_string());
        }
        Ok(match self.language {
            Language::English => format!("{} {} {}", local.day(), MONTHS_EN[local.month0() as usize], local.format("%H:%M")),
            Language::Vietnamese => local.format("%d/%m %H:%M").to_string(),
        })
    }

    fn local(&self, at: i64) -> Result<DateTime<Tz>, ReportError> {
        let utc = utc(at)?;
        Ok(self.zone.from_utc_datetime(&utc.naive_utc()))
    }

    fn write_date(&self, local: &DateTime<Tz>) -> String {
        let day = local.weekday().num_days_from_monday() as usize;
        match self.language {
            Language::English => {
                format!("{} {} {} {}", DAYS_EN[day], local.day(), MONTHS_EN[local.month0() as usize], local.year())
            }
            Language::Vietnamese => format!("{} {}", DAYS_VI[day], local.format("%d/%m/%Y")),
        }
    }
}

/// The instant in UTC, within the years that a page and a PDF can write.
pub(crate) fn utc(at: i64) -> Result<DateTime<Utc>, ReportError> {
    DateTime::from_timestamp_millis(at).filter(|utc| (1..=9998).contains(&utc.year())).ok_or(ReportError::InstantOutOfRange(at))
}

/// `UTC+7`, `UTC+5:30`, `UTC−3` (with the minus sign U+2212), `UTC`.
fn offset(local: &DateTime<Tz>) -> String {
    let minutes = local.offset().fix().local_minus_utc() / 60;
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// 2027-03-03T06:30:00Z, a Wednesday afternoon in Hanoi.
    const AT: i64 = 1_804_055_400_000;

    fn clock(zone: &str, language: Language) -> Clock {
        Clock::new(zone, language).unwrap()
    }

    #[test]
    fn both_languages_write_the_same_instant() {
        let hanoi = clock("Asia/Ho_Chi_Minh", Language::English);
        assert_eq!(hanoi.stamp(AT).unwrap(), "Wed 3 Mar 2027, 13:30");
        assert_eq!(hanoi.exact(AT + 12_000).unwrap(), "Wed 3 Mar 2027, 13:30:12 UTC+7 (Asia/Ho_Chi_Minh)");
        assert_eq!(clock("Asia/Ho_Chi_Minh", Language::Vietnamese).stamp(AT).unwrap(), "Thứ Tư 03/03/2027, 13:30");
    }

    #[test]
    fn a_span_names_the_second_day_only_where_there_is_one() {
        let hanoi = clock("Asia/Ho_Chi_Minh", Language::English);
        let hour = 3_600_000;
        assert_eq!(hanoi.span(AT, AT + 4 * hour).unwrap(), "13:30–17:30, UTC+7");
        assert_eq!(
            (hanoi.short(AT, AT).unwrap(), hanoi.short(AT + 24 * hour, AT).unwrap()),
            ("13:30".to_owned(), "4 Mar 13:30".to_owned())
        );
        assert_eq!(hanoi.span(AT, AT + 12 * hour).unwrap(), "Wed 3 Mar 2027, 13:30 – Thu 4 Mar 2027, 01:30, UTC+7");
    }

    #[test]
    fn offsets_keep_half_hours_and_the_real_minus() {
        assert!(clock("Asia/Kolkata", Language::English).exact(AT).unwrap().contains("UTC+5:30 ("));
        assert!(clock("America/Sao_Paulo", Language::English).exact(AT).unwrap().contains("UTC−3 ("));
        assert!(clock("UTC", Language::English).exact(AT).unwrap().contains("UTC (UTC)"));
    }

    #[test]
    fn a_wrong_zone_and_an_absurd_instant_are_refused() {
        let zone = Clock::new("Mars/Base", Language::English).err();
        assert_eq!(zone, Some(ReportError::UnknownZone("Mars/Base".to_owned())));
        let hanoi = clock("Asia/Ho_Chi_Minh", Language::English);
        assert_eq!(hanoi.short(AT, i64::MAX), Err(ReportError::InstantOutOfRange(i64::MAX)));
        assert_eq!(hanoi.date(i64::MAX), Err(ReportError::InstantOutOfRange(i64::MAX)));
    }
}
