//! The figures as tables in words, for files: from the same answers as the screen.

use domain::sentence::{Args, Language, say};
use domain::{args, dates};

use super::view::{CompletionView, GroupLine, MissingLine};
use crate::printing::{Cell, Column, Part, TableChart};

/// Columns that paper has no room for.
const SPARE: [&str; 2] = ["topics", "email"];

/// Says a message of `locales/*/completion.ftl`.
pub(super) fn words(language: Language, id: &str) -> String {
    say(language, &format!("completion-{id}"), &Args::new())
}

fn columns(language: Language, of: &[(&str, bool)]) -> Vec<Column> {
    of.iter()
        .map(|(id, number)| Column { title: words(language, &format!("col-{id}")), number: *number, spare: SPARE.contains(id) })
        .collect()
}

/// Every group with its chain.
pub(super) fn groups(view: &CompletionView, language: Language) -> Part {
    let of = [
        ("kind", false),
        ("group", false),
        ("roster", true),
        ("invited", true),
        ("attended", true),
        ("covered", true),
        ("assessable", true),
        ("assessed", true),
        ("passed", true),
        ("average", true),
        ("complete", true),
        ("certified", true),
        ("walk-ins", true),
        ("frozen", false),
        ("state", false),
    ];
    let count = |count: u32| Cell::Integer(i64::from(count));
    let row = |line: &GroupLine| {
        let title = if line.kind == "all" { words(language, "kind-all") } else { line.title.clone() };
        let average = line.average.map_or(Cell::Blank, |average| Cell::Hundredths(i64::from(average)));
        let frozen = line.frozen.as_deref().map_or(Cell::Blank, |at| Cell::Minute(minute(at)));
        vec![
            Cell::Text(words(language, &format!("kind-{}", line.kind))),
            Cell::Text(title),
            count(line.roster),
            count(line.invited),
            count(line.attended),
            count(line.covered),
            count(line.assessable),
            count(line.assessed),
            count(line.passed),
            average,
            count(line.complete),
            count(line.certified),
            count(line.walk_ins),
            frozen,
            Cell::Text(words(language, &format!("state-{}", line.state))),
        ]
    };
    Part { title: words(language, "groups"), columns: columns(language, &of), rows: view.groups.iter().map(row).collect() }
}

/// Everybody who is missing, with what and why.
pub(super) fn missing(lines: &[MissingLine], language: Language) -> Part {
    let of = [
        ("name", false),
        ("number", false),
        ("cohort", false),
        ("department", false),
        ("lack", false),
        ("why", false),
        ("topics", false),
        ("email", false),
        ("phone", false),
    ];
    let row = |line: &MissingLine| {
        let texts = [
            line.name.clone(),
            line.number.clone(),
            line.cohort.clone(),
            line.department.clone(),
            words(language, &format!("lack-{}", line.lack)),
            why(line, language),
            line.topics.join("; "),
            line.email.clone(),
            line.phone.clone(),
        ];
        texts.into_iter().map(|text| if text.is_empty() { Cell::Blank } else { Cell::Text(text) }).collect()
    };
    Part { title: words(language, "missing"), columns: columns(language, &of), rows: lines.iter().map(row).collect() }
}

/// The days as a table; it is also what the chart is drawn from.
pub(super) fn days(view: &CompletionView, language: Language) -> (Part, Option<TableChart>) {
    let of = [("day", false), ("planned", true), ("complete", true)];
    let row = |day: &super::view::Day| {
        let complete = day.complete.map_or(Cell::Blank, |count| Cell::Integer(i64::from(count)));
        vec![Cell::Day(day.day.clone()), Cell::Integer(i64::from(day.planned)), complete]
    };
    let part = Part { title: words(language, "days"), columns: columns(language, &of), rows: view.days.iter().map(row).collect() };
    let points = view.days.iter().map(|day| (day.day.clone(), day.planned, day.complete)).collect();
    let names = [words(language, "col-planned"), words(language, "col-complete")];
    let chart = (view.days.len() > 1).then(|| TableChart { title: words(language, "days"), names, points });
    (part, chart)
}

/// Why somebody is missing, in one phrase.
fn why(line: &MissingLine, language: Language) -> String {
    if let Some(make_up) = &line.make_up {
        let day = make_up.at.as_deref().map(|at| format!(", {}", dates::day(at, language))).unwrap_or_default();
        return say(language, &format!("completion-why-make-up-{}", make_up.state), &args!(session: make_up.title.clone(), day: day));
    }
    let share = |value: Option<i32>| i64::from(value.unwrap_or(0)) as f64 / 100.0;
    let day = line.at.as_deref().map(|at| dates::day(at, language)).unwrap_or_default();
    let args =
        args!(session: line.session.clone(), day: day, score: format!("{}", share(line.score)), mark: format!("{}", share(line.pass_mark)));
    say(language, &format!("completion-why-{}", line.why), &args)
}

/// `2027-03-02 14:00` of an RFC 3339 text.
pub(crate) fn minute(at: &str) -> String {
    at.get(..16).unwrap_or(at).replace('T', " ")
}
