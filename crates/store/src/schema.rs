//! The tables: a handful of fixed ones, and one generated for each kind.
//!
//! A new cell is an `ALTER TABLE ADD`; nothing is ever removed or retyped. The `format` number only
//! guards against programs that are older than the data.

use std::fmt::Write as _;
use std::sync::{Mutex, PoisonError};

use domain::{CellType, KINDS, Kind};
use rusqlite::Connection;

use crate::{Result, StoreError};

/// Programs that know a smaller number must not open the store.
pub(crate) const FORMAT: i64 = 5;

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
    ("reading", "duty"),
    ("minutes", "meeting"),
    ("meeting_presence", "meeting"),
    ("resolution", "meeting"),
    ("delegation", "area"),
    ("topic", "course"),
];

/// Columns that few records have anything in; those few are found without looking at the others.
const SELDOM: &[(&str, &str)] = &[("person", "merged_into")];

/// SQLCipher sets its provider up with the first keyed connection of a process and takes it down with the last;
/// a thread that opens while another closes has been seen to fail. One small connection that stays prevents both.
fn keep_provider() -> Result<()> {
    static KEPT: Mutex<Option<Connection>> = Mutex::new(None);
    let mut kept = KEPT.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.is_none() {
        let conn = Connection::open_in_memory()?;
        conn.pragma_update(None, "key", "muster")?;
        *kept = Some(conn);
    }
    Ok(())
}

/// Opens, keys, checks and completes a database.
pub(crate) fn prepare(conn: &Connection, key: Option<&[u8; 32]>) -> Result<()> {
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
    conn.pragma_update(None, "synchronous", "FULL")?;
    // An import changes more pages than SQLite's 2 MB hold; each that does not fit is encrypted, written and read again.
    conn.pragma_update(None, "cache_size", -64 * 1024)?;
    conn.set_prepared_statement_cache_capacity(200);
    if format < FORMAT || !complete(conn)? {
        build(conn)?;
    }
    Ok(())
}

/// Whether every kind has its table with every cell.
fn complete(conn: &Connection) -> Result<bool> {
    for kind in KINDS {
        let columns = columns(conn, kind)?;
        if !kind.cells.iter().all(|cell| columns.iter().any(|column| column == cell.name)) {
            return Ok(false);
        }
    }
    Ok(true)
}

fn build(conn: &Connection) -> Result<()> {
    let tx = conn.unchecked_transaction()?;
    tx.execute_batch(FIXED)?;
    // Format 1 had no such column.
    if !has_column(&tx, "pending", "skew")? {
        tx.execute_batch("ALTER TABLE pending ADD COLUMN skew INTEGER")?;
    }
    // Nor had format 2 this one: its sentences stay in the language in which they were kept.
    if !has_column(&tx, "quarantine", "args")? {
        tx.execute_batch("ALTER TABLE quarantine ADD COLUMN args TEXT NOT NULL DEFAULT '{}'")?;
    }
    // Format 3 kept the writing seeds open in a column that could not be empty; their person seals them at the next unlocking.
    if !has_column(&tx, "me", "sealed")? {
        tx.execute_batch(&format!("ALTER TABLE me RENAME TO me_before; {FIXED} {MOVED} DROP TABLE me_before;"))?;
    }
    for kind in KINDS {
        table(&tx, kind)?;
    }
    for (kind, column) in INDEXED {
        tx.execute_batch(&format!("CREATE INDEX IF NOT EXISTS {kind}_by_{column} ON {} ({column})", name(kind)))?;
    }
    for (kind, column) in SELDOM {
        let table = name(kind);
        tx.execute_batch(&format!("CREATE INDEX IF NOT EXISTS {kind}_with_{column} ON {table} ({column}) WHERE {column} IS NOT NULL"))?;
    }
    tx.pragma_update(None, "user_version", FORMAT)?;
    tx.commit()?;
    Ok(())
}

fn table(conn: &Connection, kind: &Kind) -> Result<()> {
    let mut sql = format!("CREATE TABLE IF NOT EXISTS {} (rid INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE", name(kind.name));
    for cell in kind.cells {
        let _ = write!(sql, ", \"{}\" {}", cell.name, affinity(cell.ty));
    }
    sql.push_str(", _live TEXT NOT NULL, _past TEXT, _state TEXT)");
    conn.execute_batch(&sql)?;
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
