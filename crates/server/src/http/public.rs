//! What needs no session: health, readiness, the description, and counts for who runs the server.

use std::net::SocketAddr;
use std::sync::Arc;

use axum::extract::{ConnectInfo, State};
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use axum::http::{Extensions, StatusCode};
use axum::response::{IntoResponse, Response};
use domain::args;

use crate::answer::Refused;
use crate::app::{App, blocking};

/// The process lives.
pub(super) async fn healthz() -> &'static str {
    "ok\n"
}

/// The process can work: its database answers and it is not stopping.
pub(super) async fn readyz(State(app): State<Arc<App>>) -> Result<&'static str, Refused> {
    if *app.stopping.borrow() {
        return Err(Refused::said(StatusCode::SERVICE_UNAVAILABLE, "stopping", args!()));
    }
    blocking(move || Ok(app.lives.storage().setting("server_key").map(|_| "ok\n")?)).await
}

/// What this server's addresses take and give.
pub(super) async fn openapi() -> impl IntoResponse {
    ([(CONTENT_TYPE, "application/json")], crate::OPENAPI)
}

/// Counts, for who asks from this machine itself; a proxy's requests name whom they come from and get none.
pub(super) async fn metrics(State(app): State<Arc<App>>, headers: HeaderMap, extensions: Extensions) -> Result<Response, Refused> {
    let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
    let proxied = ["forwarded", "x-forwarded-for", "x-real-ip", "via"].iter().any(|name| headers.contains_key(*name));
    if proxied || !peer.is_some_and(|ip| ip.is_loopback()) {
        return Err(Refused::new(StatusCode::FORBIDDEN, "loopback_only", "counts are shown on the server's own machine only"));
    }
    Ok(counts(&app))
}

/// The same on the listener that is for counts only.
pub(super) async fn metrics_for_all(State(app): State<Arc<App>>) -> Response {
    counts(&app)
}

fn counts(app: &App) -> Response {
    let lives = app.lives.all();
    let gauges = [
        ("muster_sessions", app.sessions.count(app.now()) as u64),
        ("muster_workspaces_open", lives.len() as u64),
        ("muster_hint_listeners", lives.iter().map(|live| live.listeners() as u64).sum()),
    ];
    ([(CONTENT_TYPE, "text/plain; version=0.0.4")], app.counters.text(&gauges)).into_response()
}
