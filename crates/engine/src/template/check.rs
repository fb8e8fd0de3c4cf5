//! Whether a template can be read: codes are unique, references lead somewhere, texts and figures fit.
//!
//! Each finding names the file and the entry. Training has its own rules in `check_training`, figures in `check_figures`.
//! Whether the plan in it agrees with itself is not looked at here: that is the plan check's (`domain::plan`).

use std::collections::BTreeSet;

use domain::Id;
use domain::checklist::together::{WordBy, WordRule};

use super::draft::draft;
use super::error::{Findings, shown};
use super::follows::Codes;
use super::model::{Checklist, Item, Template};
use super::order;
use super::{check_figures, check_materials, check_training, day, handing};

/// Five years: nothing in a rollout lies further from its launch.
pub(super) const GREATEST_MINUTES: i64 = 5 * 366 * 1440;
/// Most items, so that a template stays something that people can read.
const MOST_ITEMS: usize = 5000;

/// Adds everything that is wrong to the findings.
pub(super) fn check(template: &Template, findings: &mut Findings<'_>) {
    findings.sourced = template.sources;
    if template.items().count() > MOST_ITEMS {
        return findings.file("template.toml", None, format!("more than {MOST_ITEMS} items in all; make fewer repetitions"));
    }
    let codes = Codes::of(template);
    head(template, &codes, findings);
    plan(template, &codes, findings);
    check_training::check(template, findings);
    check_materials::check(template, findings);
    check_figures::check(template, findings);
    day::check(template, findings);
    handing::check(template, findings);
    let roles = roles(template);
    let mut seen = BTreeSet::new();
    for list in &template.checklists {
        checklist(list, findings);
        for entry in &list.items {
            item(template, list, entry, &codes, &roles, &mut seen, findings);
        }
    }
    for code in order::stuck(template) {
        let file = template.items().find(|(_, item)| item.code == code).map_or("", |(list, _)| list.file.as_str());
        findings.entry(file, "item", code, "waits in a circle of predecessors; take one of them out");
    }
    for list in template.checklists.iter().filter(|list| list.number.as_ref().is_some_and(|number| number.chars().count() > 20)) {
        findings.entry(&list.file, "checklist", &list.code, "a number has at most 20 characters");
    }
    unique(findings, "checklist", template.checklists.iter().map(|list| (list.file.as_str(), list.code.as_str())));
}

/// The last net: each value that would be written is one that its cell can hold.
pub(super) fn fits(template: &Template, findings: &mut Findings<'_>) {
    for made in draft(template, Id::nil(), &mut Id::nil) {
        let Some(kind) = domain::kind(made.kind) else { continue };
        for (name, value) in &made.cells {
            if !kind.cell(name).is_some_and(|cell| (cell.fits)(value)) {
                let title = made.cells.get("title").and_then(|title| title.as_str()).unwrap_or_default();
                findings.file("template.toml", None, format!("{} {}: {name} does not fit; make it smaller", made.kind, shown(title)));
            }
        }
    }
}

fn roles(template: &Template) -> BTreeSet<&str> {
    template.roles.iter().map(|plan| plan.role.as_str()).collect()
}

/// Whether a role is one that the plan staffs, one of a member, or left open.
fn answers(roles: &BTreeSet<&str>, role: &str) -> bool {
    role.is_empty() || roles.contains(role) || domain::rights::Role::of(role).is_some()
}

