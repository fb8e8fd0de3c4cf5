//! The executive page: how the rollout stands in a few figures, what changed since a day ago, what has to be decided, and
//! what comes. Small and for reading only; every figure is one that another screen shows as well.

use domain::args;
use domain::checklist::{Item, ItemStatus};
use domain::monitoring::Severity;
use domain::sentence::{Arg, Args};

use super::said::point;
use super::view::{ExecutiveView, Figure, Measured, Next, ReportPoint, ReportSection, Said, Trained};
use crate::checklist::show::status;
use crate::completion::groups::Which;
use crate::count::small;
use crate::gate::view::GateLine;
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::who::text;
use crate::{Engine, Result, downtime, engine, times};

/// What changed is counted over a day.
const DAY: i64 = 24 * 3_600_000;
/// Most lines of each list on the page.
const MOST: usize = 6;

/// The page, as of now.
pub(crate) fn executive_show(engine: &mut Engine, request: OfRollout) -> Result<ExecutiveView> {
    let plan = engine.plan(engine::id("rollout", &request.rollout)?)?;
    engine.executive(plan)
}

/// A figure that may have changed.
fn figure(id: &str, now: ReportPoint, change: Option<ReportPoint>) -> Figure {
    Figure { id: id.to_owned(), now, change }
}

fn since(says: &str, count: usize, weight: &str) -> Option<ReportPoint> {
    (count > 0).then(|| point(says, args!(count: count), weight, String::new()))
}

/// The worse of two words.
fn worse<'w>(a: &'w str, b: &'w str) -> &'w str {
    let place = |word: &str| ["bad", "late", "plain", "ok"].iter().position(|one| *one == word).unwrap_or(3);
    if place(a) <= place(b) { a } else { b }
}

impl Engine {
    pub(super) fn executive(&mut self, plan: Plan) -> Result<ExecutiveView> {
        let (now, since) = (self.now(), self.now() - DAY);
        let (training, trained) = self.training_figure(plan, since)?;
        let gates = crate::gate::gate_list(self, OfRollout { rollout: plan.id.to_string() })?.gates;
        let mut figures = vec![self.launch_figure(plan, now)];
        figures.push(self.checklist_figure(plan, since)?);
        figures.extend(training);
        figures.extend(self.gate_figure(&gates, now, plan));
        figures.push(self.issue_figure(plan, since)?);
        let (readings, measured) = self.reading_figure(plan, since)?;
        figures.extend(readings);
        figures.push(self.downtime_figure(plan, since)?);
        figures.extend(self.handoff_figure(plan)?);
        let rating = figures.iter().fold("ok", |worst, one| worse(worst, one.now.weight.as_str()));
        let rating = if rating == "plain" { "ok" } else { rating }.to_owned();
        Ok(ExecutiveView {
            as_of: times::local(now, plan.zone),
            since: times::local(since, plan.zone),
            headline: headline(plan, now, &rating),
            rating,
            decisions: self.wanted_decisions(plan, &gates, now)?,
            measured,
            training: trained,
            changes: self.changes_since(plan, since)?,
            next: self.next_day(plan, &gates, now)?,
            sources: self.sources_of(plan.zone)?,
            cannot_issue: self.cannot_report()?,
            figures,
        })
    }

    fn launch_figure(&self, plan: Plan, now: i64) -> Figure {
        let says = match plan.t0 {
            None => point("report-launch-none", Args::new(), "late", "/move-launch"),
            Some(t0) => {
                let at = times::local(t0, plan.zone);
                let days = i64::from(times::days_between(now, t0, plan.zone));
                let says = if t0 <= now { "report-launch-live" } else { "report-launch-days" };
                point(says, args!(days: days.abs(), at: at), "plain", "/go-live")
            }
        };
        figure("launch", says, None)
    }

    fn checklist_figure(&self, plan: Plan, since: i64) -> Result<Figure> {
        let lists = self.work_of(plan.id)?;
        let sum = |of: &dyn Fn(&crate::rollout::view::Progress) -> u32| lists.iter().map(of).sum::<u32>();
        let (failed, blocked) = (sum(&|list| list.failed), sum(&|list| list.blocked));
        let words = args!(
            done: sum(&|list| list.done), of: sum(&|list| list.of), must: sum(&|list| list.must_open), failed: failed, blocked: blocked,
        );
        let weight = if failed > 0 {
            "bad"
        } else if blocked > 0 {
            "late"
        } else {
            "plain"
        };
        let items = self.standing_items(plan.id, self.store.of::<Item>("rollout", plan.id)?)?;
        let done = |item: &Item| status(item) == ItemStatus::Done && item.state.as_ref().is_some_and(|state| state.at > since);
        let lately = items.iter().filter(|row| done(&row.value)).count();
        Ok(figure(
            "checklists",
            point("report-checklists", words, weight, "/checklists"),
            self::since("report-since-items", lately, "plain"),
        ))
    }

