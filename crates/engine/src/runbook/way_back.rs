//! The latest time at which going back is safe: the end of the window less what the way back takes.

use domain::checklist::{Checklist, Planned};
use domain::runbook::tasks::{TurningBack, rehearsed, turning_back};
use domain::runbook::{Run, WayBack, way_back_id};
use domain::{Id, Ref};
use store::Draft;

use super::show::{minutes, span};
use super::view::{BeginWayBack, RunChanged, SetWayBack, WayBackLine};
use crate::app::view::Done;
use crate::rollout::lines::Plan;
use crate::{Engine, Failure, Result, engine, times};

/// Most minutes that a way back can take: a week.
const MOST: u32 = 7 * 24 * 60;

/// Says by when the way back has to be over and how long it is thought to take.
pub(crate) fn way_back_set(engine: &mut Engine, request: SetWayBack) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    if !(1..=MOST).contains(&request.minutes) {
        return Err(Failure::invalid("minutes", "way_back_minutes"));
    }
    let checklist = request.checklist.map(|list| engine::id("checklist", &list)).transpose()?;
    if let Some(list) = checklist {
        engine.store.get::<Checklist>(list)?.ok_or_else(|| Failure::not_found("checklist"))?;
    }
    let way_back = WayBack {
        rollout: Some(Ref::to(rollout)),
        ends: Some(Planned { start: Some(i64::from(request.ends_rel)), at: None, duration: None }),
        minutes: Some(i64::from(request.minutes)),
        checklist: checklist.map(Ref::to),
    };
    let written = engine.act("way_back.set", &[Draft::put(way_back_id(rollout), &way_back)])?;
    Ok(Done { action: written.action.to_string(), label: "way_back.set".to_owned() })
}

/// Takes the way back: its checklist is run from now on, live or rehearsed as the run that is given up for it.
pub(crate) fn way_back_begin(engine: &mut Engine, request: BeginWayBack) -> Result<RunChanged> {
    let from = engine::id("run", &request.run)?;
    let given_up = engine.run_row(from)?.value;
    if given_up.ended.is_some() {
        return Err(Failure::from(domain::judge::Refusal::new("run_ended", domain::args!())));
    }
    let rollout = given_up.rollout.map(|rollout| rollout.0).unwrap_or_default();
    let way_back = engine.store.get::<WayBack>(way_back_id(rollout))?.and_then(|row| row.value.checklist);
    let checklist = way_back.ok_or_else(|| Failure::because("refused", "way_back_none"))?.0;
    if engine.way_back_of(rollout, from)?.is_some() {
        return Err(Failure::because("refused", "way_back_begun"));
    }
    let reason = domain::normal::name(&request.reason);
    let run = Run { mode: given_up.mode, back_from: Some(Ref::to(from)), reason: Some(reason.into()), ..Run::default() };
    engine.begin(checklist, "way_back.begin", run)
}

impl Engine {
    /// The run that is the way back of another, where it was taken.
    pub(super) fn way_back_of(&self, rollout: Id, run: Id) -> Result<Option<Id>> {
        Ok(self.runs_of(rollout)?.iter().find(|row| row.value.back_from.map(|from| from.0) == Some(run)).map(|row| row.id))
    }

    /// The way back as of a time; the plan says which T-0 the window counts from.
    pub(super) fn way_back_line(&self, plan: Plan, now: i64) -> Result<Option<WayBackLine>> {
        let Some(way_back) = self.store.get::<WayBack>(way_back_id(plan.id))?.map(|row| row.value) else { return Ok(None) };
        let checklist = way_back.checklist.map(|list| list.0);
        let measured = checklist.map(|list| self.rehearsed(plan.id, list)).transpose()?.flatten();
        let TurningBack { ends, length, latest } = turning_back(&way_back, measured.map(|(_, length)| length), plan.t0);
        Ok(Some(WayBackLine {
            ends: ends.map(|ends| times::local(ends, plan.zone)),
            ends_rel: way_back.ends.and_then(|ends| plan.relative(ends)),
            // Rounded up: a way back that takes 40 minutes and a second takes 41.
            minutes: u32::try_from((length + 59_999) / 60_000).unwrap_or(0),
            measured: measured.is_some(),
            measured_at: measured.map(|(at, _)| times::local(at, plan.zone)),
            checklist: checklist.map(|list| list.to_string()),
            latest: latest.map(|latest| times::local(latest, plan.zone)),
            left: latest.map(|latest| minutes(latest - now)),
        }))
    }

    /// The newest rehearsal of a checklist that ended: when, and how long it took.
    fn rehearsed(&self, rollout: Id, checklist: Id) -> Result<Option<(i64, i64)>> {
        let mut newest = None;
        for row in self.runs_of(rollout)? {
            let ended = rehearsed(&row.value, checklist);
            let Some(ended) = ended.filter(|ended| newest.is_none_or(|(at, _)| *ended > at)) else { continue };
            let (_, items) = self.tasks_of(checklist)?;
            let words = self.words_for(rollout, &items)?;
            let steps: Vec<_> = self.steps_of(row.id, &items, &words)?.into_values().collect();
            if let Some(length) = span(&steps) {
                newest = Some((ended, length));
            }
        }
        Ok(newest)
    }
}
