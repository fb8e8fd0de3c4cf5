//! What a move would bring together that was apart before: in order, in time, by the clock, in people. Pure but for the last.

use std::collections::HashMap;

use chrono_tz::Tz;
use domain::Id;
use domain::rollout::overlap::{Span, overlaps};
use domain::training::{Enrolment, Session, WalkIn};

use super::super::lines::Plan;
use super::entries::{Entry, Kind};
use super::gathered;
use crate::count::small;
use crate::rollout::view::Collision;
use crate::{Engine, Result, times};

/// Most titles that stand behind one collision.
pub(super) const TITLES: usize = 5;

fn two(code: &str, at: i64, zone: Tz, first: &Entry, second: &Entry) -> Collision {
    Collision {
        code: code.to_owned(),
        at: times::local(at, zone),
        count: 1,
        name: String::new(),
        titles: vec![first.named(), second.named()],
    }
}

/// Items that would begin before something ends that they wait for: one of the two has a fixed time.
pub(super) fn order(entries: &[Entry], zone: Tz) -> Vec<Collision> {
    let by_code: HashMap<&str, &Entry> = entries.iter().filter(|one| !one.code.is_empty()).map(|one| (one.code.as_str(), one)).collect();
    let mut found = Vec::new();
    for one in entries.iter().filter(|one| !one.happened) {
        for first in one.predecessors.iter().filter_map(|code| by_code.get(code.as_str())) {
            let late = |first_at: i64, at: i64| first_at + first.length > at;
            if late(first.after, one.after) && !late(first.before, one.before) {
                found.push(two("order", one.after, zone, first, one));
            }
        }
    }
    found
}

/// Sessions that would end after the gate or the task that needs them: one of the two does not move.
pub(super) fn late(entries: &[Entry], zone: Tz) -> Vec<Collision> {
    let sessions: HashMap<String, &Entry> =
        entries.iter().filter(|one| one.kind == Kind::Session).map(|one| (one.id.to_string(), one)).collect();
    let mut found = Vec::new();
    for one in entries.iter().filter(|one| !one.happened) {
        // A gate is decided at the end of its meeting.
        let meeting = if one.kind == Kind::Gate { one.length } else { 0 };
        let mut needs = one.needs.clone();
        needs.sort();
        needs.dedup();
        for session in needs.iter().filter_map(|id| sessions.get(id)) {
            let late = |session_at: i64, at: i64| session_at + session.length > at + meeting;
            if late(session.after, one.after) && !late(session.before, one.before) {
                found.push(two("late", session.end(), zone, session, one));
            }
        }
    }
    found
}

/// What is still to be done and would come to lie before now.
pub(super) fn past(entries: &[Entry], zone: Tz, now: i64) -> Option<Collision> {
    let late: Vec<&Entry> = entries.iter().filter(|one| !one.happened && one.after < now && one.before >= now).collect();
    gathered("past", &late, zone)
}

/// What would lie at another time of day although the launch keeps its own, or moves by other hours: between the two the
/// clock is set, or the zone is another.
pub(super) fn by_the_clock(entries: &[Entry], before: Plan, after: Plan) -> Option<Collision> {
    let (from, to) = before.t0.zip(after.t0)?;
    let by = |was: i64, is: i64| times::wall(is, after.zone) - times::wall(was, before.zone);
    let launch = by(from, to);
    let other: Vec<&Entry> = entries.iter().filter(|one| one.why.is_none() && by(one.before, one.after) != launch).collect();
    let at = other.first().map(|one| by(one.before, one.after) - launch)?;
    Some(Collision { name: at.num_minutes().to_string(), ..gathered("clock", &other, after.zone)? })
}

impl Engine {
    /// Sessions that would have somebody, or their trainer, at two places at once and did not before.
    pub(super) fn twice(&self, entries: &[Entry], zone: Tz) -> Result<Vec<Collision>> {
        let sessions: Vec<&Entry> = entries.iter().filter(|one| one.kind == Kind::Session).collect();
        let same = self.same()?;
        let mut people: HashMap<Id, Vec<String>> = HashMap::new();
        for row in self.store.all::<Enrolment>()? {
            if let (Some(cohort), Some(person)) = (row.value.cohort, row.value.person) {
                people.entry(cohort.0).or_default().push(same.stays(person.0).to_string());
            }
        }
        let mut who = Vec::new();
        for session in &sessions {
            let cohort = self.store.get::<Session>(session.id)?.and_then(|row| row.value.cohort);
            let mut all = cohort.and_then(|cohort| people.get(&cohort.0)).cloned().unwrap_or_default();
            all.extend(
                self.store
                    .of::<WalkIn>("session", session.id)?
                    .into_iter()
                    .filter_map(|row| Some(same.stays(row.value.person?.0).to_string())),
            );
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