    fn training_figure(&mut self, plan: Plan, since: i64) -> Result<(Option<Figure>, Vec<Trained>)> {
        let known = self.completion(plan.id)?;
        let now = self.now();
        let groups = known.groups(now);
        let lately = |kind: &str, id: &str| {
            let which = Which::of(kind, id);
            let own = known.standing().filter(|(place, _)| known.is_in(place, &which));
            small(own.filter(|(_, standing)| standing.completed.is_some_and(|at| at > since)).count())
        };
        let audiences = groups.iter().filter(|line| line.kind == "audience" && line.roster > 0).map(|line| Trained {
            title: line.title.clone(),
            complete: line.complete,
            roster: line.roster,
            lately: lately("audience", &line.id),
        });
        let trained = audiences.collect();
        let all = groups.iter().find(|line| line.kind == "all" && line.roster > 0).map(|all| {
            let weight = if all.state == "behind" { "late" } else { "plain" };
            let says = point("report-training", args!(complete: all.complete, roster: all.roster), weight, "/training/completion");
            figure("training", says, self::since("report-since-training", lately("all", "") as usize, "plain"))
        });
        Ok((all, trained))
    }

    /// The gate that is to be decided next; the last one where all are.
    fn gate_figure(&self, gates: &[GateLine], now: i64, plan: Plan) -> Option<Figure> {
        let open = gates.iter().find(|gate| gate.decision.is_none());
        let gate = open.or(gates.last())?;
        let mut words = args!(title: gate.title.as_str(), met: gate.must_met, must: gate.must, at: gate.at.clone().unwrap_or_default());
        let place = format!("/go-live/gates/{}", gate.id);
        let says = match &gate.decision {
            Some(decision) => {
                words.insert("decision".to_owned(), Arg::from(vec![format!("decision-{decision}")]));
                let weight = if decision == "no_go" {
                    "bad"
                } else if decision == "go" {
                    "plain"
                } else {
                    "late"
                };
                point("report-gate-decided", words, weight, place)
            }
            None => {
                let over = gate.at.as_deref().is_some_and(|at| at < times::local(now, plan.zone).as_str());
                let weight = if gate.contested {
                    "bad"
                } else if over {
                    "late"
                } else {
                    "plain"
                };
                point(if over { "report-gate-overdue" } else { "report-gate-next" }, words, weight, place)
            }
        };
        Some(figure("gate", says, None))
    }

    /// What was seen to be critical or high and is not mended: no item was made of it, or that is not done.
    fn issue_figure(&self, plan: Plan, since: i64) -> Result<Figure> {
        let (mut critical, mut high, mut lately) = (0_usize, 0_usize, 0_usize);
        for row in self.observations(plan.id)? {
            let Some(severity) = row.value.severity.filter(|severity| *severity <= Severity::High) else { continue };
            let item = row.value.item.map(|item| self.store.get::<Item>(item.0)).transpose()?.flatten();
            let item = self.standing_items(plan.id, item.into_iter().collect())?.pop();
            if item.is_some_and(|item| matches!(status(&item.value), ItemStatus::Done | ItemStatus::NotApplicable)) {
                continue;
            }
            if severity == Severity::Critical {
                critical += 1
            } else {
                high += 1
            }
            lately += usize::from(row.value.at.is_some_and(|at| at.0 > since));
        }
        let weight = if critical > 0 {
            "bad"
        } else if high > 0 {
            "late"
        } else {
            "plain"
        };
        let says = point("report-open-issues", args!(critical: critical, high: high), weight, "/go-live/observations");
        Ok(figure("issues", says, self::since("report-since-issues", lately, weight)))
    }

