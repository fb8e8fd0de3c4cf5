//! zstd with contexts that are used again: making one costs more than packing a small batch.
//!
//! A few are kept for all threads, since one that has packed a page holds some megabytes.

use std::sync::{Mutex, PoisonError};

use zstd::bulk::{Compressor, Decompressor};

/// Most contexts of a kind that wait for the next user.
const MOST_IDLE: usize = 8;

static PACKS: Mutex<Vec<Compressor<'static>>> = Mutex::new(Vec::new());
static UNPACKS: Mutex<Vec<Decompressor<'static>>> = Mutex::new(Vec::new());

fn taken<T>(from: &Mutex<Vec<T>>) -> Option<T> {
    from.lock().unwrap_or_else(PoisonError::into_inner).pop()
}

fn give_back<T>(to: &Mutex<Vec<T>>, context: T) {
    let mut idle = to.lock().unwrap_or_else(PoisonError::into_inner);
    if idle.len() < MOST_IDLE {
        idle.push(context);
    }
}

/// Packs bytes into one frame.
///
/// # Errors
/// There is no memory for it.
pub(crate) fn pack(bytes: &[u8], level: i32) -> std::io::Result<Vec<u8>> {
    let mut context = match taken(&PACKS) {
        Some(context) => context,
        None => Compressor::new(level)?,
    };
    context.set_compression_level(level)?;
    let packed = context.compress(bytes)?;
    give_back(&PACKS, context);
    Ok(packed)
}

/// Unpacks a frame of a known size.
///
/// # Errors
/// It is no frame, or a larger one.
pub(crate) fn unpack(packed: &[u8], size: usize) -> std::io::Result<Vec<u8>> {
    let mut context = match taken(&UNPACKS) {
        Some(context) => context,
        None => Decompressor::new()?,
    };
    let bytes = context.decompress(packed, size)?;
    give_back(&UNPACKS, context);
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_packed_is_unpacked_after_any_failure_too() {
        let bytes = b"muster".repeat(1000);
        for level in [3, 1, 3] {
            let packed = pack(&bytes, level).unwrap();
            assert!(packed.len() < 200);
            assert!(unpack(&packed, 10).is_err(), "larger than was said");
            assert!(unpack(b"nothing", 10).is_err());
            assert_eq!(unpack(&packed, bytes.len()).unwrap(), bytes);
        }
    }
}
