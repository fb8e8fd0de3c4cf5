//! Shows, inside the field, what an input method is still composing: Vietnamese is typed that way.
//!
//! The window library switches this off on Linux; other systems show it by themselves.

use tauri::WebviewWindow;

/// Switches the composing text back on.
#[cfg(target_os = "linux")]
pub(crate) fn show_what_is_typed(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};
    window.with_webview(|page| {
        if let Some(context) = page.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// Nothing to do here.
#[cfg(not(target_os = "linux"))]
pub(crate) fn show_what_is_typed(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
