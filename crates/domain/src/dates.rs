//! Days, times and figures as each language writes them: `Tue 2 Mar 2027, 14:06` and `Thứ Ba 02/03/2027, 14:06`.
//!
//! They travel as the wire writes them (`2027-03-02T14:06`, with or without an offset; `2027-03-02`; `0.18 %`) and become
//! words where they are read. Not here: zones; a time is said as it stands.

use crate::sentence::Language;

const DAYS_EN: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const DAYS_VI: [&str; 7] = ["Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ Nhật"];
const MONTHS_EN: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// Year, month and day of a text that begins with `YYYY-MM-DD`.
pub(crate) fn day_of(text: &str) -> Option<(i64, usize, i64)> {
    let part =
        |from: usize, to: usize| text.get(from..to).filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?.parse::<i64>().ok();
    let (year, month, day) = (part(0, 4)?, part(5, 7)?, part(8, 10)?);
    let dashes = text.as_bytes().get(4) == Some(&b'-') && text.as_bytes().get(7) == Some(&b'-');
    let fits = dashes && (1..=12).contains(&month) && (1..=31).contains(&day);
    fits.then_some((year, usize::try_from(month).ok()?, day))
}

/// Monday is 0. Howard Hinnant's count of days.
pub(crate) fn weekday(year: i64, month: usize, day: i64) -> usize {
    let month = i64::try_from(month).unwrap_or(1);
    let year = if month <= 2 { year - 1 } else { year };
    let era = year.div_euclid(400);
    let of_era = year - era * 400;
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + day - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    // 1 January 1970 was a Thursday.
    usize::try_from((days + 3).rem_euclid(7)).unwrap_or(0)
}

