//! The tables of a new store, made once in a process and copied page by page from then on: SQLite reads each of some hundred
//! statements three times while it makes a table, and a laptop that joins makes two stores.
//!
//! The copy is one transaction like the making: a file holds all of it or nothing.

use std::sync::{Mutex, PoisonError};

use rusqlite::Connection;
use rusqlite::backup::Backup;

use super::{build, keep_provider};
use crate::Result;

/// Makes the tables of a database that has none. Pages go only from a keyed one to a keyed one, each under its own key.
pub(super) fn copy(into: &mut Connection, keyed: bool) -> Result<()> {
    static PLAIN: Mutex<Option<Connection>> = Mutex::new(None);
    static KEYED: Mutex<Option<Connection>> = Mutex::new(None);
    let mut kept = if keyed { &KEYED } else { &PLAIN }.lock().unwrap_or_else(PoisonError::into_inner);
    if kept.is_none() {
        *kept = Some(made(keyed)?);
    }
    let from = kept.as_ref().expect("made above");
    Backup::new(from, into)?.step(-1)?;
    Ok(())
}

fn made(keyed: bool) -> Result<Connection> {
    let conn = Connection::open_in_memory()?;
    if keyed {
        keep_provider()?;
        // Nothing is ever in it but the tables' names, which are in every program.
        conn.pragma_update(None, "key", "muster")?;
    }
    build(&conn, true)?;
    Ok(conn)
}
