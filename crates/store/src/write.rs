//! Writing: one step of one person becomes judged groups, changed rows and a line in the outbox, in one transaction.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::sync::Arc;

use domain::fold::{Origin, corrected, fold};
use domain::judge::Touched;
use domain::op::{GREATEST_GROUP, Group, Verb};
use domain::{AuthorId, Cells, Id, Kind, KindOf, RecordKey, RecordState, kind};
use rusqlite::Connection;

use crate::ahead::{Known, MANY, Ready, ahead};
use crate::judging::{Sees, judged, operation};
use crate::me::Me;
use crate::tables::Tables;
use crate::{Result, log, me, pending, read, schema};

/// One intended change, before it has a number and bases.
#[derive(Clone, Debug)]
pub struct Draft {
    pub kind: &'static Kind,
    pub id: Id,
    pub verb: Verb,
    pub cells: Cells,
    pub weak: bool,
}

impl Draft {
    /// Writes the present cells of a typed record.
    pub fn put<K: KindOf>(id: Id, record: &K) -> Self {
        Self::cells(kind(K::NAME).expect("a typed kind is declared"), id, record.write())
    }

    /// Writes these cells; a null takes a value out again.
    pub fn cells(kind: &'static Kind, id: Id, cells: Cells) -> Self {
        Self { kind, id, verb: Verb::Put, cells, weak: false }
    }

    /// Archives or restores a record.
    pub fn state(kind: &'static Kind, id: Id, verb: Verb) -> Self {
        Self { kind, id, verb, cells: Cells::new(), weak: false }
    }

    /// The same, yielding to any other live write without a card.
    #[must_use]
    pub fn weakly(mut self) -> Self {
        self.weak = true;
        self
    }

    /// The record it changes.
    pub fn key(&self) -> RecordKey {
        RecordKey { kind: self.kind.name, id: self.id }
    }
}

/// What a step left behind.
#[derive(Clone, Debug)]
pub struct Written {
    pub action: Id,
    /// Number of the first operation.
    pub first: u64,
    /// The kinds of the changed records. Not the records: after an import nobody needs 40,000 of them.
    pub kinds: BTreeSet<&'static str>,
    pub flags: Vec<String>,
}

/// A transaction that holds the write lock.
pub struct WriteTx<'t> {
    pub(crate) conn: &'t Connection,
    pub(crate) keep: bool,
    /// It holds a step of thousands of changes.
    pub(crate) large: bool,
    /// It took somebody's texts out.
    pub(crate) erased: bool,
    seen: u64,
    skew: Option<i64>,
    judged: bool,
    tables: RefCell<Tables<'t>>,
    /// Records read here and not changed since, and all ids of the kinds that were foreseen: an import, its bases and its
    /// rules ask for the same ones.
    known: Known,
}

impl<'t> WriteTx<'t> {
    pub(crate) fn new(conn: &'t Connection) -> Result<Self> {
        let skew = read::setting(conn, "skew")?.and_then(|text| text.parse().ok());
        Ok(Self {
            conn,
            keep: true,
            large: false,
            erased: false,
            seen: log::head(conn)?.0,
            skew,
            judged: true,
            tables: RefCell::new(Tables::of(conn)),
            known: Known::default(),
        })
    }

    /// Ends the transaction without keeping anything: a dry run.
    pub fn discard(&mut self) {
        self.keep = false;
    }

    /// Writes as another program would: without asking the rules, and saying that it knew the log up to `seen`. For tests
    /// of what becomes of that.
    #[doc(hidden)]
    pub fn unjudged_for_tests(&mut self, seen: u64) {
        (self.judged, self.seen) = (false, seen);
    }

