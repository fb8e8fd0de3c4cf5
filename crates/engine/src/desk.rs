//! One data folder on this laptop, callable from any thread: empty, locked or open.
//!
//! A shell (window, browser, command line) holds a `Desk` and calls commands by name. Network work
//! never holds the engine: see `sync::run`.

use std::net::IpAddr;
use std::path::PathBuf;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use keys::slots::{Costs, Keyring, Slots};
use serde::Serialize;

use crate::carry::room::Room;
use crate::certificate::work::Work;
use crate::handoff::pages::Printer;
use crate::sync::road::Network;
use crate::tries::Tries;
use crate::{Chance, Clock, Engine, Failure, Result, commands};

/// How a desk opens.
#[derive(Clone, Debug)]
pub struct Options {
    pub clock: Clock,
    /// Where ids, keys and salts come from.
    pub chance: Chance,
    /// How servers are reached.
    pub network: Network,
    /// What a passphrase costs to try.
    pub costs: Costs,
    /// bcrypt rounds of signing keys.
    pub rounds: u32,
    /// The laptop's name, as colleagues see it.
    pub device: String,
    /// Makes the PDF of a pack; a pack has none without it.
    pub printer: Option<Printer>,
    /// Bytes of one piece of a file on its way.
    pub piece: usize,
    /// The keyring of whoever is logged in; without one there is no such choice.
    pub keyring: Option<Keyring>,
    /// The one address at which this laptop shares in a room; without it all of its own in private networks.
    pub room: Option<IpAddr>,
    /// Wrong passphrases so far; a desk begins with none.
    pub tries: Tries,
}

impl Default for Options {
    fn default() -> Self {
        let name = std::fs::read_to_string("/etc/hostname").unwrap_or_default().trim().to_owned();
        let device = if name.is_empty() { "laptop".to_owned() } else { name };
        Self {
            clock: Clock::system(),
            chance: Chance::system(),
            network: Network::default(),
            costs: Costs::default(),
            rounds: 64,
            device,
            printer: None,
            piece: crate::sync::files::PIECE,
            keyring: None,
            room: None,
            tries: Tries::default(),
        }
    }
}

/// Told to every subscriber after a change.
#[derive(Clone, Debug, Serialize)]
pub struct Changed {
    /// The kinds of record that changed; `sync` when the sync line did, `files` when a file came or went, `progress` when
    /// a piece of one did.
    pub kinds: Vec<String>,
    /// The command that changed all of it, where nobody else changed anything: whoever called it has its answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub by: Option<String>,
}

type Subscriber = Box<dyn Fn(&Changed) + Send + Sync>;

/// One data folder.
#[derive(Clone)]
pub struct Desk {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) data: PathBuf,
    pub(crate) options: Options,
    /// A workspace whose making was broken off was found at the opening, and cleared away.
    pub(crate) cleared: AtomicBool,
    state: Mutex<State>,
    subscribers: Mutex<Vec<Subscriber>>,
    /// Held by who talks to the server; one at a time.
    pub(crate) syncing: Mutex<()>,
    /// Why the last round of sync failed.
    pub(crate) trouble: Mutex<Option<Failure>>,
    /// The session with the server, until it runs out.
    pub(crate) session: Mutex<Option<crate::sync::run::Open>>,
    /// What the server said of files in that session.
    pub(crate) files: Mutex<crate::sync::files::Known>,
    pub(crate) bell: Arc<crate::sync::hints::Bell>,
    /// Work that takes a while: printing and signing of many.
    pub(crate) work: Work,
    /// The meeting with another laptop in the same room.
    pub(crate) room: Room,
}

pub(crate) enum State {
    Empty,
    Locked,
    Open(Box<Engine>),
}

impl Desk {
    /// Looks at a data folder; opens its workspace at once if nobody has to type a passphrase.
    ///
    /// # Errors
    /// A damaged or newer folder, a disk that refuses.
    pub fn open(data: PathBuf, options: Options) -> Result<Self> {
        let options = Options { tries: Tries::default(), ..options };
        let cleared = crate::workspace::unfinished::cleared(&data)?;
        let state = match Slots::load(&data)? {
            None => State::Empty,
            Some(slots) => crate::workspace::unlock::without_passphrase(&data, slots, &options)?,
        };
        let inner = Inner {
            data,
            options,
            cleared: AtomicBool::new(cleared),
            state: Mutex::new(state),
            subscribers: Mutex::default(),
            syncing: Mutex::default(),
            trouble: Mutex::default(),
            session: Mutex::default(),
            files: Mutex::default(),
            bell: Arc::default(),
            work: Work::default(),
            room: Room::default(),
        };
        Ok(Self { inner: Arc::new(inner) })
    }

    /// Runs a command by name: JSON in, JSON out.
    ///
    /// # Errors
    /// The command's own refusal, or `invalid` for a request that is not of its form.
    pub fn call(&self, name: &str, body: &[u8]) -> std::result::Result<Vec<u8>, Failure> {
        let answer = commands::dispatch(self, name, body);
        self.tell_changes_by(Some(name));
        answer
    }

    /// Shuts the workspace, waiting for a change that is being written; what comes later is answered with `empty`.
    ///
    /// A program must do this before it ends: a thread that syncs would otherwise meet a database library that
    /// is being taken down around it.
    pub fn close(&self) {
        self.end_room();
        *self.state() = State::Empty;
    }

    /// Tries a passphrase of a person here: see `Tries::tried`.
    pub(crate) fn tried<T>(&self, person: &str, open: impl FnOnce() -> Result<T>) -> Result<T> {
        self.inner.options.tries.tried(person, self.inner.options.clock.now(), open)
    }

    /// Calls `told` after every change, from the thread that made it.
    pub fn subscribe(&self, told: Subscriber) {
        lock(&self.inner.subscribers).push(told);
    }

    /// Runs a use case on the open workspace.
    ///
    /// # Errors
    /// `empty` or `locked` where there is none; the use case's own.
    pub fn with<T>(&self, work: impl FnOnce(&mut Engine) -> Result<T>) -> Result<T> {
        match &mut *self.state() {
            State::Open(engine) => {
                engine.look_again()?;
                work(engine)
            }
            State::Locked => Err(Failure::new("locked")),
            State::Empty => Err(Failure::new("empty")),
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        lock(&self.inner.state)
    }

    /// Tells the subscribers what changed since the last time.
    pub fn tell_changes(&self) {
        self.tell_changes_by(None);
    }

    fn tell_changes_by(&self, command: Option<&str>) {
        let (kinds, by_others) = match &mut *self.state() {
            State::Open(engine) => engine.take_changed(),
            _ => return,
        };
        if !kinds.is_empty() {
            self.tell_all(&Changed { kinds, by: command.filter(|_| !by_others).map(str::to_owned) });
        }
    }

    /// Looks for what another process wrote meanwhile, and tells the subscribers if it did.
    pub fn poll(&self) {
        if let State::Open(engine) = &mut *self.state() {
            // A disk that does not answer is told by the next command, to somebody who waits for it.
            let _ = engine.look_again();
        }
        self.tell_changes();
    }

    pub(crate) fn tell(&self, kinds: Vec<String>) {
        self.tell_all(&Changed { kinds, by: None });
    }

    fn tell_all(&self, changed: &Changed) {
        for told in lock(&self.inner.subscribers).iter() {
            told(changed);
        }
    }
}

/// A poisoned lock still guards whole data: every change is a transaction.
pub(crate) fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
