//! `muster ui`: the same app in a browser on this laptop, served on the loopback address only.
//!
//! [`door`] decides who comes in, [`page`] holds the built page, [`calls`] and [`events`] are its way to the engine.

mod calls;
mod door;
mod events;
mod page;

use std::io::Write;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware::from_fn_with_state;
use axum::routing::{get, post};
use clap::Args;
use engine::Desk;
use serde_json::json;
use tokio::net::TcpListener;

use crate::stop::Stop;
use crate::work::{Answer, Work};

/// Longest request in bytes: the largest list that the engine reads, in base64, with its frame.
const LONGEST_REQUEST: usize = 210 << 20;

/// How often the writes of other processes are looked for.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How long a call that runs may go on after the end was asked for.
const LAST_CALLS: Duration = Duration::from_secs(5);

#[derive(Args)]
pub(crate) struct Ui {
    /// Loopback address and port; 0 takes any free port
    #[arg(long, default_value = "127.0.0.1:0", value_name = "ADDRESS")]
    listen: SocketAddr,
}

/// What every request is answered with.
#[derive(Clone)]
struct House {
    desk: Desk,
    door: Arc<door::Door>,
    events: events::Events,
}

impl Ui {
    /// Serves until the end is asked for. The address is the whole answer and is printed at once.
    pub(crate) fn run(self, work: &Work, json: bool) -> Result<Answer, Stop> {
        let usual = [IpAddr::V4(Ipv4Addr::LOCALHOST), IpAddr::V6(Ipv6Addr::LOCALHOST)];
        if !usual.contains(&self.listen.ip()) {
            return Err(Stop::usage("this page is for this laptop only; listen on 127.0.0.1 or [::1]"));
        }
        let runtime = tokio::runtime::Runtime::new().map_err(|error| Stop::refused("fault", error.to_string()))?;
        let served = runtime.block_on(serve(self.listen, work.desk.clone(), json));
        runtime.shutdown_timeout(LAST_CALLS);
        served?;
        Ok(Answer::said_already())
    }
}

async fn serve(listen: SocketAddr, desk: Desk, json: bool) -> Result<(), Stop> {
    let unavailable =
        |error: std::io::Error| Stop::refused("unavailable", format!("{listen} cannot be listened on ({error}); choose another port"));
    let listener = TcpListener::bind(listen).await.map_err(unavailable)?;
    let address = listener.local_addr().map_err(unavailable)?;
    let (door, token) = door::Door::new(address.port()).map_err(|error| Stop::refused("fault", error))?;
    let house = House { events: events::Events::of(&desk), door: Arc::new(door), desk };
    house.desk.start_sync();
    look_again(house.desk.clone());
    // The address is for the person who started this; it is never logged.
    let address = format!("http://{address}/?token={token}");
    let line = if json { json!({ "address": address }).to_string() } else { address };
    let _ = writeln!(std::io::stdout(), "{line}");
    let _ = std::io::stdout().flush();
    tokio::select! {
        served = axum::serve(listener, router(house)) => served.map_err(unavailable),
        _ = tokio::signal::ctrl_c() => Ok(()),
    }
}

fn router(house: House) -> Router {
    Router::new()
        .route("/", get(page::index))
        .route("/events", get(events::events))
        .route("/call/{name}", post(calls::call))
        .fallback(page::file)
        .layer(DefaultBodyLimit::max(LONGEST_REQUEST))
        .layer(from_fn_with_state(house.clone(), door::guard))
        .with_state(house)
}

/// Tells the page of what other processes wrote, a command line beside it for instance.
fn look_again(desk: Desk) {
    tokio::spawn(async move {
        let mut ticks = tokio::time::interval(LOOK_EVERY);
        loop {
            ticks.tick().await;
            let desk = desk.clone();
            if tokio::task::spawn_blocking(move || desk.poll()).await.is_err() {
                return;
            }
        }
    });
}
