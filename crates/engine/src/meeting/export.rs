//! The decision log and the minutes of a meeting as CSV, XLSX or PDF, from the same answers as the screens.

use domain::sentence::{Args, Language, say};

use super::view::{AgendaPoint, ExportMeeting, ExportResolutions, MeetingView, ResolutionLine};
use crate::completion::view::FileMade;
use crate::files::{Standing, Table, format, language};
use crate::printing::{Cell, Column, Format, Part};
use crate::{Engine, Result, engine, times};

/// The decision log, whole or filtered.
pub(crate) fn resolution_export(engine: &mut Engine, request: ExportResolutions) -> Result<FileMade> {
    let (format, language) = (format(&request.format)?, language(&request.language));
    let rollout = engine::id("rollout", &request.rollout)?;
    let plan = engine.plan(rollout)?;
    let mut lines = engine.whole_log(plan)?;
    let wanted = domain::normal::folded(request.text.as_deref().unwrap_or_default().trim());
    lines.retain(|line| fits(line, &wanted, request.state.as_deref().unwrap_or_default()));
    let day = times::local(engine.now(), plan.zone)[..10].to_owned();
    let name = format!("decisions-{day}.{}", format.word());
    let title = word(language, "decision-log");
    let parts = vec![decisions(&lines, language)];
    engine.table_made(Table {
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

/// Whether an entry is among those that were asked for: the screen filters by the same words.
fn fits(line: &ResolutionLine, wanted: &str, state: &str) -> bool {
    let said = [&line.number, &line.text, &line.reason, &line.decided_by, &line.owner, &line.consequences];
    let all = domain::normal::folded(&said.map(String::as_str).join(" "));
    wanted.split_whitespace().all(|part| all.contains(part)) && (state.is_empty() || line.state == state)
}

/// The minutes of a meeting; of one that is open, what is known now.
pub(crate) fn meeting_export(engine: &mut Engine, request: ExportMeeting) -> Result<FileMade> {
    let (format, language) = (format(&request.format)?, language(&request.language));
    let id = engine::id("meeting", &request.meeting)?;
    let view = engine.meeting_view(id)?;
    let rollout = engine::id("rollout", &view.rollout)?;
    let mut parts = vec![facts(&view, language)];
    match view.minutes.as_slice() {
        [] => parts.push(agenda(&view.agenda, word(language, "agenda"), language)),
        [only] => parts.push(agenda(&only.agenda, word(language, "agenda"), language)),
        several => parts.extend(several.iter().map(|one| {
            let title = format!("{} {} {}", word(language, "agenda"), one.by, minute(&one.at, language));
            agenda(&one.agenda, title, language)
        })),
    }
    parts.push(decisions(&view.resolutions, language));
    if format == Format::Csv {
        parts.rotate_left(1);
    }
    let day = view.line.starts.as_deref().unwrap_or(&view.as_of)[..10].to_owned();
    let name = format!("minutes-{day}.{}", format.word());
    let title = format!("{}: {}", word(language, "minutes"), view.line.title);
    let standing = Standing::of(!view.minutes.is_empty());
    engine.table_made(Table { rollout, title, parts, format, language: request.language, standing, name, path: request.path })
}

fn word(language: Language, id: &str) -> String {
    say(language, id, &Args::new())
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Blank } else { Cell::Text(text.to_owned()) }
}

/// A day with its time, as the language writes it.
fn minute(at: &str, language: Language) -> String {
    domain::dates::minute(at, language)
}

fn facts(view: &MeetingView, language: Language) -> Part {
    let line = &view.line;
    let names: Vec<String> = view.present.iter().filter(|one| one.here).map(|one| one.name.clone()).collect();
    let role = if line.role.is_empty() { String::new() } else { word(language, &format!("role-{}", line.role)) };
    let mut rows = vec![
        ("meeting-planned", line.starts.as_deref().map(|at| minute(at, language)).unwrap_or_default()),
        ("meeting-chair", if line.chair.is_empty() { role } else { line.chair.clone() }),
        ("meeting-opened", line.opened.as_deref().map(|at| minute(at, language)).unwrap_or_default()),
    ];
    if view.minutes.is_empty() {
        rows.push(("meeting-present", names.join(", ")));
        rows.push(("meeting-notes", view.note.clone()));
    }
    for one in &view.minutes {
        rows.push(("meeting-closed", format!("{}, {} ({})", minute(&one.at, language), one.by, one.device)));
        rows.push(("meeting-present", one.present.join(", ")));
        rows.push(("meeting-knew", knew(one, language)));
        rows.push(("meeting-notes", one.note.clone()));
    }
    rows.retain(|(_, said)| !said.is_empty());
    let column = |id: &str| Column { title: word(language, id), number: false, spare: false };
    Part {
        title: word(language, "minutes"),
        columns: vec![column("meeting-col-what"), column("meeting-col-said")],
        rows: rows.into_iter().map(|(id, said)| vec![Cell::Text(word(language, id)), Cell::Text(said)]).collect(),
    }
}

/// What the laptop knew when it was closed.
fn knew(one: &super::view::MinutesView, language: Language) -> String {
    let said = |id: &str, args: Args| say(language, &format!("completion-{id}"), &args);
    let mut parts = vec![match &one.last_sync {
        Some(at) => said("source-server", domain::args!(at: minute(at, language))),
        None => said("source-none", Args::new()),
    }];
    if one.unsent > 0 {
        parts.push(said("source-unsent", domain::args!(count: one.unsent)));
    }
    if !one.not_heard.is_empty() {
        parts.push(said("source-silent", domain::args!(names: one.not_heard.join(", "))));
    }
    if one.open_cards > 0 {
        parts.push(said("source-versions", domain::args!(count: one.open_cards)));
    }
    parts.join("; ")
}

fn agenda(points: &[AgendaPoint], title: String, language: Language) -> Part {
    let column = |id: &str| Column { title: word(language, id), number: false, spare: false };
    let row = |one: &AgendaPoint| {
        // A sentence that this version does not know stays as it was said then.
        let said = if domain::sentence::known(&one.says) { say(language, &one.says, &one.args) } else { one.text.clone() };
        vec![Cell::Text(word(language, &format!("agenda-part-{}", one.part))), Cell::Text(said)]
    };
    Part { title, columns: vec![column("meeting-col-part"), column("meeting-col-point")], rows: points.iter().map(row).collect() }
}

const COLUMNS: [&str; 10] = [
    "resolution-col-number",
    "resolution-col-at",
    "resolution-col-decision",
    "resolution-col-reason",
    "resolution-col-decided-by",
    "resolution-col-consequences",
    "resolution-col-owner",
    "resolution-col-due",
    "resolution-col-state",
    "resolution-col-where",
];

fn decisions(lines: &[ResolutionLine], language: Language) -> Part {
    let row = |line: &ResolutionLine| {
        let decision = if line.gate.is_some() { word(language, &format!("decision-{}", line.text)) } else { line.text.clone() };
        let place = line.gate.as_ref().or(line.meeting.as_ref()).map(|place| place.title.clone()).unwrap_or_default();
        let mut state = word(language, &format!("resolution-state-{}", line.state));
        let later: Vec<String> = line.revisited_by.iter().map(|one| one.title.clone()).collect();
        if !later.is_empty() {
            state = format!("{state} ({})", later.join(", "));
        }
        let cells = [
            text(&line.number),
            crate::files::minute(&line.at),
            text(&decision),
            text(&line.reason),
            text(&line.decided_by),
            text(&line.consequences),
            text(&line.owner),
            if line.due.is_empty() { Cell::Blank } else { Cell::Day(line.due.clone()) },
            text(&state),
            text(&place),
        ];
        cells.to_vec()
    };
    let column = |id: &&str| Column { title: word(language, id), number: false, spare: *id == "resolution-col-where" };
    Part { title: word(language, "decision-log"), columns: COLUMNS.iter().map(column).collect(), rows: lines.iter().map(row).collect() }
}
