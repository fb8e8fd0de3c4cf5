//! A transaction on one workspace: lock, look, and everything that changed in one journey at the end.
//!
//! What is written is kept here until the commit; reading sees it. The locked row keeps every other
//! writer of the workspace out, so what was looked up once stays true.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use deadpool_postgres::Object;
use domain::{AuthorId, Hash, Id, RecordKey, RecordState};
use tokio_postgres::Row;

use super::Base;
use super::ask::{Ask, connection, give_up, journey, patiently};
use super::read::{Asked, THESE, questions};
use super::rows::{self, signed};
use crate::packing;
use crate::storage::{AuthorRow, Head, LogRow, Page, Reading, StorageError, Stored, Wanted, Writing};

/// The order of the log is the order in which this lock is had, so a transaction reads what was committed before it got it.
const BEGIN: &str = "BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = '10s'; SET LOCAL statement_timeout = '30s'; \
    SET LOCAL idle_in_transaction_session_timeout = '30s'";
const LOCK: &str = "SELECT head, chain, room, receipts, receipt FROM muster.workspace WHERE workspace = $1 FOR UPDATE";
const THESE_AUTHORS: &str =
    "SELECT author, key, last_n, last_op, last_hash, served, revoked FROM muster.author WHERE workspace = $1 AND author = ANY ($2)";
const THESE_BATCHES: &str = "SELECT wanted.author, wanted.n, found.seq, found.hash FROM unnest($2, $3) AS wanted (author, n) \
    CROSS JOIN LATERAL (SELECT seq, hash FROM muster.batch AS b \
      WHERE b.workspace = $1 AND b.author = wanted.author AND b.n = wanted.n OFFSET 0) AS found";
const PUT_HEAD: &str = "UPDATE muster.workspace SET head = $2, chain = $3, room = $4, receipts = $5, receipt = $6 WHERE workspace = $1";
const PUT_AUTHORS: &str = "INSERT INTO muster.author (workspace, author, key, last_n, last_op, last_hash, served, revoked) \
    SELECT $1, new.* FROM unnest($2, $3, $4, $5, $6, $7, $8) AS new (author, key, last_n, last_op, last_hash, served, revoked) \
    ON CONFLICT (workspace, author) DO UPDATE SET key = excluded.key, last_n = excluded.last_n, last_op = excluded.last_op, \
      last_hash = excluded.last_hash, served = excluded.served, revoked = excluded.revoked";
const PUT_RECORDS: &str = "INSERT INTO muster.record (workspace, kind, id, state) \
    SELECT $1, new.* FROM unnest($2, $3, $4) AS new (kind, id, state) \
    ON CONFLICT (workspace, kind, id) DO UPDATE SET state = excluded.state";
const DROP_RECORD: &str = "DELETE FROM muster.record WHERE workspace = $1 AND kind = $2 AND id = $3";
const PUT_BYTES: &str = "UPDATE muster.batch SET size = $3, bytes = $4 WHERE workspace = $1 AND seq = $2";
const APPEND: &str = "INSERT INTO muster.batch (workspace, seq, author, n, hash, received, verdicts, chain, receipts, size, bytes) \
    SELECT $1, new.* FROM unnest($2, $3, $4, $5, $6, $7, $8, $9, $10, $11) \
      AS new (seq, author, n, hash, received, verdicts, chain, receipts, size, bytes)";
/// zstd level of stored batches: they are small and written once, on the way of somebody who waits.
const LEVEL: i32 = 3;

/// What was looked up, or will be written: `None` is known to be absent.
#[derive(Default)]
struct Known {
    authors: HashMap<AuthorId, Option<AuthorRow>>,
    records: HashMap<RecordKey, Option<RecordState>>,
    batches: HashMap<(AuthorId, u64), Option<(u64, Hash)>>,
}

#[derive(Default)]
struct Unwritten {
    head: bool,
    authors: BTreeMap<AuthorId, AuthorRow>,
    records: BTreeMap<RecordKey, String>,
    entries: Vec<(LogRow, Vec<u8>)>,
}

/// A transaction that holds the workspace's row; rolled back when it is dropped.
pub(super) struct Writer {
    base: Arc<Base>,
    workspace: Hash,
    connection: Option<Object>,
    head: Head,
    known: Known,
    unwritten: Unwritten,
}

