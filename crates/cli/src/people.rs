//! `muster people`: the roster from a file.

use std::path::PathBuf;

use clap::Subcommand;
use serde_json::{Value, json};

use crate::merge;
use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, list, table, text};

#[derive(Subcommand)]
pub(crate) enum People {
    /// Import a roster; says how it was read, row by row what was not taken
    Import {
        /// CSV or XLSX
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
        /// Say what an import would do, and change nothing
        #[arg(long)]
        dry_run: bool,
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
            Self::Import { file, cohort, map, sheet, dry_run, rollout } => {
                let map = map.iter().map(|choice| column(choice)).collect::<Result<Vec<Value>, Stop>>()?;
                let rollout = rollout.map(|named| work.rollout(Some(&named))).transpose()?.map(|rollout| text(&rollout, "id"));
                let path = std::path::absolute(&file).unwrap_or(file);
                let request = json!({
                    "path": path.to_string_lossy(), "cohort": cohort, "map": map, "sheet": sheet, "dry_run": dry_run, "rollout": rollout,
                });
                let report = work.call("people_import", &request)?;
                let lines = said(&report, dry_run);
                Ok(Answer::new(report, lines))
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
    [read_as(report), counts].into_iter().chain(remarks(report)).collect::<Vec<_>>().join("\n")
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
