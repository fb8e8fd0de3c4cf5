//! Checking in at the door: when it is open, what it refused, and the code on its screen.

pub(crate) mod badges;
pub(crate) mod scan;
pub(crate) mod settle;
pub mod view;

use domain::check_in::{CheckIn, Door, Let, Outcome, Scan, check_in_id, screen_code, turn};
use domain::sentence::{self, Args};
use domain::training::{Session, SessionStatus};
use domain::{Id, Ref, args, badge};
use store::{Draft, Row};

use self::view::{CheckInView, RefusedScan, ScanSaid, ScreenCode, SetCheckIn};
use super::view::OfSession;
use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Most refused scans in one answer.
const MOST: usize = 200;

/// When people are let in, and what was refused.
pub(crate) fn check_in_show(engine: &mut Engine, request: OfSession) -> Result<CheckInView> {
    let session = engine::id("session", &request.session)?;
    engine.check_in_view(session)
}

/// Sets when people are let in.
pub(crate) fn check_in_set(engine: &mut Engine, request: SetCheckIn) -> Result<CheckInView> {
    let session = engine::id("session", &request.session)?;
    engine.session_at(session)?;
    let when = Let { before: request.before, after: request.after, late: request.late, always: request.always };
    let check_in = CheckIn { session: Some(Ref::to(session)), when: Some(when), asks: Some(request.asks), secret: None };
    engine.act("check_in.set", &[Draft::put(check_in_id(session), &check_in)])?;
    engine.check_in_view(session)
}

/// What the screen of self check-in shows now. The first time, this laptop makes up what the codes are made of.
pub(crate) fn check_in_code(engine: &mut Engine, request: OfSession) -> Result<ScreenCode> {
    let session = engine::id("session", &request.session)?;
    let line = engine.session_at(session)?;
    let (secret, now) = (engine.secret_of(session)?, engine.now());
    let (at, left) = turn(now);
    let code = screen_code(&secret, session, at);
    let plan = engine.plan_of_session(session)?;
    // A phone shows it as text, so it says by itself what it is for.
    let until = times::local(now + left + domain::check_in::TURN, plan.zone);
    let words = format!("{}, {}", text(line.value.title), &until[11..16]);
    let shown = badge::screen_text(&code, &words);
    Ok(ScreenCode { code, qr: crate::workspace::members::qr(&shown)?, text: shown, left: u32::try_from(left).unwrap_or(0), until })
}

impl Engine {
    pub(crate) fn session_at(&self, session: Id) -> Result<Row<Session>> {
        self.store.get::<Session>(session)?.ok_or_else(|| Failure::not_found("session"))
    }

    pub(crate) fn check_in_of(&self, session: Id) -> Result<CheckIn> {
        Ok(self.store.get::<CheckIn>(check_in_id(session))?.map(|row| row.value).unwrap_or_default())
    }

    fn secret_of(&mut self, session: Id) -> Result<String> {
        if let Some(secret) = self.check_in_of(session)?.secret {
            return Ok(secret.0);
        }
        let secret = hex::encode(self.chance.bytes::<16>());
        let check_in = CheckIn { session: Some(Ref::to(session)), secret: Some(secret.as_str().into()), ..CheckIn::default() };
        self.act("check_in.set", &[Draft::put(check_in_id(session), &check_in)])?;
        Ok(secret)
    }

    /// The door of a session.
    pub(crate) fn door(&self, session: Id) -> Result<Door> {
        let (row, plan) = (self.session_at(session)?.value, self.plan_of_session(session)?);
        let planned = row.planned.unwrap_or_default();
        let start = planned.instant(plan.t0);
        let end = start.map(|start| start + planned.duration.unwrap_or(0) * 60_000);
        let state = row.state.map_or(SessionStatus::Planned, |state| state.state);
        Ok(Door { state, start, end, when: self.check_in_of(session)?.when.unwrap_or_default() })
    }

    fn check_in_view(&mut self, session: Id) -> Result<CheckInView> {
        let (row, door, check_in) = (self.session_at(session)?, self.door(session)?, self.check_in_of(session)?);
        let (plan, now) = (self.plan_of_session(session)?, self.now());
        let refused = self.refused_scans(session)?;
        let total = small(refused.len());
        let refused = refused.into_iter().take(MOST).map(|row| self.refused_scan(session, row)).collect::<Result<_>>()?;
        Ok(CheckInView {
            before: door.when.before,
            after: door.when.after,
            late: door.when.late,
            always: door.when.always,
            asks: check_in.asks == Some(true),
            opens: door.span().map(|(from, _)| times::local(from, plan.zone)),
            closes: door.span().map(|(_, to)| times::local(to, plan.zone)),
            shut: door
                .shut(now)
                .map(|outcome| self.scan_said(outcome, &Facts { door: Some(door), ..Facts::default() }, session))
                .transpose()?,
            now: times::local(now, plan.zone),
            session: self.session_line(row)?,
            refused,
            total,
        })
    }