    fn reading_figure(&self, plan: Plan, since: i64) -> Result<(Option<Figure>, Vec<Measured>)> {
        let (mut off, mut missed, mut measured) = (0_usize, 0_usize, Vec::new());
        for one in self.watched(plan.id)? {
            let last = one.last();
            let met = last.and_then(|row| one.met(&row.value));
            off += usize::from(met == Some(false));
            missed += one.standing.missed.iter().filter(|at| **at > since).count();
            let Some(target) = one.metric.as_ref().and_then(|(_, metric)| metric.target.as_ref()) else { continue };
            let title = one.metric.as_ref().map(|(_, metric)| text(metric.title.clone())).unwrap_or_default();
            let unit = one.unit();
            measured.push(Measured {
                title,
                value: last.and_then(|row| row.value.value),
                bound: target.bound.word().to_owned(),
                target: target.thousandths,
                at: last.and_then(|row| row.value.at).map(|at| times::local(at.0, plan.zone)),
                met,
                place: format!("/go-live/readings/{}", one.row.id),
                unit,
            });
        }
        let read = measured.iter().filter(|one| one.value.is_some()).count();
        let weight = if off > 0 {
            "bad"
        } else if missed > 0 {
            "late"
        } else {
            "plain"
        };
        let says = if read == 0 && off == 0 {
            point("report-targets-unread", args!(count: measured.len()), if missed > 0 { "late" } else { "plain" }, "/go-live/readings")
        } else {
            point("report-targets", args!(off: off, count: read), weight, "/go-live/readings")
        };
        let shown = !measured.is_empty() || off > 0;
        Ok((shown.then(|| figure("readings", says, self::since("report-since-missed", missed, "late"))), measured))
    }

    fn downtime_figure(&self, plan: Plan, since: i64) -> Result<Figure> {
        let all = downtime::ledger::downtimes(self, plan.id)?;
        let since = times::local(since, plan.zone);
        let lately: u32 = all.entries.iter().filter(|one| one.sort == "unplanned" && one.from > since).map(|one| one.minutes).sum();
        let sum = all.sums.iter().find(|sum| sum.sort == "unplanned");
        let away = all.entries.iter().any(|one| one.sort == "unplanned" && one.to.is_none());
        let says = match sum.map(|sum| (sum.minutes, sum.budget.as_ref())) {
            Some((_, Some(budget))) => {
                let weight = if away || !budget.kept { "bad" } else { "plain" };
                point("report-downtime-budget", args!(used: budget.used, minutes: budget.minutes), weight, "/go-live/downtime")
            }
            Some((minutes, None)) => {
                point("report-downtime-plain", args!(used: minutes), if away { "bad" } else { "plain" }, "/go-live/downtime")
            }
            None => point("report-downtime-plain", args!(used: 0), "plain", "/go-live/downtime"),
        };
        Ok(figure("downtime", says, self::since("report-since-downtime", lately as usize, "late")))
    }

    fn handoff_figure(&self, plan: Plan) -> Result<Option<Figure>> {
        let areas = self.area_lines(plan.id)?;
        let of = |word: &str| areas.iter().filter(|line| line.decision.as_deref() == Some(word)).count();
        let (signed, declined) = (of("accepted") + of("conditions"), of("declined"));
        let words = args!(signed: signed, of: areas.len(), conditions: of("conditions"), declined: declined);
        let weight = if declined > 0 { "bad" } else { "plain" };
        Ok((!areas.is_empty()).then(|| figure("handoff", point("report-handoff", words, weight, "/handoff"), None)))
    }

    /// Gates whose time is near or over, and decisions of the log that nobody carried out in time.
    fn wanted_decisions(&self, plan: Plan, gates: &[GateLine], now: i64) -> Result<Vec<ReportPoint>> {
        let (soon, here) = (times::local(now + 2 * DAY, plan.zone), times::local(now, plan.zone));
        let mut points = Vec::new();
        for gate in gates.iter().filter(|gate| gate.decision.is_none() || gate.contested) {
            let place = format!("/go-live/gates/{}", gate.id);
            let words = args!(title: gate.title.as_str(), met: gate.must_met, must: gate.must, at: gate.at.clone().unwrap_or_default());
            match gate.at.as_deref() {
                _ if gate.contested => points.push(point("report-gate-contested", words, "bad", place)),
                Some(at) if at < here.as_str() => points.push(point("report-gate-overdue", words, "late", place)),
                Some(at) if at < soon.as_str() => points.push(point("report-gate-next", words, "plain", place)),
                _ => {}
            }
        }
        for line in self.whole_log(plan)?.into_iter().filter(|line| line.state == "overdue") {
            let words = args!(number: line.number, text: line.text, owner: line.owner, due: line.due);
            points.push(point("report-overdue", words, "late", format!("/go-live/decisions/{}", line.id)));
        }
        let cards = self.store.cards()?.len();
        if cards > 0 {
            points.push(point("report-cards", args!(count: cards), "late", "/settings/conflicts"));
        }
        Ok(cut(points))
    }