impl Writer {
    /// Locks the workspace and fetches what is wanted, in one journey.
    pub(super) fn begin(base: Arc<Base>, workspace: Hash, wanted: &Wanted) -> Stored<Self> {
        let lock = questions::of(workspace, LOCK);
        let asks: Vec<Ask> = std::iter::once(lock).chain(look_for(workspace, wanted)?).collect();
        let pool = base.pool.clone();
        let begun = base.reactor.wait(async move {
            patiently(|| {
                let (pool, asks) = (pool.clone(), asks.clone());
                async move {
                    let connection = connection(&pool).await?;
                    match journey(&connection, Some(BEGIN), asks, None).await {
                        Ok(rows) => Ok((connection, rows)),
                        Err(error) => {
                            give_up(connection);
                            Err(error)
                        }
                    }
                }
            })
            .await
        });
        let (connection, mut rows) = begun?;
        let (known, unwritten) = (Known::default(), Unwritten::default());
        let mut writer = Self { base, workspace, connection: Some(connection), head: Head::default(), known, unwritten };
        let locked = rows.remove(0);
        let gone = || StorageError::Refused("the workspace is not in this database any more; publish it again".to_owned());
        writer.head = rows::head(locked.first().ok_or_else(gone)?)?;
        writer.learn(wanted, &rows)?;
        Ok(writer)
    }

    fn learn(&mut self, wanted: &Wanted, answers: &[Vec<Row>]) -> Stored<()> {
        let [authors, batches, records] = answers else { return Ok(()) };
        self.known.authors.extend(wanted.authors.iter().map(|author| (*author, None)));
        self.known.batches.extend(wanted.batches.iter().map(|batch| (*batch, None)));
        self.known.records.extend(wanted.records.iter().map(|key| (key.clone(), None)));
        for row in authors {
            self.known.authors.insert(rows::author_id(row)?, Some(rows::author(row)?));
        }
        for row in batches {
            let found = (rows::number(row, "seq")?, rows::hash(row, "hash")?);
            self.known.batches.insert((rows::author_id(row)?, rows::number(row, "n")?), Some(found));
        }
        for row in records {
            self.known.records.insert(questions::key(row)?, Some(rows::state(row)?));
        }
        Ok(())
    }

    fn journey(&mut self, asks: Vec<Ask>, after: Option<&'static str>) -> Stored<Vec<Vec<Row>>> {
        let over = || StorageError::Passing("the transaction is over".to_owned());
        let connection = self.connection.take().ok_or_else(over)?;
        let outcome = self.base.reactor.wait(async move {
            match journey(&connection, None, asks, after).await {
                Ok(rows) => Ok((connection, rows)),
                Err(error) => {
                    // Ends the transaction at once: closing the connection takes the lock with it.
                    give_up(connection);
                    Err(error)
                }
            }
        });
        let (connection, rows) = outcome?;
        self.connection = Some(connection);
        Ok(rows)
    }

    /// The statements for all that changed since the last call.
    fn writes(&mut self) -> Stored<Vec<Ask>> {
        let Unwritten { head, authors, records, entries } = std::mem::take(&mut self.unwritten);
        let mut asks = Vec::new();
        if head {
            let Head { seq, chain, room, receipts, receipt } = &self.head;
            let ask = questions::of(self.workspace, PUT_HEAD).number(signed(*seq)?).bytes(chain.0.to_vec());
            asks.push(ask.bytes(room.0.to_vec()).number(signed(*receipts)?).text(receipt.clone()));
        }
        if !authors.is_empty() {
            asks.push(put_authors(self.workspace, &authors)?);
        }
        if !entries.is_empty() {
            asks.push(append(self.workspace, entries)?);
        }
        if !records.is_empty() {
            let (keys, states): (Vec<_>, Vec<_>) = records.into_iter().unzip();
            let kinds = keys.iter().map(|key| key.kind.to_owned()).collect();
            let ids = keys.iter().map(|key| key.id).collect();
            asks.push(questions::of(self.workspace, PUT_RECORDS).many_texts(kinds).many_ids(ids).many_texts(states));
        }
        Ok(asks)
    }

    /// Writes what is kept here, so that a question over whole tables sees it.
    fn written(&mut self) -> Stored<&mut Self> {
        let asks = self.writes()?;
        if !asks.is_empty() {
            self.journey(asks, None)?;
        }
        Ok(self)
    }
}

