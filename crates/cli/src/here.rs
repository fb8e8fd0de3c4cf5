//! `muster here`: several people on one laptop. Who acts is said by the passphrase, or by `--as` where two have the same.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, first_line, list, text};

#[derive(Subcommand)]
pub(crate) enum Here {
    /// Who can work on this laptop
    List,
    /// Add somebody by an invitation's code, beside whoever --passphrase-file is of
    Add {
        code: String,
        /// File whose first line is the passphrase of whoever comes
        new_file: PathBuf,
    },
    /// Take somebody's way in off this laptop; what they wrote stays and is sent
    Remove { name: String },
}

impl Here {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List => Ok(people(work.call("app_status", &json!({}))?)),
            Self::Add { code, new_file } => add(work, &code, &first_line(&new_file)?),
            Self::Remove { name } => {
                let person = named(work, &name)?;
                Ok(people(work.call("workspace_leave_here", &json!({ "person": person }))?))
            }
        }
    }
}

/// The person of this laptop that a text fits.
pub(crate) fn named(work: &Work, wanted: &str) -> Result<String, Stop> {
    let status = work.call("app_status", &json!({}))?;
    let mut people = list(&status, "members_here").to_vec();
    if people.is_empty() && status["me"].is_object() {
        // A folder that opens without a passphrase has one person, who works there.
        people.push(json!({ "id": status["me"]["member"], "name": status["me"]["name"] }));
    }
    Ok(text(one("person on this laptop", &people, "id", &["name"], wanted)?, "id"))
}

fn add(work: &Work, code: &str, passphrase: &str) -> Result<Answer, Stop> {
    let mut enrolled = work.call("workspace_enrol_here", &json!({ "code": code, "passphrase": passphrase }))?;
    let recovery = work.call("recovery_make", &json!({ "passphrase": passphrase }))?;
    enrolled["recovery_code"] = recovery["code"].clone();
    let mut lines = vec![format!("{} can work on this laptop now", shown(&text(&enrolled["status"]["me"], "name")))];
    if enrolled["keyring_off"] == true {
        lines.push("the keyring opens it no more: it could not tell who sits here".to_owned());
    }
    if enrolled["recovery_void"] == true {
        lines.push("the recovery code from before is void: whoever was here prints a new one with `muster recovery-code`".to_owned());
    }
    lines.push(format!("recovery code of who came, shown once: {}", text(&enrolled, "recovery_code")));
    Ok(Answer::new(enrolled, lines.join("\n")))
}

fn people(status: Value) -> Answer {
    let line = |person: &Value| {
        let now = if person["id"] == status["me"]["member"] { " (works here now)" } else { "" };
        format!("{}{now}", shown(&text(person, "name")))
    };
    let people = list(&status, "members_here");
    let lines: Vec<String> = people.iter().map(line).collect();
    Answer::new(json!({ "people": people, "me": status["me"]["member"] }), lines.join("\n"))
}
