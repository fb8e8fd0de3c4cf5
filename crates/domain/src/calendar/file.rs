//! Calendars as RFC 5545 asks for: lines of at most 75 octets ended by CRLF, text escaped, times in UTC.
//!
//! Instants are written in UTC, so no VTIMEZONE is needed and no clock change can move an event.

use super::{Calendar, CalendarEvent};

/// Octets of a line without its end, RFC 5545, 3.1.
const LINE: usize = 75;

/// How often a program that follows a calendar asks again, where it goes by that.
const AGAIN: &str = "PT1H";

/// The file.
pub fn calendar_file(calendar: &Calendar) -> Vec<u8> {
    let mut out = Lines::default();
    out.plain("BEGIN", "VCALENDAR");
    out.plain("VERSION", "2.0");
    out.plain("PRODID", "-//Muster//Muster//EN");
    out.plain("CALSCALE", "GREGORIAN");
    out.plain("METHOD", "PUBLISH");
    out.text("NAME", &calendar.name);
    out.text("X-WR-CALNAME", &calendar.name);
    // Instants stand in UTC; this is where the people are, for programs that show it.
    out.text("X-WR-TIMEZONE", &calendar.zone);
    if calendar.followed {
        out.plain("REFRESH-INTERVAL;VALUE=DURATION", AGAIN);
        out.plain("X-PUBLISHED-TTL", AGAIN);
    }
    for event in &calendar.events {
        out.event(event, calendar.made);
    }
    out.plain("END", "VCALENDAR");
    out.0.into_bytes()
}

#[derive(Default)]
struct Lines(String);

impl Lines {
    fn event(&mut self, event: &CalendarEvent, made: i64) {
        self.plain("BEGIN", "VEVENT");
        // The id of a record is known the world over; the same session is the same event in every file.
        self.plain("UID", &format!("{}@muster", event.id));
        self.plain("DTSTAMP", &utc(made));
        self.plain("DTSTART", &utc(event.start));
        // An end at the start is none: the event then takes no time.
        if let Some(end) = event.end.filter(|end| *end > event.start) {
            self.plain("DTEND", &utc(end));
        }
        self.plain("SEQUENCE", &event.sequence.to_string());
        if event.changed > 0 {
            self.plain("LAST-MODIFIED", &utc(event.changed));
        }
        self.plain("STATUS", if event.cancelled { "CANCELLED" } else { "CONFIRMED" });
        self.text("SUMMARY", &event.title);
        for (name, value) in [("LOCATION", &event.place), ("DESCRIPTION", &event.description)] {
            if !value.is_empty() {
                self.text(name, value);
            }
        }
        if is_address(&event.link) {
            self.plain("URL", &event.link);
        }
        self.plain("TRANSP", if event.cancelled || event.end.is_none() { "TRANSPARENT" } else { "OPAQUE" });
        self.plain("END", "VEVENT");
    }

    fn text(&mut self, name: &str, value: &str) {
        self.plain(name, &escaped(value));
    }

    /// One line, folded: a line that goes on begins with a blank, and no character is cut in two.
    fn plain(&mut self, name: &str, value: &str) {
        let mut used = 0;
        for letter in format!("{name}:{value}").chars() {
            if used + letter.len_utf8() > LINE {
                self.0.push_str("\r\n ");
                used = 1;
            }
            self.0.push(letter);
            used += letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }
}

/// TEXT of RFC 5545, 3.3.11. Control characters other than the line feed cannot stand in it.
fn escaped(value: &str) -> String {
    let mut out = String::with_capacity(value.len());
    for letter in value.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => out.extend(['\\', letter]),
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push_str("\\n"),
            '\t' => out.push(' '),
            letter if letter.is_control() => {}
            letter => out.push(letter),
        }
    }
    out
}

