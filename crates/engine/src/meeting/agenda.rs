//! An agenda from the facts: what is late and next, what changed at the gates, what is open, out of target or used up.
//!
//! Every point names its sentence and what stands in it, so that minutes of today are read in either language for ever.

use domain::Id;
use domain::gate::{CriterionStatus, Finding, finding_id};
use domain::meeting::{Meeting, Resolution};
use domain::monitoring::{Duty, ReadingOutcome, Severity};
use domain::rollout::Criterion;
use domain::runbook::Run;
use domain::sentence::{Args, english};
use domain::{args, sentence};
use store::Row;

use super::view::AgendaPoint;
use crate::monitoring::Watched;
use crate::rollout::lines::Plan;
use crate::runbook::view::{RunView, TaskLine};
use crate::who::text;
use crate::{Engine, Result, times};

/// Most tasks that are named as next.
const NEXT: usize = 3;

/// A point; its English goes along.
pub(super) fn point(part: &str, says: &str, args: Args, weight: &str, place: String) -> AgendaPoint {
    debug_assert!(sentence::known(says), "{says}");
    AgendaPoint { part: part.to_owned(), text: english(says, &args), says: says.to_owned(), args, weight: weight.to_owned(), place }
}

/// What the plan wants to hear of.
pub(super) fn topic(text: &str) -> AgendaPoint {
    point("topics", "agenda-topic", args!(text: text), "plain", String::new())
}

/// Says that more points were known than a record holds.
pub(super) fn cut(count: usize) -> AgendaPoint {
    point("next", "agenda-cut", args!(count: count), "late", String::new())
}

/// Times of the same day without their day.
pub(super) struct Clock {
    pub now: i64,
    pub plan: Plan,
}

impl Clock {
    fn shown(&self, at: &str) -> String {
        let today = times::local(self.now, self.plan.zone);
        let minute = at.get(..16).unwrap_or(at);
        if minute.get(..10) == today.get(..10) { minute.get(11..).unwrap_or(minute).to_owned() } else { minute.replace('T', " ") }
    }

    pub(super) fn of(&self, at: i64) -> String {
        self.shown(&times::local(at, self.plan.zone))
    }

    pub(super) fn today(&self) -> String {
        times::local(self.now, self.plan.zone)[..10].to_owned()
    }
}

impl Engine {
    /// The agenda of a meeting as of now; what changed counts from `since`.
    pub(super) fn agenda(&self, plan: Plan, meeting: &Meeting, since: i64) -> Result<Vec<AgendaPoint>> {
        let clock = Clock { now: self.now(), plan };
        let mut all: Vec<AgendaPoint> = meeting.topics.iter().flatten().map(|text| topic(text)).collect();
        let run = self.run_of_the_day(plan)?;
        if let Some(run) = &run {
            run_points(run, &clock, &mut all);
        }
        self.gate_points(plan, since, &clock, &mut all)?;
        self.condition_points(plan, &clock, &mut all)?;
        let watched = self.watched(plan.id)?;
        watched.iter().for_each(|one| reading_points(one, since, &clock, &mut all));
        self.downtime_points(plan, &mut all)?;
        self.observation_points(plan, since, &clock, &mut all)?;
        self.decision_points(plan, &clock, &mut all)?;
        next_points(run.as_ref(), &watched, &clock, &mut all);
        Ok(all)
    }

    /// The run that is going on: a live one before a rehearsal.
    fn run_of_the_day(&self, plan: Plan) -> Result<Option<RunView>> {
        let mut runs: Vec<Row<Run>> = self.runs_of(plan.id)?.into_iter().filter(|row| row.value.ended.is_none()).collect();
        runs.sort_by_key(|row| (row.value.mode == Some(domain::runbook::RunMode::Live), row.id));
        runs.last().map(|row| self.run_view(row.id)).transpose()
    }

    fn gate_points(&self, plan: Plan, since: i64, clock: &Clock, out: &mut Vec<AgendaPoint>) -> Result<()> {
        let gates = self.gates_of(plan.id)?;
        for gate in &gates {
            let mut criteria = self.store.of::<Criterion>("gate", gate.id)?;
            criteria.sort_by_key(|row| (row.value.level, row.value.position, row.id));
            for criterion in criteria {
                let found = self.store.get::<Finding>(finding_id(criterion.id))?.and_then(|row| row.value.state);
                let Some(found) = found.filter(|found| found.at > since) else { continue };
                let state = vec![state_word(found.state).to_owned()];
                let weight = if found.state == CriterionStatus::NotMet { "bad" } else { "plain" };
                let words =
                    args!(gate: text(gate.value.title.clone()), title: text(criterion.value.title), state: state, at: clock.of(found.at));
                out.push(point("gates", "agenda-criterion", words, weight, format!("/go-live/gates/{}", gate.id)));
            }
        }
        for gate in gates {
            let view = self.gate_view(gate.id)?.line;
            if view.decision.is_none() {
                // Within one rollout's offset times compare as text; a change of clocks moves them by an hour at most.
                let over = view.at.as_deref().is_some_and(|at| at < times::local(clock.now, plan.zone).as_str());
                let at = view.at.as_deref().map(|at| clock.shown(at)).unwrap_or_default();
                let words = args!(title: view.title, at: at, met: view.must_met, must: view.must);
                let weight = if over || view.allows == "no_go" { "late" } else { "plain" };
                let says = if over { "agenda-gate-overdue" } else { "agenda-gate-next" };
                out.push(point("gates", says, words, weight, format!("/go-live/gates/{}", gate.id)));
                if !over {
                    break;
                }
            }
        }
        Ok(())
    }

