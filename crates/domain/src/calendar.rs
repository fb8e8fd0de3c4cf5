//! Sessions, meetings and milestones as events of other people's calendars: a laptop's file and the server's feed say the same.
//!
//! An event's id is its record's, so that a calendar that reads it again changes what it has. Not here: which records
//! there are, and how often each was changed; a laptop counts its history, the server its log.

mod file;
mod invitation;
mod link;

use crate::checklist::{Item, ItemKind, ItemStatus, Planned};
use crate::meeting::Meeting;
use crate::training::{Session, SessionStatus};
use crate::{Id, RecordState, Text};

pub use file::calendar_file;
pub use invitation::{Invited, invitation};
pub use link::{CalendarLink, digest, link_id};

/// The cells of a session that its guests hear of.
pub const SESSION_TELLS: [&str; 7] = ["planned", "title", "place", "link", "trainer", "state", "segments"];
/// The same of a meeting.
pub const MEETING_TELLS: [&str; 3] = ["planned", "title", "chair"];
/// The same of a gate, or of a milestone of a checklist.
pub const MILESTONE_TELLS: [&str; 2] = ["planned", "title"];
/// What of a rollout moves everything that is planned by its launch.
pub const LAUNCH_TELLS: [&str; 1] = ["t0"];

/// Events for other people's calendars.
#[derive(Clone, Debug)]
pub struct Calendar {
    pub name: String,
    /// The name of the rollout's zone.
    pub zone: String,
    /// Milliseconds since 1970, when the file is made.
    pub made: i64,
    /// It is read again and again from one address.
    pub followed: bool,
    pub events: Vec<CalendarEvent>,
}

/// One event. Instants are milliseconds since 1970.
#[derive(Clone, Debug, Default)]
pub struct CalendarEvent {
    /// The record's id.
    pub id: String,
    pub start: i64,
    /// Absent for a milestone.
    pub end: Option<i64>,
    /// Grows with each change.
    pub sequence: u32,
    pub changed: i64,
    pub cancelled: bool,
    pub title: String,
    pub place: String,
    pub link: String,
    pub description: String,
}

/// How often something changed, and when last.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Revision {
    pub sequence: u32,
    /// Milliseconds since 1970.
    pub changed: i64,
}

impl Revision {
    /// By the log: the position of the last write to one of these cells, which only grows.
    pub fn in_log(state: &RecordState, cells: &[&str]) -> Self {
        let told = || cells.iter().filter_map(|cell| state.cells.get(*cell)).flatten();
        let last = told().filter_map(|write| write.seq).max().unwrap_or(0);
        Self { sequence: u32::try_from(last).unwrap_or(u32::MAX), changed: told().map(|write| write.at).max().unwrap_or(0) }
    }

    /// Whichever of two is further.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self { sequence: self.sequence.max(other.sequence), changed: self.changed.max(other.changed) }
    }
}

fn text<const MAX: usize>(text: Option<&Text<MAX>>) -> String {
    text.map(|text| text.0.clone()).unwrap_or_default()
}

fn event(id: Id, title: String, start: i64, revision: Revision) -> CalendarEvent {
    CalendarEvent { id: id.to_string(), start, title, sequence: revision.sequence, changed: revision.changed, ..CalendarEvent::default() }
}

/// A session, if it has a time; one that is called off says so.
pub fn session_event(id: Id, session: &Session, t0: Option<i64>, revision: Revision, description: String) -> Option<CalendarEvent> {
    let planned = session.planned.unwrap_or_default();
    let start = planned.instant(t0)?;
    Some(CalendarEvent {
        end: Some(start + planned.duration.unwrap_or(0) * 60_000),
        cancelled: session.state.as_ref().is_some_and(|state| state.state == SessionStatus::Cancelled),
        description,
        place: text(session.place.as_ref()),
        link: text(session.link.as_ref()),
        ..event(id, text(session.title.as_ref()), start, revision)
    })
}

/// A meeting, if it has a time, with what the plan wants to hear of; its agenda is known only when it begins.
pub fn meeting_event(id: Id, meeting: &Meeting, t0: Option<i64>, revision: Revision) -> Option<CalendarEvent> {
    let planned = meeting.planned.unwrap_or_default();
    let start = planned.instant(t0)?;
    let lines = std::iter::once(text(meeting.chair.as_ref())).chain(meeting.topics.iter().flatten().cloned());
    Some(CalendarEvent {
        end: Some(start + planned.duration.unwrap_or(0) * 60_000),
        description: lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n"),
        ..event(id, text(meeting.title.as_ref()), start, revision)
    })
}

/// The launch, a gate or a milestone: a moment without a length.
pub fn milestone_event(id: Id, title: &str, planned: Option<Planned>, t0: Option<i64>, revision: Revision) -> Option<CalendarEvent> {
    Some(event(id, title.to_owned(), planned?.instant(t0)?, revision))
}

/// The launch itself.
pub fn launch_event(rollout: Id, name: &str, t0: i64, revision: Revision) -> CalendarEvent {
    event(rollout, name.to_owned(), t0, revision)
}

/// Whether an item of a checklist is a milestone that was not put aside.
pub fn is_milestone(item: &Item) -> bool {
    let aside = item.state.as_ref().is_some_and(|state| matches!(state.state, ItemStatus::Skipped | ItemStatus::NotApplicable));
    item.kind == Some(ItemKind::Milestone) && !aside
}
