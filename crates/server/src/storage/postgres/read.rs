//! What can be asked of one workspace, and the steady view that asks it.
//!
//! A view is one read-only transaction, begun with its first question.

use deadpool_postgres::Object;
use domain::{AuthorId, Hash, Id, RecordKey, RecordState};
use std::sync::Arc;
use tokio_postgres::Row;

use super::Base;
use super::ask::{Ask, ask, connection, give_up, journey, patiently};
use super::rows::{self, damaged, signed};
use crate::storage::{AuthorRow, Head, LogRow, Page, Reading, Stored};

const HEAD: &str = "SELECT head, chain, room, receipts, receipt FROM muster.workspace WHERE workspace = $1";
const AUTHOR: &str =
    "SELECT author, key, last_n, last_op, last_hash, served, revoked FROM muster.author WHERE workspace = $1 AND author = $2";
const AUTHORS: &str =
    "SELECT author, key, last_n, last_op, last_hash, served, revoked FROM muster.author WHERE workspace = $1 ORDER BY author";
const RECORD: &str = "SELECT state FROM muster.record WHERE workspace = $1 AND kind = $2 AND id = $3";
const RECORDS: &str = r#"SELECT kind, id, state FROM muster.record WHERE workspace = $1 ORDER BY kind COLLATE "C", id"#;
const OF_KIND: &str = "SELECT kind, id, state FROM muster.record WHERE workspace = $1 AND kind = $2 ORDER BY id";
const LOGGED: &str = "SELECT seq, hash FROM muster.batch WHERE workspace = $1 AND author = $2 AND n = $3";
const CHAIN: &str = "SELECT chain FROM muster.batch WHERE workspace = $1 AND seq = $2";
/// Bytes that are not asked for are not even unpacked by the database; the first entry always comes.
const PAGE: &str = "SELECT seq, author, n, hash, received, verdicts, chain, receipts, size, \
    CASE WHEN author = $4 THEN NULL ELSE bytes END AS bytes \
    FROM (SELECT entry.*, row_number() OVER (ORDER BY seq) AS place, \
            sum(CASE WHEN author = $4 THEN 0 ELSE size END) OVER (ORDER BY seq) AS total \
          FROM (SELECT * FROM muster.batch WHERE workspace = $1 AND seq > $2 ORDER BY seq LIMIT $3) AS entry) AS page \
    WHERE place = 1 OR total <= $5 ORDER BY seq";
/// Each key is one look-up by the primary key: the OFFSET keeps the planner from reading the table instead.
pub(super) const THESE: &str = "SELECT wanted.kind, wanted.id, found.state FROM unnest($2, $3) AS wanted (kind, id) \
    CROSS JOIN LATERAL (SELECT state FROM muster.record AS r \
      WHERE r.workspace = $1 AND r.kind = wanted.kind AND r.id = wanted.id OFFSET 0) AS found";

/// Where questions about a workspace go: a view, or the transaction of a writer.
pub(super) trait Asked {
    fn workspace(&self) -> Hash;
    fn rows(&mut self, question: Ask) -> Stored<Vec<Row>>;
}

/// All questions, whoever carries them.
pub(super) mod questions {
    use super::*;

    pub(crate) fn of(workspace: Hash, sql: &'static str) -> Ask {
        ask(sql).bytes(workspace.0.to_vec())
    }

    fn one<T>(rows: &[Row], read: impl Fn(&Row) -> Stored<T>) -> Stored<Option<T>> {
        rows.first().map(read).transpose()
    }

    pub(crate) fn head(asked: &mut impl Asked) -> Stored<Head> {
        let rows = asked.rows(of(asked.workspace(), HEAD))?;
        // A workspace that was here and is not any more, after a restore, is an empty log.
        Ok(one(&rows, rows::head)?.unwrap_or_default())
    }

    pub(crate) fn author(asked: &mut impl Asked, author: AuthorId) -> Stored<Option<AuthorRow>> {
        one(&asked.rows(of(asked.workspace(), AUTHOR).bytes(author.0.to_vec()))?, rows::author)
    }

    pub(crate) fn authors(asked: &mut impl Asked) -> Stored<Vec<(AuthorId, AuthorRow)>> {
        let rows = asked.rows(of(asked.workspace(), AUTHORS))?;
        rows.iter().map(|row| Ok((rows::author_id(row)?, rows::author(row)?))).collect()
    }

    pub(crate) fn record(asked: &mut impl Asked, key: &RecordKey) -> Stored<Option<RecordState>> {
        one(&asked.rows(of(asked.workspace(), RECORD).text(key.kind.to_owned()).id(key.id))?, rows::state)
    }

    pub(crate) fn of_kind(asked: &mut impl Asked, kind: &'static str) -> Stored<Vec<(Id, RecordState)>> {
        let rows = asked.rows(of(asked.workspace(), OF_KIND).text(kind.to_owned()))?;
        rows.iter().map(|row| Ok((key(row)?.id, rows::state(row)?))).collect()
    }

