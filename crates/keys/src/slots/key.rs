//! The keys that slots guard: the store's, which everybody here shares, and one of each person's own. 32 random bytes
//! each, wiped when dropped and never printed.

use std::ops::Deref;

use zeroize::Zeroizing;

use super::wrap;
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

/// One person's own key on this laptop: what is sealed with it, nobody else here can open, though all share the store.
#[derive(Clone, PartialEq, Eq)]
pub struct PersonKey(StoreKey);

/// A new random key for a person who comes to this laptop.
pub fn generate_person_key() -> Result<PersonKey, KeyError> {
    generate_store_key().map(PersonKey)
}

impl From<[u8; 32]> for PersonKey {
    fn from(bytes: [u8; 32]) -> Self {
        Self(StoreKey::from(bytes))
    }
}

impl PersonKey {
    /// The key itself, for a slot.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals a secret of this person; `what` names it and is bound in.
    ///
    /// # Errors
    /// `NoRandomness`.
    pub fn generate_sealed(&self, what: &str, secret: &[u8; 32]) -> Result<Vec<u8>, KeyError> {
        wrap::generate_sealed_own(&self.0, what, secret)
    }

    /// Opens what was sealed under this name.
    ///
    /// # Errors
    /// `NotYours` where another person sealed it, or under another name.
    pub fn open_sealed(&self, what: &str, sealed: &[u8]) -> Result<Zeroizing<[u8; 32]>, KeyError> {
        wrap::open_sealed_own(&self.0, what, sealed).ok_or(KeyError::NotYours)
    }
}

impl std::fmt::Debug for PersonKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PersonKey(secret)")
    }
}

/// What every way in of a person opens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    pub store: StoreKey,
    pub person: PersonKey,
}

impl Keys {
    /// New random keys for a new folder.
    pub fn generate() -> Result<Self, KeyError> {
        Ok(Self { store: generate_store_key()?, person: generate_person_key()? })
    }

    /// As a slot holds them.
    pub(super) fn to_bytes(&self) -> Zeroizing<Vec<u8>> {
        let mut bytes = Zeroizing::new(Vec::with_capacity(64));
        bytes.extend_from_slice(&*self.store);
        bytes.extend_from_slice(self.person.bytes());
        bytes
    }

    pub(super) fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (store, person) = (bytes.get(..32)?, bytes.get(32..)?);
        let half = |half: &[u8]| <[u8; 32]>::try_from(half).ok();
        Some(Self { store: half(store)?.into(), person: half(person)?.into() })
    }
}
