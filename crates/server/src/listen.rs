//! Connections: accepted, wrapped in TLS where that is wanted, served, and drained at the end.

use std::convert::Infallible;
use std::future::Future;
use std::net::SocketAddr;
use std::pin::pin;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use tokio::io::{AsyncRead, AsyncWrite};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::watch;
use tokio_rustls::TlsAcceptor;

/// Most time for a handshake.
const PATIENCE: Duration = Duration::from_secs(15);
/// Most time until the head of the next request is there; an idle connection ends with it.
const IDLE: Duration = Duration::from_secs(90);
/// Most time for what has begun when the server stops.
const DRAIN: Duration = Duration::from_secs(10);

/// Accepts until `shutdown`, then tells `stop` and waits for what has begun.
pub(crate) async fn accept(
    listener: TcpListener,
    router: Router,
    tls: Option<TlsAcceptor>,
    shutdown: impl Future<Output = ()>,
    stop: watch::Sender<bool>,
) {
    let graceful = GracefulShutdown::new();
    let mut shutdown = pin!(shutdown);
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = &mut shutdown => break,
        };
        match accepted {
            Ok((stream, peer)) => {
                drop(tokio::spawn(connection(stream, peer, router.clone(), tls.clone(), graceful.watcher(), stop.subscribe())));
            }
            // Out of file handles, most likely: what is open goes on, and ends some time.
            Err(error) => {
                tracing::warn!(%error, "a connection was not accepted");
                tokio::time::sleep(Duration::from_millis(100)).await;
            }
        }
    }
    drop(listener);
    stop.send_replace(true);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests were cut off; whoever sent them sends them again");
    }
}

type Watcher = hyper_util::server::graceful::Watcher;

async fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    tls: Option<TlsAcceptor>,
    watcher: Watcher,
    mut stopping: watch::Receiver<bool>,
) {
    // Small answers must not wait for more to come.
    let _ = stream.set_nodelay(true);
    let Some(tls) = tls else {
        return serve(stream, peer, router, watcher).await;
    };
    let handshake = tokio::select! {
        handshake = tokio::time::timeout(PATIENCE, tls.accept(stream)) => handshake,
        _ = stopping.wait_for(|stopping| *stopping) => return,
    };
    match handshake {
        Ok(Ok(stream)) => serve(stream, peer, router, watcher).await,
        Ok(Err(error)) => tracing::debug!(%error, "no handshake"),
        Err(_) => tracing::debug!("no handshake in time"),
    }
}

async fn serve(stream: impl AsyncRead + AsyncWrite + Unpin + Send + 'static, peer: SocketAddr, router: Router, watcher: Watcher) {
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        let router = router.clone();
        async move { Ok::<_, Infallible>(answer(router, request).await) }
    });
    let mut http = hyper::server::conn::http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(IDLE).keep_alive(true);
    let served = watcher.watch(http.serve_connection(TokioIo::new(stream), service)).await;
    if let Err(error) = served {
        tracing::debug!(%error, "a connection broke off");
    }
}

async fn answer(mut router: Router, request: hyper::Request<Incoming>) -> axum::response::Response {
    use tower_service::Service as _;
    // A router is always ready, and cannot fail.
    match router.call(request.map(axum::body::Body::new)).await {
        Ok(response) => response,
        Err(never) => match never {},
    }
}
