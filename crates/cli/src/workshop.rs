//! `muster workshop`: whether this laptop can run a room with no network, and the pack to take along.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Workshop {
    /// Can this laptop run the room with no network, and what is missing; exit code 1 while it cannot
    Ready {
        #[command(flatten)]
        of: Rooms,
    },
    /// Plan, sign-in sheet, roster, sheets for scores and a blank certificate as one ZIP, or as a folder
    Pack {
        #[command(flatten)]
        of: Rooms,
        /// A new file; with --folder a new or empty folder
        out: PathBuf,
        #[arg(long)]
        folder: bool,
        #[arg(long, default_value = "a4", value_parser = ["a4", "letter"])]
        paper: String,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
    },
    /// What of the room is not at the server yet
    After {
        #[command(flatten)]
        of: Rooms,
    },
}

/// Which rooms.
#[derive(Args)]
pub(crate) struct Rooms {
    session: String,
    /// With it all sessions of its day, or all open ones of its cohort
    #[arg(long = "all-of", value_parser = ["day", "cohort"])]
    scope: Option<String>,
}

impl Workshop {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Ready { of } => {
                let ready = looked(work, &of)?;
                let lines = said(&ready);
                let wrong = (ready["verdict"] == "not_ready").then(|| text(&ready["line"], "message"));
                Ok(Answer { wrong, ..Answer::new(ready, lines) })
            }
            Self::Pack { of, out, folder, paper, language } => {
                let whole = std::path::absolute(&out).map_err(|error| Stop::usage(error.to_string()))?;
                let mut request = json!({ "session": work.session(&of.session)?, "scope": of.scope, "paper": paper, "language": language });
                request[if folder { "dir" } else { "path" }] = json!(whole);
                let packed = work.call("workshop_pack", &request)?;
                let mut lines = vec![table(list(&packed, "files"), &[("FILE", "path"), ("WHAT", "what")])];
                lines.extend(list(&packed, "left_out").iter().map(|point| shown(&text(point, "message"))));
                lines.push(text(&packed["ready"]["line"], "message"));
                lines.push(format!("{} files in {}", list(&packed, "files").len(), out.display()));
                Ok(Answer::new(packed, lines.join("\n")))
            }
            Self::After { of } => {
                let ready = looked(work, &of)?;
                let line = |room: &Value| format!("{}: {}", shown(&text(&room["session"], "title")), text(&room["after"], "message"));
                let lines: Vec<String> = list(&ready, "rooms").iter().map(line).collect();
                Ok(Answer::new(ready, lines.join("\n")))
            }
        }
    }
}

fn looked(work: &Work, of: &Rooms) -> Result<Value, Stop> {
    work.call("workshop_ready", &json!({ "session": work.session(&of.session)?, "scope": of.scope }))
}

fn said(ready: &Value) -> String {
    let mark = |point: &Value| match text(point, "weight").as_str() {
        "stops" => "STOP",
        "look" => "look",
        _ => "ok",
    };
    let point = |point: &Value| format!("  {:4}  {}", mark(point), shown(&text(point, "message")));
    let mut lines = vec![text(&ready["line"], "message"), "This laptop".to_owned()];
    lines.extend(list(ready, "laptop").iter().map(point));
    for room in list(ready, "rooms") {
        lines.push(shown(&text(&room["session"], "title")));
        lines.extend(list(room, "points").iter().map(point));
        lines.push(format!("  {}", text(&room["after"], "message")));
    }
    lines.join("\n")
}
