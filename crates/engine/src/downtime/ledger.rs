//! The ledger read, and entries written.

use domain::downtime::{Away, Downtime, DowntimeSort, minutes, stretch};
use domain::plan::Metric;
use domain::{Ref, Verb};
use store::{Draft, Row};

use super::view::{DowntimeBudget, DowntimeLine, DowntimeSum, Downtimes, OfDowntime, SetDowntime};
use crate::app::view::Done;
use crate::checklist::show::is_sent;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine, times};

/// All entries of a rollout with what they add up to.
pub(crate) fn downtime_list(engine: &mut Engine, request: OfRollout) -> Result<Downtimes> {
    downtimes(engine, engine::id("rollout", &request.rollout)?)
}

/// The same by the id of the rollout.
pub(crate) fn downtimes(engine: &Engine, rollout: domain::Id) -> Result<Downtimes> {
    let (plan, now) = (engine.plan(rollout)?, engine.now());
    let mut rows = engine.store.of::<Downtime>("rollout", rollout)?;
    rows.sort_by_key(|row| std::cmp::Reverse((row.value.away.map(|away| away.from), row.id)));
    let metrics = engine.store.of::<Metric>("rollout", rollout)?;
    let sums = [DowntimeSort::Unplanned, DowntimeSort::Planned].map(|sort| sum(sort, &rows, &metrics, plan, now));
    let entries = rows.iter().map(|row| engine.downtime_line(row, plan, now)).collect::<Result<_>>()?;
    Ok(Downtimes { sums: sums.into(), entries, as_of: times::local(now, plan.zone) })
}

fn sum(sort: DowntimeSort, rows: &[Row<Downtime>], metrics: &[Row<Metric>], plan: Plan, now: i64) -> DowntimeSum {
    let (entries, metrics) = (rows.iter().map(|row| &row.value), metrics.iter().map(|row| &row.value));
    let sum = domain::downtime::sum(sort, entries, metrics, plan.t0, now);
    let budget = sum.budget.map(|budget| DowntimeBudget {
        title: budget.title,
        window: budget.window,
        minutes: budget.minutes,
        used: budget.used,
        kept: budget.kept,
    });
    DowntimeSum { sort: sort.word().to_owned(), minutes: sum.minutes, budget }
}

/// Adds an entry, or corrects one whole.
pub(crate) fn downtime_set(engine: &mut Engine, request: SetDowntime) -> Result<Done> {
    let rollout = engine::id("rollout", &request.rollout)?;
    let zone = engine.plan(rollout)?.zone;
    let sort = DowntimeSort::of(&request.sort).ok_or_else(|| Failure::invalid("sort", "downtime_sort"))?;
    let from = times::instant("from", &request.from, zone)?;
    let to = request.to.filter(|to| !to.trim().is_empty()).map(|to| times::instant("to", &to, zone)).transpose()?;
    if sort == DowntimeSort::Unplanned && from.max(to.unwrap_or(from)) > engine.now() {
        return Err(Failure::invalid("from", "downtime_future"));
    }
    let known = request.downtime.map(|id| engine::id("downtime", &id)).transpose()?;
    let before = known.map(|id| engine.store.get::<Downtime>(id)?.ok_or_else(|| Failure::not_found("downtime"))).transpose()?;
    let before = before.map(|row| row.value).unwrap_or_default();
    // Only what is changed is written: who says that it is back does not write its name again over somebody's correction.
    let entry = Downtime {
        rollout: Some(Ref::to(rollout)).filter(|_| known.is_none()),
        sort: Some(sort).filter(|sort| before.sort != Some(*sort)),
        away: Some(Away { from, to }).filter(|away| before.away != Some(*away)),
        what: Some(domain::normal::name(&request.what).into()).filter(|what| before.what.as_ref() != Some(what)),
    };
    let id = known.unwrap_or_else(|| engine.new_id());
    engine.done("downtime.set", &[Draft::put(id, &entry)])
}

/// Takes an entry out; the history keeps it.
pub(crate) fn downtime_remove(engine: &mut Engine, request: OfDowntime) -> Result<Done> {
    let id = engine::id("downtime", &request.downtime)?;
    engine.store.get::<Downtime>(id)?.ok_or_else(|| Failure::not_found("downtime"))?;
    engine.done("downtime.remove", &[Draft::state(&Downtime::KIND, id, Verb::Archive)])
}

impl Engine {
    fn downtime_line(&self, row: &Row<Downtime>, plan: Plan, now: i64) -> Result<DowntimeLine> {
        let away = row.value.away.unwrap_or(Away { from: now, to: None });
        let (from, to) = stretch(away, now);
        let by = row.state.shown("away").map(|write| write.dot.author);
        Ok(DowntimeLine {
            id: row.id.to_string(),
            sort: row.value.sort.map(DowntimeSort::word).unwrap_or("unplanned").to_owned(),
            from: times::local(away.from, plan.zone),
            to: away.to.map(|to| times::local(to, plan.zone)),
            minutes: minutes((to - from).max(0)),
            what: text(row.value.what.clone()),
            by: by.map(|author| Ok::<_, Failure>(self.everybody()?.of(author).name)).transpose()?.unwrap_or_default(),
            two_versions: !row.state.cards(&Downtime::KIND).is_empty(),
            sent: is_sent(&row.state),
        })
    }
}