    fn condition_points(&self, plan: Plan, clock: &Clock, out: &mut Vec<AgendaPoint>) -> Result<()> {
        let mut push = |of: String, one: &keys::statement::Condition, place: String| {
            let overdue = !one.due.is_empty() && one.due < clock.today();
            let words = args!(of: of, text: one.text.as_str(), whose: whose(&one.owner, &one.due));
            out.push(point("conditions", "agenda-condition", words, if overdue { "bad" } else { "plain" }, place));
        };
        for gate in self.gates_of(plan.id)? {
            for decided in self.decisions(gate.id)?.iter().filter(|one| one.stands()) {
                let conditions = decided.statement.iter().flat_map(|one| &one.conditions);
                conditions.for_each(|one| push(text(gate.value.title.clone()), one, format!("/go-live/gates/{}", gate.id)));
            }
        }
        for (area, title, conditions) in self.accepted_with_conditions(plan.id)? {
            conditions.iter().for_each(|one| push(title.clone(), one, format!("/handoff/{area}")));
        }
        Ok(())
    }

    fn downtime_points(&self, plan: Plan, out: &mut Vec<AgendaPoint>) -> Result<()> {
        for sum in crate::downtime::ledger::downtimes(self, plan.id)?.sums {
            let sort = vec![if sum.sort == "planned" { "agenda-downtime-planned" } else { "agenda-downtime-unplanned" }.to_owned()];
            let place = || "/go-live/downtime".to_owned();
            match sum.budget {
                Some(budget) => {
                    let words = args!(sort: sort, used: budget.used, minutes: budget.minutes);
                    out.push(point("downtime", "agenda-downtime", words, if budget.kept { "plain" } else { "bad" }, place()));
                }
                None if sum.minutes > 0 => {
                    out.push(point("downtime", "agenda-downtime-free", args!(sort: sort, used: sum.minutes), "plain", place()));
                }
                None => {}
            }
        }
        Ok(())
    }

    fn observation_points(&self, plan: Plan, since: i64, clock: &Clock, out: &mut Vec<AgendaPoint>) -> Result<()> {
        for row in self.observations(plan.id)?.into_iter().filter(|row| row.value.at.is_some_and(|at| at.0 > since)) {
            let Some(severity) = row.value.severity.filter(|severity| *severity <= Severity::Medium) else { continue };
            let weight = if severity <= Severity::High { "bad" } else { "late" };
            let words = args!(
                severity: vec![format!("monitoring-severity-{}", severity.word())],
                area: tail(", ", &text(row.value.area)),
                what: text(row.value.what),
                at: clock.of(row.value.at.map_or(0, |at| at.0)),
            );
            out.push(point("observations", "agenda-observation", words, weight, "/go-live/observations".to_owned()));
        }
        Ok(())
    }

    fn decision_points(&self, plan: Plan, clock: &Clock, out: &mut Vec<AgendaPoint>) -> Result<()> {
        let mut rows = self.store.of::<Resolution>("rollout", plan.id)?;
        rows.sort_by_key(|row| (row.value.at, row.id));
        let revisited: Vec<Id> = rows.iter().filter_map(|row| Some(row.value.revisits?.0)).collect();
        for row in rows.into_iter().filter(|row| row.value.done.is_none() && !revisited.contains(&row.id)) {
            let (owner, due) = (text(row.value.owner), text(row.value.due));
            if owner.is_empty() {
                continue;
            }
            let overdue = !due.is_empty() && due < clock.today();
            let words = args!(number: text(row.value.number), text: text(row.value.text), whose: whose(&owner, &due));
            out.push(point("decisions", "agenda-decision", words, if overdue { "bad" } else { "plain" }, "/go-live/decisions".to_owned()));
        }
        Ok(())
    }
}

fn state_word(state: CriterionStatus) -> &'static str {
    match state {
        CriterionStatus::Met => "agenda-state-met",
        CriterionStatus::NotMet => "agenda-state-not-met",
        CriterionStatus::NotApplicable => "agenda-state-not-applicable",
        CriterionStatus::Waived => "agenda-state-waived",
    }
}

fn who(owner: &str, role: &str) -> sentence::Arg {
    match (owner.is_empty(), role.is_empty()) {
        (false, _) => owner.into(),
        (true, false) => vec![format!("role-{role}")].into(),
        (true, true) => "–".into(),
    }
}

