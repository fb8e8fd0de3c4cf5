//! `muster attendance scan`, `scans`, `door`, `screen-code` and `badges`: checking in at the door.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum CheckIn {
    /// Check somebody in by the code of a badge, their number or e-mail; what is refused is kept with its reason
    Scan {
        session: String,
        code: String,
        /// As if the person checked in alone
        #[arg(long)]
        own: bool,
        /// The six digits on the screen, where self check-in asks for them
        #[arg(long)]
        screen: Option<String>,
    },
    /// Refused scans that nobody has looked at
    Scans {
        session: String,
        /// Mark whoever it was, as a walk-in where they are on no list of this session
        #[arg(long, value_name = "SCAN", conflicts_with = "dismiss")]
        mark: Option<String>,
        /// Set one aside
        #[arg(long, value_name = "SCAN")]
        dismiss: Option<String>,
        /// Who it was, where the scan does not say
        #[arg(long, requires = "mark")]
        person: Option<String>,
    },
    /// Say when people are let in, or show it
    Door {
        session: String,
        /// Minutes before the start
        #[arg(long)]
        before: Option<u32>,
        /// Minutes after the end
        #[arg(long)]
        after: Option<u32>,
        /// Late after so many minutes, or never
        #[arg(long, value_name = "MINUTES|never")]
        late: Option<String>,
        /// Open at any time: yes or no
        #[arg(long, value_parser = ["yes", "no"])]
        always: Option<String>,
        /// Ask for the code on the screen at self check-in: yes or no
        #[arg(long, value_parser = ["yes", "no"])]
        asks: Option<String>,
    },
    /// The code that the screen of self check-in shows now
    ScreenCode { session: String },
    /// Print badges with the code of everybody on the list
    Badges {
        session: String,
        file: PathBuf,
        #[arg(long, default_value = "a4", value_parser = ["a4", "letter"])]
        paper: String,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
    },
}

impl CheckIn {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Scan { session, code, own, screen } => {
                let request = json!({ "session": work.session(&session)?, "text": code, "own": own, "screen": screen });
                let answer = work.call("attendance_scan", &request)?;
                let said = shown(&text(&answer["said"], "message"));
                Ok(Answer::new(answer, said))
            }
            Self::Scans { session, mark, dismiss, person } => {
                let session = work.session(&session)?;
                let view = match (mark, dismiss) {
                    (None, None) => work.call("check_in_show", &json!({ "session": session }))?,
                    (mark, dismiss) => {
                        let person = person.map(|person| work.person(&person)).transpose()?;
                        let deed = if mark.is_some() { "mark" } else { "dismiss" };
                        let request = json!({ "scan": mark.or(dismiss), "deed": deed, "person": person });
                        work.call("scan_settle", &request)?["view"].take()
                    }
                };
                let lines = refused(&view);
                Ok(Answer::new(json!({ "refused": view["refused"], "total": view["total"] }), lines))
            }
            Self::Door { session, before, after, late, always, asks } => {
                let session = work.session(&session)?;
                let now = work.call("check_in_show", &json!({ "session": session }))?;
                if before.is_none() && after.is_none() && late.is_none() && always.is_none() && asks.is_none() {
                    let lines = door(&now);
                    return Ok(Answer::new(now, lines));
                }
                let late = match late.as_deref() {
                    None => now["late"].clone(),
                    Some("never") => Value::Null,
                    Some(minutes) => {
                        json!(minutes.parse::<u32>().map_err(|_| Stop::usage(format!("“{minutes}” is no number of minutes")))?)
                    }
                };
                let yes = |said: Option<String>, before: &Value| said.map_or_else(|| before.clone(), |said| json!(said == "yes"));
                let request = json!({
                    "session": session, "late": late,
                    "before": before.map_or_else(|| now["before"].clone(), |minutes| json!(minutes)),
                    "after": after.map_or_else(|| now["after"].clone(), |minutes| json!(minutes)),
                    "always": yes(always, &now["always"]), "asks": yes(asks, &now["asks"]),
                });
                let set = work.call("check_in_set", &request)?;
                let lines = door(&set);
                Ok(Answer::new(set, lines))
            }
            Self::ScreenCode { session } => {
                let code = work.call("check_in_code", &json!({ "session": work.session(&session)? }))?;
                let line = format!("{}, until {}", text(&code, "code"), text(&code, "until"));
                Ok(Answer::new(json!({ "code": code["code"], "text": code["text"], "until": code["until"] }), line))
            }
            Self::Badges { session, file, paper, language } => {
                let whole = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let request = json!({ "session": work.session(&session)?, "paper": paper, "language": language, "path": whole });
                let printed = work.call("badge_print", &request)?;
                let line = format!("{} badges: {}", printed["badges"], file.display());
                Ok(Answer::new(printed, line))
            }
        }
    }
}

fn refused(view: &Value) -> String {
    let rows: Vec<Value> = list(view, "refused")
        .iter()
        .map(|scan| json!({ "at": scan["at"], "why": scan["said"]["message"], "by": scan["by"], "device": scan["device"], "id": scan["id"] }))
        .collect();
    format!("{}{} refused", table(&rows, &[("AT", "at"), ("WHY", "why"), ("BY", "by"), ("LAPTOP", "device"), ("ID", "id")]), view["total"])
}

fn door(view: &Value) -> String {
    let late = view["late"].as_u64().map_or("nobody is late".to_owned(), |minutes| format!("late after {minutes} minutes"));
    let asks = if view["asks"] == true { "; self check-in asks for the code on the screen" } else { "" };
    match (view["opens"].as_str(), view["closes"].as_str()) {
        (Some(opens), Some(closes)) => format!("open {opens} to {closes}; {late}{asks}"),
        _ => format!("always open; {late}{asks}"),
    }
}
