//! Writing: one step of one person becomes judged groups, changed rows and a line in the outbox, in one transaction.

use std::collections::HashMap;

use domain::fold::{Origin, corrected, fold};
use domain::judge::{Lookup, LookupError, Verdict, judge};
use domain::op::{GREATEST_GROUP, Group, Operation, STATE_CELL, Verb, Write};
use domain::{Cells, Dot, Id, Kind, KindOf, RecordKey, RecordState, kind};
use rusqlite::Connection;

use crate::me::Me;
use crate::{Result, StoreError, log, me, pending, read, row};

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
    /// The changed records with their new state.
    pub touched: Vec<(RecordKey, RecordState)>,
    pub flags: Vec<String>,
}

/// A transaction that holds the write lock.
pub struct WriteTx<'t> {
    pub(crate) conn: &'t Connection,
    pub(crate) keep: bool,
    seen: u64,
    skew: Option<i64>,
}

impl<'t> WriteTx<'t> {
    pub(crate) fn new(conn: &'t Connection) -> Result<Self> {
        let skew = read::setting(conn, "skew")?.and_then(|text| text.parse().ok());
        Ok(Self { conn, keep: true, seen: log::head(conn)?.0, skew })
    }

    /// Ends the transaction without keeping anything: a dry run.
    pub fn discard(&mut self) {
        self.keep = false;
    }

    /// One record as this transaction sees it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn record(&self, key: &RecordKey) -> Result<Option<RecordState>> {
        read::record(self.conn, key)
    }

    /// A live record with its typed values.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn get<K: KindOf>(&self, id: Id) -> Result<Option<K>> {
        Ok(self.record(&RecordKey::of::<K>(id))?.filter(RecordState::is_live).map(|state| state.read()))
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
    /// [`StoreError::Refused`] with the rule's sentence; SQLite's own. Either way the transaction must not be kept.
    pub fn act(&mut self, me: &Me, action: Id, label: &str, at: i64, drafts: &[Draft]) -> Result<Written> {
        let mut written = Written { action, first: me::next_op(self.conn, me.author)?, touched: Vec::new(), flags: Vec::new() };
        let mut next = written.first;
        for chunk in drafts.chunks(GREATEST_GROUP) {
            let origin = Origin { author: me.author, at: corrected(at, self.skew, None), seq: None };
            let (operations, before) = self.operations(origin, next, chunk)?;
            let group = Group { action, label: label.to_owned(), at, seen: self.seen, first: next, operations };
            next += group.operations.len() as u64;
            self.write_group(&group, origin, before, &mut written)?;
        }
        me::set_next_op(self.conn, me.author, next)?;
        Ok(written)
    }

    fn write_group(&mut self, group: &Group, origin: Origin, before: Before, written: &mut Written) -> Result<()> {
        let mut look = Prefetched { conn: self.conn, before };
        let (verdict, touched) = judge(group, origin, u64::MAX, &mut look)?;
        match verdict {
            Verdict::Refused(refusal) => return Err(StoreError::Refused(refusal)),
            Verdict::Accepted { flags } => written.flags.extend(flags),
        }
        for (key, state) in touched {
            if let Some(Some(old)) = look.before.get(&key) {
                pending::keep_accepted(self.conn, &key, old)?;
            }
            row::put(self.conn, kind(key.kind).expect("declared"), key.id, &state)?;
            written.touched.push((key, state));
        }
        pending::insert(self.conn, group, origin.author, None)
    }

    /// Gives each draft the bases that its author sees, in order, and the records as they were before.
    fn operations(&self, origin: Origin, first: u64, drafts: &[Draft]) -> Result<(Vec<Operation>, Before)> {
        let mut before = Before::with_capacity(drafts.len());
        let mut now: HashMap<RecordKey, RecordState> = HashMap::with_capacity(drafts.len());
        let mut operations = Vec::with_capacity(drafts.len());
        for (index, draft) in drafts.iter().enumerate() {
            let key = draft.key();
            if !before.contains_key(&key) {
                before.insert(key.clone(), self.record(&key)?);
            }
            let state = now.entry(key.clone()).or_insert_with(|| before[&key].clone().unwrap_or_default());
            let operation = self.operation(draft, &key, state)?;
            fold(state, Some(draft.kind), &operation, first + index as u64, origin);
            operations.push(operation);
        }
        Ok((operations, before))
    }

    fn operation(&self, draft: &Draft, key: &RecordKey, state: &RecordState) -> Result<Operation> {
        let shadow = if state.cells.is_empty() { None } else { pending::shadow(self.conn, key)? };
        let base = |cell: &str| -> Vec<Dot> {
            let mut dots = state.dots(cell);
            // Where what is replaced is still pending, also name what that one replaced: it may be refused alone.
            let beneath = shadow.as_ref().map(|shadow| shadow.dots(cell)).unwrap_or_default();
            dots.extend(beneath.into_iter().filter(|dot| !state.dots(cell).contains(dot)));
            dots
        };
        let mut cells: std::collections::BTreeMap<String, Write> =
            draft.cells.iter().map(|(name, value)| (name.clone(), Write { value: value.clone(), base: base(name) })).collect();
        if let Some(word) = draft.verb.state() {
            cells.insert(STATE_CELL.to_owned(), Write { value: word.into(), base: base(STATE_CELL) });
        }
        Ok(Operation { kind: draft.kind.name.to_owned(), id: draft.id, verb: draft.verb, cells, weak: draft.weak })
    }
}

type Before = HashMap<RecordKey, Option<RecordState>>;

/// What was read while the operations were made, then the tables.
struct Prefetched<'t> {
    conn: &'t Connection,
    before: Before,
}

impl Lookup for Prefetched<'_> {
    fn record(&mut self, key: &RecordKey) -> std::result::Result<Option<RecordState>, LookupError> {
        if let Some(state) = self.before.get(key) {
            return Ok(state.clone());
        }
        Ok(read::record(self.conn, key)?)
    }
}

pub(crate) fn set_setting(conn: &Connection, name: &str, value: Option<&str>) -> Result<()> {
    match value {
        Some(value) => conn.prepare_cached("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)")?.execute((name, value))?,
        None => conn.prepare_cached("DELETE FROM setting WHERE name = ?")?.execute([name])?,
    };
    Ok(())
}
