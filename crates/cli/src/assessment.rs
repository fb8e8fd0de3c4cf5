//! `muster assessment`: assessments, scores by hand and from lists.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::find::one;
use crate::people::{column, read_as, remarks};
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum Assessment {
    /// Every assessment: who passed, and the average
    List {
        #[arg(long)]
        rollout: Option<String>,
    },
    /// A new assessment of an audience
    New {
        audience: String,
        title: String,
        /// Greatest number of points
        #[arg(long, default_value_t = 100)]
        points: u32,
        /// Per cent that passes
        #[arg(long, default_value_t = 80)]
        pass_mark: u32,
        /// Of a practical assessment, such as "Creates a course=5"; the points are theirs together
        #[arg(long, value_name = "TITLE=POINTS")]
        criterion: Vec<String>,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Everybody's scores in one assessment
    Sheet {
        assessment: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// Import a list of scores; says how it was read, and of every line what becomes of it
    Import(Import),
    /// Set one person's score; the next --attempt is a resit
    Score {
        assessment: String,
        person: String,
        /// Of a practical assessment one figure for each criterion: "4 5.5 3"
        points: String,
        #[arg(long)]
        attempt: Option<u32>,
        #[arg(long)]
        rollout: Option<String>,
    },
}

#[derive(Args)]
pub(crate) struct Import {
    assessment: String,
    /// CSV or XLSX: a gradebook of Moodle or Canvas, a grade report of Open edX, or a list of your own
    file: PathBuf,
    /// What a column is, such as "Total=points" or "Mã số=number"
    #[arg(long, value_name = "COLUMN=FIELD")]
    map: Vec<String>,
    /// Sheet of a workbook
    #[arg(long)]
    sheet: Option<String>,
    /// What the figures are: points, percent, share
    #[arg(long)]
    scale: Option<String>,
    /// One attempt more for who has a score already
    #[arg(long)]
    resit: bool,
    /// Take the list's figure where another is stored
    #[arg(long)]
    replace: bool,
    /// Take somebody by name alone, where only one person has it
    #[arg(long)]
    names: bool,
    /// Who is meant by a line: line and the person's name, number or id
    #[arg(long, value_name = "LINE=PERSON")]
    person: Vec<String>,
    /// Say what an import would do, and change nothing
    #[arg(long)]
    dry_run: bool,
    #[arg(long)]
    rollout: Option<String>,
}

impl Assessment {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::List { rollout } => {
                let all = work.call("assessment_list", &json!({ "rollout": work.rollout(rollout.as_deref())?["id"] }))?;
                let columns = [
                    ("ROSTER", "roster"),
                    ("ASSESSED", "assessed"),
                    ("PASSED", "passed"),
                    ("PASS MARK", "pass_mark"),
                    ("TITLE", "title"),
                    ("ID", "id"),
                ];
                let lines = table(list(&all, "assessments"), &columns);
                Ok(Answer::new(all, lines))
            }
            Self::New { audience, title, points, pass_mark, criterion, rollout } => {
                let rollout = &work.rollout(rollout.as_deref())?["id"];
                let criteria = criterion.iter().map(|one| criterion_of(one)).collect::<Result<Vec<Value>, Stop>>()?;
                let request = json!({
                    "rollout": rollout, "audience": audience, "title": title, "greatest": points, "pass_mark": pass_mark, "criteria": criteria,
                });
                Ok(Answer::new(work.call("assessment_new", &request)?, "made"))
            }
            Self::Sheet { assessment, rollout } => {
                let sheet = work.call("assessment_sheet", &json!({ "assessment": named(work, &assessment, rollout.as_deref())? }))?;
                let lines =
                    table(list(&sheet, "rows"), &[("NAME", "name"), ("NUMBER", "number"), ("ATTEMPTS", "attempts"), ("PASSED", "passed")]);
                Ok(Answer::new(sheet, lines))
            }
            Self::Import(import) => import.run(work),
            Self::Score { assessment, person, points, attempt, rollout } => {
                let id = named(work, &assessment, rollout.as_deref())?;
                let sheet = work.call("assessment_sheet", &json!({ "assessment": id }))?;
                let person = text(one("person", list(&sheet, "rows"), "person", &["name", "number"], &person)?, "person");
                let set = work.call("score_set", &json!({ "assessment": id, "person": person, "points": points, "attempt": attempt }))?;
                let line = format!(
                    "{}: {}",
                    shown(&text(&set["row"], "name")),
                    if set["row"]["passed"] == true { "passed" } else { "not passed" }
                );
                Ok(Answer::new(set, line))
            }
        }
    }
}

