//! `calendar_export`: sessions, meetings and milestones as a calendar's file; what an event is, `domain::calendar` says.
//!
//! A sequence counts the changes behind an event: the same on every laptop that has heard of them. The links from which
//! other programs follow the same calendar on the server are in `link`.

mod invitation;
mod link;
pub mod view;

pub(crate) use self::invitation::session_invitation;
pub(crate) use self::link::{calendar_link_list, calendar_link_new, calendar_link_revoke};

use domain::RecordKey;
use domain::calendar::{
    Calendar, CalendarEvent, LAUNCH_TELLS, MEETING_TELLS, MILESTONE_TELLS, Revision, SESSION_TELLS, calendar_file, is_milestone,
    launch_event, meeting_event, milestone_event, session_event,
};
use domain::checklist::Item;
use domain::gate::Gate;
use domain::meeting::Meeting;
use domain::rollout::Rollout;
use domain::training::Session;
use domain::training::segment::leads;
use store::Row;

use self::view::ExportCalendar;
use crate::completion::view::FileMade;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn calendar_export(engine: &mut Engine, request: ExportCalendar) -> Result<FileMade> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let (name, plan) = (engine.rollout_line(rollout)?.name, engine.plan(rollout)?);
    let language = invitation::language(&request.language)?;
    let only = request.session.as_deref().map(|id| engine::id("session", id)).transpose()?;
    let mut rows = engine.sessions_of(rollout)?;
    rows.retain(|row| only.map_or(!request.no_sessions, |only| row.id == only));
    if let Some(trainer) = request.trainer.as_deref().filter(|name| !name.trim().is_empty()) {
        rows.retain(|row| leads(&row.value, trainer));
        if rows.is_empty() {
            return Err(Failure::invalid("trainer", "no_trainer").with("name", trainer));
        }
    }
    if only.is_some() && rows.is_empty() {
        return Err(Failure::not_found("session"));
    }
    let launch = engine.changed(&RecordKey::of::<Rollout>(rollout), &LAUNCH_TELLS)?;
    let mut events = Vec::new();
    for row in rows {
        events.extend(engine.session_event(row, (plan, launch), language)?);
    }
    if request.milestones && only.is_none() {
        events.extend(plan.t0.map(|t0| launch_event(rollout, &name, t0, launch)));
        events.extend(engine.milestones((plan, launch))?);
    }
    if request.meetings && only.is_none() {
        events.extend(engine.meeting_events((plan, launch))?);
    }
    if events.is_empty() {
        return Err(Failure::new(if only.is_some() { "session_untimed" } else { "nothing_timed" }));
    }
    events.sort_by(|a, b| (a.start, &a.id).cmp(&(b.start, &b.id)));
    let calendar = Calendar { name, zone: plan.zone.name().to_owned(), made: engine.now(), followed: false, events };
    let name = match (only, request.no_sessions) {
        (Some(_), _) => "session.ics",
        (None, true) => "calendar.ics",
        (None, false) => "sessions.ics",
    };
    crate::files::file_made(name.to_owned(), &calendar_file(&calendar), request.path)
}

/// A rollout with how often its launch moved: what is planned by the launch changes with it.
type Moving = (Plan, Revision);

impl Engine {
    fn session_event(
        &self,
        row: Row<Session>,
        (plan, launch): Moving,
        language: domain::sentence::Language,
    ) -> Result<Option<CalendarEvent>> {
        let revision = self.with(launch, &RecordKey::of::<Session>(row.id), &SESSION_TELLS)?;
        let description = self.invitation_text(&row, language)?;
        Ok(session_event(row.id, &row.value, plan.t0, revision, description))
    }

    /// The gates, and the milestones of checklists.
    fn milestones(&self, (plan, launch): Moving) -> Result<Vec<CalendarEvent>> {
        let mut events = Vec::new();
        for row in self.gates_of(plan.id)? {
            let revision = self.with(launch, &RecordKey::of::<Gate>(row.id), &MILESTONE_TELLS)?;
            events.extend(milestone_event(row.id, &text(row.value.title), row.value.planned, plan.t0, revision));
        }
        for row in self.store.of::<Item>("rollout", plan.id)?.into_iter().filter(|row| is_milestone(&row.value)) {
            let revision = self.with(launch, &RecordKey::of::<Item>(row.id), &MILESTONE_TELLS)?;
            events.extend(milestone_event(row.id, &text(row.value.title), row.value.planned, plan.t0, revision));
        }
        Ok(events)
    }

    fn meeting_events(&self, (plan, launch): Moving) -> Result<Vec<CalendarEvent>> {
        let mut events = Vec::new();
        for row in self.meetings(plan)? {
            let revision = self.with(launch, &RecordKey::of::<Meeting>(row.id), &MEETING_TELLS)?;
            events.extend(meeting_event(row.id, &row.value, plan.t0, revision));
        }
        Ok(events)
    }

    /// The changes of a record's cells, those of the launch included.
    fn with(&self, launch: Revision, key: &RecordKey, cells: &[&str]) -> Result<Revision> {
        let own = self.changed(key, cells)?;
        Ok(Revision { sequence: own.sequence + launch.sequence, changed: own.changed.max(launch.changed) })
    }

    /// Changes after the first one of any of these cells, and the time of the last.
    fn changed(&self, key: &RecordKey, cells: &[&str]) -> Result<Revision> {
        let all = self.store.history(key)?;
        let told: Vec<i64> =
            all.iter().filter(|change| cells.iter().any(|cell| change.cells.contains_key(*cell))).map(|change| change.at).collect();
        let sequence = crate::count::small(told.len().saturating_sub(1));
        Ok(Revision { sequence, changed: told.into_iter().max().unwrap_or(0) })
    }
}
