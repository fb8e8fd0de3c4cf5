//! `session_clashes` and `session_look`: what the sessions of a rollout clash with, in all rollouts of the workspace.

pub(crate) mod set;
pub mod view;

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap};

use chrono::{NaiveDate, TimeZone, Utc};
use chrono_tz::Tz;
use domain::checklist::{Item, Planned};
use domain::gate::Gate;
use domain::rollout::{Criterion, Holiday};
use domain::sentence::{self, Args};
use domain::training::clash::{Clash, ClashIn, Meeting, clashes, trainers};
use domain::training::segment::{Segment, SegmentForm, Segments};
use domain::training::{Session, SessionForm, SessionStatus};
use domain::{Id, args, normal};
use store::Row;

use self::view::{ClashLine, ClashWith, Clashes, LookAtPlan};
use super::view::SegmentEntry;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// Everything that the sessions of a rollout clash with.
pub(crate) fn session_clashes(engine: &mut Engine, request: OfRollout) -> Result<Clashes> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.clashes_of(rollout, Vec::new(), |one| one.rollout == rollout)
}

/// What one session would clash with.
pub(crate) fn session_look(engine: &mut Engine, request: LookAtPlan) -> Result<Clashes> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    let id = request.session.as_deref().map(|id| engine::id("session", id)).transpose()?;
    let start = times::instant("starts", &request.starts, plan.zone)?;
    if !(1..=24 * 60).contains(&request.minutes) {
        return Err(Failure::invalid("minutes", "session_minutes"));
    }
    let stored = id.map(|id| engine.store.get::<Session>(id)).transpose()?.flatten().map(|row| row.value).unwrap_or_default();
    let segments = request.segments.map_or_else(|| stored.segments.unwrap_or_default(), |entries| led(&entries));
    let planned = One {
        id: id.unwrap_or_default(),
        rollout: plan.id,
        title: text(stored.title),
        start,
        end: start + i64::from(request.minutes) * 60_000,
        trainer: request.trainer,
        room: request.place,
        cohort: engine.cohort(plan.id, &request.cohort)?,
        form: SessionForm::of(&request.form),
        part: false,
    };
    let mut with_parts = planned.parts(&segments);
    with_parts.push(planned);
    engine.clashes_of(plan.id, with_parts, |one| one.id == id.unwrap_or_default())
}

/// Who leads what for how long; what else segments are is looked at when they are saved.
fn led(entries: &[SegmentEntry]) -> Segments {
    let one = |SegmentEntry { minutes, trainer, .. }: &SegmentEntry| Segment {
        title: String::new(),
        form: SegmentForm::Talk,
        minutes: i64::from(*minutes),
        topic: None,
        trainer: trainer.clone(),
    };
    Segments(entries.iter().map(one).collect())
}

/// Whether people, trainer and room are needed at one time: who watches a recording does so whenever they like.
fn meets(form: Option<SessionForm>) -> bool {
    !matches!(form, Some(SessionForm::Recording | SessionForm::OnDemand))
}

/// A session with its time.
#[derive(Clone, Debug)]
struct One {
    id: Id,
    rollout: Id,
    title: String,
    start: i64,
    end: i64,
    trainer: String,
    room: String,
    cohort: Id,
    form: Option<SessionForm>,
    /// A segment that somebody else leads: it needs this trainer, and nothing that the session does not need already.
    part: bool,
}

/// Two sessions that a move brings together.
#[derive(Clone, Debug)]
pub(crate) struct MovedClash {
    pub(crate) what: ClashIn,
    /// When the later of them would begin, in milliseconds since 1970.
    pub(crate) at: i64,
    /// Trainers, rooms or people who are needed twice; 0 of a cohort that nobody is in yet.
    pub(crate) count: usize,
    /// The first trainer, or the room.
    pub(crate) name: String,
    pub(crate) titles: [String; 2],
}

impl One {
    fn of(row: Row<Session>, plan: &Plan) -> Option<Self> {
        let session = row.value;
        let over = session.state.is_some_and(|state| state.state == SessionStatus::Cancelled);
        let planned = session.planned.filter(|_| !over)?;
        let start = planned.instant(plan.t0)?;
        Some(Self {
            id: row.id,
            rollout: plan.id,
            title: text(session.title),
            start,
            end: start + planned.duration.unwrap_or(0) * 60_000,
            trainer: text(session.trainer),
            room: session.place.map(|place| place.0).or_else(|| session.link.map(|link| link.0)).unwrap_or_default(),
            cohort: session.cohort.map(|cohort| cohort.0).unwrap_or_default(),
            form: session.form,
            part: false,
        })
    }

    /// The segments that are led by somebody whom the session does not name.
    fn parts(&self, segments: &Segments) -> Vec<Self> {
        let own: Vec<String> = trainers(&self.trainer).iter().map(|name| normal::folded(name)).collect();
        let part = |(from, to, segment): (i64, i64, &Segment)| {
            let others: Vec<String> =
                trainers(segment.trainer.as_deref()?).into_iter().filter(|name| !own.contains(&normal::folded(name))).collect();
            let (start, end) = (self.start + from * 60_000, self.start + to * 60_000);
            (!others.is_empty()).then(|| Self { start, end, trainer: others.join(", "), room: String::new(), part: true, ..self.clone() })
        };
        segments.timed().filter_map(part).collect()
    }
}

