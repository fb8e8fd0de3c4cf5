//! Batches by any carrier: what this laptop hands to another one, and what it takes in from one.
//!
//! What comes in is pending until the log has it: checked like a page of the log (number, chain, signature, what it
//! builds on), judged by the same rules, shown on top of the accepted records. The server's verdict is still to come.

use std::sync::Arc;

use domain::batch::Batch;
use domain::fold::{Origin, corrected};
use domain::judge::{Lookup, LookupError, Refusal, Touched, Verdict, judge};
use domain::workspace::{Author, ENROLLING, Member, is_approved};
use domain::{AuthorId, Group, Hash, RecordKey, RecordState, args};
use rusqlite::{Connection, OptionalExtension};

use crate::apply::{Verify, author_key, own_authors};
use crate::erasing::{self, Through};
use crate::tables::Tables;
use crate::{Result, Store, StoreError, log, pending, read};

/// A batch on its way between two laptops.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Carried {
    pub bytes: Vec<u8>,
    /// Places of the groups that the carrier's log refused, from 0; they are kept and not shown.
    pub refused: Vec<u32>,
}

/// The name of a batch that this laptop holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    pub author: AuthorId,
    pub n: u64,
    pub hash: Hash,
}

/// What became of a carried batch.
#[derive(Clone, Debug)]
pub enum Taken {
    /// It was here already.
    Known,
    /// It is here now, with what these rules say of each group.
    New(Vec<TakenGroup>),
    /// Something that it builds on is not here; a file with more in it will bring it.
    Waiting,
    /// Another batch of the same number by the same laptop is here: its disk was copied or put back.
    Forked,
    /// Later work of somebody of this very laptop: this folder was put back from a copy.
    Ours,
    /// No batch of this workspace, or not signed by its author.
    Bad(String),
}

/// A group that came in.
#[derive(Clone, Debug)]
pub struct TakenGroup {
    pub author: AuthorId,
    pub label: String,
    /// The laptop's clock, milliseconds since 1970.
    pub at: i64,
    /// Why it is kept but not shown, where these rules refuse it.
    pub refusal: Option<Refusal>,
    /// The records that it changed here.
    pub touched: Vec<RecordKey>,
}

impl Store {
    /// Every batch that this laptop holds, what builds on another one after it.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn carried(&self) -> Result<Vec<Carried>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT bytes, log.verdicts FROM batch LEFT JOIN log USING (author, n) ORDER BY log.seq IS NULL, log.seq, batch.rowid",
        )?;
        let mut rows = statement.query([])?;
        let mut out = Vec::new();
        while let Some(row) = rows.next()? {
            let (bytes, verdicts): (Vec<u8>, Option<String>) = (row.get(0)?, row.get(1)?);
            out.push(Carried { bytes: log::unpack(&bytes)?, refused: refused(verdicts.as_deref())? });
        }
        Ok(out)
    }

    /// The names of the same batches, in the same order.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn held(&self) -> Result<Vec<Held>> {
        let mut statement = self.conn.prepare_cached(
            "SELECT author, n, hash FROM batch LEFT JOIN log USING (author, n) ORDER BY log.seq IS NULL, log.seq, batch.rowid",
        )?;
        let rows = statement.query_map([], |row| {
            Ok(Held { author: AuthorId(row.get(0)?), n: row.get::<_, i64>(1)?.cast_unsigned(), hash: Hash(row.get(2)?) })
        })?;
        Ok(rows.collect::<std::result::Result<_, _>>()?)
    }

    /// One of them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn carried_one(&self, author: AuthorId, n: u64) -> Result<Option<Carried>> {
        let mut statement =
            self.conn.prepare_cached("SELECT bytes, log.verdicts FROM batch LEFT JOIN log USING (author, n) WHERE author = ? AND n = ?")?;
        let found: Option<(Vec<u8>, Option<String>)> =
            statement.query_row((author.0, n.cast_signed()), |row| Ok((row.get(0)?, row.get(1)?))).optional()?;
        found.map(|(bytes, verdicts)| Ok(Carried { bytes: log::unpack(&bytes)?, refused: refused(verdicts.as_deref())? })).transpose()
    }

    /// The workspace's first batch: only who holds the workspace has its bytes.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where it is not; SQLite's own.
    pub fn genesis(&self) -> Result<Vec<u8>> {
        let damaged = || StoreError::Damaged("the workspace's first batch".to_owned());
        let workspace: Hash = read::setting(&self.conn, "workspace")?.and_then(|text| text.parse().ok()).ok_or_else(damaged)?;
        let bytes: Option<Vec<u8>> =
            self.conn.query_row("SELECT bytes FROM batch WHERE hash = ?", [workspace.0], |row| row.get(0)).optional()?;
        log::unpack(&bytes.ok_or_else(damaged)?)
    }

    /// Takes in batches from another carrier than the server, in one transaction; answers for each.
    ///
    /// # Errors
    /// SQLite's own; nothing is taken in then. A bad batch is an answer, and does not stop the others.
    pub fn take_in(&mut self, batches: &[Carried], verify: &Verify<'_>) -> Result<Vec<Taken>> {
        let tx = self.conn.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
        let own = own_authors(&tx)?;
        let taken = batches.iter().map(|carried| {
            let batch = match Batch::read(&carried.bytes) {
                Ok(batch) => batch,
                Err(error) => return Ok(Taken::Bad(error.to_string())),
            };
            if let Some(answer) = stopped(&tx, &batch, own.contains(&batch.header.author), verify)? {
                return Ok(answer);
            }
            take(&tx, &batch, carried).map(Taken::New)
        });
        let taken = taken.collect::<Result<Vec<_>>>()?;
        let erased = !erasing::erased_people(&tx)?.is_empty() && erasing::sweep(&tx, Through::All)?;
        tx.commit()?;
        self.erased |= erased;
        self.wipe()?;
        Ok(taken)
    }
}

