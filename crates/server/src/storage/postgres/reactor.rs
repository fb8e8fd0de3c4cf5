//! The bridge from callers that block to a client that does not: one small runtime for all connections.
//!
//! A caller may stand anywhere, inside another runtime too: work is handed over and waited for on a
//! channel. It blocks the calling thread, as a local database would.

use std::future::Future;
use std::sync::mpsc::sync_channel;

use tokio::runtime::{Builder, Runtime};

use crate::storage::{StorageError, Stored};

pub(super) struct Reactor(Option<Runtime>);

impl Reactor {
    pub(super) fn start() -> Stored<Self> {
        let runtime = Builder::new_multi_thread().worker_threads(1).thread_name("muster-postgres").enable_all().build()?;
        Ok(Self(Some(runtime)))
    }

    /// Does the work on the runtime and waits for it.
    pub(super) fn wait<T: Send + 'static>(&self, work: impl Future<Output = Stored<T>> + Send + 'static) -> Stored<T> {
        let (tell, told) = sync_channel(1);
        self.leave(async move { drop(tell.send(work.await)) });
        told.recv().unwrap_or_else(|_| Err(StorageError::Passing("the work was given up".to_owned())))
    }

    /// Does the work on the runtime some time soon.
    pub(super) fn leave(&self, work: impl Future<Output = ()> + Send + 'static) {
        if let Some(runtime) = &self.0 {
            drop(runtime.spawn(work));
        }
    }
}

impl Drop for Reactor {
    fn drop(&mut self) {
        // Waiting for it is not allowed inside another runtime; what is cut off, the database rolls back.
        if let Some(runtime) = self.0.take() {
            runtime.shutdown_background();
        }
    }
}
