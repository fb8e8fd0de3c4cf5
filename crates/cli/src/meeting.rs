//! `muster meeting` and `muster decision`: meetings with their agenda and minutes, and the decision log.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::reading::exported;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Meeting {
    /// All meetings in the order of their time
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// One meeting: its agenda from the facts, or its minutes
    Show { meeting: String },
    /// Plan a meeting
    New {
        title: String,
        /// Local time such as 2027-03-02T13:00
        starts: String,
        /// standup, checkpoint, briefing, review
        #[arg(long, default_value = "checkpoint")]
        sort: String,
        #[arg(long, default_value_t = 30)]
        minutes: u32,
        #[arg(long)]
        chair: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Open it; whoever opens it is there
    Open { meeting: String },
    /// Somebody is there, by name; --not takes it back
    Here {
        meeting: String,
        who: String,
        #[arg(long)]
        not: bool,
    },
    /// What was said
    Note { meeting: String, note: String },
    /// Close it: the agenda as it stands and what this laptop knows are kept for good
    Close { meeting: String },
    /// Make an item of a line of its minutes, once in a checklist
    Item {
        meeting: String,
        /// The line, or a part of it that no other line has
        line: String,
        checklist: String,
        /// Another rollout, for the next time
        #[arg(long)]
        into: Option<String>,
    },
    /// The minutes as a file: .pdf, .xlsx or .csv
    Print {
        meeting: String,
        file: PathBuf,
        #[arg(long, default_value = "en")]
        language: String,
    },
}

