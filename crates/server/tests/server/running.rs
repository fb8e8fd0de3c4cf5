//! A server in this process, stopped when the test is over, with a clock that the test sets.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::sync::Code;
use server::Config;
use server::storage::sqlite::SqliteStorage;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Some morning in 2027, milliseconds since 1970.
pub(crate) const MORNING: i64 = 1_804_000_000_000;

pub(crate) struct Running {
    pub(crate) address: String,
    pub(crate) folder: PathBuf,
    pub(crate) clock: Arc<AtomicI64>,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<anyhow::Result<()>>,
}

impl Running {
    /// Plain HTTP on a data folder.
    pub(crate) async fn on(folder: &Path) -> Self {
        let storage = Arc::new(SqliteStorage::open(folder).unwrap());
        let clock = Arc::new(AtomicI64::new(MORNING));
        let ticking = Arc::clone(&clock);
        let config = Config { storage, identity: None, clock: Arc::new(move || ticking.load(Ordering::SeqCst)) };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel::<()>();
        let served = tokio::spawn(server::serve(config, listener, async move { drop(stopped.await) }));
        Self { address, folder: folder.to_owned(), clock, stop: Some(stop), served }
    }

    /// A second way to the same files, as the command line has it.
    pub(crate) fn storage(&self) -> SqliteStorage {
        SqliteStorage::open(&self.folder).unwrap()
    }

    /// The secret of a new room.
    pub(crate) fn room(&self) -> String {
        match server::admin::new_room(&self.storage(), "a room", self.address.clone(), None, MORNING).unwrap() {
            Code::Publish { secret, .. } => secret,
            Code::Invitation { .. } => unreachable!("a room's code publishes"),
        }
    }

    pub(crate) fn later(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::SeqCst);
    }

    pub(crate) async fn stop(mut self) {
        self.stop.take().map(|stop| stop.send(()));
        self.served.await.unwrap().unwrap();
    }
}
