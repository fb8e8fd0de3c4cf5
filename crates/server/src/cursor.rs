//! The cursor: opaque to laptops, inside a log position and the chain hash at it.
//!
//! So a server that was put back to an older state, or another log, is recognised by one look-up.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use domain::Hash;

use crate::answer::Refused;
use crate::storage::{Head, Stored};

/// A place in a log.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(crate) struct Cursor {
    pub(crate) seq: u64,
    pub(crate) chain: Hash,
}

impl Cursor {
    pub(crate) fn to_text(self) -> String {
        URL_SAFE_NO_PAD.encode([&self.seq.to_be_bytes()[..], &self.chain.0].concat())
    }

    fn of_text(text: &str) -> Option<Self> {
        let bytes = URL_SAFE_NO_PAD.decode(text).ok()?;
        let (seq, chain) = bytes.split_first_chunk::<8>()?;
        Some(Self { seq: u64::from_be_bytes(*seq), chain: Hash(chain.try_into().ok()?) })
    }

    /// The cursor of a request in a log that ends so; absent is the beginning.
    ///
    /// # Errors
    /// 409 where it is not of this log.
    pub(crate) fn read(text: Option<&str>, head: &Head, chain_at: impl FnOnce(u64) -> Stored<Option<Hash>>) -> Result<Self, Refused> {
        let Some(text) = text else { return Ok(Self::default()) };
        let known = match Self::of_text(text) {
            Some(cursor) if cursor.seq == head.seq && cursor.chain == head.chain => return Ok(cursor),
            Some(cursor) => chain_at(cursor.seq)?.filter(|chain| *chain == cursor.chain).map(|_| cursor),
            None => None,
        };
        known.ok_or_else(|| Refused::cursor(head.seq))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_read_back_and_nothing_else_is() {
        let cursor = Cursor { seq: 7, chain: Hash([9; 32]) };
        assert_eq!(Cursor::of_text(&cursor.to_text()), Some(cursor));
        for text in ["", "a", "!!!!", &cursor.to_text()[1..], &format!("{}AAAA", cursor.to_text())] {
            assert_eq!(Cursor::of_text(text), None, "{text} is no cursor");
        }
    }
}