impl Import {
    fn run(self, work: &Work) -> Result<Answer, Stop> {
        let map = self.map.iter().map(|choice| column(choice)).collect::<Result<Vec<Value>, Stop>>()?;
        let people = self.person.iter().map(|choice| line_of(work, choice)).collect::<Result<Vec<Value>, Stop>>()?;
        let path = std::path::absolute(&self.file).unwrap_or(self.file);
        let request = json!({
            "assessment": named(work, &self.assessment, self.rollout.as_deref())?, "path": path.to_string_lossy(), "map": map,
            "sheet": self.sheet, "scale": self.scale, "resit": self.resit, "replace": self.replace, "names": self.names,
            "people": people, "dry_run": self.dry_run,
        });
        let report = work.call("score_import", &request)?;
        let lines = said(&report, self.dry_run);
        Ok(Answer::new(report, lines))
    }
}

fn said(report: &Value, dry_run: bool) -> String {
    let counts = &report["counts"];
    let mut lines = vec![
        read_as(report),
        format!(
            "{} rows: {} new, {} differ, {} the same, {} without a score, {} to decide, {} not taken; {} scores {}",
            report["rows"],
            counts["new"],
            counts["differs"],
            counts["same"],
            counts["without"],
            counts["open"].as_u64().unwrap_or(0) + counts["named"].as_u64().unwrap_or(0),
            list(report, "rejected").len(),
            counts["writes"],
            if dry_run { "would be written" } else { "written" }
        ),
    ];
    for line in list(report, "lines").iter().filter(|line| matches!(text(line, "state").as_str(), "open" | "named" | "differs")) {
        let candidates: Vec<String> =
            list(line, "candidates").iter().map(|person| format!("{} {}", text(person, "name"), text(person, "number"))).collect();
        let about = match text(line, "state").as_str() {
            "differs" => format!("stored is {}", text(line, "before")),
            "named" => format!("by name alone: {}", candidates.join("; ")),
            _ => format!("who is it? {}", candidates.join("; ")),
        };
        lines.push(format!("line {}: {} {}: {}", line["line"], shown(&text(line, "name")), shown(&text(line, "written")), shown(&about)));
    }
    lines.extend(remarks(report));
    lines.join("\n")
}

/// `7=Nguyễn An` names the person of line 7; nothing after = is nobody of ours.
fn line_of(work: &Work, choice: &str) -> Result<Value, Stop> {
    let (line, person) = choice.split_once('=').ok_or_else(|| Stop::usage(format!("--person takes LINE=PERSON, not “{choice}”")))?;
    let key = if line.contains(':') { line.to_owned() } else { format!(":{line}") };
    Ok(json!({ "key": key, "person": if person.is_empty() { String::new() } else { work.person(person)? } }))
}

fn criterion_of(text: &str) -> Result<Value, Stop> {
    let wrong = || Stop::usage(format!("--criterion takes TITLE=POINTS, not “{text}”"));
    let (title, points) = text.rsplit_once('=').ok_or_else(wrong)?;
    Ok(json!({ "title": title, "greatest": points.trim().parse::<u32>().map_err(|_| wrong())? }))
}

/// The id of an assessment by its id, title or audience.
fn named(work: &Work, wanted: &str, rollout: Option<&str>) -> Result<String, Stop> {
    let all = work.call("assessment_list", &json!({ "rollout": work.rollout(rollout)?["id"] }))?;
    Ok(text(one("assessment", list(&all, "assessments"), "id", &["title", "audience"], wanted)?, "id"))
}
