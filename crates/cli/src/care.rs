//! `muster backup` and `muster check`: looking after the store.

use std::path::Path;

use serde_json::json;

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work};

/// Writes a whole encrypted copy, with the keys that open it beside it.
pub(crate) fn backup(work: &Work, file: &Path) -> Result<Answer, Stop> {
    let file = std::path::absolute(file).unwrap_or_else(|_| file.to_owned());
    work.desk.with(|engine| engine.backup(&file))?;
    let shown_name = file.to_string_lossy().into_owned();
    let line = format!("copied into {} and {}.keys.json; keep both", shown(&shown_name), shown(&shown_name));
    Ok(Answer::new(json!({ "file": shown_name }), line))
}

/// Checks the file; with `rebuild` also folds all tables again from the log and the outbox.
pub(crate) fn check(work: &Work, rebuild: bool) -> Result<Answer, Stop> {
    if rebuild {
        work.desk.with(engine::Engine::rebuild)?;
    }
    let problems = work.desk.with(|engine| engine.integrity())?;
    let well = problems.is_empty();
    let text = if well { "all well".to_owned() } else { problems.iter().map(|line| shown(line)).collect::<Vec<_>>().join("\n") };
    let wrong =
        (!well).then(|| "the store is damaged, as standard output lists; restore a backup, or join again and keep this folder".to_owned());
    Ok(Answer { wrong, ..Answer::new(json!({ "ok": well, "rebuilt": rebuild, "problems": problems }), text) })
}
