//! The file in which one laptop carries its changes to another: sealed so that only who holds the workspace reads it.
//!
//! One line in the clear, `MUSTER-CARRY 1 WORKSPACE`, then a nonce and AES-256-GCM over the contents with the line bound
//! in. The key comes from the workspace's first batch, whose bytes (with 128 bits of chance in them) only members and
//! their server have; so nobody has to type or remember anything. It keeps a lost stick from being read. It proves
//! nothing: each batch inside is signed by its author.

use aes_gcm::{
    Aes256Gcm, Nonce,
    aead::{Aead, KeyInit, Payload},
};
use sha2::{Digest, Sha256};

use crate::{KeyError, random::generate_bytes};

const FORM: &str = "MUSTER-CARRY 1 ";
const LINE: usize = FORM.len() + 64 + 1;
const NONCE: usize = 12;

/// Seals `plain` for everybody who has `genesis`, the first batch of `workspace` (64 hex digits).
///
/// # Errors
/// `NoRandomness`.
pub fn generate_sealed(genesis: &[u8], workspace: &str, plain: &[u8]) -> Result<Vec<u8>, KeyError> {
    let nonce = generate_bytes::<NONCE>()?;
    let line = format!("{FORM}{workspace}\n");
    let payload = Payload { msg: plain, aad: line.as_bytes() };
    let sealed = cipher(genesis).encrypt(Nonce::from_slice(&nonce), payload).expect("a file is far below the limit of AES-GCM");
    Ok([line.as_bytes(), &nonce, &sealed].concat())
}

/// The workspace that a carried file belongs to; nothing if it is no such file.
pub fn workspace(file: &[u8]) -> Option<&str> {
    let line = std::str::from_utf8(file.get(..LINE)?).ok()?;
    line.strip_prefix(FORM)?.strip_suffix('\n')
}

/// The contents of a carried file.
///
/// # Errors
/// `Damaged` if it is no such file, cut short or changed.
pub fn open(genesis: &[u8], file: &[u8]) -> Result<Vec<u8>, KeyError> {
    let damaged = || KeyError::damaged("the file is cut short or was changed; carry it again");
    let (line, rest) = file.split_at_checked(LINE).ok_or_else(damaged)?;
    let (nonce, sealed) = rest.split_at_checked(NONCE).ok_or_else(damaged)?;
    cipher(genesis).decrypt(Nonce::from_slice(nonce), Payload { msg: sealed, aad: line }).map_err(|_| damaged())
}

fn cipher(genesis: &[u8]) -> Aes256Gcm {
    let key: [u8; 32] = Sha256::new().chain_update(b"muster carry 1\0").chain_update(genesis).finalize().into();
    Aes256Gcm::new((&key).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_who_has_the_first_batch_reads_it_and_every_changed_byte_is_found() {
        let name = "ab".repeat(32);
        let file = generate_sealed(b"genesis", &name, b"contents").unwrap();
        assert_eq!(workspace(&file), Some(name.as_str()));
        assert_eq!(open(b"genesis", &file).unwrap(), b"contents");
        assert!(open(b"another", &file).is_err());
        for at in 0..file.len() {
            let mut changed = file.clone();
            changed[at] ^= 1;
            assert!(open(b"genesis", &changed).is_err(), "byte {at}");
            assert!(open(b"genesis", &file[..at]).is_err(), "cut at {at}");
        }
    }
}
