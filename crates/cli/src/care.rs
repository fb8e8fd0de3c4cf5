//! `muster backup`, `restore`, `export` and `check`: looking after the store.

use std::path::{Path, PathBuf};

use serde_json::json;

use crate::print::shown;
use crate::stop::Stop;
use crate::work::{Answer, Work, text};

/// Writes a whole encrypted copy, with the keys that open it beside it.
pub(crate) fn backup(work: &Work, file: &Path) -> Result<Answer, Stop> {
    let made = work.call("workspace_backup", &json!({ "path": whole(file) }))?;
    let open = if made["protected"] == false { "; no passphrase was set: whoever has both reads everything" } else { "" };
    let line = format!("copied into {} and {}; keep both{open}", shown(&text(&made, "file")), shown(&text(&made, "keys")));
    Ok(Answer::new(made, line))
}

/// Puts a backup into the data folder, which has to be empty; `--passphrase-file` opens it.
pub(crate) fn restore(work: &Work, file: &Path) -> Result<Answer, Stop> {
    let status = work.call("workspace_restore", &json!({ "path": whole(file), "passphrase": work.passphrase() }))?;
    let lines = "put back and sound; the next sync brings what was sent to a server since, and what was only on that laptop is not in it";
    Ok(Answer::new(status, lines))
}

/// Writes everything into a new folder that any program can read.
pub(crate) fn export(work: &Work, dir: &Path, language: &str) -> Result<Answer, Stop> {
    let made = work.call("workspace_export", &json!({ "dir": whole(dir), "language": language }))?;
    let missing = match made["missing"].as_u64() {
        Some(missing) if missing > 0 => format!("; {missing} attached files are not on this laptop"),
        _ => String::new(),
    };
    let line = format!("wrote {}: {} tables, {} files, not encrypted{missing}", shown(&text(&made, "dir")), made["tables"], made["files"]);
    Ok(Answer::new(made, line))
}

fn whole(file: &Path) -> PathBuf {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned())
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
