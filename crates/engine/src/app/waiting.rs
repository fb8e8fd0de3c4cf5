//! What waits for the person who works here, for the counts in the sidebar. One command gives them: `app_status`.

use std::collections::HashMap;

use chrono::{TimeZone, Utc};
use domain::checklist::{Item, ItemStatus};
use domain::handoff::Area;
use domain::monitoring::Duty;
use domain::plan::follows::followed;
use domain::rollout::Rollout;
use domain::training::{Session, SessionStatus};
use domain::{Id, Ref};

use super::view::Waiting;
use crate::checklist::show::status;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::{Engine, Failure, Result};

/// Roles that keep rosters and marks, and so have sessions to close.
const TRAINERS: [&str; 3] = ["training-manager", "deployment-lead", "owner"];

/// Zone and T-0 of every rollout: read once, since many items ask.
type Plans = HashMap<Id, Plan>;

impl Engine {
    /// Over all rollouts: decisions, sessions to close, own items that are late or blocked, areas to sign.
    pub(super) fn waiting(&self) -> Result<Waiting> {
        let roles = self.member()?.roles.unwrap_or_default();
        let rollouts = self.store.all::<Rollout>()?;
        let plans = rollouts.iter().map(|row| Ok((row.id, self.plan(row.id)?))).collect::<Result<Plans>>()?;
        Ok(Waiting {
            decisions: small(self.cards_waiting()?) + self.refused_waiting()? + self.newcomers()?,
            training: self.sessions_to_close(&roles, &plans)?,
            checklists: self.items_in_trouble(&roles, &plans)?,
            handoff: self.areas_to_sign(&roles)?,
            readings: self.readings_due(&roles, &plans)?,
        })
    }

    /// Sessions of today that nobody has closed, for whoever keeps the marks, and those of earlier days that were begun: one
    /// that goes on over midnight waits after it as well.
    fn sessions_to_close(&self, roles: &[String], plans: &Plans) -> Result<u32> {
        if !roles.iter().any(|role| TRAINERS.contains(&role.as_str())) {
            return Ok(0);
        }
        let mut count = 0;
        for session in self.store.all::<Session>()? {
            let state = session.value.state.as_ref().map(|state| state.state);
            let over = matches!(state, Some(SessionStatus::Closed | SessionStatus::Cancelled));
            let (Some(plan), Some(planned), false) = (plan_of(session.value.rollout, plans), session.value.planned, over) else { continue };
            let Some(start) = planned.instant(plan.t0) else { continue };
            let begun = || Ok::<_, Failure>(start < self.now() && self.marked(session.id, Some(start))?.1);
            count += u32::from(self.is_today(start, plan) || begun()?);
        }
        Ok(count)
    }

    /// Whether an instant lies in the rollout's own day of now.
    fn is_today(&self, at: i64, plan: Plan) -> bool {
        let day = |millis: i64| Utc.timestamp_millis_opt(millis).single().map(|at| at.with_timezone(&plan.zone).date_naive());
        day(at) == day(self.now())
    }

    /// Items of this person that are blocked, or whose planned end is over while they are open.
    fn items_in_trouble(&self, roles: &[String], plans: &Plans) -> Result<u32> {
        let me = domain::normal::folded(&crate::who::text(self.member()?.name));
        let mut count = 0;
        for row in self.store.all::<Item>()? {
            let item = &row.value;
            let owner = item.owner.as_ref().map(|owner| domain::normal::folded(&owner.0)).filter(|owner| !owner.is_empty());
            // Where nobody is named, the role is whose it is.
            let mine = owner.map_or_else(|| item.role.as_ref().is_some_and(|role| roles.contains(&role.0)), |owner| owner == me);
            count += u32::from(mine && self.is_in_trouble(item, plans) && !self.waits_for_a_fact(item)?);
        }
        Ok(count)
    }

    /// Duties of this person whose reading is due now.
    fn readings_due(&self, roles: &[String], plans: &Plans) -> Result<u32> {
        let me = domain::normal::folded(&crate::who::text(self.member()?.name));
        let mut count = 0;
        for row in self.store.all::<Duty>()? {
            let owner = row.value.owner.as_ref().map(|owner| domain::normal::folded(&owner.0)).filter(|owner| !owner.is_empty());
            let mine = owner.map_or_else(|| row.value.role.as_ref().is_some_and(|role| roles.contains(&role.0)), |owner| owner == me);
            let Some(plan) = plan_of(row.value.rollout, plans).filter(|_| mine) else { continue };
            count += u32::from(self.is_reading_due(row, plan)?);
        }
        Ok(count)
    }

    fn is_in_trouble(&self, item: &Item, plans: &Plans) -> bool {
        match status(item) {
            ItemStatus::Blocked => true,
            ItemStatus::Todo | ItemStatus::Running => {
                let (Some(planned), Some(plan)) = (item.planned, plan_of(item.rollout, plans)) else { return false };
                let end = planned.instant(plan.t0).map(|start| start + planned.duration.unwrap_or(0) * 60_000);
                end.is_some_and(|end| end < self.now())
            }
            _ => false,
        }
    }

    /// An item that follows a fact waits for nobody: what the fact consists of does. The fact itself is not read here, since
    /// these counts are asked for after every mark.
    fn waits_for_a_fact(&self, item: &Item) -> Result<bool> {
        let (Some(words), Some(rollout)) = (followed(item), item.rollout) else { return Ok(false) };
        self.facts_of(rollout.0)?.is_counted(words)
    }

    /// Areas that this person's role signs and whose points are all judged, and own signatures after which a point was declined.
    fn areas_to_sign(&self, roles: &[String]) -> Result<u32> {
        let mut count = 0;
        for row in self.store.all::<Area>()? {
            let id = row.id;
            let receives = row.value.receiver_role.as_ref().is_some_and(|role| roles.contains(&role.0));
            let line = self.area_line(row)?;
            let ready = receives && line.decision.is_none() && line.points > 0 && line.judged == line.points;
            count += u32::from(ready || (line.changed > 0 && self.was_told_otherwise(id)?));
        }
        Ok(count)
    }

    fn was_told_otherwise(&self, area: Id) -> Result<bool> {
        let me = crate::who::text(self.member()?.name);
        let declined = self.area_view(area)?.declined_since;
        Ok(declined.iter().any(|since| since.signers.contains(&me)))
    }
}

fn plan_of(rollout: Option<Ref<Rollout>>, plans: &Plans) -> Option<Plan> {
    plans.get(&rollout?.0).copied()
}
