//! `muster feedback`: what people said of sessions.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Feedback {
    /// Every session with its average and the number of answers behind it
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// One session: figures, and the answers for who may read them
    Show { session: String },
    /// Answers from paper: lines such as "4 good pace", from a file; look first with --dry-run
    Type {
        session: String,
        file: PathBuf,
        #[arg(long)]
        dry_run: bool,
    },
    /// Answers from a CSV or XLSX; look first with --dry-run
    Import {
        session: String,
        file: PathBuf,
        /// Which column is what: rating, comment, name, number
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        #[arg(long)]
        dry_run: bool,
    },
    /// Ask with names, or without; without is what a session does until somebody says otherwise
    Form {
        session: String,
        #[arg(long)]
        names: Option<bool>,
        #[arg(long)]
        question: Option<String>,
    },
    /// Write what lies in this laptop's box, mixed
    Empty { session: String },
    /// Tag an answer by its id
    Tag {
        session: String,
        answer: String,
        #[arg(long)]
        sentiment: Option<String>,
        #[arg(long)]
        tag: Vec<String>,
    },
    /// Write the figures, or one session's answers, as CSV, XLSX or PDF
    Export {
        file: PathBuf,
        #[arg(long)]
        session: Option<String>,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl Feedback {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = work.call("feedback_list", &json!({ "rollout": work.rollout(rollout.as_deref())?["id"] }))?;
                let line = |one: &Value| json!({ "title": one["session"]["title"], "starts": one["session"]["starts"], "said": said(&one["sum"]), "boxed": one["boxed"] });
                let rows: Vec<Value> = list(&found, "sessions").iter().map(line).collect();
                let lines = table(&rows, &[("SESSION", "title"), ("STARTS", "starts"), ("BOX", "boxed"), ("SAID", "said")]);
                Ok(Answer::new(found, lines))
            }
            Self::Show { session } => show(work.call("feedback_session", &json!({ "session": work.session(&session)? }))?),
            Self::Type { session, file, dry_run } => {
                let text_of = std::fs::read_to_string(&file).map_err(|error| Stop::usage(format!("{}: {error}", file.display())))?;
                let typed =
                    work.call("feedback_type", &json!({ "session": work.session(&session)?, "text": text_of, "dry_run": dry_run }))?;
                let lines = format!("{} answers, lines without a rating: {}", list(&typed, "answers").len(), typed["wrong"]);
                Ok(Answer::new(typed, lines))
            }
            Self::Import { session, file, map, dry_run } => import(work, &session, &file, &map, dry_run),
            Self::Form { session, names, question } => {
                let request = json!({ "session": work.session(&session)?, "named": names, "question": question });
                show(work.call("feedback_form_set", &request)?["view"].take())
            }
            Self::Empty { session } => show(work.call("feedback_empty", &json!({ "session": work.session(&session)? }))?),
            Self::Tag { session, answer, sentiment, tag } => {
                let view = work.call("feedback_session", &json!({ "session": work.session(&session)? }))?;
                let line = one("answer", list(&view, "answers"), "id", &["comment"], &answer)?;
                let tags = (!tag.is_empty()).then_some(tag);
                show(work.call("feedback_tag", &json!({ "feedback": line["id"], "sentiment": sentiment, "tags": tags }))?["view"].take())
            }
            Self::Export { file, session, language, rollout } => {
                let whole = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let format = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
                let session = session.map(|session| work.session(&session)).transpose()?;
                let rollout = work.rollout(rollout.as_deref())?;
                let request =
                    json!({ "rollout": rollout["id"], "session": session, "format": format, "language": language, "path": whole });
                Ok(Answer::new(work.call("feedback_export", &request)?, format!("wrote {}", file.display())))
            }
        }
    }
}

fn import(work: &Work, session: &str, file: &std::path::Path, map: &[String], dry_run: bool) -> Result<Answer, Stop> {
    let whole = std::path::absolute(file).map_err(|error| Stop::usage(error.to_string()))?;
    let choice = |pair: &String| {
        let (column, field) = pair.rsplit_once('=').ok_or_else(|| Stop::usage(format!("--map takes COLUMN=FIELD, not “{pair}”")))?;
        Ok(json!({ "column": column, "field": field }))
    };
    let map = map.iter().map(choice).collect::<Result<Vec<Value>, Stop>>()?;
    let read =
        work.call("feedback_import", &json!({ "session": work.session(session)?, "path": whole, "map": map, "dry_run": dry_run }))?;
    let mut lines = vec![format!("{} rows, {} answers", read["rows"], list(&read, "answers").len())];
    for row in list(&read, "rejected").iter().chain(list(&read, "warnings")) {
        lines.push(format!("line {}: {}", row["line"], shown(&text(row, "message"))));
    }
    if read["names_left_out"] == true {
        lines.push("the session asks without names; those in the list are left out".to_owned());
    }
    Ok(Answer::new(read, lines.join("\n")))
}

fn show(view: Value) -> Result<Answer, Stop> {
    let mut lines = vec![format!("{}: {}", shown(&text(&view["line"]["session"], "title")), said(&view["line"]["sum"]))];
    if view["cannot_read"].is_object() {
        lines.push(text(&view["cannot_read"], "message"));
    }
    let columns = [("ID", "id"), ("", "rating"), ("COMMENT", "comment"), ("WHO", "person"), ("DAY", "day"), ("SENTIMENT", "sentiment")];
    lines.push(table(list(&view, "answers"), &columns));
    Ok(Answer::new(view, lines.join("\n")))
}

/// No average without its number.
fn said(sum: &Value) -> String {
    match sum["average"].as_i64() {
        Some(average) => {
            format!("{}.{:02} on average of {} answers, {} took part", average / 100, average % 100, sum["answers"], sum["asked"])
        }
        None if sum["held_back"] == true => format!("{} answers without names: too few to say anything of them", sum["answers"]),
        None => "no answer".to_owned(),
    }
}
