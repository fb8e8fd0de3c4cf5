//! The deployment report of a day: what was planned, expected and done, what went wrong, who was there. From the same
//! answers as the screens of the day; what is known later of that day stands in it until somebody issues it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::Days;
use domain::args;
use domain::monitoring::Severity;
use domain::plan::Target;
use domain::sentence::Args;

use super::run::task_rows;
use super::said::point;
use super::view::{ReportPoint, ReportSection, Said};
use crate::count::small;
use crate::gate::view::GateView;
use crate::meeting::view::ResolutionLine;
use crate::monitoring::Watched;
use crate::monitoring::view::{ObservationLine, ReadingLine};
use crate::rollout::lines::Plan;
use crate::runbook::view::{RunView, TaskLine};
use crate::who::text;
use crate::{Engine, Failure, Result, downtime, times};

/// One day in the rollout's zone, milliseconds since 1970.
pub(super) struct Day {
    pub day: String,
    pub from: i64,
    pub to: i64,
}

impl Day {
    /// The day of a text, or the one that an instant is in.
    pub(super) fn of(wanted: Option<&str>, now: i64, plan: Plan) -> Result<Self> {
        let day = match wanted.filter(|day| !day.trim().is_empty()) {
            Some(day) => times::day("day", day)?.to_owned(),
            None => times::local(now, plan.zone)[..10].to_owned(),
        };
        let next = chrono::NaiveDate::parse_from_str(&day, "%Y-%m-%d").ok().and_then(|day| day.checked_add_days(Days::new(1)));
        let next = next.ok_or_else(|| Failure::invalid("day", "no_date").with("text", day.as_str()))?;
        let begins = |day: &str| {
            Ok::<_, Failure>(match times::reading("day", &format!("{day}T00:00"), plan.zone)? {
                times::Reading::Once(at) | times::Reading::Twice(at, _) | times::Reading::Skipped(at, _) => at,
            })
        };
        Ok(Self { from: begins(&day)?, to: begins(&next.format("%Y-%m-%d").to_string())?, day })
    }

    fn has(&self, at: &str) -> bool {
        at.get(..10) == Some(self.day.as_str())
    }

    fn may_have(&self, at: Option<&String>) -> bool {
        at.is_some_and(|at| self.has(at))
    }
}

/// Somebody, where they were and how much they wrote down.
type People = BTreeMap<String, (BTreeSet<String>, u32)>;

fn wrote(people: &mut People, name: Option<&str>) {
    if let Some(name) = name.filter(|name| !name.is_empty()) {
        people.entry(name.to_owned()).or_default().1 += 1;
    }
}

impl Engine {
    /// Everything that the report says of a day, a summary first.
    pub(super) fn deployment(&self, plan: Plan, day: &Day) -> Result<Vec<ReportSection>> {
        let (mut sections, mut points, mut people) = (Vec::new(), Vec::new(), People::new());
        let runs = self.runs_of_day(plan, day)?;
        let in_runs: BTreeSet<&str> =
            runs.iter().filter(|run| run.line.mode == "live").flat_map(tasks).map(|task| task.item.as_str()).collect();
        for run in &runs {
            points.extend(run_points(run));
            let own = |task: &TaskLine| of_day(task, day);
            tasks(run).filter(|task| own(task)).for_each(|task| wrote(&mut people, task.by.as_deref()));
            sections.push(ReportSection::table("report-part-summary", &super::run::TASKS, task_rows(run, own)).titled(run_title(run)));
        }
        sections.push(self.items_of_day(plan, day, &in_runs, &mut points, &mut people)?);
        sections.push(self.downtime_of_day(plan, day, &mut points)?);
        sections.push(self.observations_of_day(plan, day, &mut points, &mut people)?);
        sections.push(self.readings_of_day(plan, day, &mut points, &mut people)?);
        sections.push(self.decisions_of_day(plan, day, &mut points)?);
        sections.push(self.gates_of_day(plan, day, &mut points)?);
        sections.push(self.people_of_day(plan, day, people, &mut points)?);
        sections.insert(0, ReportSection::sentences("report-part-summary", points));
        Ok(sections)
    }

