//! `attendance_scan`: whom a scanned text means, and what comes of it. A scan that marks nobody is kept with its reason.

use domain::badge::{self, Scanned};
use domain::check_in::{Outcome, Scan, judge_code, kept};
use domain::training::{Mark, Session, SessionStatus};
use domain::value::Instant;
use domain::{CellValue, Id, Ref, normal};
use store::{Draft, Row};

use super::Facts;
use super::view::{ScanAnswer, ScanOne};
use crate::{Engine, Result, engine};

/// The same person at the same door within two minutes is one badge held too long, and nothing to keep.
const HELD: i64 = 120_000;
/// Sessions that begin within half a day are those somebody may have meant.
const NEAR: i64 = 12 * 3_600_000;
/// The same scan refused again within ten minutes is kept once.
const AGAIN: i64 = 600_000;

/// Checks somebody in, or says why not.
pub(crate) fn attendance_scan(engine: &mut Engine, request: ScanOne) -> Result<ScanAnswer> {
    let session = engine::id("session", &request.session)?;
    engine.session_at(session)?;
    let found = match &request.person {
        Some(person) => Ok(engine.same()?.stays(engine::id("person", person)?)),
        None => engine.who_is_scanned(session, &request.text)?,
    };
    let mut facts = Facts { text: kept(&request.text), door: Some(engine.door(session)?), person: found.ok(), expected: None };
    let outcome = engine.outcome(session, found, &request, &mut facts)?;
    if outcome == Outcome::In {
        return engine.let_in(session, &facts);
    }
    let scan = engine.keep(session, outcome, &facts, &request)?;
    engine.answer(session, outcome, &facts, scan)
}

/// Whether a mark says that somebody is there.
pub(crate) fn takes_part(mark: Option<&str>) -> bool {
    matches!(mark, Some("present" | "late" | "remote"))
}

impl Engine {
    /// Whom a text means: a badge, else exactly somebody's number or e-mail address; whoever is on the list first.
    fn who_is_scanned(&mut self, session: Id, scanned: &str) -> Result<std::result::Result<Id, Outcome>> {
        match badge::read(scanned) {
            Scanned::Badge(code) => self.whose_badge(session, &code),
            Scanned::Screen(code) => Ok(Err(self.of_screen(session, &code)?)),
            Scanned::Misread => {
                Ok(self.whose_number(session, scanned)?.map_err(|why| if why == Outcome::Unknown { Outcome::Misread } else { why }))
            }
            Scanned::Text(own) => self.whose_number(session, &own),
        }
    }

    fn whose_badge(&mut self, session: Id, code: &str) -> Result<std::result::Result<Id, Outcome>> {
        let (workspace, same) = (self.genesis()?, self.same()?);
        let is = |person: &Id| badge::badge(&workspace, *person) == code;
        let here: Vec<Id> = self.sheet(session)?.rows.iter().filter_map(|row| Id::try_parse(&row.person).ok()).collect();
        // A badge that was printed before two people were found to be one leads to the one that stays.
        let found: Vec<Id> = here.into_iter().filter(|person| same.all(person).iter().any(is) || is(person)).collect();
        if !found.is_empty() {
            return Ok(only(found));
        }
        let everybody = self.people_index()?;
        let stays = everybody.iter().map(|one| one.id).filter(is);
        let gone = same.gone().filter(|(gone, _)| is(gone)).map(|(gone, _)| same.stays(gone));
        Ok(only(stays.chain(gone).collect()))
    }

    fn whose_number(&mut self, session: Id, scanned: &str) -> Result<std::result::Result<Id, Outcome>> {
        let wanted = normal::key(scanned);
        if wanted.is_empty() {
            return Ok(Err(Outcome::Unknown));
        }
        let on_list = self.sheet(session)?.rows.iter().filter(|row| normal::key(&row.number) == wanted);
        let here: Vec<Id> = on_list.filter_map(|row| Id::try_parse(&row.person).ok()).collect();
        if !here.is_empty() {
            return Ok(only(here));
        }
        let everybody = self.people_index()?;
        let is = |own: &str| !own.is_empty() && normal::key(own) == wanted;
        let fits = everybody
            .iter()
            .filter(|one| is(&one.line.number) || is(&one.line.email) || one.also.iter().any(|also| is(&also.number) || is(&also.email)));
        Ok(only(fits.map(|one| one.id).collect()))
    }

    /// Somebody scanned the screen instead of a badge: at least they learn whether it is this session's.
    fn of_screen(&self, session: Id, code: &str) -> Result<Outcome> {
        let Some(secret) = self.check_in_of(session)?.secret else { return Ok(Outcome::WrongCode) };
        Ok(judge_code(&secret.0, session, code, self.now()).err().unwrap_or(Outcome::Screen))
    }

    fn outcome(&mut self, session: Id, found: std::result::Result<Id, Outcome>, request: &ScanOne, facts: &mut Facts) -> Result<Outcome> {
        let now = self.now();
        let person = match found {
            Ok(person) => person.to_string(),
            Err(why) => return Ok(why),
        };
        let row = self.sheet(session)?.rows.iter().find(|row| row.person == person).cloned();
        if let Some(shut) = facts.door.and_then(|door| door.shut(now)) {
            return Ok(shut);
        }
        let Some(row) = row else {
            facts.expected = self.expected_in(session, facts.person, now)?;
            return Ok(if facts.expected.is_some() { Outcome::OtherSession } else { Outcome::NotListed });
        };
        if takes_part(row.mark.as_deref()) {
            return Ok(Outcome::Already);
        }
        let check_in = self.check_in_of(session)?;
        if request.own && check_in.asks == Some(true) {
            let typed: String = request.screen.as_deref().unwrap_or_default().chars().filter(char::is_ascii_digit).collect();
            let secret = check_in.secret.map(|secret| secret.0).unwrap_or_default();
            return Ok(judge_code(&secret, session, &typed, now).err().unwrap_or(Outcome::In));
        }
        Ok(Outcome::In)
    }

