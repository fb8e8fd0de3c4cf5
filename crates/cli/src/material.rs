//! `muster material`: the register of training materials, what the plan wants, what was handed out.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::find::one;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Material {
    /// All materials but those that are retired, and how far each target is
    List {
        #[command(flatten)]
        which: Which,
    },
    /// One material with its files and where it went
    Show { material: String },
    /// Note a material
    New {
        title: String,
        #[command(flatten)]
        cells: Cells,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Change a material: its state, its length, its owner …; an empty text takes something out
    Set {
        material: String,
        #[arg(long)]
        title: Option<String>,
        #[command(flatten)]
        cells: Cells,
    },
    /// Keep a file of a material; the one before stays as its history
    File { material: String, file: PathBuf },
    /// Note that it was handed out to a session, a cohort or a person
    HandOut {
        material: String,
        #[command(flatten)]
        to: To,
        #[arg(long, default_value_t = 1)]
        copies: i64,
        /// Local time such as 2027-03-02T09:00; now without it
        #[arg(long)]
        at: Option<String>,
        #[arg(long)]
        note: Option<String>,
    },
    /// Change what the plan wants, by the target's title
    Target {
        target: String,
        #[arg(long)]
        least: Option<i64>,
        /// Like 2:00, or seconds
        #[arg(long)]
        shortest: Option<String>,
        #[arg(long)]
        longest: Option<String>,
    },
    /// Write the list as CSV, XLSX or PDF, by the file's ending
    Export {
        file: PathBuf,
        /// The list, or everything that was handed out
        #[arg(long, default_value = "materials", value_parser = ["materials", "handouts"])]
        what: String,
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
        #[command(flatten)]
        which: Which,
    },
}

/// Which materials.
#[derive(Args)]
pub(crate) struct Which {
    #[arg(long)]
    sort: Option<String>,
    #[arg(long)]
    state: Option<String>,
    /// Words of title, owner, version, language or note
    #[arg(long)]
    text: Option<String>,
    #[arg(long)]
    rollout: Option<String>,
}

/// What is known of a material.
#[derive(Args)]
pub(crate) struct Cells {
    /// video, recording, guide, quick-reference, questions, scenarios, checklist, page, slides, contacts, trainer, other
    #[arg(long)]
    sort: Option<String>,
    /// planned, in-work, in-review, approved, published, retired
    #[arg(long)]
    state: Option<String>,
    #[arg(long)]
    owner: Option<String>,
    /// Title of an audience; for everybody without any
    #[arg(long = "for", value_name = "AUDIENCE")]
    audience: Vec<String>,
    /// Like 3:30, or seconds
    #[arg(long)]
    length: Option<String>,
    #[arg(long)]
    pages: Option<String>,
    /// Questions, scenarios
    #[arg(long)]
    entries: Option<String>,
    #[arg(long)]
    in_language: Option<String>,
    /// Its version, as 1.2
    #[arg(long)]
    edition: Option<String>,
    #[arg(long)]
    link: Option<String>,
    #[arg(long)]
    topic: Option<String>,
    #[arg(long)]
    on_paper: Option<bool>,
    #[arg(long)]
    note: Option<String>,
}

/// To whom.
#[derive(Args)]
#[group(required = true, multiple = false)]
pub(crate) struct To {
    #[arg(long)]
    session: Option<String>,
    #[arg(long)]
    cohort: Option<String>,
    #[arg(long)]
    person: Option<String>,
}

impl Material {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { which } => {
                let found = work.call("material_list", &which.filter(work)?)?;
                let lines = lines(&found);
                Ok(Answer::new(found, lines))
            }
            Self::Show { material } => {
                let view = work.call("material_show", &json!({ "material": named(work, &material)?["id"] }))?;
                let lines = said(&view);
                Ok(Answer::new(view, lines))
            }
            Self::New { title, cells, rollout } => {
                let request = cells.request(&work.rollout(rollout.as_deref())?["id"], Some(&title));
                let made = work.call("material_set", &request)?;
                Ok(Answer::new(made, format!("noted “{}”", shown(&title))))
            }
            Self::Set { material, title, cells } => set(work, &material, title.as_deref(), &cells),
            Self::File { material, file } => {
                let whole = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let request = json!({ "material": named(work, &material)?["id"], "form": "file", "path": whole });
                let kept = work.call("material_file", &request)?;
                let line = format!("kept {} with “{}”", file.display(), shown(&text(&kept["view"]["line"], "title")));
                Ok(Answer::new(kept, line))
            }
            Self::HandOut { material, to, copies, at, note } => {
                let mut request = json!({ "material": named(work, &material)?["id"], "copies": copies, "at": at, "note": note });
                to.put(work, &mut request)?;
                let given = work.call("handout_add", &request)?;
                let lines = said(&given["view"]);
                Ok(Answer::new(given, lines))
            }
            Self::Target { target, least, shortest, longest } => {
                let rollout = work.rollout(None)?;
                let found = work.call("material_list", &json!({ "rollout": rollout["id"] }))?;
                let line = one("target", list(&found, "targets"), "id", &["title", "sort"], &target)?;
                let request =
                    json!({ "rollout": rollout["id"], "target": line["id"], "least": least, "shortest": shortest, "longest": longest });
                let done = work.call("material_target_set", &request)?;
                Ok(Answer::new(done, format!("changed “{}”", shown(&text(line, "title")))))
            }
            Self::Export { file, what, language, which } => {
                let whole = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let format = file.extension().map(|ending| ending.to_string_lossy().to_lowercase()).unwrap_or_default();
                let request = json!({ "filter": which.filter(work)?, "what": what, "format": format, "language": language, "path": whole });
                Ok(Answer::new(work.call("material_export", &request)?, format!("wrote {}", file.display())))
            }
        }
    }
}

