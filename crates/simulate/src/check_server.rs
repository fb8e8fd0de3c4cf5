//! What has to hold of the server's log, records and verdicts, seen by one who writes everything down.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use domain::batch::{Batch, SIGNED_AS};
use domain::fold::{Origin, corrected};
use domain::judge::{Lookup, LookupError, Verdict, judge};
use domain::{AuthorId, Hash, RecordKey, RecordState};
use server::storage::sqlite::SqliteStorage;
use server::storage::{LogRow, Page, Storage};
use store::LogLine;

use crate::breach::{Breach, Held, Invariant, Looked, hold};
use crate::laptop::{Line, tell};
use crate::reference::Told;

/// The server's log as it was seen to grow.
#[derive(Clone, Default)]
pub(crate) struct Ledger {
    pub log: Vec<Rc<Line>>,
    pub told: Told,
    records: BTreeMap<RecordKey, Arc<RecordState>>,
    /// Whether each record's state was only ever written by archiving, beyond its making.
    only_archived: BTreeMap<RecordKey, bool>,
    authors: BTreeMap<AuthorId, Known>,
    receipts: u64,
    receipt: Option<String>,
}

#[derive(Clone)]
struct Known {
    key: [u8; 32],
    n: u64,
    op: u64,
    hash: Hash,
}

struct Then<'a>(&'a BTreeMap<RecordKey, Arc<RecordState>>);

impl Lookup for Then<'_> {
    fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, LookupError> {
        Ok(self.0.get(key).cloned())
    }
}

impl Ledger {
    pub(crate) fn head(&self) -> (u64, Hash) {
        self.log.last().map_or((0, Hash::default()), |line| (line.entry.seq, line.entry.chain))
    }

    /// Number, hash and last operation of an author's last batch.
    pub(crate) fn last_of(&self, author: AuthorId) -> Option<(u64, Hash, u64)> {
        self.authors.get(&author).map(|known| (known.n, known.hash, known.op))
    }

    /// The records of a kind that are there.
    pub(crate) fn live(&self, kind: &str) -> Vec<domain::Id> {
        let live = self.records.iter().filter(|(key, state)| key.kind == kind && state.is_live());
        live.map(|(key, _)| key.id).collect()
    }

    /// Reads what is new, and compares everything with everything.
    pub(crate) fn check(&mut self, storage: &SqliteStorage, workspace: &Hash, served: &BTreeMap<String, u64>, looked: &mut Looked) -> Held {
        let fault = |error: &dyn std::fmt::Display| Breach::of(Invariant::AcceptedKept, format!("the server's storage: {error}"));
        let Some(tenant) = storage.tenant(workspace).map_err(|error| fault(&error))? else {
            return hold(self.log.is_empty(), Invariant::AcceptedKept, || "the workspace is gone".to_owned());
        };
        let mut reading = tenant.read().map_err(|error| fault(&error))?;
        let (seq, chain) = self.head();
        let kept = reading.chain_at(seq).map_err(|error| fault(&error))? == Some(chain);
        hold(kept, Invariant::AcceptedKept, || format!("entry {seq} of the server's log is gone or another"))?;
        let mut grew = false;
        loop {
            let page = Page { after: self.head().0, own: None, entries: 500, bytes: 8 << 20 };
            let rows = reading.page(page).map_err(|error| fault(&error))?;
            if rows.is_empty() {
                break;
            }
            grew = true;
            for row in rows {
                self.entry(row, workspace, served)?;
            }
        }
        if grew {
            let stored: BTreeMap<_, _> = reading.records().map_err(|error| fault(&error))?.into_iter().collect();
            crate::check_laptop::same_records(&self.told.records(), &stored, "server")?;
            self.no_resurrection()?;
        }
        for invariant in [Invariant::AcceptedKept, Invariant::Causes, Invariant::Verdict, Invariant::NoResurrection, Invariant::SignedKept]
        {
            looked.count(invariant);
        }
        Ok(())
    }

    fn entry(&mut self, row: LogRow, workspace: &Hash, served: &BTreeMap<String, u64>) -> Held {
        let bytes = row.bytes.clone().unwrap_or_default();
        let batch = Batch::read(&bytes).map_err(|error| Breach::of(Invariant::LogWhole, format!("server: {error}")))?;
        self.in_place(&row, &batch, workspace)?;
        self.caused(&row, &batch)?;
        self.judged(&row, &batch, served)?;
        self.receipts(&row)?;
        let header = &batch.header;
        let key = self.authors.get(&row.author).map(|known| known.key).or_else(|| batch.first_key()).unwrap_or_default();
        self.authors.insert(row.author, Known { key, n: header.n, op: batch.last(), hash: row.hash });
        let entry =
            LogLine { seq: row.seq, author: row.author, n: row.n, received: row.received, verdicts: row.verdicts, chain: row.chain, bytes };
        let line = Rc::new(Line { entry, batch });
        tell(&mut self.told, &line);
        self.note_states(&line);
        self.log.push(line);
        Ok(())
    }

