//! What a move would bring together that was apart before: in order, in time, by the clock, in people. Pure but for the last.

use std::collections::HashMap;

use chrono_tz::Tz;

use super::super::lines::Plan;
use super::entries::{Entry, Kind};
use super::gathered;
use crate::attendance::clash::MovedClash;
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
    /// Sessions, of this rollout or another, that would need the same trainer, room or people at once and did not before.
    pub(super) fn twice(&self, entries: &[Entry], zone: Tz) -> Result<Vec<Collision>> {
        let sessions = entries.iter().filter(|one| one.kind == Kind::Session);
        let moved = sessions.map(|one| (one.id, (one.after, one.after + one.length))).collect();
        let line = |clash: MovedClash| Collision {
            code: clash.what.word().to_owned(),
            at: times::local(clash.at, zone),
            count: small(clash.count),
            name: clash.name,
            titles: clash.titles.into(),
        };
        Ok(self.clashes_of_move(&moved)?.into_iter().map(line).collect())
    }
}
