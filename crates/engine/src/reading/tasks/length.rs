//! How long a task takes, in the notations that sheets have.

/// What a bare number counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Unit {
    Seconds,
    #[default]
    Minutes,
    Hours,
    Days,
}

const UNITS: &[(Unit, &str, &str)] = &[
    (Unit::Seconds, "seconds", "s|sec|secs|second|seconds|giây"),
    (Unit::Minutes, "minutes", "m|min|mins|minute|minutes|phút|ph|so phut|số phút|p|’|'"),
    (Unit::Hours, "hours", "h|hr|hrs|hour|hours|giờ|g"),
    (Unit::Days, "days", "d|day|days|ngày"),
];

impl Unit {
    /// The word of the screen.
    pub fn word(self) -> &'static str {
        UNITS.iter().find(|(unit, ..)| *unit == self).map_or("", |(_, word, _)| word)
    }

    /// The unit of a word of the screen.
    pub fn of(word: &str) -> Option<Self> {
        UNITS.iter().find(|(_, own, _)| *own == word).map(|(unit, ..)| *unit)
    }

    pub(super) fn of_heading(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        UNITS.iter().find(|(.., words)| words.split('|').any(|word| word == text)).map(|(unit, ..)| *unit)
    }

    fn seconds(self) -> f64 {
        match self {
            Self::Seconds => 1.0,
            Self::Minutes => 60.0,
            Self::Hours => 3_600.0,
            Self::Days => 86_400.0,
        }
    }
}

/// A length as it is written.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Length {
    /// A number of something.
    Bare(f64),
    Seconds(f64),
}

/// Most minutes of one task: a year.
const MOST: f64 = 366.0 * 24.0 * 60.0;

impl Length {
    /// `90`, `1,5`, `1:30`, `0:90:00`, `1h 30m`, `2 giờ`, `PT1H30M`, `P1D`; an empty cell takes no time.
    pub(super) fn of(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        if text.is_empty() {
            return Some(Self::Bare(0.0));
        }
        if let Some(number) = number(&text) {
            return Some(Self::Bare(number));
        }
        if text.contains(':') {
            return clock(&text).map(Self::Seconds);
        }
        let iso = text.strip_prefix('p').filter(|rest| rest.contains(|c: char| c.is_ascii_digit())).map(|rest| rest.replacen('t', "", 1));
        worded(iso.as_deref().unwrap_or(&text)).map(Self::Seconds)
    }

    /// Whole minutes, rounded up: a task of seconds takes some time. Nothing where it is longer than a year.
    pub(super) fn minutes(self, unit: Unit) -> Option<i64> {
        let seconds = match self {
            Self::Bare(number) => number * unit.seconds(),
            Self::Seconds(seconds) => seconds,
        };
        let minutes = (seconds / 60.0 - 1e-9).ceil().max(0.0);
        (minutes <= MOST).then_some(minutes as i64)
    }
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', ".").parse::<f64>().ok().filter(|number| number.is_finite() && *number >= 0.0 && !text.contains(['e', '+', '-']))
}

/// `1:30` is hours and minutes, with a third part seconds.
fn clock(text: &str) -> Option<f64> {
    let parts: Vec<u32> = text.split(':').map(|part| part.trim().parse().ok()).collect::<Option<_>>()?;
    match parts.as_slice() {
        [hours, minutes] => Some(f64::from(*hours) * 3_600.0 + f64::from(*minutes) * 60.0),
        [hours, minutes, seconds] => Some(f64::from(*hours) * 3_600.0 + f64::from(*minutes) * 60.0 + f64::from(*seconds)),
        _ => None,
    }
}

/// Numbers each with a unit behind; a last one without is of the next smaller unit, as in `1h30`.
fn worded(text: &str) -> Option<f64> {
    let (mut rest, mut sum, mut last) = (text.trim(), 0.0, None);
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && !matches!(c, '.' | ',')).unwrap_or(rest.len());
        let amount = number(&rest[..end])?;
        rest = rest[end..].trim_start();
        let end = rest.find(|c: char| c.is_ascii_digit() || c.is_whitespace()).unwrap_or(rest.len());
        let unit = match (rest[..end].trim_end_matches(['.', ',']), last) {
            ("", Some(Unit::Hours)) => Unit::Minutes,
            ("", Some(Unit::Minutes)) => Unit::Seconds,
            (word, _) => Unit::of_heading(word)?,
        };
        sum += amount * unit.seconds();
        last = Some(unit);
        rest = rest[end..].trim_start();
    }
    last.map(|_| sum)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_notation_is_the_same_length_and_bare_numbers_wait_for_their_unit() {
        for (written, minutes) in [
            ("1:30", 90),
            ("1:30:00", 90),
            ("1h 30m", 90),
            ("1h30", 90),
            ("90 min", 90),
            ("1,5 h", 90),
            ("PT1H30M", 90),
            ("1 giờ 30 phút", 90),
            ("P1D", 1_440),
            ("2 days", 2_880),
            ("30s", 1),
            ("", 0),
        ] {
            assert_eq!(Length::of(written).and_then(|length| length.minutes(Unit::Days)), Some(minutes), "{written}");
        }
        let bare = Length::of("1.5").unwrap();
        assert_eq!([Unit::Seconds, Unit::Minutes, Unit::Hours, Unit::Days].map(|unit| bare.minutes(unit).unwrap()), [1, 2, 90, 2_160]);
    }

    #[test]
    fn what_is_no_length_is_none() {
        for written in ["soon", "-5", "1e9", "5 parsecs", "1:x", "h", "1h 2h x", "NaN", "inf", "∞", "P"] {
            assert_eq!(Length::of(written), None, "{written}");
        }
        assert_eq!(Length::of("400 days").and_then(|length| length.minutes(Unit::Minutes)), None, "longer than a year");
    }
}
