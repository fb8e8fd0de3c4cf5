//! Who did what to a record, and when: walked back along the bases from what is live now.
//!
//! No index is kept for it. Every write names what it replaces, so from the live writes all accepted
//! ones can be reached; each is one look-up in a batch.

use std::collections::{BTreeSet, HashMap};

use domain::batch::Batch;
use domain::{AuthorId, Cells, Dot, Group, Operation, RecordKey};
use rusqlite::OptionalExtension;
use serde_json::Value as CellValue;

use crate::{Result, Store, log, pending};

/// One past change of a record.
#[derive(Clone, Debug)]
pub struct PastChange {
    pub dot: Dot,
    pub action: domain::Id,
    pub label: String,
    /// The laptop's clock, milliseconds since 1970.
    pub at: i64,
    /// In the log already.
    pub sent: bool,
    pub cells: Cells,
    pub verb: domain::Verb,
}

/// A group as it is found again, with whether it is in the log.
type Found = (Group, bool);

/// Batches that were read, for many look-ups one after another.
#[derive(Default)]
pub struct Lookup(HashMap<(AuthorId, u64), Vec<Found>>);

/// Most batches that a look-up remembers.
const MOST: usize = 64;

impl Store {
    /// All changes of one record that can be reached, newest first.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn history(&self, key: &RecordKey) -> Result<Vec<PastChange>> {
        let state = self.record(key)?.unwrap_or_default();
        let mut todo: Vec<Dot> = state.cells.values().flatten().map(|write| write.dot).collect();
        let (mut done, mut groups, mut lines) = (BTreeSet::new(), HashMap::new(), Vec::new());
        while let Some(dot) = todo.pop() {
            if !done.insert(dot) {
                continue;
            }
            let Some((group, sent)) = self.group_of(dot, &mut groups)? else { continue };
            let Some(operation) = operation(&group, dot) else { continue };
            todo.extend(operation.cells.values().flat_map(|write| write.base.iter().copied()));
            lines.push(PastChange {
                dot,
                action: group.action,
                label: group.label.clone(),
                at: group.at,
                sent,
                cells: operation.values(),
                verb: operation.verb,
            });
        }
        lines.sort_by_key(|line| std::cmp::Reverse((line.at, line.dot)));
        Ok(lines)
    }

    /// The operation of this name, if this laptop holds it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn operation(&self, dot: Dot) -> Result<Option<Operation>> {
        let found = self.group_of(dot, &mut HashMap::new())?;
        Ok(found.and_then(|(group, _)| operation(&group, dot).cloned()))
    }

    /// What an operation wrote into a cell, if this laptop holds it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn wrote(&self, dot: Dot, cell: &str, lookup: &mut Lookup) -> Result<Option<CellValue>> {
        if lookup.0.len() > MOST {
            lookup.0.clear();
        }
        let found = self.group_of(dot, &mut lookup.0)?;
        Ok(found.and_then(|(group, _)| operation(&group, dot)?.value(cell).cloned()))
    }

    /// When an operation was written by the clock of its laptop, milliseconds since 1970, if this laptop holds it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn written_at(&self, dot: Dot) -> Result<Option<i64>> {
        Ok(self.group_of(dot, &mut HashMap::new())?.map(|(group, _)| group.at))
    }

    /// The step of this name, the dot of its first operation, if this laptop holds it; refused ones, too.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn step(&self, first: Dot) -> Result<Option<Group>> {
        let found = self.group_of(first, &mut HashMap::new())?;
        Ok(found.map(|(group, _)| group).filter(|group| group.first == first.number))
    }

    /// All groups of one action of this laptop's people, in order.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn action(&self, action: domain::Id) -> Result<Vec<(AuthorId, Group)>> {
        let mut found: Vec<(AuthorId, Group)> = pending::list(&self.conn, "WHERE action = ?", &[&action.as_bytes().as_slice()])?
            .into_iter()
            .map(|p| (p.author, p.group))
            .collect();
        for me in self.authors_here()? {
            let mut statement = self.conn.prepare_cached("SELECT bytes FROM batch WHERE author = ? AND logged = 1 ORDER BY n DESC")?;
            let rows = statement.query_map([me.author.0], |row| row.get::<_, Vec<u8>>(0))?;
            for bytes in rows {
                let batch = Batch::read(&log::unpack(&bytes?)?)?;
                found.extend(batch.groups.into_iter().filter(|group| group.action == action).map(|group| (me.author, group)));
            }
        }
        found.sort_by_key(|(author, group)| (*author, group.first));
        Ok(found)
    }

    /// The groups of one author, what waits and what is in the log, newest first, as long as `more` asks for them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn newest_first(&self, author: AuthorId, mut more: impl FnMut(&Group) -> bool) -> Result<()> {
        let mut waiting = pending::list(&self.conn, "WHERE author = ?", &[&author.0.as_slice()])?;
        waiting.sort_by_key(|p| std::cmp::Reverse(p.group.first));
        if !waiting.iter().all(|p| more(&p.group)) {
            return Ok(());
        }
        let mut statement = self.conn.prepare_cached("SELECT bytes FROM batch WHERE author = ? AND logged = 1 ORDER BY n DESC")?;
        let mut rows = statement.query([author.0])?;
        while let Some(row) = rows.next()? {
            let batch = Batch::read(&log::unpack(&row.get::<_, Vec<u8>>(0)?)?)?;
            if !batch.groups.iter().rev().all(&mut more) {
                break;
            }
        }
        Ok(())
    }

    fn group_of(&self, dot: Dot, known: &mut HashMap<(AuthorId, u64), Vec<Found>>) -> Result<Option<Found>> {
        let holds = |(group, _): &&Found| (group.first..group.first + group.operations.len() as u64).contains(&dot.number);
        let waiting = pending::list(
            &self.conn,
            "WHERE author = ? AND first <= ? AND first + count > ?",
            &[&dot.author.0.as_slice(), &dot.number.cast_signed(), &dot.number.cast_signed()],
        )?;
        if let Some(waiting) = waiting.into_iter().next() {
            return Ok(Some((waiting.group, false)));
        }
        let row: Option<i64> = self
            .conn
            .prepare_cached("SELECT n FROM batch WHERE author = ? AND first <= ? ORDER BY first DESC LIMIT 1")?
            .query_row((dot.author.0, dot.number.cast_signed()), |row| row.get(0))
            .optional()?;
        let Some(n) = row.map(i64::cast_unsigned) else { return Ok(None) };
        if let std::collections::hash_map::Entry::Vacant(entry) = known.entry((dot.author, n)) {
            let bytes = log::batch(&self.conn, dot.author, n)?.unwrap_or_default();
            entry.insert(Batch::read(&bytes)?.groups.into_iter().map(|group| (group, true)).collect());
        }
        Ok(known[&(dot.author, n)].iter().find(holds).cloned())
    }
}

fn operation(group: &Group, dot: Dot) -> Option<&Operation> {
    group.operations.get(usize::try_from(dot.number.checked_sub(group.first)?).ok()?)
}
