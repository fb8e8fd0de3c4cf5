//! Times and durations as meeting products write them, in any of their languages.

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};

/// A time of a report, in the clock of whoever made it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    At(NaiveDateTime),
    /// No date is written.
    Clock(NaiveTime),
}

/// Which of a date's first two numbers is the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateOrder {
    DayFirst,
    MonthFirst,
    YearFirst,
}

impl DateOrder {
    /// The word of the screen.
    pub fn word(self) -> &'static str {
        match self {
            Self::DayFirst => "dmy",
            Self::MonthFirst => "mdy",
            Self::YearFirst => "ymd",
        }
    }

    pub fn of(word: &str) -> Option<Self> {
        [Self::DayFirst, Self::MonthFirst, Self::YearFirst].into_iter().find(|order| order.word() == word)
    }
}

/// A time taken apart: the three numbers of its date with their sign, its clock.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::reading) struct Written {
    pub(in crate::reading) date: Option<([u32; 3], char)>,
    clock: NaiveTime,
    /// AM or PM stands there, as the countries write it that put the month first.
    pub(super) halves: bool,
    /// `UTC`, or the `Z` that stands for it, is written behind it.
    pub(super) utc: bool,
}

/// Takes a time apart; nothing if it is none.
pub(in crate::reading) fn written(text: &str) -> Option<Written> {
    let (text, utc) = universal(text.trim());
    let (text, half) = half(text);
    let at = text.find(':')?;
    let begin = text[..at].rfind(|c: char| !c.is_ascii_digit()).map_or(0, |before| before + 1);
    let (date, clock) = text.split_at(begin);
    let clock = time(clock.trim(), half)?;
    let date = date.trim().trim_end_matches([',', 'T']).trim_end();
    let date = if date.is_empty() { None } else { Some(numbers(date)?) };
    Some(Written { date, clock, halves: half.is_some(), utc })
}

fn universal(text: &str) -> (&str, bool) {
    let zulu = || text.strip_suffix('Z').filter(|text| text.ends_with(|c: char| c.is_ascii_digit()));
    let of_utc = text.strip_suffix("UTC").or_else(zulu);
    (of_utc.map_or(text, str::trim_end), of_utc.is_some())
}

/// `AM` and `PM`, Vietnamese `SA` and `CH`: true in the afternoon.
fn half(text: &str) -> (&str, Option<bool>) {
    let lower = text.to_lowercase();
    for (word, afternoon) in [("am", false), ("pm", true), ("a.m.", false), ("p.m.", true), ("sa", false), ("ch", true)] {
        if lower.ends_with(word) && lower.len() == text.len() {
            return (text[..text.len() - word.len()].trim_end(), Some(afternoon));
        }
    }
    (text, None)
}

fn time(text: &str, afternoon: Option<bool>) -> Option<NaiveTime> {
    let text = text.split_once('.').map_or(text, |(whole, _)| whole);
    let parts: Vec<u32> = text.split(':').map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let (hour, minute, second) = match parts.as_slice() {
        [hour, minute] => (*hour, *minute, 0),
        [hour, minute, second] => (*hour, *minute, *second),
        _ => return None,
    };
    let hour = match afternoon {
        Some(_) if !(1..=12).contains(&hour) => return None,
        Some(afternoon) => hour % 12 + if afternoon { 12 } else { 0 },
        None => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, second)
}

fn numbers(date: &str) -> Option<([u32; 3], char)> {
    let sign = date.chars().find(|c| matches!(c, '/' | '.' | '-'))?;
    let parts: Vec<u32> = date.split(sign).map(|part| part.trim().parse().ok().filter(|n| *n < 10_000)).collect::<Option<_>>()?;
    Some((parts.try_into().ok()?, sign))
}

