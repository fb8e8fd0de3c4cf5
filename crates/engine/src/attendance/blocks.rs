//! One person in several sessions: apologies beforehand, several half days at once, and the history of one mark.

use domain::training::{Attendance, Enrolment, Mark, Session, SessionStatus, WalkIn, attendance_id, walk_in_id};
use domain::{CellValue, Id, KindOf, RecordKey};
use serde_json::Value;
use store::Row;

use super::view::{MarkBlocks, OfMark, OfPersonInRollout, PersonBlock, PersonBlocks};
use crate::app::history::lines_of;
use crate::app::view::{Done, HistoryView};
use crate::{Engine, Failure, Result, engine};

/// The sessions that somebody is on the list of, with their marks.
pub(crate) fn person_blocks(engine: &mut Engine, request: OfPersonInRollout) -> Result<PersonBlocks> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let (now, set) = (engine.now(), engine.statuses(rollout)?);
    let mut rows = engine.sessions_of(rollout)?;
    rows.sort_by_key(|row| (row.value.planned.and_then(|planned| planned.instant(plan.t0)), row.id));
    let mut blocks = Vec::new();
    for row in rows {
        let cancelled = row.value.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
        if cancelled || !engine.is_listed(&row, person)? {
            continue;
        }
        let state = engine.attendance_state(row.id, person)?;
        let marked = state.value("mark").and_then(Mark::read);
        let own = marked.and_then(|mark| super::sheet::own(&set, &mark));
        let mark = marked.map(|mark| mark.status.word().to_owned());
        let note = state.value("note").and_then(Value::as_str).unwrap_or_default().to_owned();
        let planned = row.value.planned.unwrap_or_default();
        let ends = planned.instant(plan.t0).map(|start| start + planned.duration.unwrap_or(0) * 60_000);
        let closed = row.value.state.is_some_and(|state| state.state == SessionStatus::Closed);
        blocks.push(PersonBlock {
            session: engine.session_line(row)?,
            mark,
            own,
            note,
            ahead: !closed && ends.is_none_or(|ends| ends > now),
        });
    }
    Ok(PersonBlocks { blocks })
}

/// Marks somebody in several sessions as one step: all of them, or none.
pub(crate) fn attendance_blocks(engine: &mut Engine, request: MarkBlocks) -> Result<Done> {
    let person = engine.same()?.stays(engine::id("person", &request.person)?);
    let note = request.note.as_deref().map(str::trim);
    if note.is_some_and(|note| note.chars().count() > 500) {
        return Err(Failure::invalid("note", "note_long"));
    }
    let mut drafts = Vec::new();
    for session in &request.sessions {
        let id = engine::id("session", session)?;
        let row = engine.store.get::<Session>(id)?.ok_or_else(|| Failure::not_found("session"))?;
        if !engine.is_listed(&row, person)? {
            return Err(Failure::new("not_on_list"));
        }
        let mark = request.mark.as_deref().map(|word| engine.mark_of(id, word, None, None)).transpose()?;
        let mut draft = engine.attendance_draft(id, person, "mark", mark.map_or(Value::Null, |mark| mark.write()))?;
        if let Some(note) = note {
            draft.cells.insert("note".into(), if note.is_empty() { Value::Null } else { note.into() });
        }
        drafts.push(draft);
    }
    engine.done_or_nothing("attendance.blocks", &drafts)
}

/// Everything that was ever said of one person in one session, under whatever id.
pub(crate) fn attendance_history(engine: &mut Engine, request: OfMark) -> Result<HistoryView> {
    let (session, person) = (engine::id("session", &request.session)?, engine::id("person", &request.person)?);
    let mut lines = Vec::new();
    for one in engine.same()?.all(&person) {
        lines.extend(lines_of(engine, &RecordKey { kind: Attendance::NAME, id: attendance_id(session, *one) })?);
    }
    // Each record's own is in order already; of one person's several the newest comes first.
    lines.sort_by(|a, b| b.at.cmp(&a.at));
    Ok(HistoryView { lines })
}

impl Engine {
    /// Whether somebody is on a session's list: enrolled, or come by.
    fn is_listed(&self, session: &Row<Session>, person: Id) -> Result<bool> {
        for one in self.same()?.all(&person) {
            let cohort = session.value.cohort.map(|cohort| domain::training::enrolment_id(cohort.0, *one));
            if cohort.map(|id| self.store.get::<Enrolment>(id)).transpose()?.flatten().is_some()
                || self.store.get::<WalkIn>(walk_in_id(session.id, *one))?.is_some()
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}