/// Whether it is the work of somebody whom nobody has approved yet, as far as is known here; the server would hold it, too.
fn waits(conn: &Connection, batch: &Batch) -> Result<bool> {
    let Some(state) = read::record(conn, &RecordKey::of::<Author>(batch.header.author.record()))? else { return Ok(false) };
    let Some(member) = state.read::<Author>().member else { return Ok(false) };
    let member = read::record(conn, &RecordKey::of::<Member>(member.0))?.map(|state| state.read::<Member>());
    let mut operations = batch.groups.iter().flat_map(|group| &group.operations);
    let work = operations.any(|operation| !ENROLLING.contains(&operation.kind.as_str()));
    Ok(work && member.is_some_and(|member| !is_approved(&member)))
}

fn refused(verdicts: Option<&str>) -> Result<Vec<u32>> {
    let Some(text) = verdicts else { return Ok(Vec::new()) };
    let verdicts: Vec<Verdict> = serde_json::from_str(text).map_err(|_| StoreError::Damaged("the log".to_owned()))?;
    Ok((0..).zip(&verdicts).filter(|(_, verdict)| !verdict.accepted()).map(|(index, _)| index).collect())
}

/// The answer for a batch that does not come in; `None` for one that does.
fn stopped(conn: &Connection, batch: &Batch, own: bool, verify: &Verify<'_>) -> Result<Option<Taken>> {
    let header = &batch.header;
    let hash = header.hash();
    if let Some(here) = hash_of(conn, header.author, header.n)? {
        return Ok(Some(if here == hash { Taken::Known } else { Taken::Forked }));
    }
    let workspace: Option<Hash> = read::setting(conn, "workspace")?.and_then(|text| text.parse().ok());
    if header.workspace != workspace {
        return Ok(Some(Taken::Bad("it belongs to another workspace".to_owned())));
    }
    if own {
        return Ok(Some(Taken::Ours));
    }
    if waits(conn, batch)? {
        return Ok(Some(Taken::Bad("whoever wrote it has not been approved yet; it waits on their laptop".to_owned())));
    }
    let previous = last(conn, header.author)?;
    let (last_n, last_op, last_hash) = previous.map_or((0, 0, None), |(n, op, hash)| (n, op, Some(hash)));
    if header.n > last_n + 1 || !deps_are_here(conn, batch)? {
        return Ok(Some(Taken::Waiting));
    }
    if header.prev != last_hash || header.first != last_op + 1 {
        return Ok(Some(Taken::Forked));
    }
    let key = match batch.first_key() {
        Some(key) => Some(key),
        None => author_key(conn, header.author)?,
    };
    Ok(match key {
        Some(key) if AuthorId::of_key(&key) == header.author && verify(batch, &key) => None,
        _ => Some(Taken::Bad("its signature is not its author's".to_owned())),
    })
}