impl Written {
    /// The instant, the date's numbers in this order.
    pub(in crate::reading) fn when(self, order: DateOrder) -> Option<When> {
        let Some(([a, b, c], _)) = self.date else { return Some(When::Clock(self.clock)) };
        let year = |year: u32| if year < 100 { year + 2000 } else { year };
        let (y, m, d) = match order {
            _ if a > 31 => (a, b, c),
            DateOrder::YearFirst => (year(a), b, c),
            DateOrder::MonthFirst => (year(c), a, b),
            DateOrder::DayFirst => (year(c), b, a),
        };
        Some(When::At(NaiveDate::from_ymd_opt(i32::try_from(y).ok()?, m, d)?.and_time(self.clock)))
    }
}

/// The order of all dates together, and whether it is a guess: a number over twelve settles it, then the day of the
/// session, then how such dates are mostly written.
pub(in crate::reading) fn order(all: &[Written], near: Option<NaiveDate>) -> Option<(DateOrder, bool)> {
    let dates: Vec<([u32; 3], char)> = all.iter().filter_map(|written| written.date).collect();
    let (first, sign) = dates.first()?;
    if first[0] > 31 {
        return Some((DateOrder::YearFirst, false));
    }
    if dates.iter().any(|([day, ..], _)| *day > 12) {
        return Some((DateOrder::DayFirst, false));
    }
    if dates.iter().any(|([_, day, _], _)| *day > 12) {
        return Some((DateOrder::MonthFirst, false));
    }
    let on_the_day = |order| all.iter().any(|one| matches!(one.when(order), Some(When::At(at)) if Some(at.date()) == near));
    match (on_the_day(DateOrder::DayFirst), on_the_day(DateOrder::MonthFirst)) {
        (true, false) => Some((DateOrder::DayFirst, false)),
        (false, true) => Some((DateOrder::MonthFirst, false)),
        _ if *sign != '.' && all.iter().any(|one| one.halves) => Some((DateOrder::MonthFirst, true)),
        _ => Some((DateOrder::DayFirst, *sign != '.')),
    }
}

/// A duration in seconds: `1h 23m 45s`, `2 Std. 0 Min. 0 Sek.`, `1 hr 2 min`, `201 mins`, `01:58:00`, or bare minutes.
pub(super) fn duration(text: &str) -> Option<u32> {
    let text = text.trim();
    if let Ok(minutes) = text.replace(',', ".").parse::<f64>() {
        return (0.0..=100_000.0).contains(&minutes).then_some((minutes * 60.0).round() as u32);
    }
    if let [hours, minutes, seconds] = *text.split(':').map(|part| part.parse::<u32>().ok()).collect::<Option<Vec<_>>>().unwrap_or_default()
    {
        return (minutes < 60 && seconds < 60).then(|| hours.min(1000) * 3600 + minutes * 60 + seconds);
    }
    let folded = super::super::fold::heading(text);
    let (mut seconds, mut number, mut any) = (0_u32, None::<u32>, false);
    for word in tokens(&folded) {
        if let Ok(digits) = word.parse::<u32>() {
            number = Some(digits.min(100_000));
        } else if let (Some(count), Some(unit)) = (number.take(), unit(word)) {
            (seconds, any) = (seconds.checked_add(count * unit)?, true);
        } else {
            return None;
        }
    }
    (any && number.is_none()).then_some(seconds)
}

/// `1h 23m` as `1`, `h`, `23`, `m`.
fn tokens(text: &str) -> impl Iterator<Item = &str> {
    text.split(' ').flat_map(|word| {
        let end = word.find(|c: char| !c.is_ascii_digit()).unwrap_or(word.len());
        let (digits, rest) = word.split_at(end);
        [digits, rest].into_iter().filter(|part| !part.is_empty())
    })
}