    /// Prepares for many questions after records of a kind, most of which are not there: an import asks for each key of each
    /// row. Does nothing where the table is so much longer than the questions that asking one by one is quicker.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn foresee<K: KindOf>(&self, questions: usize) -> Result<()> {
        let kind = kind(K::NAME).expect("a typed kind is declared");
        let tables = self.tables.borrow();
        if tables.length(kind)? <= 10 * questions as u64 {
            self.known.there.borrow_mut().insert(kind.name, tables.ids(kind)?);
        }
        Ok(())
    }

    /// One record as this transaction sees it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn record(&self, key: &RecordKey) -> Result<Option<Arc<RecordState>>> {
        if let Some(known) = self.known.of(key) {
            return Ok(known);
        }
        let state = self.found(key)?;
        self.known.records.borrow_mut().insert(key.clone(), state.clone());
        Ok(state)
    }

    fn found(&self, key: &RecordKey) -> Result<Option<Arc<RecordState>>> {
        Ok(self.tables.borrow_mut().find(key)?.map(Arc::new))
    }

    /// A live record with its typed values.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn get<K: KindOf>(&self, id: Id) -> Result<Option<K>> {
        Ok(self.record(&RecordKey::of::<K>(id))?.filter(|state| state.is_live()).map(|state| state.read()))
    }

    /// A remembered setting of this laptop, as this transaction sees it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn setting(&self, name: &str) -> Result<Option<String>> {
        read::setting(self.conn, name)
    }

    /// Remembers a setting of this laptop within the transaction.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn set_setting(&mut self, name: &str, value: Option<&str>) -> Result<()> {
        set_setting(self.conn, name, value)
    }

    /// Writes one step: judged by the same rules as on the server, numbered, folded, put into the outbox.
    ///
    /// More than [`GREATEST_GROUP`] changes become several groups with one action. `at` is the laptop's clock in
    /// milliseconds since 1970.
    ///
    /// # Errors
    /// [`StoreError::Refused`](crate::StoreError::Refused) with the rule's sentence; SQLite's own. Either way the transaction must not be kept.
    pub fn act(&mut self, me: &Me, action: Id, label: &str, at: i64, drafts: Vec<Draft>) -> Result<Written> {
        let mut written = Written { action, first: me::next_op(self.conn, me.author)?, kinds: BTreeSet::new(), flags: Vec::new() };
        let first = Group { action, label: label.to_owned(), at, seen: self.seen, first: written.first, operations: Vec::new() };
        let next = written.first + drafts.len() as u64;
        let origin = Origin { author: me.author, at: corrected(at, self.skew, None), seq: None };
        if drafts.len() >= MANY {
            self.large = true;
            // Ids are chance: what does not fit into memory would be written, read and written again, row by row.
            let room = schema::CACHE + i64::try_from(drafts.len()).unwrap_or(i64::MAX).min(1 << 20);
            self.conn.pragma_update(None, "cache_size", -room)?;
        }
        if self.judged && drafts.len() >= MANY {
            let mut known = std::mem::take(&mut self.known);
            let done = ahead(&mut known, &first, origin, drafts, &Unremembered(self), |ready| self.keep(ready, me.author, &mut written));
            self.known = known;
            done?;
        } else {
            self.groups(first, origin, drafts, &mut written)?;
        }
        me::set_next_op(self.conn, me.author, next)?;
        Ok(written)
    }

    /// Fills and writes one group after the other.
    fn groups(&self, first: Group, origin: Origin, drafts: Vec<Draft>, written: &mut Written) -> Result<()> {
        let (mut next, mut drafts) = (first.first, drafts.into_iter());
        while drafts.len() > 0 {
            let mut group = Group { first: next, ..first.clone() };
            let drafts = drafts.by_ref().take(GREATEST_GROUP);
            let (flags, touched) = if self.judged {
                judged(self, &mut group, origin, drafts)?
            } else {
                (Vec::new(), self.unjudged(&mut group, origin, drafts)?)
            };
            next += group.operations.len() as u64;
            touched.iter().for_each(|touched| self.known.changed(&touched.key));
            self.keep(Ready::of(group, origin, flags, touched), origin.author, written)?;
        }
        Ok(())
    }

    /// Writes a group and the rows that it leaves.
    fn keep(&self, ready: Ready, author: AuthorId, written: &mut Written) -> Result<()> {
        for (Touched { key, before, after }, text) in ready.touched {
            if let Some(before) = &before {
                pending::keep_accepted(self.conn, &key, before)?;
            }
            self.tables.borrow_mut().put_with(&key, &after, &text, before.is_none())?;
            written.kinds.insert(key.kind);
        }
        written.flags.extend(ready.flags);
        pending::insert_kept(self.conn, &ready.group, &ready.kept, author, None, self.skew)
    }

    fn unjudged(&self, group: &mut Group, origin: Origin, drafts: impl Iterator<Item = Draft>) -> Result<Vec<Touched>> {
        let mut touched: Vec<Touched> = Vec::new();
        for (number, draft) in (group.first..).zip(drafts) {
            let (key, declared) = (draft.key(), draft.kind);
            let at = match touched.iter().position(|touched| touched.key == key) {
                Some(at) => at,
                None => {
                    let before = self.record(&key)?;
                    touched.push(Touched { key, after: before.clone().unwrap_or_default(), before });
                    touched.len() - 1
                }
            };
            let after = Arc::make_mut(&mut touched[at].after);
            let operation = operation(self, draft, Some(after))?;
            fold(after, Some(declared), &operation, number, origin);
            group.operations.push(operation);
        }
        Ok(touched)
    }
}

impl Sees for WriteTx<'_> {
    fn record(&self, key: &RecordKey) -> Result<Option<Arc<RecordState>>> {
        WriteTx::record(self, key)
    }

    fn shadow(&self, key: &RecordKey) -> Result<Option<RecordState>> {
        pending::shadow(self.conn, key)
    }
}

/// The same, for a thread that remembers by itself.
struct Unremembered<'w, 't>(&'w WriteTx<'t>);

impl Sees for Unremembered<'_, '_> {
    fn record(&self, key: &RecordKey) -> Result<Option<Arc<RecordState>>> {
        self.0.found(key)
    }

    fn shadow(&self, key: &RecordKey) -> Result<Option<RecordState>> {
        pending::shadow(self.0.conn, key)
    }
}

pub(crate) fn set_setting(conn: &Connection, name: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")?.execute((name, value))?,
        None => conn.prepare_cached("DELETE FROM setting WHERE name = ?")?.execute([name])?,
    };
    Ok(())
}
