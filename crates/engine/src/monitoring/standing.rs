//! Duties with their readings, as they stand at a time.

use std::collections::HashMap;

use chrono::{Days, TimeZone, Utc};
use chrono_tz::Tz;
use domain::Id;
use domain::monitoring::rhythm::{MOST, Standing, due_times, slot, standing};
use domain::monitoring::{Duty, Reading, ReadingOutcome};
use domain::plan::Metric;
use store::Row;

use super::view::{DutyLine, ReadingLine, ReadingTarget};
use crate::checklist::show::is_sent;
use crate::count::small;
use crate::rollout::lines::Plan;
use crate::who::{Everybody, text};
use crate::{Engine, Failure, Result, times};

const DAY: i64 = 1440;
const MINUTE: i64 = 60_000;
/// Typed in so much later than read, it is said.
const LATE: i64 = 2 * MINUTE;

/// A duty with all that was read.
pub(crate) struct Watched {
    pub row: Row<Duty>,
    /// Oldest first.
    pub readings: Vec<Row<Reading>>,
    pub metric: Option<(Id, Metric)>,
    pub standing: Standing,
    due: Vec<i64>,
    /// Start and end of the window.
    window: Option<(i64, i64)>,
    plan: Plan,
    now: i64,
}

impl Engine {
    /// The duties of a rollout in the order of the plan.
    pub(crate) fn watched(&self, rollout: Id) -> Result<Vec<Watched>> {
        let plan = self.plan(rollout)?;
        let mut rows = self.store.of::<Duty>("rollout", rollout)?;
        rows.sort_by_key(|row| (row.value.position.unwrap_or(i64::MAX), row.id));
        rows.into_iter().map(|row| self.watch(row, plan)).collect()
    }

    /// Whether a duty has a reading due now. Outside of its window nothing is even read.
    pub(crate) fn is_reading_due(&self, row: Row<Duty>, plan: Plan) -> Result<bool> {
        let planned = row.value.window.unwrap_or_default();
        let window = planned.instant(plan.t0).map(|from| from..from + planned.duration.unwrap_or(0) * MINUTE);
        if !window.is_some_and(|window| window.contains(&self.now())) {
            return Ok(false);
        }
        Ok(self.watch(row, plan)?.standing.due.is_some())
    }

    pub(super) fn watched_one(&self, id: Id) -> Result<Watched> {
        let row = self.store.get::<Duty>(id)?.ok_or_else(|| Failure::not_found("duty"))?;
        let plan = self.plan(row.value.rollout.map(|rollout| rollout.0).unwrap_or_default())?;
        self.watch(row, plan)
    }

    fn watch(&self, row: Row<Duty>, plan: Plan) -> Result<Watched> {
        let now = self.now();
        let mut readings = self.store.of::<Reading>("duty", row.id)?;
        readings.sort_by_key(|row| (row.value.at, row.state.shown("at").map(|write| write.dot)));
        let metric = match row.value.metric {
            Some(metric) => self.store.get::<Metric>(metric.0)?.map(|found| (metric.0, found.value)),
            None => None,
        };
        let planned = row.value.window.unwrap_or_default();
        let window = planned.instant(plan.t0).map(|from| (from, from + planned.duration.unwrap_or(0) * MINUTE));
        let due = match (window, row.value.every) {
            (Some((from, ends)), Some(every)) => due_in(plan.zone, from, ends, every),
            _ => Vec::new(),
        };
        let read: Vec<i64> = readings.iter().filter_map(|row| Some(row.value.at?.0)).collect();
        let standing = standing(&due, window.map_or(i64::MIN, |(_, ends)| ends), &read, now);
        Ok(Watched { row, readings, metric, standing, due, window, plan, now })
    }
}

/// Whole days keep their hour where the clocks change; shorter rhythms count minutes.
fn due_in(zone: Tz, from: i64, ends: i64, every: i64) -> Vec<i64> {
    if every <= 0 || every % DAY != 0 {
        return due_times(from, ends, every * MINUTE);
    }
    let first = Utc.timestamp_millis_opt(from).single().unwrap_or_default().with_timezone(&zone).naive_local();
    let days = u64::try_from(every / DAY).unwrap_or(1);
    let at = |n: u64| {
        let local = first.checked_add_days(Days::new(n * days))?;
        // An hour that the change leaves out is read at the same distance from the first.
        let shifted = from + i64::try_from(n).ok()? * every * MINUTE;
        Some(zone.from_local_datetime(&local).earliest().map_or(shifted, |at| at.timestamp_millis()))
    };
    (0..u64::try_from(MOST).unwrap_or(0)).map_while(at).take_while(|at| *at < ends).collect()
}

/// A number of thousandths as it is shown.
pub(crate) fn shown(thousandths: i64) -> f64 {
    format!("{thousandths}e-3").parse().unwrap_or(0.0)
}

impl Watched {
    /// Whether a reading meets the target, or a check passed.
    pub(crate) fn met(&self, reading: &Reading) -> Option<bool> {
        match (reading.value, reading.outcome) {
            (Some(value), _) => Some(self.metric.as_ref()?.1.target.as_ref()?.is_met(value)),
            (None, Some(ReadingOutcome::NotRead) | None) => None,
            (None, Some(outcome)) => Some(outcome == ReadingOutcome::Passed),
        }
    }

    /// The newest reading.
    pub(crate) fn last(&self) -> Option<&Row<Reading>> {
        self.readings.last()
    }

