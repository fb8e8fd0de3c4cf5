//! Shifts one after another, people in turn: a rota of two weeks in one step, taken back in one.

use chrono::{Datelike as _, TimeDelta, Weekday};
use domain::Ref;
use domain::checklist::Planned;
use domain::rota::Shift;
use store::Draft;

use super::change::scope;
use super::view::FillShifts;
use crate::app::view::Done;
use crate::times::Reading;
use crate::{Engine, Failure, Result, engine, times};

/// Most shifts in one step: a month of six hours each.
const MOST: usize = 124;
const MINUTE: i64 = 60_000;

/// Makes the shifts.
pub(crate) fn shifts_fill(engine: &mut Engine, request: FillShifts) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let zone = engine.plan(rollout)?.zone;
    let until = times::instant("until", &request.until, zone)?;
    let from = times::instant("from", &request.from, zone)?;
    if request.hours == 0 || request.hours > 24 {
        return Err(Failure::invalid("hours", "shift_hours"));
    }
    let (book, given) = (engine.book(rollout)?, request.people.iter().filter(|who| !who.trim().is_empty()));
    let people = given.map(|who| engine.called(who, &book)).collect::<Result<Vec<_>>>()?;
    if people.is_empty() {
        return Err(Failure::invalid("people", "shift_people"));
    }
    if request.backups && people.len() < 2 {
        return Err(Failure::invalid("people", "shift_backups"));
    }
    let scope = scope(request.scope)?;
    let step = TimeDelta::hours(if request.daily { 24 } else { i64::from(request.hours) });
    let length = TimeDelta::hours(i64::from(request.hours));
    // By the clock on the wall: a shift begins at 22:00 also on the day after the clocks change.
    let (mut wall, mut drafts) = (times::wall(from, zone), Vec::new());
    loop {
        let at = |wall: chrono::NaiveDateTime| {
            Ok::<_, Failure>(instant(times::reading("from", &wall.format("%Y-%m-%dT%H:%M").to_string(), zone)?))
        };
        let (starts, ends) = (at(wall)?, at(wall + length)?.min(until));
        if starts >= until {
            break;
        }
        let weekend = matches!(wall.weekday(), Weekday::Sat | Weekday::Sun);
        if ends > starts && !(request.weekdays && weekend) {
            let turn = drafts.len();
            let who = |turn: usize| people[turn % people.len()].clone();
            let shift = Shift {
                rollout: Some(Ref::to(rollout)),
                window: Some(Planned { start: None, at: Some(starts), duration: Some((ends - starts) / MINUTE) }),
                primary: Some(who(turn).into()),
                backup: request.backups.then(|| who(turn + 1).into()),
                scope: scope.clone(),
                note: None,
            };
            drafts.push(Draft::put(engine.new_id(), &shift));
        }
        if drafts.len() > MOST {
            return Err(Failure::invalid("until", "shift_many").with("most", MOST));
        }
        wall += step;
    }
    if drafts.is_empty() {
        return Err(Failure::invalid("until", "shift_none"));
    }
    engine.done("shifts.fill", &drafts)
}

/// Of a time that the clock has twice the earlier, of one that it leaves out the one after.
fn instant(reading: Reading) -> i64 {
    match reading {
        Reading::Once(at) | Reading::Twice(at, _) => at,
        Reading::Skipped(_, later) => later,
    }
}
