//! Wrapping the store's key: AES-256-GCM under a key that comes from a passphrase (argon2id), or from a code or a
//! keyring's secret (SHA-256).
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

/// A sealed key; all fields in hex.
#[derive(Debug, Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wrapped {
    salt: String,
    nonce: String,
    sealed: String,
}

/// Wraps the key under a passphrase, with a new salt.
pub(super) fn generate_passphrase(key: &StoreKey, pass: &str, who: &str, costs: Costs) -> Result<Wrapped, KeyError> {
    let salt = generate_bytes::<16>()?;
    generate_sealed(key, &stretch(pass, &salt, costs)?, salt, &passphrase_name(who, costs))
}

/// The key, or nothing where the passphrase is another one.
pub(super) fn open_passphrase(pass: &str, who: &str, costs: Costs, wrapped: &Wrapped) -> Result<Option<StoreKey>, KeyError> {
    let salt = bytes::<16>(&wrapped.salt)?;
    unseal(&stretch(pass, &salt, costs)?, wrapped, &passphrase_name(who, costs))
}

/// Wraps the key under a recovery code's 160 random bits, with a new salt.
pub(super) fn generate_recovery(key: &StoreKey, secret: &[u8; 20]) -> Result<Wrapped, KeyError> {
    let salt = generate_bytes::<16>()?;
    generate_sealed(key, &from_code(secret, &salt), salt, "recovery")
}

/// The key, or nothing where the code is another one.
pub(super) fn open_recovery(secret: &[u8; 20], wrapped: &Wrapped) -> Result<Option<StoreKey>, KeyError> {
    let salt = bytes::<16>(&wrapped.salt)?;
    unseal(&from_code(secret, &salt), wrapped, "recovery")
}

/// Wraps the key under 256 random bits that a keyring keeps under the name `entry`, with a new salt.
pub(super) fn generate_keyring(key: &StoreKey, secret: &[u8], entry: &str) -> Result<Wrapped, KeyError> {
    let salt = generate_bytes::<16>()?;
    generate_sealed(key, &from_keyring(secret, &salt), salt, &keyring_name(entry))
}

/// The key, or nothing where the keyring keeps something else under that name.
pub(super) fn open_keyring(secret: &[u8], entry: &str, wrapped: &Wrapped) -> Result<Option<StoreKey>, KeyError> {
    let salt = bytes::<16>(&wrapped.salt)?;
    unseal(&from_keyring(secret, &salt), wrapped, &keyring_name(entry))
}

/// A value by which a key is recognised. The key is 256 random bits, so this tells nothing about it.
pub(super) fn check_value(key: &StoreKey) -> String {
    hex::encode(Sha256::new().chain_update(b"muster store key check\0").chain_update(**key).finalize())
}

/// Hex of a fixed length.
pub(super) fn bytes<const N: usize>(text: &str) -> Result<[u8; N], KeyError> {
    let mut out = [0; N];
    hex::decode_to_slice(text, &mut out).map_err(|_| KeyError::damaged("a slot of keys.json; open the store another way"))?;
    Ok(out)
}

/// Name and costs are bound in, the name last because it is free text.
fn passphrase_name(who: &str, costs: Costs) -> String {
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

fn keyring_name(entry: &str) -> String {
    format!("keyring\0{entry}")
}

/// A fast derivation is enough, as for a code.
fn from_keyring(secret: &[u8], salt: &[u8; 16]) -> StoreKey {
    let hash = Sha256::new().chain_update(b"muster keyring slot\0").chain_update(salt).chain_update(secret);
    StoreKey::from(<[u8; 32]>::from(hash.finalize()))
}

/// A fast derivation is enough: nobody guesses 160 random bits.
fn from_code(secret: &[u8; 20], salt: &[u8; 16]) -> StoreKey {
    let hash = Sha256::new().chain_update(b"muster recovery slot\0").chain_update(salt).chain_update(secret);
    StoreKey::from(<[u8; 32]>::from(hash.finalize()))
}

fn generate_sealed(key: &StoreKey, with: &StoreKey, salt: [u8; 16], name: &str) -> Result<Wrapped, KeyError> {
    let (nonce, salt) = (generate_bytes::<12>()?, hex::encode(salt));
    let bound = bound(name, &salt);
    let payload = Payload { msg: key.as_slice(), aad: bound.as_bytes() };
    let sealed = cipher(with).encrypt(Nonce::from_slice(&nonce), payload).expect("32 bytes are far below the limit of AES-GCM");
    Ok(Wrapped { salt, nonce: hex::encode(nonce), sealed: hex::encode(sealed) })
}

fn unseal(with: &StoreKey, wrapped: &Wrapped, name: &str) -> Result<Option<StoreKey>, KeyError> {
    let nonce = bytes::<12>(&wrapped.nonce)?;
    let sealed = bytes::<48>(&wrapped.sealed)?;
    let bound = bound(name, &wrapped.salt);
    let payload = Payload { msg: &sealed, aad: bound.as_bytes() };
    let Ok(plain) = cipher(with).decrypt(Nonce::from_slice(&nonce), payload) else {
        return Ok(None);
    };
    let plain = Zeroizing::new(plain);
    let mut key = Zeroizing::new([0; 32]);
    key.copy_from_slice(&plain);
    Ok(Some(StoreKey::from(*key)))
}

fn cipher(with: &StoreKey) -> Aes256Gcm {
    let key: &[u8; 32] = with;
    Aes256Gcm::new(key.into())
}

fn bound(name: &str, salt: &str) -> String {
    format!("muster slot 1\0{salt}\0{name}")
}
