//! The changes since an approval as CSV, XLSX or PDF, from the same question as the screen.

use domain::args;
use domain::sentence::{Args, Language, say};

use super::changes::plan_changes;
use super::view::{ExportPlanChanges, PlanChange, PlanChangesOf};
use crate::completion::table::language;
use crate::completion::view::FileMade;
use crate::printing::{Cell, Column, Format, Part, TableReport};
use crate::who::text;
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
    let at = minute(&baseline.at);
    let of =
        say(language, "changes-of", &args!(no: baseline.no, at: at.as_str(), by: baseline.by.as_str(), reason: baseline.reason.as_str()));
    let word = |id: &str| say(language, id, &Args::new());
    let report = TableReport {
        title: word("changes"),
        workspace: text(engine.workspace()?.name),
        rollout: engine.rollout_line(rollout)?.name,
        as_of: engine.now(),
        as_of_text: minute(&found.as_of),
        zone: engine.plan(rollout)?.zone.name().to_owned(),
        genesis: engine.genesis()?.to_string(),
        language: request.language.clone(),
        sources: format!("{}. {of}", engine.known_words(&engine.known()?, &request.language)?.trim_end_matches('.')),
        labels: [word("completion-as-of"), word("completion-data-from")],
        chart: None,
        parts: vec![part(&found.changes, language)],
    };
    let printer = engine.printer.clone().ok_or_else(|| Failure::fault("this program prints no reports"))?;
    let bytes = printer.table(&report, format).map_err(Failure::fault)?;
    engine.file_made(format!("plan-changes-{}.{}", &found.as_of[..10], format.word()), &bytes, request.path)
}

fn minute(rfc: &str) -> String {
    rfc.get(..16).unwrap_or(rfc).replace('T', " ")
}

fn part(changes: &[PlanChange], language: Language) -> Part {
    let word = |id: &str| say(language, id, &Args::new());
    let cell = |text: String| if text.is_empty() { Cell::Blank } else { Cell::Text(text) };
    let row = |one: &PlanChange| {
        let field = if one.field.is_empty() { word(&format!("change-{}", one.change)) } else { word(&format!("cell-{}", one.field)) };
        let kind = word(&format!("kind-{}", one.kind));
        let texts = [kind, one.title.clone(), field, one.then.clone(), one.now.clone(), one.by.clone(), minute(&one.at)];
        texts.map(cell).to_vec()
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
