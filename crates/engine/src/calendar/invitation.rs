//! `session_invitation`: what a session's people have to know, as text to paste, in the language that is asked for.

use chrono::{Datelike, TimeZone, Utc};
use domain::sentence::{Language, say};
use domain::training::{Cohort, Session, SessionStatus, Topic};
use domain::{Id, args};
use store::Row;

use super::view::{AskInvitation, InvitationText};
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

const WEEKDAYS: [&str; 7] = ["weekday-1", "weekday-2", "weekday-3", "weekday-4", "weekday-5", "weekday-6", "weekday-7"];
const MONTHS: [&str; 12] =
    ["month-1", "month-2", "month-3", "month-4", "month-5", "month-6", "month-7", "month-8", "month-9", "month-10", "month-11", "month-12"];

/// The text.
pub(crate) fn session_invitation(engine: &mut Engine, request: AskInvitation) -> Result<InvitationText> {
    let id = engine::id("session", &request.session)?;
    let row = engine.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
    Ok(InvitationText { text: engine.invitation_text(&row, language(&request.language)?)? })
}

pub(super) fn language(word: &str) -> Result<Language> {
    match word {
        "en" => Ok(Language::English),
        "vi" => Ok(Language::Vietnamese),
        _ => Err(Failure::invalid("language", "no_language")),
    }
}

impl Engine {
    /// One fact a line; what is not known is left out. A session that is called off says so first.
    pub(super) fn invitation_text(&self, row: &Row<Session>, language: Language) -> Result<String> {
        let plan = self.plan_of_session(row.id)?;
        let session = &row.value;
        let line = |id: &str, value: &str| say(language, id, &args!(value: plain(value)));
        let mut lines = Vec::new();
        if session.state.is_some_and(|state| state.state == SessionStatus::Cancelled) {
            lines.push(say(language, "invitation-cancelled", &args!()));
        }
        lines.push(plain(&text(session.title.clone())));
        let planned = session.planned.unwrap_or_default();
        if let Some(start) = planned.instant(plan.t0) {
            let end = planned.duration.map(|minutes| start + minutes * 60_000);
            lines.push(line("invitation-when", &when(start, end, plan.zone, language)));
        }
        let cohort = session.cohort.map(|cohort| self.store.get::<Cohort>(cohort.0)).transpose()?.flatten();
        for (id, value) in [
            ("invitation-where", text(session.place.clone())),
            ("invitation-link", text(session.link.clone())),
            ("invitation-trainer", text(session.trainer.clone())),
            ("invitation-for", cohort.map(|row| text(row.value.title)).unwrap_or_default()),
        ] {
            if !value.is_empty() {
                lines.push(line(id, &value));
            }
        }
        let mut topics = Vec::new();
        for id in session.covers.iter().flatten().filter_map(|id| Id::try_parse(id).ok()) {
            topics.extend(self.store.get::<Topic>(id)?.map(|row| (row.value.position, text(row.value.title))));
        }
        if !topics.is_empty() {
            topics.sort();
            lines.push(say(language, "invitation-topics", &args!()));
            lines.extend(topics.into_iter().map(|(_, title)| format!("- {}", plain(&title))));
        }
        Ok(lines.join("\n"))
    }
}

/// Text of one line: what somebody typed into a name cannot begin another line.
fn plain(value: &str) -> String {
    domain::normal::name(value)
}

/// A weekday with its date, the times, and the zone by name and offset.
fn when(start: i64, end: Option<i64>, zone: chrono_tz::Tz, language: Language) -> String {
    let at = |millis: i64| Utc.timestamp_millis_opt(millis).single().unwrap_or_default().with_timezone(&zone);
    let (from, to) = (at(start), end.map(at));
    let day = say(language, WEEKDAYS[from.weekday().num_days_from_monday() as usize], &args!());
    let month = say(language, MONTHS[from.month0() as usize], &args!());
    let date = say(language, "invitation-date", &args!(weekday: day, day: from.day(), month: month, year: from.year().to_string()));
    let until = match to {
        Some(to) if to.date_naive() == from.date_naive() => format!("–{}", to.format("%H:%M")),
        Some(to) => format!(" – {}", to.format("%Y-%m-%d %H:%M")),
        None => String::new(),
    };
    format!("{date}, {}{until} ({}, UTC{})", from.format("%H:%M"), zone.name(), from.format("%:z"))
}
