//! `muster quarantine`: refused changes, and the ways on from them.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

#[derive(Subcommand)]
pub(crate) enum Deed {
    /// Send one again upon what stands now, corrected where you say so
    Again {
        id: String,
        /// Another value: [PLACE:]CELL[.PART]=VALUE, like mark.minutes=12; PLACE counts its changes from 1
        #[arg(long, value_name = "CELL=VALUE")]
        set: Vec<String>,
        /// Place of a change that is left out, from 1
        #[arg(long, value_name = "PLACE")]
        without: Vec<u32>,
    },
    /// Hand one to somebody who may make the change
    Hand {
        id: String,
        member: String,
        #[arg(long)]
        reason: Option<String>,
    },
    /// Write one, with all it holds, into a JSON file
    Export { id: String, file: PathBuf },
    /// Drop one, with a reason that is kept
    Dismiss {
        id: String,
        #[arg(long)]
        reason: String,
    },
}

pub(crate) fn run(work: &Work, deed: Option<Deed>) -> Result<Answer, Stop> {
    match deed {
        None => show(work),
        Some(Deed::Again { id, set, without }) => again(work, &id, &set, &without),
        Some(Deed::Hand { id, member, reason }) => {
            let group = find(work, &id)?;
            let to = text(one("member who may make this change", list(&group, "may"), "id", &["name"], &member)?, "id");
            done(
                work.call("quarantine_hand", &json!({ "id": id, "to": to, "reason": reason }))?,
                "handed over; they see it with the next sync",
            )
        }
        Some(Deed::Export { id, file }) => {
            let file = std::path::absolute(file).map_err(|error| Stop::usage(format!("the file cannot be named ({error})")))?;
            let made = work.call("quarantine_export", &json!({ "id": id, "path": file }))?;
            let line = format!("wrote {}", shown(&text(&made, "path")));
            Ok(Answer::new(made, line))
        }
        Some(Deed::Dismiss { id, reason }) => {
            done(work.call("quarantine_dismiss", &json!({ "id": id, "reason": reason }))?, "dismissed; it is kept with the reason")
        }
    }
}

fn done(answer: Value, line: &str) -> Result<Answer, Stop> {
    Ok(Answer::new(answer, line))
}

fn find(work: &Work, id: &str) -> Result<Value, Stop> {
    let answer = work.call("quarantine", &json!({}))?;
    let found = list(&answer, "groups").iter().find(|group| group["id"] == id).cloned();
    found.ok_or_else(|| Stop::refused("not_found", format!("no refused change “{id}” is here; `muster quarantine` lists them")))
}

fn show(work: &Work) -> Result<Answer, Stop> {
    let answer = work.call("quarantine", &json!({}))?;
    let lines: Vec<String> = list(&answer, "groups").iter().map(lines).collect();
    Ok(Answer::new(answer, lines.join("\n\n")))
}

fn lines(group: &Value) -> String {
    let mut out = vec![format!(
        "{}  {} by {} on {}, {}",
        text(group, "id"),
        text(group, "label"),
        text(group, "by"),
        text(group, "device"),
        text(group, "at")
    )];
    if !text(group, "message").is_empty() {
        out.push(format!("  refused: {}", text(group, "message")));
    }
    if let Some(handed) = group["handed"].as_object() {
        let part = |name: &str| handed[name].as_str().unwrap_or_default().to_owned();
        out.push(format!("  handed to {} ({}): {} {}", part("to"), part("state"), part("reason"), part("answer")));
    }
    for (place, step) in (1..).zip(list(group, "steps")) {
        out.push(format!("  {place}: {}", text(step, "title")));
        for cell in list(step, "cells").iter().filter(|cell| !list(cell, "fields").is_empty()) {
            out.push(format!("     {} = {} (now {})", text(cell, "cell"), cell["value"], cell["now"]));
        }
    }
    out.push(match group["now"].as_str() {
        Some(why) => format!("  sent as it is it would be refused: {why}"),
        None => "  sent again as it is it would be taken: `muster quarantine again ID`".to_owned(),
    });
    out.iter().map(|line| shown(line)).collect::<Vec<_>>().join("\n")
}

fn again(work: &Work, id: &str, set: &[String], without: &[u32]) -> Result<Answer, Stop> {
    let group = find(work, id)?;
    let corrections = set.iter().map(|one| correction(&group, one)).collect::<Result<Vec<_>, _>>()?;
    let leave_out: Vec<u32> = without.iter().map(|place| place.saturating_sub(1)).collect();
    let request = json!({ "id": id, "corrections": corrections, "leave_out": leave_out });
    done(work.call("quarantine_send_again", &request)?, "written anew; it goes out with the next sync")
}

/// Reads `[PLACE:]CELL[.PART]=VALUE` against what can be corrected.
fn correction(group: &Value, text: &str) -> Result<Value, Stop> {
    let wrong = || Stop::usage(format!("“{text}” names no value of this change; write it like mark.minutes=12"));
    let (name, value) = text.split_once('=').ok_or_else(wrong)?;
    let (place, name) = name.split_once(':').map_or((Some(1_u32), name), |(place, name)| (place.parse().ok(), name));
    let step = place.and_then(|place| place.checked_sub(1)).ok_or_else(wrong)?;
    let (cell, part) = name.split_once('.').unwrap_or((name, ""));
    let cells = list(group, "steps").get(step as usize).map(|one| list(one, "cells")).unwrap_or_default();
    let fields = cells.iter().find(|one| one["cell"] == cell).map(|one| list(one, "fields")).unwrap_or_default();
    let field = fields.iter().find(|field| field["field"] == part).ok_or_else(wrong)?;
    let value = match field["form"].as_str() {
        Some("number") => {
            value.parse::<i64>().map(Value::from).or_else(|_| if value.is_empty() { Ok(Value::Null) } else { Err(wrong()) })?
        }
        Some("yes_no") => Value::from(matches!(value, "yes" | "true" | "1")),
        _ => Value::from(value),
    };
    Ok(json!({ "step": step, "cell": cell, "field": part, "value": value }))
}
