//! `muster file`: the files of the workspace, where each of them is, and how to get one.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum FileDeed {
    /// All files that were attached: both (here and at the server), here, arriving, server, away (on another laptop still)
    List,
    /// Fetch a large file from the server now; small ones come by themselves
    Fetch {
        /// Its digest, or any part of its name or of what it belongs to
        file: String,
    },
    /// Write a copy of a file that is here to a place that is free
    Save { file: String, to: PathBuf },
}

impl FileDeed {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        let all = work.call("file_list", &json!({}))?;
        match self {
            Self::List => {
                let rows: Vec<Value> = list(&all, "files").iter().map(row).collect();
                let lines = table(&rows, &[("FILE", "name"), ("OF", "of"), ("BY", "by"), ("BYTES", "size"), ("WHERE", "where")]);
                Ok(Answer::new(all, lines))
            }
            Self::Fetch { file } => {
                let digest = text(named(&all, &file)?, "digest");
                let line = work.call("file_fetch", &json!({ "digest": digest }))?;
                let said = format!("{}: {}", shown(&text(&line, "name")), whereabouts(&line));
                Ok(Answer::new(line, said))
            }
            Self::Save { file, to } => {
                let evidence = named(&all, &file)?["evidence"].clone();
                if evidence.is_null() {
                    return Err(Stop::usage("this is no file of evidence but a logo; nothing was written"));
                }
                let to = std::path::absolute(&to).map_err(|error| Stop::usage(format!("the file cannot be named ({error})")))?;
                let saved = work.call("evidence_save", &json!({ "evidence": evidence, "file": to }))?;
                let line = format!("wrote {} ({} bytes)", shown(&text(&saved, "file")), saved["bytes"]);
                Ok(Answer::new(saved, line))
            }
        }
    }
}

fn named<'v>(all: &'v Value, wanted: &str) -> Result<&'v Value, Stop> {
    one("file", list(all, "files"), "digest", &["name", "of"], wanted)
}

fn row(line: &Value) -> Value {
    let mut row = line.clone();
    row["name"] = shown(&text(line, "name")).into();
    row["where"] = whereabouts(line).into();
    row
}

/// Where a file is, in words.
fn whereabouts(line: &Value) -> String {
    let way = || format!("{} of {} bytes", line["moved"], line["size"]);
    if let Some(why) = line["refused"]["message"].as_str() {
        return format!("only on this laptop: {why}");
    }
    match text(line, "place").as_str() {
        "both" => "here and at the server".to_owned(),
        "here" if line["moved"] != 0 => format!("on its way to the server, {}", way()),
        "here" => "only on this laptop".to_owned(),
        "arriving" => format!("arriving, {}", way()),
        "server" => "at the server; fetch it to have it here".to_owned(),
        _ => "not at the server yet; still on the laptop where it was attached".to_owned(),
    }
}
