//! `monitoring_export`: readings, missed due times and observations as CSV, XLSX or PDF, from the same answers as the screen.

use domain::sentence::{Args, Language, say};

use super::view::{DutyLine, ExportMonitoring, ObservationLine, ReadingLine};
use crate::completion::view::FileMade;
use crate::files::{Standing, minute};
use crate::printing::{Cell, Column, Format, Part};
use crate::{Engine, Result, engine, times};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn monitoring_export(engine: &mut Engine, request: ExportMonitoring) -> Result<FileMade> {
    let format = crate::files::format(&request.format)?;
    let language = crate::files::language(&request.language);
    let rollout = engine::id("rollout", &request.rollout)?;
    let (plan, everybody) = (engine.plan(rollout)?, engine.everybody()?);
    let (mut readings, mut missed) = (Vec::new(), Vec::new());
    for one in engine.watched(rollout)? {
        let line = one.line(&everybody);
        readings.extend(one.reading_lines(&everybody).iter().rev().map(|reading| reading_row(&line, reading, language)));
        missed.extend(one.missed_lines().iter().rev().map(|due| vec![Cell::Text(line.title.clone()), minute(due), text(&line.owner)]));
    }
    let rows = engine.observations(rollout)?;
    let seen = rows.iter().rev().map(|row| Ok(seen_row(&engine.observation_line(row, plan, &everybody)?, language)));
    let readings = part("monitoring-readings", &READINGS, readings, language);
    let missed = part(
        "monitoring-missed",
        &[("monitoring-col-duty", false), ("monitoring-col-due", false), ("monitoring-col-owner", false)],
        missed,
        language,
    );
    let seen = part("monitoring-observations", &SEEN, seen.collect::<Result<_>>()?, language);
    let parts = match (format, request.what.as_str()) {
        (Format::Csv, "missed") => vec![missed],
        (Format::Csv, "observations") => vec![seen],
        (Format::Csv, _) => vec![readings],
        (_, "missed") => vec![missed, readings, seen],
        (_, "observations") => vec![seen, readings, missed],
        _ => vec![readings, missed, seen],
    };
    let title = say(language, "monitoring", &Args::new());
    let day = &times::local(engine.now(), plan.zone)[..10];
    let name = format!("{}-{day}.{}", request.what.replace(|sign: char| !sign.is_ascii_lowercase(), ""), format.word());
    engine.table_made(crate::files::Table {
        rollout,
        title,
        parts,
        format,
        language: request.language,
        standing: Standing::Current,
        name,
        path: request.path,
    })
}

const READINGS: [(&str, bool); 11] = [
    ("monitoring-col-duty", false),
    ("monitoring-col-due", false),
    ("monitoring-col-at", false),
    ("monitoring-col-value", true),
    ("monitoring-col-unit", false),
    ("monitoring-col-target", false),
    ("monitoring-col-came-to", false),
    ("monitoring-col-note", false),
    ("monitoring-col-by", false),
    ("monitoring-col-laptop", false),
    ("monitoring-col-entered", false),
];
const SEEN: [(&str, bool); 7] = [
    ("monitoring-col-at", false),
    ("monitoring-col-severity", false),
    ("monitoring-col-area", false),
    ("monitoring-col-what", false),
    ("monitoring-col-by", false),
    ("monitoring-col-laptop", false),
    ("monitoring-col-became", false),
];

fn part(title: &str, columns: &[(&str, bool)], rows: Vec<Vec<Cell>>, language: Language) -> Part {
    let word = |id: &str| say(language, id, &Args::new());
    let spare = ["monitoring-col-laptop", "monitoring-col-entered", "monitoring-col-unit"];
    let column = |(id, number): &(&str, bool)| Column { title: word(id), number: *number, spare: spare.contains(id) };
    Part { title: word(title), columns: columns.iter().map(column).collect(), rows }
}

fn reading_row(duty: &DutyLine, reading: &ReadingLine, language: Language) -> Vec<Cell> {
    let word = |id: &str| say(language, id, &Args::new());
    let came_to = match (reading.outcome.as_deref(), reading.met) {
        (Some(outcome), _) => word(&format!("monitoring-outcome-{}", outcome.replace('_', "-"))),
        (None, Some(true)) => word("monitoring-met"),
        (None, Some(false)) => word("monitoring-not-met"),
        (None, None) => String::new(),
    };
    let value = reading.value.map_or(Cell::Blank, |value| Cell::Thousandths(format!("{:.0}", value * 1000.0).parse().unwrap_or(0)));
    let target = duty.target.as_ref().map(|target| {
        let bound = say(language, &format!("plan-bound-{}", target.bound), &Args::new());
        let figure = domain::dates::localised("figure", format!("{} {}", target.value, duty.unit).trim(), language);
        format!("{bound} {figure}")
    });
    vec![
        text(&duty.title),
        reading.due.as_deref().map_or(Cell::Blank, minute),
        minute(&reading.at),
        value,
        text(&duty.unit),
        text(&target.unwrap_or_default()),
        text(&came_to),
        text(&reading.note),
        text(&reading.by),
        text(&reading.device),
        reading.entered.as_deref().map_or(Cell::Blank, minute),
    ]
}

fn seen_row(line: &ObservationLine, language: Language) -> Vec<Cell> {
    let became = [&line.item, &line.criterion].into_iter().flatten().map(|one| one.title.clone()).collect::<Vec<_>>().join("; ");
    let severity = say(language, &format!("monitoring-severity-{}", line.severity), &Args::new());
    vec![minute(&line.at), text(&severity), text(&line.area), text(&line.what), text(&line.by), text(&line.device), text(&became)]
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}
