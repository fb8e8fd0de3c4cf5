//! muster-server: the log of each workspace, its verdicts and its hints.
//!
//! The server orders batches and judges them by the rules of `domain`; it writes in nobody's name.
//! `docs/protocol.md` tells the conversation. Start with [`storage`] (what is kept), `append` (how a
//! batch becomes an entry) and `http` (the endpoints). Deliberately not here: accounts, passwords,
//! e-mail, and anything that a laptop could not check from the log itself.

mod access;
mod allowance;
mod answer;
mod app;
mod append;
mod counters;
mod cursor;
mod erasing;
mod feed;
mod files;
mod http;
mod line;
mod listen;
mod live;
mod packing;
mod prepare;
mod receipt;
mod recent;
mod rows;
mod session;
mod status;

pub mod admin;
pub mod backup;
pub mod certificate;
pub mod check;
pub mod data;
pub mod local;
pub mod storage;

use std::future::Future;
use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::sync::watch;

pub use app::Clock;
pub use files::Limits;
pub use http::routes;

use crate::certificate::Identity;
use crate::storage::Storage;

/// The description of the endpoints.
pub const OPENAPI: &str = include_str!("../openapi.json");

/// What a server runs with.
pub struct Config {
    pub storage: Arc<dyn Storage>,
    /// Certificate and key; `None` speaks plain HTTP, for loopback and behind a proxy.
    pub identity: Option<Identity>,
    pub clock: Clock,
    /// Where counts are shown to whoever asks; `None` shows them on the other listener, to this machine only.
    pub metrics: Option<TcpListener>,
    /// What is taken of files.
    pub limits: Limits,
}

impl Config {
    /// On a data folder, with its own certificate.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub fn on(folder: &std::path::Path) -> anyhow::Result<Self> {
        let storage = Arc::new(storage::sqlite::SqliteStorage::open(folder)?);
        Ok(Self { storage, identity: Some(Identity::own(folder)?), clock: system_clock(), metrics: None, limits: Limits::default() })
    }

    /// The same without TLS.
    ///
    /// # Errors
    /// The folder cannot be used.
    pub fn plain_on(folder: &std::path::Path) -> anyhow::Result<Self> {
        let storage = Arc::new(storage::sqlite::SqliteStorage::open(folder)?);
        Ok(Self { storage, identity: None, clock: system_clock(), metrics: None, limits: Limits::default() })
    }
}

/// The machine's clock; off by the milliseconds in the file that `MUSTER_TEST_CLOCK` names, for tests of whole programs.
pub fn system_clock() -> Clock {
    let file = std::env::var_os("MUSTER_TEST_CLOCK").map(std::path::PathBuf::from);
    let moved = move || file.as_ref().and_then(|file| std::fs::read_to_string(file).ok()?.trim().parse().ok()).unwrap_or(0_i64);
    Arc::new(move || {
        let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap_or_default();
        i64::try_from(since.as_millis()).unwrap_or(i64::MAX).saturating_add(moved())
    })
}

/// Serves until `shutdown` comes, then lets what has begun end, for at most ten seconds.
///
/// # Errors
/// The server's key cannot be read or made, or TLS cannot be set up.
pub async fn serve(config: Config, listener: TcpListener, shutdown: impl Future<Output = ()>) -> anyhow::Result<()> {
    let receipts = receipt::ReceiptChain::of_seed(&data::server_seed(&*config.storage)?)?;
    let (stop, stopping) = watch::channel(false);
    let app = Arc::new(app::App::new(config.storage, receipts, (config.clock, config.limits), stopping));
    let look_around = tokio::spawn(http::look_around(Arc::downgrade(&app)));
    let router = http::router(Arc::clone(&app));
    let counting = config.metrics.map(|listener| {
        let (never, _) = watch::channel(false);
        tokio::spawn(listen::accept(listener, http::operators_router(Arc::clone(&app)), None, std::future::pending(), never))
    });
    let tls = config.identity.map(|identity| identity.acceptor()).transpose()?;
    listen::accept(listener, router, tls, shutdown, stop).await;
    look_around.abort();
    if let Some(counting) = counting {
        counting.abort();
    }
    app.flush();
    Ok(())
}