    /// Runs in which something happened on the day, and live ones with something planned for it.
    fn runs_of_day(&self, plan: Plan, day: &Day) -> Result<Vec<RunView>> {
        let mut rows = self.runs_of(plan.id)?;
        rows.sort_by_key(|row| (row.value.mode != Some(domain::runbook::RunMode::Live), row.id));
        let views = rows.iter().map(|row| self.run_view(row.id)).collect::<Result<Vec<_>>>()?;
        let happened = |run: &RunView| tasks(run).any(|task| day.may_have(task.start.as_ref()) || day.may_have(task.finish.as_ref()));
        let live = |run: &RunView| run.line.mode == "live" && run.line.ended.is_none() && tasks(run).any(|task| of_day(task, day));
        Ok(views.into_iter().filter(|run| happened(run) || live(run) || day.may_have(run.line.ended.as_ref())).collect())
    }

    /// Items of which somebody, or the fact that they follow, said something on the day, outside of its live runs.
    fn items_of_day(
        &self,
        plan: Plan,
        day: &Day,
        in_runs: &BTreeSet<&str>,
        points: &mut Vec<ReportPoint>,
        people: &mut People,
    ) -> Result<ReportSection> {
        let (everybody, mut rows, mut counts) = (self.everybody()?, Vec::new(), BTreeMap::<String, u32>::new());
        let titles: BTreeMap<String, String> = self.progress_of_all(plan.id)?.into_iter().map(|list| (list.id, list.title)).collect();
        let facts = self.facts_of(plan.id)?;
        let mut items = self.store.of::<domain::checklist::Item>("rollout", plan.id)?;
        facts.stand(&mut items)?;
        let said = |item: &domain::checklist::Item| item.state.as_ref().map(|state| state.at).filter(|at| (day.from..day.to).contains(at));
        items.retain(|row| said(&row.value).is_some() && !in_runs.contains(row.id.to_string().as_str()));
        items.sort_by_key(|row| (said(&row.value), row.id));
        for row in items {
            let list = row.value.checklist.and_then(|list| titles.get(&list.0.to_string())).cloned().unwrap_or_default();
            let line = self.item_line(row, &facts, &everybody)?;
            *counts.entry(line.state.clone()).or_default() += 1;
            wrote(people, line.state_by.as_deref());
            rows.push(vec![
                Said::text(line.code),
                Said::text(line.title),
                Said::text(list),
                Said::word(format!("item-{}", line.state)),
                Said::text(line.reason),
                Said::text(line.state_by.unwrap_or_default()),
                Said::maybe(line.state_at.as_deref()),
            ]);
        }
        if !rows.is_empty() {
            let of = |state: &str| counts.get(state).copied().unwrap_or(0);
            let weight = if of("failed") > 0 { "bad" } else { "plain" };
            let words = args!(done: of("done"), failed: of("failed"), aside: of("skipped") + of("not_applicable"));
            points.push(point("report-items", words, weight, "/checklists"));
        }
        Ok(ReportSection::table("report-part-items", &["code", "item", "checklist", "state", "reason", "by", "at"], rows))
    }

    fn downtime_of_day(&self, plan: Plan, day: &Day, points: &mut Vec<ReportPoint>) -> Result<ReportSection> {
        let all = downtime::ledger::downtimes(self, plan.id)?;
        let (from, until) = (times::local(day.from, plan.zone), times::local(day.to.min(self.now().max(day.from)), plan.zone));
        // Within one rollout's offset times compare as text; a change of clocks moves them by an hour at most.
        let over = |one: &crate::downtime::view::DowntimeLine| one.from < until && one.to.as_ref().is_none_or(|to| *to > from);
        let mut entries: Vec<_> = all.entries.into_iter().filter(over).collect();
        entries.reverse();
        let mut minutes = BTreeMap::<&str, u32>::new();
        for one in &entries {
            *minutes.entry(if one.sort == "planned" { "planned" } else { "unplanned" }).or_default() += one.minutes;
        }
        for sum in &all.sums {
            let Some(used) = minutes.get(sum.sort.as_str()) else { continue };
            let sort = vec![format!("agenda-downtime-{}", sum.sort)];
            match &sum.budget {
                Some(budget) => {
                    let words = args!(sort: sort, used: *used, all: budget.used, minutes: budget.minutes);
                    points.push(point("report-downtime", words, if budget.kept { "plain" } else { "bad" }, "/go-live/downtime"));
                }
                None => points.push(point("report-downtime-free", args!(sort: sort, used: *used), "plain", "/go-live/downtime")),
            }
        }
        if entries.is_empty() {
            points.push(point("report-downtime-none", Args::new(), "plain", "/go-live/downtime"));
        }
        let row = |one: &crate::downtime::view::DowntimeLine| {
            let sort = format!("agenda-downtime-{}", one.sort);
            let to = one.to.as_deref().map_or_else(|| Said::word("report-still-away"), Said::minute);
            vec![Said::text(&one.what), Said::word(sort), Said::minute(&one.from), to, Said::count(one.minutes), Said::text(&one.by)]
        };
        let rows = entries.iter().map(row).collect();
        Ok(ReportSection::table("report-part-downtime", &["away", "sort", "from", "to", "#minutes", "by"], rows))
    }