fn head(template: &Template, codes: &Codes<'_>, findings: &mut Findings<'_>) {
    const FILE: &str = "template.toml";
    text(findings, FILE, "template", &template.name, "title", &template.title, 200);
    let name_fits = template.name.len() <= 60 && template.name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if template.name.is_empty() || !name_fits {
        findings.file(FILE, None, "name: use 1 to 60 small letters, digits and hyphens");
    }
    for gate in &template.gates {
        minutes(findings, FILE, "gate", &gate.code, "at", gate.at);
        text(findings, FILE, "gate", &gate.code, "title", &gate.title, 200);
        if let Some(item) = gate.decided_by.as_deref().filter(|item| !codes.items.contains(item)) {
            findings.entry(FILE, "gate", &gate.code, unknown("decided_by", item, "the code of an item"));
        }
        for role in gate.voters.iter().filter(|role| domain::rights::Role::of(role).is_none()) {
            findings.entry(FILE, "gate", &gate.code, unknown("voters", role, "a role of a member"));
        }
    }
    if let Some(way) = &template.way_back {
        minutes(findings, FILE, "way_back", &way.checklist, "ends", way.ends);
        if !(1..=7 * 1440).contains(&way.minutes) || !template.checklists.iter().any(|list| list.code == way.checklist) {
            findings.file(FILE, None, "way_back: name a checklist, and minutes from 1 to 10080");
        }
    }
    unique(findings, "gate", template.gates.iter().map(|gate| (FILE, gate.code.as_str())));
}

fn plan(template: &Template, codes: &Codes<'_>, findings: &mut Findings<'_>) {
    let roles = roles(template);
    unique(findings, "role", template.roles.iter().map(|plan| ("roles.toml", plan.role.as_str())));
    for plan in &template.roles {
        text(findings, "roles.toml", "role", &plan.role, "role", &plan.role, 60);
        text(findings, "roles.toml", "role", &plan.role, "title", &plan.title, 200);
        text(findings, "roles.toml", "role", &plan.role, "responsibility", &plan.responsibility, 2000);
        source(findings, "roles.toml", "role", &plan.role, &plan.source);
        if plan.people_low < 0 || plan.people_high < plan.people_low || plan.hours < 0 {
            findings.entry("roles.toml", "role", &plan.role, "people_low is at most people_high, and no figure is below zero");
        }
    }
    contradictions(template, findings);
    unique(findings, "criterion", template.criteria.iter().map(|entry| ("readiness.toml", entry.code.as_str())));
    for entry in &template.criteria {
        let file = if entry.gate == super::plan::launch() { "readiness.toml" } else { "gates.toml" };
        if !template.gates.is_empty() && !template.gates.iter().any(|gate| gate.code == entry.gate) {
            findings.entry(file, "criterion", &entry.code, unknown("gate", &entry.gate, "the code of a gate"));
        }
        text(findings, file, "criterion", &entry.code, "title", &entry.title, 500);
        perhaps(findings, file, "criterion", &entry.code, "target", &entry.target, 200);
        source(findings, file, "criterion", &entry.code, &entry.source);
        minutes(findings, file, "criterion", &entry.code, "measurable_from", entry.measurable_from);
        needs(template, file, "criterion", &entry.code, &entry.needs, findings);
        if !entry.metric.is_empty() && !codes.knows(template, &entry.metric) {
            findings.entry(file, "criterion", &entry.code, unknown("metric", &entry.metric, "items.CODE or metric.TARGET"));
        }
    }
    unique(findings, "area", template.areas.iter().map(|area| ("handoff.toml", area.code.as_str())));
    unique(findings, "point", template.points.iter().map(|point| ("handoff.toml", point.code.as_str())));
    for area in &template.areas {
        text(findings, "handoff.toml", "area", &area.code, "title", &area.title, 200);
        source(findings, "handoff.toml", "area", &area.code, &area.source);
        if !answers(&roles, &area.receiver_role) {
            findings.entry("handoff.toml", "area", &area.code, unknown("receiver_role", &area.receiver_role, "a role of roles.toml"));
        }
    }
    for point in &template.points {
        text(findings, "handoff.toml", "point", &point.code, "title", &point.title, 500);
        perhaps(findings, "handoff.toml", "point", &point.code, "expectation", &point.expectation, 1000);
        source(findings, "handoff.toml", "point", &point.code, &point.source);
        if !template.areas.iter().any(|area| area.code == point.area) {
            findings.entry("handoff.toml", "point", &point.code, unknown("area", &point.area, "the code of an area"));
        }
    }
}

