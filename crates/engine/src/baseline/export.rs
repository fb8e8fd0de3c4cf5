//! The changes since an approval as CSV, XLSX or PDF, from the same question as the screen.

use domain::sentence::{Args, Language, say};
use domain::{args, dates};

use super::changes::plan_changes;
use super::view::{ExportPlanChanges, PlanChange, PlanChangesOf};
use crate::completion::view::FileMade;
use crate::files::Standing;
use crate::files::language;
use crate::printing::{Cell, Column, Format, Part, TableReport};
use crate::{Engine, Failure, Result, engine};

const COLUMNS: [&str; 7] = ["kind", "what", "field", "then", "now", "by", "at"];

/// Makes the file; over a file that is there nothing is written.
pub(crate) fn plan_changes_export(engine: &mut Engine, request: ExportPlanChanges) -> Result<FileMade> {
    let format =
        Format::of(&request.format).ok_or_else(|| Failure::invalid("format", "no_format").with("words", Format::WORDS.join(", ")))?;
    let language = language(&request.language);
    let rollout = engine::id("rollout", &request.rollout)?;
    let asked = PlanChangesOf { rollout: request.rollout.clone(), baseline: request.baseline, language: request.language.clone() };
    let found = plan_changes(engine, asked)?;
    let baseline = found.baseline.ok_or_else(|| Failure::new("no_baseline"))?;
    let at = dates::minute(&baseline.at, language);
    let of =
        say(language, "changes-of", &args!(no: baseline.no, at: at.as_str(), by: baseline.by.as_str(), reason: baseline.reason.as_str()));
    let title = say(language, "changes", &Args::new());
    let report = engine.around(rollout, title, &request.language, Standing::Current, vec![part(&found.changes, language)])?;
    let report = TableReport { sources: format!("{}. {of}", report.sources), ..report };
    engine.table_file(report, format, format!("plan-changes-{}.{}", &found.as_of[..10], format.word()), request.path)
}

fn part(changes: &[PlanChange], language: Language) -> Part {
    let word = |id: &str| say(language, id, &Args::new());
    let cell = |text: String| if text.is_empty() { Cell::Blank } else { Cell::Text(text) };
    let row = |one: &PlanChange| {
        let field = if one.field.is_empty() { word(&format!("change-{}", one.change)) } else { word(&format!("cell-{}", one.field)) };
        let kind = word(&format!("kind-{}", one.kind));
        let texts = [kind, one.title.clone(), field, one.then.clone(), one.now.clone(), one.by.clone()];
        texts.map(cell).into_iter().chain([crate::files::minute(&one.at)]).collect()
    };
    Part {
        title: word("changes"),
        columns: COLUMNS
            .iter()
            .map(|id| Column { title: word(&format!("changes-col-{id}")), number: false, spare: *id == "kind" })
            .collect(),
        rows: changes.iter().map(row).collect(),
    }
}
