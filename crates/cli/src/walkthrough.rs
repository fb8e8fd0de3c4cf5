//! `muster walkthrough` and `muster document`: what is done and read before an area is taken over.

use clap::Subcommand;
use serde_json::{Value, json};

use crate::evidence;
use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Walkthrough {
    /// Walkthroughs and drills with how each last came out
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// One with every time that it was done
    Show { walkthrough: String },
    /// Plan one for an area
    Add {
        area: String,
        title: String,
        /// walkthrough, restore, rollback, page, incident, failover, other
        #[arg(long, default_value = "walkthrough")]
        sort: String,
        #[arg(long)]
        step: Vec<String>,
        /// A point of the area that it shows
        #[arg(long)]
        point: Vec<String>,
        /// Minutes that a drill may take
        #[arg(long)]
        target: Option<u32>,
        /// Local time
        #[arg(long)]
        planned: Option<String>,
        /// Who gives and watches
        #[arg(long)]
        giver: Option<String>,
    },
    /// Write down that it was done
    Done {
        walkthrough: String,
        /// Who receives, and drove
        #[arg(long)]
        driver: String,
        /// Who gives, and watched
        #[arg(long)]
        watcher: String,
        /// passed, failed, skipped
        #[arg(long, default_value = "passed")]
        result: String,
        #[arg(long)]
        minutes: Option<u32>,
        /// Local time, where that was not now
        #[arg(long)]
        at: Option<String>,
        #[arg(long)]
        note: Option<String>,
        /// NUMBER or "NUMBER note": a step that failed; the others passed
        #[arg(long)]
        failed_step: Vec<String>,
    },
    /// Take one out
    Remove { walkthrough: String },
}

#[derive(Subcommand)]
pub(crate) enum Document {
    /// The register, with the newest version of each
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Register a document of an area
    Add {
        area: String,
        title: String,
        #[arg(long)]
        owner: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Add a version: a file, or an address that begins with https://
    Version {
        document: String,
        version: String,
        #[arg(value_name = "FILE|ADDRESS")]
        file: String,
        /// What is new in it
        #[arg(long)]
        news: Option<String>,
    },
    /// Say of the newest version: read, accepted, questioned
    Say {
        document: String,
        said: String,
        #[arg(long)]
        note: Option<String>,
    },
    /// Take one out of the register
    Remove { document: String },
}

impl Walkthrough {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = walkthroughs(work, rollout.as_deref())?;
                let columns = [("STATE", "state"), ("SORT", "sort"), ("AREA", "area_title"), ("WHAT", "title")];
                let lines = table(list(&found, "walkthroughs"), &columns);
                Ok(Answer::new(found, lines))
            }
            Self::Show { walkthrough } => {
                let line = walkthrough_of(work, &walkthrough)?;
                let columns = [
                    ("AT", "at"),
                    ("RESULT", "result"),
                    ("DROVE", "driver"),
                    ("WATCHED", "watcher"),
                    ("MINUTES", "minutes"),
                    ("NOTE", "note"),
                ];
                let said = format!("{}\n{}", shown(&text(&line, "title")), table(list(&line, "walks"), &columns));
                Ok(Answer::new(line, said))
            }
            Self::Add { area, title, sort, step, point, target, planned, giver } => {
                let found = walkthroughs(work, None)?;
                let area = one("area", list(&found, "areas"), "id", &["title"], &area)?;
                let points = point.iter().map(|point| Ok(one("point", list(area, "points"), "id", &["title"], point)?["id"].clone()));
                let points = points.collect::<Result<Vec<Value>, Stop>>()?;
                let request = json!({
                    "area": area["id"], "title": title, "sort": sort, "points": points, "steps": step, "target": target,
                    "planned": planned, "giver": giver,
                });
                Ok(Answer::new(work.call("walkthrough_set", &request)?, format!("planned “{}”", shown(&title))))
            }
            Self::Done { walkthrough, driver, watcher, result, minutes, at, note, failed_step } => {
                let line = walkthrough_of(work, &walkthrough)?;
                let request = json!({
                    "walkthrough": line["id"], "driver": driver, "watcher": watcher, "result": result, "minutes": minutes, "at": at,
                    "note": note, "steps": steps(&line, &failed_step)?,
                });
                let done = work.call("walk_add", &request)?;
                Ok(Answer::new(done, format!("“{}”: {result}", shown(&text(&line, "title")))))
            }
            Self::Remove { walkthrough } => {
                let line = walkthrough_of(work, &walkthrough)?;
                let done = work.call("walkthrough_remove", &json!({ "walkthrough": line["id"] }))?;
                Ok(Answer::new(done, format!("took out “{}”", shown(&text(&line, "title")))))
            }
        }
    }
}

