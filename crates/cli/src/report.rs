//! `muster attendance import`: a meeting's attendance report becomes marks of a session.

use std::path::PathBuf;

use clap::Args;
use serde_json::{Value, json};

use crate::people::{read_as, remarks};
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, text};

/// What a person decides about a report.
#[derive(Args)]
pub(crate) struct Choices {
    /// Time zone of the report's clock, such as Europe/Berlin; the rollout's where nothing is said
    #[arg(long)]
    zone: Option<String>,
    /// Order of day and month: dmy, mdy or ymd
    #[arg(long)]
    dates: Option<String>,
    /// Fewest minutes that count; half of the planned time where nothing is said
    #[arg(long)]
    least: Option<u32>,
    /// More minutes after the start than this is late
    #[arg(long)]
    late: Option<u32>,
    /// More minutes before the end than this is leaving early
    #[arg(long)]
    early: Option<u32>,
    /// The mark of who was there: present or remote
    #[arg(long)]
    mark: Option<String>,
    /// Who has no time of leaving stayed to the end
    #[arg(long)]
    stayed: bool,
    /// Take somebody by name alone, where only one person has it
    #[arg(long)]
    names: bool,
    /// Add who is on another list as walk-ins
    #[arg(long)]
    walk_ins: bool,
    /// Replace marks that differ, of everybody or of these people
    #[arg(long, value_name = "PERSON", num_args = 0..)]
    replace: Option<Vec<String>>,
    /// Who is meant: what the report calls somebody, and the person's name, number or id; nothing after = is nobody of ours
    #[arg(long, value_name = "NAME=PERSON")]
    person: Vec<String>,
    /// Sheet of a workbook
    #[arg(long)]
    sheet: Option<String>,
    /// Say what an import would do, and change nothing
    #[arg(long)]
    dry_run: bool,
}

impl Choices {
    pub(crate) fn run(self, work: &Work, session: &str, file: PathBuf) -> Result<Answer, Stop> {
        let path = std::path::absolute(&file).unwrap_or(file);
        let mut request = json!({
            "session": work.session(session)?, "path": path.to_string_lossy(), "zone": self.zone, "dates": self.dates, "least": self.least,
            "late": self.late, "early": self.early, "mark": self.mark, "stayed": self.stayed, "names": self.names,
            "walk_ins": self.walk_ins, "sheet": self.sheet, "dry_run": true,
        });
        // Looked at first: what people are called stands in the report, and who differs is known only then.
        let first = work.call("attendance_report", &request)?;
        request["people"] = self.person.iter().map(|choice| meant(work, &first, choice)).collect::<Result<Vec<Value>, Stop>>()?.into();
        if let Some(named) = &self.replace {
            let looked = work.call("attendance_report", &request)?;
            request["replace"] = replaced(work, &looked, named)?.into();
        }
        request["dry_run"] = self.dry_run.into();
        let report = work.call("attendance_report", &request)?;
        let lines = said(&report, self.dry_run);
        Ok(Answer::new(report, lines))
    }
}

fn meant(work: &Work, report: &Value, choice: &str) -> Result<Value, Stop> {
    let (name, person) = choice.split_once('=').ok_or_else(|| Stop::usage(format!("--person takes NAME=PERSON, not “{choice}”")))?;
    let line =
        list(report, "lines").iter().find(|line| text(line, "name") == name || text(line, "email") == name || text(line, "key") == name);
    let line = line.ok_or_else(|| Stop::usage(format!("nobody in the report is called “{}”", shown(name))))?;
    Ok(json!({ "key": line["key"], "person": if person.is_empty() { String::new() } else { work.person(person)? } }))
}

fn replaced(work: &Work, report: &Value, named: &[String]) -> Result<Vec<Value>, Stop> {
    if named.is_empty() {
        return Ok(list(report, "lines")
            .iter()
            .filter(|line| line["state"] == "differs")
            .map(|line| line["person"]["id"].clone())
            .collect());
    }
    named.iter().map(|person| Ok(work.person(person)?.into())).collect()
}

fn said(report: &Value, dry_run: bool) -> String {
    let counts = &report["counts"];
    let figures = format!(
        "{} rows, clock of {}: {} new, {} the same, {} differ, {} too short, {} unclear, {} on other lists, {} to decide; of the list {} not in it; {} marks {}",
        report["rows"],
        text(report, "zone"),
        counts["new"],
        counts["same"],
        counts["differs"],
        counts["short"],
        counts["unclear"],
        counts["elsewhere"],
        counts["named"].as_u64().unwrap_or(0) + counts["open"].as_u64().unwrap_or(0),
        report["missing"],
        counts["writes"],
        if dry_run { "would be written" } else { "written" }
    );
    let threshold =
        format!("counted from {} minutes, late after {}, early by more than {}", report["least"], report["late"], report["early"]);
    let lines = list(report, "lines").iter().map(one);
    [read_as(report), figures, threshold].into_iter().chain(lines).chain(remarks(report)).collect::<Vec<_>>().join("\n")
}

fn one(line: &Value) -> String {
    let minutes = if line["minutes"].is_null() { "? min".to_owned() } else { format!("{} min", line["minutes"]) };
    let mut marks = vec![text(line, "mark")];
    marks.extend(line["late"].as_u64().map(|late| late.to_string()));
    marks.extend(line["early"].as_u64().map(|early| format!("left {early} min early")));
    let ours = text(&line["person"], "name");
    let candidates: Vec<String> =
        list(line, "candidates").iter().map(|person| format!("{} {}", text(person, "name"), text(person, "number"))).collect();
    let before = text(line, "before");
    let about = match text(line, "state").as_str() {
        "differs" => format!("{}; marked {before} now", marks.join(" ")),
        "open" | "named" => format!("who is it? {}", candidates.join("; ")),
        _ => marks.join(" "),
    };
    shown(&format!(
        "{}: {} ({minutes}, {}): {about}",
        text(line, "state"),
        if ours.is_empty() { text(line, "name") } else { ours },
        text(line, "name")
    ))
}