    /// Scans that somebody still has to look at: not settled, and not of somebody who is in by now.
    pub(crate) fn refused_scans(&mut self, session: Id) -> Result<Vec<Row<Scan>>> {
        let mut rows = self.store.of::<Scan>("session", session)?;
        rows.retain(|row| row.value.settled.is_none());
        if rows.is_empty() {
            return Ok(rows);
        }
        let same = self.same()?;
        let sheet = &self.sheet(session)?.rows;
        let takes_part: std::collections::HashSet<Id> =
            sheet.iter().filter(|row| scan::takes_part(row.mark.as_deref())).filter_map(|row| Id::try_parse(&row.person).ok()).collect();
        // Of somebody who was in already it is the second scan that counts, so it stays until it was looked at.
        rows.retain(|row| {
            row.value.outcome == Some(Outcome::Already) || row.value.person.is_none_or(|person| !takes_part.contains(&same.stays(person.0)))
        });
        // Of one instant the later step first: a scanner is quicker than the clock's milliseconds.
        let step = |row: &Row<Scan>| row.state.cells.values().flatten().map(|write| write.dot.number).max();
        rows.sort_by_key(|row| (row.value.at.map(|at| std::cmp::Reverse(at.0)), std::cmp::Reverse(step(row)), std::cmp::Reverse(row.id)));
        Ok(rows)
    }

    fn refused_scan(&mut self, session: Id, row: Row<Scan>) -> Result<RefusedScan> {
        let (plan, everybody) = (self.plan_of_session(session)?, self.everybody()?);
        let scan = row.value;
        let person = scan.person.map(|person| self.same().map(|same| same.stays(person.0))).transpose()?;
        let outcome = scan.outcome.unwrap_or(Outcome::Unknown);
        let text = text(scan.text);
        let facts = Facts { text: text.clone(), person, expected: scan.expected.map(|other| other.0), door: Some(self.door(session)?) };
        let key = domain::RecordKey::of::<Scan>(row.id);
        let author = self.store.record(&key)?.and_then(|state| state.shown("outcome").map(|write| write.dot.author));
        let who = author.map(|author| everybody.of(author));
        let name = person.map(|person| self.person_name(person)).transpose()?.unwrap_or_default();
        let listed = person
            .is_some_and(|person| self.sheet(session).is_ok_and(|sheet| sheet.rows.iter().any(|row| row.person == person.to_string())));
        Ok(RefusedScan {
            id: row.id.to_string(),
            outcome: outcome.word().to_owned(),
            said: self.scan_said(outcome, &facts, session)?,
            at: times::local(scan.at.map_or(0, |at| at.0), plan.zone),
            text,
            person: person.map(|person| person.to_string()),
            name,
            listed,
            expected: facts.expected.map(|other| self.session_at(other).and_then(|row| self.session_line(row))).transpose()?,
            own: scan.own == Some(true),
            device: who.as_ref().map(|who| who.device.clone()).unwrap_or_default(),
            by: who.map(|who| who.name).unwrap_or_default(),
        })
    }

    /// The sentence of an outcome.
    pub(crate) fn scan_said(&self, outcome: Outcome, facts: &Facts, session: Id) -> Result<ScanSaid> {
        let sentence = format!("scan-{}", outcome.word());
        let mut args: Args = args!(text: if facts.text.is_empty() { "…" } else { facts.text.as_str() });
        let plan = self.plan_of_session(session)?;
        let clock = |at: i64| times::local(at, plan.zone)[11..16].to_owned();
        if let Some((from, to)) = facts.door.and_then(|door| door.span()) {
            args.extend(args!(opens: clock(from), closes: clock(to), day: times::local(from, plan.zone)[..10].to_owned()));
        }
        if let Some(person) = facts.person {
            args.extend(args!(name: self.person_name(person)?));
        }
        if let Some(other) = facts.expected {
            let row = self.session_at(other)?;
            let line = self.session_line(row)?;
            let at = line.starts.as_deref().and_then(|starts| starts.get(11..16)).unwrap_or_default().to_owned();
            args.extend(args!(session: line.title, place: line.place, at: at));
        }
        Ok(ScanSaid { message: sentence::english(&sentence, &args), sentence, args })
    }
}

/// What a sentence is made of.
#[derive(Clone, Debug, Default)]
pub(crate) struct Facts {
    pub text: String,
    pub person: Option<Id>,
    pub expected: Option<Id>,
    pub door: Option<Door>,
}