/// What stands behind something, where there is anything.
fn tail(between: &str, text: &str) -> String {
    if text.is_empty() { String::new() } else { format!("{between}{text}") }
}

/// Who sees to it and until when, in brackets.
pub(super) fn whose(owner: &str, due: &str) -> String {
    let both: Vec<&str> = [owner, due].into_iter().filter(|text| !text.is_empty()).collect();
    if both.is_empty() { String::new() } else { format!(" ({})", both.join(", ")) }
}

fn run_points(run: &RunView, clock: &Clock, out: &mut Vec<AgendaPoint>) {
    let place = || format!("/go-live/runs/{}", run.line.id);
    let open = |task: &&TaskLine| matches!(task.state.as_str(), "todo" | "running" | "failed");
    if let Some(goal) = &run.goal {
        let (says, weight) = match (goal.over, goal.late > 0) {
            (true, _) => ("agenda-goal-over", "plain"),
            (false, true) => ("agenda-goal", "bad"),
            (false, false) => ("agenda-goal", "plain"),
        };
        let planned = goal.planned.as_deref().map(|at| clock.shown(at)).unwrap_or_default();
        let words = args!(title: goal.title.as_str(), planned: planned, forecast: clock.shown(&goal.forecast), late: goal.late);
        out.push(point("run", says, words, weight, place()));
    }
    let tasks = || run.sections.iter().flat_map(|section| &section.tasks);
    for task in tasks().filter(open) {
        let mut words = args!(title: task.title.as_str(), late: task.late, holds: task.holds);
        words.insert("who".to_owned(), who(&task.owner, &task.role));
        if task.state == "failed" {
            out.push(point("run", "agenda-step-failed", words, "bad", place()));
        } else if task.late > 0 && (task.state == "running" || task.ready) {
            out.push(point("run", "agenda-step-late", words, "late", place()));
        }
    }
}

fn reading_points(one: &Watched, since: i64, clock: &Clock, out: &mut Vec<AgendaPoint>) {
    let duty: &Duty = &one.row.value;
    let title = text(duty.title.clone());
    let place = || format!("/go-live/readings/{}", one.row.id);
    if let Some(last) = one.last() {
        let at = clock.of(last.value.at.map_or(0, |at| at.0));
        let value = last.value.value.map(|value| format!("{} {}", crate::monitoring::shown(value), one.unit()).trim().to_owned());
        let note = tail(": ", &text(last.value.note.clone()));
        match (one.met(&last.value), last.value.outcome, value) {
            (Some(false), None, Some(value)) => {
                let target = one.metric.as_ref().and_then(|(_, metric)| metric.target.as_ref());
                let bound = target.map(|target| vec![format!("plan-bound-{}", target.bound.word())]).unwrap_or_default();
                let wanted = target.map(|target| crate::monitoring::shown(target.thousandths).to_string()).unwrap_or_default();
                let words = args!(title: title.as_str(), value: value, bound: bound, target: wanted, at: at, note: note);
                out.push(point("readings", "agenda-reading-not-met", words, "bad", place()));
            }
            (Some(false), ..) => {
                out.push(point("readings", "agenda-reading-failed", args!(title: title.as_str(), at: at, note: note), "bad", place()))
            }
            (None, Some(ReadingOutcome::NotRead), _) => {
                out.push(point("readings", "agenda-reading-unread", args!(title: title.as_str(), at: at, note: note), "late", place()));
            }
            _ => {}
        }
    }
    let missed: Vec<i64> = one.standing.missed.iter().copied().filter(|at| *at > since).collect();
    if let Some(last) = missed.last() {
        let words = args!(title: title.as_str(), count: missed.len(), last: clock.of(*last));
        out.push(point("readings", "agenda-reading-missed", words, "late", place()));
    }
}

/// Who is on next: the owners of the tasks that come up, and of the readings that are due.
fn next_points(run: Option<&RunView>, watched: &[Watched], clock: &Clock, out: &mut Vec<AgendaPoint>) {
    let mut tasks: Vec<&TaskLine> = run.iter().flat_map(|run| &run.sections).flat_map(|section| &section.tasks).collect();
    tasks.retain(|task| task.state == "todo");
    tasks.sort_by(|a, b| a.expected_start.cmp(&b.expected_start));
    for task in tasks.into_iter().take(NEXT) {
        let mut words = args!(title: task.title.as_str(), at: clock.shown(&task.expected_start));
        words.insert("who".to_owned(), who(&task.owner, &task.role));
        let place = run.map(|run| format!("/go-live/runs/{}", run.line.id)).unwrap_or_default();
        out.push(point("next", "agenda-next-step", words, "plain", place));
    }
    for one in watched.iter().filter(|one| one.standing.due.is_some()) {
        let duty = &one.row.value;
        let mut words = args!(title: text(duty.title.clone()), at: clock.of(one.standing.due.unwrap_or(0)));
        words.insert("who".to_owned(), who(&text(duty.owner.clone()), &text(duty.role.clone())));
        out.push(point("next", "agenda-next-reading", words, "plain", format!("/go-live/readings/{}", one.row.id)));
    }
}