fn contradictions(template: &Template, findings: &mut Findings<'_>) {
    const FILE: &str = "contradictions.toml";
    let known: BTreeSet<&str> = template.contradictions.iter().map(|entry| entry.code.as_str()).collect();
    unique(findings, "contradiction", template.contradictions.iter().map(|entry| (FILE, entry.code.as_str())));
    for entry in &template.contradictions {
        code_length(findings, FILE, "contradiction", &entry.code);
        text(findings, FILE, "contradiction", &entry.code, "says", &entry.says, 500);
        text(findings, FILE, "contradiction", &entry.code, "resolution", &entry.resolution, 2000);
    }
    let figures = template.facts.figures.iter().map(|figure| ("figure", &figure.code, &figure.contradiction));
    let targets = template.facts.targets.iter().map(|target| ("target", &target.code, &target.contradiction));
    for (what, code, contradiction) in figures.chain(targets) {
        if let Some(named) = contradiction.as_deref().filter(|named| !known.contains(named)) {
            findings.entry("facts.toml", what, code, unknown("contradiction", named, "a code of contradictions.toml"));
        }
    }
    unique(findings, "figure", template.facts.figures.iter().map(|figure| ("facts.toml", figure.code.as_str())));
    unique(findings, "target", template.facts.targets.iter().map(|target| ("facts.toml", target.code.as_str())));
}

fn checklist(list: &Checklist, findings: &mut Findings<'_>) {
    let file = list.file.as_str();
    text(findings, file, "checklist", &list.code, "title", &list.title, 200);
    perhaps(findings, file, "checklist", &list.code, "stage", &list.stage, 100);
    text(findings, file, "checklist", &list.code, "code", &list.code, 60);
    unique(findings, "section", list.sections.iter().map(|section| (file, section.code.as_str())));
    for section in &list.sections {
        text(findings, file, "section", &section.code, "title", &section.title, 200);
        if !list.items.iter().any(|item| item.section == section.code) {
            findings.entry(file, "section", &section.code, "holds no item; take it out or move items into it");
        }
    }
}

fn item<'a>(
    template: &'a Template,
    list: &'a Checklist,
    item: &'a Item,
    codes: &Codes<'_>,
    roles: &BTreeSet<&str>,
    seen: &mut BTreeSet<&'a str>,
    findings: &mut Findings<'_>,
) {
    let file = list.file.as_str();
    let code = item.written_code();
    let mut wrong = |message: String| findings.entry(file, "item", code, message);
    if !seen.insert(&item.code) {
        wrong(format!("code {} is taken already; codes are unique over all checklists", shown(&item.code)));
    }
    if !list.sections.iter().any(|section| section.code == item.section) {
        wrong(unknown("section", &item.section, "a section of this file"));
    }
    if !answers(roles, &item.role) {
        wrong(unknown("role", &item.role, "a role of roles.toml"));
    }
    for before in item.predecessors.iter().filter(|before| template.item(before).is_none()) {
        wrong(unknown("predecessor", before, "the code of an item"));
    }
    if let Some(follows) = item.follows.as_deref().filter(|follows| !codes.knows(template, follows)) {
        wrong(unknown(
            "follows",
            follows,
            "items.CODE, checklist.CODE.done, session.CODE, training.AUDIENCE.complete, training.AUDIENCE.N, metric.TARGET, gate.CODE.decided, gate.CODE.passed, handoff.signed, handoff.AREA.signed or report.SORT.issued",
        ));
    }
    for (field, rule) in [("begins", &item.begins), ("ends", &item.ends)] {
        let Some(rule) = rule.as_deref() else { continue };
        if WordRule::of(rule).is_none_or(|rule| rule.by == WordBy::Starter && field == "begins") {
            wrong(unknown(field, rule, "anyone, everyone, a number from 1 to 200, or starter as what ends it"));
        }
    }
    let starter = item.ends.as_deref() == Some("starter");
    if starter && item.begins.as_deref().is_some_and(|begins| begins != "anyone") {
        wrong("ends = \"starter\" needs one who begins it; let anyone begin it".to_owned());
    }
    for (field, value) in [("start", item.start), ("duration", item.duration), ("effort", item.effort)] {
        let Some(value) = value else { continue };
        minutes(findings, file, "item", code, field, value);
        if field != "start" && value < 0 {
            findings.entry(file, "item", code, format!("{field} is below zero"));
        }
    }
    code_length(findings, file, "item", &item.code);
    needs(template, file, "item", code, &item.needs, findings);
    text(findings, file, "item", code, "title", &item.title, 500);
    if let Some(follows) = &item.follows {
        text(findings, file, "item", code, "follows", follows, 200);
    }
    if let Some(note) = &item.note {
        text(findings, file, "item", code, "note", note, 4000);
    }
    source(findings, file, "item", code, &item.source);
}

