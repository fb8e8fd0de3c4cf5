//! The menu follows the language of the page.

use tauri::AppHandle;

use crate::leaving;
use crate::menu::{self, Language};

/// Sets the language of the menu: `en` or `vi`.
#[tauri::command]
pub(crate) fn language(app: AppHandle, code: String) -> Result<(), String> {
    leaving::speak(&app, Language::of(&code));
    let Some(menu) = app.menu() else { return Ok(()) };
    menu::translate(&menu, Language::of(&code)).map_err(|error| error.to_string())
}
