//! One data folder at work: opened once, then asked by name as the window asks.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use engine::{Desk, Options};
use serde_json::{Value, json};

use crate::args::Globals;
use crate::print;
use crate::stop::Stop;

/// Longest line that is read as a passphrase.
const LONGEST_LINE: u64 = 4096;

/// The only address at which a room is shared.
const ROOM_FOR_TESTS: &str = "MUSTER_TEST_ROOM";

/// What a command answers: an object for programs, lines for people.
pub(crate) struct Answer {
    pub(crate) json: Value,
    pub(crate) text: String,
    /// What is wrong, where the answer tells of something wrong: exit code 1.
    pub(crate) wrong: Option<String>,
}

impl Answer {
    pub(crate) fn new(json: Value, text: impl Into<String>) -> Self {
        Self { json, text: text.into(), wrong: None }
    }

    /// For a command that has printed its answer itself.
    pub(crate) fn said_already() -> Self {
        Self::new(Value::Null, "")
    }
}

/// The open desk with what the command line said beside the command.
pub(crate) struct Work {
    pub(crate) desk: Desk,
    passphrase: Option<String>,
}

impl Drop for Work {
    fn drop(&mut self) {
        self.desk.close();
    }
}

impl Work {
    /// Opens the data folder, and the workspace in it where a passphrase is given (and meant for that) or the keyring knows it.
    pub(crate) fn open(globals: Globals, unlock: bool) -> Result<Self, Stop> {
        let passphrase = globals.passphrase_file.as_deref().map(first_line).transpose()?;
        let data = globals.data.unwrap_or_else(engine::default_data_dir);
        let (printer, keyring) = (Some(reports::printer()), Some(engine::system_keyring()));
        // Two laptops on one machine, in tests, meet where nobody else is.
        let room = std::env::var(ROOM_FOR_TESTS).ok().and_then(|address| address.parse().ok());
        let work = Self { desk: Desk::open(data, Options { printer, keyring, room, ..Options::default() })?, passphrase };
        if unlock {
            work.enter(globals.acting.as_deref())?;
        }
        Ok(work)
    }

    /// Opens what is locked; where it is open already, for somebody else than was named, nothing is done in their stead.
    fn enter(&self, person: Option<&str>) -> Result<(), Stop> {
        let locked = self.is("locked")?;
        let person = if self.is("empty")? { None } else { person.map(|name| crate::here::named(self, name)).transpose()? };
        match (&self.passphrase, locked) {
            (Some(passphrase), true) => {
                self.call("workspace_unlock", &json!({ "passphrase": passphrase, "person": person }))?;
            }
            (_, false) if person.as_ref().is_some_and(|person| self.me().is_ok_and(|me| me != *person)) => {
                return Err(Stop::usage("this folder opens for somebody else without a passphrase; nothing was done"));
            }
            _ => {}
        }
        Ok(())
    }

    fn me(&self) -> Result<String, Stop> {
        Ok(text(&self.call("app_status", &json!({}))?["me"], "member"))
    }

    /// The passphrase that was given.
    pub(crate) fn passphrase(&self) -> Option<&str> {
        self.passphrase.as_deref()
    }

    /// Whether the folder is `empty`, `locked` or `open`.
    pub(crate) fn is(&self, state: &str) -> Result<bool, Stop> {
        Ok(self.call("app_status", &json!({}))?["state"] == state)
    }

    /// Runs a command of the engine.
    pub(crate) fn call(&self, name: &str, request: &Value) -> Result<Value, Stop> {
        let answer = self.desk.call(name, request.to_string().as_bytes()).map_err(said_for_a_terminal)?;
        serde_json::from_slice(&answer).map_err(|error| Stop::refused("fault", error.to_string()))
    }
}

/// The engine speaks of a passphrase; here it comes from a file.
fn said_for_a_terminal(mut failure: engine::Failure) -> Stop {
    match failure.code.as_str() {
        "locked" => failure.message += ": --passphrase-file FILE",
        "empty" => "there is no workspace in this folder yet; start one with `muster init` or join one with `muster enrol`"
            .clone_into(&mut failure.message),
        _ => {}
    }
    Stop::Refused(failure)
}

/// The first line of a file, without its line end. Only what may be a passphrase is read of it.
pub(crate) fn first_line(path: &Path) -> Result<String, Stop> {
    let unread = |why: &dyn std::fmt::Display| Stop::usage(format!("the passphrase file cannot be read ({why}); nothing was changed"));
    let file = File::open(path).map_err(|error| unread(&error))?;
    let mut line = String::new();
    BufReader::new(file.take(LONGEST_LINE)).read_line(&mut line).map_err(|error| unread(&error))?;
    let line = line.trim_start_matches('\u{feff}').trim_end_matches(['\r', '\n']).to_owned();
    if line.is_empty() { Err(unread(&"its first line is empty")) } else { Ok(line) }
}

/// A field as text; nothing where it is absent.
pub(crate) fn text(value: &Value, field: &str) -> String {
    match &value[field] {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

/// A field as a list; empty where it is absent.
pub(crate) fn list<'v>(value: &'v Value, field: &str) -> &'v [Value] {
    value[field].as_array().map_or(&[], Vec::as_slice)
}

/// A table of some fields of each object.
pub(crate) fn table(rows: &[Value], columns: &[(&str, &str)]) -> String {
    let head: Vec<&str> = columns.iter().map(|(title, _)| *title).collect();
    let cells = |row: &Value| columns.iter().map(|(_, field)| text(row, field)).collect();
    print::table(&head, &rows.iter().map(cells).collect::<Vec<Vec<String>>>())
}
