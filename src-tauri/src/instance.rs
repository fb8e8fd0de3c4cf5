//! One window a data folder: a second start brings the first one to the front.
//!
//! The first one is found through the session's bus. Where there is none (a bare X server, `sudo`), a lock on a file
//! of the data folder still tells a second window that it is the second, and it says so instead of opening.

use std::collections::hash_map::DefaultHasher;
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::hash::{Hash, Hasher};
use std::path::Path;

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Manager, Wry};

/// The plugin that ends a second start on the same data folder.
pub(crate) fn only_one(data: &Path) -> TauriPlugin<Wry> {
    tauri_plugin_single_instance::Builder::new().callback(|app, _arguments, _folder| bring_to_front(app)).dbus_id(bus_name(data)).build()
}

/// A name on the session bus that belongs to one data folder.
fn bus_name(data: &Path) -> String {
    let mut hasher = DefaultHasher::new();
    std::path::absolute(data).unwrap_or_else(|_| data.to_path_buf()).hash(&mut hasher);
    format!("app.muster.desktop.d{:016x}", hasher.finish())
}

fn bring_to_front(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // Each may be refused by the desktop; the window then blinks in the task bar, which is enough.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// The file whose lock says that a window is open on the folder; the system takes the lock back however it ends.
const LOCK: &str = "window.lock";

/// What the lock on a data folder said.
pub(crate) enum Turn {
    /// No other window is open; keep this as long as the window is. Empty where the folder cannot be written to.
    First(Option<File>),
    /// Another window is open on this folder.
    Second,
}

/// Takes the lock of a data folder. A folder that refuses is no reason not to open: reading it will say what is wrong.
pub(crate) fn take_turn(data: &Path) -> Turn {
    let Ok(file) = lock_file(data) else { return Turn::First(None) };
    match file.try_lock() {
        Ok(()) => Turn::First(Some(file)),
        Err(TryLockError::WouldBlock) => Turn::Second,
        Err(TryLockError::Error(_)) => Turn::First(None),
    }
}

fn lock_file(data: &Path) -> std::io::Result<File> {
    let mut folder = DirBuilder::new();
    folder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut folder, 0o700);
    folder.create(data)?;
    OpenOptions::new().write(true).create(true).truncate(false).open(data.join(LOCK))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_second_window_of_a_folder_is_told_until_the_first_one_ends() {
        let folder = std::env::temp_dir().join(format!("muster-turns-{}", std::process::id()));
        let first = take_turn(&folder);
        assert!(matches!(first, Turn::First(Some(_))));
        assert!(matches!(take_turn(&folder), Turn::Second));
        drop(first);
        assert!(matches!(take_turn(&folder), Turn::First(Some(_))));
        std::fs::remove_dir_all(folder).unwrap();
    }

    #[test]
    fn a_folder_that_refuses_is_opened_all_the_same() {
        assert!(matches!(take_turn(Path::new("/dev/null/nowhere")), Turn::First(None)));
    }

    #[test]
    fn each_data_folder_has_a_window_of_its_own() {
        assert_eq!(bus_name(Path::new("/a/b")), bus_name(Path::new("/a/b")));
        assert_ne!(bus_name(Path::new("/a/b")), bus_name(Path::new("/a/c")));
    }
}
