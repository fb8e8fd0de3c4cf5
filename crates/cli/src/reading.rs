//! `muster reading` and `muster observation`: what is due to be read, what was missed, and what somebody saw.

use std::path::{Path, PathBuf};

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Reading {
    /// Every duty: what is due now, what was missed, the last reading
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// One duty with its readings and the times at which nobody read it
    Show { duty: String },
    /// Enter a reading: a number, or p, f or n for passed, failed, not readable
    Add {
        duty: String,
        /// Such as 480, 99.9%, p; a note may follow
        #[arg(allow_hyphen_values = true)]
        value: Vec<String>,
        /// Local time at which it was read, where that was not now
        #[arg(long)]
        at: Option<String>,
    },
    /// Take a wrong reading out: the one of this local time, the last without it
    Remove {
        duty: String,
        #[arg(long)]
        at: Option<String>,
    },
    /// A new duty
    Duty {
        title: String,
        /// A check that passes or fails, instead of a number
        #[arg(long)]
        check: bool,
        #[arg(long)]
        unit: Option<String>,
        /// A target of the plan
        #[arg(long)]
        target: Option<String>,
        /// Minutes from one reading to the next; without it, whenever there is something to see
        #[arg(long)]
        every: Option<u32>,
        /// Local time from which it is read
        #[arg(long)]
        from: String,
        #[arg(long, default_value_t = 24)]
        hours: u32,
        #[arg(long)]
        owner: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Take a duty out
    Drop { duty: String },
    /// Readings, missed times and observations as a file: .csv, .xlsx or .pdf
    Export {
        file: PathBuf,
        /// readings, missed, observations: what a CSV holds
        #[arg(long, default_value = "readings")]
        what: String,
        #[arg(long, default_value = "en")]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
}

#[derive(Subcommand)]
pub(crate) enum Observation {
    /// All observations, newest first
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Enter what you see
    Add {
        what: String,
        #[arg(long)]
        area: Option<String>,
        /// critical, high, medium, low, note
        #[arg(long, default_value = "note")]
        severity: String,
        #[arg(long)]
        at: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Make an item of it, at the end of a checklist of this rollout or of the next one
    Item {
        observation: String,
        checklist: String,
        /// The rollout whose checklist it is, where it is another one
        #[arg(long)]
        into: Option<String>,
    },
    /// Say of a criterion that it is not met, because of it
    Criterion { observation: String, gate: String, criterion: String },
    /// Take it out
    Remove { observation: String },
}

impl Reading {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = duties(work, rollout.as_deref())?;
                let lines = duty_lines(&found);
                Ok(Answer::new(found, lines))
            }
            Self::Show { duty } => show(work, &duty),
            Self::Add { duty, value, at } => add(work, &duty, &value.join(" "), at),
            Self::Remove { duty, at } => remove(work, &duty, at.as_deref()),
            Self::Duty { title, check, unit, target, every, from, hours, owner, rollout } => {
                let found = duties(work, rollout.as_deref())?;
                let metric =
                    target.map(|target| Ok::<_, Stop>(text(one("target", list(&found, "targets"), "id", &["title"], &target)?, "id")));
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({
                    "rollout": rollout["id"], "title": title, "form": if check { "check" } else { "number" }, "unit": unit,
                    "metric": metric.transpose()?, "every": every, "from": from, "minutes": hours.saturating_mul(60), "owner": owner,
                });
                Ok(Answer::new(work.call("duty_set", &request)?, format!("“{}” is read from now on", shown(&title))))
            }
            Self::Drop { duty } => {
                let line = duty_of(work, &duty)?;
                let done = work.call("duty_remove", &json!({ "duty": line["id"] }))?;
                Ok(Answer::new(done, format!("took out “{}”", shown(&text(&line, "title")))))
            }
            Self::Export { file, what, language, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                exported(work, "monitoring_export", &file, json!({ "rollout": rollout["id"], "what": what, "language": language }))
            }
        }
    }
}

impl Observation {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = seen(work, rollout.as_deref())?;
                let columns = [("AT", "at"), ("SEVERITY", "severity"), ("AREA", "area"), ("WHO", "by"), ("WHAT", "what")];
                let lines = table(list(&found, "observations"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::Add { what, area, severity, at, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "what": what, "area": area, "severity": severity, "at": at });
                Ok(Answer::new(work.call("observation_add", &request)?, format!("entered “{}”", shown(&what))))
            }
            Self::Item { observation, checklist, into } => {
                let (line, rollout) = (observation_of(work, &observation)?, work.rollout(into.as_deref())?);
                let lists = work.call("checklist_list", &json!({ "rollout": rollout["id"] }))?;
                let checklist = one("checklist", list(&lists, "checklists"), "id", &["title"], &checklist)?;
                let done = work.call("observation_to_item", &json!({ "observation": line["id"], "checklist": checklist["id"] }))?;
                Ok(Answer::new(done, format!("made an item of it in “{}”", shown(&text(checklist, "title")))))
            }
            Self::Criterion { observation, gate, criterion } => {
                let (line, rollout) = (observation_of(work, &observation)?, work.rollout(None)?);
                let gates = work.call("gate_list", &json!({ "rollout": rollout["id"] }))?;
                let gate = one("gate", list(&gates, "gates"), "id", &["code", "title"], &gate)?;
                let view = work.call("gate_show", &json!({ "gate": gate["id"] }))?;
                let criterion = one("criterion", list(&view, "criteria"), "id", &["code", "title"], &criterion)?;
                let done = work.call("observation_to_criterion", &json!({ "observation": line["id"], "criterion": criterion["id"] }))?;
                Ok(Answer::new(done, format!("“{}” is not met", shown(&text(criterion, "title")))))
            }
            Self::Remove { observation } => {
                let line = observation_of(work, &observation)?;
                let done = work.call("observation_remove", &json!({ "observation": line["id"] }))?;
                Ok(Answer::new(done, format!("took out “{}”", shown(&text(&line, "what")))))
            }
        }
    }
}

