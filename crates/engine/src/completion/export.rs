//! `completion_export`: the figures of the screen as CSV, XLSX or PDF.

use super::table;
use super::view::{ExportCompletion, FileMade, MissingList};
use crate::files::{self, Standing, Unprinted};
use crate::printing::{Format, TableReport};
use crate::rollout::view::OfRollout;
use crate::{Desk, Engine, Result, engine};

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn completion_export(desk: &Desk, request: ExportCompletion) -> Result<FileMade> {
    desk.with(|engine| unprinted(engine, request))?.print()
}

fn unprinted(engine: &mut Engine, request: ExportCompletion) -> Result<Unprinted> {
    let format = files::format(&request.format)?;
    let rollout = engine::id("rollout", &request.rollout)?;
    let language = crate::files::language(&request.language);
    let view = super::show::completion_show(engine, OfRollout { rollout: request.rollout.clone() })?;
    let known = engine.completion(rollout)?;
    let now = engine.now();
    let (_, missing) = known.missing(&MissingList { rollout: request.rollout.clone(), limit: u32::MAX, ..MissingList::default() });
    let missing = known.missing_lines(missing, now);
    let (days, chart) = table::days(&view, language);
    let (groups, missing) = (table::groups(&view, language), table::missing(&missing, language));
    let parts = match (format, request.what.as_str()) {
        (Format::Csv, "missing") => vec![missing],
        (Format::Csv, _) => vec![groups],
        (_, "missing") => vec![missing, groups, days],
        _ => vec![groups, missing, days],
    };
    let around = engine.around(rollout, table::words(language, "title"), &request.language, Standing::Current, parts)?;
    let name = format!("completion-{}-{}.{}", request.what, &view.as_of[..10], format.word());
    Ok(Unprinted { printer: engine.prints()?, report: TableReport { chart, ..around }, format, name, path: request.path })
}