impl Engine {
    /// The clashes of those sessions that are looked at, with `planned`, a session and its parts, in the place of what is
    /// stored of it.
    fn clashes_of(&self, rollout: Id, planned: Vec<One>, looked_at: impl Fn(&One) -> bool) -> Result<Clashes> {
        let plan = self.plan(rollout)?;
        let mut all = self.all_meetings()?;
        all.retain(|one| planned.iter().all(|planned| planned.id != one.id));
        all.extend(planned);
        let together: Vec<&One> = all.iter().filter(|one| meets(one.form)).collect();
        let mut lines = Vec::new();
        for clash in clashes(&self.as_meetings(&together)?) {
            let (a, b) = (together[clash.a], together[clash.b]);
            // Each pair once, from the side that is looked at; a session does not clash with its own segments.
            if a.id == b.id {
                continue;
            }
            if looked_at(a) || looked_at(b) {
                let (one, other) = if looked_at(a) { (a, b) } else { (b, a) };
                lines.push((one.start, self.pair_line(&clash, one, other, &plan)?));
            }
        }
        for one in all.iter().filter(|one| looked_at(one) && !one.part) {
            lines.extend(self.alone(one, &plan)?.into_iter().map(|line| (one.start, line)));
        }
        lines.sort_by(|(a, x), (b, y)| (a, &x.session, &x.code).cmp(&(b, &y.session, &y.code)));
        Ok(Clashes { clashes: lines.into_iter().map(|(_, line)| line).collect(), window: self.window(rollout)? })
    }

    /// What clashes once sessions lie at other times, and did not before: each pair with its earlier session first.
    pub(crate) fn clashes_of_move(&self, moved: &HashMap<Id, (i64, i64)>) -> Result<Vec<MovedClash>> {
        let mut all = self.all_meetings()?;
        all.retain(|one| meets(one.form));
        let before = self.as_meetings(&all.iter().collect::<Vec<_>>())?;
        let begins: HashMap<Id, i64> = all.iter().filter(|one| !one.part).map(|one| (one.id, one.start)).collect();
        let mut after = before.clone();
        for (one, meeting) in all.iter().zip(&mut after) {
            let Some((start, end)) = moved.get(&one.id) else { continue };
            // A part goes along, as far into its session as before.
            let by = start - begins.get(&one.id).unwrap_or(start);
            (meeting.start, meeting.end) = if one.part { (one.start + by, one.end + by) } else { (*start, *end) };
        }
        let key = |clash: &Clash| (clash.a, clash.b, clash.what);
        let known: BTreeSet<_> = clashes(&before).iter().map(key).collect();
        let of_two = |clash: &Clash| all[clash.a].id != all[clash.b].id;
        let new = clashes(&after).into_iter().filter(|clash| of_two(clash) && !known.contains(&key(clash)));
        Ok(new
            .map(|clash| MovedClash {
                what: clash.what,
                at: after[clash.a].start.max(after[clash.b].start),
                count: clash.count,
                name: clash.name,
                titles: [clash.a, clash.b].map(|index| all[index].title.clone()),
            })
            .collect())
    }

    fn as_meetings(&self, together: &[&One]) -> Result<Vec<Meeting>> {
        let mut people: HashMap<Id, Vec<Id>> = HashMap::new();
        for one in together {
            if let Entry::Vacant(cohort) = people.entry(one.cohort) {
                cohort.insert(self.people_in_cohort(one.cohort)?);
            }
        }
        together.iter().map(|one| self.meeting(one, &people)).collect()
    }

    /// A session one-to-one needs only those whom it is for, as if they were a cohort of their own.
    fn meeting(&self, one: &One, people: &HashMap<Id, Vec<Id>>) -> Result<Meeting> {
        if one.part {
            return Ok(Meeting { start: one.start, end: one.end, trainer: one.trainer.clone(), cohort: one.id, ..Meeting::default() });
        }
        let only = self.only_for(one.id, one.form)?;
        let cohort = if only.is_some() { one.id } else { one.cohort };
        let people = only.map_or_else(|| people.get(&one.cohort).cloned().unwrap_or_default(), |only| only.into_iter().collect());
        Ok(Meeting { start: one.start, end: one.end, trainer: one.trainer.clone(), room: one.room.clone(), cohort, people })
    }