    /// The session of this time on whose list somebody is.
    fn expected_in(&mut self, session: Id, person: Option<Id>, now: i64) -> Result<Option<Id>> {
        let everybody = self.people_index()?;
        let Some(cohorts) = person.and_then(|person| everybody.person(person)).map(|one| one.cohorts.clone()) else { return Ok(None) };
        let plan = self.plan_of_session(session)?;
        let near = |row: &Row<Session>| {
            let planned = row.value.planned.unwrap_or_default();
            let start = planned.instant(plan.t0)?;
            let end = start + planned.duration.unwrap_or(0) * 60_000;
            let away = (start - now).max(now - end).max(0);
            (away <= NEAR).then_some(away)
        };
        let mut fits: Vec<(i64, Id)> = Vec::new();
        for row in self.sessions_of(plan.id)? {
            let cancelled = row.value.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
            let theirs = match self.only_for(row.id, row.value.form)? {
                Some(only) => person.is_some_and(|person| only.contains(&person)),
                None => row.value.cohort.is_some_and(|cohort| cohorts.contains(&cohort.0)),
            };
            if let Some(away) = near(&row).filter(|_| theirs && !cancelled && row.id != session) {
                fits.push((away, row.id));
            }
        }
        Ok(fits.into_iter().min().map(|(_, id)| id))
    }

    fn let_in(&mut self, session: Id, facts: &Facts) -> Result<ScanAnswer> {
        let (now, person) = (self.now(), facts.person.unwrap_or_default());
        let (status, minutes) = facts.door.map_or((domain::training::MarkStatus::Present, None), |door| door.mark(now));
        let mark = self.mark_by_clock(session, status, minutes, now)?;
        let draft = self.attendance_draft(session, person, "mark", mark.write())?;
        let written = self.act("attendance.scan", &[draft])?;
        let (row, counts) = self.update_row(session, person)?;
        let mut said = self.scan_said(Outcome::In, facts, session)?;
        let set = self.statuses_of(session)?;
        said.args.extend(domain::args!(mark: super::super::status::words(set.of_mark(&mark)), minutes: mark.minutes.unwrap_or(0)));
        said.message = domain::sentence::english(&said.sentence, &said.args);
        Ok(ScanAnswer {
            said,
            outcome: Outcome::In.word().to_owned(),
            person: Some(person.to_string()),
            name: row.name.clone(),
            row: Some(row),
            counts: Some(counts),
            expected: None,
            scan: None,
            action: Some(written.action.to_string()),
            label: "attendance.scan".to_owned(),
        })
    }

    /// Writes down what was refused, once.
    fn keep(&mut self, session: Id, outcome: Outcome, facts: &Facts, request: &ScanOne) -> Result<Option<Id>> {
        let now = self.now();
        if outcome == Outcome::Already && self.marked_within(session, facts.person, HELD)? {
            return Ok(None);
        }
        let before = self.store.of::<Scan>("session", session)?;
        let alike = |row: &&Row<Scan>| {
            let scan = &row.value;
            let recent = scan.at.is_some_and(|at| now - at.0 < AGAIN);
            let text = scan.text.as_ref().map(|text| text.0.as_str()).unwrap_or_default();
            recent
                && scan.settled.is_none()
                && scan.outcome == Some(outcome)
                && scan.person.map(|person| person.0) == facts.person
                && text == facts.text
        };
        if let Some(row) = before.iter().find(alike) {
            return Ok(Some(row.id));
        }
        let scan = Scan {
            session: Some(Ref::to(session)),
            outcome: Some(outcome),
            at: Some(Instant(now)),
            text: (!facts.text.is_empty()).then(|| facts.text.as_str().into()),
            length: i64::try_from(request.text.trim().chars().count()).ok(),
            person: facts.person.map(Ref::to),
            expected: facts.expected.map(Ref::to),
            own: Some(request.own),
            settled: None,
        };
        let id = self.new_id();
        self.act("scan.keep", &[Draft::put(id, &scan)])?;
        Ok(Some(id))
    }

    fn marked_within(&self, session: Id, person: Option<Id>, within: i64) -> Result<bool> {
        let Some(person) = person else { return Ok(false) };
        let mark = self.attendance_state(session, person)?.value("mark").and_then(Mark::read);
        Ok(mark.is_some_and(|mark| self.now() - mark.at < within))
    }

    fn answer(&mut self, session: Id, outcome: Outcome, facts: &Facts, scan: Option<Id>) -> Result<ScanAnswer> {
        let said = self.scan_said(outcome, facts, session)?;
        let person = facts.person.map(|person| person.to_string());
        let sheet = self.sheet(session)?;
        let row = sheet.rows.iter().find(|row| Some(&row.person) == person.as_ref()).cloned();
        let counts = Some(sheet.counts);
        Ok(ScanAnswer {
            said,
            outcome: outcome.word().to_owned(),
            name: facts.person.map(|person| self.person_name(person)).transpose()?.unwrap_or_default(),
            person,
            row,
            counts,
            expected: facts.expected.map(|other| self.session_at(other).and_then(|row| self.session_line(row))).transpose()?,
            scan: scan.map(|scan| scan.to_string()),
            action: None,
            label: "scan.keep".to_owned(),
        })
    }
}

/// The one; several are as little an answer as nobody.
fn only(mut found: Vec<Id>) -> std::result::Result<Id, Outcome> {
    found.dedup();
    match found.as_slice() {
        [one] => Ok(*one),
        [] => Err(Outcome::Unknown),
        _ => Err(Outcome::Several),
    }
}
