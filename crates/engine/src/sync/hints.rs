//! Live hints: a thread that syncs when something changed here or the server says that something did there.

use std::io::{BufRead as _, BufReader};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex};
use std::time::Duration;

use super::road::Network;
use super::run::round;
use crate::Desk;
use crate::desk::lock;

/// Without any sign, sync this often.
const AT_LEAST_EVERY: Duration = Duration::from_secs(30);
/// After trouble, wait this long before the hints are asked for again.
const PAUSE: Duration = Duration::from_secs(3);

/// Wakes the sync thread.
#[derive(Default)]
pub(crate) struct Bell {
    rung: Mutex<bool>,
    changed: Condvar,
    pub(crate) started: AtomicBool,
}

impl Bell {
    pub(crate) fn ring(&self) {
        *lock(&self.rung) = true;
        self.changed.notify_all();
    }

    /// Whether it was rung; it is still then.
    pub(crate) fn take(&self) -> bool {
        std::mem::take(&mut *lock(&self.rung))
    }

    fn wait(&self, most: Duration) {
        let rung = lock(&self.rung);
        let (mut rung, _) = self.changed.wait_timeout_while(rung, most, |rung| !*rung).unwrap_or_else(std::sync::PoisonError::into_inner);
        *rung = false;
    }
}

impl Desk {
    /// Keeps this desk in step with its server from now on, in threads of its own. Twice is once.
    ///
    /// Does nothing visible while the workspace is on no server; begins by itself once it is.
    pub fn start_sync(&self) {
        if !matches!(self.inner.options.network, Network::Http) {
            return;
        }
        if self.inner.bell.started.swap(true, Ordering::SeqCst) {
            return;
        }
        let bell = self.inner.bell.clone();
        let ringing = bell.clone();
        self.subscribe(Box::new(move |changed| {
            // Our own news about sync must not call for sync again.
            if changed.kinds.iter().any(|kind| !["sync", "files", "progress"].contains(&kind.as_str())) {
                ringing.ring();
            }
        }));
        let desk = Arc::downgrade(&self.inner);
        spawn("muster-sync", move || {
            while let Some(inner) = desk.upgrade() {
                let desk = Desk { inner };
                // A disk that refuses is told by the next step that needs it.
                let _ = desk.with(|engine| Ok(engine.store.catch_up()?));
                if desk.with(|engine| engine.address()).is_ok() {
                    let _ = round(&desk);
                }
                drop(desk);
                bell.wait(AT_LEAST_EVERY);
            }
        });
        let (desk, bell) = (Arc::downgrade(&self.inner), self.inner.bell.clone());
        spawn("muster-hints", move || {
            while let Some(inner) = desk.upgrade() {
                listen(&Desk { inner }, &bell);
                std::thread::park_timeout(PAUSE);
            }
        });
    }
}

fn spawn(name: &str, work: impl FnOnce() + Send + 'static) {
    if let Err(error) = std::thread::Builder::new().name(name.to_owned()).spawn(work) {
        tracing::error!(%error, "a thread could not be started; syncing by hand still works");
    }
}

/// Rings for every hint until the stream ends.
fn listen(desk: &Desk, bell: &Bell) {
    let Some(open) = lock(&desk.inner.session).clone() else { return };
    let Ok(stream) = open.wire.hints(&open.token) else {
        // The next round signs again and leaves a fresh session here.
        bell.ring();
        return;
    };
    for line in BufReader::new(stream).lines() {
        let Ok(line) = line else { return };
        if line.starts_with("data:") {
            bell.ring();
        }
    }
}
