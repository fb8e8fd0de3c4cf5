//! Words, times and lengths as the page says them, in the reader's language.

use chrono::{DateTime, Datelike as _, TimeZone as _, Utc};
use chrono_tz::Tz;
use domain::sentence::{Args, Language, say};

/// The language's code.
pub(crate) fn code(language: Language) -> &'static str {
    match language {
        Language::English => "en",
        Language::Vietnamese => "vi",
    }
}

/// One speaker: a language, a zone, and the day that needs no date.
#[derive(Clone, Copy)]
pub(super) struct Words {
    pub(super) language: Language,
    pub(super) zone: Tz,
    pub(super) now: i64,
}

impl Words {
    pub(super) fn say(&self, id: &str, args: &Args) -> String {
        say(self.language, id, args)
    }

    /// A message that stands alone.
    pub(super) fn word(&self, id: &str) -> String {
        self.say(id, &Args::new())
    }

    fn at(&self, millis: i64) -> DateTime<Tz> {
        let instant = Utc.timestamp_millis_opt(millis).single().unwrap_or(DateTime::<Utc>::UNIX_EPOCH);
        instant.with_timezone(&self.zone)
    }

    /// The time of day, with its date where that is not today's.
    pub(super) fn time(&self, millis: i64) -> String {
        let (at, today) = (self.at(millis), self.at(self.now));
        let day = match self.language {
            _ if at.date_naive() == today.date_naive() => return at.format("%H:%M").to_string(),
            Language::English if at.year() == today.year() => "%-d %b, %H:%M",
            Language::English => "%-d %b %Y, %H:%M",
            Language::Vietnamese if at.year() == today.year() => "%H:%M, %d/%m",
            Language::Vietnamese => "%H:%M, %d/%m/%Y",
        };
        at.format(day).to_string()
    }

    /// The time with its date, whatever day it is.
    pub(super) fn whole(&self, millis: i64) -> String {
        let form = match self.language {
            Language::English => "%-d %b %Y, %H:%M",
            Language::Vietnamese => "%H:%M, %d/%m/%Y",
        };
        self.at(millis).format(form).to_string()
    }

    /// For programs that read the page.
    pub(super) fn machine(&self, millis: i64) -> String {
        self.at(millis).to_rfc3339()
    }

    /// Minutes as days, hours and minutes.
    pub(super) fn length(&self, minutes: i64) -> String {
        domain::dates::length(minutes, self.language)
    }
}
