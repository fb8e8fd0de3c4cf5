//! A server in this process, with a clock that the test holds, on either engine.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::sync::Code;
use server::Config;
use server::storage::Storage;
use server::storage::postgres::PostgresStorage;
use server::storage::sqlite::SqliteStorage;
use testkit::postgres::Cluster;
use tokio::net::TcpListener;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// Some morning in 2027, milliseconds since 1970.
pub(crate) const MORNING: i64 = 1_804_000_000_000;
/// Set where the stories are to be told on PostgreSQL; see `engines`.
pub(crate) const ON_POSTGRESQL: &str = "MUSTER_TEST_ON_POSTGRESQL";

/// Whatever has an address that laptops ask.
pub(crate) trait Reached {
    fn address(&self) -> &str;
}

impl Reached for Running {
    fn address(&self) -> &str {
        &self.address
    }
}

impl Reached for String {
    fn address(&self) -> &str {
        self
    }
}

pub(crate) struct Running {
    pub(crate) address: String,
    pub(crate) folder: PathBuf,
    pub(crate) clock: Arc<AtomicI64>,
    stop: Option<oneshot::Sender<()>>,
    served: JoinHandle<anyhow::Result<()>>,
}

/// The storage of a folder: files in it, or a database whose address a file in it holds.
fn storage(folder: &Path) -> Arc<dyn Storage> {
    if std::env::var_os(ON_POSTGRESQL).is_none() {
        return Arc::new(SqliteStorage::open(folder).unwrap());
    }
    let file = folder.join("database");
    let url = std::fs::read_to_string(&file).unwrap_or_else(|_| Cluster::shared().database());
    std::fs::write(&file, &url).unwrap();
    Arc::new(PostgresStorage::open(&url, 6).unwrap())
}

impl Running {
    /// Plain HTTP on the data of a folder.
    pub(crate) async fn on(folder: &Path) -> Self {
        Self::limited(folder, server::Limits::default()).await
    }

    /// The same with limits of its own.
    pub(crate) async fn limited(folder: &Path, limits: server::Limits) -> Self {
        let clock = Arc::new(AtomicI64::new(MORNING));
        let ticking = Arc::clone(&clock);
        let clock_of_server = Arc::new(move || ticking.load(Ordering::SeqCst));
        let config = Config { storage: storage(folder), identity: None, clock: clock_of_server, metrics: None, limits };
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        let (stop, stopped) = oneshot::channel::<()>();
        let served = tokio::spawn(server::serve(config, listener, async move { drop(stopped.await) }));
        Self { address, folder: folder.to_owned(), clock, stop: Some(stop), served }
    }

    /// A second way to the same data, as the command line has it.
    pub(crate) fn storage(&self) -> Arc<dyn Storage> {
        storage(&self.folder)
    }

    /// The secret of a new room.
    pub(crate) fn room(&self) -> String {
        room(&*self.storage(), &self.address)
    }

    pub(crate) fn later(&self, ms: i64) {
        self.clock.fetch_add(ms, Ordering::SeqCst);
    }

    pub(crate) async fn stop(mut self) {
        self.stop.take().map(|stop| stop.send(()));
        self.served.await.unwrap().unwrap();
    }
}

/// The secret of a new room in a storage.
pub(crate) fn room(storage: &dyn Storage, address: &str) -> String {
    match server::admin::new_room(storage, "a room", address.to_owned(), None, MORNING).unwrap() {
        Code::Publish { secret, .. } => secret,
        Code::Invitation { .. } => unreachable!("a room's code publishes"),
    }
}
