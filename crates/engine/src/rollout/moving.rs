//! Moving the launch: T-0 is one field, and everything relative moves with it. What was held already keeps its time.
//!
//! The preview says what moves and what would collide, before anything is written; one undo takes the move back.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Datelike, TimeZone, Utc};
use chrono_tz::Tz;
use domain::checklist::{Item, ItemStatus, Planned};
use domain::gate::Gate;
use domain::rollout::overlap::{Span, overlaps};
use domain::rollout::{Holiday, Rollout, holiday_id};
use domain::training::{Enrolment, Session, SessionStatus, WalkIn};
use domain::value::Instant;
use domain::{Id, Ref, Verb};
use store::{Draft, Row};

use super::lines::Plan;
use super::view::{Collision, HolidayLine, MovePreview, MoveRollout, Moved, SetHoliday, StaysLine};
use crate::app::view::Done;
use crate::checklist::show::status;
use crate::count::small;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Most titles that stand behind one collision.
const TITLES: usize = 5;

/// What a move would do.
pub(crate) fn rollout_move_preview(engine: &mut Engine, request: MoveRollout) -> Result<MovePreview> {
    let (before, after) = engine.planned_move(&request)?;
    let entries = engine.entries(before, after)?;
    let holidays = engine.holidays(before.id)?;
    let now = engine.now();
    let mut collisions = days(&entries, after.zone, &holidays);
    collisions.extend(order(&entries, after.zone));
    collisions.extend(past(&entries, after.zone, now));
    collisions.extend(engine.twice(&entries, after.zone)?);
    let moved = |kind: Kind| small(entries.iter().filter(|one| one.kind == kind && one.before != one.after).count());
    let stays = entries.iter().filter(|one| one.why.is_some() && one.kind != Kind::Gate || one.why == Some("fixed"));
    Ok(MovePreview {
        from: before.t0.map(|t0| times::local(t0, before.zone)),
        to: times::local(after.t0.unwrap_or_default(), after.zone),
        minutes: before.t0.zip(after.t0).map_or(0, |(from, to)| (to - from) / 60_000),
        items: moved(Kind::Item),
        sessions: moved(Kind::Session),
        gates: moved(Kind::Gate),
        stays: stays.map(|one| one.stays(after.zone)).collect(),
        collisions,
        holidays: holidays.into_iter().map(|(day, (id, title))| HolidayLine { id: id.to_string(), day, title }).collect(),
    })
}

/// Moves T-0, as one action.
pub(crate) fn rollout_move(engine: &mut Engine, request: MoveRollout) -> Result<Moved> {
    let (before, after) = engine.planned_move(&request)?;
    if before.t0 == after.t0 {
        return Err(Failure::invalid("go_live", "move_nowhere"));
    }
    let change = Rollout { t0: after.t0.map(Instant), ..Rollout::default() };
    let mut drafts = vec![Draft::put(before.id, &change)];
    for row in engine.sessions_of(before.id)? {
        let planned = row.value.planned.filter(|planned| held(&row.value) && planned.at.is_none());
        // What was held was held then, whenever the launch is.
        if let Some((planned, at)) = planned.and_then(|planned| Some((planned, planned.instant(before.t0)?))) {
            let kept = Planned { start: None, at: Some(at), duration: planned.duration };
            drafts.push(Draft::put(row.id, &Session { planned: Some(kept), ..Session::default() }));
        }
    }
    drafts.extend(engine.meetings_held(before)?);
    drafts.extend(engine.duties_begun(before)?);
    let written = engine.act("rollout.move", &drafts)?;
    Ok(Moved {
        t0: times::local(after.t0.unwrap_or_default(), after.zone),
        action: written.action.to_string(),
        label: "rollout.move".to_owned(),
    })
}

/// Makes a day a holiday of the rollout; without a title it is none any more.
pub(crate) fn holiday_set(engine: &mut Engine, request: SetHoliday) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let day = times::day("day", &request.day)?;
    let (id, title) = (holiday_id(rollout, day), domain::normal::name(&request.title.unwrap_or_default()));
    let draft = if title.is_empty() {
        engine.store.get::<Holiday>(id)?.ok_or_else(|| Failure::not_found("holiday"))?;
        Draft::state(&Holiday::KIND, id, Verb::Archive)
    } else {
        Draft::put(id, &Holiday { rollout: Some(Ref::to(rollout)), day: Some(day.into()), title: Some(title.into()) })
    };
    let written = engine.act("holiday.set", &[draft])?;
    Ok(Done { action: written.action.to_string(), label: "holiday.set".to_owned() })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Item,
    Session,
    Gate,
}