#[derive(Subcommand)]
pub(crate) enum Decision {
    /// The decision log, newest first
    List {
        /// open, overdue, done, stands, revisited
        #[arg(long)]
        state: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Write a decision down; it cannot be edited afterwards
    Add {
        text: String,
        #[arg(long)]
        reason: String,
        #[arg(long)]
        by: String,
        #[arg(long)]
        consequences: Option<String>,
        #[arg(long)]
        owner: Option<String>,
        #[arg(long)]
        due: Option<String>,
        /// The meeting in which it was taken
        #[arg(long)]
        meeting: Option<String>,
        /// The decision that it revisits
        #[arg(long)]
        revisits: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// It is carried out; --not takes that back
    Done {
        decision: String,
        #[arg(long)]
        note: Option<String>,
        #[arg(long)]
        not: bool,
    },
    /// Make an item of it, once in a checklist
    Item {
        decision: String,
        checklist: String,
        /// Another rollout, for the next time
        #[arg(long)]
        into: Option<String>,
    },
    /// The log as a file: .pdf, .xlsx or .csv
    Print {
        file: PathBuf,
        #[arg(long)]
        text: Option<String>,
        #[arg(long)]
        state: Option<String>,
        #[arg(long, default_value = "en")]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl Meeting {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = meetings(work, rollout.as_deref())?;
                let columns = [("STARTS", "starts"), ("STATE", "state"), ("SORT", "sort"), ("PRESENT", "present"), ("MEETING", "title")];
                let lines = table(list(&found, "meetings"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::Show { meeting } => {
                let view = work.call("meeting_show", &json!({ "meeting": meeting_of(work, &meeting)? }))?;
                let lines = agenda(&view);
                Ok(Answer::new(view, lines))
            }
            Self::New { title, starts, sort, minutes, chair, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request =
                    json!({ "rollout": rollout["id"], "title": title, "sort": sort, "starts": starts, "minutes": minutes, "chair": chair });
                Ok(Answer::new(work.call("meeting_set", &request)?["meeting"].clone(), format!("planned “{}”", shown(&title))))
            }
            Self::Open { meeting } => {
                let view = work.call("meeting_open", &json!({ "meeting": meeting_of(work, &meeting)? }))?["meeting"].clone();
                let lines = agenda(&view);
                Ok(Answer::new(view, lines))
            }
            Self::Here { meeting, who, not } => here(work, &meeting, &who, !not),
            Self::Note { meeting, note } => {
                let changed = work.call("meeting_note", &json!({ "meeting": meeting_of(work, &meeting)?, "note": note }))?;
                Ok(Answer::new(changed["meeting"].clone(), "kept"))
            }
            Self::Close { meeting } => {
                let changed = work.call("meeting_close", &json!({ "meeting": meeting_of(work, &meeting)? }))?;
                Ok(Answer::new(changed["meeting"].clone(), "closed; what was known is kept"))
            }
            Self::Item { meeting, line, checklist, into } => {
                let view = work.call("meeting_show", &json!({ "meeting": meeting_of(work, &meeting)? }))?;
                let all: Vec<Value> = list(&view, "minutes")
                    .iter()
                    .flat_map(|one| list(one, "lines").iter().map(|line| json!({ "minutes": one["id"], "text": line["text"] })))
                    .collect();
                let found = one("line", &all, "text", &["text"], &line)?;
                lesson(work, json!({ "minutes": found["minutes"], "line": found["text"] }), &checklist, into.as_deref())
            }
            Self::Print { meeting, file, language } => {
                exported(work, "meeting_export", &file, json!({ "meeting": meeting_of(work, &meeting)?, "language": language }))
            }
        }
    }
}

impl Decision {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { state, rollout } => {
                let mut found = work.call("resolution_list", &json!({ "rollout": work.rollout(rollout.as_deref())?["id"] }))?;
                if let (Some(state), Some(all)) = (state, found["decisions"].as_array_mut()) {
                    all.retain(|line| line["state"] == state.as_str());
                }
                let columns = [
                    ("NO", "number"),
                    ("AT", "at"),
                    ("STATE", "state"),
                    ("BY", "decided_by"),
                    ("OWNER", "owner"),
                    ("DUE", "due"),
                    ("DECISION", "text"),
                ];
                let lines = table(list(&found, "decisions"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::Add { text: said, reason, by, consequences, owner, due, meeting, revisits, rollout } => {
                let meeting = meeting.map(|meeting| meeting_of(work, &meeting)).transpose()?;
                let revisits = revisits.map(|earlier| decision_of(work, &earlier)).transpose()?;
                let request = json!({
                    "rollout": work.rollout(rollout.as_deref())?["id"], "meeting": meeting, "text": said, "reason": reason, "decided_by": by,
                    "consequences": consequences, "owner": owner, "due": due, "revisits": revisits,
                });
                let added = work.call("resolution_add", &request)?;
                let line = format!("{} written down", text(&added, "number"));
                Ok(Answer::new(added, line))
            }
            Self::Done { decision, note, not } => {
                let request = json!({ "resolution": decision_of(work, &decision)?, "done": !not, "note": note });
                Ok(Answer::new(work.call("resolution_done", &request)?, if not { "open again" } else { "carried out" }))
            }
            Self::Item { decision, checklist, into } => {
                lesson(work, json!({ "decision": decision_of(work, &decision)? }), &checklist, into.as_deref())
            }
            Self::Print { file, text, state, language, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                let request = json!({ "rollout": rollout["id"], "text": text, "state": state, "language": language });
                exported(work, "resolution_export", &file, request)
            }
        }
    }
}

/// Makes a line in a checklist of what is named in the request.
fn lesson(work: &Work, mut of: Value, checklist: &str, into: Option<&str>) -> Result<Answer, Stop> {
    let lists = work.call("checklist_list", &json!({ "rollout": work.rollout(into)?["id"] }))?;
    let checklist = one("checklist", list(&lists, "checklists"), "id", &["title"], checklist)?;
    of["checklist"] = checklist["id"].clone();
    let done = work.call("lesson_to_item", &of)?;
    Ok(Answer::new(done, format!("made an item of it in “{}”", shown(&text(checklist, "title")))))
}

fn meetings(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("meeting_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn meeting_of(work: &Work, wanted: &str) -> Result<String, Stop> {
    let found = meetings(work, None)?;
    Ok(text(one("meeting", list(&found, "meetings"), "id", &["code", "title", "starts"], wanted)?, "id"))
}

fn decision_of(work: &Work, wanted: &str) -> Result<String, Stop> {
    let found = work.call("resolution_list", &json!({ "rollout": work.rollout(None)?["id"] }))?;
    let own: Vec<Value> = list(&found, "decisions").iter().filter(|line| line["gate"].is_null()).cloned().collect();
    Ok(text(one("decision", &own, "id", &["number", "text"], wanted)?, "id"))
}

/// A member by name, or anybody else by the name as it was typed.
fn here(work: &Work, meeting: &str, who: &str, here: bool) -> Result<Answer, Stop> {
    let id = meeting_of(work, meeting)?;
    let view = work.call("meeting_show", &json!({ "meeting": id }))?;
    let member = match one("member", list(&view, "present"), "who", &["name"], who) {
        Ok(line) => text(line, "who"),
        Err(Stop::Refused(_)) => who.to_owned(),
        Err(several) => return Err(several),
    };
    let changed = work.call("meeting_here", &json!({ "meeting": id, "who": member, "here": here }))?;
    let said = format!("{}: {}", shown(who), if here { "here" } else { "not here" });
    Ok(Answer::new(changed["meeting"].clone(), said))
}

/// The agenda of now, or what the minutes kept.
fn agenda(view: &Value) -> String {
    let mut out = format!("{} ({})\n", shown(&text(&view["line"], "title")), text(&view["line"], "state"));
    let minutes = list(view, "minutes");
    let parts = |out: &mut String, points: &[Value]| {
        for point in points {
            out.push_str(&format!("  [{}] {}\n", text(point, "part"), shown(&text(point, "text"))));
        }
    };
    if minutes.is_empty() {
        parts(&mut out, list(view, "agenda"));
    }
    for one in minutes {
        out.push_str(&format!("closed {} by {}, as it was known then:\n", text(one, "at"), shown(&text(one, "by"))));
        parts(&mut out, list(one, "agenda"));
    }
    for line in list(view, "resolutions") {
        out.push_str(&format!("{}: {}\n", text(line, "number"), shown(&text(line, "text"))));
    }
    out
}
