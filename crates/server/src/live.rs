//! Workspaces while the server runs: pushes that wait are combined, heads are made known, what was
//! served is remembered until the next write carries it to disk.
//!
//! Thirty laptops that push at once cost one transaction, not thirty: who gets the lock takes
//! everybody's batches along. A request without batches never comes here.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};
use std::time::{Duration, Instant};

use domain::sync::Pushed;
use domain::workspace::Member;
use domain::{AuthorId, Hash, Id, RecordKey};
use tokio::sync::watch;

use crate::append::{Appender, Carrier, foreseen};
use crate::counters::Counters;
use crate::line::Line;
use crate::prepare::Prepared;
use crate::receipt::ReceiptChain;
use crate::recent::Recent;
use crate::storage::{Head, LogRow, Page, Storage, StorageError, Stored, Tenant};

/// Most operations in one transaction: whoever waits behind it waits for all of them.
const MOST_TOGETHER: usize = 4_000;
/// How long a transaction is tried again that a passing fault has ended.
const STUBBORN: Duration = Duration::from_secs(10);
/// Whoever is at most this many entries behind is served from memory, and fills it.
const NEAR: u64 = 200;
const NEAR_BYTES: usize = 1 << 20;
/// Looks, one a second, after which entries in memory are forgotten that nobody asked for.
const RESTS_AFTER: u32 = 120;
/// Most keys of authors kept for one workspace.
const MOST_KEYS: usize = 20_000;

/// What became of one request's batches.
pub(crate) struct Outcome {
    pub(crate) pushed: Vec<Pushed>,
    /// Who enrolled with the carrier's invitation, now or before.
    pub(crate) enrolled: Option<AuthorId>,
    /// The log's end after it.
    pub(crate) head: Head,
}

struct Job {
    batches: Vec<Prepared>,
    carrier: Carrier,
    /// The member behind the carrier: nearly every rule asks for it.
    member: Option<Id>,
    answer: mpsc::Sender<Stored<Outcome>>,
}

/// One workspace in use.
pub(crate) struct Live {
    tenant: Arc<dyn Tenant>,
    /// Whoever brings batches stands in it first.
    pub(crate) line: Line,
    waiting: Mutex<Vec<Job>>,
    writer: Mutex<()>,
    head: watch::Sender<u64>,
    /// Looks since entries were last given out or added.
    unused: AtomicU32,
    /// Whether the last look found a shorter log than is known.
    shorter: AtomicBool,
    served: Mutex<HashMap<AuthorId, u64>>,
    recent: Mutex<Recent>,
    followed: Mutex<Followed>,
    counters: Arc<Counters>,
    /// An author's id is made of its key, so what is known once stays true.
    keys: Mutex<HashMap<AuthorId, [u8; 32]>>,
}

/// Which entries this process wrote without one of another process in between, and the last of them by which
/// people come in or are shut out.
#[derive(Default)]
struct Followed {
    after: u64,
    until: u64,
    rights: u64,
}

impl Followed {
    fn wrote(&mut self, head: u64, entries: u64, rights: bool) {
        let before = head - entries;
        if before != self.until {
            (self.after, self.rights) = (before, before);
        }
        self.until = head;
        if rights {
            self.rights = head;
        }
    }