    /// Its unit: the target's, else its own.
    pub(crate) fn unit(&self) -> String {
        let of_target = self.metric.as_ref().and_then(|(_, metric)| metric.target.as_ref()).map(|target| target.unit.clone());
        of_target.unwrap_or_else(|| text(self.row.value.unit.clone()))
    }

    fn state(&self) -> &'static str {
        match self.window {
            Some((from, _)) if self.now < from => "before",
            Some((_, ends)) if self.now >= ends => "over",
            _ if self.due.is_empty() => "open",
            _ if self.standing.due.is_some() => "due",
            _ => "read",
        }
    }

    pub(super) fn line(&self, everybody: &Everybody) -> DutyLine {
        let (duty, standing) = (&self.row.value, &self.standing);
        let local = |at: i64| times::local(at, self.plan.zone);
        let planned = duty.window.unwrap_or_default();
        let target = self.metric.as_ref().and_then(|(id, metric)| {
            let target = metric.target.as_ref()?;
            Some(ReadingTarget {
                metric: id.to_string(),
                title: text(metric.title.clone()),
                bound: target.bound.word().to_owned(),
                value: shown(target.thousandths),
            })
        });
        DutyLine {
            id: self.row.id.to_string(),
            code: text(duty.code.clone()),
            title: text(duty.title.clone()),
            form: duty.form.map(|form| form.word()).unwrap_or("number").to_owned(),
            unit: self.unit(),
            target,
            every: duty.every.and_then(|every| u32::try_from(every).ok()),
            from: self.window.map(|(from, _)| local(from)),
            until: self.window.map(|(_, ends)| local(ends)),
            from_rel: planned.start.and_then(|start| i32::try_from(start).ok()),
            minutes: planned.duration.and_then(|minutes| u32::try_from(minutes).ok()).unwrap_or(0),
            owner: text(duty.owner.clone()),
            role: text(duty.role.clone()),
            note: text(duty.note.clone()),
            state: self.state().to_owned(),
            due: standing.due.map(local),
            next: standing.next.map(local),
            missed: small(standing.missed.len()),
            last_missed: standing.missed.last().copied().map(local),
            begun: small(standing.begun),
            answered: small(standing.answered),
            readings: small(self.readings.len()),
            not_met: small(self.readings.iter().filter(|row| self.met(&row.value) == Some(false)).count()),
            last: self.last().map(|row| self.reading(row, everybody, &HashMap::new())),
            two_versions: !self.row.state.cards(&Duty::KIND).is_empty(),
        }
    }

    /// The readings, newest first, each with the due time that it answers.
    pub(crate) fn reading_lines(&self, everybody: &Everybody) -> Vec<ReadingLine> {
        let mut in_slot: HashMap<usize, usize> = HashMap::new();
        for row in &self.readings {
            if let Some(slot) = self.slot(&row.value) {
                *in_slot.entry(slot).or_default() += 1;
            }
        }
        self.readings.iter().rev().map(|row| self.reading(row, everybody, &in_slot)).collect()
    }

    /// Due times that nobody read, newest first.
    pub(crate) fn missed_lines(&self) -> Vec<String> {
        self.standing.missed.iter().rev().map(|at| times::local(*at, self.plan.zone)).collect()
    }

    fn slot(&self, reading: &Reading) -> Option<usize> {
        slot(&self.due, self.window?.1, reading.at?.0)
    }

    fn reading(&self, row: &Row<Reading>, everybody: &Everybody, in_slot: &HashMap<usize, usize>) -> ReadingLine {
        let (reading, write) = (&row.value, row.state.shown("at"));
        let local = |at: i64| times::local(at, self.plan.zone);
        let at = reading.at.map_or(0, |at| at.0);
        let slot = self.slot(reading);
        let who = write.map(|write| everybody.of(write.dot.author)).unwrap_or_default();
        ReadingLine {
            id: row.id.to_string(),
            at: local(at),
            due: slot.map(|slot| local(self.due[slot])),
            value: reading.value.map(shown),
            outcome: reading.outcome.map(|outcome| outcome.word().to_owned()),
            note: text(reading.note.clone()),
            met: self.met(reading),
            by: who.name,
            device: who.device,
            entered: write.map(|write| write.at).filter(|entered| entered - at > LATE).map(local),
            beside: slot.and_then(|slot| in_slot.get(&slot)).is_some_and(|count| *count > 1),
            sent: is_sent(&row.state),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i64 = 60 * MINUTE;

    #[test]
    fn a_daily_reading_keeps_its_hour_over_a_change_of_clocks() {
        // 2027-03-27 08:00 in Berlin, the day before the clocks go forward.
        let from = 1_806_130_800_000;
        let days = due_in(chrono_tz::Europe::Berlin, from, from + 3 * 24 * HOUR, 1440);
        assert_eq!(days, [from, from + 23 * HOUR, from + 47 * HOUR, from + 71 * HOUR]);
        let hours = due_in(chrono_tz::Europe::Berlin, from, from + 3 * HOUR, 60);
        assert_eq!(hours, [from, from + HOUR, from + 2 * HOUR]);
    }

    #[test]
    fn thousandths_are_shown_exactly() {
        assert_eq!((shown(99_900), shown(50), shown(-3_500), shown(480_000)), (99.9, 0.05, -3.5, 480.0));
    }
}
