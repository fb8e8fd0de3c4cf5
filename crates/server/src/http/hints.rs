//! `GET /v1/hints`: server-sent events that say how far the log is. No content, only a reason to sync.
//!
//! Pushes through this process are told at once; those of other processes are seen by one question a
//! second for all workspaces that somebody listens to. A crowd is told in turn, so that it does not
//! come back as a flood. A stream ends with its session.

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
use super::hello::{Authorised, authorise};
use crate::answer::Refused;
use crate::app::{App, blocking};
use crate::live::Live;

/// How often the database is asked for what other processes wrote.
const LOOK: Duration = Duration::from_secs(1);
/// So many listeners of a workspace are told at once; more are told in turn, within this time.
const AT_ONCE: usize = 50;
const SPREAD: Duration = Duration::from_secs(2);
/// How often a silent stream shows that it lives.
const BREATH: Duration = Duration::from_secs(15);

struct Listening {
    live: Arc<Live>,
    heads: watch::Receiver<u64>,
    stopping: watch::Receiver<bool>,
    until: Instant,
    begun: bool,
}

pub(super) async fn hints(State(app): State<Arc<App>>, headers: HeaderMap) -> Result<Response, Refused> {
    let shared = Arc::clone(&app);
    let Authorised { session, live, .. } = blocking(move || authorise(&shared, token(&headers)?)).await?;
    app.counters.hints.add(1);
    let left = Duration::from_millis(u64::try_from(session.expires - app.now()).unwrap_or(0));
    let listening = Listening { heads: live.watch(), live, stopping: app.stopping.clone(), until: Instant::now() + left, begun: false };
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
        let turn = turn(listening.live.listeners());
        // The timer would cost a millisecond even for nothing.
        if !turn.is_zero() {
            tokio::select! {
                () = tokio::time::sleep(turn) => {}
                _ = listening.stopping.wait_for(|stopping| *stopping) => return None,
            }
        }
    }
    listening.begun = true;
    let head = *listening.heads.borrow_and_update();
    Some((Ok(Event::default().data(format!("{{\"head\":{head}}}"))), listening))
}

/// Looks for what other processes wrote, until the server is gone.
pub(crate) async fn look_around(app: Weak<App>) {
    loop {
        // Processes that were started together must not ask together.
        tokio::time::sleep(LOOK.mul_f64(0.75 + 0.5 * chance())).await;
        let Some(app) = app.upgrade() else { return };
        let looked = blocking(move || Ok(app.lives.look_around()?)).await;
        if let Err(refused) = looked {
            tracing::warn!(code = refused.code, "could not look for new entries");
        }
    }
}

/// How long this one of so many listeners is told later, so that all of them do not ask at the same moment.
fn turn(listeners: usize) -> Duration {
    let most = Duration::from_millis(2 * listeners.saturating_sub(AT_ONCE) as u64).min(SPREAD);
    most.mul_f64(chance())
}

/// Between 0 and 1; without chance everybody is told at once.
fn chance() -> f64 {
    let mut byte = [0; 2];
    match getrandom::fill(&mut byte) {
        Ok(()) => f64::from(u16::from_be_bytes(byte)) / 65_536.0,
        Err(_) => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_are_told_at_once_and_a_crowd_in_turn() {
        assert_eq!(turn(1), Duration::ZERO);
        assert_eq!(turn(AT_ONCE), Duration::ZERO, "a workshop hears at once");
        let turns: Vec<Duration> = (0..200).map(|_| turn(10_000)).collect();
        assert!(turns.iter().all(|turn| *turn < SPREAD));
        assert!(turns.iter().max() > turns.iter().min(), "they do not come together");
    }
}
