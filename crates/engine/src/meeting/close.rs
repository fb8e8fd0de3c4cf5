//! Closing a meeting: the agenda as it stands and what this laptop knows become its minutes, for good.

use chrono_tz::Tz;
use domain::meeting::Minutes;
use domain::value::Instant;
use domain::{Ref, Text};
use store::Draft;

use super::show::Kept;
use super::view::{AgendaPoint, MeetingChanged, OfMeeting};
use crate::{Engine, Failure, Result, engine, times};

/// Most characters of the agenda in a record.
const MOST: usize = 58_000;

/// Minutes of a meeting of the sample, as if all had been in order.
pub(crate) fn kept_of_sample(topics: &[String], since: &str) -> Result<String> {
    let known = keys::statement::Known { last_sync: None, head_seq: 0, devices_not_heard: Vec::new(), open_cards: 0, unsent: 0 };
    let points = topics.iter().map(|topic| super::agenda::topic(topic)).collect();
    serde_json::to_string(&Kept { points, since: since.to_owned(), known }).map_err(Failure::fault)
}

/// Points as a record holds them, with what this laptop knew. A list that is longer than a record is cut from its end,
/// whose parts matter least, and says so.
pub(crate) fn page_kept(engine: &Engine, points: Vec<AgendaPoint>, since: i64, zone: Tz) -> Result<String> {
    let mut kept = Kept { points, since: times::local(since, zone), known: engine.known()? };
    let mut page = serde_json::to_string(&kept).map_err(Failure::fault)?;
    let all = kept.points.len();
    while page.chars().count() > MOST && !kept.points.is_empty() {
        kept.points.truncate(kept.points.len() * 9 / 10);
        let mut shown = kept.points.clone();
        shown.push(super::agenda::cut(all - kept.points.len()));
        page =
            serde_json::to_string(&Kept { points: shown, since: kept.since.clone(), known: kept.known.clone() }).map_err(Failure::fault)?;
    }
    Ok(page)
}

/// Such points as they are read back.
pub(crate) fn page_read(page: &str) -> Option<Kept> {
    serde_json::from_str(page).ok()
}

/// Keeps what was known. A meeting that another laptop closed apart has two minutes, and both stay.
pub(crate) fn meeting_close(engine: &mut Engine, request: OfMeeting) -> Result<MeetingChanged> {
    let id = engine::id("meeting", &request.meeting)?;
    engine.still_open(id)?;
    let (row, plan) = engine.meeting_row(id)?;
    if row.value.opened.is_none() {
        return Err(Failure::new("meeting_not_open"));
    }
    let since = engine.meeting_before(plan, id)?;
    let agenda = page_kept(engine, engine.agenda(plan, &row.value, since)?, since, plan.zone)?;
    let present = engine.present(id)?.into_iter().filter(|line| line.here).map(|line| line.name).take(200).collect();
    let minutes = Minutes {
        meeting: Some(Ref::to(id)),
        at: Some(Instant(engine.now())),
        agenda: Some(agenda.into()),
        present: Some(present),
        note: row.value.note.filter(|note: &Text<8000>| !note.0.is_empty()),
    };
    let made = engine.new_id();
    engine.change_meeting(id, "meeting.close", &[Draft::put(made, &minutes)])
}
