//! `muster people`: the roster from a file.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::erase;
use crate::merge;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum People {
    /// Import a roster; says how it was read, row by row what was not taken
    Import {
        /// CSV, XLSX or ODS
        file: PathBuf,
        /// Cohort for people whose row names none
        #[arg(long)]
        cohort: Option<String>,
        /// What a column is, such as "Mã số=number"; nothing after = leaves it out
        #[arg(long, value_name = "COLUMN=FIELD")]
        map: Vec<String>,
        /// Sheet of a workbook
        #[arg(long)]
        sheet: Option<String>,
        /// Let everybody in, also beyond the places of a cohort; else who finds none waits, in the file's order
        #[arg(long)]
        beyond: bool,
        /// Say what an import would do, and change nothing
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// The roster as a file, with every column that lists had beside; its ending says which: .csv, .xlsx, .pdf
    Export {
        file: PathBuf,
        /// Only the people of this cohort
        #[arg(long)]
        cohort: Option<String>,
        /// en or vi
        #[arg(long, default_value = "en", value_parser = ["en", "vi"])]
        language: String,
        #[arg(long)]
        rollout: Option<String>,
    },
    /// People whose name, e-mail or number holds a text
    List {
        #[arg(default_value = "")]
        text: String,
    },
    /// People who may be one, and who was merged
    Doubles,
    /// Two people side by side: what each is called, and what each carries
    Compare { a: String, b: String },
    /// Say that two people are one: GOES is STAYS from here on, with marks, scores, certificates and keys
    Merge {
        stays: String,
        goes: String,
        /// Fields in which the value of the one who goes stays; by default those that the other has nothing in
        #[arg(long, value_name = "FIELD", value_delimiter = ',')]
        take: Option<Vec<String>>,
    },
    /// Split somebody off again; each has what was theirs
    Split { person: String },
    /// Erase somebody for good, for privacy law: says what goes, what stays and where copies are; nothing is changed without --yes
    Erase {
        person: String,
        /// Do it. Their number, or their name where they have none, again
        #[arg(long, value_name = "NUMBER")]
        yes: Option<String>,
        /// Why, without naming them; it stays in the trail
        #[arg(long)]
        reason: Option<String>,
    },
    /// Remember that two people are not one, whatever they share
    NotSame {
        a: String,
        b: String,
        /// Forget it again
        #[arg(long)]
        forget: bool,
    },
}

impl People {
    pub(crate) fn run(self, work: &Work) -> Result<Answer, Stop> {
        match self {
            Self::Import { file, cohort, map, sheet, beyond, dry_run, rollout } => {
                let map = map.iter().map(|choice| column(choice)).collect::<Result<Vec<Value>, Stop>>()?;
                let rollout = rollout.map(|named| work.rollout(Some(&named))).transpose()?.map(|rollout| text(&rollout, "id"));
                let path = std::path::absolute(&file).unwrap_or(file);
                let request = json!({
                    "path": path.to_string_lossy(), "cohort": cohort, "map": map, "sheet": sheet, "dry_run": dry_run, "rollout": rollout,
                    "beyond": if beyond { "place" } else { "wait" },
                });
                let report = work.call("people_import", &request)?;
                let lines = said(&report, dry_run);
                Ok(Answer::new(report, lines))
            }
            Self::Export { file, cohort, language, rollout } => {
                let path = std::path::absolute(&file).unwrap_or_else(|_| file.clone());
                let format = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
                let cohort = cohort.map(|cohort| crate::completion::cohort_of(work, &cohort, rollout.as_deref())).transpose()?;
                let request = json!({
                    "rollout": work.rollout(rollout.as_deref())?["id"], "cohort": cohort, "format": format, "language": language,
                    "path": path.to_string_lossy(),
                });
                let made = work.call("people_export", &request)?;
                let line = format!("{} ({} bytes)", file.display(), made["bytes"]);
                Ok(Answer::new(made, line))
            }
            Self::List { text } => {
                let page = work.people(&text)?;
                let lines = table(
                    list(&page, "rows"),
                    &[("NAME", "name"), ("NUMBER", "number"), ("E-MAIL", "email"), ("DEPARTMENT", "department")],
                );
                Ok(Answer::new(page, lines))
            }
            Self::Doubles => merge::doubles(work),
            Self::Compare { a, b } => merge::compare(work, &a, &b),
            Self::Merge { stays, goes, take } => merge::merge(work, &work.person(&stays)?, &work.person(&goes)?, take),
            Self::Split { person } => merge::split(work, &person),
            Self::Erase { person, yes: None, .. } => erase::preview(work, &work.person(&person)?),
            Self::Erase { person, yes: Some(typed), reason } => erase::erase(work, &work.person(&person)?, &typed, reason.as_deref()),
            Self::NotSame { a, b, forget } => merge::not_same(work, &a, &b, forget),
        }
    }
}

/// `Mã số=number`, as a command takes it.
pub(crate) fn column(choice: &str) -> Result<Value, Stop> {
    let (column, field) = choice.rsplit_once('=').ok_or_else(|| Stop::usage(format!("--map takes COLUMN=FIELD, not “{choice}”")))?;
    Ok(json!({ "column": column, "field": field }))
}

fn said(report: &Value, dry_run: bool) -> String {
    let counts = format!(
        "{} rows: {} new, {} matched, {} of them changed, {} rejected{}",
        report["rows"],
        report["new"],
        report["matched"],
        report["changed"],
        list(report, "rejected").len(),
        if dry_run { "; a dry run, nothing was changed" } else { "" }
    );
    [read_as(report), counts].into_iter().chain(waiting(report)).chain(remarks(report)).collect::<Vec<_>>().join("\n")
}

/// Who finds no place in their cohort, a line each.
fn waiting(report: &Value) -> Vec<String> {
    let all = list(report, "waiting");
    let head = (!all.is_empty()).then(|| format!("{} wait for a place:", all.len()));
    let one = |row: &Value| format!("line {}: {} waits for {}", row["line"], shown(&text(row, "name")), shown(&text(row, "cohort")));
    head.into_iter().chain(all.iter().map(one)).collect()
}

/// How a list was read, in one line.
pub(crate) fn read_as(report: &Value) -> String {
    let read = &report["read_as"];
    let guessed = if read["encoding_guessed"] == true { " (a guess)" } else { "" };
    format!(
        "read {} as {}, {}{guessed}, headings in line {}",
        shown(&text(report, "file")),
        text(read, "format"),
        text(read, "encoding"),
        read["header_row"]
    )
}

/// What was not taken and what is remarked, a line each.
pub(crate) fn remarks(report: &Value) -> Vec<String> {
    let mut lines = Vec::new();
    for row in list(report, "rejected") {
        lines.push(format!(
            "line {}: {}: {} “{}”",
            row["line"],
            text(row, "field"),
            shown(&text(row, "message")),
            shown(&text(row, "value"))
        ));
    }
    for row in list(report, "warnings") {
        let line = if row["line"] == 0 { String::new() } else { format!("line {}: ", row["line"]) };
        lines.push(format!("note: {line}{}", shown(&text(row, "message"))));
    }
    lines
}