    fn observations_of_day(&self, plan: Plan, day: &Day, points: &mut Vec<ReportPoint>, people: &mut People) -> Result<ReportSection> {
        let everybody = self.everybody()?;
        let rows = self.observations(plan.id)?;
        let mut lines = rows.iter().map(|row| self.observation_line(row, plan, &everybody)).collect::<Result<Vec<ObservationLine>>>()?;
        lines.retain(|line| day.has(&line.at));
        lines.sort_by(|a, b| a.at.cmp(&b.at));
        let counts: Vec<(&str, usize)> = Severity::WORDS
            .iter()
            .map(|word| (*word, lines.iter().filter(|line| line.severity == *word).count()))
            .filter(|(_, count)| *count > 0)
            .collect();
        for (severity, count) in counts {
            let weight = if matches!(severity, "critical" | "high") { "bad" } else { "plain" };
            let words = args!(severity: vec![format!("monitoring-severity-{severity}")], count: count);
            points.push(point("report-issues", words, weight, "/go-live/observations"));
        }
        let row = |line: &ObservationLine| {
            let became: Vec<&str> = [&line.item, &line.criterion].into_iter().flatten().map(|one| one.title.as_str()).collect();
            vec![
                Said::minute(&line.at),
                Said::word(format!("monitoring-severity-{}", line.severity)),
                Said::text(&line.area),
                Said::text(&line.what),
                Said::text(&line.by),
                Said::text(became.join("; ")),
            ]
        };
        lines.iter().for_each(|line| wrote(people, Some(&line.by)));
        let rows = lines.iter().map(row).collect();
        Ok(ReportSection::table("report-part-issues", &["at", "severity", "area", "issue", "by", "became"], rows))
    }

    fn readings_of_day(&self, plan: Plan, day: &Day, points: &mut Vec<ReportPoint>, people: &mut People) -> Result<ReportSection> {
        let (everybody, mut rows) = (self.everybody()?, Vec::new());
        let (mut taken, mut off, mut missed) = (0, 0, 0);
        for one in self.watched(plan.id)? {
            let readings: Vec<ReadingLine> = one.reading_lines(&everybody).into_iter().filter(|reading| day.has(&reading.at)).collect();
            let lost = one.missed_lines().iter().filter(|due| day.has(due)).count();
            if readings.is_empty() && lost == 0 {
                continue;
            }
            let bad = readings.iter().filter(|reading| reading.met == Some(false)).count();
            (taken, off, missed) = (taken + readings.len(), off + bad, missed + lost);
            readings.iter().for_each(|reading| wrote(people, Some(&reading.by)));
            rows.push(reading_row(&one, &readings, bad, lost, day));
        }
        if taken + missed > 0 {
            let weight = if off > 0 {
                "bad"
            } else if missed > 0 {
                "late"
            } else {
                "plain"
            };
            points.push(point("report-readings", args!(count: taken, off: off, missed: missed), weight, "/go-live/readings"));
        }
        let of = ["duty", "target", "#readings", "#off", "#least", "#most", "last", "#missed"];
        Ok(ReportSection::table("report-part-readings", &of, rows))
    }

