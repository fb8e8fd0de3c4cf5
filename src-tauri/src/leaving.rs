//! Asks before the window goes while changes wait to be sent.
//!
//! Nothing is lost either way: they lie on this disk and go out when Muster runs and the server answers. A workspace
//! without a server waits for none, and is not asked about.

use std::sync::atomic::{AtomicBool, Ordering};

use serde_json::Value;
use tauri::{AppHandle, Manager, WebviewWindow, WindowEvent};
use tauri_plugin_dialog::{DialogExt, MessageDialogButtons};

use crate::menu::{self, Language};
use crate::opened::Opened;

/// What is remembered between two questions.
#[derive(Default)]
pub(crate) struct Leaving {
    /// Somebody said that they want to go all the same.
    sure: AtomicBool,
    vietnamese: AtomicBool,
}

/// Asks when the window is closed.
pub(crate) fn keep(app: &AppHandle, window: &WebviewWindow) {
    let app = app.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event
            && !may_leave(&app)
        {
            api.prevent_close();
        }
    });
}

/// Asks in the language of the page from now on.
pub(crate) fn speak(app: &AppHandle, language: Language) {
    if let Some(leaving) = app.try_state::<Leaving>() {
        leaving.vietnamese.store(language == Language::Vietnamese, Ordering::Relaxed);
    }
}

/// Whether nothing waits to be sent; otherwise the person is asked, and the app ends by itself if they want it to.
pub(crate) fn may_leave(app: &AppHandle) -> bool {
    let Some(leaving) = app.try_state::<Leaving>() else { return true };
    if leaving.sure.load(Ordering::Relaxed) || !waits(app) {
        return true;
    }
    let language = if leaving.vietnamese.load(Ordering::Relaxed) { Language::Vietnamese } else { Language::English };
    let say = |message: &str| menu::say(language, message);
    let buttons = MessageDialogButtons::OkCancelCustom(say("menu-leaving-go"), say("menu-leaving-stay"));
    let going = app.clone();
    app.dialog().message(say("menu-leaving")).title("Muster").buttons(buttons).show(move |go| {
        if go && let Some(leaving) = going.try_state::<Leaving>() {
            leaving.sure.store(true, Ordering::Relaxed);
            going.exit(0);
        }
    });
    false
}

fn waits(app: &AppHandle) -> bool {
    let Some(opened) = app.try_state::<Opened>() else { return false };
    let Ok(desk) = opened.desk() else { return false };
    // What cannot be asked is no reason to keep somebody.
    let status: Value = desk.call("app_status", b"{}").ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let sync = &status["sync"];
    sync["server"].is_string() && sync["unsent"].as_u64().is_some_and(|unsent| unsent > 0)
}