    /// What happened lately that somebody outside of the team wants to hear, newest first.
    fn changes_since(&self, plan: Plan, since: i64) -> Result<Vec<ReportPoint>> {
        let (mut found, from) = (Vec::new(), times::local(since, plan.zone));
        let local = |at: i64| times::local(at, plan.zone);
        for row in self.standing_items(plan.id, self.store.of::<Item>("rollout", plan.id)?)? {
            let Some(state) = row.value.state.as_ref().filter(|state| state.at > since) else { continue };
            let (says, weight) = match (state.state, row.value.kind) {
                (ItemStatus::Failed, _) => ("report-item-failed", "bad"),
                (ItemStatus::Blocked, _) => ("report-item-blocked", "late"),
                (ItemStatus::Done, Some(domain::checklist::ItemKind::Milestone)) => ("report-milestone", "plain"),
                _ => continue,
            };
            let words = args!(title: text(row.value.title.clone()), reason: state.reason.clone().unwrap_or_default(), at: local(state.at));
            let place = row.value.checklist.map(|list| format!("/checklists/{}/{}", list.0, row.id)).unwrap_or_default();
            found.push((local(state.at), point(says, words, weight, place)));
        }
        for line in self.whole_log(plan)?.into_iter().filter(|line| line.at > from) {
            let place = format!("/go-live/decisions/{}", line.id);
            let says = match &line.gate {
                Some(gate) => {
                    let words = args!(title: gate.title.as_str(), decision: vec![format!("decision-{}", line.text)], by: line.decided_by, at: line.at.as_str());
                    point("report-signed-at", words, if line.text == "no_go" { "bad" } else { "plain" }, place)
                }
                None => point("report-decided", args!(text: line.text, by: line.decided_by, at: line.at.as_str()), "plain", place),
            };
            found.push((line.at, says));
        }
        for row in self.observations(plan.id)? {
            let (Some(severity), Some(at)) = (row.value.severity, row.value.at.filter(|at| at.0 > since)) else { continue };
            if severity <= Severity::High {
                let severity = vec![format!("monitoring-severity-{}", severity.word())];
                let words = args!(severity: severity, what: text(row.value.what), at: local(at.0));
                found.push((local(at.0), point("report-seen", words, "bad", "/go-live/observations")));
            }
        }
        for one in downtime::ledger::downtimes(self, plan.id)?.entries.into_iter().filter(|one| one.from > from && one.sort == "unplanned")
        {
            let words = args!(what: one.what, minutes: one.minutes, at: one.from.as_str());
            found.push((one.from, point("report-was-away", words, "bad", "/go-live/downtime")));
        }
        found.sort_by(|a, b| b.0.cmp(&a.0));
        Ok(cut(found.into_iter().map(|(_, point)| point).collect()))
    }

    /// Meetings, sessions, gates and milestones of the next 24 hours.
    fn next_day(&self, plan: Plan, gates: &[GateLine], now: i64) -> Result<Vec<Next>> {
        let (from, until) = (times::local(now, plan.zone), times::local(now + DAY, plan.zone));
        let mut all: Vec<Next> = Vec::new();
        let mut push = |at: Option<String>, kind: &str, title: String, place: String| {
            if let Some(at) = at.filter(|at| *at >= from && *at < until) {
                all.push(Next { at, kind: kind.to_owned(), title, place });
            }
        };
        push(plan.t0.map(|t0| times::local(t0, plan.zone)), "launch", self.rollout_line(plan.id)?.name, "/go-live".to_owned());
        for row in self.meetings(plan)? {
            let at = row.value.planned.and_then(|planned| plan.shown(planned));
            push(at, "meeting", text(row.value.title), format!("/go-live/meetings/{}", row.id));
        }
        for line in self.session_lines(plan.id)?.into_iter().filter(|line| line.state != "cancelled") {
            push(line.starts, "session", line.title, format!("/training/sessions/{}", line.id));
        }
        for gate in gates.iter().filter(|gate| gate.decision.is_none()) {
            push(gate.at.clone(), "gate", gate.title.clone(), format!("/go-live/gates/{}", gate.id));
        }
        for row in self.standing_items(plan.id, self.store.of::<Item>("rollout", plan.id)?)? {
            let open = status(&row.value) == ItemStatus::Todo && row.value.kind == Some(domain::checklist::ItemKind::Milestone);
            if let Some(planned) = row.value.planned.filter(|_| open) {
                let place = row.value.checklist.map(|list| format!("/checklists/{}/{}", list.0, row.id)).unwrap_or_default();
                push(plan.shown(planned), "milestone", text(row.value.title.clone()), place);
            }
        }
        all.sort_by(|a, b| (&a.at, &a.title).cmp(&(&b.at, &b.title)));
        Ok(all)
    }
}