    fn decisions_of_day(&self, plan: Plan, day: &Day, points: &mut Vec<ReportPoint>) -> Result<ReportSection> {
        let mut lines = self.whole_log(plan)?;
        lines.retain(|line| day.has(&line.at));
        lines.reverse();
        if !lines.is_empty() {
            points.push(point("report-decisions", args!(count: lines.len()), "plain", "/go-live/decisions"));
        }
        let rows = lines.iter().map(decision_row).collect();
        Ok(ReportSection::table("report-part-decisions", &DECISIONS, rows))
    }

    /// Gates that were decided or judged on the day, or were to be.
    fn gates_of_day(&self, plan: Plan, day: &Day, points: &mut Vec<ReportPoint>) -> Result<ReportSection> {
        let mut rows = Vec::new();
        for gate in self.gates_of(plan.id)? {
            let view = self.gate_view(gate.id)?;
            let touched = day.may_have(view.line.at.as_ref())
                || view.decisions.iter().any(|one| day.has(&one.at))
                || view.criteria.iter().any(|one| day.may_have(one.at.as_ref()));
            if touched {
                points.push(gate_point(&view));
                rows.push(gate_row(&view));
            }
        }
        Ok(ReportSection::table("report-part-gates", &["gate", "at", "state", "must", "allows", "decided-by", "reason"], rows))
    }

    /// Who was at a meeting of the day, and who wrote something down.
    fn people_of_day(&self, plan: Plan, day: &Day, mut people: People, points: &mut Vec<ReportPoint>) -> Result<ReportSection> {
        for row in self.meetings(plan)? {
            let held = row.value.opened.is_some_and(|at| (day.from..day.to).contains(&at.0));
            for line in self.present(row.id)?.into_iter().filter(|line| held && line.here) {
                people.entry(line.name).or_default().0.insert(text(row.value.title.clone()));
            }
        }
        points.push(point("report-people", args!(count: people.len()), "plain", "/go-live/meetings"));
        let row = |(name, (meetings, count)): (String, (BTreeSet<String>, u32))| {
            vec![Said::text(name), Said::text(meetings.into_iter().collect::<Vec<_>>().join("; ")), Said::count(count)]
        };
        Ok(ReportSection::table("report-part-people", &["name", "meetings", "#wrote"], people.into_iter().map(row).collect()))
    }
}

/// The tasks of a run.
pub(super) fn tasks(run: &RunView) -> impl Iterator<Item = &TaskLine> {
    run.sections.iter().flat_map(|section| &section.tasks)
}

fn of_day(task: &TaskLine, day: &Day) -> bool {
    [&task.planned_start, &task.start, &task.finish].into_iter().any(|at| day.may_have(at.as_ref()))
}

/// The title of a run, and whether it was rehearsed.
pub(super) fn run_title(run: &RunView) -> Said {
    let mode = vec![format!("report-run-{}", run.line.mode)];
    Said::words("report-part-run", args!(title: run.line.title.as_str(), mode: mode))
}

/// What became of a run, in sentences.
pub(super) fn run_points(run: &RunView) -> Vec<ReportPoint> {
    let (mut points, place) = (Vec::new(), format!("/go-live/runs/{}", run.line.id));
    let mode = || vec![format!("report-run-{}", run.line.mode)];
    if let Some(goal) = &run.goal {
        let says = if goal.over { "report-goal-over" } else { "report-goal" };
        let weight = if goal.late > 0 { if goal.over { "late" } else { "bad" } } else { "plain" };
        let planned = goal.planned.clone().unwrap_or_default();
        let words = args!(title: goal.title.as_str(), mode: mode(), planned: planned, forecast: goal.forecast.as_str(), late: goal.late);
        points.push(point(says, words, weight, place.clone()));
    }
    let count = |state: &str| small(tasks(run).filter(|task| task.state == state).count());
    let weight = if count("failed") > 0 { "bad" } else { "plain" };
    let words = args!(
        run: run.line.title.as_str(), mode: mode(), done: count("done"), of: run.line.tasks, failed: count("failed"),
        skipped: count("skipped"), running: count("running"), todo: count("todo"),
    );
    points.push(point("report-tasks", words, weight, place.clone()));
    if let (Some(_), false) = (&run.line.back_from, run.line.reason.is_empty()) {
        points.push(point("report-gave-up", args!(reason: run.line.reason.as_str()), "bad", place));
    }
    points
}

