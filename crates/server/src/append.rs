//! Batches become entries of the log: order, verdicts, chain, receipts, records; inside one transaction.
//!
//! Signatures were checked before, see [`crate::prepare`]. Who may carry a batch is said by [`Carrier`]:
//! an author carries anybody's, somebody with an invitation carries their own first one only.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::args;
use domain::erasing::{Search, ordered};
use domain::fold::{Origin, corrected};
use domain::judge::{Lookup, LookupError, Touched, Verdict, judge};
use domain::planted::{Bug, on};
use domain::sync::{Pushed, chain};
use domain::training::{Attendance, Session, asked_at_mark};
use domain::workspace::{Author, ENROLLING, Invitation, Member, is_approved};
use domain::{AuthorId, CellType, Group, Id, KindOf, Operation, RecordKey, RecordState};

use crate::erasing;
use crate::prepare::{Checked, Prepared, held, missing};
use crate::receipt::ReceiptChain;
use crate::storage::{AuthorRow, Head, LogRow, StorageError, Stored, Wanted, Writing};

/// Who brings batches, and what is known of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Carrier {
    /// An author, and the log position that its cursor proves it knows.
    Author { id: AuthorId, knows: u64 },
    /// Somebody with an invitation, and the position likewise.
    Invitation { id: Id, knows: u64 },
    /// Who publishes a workspace.
    Publisher,
}

/// A transaction on one log with what it has read and changed so far.
pub(crate) struct Appender<'a> {
    writing: &'a mut dyn Writing,
    receipts: &'a ReceiptChain,
    head: Head,
    records: BTreeMap<RecordKey, Option<Arc<RecordState>>>,
    changed: BTreeSet<RecordKey>,
    /// Records that the rules asked for and that would cost a journey each.
    missing: BTreeSet<RecordKey>,
    appended: Vec<LogRow>,
    /// Somebody was ordered to be erased.
    ordered: bool,
    now: i64,
}

/// What a transaction left.
pub(crate) struct Done {
    pub(crate) head: Head,
    /// New entries, with their bytes.
    pub(crate) appended: Vec<LogRow>,
    /// Whether anything changed by which people come in or are shut out.
    pub(crate) rights: bool,
    /// Whether texts of somebody erased were taken out of what was in the log before, so that nobody may be given it from memory.
    pub(crate) erased: bool,
}

/// What batches will be judged by, as far as they say it themselves: their authors, records and what those refer to.
pub(crate) fn foreseen<'a>(batches: impl Iterator<Item = &'a Prepared>) -> Wanted {
    let (mut authors, mut numbers, mut records) = (BTreeSet::new(), Vec::new(), BTreeSet::new());
    for prepared in batches {
        let Prepared::Good(checked) = prepared else { continue };
        let header = &checked.batch.header;
        authors.insert(header.author);
        authors.extend(header.deps.keys());
        numbers.push((header.author, header.n));
        records.insert(RecordKey::of::<Author>(header.author.record()));
        for operation in checked.batch.groups.iter().flat_map(|group| &group.operations) {
            records.extend(operation.key());
            records.extend(referred(operation));
        }
    }
    Wanted { authors: authors.into_iter().collect(), batches: numbers, records: records.into_iter().collect() }
}

fn referred(operation: &Operation) -> impl Iterator<Item = RecordKey> {
    let kind = domain::kind(&operation.kind);
    operation.cells.iter().filter_map(move |(name, write)| {
        let CellType::Ref(to) = kind?.cell(name)?.ty else { return None };
        let id = write.value.as_str()?.parse().ok()?;
        Some(RecordKey { kind: domain::kind(to)?.name, id })
    })
}

impl<'a> Appender<'a> {
    /// Begins on a locked workspace; `now` is when the batches were received, milliseconds since 1970.
    pub(crate) fn begin(writing: &'a mut dyn Writing, receipts: &'a ReceiptChain, now: i64) -> Stored<Self> {
        let head = writing.head()?;
        Ok(Self {
            writing,
            receipts,
            head,
            records: BTreeMap::new(),
            changed: BTreeSet::new(),
            missing: BTreeSet::new(),
            appended: Vec::new(),
            ordered: false,
            now,
        })
    }

