//! From the database's errors to ours: which pass by themselves, and what of their text may be told.
//!
//! Only a code and the one-line message are kept: details can hold values of rows.

use deadpool_postgres::PoolError;
use tokio_postgres::Error;

use crate::storage::StorageError;

impl From<Error> for StorageError {
    fn from(error: Error) -> Self {
        let Some(database) = error.as_db_error() else {
            // Not an answer of the database: the connection is gone, or was never made.
            return Self::Passing(causes(&error));
        };
        let code = database.code().code();
        let text = format!("{} ({code})", database.message());
        if passes(code) { Self::Passing(text) } else { Self::Postgres(text) }
    }
}

impl From<PoolError> for StorageError {
    fn from(error: PoolError) -> Self {
        match error {
            PoolError::Backend(error) => connecting(error),
            _ => Self::Passing("no connection to the database became free in time".to_owned()),
        }
    }
}

/// A failure to connect: a wrong password or database does not pass by itself.
pub(super) fn connecting(error: Error) -> StorageError {
    StorageError::from(error)
}

/// Serialisation failures, deadlocks, terminated backends, a server that stops or starts, a standby that is
/// not promoted yet, too many connections, and everything about the connection itself.
fn passes(code: &str) -> bool {
    let known = ["40001", "40P01", "55P03", "57014", "57P01", "57P02", "57P03", "25P03", "25006", "53300"];
    known.contains(&code) || code.starts_with("08")
}

fn causes(error: &Error) -> String {
    let mut text = error.to_string();
    let mut cause = std::error::Error::source(error);
    while let Some(this) = cause {
        let more = this.to_string();
        if !text.contains(&more) {
            text = format!("{text}: {more}");
        }
        cause = this.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_passes_by_itself_is_told_from_what_does_not() {
        for code in ["40001", "40P01", "57P01", "08006", "55P03", "53300"] {
            assert!(passes(code), "{code} is worth another try");
        }
        for code in ["23505", "42P01", "28P01", "3D000", "22021"] {
            assert!(!passes(code), "{code} would fail again");
        }
    }
}
