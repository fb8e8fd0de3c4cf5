//! `GET /status/{workspace}/{token}`: the page for those without Muster, as HTML without any script.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::http::header::{
    ACCEPT_LANGUAGE, CONTENT_SECURITY_POLICY, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, REFERRER_POLICY, X_FRAME_OPTIONS,
};
use axum::response::{IntoResponse as _, Response};
use domain::Hash;
use domain::sentence::Language;

use crate::answer::Refused;
use crate::app::{App, blocking};
use crate::status;

/// No token is longer.
pub(super) const MOST_TOKEN: usize = 100;

/// How a go-live stands, for whoever has a link.
pub(super) async fn status(
    State(app): State<Arc<App>>,
    Path((workspace, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let language = language(query.as_deref(), &headers);
    let page = blocking(move || {
        let Some(workspace) = workspace.parse::<Hash>().ok().filter(|_| token.len() <= MOST_TOKEN) else { return Ok(None) };
        let Some(live) = app.lives.get(&workspace)? else { return Ok(None) };
        Ok(status::page_of(live.tenant(), &app.pages, &token, language, app.now())?)
    })
    .await?;
    Ok(match page {
        Some(page) => answer(StatusCode::OK, page),
        // A workspace that is not here and a token that is wrong look alike.
        None => answer(StatusCode::NOT_FOUND, status::lost(language)),
    })
}

fn answer(code: StatusCode, page: String) -> Response {
    let mut response = (code, page).into_response();
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        status::style_digest()
    );
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'")));
    // The address is the secret: it goes nowhere else.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(X_FRAME_OPTIONS, HeaderValue::from_static("DENY"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}

/// The language that the address asks for, else the one that the reader's program likes best.
pub(super) fn language(query: Option<&str>, headers: &HeaderMap) -> Language {
    let asked = query.and_then(|query| query.split('&').find_map(|pair| pair.strip_prefix("lang=")));
    let likes = headers.get(ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
    // Programs name what they like best first.
    let first = likes.split(',').map(|one| one.trim().get(..2).unwrap_or_default()).find(|one| matches!(*one, "vi" | "en"));
    match asked.or(first) {
        Some("vi") => Language::Vietnamese,
        _ => Language::English,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_says_the_language_else_the_reader_does() {
        let of = |query: Option<&str>, likes: &'static str| {
            language(query, &HeaderMap::from_iter([(ACCEPT_LANGUAGE, HeaderValue::from_bytes(likes.as_bytes()).unwrap())]))
        };
        assert_eq!(of(None, "vi-VN,vi;q=0.9,en;q=0.8"), Language::Vietnamese);
        assert_eq!(of(None, "de-DE,de;q=0.9,vi;q=0.3"), Language::Vietnamese);
        assert_eq!(of(None, "é,*"), Language::English);
        assert_eq!(of(Some("lang=en"), "vi"), Language::English);
        assert_eq!(of(Some("x=1&lang=vi"), "en"), Language::Vietnamese);
    }
}