    /// The sessions of all rollouts that take place at a known time.
    fn all_meetings(&self) -> Result<Vec<One>> {
        let mut plans: HashMap<Id, Plan> = HashMap::new();
        let mut all = Vec::new();
        for row in self.store.all::<Session>()? {
            let Some(rollout) = row.value.rollout.map(|rollout| rollout.0) else { continue };
            let plan = match plans.entry(rollout) {
                Entry::Occupied(known) => *known.get(),
                // A rollout that was put away has no sessions that anybody holds.
                Entry::Vacant(new) => match self.plan(rollout) {
                    Ok(plan) => *new.insert(plan),
                    Err(_) => continue,
                },
            };
            let segments = row.value.segments.clone();
            if let Some(one) = One::of(row, &plan) {
                all.extend(one.parts(&segments.unwrap_or_default()));
                all.push(one);
            }
        }
        Ok(all)
    }

    fn pair_line(&self, clash: &Clash, one: &One, other: &One, plan: &Plan) -> Result<ClashLine> {
        let elsewhere = if other.rollout == plan.id { None } else { Some(self.rollout_line(other.rollout)?.name) };
        let with = ClashWith {
            session: other.id.to_string(),
            title: other.title.clone(),
            cohort: self.cohort_title(other.cohort)?,
            starts: times::local(other.start, plan.zone),
            ends: times::local(other.end, plan.zone),
            rollout: elsewhere,
        };
        let args = args!(name: clash.name.as_str(), with: with.title.as_str(), at: said_at(other.start, plan.zone), count: clash.count);
        let line = clash_line(clash.what, one, plan, args);
        Ok(ClashLine { with: Some(with), count: small(clash.count), name: clash.name.clone(), ..line })
    }

    /// What a session clashes with by itself: holidays, the time of training, and what needs it.
    fn alone(&self, one: &One, plan: &Plan) -> Result<Vec<ClashLine>> {
        let mut lines = Vec::new();
        let (first, last) = (day(one.start, plan.zone), day((one.end - 1).max(one.start), plan.zone));
        for row in self.store.of::<Holiday>("rollout", one.rollout)? {
            let on = text(row.value.day).parse::<NaiveDate>().ok();
            if on.is_some_and(|on| first <= on && on <= last) {
                let name = text(row.value.title);
                lines.push(ClashLine { name: name.clone(), ..clash_line(ClashIn::Holiday, one, plan, args!(name: name)) });
            }
        }
        if let Some(window) = self.window(one.rollout)? {
            let inside = |on: NaiveDate| window.from <= on.to_string() && on.to_string() <= window.to;
            if !inside(first) || !inside(last) {
                lines.push(clash_line(ClashIn::Window, one, plan, args!(from: window.from.as_str(), to: window.to.as_str())));
            }
        }
        for (name, by) in self.needed_by(one, plan)? {
            if one.end > by {
                let line = clash_line(ClashIn::Late, one, plan, args!(name: name.as_str(), at: said_at(by, plan.zone)));
                lines.push(ClashLine { name, by: Some(times::local(by, plan.zone)), ..line });
            }
        }
        Ok(lines)
    }

    /// What needs a session to be over, and by when: criteria by their gate, items by their start.
    fn needed_by(&self, one: &One, plan: &Plan) -> Result<Vec<(String, i64)>> {
        let id = one.id.to_string();
        let needs = |list: &Option<Vec<String>>| list.as_ref().is_some_and(|list| list.contains(&id));
        let mut found = Vec::new();
        for row in self.store.of::<Criterion>("rollout", one.rollout)?.into_iter().filter(|row| needs(&row.value.needs)) {
            let gate = row.value.gate.map(|gate| self.store.get::<Gate>(gate.0)).transpose()?.flatten();
            let Some(gate) = gate else { continue };
            found.extend(end_of(gate.value.planned, plan).map(|by| (text(gate.value.title), by)));
        }
        for row in self.store.of::<Item>("rollout", one.rollout)?.into_iter().filter(|row| needs(&row.value.needs)) {
            found.extend(row.value.planned.and_then(|planned| planned.instant(plan.t0)).map(|by| (text(row.value.title), by)));
        }
        // A gate whose several criteria need the session is said once.
        found.sort();
        found.dedup();
        Ok(found)
    }
}

fn end_of(planned: Option<Planned>, plan: &Plan) -> Option<i64> {
    let planned = planned?;
    Some(planned.instant(plan.t0)? + planned.duration.unwrap_or(0) * 60_000)
}

fn clash_line(what: ClashIn, one: &One, plan: &Plan, args: Args) -> ClashLine {
    ClashLine {
        code: what.word().to_owned(),
        session: if one.id.is_nil() { String::new() } else { one.id.to_string() },
        title: one.title.clone(),
        starts: times::local(one.start, plan.zone),
        with: None,
        count: 0,
        name: String::new(),
        by: None,
        message: sentence::english(&format!("clash-{}", what.word()), &args),
    }
}

fn day(at: i64, zone: Tz) -> NaiveDate {
    Utc.timestamp_millis_opt(at).single().unwrap_or_default().with_timezone(&zone).date_naive()
}

/// A local time as both languages read it.
fn said_at(at: i64, zone: Tz) -> String {
    Utc.timestamp_millis_opt(at).single().unwrap_or_default().with_timezone(&zone).format("%Y-%m-%d %H:%M").to_string()
}
