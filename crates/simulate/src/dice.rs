//! Chance that repeats: the same seed gives the same throws on every machine.

use std::sync::{Arc, Mutex, PoisonError};

/// A stream of throws (SplitMix64); clones share it.
#[derive(Clone, Debug)]
pub struct Dice(Arc<Mutex<u64>>);

impl Dice {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Self {
        Self(Arc::new(Mutex::new(seed)))
    }

    /// Any number.
    pub fn throw(&self) -> u64 {
        let mut state = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = *state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below `limit`, which is not zero.
    pub fn below(&self, limit: usize) -> usize {
        (self.throw() % limit as u64) as usize
    }

    /// True so many times in a thousand.
    pub fn happens(&self, per_mille: u32) -> bool {
        self.below(1000) < per_mille as usize
    }

    /// One of several; `None` of none.
    pub fn pick<'a, T>(&self, several: &'a [T]) -> Option<&'a T> {
        if several.is_empty() { None } else { several.get(self.below(several.len())) }
    }

    /// Fills bytes.
    pub fn fill(&self, bytes: &mut [u8]) {
        for chunk in bytes.chunks_mut(8) {
            let throw = self.throw().to_le_bytes();
            chunk.copy_from_slice(&throw[..chunk.len()]);
        }
    }

    /// A stream of its own, so that what one part throws does not shift another's throws.
    pub fn apart(&self) -> Self {
        Self::new(self.throw())
    }
}
