//! Everything of this workspace for other programs: a plain database, each kind of record as CSV, the attached files, and
//! a page that says what is what. No Muster reads it again: that is what a backup is for.

use std::fs;
use std::path::{Path, PathBuf};

use domain::feedback::Feedback;
use domain::sentence::{Language, say};
use domain::{Kind, KindOf, RecordState, args};
use serde_json::Value;
use store::StoreError;

use super::backup::file_digest;
use super::view::{ExportWorkspace, WorkspaceExported};
use crate::carry::write_new;
use crate::files::{Standing, language};
use crate::printing::{Cell, Column, Format, Part, TableReport};
use crate::{Engine, Failure, Result};

/// The plain database's name.
const DATABASE: &str = "muster.sqlite";

/// Writes a new folder: whole, or not there. That it was made stands in the trail.
pub(crate) fn workspace_export(engine: &mut Engine, request: ExportWorkspace) -> Result<WorkspaceExported> {
    // Whoever takes everything out reads what was said in confidence, too.
    engine.may_list(Feedback::NAME)?;
    let dir = PathBuf::from(&request.dir);
    if !dir.is_absolute() {
        return Err(Failure::invalid("dir", "file_path"));
    }
    // A folder that a dialog made is there and empty.
    if fs::read_dir(&dir).is_ok_and(|mut there| there.next().is_some()) || dir.is_file() {
        return Err(Failure::invalid("dir", "folder_not_empty"));
    }
    let mut half = dir.clone().into_os_string();
    half.push(".part");
    let half = PathBuf::from(half);
    let made = engine.export_into(&half, &request).and_then(|made| {
        fs::rename(&half, &dir).map_err(disk)?;
        Ok(made)
    });
    if made.is_err() {
        let _ = fs::remove_dir_all(&half);
    }
    let made = made?;
    engine.copy_made("workspace.export", "folder", file_digest(&dir.join(DATABASE))?)?;
    Ok(made)
}

impl Engine {
    fn export_into(&self, dir: &Path, request: &ExportWorkspace) -> Result<WorkspaceExported> {
        // What an export that was broken off left behind is nobody's.
        if dir.exists() {
            fs::remove_dir_all(dir).map_err(disk)?;
        }
        for folder in [dir, &dir.join("tables"), &dir.join("files")] {
            fs::create_dir_all(folder).map_err(disk)?;
        }
        self.store.export_plain(&dir.join(DATABASE))?;
        let around = self.around_all(self.zone()?, String::new(), &request.language, Standing::Current, Vec::new())?;
        let mut tables = 0;
        for kind in domain::KINDS {
            let rows = self.store.records(kind)?;
            if !rows.is_empty() {
                let report = TableReport { title: kind.name.to_owned(), parts: vec![part(kind, &rows)], ..around.clone() };
                let bytes = self.prints()?.table(&report, Format::Csv).map_err(Failure::fault)?;
                write_new(&dir.join("tables").join(format!("{}.csv", kind.name)), &bytes)?;
                tables += 1;
            }
        }
        let (files, missing) = self.files_into(&dir.join("files"))?;
        let made = WorkspaceExported { dir: request.dir.clone(), tables, files, missing };
        write_new(&dir.join("README.txt"), readme(&around, &made, language(&request.language)).as_bytes())?;
        Ok(made)
    }

    /// Each attached file under its digest: a name that somebody chose is no path.
    fn files_into(&self, dir: &Path) -> Result<(u32, u32)> {
        let (mut written, mut missing) = (0, 0);
        for file in self.store.files()? {
            let digest = file.digest.to_string();
            match self.store.blob(&digest)? {
                Some(bytes) => {
                    write_new(&dir.join(&digest), &bytes)?;
                    written += 1;
                }
                None => missing += 1,
            }
        }
        Ok((written, missing))
    }
}

/// One kind: the names of its cells as programs know them, and what stands in them.
fn part(kind: &'static Kind, rows: &[(domain::Id, RecordState)]) -> Part {
    let column = |title: &str| Column { title: title.to_owned(), number: false, spare: false };
    let columns = ["id", "archived"].into_iter().chain(kind.cells.iter().map(|cell| cell.name)).map(column).collect();
    let row = |(id, state): &(domain::Id, RecordState)| {
        let (values, live) = (state.values(), state.is_live());
        let first = [Cell::Text(id.to_string()), Cell::Integer(i64::from(!live))];
        first.into_iter().chain(kind.cells.iter().map(|cell| shown(values.get(cell.name)))).collect()
    };
    Part { title: kind.name.to_owned(), columns, rows: rows.iter().map(row).collect() }
}

fn shown(value: Option<&Value>) -> Cell {
    match value {
        None | Some(Value::Null) => Cell::Blank,
        Some(Value::String(text)) => Cell::Text(text.clone()),
        Some(Value::Number(number)) if number.is_i64() => Cell::Integer(number.as_i64().unwrap_or_default()),
        Some(other) => Cell::Text(other.to_string()),
    }
}

fn readme(around: &TableReport, made: &WorkspaceExported, spoken: Language) -> String {
    let args = args!(
        workspace: around.workspace.as_str(), at: around.as_of_text.as_str(), zone: around.zone.as_str(),
        sources: around.sources.as_str(), genesis: around.genesis.as_str(),
        tables: made.tables, files: made.files, missing: made.missing
    );
    say(spoken, "export-readme", &args) + "\n"
}

fn disk(error: std::io::Error) -> Failure {
    match error.kind() {
        std::io::ErrorKind::StorageFull => Failure::because("disk_full", "other_disk_full"),
        _ => StoreError::of_disk(&error).into(),
    }
}
