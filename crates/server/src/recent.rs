//! The end of a log in memory, so that a thousand laptops that are told of one entry cost one question.
//!
//! Entries never change, but a database can be put back to an older state; so what is here is given
//! out only if its chain ends in the head that the database has just named.

use std::collections::VecDeque;
use std::sync::Arc;

use domain::Hash;
use domain::sync::chain;

use crate::storage::{Head, LogRow, Page};

/// Most entries and bytes kept for one workspace, whatever its size.
const MOST_ENTRIES: usize = 400;
const MOST_BYTES: usize = 2 << 20;

/// Entries without gaps, each with its bytes.
#[derive(Default)]
pub(crate) struct Recent {
    rows: VecDeque<Arc<LogRow>>,
    bytes: usize,
}

fn size(row: &LogRow) -> usize {
    row.bytes.as_ref().map_or(0, Vec::len)
}

/// Whether an entry stands after another one in the same log.
fn follows(row: &LogRow, before: &LogRow) -> bool {
    row.seq == before.seq + 1 && chain(&before.chain, row.seq, &row.hash, row.received, &row.verdicts) == row.chain
}

impl Recent {
    /// Adds entries, themselves without gaps; what they do not continue is forgotten.
    pub(crate) fn add(&mut self, rows: Vec<LogRow>) {
        let known = self.rows.back().map_or(0, |last| last.seq);
        let starts_before = rows.first().zip(self.rows.front()).is_some_and(|(row, first)| row.seq < first.seq);
        if starts_before {
            self.forget();
        }
        for row in rows {
            let overlaps = !starts_before && row.seq <= known && self.chain_at(row.seq) == Some(row.chain);
            if overlaps {
                continue;
            }
            if self.rows.back().is_some_and(|last| !follows(&row, last)) {
                self.forget();
            }
            self.bytes += size(&row);
            self.rows.push_back(Arc::new(row));
        }
        while self.rows.len() > MOST_ENTRIES || self.bytes > MOST_BYTES {
            let Some(first) = self.rows.pop_front() else { return };
            self.bytes -= size(&first);
        }
    }

    fn forget(&mut self) {
        self.rows.clear();
        self.bytes = 0;
    }

    /// Chain hash at a position, if that entry is here.
    pub(crate) fn chain_at(&self, seq: u64) -> Option<Hash> {
        let first = self.rows.front()?.seq;
        let place = usize::try_from(seq.checked_sub(first)?).ok()?;
        self.rows.get(place).map(|row| row.chain)
    }

    /// Whether what is here belongs to the log that ends so.
    pub(crate) fn is_of(&self, head: &Head) -> bool {
        self.chain_at(head.seq) == Some(head.chain)
    }

    /// A page up to a head, if all of it is here; an asker's own entries cost no bytes.
    pub(crate) fn page(&self, head: &Head, page: Page) -> Option<Vec<Arc<LogRow>>> {
        let first = self.rows.front()?.seq;
        if page.after + 1 < first || !self.is_of(head) {
            return None;
        }
        let (mut rows, mut bytes) = (Vec::new(), 0);
        let skipped = usize::try_from(page.after + 1 - first).ok()?;
        for row in self.rows.iter().skip(skipped).take_while(|row| row.seq <= head.seq).take(page.entries) {
            bytes += if page.own == Some(row.author) { 0 } else { size(row) };
            if bytes > page.bytes && !rows.is_empty() {
                break;
            }
            rows.push(Arc::clone(row));
        }
        Some(rows)
    }
}

#[cfg(test)]
mod tests {
    use domain::AuthorId;

    use super::*;

    fn log(first: u64, count: u64, before: Hash, salt: u8) -> Vec<LogRow> {
        let mut last = before;
        let row = |seq| {
            let hash = Hash([salt; 32]);
            last = chain(&last, seq, &hash, 0, &[]);
            let bytes = Some(vec![salt; 100]);
            LogRow { seq, author: AuthorId([1; 16]), n: seq, hash, received: 0, verdicts: vec![], chain: last, receipts: vec![], bytes }
        };
        (first..first + count).map(row).collect()
    }

    fn head(rows: &[LogRow]) -> Head {
        let last = rows.last().unwrap();
        Head { seq: last.seq, chain: last.chain, ..Head::default() }
    }

    fn page(after: u64) -> Page {
        Page { after, own: None, entries: 500, bytes: 1 << 20 }
    }

    #[test]
    fn a_page_ends_at_the_head_that_was_named() {
        let rows = log(1, 10, Hash::default(), 1);
        let mut recent = Recent::default();
        recent.add(rows[2..8].to_vec());
        let seqs =
            |recent: &Recent, head: &Head, after| recent.page(head, page(after)).map(|rows| rows.iter().map(|row| row.seq).collect());
        assert_eq!(seqs(&recent, &head(&rows[..6]), 3), Some(vec![4, 5, 6]));
        assert_eq!(seqs(&recent, &head(&rows[..6]), 1), None, "an entry before it is missing");
        assert_eq!(seqs(&recent, &head(&rows), 5), None, "the log is longer than what is here");
        recent.add(rows[6..].to_vec());
        assert_eq!(seqs(&recent, &head(&rows), 8), Some(vec![9, 10]), "what overlaps is taken once");
        recent.add(rows[..].to_vec());
        assert_eq!(recent.page(&head(&rows), page(0)).unwrap().len(), 10, "what reaches further back replaces it");
        let small = Page { bytes: 250, ..page(0) };
        assert_eq!(recent.page(&head(&rows), small).unwrap().len(), 2);
        let own = Page { own: Some(AuthorId([1; 16])), ..small };
        assert_eq!(recent.page(&head(&rows), own).unwrap().len(), 10, "own entries cost nothing");
    }

    #[test]
    fn entries_of_a_log_that_was_put_back_are_never_given_out() {
        let old = log(1, 6, Hash::default(), 1);
        let fork = log(5, 4, old[3].chain, 2);
        let mut recent = Recent::default();
        recent.add(old.clone());
        assert!(recent.page(&head(&fork[..2]), page(2)).is_none(), "as long, but another log");
        recent.add(fork[2..].to_vec());
        let rows = recent.page(&head(&fork), page(6)).unwrap();
        assert_eq!(rows[0].chain, fork[2].chain);
        assert!(recent.page(&head(&fork), page(3)).is_none(), "what was before is of the other log, and gone");
    }

    #[test]
    fn it_stays_small_whatever_comes() {
        let rows = log(1, 1000, Hash::default(), 1);
        let mut recent = Recent::default();
        recent.add(rows.clone());
        assert_eq!(recent.rows.len(), MOST_ENTRIES);
        assert_eq!(recent.bytes, MOST_ENTRIES * 100);
        assert!(recent.is_of(&head(&rows)));
    }
}
