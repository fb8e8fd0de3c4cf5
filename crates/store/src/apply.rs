//! Taking in a page of the log: each entry is checked against the chain and its author's key, folded
//! into the accepted records, and what is pending is laid on top again. One transaction a page.
//!
//! A page that comes twice changes nothing. Where the log holds another batch under a number that is taken
//! here, its author's disk was copied or put back: see [`crate::succeed`] for what becomes of it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::batch::Batch;
use domain::fold::{Origin, corrected, fold};
use domain::judge::{Refusal, Verdict};
use domain::planted::{Bug, on};
use domain::sync::{Entry, chain};
use domain::workspace::{Author, public_key};
use domain::{AuthorId, Dot, Hash, Id, Operation, RecordKey, args, kind};
use rusqlite::{Connection, OptionalExtension};

use crate::erasing::{self, Through};
use crate::pending::{self, Standing, Waiting};
use crate::tables::Tables;
use crate::{Result, Store, StoreError, aside, log, quarantine, read, succeed, told, write};

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
    /// An own author that the log knows more or other batches of than this laptop: it must go on as a new one.
    /// Entries before that are kept, the rest of the page has to be asked for again.
    pub forked: Option<AuthorId>,
}

impl Store {
    /// Takes in entries that follow this laptop's log without a gap.
    ///
    /// # Errors
    /// [`StoreError::BadLog`] if the entries do not fit the chain, a signature is wrong or an author unknown;
    /// [`StoreError::OtherLog`] if they do not go on from what is here, [`StoreError::NotHeld`] if an own batch that
    /// the server left out is not the one that is here. Nothing of the page is kept then.
    pub fn apply(&mut self, entries: &[Entry], cursor: &str, verify: &Verify<'_>) -> Result<Applied> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let own: BTreeSet<AuthorId> = own_authors(&tx)?;
        let others = &succeed::predecessors(&tx)? | &aside::authors(&tx)?;
        let writing = own.difference(&others).copied().collect();
        let mut page = Page {
            conn: &tx,
            tables: Tables::of(&tx),
            states: HashMap::new(),
            order: Vec::new(),
            applied: Applied::default(),
            own,
            writing,
            settled: HashMap::new(),
            keys: HashMap::new(),
            taken: Vec::new(),
            ordered: false,
            less: false,
        };
        for entry in entries {
            if !page.take(entry, verify)? {
                break;
            }
        }
        let (ordered, less, taken) = (page.ordered, page.less, std::mem::take(&mut page.taken));
        let applied = page.finish()?;
        let erased = if ordered {
            erasing::sweep(&tx, Through::All)?
        } else {
            !erasing::erased_people(&tx)?.is_empty() && erasing::sweep(&tx, Through::These(&taken))?
        };
        if applied.forked.is_none() {
            write::set_setting(&tx, "cursor", Some(cursor))?;
        }
        tx.commit()?;
        self.erased |= erased || less;
        self.wipe()?;
        Ok(applied)
    }

    /// The cursor that the server gave with the last page.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn cursor(&self) -> Result<Option<String>> {
        read::setting(&self.conn, "cursor")
    }
}

/// The public writing key of an author that this laptop knows.
///
/// Its record has it where the log let it in. An author that was refused may have batches in the log all the same,
/// all of them refused: the server knows such a one by its first batch, and so must every laptop.
pub(crate) fn author_key(conn: &Connection, author: AuthorId) -> Result<Option<[u8; 32]>> {
    let record = read::record(conn, &RecordKey::of::<Author>(author.record()))?;
    let told = record.and_then(|state| public_key(&state.read::<Author>().key?.0)).filter(|key| AuthorId::of_key(key) == author);
    told.map_or_else(|| log::first_key(conn, author), |key| Ok(Some(key)))
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
    /// Those of them that still write here: what the log says of one that was succeeded, or will be, may come from another copy.
    writing: BTreeSet<AuthorId>,
    /// First and last operation of each author that the page brings a verdict on.
    settled: HashMap<AuthorId, (u64, u64)>,
    /// The keys of the authors whom the page has met.
    keys: HashMap<AuthorId, [u8; 32]>,
    /// The batches that the page brought.
    taken: Vec<(AuthorId, u64)>,
    /// One of them orders to erase somebody.
    ordered: bool,
    /// One of them waited here with texts that it came without.
    less: bool,
}