fn unit(word: &str) -> Option<u32> {
    let begins = |words: &[&str]| words.iter().any(|start| word.starts_with(start));
    if begins(&["h", "std", "stunde", "gio", "godz"]) {
        Some(3600)
    } else if begins(&["m", "phut"]) {
        Some(60)
    } else if begins(&["s", "giay"]) {
        Some(1)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str, order: DateOrder) -> String {
        match written(text).and_then(|written| written.when(order)) {
            Some(When::At(at)) => at.format("%Y-%m-%d %H:%M:%S").to_string(),
            Some(When::Clock(clock)) => clock.format("%H:%M:%S").to_string(),
            None => "none".to_owned(),
        }
    }

    #[test]
    fn times_of_all_products_are_read() {
        use DateOrder::{DayFirst, MonthFirst, YearFirst};
        assert_eq!(at("2/23/27, 8:00:05 AM", MonthFirst), "2027-02-23 08:00:05");
        assert_eq!(at("24.02.2027, 08:00:00", DayFirst), "2027-02-24 08:00:00");
        assert_eq!(at("02/25/2027 07:01:00 PM", MonthFirst), "2027-02-25 19:01:00");
        assert_eq!(at("12:30 AM", MonthFirst), "00:30:00");
        assert_eq!(at("7:01 CH", MonthFirst), "19:01:00");
        assert_eq!(at("2027-02-25T19:00:09", YearFirst), "2027-02-25 19:00:09");
        assert_eq!(at("2027-02-25 19:00:09", DayFirst), "2027-02-25 19:00:09");
        assert_eq!(at("2027-02-25T19:00:09.250Z", YearFirst), "2027-02-25 19:00:09");
        for (text, utc) in [("2027-02-25T19:00:09Z", true), ("2027-02-25 19:00:09 UTC", true), ("2027-02-25 19:00:09", false)] {
            assert_eq!(written(text).map(|written| written.utc), Some(utc), "{text}");
        }
        for wrong in ["", "8", "31/31/2027 08:00", "13:00 PM", "25:00", "2/3 8:00", "soon: 8", "99999999999/1/1 8:00"] {
            assert_eq!(at(wrong, MonthFirst), "none", "{wrong}");
        }
    }

    #[test]
    fn the_order_of_day_and_month_is_settled_by_what_is_there_or_said_to_be_a_guess() {
        let of = |texts: &[&str], near: Option<&str>| {
            let all: Vec<Written> = texts.iter().map(|text| written(text).unwrap()).collect();
            order(&all, near.map(|day| day.parse().unwrap())).map(|(order, guess)| (order.word(), guess))
        };
        assert_eq!(of(&["2/3/27, 8:00 AM", "2/23/27, 8:00 AM"], None), Some(("mdy", false)));
        assert_eq!(of(&["3/2/27 08:00", "23/2/27 08:00"], None), Some(("dmy", false)));
        assert_eq!(of(&["2/3/27 8:00 AM"], Some("2027-03-02")), Some(("dmy", false)), "the session's day");
        assert_eq!(of(&["2/3/27 8:00 AM"], Some("2027-05-09")), Some(("mdy", true)));
        assert_eq!(of(&["2027-03-02 08:00"], None), Some(("ymd", false)));
        assert_eq!(of(&["7:01 PM"], None), None);
    }

    #[test]
    fn durations_of_all_products_are_read() {
        let minutes = |text: &str| duration(text).map(|seconds| (seconds / 60, seconds % 60));
        assert_eq!(minutes("3h 58m 35s"), Some((238, 35)));
        assert_eq!(minutes("2h 56s"), Some((120, 56)));
        assert_eq!(minutes("1 Std. 59 Min. 59 Sek."), Some((119, 59)));
        assert_eq!(minutes("1 hr 2 min"), Some((62, 0)));
        assert_eq!(minutes("201 mins"), Some((201, 0)));
        assert_eq!(minutes("2 giờ 5 phút"), Some((125, 0)));
        assert_eq!(minutes("179"), Some((179, 0)));
        assert_eq!(minutes("01:58:30"), Some((118, 30)));
        for wrong in ["", "-5", "long", "5 apples", "1h 2", "99999999999h"] {
            assert_eq!(minutes(wrong), None, "{wrong}");
        }
    }
}
