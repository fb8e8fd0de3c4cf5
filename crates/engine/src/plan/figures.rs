//! The figures that a plan states of itself: read, and corrected.

use domain::plan::{Bound, Claim, ClaimMeasure, Metric, Range, Statistic, Target, Window};
use domain::rollout::RolePlan;
use domain::{Cells, KindOf, Ref};
use serde_json::Value;
use store::{Draft, Row};

use super::view::{AddMetric, ClaimLine, MetricLine, PlanFigures, RolePlanLine, SetClaim, SetMetric, SetRolePlan};
use crate::app::view::Done;
use crate::checklist::view::Made;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Failure, Result, engine};

/// Greatest figure of a target.
const GREATEST: f64 = 1e9;

/// Claims, targets and roles of a rollout.
pub(crate) fn plan_figures(engine: &mut Engine, request: OfRollout) -> Result<PlanFigures> {
    let rollout = engine::id("rollout", &request.rollout)?;
    Ok(PlanFigures {
        claims: engine.store.of::<Claim>("rollout", rollout)?.into_iter().map(claim_line).collect(),
        metrics: engine.store.of::<Metric>("rollout", rollout)?.into_iter().map(metric_line).collect(),
        roles: engine.store.of::<RolePlan>("rollout", rollout)?.into_iter().map(role_line).collect(),
    })
}

fn claim_line(row: Row<Claim>) -> ClaimLine {
    use ClaimMeasure::{Day, Effort, Module, Training};
    let (claim, range) = (row.value.clone(), row.value.range.unwrap_or_default());
    ClaimLine {
        id: row.id.to_string(),
        title: text(claim.title),
        measure: claim.measure.map(ClaimMeasure::word).unwrap_or_default().to_owned(),
        hours: matches!(claim.measure, Some(Day | Effort | Module | Training)),
        low: range.low,
        high: range.high,
        place: text(claim.place),
    }
}

fn metric_line(row: Row<Metric>) -> MetricLine {
    let Metric { code, title, measure, statistic, scope, target, window, eases, place, .. } = row.value;
    let window = window.unwrap_or_default();
    MetricLine {
        id: row.id.to_string(),
        code: text(code),
        title: text(title),
        measure: text(measure),
        statistic: statistic.map(|statistic| statistic.word().to_owned()),
        scope: scope.unwrap_or_default(),
        bound: target.as_ref().map(|target| target.bound.word().to_owned()),
        value: target.as_ref().and_then(|target| format!("{}e-3", target.thousandths).parse().ok()),
        unit: target.map(|target| target.unit).unwrap_or_default(),
        window: window.words.unwrap_or_default(),
        from: window.from,
        to: window.to,
        eases: text(eases),
        place: text(place),
    }
}

fn role_line(row: Row<RolePlan>) -> RolePlanLine {
    let RolePlan { title, people_low, people_high, hours, responsibility, skills, .. } = row.value;
    RolePlanLine {
        id: row.id.to_string(),
        title: text(title),
        people_low: people_low.unwrap_or(0),
        people_high: people_high.unwrap_or(0),
        hours: hours.unwrap_or(0),
        responsibility: text(responsibility),
        skills: text(skills),
    }
}

/// Corrects a stated number.
pub(crate) fn claim_set(engine: &mut Engine, request: SetClaim) -> Result<Done> {
    let id = engine.part::<Claim>("claim", &request.claim)?.0;
    if request.low.or(request.high).is_none() {
        return Err(Failure::invalid("low", "claim_number"));
    }
    let range = Some(Range { low: request.low, high: request.high });
    engine.done("claim.set", &[Draft::put(id, &Claim { range, ..Claim::default() })])
}

