//! `GET /calendar/{workspace}/{token}`: a rollout's dates as iCalendar, for programs that ask again and again.

use std::sync::Arc;

use axum::extract::{Path, RawQuery, State};
use axum::http::StatusCode;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_DISPOSITION, CONTENT_TYPE, ETAG, HeaderMap, HeaderName, HeaderValue, IF_NONE_MATCH, REFERRER_POLICY,
};
use axum::response::{IntoResponse as _, Response};
use domain::{Hash, args};

use super::status::{MOST_TOKEN, language};
use crate::answer::Refused;
use crate::app::{App, blocking};
use crate::feed::{Feed, feed_of};

/// How the address ends for programs that go by it.
const ENDING: &str = ".ics";

/// The dates of a rollout, for whoever has a link.
pub(super) async fn calendar(
    State(app): State<Arc<App>>,
    Path((workspace, token)): Path<(String, String)>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Result<Response, Refused> {
    let language = language(query.as_deref(), &headers);
    let feed = blocking(move || {
        let token = token.strip_suffix(ENDING).unwrap_or(&token);
        let Some(workspace) = workspace.parse::<Hash>().ok().filter(|_| token.len() <= MOST_TOKEN) else { return Ok(None) };
        let Some(live) = app.lives.get(&workspace)? else { return Ok(None) };
        Ok(feed_of(live.tenant(), &app.feeds, token, language, app.now())?)
    })
    .await?;
    // A workspace that is not here and a token that is wrong look alike.
    let feed = feed.ok_or_else(|| Refused::said(StatusCode::NOT_FOUND, "no_link", args!()))?;
    Ok(answer(feed, &headers))
}

fn answer(feed: Feed, asked: &HeaderMap) -> Response {
    let has = asked.get(IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let known = has.is_some_and(|has| has.split(',').any(|one| one.trim().trim_start_matches("W/") == feed.etag));
    let mut response = match known {
        true => StatusCode::NOT_MODIFIED.into_response(),
        false => (StatusCode::OK, feed.bytes).into_response(),
    };
    let headers = response.headers_mut();
    if !known {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/calendar; charset=utf-8"));
        headers.insert(CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"muster.ics\""));
    }
    headers.extend(HeaderValue::from_str(&feed.etag).map(|etag| (ETAG, etag)));
    // Whoever asked may keep it, and has to ask whether it still stands.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("private, no-cache"));
    // The address is the secret: it goes nowhere else.
    headers.insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
    headers.insert(HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow"));
    response
}
