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
            // Beyond the head is what a log had that was put back since, whatever memory still says of it.
            Some(cursor) if cursor.seq < head.seq => chain_at(cursor.seq)?.filter(|chain| *chain == cursor.chain).map(|_| cursor),
            _ => None,
        };
        known.ok_or_else(|| Refused::cursor(head.seq))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_beyond_the_head_or_beside_the_log_is_refused() {
        let head = Head { seq: 7, chain: Hash([9; 32]), ..Head::default() };
        let read = |seq, chain| {
            let text = Cursor { seq, chain: Hash([chain; 32]) }.to_text();
            Cursor::read(Some(&text), &head, |_| Ok(Some(Hash([1; 32])))).map(|cursor| cursor.seq).ok()
        };
        assert_eq!(read(7, 9), Some(7));
        assert_eq!(read(7, 1), None, "as long, but another log");
        assert_eq!(read(6, 1), Some(6));
        assert_eq!(read(6, 2), None);
        assert_eq!(read(8, 1), None, "nobody is asked about what is not there");
    }

    #[test]
    fn a_cursor_is_read_back_and_nothing_else_is() {
        let cursor = Cursor { seq: 7, chain: Hash([9; 32]) };
        assert_eq!(Cursor::of_text(&cursor.to_text()), Some(cursor));
        for text in ["", "a", "!!!!", &cursor.to_text()[1..], &format!("{}AAAA", cursor.to_text())] {
            assert_eq!(Cursor::of_text(text), None, "{text} is no cursor");
        }
    }
}
