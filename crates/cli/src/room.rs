//! `muster room`: two laptops in one room exchange what each lacks, over its network and without a server.

use std::io::Write as _;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::carry::taken;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

#[derive(Subcommand)]
pub(crate) enum Room {
    /// Wait for another laptop of the workspace; prints the address and the code that it needs
    Share {
        /// One of this laptop's addresses; without it all that are in a private network
        #[arg(long)]
        address: Option<String>,
        /// How long to wait
        #[arg(long, default_value_t = 10)]
        minutes: u32,
    },
    /// Come to a laptop that shares
    Join {
        /// As the other laptop shows it, for example 192.168.1.20:40123
        address: String,
        /// Its six digits
        code: Vec<String>,
    },
}

impl Room {
    pub(crate) fn run(self, work: &Work, json: bool) -> Result<Answer, Stop> {
        match self {
            Self::Share { address, minutes } => share(work, json, &json!({ "address": address, "minutes": minutes })),
            Self::Join { address, code } => {
                let code = if code.is_empty() { Value::Null } else { Value::from(code.concat()) };
                let met = work.call("room_join", &json!({ "address": address, "code": code }))?;
                Ok(answer(met))
            }
        }
    }
}

/// Waits to the end. Address and code are for the person and come at once; with --json on standard error.
fn share(work: &Work, json: bool, request: &Value) -> Result<Answer, Stop> {
    let mut room = work.call("room_share", request)?;
    let code = text(&room, "code");
    let lines = list(&room, "addresses").iter().filter_map(Value::as_str).map(|address| format!("muster room join {address} {code}"));
    if json {
        let at_once = json!({ "addresses": room["addresses"], "code": room["code"], "until": room["until"] });
        let _ = writeln!(std::io::stderr(), "{at_once}");
    } else {
        let lines = Vec::from_iter(lines).join("\n");
        let _ = writeln!(std::io::stdout(), "on the other laptop, until {}:\n{lines}", text(&room, "until"));
        let _ = std::io::stdout().flush();
    }
    while ["waiting", "pairing", "trading"].contains(&text(&room, "state").as_str()) {
        room = work.call("room_wait", &json!({ "seen": room["seen"] }))?;
    }
    match &room["failure"] {
        Value::Null => Ok(answer(room)),
        failure => Err(Stop::refused(&text(failure, "code"), text(failure, "message"))),
    }
}

fn answer(room: Value) -> Answer {
    let with = &room["with"];
    let mut lines = vec![format!(
        "with {} on {}: {} batches and {} files went there",
        shown(&text(with, "name")),
        shown(&text(with, "device")),
        room["sent"],
        room["files_sent"]
    )];
    match &room["received"] {
        Value::Null => lines.push("everything that it has was here already".to_owned()),
        report => lines.extend(taken(report)),
    }
    Answer::new(room, lines.join("\n"))
}
