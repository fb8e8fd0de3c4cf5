//! Taking in a page of the log: each entry is checked against the chain and its author's key, folded
//! into the accepted records, and what is pending is laid on top again. One transaction a page.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::batch::Batch;
use domain::fold::{Origin, corrected, fold};
use domain::judge::Verdict;
use domain::sync::{Entry, chain};
use domain::workspace::{Author, public_key};
use domain::{AuthorId, Dot, Hash, Id, Operation, RecordKey, RecordState, kind};
use rusqlite::Connection;

use crate::pending::{self, Standing, Waiting};
use crate::tables::Tables;
use crate::{Result, Store, StoreError, log, quarantine, read, write};

/// Checks a batch's signature with its author's public key.
pub type Verify<'a> = dyn Fn(&Batch, &[u8; 32]) -> bool + 'a;

/// What a page brought.
#[derive(Clone, Debug, Default)]
pub struct Applied {
    /// Groups of others that counted.
    pub received: u32,
    /// Own groups that the log now holds.
    pub sent: u32,
    /// Own groups that were refused, now in the quarantine.
    pub refused: u32,
    pub changed: BTreeMap<&'static str, BTreeSet<Id>>,
}

impl Store {
    /// Takes in entries that follow this laptop's log without a gap. Those that it holds already are passed over:
    /// a window and a command line on one folder may have asked for the same page.
    ///
    /// # Errors
    /// [`StoreError::BadLog`] if the entries do not fit the chain, a signature is wrong or an author unknown;
    /// nothing of the page is kept then.
    pub fn apply(&mut self, entries: &[Entry], cursor: &str, verify: &Verify<'_>) -> Result<Applied> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let own: BTreeSet<AuthorId> = own_authors(&tx)?;
        let mut page = Page {
            conn: &tx,
            tables: Tables::of(&tx),
            states: HashMap::new(),
            order: Vec::new(),
            applied: Applied::default(),
            own,
            settled: HashMap::new(),
        };
        let held = log::head(&tx)?.0;
        let fresh: Vec<&Entry> = entries.iter().filter(|entry| !(entry.seq <= held && holds(&tx, entry))).collect();
        for entry in &fresh {
            page.take(entry, verify)?;
        }
        let applied = page.finish()?;
        // The cursor that is here belongs to the head; one of a page that somebody else overtook is older.
        let is_newest = match entries.last() {
            Some(last) => last.seq >= held,
            None => read::setting(&tx, "cursor")?.is_none(),
        };
        if is_newest {
            write::set_setting(&tx, "cursor", Some(cursor))?;
        }
        tx.commit()?;
        Ok(applied)
    }

    /// The cursor that the server gave with the last page.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn cursor(&self) -> Result<Option<String>> {
        read::setting(&self.conn, "cursor")
    }

    /// The public writing key of an author this laptop knows.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn author_key(&self, author: AuthorId) -> Result<Option<[u8; 32]>> {
        author_key(read::record(&self.conn, &RecordKey::of::<Author>(author.record()))?)
    }
}

/// Whether this very entry is in the log.
fn holds(conn: &Connection, entry: &Entry) -> bool {
    let same = conn.prepare_cached("SELECT 1 FROM log WHERE seq = ? AND chain = ?");
    same.and_then(|mut same| same.exists((entry.seq.cast_signed(), entry.chain.0))).unwrap_or(false)
}

pub(crate) fn author_key(state: Option<RecordState>) -> Result<Option<[u8; 32]>> {
    Ok(state.and_then(|state| public_key(&state.read::<Author>().key?.0)))
}

pub(crate) fn own_authors(conn: &Connection) -> Result<BTreeSet<AuthorId>> {
    let mut statement = conn.prepare_cached("SELECT author FROM me")?;
    let rows = statement.query_map([], |row| Ok(AuthorId(row.get(0)?)))?;
    Ok(rows.collect::<std::result::Result<_, _>>()?)
}

struct Page<'t> {
    conn: &'t Connection,
    tables: Tables<'t>,
    states: HashMap<RecordKey, Standing>,
    /// The order in which records were met: rows keep it, so lists are stable.
    order: Vec<RecordKey>,
    applied: Applied,
    own: BTreeSet<AuthorId>,
    /// First and last operation of each author that the page brings a verdict on.
    settled: HashMap<AuthorId, (u64, u64)>,
}