    /// Fetches what the marks among these will be judged by beyond the records that they name, in one journey for all:
    /// without it each group is judged once to learn what is missing, and once more.
    pub(crate) fn look_ahead<'b>(&mut self, batches: impl Iterator<Item = &'b Prepared>) -> Stored<()> {
        let (mut records, mut sessions) = (BTreeSet::new(), BTreeMap::new());
        for prepared in batches {
            let Prepared::Good(checked) = prepared else { continue };
            for operation in checked.batch.groups.iter().flat_map(|group| &group.operations).filter(|o| o.kind == Attendance::NAME) {
                let mark = Attendance::read(|cell| operation.value(cell));
                let (Some(session), Some(person)) = (mark.session, mark.person) else { continue };
                let known = match sessions.entry(session.0) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(new) => new.insert(self.get(&RecordKey::of::<Session>(session.0))?.map(|state| state.read::<Session>())),
                };
                records.extend(known.iter().flat_map(|known| asked_at_mark((session.0, known), person.0)));
            }
        }
        records.retain(|key| !self.writing.at_hand(key));
        if records.is_empty() { Ok(()) } else { self.writing.foresee(&Wanted { records: Vec::from_iter(records), ..Wanted::default() }) }
    }

    pub(crate) fn head(&self) -> &Head {
        &self.head
    }

    pub(crate) fn set_room(&mut self, room: domain::Hash) {
        self.head.room = room;
    }

    /// Takes one request's batches in their order.
    pub(crate) fn push(&mut self, batches: &[Prepared], carrier: Carrier) -> Stored<Vec<Pushed>> {
        let one = |prepared: &Prepared| match prepared {
            Prepared::Not(answer) => Ok(answer.clone()),
            Prepared::Good(checked) => self.take(checked, carrier),
        };
        batches.iter().map(one).collect()
    }

    /// Writes what changed; the caller commits.
    pub(crate) fn finish(self) -> Stored<Done> {
        for key in &self.changed {
            if let Some(Some(state)) = self.records.get(key) {
                self.writing.put_record(key, state)?;
            }
        }
        self.writing.put_head(&self.head)?;
        if self.ordered {
            erasing::carry_out(self.writing)?;
        }
        let rights = self.changed.iter().any(|key| [Author::NAME, Member::NAME, Invitation::NAME].contains(&key.kind));
        Ok(Done { head: self.head, appended: self.appended, rights, erased: self.ordered })
    }

    /// The author that enrolled with this invitation, if its first batch was accepted.
    pub(crate) fn enrolled_with(&mut self, invitation: Id) -> Stored<Option<AuthorId>> {
        let key = RecordKey::of::<Invitation>(invitation);
        let used = self.get(&key)?.and_then(|state| state.read::<Invitation>().used);
        Ok(used.and_then(|author| author.0.parse().ok()))
    }

    /// A record as the transaction leaves it.
    pub(crate) fn get(&mut self, key: &RecordKey) -> Stored<Option<Arc<RecordState>>> {
        if let Some(known) = self.records.get(key) {
            return Ok(known.clone());
        }
        let state = self.writing.record(key)?.map(Arc::new);
        self.records.insert(key.clone(), state.clone());
        Ok(state)
    }

    fn take(&mut self, checked: &Checked, carrier: Carrier) -> Stored<Pushed> {
        let header = &checked.batch.header;
        if let Some((seq, hash)) = self.writing.logged(header.author, header.n)? {
            return Ok(if hash == checked.hash || on(Bug::AcceptTaken) { Pushed::Logged { seq } } else { forked() });
        }
        let row = self.writing.author(header.author)?;
        if let Some(answer) = self.out_of_order(checked, row.as_ref())? {
            return Ok(answer);
        }
        if let Carrier::Invitation { id, .. } = carrier
            && !(header.n == 1 && uses_invitation(&checked.batch.groups, id))
        {
            return Ok(held("not_permitted", args!()));
        }
        if self.waits(checked)? {
            return Ok(held("not_approved", args!()));
        }
        let row = row.unwrap_or_else(|| new_author(checked.key));
        let less = self.without_erased(checked)?;
        self.log(less.as_ref().unwrap_or(checked), row, carrier)
    }

    /// The batch without what goes with somebody who was erased: its author had not heard of it. Nothing where all of it stays.
    fn without_erased(&mut self, checked: &Checked) -> Stored<Option<Checked>> {
        let mut search = Search::default();
        let mut gone = Vec::new();
        for group in &checked.batch.groups {
            loop {
                let found = search.gone(group, self).map_err(storage_error)?;
                if self.missing.is_empty() {
                    gone.extend(found);
                    break;
                }
                let records = std::mem::take(&mut self.missing).into_iter().collect();
                self.writing.foresee(&Wanted { records, ..Wanted::default() })?;
            }
        }
        if gone.is_empty() || on(Bug::ForgetLate) { Ok(None) } else { erasing::less(checked, &gone).map(Some) }
    }

    /// Whether it is the work of somebody whom nobody has approved yet: all of it is kept on their laptop. What brings
    /// them in is not, else there would be nobody to approve.
    fn waits(&mut self, checked: &Checked) -> Stored<bool> {
        let operations = || checked.batch.groups.iter().flat_map(|group| &group.operations);
        let header = &checked.batch.header;
        let known = self.get(&RecordKey::of::<Author>(header.author.record()))?.and_then(|state| state.read::<Author>().member);
        let own = operations().find(|operation| operation.kind == Author::NAME && operation.id == header.author.record());
        let member = known.or_else(|| own.and_then(|operation| Author::read(|cell| operation.value(cell)).member));
        let Some(member) = member else { return Ok(false) };
        let approved = self.get(&RecordKey::of::<Member>(member.0))?.is_none_or(|state| is_approved(&state.read()));
        Ok(!approved && operations().any(|operation| !ENROLLING.contains(&operation.kind.as_str())))
    }

    fn out_of_order(&mut self, checked: &Checked, row: Option<&AuthorRow>) -> Stored<Option<Pushed>> {
        let header = &checked.batch.header;
        let (last_n, last_op) = row.map_or((0, 0), |row| (row.last_n, row.last_op));
        if row.is_some_and(|row| row.revoked.is_some()) {
            return Ok(Some(held("revoked", args!(by: "server"))));
        }
        if header.n > last_n + 1 {
            return Ok(Some(missing("earlier")));
        }
        if header.prev != row.map(|row| row.last_hash) {
            return Ok(Some(forked()));
        }
        if header.first != last_op + 1 {
            return Ok(Some(held("bad_batch", args!(why: "the operations are not numbered on from the batch before"))));
        }
        for (author, least) in &header.deps {
            let has = if author == &header.author { last_op } else { self.writing.author(*author)?.map_or(0, |row| row.last_op) };
            if has < *least && !on(Bug::AcceptMissing) {
                return Ok(Some(missing("basis")));
            }
        }
        Ok(None)
    }

    fn log(&mut self, checked: &Checked, mut row: AuthorRow, carrier: Carrier) -> Stored<Pushed> {
        let header = &checked.batch.header;
        let seq = self.head.seq + if on(Bug::GapInLog) && self.head.seq.is_multiple_of(5) && self.head.seq > 0 { 2 } else { 1 };
        let knows = row.served.max(proved(carrier, header.author, header.n));
        let skew = header.skew.map(|skew| skew.offset);
        let mut verdicts = Vec::with_capacity(checked.batch.groups.len());
        let mut receipts = Vec::new();
        for group in &checked.batch.groups {
            let origin = Origin { author: header.author, at: corrected(group.at, skew, Some(self.now)), seq: Some(seq) };
            let knows = if on(Bug::TrustSeen) { u64::MAX } else { knows };
            let seen = if on(Bug::RefuseIgnorance) { u64::MAX } else { group.seen.min(knows) };
            let (verdict, touched) = self.judge(group, origin, seen)?;
            if verdict.accepted() {
                self.ordered |= ordered(group).next().is_some();
                receipts.extend(self.receipts.give(group, self.now, &mut self.head));
            }
            self.keep(touched);
            verdicts.push(verdict);
        }
        self.head.chain = chain(&self.head.chain, seq, &checked.hash, self.now, &verdicts);
        self.head.seq = seq;
        row.last_n = header.n;
        row.last_op = checked.batch.last();
        row.last_hash = checked.hash;
        self.writing.put_author(header.author, &row)?;
        let refused = verdicts.iter().filter(|verdict| !Verdict::accepted(verdict)).count();
        tracing::debug!(seq, groups = verdicts.len(), refused, "logged a batch");
        let entry = LogRow {
            seq,
            author: header.author,
            n: header.n,
            hash: checked.hash,
            received: self.now,
            verdicts,
            chain: self.head.chain,
            receipts,
            bytes: Some(checked.bytes.clone()),
        };
        self.writing.append(&entry)?;
        self.appended.push(entry);
        Ok(Pushed::Logged { seq })
    }

    /// Judges a group. Where reading is a journey, the rules run until they have met all that they need, and the last
    /// run counts; each run before it ends in one journey for everything that it missed.
    fn judge(&mut self, group: &Group, origin: Origin, seen: u64) -> Stored<(Verdict, Vec<Touched>)> {
        loop {
            let judged = judge(group, origin, seen, self).map_err(storage_error)?;
            if self.missing.is_empty() {
                let all = on(Bug::AcceptAll) && !judged.0.accepted();
                return Ok(if all { (Verdict::Accepted { flags: Vec::new() }, Vec::new()) } else { judged });
            }
            let records = std::mem::take(&mut self.missing).into_iter().collect();
            self.writing.foresee(&Wanted { records, ..Wanted::default() })?;
        }
    }

    fn keep(&mut self, touched: Vec<Touched>) {
        for Touched { key, after, .. } in touched {
            self.changed.insert(key.clone());
            self.records.insert(key, Some(after));
        }
    }
}

