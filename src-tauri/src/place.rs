//! Keeps where the window stands and how large it is, for the next start.
//!
//! The plugin writes that down when the app ends by itself. The end of a login or a flat battery does not let it, so
//! it is written soon after each change as well.

use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use tauri::{AppHandle, WebviewWindow, WindowEvent};
use tauri_plugin_window_state::{AppHandleExt, StateFlags};

/// A window that is being dragged changes a hundred times; this long after the last one it stands.
const STILL: Duration = Duration::from_millis(400);

/// Writes the place of the window down whenever it has changed.
pub(crate) fn keep(app: &AppHandle, window: &WebviewWindow) {
    let (say, hear) = channel();
    window.on_window_event(move |event| {
        if matches!(event, WindowEvent::Moved(_) | WindowEvent::Resized(_)) {
            // Nobody hears it when the app ends; the plugin writes it then.
            let _ = say.send(());
        }
    });
    let app = app.clone();
    thread::spawn(move || {
        while next_stand(&hear) {
            // A place that cannot be written down is forgotten, which harms nothing.
            let _ = app.save_window_state(StateFlags::all());
        }
    });
}

/// Waits until the window has moved and stands still again; false when it is gone.
fn next_stand(hear: &Receiver<()>) -> bool {
    if hear.recv().is_err() {
        return false;
    }
    while hear.recv_timeout(STILL).is_ok() {}
    true
}