    pub(crate) fn records(asked: &mut impl Asked) -> Stored<Vec<(RecordKey, RecordState)>> {
        let rows = asked.rows(of(asked.workspace(), RECORDS))?;
        rows.iter().map(|row| Ok((key(row)?, rows::state(row)?))).collect()
    }

    pub(crate) fn logged(asked: &mut impl Asked, author: AuthorId, n: u64) -> Stored<Option<(u64, Hash)>> {
        let rows = asked.rows(of(asked.workspace(), LOGGED).bytes(author.0.to_vec()).number(signed(n)?))?;
        one(&rows, |row| Ok((rows::number(row, "seq")?, rows::hash(row, "hash")?)))
    }

    pub(crate) fn chain_at(asked: &mut impl Asked, seq: u64) -> Stored<Option<Hash>> {
        if seq == 0 {
            return Ok(Some(Hash::default()));
        }
        let Ok(seq) = signed(seq) else { return Ok(None) };
        one(&asked.rows(of(asked.workspace(), CHAIN).number(seq))?, |row| rows::hash(row, "chain"))
    }

    pub(crate) fn page(asked: &mut impl Asked, page: Page) -> Stored<Vec<LogRow>> {
        let limit = |number: usize| i64::try_from(number).unwrap_or(i64::MAX);
        let question = of(asked.workspace(), PAGE).number(signed(page.after)?).number(limit(page.entries));
        let question = question.bytes(page.own.map(|author| author.0.to_vec())).number(limit(page.bytes));
        asked.rows(question)?.iter().map(rows::entry).collect()
    }

    /// The key in a row with `kind` and `id`.
    pub(crate) fn key(row: &Row) -> Stored<RecordKey> {
        let kind: &str = row.try_get("kind").map_err(|_| damaged("a record"))?;
        let kind = domain::kind(kind).ok_or_else(|| damaged("a record of a kind that is not declared"))?.name;
        Ok(RecordKey { kind, id: row.try_get("id").map_err(|_| damaged("a record"))? })
    }
}

/// A steady view.
pub(super) struct View {
    base: Arc<Base>,
    workspace: Hash,
    open: Option<Object>,
}

const BEGIN: &str = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL statement_timeout = '60s'; \
    SET LOCAL idle_in_transaction_session_timeout = '60s'";

impl View {
    pub(super) fn new(base: Arc<Base>, workspace: Hash) -> Self {
        Self { base, workspace, open: None }
    }
}

impl Asked for View {
    fn workspace(&self) -> Hash {
        self.workspace
    }

    fn rows(&mut self, question: Ask) -> Stored<Vec<Row>> {
        let base = Arc::clone(&self.base);
        let open = self.open.take();
        let (connection, rows) = base.reactor.wait(first_or_next(base.pool.clone(), open, question))?;
        self.open = Some(connection);
        Ok(rows)
    }
}

/// Asks in the view that is open, or opens one; only the first question can be asked again on another connection.
async fn first_or_next(pool: deadpool_postgres::Pool, open: Option<Object>, question: Ask) -> Stored<(Object, Vec<Row>)> {
    if let Some(connection) = open {
        return begin(connection, None, question).await;
    }
    patiently(|| {
        let (pool, question) = (pool.clone(), question.clone());
        async move { begin(connection(&pool).await?, Some(BEGIN), question).await }
    })
    .await
}

async fn begin(connection: Object, before: Option<&str>, question: Ask) -> Stored<(Object, Vec<Row>)> {
    match journey(&connection, before, vec![question], None).await {
        Ok(mut rows) => Ok((connection, rows.pop().unwrap_or_default())),
        Err(error) => {
            give_up(connection);
            Err(error)
        }
    }
}

impl Drop for View {
    fn drop(&mut self) {
        if let Some(connection) = self.open.take() {
            self.base.reactor.leave(super::end(connection));
        }
    }
}

impl Reading for View {
    fn head(&mut self) -> Stored<Head> {
        questions::head(self)
    }

    fn author(&mut self, author: AuthorId) -> Stored<Option<AuthorRow>> {
        questions::author(self, author)
    }

    fn authors(&mut self) -> Stored<Vec<(AuthorId, AuthorRow)>> {
        questions::authors(self)
    }

    fn record(&mut self, key: &RecordKey) -> Stored<Option<RecordState>> {
        questions::record(self, key)
    }

    fn of_kind(&mut self, kind: &'static str) -> Stored<Vec<(Id, RecordState)>> {
        questions::of_kind(self, kind)
    }

    fn records(&mut self) -> Stored<Vec<(RecordKey, RecordState)>> {
        questions::records(self)
    }

    fn logged(&mut self, author: AuthorId, n: u64) -> Stored<Option<(u64, Hash)>> {
        questions::logged(self, author, n)
    }

    fn chain_at(&mut self, seq: u64) -> Stored<Option<Hash>> {
        questions::chain_at(self, seq)
    }

    fn page(&mut self, page: Page) -> Stored<Vec<LogRow>> {
        questions::page(self, page)
    }
}
