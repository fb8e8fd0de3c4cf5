//! `muster session` and `muster attendance`: sessions, the sheet, marks.

use std::path::PathBuf;

use clap::{Subcommand, ValueEnum};
use serde_json::{Value, json};

use crate::find::one;
use crate::paper;
use crate::print::shown;
use crate::register;
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
    Plan(Box<crate::session::Plan>),
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
    /// Mark one person by the word or letter of a status: present, late:12, l12, p-30 (left 30 minutes early), excused
    Mark { session: String, person: String, mark: String },
    #[command(flatten)]
    Status(crate::status::StatusSet),
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
    /// Every session with its counts, and with --cohort who came to which
    Register {
        #[arg(long)]
        cohort: Option<String>,
        /// Only who came too seldom, see warn
        #[arg(long, requires = "cohort")]
        seldom: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Warn of who comes to less than a share of the sessions, once so many were taken; without both of nobody
    Warn {
        /// Per cent
        #[arg(long, requires = "after")]
        below: Option<u32>,
        /// Sessions
        #[arg(long, requires = "below")]
        after: Option<u32>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The register as a file; its ending says which: .csv, .xlsx, .pdf
    Export {
        file: PathBuf,
        /// One cohort; all of them without it
        #[arg(long)]
        cohort: Option<String>,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
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
    #[command(flatten)]
    Door(crate::check_in::CheckIn),
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
                let columns = [
                    ("NO", "no"),
                    ("MARK", "mark"),
                    ("OWN", "own"),
                    ("MIN", "minutes"),
                    ("EARLY", "early"),
                    ("NAME", "name"),
                    ("BY", "by"),
                    ("NOTE", "note"),
                ];
                let lines = format!(
                    "{}{}\n\n{}{}",
                    shown(&text(&read["session"], "title")),
                    crate::segment::lines(&read["session"]),
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
            Self::Register { cohort, seldom, rollout } => register::show(work, cohort.as_deref(), seldom, rollout.as_deref()),
            Self::Warn { below, after, rollout } => {
                let request = json!({ "rollout": work.rollout(rollout.as_deref())?["id"], "below": below, "after": after });
                Ok(Answer::new(work.call("attendance_warning_set", &request)?, "set; attendance register names them"))
            }
            Self::Export { file, cohort, language, rollout } => {
                register::export(work, &file, cohort.as_deref(), &language, rollout.as_deref())
            }
            Self::Tie { session, walk_in, person } => {
                let read = work.call("attendance_sheet", &json!({ "session": work.session(&session)? }))?;
                let came: Vec<Value> = list(&read, "rows").iter().filter(|row| row["walk_in"] == true).cloned().collect();
                let found = one("walk-in of this session", &came, "person", &["name", "no"], &walk_in)?;
                crate::merge::merge(work, &work.person(&person)?, &text(found, "person"), None)
            }
            Self::Photo { session, file, sheet } => paper::photo(work, &session, &file, sheet),
            Self::Door(door) => door.run(work),
            Self::Status(status) => status.run(work),
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
                let (mark, minutes, early) = parted(&mark)?;
                let marked = work.call(
                    "attendance_mark",
                    &json!({ "session": session, "person": person["person"], "mark": mark, "minutes": minutes, "early": early }),
                )?;
                let row = &marked["row"];
                let word = row["own"].as_str().or(row["mark"].as_str()).unwrap_or("blank");
                let late = row["minutes"].as_u64().map(|minutes| format!(" {minutes} min")).unwrap_or_default();
                let early = row["early"].as_u64().map(|early| format!(", left {early} min early")).unwrap_or_default();
                let line = format!("{}: {}{late}{early}", shown(&text(&person, "name")), shown(word));
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

/// A mark as it is written: its word, minutes late, minutes left early.
type Parted = (String, Option<u32>, Option<u32>);

/// `late:12` or `l12` is late by twelve minutes, `p-30` left half an hour early. A dash within a word stays there.
fn parted(mark: &str) -> Result<Parted, Stop> {
    let number =
        |digits: &str| digits.parse::<u32>().map_err(|_| Stop::usage(format!("“{digits}” is no number of minutes; write late:12")));
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let (rest, early) = match mark.rsplit_once('-').filter(|(_, digits)| is_number(digits)) {
        Some((rest, digits)) => (rest, Some(number(digits)?)),
        None => (mark, None),
    };
    if let Some((word, minutes)) = rest.split_once(':') {
        return Ok((word.to_owned(), Some(number(minutes)?), early));
    }
    let mut letters = rest.chars();
    match (letters.next(), letters.as_str()) {
        (Some(letter), minutes) if letter.is_alphabetic() && is_number(minutes) => Ok((letter.to_string(), Some(number(minutes)?), early)),
        _ => Ok((rest.to_owned(), None, early)),
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
