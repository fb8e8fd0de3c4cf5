//! The one door to the engine.

use tauri::State;
use tauri::async_runtime::spawn_blocking;

use crate::opened::Opened;
use engine::Failure;

/// Asks the engine for `name` with a request in JSON; answers in JSON, a refusal is `{code, message, field?}`.
#[tauri::command]
pub(crate) async fn call(opened: State<'_, Opened>, name: String, body: String) -> Result<String, String> {
    let opened = Opened::clone(&opened);
    // The engine waits for the disk, which must not hold up the window.
    let answer = spawn_blocking(move || opened.desk()?.call(&name, body.as_bytes())).await;
    match answer {
        Ok(Ok(view)) => String::from_utf8(view).map_err(|_| fault("the answer was not text")),
        Ok(Err(failure)) => Err(refusal(&failure)),
        Err(_) => Err(fault("this could not be done; what was saved before is safe: start muster again")),
    }
}

fn refusal(failure: &Failure) -> String {
    serde_json::to_string(failure).expect("a failure is three texts")
}

fn fault(message: &str) -> String {
    serde_json::json!({"code": "fault", "message": message}).to_string()
}
