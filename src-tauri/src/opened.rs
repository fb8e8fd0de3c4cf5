//! The desk of the window: its data folder is opened on a thread of its own while the window is made.

use std::fs::File;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{self, JoinHandle};

use tauri::plugin::TauriPlugin;
use tauri::{AppHandle, Emitter, Manager, Wry};

use crate::instance::{self, Turn};
use engine::{Desk, Failure, Options};

/// The event that tells the page which kinds of records changed.
const CHANGED: &str = "changed";

/// What opening a folder led to, and the lock that is kept for as long as the window is.
type Found = (Option<File>, Result<Desk, Failure>);

/// The desk, or why its data folder did not open. Whoever asks first waits until that is known.
#[derive(Clone)]
pub(crate) struct Opened(Arc<Inner>);

struct Inner {
    app: AppHandle,
    opening: Mutex<Option<JoinHandle<Found>>>,
    found: OnceLock<Found>,
}

/// Begins to open a data folder. A plugin, because those have their turn before the window is made: it comes after the
/// one that ends a second start.
pub(crate) fn opens(data: PathBuf) -> TauriPlugin<Wry> {
    tauri::plugin::Builder::new("opens")
        .setup(move |app, _| {
            let opening = thread::Builder::new().name("muster-opens".to_owned()).spawn(move || open_folder(data))?;
            let opened = Opened(Arc::new(Inner { app: app.clone(), opening: Mutex::new(Some(opening)), found: OnceLock::new() }));
            app.manage(opened.clone());
            // Sync begins as soon as it can, whether the page has asked for anything or not.
            thread::Builder::new().name("muster-begins".to_owned()).spawn(move || drop(opened.desk()))?;
            Ok(())
        })
        .build()
}

impl Opened {
    /// The desk; a folder that does not open is told by the page, as the answer to whatever it asks.
    pub(crate) fn desk(&self) -> Result<Desk, Failure> {
        self.0.found.get_or_init(|| self.0.wait()).1.clone()
    }
}

impl Inner {
    fn wait(&self) -> Found {
        let opening = self.opening.lock().unwrap_or_else(PoisonError::into_inner).take();
        let (lock, desk) = opening.and_then(|opening| opening.join().ok()).unwrap_or_else(|| (None, Err(Failure::new("fault"))));
        if let Ok(desk) = &desk {
            tell_changes(desk, self.app.clone());
            desk.start_sync();
        }
        (lock, desk)
    }
}

fn open_folder(data: PathBuf) -> Found {
    let lock = match instance::take_turn(&data) {
        Turn::First(lock) => lock,
        Turn::Second => {
            let failure = Failure::new("open_already");
            eprintln!("muster: {failure}: {}", data.display());
            return (None, Err(failure));
        }
    };
    let (printer, keyring) = (Some(reports::printer()), Some(engine::system_keyring()));
    let options = Options { printer, keyring, ..Options::default() };
    (lock, Desk::open(data, options))
}

fn tell_changes(desk: &Desk, app: AppHandle) {
    desk.subscribe(Box::new(move |changed| {
        // A window that is closing hears nothing, and needs nothing.
        let _ = app.emit(CHANGED, changed);
    }));
}
