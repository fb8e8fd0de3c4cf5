//! The sheet of one session: who is on the list, how they are marked, how many.
//!
//! The last sheet is remembered, so that one mark costs one commit and one row, not the room again.

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::people::Person;
use domain::training::status::{Credit, StatusSet};
use domain::training::{Attendance, Mark, MarkStatus, Session, SessionStatus, WalkIn};
use domain::{CellValue, Dot, Id, LiveWrite, RecordState, Ref, normal};
use store::Row;

use super::view::{Counts, MarkVersion, OfSession, Sheet, SheetRow};
use crate::app::view::Between;
use crate::count::small;
use crate::people::same::gathered;
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, engine, times};

/// The sheet that was shown last.
#[derive(Default)]
pub(crate) struct SheetCache(Option<(Id, Sheet)>);

impl SheetCache {
    pub(crate) fn forget(&mut self) {
        self.0 = None;
    }
}

/// The whole room, sorted by given name.
pub(crate) fn attendance_sheet(engine: &mut Engine, request: OfSession) -> Result<Sheet> {
    let session = engine::id("session", &request.session)?;
    engine.sheets.forget();
    engine.sheet(session).cloned()
}

impl Engine {
    /// The sheet of a session, remembered until something else than a mark changes.
    pub(crate) fn sheet(&mut self, session: Id) -> Result<&mut Sheet> {
        if self.sheets.0.as_ref().is_none_or(|(id, _)| *id != session) {
            let sheet = self.read_sheet(session)?;
            self.sheets.0 = Some((session, sheet));
        }
        Ok(&mut self.sheets.0.as_mut().expect("put there above").1)
    }

    /// Puts one person's new state into the remembered sheet and answers the row and the counts.
    pub(crate) fn update_row(&mut self, session: Id, person: Id) -> Result<(SheetRow, Counts)> {
        let state = self.attendance_state(session, person)?;
        let (everybody, plan) = (self.everybody()?, self.plan_of_session(session)?);
        let (zone, set) = (plan.zone, self.statuses(plan.id)?);
        let doubts = self.doubts(&state)?;
        let name = self.same()?.stays(person).to_string();
        let sheet = self.sheet(session)?;
        let row = sheet.rows.iter_mut().find(|row| row.person == name).ok_or_else(|| Failure::not_found("person"))?;
        put_mark(row, &state, &set, (&everybody, zone), &doubts);
        let row = row.clone();
        sheet.counts = count(&sheet.rows);
        Ok((row, sheet.counts))
    }

    pub(crate) fn plan_of_session(&self, session: Id) -> Result<crate::rollout::lines::Plan> {
        let row = self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
        self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())
    }

    /// The sheet as it is stored.
    pub(super) fn read_sheet(&mut self, session: Id) -> Result<Sheet> {
        let row = self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))?;
        let plan = self.plan_of_session(session)?;
        let (everybody, set) = (self.everybody()?, self.statuses(plan.id)?);
        let marks = self.marks_of(session)?;
        let state = row.value.state;
        let unmarked = state.filter(|state| state.state == SessionStatus::Closed).and_then(|state| state.unmarked);
        let mut rows = self.people_of(&row)?;
        for row in &mut rows {
            if let Some(state) = Id::try_parse(&row.person).ok().and_then(|id| marks.get(&id)) {
                put_mark(row, state, &set, (&everybody, plan.zone), &self.doubts(state)?);
            }
        }
        let counts = count(&rows);
        let session = self.session_line(row)?;
        let window = self.window_of(plan.id)?;
        let timed = window.late_after.is_some() || window.absent_after.is_some();
        Ok(Sheet { session, unmarked: unmarked.map(|rule| rule.word().to_owned()), timed, rows, counts })
    }

    /// The marks whose time a wrong clock leaves in doubt, each with what it lies between.
    pub(super) fn doubts(&self, state: &RecordState) -> Result<Vec<(Dot, Between)>> {
        let mut doubts = Vec::new();
        for write in state.cells.get("mark").into_iter().flatten() {
            let Some(mark) = Mark::read(&write.value) else { continue };
            doubts.extend(self.doubt(write.dot, mark.at)?.map(|between| (write.dot, between)));
        }
        Ok(doubts)
    }

    /// What is known of everybody in a session, by who they are now.
    pub(crate) fn marks_of(&self, session: Id) -> Result<HashMap<Id, RecordState>> {
        let rows = self.store.of::<Attendance>("session", session)?;
        let records = gathered(&*self.same()?, rows, |attendance| Some((attendance.person?.0, ())));
        Ok(records.into_iter().map(|((person, ()), state)| (person, state)).collect())
    }

    /// Everybody on the list, numbered by given name; then who walked in, in the order of coming.
    fn people_of(&self, session: &Row<Session>) -> Result<Vec<SheetRow>> {
        let (facts, session) = (&session.value, session.id);
        let enrolled = self.listed_in(session, facts.cohort.map(|cohort| cohort.0), facts.form)?;
        let mut listed: Vec<(Id, Person)> = Vec::with_capacity(enrolled.len());
        for person in enrolled {
            if let Some(row) = self.store.get::<Person>(person)? {
                listed.push((row.id, row.value));
            }
        }
        listed.sort_by_cached_key(|(id, person)| (name_key(person), *id));
        let mut walk_ins = self.store.of::<WalkIn>("session", session)?;
        walk_ins.sort_by_key(|row| (row.value.at, row.id));
        let mut rows: Vec<SheetRow> = listed.into_iter().map(|(id, person)| sheet_row(id, person, false)).collect();
        for person in walk_ins.into_iter().filter_map(|row| row.value.person) {
            if let Some(row) = self.person_now(person.0)?
                && !rows.iter().any(|there| there.person == row.id.to_string())
            {
                rows.push(sheet_row(row.id, row.value, true));
            }
        }
        for (index, row) in rows.iter_mut().enumerate() {
            row.no = small(index + 1);
        }
        Ok(rows)
    }
}

