//! The tables: a handful of fixed ones, and one generated for each kind.
//!
//! A new cell is an `ALTER TABLE ADD`; nothing is ever removed or retyped. The `format` number only
//! guards against programs that are older than the data.

use std::collections::HashSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, OnceLock, PoisonError};

use domain::{CellType, KINDS, Kind};
use rusqlite::Connection;

use crate::backup::copied;
use crate::{Result, StoreError};

mod template;

/// Programs that know a smaller number must not open the store.
///
/// 6: the writes behind a row, and a long list of operations in the outbox, may be blobs. What is there stays as it is.
pub(crate) const FORMAT: i64 = 6;

const FIXED: &str = "
CREATE TABLE IF NOT EXISTS setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS me (author BLOB PRIMARY KEY, seed BLOB, sealed BLOB, member BLOB NOT NULL, device BLOB NOT NULL,
    signing_key TEXT, signing_record BLOB, next_op INTEGER NOT NULL DEFAULT 1, next_n INTEGER NOT NULL DEFAULT 1, last_hash BLOB) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pending (author BLOB NOT NULL, first INTEGER NOT NULL, count INTEGER NOT NULL, n INTEGER, skew INTEGER, action BLOB NOT NULL,
    label TEXT NOT NULL, at INTEGER NOT NULL, head TEXT NOT NULL, operations TEXT NOT NULL, PRIMARY KEY (author, first));
CREATE TABLE IF NOT EXISTS batch (author BLOB NOT NULL, n INTEGER NOT NULL, first INTEGER NOT NULL, last INTEGER NOT NULL, hash BLOB NOT NULL,
    bytes BLOB NOT NULL, logged INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (author, n));
CREATE INDEX IF NOT EXISTS batch_by_operation ON batch (author, first);
CREATE INDEX IF NOT EXISTS batch_unlogged ON batch (logged) WHERE logged = 0;
CREATE TABLE IF NOT EXISTS log (seq INTEGER PRIMARY KEY, author BLOB NOT NULL, n INTEGER NOT NULL, received INTEGER NOT NULL,
    verdicts TEXT NOT NULL, chain BLOB NOT NULL, receipts TEXT, UNIQUE (author, n));
