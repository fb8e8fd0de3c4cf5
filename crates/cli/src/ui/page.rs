//! The built page, inside the program.

use axum::http::{StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};

mod files {
    include!(concat!(env!("OUT_DIR"), "/page.rs"));
}

const MISSING: &str = "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Muster</title>\
    <h1>This program was built without its page</h1>\
    <p>Build the page first (<code>npm ci &amp;&amp; npm run build</code> in the folder <code>ui</code>), then build this program again. \
    Your data is not affected; every other command works.</p></html>";

/// `GET /`.
pub(super) async fn index() -> Response {
    match content("index.html") {
        Some(bytes) => (StatusCode::OK, [(header::CONTENT_TYPE, media("index.html"))], bytes).into_response(),
        None => (StatusCode::OK, [(header::CONTENT_TYPE, media("index.html"))], MISSING).into_response(),
    }
}

/// A file of the page.
pub(super) async fn file(uri: Uri) -> Response {
    let name = uri.path().trim_start_matches('/');
    match content(name) {
        Some(bytes) => (StatusCode::OK, [(header::CONTENT_TYPE, media(name))], bytes).into_response(),
        None => (StatusCode::NOT_FOUND, "there is no such file\n").into_response(),
    }
}

fn content(name: &str) -> Option<&'static [u8]> {
    files::FILES.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes)
}

fn media(name: &str) -> &'static str {
    match name.rsplit_once('.').map(|(_, ending)| ending) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        Some("woff2") => "font/woff2",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}