fn look_for(workspace: Hash, wanted: &Wanted) -> Stored<Vec<Ask>> {
    if wanted.is_empty() {
        return Ok(Vec::new());
    }
    let authors = wanted.authors.iter().map(|author| author.0.to_vec()).collect();
    let (by, numbers): (Vec<_>, Vec<_>) = wanted.batches.iter().map(|(author, n)| (author.0.to_vec(), *n)).unzip();
    let numbers = numbers.into_iter().map(|n| signed(n).map(Some)).collect::<Stored<_>>()?;
    let kinds = wanted.records.iter().map(|key| key.kind.to_owned()).collect();
    let ids = wanted.records.iter().map(|key| key.id).collect();
    Ok(vec![
        questions::of(workspace, THESE_AUTHORS).many_bytes(authors),
        questions::of(workspace, THESE_BATCHES).many_bytes(by).many_numbers(numbers),
        questions::of(workspace, THESE).many_texts(kinds).many_ids(ids),
    ])
}

fn put_authors(workspace: Hash, authors: &BTreeMap<AuthorId, AuthorRow>) -> Stored<Ask> {
    let numbers = |of: fn(&AuthorRow) -> u64| authors.values().map(|row| signed(of(row)).map(Some)).collect::<Stored<Vec<_>>>();
    let ask = questions::of(workspace, PUT_AUTHORS).many_bytes(authors.keys().map(|author| author.0.to_vec()).collect());
    let ask = ask.many_bytes(authors.values().map(|row| row.key.to_vec()).collect());
    let ask = ask.many_numbers(numbers(|row| row.last_n)?).many_numbers(numbers(|row| row.last_op)?);
    let ask = ask.many_bytes(authors.values().map(|row| row.last_hash.0.to_vec()).collect());
    Ok(ask.many_numbers(numbers(|row| row.served)?).many_numbers(authors.values().map(|row| row.revoked).collect()))
}

fn append(workspace: Hash, entries: Vec<(LogRow, Vec<u8>)>) -> Stored<Ask> {
    let numbers = |of: fn(&LogRow) -> u64| entries.iter().map(|(row, _)| signed(of(row)).map(Some)).collect::<Stored<Vec<_>>>();
    let hashes = |of: fn(&LogRow) -> Hash| entries.iter().map(|(row, _)| of(row).0.to_vec()).collect::<Vec<_>>();
    let json = |of: fn(&LogRow) -> serde_json::Result<String>| {
        entries.iter().map(|(row, _)| of(row).expect("verdicts and receipts are plain JSON")).collect::<Vec<_>>()
    };
    let ask = questions::of(workspace, APPEND).many_numbers(numbers(|row| row.seq)?);
    let ask = ask.many_bytes(entries.iter().map(|(row, _)| row.author.0.to_vec()).collect()).many_numbers(numbers(|row| row.n)?);
    let ask = ask.many_bytes(hashes(|row| row.hash)).many_numbers(entries.iter().map(|(row, _)| Some(row.received)).collect());
    let ask = ask.many_texts(json(|row| serde_json::to_string(&row.verdicts))).many_bytes(hashes(|row| row.chain));
    let ask = ask.many_texts(json(|row| serde_json::to_string(&row.receipts)));
    let sizes = numbers(|row| row.bytes.as_ref().map_or(0, Vec::len) as u64)?;
    Ok(ask.many_numbers(sizes).many_bytes(entries.into_iter().map(|(_, packed)| packed).collect()))
}

impl Asked for Writer {
    fn workspace(&self) -> Hash {
        self.workspace
    }

    fn rows(&mut self, question: Ask) -> Stored<Vec<Row>> {
        Ok(self.journey(vec![question], None)?.pop().unwrap_or_default())
    }
}

impl Drop for Writer {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            self.base.reactor.leave(super::end(connection));
        }
    }
}

impl Reading for Writer {
    fn head(&mut self) -> Stored<Head> {
        Ok(self.head.clone())
    }

    fn author(&mut self, author: AuthorId) -> Stored<Option<AuthorRow>> {
        if let Some(known) = self.known.authors.get(&author) {
            return Ok(known.clone());
        }
        let row = questions::author(self, author)?;
        self.known.authors.insert(author, row.clone());
        Ok(row)
    }

    fn authors(&mut self) -> Stored<Vec<(AuthorId, AuthorRow)>> {
        questions::authors(self.written()?)
    }

    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>> {
        if let Some(known) = self.known.records.get(key) {
            return Ok(known.clone());
        }
        let state = questions::record(self, key)?;
        self.known.records.insert(key.clone(), state.clone());
        Ok(state)
    }

