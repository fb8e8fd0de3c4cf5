//! Writing: one step of one person becomes judged groups, changed rows and a line in the outbox, in one transaction.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::sync::Arc;

use domain::fold::{Origin, corrected, fold};
use domain::judge::{Judging, Lookup, LookupError, Touched};
use domain::op::{GREATEST_GROUP, Group, Operation, STATE_CELL, Verb, Write};
use domain::{AuthorId, CellName, Cells, Dot, Id, Kind, KindOf, RecordKey, RecordState, kind};
use rusqlite::Connection;
use serde_json::Value;

use crate::me::Me;
use crate::tables::Tables;
use crate::{Result, log, me, pending, read};

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
    seen: u64,
    skew: Option<i64>,
    judged: bool,
    tables: RefCell<Tables<'t>>,
    /// Records read here and not changed since: an import, its bases and its rules ask for the same ones.
    known: RefCell<HashMap<RecordKey, Option<Arc<RecordState>>>>,
    /// All ids of the kinds that were foreseen.
    there: RefCell<HashMap<&'static str, HashSet<Id>>>,
}

impl<'t> WriteTx<'t> {
    pub(crate) fn new(conn: &'t Connection) -> Result<Self> {
        let skew = read::setting(conn, "skew")?.and_then(|text| text.parse().ok());
        Ok(Self {
            conn,
            keep: true,
            seen: log::head(conn)?.0,
            skew,
            judged: true,
            tables: RefCell::new(Tables::of(conn)),
            known: RefCell::default(),
            there: RefCell::default(),
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
            self.there.borrow_mut().insert(kind.name, tables.ids(kind)?);
        }
        Ok(())
    }

    /// One record as this transaction sees it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn record(&self, key: &RecordKey) -> Result<Option<Arc<RecordState>>> {
        if let Some(state) = self.known.borrow().get(key) {
            return Ok(state.clone());
        }
        if self.there.borrow().get(key.kind).is_some_and(|ids| !ids.contains(&key.id)) {
            return Ok(None);
        }
        let state = self.tables.borrow_mut().find(key)?.map(Arc::new);
        self.known.borrow_mut().insert(key.clone(), state.clone());
        Ok(state)
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
        let mut next = written.first;
        let mut drafts = drafts.into_iter();
        while drafts.len() > 0 {
            let group = Group { action, label: label.to_owned(), at, seen: self.seen, first: next, operations: Vec::new() };
            next += self.group(group, me.author, drafts.by_ref().take(GREATEST_GROUP), &mut written)?;
        }
        me::set_next_op(self.conn, me.author, next)?;
        Ok(written)
    }

    /// Fills a group and writes it; each operation is made upon what the ones before leave. Answers how many there are.
    fn group(&self, mut group: Group, author: AuthorId, drafts: impl Iterator<Item = Draft>, written: &mut Written) -> Result<u64> {
        let origin = Origin { author, at: corrected(group.at, self.skew, None), seq: None };
        let touched =
            if self.judged { self.judged(&mut group, origin, drafts, written)? } else { self.unjudged(&mut group, origin, drafts)? };
        for Touched { key, before, after } in touched {
            if let Some(before) = &before {
                pending::keep_accepted(self.conn, &key, before)?;
            }
            self.tables.borrow_mut().put(&key, &after, before.is_none())?;
            self.known.borrow_mut().remove(&key);
            if let Some(ids) = self.there.borrow_mut().get_mut(key.kind) {
                ids.insert(key.id);
            }
            written.kinds.insert(key.kind);
        }
        pending::insert(self.conn, &group, author, None, self.skew)?;
        Ok(group.operations.len() as u64)
    }

    fn judged(
        &self,
        group: &mut Group,
        origin: Origin,
        drafts: impl Iterator<Item = Draft>,
        written: &mut Written,
    ) -> Result<Vec<Touched>> {
        let mut beneath = Beneath(self);
        let mut judging = Judging::new(origin, u64::MAX, &mut beneath);
        for (number, draft) in (group.first..).zip(drafts) {
            let state = judging.record(&draft.key())?;
            let operation = self.operation(draft, state.as_deref())?;
            judging.take(number, &operation)?;
            group.operations.push(operation);
        }
        let (flags, touched) = judging.end();
        written.flags.extend(flags);
        Ok(touched)
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
            let operation = self.operation(draft, Some(after))?;
            fold(after, Some(declared), &operation, number, origin);
            group.operations.push(operation);
        }
        Ok(touched)
    }

    /// Gives a draft the bases that its author sees.
    fn operation(&self, draft: Draft, state: Option<&RecordState>) -> Result<Operation> {
        let shadow = if state.is_some() { pending::shadow(self.conn, &draft.key())? } else { None };
        let base = |cell: &str| -> Vec<Dot> {
            let mut dots = state.map(|state| state.dots(cell)).unwrap_or_default();
            // Where what is replaced is still pending, also name what that one replaced: it may be refused alone.
            let beneath = shadow.as_ref().map(|shadow| shadow.dots(cell)).unwrap_or_default();
            let more: Vec<Dot> = beneath.into_iter().filter(|dot| !dots.contains(dot)).collect();
            dots.extend(more);
            dots
        };
        let written = |(name, value): (CellName, Value)| {
            let base = base(&name);
            (name, Write { value, base })
        };
        let mut cells: BTreeMap<CellName, Write> = draft.cells.into_iter().map(written).collect();
        if let Some(word) = draft.verb.state() {
            cells.insert(STATE_CELL.into(), Write { value: word.into(), base: base(STATE_CELL) });
        }
        Ok(Operation { kind: draft.kind.name.to_owned(), id: draft.id, verb: draft.verb, cells, weak: draft.weak })
    }
}

/// The transaction's records, for the rules.
struct Beneath<'w, 't>(&'w WriteTx<'t>);

impl Lookup for Beneath<'_, '_> {
    fn record(&mut self, key: &RecordKey) -> std::result::Result<Option<Arc<RecordState>>, LookupError> {
        Ok(self.0.record(key)?)
    }
}

pub(crate) fn set_setting(conn: &Connection, name: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")?.execute((name, value))?,
        None => conn.prepare_cached("DELETE FROM setting WHERE name = ?")?.execute([name])?,
    };
    Ok(())
}
