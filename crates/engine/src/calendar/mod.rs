//! `calendar_export`: sessions and milestones as events; how they are written in a file is the printer's part.
//!
//! An event's id is its record's, so that a calendar that takes the file again changes what it has. Its sequence counts
//! the changes behind it: the same on every laptop that has heard of them.

mod invitation;
pub mod view;

pub(crate) use self::invitation::session_invitation;

use domain::rollout::Rollout;
use domain::training::{Session, SessionStatus};
use domain::{Id, KindOf, RecordKey};
use store::Row;

use self::view::ExportCalendar;
use crate::completion::view::FileMade;
use crate::printing::{Calendar, CalendarEvent};
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn calendar_export(engine: &mut Engine, request: ExportCalendar) -> Result<FileMade> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let line = engine.rollout_line(rollout)?;
    let language = invitation::language(&request.language)?;
    let only = request.session.as_deref().map(|id| engine::id("session", id)).transpose()?;
    let mut rows = engine.sessions_of(rollout)?;
    rows.retain(|row| only.is_none_or(|only| row.id == only));
    if only.is_some() && rows.is_empty() {
        return Err(Failure::not_found("session"));
    }
    let mut events = Vec::new();
    for row in rows {
        events.extend(engine.session_event(row, language)?);
    }
    if request.milestones && only.is_none() {
        events.extend(engine.milestones(rollout)?);
    }
    if events.is_empty() {
        return Err(Failure::new(if only.is_some() { "session_untimed" } else { "nothing_timed" }));
    }
    events.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let calendar = Calendar { name: line.name, made: engine.now(), events };
    let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program makes no calendars"))?;
    let bytes = printer.calendar(&calendar).map_err(Failure::fault)?;
    let name = if only.is_some() { "session.ics" } else { "sessions.ics" };
    engine.file_made(name.to_owned(), &bytes, request.path)
}

impl Engine {
    fn session_event(&self, row: Row<Session>, language: domain::sentence::Language) -> Result<Option<CalendarEvent>> {
        let plan = self.plan_of_session(row.id)?;
        let planned = row.value.planned.unwrap_or_default();
        let Some(start) = planned.instant(plan.t0) else { return Ok(None) };
        let cancelled = row.value.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
        let (sequence, changed) = self.changes(row.id, plan.id)?;
        Ok(Some(CalendarEvent {
            id: row.id.to_string(),
            start,
            end: Some(start + planned.duration.unwrap_or(0) * 60_000),
            sequence,
            changed,
            cancelled,
            description: self.invitation_text(&row, language)?,
            title: text(row.value.title),
            place: text(row.value.place),
            link: text(row.value.link),
        }))
    }

    /// The public launch and the gates, without a length.
    fn milestones(&self, rollout: Id) -> Result<Vec<CalendarEvent>> {
        let plan = self.plan(rollout)?;
        let (moves, moved) = self.changed(&RecordKey::of::<Rollout>(rollout), &["t0"])?;
        let mut events = Vec::new();
        if let Some(t0) = plan.t0 {
            let name = self.rollout_line(rollout)?.name;
            events.push(CalendarEvent {
                id: rollout.to_string(),
                start: t0,
                sequence: moves,
                changed: moved,
                title: name,
                ..CalendarEvent::default()
            });
        }
        for row in self.gates_of(rollout)? {
            let Some(start) = row.value.planned.and_then(|planned| planned.instant(plan.t0)) else { continue };
            let (own, at) = self.changed(&RecordKey::of::<domain::gate::Gate>(row.id), &["planned", "title"])?;
            let (sequence, changed) = (own + moves, at.max(moved));
            events.push(CalendarEvent {
                id: row.id.to_string(),
                start,
                sequence,
                changed,
                title: text(row.value.title),
                ..CalendarEvent::default()
            });
        }
        Ok(events)
    }

    /// How often a session changed for its guests, the launch that it hangs on included, and when last.
    fn changes(&self, session: Id, rollout: Id) -> Result<(u32, i64)> {
        const TOLD: [&str; 6] = ["planned", "title", "place", "link", "trainer", "state"];
        let (own, at) = self.changed(&RecordKey { kind: Session::NAME, id: session }, &TOLD)?;
        let (moves, moved) = self.changed(&RecordKey::of::<Rollout>(rollout), &["t0"])?;
        Ok((own + moves, at.max(moved)))
    }

    /// Changes after the first one of any of these cells, and the time of the last.
    fn changed(&self, key: &RecordKey, cells: &[&str]) -> Result<(u32, i64)> {
        let all = self.store.history(key)?;
        let told: Vec<i64> =
            all.iter().filter(|change| cells.iter().any(|cell| change.cells.contains_key(*cell))).map(|change| change.at).collect();
        Ok((crate::count::small(told.len().saturating_sub(1)), told.into_iter().max().unwrap_or(0)))
    }
}