/// Writes a file that a command makes; its name's end says which kind.
pub(crate) fn exported(work: &Work, command: &str, file: &Path, mut request: Value) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    request["format"] = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase().into();
    request["path"] = whole.to_str().ok_or_else(|| Stop::usage("the file's name is no text"))?.into();
    let made = work.call(command, &request)?;
    let line = format!("{} ({} bytes)", file.display(), made["bytes"]);
    Ok(Answer::new(made, line))
}

fn duties(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("duty_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn duty_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let found = duties(work, None)?;
    one("duty", list(&found, "duties"), "id", &["code", "title"], wanted).cloned()
}

fn seen(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("observation_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn observation_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let found = seen(work, None)?;
    one("observation", list(&found, "observations"), "id", &["what", "at"], wanted).cloned()
}

/// A reading in words, with what it came to.
fn said(reading: &Value, unit: &str) -> String {
    if reading.is_null() {
        return String::new();
    }
    let value = match reading["value"].as_f64() {
        Some(value) => format!("{value} {unit}").trim().to_owned(),
        None => text(reading, "outcome").replace('_', " "),
    };
    if reading["met"] == false { format!("{value} (target not met)") } else { value }
}

fn duty_lines(found: &Value) -> String {
    let row = |duty: &Value| {
        let when = match text(duty, "state").as_str() {
            "due" => format!("due since {}", text(duty, "due")),
            "read" => format!("next {}", text(duty, "next")),
            other => other.to_owned(),
        };
        json!({
            "code": duty["code"], "title": duty["title"], "when": when, "missed": duty["missed"],
            "last": said(&duty["last"], &text(duty, "unit")), "who": if text(duty, "owner").is_empty() { &duty["role"] } else { &duty["owner"] },
        })
    };
    let rows: Vec<Value> = list(found, "duties").iter().map(row).collect();
    let columns = [("CODE", "code"), ("DUTY", "title"), ("WHEN", "when"), ("MISSED", "missed"), ("LAST", "last"), ("WHO", "who")];
    format!("{} due now, {} missed\n{}", found["due"], found["missed"], table(&rows, &columns))
}

fn show(work: &Work, duty: &str) -> Result<Answer, Stop> {
    let view = work.call("duty_show", &json!({ "duty": duty_of(work, duty)?["id"] }))?;
    let unit = text(&view["line"], "unit");
    let row = |reading: &Value| json!({ "at": reading["at"], "due": reading["due"], "value": said(reading, &unit), "by": reading["by"], "note": reading["note"] });
    let rows: Vec<Value> = list(&view, "readings").iter().map(row).collect();
    let mut lines = table(&rows, &[("READ AT", "at"), ("DUE", "due"), ("READING", "value"), ("WHO", "by"), ("NOTE", "note")]);
    for missed in list(&view, "missed") {
        lines.push_str(&format!("missed: {}\n", missed.as_str().unwrap_or_default()));
    }
    Ok(Answer::new(view, lines))
}

fn add(work: &Work, duty: &str, value: &str, at: Option<String>) -> Result<Answer, Stop> {
    let line = duty_of(work, duty)?;
    let added = work.call("reading_add", &json!({ "duty": line["id"], "text": value, "at": at }))?;
    let said = format!("{}: {}", shown(&text(&line, "title")), said(&added["reading"], &text(&line, "unit")));
    Ok(Answer::new(added, said))
}

fn remove(work: &Work, duty: &str, at: Option<&str>) -> Result<Answer, Stop> {
    let view = work.call("duty_show", &json!({ "duty": duty_of(work, duty)?["id"] }))?;
    let readings = list(&view, "readings");
    let found = match at {
        Some(at) => one("reading", readings, "id", &["at"], at)?,
        None => readings.first().ok_or_else(|| Stop::refused("not_found", "nothing was read here yet"))?,
    };
    let done = work.call("reading_remove", &json!({ "reading": found["id"] }))?;
    Ok(Answer::new(done, format!("took out the reading of {}", text(found, "at"))))
}