/// Something with a planned time, before and after the move.
struct Entry {
    kind: Kind,
    id: Id,
    code: String,
    title: String,
    before: i64,
    after: i64,
    /// Milliseconds.
    length: i64,
    predecessors: Vec<String>,
    over: bool,
    /// Why it does not move: held, fixed.
    why: Option<&'static str>,
    trainer: String,
}

impl Entry {
    fn stays(&self, zone: Tz) -> StaysLine {
        StaysLine { title: self.title.clone(), at: times::local(self.after, zone), why: self.why.unwrap_or_default().to_owned() }
    }
}

/// A session that began keeps its time.
fn held(session: &Session) -> bool {
    session.state.is_some_and(|state| matches!(state.state, SessionStatus::Open | SessionStatus::Closed))
}

impl Engine {
    /// The plan before and after.
    fn planned_move(&self, request: &MoveRollout) -> Result<(Plan, Plan)> {
        let before = self.plan(engine::id("rollout", &request.rollout)?)?;
        let t0 = times::instant("go_live", &request.go_live, before.zone)?;
        Ok((before, Plan { t0: Some(t0), ..before }))
    }

    fn entries(&self, before: Plan, after: Plan) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        let of = |kind: Kind, id: Id, planned: Option<Planned>, held: bool| {
            let planned = planned?;
            let was = planned.instant(before.t0)?;
            let why = if held { Some("held") } else { planned.at.map(|_| "fixed") };
            let after = if held { was } else { planned.instant(after.t0)? };
            let length = planned.duration.unwrap_or(0) * 60_000;
            let (code, title, trainer) = Default::default();
            Some(Entry { kind, id, code, title, before: was, after, length, predecessors: Vec::new(), over: false, why, trainer })
        };
        for row in self.store.of::<Item>("rollout", before.id)?.into_iter() {
            if let Some(mut entry) = of(Kind::Item, row.id, row.value.planned, false) {
                entry.over = !matches!(status(&row.value), ItemStatus::Todo | ItemStatus::Running | ItemStatus::Blocked);
                (entry.code, entry.title) = (text(row.value.code), text(row.value.title));
                entry.predecessors = row.value.predecessors.unwrap_or_default();
                entries.push(entry);
            }
        }
        for row in self.sessions_of(before.id)? {
            let cancelled = row.value.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
            if let Some(mut entry) = of(Kind::Session, row.id, row.value.planned, held(&row.value)).filter(|_| !cancelled) {
                entry.over = held(&row.value);
                (entry.title, entry.trainer) = (text(row.value.title), text(row.value.trainer));
                entries.push(entry);
            }
        }
        for row in self.gates_of(before.id)? {
            let Row::<Gate> { id, value, .. } = row;
            if let Some(mut entry) = of(Kind::Gate, id, value.planned, false) {
                entry.over = self.decisions(id)?.iter().any(crate::gate::decisions::Decided::stands);
                entry.title = text(value.title);
                entries.push(entry);
            }
        }
        entries.sort_by_key(|one| (one.after, one.id));
        Ok(entries)
    }

    /// Holidays by day.
    fn holidays(&self, rollout: Id) -> Result<BTreeMap<String, (Id, String)>> {
        let rows = self.store.of::<Holiday>("rollout", rollout)?.into_iter();
        Ok(rows.map(|row| (text(row.value.day), (row.id, text(row.value.title)))).collect())
    }

    /// Sessions that would have somebody, or their trainer, at two places at once and did not before.
    fn twice(&self, entries: &[Entry], zone: Tz) -> Result<Vec<Collision>> {
        let sessions: Vec<&Entry> = entries.iter().filter(|one| one.kind == Kind::Session).collect();
        let mut people: HashMap<Id, Vec<String>> = HashMap::new();
        for row in self.store.all::<Enrolment>()? {
            if let (Some(cohort), Some(person)) = (row.value.cohort, row.value.person) {
                people.entry(cohort.0).or_default().push(person.0.to_string());
            }
        }
        let mut who = Vec::new();
        for session in &sessions {
            let cohort = self.store.get::<Session>(session.id)?.and_then(|row| row.value.cohort);
            let mut all = cohort.and_then(|cohort| people.get(&cohort.0)).cloned().unwrap_or_default();
            all.extend(self.store.of::<WalkIn>("session", session.id)?.into_iter().filter_map(|row| Some(row.value.person?.0.to_string())));
            let trainer = domain::normal::folded(&session.trainer);
            all.extend(Some(format!("trainer {trainer}")).filter(|_| !trainer.is_empty()));
            who.push(all);
        }
        let spans = |at: fn(&Entry) -> i64| -> Vec<Span<String>> {
            let span = |(one, who): (&&Entry, &Vec<String>)| Span { start: at(one), end: at(one) + one.length, who: who.clone() };
            sessions.iter().zip(&who).map(span).collect()
        };
        let (was, is) = (overlaps(&spans(|one| one.before)), overlaps(&spans(|one| one.after)));
        let new = is.into_iter().filter(|(pair, _)| !was.contains_key(pair));
        let line = |((a, b), count): ((usize, usize), usize)| Collision {
            code: "twice".to_owned(),
            at: times::local(sessions[a].after.max(sessions[b].after), zone),
            count: small(count),
            name: String::new(),
            titles: vec![sessions[a].title.clone(), sessions[b].title.clone()],
        };
        Ok(new.map(line).collect())
    }
}

