//! A server without a listener: requests are handed to its router within the process.
//!
//! For simulations and tests that hold time in their hands; bodies are read and written as on the wire.

use std::sync::Arc;

use axum::Router;
use axum::body::Body;
use axum::http::Request;
use axum::response::Response;
use tokio::sync::watch;
use tower_service::Service as _;

use crate::{Config, app, data, http, receipt};

/// One server process; several may stand on one storage.
pub struct Local {
    app: Arc<app::App>,
    router: Router,
    _stop: watch::Sender<bool>,
}

impl Local {
    /// Starts it. The certificate of the config is not used.
    ///
    /// # Errors
    /// The server's key cannot be read or made.
    pub fn start(config: Config) -> anyhow::Result<Self> {
        let receipts = receipt::ReceiptChain::of_seed(&data::server_seed(&*config.storage)?)?;
        let (stop, stopping) = watch::channel(false);
        let app = Arc::new(app::App::new(config.storage, receipts, (config.clock, config.limits), stopping));
        let router = http::router(Arc::clone(&app));
        Ok(Self { app, router, _stop: stop })
    }

    /// Hands a request over and waits for its answer.
    pub async fn answer(&self, request: Request<Body>) -> Response {
        let mut router = self.router.clone();
        match router.call(request).await {
            Ok(response) => response,
            Err(never) => match never {},
        }
    }

    /// Carries to disk what a stopping server does; without it, it ends as if it were killed.
    pub fn stop(self) {
        self.app.flush();
    }
}
