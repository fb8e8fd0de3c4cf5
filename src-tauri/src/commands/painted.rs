//! The page says that it was drawn.

use tauri::State;

use crate::watch::Drawn;

/// The first picture of the page is on the screen.
#[tauri::command]
pub(crate) fn painted(drawn: State<'_, Drawn>) {
    drawn.report();
}