/// Corrects a target: its figure, what it counts, its window.
pub(crate) fn metric_set(engine: &mut Engine, request: SetMetric) -> Result<Done> {
    let (id, before) = engine.part::<Metric>("metric", &request.metric)?;
    let mut draft = Draft::put(id, &Metric::default());
    let mut put = |cells: Cells| draft.cells.extend(cells);
    if let Some(word) = &request.statistic {
        let statistic = Statistic::of(word);
        if statistic.is_none() && !word.is_empty() {
            return Err(Failure::invalid("statistic", "no_statistic").with("word", word.as_str()));
        }
        put(Cells::from([("statistic".into(), statistic.map_or(Value::Null, |statistic| statistic.word().into()))]));
    }
    if let Some(scope) = request.scope {
        put(Metric { scope: Some(scope), ..Metric::default() }.write());
    }
    if request.bound.is_some() || request.value.is_some() || request.unit.is_some() {
        let mut target = target(before.target, request.bound.as_deref(), request.value)?;
        if let Some(unit) = &request.unit {
            target.unit = domain::normal::name(unit);
        }
        put(Metric { target: Some(target), ..Metric::default() }.write());
    }
    if request.window.is_some() || request.from.is_some() || request.to.is_some() {
        let known = before.window.unwrap_or_default();
        let words = request.window.map_or(known.words, |words| Some(domain::normal::name(&words)).filter(|words| !words.is_empty()));
        let window = Window { from: request.from.or(known.from), to: request.to.or(known.to), words };
        put(Metric { window: Some(window), ..Metric::default() }.write());
    }
    if let Some(title) = request.title.as_deref().map(domain::normal::name) {
        if title.is_empty() {
            return Err(Failure::invalid("title", "part_title"));
        }
        put(Metric { title: Some(title.into()), ..Metric::default() }.write());
    }
    if let Some(measure) = &request.measure {
        put(Metric { measure: Some(measure.trim().into()), ..Metric::default() }.write());
    }
    if let Some(eases) = request.eases {
        put(Metric { eases: Some(eases.trim().into()), ..Metric::default() }.write());
    }
    engine.done("metric.set", &[draft])
}

/// Adds a target; its figure is set like any other's.
pub(crate) fn metric_add(engine: &mut Engine, request: AddMetric) -> Result<Made> {
    let rollout = engine::id("rollout", &request.rollout)?;
    engine.plan(rollout)?;
    let title = domain::normal::name(&request.title);
    if title.is_empty() {
        return Err(Failure::invalid("title", "part_title"));
    }
    let taken: Vec<String> = engine.store.of::<Metric>("rollout", rollout)?.into_iter().map(|row| text(row.value.code)).collect();
    let code = (1..).map(|number| format!("target-{number}")).find(|code| !taken.contains(code)).expect("numbers do not end");
    let metric = Metric {
        rollout: Some(Ref::to(rollout)),
        code: Some(code.into()),
        title: Some(title.into()),
        measure: Some(request.measure.trim().into()),
        ..Metric::default()
    };
    let id = engine.new_id();
    engine.made("metric.add", id, &[Draft::put(id, &metric)])
}

fn target(before: Option<Target>, bound: Option<&str>, value: Option<f64>) -> Result<Target> {
    let known = before.unwrap_or(Target { bound: Bound::AtLeast, thousandths: 0, unit: String::new() });
    let bound = match bound {
        Some(word) => Bound::of(word).ok_or_else(|| Failure::invalid("bound", "no_bound").with("word", word))?,
        None => known.bound,
    };
    let Some(value) = value else { return Ok(Target { bound, ..known }) };
    let thousandths = Some(value).filter(|value| value.abs() <= GREATEST).and_then(|value| format!("{:.0}", value * 1000.0).parse().ok());
    Ok(Target { bound, thousandths: thousandths.ok_or_else(|| Failure::invalid("value", "metric_value"))?, unit: known.unit })
}

/// Corrects how a role is staffed.
pub(crate) fn role_plan_set(engine: &mut Engine, request: SetRolePlan) -> Result<Done> {
    let (id, before) = engine.part::<RolePlan>("role_plan", &request.role)?;
    if request.people_high < request.people_low {
        return Err(Failure::invalid("people_high", "role_people"));
    }
    // Only what is changed: two people who correct two figures apart keep both.
    let changed = |figure: u32, before: Option<i64>| Some(i64::from(figure)).filter(|figure| before != Some(*figure));
    let change = RolePlan {
        people_low: changed(request.people_low, before.people_low),
        people_high: changed(request.people_high, before.people_high),
        hours: changed(request.hours, before.hours),
        skills: request.skills.map(|skills| domain::normal::name(&skills).into()),
        ..RolePlan::default()
    };
    engine.done("role_plan.set", &[Draft::put(id, &change)])
}
