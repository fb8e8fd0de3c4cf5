//! Opening SQLite files: private folders, settings of a connection, the version of the form.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::storage::{StorageError, Stored};

/// The first SQLite without a known fault in write-ahead logging that matters here.
const LEAST_LIBRARY: i32 = 3_051_003;

/// Refuses to run on a SQLite that is too old to be trusted with a log.
pub(super) fn check_library() -> Stored<()> {
    if rusqlite::version_number() < LEAST_LIBRARY {
        return Err(StorageError::Refused(format!("SQLite {} is too old, 3.51.3 is needed", rusqlite::version())));
    }
    Ok(())
}

/// Makes a folder that only this user can enter.
pub(super) fn make_private_folder(folder: &Path) -> Stored<()> {
    let mut builder = std::fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    Ok(builder.create(folder)?)
}

/// SQLite would make the file readable for everybody, and its journals take over the mode.
fn make_private_file(file: &Path) -> Stored<()> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)?;
    Ok(())
}

/// Opens a file for writing, making its tables where it is new, or bringing them up to the last of the steps. A file
/// that has taken more steps belongs to a newer server.
pub(super) fn open(file: &Path, steps: &[&str]) -> Stored<Connection> {
    make_private_file(file)?;
    let mut connection = set_up(Connection::open(file)?)?;
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let format: i64 = transaction.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let taken = usize::try_from(format).ok().filter(|taken| *taken <= steps.len());
    let taken = taken.ok_or_else(|| StorageError::Newer { what: file.display().to_string() })?;
    if taken < steps.len() {
        steps[taken..].iter().try_for_each(|step| transaction.execute_batch(step))?;
        transaction.pragma_update(None, "user_version", i64::try_from(steps.len()).expect("a handful of steps"))?;
    }
    transaction.commit()?;
    Ok(connection)
}

/// Opens one more connection to a file that [`open`] has made.
pub(super) fn open_again(file: &Path) -> Stored<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    set_up(Connection::open_with_flags(file, flags)?)
}

fn set_up(connection: Connection) -> Stored<Connection> {
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    // What was taken out of an erased person must not stay behind in the file.
    connection.pragma_update(None, "secure_delete", true)?;
    Ok(connection)
}

/// A consistent copy of an open database in a new file.
pub(super) fn snapshot(from: &Connection, to: &Path) -> Stored<()> {
    let name = to.to_str().ok_or_else(|| StorageError::Refused("the folder's name is not UTF-8".to_owned()))?;
    from.execute("VACUUM INTO ?1", [name])?;
    std::fs::File::open(to)?.sync_all()?;
    Ok(())
}