impl Which {
    fn filter(&self, work: &Work) -> Result<Value, Stop> {
        let rollout = work.rollout(self.rollout.as_deref())?;
        Ok(json!({ "rollout": rollout["id"], "sort": self.sort, "state": self.state, "text": self.text }))
    }
}

impl Cells {
    fn request(&self, rollout: &Value, title: Option<&str>) -> Value {
        json!({
            "rollout": rollout, "title": title, "sort": self.sort, "state": self.state, "owner": self.owner,
            "audiences": (!self.audience.is_empty()).then_some(&self.audience), "length": self.length, "pages": self.pages,
            "entries": self.entries, "language": self.in_language, "version": self.edition, "link": self.link, "topic": self.topic,
            "on_paper": self.on_paper, "note": self.note,
        })
    }
}

impl To {
    fn put(&self, work: &Work, request: &mut Value) -> Result<(), Stop> {
        if let Some(session) = &self.session {
            request["session"] = work.session(session)?.into();
        }
        if let Some(person) = &self.person {
            request["person"] = work.person(person)?.into();
        }
        if let Some(cohort) = &self.cohort {
            let page = work.call("people_list", &json!({ "text": "", "offset": 0, "limit": 1 }))?;
            request["cohort"] = one("cohort", list(&page, "cohorts"), "id", &["title"], cohort)?["id"].clone();
        }
        Ok(())
    }
}

/// A material by id or title, with its rollout; the retired ones, too.
fn named(work: &Work, wanted: &str) -> Result<Value, Stop> {
    let status = work.call("app_status", &json!({}))?;
    let mut all = Vec::new();
    for rollout in list(&status, "rollouts") {
        for filter in [json!({ "rollout": rollout["id"] }), json!({ "rollout": rollout["id"], "state": "retired" })] {
            all.extend(list(&work.call("material_list", &filter)?, "materials").iter().cloned().map(|mut line| {
                line["rollout"] = rollout["id"].clone();
                line
            }));
        }
    }
    one("material", &all, "id", &["title"], wanted).cloned()
}

fn set(work: &Work, material: &str, title: Option<&str>, cells: &Cells) -> Result<Answer, Stop> {
    let line = named(work, material)?;
    let mut request = cells.request(&line["rollout"], title);
    request["material"] = line["id"].clone();
    let changed = work.call("material_set", &request)?;
    let words = if changed["action"].is_null() { "nothing was different" } else { "changed" };
    let said = format!("{words}: “{}”, {}", shown(&text(&changed["view"]["line"], "title")), text(&changed["view"]["line"], "state"));
    Ok(Answer::new(changed, said))
}

fn lines(found: &Value) -> String {
    let mut out = String::new();
    for target in list(found, "targets") {
        let missing = if target["missing"] == 0 { "reached".to_owned() } else { format!("{} missing", target["missing"]) };
        out.push_str(&format!(
            "{}: {} of {} {} ready, {} in work, {} planned, {missing}\n",
            shown(&text(target, "title")),
            target["ready"],
            target["least"],
            text(target, "measure"),
            target["in_work"],
            target["planned"],
        ));
        for piece in list(target, "out_of_range") {
            out.push_str(&format!("  does not count, it plays {} s: {}\n", piece["seconds"], shown(&text(piece, "title"))));
        }
        for piece in list(target, "unmeasured") {
            out.push_str(&format!("  nobody has said how long or how much it is: {}\n", shown(&text(piece, "title"))));
        }
    }
    let columns = [
        ("MATERIAL", "title"),
        ("SORT", "sort"),
        ("STATE", "state"),
        ("OWNER", "owner"),
        ("S", "seconds"),
        ("PAGES", "pages"),
        ("ENTRIES", "entries"),
        ("OUT", "handouts"),
    ];
    format!("{out}\n{}", table(list(found, "materials"), &columns))
}

fn said(view: &Value) -> String {
    let line = &view["line"];
    let mut lines = vec![format!("{}: {}, {}", shown(&text(line, "title")), text(line, "sort"), text(line, "state"))];
    lines.extend(list(view, "files").iter().map(|file| format!("file {} {}", shown(&text(file, "name")), text(file, "at"))));
    for handout in list(view, "handouts") {
        lines.push(format!(
            "{} {} × {} {}",
            text(handout, "at"),
            handout["copies"],
            text(handout, "kind"),
            shown(&text(&handout["to"], "title"))
        ));
    }
    lines.join("\n")
}
