//! Wrapping keys: AES-256-GCM under a key that comes from a passphrase (argon2id), from a code or a keyring's secret
//! (SHA-256), or under a person's own key.
//!
//! Kind, member, costs and salt are bound into the seal, so that no slot can be passed off as another.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use argon2::{Algorithm, Argon2, Params, Version};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

use super::StoreKey;
use crate::{KeyError, passphrase::normalised, random::generate_bytes};

/// More than this is not made here and would only keep the laptop busy (1 GiB, 64 passes, 16 lanes).
const MOST: Costs = Costs { memory_kib: 1 << 20, passes: 64, lanes: 16 };

/// What argon2id may cost; stored in the slot.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Costs {
    /// Memory in KiB.
    pub memory_kib: u32,
    /// Passes over the memory.
    pub passes: u32,
    /// Lanes.
    pub lanes: u32,
}

impl Default for Costs {
    /// 64 MiB, three passes, one lane.
    fn default() -> Self {
        Self { memory_kib: 64 * 1024, passes: 3, lanes: 1 }
    }
}

/// Sealed keys; all fields in hex.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wrapped {
    salt: String,
    nonce: String,
    sealed: String,
}

/// What the wrapping key is made from.
pub(super) enum With<'a> {
    Passphrase(&'a str, Costs),
    /// A recovery code's 160 random bits; nobody guesses them, so a fast derivation is enough.
    Code(&'a [u8; 20]),
    /// 256 random bits that a keyring keeps; the same.
    Keyring(&'a [u8]),
}

impl With<'_> {
    fn key(&self, salt: &[u8; 16]) -> Result<StoreKey, KeyError> {
        match self {
            Self::Passphrase(passphrase, costs) => stretch(passphrase, salt, *costs),
            Self::Code(secret) => Ok(hashed(b"muster recovery slot\0", salt, *secret)),
            Self::Keyring(secret) => Ok(hashed(b"muster keyring slot\0", salt, secret)),
        }
    }
}

/// Which generation of slots a seal is of: what is wrapped differs.
#[derive(Clone, Copy)]
pub(super) enum Form {
    /// The store's key alone, from before each person had one of their own.
    Old,
    /// The store's key, then the person's.
    Now,
}

/// Wraps bytes, with a new salt; `name` is bound in.
pub(super) fn generate(bytes: &[u8], with: &With<'_>, name: &str) -> Result<Wrapped, KeyError> {
    let (salt, nonce) = (generate_bytes::<16>()?, generate_bytes::<12>()?);
    let key = with.key(&salt)?;
    let salt = hex::encode(salt);
    let sealed = seal(&key, &nonce, bytes, &bound(Form::Now, name, &salt));
    Ok(Wrapped { salt, nonce: hex::encode(nonce), sealed: hex::encode(sealed) })
}

/// What was wrapped, or nothing where the secret is another one.
pub(super) fn open(wrapped: &Wrapped, with: &With<'_>, form: Form, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
    let (salt, nonce) = (bytes::<16>(&wrapped.salt)?, bytes::<12>(&wrapped.nonce)?);
    let sealed = hex::decode(&wrapped.sealed).map_err(|_| damaged())?;
    Ok(unseal(&with.key(&salt)?, &nonce, &sealed, &bound(form, name, &wrapped.salt)))
}

/// Nonce and sealed secret, under a person's own key.
pub(super) fn generate_sealed_own(key: &StoreKey, what: &str, secret: &[u8; 32]) -> Result<Vec<u8>, KeyError> {
    let nonce = generate_bytes::<12>()?;
    Ok([nonce.as_slice(), &seal(key, &nonce, secret, &own(what))].concat())
}

/// The secret, or nothing where it was sealed under another key or name.
pub(super) fn open_sealed_own(key: &StoreKey, what: &str, sealed: &[u8]) -> Option<Zeroizing<[u8; 32]>> {
    let (nonce, sealed) = sealed.split_at_checked(12)?;
    let plain = unseal(key, nonce.try_into().ok()?, sealed, &own(what))?;
    Some(Zeroizing::new(plain.as_slice().try_into().ok()?))
}

/// A value by which a key is recognised. The key is 256 random bits, so this tells nothing about it.
pub(super) fn check_value(key: &StoreKey) -> String {
    hex::encode(Sha256::new().chain_update(b"muster store key check\0").chain_update(**key).finalize())
}

/// Hex of a fixed length.
pub(super) fn bytes<const N: usize>(text: &str) -> Result<[u8; N], KeyError> {
    let mut out = [0; N];
    hex::decode_to_slice(text, &mut out).map_err(|_| damaged())?;
    Ok(out)
}

pub(super) fn damaged() -> KeyError {
    KeyError::damaged("a slot of keys.json; open the store another way")
}

/// Whose it is and the costs are bound in, the free text last.
pub(super) fn passphrase_name(who: &str, costs: Costs) -> String {
    format!("passphrase\0{}\0{}\0{}\0{who}", costs.memory_kib, costs.passes, costs.lanes)
}

fn stretch(passphrase: &str, salt: &[u8; 16], costs: Costs) -> Result<StoreKey, KeyError> {
    let refused = || KeyError::unsupported("the costs of a passphrase slot in keys.json");
    if costs.memory_kib > MOST.memory_kib || costs.passes > MOST.passes || costs.lanes > MOST.lanes {
        return Err(refused());
    }
    let params = Params::new(costs.memory_kib, costs.passes, costs.lanes, Some(32)).map_err(|_| refused())?;
    let mut key = Zeroizing::new([0; 32]);
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
        .hash_password_into(normalised(passphrase).as_bytes(), salt, &mut *key)
        .map_err(|_| refused())?;
    Ok(StoreKey::from(*key))
}

fn hashed(use_of: &[u8], salt: &[u8; 16], secret: &[u8]) -> StoreKey {
    let hash = Sha256::new().chain_update(use_of).chain_update(salt).chain_update(secret);
    StoreKey::from(<[u8; 32]>::from(hash.finalize()))
}

fn seal(with: &StoreKey, nonce: &[u8; 12], bytes: &[u8], bound: &str) -> Vec<u8> {
    let payload = Payload { msg: bytes, aad: bound.as_bytes() };
    cipher(with).encrypt(Nonce::from_slice(nonce), payload).expect("a few bytes are far below the limit of AES-GCM")
}

fn unseal(with: &StoreKey, nonce: &[u8; 12], sealed: &[u8], bound: &str) -> Option<Zeroizing<Vec<u8>>> {
    let payload = Payload { msg: sealed, aad: bound.as_bytes() };
    cipher(with).decrypt(Nonce::from_slice(nonce), payload).ok().map(Zeroizing::new)
}

fn cipher(with: &StoreKey) -> Aes256Gcm {
    let key: &[u8; 32] = with;
    Aes256Gcm::new(key.into())
}

fn bound(form: Form, name: &str, salt: &str) -> String {
    let form = match form {
        Form::Old => 1,
        Form::Now => 2,
    };
    format!("muster slot {form}\0{salt}\0{name}")
}

fn own(what: &str) -> String {
    format!("muster own 1\0{what}")
}
