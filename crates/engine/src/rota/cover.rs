//! The hours on call that the plan wants, held against the shifts.

use domain::plan::Metric;
use domain::rota::cover::{Span, covered, gaps, twice};
use store::Row;

use super::view::{CoverLine, GapLine, ShiftClash, WeekCover};
use crate::rollout::lines::Plan;
use crate::who::text;
use crate::whom::Named;
use crate::{Engine, Result, times};

use super::show::Shifted;

const MINUTE: i64 = 60_000;
const HOUR: i64 = 60 * MINUTE;
const WEEK: i64 = 168 * HOUR;
/// Hours of a week.
const ALL: f64 = 168.0;

impl Engine {
    /// One line for each target of hours on call.
    pub(super) fn cover_lines(&self, plan: Plan, shifts: &[Shifted]) -> Result<Vec<CoverLine>> {
        let mut rows = self.store.of::<Metric>("rollout", plan.id)?;
        rows.retain(|row| row.value.measure.as_ref().is_some_and(|measure| measure.0 == "cover"));
        rows.sort_by_key(|row| text(row.value.code.clone()));
        Ok(rows.iter().filter_map(|row| line(row, plan, shifts)).collect())
    }
}

fn line(row: &Row<Metric>, plan: Plan, shifts: &[Shifted]) -> Option<CoverLine> {
    let metric = &row.value;
    let wanted = hours_a_week(metric)?;
    let window = metric.window.clone().unwrap_or_default();
    let t0 = plan.t0?;
    let from = t0 + window.from.unwrap_or(0) * MINUTE;
    let until = t0 + window.to.unwrap_or(window.from.unwrap_or(0) + WEEK / MINUTE) * MINUTE;
    let scope = metric.scope.clone().unwrap_or_default();
    let spans: Vec<Span> = shifts.iter().filter(|shift| shift.answers(&scope)).map(|shift| shift.span).collect();
    let local = |at: i64| times::local(at, plan.zone);
    let mut weeks = Vec::new();
    let mut at = from;
    while at < until && weeks.len() < 60 {
        let whole = (at, (at + WEEK).min(until));
        let share = float(whole.1 - whole.0) / float(WEEK);
        weeks.push(WeekCover { from: local(at), covered: hours(covered(spans.clone(), whole)), wanted: round(wanted * share) });
        at += WEEK;
    }
    let open = if wanted >= ALL { gaps(spans, (from, until)) } else { Vec::new() };
    let met = weeks.iter().all(|week| week.covered + 0.01 >= week.wanted);
    let gap = |(from, until): Span| GapLine { from: local(from), until: local(until), minutes: minutes(until - from) };
    Some(CoverLine {
        metric: row.id.to_string(),
        title: text(metric.title.clone()),
        scope,
        from: local(from),
        until: local(until),
        wanted,
        weeks,
        gaps: open.into_iter().map(gap).collect(),
        met,
    })
}

/// Hours a week, where the target's unit says so.
fn hours_a_week(metric: &Metric) -> Option<f64> {
    let target = metric.target.as_ref()?;
    let unit = target.unit.to_lowercase();
    let value = crate::monitoring::shown(target.thousandths);
    if unit.contains("week") || unit.contains("tuần") {
        Some(value)
    } else if unit.contains("day") || unit.contains("ngày") {
        Some(value * 7.0)
    } else {
        None
    }
}

/// Who is in two shifts at once, as primary or backup.
pub(super) fn clashes(shifts: &[Shifted], plan: Plan, named: &Named) -> Vec<ShiftClash> {
    let mut people: Vec<&str> = shifts.iter().flat_map(Shifted::people).collect();
    people.sort_unstable();
    people.dedup();
    let mut out = Vec::new();
    for who in people {
        let own = shifts.iter().filter(|shift| shift.people().any(|one| one == who)).map(|shift| shift.span).collect();
        let clash = |(from, until): Span| ShiftClash {
            who: named.of(who),
            from: times::local(from, plan.zone),
            until: times::local(until, plan.zone),
        };
        out.extend(twice(own).into_iter().map(clash));
    }
    out
}

fn minutes(millis: i64) -> u32 {
    u32::try_from(millis / MINUTE).unwrap_or(0)
}

fn hours(millis: i64) -> f64 {
    round(f64::from(minutes(millis)) / 60.0)
}

fn float(millis: i64) -> f64 {
    f64::from(minutes(millis))
}

fn round(hours: f64) -> f64 {
    (hours * 10.0).round() / 10.0
}