/// Sessions that something needs are there. Whether they have ended by then is the plan check's.
fn needs(template: &Template, file: &str, what: &str, code: &str, sessions: &[String], findings: &mut Findings<'_>) {
    for named in sessions.iter().filter(|named| template.session(named).is_none()) {
        findings.entry(file, what, code, unknown("needs", named, "the code of a session"));
    }
}

/// Text that is there, fits its cell, and is clean.
pub(super) fn text(findings: &mut Findings<'_>, file: &str, what: &str, code: &str, field: &str, value: &str, most: usize) {
    if value.trim().is_empty() {
        findings.entry(file, what, code, format!("{field} is empty"));
    }
    if value.chars().count() > most {
        findings.entry(file, what, code, format!("{field} is longer than {most} characters"));
    }
    if value.chars().any(|c| c.is_control() && !matches!(c, '\n' | '\t')) {
        findings.entry(file, what, code, format!("{field} holds a control character"));
    }
}

/// The same for text that may be left out.
pub(super) fn perhaps(findings: &mut Findings<'_>, file: &str, what: &str, code: &str, field: &str, value: &str, most: usize) {
    if !value.is_empty() {
        text(findings, file, what, code, field, value, most);
    }
}

fn code_length(findings: &mut Findings<'_>, file: &str, what: &str, code: &str) {
    if code.trim().is_empty() || code.chars().count() > 20 || code.chars().any(char::is_control) {
        findings.entry(file, what, code, "a code has 1 to 20 characters");
    }
}

/// The rows of the plan that an entry comes from.
pub(super) fn source(findings: &mut Findings<'_>, file: &str, what: &str, code: &str, rows: &[String]) {
    if rows.is_empty() && findings.sourced {
        findings.entry(file, what, code, "source is empty; name the rows of the plan's ledger that it comes from");
    }
    let row = |text: &String| text.strip_prefix("S-").is_some_and(|number| number.len() == 3 && number.bytes().all(|b| b.is_ascii_digit()));
    if rows.len() > 200 || !rows.iter().all(row) {
        findings.entry(file, what, code, "source holds rows like S-034 only, 200 at most");
    }
}

pub(super) fn minutes(findings: &mut Findings<'_>, file: &str, what: &str, code: &str, field: &str, value: i64) {
    if !(-GREATEST_MINUTES..=GREATEST_MINUTES).contains(&value) {
        findings.entry(file, what, code, format!("{field} lies more than five years from T-0; it counts in minutes"));
    }
}

/// Each code once, among entries of one sort.
pub(super) fn unique<'a>(findings: &mut Findings<'_>, what: &str, codes: impl Iterator<Item = (&'a str, &'a str)>) {
    let mut seen = BTreeSet::new();
    for (file, code) in codes {
        if !seen.insert(code) {
            findings.entry(file, what, code, "this code is taken already");
        }
    }
}

pub(super) fn unknown(field: &str, value: &str, wanted: &str) -> String {
    format!("unknown {field} {}; name {wanted}", shown(value))
}
