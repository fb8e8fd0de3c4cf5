//! Writing keys: Ed25519 keys that sign an author's batches, and one-time invitation keys.
//!
//! Signed is `tag || 0x00 || bytes`, so that a signature made for one purpose is none for another.
//! Deliberately not here: what a batch is, and keys that ask for a passphrase (see `signing`).

use ed25519_dalek::{Signature, Signer, SigningKey, VerifyingKey};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use crate::{KeyError, random::generate_bytes};

/// An Ed25519 key that signs without asking. Its bytes are wiped when it is dropped.
pub struct WritingKey(SigningKey);

impl WritingKey {
    /// A new random key.
    pub fn generate() -> Result<Self, KeyError> {
        let seed = Zeroizing::new(generate_bytes::<32>()?);
        Ok(Self::from_seed(&seed))
    }

    /// The key of a stored seed.
    pub fn from_seed(seed: &[u8; 32]) -> Self {
        Self(SigningKey::from_bytes(seed))
    }

    /// The 32 secret bytes to store.
    pub fn seed(&self) -> Zeroizing<[u8; 32]> {
        Zeroizing::new(self.0.to_bytes())
    }

    /// The public half.
    pub fn public(&self) -> [u8; 32] {
        self.0.verifying_key().to_bytes()
    }

    /// Signs bytes for one purpose; `tag` names it and holds no zero byte.
    pub fn sign(&self, tag: &str, bytes: &[u8]) -> [u8; 64] {
        self.0.sign(&message(tag, bytes)).to_bytes()
    }
}

impl std::fmt::Debug for WritingKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("WritingKey(secret)")
    }
}

/// The id of the author whose first public key this is: the first 16 bytes of its SHA-256.
pub fn author_id(public: &[u8; 32]) -> [u8; 16] {
    let digest = Sha256::digest(public);
    std::array::from_fn(|i| digest[i])
}

/// Whether `signature` is by `public`, for this purpose, over these bytes. Weak keys are refused.
pub fn verify(public: &[u8; 32], tag: &str, bytes: &[u8], signature: &[u8; 64]) -> bool {
    verify_raw(public, &message(tag, bytes), signature)
}

/// Strict Ed25519 over the message as it stands.
pub(crate) fn verify_raw(public: &[u8; 32], message: &[u8], signature: &[u8; 64]) -> bool {
    let signature = Signature::from_bytes(signature);
    VerifyingKey::from_bytes(public).is_ok_and(|key| key.verify_strict(message, &signature).is_ok())
}

fn message(tag: &str, bytes: &[u8]) -> Vec<u8> {
    debug_assert!(!tag.contains('\0'), "a tag with a zero byte could be read as another tag");
    [tag.as_bytes(), &[0], bytes].concat()
}
