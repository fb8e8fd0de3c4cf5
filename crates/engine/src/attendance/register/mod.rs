//! `attendance_register`: what the roll calls of a rollout say together. Who is on a sheet and what a mark says is read as
//! the sheets read it; counts are remembered, marks are read of the people who are shown.

mod export;
pub(crate) mod gather;
mod table;
pub mod view;

use std::collections::HashMap;

use domain::training::MarkStatus;
use domain::{Id, RecordState, normal};

use self::gather::{Gathered, OnList};
use self::view::{AttendanceRegister, OfRegister, RegisterMark, RegisterPerson};
use super::sheet::put_mark;
use super::view::SheetRow;
use crate::count::small;
use crate::{Engine, Result, engine, times};

pub(crate) use export::attendance_register_export;

/// The sessions of a rollout with their counts, and a window of the people of one cohort.
pub(crate) fn attendance_register(engine: &mut Engine, request: OfRegister) -> Result<AttendanceRegister> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let gathered = engine.gathered(rollout)?;
    let wanted = request.cohort.as_deref().filter(|cohort| !cohort.is_empty());
    let cohort = wanted.map(|wanted| engine.cohort(rollout, wanted)).transpose()?;
    let folded = normal::folded(request.text.as_deref().unwrap_or_default().trim());
    let words: Vec<&str> = folded.split_whitespace().collect();
    let warning = engine.warning_of(rollout)?;
    let is_seldom = |cohort: Id, one: &OnList| gathered.is_seldom(cohort, one, &warning);
    let everybody = cohort.map(|cohort| gathered.people(cohort)).unwrap_or_default();
    let seldom = small(everybody.iter().filter(|one| cohort.is_some_and(|cohort| is_seldom(cohort, one))).count());
    let all = small(everybody.len());
    let only_seldom = request.seldom == Some(true);
    let fits = |one: &OnList| gathered.fits(one, &words) && (!only_seldom || cohort.is_some_and(|cohort| is_seldom(cohort, one)));
    let found: Vec<OnList> = everybody.into_iter().filter(fits).collect();
    let (offset, limit) = (request.offset.unwrap_or(0), request.limit.map_or(usize::MAX, |limit| limit.clamp(1, 2000) as usize));
    let window: Vec<OnList> = found.iter().skip(offset as usize).take(limit).copied().collect();
    let mut people = cohort.map(|cohort| engine.register_people(&gathered, cohort, &window)).transpose()?.unwrap_or_default();
    for (one, person) in window.iter().zip(&mut people) {
        person.seldom = cohort.is_some_and(|cohort| is_seldom(cohort, one));
    }
    let zone = engine.plan(rollout)?.zone;
    Ok(AttendanceRegister {
        as_of: times::local(engine.now(), zone),
        sources: engine.sources(zone, gathered.two_versions)?,
        sessions: gathered.sessions.iter().map(|taken| taken.line.clone()).collect(),
        cohorts: gathered.cohorts(),
        cohort: cohort.map(|cohort| cohort.to_string()),
        warning: (&warning).into(),
        seldom,
        everybody: all,
        total: small(found.len()),
        offset,
        people,
        statuses: engine.statuses(rollout)?.iter().map(|status| super::status::line(rollout, status)).collect(),
    })
}

/// Few people are looked up one by one; for more the marks of each session are read at once.
const FEW: usize = 500;

impl Engine {
    /// People of a cohort with their marks, in the order in which they are given.
    fn register_people(&self, gathered: &Gathered, cohort: Id, people: &[OnList]) -> Result<Vec<RegisterPerson>> {
        let of = gathered.of(cohort);
        let mut all: Vec<RegisterPerson> = people.iter().map(|one| gathered.person(cohort, one)).collect();
        let (everybody, zone, set) = (self.everybody()?, self.plan(gathered.rollout)?.zone, self.statuses(gathered.rollout)?);
        for (place, taken) in of.iter().enumerate() {
            let known: Option<HashMap<Id, RecordState>> = if people.len() > FEW { Some(self.marks_of(taken.session)?) } else { None };
            for (one, person) in people.iter().zip(&mut all).filter(|(one, _)| taken.has(one)) {
                let state = match &known {
                    Some(known) => known.get(&one.person).cloned().unwrap_or_default(),
                    None => self.attendance_state(taken.session, one.person)?,
                };
                let mut row = SheetRow { walk_in: one.walk_in, ..SheetRow::default() };
                put_mark(&mut row, &state, &set, (&everybody, zone), &self.doubts(&state)?);
                person.marks[place] = mark(&row, taken.closes);
            }
        }
        Ok(all)
    }
}

fn mark(row: &SheetRow, closes: bool) -> RegisterMark {
    let closing = row.mark.is_none() && closes && !row.walk_in;
    RegisterMark {
        mark: if closing { Some(MarkStatus::Absent.word().to_owned()) } else { row.mark.clone() },
        own: row.own.clone(),
        minutes: row.minutes,
        early: row.early,
        closing,
        two_versions: !row.versions.is_empty(),
        there: true,
        note: row.note.clone(),
        by: row.by.clone(),
        at: row.at.clone(),
        between: row.between.clone(),
    }
}
