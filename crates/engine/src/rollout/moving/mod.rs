//! Moving the launch: T-0 is one field, and everything relative moves with it. What happened already keeps its time.
//!
//! The preview says what moves, what stays and what would collide, before anything is written; one undo takes the
//! move back.

mod clashes;
mod entries;
mod free;
mod warned;

use std::collections::BTreeMap;

use chrono_tz::Tz;
use domain::checklist::{Item, Planned};
use domain::gate::Gate;
use domain::rollout::Rollout;
use domain::training::Session;
use domain::value::Instant;
use store::Draft;

use self::entries::{Entry, Kind};
use super::launch::Meant;
use super::lines::Plan;
use super::view::{Collision, HolidayLine, MovePreview, MoveRollout, Moved, MovesLine};
use crate::count::small;
use crate::{Engine, Failure, Result, engine, times};

pub(crate) use free::{holiday_set, weekend_set};

/// What a move would do.
pub(crate) fn rollout_move_preview(engine: &mut Engine, request: MoveRollout) -> Result<MovePreview> {
    let Wanted { before, after, meant } = engine.wanted_move(&request)?;
    let entries = engine.entries(before, after)?;
    let free = engine.free_days(before.id)?;
    let mut collisions = free.collisions(&entries, before.zone, after.zone);
    collisions.extend(clashes::order(&entries, after.zone));
    collisions.extend(clashes::late(&entries, after.zone));
    collisions.extend(clashes::past(&entries, after.zone, engine.now()));
    collisions.extend(engine.twice(&entries, after.zone)?);
    collisions.extend(clashes::by_the_clock(&entries, before, after));
    collisions.extend(engine.warned(&entries, after)?);
    let moved = |one: &&Entry| one.before != one.after;
    let count = |kind: Kind| small(entries.iter().filter(moved).filter(|one| one.kind == kind).count());
    Ok(MovePreview {
        from: before.t0.map(|t0| times::local(t0, before.zone)),
        to: times::local(after.t0.unwrap_or_default(), after.zone),
        zone: after.zone.name().to_owned(),
        minutes: before.t0.zip(after.t0).map_or(0, |(from, to)| (to - from) / 60_000),
        still: before.t0 == after.t0 && before.zone == after.zone,
        clock: meant.clock.map(str::to_owned),
        offers: meant.offers,
        items: count(Kind::Item),
        sessions: count(Kind::Session),
        gates: count(Kind::Gate),
        moves: entries.iter().filter(moved).map(|one| one.moves(before.zone, after.zone)).collect(),
        stays: entries.iter().filter(|one| one.why.is_some()).map(|one| one.stays(after.zone)).collect(),
        collisions,
        weekend: free.weekend.iter().map(|day| (*day).to_owned()).collect(),
        holidays: free.holidays.into_iter().map(|(day, (id, title))| HolidayLine { id: id.to_string(), day, title }).collect(),
    })
}

/// Moves T-0, as one action.
pub(crate) fn rollout_move(engine: &mut Engine, request: MoveRollout) -> Result<Moved> {
    let Wanted { before, after, meant } = engine.wanted_move(&request)?;
    meant.sure(&request.go_live, after.zone)?;
    if before.t0 == after.t0 && before.zone == after.zone {
        return Err(Failure::invalid("go_live", "move_nowhere"));
    }
    let t0 = after.t0.filter(|_| before.t0 != after.t0).map(Instant);
    let zone = Some(after.zone).filter(|_| before.zone != after.zone).map(|zone| zone.name().into());
    let mut drafts = vec![Draft::put(before.id, &Rollout { t0, zone, ..Rollout::default() })];
    // What happened was then, whenever the launch is.
    drafts.extend(engine.entries(before, after)?.into_iter().filter(|one| one.happened && one.planned.at.is_none()).map(kept));
    drafts.extend(engine.meetings_held(before)?);
    drafts.extend(engine.duties_begun(before)?);
    let written = engine.act("rollout.move", &drafts)?;
    Ok(Moved {
        t0: times::local(after.t0.unwrap_or_default(), after.zone),
        action: written.action.to_string(),
        label: "rollout.move".to_owned(),
    })
}

fn kept(one: Entry) -> Draft {
    let planned = Some(Planned { start: None, at: Some(one.before), duration: one.planned.duration });
    match one.kind {
        Kind::Item => Draft::put(one.id, &Item { planned, ..Item::default() }),
        Kind::Session => Draft::put(one.id, &Session { planned, ..Session::default() }),
        Kind::Gate => Draft::put(one.id, &Gate { planned, ..Gate::default() }),
    }
}

/// The plan before and after, and what else the wanted time can mean.
struct Wanted {
    before: Plan,
    after: Plan,
    meant: Meant,
}

impl Engine {
    fn wanted_move(&self, request: &MoveRollout) -> Result<Wanted> {
        let before = self.plan(engine::id("rollout", &request.rollout)?)?;
        let zone = match request.zone.as_deref().map(str::trim).filter(|zone| !zone.is_empty()) {
            Some(name) => times::zone(name)?,
            None => before.zone,
        };
        let meant = Meant::of(&request.go_live, request.which.as_deref(), zone)?;
        Ok(Wanted { before, after: Plan { t0: Some(meant.at), zone, ..before }, meant })
    }
}

/// Lines of one sort with some of their titles.
fn gathered(code: &str, found: &[&Entry], zone: Tz) -> Option<Collision> {
    let first = found.first()?;
    let titles: BTreeMap<&str, ()> = found.iter().map(|one| (one.title.as_str(), ())).collect();
    Some(Collision {
        code: code.to_owned(),
        at: times::local(first.after, zone),
        count: small(found.len()),
        name: String::new(),
        titles: titles.into_keys().take(clashes::TITLES).map(str::to_owned).collect(),
    })
}

impl Entry {
    fn moves(&self, from: Tz, to: Tz) -> MovesLine {
        MovesLine {
            kind: self.kind.word().to_owned(),
            id: self.id.to_string(),
            title: self.named(),
            from: times::local(self.before, from),
            to: times::local(self.after, to),
        }
    }
}
