//! What needs no session: health, readiness, the description, and counts for who runs the server.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use axum::extract::{ConnectInfo, State};
use axum::http::header::{CONTENT_TYPE, HeaderMap};
use axum::http::{Extensions, StatusCode};
use axum::response::{IntoResponse, Response};

use crate::answer::Refused;
use crate::app::{App, blocking};

/// The process lives.
pub(super) async fn healthz() -> &'static str {
    "ok\n"
}

/// The process can work: its database answers and it is not stopping.
pub(super) async fn readyz(State(app): State<Arc<App>>) -> Result<&'static str, Refused> {
    if *app.stopping.borrow() {
        return Err(Refused::new(StatusCode::SERVICE_UNAVAILABLE, "stopping", "the server is stopping; try again in a moment"));
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
        return Err(Refused::forbidden("loopback_only", "counts are shown on the server's own machine only"));
    }
    let counters = &app.counters;
    let numbers = [
        ("muster_requests_total", "counter", counters.requests.load(Ordering::Relaxed)),
        ("muster_requests_refused_total", "counter", counters.refused.load(Ordering::Relaxed)),
        ("muster_batches_logged_total", "counter", counters.logged.load(Ordering::Relaxed)),
        ("muster_batches_held_total", "counter", counters.held.load(Ordering::Relaxed)),
        ("muster_entries_sent_total", "counter", counters.entries.load(Ordering::Relaxed)),
        ("muster_hint_streams_total", "counter", counters.hints.load(Ordering::Relaxed)),
        ("muster_sessions", "gauge", app.sessions.count(app.now()) as u64),
        ("muster_workspaces_open", "gauge", app.lives.all().len() as u64),
    ];
    let mut text = String::new();
    for (name, kind, value) in numbers {
        let _ = writeln!(text, "# TYPE {name} {kind}\n{name} {value}");
    }
    Ok(([(CONTENT_TYPE, "text/plain; version=0.0.4")], text).into_response())
}
