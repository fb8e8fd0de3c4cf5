//! `quarantine_export`: one refused step as a JSON file that other programs and people can read.

use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::json;

use super::view::{ExportRefused, RefusedFile};
use crate::carry::write_new;
use crate::{Engine, Failure, Result, times};

/// Writes the file, or answers with its contents where there is no file system.
pub(crate) fn quarantine_export(engine: &mut Engine, request: ExportRefused) -> Result<RefusedFile> {
    let case = engine.case(&request.id)?;
    let who = engine.everybody()?.of(case.id.author);
    let at = times::local(case.group.at, engine.zone()?);
    let titles = case.group.operations.iter().map(|operation| engine.title_of_operation(operation)).collect::<Result<Vec<_>>>()?;
    let file = json!({
        "id": request.id, "label": case.group.label, "by": who.name, "device": who.device, "at": at,
        "refused": case.why,
        "about": titles, "operations": case.operations,
    });
    let text = serde_json::to_vec_pretty(&file).map_err(Failure::fault)?;
    let mut answer = RefusedFile { path: None, content: None, name: format!("refused-{}.json", &at[..10]) };
    match request.path {
        Some(path) => {
            write_new(Path::new(&path), &text)?;
            answer.path = Some(path);
        }
        None => answer.content = Some(STANDARD.encode(text)),
    }
    Ok(answer)
}
