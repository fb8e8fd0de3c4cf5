//! The page of a hand-over between shifts: who is on call, then what every agenda says, then what operations carries.

use domain::args;
use domain::carry_over::CarrySort;
use domain::early_life::FollowUp;
use domain::meeting::Meeting;
use domain::rota::cover::gaps;

use super::agenda::{Clock, point, whose};
use super::view::AgendaPoint;
use crate::carry_over::show::is_closed;
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::whom::Named;
use crate::{Engine, Result};

const DAY: i64 = 86_400_000;

impl Engine {
    /// What the next shift has to know, as of now; what changed counts from `since`.
    pub(crate) fn support_page(&self, plan: Plan, since: i64) -> Result<Vec<AgendaPoint>> {
        let (clock, named) = (Clock { now: self.now(), plan }, self.named()?);
        let mut all = Vec::new();
        self.on_call_points(plan, &clock, &named, &mut all)?;
        all.extend(self.agenda(plan, &Meeting::default(), since)?);
        self.carried_points(plan, &clock, &named, &mut all)?;
        self.follow_up_points(plan, &clock, &named, &mut all)?;
        Ok(all)
    }

    /// Who is on call now and next, and where nobody is within a day.
    fn on_call_points(&self, plan: Plan, clock: &Clock, named: &Named, out: &mut Vec<AgendaPoint>) -> Result<()> {
        let (shifts, now) = (self.shifts(plan)?, clock.now);
        if shifts.is_empty() {
            return Ok(());
        }
        let place = || "/handoff/on-call".to_owned();
        let mut say = |says: &str, shift: &crate::rota::show::Shifted| {
            let line = shift.line(plan, now, named);
            let backup = if line.backup_name.is_empty() { "–".to_owned() } else { line.backup_name };
            let words = args!(primary: line.primary_name, backup: backup, from: clock.of(shift.span.0), until: clock.of(shift.span.1));
            out.push(point("rota", says, words, "plain", place()));
        };
        shifts.iter().filter(|shift| shift.is_at(now)).for_each(|shift| say("agenda-on-call", shift));
        shifts.iter().filter(|shift| shift.span.0 > now).take(1).for_each(|shift| say("agenda-on-call-next", shift));
        // After the last shift nobody is planned to be on call: that is no gap of this rota.
        let last = shifts.iter().map(|shift| shift.span.1).max().unwrap_or(now);
        let whole = (now, (now + DAY).min(last));
        for (from, until) in gaps(shifts.iter().map(|shift| shift.span).collect(), whole) {
            out.push(point("rota", "agenda-on-call-gap", args!(from: clock.of(from), until: clock.of(until)), "bad", place()));
        }
        Ok(())
    }

    fn carried_points(&self, plan: Plan, clock: &Clock, named: &Named, out: &mut Vec<AgendaPoint>) -> Result<()> {
        for row in self.carry_overs(plan.id)?.into_iter().filter(|row| !is_closed(&row.value)) {
            let one = row.value;
            let due = text(one.due);
            let weight = if !due.is_empty() && due < clock.today() { "bad" } else { "plain" };
            let whose = whose(&named.of(&text(one.owner)), &due);
            let title = text(one.title);
            let (says, words) = match one.sort {
                Some(CarrySort::KnownError) => ("agenda-known-error", args!(title: title, workaround: text(one.workaround), whose: whose)),
                _ => ("agenda-carried", args!(title: title, whose: whose)),
            };
            out.push(point("carried", says, words, weight, "/handoff/open".to_owned()));
        }
        Ok(())
    }

    /// What was taken over and is looked at again, from its day on.
    fn follow_up_points(&self, plan: Plan, clock: &Clock, named: &Named, out: &mut Vec<AgendaPoint>) -> Result<()> {
        let areas = self.areas_of(plan.id)?;
        for row in self.store.of::<FollowUp>("rollout", plan.id)?.into_iter().filter(|row| row.value.outcome.is_none()) {
            let due = text(row.value.due);
            if due > clock.today() {
                continue;
            }
            let area = areas.iter().find(|area| Some(area.id) == row.value.area.map(|area| area.0));
            let area = area.map(|area| text(area.value.title.clone())).unwrap_or_default();
            let weight = if due < clock.today() { "late" } else { "plain" };
            let words = args!(area: area, whose: whose(&named.of(&text(row.value.owner)), &due));
            out.push(point("carried", "agenda-follow-up", words, weight, "/handoff/early-life".to_owned()));
        }
        Ok(())
    }
}