fn hash_of(conn: &Connection, author: AuthorId, n: u64) -> Result<Option<Hash>> {
    let hash = conn
        .prepare_cached("SELECT hash FROM batch WHERE author = ? AND n = ?")?
        .query_row((author.0, n.cast_signed()), |row| row.get(0))
        .optional()?;
    Ok(hash.map(Hash))
}

/// Number, last operation and hash of an author's last batch here.
fn last(conn: &Connection, author: AuthorId) -> Result<Option<(u64, u64, Hash)>> {
    Ok(conn
        .prepare_cached("SELECT n, last, hash FROM batch WHERE author = ? ORDER BY n DESC LIMIT 1")?
        .query_row([author.0], |row| Ok((row.get::<_, i64>(0)?.cast_unsigned(), row.get::<_, i64>(1)?.cast_unsigned(), Hash(row.get(2)?))))
        .optional()?)
}

/// Operations count as here once they are sealed or written: a neighbour may build on what has not left this laptop as a batch.
fn deps_are_here(conn: &Connection, batch: &Batch) -> Result<bool> {
    let mut sealed = conn.prepare_cached("SELECT max(last) FROM batch WHERE author = ?")?;
    for (author, least) in &batch.header.deps {
        let last: Option<i64> = sealed.query_row([author.0], |row| row.get(0))?;
        if last.unwrap_or(0).cast_unsigned() < *least {
            return Ok(false);
        }
    }
    Ok(true)
}

fn take(conn: &Connection, batch: &Batch, carried: &Carried) -> Result<Vec<TakenGroup>> {
    log::keep_batch(conn, &batch.header, &carried.bytes, false)?;
    let mut out = Vec::with_capacity(batch.groups.len());
    for (place, group) in (0..).zip(&batch.groups) {
        let told = carried.refused.contains(&place).then(|| Refusal::new("refused_there", args!()));
        let (refusal, touched) = match told {
            Some(refusal) => (Some(refusal), Vec::new()),
            None => lay(conn, batch, group)?,
        };
        out.push(TakenGroup { author: batch.header.author, label: group.label.clone(), at: group.at, refusal, touched });
    }
    Ok(out)
}

/// Lays a group on top of the records, unless the rules refuse it.
fn lay(conn: &Connection, batch: &Batch, group: &Group) -> Result<(Option<Refusal>, Vec<RecordKey>)> {
    let skew = batch.header.skew.map(|skew| skew.offset);
    let origin = Origin { author: batch.header.author, at: corrected(group.at, skew, None), seq: None };
    let (verdict, touched) = judge(group, origin, group.seen, &mut Here(conn))?;
    if let Verdict::Refused(refusal) = verdict {
        return Ok((Some(refusal), Vec::new()));
    }
    let mut tables = Tables::of(conn);
    for Touched { key, before, after } in &touched {
        if let Some(before) = before {
            pending::keep_accepted(conn, key, before)?;
        }
        tables.put(key, after, before.is_none())?;
    }
    pending::insert(conn, group, batch.header.author, Some(batch.header.n), skew)?;
    Ok((None, touched.into_iter().map(|touched| touched.key).collect()))
}

/// The records as the transaction leaves them.
struct Here<'t>(&'t Connection);

impl Lookup for Here<'_> {
    fn record(&mut self, key: &RecordKey) -> std::result::Result<Option<Arc<RecordState>>, LookupError> {
        Ok(read::record(self.0, key)?.map(Arc::new))
    }
}
