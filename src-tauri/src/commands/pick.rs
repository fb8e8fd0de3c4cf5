//! The system's own dialogs for files and folders.
//!
//! The page never names a path by itself; it gets the one that the person picked.

use std::env;
use std::path::PathBuf;

use serde::Deserialize;
use tauri::AppHandle;
use tauri::async_runtime::spawn_blocking;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder, FilePath};

/// Names the answer to every dialog, so that a test of the window needs no hand on the mouse.
const FOR_TESTS: &str = "MUSTER_TEST_PICK";

/// What is picked.
#[derive(Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Kind {
    /// A file that is there.
    Open,
    /// A name for a new file.
    Save,
    /// A folder.
    Folder,
}

/// Asks for a file or folder; nothing if the person changed their mind.
#[tauri::command]
pub(crate) async fn pick(
    app: AppHandle,
    kind: Kind,
    title: String,
    name: Option<String>,
    extensions: Vec<String>,
) -> Result<Option<String>, String> {
    if let Some(path) = env::var_os(FOR_TESTS) {
        return Ok(Some(PathBuf::from(path).display().to_string()));
    }
    let dialog = dialog(&app, &title, name, &extensions);
    let picked = spawn_blocking(move || ask(dialog, kind)).await.map_err(|error| error.to_string())?;
    Ok(picked.map(|path| path.to_string()))
}

fn dialog(app: &AppHandle, title: &str, name: Option<String>, extensions: &[String]) -> FileDialogBuilder<tauri::Wry> {
    let mut dialog = app.dialog().file().set_title(title);
    if let Some(name) = name {
        dialog = dialog.set_file_name(name);
    }
    if extensions.is_empty() {
        return dialog;
    }
    let endings: Vec<&str> = extensions.iter().map(String::as_str).collect();
    dialog.add_filter(endings.join(", "), &endings)
}

fn ask(dialog: FileDialogBuilder<tauri::Wry>, kind: Kind) -> Option<FilePath> {
    match kind {
        Kind::Open => dialog.blocking_pick_file(),
        Kind::Save => dialog.blocking_save_file(),
        Kind::Folder => dialog.blocking_pick_folder(),
    }
}