    fn in_place(&self, row: &LogRow, batch: &Batch, workspace: &Hash) -> Held {
        let (seq, chain) = self.head();
        let header = &batch.header;
        let fits = row.seq == seq + 1
            && domain::sync::chain(&chain, row.seq, &header.hash(), row.received, &row.verdicts) == row.chain
            && header.workspace.unwrap_or(header.hash()) == *workspace;
        hold(fits, Invariant::LogWhole, || format!("server: entry {} has a gap before it or does not fit the chain", row.seq))?;
        let follows = self.authors.get(&row.author).map_or((1, None, 1), |known| (known.n + 1, Some(known.hash), known.op + 1));
        hold((header.n, header.prev, header.first) == follows, Invariant::LogWhole, || {
            format!("server: entry {} does not follow its author's batch before", row.seq)
        })?;
        let key = self.authors.get(&row.author).map(|known| known.key).or_else(|| batch.first_key());
        let signed = key.is_some_and(|key| keys::writing::verify(&key, SIGNED_AS, &header.bytes(), &batch.signature));
        hold(signed, Invariant::Verdict, || format!("server: entry {} is not signed by its author", row.seq))
    }

    fn caused(&self, row: &LogRow, batch: &Batch) -> Held {
        for (author, least) in &batch.header.deps {
            let has = self.authors.get(author).map_or(0, |known| known.op);
            hold(has >= *least, Invariant::Causes, || {
                format!("server: entry {} builds on {author}.{least}, of which only {has} came before it", row.seq)
            })?;
        }
        Ok(())
    }

    /// The verdict is the judge's for some position that the author can have known: what a server forgot makes it milder.
    fn judged(&mut self, row: &LogRow, batch: &Batch, served: &BTreeMap<String, u64>) -> Held {
        let most = served.get(&row.author.to_string()).copied().unwrap_or(0).max(if row.seq == 1 { u64::MAX } else { 0 });
        let skew = batch.header.skew.map(|skew| skew.offset);
        hold(row.verdicts.len() == batch.groups.len(), Invariant::Verdict, || "server: other verdicts than groups".to_owned())?;
        for (group, given) in batch.groups.iter().zip(&row.verdicts) {
            let origin = Origin { author: row.author, at: corrected(group.at, skew, Some(row.received)), seq: Some(row.seq) };
            let knew = group.seen.min(most);
            let mut told = None;
            for known in std::iter::once(knew).chain(0..knew.min(row.seq)) {
                let (verdict, touched) = judge(group, origin, known, &mut Then(&self.records)).expect("a map does not fail");
                if verdict == *given {
                    told = Some(touched);
                    break;
                }
            }
            let Some(touched) = told else {
                let text = format!("server: entry {} got {given:?} for {}, which no position up to {knew} gives", row.seq, group.label);
                return Err(Breach::of(Invariant::Verdict, text));
            };
            self.records.extend(touched.into_iter().map(|touched| (touched.key, touched.after)));
        }
        Ok(())
    }

    fn receipts(&mut self, row: &LogRow) -> Held {
        for signed in &row.receipts {
            let receipt: serde_json::Value = serde_json::from_str(&signed.receipt).unwrap_or_default();
            let follows = receipt["seq"] == self.receipts + 1 && receipt["previous"].as_str() == self.receipt.as_deref();
            hold(follows, Invariant::SignedKept, || format!("server: receipt {} does not follow {}", signed.receipt, self.receipts))?;
            self.receipts += 1;
            self.receipt = Some(Hash::of(&[signed.receipt.as_bytes()]).to_string());
        }
        Ok(())
    }

    /// Takes note of what an entry's accepted groups say of the state of records.
    fn note_states(&mut self, line: &Line) {
        let groups = line.batch.groups.iter().zip(&line.entry.verdicts).filter(|(_, verdict)| Verdict::accepted(verdict));
        for operation in groups.flat_map(|(group, _)| &group.operations) {
            if let (Some(key), Some(word)) = (operation.key(), operation.verb.state()) {
                *self.only_archived.entry(key).or_insert(true) &= word == "archived";
            }
        }
    }

    /// A record whose state was only ever written by archiving, beyond its making, is archived.
    fn no_resurrection(&self) -> Held {
        let records = self.told.records();
        let back = self.only_archived.iter().find(|(key, only)| **only && records.get(*key).is_some_and(|state| state.is_live()));
        hold(back.is_none(), Invariant::NoResurrection, || format!("server: {back:?} was archived, never restored, and is there"))
    }
}
