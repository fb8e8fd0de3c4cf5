//! Names of things: records, authors, hashes. Nothing here makes an id out of chance; that is the caller's.

use std::fmt;
use std::str::FromStr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// The id of a record: UUIDv7 where made by chance, UUIDv5 where derived.
pub type Id = uuid::Uuid;

/// One record: its kind's wire name and its id.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordKey {
    pub kind: &'static str,
    pub id: Id,
}

impl RecordKey {
    /// The record of a declared kind.
    pub fn of<K: crate::KindOf>(id: Id) -> Self {
        Self { kind: K::NAME, id }
    }
}

/// One member on one laptop: the first 16 bytes of the SHA-256 of the first public key.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AuthorId(pub [u8; 16]);

impl AuthorId {
    /// The author that writes with this Ed25519 public key.
    pub fn of_key(public: &[u8; 32]) -> Self {
        let digest = Sha256::digest(public);
        let mut id = [0; 16];
        id.copy_from_slice(&digest[..16]);
        Self(id)
    }

    /// The id of this author's `author` record.
    pub fn record(&self) -> Id {
        Id::from_bytes(self.0)
    }
}

impl fmt::Display for AuthorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 22];
        URL_SAFE_NO_PAD.encode_slice(self.0, &mut text).expect("16 bytes are 22 characters");
        f.write_str(std::str::from_utf8(&text).expect("base64 is ASCII"))
    }
}

impl fmt::Debug for AuthorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for AuthorId {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        let bytes = URL_SAFE_NO_PAD.decode(text).map_err(|_| BadName)?;
        Ok(Self(bytes.try_into().map_err(|_| BadName)?))
    }
}

/// A SHA-256 digest; as text lower-case hex.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Hash(pub [u8; 32]);

impl Hash {
    /// The digest of the parts, one after the other.
    pub fn of(parts: &[&[u8]]) -> Self {
        let mut sha = Sha256::new();
        for part in parts {
            sha.update(part);
        }
        Self(sha.finalize().into())
    }

    /// The first 20 bytes as ten groups of four hex digits, for people to compare on paper.
    pub fn fingerprint(&self) -> String {
        let text = self.to_string();
        let groups: Vec<&str> = (0..10).map(|i| &text[i * 4..i * 4 + 4]).collect();
        groups.join(" ")
    }
}

/// A digest of bytes that come one after the other.
#[derive(Clone, Debug, Default)]
pub struct Digesting(Sha256);

impl Digesting {
    /// Takes in the next bytes.
    pub fn add(&mut self, bytes: &[u8]) {
        self.0.update(bytes);
    }

    /// The digest of all of them.
    pub fn end(self) -> Hash {
        Hash(self.0.finalize().into())
    }
}

impl fmt::Display for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex::encode(self.0))
    }
}

impl fmt::Debug for Hash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Hash {
    type Err = BadName;

    fn from_str(text: &str) -> Result<Self, BadName> {
        let mut bytes = [0; 32];
        hex::decode_to_slice(text, &mut bytes).map_err(|_| BadName)?;
        Ok(Self(bytes))
    }
}

/// A text that is no author id, hash or dot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not a well-formed name")]
pub struct BadName;

macro_rules! serde_as_text {
    ($type:ty) => {
        impl serde::Serialize for $type {
            fn serialize<S: serde::Serializer>(&self, out: S) -> Result<S::Ok, S::Error> {
                out.collect_str(self)
            }
        }
        impl<'de> serde::Deserialize<'de> for $type {
            fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
                let text = <String as serde::Deserialize>::deserialize(from)?;
                text.parse().map_err(serde::de::Error::custom)
            }
        }
    };
}
serde_as_text!(AuthorId);
serde_as_text!(Hash);
pub(crate) use serde_as_text;