/// A target in one phrase.
pub(super) fn target_said(target: Option<&Target>) -> Said {
    let Some(target) = target else { return Said::Blank };
    let bound = vec![format!("plan-bound-{}", target.bound.word())];
    let figure = format!("{} {}", crate::monitoring::shown(target.thousandths), target.unit);
    Said::words("report-target", args!(bound: bound, figure: figure.trim()))
}

fn reading_row(one: &Watched, readings: &[ReadingLine], bad: usize, lost: usize, day: &Day) -> Vec<Said> {
    let unit = one.unit();
    let in_day = |at: Option<domain::value::Instant>| at.is_some_and(|at| (day.from..day.to).contains(&at.0));
    let values: Vec<i64> = one.readings.iter().filter(|row| in_day(row.value.at)).filter_map(|row| row.value.value).collect();
    let number = |value: Option<&i64>| value.map_or(Said::Blank, |value| Said::Number { thousandths: *value, unit: unit.clone() });
    let last = match (values.last(), readings.first().and_then(|reading| reading.outcome.as_deref())) {
        (_, Some(outcome)) => Said::word(format!("monitoring-outcome-{}", outcome.replace('_', "-"))),
        (value, None) => number(value),
    };
    vec![
        Said::text(text(one.row.value.title.clone())),
        target_said(one.metric.as_ref().and_then(|(_, metric)| metric.target.as_ref())),
        Said::count(small(readings.len())),
        Said::count(small(bad)),
        number(values.iter().min()),
        number(values.iter().max()),
        last,
        Said::count(small(lost)),
    ]
}

pub(super) const DECISIONS: [&str; 9] = ["number", "at", "decision", "reason", "decided-by", "?consequences", "owner", "due", "state"];

pub(super) fn decision_row(line: &ResolutionLine) -> Vec<Said> {
    let decision = match &line.gate {
        Some(gate) => Said::words("report-signed", args!(decision: vec![format!("decision-{}", line.text)], gate: gate.title.as_str())),
        None => Said::text(&line.text),
    };
    vec![
        Said::text(&line.number),
        Said::minute(&line.at),
        decision,
        Said::text(&line.reason),
        Said::text(&line.decided_by),
        Said::text(&line.consequences),
        Said::text(&line.owner),
        Said::day(&line.due),
        Said::word(format!("resolution-state-{}", line.state)),
    ]
}

fn gate_point(view: &GateView) -> ReportPoint {
    let place = format!("/go-live/gates/{}", view.line.id);
    let words = args!(title: view.line.title.as_str(), met: view.line.must_met, must: view.line.must);
    match (&view.line.decision, view.line.contested) {
        (Some(decision), _) => {
            let weight = if decision == "go" {
                "plain"
            } else if decision == "no_go" {
                "bad"
            } else {
                "late"
            };
            let mut words = words;
            words.insert("decision".to_owned(), vec![format!("decision-{decision}")].into());
            point("report-gate-decided", words, weight, place)
        }
        (None, true) => point("report-gate-contested", words, "bad", place),
        (None, false) => point("report-gate-open", words, "plain", place),
    }
}

/// How a gate stands, in a word.
pub(super) fn gate_state(view: &GateView) -> Said {
    match (&view.line.decision, view.line.contested) {
        (Some(decision), _) => Said::word(format!("decision-{decision}")),
        (None, true) => Said::word("report-contested"),
        (None, false) => Said::word("report-undecided"),
    }
}

fn gate_row(view: &GateView) -> Vec<Said> {
    let decided = view.decisions.iter().find(|one| one.stands);
    vec![
        Said::text(&view.line.title),
        Said::maybe(view.line.at.as_deref()),
        gate_state(view),
        Said::words("report-met-of", args!(met: view.line.must_met, of: view.line.must)),
        Said::word(format!("decision-{}", view.line.allows)),
        Said::text(decided.map(|one| one.name.clone()).unwrap_or_default()),
        Said::text(decided.map(|one| one.reason.clone()).unwrap_or_default()),
    ]
}