/// Year, month and day of a count of days since 1970, the way back of the same.
pub(crate) fn civil(days: i64) -> (i64, i64, i64) {
    let days = days + 719_468;
    let (era, of_era) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let of_year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let day_of_year = of_era - (365 * of_year + of_year / 4 - of_year / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let (day, month) = (day_of_year - (153 * shifted + 2) / 5 + 1, if shifted < 10 { shifted + 3 } else { shifted - 9 });
    (of_year + era * 400 + i64::from(month <= 2), month, day)
}

/// `Tue 2 Mar 2027` or `Thứ Ba 02/03/2027`; the text itself where it is no day.
pub fn day(text: &str, language: Language) -> String {
    let Some((year, month, day)) = day_of(text) else { return text.to_owned() };
    let of_week = weekday(year, month, day);
    match language {
        Language::English => format!("{} {day} {} {year}", DAYS_EN[of_week], MONTHS_EN[month - 1]),
        Language::Vietnamese => format!("{} {day:02}/{month:02}/{year}", DAYS_VI[of_week]),
    }
}

/// `14:06` of a time.
pub(crate) fn clock(text: &str) -> Option<&str> {
    let time = text.get(11..16)?;
    let digits = |at: usize| time.as_bytes().get(at).is_some_and(u8::is_ascii_digit);
    let between = matches!(text.as_bytes().get(10), Some(b'T' | b' '));
    (between && digits(0) && digits(1) && time.as_bytes()[2] == b':' && digits(3) && digits(4)).then_some(time)
}

/// The day with its time; the text itself where it is none.
pub fn minute(text: &str, language: Language) -> String {
    match (day_of(text), clock(text)) {
        (Some(_), Some(time)) => format!("{}, {time}", day(text, language)),
        _ => text.to_owned(),
    }
}

/// `2 Mar 14:06` or `02/03 14:06`, for columns; the text itself where it is no time.
pub fn short(text: &str, language: Language) -> String {
    match (day_of(text), clock(text), language) {
        (Some((_, month, day)), Some(time), Language::English) => format!("{day} {} {time}", MONTHS_EN[month - 1]),
        (Some((_, month, day)), Some(time), Language::Vietnamese) => format!("{day:02}/{month:02} {time}"),
        _ => text.to_owned(),
    }
}

/// `2 Mar 2027 14:06` or `02/03/2027 14:06`, for tables on paper; the text itself where it is no time.
pub fn compact(text: &str, language: Language) -> String {
    match (day_of(text), clock(text), language) {
        (Some((year, month, day)), Some(time), Language::English) => format!("{day} {} {year} {time}", MONTHS_EN[month - 1]),
        (Some((year, month, day)), Some(time), Language::Vietnamese) => format!("{day:02}/{month:02}/{year} {time}"),
        _ => text.to_owned(),
    }
}

/// A number with the decimals that it has: `0.18`, `1,234.5`; `0,18`, `1.234,5` in Vietnamese.
pub fn number(thousandths: i64, language: Language) -> String {
    let (whole, rest) = ((thousandths / 1000).unsigned_abs(), (thousandths % 1000).unsigned_abs());
    let (group, point) = if language == Language::Vietnamese { ('.', ',') } else { (',', '.') };
    let digits = whole.to_string();
    let mut out = String::from(if thousandths < 0 { "\u{2212}" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(group);
        }
        out.push(digit);
    }
    if rest > 0 {
        out.push(point);
        out.push_str(format!("{rest:03}").trim_end_matches('0'));
    }
    out
}

/// Minutes as a length of time: `45 min`, `2 h 15 min`, `6 days 23 h`; `6 ngày 23 giờ`.
pub fn length(minutes: i64, language: Language) -> String {
    let size = minutes.unsigned_abs();
    let parts = [size / 1440, size % 1440 / 60, size % 60];
    let words = match language {
        Language::English => [if parts[0] == 1 { "day" } else { "days" }, "h", "min"],
        Language::Vietnamese => ["ngày", "giờ", "phút"],
    };
    let said: Vec<String> =
        parts.iter().zip(words).filter(|(count, _)| **count > 0).map(|(count, word)| format!("{count} {word}")).collect();
    if said.is_empty() { format!("0 {}", words[2]) } else { said.join(" ") }
}

/// From so many minutes on, nobody reckons in minutes.
const LONG: u64 = 180;

/// How far something is behind its plan, or before it with a minus: `45 min`, `−20 min`, `6 days 23 h 15 min`.
pub fn lateness(minutes: i64, language: Language) -> String {
    let sign = if minutes < 0 { "\u{2212}" } else { "" };
    let size = minutes.unsigned_abs();
    let said = match language {
        _ if size >= LONG => length(minutes, language),
        Language::English => format!("{size} min"),
        Language::Vietnamese => format!("{size} phút"),
    };
    format!("{sign}{said}")
}

/// What stands in a sentence of an agenda or a report, as its language writes it: a whole time or day, and a figure with
/// decimals and a unit behind it. Everything else is somebody's words and stays as it is.
pub fn localised(name: &str, text: &str, language: Language) -> String {
    const FIGURES: [&str; 3] = ["value", "target", "figure"];
    const MOMENTS: [&str; 10] = ["at", "planned", "forecast", "last", "since", "due", "from", "until", "day", "whose"];
    if FIGURES.contains(&name) {
        return figure(text, language).unwrap_or_else(|| text.to_owned());
    }
    if name == "whose" {
        return whose(text, language).unwrap_or_else(|| text.to_owned());
    }
    if !MOMENTS.contains(&name) {
        return text.to_owned();
    }
    match text.len() {
        10 => day(text, language),
        16.. if text.len() <= 25 && clock(text).is_some() => short(text, language),
        _ => text.to_owned(),
    }
}

/// ` (Lan, 2027-03-04)`: who sees to it, and until when.
fn whose(text: &str, language: Language) -> Option<String> {
    let until = text.strip_suffix(')')?;
    let (before, last) = until.split_at(until.len().checked_sub(10).filter(|at| until.is_char_boundary(*at))?);
    (before.ends_with(['(', ' ']) && day_of(last).is_some()).then(|| format!("{before}{})", day(last, language)))
}

/// `0.18 %` with its own separators; nothing where it is no figure.
fn figure(text: &str, language: Language) -> Option<String> {
    let (number_of, unit) = text.split_once(' ').map_or((text, ""), |(number, unit)| (number, unit));
    let plain = number_of.strip_prefix('-').unwrap_or(number_of);
    let (whole, rest) = plain.split_once('.').unwrap_or((plain, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || whole.len() > 12 || rest.len() > 3 || !digits(whole) || !digits(rest) {
        return None;
    }
    let size: i64 = format!("{whole}{rest:0<3}").parse().ok()?;
    let said = number(if number_of.len() > plain.len() { -size } else { size }, language);
    Some(match (unit, language) {
        ("", _) => said,
        ("%", Language::Vietnamese) => format!("{said}%"),
        (unit, _) => format!("{said} {unit}"),
    })
}

#[cfg(test)]
mod tests {
    use super::Language::{English, Vietnamese};
    use super::*;

    #[test]
    fn a_time_is_said_as_the_screen_says_it() {
        let at = "2027-03-02T14:06:00+07:00";
        assert_eq!((minute(at, English), minute(at, Vietnamese)), ("Tue 2 Mar 2027, 14:06".into(), "Thứ Ba 02/03/2027, 14:06".into()));
        assert_eq!((short("2027-03-02 14:06", English), short(at, Vietnamese)), ("2 Mar 14:06".into(), "02/03 14:06".into()));
        assert_eq!(day("2024-02-29", English), "Thu 29 Feb 2024");
        assert_eq!(day("1969-12-31", English), "Wed 31 Dec 1969");
        for other in ["", "soon", "2027-13-02", "2027-03-02Tab:cd", "2027-3-2", "20270302x", "số 2027-03-02"] {
            assert_eq!(
                (day(other, English), minute(other, Vietnamese)),
                (other.to_owned().replace("2027-03-02Tab:cd", "Tue 2 Mar 2027"), other.to_owned())
            );
        }
    }

    #[test]
    fn a_long_time_is_said_in_hours_and_days() {
        let said = |minutes| lateness(minutes, English);
        assert_eq!([said(0), said(179), said(-20), said(180)], ["0 min", "179 min", "−20 min", "3 h"]);
        assert_eq!([said(10_035), said(1_440), said(-2_885)], ["6 days 23 h 15 min", "1 day", "−2 days 5 min"]);
        assert_eq!([lateness(90, Vietnamese), lateness(10_035, Vietnamese)], ["90 phút", "6 ngày 23 giờ 15 phút"]);
        assert_eq!([length(90, English), length(0, Vietnamese)], ["1 h 30 min", "0 phút"]);
    }

    #[test]
    fn figures_have_their_separators_and_names_stay_names() {
        assert_eq!(
            (number(180, Vietnamese), number(1_234_500, English), number(-3_500, Vietnamese)),
            ("0,18".into(), "1,234.5".into(), "−3,5".into())
        );
        assert_eq!(localised("value", "0.18 %", Vietnamese), "0,18%");
        assert_eq!(localised("value", "1412 ms", English), "1,412 ms");
        for (name, text) in [("title", "1.5"), ("value", "1.2.3"), ("value", "v1.2"), ("what", "2027-03-02"), ("at", "at noon")] {
            assert_eq!(localised(name, text, Vietnamese), text);
        }
        assert_eq!(localised("whose", " (Lan, 2027-03-04)", Vietnamese), " (Lan, Thứ Năm 04/03/2027)");
        assert_eq!(localised("whose", " (Lan)", Vietnamese), " (Lan)");
        assert_eq!(localised("at", "2027-03-02 14:06", English), "2 Mar 14:06");
        assert_eq!(localised("at", "14:06", Vietnamese), "14:06");
    }
}
