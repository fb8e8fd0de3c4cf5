//! All duties, and one with what was read and what was not.

use domain::plan::Metric;

use super::view::{Duties, DutyLine, DutyView, OfDuty, TargetChoice};
use crate::count::small;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Result, engine, times};

/// Most readings and missed times in one answer.
const MOST: usize = 500;

/// What is due now, and how every duty stands.
pub(crate) fn duty_list(engine: &mut Engine, request: OfRollout) -> Result<Duties> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let (plan, everybody) = (engine.plan(rollout)?, engine.everybody()?);
    let mut duties: Vec<DutyLine> = engine.watched(rollout)?.iter().map(|one| one.line(&everybody)).collect();
    duties.sort_by_key(|line| line.due.is_none());
    let choice = |row: store::Row<Metric>| {
        let unit = row.value.target.as_ref()?.unit.clone();
        Some(TargetChoice { id: row.id.to_string(), title: text(row.value.title), unit })
    };
    let mut targets: Vec<TargetChoice> = engine.store.of::<Metric>("rollout", rollout)?.into_iter().filter_map(choice).collect();
    targets.sort_by(|a, b| a.title.cmp(&b.title));
    let not_met = |line: &&DutyLine| line.last.as_ref().is_some_and(|last| last.met == Some(false));
    Ok(Duties {
        due: small(duties.iter().filter(|line| line.due.is_some()).count()),
        missed: duties.iter().map(|line| line.missed).sum(),
        not_met: small(duties.iter().filter(not_met).count()),
        targets,
        duties,
        as_of: times::local(engine.now(), plan.zone),
    })
}

/// One duty with its readings, and the due times that nobody read.
pub(crate) fn duty_show(engine: &mut Engine, request: OfDuty) -> Result<DutyView> {
    let (one, everybody) = (engine.watched_one(engine::id("duty", &request.duty)?)?, engine.everybody()?);
    let (mut readings, mut missed) = (one.reading_lines(&everybody), one.missed_lines());
    readings.truncate(MOST);
    missed.truncate(MOST);
    Ok(DutyView { line: one.line(&everybody), readings, missed })
}