impl Page<'_> {
    /// Takes in one entry; false where the page cannot be gone on with.
    fn take(&mut self, entry: &Entry, verify: &Verify<'_>) -> Result<bool> {
        let (head, previous) = log::head(self.conn)?;
        if entry.seq <= head {
            let same = log::chain_at(self.conn, entry.seq)? == Some(entry.chain);
            return if same { Ok(true) } else { Err(StoreError::OtherLog) };
        }
        if entry.seq != head + 1 {
            return Err(StoreError::OtherLog);
        }
        let bytes = match &entry.batch {
            Some(batch) => batch.get().as_bytes().to_vec(),
            None => log::batch(self.conn, entry.author, entry.n)?.ok_or_else(|| self.left_out(entry))?,
        };
        let batch = Batch::read(&bytes)?;
        self.fits(entry, &batch, &previous)?;
        self.authentic(&batch, verify)?;
        self.follows(&batch)?;
        if self.is_taken(&batch)? {
            if self.writing.contains(&entry.author) {
                self.applied.forked = Some(entry.author);
                return Ok(false);
            }
            self.set_aside(entry.author, entry.n)?;
        }
        self.log(entry, &batch, &bytes)?;
        Ok(true)
    }

    fn log(&mut self, entry: &Entry, batch: &Batch, bytes: &[u8]) -> Result<()> {
        log::keep_batch(self.conn, &batch.header, bytes, true)?;
        self.log_row(entry)?;
        if !batch.erased.is_empty() && !on(Bug::KeepWaited) {
            self.meet_waiting(entry)?;
        }
        self.conn.prepare_cached("DELETE FROM pending WHERE author = ? AND n = ?")?.execute((entry.author.0, entry.n.cast_signed()))?;
        self.settled.entry(entry.author).or_insert((batch.header.first, 0)).1 = batch.last();
        self.taken.push((entry.author, entry.n));
        for (group, verdict) in batch.groups.iter().zip(&entry.verdicts) {
            self.ordered |= verdict.accepted() && erasing::orders(std::slice::from_ref(group));
            let at = corrected(group.at, batch.header.skew.map(|skew| skew.offset), Some(entry.received));
            self.group(group, verdict, Origin { author: entry.author, at, seq: Some(entry.seq) })?;
        }
        Ok(())
    }

    /// A batch that waited here whole, and comes without what was erased: the records that those operations touched stand on it.
    fn meet_waiting(&mut self, entry: &Entry) -> Result<()> {
        let waiting = pending::list(self.conn, "WHERE author = ? AND n = ?", &[&entry.author.0.as_slice(), &entry.n.cast_signed()])?;
        self.less |= !waiting.is_empty();
        for operation in waiting.iter().flat_map(|waiting| &waiting.group.operations) {
            self.touch(operation)?;
        }
        Ok(())
    }

    fn left_out(&self, entry: &Entry) -> StoreError {
        if self.own.contains(&entry.author) { StoreError::NotHeld } else { bad("the server left out a batch that is not ours") }
    }

    fn fits(&self, entry: &Entry, batch: &Batch, previous: &Hash) -> Result<()> {
        let hash = batch.header.hash();
        // Where the server left it out, the batch of this number here may be another one than the log's.
        let other = |text| if entry.batch.is_none() { self.left_out(entry) } else { bad(text) };
        if batch.header.author != entry.author || batch.header.n != entry.n || batch.groups.len() != entry.verdicts.len() {
            return Err(other("an entry is out of place"));
        }
        if chain(previous, entry.seq, &hash, entry.received, &entry.verdicts) != entry.chain {
            return Err(other("the chain of hashes is broken"));
        }
        let workspace: Option<Hash> = read::setting(self.conn, "workspace")?.and_then(|text| text.parse().ok());
        let belongs =
            if entry.seq == 1 { Some(hash) == workspace && batch.header.workspace.is_none() } else { batch.header.workspace == workspace };
        if belongs { Ok(()) } else { Err(bad("a batch belongs to another workspace")) }
    }

    /// An author's batches come in the order of their numbers, each naming the one before, with no operation left out.
    fn follows(&self, batch: &Batch) -> Result<()> {
        let header = &batch.header;
        let last = self
            .conn
            .prepare_cached("SELECT n, hash, last FROM batch WHERE author = ? AND logged = 1 ORDER BY n DESC LIMIT 1")?
            .query_row([header.author.0], |row| Ok((row.get::<_, i64>(0)?, row.get(1)?, row.get::<_, i64>(2)?)))
            .optional()?;
        let next = last.map_or((1, None, 1), |(n, hash, last)| (n.cast_unsigned() + 1, Some(Hash(hash)), last.cast_unsigned() + 1));
        if (header.n, header.prev, header.first) == next { Ok(()) } else { Err(bad("a batch does not follow its author's batch before")) }
    }

    /// Whether the number of a batch, or of its operations, names something else here.
    fn is_taken(&self, batch: &Batch) -> Result<bool> {
        let header = &batch.header;
        let held: Option<[u8; 32]> = self
            .conn
            .prepare_cached("SELECT hash FROM batch WHERE author = ? AND n = ?")?
            .query_row((header.author.0, header.n.cast_signed()), |row| row.get(0))
            .optional()?;
        Ok(match held {
            Some(hash) => Hash(hash) != header.hash(),
            // An own batch that is not here was written on another copy of this disk, or before this one was put back.
            None => self.writing.contains(&header.author),
        })
    }

    /// Another branch of somebody else's batches than the log's can never be in it: its groups go, whole, into the quarantine.
    fn set_aside(&mut self, author: AuthorId, from: u64) -> Result<()> {
        let filter = "WHERE author = ? AND n >= ?";
        for waiting in pending::list(self.conn, filter, &[&author.0.as_slice(), &from.cast_signed()])? {
            quarantine::put(self.conn, &waiting.group, author, &forked())?;
            for operation in &waiting.group.operations {
                self.touch(operation)?;
            }
        }
        let of = (author.0, from.cast_signed());
        self.conn.prepare_cached("DELETE FROM pending WHERE author = ? AND n >= ?")?.execute(of)?;
        self.conn.prepare_cached("DELETE FROM batch WHERE author = ? AND n >= ? AND logged = 0")?.execute(of)?;
        Ok(())
    }

    fn authentic(&mut self, batch: &Batch, verify: &Verify<'_>) -> Result<()> {
        let key = self.key_for(batch)?.ok_or_else(|| bad("a batch of an author that nobody enrolled"))?;
        if AuthorId::of_key(&key) == batch.header.author && verify(batch, &key) { Ok(()) } else { Err(bad("a signature is wrong")) }
    }

    fn key_for(&mut self, batch: &Batch) -> Result<Option<[u8; 32]>> {
        let author = batch.header.author;
        let key = match self.keys.get(&author) {
            Some(key) => Some(*key),
            None => batch.first_key().map_or_else(|| author_key(self.conn, author), |key| Ok(Some(key)))?,
        };
        self.keys.extend(key.map(|key| (author, key)));
        Ok(key)
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
        if on(Bug::SkipEntry) && origin.seq.is_some_and(|seq| seq.is_multiple_of(7)) {
            return Ok(());
        }
        let taken = Verdict::Accepted { flags: Vec::new() };
        let verdict = if on(Bug::FoldRefused) { &taken } else { verdict };
        let own = self.own.contains(&origin.author);
        match verdict {
            Verdict::Refused(refusal) => {
                if own {
                    self.applied.refused += 1;
                }
                // What a lost laptop wrote is kept on all of them for whoever may decide on it.
                if (own || refusal.code == LAPTOP_REVOKED) && !on(Bug::DropRefused) {
                    quarantine::put(self.conn, group, origin.author, refusal)?;
                }
                // The refused writes stand in the view until it is folded again without them.
                for operation in &group.operations {
                    self.touch(operation)?;
                }
            }
            Verdict::Accepted { .. } => {
                quarantine::take_back(self.conn, group, origin.author)?;
                if own {
                    self.applied.sent += 1
                } else {
                    self.applied.received += 1
                }
                let counts = if on(Bug::TearGroups) { 1 } else { group.operations.len() };
                for (index, operation) in group.operations.iter().take(counts).enumerate() {
                    if let Some(key) = self.touch(operation)? {
                        let standing = self.states.get_mut(&key).expect("touched above");
                        let dot = Dot { author: origin.author, number: group.first + index as u64 };
                        told::note(self.conn, |author| self.own.contains(&author), &standing.accepted, operation, (dot, origin.at))?;
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

/// The code of the rules for what a revoked laptop wrote.
const LAPTOP_REVOKED: &str = "laptop_revoked";

fn forked() -> Refusal {
    Refusal::new("forked", args!())
}

fn bad(text: &str) -> StoreError {
    StoreError::BadLog(text.to_owned())
}
