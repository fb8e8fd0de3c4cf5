//! The store's raw key: 32 random bytes that are wiped when dropped and never printed.

use std::ops::Deref;

use zeroize::Zeroizing;

use crate::{KeyError, random::generate_bytes};

/// The key that opens the store. Two keys are compared without telling by the time where they differ.
#[derive(Clone)]
pub struct StoreKey(Zeroizing<[u8; 32]>);

/// A new random key for a new store.
pub fn generate_store_key() -> Result<StoreKey, KeyError> {
    generate_bytes().map(StoreKey::from)
}

impl From<[u8; 32]> for StoreKey {
    fn from(bytes: [u8; 32]) -> Self {
        Self(Zeroizing::new(bytes))
    }
}

impl Deref for StoreKey {
    type Target = [u8; 32];

    fn deref(&self) -> &[u8; 32] {
        &self.0
    }
}

impl PartialEq for StoreKey {
    fn eq(&self, other: &Self) -> bool {
        self.iter().zip(other.iter()).fold(0, |differs, (a, b)| differs | (a ^ b)) == 0
    }
}

impl Eq for StoreKey {}

impl std::fmt::Debug for StoreKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("StoreKey(secret)")
    }
}
