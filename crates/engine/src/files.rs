//! Tables as files: what stands around the figures of a rollout is the same for all of them.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono_tz::Tz;
use domain::Id;
use domain::sentence::{Args, Language, say};

use crate::completion::view::FileMade;
use crate::count::small;
use crate::handoff::pages::Printer;
use crate::printing::{Cell, Format, Part, TableReport};
use crate::who::text;
use crate::{Engine, Failure, Result, times};

/// A table to be made into a file.
pub(crate) struct Table {
    pub rollout: Id,
    pub title: String,
    pub parts: Vec<Part>,
    pub format: Format,
    /// `en` or `vi`.
    pub language: String,
    pub standing: Standing,
    /// The file's name, where a place was not chosen.
    pub name: String,
    pub path: Option<String>,
}

/// The kind of file that a request names.
pub(crate) fn format(word: &str) -> Result<Format> {
    Format::of(word).ok_or_else(|| Failure::invalid("format", "no_format").with("words", Format::WORDS.join(", ")))
}

/// The minute of an RFC 3339 text.
pub(crate) fn minute(at: &str) -> Cell {
    if at.is_empty() { Cell::Blank } else { Cell::Minute(at.get(..16).unwrap_or(at).replace('T', " ")) }
}

/// The language of a request.
pub(crate) fn language(code: &str) -> Language {
    if code == "vi" { Language::Vietnamese } else { Language::English }
}

/// A report whose figures are known: printing it takes no engine, which serves others meanwhile.
pub(crate) struct Unprinted {
    pub printer: Printer,
    pub report: TableReport,
    pub format: Format,
    /// The file's name, where a place was not chosen.
    pub name: String,
    pub path: Option<String>,
}

impl Unprinted {
    /// Makes the file; over a file that is there nothing is written.
    pub(crate) fn print(self) -> Result<FileMade> {
        let bytes = self.printer.table(&self.report, self.format).map_err(Failure::fault)?;
        file_made(self.name, &bytes, self.path)
    }
}

/// A new file at a place that a person chose, or its bytes.
pub(crate) fn file_made(name: String, bytes: &[u8], path: Option<String>) -> Result<FileMade> {
    if let Some(path) = &path {
        crate::carry::write_new(std::path::Path::new(path), bytes)?;
    }
    let content = path.is_none().then(|| STANDARD.encode(bytes));
    Ok(FileMade { name, path, content, bytes: small(bytes.len()) })
}

impl Engine {
    /// What makes files, where this program has it.
    pub(crate) fn prints(&self) -> Result<Printer> {
        self.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))
    }

    /// Makes the file, with whose data it is and as of when; over a file that is there nothing is written.
    pub(crate) fn table_made(&self, table: Table) -> Result<FileMade> {
        let report = self.around(table.rollout, table.title, &table.language, table.standing, table.parts)?;
        self.table_file(report, table.format, table.name, table.path)
    }

    /// Tables with what stands around all that goes out: whose data it is up to when, which conflicts are open, and
    /// whether it is a draft.
    pub(crate) fn around(&self, rollout: Id, title: String, code: &str, standing: Standing, parts: Vec<Part>) -> Result<TableReport> {
        let (zone, name) = (self.plan(rollout)?.zone, self.rollout_line(rollout)?.name);
        Ok(TableReport { rollout: name, ..self.around_all(zone, title, code, standing, parts)? })
    }

    /// The same for what is of no one rollout.
    pub(crate) fn around_all(&self, zone: Tz, title: String, code: &str, standing: Standing, parts: Vec<Part>) -> Result<TableReport> {
        let (now, spoken) = (self.now(), language(code));
        let word = |id: &str| say(spoken, id, &Args::new());
        Ok(TableReport {
            title,
            workspace: text(self.workspace()?.name),
            rollout: String::new(),
            as_of: now,
            as_of_text: times::local(now, zone)[..16].replace('T', " "),
            zone: zone.name().to_owned(),
            genesis: self.genesis()?.to_string(),
            language: code.to_owned(),
            sources: self.sources_of(zone)?.said(spoken),
            standing: word(standing.message()),
            labels: ["completion-as-of", "completion-data-from", "report-standing"].map(word),
            chart: None,
            parts,
        })
    }

    /// The finished file of tables.
    pub(crate) fn table_file(&self, report: TableReport, format: Format, name: String, path: Option<String>) -> Result<FileMade> {
        Unprinted { printer: self.prints()?, report, format, name, path }.print()
    }
}

/// How far what a table says is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Standing {
    /// It changes from day to day, and nobody closes it.
    Current,
    /// It is not over.
    Draft,
    /// It is closed, signed or issued.
    Final,
}

impl Standing {
    /// Final where something is over, else a draft.
    pub(crate) fn of(over: bool) -> Self {
        if over { Self::Final } else { Self::Draft }
    }

    fn message(self) -> &'static str {
        match self {
            Self::Current => "report-state-current",
            Self::Draft => "report-state-open",
            Self::Final => "report-state-final",
        }
    }
}
