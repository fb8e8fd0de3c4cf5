//! Rollouts in a line, with their zone and T-0.

use chrono_tz::Tz;
use domain::Id;
use domain::rollout::Rollout;

use crate::app::view::RolloutLine;
use crate::who::text;
use crate::{Engine, Failure, Result, times};

/// Zone and T-0 of a rollout, which every planned time in it is shown by.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plan {
    pub id: Id,
    pub zone: Tz,
    /// Public launch, milliseconds since 1970.
    pub t0: Option<i64>,
}

impl Plan {
    /// A planned time as it is shown.
    pub(crate) fn shown(&self, planned: domain::checklist::Planned) -> Option<String> {
        planned.instant(self.t0).map(|at| times::local(at, self.zone))
    }

    /// A planned time as minutes from T-0.
    pub(crate) fn relative(&self, planned: domain::checklist::Planned) -> Option<i32> {
        planned.start.and_then(|start| i32::try_from(start).ok()).or_else(|| Some(times::relative(planned.at?, self.t0?)))
    }
}

impl Engine {
    pub(crate) fn rollout_lines(&self) -> Result<Vec<RolloutLine>> {
        let rows = self.store.all::<Rollout>()?;
        rows.into_iter().map(|row| self.line(row.id, row.value)).collect()
    }

    pub(crate) fn rollout_line(&self, id: Id) -> Result<RolloutLine> {
        let row = self.store.get::<Rollout>(id)?.ok_or_else(|| Failure::not_found("rollout"))?;
        self.line(id, row.value)
    }

    /// Remembered until a rollout changes: every mark and every line asks for it, and a rollout's facts are long.
    pub(crate) fn plan(&self, rollout: Id) -> Result<Plan> {
        if let Some(known) = self.plans.borrow().get(&rollout) {
            return Ok(*known);
        }
        let row = self.store.get::<Rollout>(rollout)?.ok_or_else(|| Failure::not_found("rollout"))?;
        let zone = text(row.value.zone).parse().unwrap_or(Tz::UTC);
        let plan = Plan { id: rollout, zone, t0: row.value.t0.map(|t0| t0.0) };
        self.plans.borrow_mut().insert(rollout, plan);
        Ok(plan)
    }

    fn line(&self, id: Id, rollout: Rollout) -> Result<RolloutLine> {
        let zone = text(rollout.zone);
        let known: Option<Tz> = zone.parse().ok();
        let tz = known.unwrap_or(Tz::UTC);
        Ok(RolloutLine {
            id: id.to_string(),
            name: text(rollout.name),
            zone_known: zone.is_empty() || known.is_some(),
            zone,
            t0: rollout.t0.map(|t0| times::local(t0.0, tz)),
            state: self.state_of(id)?.word().to_owned(),
        })
    }
}
