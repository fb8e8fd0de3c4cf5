//! `muster attendance register` and `export`: every session with its counts, who came to which, and the same as a file.

use std::path::Path;

use serde_json::{Value, json};

use crate::completion::cohort_of;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

/// The sessions; with a cohort its people, one line each.
pub(crate) fn show(work: &Work, cohort: Option<&str>, seldom: bool, rollout: Option<&str>) -> Result<Answer, Stop> {
    let wanted = cohort.map(|cohort| cohort_of(work, cohort, rollout)).transpose()?;
    let read = work.call("attendance_register", &json!({ "rollout": work.rollout(rollout)?["id"], "cohort": wanted, "seldom": seldom }))?;
    let columns = [
        ("STARTS", "starts"),
        ("STATE", "state"),
        ("OF", "roster"),
        ("ATTENDED", "attended"),
        ("EXCUSED", "excused"),
        ("ABSENT", "absent"),
        ("BLANK", "blank"),
        ("WALK-INS", "walk_ins"),
        ("TITLE", "title"),
    ];
    let mut lines = table(list(&read, "sessions"), &columns);
    if wanted.is_some() {
        let people = list(&read, "people").iter().map(person);
        lines = format!("{lines}\n{}", people.collect::<Vec<_>>().join("\n"));
    }
    Ok(Answer::new(read, lines))
}

fn person(person: &Value) -> String {
    let marks: Vec<String> = list(person, "marks").iter().filter(|mark| mark["there"] == true).map(mark).collect();
    let half = if person["half"] == true { "½" } else { "" };
    let seldom = if person["seldom"] == true { " (too seldom)" } else { "" };
    format!("{}{half} of {}  {}{seldom}: {}", person["attended"], person["taken"], shown(&text(person, "name")), marks.join(", "))
}

fn mark(mark: &Value) -> String {
    let word = mark["own"].as_str().map_or_else(|| text(mark, "mark"), |own| shown(own).to_string());
    let word = if word.is_empty() { "blank".to_owned() } else { word };
    match (mark["closing"] == true, mark["minutes"].as_u64()) {
        (true, _) => format!("{word} by closing"),
        (_, Some(minutes)) => format!("{word} {minutes} min"),
        _ => word,
    }
}

/// Writes the file that its ending says.
pub(crate) fn export(work: &Work, file: &Path, cohort: Option<&str>, language: &str, rollout: Option<&str>) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let format = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    let cohort = cohort.map(|cohort| cohort_of(work, cohort, rollout)).transpose()?;
    let request =
        json!({ "rollout": work.rollout(rollout)?["id"], "cohort": cohort, "format": format, "language": language, "path": whole });
    let made = work.call("attendance_register_export", &request)?;
    let line = format!("{} ({} bytes)", file.display(), made["bytes"]);
    Ok(Answer::new(made, line))
}
