//! `GET /events`: tells the page which kinds of record changed.

use std::convert::Infallible;

use axum::extract::State;
use axum::response::Sse;
use axum::response::sse::{Event, KeepAlive};
use engine::Desk;
use futures_util::Stream;
use futures_util::stream::unfold;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::broadcast::{Receiver, Sender, channel};

use super::House;

/// Changes that a slow page may fall behind before it is told to read everything again.
const WAITING: usize = 256;

/// Where every page that listens hears of changes.
#[derive(Clone)]
pub(super) struct Events(Sender<String>);

impl Events {
    /// Listens to a desk.
    pub(super) fn of(desk: &Desk) -> Self {
        let (sender, _) = channel(WAITING);
        let heard = sender.clone();
        desk.subscribe(Box::new(move |changed| {
            if let Ok(text) = serde_json::to_string(changed) {
                // Nobody listening is fine.
                let _ = heard.send(text);
            }
        }));
        Self(sender)
    }
}

/// The stream of one page.
pub(super) async fn events(State(house): State<House>) -> Sse<impl Stream<Item = Result<Event, Infallible>>> {
    Sse::new(unfold(house.events.0.subscribe(), next)).keep_alive(KeepAlive::default())
}

async fn next(mut receiver: Receiver<String>) -> Option<(Result<Event, Infallible>, Receiver<String>)> {
    let data = match receiver.recv().await {
        Ok(text) => text,
        Err(RecvError::Lagged(_)) => r#"{"kinds":["*"]}"#.to_owned(),
        Err(RecvError::Closed) => return None,
    };
    Some((Ok(Event::default().data(data)), receiver))
}
