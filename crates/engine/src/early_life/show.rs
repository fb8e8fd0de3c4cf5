//! How early-life support stands: figures over its days, criteria that fell back, and what stands against its end.

use domain::Id;
use domain::early_life::{EarlyLife, STEADY, early_life_id};
use domain::gate::Gate;
use domain::plan::Metric;
use domain::sentence::english;
use domain::{args, sentence};
use store::Row;

use super::trend::trend;
use super::view::{EarlyLifeView, ExitCriterion, GateChoice, TrendLine};
use crate::carry_over::show::is_closed;
use crate::document::view::AreaChoice;
use crate::meeting::view::AgendaPoint;
use crate::monitoring::Watched;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Result, engine, times};

/// What the built-in template calls the gates that early-life support begins and ends with.
const ENTRY: &str = "launch";
const EXIT: &str = "support-exit";

/// Early-life support of a rollout.
pub(crate) fn early_life_show(engine: &mut Engine, request: OfRollout) -> Result<EarlyLifeView> {
    engine.early_life(engine::id("rollout", &request.rollout)?)
}

impl Engine {
    fn early_life(&self, rollout: Id) -> Result<EarlyLifeView> {
        let (plan, now) = (self.plan(rollout)?, self.now());
        let (everybody, named) = (self.everybody()?, self.named()?);
        let set = self.store.get::<EarlyLife>(early_life_id(rollout))?.map(|row| row.value).unwrap_or_default();
        let gates = self.gates_of(rollout)?;
        let chosen = |set: Option<domain::Ref<Gate>>, code: &str| {
            let named = |row: &&Row<Gate>| row.value.code.as_ref().is_some_and(|own| own.0 == code);
            set.and_then(|set| gates.iter().find(|row| row.id == set.0)).or_else(|| gates.iter().find(named))
        };
        let (entry, exit) = (chosen(set.entry, ENTRY), chosen(set.exit, EXIT));
        let needed = usize::try_from(set.steady_days.unwrap_or(STEADY)).unwrap_or(1);
        let until = exit.and_then(|row| row.value.planned?.instant(plan.t0));
        let watched = self.watched(rollout)?;
        let day = |at: i64| times::local(at, plan.zone)[..10].to_owned();
        let trends = match plan.t0 {
            Some(t0) if t0 <= now => trends(&watched, plan, &day(t0), &day(now), needed),
            _ => Vec::new(),
        };
        let areas: Vec<AreaChoice> =
            self.areas_of(rollout)?.into_iter().map(|row| AreaChoice { id: row.id.to_string(), title: text(row.value.title) }).collect();
        let exit_criteria = exit.map(|row| self.exit_criteria(row.id, &watched, &trends)).transpose()?.unwrap_or_default();
        let choice = |row: &Row<Gate>| self.gate_choice(row);
        Ok(EarlyLifeView {
            entry: entry.map(choice).transpose()?,
            exit: exit.map(choice).transpose()?,
            gates: gates.iter().map(choice).collect::<Result<_>>()?,
            steady_days: u32::try_from(needed).unwrap_or(1),
            from: plan.t0.map(|t0| times::local(t0, plan.zone)),
            until: until.map(|at| times::local(at, plan.zone)),
            entry_criteria: entry.map(|row| self.exit_criteria(row.id, &watched, &trends)).transpose()?.unwrap_or_default(),
            lacks: self.lacks(plan, &trends, &exit_criteria, needed)?,
            exit_criteria,
            trends,
            follow_ups: self.follow_up_lines(plan, &areas, &everybody, &named)?,
            areas,
            members: self.whom_lines()?,
            as_of: times::local(now, plan.zone),
        })
    }

    fn gate_choice(&self, row: &Row<Gate>) -> Result<GateChoice> {
        let line = self.gate_view(row.id)?.line;
        Ok(GateChoice { id: line.id, title: line.title, at: line.at, decision: line.decision })
    }

    /// Each criterion, and the day on which its figure fell back after somebody had said that it is met.
    fn exit_criteria(&self, gate: Id, watched: &[Watched], trends: &[TrendLine]) -> Result<Vec<ExitCriterion>> {
        let line = |line: crate::gate::view::CriterionLine| {
            let metric = line.follows.strip_prefix("metric.").unwrap_or_default().to_owned();
            let code = |metric: &Metric| {
                metric.code.as_ref().is_some_and(|own| own.0 == metric_code(&line.follows) && !metric_code(&line.follows).is_empty())
            };
            let duties = watched.iter().filter(|one| one.metric.as_ref().is_some_and(|(_, metric)| code(metric)));
            let said = line.at.as_deref().filter(|_| line.state == "met" && !metric.is_empty()).and_then(|at| at.get(..10));
            let fell = |duty: String| {
                let trend = trends.iter().find(|trend| trend.duty == duty)?;
                trend
                    .days
                    .iter()
                    .find(|day| day.met == Some(false) && said.is_some_and(|said| day.day.as_str() > said))
                    .map(|day| day.day.clone())
            };
            let relapsed = duties.filter_map(|one| fell(one.row.id.to_string())).min();
            ExitCriterion {
                relapsed,
                id: line.id,
                code: line.code,
                level: line.level,
                title: line.title,
                target: line.target,
                state: line.state,
                at: line.at,
            }
        };
        Ok(self.gate_view(gate)?.criteria.into_iter().map(line).collect())
    }

    /// What stands against the end, the weightiest first.
    fn lacks(&self, plan: Plan, trends: &[TrendLine], criteria: &[ExitCriterion], needed: usize) -> Result<Vec<AgendaPoint>> {
        let mut out = Vec::new();
        let mut say = |says: &str, words: sentence::Args, weight: &str, place: String| {
            out.push(AgendaPoint {
                part: "exit".to_owned(),
                text: english(says, &words),
                says: says.to_owned(),
                args: words,
                weight: weight.to_owned(),
                place,
            });
        };
        for one in criteria {
            if let Some(day) = &one.relapsed {
                say("early-lack-relapse", args!(title: one.title.as_str(), day: day.as_str()), "bad", String::new());
            } else if one.level == "MUST" && !matches!(one.state.as_str(), "met" | "waived" | "not_applicable") {
                say("early-lack-criterion", args!(title: one.title.as_str()), "late", String::new());
            }
        }
        for one in trends.iter().filter(|one| !one.steady) {
            let words = args!(title: one.title.as_str(), streak: one.streak, needed: needed);
            say("early-lack-trend", words, if one.relapses.is_empty() { "late" } else { "bad" }, format!("/go-live/readings/{}", one.duty));
        }
        let today = times::local(self.now(), plan.zone)[..10].to_owned();
        for row in self.carry_overs(plan.id)?.into_iter().filter(|row| !is_closed(&row.value)) {
            let due = text(row.value.due);
            if due < today {
                say("early-lack-carried", args!(title: text(row.value.title), due: due), "bad", "/handoff/open".to_owned());
            }
        }
        out.sort_by_key(|one| one.weight != "bad");
        Ok(out)
    }
}

/// The code of the target that a criterion follows.
fn metric_code(follows: &str) -> &str {
    follows.strip_prefix("metric.").unwrap_or_default()
}

/// The duties that are held against a target, or are checks.
fn trends(watched: &[Watched], plan: Plan, from: &str, to: &str, needed: usize) -> Vec<TrendLine> {
    let counts = |one: &&Watched| one.metric.is_some() || one.row.value.form == Some(domain::monitoring::DutyForm::Check);
    watched.iter().filter(counts).filter(|one| !one.readings.is_empty()).map(|one| trend(one, plan, from, to, needed)).collect()
}
