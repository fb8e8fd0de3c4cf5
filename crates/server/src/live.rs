//! Workspaces while the server runs: pushes that wait are combined, heads are made known, what was
//! served is remembered until the next write carries it to disk.
//!
//! Thirty laptops that push at once cost one transaction, not thirty: who gets the lock takes
//! everybody's batches along. A request without batches never comes here.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, mpsc};

use domain::sync::Pushed;
use domain::{AuthorId, Hash};
use tokio::sync::watch;

use crate::append::{Appender, Carrier};
use crate::prepare::Prepared;
use crate::receipt::ReceiptChain;
use crate::storage::{Storage, StorageError, Stored, Tenant};

/// What became of one request's batches.
pub(crate) struct Outcome {
    pub(crate) pushed: Vec<Pushed>,
    /// Who enrolled with the carrier's invitation, now or before.
    pub(crate) enrolled: Option<AuthorId>,
}

struct Job {
    batches: Vec<Prepared>,
    carrier: Carrier,
    answer: mpsc::Sender<Stored<Outcome>>,
}

/// One workspace in use.
pub(crate) struct Live {
    tenant: Arc<dyn Tenant>,
    waiting: Mutex<Vec<Job>>,
    writer: Mutex<()>,
    head: watch::Sender<u64>,
    served: Mutex<HashMap<AuthorId, u64>>,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Live {
    fn new(tenant: Arc<dyn Tenant>) -> Stored<Self> {
        let head = tenant.read()?.head()?.seq;
        Ok(Self { tenant, waiting: Mutex::default(), writer: Mutex::default(), head: watch::Sender::new(head), served: Mutex::default() })
    }

    pub(crate) fn tenant(&self) -> &dyn Tenant {
        &*self.tenant
    }

    /// The head as it is known in this process, and its changes.
    pub(crate) fn watch(&self) -> watch::Receiver<u64> {
        self.head.subscribe()
    }

    /// Whether somebody waits for hints.
    pub(crate) fn watched(&self) -> bool {
        self.head.receiver_count() > 0
    }

    /// Makes a head known; an older one changes nothing.
    pub(crate) fn announce(&self, seq: u64) {
        self.head.send_if_modified(|head| {
            let grew = seq > *head;
            *head = seq.max(*head);
            grew
        });
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
    pub(crate) fn push(&self, batches: Vec<Prepared>, carrier: Carrier, receipts: &ReceiptChain, now: i64) -> Stored<Outcome> {
        let (answer, wait) = mpsc::channel();
        lock(&self.waiting).push(Job { batches, carrier, answer });
        let turn = lock(&self.writer);
        if let Ok(outcome) = wait.try_recv() {
            return outcome;
        }
        let jobs = std::mem::take(&mut *lock(&self.waiting));
        let outcome = self.write(&jobs, receipts, now);
        let failed = || StorageError::Refused("the write before this one failed; nothing was stored, send it again".to_owned());
        match outcome {
            Ok(outcomes) => jobs.iter().zip(outcomes).for_each(|(job, outcome)| drop(job.answer.send(Ok(outcome)))),
            // Who writes reports the error itself; those whom it took along hear that nothing was stored.
            Err(error) => {
                jobs.iter().for_each(|job| drop(job.answer.send(Err(failed()))));
                return Err(error);
            }
        }
        drop(turn);
        wait.recv().unwrap_or_else(|_| Err(failed()))
    }

    fn write(&self, jobs: &[Job], receipts: &ReceiptChain, now: i64) -> Stored<Vec<Outcome>> {
        let mut writing = self.tenant.write()?;
        let served = std::mem::take(&mut *lock(&self.served));
        for (author, seq) in served {
            if let Some(mut row) = writing.author(author)?.filter(|row| row.served < seq) {
                row.served = seq;
                writing.put_author(author, &row)?;
            }
        }
        let mut appender = Appender::begin(&mut *writing, receipts, now)?;
        let mut outcomes = Vec::with_capacity(jobs.len());
        for job in jobs {
            let pushed = appender.push(&job.batches, job.carrier)?;
            let enrolled = match job.carrier {
                Carrier::Invitation { id, .. } => appender.enrolled_with(id)?,
                _ => None,
            };
            outcomes.push(Outcome { pushed, enrolled });
        }
        let head = appender.finish()?;
        writing.commit()?;
        self.announce(head.seq);
        Ok(outcomes)
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

/// All workspaces in use.
pub(crate) struct Lives {
    storage: Arc<dyn Storage>,
    open: Mutex<HashMap<Hash, Arc<Live>>>,
}

impl Lives {
    pub(crate) fn new(storage: Arc<dyn Storage>) -> Self {
        Self { storage, open: Mutex::default() }
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
        let live = Arc::new(Live::new(tenant)?);
        Ok(Some(Arc::clone(lock(&self.open).entry(*workspace).or_insert(live))))
    }

    pub(crate) fn all(&self) -> Vec<Arc<Live>> {
        lock(&self.open).values().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use domain::batch::{Chain, SIGNED_AS, seal};
    use domain::{Group, Id, Operation, Verb};
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
        let live = Live::new(SqliteStorage::open(folder.path()).unwrap().found(&workspace).unwrap()).unwrap();
        let listening = live.watch();
        let prepared = prepare(&workspace, &[bytes], &mut *live.tenant().read().unwrap()).unwrap();
        let outcome = live.push(prepared, Carrier::Publisher, &ReceiptChain::of_seed(&[2; 32]).unwrap(), 5).unwrap();
        assert_eq!(outcome.pushed, [Pushed::Logged { seq: 1 }]);
        assert_eq!(*listening.borrow(), 1, "whoever listens is woken without a look at the database");
    }
}