impl Document {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let found = documents(work, rollout.as_deref())?;
                let lines: Vec<String> = list(&found, "documents").iter().map(document_line).collect();
                Ok(Answer::new(found, lines.join("\n")))
            }
            Self::Add { area, title, owner, note } => {
                let found = documents(work, None)?;
                let area = one("area", list(&found, "areas"), "id", &["title"], &area)?;
                let request = json!({ "area": area["id"], "title": title, "owner": owner, "note": note });
                Ok(Answer::new(work.call("document_set", &request)?, format!("registered “{}”", shown(&title))))
            }
            Self::Version { document, version, file, news } => {
                let line = document_of(work, &document)?;
                let mut request = evidence::given(&file);
                request["document"] = line["id"].clone();
                request["version"] = version.as_str().into();
                request["news"] = news.into();
                let done = work.call("document_edition", &request)?;
                Ok(Answer::new(done, format!("“{}” has version {}", shown(&text(&line, "title")), shown(&version))))
            }
            Self::Say { document, said, note } => {
                let line = document_of(work, &document)?;
                let done = work.call("document_say", &json!({ "document": line["id"], "said": said, "note": note }))?;
                Ok(Answer::new(done, format!("“{}”: {said}", shown(&text(&line, "title")))))
            }
            Self::Remove { document } => {
                let line = document_of(work, &document)?;
                let done = work.call("document_remove", &json!({ "document": line["id"] }))?;
                Ok(Answer::new(done, format!("took out “{}”", shown(&text(&line, "title")))))
            }
        }
    }
}

/// All planned steps as passed, but for those that are named by number.
fn steps(line: &Value, failed: &[String]) -> Result<Vec<Value>, Stop> {
    let planned = list(line, "steps");
    let mut steps: Vec<Value> = planned.iter().map(|step| json!({ "step": step, "result": "passed" })).collect();
    for piece in failed {
        let (number, note) = piece.split_once(' ').unwrap_or((piece, ""));
        let at = number.parse::<usize>().ok().filter(|number| (1..=steps.len()).contains(number));
        let at = at.ok_or_else(|| Stop::usage(format!("there is no step {number}; it has {}", steps.len())))?;
        steps[at - 1]["result"] = "failed".into();
        steps[at - 1]["note"] = note.into();
    }
    Ok(steps)
}

fn walkthroughs(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("walkthrough_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn walkthrough_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let found = walkthroughs(work, None)?;
    one("walkthrough", list(&found, "walkthroughs"), "id", &["title"], wanted).cloned()
}

fn documents(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("document_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn document_of(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let found = documents(work, None)?;
    one("document", list(&found, "documents"), "id", &["title"], wanted).cloned()
}

fn document_line(line: &Value) -> String {
    let newest = list(line, "editions").first().cloned().unwrap_or_default();
    let version = if newest.is_null() { "no version".to_owned() } else { format!("version {}", shown(&text(&newest, "version"))) };
    let digest = text(&newest["evidence"], "digest");
    let said = format!("{}: {}, {version}, {}", shown(&text(line, "area_title")), shown(&text(line, "title")), text(line, "state"));
    if digest.is_empty() { said } else { format!("{said}, SHA-256 {digest}") }
}