/// Whether a text may stand as an URI: nothing in it ends the line or begins another property.
fn is_address(text: &str) -> bool {
    let known = ["https://", "http://"].iter().any(|scheme| text.starts_with(scheme));
    known
        && text.is_ascii()
        && text.chars().all(|letter| letter.is_ascii_graphic() && !matches!(letter, '"' | '<' | '>' | '\\' | '^' | '`' | '{' | '|' | '}'))
}

fn utc(millis: i64) -> String {
    let (days, second) = (millis.div_euclid(86_400_000), millis.rem_euclid(86_400_000) / 1000);
    let (year, month, day) = crate::dates::civil(days);
    format!("{year:04}{month:02}{day:02}T{:02}{:02}{:02}Z", second / 3600, second / 60 % 60, second % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A reader of its own: unfolds, splits, unescapes as the RFC says, and refuses what it forbids.
    fn read(bytes: &[u8]) -> Vec<(String, String)> {
        let text = std::str::from_utf8(bytes).expect("UTF-8");
        assert!(text.ends_with("\r\n"));
        assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "every line ends with CRLF");
        let mut whole: Vec<String> = Vec::new();
        for line in text.trim_end_matches("\r\n").split("\r\n") {
            assert!(line.len() <= 75, "{} octets: {line}", line.len());
            match line.strip_prefix(' ') {
                Some(more) => whole.last_mut().expect("a first line").push_str(more),
                None => whole.push(line.to_owned()),
            }
        }
        let pair = |line: &String| {
            let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no property: {line}"));
            assert!(name.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'-'), "{name}");
            assert!(!value.chars().any(char::is_control), "{line:?}");
            (name.to_owned(), value.to_owned())
        };
        whole.iter().map(pair).collect()
    }

    fn unescaped(value: &str) -> String {
        let (mut out, mut letters) = (String::new(), value.chars());
        while let Some(letter) = letters.next() {
            match letter {
                '\\' => match letters.next() {
                    Some('n' | 'N') => out.push('\n'),
                    Some(letter @ ('\\' | ';' | ',')) => out.push(letter),
                    other => panic!("no escape: {other:?} in {value}"),
                },
                ';' | ',' => panic!("not escaped: {value}"),
                letter => out.push(letter),
            }
        }
        out
    }

    /// The events of a file, and whether begin and end fit.
    fn events(bytes: &[u8]) -> Vec<Vec<(String, String)>> {
        let (mut open, mut all) = (Vec::new(), Vec::new());
        for (name, value) in read(bytes) {
            match name.as_str() {
                "BEGIN" => {
                    if value == "VEVENT" {
                        all.push(Vec::new());
                    }
                    open.push(value);
                }
                "END" => assert_eq!(open.pop(), Some(value)),
                _ if open.last().is_some_and(|kind| kind == "VEVENT") => all.last_mut().expect("began").push((name, value)),
                _ => {}
            }
        }
        assert!(open.is_empty());
        all
    }

    fn of(event: &[(String, String)], name: &str) -> Option<String> {
        let mut found = event.iter().filter(|(known, _)| known == name).map(|(_, value)| value.clone());
        let first = found.next();
        assert!(found.next().is_none(), "{name} stands once");
        first
    }

    fn event(title: &str) -> CalendarEvent {
        CalendarEvent {
            id: "018f2c4e-0000-7000-8000-000000000001".into(),
            start: 1_803_171_600_000,
            end: Some(1_803_186_000_000),
            sequence: 3,
            changed: 1_803_000_000_000,
            title: title.into(),
            ..CalendarEvent::default()
        }
    }

    fn calendar() -> Calendar {
        Calendar { name: "LMS go-live".into(), zone: "Asia/Ho_Chi_Minh".into(), made: 0, followed: false, events: Vec::new() }
    }

    fn file(event: CalendarEvent) -> Vec<u8> {
        calendar_file(&Calendar { made: 1_800_000_000_000, events: vec![event], ..calendar() })
    }

    #[test]
    fn a_session_is_one_event_with_its_instants() {
        let found = events(&file(event("LMS basics"))).remove(0);
        let told = |name| of(&found, name).unwrap();
        assert_eq!(told("UID"), "018f2c4e-0000-7000-8000-000000000001@muster");
        assert_eq!(
            (told("DTSTART"), told("DTEND"), told("DTSTAMP")),
            ("20270221T010000Z".into(), "20270221T050000Z".into(), "20270115T080000Z".into())
        );
        assert_eq!((told("SEQUENCE"), told("STATUS"), told("TRANSP")), ("3".into(), "CONFIRMED".into(), "OPAQUE".into()));
        let off = events(&file(CalendarEvent { cancelled: true, ..event("LMS basics") })).remove(0);
        assert_eq!(of(&off, "STATUS").unwrap(), "CANCELLED");
        let milestone = events(&file(CalendarEvent { end: None, ..event("Launch") })).remove(0);
        assert_eq!(of(&milestone, "DTEND"), None);
    }

    #[test]
    fn hostile_names_stay_text() {
        let hostile = [
            "Họp\r\nEND:VEVENT\r\nBEGIN:VALARM\r\nACTION:PROCEDURE",
            "a,b;c\\d\\n\"e\"",
            "Nguyễn Thị Hồng Đào và bạn bè: buổi học hệ thống quản lý học tập dành cho lớp một, phòng ba, tầng hai",
            "👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫👩‍🏫",
            "\u{0}\u{7}bell\u{1b}[31m\u{85}next\u{2028}line",
            "",
            " leading and trailing ",
        ];
        for name in hostile {
            let event = CalendarEvent { place: name.into(), description: format!("{name}\n{name}"), link: name.into(), ..event(name) };
            let found = events(&file(event));
            assert_eq!(found.len(), 1, "{name:?}");
            let plain = |text: &str| {
                let lines = text.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}'], "\n");
                lines.chars().filter(|letter| *letter == '\n' || !letter.is_control()).collect::<String>()
            };
            assert_eq!(unescaped(&of(&found[0], "SUMMARY").unwrap()), plain(name));
            assert_eq!(of(&found[0], "LOCATION").map(|value| unescaped(&value)).unwrap_or_default(), plain(name));
            assert_eq!(of(&found[0], "URL"), None, "no address");
        }
    }

    #[test]
    fn an_address_stands_as_it_is_and_anything_else_does_not() {
        let url = |link: &str| of(&events(&file(CalendarEvent { link: link.into(), ..event("x") }))[0], "URL");
        let long = format!("https://meet.example/j/{}", "a".repeat(200));
        assert_eq!(url(&long), Some(long.clone()), "folded and whole again");
        for bad in ["javascript:alert(1)", "https://a.example/\r\nX:1", "https://a.example/ b", "ftp://a.example"] {
            assert_eq!(url(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_length_around_the_fold_is_read_back_whole() {
        for letters in 0..200 {
            for letter in ["a", "ộ", "👍", ","] {
                let name = letter.repeat(letters);
                let found = events(&file(event(&name))).remove(0);
                assert_eq!(unescaped(&of(&found, "SUMMARY").unwrap()), name);
            }
        }
    }

    #[test]
    fn instants_stand_in_utc_whatever_the_year() {
        for (millis, written) in [
            (0, "19700101T000000Z"),
            (951_782_399_000, "20000228T235959Z"),
            (951_782_400_000, "20000229T000000Z"),
            (1_803_171_600_000, "20270221T010000Z"),
            (4_107_542_399_000, "21000228T235959Z"),
            (4_107_542_400_000, "21000301T000000Z"),
            (-1000, "19691231T235959Z"),
        ] {
            assert_eq!(utc(millis), written);
        }
    }

    #[test]
    fn a_calendar_that_is_followed_says_where_it_is_and_how_often_to_ask() {
        let text = |followed| String::from_utf8(calendar_file(&Calendar { followed, ..calendar() })).unwrap();
        assert!(text(false).contains("\r\nX-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\n") && !text(false).contains("REFRESH"));
        assert!(text(true).contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT1H\r\n"), "{}", text(true));
    }
}
