//! A keyring in memory: somebody who is logged in has one, and may lose it.

use std::collections::HashMap;
use std::sync::{Arc, Mutex};

use keys::KeyError;
use keys::slots::{Keyring, SecretStore};
use zeroize::Zeroizing;

/// What a keyring keeps, in memory.
#[derive(Default)]
pub struct Drawer {
    secrets: Mutex<HashMap<String, Vec<u8>>>,
}

impl Drawer {
    /// A drawer, and the keyring that looks into it.
    pub fn with_keyring() -> (Arc<Drawer>, Keyring) {
        let drawer = Arc::new(Drawer::default());
        (Arc::clone(&drawer), Keyring::new(drawer))
    }

    /// How many secrets it keeps.
    pub fn len(&self) -> usize {
        self.secrets.lock().unwrap().len()
    }

    /// Whether it keeps nothing.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// Loses everything, as a new login does.
    pub fn lose(&self) {
        self.secrets.lock().unwrap().clear();
    }
}

impl SecretStore for Drawer {
    fn answers(&self) -> bool {
        true
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
        Ok(self.secrets.lock().unwrap().get(name).cloned().map(Zeroizing::new))
    }

    fn write(&self, name: &str, secret: &[u8]) -> Result<(), KeyError> {
        self.secrets.lock().unwrap().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), KeyError> {
        self.secrets.lock().unwrap().remove(name);
        Ok(())
    }
}
