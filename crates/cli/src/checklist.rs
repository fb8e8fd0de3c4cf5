//! `muster checklist`: lists and their sections, made, named, moved, put away.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::find::one;
use crate::item::section_of;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Checklist {
    /// All checklists of a rollout with how far they are
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Add a checklist at the end
    Add {
        title: String,
        #[arg(long)]
        stage: Option<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Bring a sheet of tasks in (CSV or XLSX), as a new checklist or into one; look first with --dry-run
    Import {
        file: PathBuf,
        /// What a new checklist is called; the file's name where nothing is said
        #[arg(long, conflicts_with = "into")]
        title: Option<String>,
        /// A checklist that is brought up to date, its tasks known by their codes
        #[arg(long)]
        into: Option<String>,
        /// What bare durations count
        #[arg(long, value_parser = ["seconds", "minutes", "hours", "days"])]
        unit: Option<String>,
        /// Which of a date's numbers comes first
        #[arg(long, value_parser = ["dmy", "mdy", "ymd"])]
        dates: Option<String>,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Name a checklist otherwise
    Rename {
        checklist: String,
        title: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Put a checklist away with all that is in it; it stays in the history
    Archive {
        checklist: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Add a section at the end of a checklist
    AddSection {
        checklist: String,
        title: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Name a section otherwise
    RenameSection {
        section: String,
        title: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Move a section to a place of its checklist, counted from 1
    MoveSection {
        section: String,
        place: u32,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Put a section away that holds no items
    ArchiveSection {
        section: String,
        #[arg(long)]
        rollout: Option<String>,
    },
}

impl Checklist {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        let done = |name: &str, request: Value, line: String| Ok(Answer::new(work.call(name, &request)?, line));
        match self {
            Self::List { rollout } => {
                let lists = lists(work, rollout.as_deref())?;
                let columns = [("CHECKLIST", "title"), ("STAGE", "stage"), ("DONE", "done"), ("OF", "of"), ("ID", "id")];
                let lines = table(list(&lists, "checklists"), &columns);
                Ok(Answer::new(lists, lines))
            }
            Self::Add { title, stage, rollout } => {
                let rollout = work.rollout(rollout.as_deref())?;
                done(
                    "checklist_set",
                    json!({ "rollout": rollout["id"], "title": title, "stage": stage }),
                    format!("added “{}”", shown(&title)),
                )
            }
            Self::Import { file, title, into, unit, dates, dry_run, rollout } => {
                let into = into.map(|list| list_of(work, rollout.as_deref(), &list)).transpose()?;
                let path = std::path::absolute(&file).map_err(|error| Stop::usage(error.to_string()))?;
                let request = json!({
                    "rollout": work.rollout(rollout.as_deref())?["id"], "checklist": into, "title": title, "path": path, "unit": unit, "dates": dates, "dry_run": dry_run,
                });
                let report = work.call("checklist_import", &request)?;
                let lines = imported(&report);
                Ok(Answer::new(report, lines))
            }
            Self::Rename { checklist, title, rollout } => {
                let id = list_of(work, rollout.as_deref(), &checklist)?;
                done("checklist_set", json!({ "checklist": id, "title": title }), format!("renamed to “{}”", shown(&title)))
            }
            Self::Archive { checklist, rollout } => {
                let id = list_of(work, rollout.as_deref(), &checklist)?;
                done("plan_archive", json!({ "kind": "checklist", "ids": [id] }), format!("{} put away", shown(&checklist)))
            }
            Self::AddSection { checklist, title, rollout } => {
                let id = list_of(work, rollout.as_deref(), &checklist)?;
                done("section_set", json!({ "checklist": id, "title": title }), format!("added “{}”", shown(&title)))
            }
            Self::RenameSection { section, title, rollout } => {
                let id = section_of(work, rollout.as_deref(), &section)?.0;
                done("section_set", json!({ "section": id, "title": title }), format!("renamed to “{}”", shown(&title)))
            }
            Self::MoveSection { section, place, rollout } => {
                let id = section_of(work, rollout.as_deref(), &section)?.0;
                done("section_move", json!({ "section": id, "place": place }), format!("{} moved", shown(&section)))
            }
            Self::ArchiveSection { section, rollout } => {
                let id = section_of(work, rollout.as_deref(), &section)?.0;
                done("plan_archive", json!({ "kind": "section", "ids": [id] }), format!("{} put away", shown(&section)))
            }
        }
    }
}

fn lists(work: &Work, rollout: Option<&str>) -> Result<Value, Stop> {
    work.call("checklist_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))
}

fn list_of(work: &Work, rollout: Option<&str>, wanted: &str) -> Result<Value, Stop> {
    Ok(one("checklist", list(&lists(work, rollout)?, "checklists"), "id", &["title", "stage"], wanted)?["id"].clone())
}

/// What a sheet of tasks gives, everything that is wrong with it first.
fn imported(report: &Value) -> String {
    let mut lines: Vec<String> = list(report, "rejected")
        .iter()
        .map(|one| format!("line {}: {} ({})", one["line"], text(one, "message"), shown(&text(one, "value"))))
        .collect();
    if report["unit_open"] == true {
        lines.push("durations are bare numbers: say with --unit what they count".to_owned());
    }
    if report["dates_open"] == true {
        lines.push("nothing settles which number of a date is the day: say it with --dates".to_owned());
    }
    let columns = [("CODE", "code"), ("STARTS", "starts"), ("MIN", "minutes"), ("KIND", "kind"), ("STATE", "state"), ("TITLE", "title")];
    lines.push(table(list(report, "tasks"), &columns));
    lines.push(format!("{} new, {} changed, {} the same", report["new"], report["changed"], report["same"]));
    lines.join("\n")
}
