//! Tables as files: what stands around the figures of a rollout is the same for all of them.

use domain::Id;
use domain::sentence::{Args, Language, say};

use crate::completion::view::FileMade;
use crate::printing::{Format, Part, TableReport};
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
    /// The file's name, where a place was not chosen.
    pub name: String,
    pub path: Option<String>,
}

/// The kind of file that a request names.
pub(crate) fn format(word: &str) -> Result<Format> {
    Format::of(word).ok_or_else(|| Failure::invalid("format", "no_format").with("words", Format::WORDS.join(", ")))
}

/// The language of a request.
pub(crate) fn language(code: &str) -> Language {
    if code == "vi" { Language::Vietnamese } else { Language::English }
}

impl Engine {
    /// Makes the file, with whose data it is and as of when; over a file that is there nothing is written.
    pub(crate) fn table_made(&self, table: Table) -> Result<FileMade> {
        let (plan, now) = (self.plan(table.rollout)?, self.now());
        let word = |id: &str| say(language(&table.language), id, &Args::new());
        let report = TableReport {
            title: table.title,
            workspace: text(self.workspace()?.name),
            rollout: self.rollout_line(table.rollout)?.name,
            as_of: now,
            as_of_text: times::local(now, plan.zone)[..16].replace('T', " "),
            zone: plan.zone.name().to_owned(),
            genesis: self.genesis()?.to_string(),
            sources: self.known_words(&self.known()?, &table.language)?,
            labels: [word("completion-as-of"), word("completion-data-from")],
            language: table.language,
            chart: None,
            parts: table.parts,
        };
        let printer = self.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
        let bytes = printer.table(&report, table.format).map_err(Failure::fault)?;
        self.file_made(table.name, &bytes, table.path)
    }
}