impl Page<'_> {
    fn take(&mut self, entry: &Entry, verify: &Verify<'_>) -> Result<()> {
        let bytes = match &entry.batch {
            Some(batch) => batch.get().as_bytes().to_vec(),
            None => log::batch(self.conn, entry.author, entry.n)?.ok_or_else(|| bad("the server left out a batch that is not ours"))?,
        };
        let batch = Batch::read(&bytes)?;
        self.fits(entry, &batch)?;
        self.authentic(&batch, verify)?;
        log::keep_batch(self.conn, &batch.header, &bytes, true)?;
        self.log_row(entry)?;
        self.conn.prepare_cached("DELETE FROM pending WHERE author = ? AND n = ?")?.execute((entry.author.0, entry.n.cast_signed()))?;
        self.settled.entry(entry.author).or_insert((batch.header.first, 0)).1 = batch.last();
        for (group, verdict) in batch.groups.iter().zip(&entry.verdicts) {
            let at = corrected(group.at, batch.header.skew.map(|skew| skew.offset), Some(entry.received));
            self.group(group, verdict, Origin { author: entry.author, at, seq: Some(entry.seq) })?;
        }
        Ok(())
    }

    fn fits(&self, entry: &Entry, batch: &Batch) -> Result<()> {
        let (seq, previous) = log::head(self.conn)?;
        let hash = batch.header.hash();
        if entry.seq != seq + 1
            || batch.header.author != entry.author
            || batch.header.n != entry.n
            || batch.groups.len() != entry.verdicts.len()
        {
            return Err(bad("an entry is out of place"));
        }
        if chain(&previous, entry.seq, &hash, entry.received, &entry.verdicts) != entry.chain {
            return Err(bad("the chain of hashes is broken"));
        }
        let workspace: Option<Hash> = read::setting(self.conn, "workspace")?.and_then(|text| text.parse().ok());
        let belongs =
            if seq == 0 { Some(hash) == workspace && batch.header.workspace.is_none() } else { batch.header.workspace == workspace };
        if belongs { Ok(()) } else { Err(bad("a batch belongs to another workspace")) }
    }

    fn authentic(&self, batch: &Batch, verify: &Verify<'_>) -> Result<()> {
        let author = batch.header.author;
        let key = match batch.first_key() {
            Some(key) => Some(key),
            None => {
                let key = RecordKey::of::<Author>(author.record());
                let state = self.states.get(&key).map(|standing| standing.accepted.clone());
                author_key(state.map_or_else(|| read::record(self.conn, &key), |state| Ok(Some(state)))?)?
            }
        };
        let key = key.ok_or_else(|| bad("a batch of an author that nobody enrolled"))?;
        if AuthorId::of_key(&key) == author && verify(batch, &key) { Ok(()) } else { Err(bad("a signature is wrong")) }
    }

    fn log_row(&self, entry: &Entry) -> Result<()> {
        let receipts = (!entry.receipts.is_empty()).then(|| serde_json::to_string(&entry.receipts).expect("plain JSON"));
        let verdicts = serde_json::to_string(&entry.verdicts).expect("plain JSON");
        self.conn
            .prepare_cached("INSERT INTO log (seq, author, n, received, verdicts, chain, receipts) VALUES (?, ?, ?, ?, ?, ?, ?)")?
            .execute((entry.seq.cast_signed(), entry.author.0, entry.n.cast_signed(), entry.received, verdicts, entry.chain.0, receipts))?;
        Ok(())
    }

    fn group(&mut self, group: &domain::Group, verdict: &Verdict, origin: Origin) -> Result<()> {
        let own = self.own.contains(&origin.author);
        match verdict {
            Verdict::Refused(refusal) => {
                if own {
                    self.applied.refused += 1;
                    quarantine::put(self.conn, group, origin.author, refusal)?;
                }
                // The refused writes stand in the view until it is folded again without them.
                for operation in &group.operations {
                    self.touch(operation)?;
                }
            }
            Verdict::Accepted { .. } => {
                if own {
                    self.applied.sent += 1
                } else {
                    self.applied.received += 1
                }
                for (index, operation) in group.operations.iter().enumerate() {
                    if let Some(key) = self.touch(operation)? {
                        let standing = self.states.get_mut(&key).expect("touched above");
                        fold(&mut standing.accepted, kind(key.kind), operation, group.first + index as u64, origin);
                    }
                }
            }
        }
        Ok(())
    }

    fn touch(&mut self, operation: &Operation) -> Result<Option<RecordKey>> {
        let Some(key) = operation.key() else { return Ok(None) };
        if !self.states.contains_key(&key) {
            self.states.insert(key.clone(), pending::standing(&mut self.tables, &key)?);
            self.order.push(key.clone());
            self.applied.changed.entry(key.kind).or_default().insert(key.id);
        }
        Ok(Some(key))
    }

    fn finish(mut self) -> Result<Applied> {
        let settled = |dot: &Dot| self.settled.get(&dot.author).is_some_and(|(first, last)| (*first..=*last).contains(&dot.number));
        // After an import the outbox is long, and reading it for each page of its own way back would take minutes.
        let none_left = self.states.values().all(|standing| standing.shown.iter().all(settled));
        let waiting = if none_left { Waiting::default() } else { Waiting::load(self.conn)? };
        for key in &self.order {
            let standing = self.states.remove(key).expect("in both");
            pending::put_view(&mut self.tables, key, standing, &waiting)?;
        }
        Ok(self.applied)
    }
}

/// Lays pending operations onto the records they touch, again.
pub(crate) fn refresh<'a>(conn: &Connection, operations: impl Iterator<Item = &'a Operation>) -> Result<()> {
    let keys: BTreeSet<RecordKey> = operations.filter_map(Operation::key).collect();
    let waiting = Waiting::load(conn)?;
    let mut tables = Tables::of(conn);
    for key in &keys {
        let standing = pending::standing(&mut tables, key)?;
        pending::put_view(&mut tables, key, standing, &waiting)?;
    }
    Ok(())
}

fn bad(text: &str) -> StoreError {
    StoreError::BadLog(text.to_owned())
}
