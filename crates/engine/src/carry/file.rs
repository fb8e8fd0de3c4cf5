//! What stands in a carried file: who wrote it, when, every batch that its laptop holds, and small files by their digest.

use std::io::Read as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{AuthorId, Hash};
use serde::{Deserialize, Serialize};
use serde_json::value::RawValue;
use store::Carried;

use crate::{Failure, Result};

/// A carried file larger than this, unpacked, is not read (bytes).
const GREATEST: u64 = 512 << 20;
/// Version of the form.
const VERSION: u32 = 1;

/// A file with what is said to be its digest.
pub(crate) type CarriedFile = (Hash, Vec<u8>);

/// The contents before they are packed.
pub(crate) struct Contents {
    pub author: AuthorId,
    /// The laptop's clock, milliseconds since 1970.
    pub at: i64,
    pub batches: Vec<Carried>,
    pub files: Vec<CarriedFile>,
}

#[derive(Serialize, Deserialize)]
struct Wire {
    v: u32,
    author: AuthorId,
    at: i64,
    batches: Vec<WireBatch>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    files: Vec<WireFile>,
}

#[derive(Serialize, Deserialize)]
struct WireBatch {
    b: Box<RawValue>,
    /// See [`Carried::refused`].
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    r: Vec<u32>,
}

#[derive(Serialize, Deserialize)]
struct WireFile {
    d: Hash,
    /// Base64.
    b: String,
}

impl Contents {
    /// Packs the contents; the batches' bytes are passed through.
    pub(crate) fn pack(self) -> Result<Vec<u8>> {
        let batches =
            self.batches.into_iter().map(|carried| Ok(WireBatch { b: crate::sync::run::raw(carried.bytes)?, r: carried.refused }));
        let files = self.files.into_iter().map(|(d, bytes)| WireFile { d, b: STANDARD.encode(bytes) }).collect();
        let wire = Wire { v: VERSION, author: self.author, at: self.at, batches: batches.collect::<Result<_>>()?, files };
        let json = serde_json::to_vec(&wire).map_err(Failure::fault)?;
        zstd::encode_all(json.as_slice(), 3).map_err(Failure::fault)
    }

    /// Unpacks what [`Contents::pack`] made, in bounded memory.
    pub(crate) fn unpack(bytes: &[u8]) -> Result<Self> {
        let damaged = || Failure::invalid("path", "carried_damaged");
        let mut json = Vec::new();
        let decoder = zstd::Decoder::new(bytes).map_err(|_| damaged())?;
        decoder.take(GREATEST).read_to_end(&mut json).map_err(|_| damaged())?;
        let wire: Wire = serde_json::from_slice(&json).map_err(|_| damaged())?;
        if wire.v != VERSION {
            return Err(damaged());
        }
        let batches = wire.batches.into_iter().map(|batch| Carried { bytes: batch.b.get().as_bytes().to_vec(), refused: batch.r });
        let files = wire.files.into_iter().map(|file| Some((file.d, STANDARD.decode(&file.b).ok()?)));
        let files = files.collect::<Option<_>>().ok_or_else(damaged)?;
        Ok(Self { author: wire.author, at: wire.at, batches: batches.collect(), files })
    }
}