impl Lookup for Appender<'_> {
    fn record(&mut self, key: &RecordKey) -> Result<Option<Arc<RecordState>>, LookupError> {
        if !self.records.contains_key(key) && !self.writing.at_hand(key) {
            self.missing.insert(key.clone());
            return Ok(None);
        }
        Ok(self.get(key)?)
    }
}

/// What the carrier's cursor proves that the batch's author knew: it speaks for the carrier itself only.
fn proved(carrier: Carrier, author: AuthorId, n: u64) -> u64 {
    match carrier {
        Carrier::Author { id, knows } if id == author => knows,
        Carrier::Invitation { knows, .. } if n == 1 => knows,
        _ => 0,
    }
}

/// Whether the batch enrols with the invitation and marks it as used; else one code would let in any number of laptops.
fn uses_invitation(groups: &[Group], invitation: Id) -> bool {
    let operations = || groups.iter().flat_map(|group| &group.operations);
    let vouched = |operation: &Operation| {
        let voucher = Author::read(|cell| operation.value(cell)).voucher;
        operation.kind == Author::NAME && voucher.is_some_and(|voucher| voucher.invitation == invitation)
    };
    let used =
        |operation: &Operation| operation.kind == Invitation::NAME && operation.id == invitation && operation.cells.contains_key("used");
    operations().any(vouched) && operations().any(used)
}

fn new_author(key: [u8; 32]) -> AuthorRow {
    AuthorRow { key, last_n: 0, last_op: 0, last_hash: domain::Hash::default(), served: 0, revoked: None }
}

fn forked() -> Pushed {
    held("forked", args!())
}

fn storage_error(error: LookupError) -> StorageError {
    match error.downcast::<StorageError>() {
        Ok(error) => *error,
        Err(error) => StorageError::Refused(error.to_string()),
    }
}
