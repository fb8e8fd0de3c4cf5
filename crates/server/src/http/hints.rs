//! `GET /v1/hints`: server-sent events that say how far the log is. No content, only a reason to sync.
//!
//! Pushes through this process are told at once; those of other processes are seen by one query a
//! second for each workspace that somebody listens to. A stream ends with its session.

use std::convert::Infallible;
use std::sync::{Arc, Weak};
use std::time::Duration;

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::sse::{Event, KeepAlive, Sse};
use axum::response::{IntoResponse, Response};
use futures_util::stream::unfold;
use tokio::sync::watch;
use tokio::time::{Instant, sleep_until};

use super::body::token;
use super::hello::authorise;
use crate::answer::Refused;
use crate::app::{App, blocking, count};
use crate::live::Live;

/// How often the database is asked for what other processes wrote.
const LOOK: Duration = Duration::from_secs(1);
/// How often a silent stream shows that it lives.
const BREATH: Duration = Duration::from_secs(15);

struct Listening {
    heads: watch::Receiver<u64>,
    stopping: watch::Receiver<bool>,
    until: Instant,
    begun: bool,
}

pub(super) async fn hints(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refused> {
    let shared = Arc::clone(&app);
    let (session, live) = blocking(move || authorise(&shared, token(&headers)?)).await?;
    count(&app.counters.hints, 1);
    let left = Duration::from_millis(u64::try_from(session.expires - app.now()).unwrap_or(0));
    let listening = Listening { heads: live.watch(), stopping: app.stopping.clone(), until: Instant::now() + left, begun: false };
    Ok(Sse::new(unfold(listening, next)).keep_alive(KeepAlive::new().interval(BREATH)).into_response())
}

/// The head at once, then each time that it grows.
async fn next(mut listening: Listening) -> Option<(Result<Event, Infallible>, Listening)> {
    if listening.begun {
        tokio::select! {
            changed = listening.heads.changed() => changed.ok()?,
            _ = listening.stopping.wait_for(|stopping| *stopping) => return None,
            () = sleep_until(listening.until) => return None,
        }
    }
    listening.begun = true;
    let head = *listening.heads.borrow_and_update();
    Some((Ok(Event::default().data(format!("{{\"head\":{head}}}"))), listening))
}

/// Looks for what other processes wrote, until the server is gone.
pub(crate) async fn look_around(app: Weak<App>) {
    let mut ticks = tokio::time::interval(LOOK);
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Skip);
    loop {
        ticks.tick().await;
        let Some(app) = app.upgrade() else { return };
        let looked = blocking(move || {
            app.lives.all().iter().filter(|live| live.watched()).for_each(|live| look(live));
            Ok(())
        });
        if let Err(refused) = looked.await {
            tracing::warn!(code = refused.code, "could not look for new entries");
        }
    }
}

fn look(live: &Live) {
    match live.tenant().read().and_then(|mut reading| reading.head()) {
        Ok(head) => live.announce(head.seq),
        Err(error) => tracing::warn!(%error, "could not look for new entries"),
    }
}
