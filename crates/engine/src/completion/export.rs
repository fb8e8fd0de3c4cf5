//! `completion_export`: the figures of the screen as CSV, XLSX or PDF.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use super::table;
use super::view::{ExportCompletion, FileMade, MissingList};
use crate::count::small;
use crate::printing::{Format, TableReport};
use crate::rollout::view::OfRollout;
use crate::{Engine, Failure, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn completion_export(engine: &mut Engine, request: ExportCompletion) -> Result<FileMade> {
    let format =
        Format::of(&request.format).ok_or_else(|| Failure::invalid("format", "no_format").with("words", Format::WORDS.join(", ")))?;
    let rollout = engine::id("rollout", &request.rollout)?;
    let language = table::language(&request.language);
    let view = super::show::completion_show(engine, OfRollout { rollout: request.rollout.clone() })?;
    let known = engine.completion(rollout)?;
    let now = engine.now();
    let missing = known.missing(&MissingList { rollout: request.rollout.clone(), limit: u32::MAX, ..MissingList::default() }, now);
    let (days, chart) = table::days(&view, language);
    let (groups, missing) = (table::groups(&view, language), table::missing(&missing.rows, language));
    let parts = match (format, request.what.as_str()) {
        (Format::Csv, "missing") => vec![missing],
        (Format::Csv, _) => vec![groups],
        (_, "missing") => vec![missing, groups, days],
        _ => vec![groups, missing, days],
    };
    let report = TableReport {
        title: table::words(language, "title"),
        workspace: crate::who::text(engine.workspace()?.name),
        rollout: engine.rollout_line(rollout)?.name,
        as_of: now,
        as_of_text: table::minute(&view.as_of),
        zone: known.plan.zone.name().to_owned(),
        genesis: engine.genesis()?.to_string(),
        language: request.language.clone(),
        sources: table::sources(&view, language),
        labels: [table::words(language, "as-of"), table::words(language, "data-from")],
        chart,
        parts,
    };
    let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
    let bytes = printer.table(&report, format).map_err(Failure::fault)?;
    let day = &view.as_of[..10];
    engine.file_made(format!("completion-{}-{day}.{}", request.what, format.word()), &bytes, request.path)
}

impl Engine {
    /// A new file at a place that a person chose, or its bytes.
    pub(crate) fn file_made(&self, name: String, bytes: &[u8], path: Option<String>) -> Result<FileMade> {
        let size = small(bytes.len());
        if let Some(path) = &path {
            crate::carry::write_new(std::path::Path::new(path), bytes)?;
        }
        let content = path.is_none().then(|| STANDARD.encode(bytes));
        Ok(FileMade { name, path, content, bytes: size })
    }
}
