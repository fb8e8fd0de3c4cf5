//! What all endpoints share while the server runs.

use std::sync::{Arc, Mutex};

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Hash;
use tokio::sync::watch;

use crate::allowance::{self, Addresses};
use crate::answer::Refused;
use crate::counters::Counters;
use crate::feed::Feeds;
use crate::files::Limits;
use crate::live::{Live, Lives};
use crate::receipt::ReceiptChain;
use crate::session::Sessions;
use crate::status::Pages;
use crate::storage::Storage;

/// The server's clock: milliseconds since 1970.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

pub(crate) struct App {
    pub(crate) lives: Lives,
    pub(crate) sessions: Sessions,
    pub(crate) receipts: ReceiptChain,
    pub(crate) clock: Clock,
    pub(crate) limits: Limits,
    pub(crate) counters: Arc<Counters>,
    pub(crate) addresses: Addresses,
    /// Those who ask for the page of a link, and the pages made for them.
    pub(crate) readers: Addresses,
    pub(crate) pages: Pages,
    /// The calendars made for those who follow one.
    pub(crate) feeds: Feeds,
    /// Held while a workspace moves in: a room takes one, and that is decided over two databases.
    pub(crate) moving_in: Mutex<()>,
    /// True from the moment that the server is asked to stop.
    pub(crate) stopping: watch::Receiver<bool>,
}

impl App {
    pub(crate) fn new(
        storage: Arc<dyn Storage>,
        receipts: ReceiptChain,
        (clock, limits): (Clock, Limits),
        stopping: watch::Receiver<bool>,
    ) -> Self {
        let counters = Arc::new(Counters::default());
        Self {
            lives: Lives::new(storage, Arc::clone(&counters)),
            sessions: Sessions::default(),
            receipts,
            clock,
            limits,
            counters,
            addresses: Addresses::of(allowance::OF_LAPTOPS),
            readers: Addresses::of(allowance::OF_READERS),
            pages: Pages::default(),
            feeds: Feeds::default(),
            moving_in: Mutex::default(),
            stopping,
        }
    }

    pub(crate) fn now(&self) -> i64 {
        (self.clock)()
    }

    /// Carries to disk what was served since the last push, when the server stops.
    pub(crate) fn flush(&self) {
        for live in self.lives.all() {
            if let Err(error) = live.flush(&self.receipts, self.now()) {
                tracing::warn!(%error, "what was served last is forgotten");
            }
        }
    }

    /// The workspace in use; blocks for the file's first opening.
    pub(crate) fn live(&self, workspace: &Hash) -> Result<Arc<Live>, Refused> {
        self.lives.get(workspace)?.ok_or_else(Refused::unknown_workspace)
    }
}

/// 32 random bytes as text, for nonces, tokens and secrets.
pub(crate) fn random_text() -> Result<String, Refused> {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).map_err(|error| Refused::fault(&error))?;
    Ok(URL_SAFE_NO_PAD.encode(bytes))
}

/// Runs what blocks (files, signatures, compression) beside the tasks that talk.
pub(crate) async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Refused> + Send + 'static) -> Result<T, Refused> {
    tokio::task::spawn_blocking(work).await.unwrap_or_else(|error| Err(Refused::fault(&error)))
}
