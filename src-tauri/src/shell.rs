//! Puts the window together: plugins, the menu, what goes with the window and what ends with it.

use std::path::PathBuf;

use anyhow::Context;
use tauri::utils::config::WebviewUrl;
use tauri::{App, AppHandle, Context as Pages, Manager, RunEvent, Wry};

use crate::opened::{self, Opened};
use crate::{commands, input_method, instance, leaving, menu, place, watch};

const NO_WINDOW: &str = "the window cannot be opened: is there a display?";

/// Opens the window on a data folder and stays until it is closed.
pub(crate) fn open(data: Option<PathBuf>) -> anyhow::Result<()> {
    let data = data.unwrap_or_else(engine::default_data_dir);
    tauri::Builder::default()
        // This one comes first: a second start must end before it does anything.
        .plugin(instance::only_one(&data))
        .plugin(opened::opens(data))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .menu(|app| menu::build(app, menu::system_language()))
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .invoke_handler(tauri::generate_handler![
            commands::call::call,
            commands::language::language,
            commands::painted::painted,
            commands::pick::pick
        ])
        .setup(|app| Ok(set_up(app)?))
        .build(pages())
        .context(NO_WINDOW)?
        .run(|app, event| {
            if matches!(event, RunEvent::Exit) {
                shut(app);
            }
        });
    Ok(())
}

/// Threads that sync go on until the process ends; they must not meet a store then.
fn shut(app: &AppHandle) {
    if let Some(opened) = app.try_state::<Opened>()
        && let Ok(desk) = opened.desk()
    {
        desk.close();
    }
}

/// Opens a window as small as one can be, on a page with nothing on it: no engine, no menu, no plugins.
///
/// The page never says by itself that it was drawn. The bench measures against it, and the test of the watch needs it.
pub(crate) fn open_empty() -> anyhow::Result<()> {
    let mut pages = pages();
    for window in &mut pages.config_mut().app.windows {
        window.url = WebviewUrl::App("empty.html".into());
    }
    let set_up = |app: &mut App| {
        app.manage(watch::begin());
        Ok(())
    };
    tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![commands::painted::painted])
        .setup(set_up)
        .run(pages)
        .context(NO_WINDOW)
}

/// The pages that are built in, and how the window looks.
fn pages() -> Pages<Wry> {
    tauri::generate_context!()
}

fn set_up(app: &App) -> tauri::Result<()> {
    if let Some(window) = app.get_webview_window("main") {
        input_method::show_what_is_typed(&window)?;
        place::keep(app.handle(), &window);
        app.manage(leaving::Leaving::default());
        leaving::keep(app.handle(), &window);
    }
    // Last, so that a slow start is not taken for a blank window.
    app.manage(watch::begin());
    Ok(())
}