CREATE TABLE IF NOT EXISTS shadow (kind TEXT NOT NULL, id BLOB NOT NULL, state TEXT NOT NULL, PRIMARY KEY (kind, id)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS card (kind TEXT NOT NULL, id BLOB NOT NULL, cell TEXT NOT NULL, PRIMARY KEY (kind, id, cell)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS quarantine (author BLOB NOT NULL, first INTEGER NOT NULL, code TEXT NOT NULL, message TEXT NOT NULL, args TEXT NOT NULL DEFAULT '{}', label TEXT NOT NULL,
    at INTEGER NOT NULL, operations TEXT NOT NULL, dismissed TEXT, PRIMARY KEY (author, first)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS told (author BLOB NOT NULL, number INTEGER NOT NULL, cell TEXT NOT NULL, kind TEXT NOT NULL, id BLOB NOT NULL, value TEXT NOT NULL,
    at INTEGER NOT NULL, by_author BLOB NOT NULL, by_number INTEGER NOT NULL, kept TEXT NOT NULL, decided INTEGER NOT NULL,
    PRIMARY KEY (author, number, cell)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blob (digest TEXT PRIMARY KEY, media TEXT NOT NULL, bytes BLOB NOT NULL);
CREATE TABLE IF NOT EXISTS blob_at (digest TEXT PRIMARY KEY, size INTEGER, server INTEGER NOT NULL DEFAULT 0, sent INTEGER NOT NULL DEFAULT 0,
    wanted INTEGER NOT NULL DEFAULT 0, refused TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS blob_piece (digest TEXT NOT NULL, start INTEGER NOT NULL, bytes BLOB NOT NULL, PRIMARY KEY (digest, start));
";

/// Authors of format 3, as they were.
const MOVED: &str = "INSERT INTO me (author, seed, member, device, signing_key, signing_record, next_op, next_n, last_hash)
    SELECT author, seed, member, device, signing_key, signing_record, next_op, next_n, last_hash FROM me_before;";

/// Columns that lists are fetched by.
const INDEXED: &[(&str, &str)] = &[
    ("attendance", "session"),
    ("walk_in", "session"),
    ("enrolment", "cohort"),
    ("waiting", "cohort"),
    ("item", "checklist"),
    ("section", "checklist"),
    ("evidence", "item"),
    ("evidence", "point"),
    ("point", "area"),
    ("sign_off", "area"),
    ("evidence", "criterion"),
    ("evidence", "sheet"),
    ("evidence", "digest"),
    ("certificate", "logo"),
    ("sign_in_sheet", "session"),
    ("criterion", "gate"),
    ("ballot", "gate"),
    ("decision", "gate"),
    ("step", "run"),
    ("item_word", "rollout"),
    ("reading", "duty"),
    ("minutes", "meeting"),
    ("meeting_presence", "meeting"),
    ("resolution", "meeting"),
    ("delegation", "area"),
    ("walkthrough", "area"),
    ("walk", "walkthrough"),
    ("document", "area"),
    ("document_read", "document"),
    ("evidence", "document"),
    ("carry_over", "area"),
    ("follow_up", "area"),
    ("topic", "course"),
];

/// Columns that few records have anything in; those few are found without looking at the others.
const SELDOM: &[(&str, &str)] =
    &[("person", "merged_into"), ("person", "_state"), ("item", "lesson"), ("item", "decided"), ("item", "minuted")];

/// SQLCipher sets its provider up with the first keyed connection of a process and takes it down with the last;
/// a thread that opens while another closes has been seen to fail. One small connection that stays prevents both.
///
/// SQLite counts itself as ready before SQLCipher is, so this comes before the first connection of every store.
pub(crate) fn keep_provider() -> Result<()> {
    static KEPT: Mutex<Option<Connection>> = Mutex::new(None);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.is_none() {
        let conn = Connection::open_in_memory()?;
        conn.pragma_update(None, "key", "muster")?;
        *kept = Some(conn);
    }
    Ok(())
}

/// Kilobytes of pages that are kept in memory.
pub(crate) const CACHE: i64 = 64 * 1024;

/// Opens, keys, checks and completes a database.
pub(crate) fn prepare(conn: &mut Connection, key: Option<&[u8; 32]>) -> Result<()> {
    if let Some(key) = key {
        keep_provider()?;
        conn.pragma_update(None, "key", format!("x'{}'", hex::encode(key)))?;
        // What a table held that is made anew, or a secret that is forgotten, must not stay behind in the file.
        conn.pragma_update(None, "secure_delete", true)?;
    }
    conn.busy_timeout(std::time::Duration::from_secs(10))?;
    // SQLite before 3.51.3 can corrupt a WAL that two connections write.
    assert!(rusqlite::version_number() >= 3_051_003, "SQLite {} has a known corruption bug", rusqlite::version());
    let format: i64 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if format > FORMAT {
        return Err(StoreError::Newer { found: format, known: FORMAT });
    }
    conn.pragma_update(None, "journal_mode", "WAL")?;
    if (1..FORMAT).contains(&format) {
        keep_before(conn)?;
    }
    conn.pragma_update(None, "synchronous", "FULL")?;
    // An import changes more pages than SQLite's 2 MB hold; each that does not fit is encrypted, written and read again.
    conn.pragma_update(None, "cache_size", -CACHE)?;
    conn.set_prepared_statement_cache_capacity(200);
    let shaped: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    match format {
        0 => template::copy(conn, key.is_some()),
        _ if format < FORMAT || shaped != shape() && !complete(conn)? => build(conn, false),
        _ => Ok(()),
    }
}

/// Keeps the store as it is beside itself before its format changes, for whoever has to go back to the Muster of before.
/// The one that an earlier change left goes.
fn keep_before(conn: &Connection) -> Result<()> {
    let Some(file) = conn.path().filter(|path| !path.is_empty()) else { return Ok(()) };
    forget_before(Path::new(file))?;
    copied(conn, &before(Path::new(file)))
}

/// Takes the copy of before the last change of format away.
pub(crate) fn forget_before(store: &Path) -> Result<()> {
    match std::fs::remove_file(before(store)) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(StoreError::of_disk(&error)),
        _ => Ok(()),
    }
}

/// The copy of before the last change of format.
fn before(store: &Path) -> PathBuf {
    store.with_extension("before.db")
}

/// Names what tables a program builds, so that an opening need not look at each of them: by all kinds and cells, in 32
/// bits. Tables only grow, so whoever finds its own number there finds its tables.
fn shape() -> i32 {
    static SHAPE: OnceLock<i32> = OnceLock::new();
    *SHAPE.get_or_init(|| {
        let cells = KINDS.iter().flat_map(|kind| kind.cells.iter().flat_map(|cell| [kind.name, ".", cell.name, " "]));
        let names: String = cells.collect();
        let hash = domain::Hash::of(&[names.as_bytes()]).0;
        i32::from_be_bytes([hash[0], hash[1], hash[2], hash[3]]) | 1
    })
}

/// Whether every kind has its table with every cell. One question for all: it is asked at each opening of a folder that
/// another program built.
fn complete(conn: &Connection) -> Result<bool> {
    let sql = "SELECT t.name, c.name FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name GLOB 'k_*'";
    let mut statement = conn.prepare(sql)?;
    let found = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found: HashSet<(String, String)> = found.collect::<std::result::Result<_, _>>()?;
    Ok(KINDS.iter().all(|kind| kind.cells.iter().all(|cell| found.contains(&(name(kind.name), cell.name.to_owned())))))
}

/// Makes what is missing; of a new file nothing is there, so nothing is asked.
pub(super) fn build(conn: &Connection, new: bool) -> Result<()> {
    let tx = conn.unchecked_transaction()?;
    tx.execute_batch(FIXED)?;
    if !new {
        move_forward(&tx)?;
    }
    for kind in KINDS {
        table(&tx, kind, new)?;
    }
    for (kind, column) in INDEXED {
        tx.execute_batch(&format!("CREATE INDEX IF NOT EXISTS {kind}_by_{column} ON {} ({column})", name(kind)))?;
    }
    for (kind, column) in SELDOM {
        let table = name(kind);
        tx.execute_batch(&format!("CREATE INDEX IF NOT EXISTS {kind}_with_{column} ON {table} ({column}) WHERE {column} IS NOT NULL"))?;
    }
    tx.pragma_update(None, "user_version", FORMAT)?;
    tx.pragma_update(None, "application_id", shape())?;
    tx.commit()?;
    Ok(())
}

/// What older formats had otherwise.
fn move_forward(tx: &Connection) -> Result<()> {
    // Format 1 had no such column.
    if !has_column(tx, "pending", "skew")? {
        tx.execute_batch("ALTER TABLE pending ADD COLUMN skew INTEGER")?;
    }
    // Nor had format 2 this one: its sentences stay in the language in which they were kept.
    if !has_column(tx, "quarantine", "args")? {
        tx.execute_batch("ALTER TABLE quarantine ADD COLUMN args TEXT NOT NULL DEFAULT '{}'")?;
    }
    // Format 3 kept the writing seeds open in a column that could not be empty; their person seals them at the next unlocking.
    if !has_column(tx, "me", "sealed")? {
        tx.execute_batch(&format!("ALTER TABLE me RENAME TO me_before; {FIXED} {MOVED} DROP TABLE me_before;"))?;
    }
    Ok(())
}

fn table(conn: &Connection, kind: &Kind, new: bool) -> Result<()> {
    let mut sql = format!("CREATE TABLE IF NOT EXISTS {} (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE", name(kind.name));
    for cell in kind.cells {
        let _ = write!(sql, ", \"{}\" {}", cell.name, affinity(cell.ty));
    }
    sql.push_str(", _live TEXT NOT NULL, _past TEXT, _state TEXT)");
    conn.execute_batch(&sql)?;
    if new {
        return Ok(());
    }
    let present = columns(conn, kind)?;
    for cell in kind.cells.iter().filter(|cell| !present.iter().any(|column| column == cell.name)) {
        conn.execute_batch(&format!("ALTER TABLE {} ADD COLUMN \"{}\" {}", name(kind.name), cell.name, affinity(cell.ty)))?;
    }
    Ok(())
}

fn columns(conn: &Connection, kind: &Kind) -> Result<Vec<String>> {
    let mut statement = conn.prepare("SELECT name FROM pragma_table_info(?)")?;
    let names = statement.query_map([name(kind.name)], |row| row.get(0))?;
    Ok(names.collect::<std::result::Result<_, _>>()?)
}

/// The table of a kind.
pub(crate) fn name(kind: &str) -> String {
    format!("k_{kind}")
}

fn has_column(conn: &Connection, table: &str, column: &str) -> Result<bool> {
    Ok(conn.prepare("SELECT 1 FROM pragma_table_info(?) WHERE name = ?")?.exists((table, column))?)
}

fn affinity(ty: CellType) -> &'static str {
    match ty {
        CellType::Bool | CellType::Int | CellType::Instant => "INTEGER",
        CellType::Ref(_) => "BLOB",
        CellType::Text(_) | CellType::Choice(_) | CellType::TextList | CellType::Object(_) => "TEXT",
    }
}
