//! A server in this process, with its own certificate, on a free loopback port.

use std::net::SocketAddr;

use domain::sync::Code;
use serde_json::json;
use server::Config;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;

use crate::Laptop;

/// A running server that ends with the value.
pub struct Room {
    pub folder: tempfile::TempDir,
    pub address: SocketAddr,
    runtime: Option<Runtime>,
    stop: Option<oneshot::Sender<()>>,
    running: Option<tokio::task::JoinHandle<()>>,
    cert: Option<domain::Hash>,
}

impl Room {
    /// Starts a server on a new data folder.
    ///
    /// # Panics
    /// When the machine gives no port or no folder.
    pub fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let (runtime, address, stop, running, cert) = start(folder.path(), "127.0.0.1:0".parse().unwrap());
        Self { folder, address, runtime: Some(runtime), stop: Some(stop), running: Some(running), cert }
    }

    /// A publishing code for a new workspace.
    ///
    /// # Panics
    /// When the server's folder cannot be written.
    pub fn publishing_code(&self) -> String {
        let storage = server::storage::sqlite::SqliteStorage::open(self.folder.path()).unwrap();
        let now = (server::system_clock())();
        let code: Code = server::admin::new_room(&storage, "team", format!("https://{}", self.address), self.cert, now).unwrap();
        code.to_text()
    }

    /// A published workspace with a rollout, and the laptop of somebody invited to it in `role`; both have heard of each other.
    ///
    /// # Panics
    /// When one of them is refused.
    pub fn two(&self, name: &str, role: &str) -> (Laptop, Laptop, String) {
        let first = Laptop::started();
        let rollout = first.rollout();
        first.call("publish", json!({ "code": self.publishing_code() }));
        let invitation = first.call("member_invite", json!({ "name": name, "roles": [role] }));
        first.call("sync", json!({}));
        let second = Laptop::joined(invitation["code"].as_str().unwrap());
        for laptop in [&first, &second, &first] {
            laptop.call("sync", json!({}));
        }
        (first, second, rollout)
    }

    /// Stops the server; its folder stays.
    pub fn stop(&mut self) {
        drop(self.stop.take());
        if let (Some(runtime), Some(running)) = (self.runtime.take(), self.running.take()) {
            let _ = runtime.block_on(running);
        }
    }

    /// Starts it again on the same folder and port.
    ///
    /// # Panics
    /// When somebody else took the port meanwhile.
    pub fn start_again(&mut self) {
        let (runtime, address, stop, running, cert) = start(self.folder.path(), self.address);
        (self.runtime, self.address, self.stop, self.running, self.cert) = (Some(runtime), address, Some(stop), Some(running), cert);
    }
}

impl Drop for Room {
    fn drop(&mut self) {
        self.stop();
    }
}

type Started = (Runtime, SocketAddr, oneshot::Sender<()>, tokio::task::JoinHandle<()>, Option<domain::Hash>);

fn start(folder: &std::path::Path, listen: SocketAddr) -> Started {
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build().unwrap();
    let config = Config::on(folder).unwrap();
    let cert = config.identity.as_ref().and_then(server::certificate::Identity::fingerprint);
    let listener = runtime.block_on(tokio::net::TcpListener::bind(listen)).unwrap();
    let address = listener.local_addr().unwrap();
    let (stop, stopped) = oneshot::channel::<()>();
    let running = runtime.spawn(async move {
        let shutdown = async {
            let _ = stopped.await;
        };
        server::serve(config, listener, shutdown).await.unwrap();
    });
    (runtime, address, stop, running, cert)
}
