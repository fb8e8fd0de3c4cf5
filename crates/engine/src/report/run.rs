//! The runbook with its actuals, a checklist, and a gate's record as reports.

use domain::args;
use domain::sentence::Args;

use super::day::{gate_state, run_points, run_title, tasks};
use super::said::point;
use super::view::{ReportSection, Said};
use crate::checklist::view::{ChecklistView, ItemLine, WordLine};
use crate::fact::view::FactLine;
use crate::gate::view::{BallotLine, CriterionLine, DecisionView, GateView};
use crate::runbook::view::{RunView, TaskLine};

pub(super) const TASKS: [&str; 10] =
    ["code", "task", "planned", "planned-end", "expected", "start", "finish", "#late", "state", "who-and-why"];

/// A run's tasks with planned, expected and actual times.
pub(super) fn task_rows(run: &RunView, wanted: impl Fn(&TaskLine) -> bool) -> Vec<Vec<Said>> {
    tasks(run).filter(|task| wanted(task)).map(task_row).collect()
}

fn task_row(task: &TaskLine) -> Vec<Said> {
    let over = matches!(task.state.as_str(), "done" | "failed" | "skipped");
    let why: Vec<&str> =
        [task.by.as_deref().unwrap_or_default(), task.reason.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
    vec![
        Said::text(&task.code),
        Said::text(&task.title),
        Said::maybe(task.planned_start.as_deref()),
        Said::maybe(task.planned_end.as_deref()),
        if over { Said::Blank } else { Said::minute(&task.expected_finish) },
        Said::maybe(task.start.as_deref()),
        Said::maybe(task.finish.as_deref()),
        Said::count(task.late),
        Said::word(format!("item-{}", task.state)),
        match &task.fact {
            Some(fact) if task.by.is_none() => fact_words(fact),
            None if why.is_empty() => task.ends.as_ref().map_or(Said::Blank, said_done),
            _ => Said::text(why.join(": ")),
        },
    ]
}

/// What a fact is and how far, in words.
fn fact_words(fact: &FactLine) -> Said {
    let now = format!("{}-now", fact.says);
    let says = if domain::sentence::known(&now) { now } else { fact.says.clone() };
    Said::words(says, fact.args.clone())
}

/// Who said that it is done, where several have to; else how many have, and who is missing.
fn said_done(line: &WordLine) -> Said {
    if line.enough || line.missing.is_empty() {
        return Said::text(line.said.join(", "));
    }
    let says = if line.rule == "everyone" { "word-ends-missing" } else { "word-ends-waits" };
    let words = args!(said: line.said.len(), needed: line.needed, count: line.missing.len(), missing: line.missing.join(", "));
    Said::words(says, words)
}

/// A run as it went, or as it goes.
pub(super) fn run_sections(run: &RunView) -> Vec<ReportSection> {
    let mut sections = vec![ReportSection::sentences("report-part-summary", run_points(run))];
    sections.push(ReportSection::table("report-part-summary", &TASKS, task_rows(run, |_| true)).titled(run_title(run)));
    sections
}

const ITEMS: [&str; 11] = ["code", "item", "section", "criticality", "state", "reason", "who", "planned", "at", "#evidence", "?comment"];

/// A checklist by section, as it stands.
pub(super) fn checklist_sections(view: &ChecklistView) -> Vec<ReportSection> {
    let rows = view.sections.iter().flat_map(|section| section.items.iter().map(|item| item_row(item, &section.title)));
    let list = &view.checklist;
    let weight = if list.failed > 0 { "bad" } else { "plain" };
    let words = args!(
        done: list.done, of: list.of, failed: list.failed, blocked: list.blocked, aside: list.skipped + list.not_applicable, must: list.must_open,
    );
    let facts = vec![point("report-list", words, weight, format!("/checklists/{}", list.id))];
    vec![ReportSection::table("report-part-items", &ITEMS, rows.collect()).titled(Said::text(&list.title)).with(facts)]
}

fn item_row(item: &ItemLine, section: &str) -> Vec<Said> {
    let role = || if item.role.is_empty() { Said::Blank } else { role_word(&item.role) };
    vec![
        Said::text(&item.code),
        Said::text(&item.title),
        Said::text(section),
        Said::text(&item.criticality),
        state_word(item),
        match (&item.fact, item.expected.zip(item.found)) {
            (_, Some((expected, found))) if item.reason.is_empty() => {
                Said::words("report-compared", args!(expected: expected, found: found))
            }
            (Some(fact), _) if item.reason.is_empty() => fact_words(fact),
            _ => Said::text(&item.reason),
        },
        match (&item.state_by, item.owner.is_empty()) {
            (Some(by), _) => Said::text(by),
            _ if item.ends.needed > 0 && !item.ends.said.is_empty() => said_done(&item.ends),
            (None, false) => Said::text(&item.owner),
            (None, true) => role(),
        },
        Said::maybe(item.planned_at.as_deref()),
        Said::maybe(item.state_at.as_deref()),
        Said::count(crate::count::small(item.evidence.len())),
        Said::text(&item.comment),
    ]
}

/// A validation passed, failed, or was not tested.
fn state_word(item: &ItemLine) -> Said {
    let says = format!("validation-{}", item.state);
    if item.kind == "validation" && domain::sentence::known(&says) { Said::word(says) } else { Said::word(format!("item-{}", item.state)) }
}

/// A role in words; one of somebody's own as it is.
pub(super) fn role_word(role: &str) -> Said {
    let says = format!("role-{role}");
    if domain::sentence::known(&says) { Said::word(says) } else { Said::text(role) }
}

/// A gate with its criteria, votes and decisions.
pub(super) fn gate_sections(view: &GateView) -> Vec<ReportSection> {
    let place = format!("/go-live/gates/{}", view.line.id);
    let mut facts =
        vec![point("report-gate-stands", args!(title: view.line.title.as_str(), state: words_of(&gate_state(view))), "plain", place)];
    let of = |says: &str, args: Args, weight: &str| point(says, args, weight, String::new());
    let allows = args!(allows: vec![format!("decision-{}", view.line.allows)], met: view.line.must_met, must: view.line.must);
    facts.push(of("report-gate-allows", allows, if view.line.allows == "no_go" { "bad" } else { "plain" }));
    for one in &view.because {
        facts.push(of("report-gate-because", args!(why: vec![format!("report-because-{}", one.why)], count: one.count), "plain"));
    }
    let criteria = ["code", "level", "criterion", "target", "state", "figure", "reason", "by", "at", "until", "#evidence"];
    let decisions = ["at", "decision", "conditions", "reason", "decided-by", "role", "stands", "?digest"];
    vec![
        ReportSection::sentences("report-part-summary", facts),
        ReportSection::table("report-part-criteria", &criteria, view.criteria.iter().map(criterion_row).collect()),
        ReportSection::table("report-part-votes", &["role", "name", "vote", "note", "at"], view.ballots.iter().map(ballot_row).collect()),
        ReportSection::table("report-part-gate-decisions", &decisions, view.decisions.iter().map(signed_row).collect()),
    ]
}

/// The messages that a word is made of.
fn words_of(said: &Said) -> Vec<String> {
    match said {
        Said::Words { says, .. } => vec![says.clone()],
        _ => Vec::new(),
    }
}

fn criterion_row(line: &CriterionLine) -> Vec<Said> {
    vec![
        Said::text(&line.code),
        Said::text(&line.level),
        Said::text(&line.title),
        Said::text(&line.target),
        Said::word(format!("criterion-{}", line.state)),
        Said::text(&line.figure),
        Said::text(&line.reason),
        Said::text(line.by.clone().unwrap_or_default()),
        match (&line.at, line.state.as_str()) {
            (Some(at), _) => Said::minute(at),
            (None, "not_yet") => Said::maybe(line.measurable_from.as_deref()),
            (None, _) => Said::Blank,
        },
        Said::maybe(line.until.as_deref()),
        Said::count(crate::count::small(line.evidence.len())),
    ]
}

fn ballot_row(line: &BallotLine) -> Vec<Said> {
    let vote = line.vote.as_ref().map_or_else(|| Said::word("report-no-vote"), |vote| Said::word(format!("decision-{vote}")));
    vec![role_word(&line.role), Said::text(&line.name), vote, Said::text(&line.note), Said::maybe(line.at.as_deref())]
}

fn signed_row(one: &DecisionView) -> Vec<Said> {
    let condition = |condition: &crate::handoff::view::Condition| {
        let whose: Vec<&str> = [condition.owner.as_str(), condition.due.as_str()].into_iter().filter(|text| !text.is_empty()).collect();
        if whose.is_empty() { condition.text.clone() } else { format!("{} ({})", condition.text, whose.join(", ")) }
    };
    let stands = match (one.verified, one.stands) {
        (false, _) => "report-not-verified",
        (true, true) => "report-stands",
        (true, false) => "report-replaced",
    };
    vec![
        Said::minute(&one.at),
        Said::word(format!("decision-{}", one.decision)),
        Said::text(one.conditions.iter().map(condition).collect::<Vec<_>>().join("; ")),
        Said::text(&one.reason),
        Said::text(&one.name),
        role_word(&one.role),
        Said::word(stands),
        Said::text(&one.digest),
    ]
}