/// As many as one page has room for, and how many more there are.
fn cut(mut points: Vec<ReportPoint>) -> Vec<ReportPoint> {
    let more = points.len().saturating_sub(MOST);
    points.truncate(MOST);
    if more > 0 {
        points.push(point("report-more", args!(count: more), "plain", String::new()));
    }
    points
}

fn headline(plan: Plan, now: i64, rating: &str) -> ReportPoint {
    let weight = if rating == "ok" { "plain" } else { rating };
    let rating = vec![format!("report-rating-{rating}")];
    let Some(t0) = plan.t0 else { return point("report-headline-none", args!(rating: rating), weight, String::new()) };
    let days = times::days_between(now, t0, plan.zone);
    let words = args!(rating: rating, days: days.abs(), at: times::local(t0, plan.zone));
    point(if t0 <= now { "report-headline-live" } else { "report-headline" }, words, weight, String::new())
}

/// The same on paper: one page.
pub(super) fn sections(view: &ExecutiveView) -> Vec<ReportSection> {
    let row = |one: &Figure| {
        vec![Said::word(format!("report-figure-{}", one.id)), as_words(&one.now), one.change.as_ref().map_or(Said::Blank, as_words)]
    };
    let mut sections = vec![
        ReportSection::sentences("report-part-summary", vec![view.headline.clone()]),
        ReportSection::table("report-part-figures", &["figure-name", "now", "since-a-day"], view.figures.iter().map(row).collect()),
        ReportSection::sentences("report-part-wanted", view.decisions.clone()),
    ];
    let measured = |one: &Measured| {
        let bound = vec![format!("plan-bound-{}", one.bound)];
        let figure = format!("{} {}", crate::monitoring::shown(one.target), one.unit);
        let met = match one.met {
            Some(true) => Said::word("monitoring-met"),
            Some(false) => Said::word("monitoring-not-met"),
            None => Said::word("report-not-read"),
        };
        let value = one.value.map_or(Said::Blank, |value| Said::Number { thousandths: value, unit: one.unit.clone() });
        vec![
            Said::text(&one.title),
            value,
            Said::words("report-target", args!(bound: bound, figure: figure.trim())),
            met,
            Said::maybe(one.at.as_deref()),
        ]
    };
    let read: Vec<_> = view.measured.iter().filter(|one| one.value.is_some()).map(measured).take(MOST).collect();
    if !read.is_empty() {
        sections.push(ReportSection::table("report-part-measured", &["target-name", "#now", "target", "came-to", "at"], read));
    }
    let trained = |one: &Trained| vec![Said::text(&one.title), Said::count(one.complete), Said::count(one.roster), Said::count(one.lately)];
    if !view.training.is_empty() {
        let rows = view.training.iter().map(trained).take(MOST).collect();
        sections.push(ReportSection::table("report-part-training", &["audience", "#complete", "#roster", "#lately"], rows));
    }
    sections.push(ReportSection::sentences("report-part-changes", view.changes.clone()));
    let next = |one: &Next| vec![Said::minute(&one.at), Said::word(format!("report-next-{}", one.kind)), Said::text(&one.title)];
    sections.push(ReportSection::table("report-part-next", &["when", "what", "title"], view.next.iter().map(next).take(MOST).collect()));
    sections
}

fn as_words(point: &ReportPoint) -> Said {
    Said::Words { says: point.says.clone(), args: point.args.clone() }
}