    fn of_kind(&mut self, kind: &'static str) -> Stored<Vec<(Id, RecordState)>> {
        questions::of_kind(self.written()?, kind)
    }

    fn records(&mut self) -> Stored<Vec<(RecordKey, RecordState)>> {
        questions::records(self.written()?)
    }

    fn logged(&mut self, author: AuthorId, n: u64) -> Stored<Option<(u64, Hash)>> {
        if let Some(known) = self.known.batches.get(&(author, n)) {
            return Ok(*known);
        }
        let found = questions::logged(self, author, n)?;
        self.known.batches.insert((author, n), found);
        Ok(found)
    }

    fn chain_at(&mut self, seq: u64) -> Stored<Option<Hash>> {
        questions::chain_at(self.written()?, seq)
    }

    fn page(&mut self, page: Page) -> Stored<Vec<LogRow>> {
        questions::page(self.written()?, page)
    }
}

impl Writing for Writer {
    fn foresee(&mut self, wanted: &Wanted) -> Stored<()> {
        let new = Wanted {
            authors: wanted.authors.iter().filter(|author| !self.known.authors.contains_key(author)).copied().collect(),
            batches: wanted.batches.iter().filter(|batch| !self.known.batches.contains_key(batch)).copied().collect(),
            records: wanted.records.iter().filter(|key| !self.known.records.contains_key(key)).cloned().collect(),
        };
        if new.is_empty() {
            return Ok(());
        }
        let answers = self.journey(look_for(self.workspace, &new)?, None)?;
        self.learn(&new, &answers)
    }

    fn at_hand(&self, key: &RecordKey) -> bool {
        self.known.records.contains_key(key)
    }

    fn put_head(&mut self, head: &Head) -> Stored<()> {
        self.head = head.clone();
        self.unwritten.head = true;
        Ok(())
    }

    fn put_author(&mut self, author: AuthorId, row: &AuthorRow) -> Stored<()> {
        self.known.authors.insert(author, Some(row.clone()));
        self.unwritten.authors.insert(author, row.clone());
        Ok(())
    }

    fn put_record(&mut self, key: &RecordKey, state: &RecordState) -> Stored<()> {
        let text = serde_json::to_string(state).expect("a record's state is plain JSON");
        self.known.records.insert(key.clone(), Some(state.clone()));
        self.unwritten.records.insert(key.clone(), text);
        Ok(())
    }

    fn drop_record(&mut self, key: &RecordKey) -> Stored<()> {
        self.known.records.insert(key.clone(), None);
        self.unwritten.records.remove(key);
        let ask = questions::of(self.workspace, DROP_RECORD).text(key.kind.to_owned()).id(key.id);
        self.journey(vec![ask], None).map(drop)
    }

    fn put_bytes(&mut self, seq: u64, bytes: &[u8]) -> Stored<()> {
        let (size, packed) = (signed(bytes.len() as u64)?, packing::pack(bytes, LEVEL)?);
        let ask = questions::of(self.workspace, PUT_BYTES).number(signed(seq)?).number(size).bytes(packed);
        // An entry that was just added has to be there first.
        self.written()?.journey(vec![ask], None).map(drop)
    }

    fn append(&mut self, row: &LogRow) -> Stored<()> {
        let refused = |text: &str| StorageError::Refused(text.to_owned());
        let bytes = row.bytes.as_deref().ok_or_else(|| refused("an entry without its batch"))?;
        let last = self.unwritten.entries.last().map_or(self.head.seq, |(last, _)| last.seq);
        if row.seq != last + 1 {
            return Err(refused("an entry that does not follow the last one"));
        }
        if self.logged(row.author, row.n)?.is_some() {
            return Err(refused("an author's batch twice"));
        }
        let packed = packing::pack(bytes, LEVEL)?;
        self.known.batches.insert((row.author, row.n), Some((row.seq, row.hash)));
        self.unwritten.entries.push((row.clone(), packed));
        Ok(())
    }

    fn commit(mut self: Box<Self>) -> Stored<()> {
        let asks = self.writes()?;
        self.journey(asks, Some("COMMIT"))?;
        // Over and clean: back into the pool.
        drop(self.connection.take());
        Ok(())
    }
}
