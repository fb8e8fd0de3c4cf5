//! What a session's people have to know, as text, in the language that is asked for. Nobody on its list is named.

use crate::sentence::{Language, say};
use crate::training::segment::{Segment, Segments};
use crate::training::{Session, SessionStatus};
use crate::{Id, args, dates};

const WEEKDAYS: [&str; 7] = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];
const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

/// What stands around a session.
pub struct Invited<'a> {
    /// What its cohort is called; empty where it has none.
    pub cohort: String,
    /// The topics that it covers, in their order.
    pub topics: Vec<(Id, String)>,
    /// The launch of its rollout.
    pub t0: Option<i64>,
    /// The name of the rollout's zone.
    pub zone: &'a str,
    /// An instant as a local time there, with its offset: `2027-03-02T14:00:00+07:00`.
    pub local: &'a dyn Fn(i64) -> String,
}

/// One fact a line; what is not known is left out. A session that is called off says so first.
pub fn invitation(session: &Session, around: &Invited<'_>, language: Language) -> String {
    let line = |id: &str, value: &str| say(language, id, &args!(value: plain(value)));
    let mut lines = Vec::new();
    if session.state.as_ref().is_some_and(|state| state.state == SessionStatus::Cancelled) {
        lines.push(say(language, "invitation-cancelled", &args!()));
    }
    lines.push(plain(session.title.as_ref().map_or("", |title| &title.0)));
    let planned = session.planned.unwrap_or_default();
    if let Some(start) = planned.instant(around.t0) {
        let end = planned.duration.map(|minutes| start + minutes * 60_000);
        lines.push(line("invitation-when", &when(start, end, around, language)));
    }
    for (id, value) in [
        ("invitation-where", session.place.as_ref().map_or("", |place| &place.0)),
        ("invitation-link", session.link.as_ref().map_or("", |link| &link.0)),
        ("invitation-trainer", session.trainer.as_ref().map_or("", |trainer| &trainer.0)),
        ("invitation-for", around.cohort.as_str()),
    ] {
        if !value.is_empty() {
            lines.push(line(id, value));
        }
    }
    let segments = session.segments.clone().unwrap_or_default();
    if !segments.0.is_empty() {
        lines.push(say(language, "invitation-segments", &args!()));
        lines.extend(order(&segments, planned.instant(around.t0), around, language));
    }
    // What the segments deal with is said by them.
    let apart = |id: &Id| !segments.0.iter().any(|one| one.topic == Some(*id));
    let topics: Vec<&str> = around.topics.iter().filter(|(id, _)| apart(id)).map(|(_, title)| title.as_str()).collect();
    if !topics.is_empty() {
        lines.push(say(language, "invitation-topics", &args!()));
        lines.extend(topics.iter().map(|title| format!("- {}", plain(title))));
    }
    lines.join("\n")
}

/// A line for each segment: by the clock where the session has a time, else by its length.
fn order(segments: &Segments, start: Option<i64>, around: &Invited<'_>, language: Language) -> Vec<String> {
    let line = |(from, to, one): (i64, i64, &Segment)| {
        let local = |at: i64| start.map(|start| (around.local)(start + at * 60_000));
        let clock = |at: i64| local(at).and_then(|at| dates::clock(&at).map(str::to_owned));
        let when = match (clock(from), clock(to)) {
            (Some(from), Some(to)) => format!("{from}–{to}"),
            _ => format!("{} min", to - from),
        };
        let trainer = one.trainer.as_deref().map(plain).filter(|name| !name.is_empty());
        format!("- {when} {}{}", one.name(language), trainer.map(|name| format!(" ({name})")).unwrap_or_default())
    };
    segments.timed().map(line).collect()
}

/// Text of one line: what somebody typed into a name cannot begin another line.
fn plain(value: &str) -> String {
    crate::normal::name(value)
}

/// A weekday with its date, the times, and the zone by name and offset.
fn when(start: i64, end: Option<i64>, around: &Invited<'_>, language: Language) -> String {
    let (from, to) = ((around.local)(start), end.map(around.local));
    let clock = |at: &str| dates::clock(at).unwrap_or_default().to_owned();
    let day = |at: &str| at.get(..10).unwrap_or_default().to_owned();
    let until = match &to {
        Some(to) if day(to) == day(&from) => format!("–{}", clock(to)),
        Some(to) => format!(" – {} {}", day(to), clock(to)),
        None => String::new(),
    };
    let offset = from.get(19..).map_or("", |offset| if offset == "Z" { "+00:00" } else { offset });
    format!("{}, {}{until} ({}, UTC{offset})", date(&from, language), clock(&from), around.zone)
}

fn date(at: &str, language: Language) -> String {
    let Some((year, month, day)) = dates::day_of(at) else { return at.to_owned() };
    let weekday = say(language, WEEKDAYS[dates::weekday(year, month, day)], &args!());
    let month = say(language, MONTHS[month - 1], &args!());
    say(language, "invitation-date", &args!(weekday: weekday, day: day, month: month, year: year.to_string()))
}
