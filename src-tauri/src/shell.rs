//! Puts the window together: plugins, the desk, the menu, and what of the engine the page hears.

use std::path::PathBuf;

use anyhow::Context;
use tauri::{App, AppHandle, Emitter, Manager};

use crate::{commands, input_method, instance, menu};

/// The event that tells the page which kinds of records changed.
const CHANGED: &str = "changed";

/// Opens the window on a data folder and stays until it is closed.
pub(crate) fn open(data: Option<PathBuf>) -> anyhow::Result<()> {
    let data = data.unwrap_or_else(engine::default_data_dir);
    tauri::Builder::default()
        // This one comes first: a second start must end before it does anything.
        .plugin(instance::only_one(&data))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .menu(|app| menu::build(app, menu::system_language()))
        .on_menu_event(|app, event| menu::chosen(app, event.id().as_ref()))
        .invoke_handler(tauri::generate_handler![commands::call::call, commands::language::language, commands::pick::pick])
        .setup(move |app| Ok(set_up(app, data)?))
        .run(tauri::generate_context!())
        .context("the window cannot be opened: is there a display?")
}

fn set_up(app: &App, data: PathBuf) -> tauri::Result<()> {
    // A folder that does not open is told by the page, as the answer to whatever it asks.
    let options = engine::Options { printer: Some(reports::printer()), ..engine::Options::default() };
    let opened = engine::Desk::open(data, options);
    if let Ok(desk) = &opened {
        desk.start_sync();
        tell_changes(desk, app.handle().clone());
    }
    app.manage(commands::call::Opened(opened));
    if let Some(window) = app.get_webview_window("main") {
        input_method::show_what_is_typed(&window)?;
    }
    Ok(())
}

fn tell_changes(desk: &engine::Desk, app: AppHandle) {
    desk.subscribe(Box::new(move |changed| {
        // A window that is closing hears nothing, and needs nothing.
        let _ = app.emit(CHANGED, changed);
    }));
}
