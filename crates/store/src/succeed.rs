//! Going on as a new author: after a disk was copied or put back, the old author's numbers mean two things.
//!
//! What waits under the old author is written again under the new one: the same steps with new numbers. What
//! the log holds of the old author stays its own.

use std::collections::BTreeSet;

use domain::planted::{Bug, on};
use domain::{AuthorId, Dot, Group};
use rusqlite::{Connection, TransactionBehavior};

use crate::pending::{self, Pending};
use crate::{Draft, Me, Result, Seal, Store, StoreError, WriteTx, apply, aside, me, read, seal};

impl Store {
    /// Makes `me` the author that goes on for `old`: `enrolling` is its first group and is sealed alone, in `action`.
    ///
    /// # Errors
    /// [`StoreError::Refused`] if the rules do not allow it; SQLite's own. Nothing was changed then.
    pub fn succeed(
        &mut self,
        old: AuthorId,
        me: &Me,
        (action, at, enrolling): (domain::Id, i64, Vec<Draft>),
        with: &mut Seal<'_>,
    ) -> Result<()> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        // What was put by is all of it: what lies under the old author since then is the log's own branch.
        let waiting = aside::take_back(&tx, old)?.map_or_else(|| take_out(&tx, old), Ok)?;
        // The views without them, so that the new author's first group stands on what is accepted.
        apply::refresh(&tx, waiting.iter().flat_map(|waiting| &waiting.group.operations))?;
        {
            let mut write = WriteTx::new(&tx)?;
            write.add_author(me)?;
            write.set_setting(&predecessor(me.author), Some(&old.to_string()))?;
            write.act(me, action, "author.succeed", at, enrolling)?;
        }
        seal::seal_waiting(&tx, me, with)?;
        put_in(&tx, old, me.author, &waiting)?;
        apply::refresh(&tx, waiting.iter().flat_map(|waiting| &waiting.group.operations))?;
        tx.commit()?;
        Ok(())
    }

    /// The author of this laptop that `author` goes on for.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn predecessor(&self, author: AuthorId) -> Result<Option<Me>> {
        let Some(text) = read::setting(&self.conn, &predecessor(author))? else { return Ok(None) };
        let old: AuthorId = text.parse().map_err(|_| StoreError::Damaged("the author before".to_owned()))?;
        Ok(self.authors_here()?.into_iter().find(|me| me.author == old))
    }
}

const PREDECESSOR: &str = "predecessor.";

fn predecessor(author: AuthorId) -> String {
    format!("{PREDECESSOR}{author}")
}

/// The authors of this laptop that another one goes on for.
pub(crate) fn predecessors(conn: &Connection) -> Result<BTreeSet<AuthorId>> {
    let mut statement = conn.prepare_cached("SELECT value FROM setting WHERE name >= ?1 AND name < ?1 || '~'")?;
    let rows = statement.query_map([PREDECESSOR], |row| row.get::<_, String>(0))?;
    let named = rows.map(|text| text?.parse().map_err(|_| StoreError::Damaged("the author before".to_owned())));
    named.collect()
}

/// Everything of an author that the log does not hold, out of the outbox.
pub(crate) fn take_out(conn: &Connection, old: AuthorId) -> Result<Vec<Pending>> {
    let mut waiting = pending::list(conn, "WHERE author = ?", &[&old.0.as_slice()])?;
    waiting.sort_by_key(|waiting| waiting.group.first);
    conn.execute("DELETE FROM pending WHERE author = ?", [old.0])?;
    conn.execute("DELETE FROM batch WHERE author = ? AND logged = 0", [old.0])?;
    Ok(waiting)
}

/// The same steps under the new author, with its numbers wherever one of them names another.
fn put_in(conn: &Connection, old: AuthorId, new: AuthorId, waiting: &[Pending]) -> Result<()> {
    let mut next = me::next_op(conn, new)?;
    let (mut numbers, mut groups) = (Vec::new(), Vec::new());
    let waiting = if on(Bug::SuccessorForgets) { &waiting[..waiting.len().saturating_sub(1)] } else { waiting };
    for Pending { group, skew, .. } in waiting {
        let count = group.operations.len() as u64;
        numbers.push((group.first..group.first + count, next));
        groups.push((Group { first: next, ..group.clone() }, *skew));
        next += count;
    }
    let renamed = |dot: &Dot| {
        let place = numbers.iter().find(|(range, _)| dot.author == old && range.contains(&dot.number));
        place.map_or(*dot, |(range, first)| Dot { author: new, number: first + (dot.number - range.start) })
    };
    for (mut group, skew) in groups {
        let writes = group.operations.iter_mut().flat_map(|operation| operation.cells.values_mut());
        for write in writes {
            write.base = write.base.iter().map(renamed).collect();
        }
        pending::insert(conn, &group, new, None, skew)?;
    }
    me::set_next_op(conn, new, next)
}
