//! `serve`: addresses, certificate, signals, logs.

use std::io::IsTerminal as _;
use std::net::{IpAddr, SocketAddr, UdpSocket};
use std::path::PathBuf;

use anyhow::{Context as _, bail, ensure};
use clap::Args;
use server::certificate::Identity;
use server::{Config, Limits, data};
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};
use tracing_subscriber::EnvFilter;

use super::At;

/// What `serve` is asked.
#[derive(Args)]
pub(super) struct Serve {
    #[command(flatten)]
    at: At,
    /// Where to listen
    #[arg(long, default_value = "127.0.0.1:8787")]
    listen: SocketAddr,
    /// Where laptops reach this server, if that is not where it listens
    #[arg(long)]
    address: Option<String>,
    /// Certificate that the laptops' systems trust, as a PEM file
    #[arg(long, requires = "key")]
    cert: Option<PathBuf>,
    /// Its private key, as a PEM file
    #[arg(long, requires = "cert")]
    key: Option<PathBuf>,
    /// Speak HTTP without TLS, on this machine's own address only
    #[arg(long, conflicts_with = "cert")]
    plain: bool,
    /// With --plain: a proxy in front speaks TLS, so any address will do
    #[arg(long, requires = "plain")]
    behind_proxy: bool,
    /// Where Prometheus and health checks ask, without TLS, such as 127.0.0.1:9464; keep laptops away from it
    #[arg(long)]
    metrics: Option<SocketAddr>,
    /// Most connections of this process to the database
    #[arg(long, default_value_t = server::storage::postgres::CONNECTIONS)]
    connections: usize,
    /// Greatest file that is taken, in MiB
    #[arg(long, default_value_t = Limits::default().file >> 20)]
    greatest_file: u64,
    /// Most room for the files of one workspace, in MiB
    #[arg(long, default_value_t = Limits::default().workspace >> 20)]
    room_for_files: u64,
    /// Write logs as JSON
    #[arg(long)]
    log_json: bool,
}

/// Serves until it is told to stop.
pub(super) fn serve(asked: Serve) -> anyhow::Result<()> {
    if asked.plain && !asked.listen.ip().is_loopback() && !asked.behind_proxy {
        bail!("without TLS everybody on the network could read along; leave --plain out, or say --behind-proxy if a proxy speaks TLS");
    }
    log(asked.log_json);
    let data = asked.at.open(asked.connections)?;
    let identity = match (&asked.cert, &asked.key, asked.plain) {
        (Some(cert), Some(key), _) => Some(Identity::given(cert, key)?),
        (_, _, true) => None,
        _ => Some(data.own_identity()?),
    };
    let mib = |mib: u64| mib.saturating_mul(1 << 20);
    let limits = Limits { file: mib(asked.greatest_file), workspace: mib(asked.room_for_files) };
    let config = Config { storage: data.storage(), identity, clock: server::system_clock(), metrics: None, limits };
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(listen(asked, config))
}

async fn listen(asked: Serve, mut config: Config) -> anyhow::Result<()> {
    if let Some(at) = asked.metrics {
        config.metrics = Some(TcpListener::bind(at).await.with_context(|| format!("cannot listen on {at} for metrics"))?);
        tracing::info!(metrics = %at, "counts are shown");
    }
    let listener = TcpListener::bind(asked.listen).await.with_context(|| format!("cannot listen on {}", asked.listen))?;
    let address = match &asked.address {
        Some(address) => checked_address(address)?,
        None => reached_at(listener.local_addr()?, asked.plain),
    };
    let fingerprint = config.identity.as_ref().and_then(Identity::fingerprint);
    data::remember_address(&*config.storage, &address, fingerprint)?;
    tracing::info!(listen = %listener.local_addr()?, address, "serving");
    if let Some(fingerprint) = fingerprint {
        tracing::info!(certificate = %fingerprint, "with its own certificate; codes carry its fingerprint");
    }
    let (mut terminate, mut interrupt) = (signal(SignalKind::terminate())?, signal(SignalKind::interrupt())?);
    let shutdown = async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
        tracing::info!("stopping");
    };
    server::serve(config, listener, shutdown).await
}

/// An address as codes name it: a scheme, a host, no path.
pub(super) fn checked_address(address: &str) -> anyhow::Result<String> {
    let address = address.trim().trim_end_matches('/');
    let host = address.strip_prefix("https://").or_else(|| address.strip_prefix("http://"));
    let plain = |host: &&str| !host.is_empty() && !host.contains(|c: char| c.is_whitespace() || c.is_control() || "/?#@".contains(c));
    ensure!(host.as_ref().is_some_and(plain), "an address looks like https://muster.example.org or https://192.168.1.20:8787");
    Ok(address.to_owned())
}

/// Where laptops reach a socket: one that listens everywhere is named by the address of this machine in its network.
fn reached_at(mut local: SocketAddr, plain: bool) -> String {
    if local.ip().is_unspecified()
        && let Some(own) = own_address()
    {
        local.set_ip(own);
    }
    format!("{}://{local}", if plain { "http" } else { "https" })
}

/// The address that this machine would send from. Nothing is sent: the socket is only pointed somewhere.
fn own_address() -> Option<IpAddr> {
    let socket = UdpSocket::bind("0.0.0.0:0").ok()?;
    socket.connect("192.0.2.1:9").ok()?;
    socket.local_addr().ok().map(|address| address.ip()).filter(|ip| !ip.is_unspecified())
}

fn log(json: bool) {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    let colours = std::io::stderr().is_terminal();
    let builder = tracing_subscriber::fmt().with_env_filter(filter).with_ansi(colours).with_writer(std::io::stderr);
    if json { builder.json().init() } else { builder.init() }
}