/// Sorts by given name, then the whole name, as a Vietnamese list does.
pub(crate) fn name_key(person: &Person) -> Vec<u32> {
    let name = person.name.as_ref().map(|name| name.0.as_str()).unwrap_or_default();
    normal::collation(&normal::given_first(name))
}

fn sheet_row(id: Id, person: Person, walk_in: bool) -> SheetRow {
    let name = text(person.name);
    SheetRow {
        person: id.to_string(),
        no: 0,
        folded: normal::folded(&format!("{name} {} {}", text(person.number.clone()), text(person.email))),
        name,
        department: text(person.department),
        number: text(person.number),
        mark: None,
        own: None,
        credit: Credit::Nothing.word().to_owned(),
        minutes: None,
        early: None,
        at: None,
        between: None,
        by: None,
        device: None,
        here: false,
        sent: true,
        note: String::new(),
        walk_in,
        versions: Vec::new(),
    }
}

/// Writes a person's attendance into their row.
pub(super) fn put_mark(
    row: &mut SheetRow,
    state: &RecordState,
    set: &StatusSet,
    (everybody, zone): (&Everybody, Tz),
    doubts: &[(Dot, Between)],
) {
    let mark = state.value("mark").and_then(Mark::read);
    let shown = state.shown("mark");
    let who = shown.filter(|_| mark.is_some()).map(|write| everybody.of(write.dot.author));
    row.mark = mark.map(|mark| mark.status.word().to_owned());
    row.own = mark.and_then(|mark| own(set, &mark));
    row.credit = mark.map_or(Credit::Nothing, |mark| set.of_mark(&mark).credit).word().to_owned();
    row.minutes = mark.and_then(|mark| mark.minutes);
    row.early = mark.and_then(|mark| mark.early);
    row.at = mark.map(|mark| times::local(mark.at, zone));
    row.between = shown.and_then(|write| of(doubts, write.dot));
    row.here = who.as_ref().is_some_and(|who| who.here);
    row.device = who.as_ref().map(|who| who.device.clone());
    row.by = who.map(|who| who.name);
    row.sent = state.cells.values().flatten().all(|write| write.seq.is_some());
    row.note = state.value("note").and_then(|note| note.as_str()).unwrap_or_default().to_owned();
    row.versions = versions(state, set, (everybody, zone), doubts);
}

/// The code of the rollout's own status that a mark is.
pub(super) fn own(set: &StatusSet, mark: &Mark) -> Option<String> {
    let status = set.of_mark(mark);
    status.own.map(|_| status.code.clone())
}

fn of(doubts: &[(Dot, Between)], dot: Dot) -> Option<Between> {
    doubts.iter().find(|(doubted, _)| *doubted == dot).map(|(_, between)| between.clone())
}

fn versions(state: &RecordState, set: &StatusSet, (everybody, zone): (&Everybody, Tz), doubts: &[(Dot, Between)]) -> Vec<MarkVersion> {
    let Some(live) = state.cells.get("mark").filter(|live| domain::record::differ(live)) else { return Vec::new() };
    let shown = state.shown("mark").map(|write| write.dot);
    let version = |write: &LiveWrite| {
        let (who, mark) = (everybody.of(write.dot.author), Mark::read(&write.value));
        MarkVersion {
            mark: mark.map(|mark| mark.status.word().to_owned()),
            own: mark.and_then(|mark| own(set, &mark)),
            minutes: mark.and_then(|mark| mark.minutes),
            early: mark.and_then(|mark| mark.early),
            by: who.name,
            device: who.device,
            at: times::local(mark.map_or(write.at, |mark| mark.at), zone),
            between: of(doubts, write.dot),
            shown: Some(write.dot) == shown,
        }
    };
    live.iter().filter(|write| !write.weak).map(version).collect()
}

fn count(rows: &[SheetRow]) -> Counts {
    let walk_ins = rows.iter().filter(|row| row.walk_in).count();
    let two_versions = rows.iter().filter(|row| !row.versions.is_empty()).count();
    Counts { walk_ins: small(walk_ins), two_versions: small(two_versions), ..count_marks(rows.iter().map(|row| row.mark.as_deref())) }
}

/// How many have which mark.
pub(super) fn count_marks<'m>(marks: impl IntoIterator<Item = Option<&'m str>>) -> Counts {
    let mut counts = Counts::default();
    for mark in marks {
        let place = match mark.and_then(MarkStatus::of) {
            Some(MarkStatus::Present) => &mut counts.present,
            Some(MarkStatus::Late) => &mut counts.late,
            Some(MarkStatus::Excused) => &mut counts.excused,
            Some(MarkStatus::Absent) => &mut counts.absent,
            Some(MarkStatus::Remote) => &mut counts.remote,
            None => &mut counts.blank,
        };
        *place += 1;
    }
    counts
}

/// A reference to the records of a mark.
pub(crate) fn attendance_of(session: Id, person: Id) -> Attendance {
    Attendance { session: Some(Ref::to(session)), person: Some(Ref::to(person)), ..Attendance::default() }
}