fn local_day(at: i64, zone: Tz) -> chrono::NaiveDate {
    let instant = Utc.timestamp_millis_opt(at).single().unwrap_or(chrono::DateTime::<Utc>::UNIX_EPOCH);
    instant.with_timezone(&zone).date_naive()
}

fn weekend(day: chrono::NaiveDate) -> bool {
    matches!(day.weekday(), chrono::Weekday::Sat | chrono::Weekday::Sun)
}

/// What would come to lie on a weekend or a holiday and does not now, by day.
fn days(entries: &[Entry], zone: Tz, holidays: &BTreeMap<String, (Id, String)>) -> Vec<Collision> {
    let free = |day: chrono::NaiveDate| match holidays.get(&day.to_string()) {
        Some((_, title)) => Some(("holiday", title.clone())),
        None => weekend(day).then(|| ("weekend", String::new())),
    };
    let mut by_day: BTreeMap<chrono::NaiveDate, Vec<&Entry>> = BTreeMap::new();
    for one in entries.iter().filter(|one| one.why.is_none() && !one.over) {
        let (before, after) = (local_day(one.before, zone), local_day(one.after, zone));
        if free(after).is_some() && (free(before).is_none() || before != after && holidays.contains_key(&after.to_string())) {
            by_day.entry(after).or_default().push(one);
        }
    }
    let line = |(day, on_it): (chrono::NaiveDate, Vec<&Entry>)| {
        let (code, name) = free(day)?;
        Some(Collision { name, ..gathered(code, &on_it, zone)? })
    };
    by_day.into_iter().filter_map(line).collect()
}

/// Items that would begin before something ends that they wait for: one of the two has a fixed time.
fn order(entries: &[Entry], zone: Tz) -> Vec<Collision> {
    let by_code: HashMap<&str, &Entry> = entries.iter().filter(|one| !one.code.is_empty()).map(|one| (one.code.as_str(), one)).collect();
    let mut found = Vec::new();
    for one in entries.iter().filter(|one| !one.over) {
        for first in one.predecessors.iter().filter_map(|code| by_code.get(code.as_str())) {
            let late = |first_at: i64, at: i64| first_at + first.length > at;
            if late(first.after, one.after) && !late(first.before, one.before) {
                let titles = vec![first.title.clone(), one.title.clone()];
                found.push(Collision {
                    code: "order".to_owned(),
                    at: times::local(one.after, zone),
                    count: 1,
                    name: String::new(),
                    titles,
                });
            }
        }
    }
    found
}

/// What is still to be done and would come to lie before now.
fn past(entries: &[Entry], zone: Tz, now: i64) -> Option<Collision> {
    let late: Vec<&Entry> = entries.iter().filter(|one| !one.over && one.after < now && one.before >= now).collect();
    gathered("past", &late, zone)
}

fn gathered(code: &str, found: &[&Entry], zone: Tz) -> Option<Collision> {
    let first = found.first()?;
    let titles: BTreeSet<&str> = found.iter().map(|one| one.title.as_str()).collect();
    Some(Collision {
        code: code.to_owned(),
        at: times::local(first.after, zone),
        count: small(found.len()),
        name: String::new(),
        titles: titles.into_iter().take(TITLES).map(str::to_owned).collect(),
    })
}
