//! The keyring of the system: the Secret Service on Linux, Keychain on macOS, the Credential Manager on Windows.
//!
//! Where there is none (no session bus, a server), asking fails at once.

use std::sync::Arc;

use keyring::v1::{Entry, Error};
use zeroize::Zeroizing;

use super::keyring::{Keyring, SecretStore};
use crate::KeyError;

/// Under which program the secrets stand in the person's keyring.
const SERVICE: &str = "app.muster.desktop";

/// The keyring of whoever is logged in here.
pub fn system_keyring() -> Keyring {
    Keyring::new(Arc::new(System))
}

struct System;

impl SecretStore for System {
    fn answers(&self) -> bool {
        Entry::store_status().is_ok()
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
        match entry(name)?.get_secret() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(_) => Err(KeyError::NoKeyring),
        }
    }

    fn write(&self, name: &str, secret: &[u8]) -> Result<(), KeyError> {
        entry(name)?.set_secret(secret).map_err(|_| KeyError::NoKeyring)
    }

    fn forget(&self, name: &str) -> Result<(), KeyError> {
        match entry(name)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(_) => Err(KeyError::NoKeyring),
        }
    }
}

fn entry(name: &str) -> Result<Entry, KeyError> {
    Entry::new(SERVICE, name).map_err(|_| KeyError::NoKeyring)
}
