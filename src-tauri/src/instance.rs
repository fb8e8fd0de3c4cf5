//! One window a data folder: a second start brings the first one to the front.

use std::collections::hash_map::DefaultHasher;
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_data_folder_has_a_window_of_its_own() {
        assert_eq!(bus_name(Path::new("/a/b")), bus_name(Path::new("/a/b")));
        assert_ne!(bus_name(Path::new("/a/b")), bus_name(Path::new("/a/c")));
    }
}