    /// Whether nobody's rights changed between these positions, as far as this process can say so.
    fn nothing_between(&self, then: u64, now: u64) -> bool {
        self.after.max(self.rights) <= then && then <= now && now <= self.until
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Live {
    fn new(tenant: Arc<dyn Tenant>, counters: Arc<Counters>) -> Stored<Self> {
        let head = tenant.read()?.head()?.seq;
        Ok(Self {
            tenant,
            line: Line::default(),
            waiting: Mutex::default(),
            writer: Mutex::default(),
            head: watch::Sender::new(head),
            unused: AtomicU32::new(0),
            shorter: AtomicBool::new(false),
            served: Mutex::default(),
            recent: Mutex::default(),
            followed: Mutex::default(),
            counters,
            keys: Mutex::default(),
        })
    }

    pub(crate) fn tenant(&self) -> &dyn Tenant {
        &*self.tenant
    }

    /// The head as it is known in this process, and its changes.
    pub(crate) fn watch(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }

    /// The head as it is known in this process.
    pub(crate) fn known_head(&self) -> u64 {
        *self.head.borrow()
    }

    /// Whether what was looked up about somebody at a position will probably be asked again now.
    pub(crate) fn rights_may_differ(&self, checked: u64) -> bool {
        let now = self.known_head();
        checked != now && !lock(&self.followed).nothing_between(checked, now)
    }

    /// Whether what was looked up about somebody at a position still stands in the log that ends so.
    pub(crate) fn rights_stand(&self, checked: u64, head: &Head) -> bool {
        // Another log than the one that was followed would be told by its chain.
        checked == head.seq || (lock(&self.followed).nothing_between(checked, head.seq) && lock(&self.recent).is_of(head))
    }

    /// How many wait for hints.
    pub(crate) fn listeners(&self) -> usize {
        self.head.receiver_count()
    }

    /// The public key of an author that has been here.
    pub(crate) fn key(&self, author: AuthorId) -> Stored<Option<[u8; 32]>> {
        if let Some(key) = lock(&self.keys).get(&author) {
            return Ok(Some(*key));
        }
        let key = self.tenant.glance(Some(author), &[])?.author.map(|row| row.key);
        if let Some(key) = key {
            let mut keys = lock(&self.keys);
            if keys.len() >= MOST_KEYS {
                keys.clear();
            }
            keys.insert(author, key);
        }
        Ok(key)
    }

    /// Chain hash at a position of the log that ends so.
    pub(crate) fn chain_at(&self, seq: u64, head: &Head) -> Stored<Option<Hash>> {
        let recent = lock(&self.recent);
        let known = recent.chain_at(seq).filter(|_| recent.is_of(head));
        drop(recent);
        known.map_or_else(|| self.tenant.read()?.chain_at(seq), |chain| Ok(Some(chain)))
    }

    /// A page of the log that ends so.
    pub(crate) fn page(&self, head: &Head, page: Page) -> Stored<Vec<Arc<LogRow>>> {
        self.unused.store(0, Ordering::Relaxed);
        if head.seq - page.after <= NEAR {
            // Held while the storage is asked: one asks for all that come at once.
            let mut recent = lock(&self.recent);
            if let Some(rows) = recent.page(head, page) {
                self.counters.pages_from_memory.add(1);
                return Ok(rows);
            }
            self.counters.pages_from_storage.add(1);
            let near = usize::try_from(NEAR).expect("a small number");
            recent.add(self.tenant.read()?.page(Page { own: None, entries: near, bytes: NEAR_BYTES, ..page })?);
            if let Some(rows) = recent.page(head, page) {
                return Ok(rows);
            }
        }
        self.counters.pages_from_storage.add(1);
        Ok(self.tenant.read()?.page(page)?.into_iter().map(Arc::new).collect())
    }

    /// Makes a head known; an older one changes nothing.
    pub(crate) fn announce(&self, seq: u64) {
        self.head.send_if_modified(|head| {
            let grew = seq > *head;
            *head = seq.max(*head);
            grew
        });
    }

    /// Wakes whoever waits for hints without a new head: something else than the log has grown.
    pub(crate) fn nudge(&self) {
        self.head.send_modify(|_| {});
    }

    /// Forgets entries that nobody has asked for in a while: many workspaces may be open.
    fn rest(&self) {
        if self.unused.fetch_add(1, Ordering::Relaxed) == RESTS_AFTER {
            *lock(&self.recent) = Recent::default();
        }
    }

    /// Takes in what a look at the database found. A log that is shorter twice was put back, and begins to grow from there;
    /// shorter once, it has only grown since the look.
    fn looked(&self, seq: u64) {
        let shorter = seq < self.known_head();
        if self.shorter.swap(shorter, Ordering::Relaxed) && shorter {
            self.head.send_replace(seq);
        }
        self.announce(seq);
    }

    /// Remembers what an author was sent.
    pub(crate) fn note_served(&self, author: AuthorId, seq: u64) {
        let mut served = lock(&self.served);
        let known = served.entry(author).or_default();
        *known = seq.max(*known);
    }

    /// Puts batches into the log. Blocks for the transaction.
    ///
    /// # Errors
    /// The storage's; then nothing of these batches was stored.
    pub(crate) fn push(
        &self,
        batches: Vec<Prepared>,
        carrier: Carrier,
        member: Option<Id>,
        receipts: &ReceiptChain,
        now: i64,
    ) -> Stored<Outcome> {
        let (answer, wait) = mpsc::channel();
        lock(&self.waiting).push(Job { batches, carrier, member, answer });
        loop {
            let turn = lock(&self.writer);
            match wait.try_recv() {
                Ok(outcome) => return outcome,
                Err(mpsc::TryRecvError::Disconnected) => return Err(StorageError::Refused("whoever wrote it gave up".to_owned())),
                Err(mpsc::TryRecvError::Empty) => {}
            }
            let jobs = self.take_together();
            match self.write(&jobs, receipts, now) {
                Ok(outcomes) => jobs.iter().zip(outcomes).for_each(|(job, outcome)| drop(job.answer.send(Ok(outcome)))),
                Err(error) => jobs.iter().for_each(|job| drop(job.answer.send(Err(with_the_others(&error))))),
            }
            drop(turn);
        }
    }

    /// The jobs that go into the next transaction: the first, and as many after it as are not too much.
    fn take_together(&self) -> Vec<Job> {
        let mut waiting = lock(&self.waiting);
        let mut operations = 0;
        let fits = |job: &Job| {
            operations += job.batches.iter().map(operations_of).sum::<usize>();
            operations <= MOST_TOGETHER
        };
        let together = waiting.iter().map(fits).take_while(|fits| *fits).count().max(1).min(waiting.len());
        waiting.drain(..together).collect()
    }

    fn write(&self, jobs: &[Job], receipts: &ReceiptChain, now: i64) -> Stored<Vec<Outcome>> {
        let served = std::mem::take(&mut *lock(&self.served));
        let begun = Instant::now();
        let mut pause = Duration::from_millis(50);
        let outcome = loop {
            match self.transaction(jobs, &served, receipts, now) {
                // The same batches again: what was stored after all is recognised by its number and hash.
                Err(error) if error.passes() && begun.elapsed() < STUBBORN => {
                    tracing::warn!(%error, "a transaction begins anew");
                    self.counters.again.add(1);
                    std::thread::park_timeout(pause);
                    pause *= 2;
                }
                settled => break settled,
            }
        };
        self.counters.transactions.add(1);
        self.counters.transaction_time.took(begun.elapsed());
        if outcome.is_err() {
            served.into_iter().for_each(|(author, seq)| self.note_served(author, seq));
        }
        outcome
    }

    fn transaction(&self, jobs: &[Job], served: &HashMap<AuthorId, u64>, receipts: &ReceiptChain, now: i64) -> Stored<Vec<Outcome>> {
        let mut wanted = foreseen(jobs.iter().flat_map(|job| &job.batches));
        wanted.authors.extend(served.keys());
        wanted.records.extend(jobs.iter().filter_map(|job| job.member).map(RecordKey::of::<Member>));
        let mut writing = self.tenant.write_for(&wanted)?;
        for (author, seq) in served {
            if let Some(mut row) = writing.author(*author)?.filter(|row| row.served < *seq) {
                row.served = *seq;
                writing.put_author(*author, &row)?;
            }
        }
        let mut appender = Appender::begin(&mut *writing, receipts, now)?;
        appender.look_ahead(jobs.iter().flat_map(|job| &job.batches))?;
        let mut answers = Vec::with_capacity(jobs.len());
        for job in jobs {
            let pushed = appender.push(&job.batches, job.carrier)?;
            let enrolled = match job.carrier {
                Carrier::Invitation { id, .. } => appender.enrolled_with(id)?,
                _ => None,
            };
            answers.push((pushed, enrolled));
        }
        let done = appender.finish()?;
        writing.commit()?;
        let head = done.head;
        self.unused.store(0, Ordering::Relaxed);
        lock(&self.followed).wrote(head.seq, done.appended.len() as u64, done.rights);
        if done.erased {
            *lock(&self.recent) = Recent::default();
            if let Err(error) = self.tenant.wipe() {
                tracing::warn!(%error, "a person was erased, and the database's files may still hold what was taken out; see the server's manual");
            }
        } else {
            lock(&self.recent).add(done.appended);
        }
        self.announce(head.seq);
        Ok(answers.into_iter().map(|(pushed, enrolled)| Outcome { pushed, enrolled, head: head.clone() }).collect())
    }

    /// Carries to disk what was served since the last push.
    ///
    /// # Errors
    /// The storage's; a lost one makes later verdicts milder, never wrong.
    pub(crate) fn flush(&self, receipts: &ReceiptChain, now: i64) -> Stored<()> {
        let _turn = lock(&self.writer);
        if lock(&self.served).is_empty() {
            return Ok(());
        }
        self.write(&[], receipts, now).map(drop)
    }
}

fn operations_of(prepared: &Prepared) -> usize {
    match prepared {
        Prepared::Good(checked) => checked.batch.groups.iter().map(|group| group.operations.len()).sum(),
        Prepared::Not(_) => 0,
    }
}

/// A failed transaction's error for each of those who were in it.
fn with_the_others(error: &StorageError) -> StorageError {
    let text = format!("the transaction of this and other requests failed: {error}");
    if error.passes() { StorageError::Passing(text) } else { StorageError::Refused(text) }
}

/// All workspaces in use.
pub(crate) struct Lives {
    storage: Arc<dyn Storage>,
    counters: Arc<Counters>,
    open: Mutex<HashMap<Hash, Arc<Live>>>,
}

impl Lives {
    pub(crate) fn new(storage: Arc<dyn Storage>, counters: Arc<Counters>) -> Self {
        Self { storage, counters, open: Mutex::default() }
    }

    pub(crate) fn storage(&self) -> &dyn Storage {
        &*self.storage
    }

    /// The workspace, if it is here.
    pub(crate) fn get(&self, workspace: &Hash) -> Stored<Option<Arc<Live>>> {
        if let Some(live) = lock(&self.open).get(workspace) {
            return Ok(Some(Arc::clone(live)));
        }
        let Some(tenant) = self.storage.tenant(workspace)? else { return Ok(None) };
        let live = Arc::new(Live::new(tenant, Arc::clone(&self.counters))?);
        Ok(Some(Arc::clone(lock(&self.open).entry(*workspace).or_insert(live))))
    }

    pub(crate) fn all(&self) -> Vec<Arc<Live>> {
        lock(&self.open).values().cloned().collect()
    }

    /// Makes known what other processes wrote, by one question for all workspaces that somebody listens to.
    pub(crate) fn look_around(&self) -> Stored<()> {
        self.all().iter().for_each(|live| live.rest());
        let followed: Vec<Hash> = lock(&self.open).iter().filter(|(_, live)| live.listeners() > 0).map(|(id, _)| *id).collect();
        if followed.is_empty() {
            return Ok(());
        }
        self.counters.looks.add(1);
        for (workspace, head) in self.storage.heads(&followed)? {
            if let Some(live) = lock(&self.open).get(&workspace) {
                live.looked(head);
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use domain::batch::{Chain, SIGNED_AS, seal};
    use domain::{Group, Operation, Verb};
    use serde_json::value::RawValue;

    use super::*;
    use crate::prepare::prepare;
    use crate::storage::sqlite::SqliteStorage;

    /// A first batch, and the workspace that it would be the genesis of.
    fn batch() -> (Hash, Box<RawValue>) {
        let key = keys::writing::WritingKey::from_seed(&[1; 32]);
        let author = AuthorId::of_key(&key.public());
        let operation = Operation { kind: "device".to_owned(), id: Id::nil(), verb: Verb::Put, cells: Default::default(), weak: false };
        let group = Group { action: Id::nil(), label: "test".to_owned(), at: 0, seen: 0, first: 1, operations: vec![operation] };
        let public = Some(key.public());
        let chain = Chain { workspace: None, author, key: public, n: 1, prev: None, deps: Default::default(), skew: None };
        let (header, bytes) = seal(chain, &[group], [0; 16], |bytes| key.sign(SIGNED_AS, bytes));
        (header.hash(), RawValue::from_string(String::from_utf8(bytes).unwrap()).unwrap())
    }

    #[test]
    fn a_push_is_made_known_before_it_is_answered() {
        let folder = tempfile::tempdir().unwrap();
        let (workspace, bytes) = batch();
        let live = Live::new(SqliteStorage::open(folder.path()).unwrap().found(&workspace).unwrap(), Arc::default()).unwrap();
        let listening = live.watch();
        let prepared = prepare(&workspace, &[bytes], &mut |author| live.key(author)).unwrap();
        let outcome = live.push(prepared, Carrier::Publisher, None, &ReceiptChain::of_seed(&[2; 32]).unwrap(), 5).unwrap();
        assert_eq!(outcome.pushed, [Pushed::Logged { seq: 1 }]);
        assert_eq!(*listening.borrow(), 1, "whoever listens is woken without a look at the database");
    }

    #[test]
    fn rights_stand_while_this_process_wrote_all_of_it_and_none_was_about_people() {
        let mut followed = Followed::default();
        followed.wrote(5, 2, false);
        assert!(followed.nothing_between(3, 5) && followed.nothing_between(4, 4));
        assert!(!followed.nothing_between(2, 5), "what came before is not known");
        assert!(!followed.nothing_between(3, 6), "another process wrote since");
        followed.wrote(6, 1, true);
        assert!(!followed.nothing_between(5, 6), "this one was about people");
        followed.wrote(7, 1, false);
        assert!(followed.nothing_between(6, 7));
        followed.wrote(10, 1, false);
        assert!(!followed.nothing_between(7, 10), "two entries of another process stand in between");
        assert!(followed.nothing_between(9, 10));
    }

    #[test]
    fn a_log_that_was_put_back_is_followed_from_there() {
        let folder = tempfile::tempdir().unwrap();
        let tenant = SqliteStorage::open(folder.path()).unwrap().found(&Hash([1; 32])).unwrap();
        let live = Live::new(tenant, Arc::default()).unwrap();
        live.announce(9);
        live.looked(8);
        assert_eq!(live.known_head(), 9, "a look that was overtaken by a push says nothing");
        live.looked(9);
        live.looked(4);
        live.looked(4);
        assert_eq!(live.known_head(), 4);
        live.looked(5);
        assert_eq!(live.known_head(), 5, "and whoever listens hears of what comes then");
    }
}
