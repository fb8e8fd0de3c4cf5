//! `muster session` and `muster attendance`: sessions, the sheet, marks.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};

use crate::find::one;
use crate::paper;
use crate::print::shown;
use crate::report::Choices;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Session {
    /// All sessions by their planned start
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Close a session; blank becomes what --unmarked says
    Close {
        session: String,
        #[arg(long)]
        unmarked: Unmarked,
    },
    #[command(flatten)]
    Plan(crate::session::Plan),
}

#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum Unmarked {
    Absent,
    Blank,
}

#[derive(Subcommand)]
pub(crate) enum Attendance {
    /// Who is on the list, and how they are marked
    Sheet { session: String },
    /// Mark one person: present, late, late:12, excused, absent, remote
    Mark { session: String, person: String, mark: String },
    /// Marks from an attendance report of Teams, Zoom, Meet or Webex; look first with --dry-run
    Import {
        session: String,
        file: PathBuf,
        #[command(flatten)]
        choices: Choices,
    },
    /// Print the sign-in sheet as a PDF; who stands in which row is remembered
    Print {
        session: String,
        file: PathBuf,
        /// A sheet to print again, by the code at its foot
        #[arg(long)]
        sheet: Option<String>,
        #[arg(long, default_value = "a4", value_parser = ["a4", "letter"])]
        paper: String,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
    },
    /// Type the signed sheet: "7 l12, 15 a, 20-22 e, +Jane Doe"; look first with --dry-run
    TypeBack {
        session: String,
        line: String,
        /// The sheet by the code at its foot; the last printed one where none is named
        #[arg(long)]
        sheet: Option<String>,
        /// What all other rows are: present where they have no mark, or blank, which leaves them
        #[arg(long, value_parser = ["present", "blank"])]
        others: String,
        /// Who somebody in a spare row is: the typed name, and a person's name, number or id; nothing after = is somebody new
        #[arg(long, value_name = "NAME=PERSON")]
        person: Vec<String>,
        #[arg(long)]
        dry_run: bool,
    },
    /// Say who of the roster somebody is who walked in; their mark goes along
    Tie { session: String, walk_in: String, person: String },
    /// Keep a photo of the signed sheet
    Photo {
        session: String,
        file: PathBuf,
        #[arg(long)]
        sheet: Option<String>,
    },
}

impl Session {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let sessions = work.sessions(rollout.as_deref())?;
                let columns =
                    [("STARTS", "starts"), ("STATE", "state"), ("MARKED", "marked"), ("OF", "enrolled"), ("TITLE", "title"), ("ID", "id")];
                let lines = table(&sessions, &columns);
                Ok(Answer::new(json!({ "sessions": sessions }), lines))
            }
            Self::Close { session, unmarked } => {
                let unmarked = match unmarked {
                    Unmarked::Absent => "absent",
                    Unmarked::Blank => "blank",
                };
                let closed = work.call("session_close", &json!({ "session": work.session(&session)?, "unmarked": unmarked }))?;
                let blank = &closed["sheet"]["counts"]["blank"];
                let line = format!("closed; {blank} without a mark count as {unmarked}");
                Ok(Answer::new(sheet(&closed["sheet"]), line))
            }
            Self::Plan(plan) => plan.run(work),
        }
    }
}

impl Attendance {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Sheet { session } => {
                let read = work.call("attendance_sheet", &json!({ "session": work.session(&session)? }))?;
                let columns = [("NO", "no"), ("MARK", "mark"), ("MIN", "minutes"), ("NAME", "name"), ("BY", "by"), ("NOTE", "note")];
                let lines = format!(
                    "{}\n\n{}{}",
                    shown(&text(&read["session"], "title")),
                    table(list(&read, "rows"), &columns),
                    counts(&read["counts"])
                );
                Ok(Answer::new(sheet(&read), lines))
            }
            Self::Import { session, file, choices } => choices.run(work, &session, file),
            Self::Print { session, file, sheet, paper, language } => paper::print(work, &session, &file, sheet, &paper, &language),
            Self::TypeBack { session, line, sheet, others, person, dry_run } => {
                paper::type_back(work, &session, paper::Typed { line, sheet, others, person, dry_run })
            }
            Self::Tie { session, walk_in, person } => {
                let read = work.call("attendance_sheet", &json!({ "session": work.session(&session)? }))?;
                let came: Vec<Value> = list(&read, "rows").iter().filter(|row| row["walk_in"] == true).cloned().collect();
                let found = one("walk-in of this session", &came, "person", &["name", "no"], &walk_in)?;
                crate::merge::merge(work, &work.person(&person)?, &text(found, "person"), None)
            }
            Self::Photo { session, file, sheet } => paper::photo(work, &session, &file, sheet),
            Self::Mark { session, person, mark } => {
                let session = work.session(&session)?;
                let read = work.call("attendance_sheet", &json!({ "session": session }))?;
                let found = one("person on this list", list(&read, "rows"), "person", &["name", "number"], &person).cloned();
                let person = match found {
                    // Somebody of another list: the engine says what to do about them.
                    Err(Stop::Refused(refused)) if refused.code == "not_found" => {
                        elsewhere(work, &person)?.ok_or(Stop::Refused(refused))?
                    }
                    found => found?,
                };
                let (mark, minutes) = parted(&mark)?;
                let marked = work.call(
                    "attendance_mark",
                    &json!({ "session": session, "person": person["person"], "mark": mark, "minutes": minutes }),
                )?;
                let line =
                    format!("{}: {}{}", shown(&text(&person, "name")), mark, minutes.map(|m| format!(" {m} min")).unwrap_or_default());
                Ok(Answer::new(marked, line))
            }
        }
    }
}

/// The one person on the roster that a text finds, by name, number, e-mail, phone or id.
fn elsewhere(work: &Work, wanted: &str) -> Result<Option<Value>, Stop> {
    if is_id(wanted) {
        return Ok(Some(json!({ "person": wanted, "name": wanted })));
    }
    let page = work.people(wanted)?;
    let found = match list(&page, "rows") {
        [] => return Ok(None),
        [only] => only,
        several => one("person on the roster", several, "id", &["name", "number", "email"], wanted)?,
    };
    Ok(Some(json!({ "person": found["id"], "name": found["name"] })))
}

/// Whether a text has the form of a record's id.
fn is_id(text: &str) -> bool {
    let groups: Vec<&str> = text.split('-').collect();
    groups.iter().map(|group| group.len()).eq([8, 4, 4, 4, 12]) && groups.concat().chars().all(|digit| digit.is_ascii_hexdigit())
}

/// `late:12` is late by twelve minutes.
fn parted(mark: &str) -> Result<(String, Option<u32>), Stop> {
    match mark.split_once(':') {
        None => Ok((mark.to_owned(), None)),
        Some((mark, minutes)) => {
            let minutes = minutes.parse().map_err(|_| Stop::usage(format!("“{minutes}” is no number of minutes; write late:12")))?;
            Ok((mark.to_owned(), Some(minutes)))
        }
    }
}

fn sheet(read: &Value) -> Value {
    let session = &read["session"];
    json!({
        "session": { "id": session["id"], "title": session["title"], "state": session["state"], "unmarked": read["unmarked"] },
        "rows": read["rows"], "counts": read["counts"],
    })
}

fn counts(counts: &Value) -> String {
    let one = |name: &str| format!("{} {name}", counts[name]);
    ["present", "late", "excused", "absent", "remote", "blank"].map(one).join(", ")
}
