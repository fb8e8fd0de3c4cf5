//! Evidence as it is named on the command line: a text, an address, or a file that is there.

use std::path::Path;

use serde_json::{Value, json};

/// What is attached: the fields that every command for evidence takes.
pub(crate) fn given(piece: &str) -> Value {
    if Path::new(piece).is_file() {
        let path = std::path::absolute(piece).unwrap_or_else(|_| piece.into());
        return json!({ "form": "file", "path": path.to_string_lossy() });
    }
    let form = if piece.starts_with("https://") || piece.starts_with("http://") { "link" } else { "text" };
    json!({ "form": form, "text": piece })
}
