//! What has to hold of the server's log, records and verdicts, seen by one who writes everything down.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;
use std::sync::Arc;

use domain::batch::{Batch, SIGNED_AS};
use domain::fold::{Origin, corrected};
use domain::judge::{Lookup, LookupError, Verdict, judge};
use domain::{AuthorId, Hash, Id, RecordKey, RecordState};
use server::storage::sqlite::SqliteStorage;
use server::storage::{LogRow, Page, Reading, Storage};
use store::LogLine;

use crate::breach::{Breach, Held, Invariant, Looked, hold};
use crate::erased::{Known, orders};
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
    authors: BTreeMap<AuthorId, Writer>,
    receipts: u64,
    receipt: Option<String>,
    /// Whom its log orders to erase, and how often something of them came later.
    pub erased: BTreeSet<Id>,
    pub ordered: u64,
    pub late: u64,
    /// Where the last order stands that was read, and whether something before it was read without what it took out: what
    /// stands on that cannot be judged again.
    ordered_at: u64,
    blurred: bool,
}

#[derive(Clone)]
struct Writer {
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
    pub(crate) fn check(
        &mut self,
        storage: &SqliteStorage,
        workspace: &Hash,
        served: &BTreeMap<String, u64>,
        looked: &mut Looked,
        mut known: Option<&mut Known>,
    ) -> Held {
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
            if let Some(known) = known.as_deref_mut() {
                // A row is already without what a later one of this page ordered.
                for row in &rows {
                    let batch = Batch::read(row.bytes.as_deref().unwrap_or_default()).map_err(|error| fault(&error))?;
                    let people: Vec<Id> = orders(&batch, &row.verdicts).collect();
                    self.ordered_at = if people.is_empty() { self.ordered_at } else { row.seq };
                    known.ever.extend(people);
                }
            }
            for row in rows {
                self.entry(row, workspace, served)?;
                if let Some(known) = known.as_deref_mut()
                    && self.hears(known)
                {
                    self.read_again(&mut *reading, known)?;
                }
            }
        }
        if grew {
            let stored: BTreeMap<_, _> = reading.records().map_err(|error| fault(&error))?.into_iter().collect();
            crate::check_laptop::same_records(&self.told.records(), &stored, "server")?;
            self.no_resurrection()?;
            if let Some(known) = known {
                self.nothing_left(known)?;
                [Invariant::Erased, Invariant::OnlyErased].into_iter().for_each(|invariant| looked.count(invariant));
            }
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
        let judged = self.judged(&row, &batch, served)?;
        self.receipts(&row)?;
        let header = &batch.header;
        let key = self.authors.get(&row.author).map(|known| known.key).or_else(|| batch.first_key()).unwrap_or_default();
        self.authors.insert(row.author, Writer { key, n: header.n, op: batch.last(), hash: row.hash });
        let entry =
            LogLine { seq: row.seq, author: row.author, n: row.n, received: row.received, verdicts: row.verdicts, chain: row.chain, bytes };
        let line = Rc::new(Line { entry, batch });
        tell(&mut self.told, &line);
        self.note_states(&line);
        self.log.push(line);
        if !judged {
            self.records_as_told();
        }
        Ok(())
    }

    fn records_as_told(&mut self) {
        self.records = self.told.records().into_iter().map(|(key, state)| (key, Arc::new((*state).clone()))).collect();
    }

    /// Takes note of the last entry; tells whether it orders to erase somebody.
    fn hears(&mut self, known: &mut Known) -> bool {
        let Some(line) = self.log.last() else { return false };
        line.batch.groups.iter().for_each(|group| known.hear(group));
        let people: Vec<Id> = orders(&line.batch, &line.entry.verdicts).collect();
        self.late += u64::from(!self.erased.is_empty() && people.is_empty() && !line.batch.erased.is_empty());
        self.ordered += people.len() as u64;
        self.erased.extend(&people);
        !people.is_empty()
    }

    /// Reads what came before an order anew: it is less by what goes, and by nothing else.
    fn read_again(&mut self, reading: &mut dyn Reading, known: &Known) -> Held {
        let fault = |error: &dyn std::fmt::Display| Breach::of(Invariant::OnlyErased, format!("the server's storage: {error}"));
        let (mut after, end) = (0, self.log.len());
        while after < end {
            let rows =
                reading.page(Page { after: after as u64, own: None, entries: 500, bytes: 8 << 20 }).map_err(|error| fault(&error))?;
            hold(!rows.is_empty(), Invariant::AcceptedKept, || "the server's log ends too early".to_owned())?;
            for row in rows.into_iter().take(end - after) {
                let (old, bytes) = (&self.log[after], row.bytes.unwrap_or_default());
                if bytes != old.entry.bytes {
                    let batch = Batch::read(&bytes).map_err(|error| fault(&error))?;
                    let line = Line { entry: LogLine { bytes, ..old.entry.clone() }, batch };
                    known.only_less(old, &line, "server")?;
                    self.log[after] = Rc::new(line);
                }
                after += 1;
            }
        }
        self.told = Told::default();
        self.log.iter().for_each(|line| tell(&mut self.told, line));
        self.records_as_told();
        // By now it is all without what later orders of the same look took out, too.
        self.blurred = (self.log.len() as u64) < self.ordered_at;
        Ok(())
    }

    fn nothing_left(&self, known: &Known) -> Held {
        let groups = self.log.iter().flat_map(|line| &line.batch.groups).map(|group| ("the log", group));
        known.nothing_left(&self.erased, groups, "server")?;
        let records = self.told.records();
        known.none_shown(&self.erased, records.iter().map(|(key, state)| (key, &**state)), "server")
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
    /// Tells whether all of it could be judged again: what was erased since cannot.
    fn judged(&mut self, row: &LogRow, batch: &Batch, served: &BTreeMap<String, u64>) -> Result<bool, Breach> {
        let mut all = true;
        self.blurred |= row.seq < self.ordered_at && !batch.erased.is_empty();
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
                let last = group.first + group.operations.len() as u64;
                if self.blurred || batch.erased.iter().any(|number| (group.first..last).contains(number)) {
                    all = false;
                    continue;
                }
                let text = format!("server: entry {} got {given:?} for {}, which no position up to {knew} gives", row.seq, group.label);
                return Err(Breach::of(Invariant::Verdict, text));
            };
            self.records.extend(touched.into_iter().map(|touched| (touched.key, touched.after)));
        }
        Ok(all)
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
