//! The endpoints: one table of routes, and what stands around each of them.
//!
//! `openapi.json` describes them; a test compares it with this table.

mod body;
mod calendar;
mod files;
mod hello;
mod hints;
mod public;
mod publish;
mod status;
mod sync;

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use axum::Router;
use axum::extract::{ConnectInfo, MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::http::header::{CACHE_CONTROL, HeaderValue, X_CONTENT_TYPE_OPTIONS};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse as _, Response};
use axum::routing::{MethodRouter, get, post};

use crate::allowance::Addresses;
use crate::answer::Refused;
use crate::app::App;

pub(crate) use hints::look_around;

type Route = (&'static str, &'static str, MethodRouter<Arc<App>>);

/// Every route: method, path, handler.
fn table() -> Vec<Route> {
    vec![
        ("post", "/v1/hello", post(hello::hello)),
        ("post", "/v1/session", post(hello::session)),
        ("post", "/v1/sync", post(sync::sync)),
        ("post", "/v1/publish", post(publish::publish)),
        ("post", "/v1/files/look", post(files::look)),
        ("post", "/v1/files/put", post(files::put)),
        ("post", "/v1/files/get", post(files::get)),
        ("get", "/v1/hints", get(hints::hints)),
        ("get", STATUS, get(status::status)),
        ("get", CALENDAR, get(calendar::calendar)),
        ("get", "/healthz", get(public::healthz)),
        ("get", "/readyz", get(public::readyz)),
        ("get", "/openapi.json", get(public::openapi)),
        ("get", "/metrics", get(public::metrics)),
    ]
}

/// Methods and paths, for the test that compares them with their description.
pub fn routes() -> Vec<(&'static str, &'static str)> {
    table().into_iter().map(|(method, path, _)| (method, path)).collect()
}

pub(crate) fn router(app: Arc<App>) -> Router {
    let routes = table().into_iter().fold(Router::new(), |router, (_, path, handler)| router.route(path, handler));
    let nowhere = || async { Refused::new(StatusCode::NOT_FOUND, "not_found", "there is nothing here; /openapi.json says what there is") };
    let not_so = || async { Refused::new(StatusCode::METHOD_NOT_ALLOWED, "method", "not with this method; /openapi.json says how") };
    routes.fallback(nowhere).method_not_allowed_fallback(not_so).layer(from_fn_with_state(Arc::clone(&app), around)).with_state(app)
}

/// What the listener for whoever runs the server answers: no proxy and no laptop ever comes here.
pub(crate) fn operators_router(app: Arc<App>) -> Router {
    let routes = Router::new().route("/metrics", get(public::metrics_for_all));
    routes.route("/healthz", get(public::healthz)).route("/readyz", get(public::readyz)).with_state(app)
}

/// Routes that need no session; how often they are asked is counted by address.
const OPEN: [&str; 3] = ["/v1/hello", "/v1/session", "/v1/publish"];

/// The page for those who only read: people look at it, and somebody may try tokens.
const STATUS: &str = "/status/{workspace}/{token}";
/// The same for calendar programs.
const CALENDAR: &str = "/calendar/{workspace}/{token}";

fn too_fast(app: &App, route: &str, request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    let spent = |addresses: &Addresses| peer.is_some_and(|peer| !addresses.spend(peer.0.ip(), app.now()));
    if [STATUS, CALENDAR].contains(&route) { spent(&app.readers) } else { OPEN.contains(&route) && spent(&app.addresses) }
}

/// Counts, logs without any content, and keeps answers out of caches.
async fn around(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let mut response = match too_fast(&app, &route, &request) {
        true => Refused::too_fast().into_response(),
        false => next.run(request).await,
    };
    app.counters.request_time.took(begun.elapsed());
    app.counters.requests.add(1);
    let status = response.status();
    if status == StatusCode::TOO_MANY_REQUESTS {
        app.counters.too_fast.add(1);
    }
    if status.is_client_error() || status.is_server_error() {
        app.counters.refused.add(1);
    }
    tracing::debug!(route, status = status.as_u16(), ms = begun.elapsed().as_millis() as u64, "answered");
    let headers = response.headers_mut();
    headers.entry(CACHE_CONTROL).or_insert(HeaderValue::from_static("no-store"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    response
}
