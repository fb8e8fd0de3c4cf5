//! The system's keyring as a way in: what is asked of it, and that nobody waits for it longer than two seconds.
//!
//! A keyring may ask the person for a password, or never answer at all; the passphrase always opens the store as well.
//! Not here: the real keyring, which is in `system`.

use std::{
    fmt,
    sync::{Arc, mpsc::channel},
    thread,
    time::Duration,
};

use zeroize::Zeroizing;

use crate::KeyError;

/// How long a keyring may take to answer.
const LIMIT: Duration = Duration::from_secs(2);

/// A place that keeps small secrets for whoever is logged in.
pub trait SecretStore: Send + Sync {
    /// Whether it can be used now.
    fn answers(&self) -> bool;

    /// What is kept under a name; nothing where there is nothing.
    ///
    /// # Errors
    /// `NoKeyring`, as for the two others.
    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError>;

    /// Keeps a secret under a name.
    ///
    /// # Errors
    /// `NoKeyring`.
    fn write(&self, name: &str, secret: &[u8]) -> Result<(), KeyError>;

    /// Forgets what is kept under a name; nothing there is as good.
    ///
    /// # Errors
    /// `NoKeyring`.
    fn forget(&self, name: &str) -> Result<(), KeyError>;
}

/// A secret store, asked in a thread of its own.
#[derive(Clone)]
pub struct Keyring {
    store: Arc<dyn SecretStore>,
    limit: Duration,
}

impl Keyring {
    /// A keyring that has two seconds for each answer.
    pub fn new(store: Arc<dyn SecretStore>) -> Self {
        Self { store, limit: LIMIT }
    }

    /// Whether it can be used now.
    pub fn answers(&self) -> bool {
        self.ask(|store| Ok(store.answers())).unwrap_or(false)
    }

    pub(super) fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
        let name = name.to_owned();
        self.ask(move |store| store.read(&name))
    }

    pub(super) fn write(&self, name: &str, secret: Zeroizing<[u8; 32]>) -> Result<(), KeyError> {
        let name = name.to_owned();
        self.ask(move |store| store.write(&name, &*secret))
    }

    pub(super) fn forget(&self, name: &str) -> Result<(), KeyError> {
        let name = name.to_owned();
        self.ask(move |store| store.forget(&name))
    }

    /// A thread that never ends is left behind: it holds nothing that anybody waits for.
    fn ask<T: Send + 'static>(&self, ask: impl FnOnce(&dyn SecretStore) -> Result<T, KeyError> + Send + 'static) -> Result<T, KeyError> {
        let (say, hear) = channel();
        let store = Arc::clone(&self.store);
        thread::spawn(move || say.send(ask(&*store)));
        hear.recv_timeout(self.limit).unwrap_or(Err(KeyError::NoKeyring))
    }
}

impl fmt::Debug for Keyring {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Keyring")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Waits for a word that is never said.
    struct Silent;

    impl SecretStore for Silent {
        fn answers(&self) -> bool {
            thread::park();
            true
        }

        fn read(&self, _: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
            thread::park();
            Ok(None)
        }

        fn write(&self, _: &str, _: &[u8]) -> Result<(), KeyError> {
            thread::park();
            Ok(())
        }

        fn forget(&self, _: &str) -> Result<(), KeyError> {
            thread::park();
            Ok(())
        }
    }

    #[test]
    fn nobody_waits_for_a_keyring_that_does_not_answer() {
        let keyring = Keyring { store: Arc::new(Silent), limit: Duration::ZERO };
        assert!(!keyring.answers());
        assert!(matches!(keyring.read("a"), Err(KeyError::NoKeyring)));
        assert!(matches!(keyring.write("a", Zeroizing::new([1; 32])), Err(KeyError::NoKeyring)));
        assert!(matches!(keyring.forget("a"), Err(KeyError::NoKeyring)));
    }
}
