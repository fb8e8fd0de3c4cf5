//! What can go wrong with a store, with sentences that say what to do.

use domain::batch::BadBatch;
use domain::judge::{LookupError, Refusal, Stopped};

/// What went wrong.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    #[error("there is already a workspace in this folder; choose another folder or open this one")]
    Exists,
    #[error("there is no workspace in this folder yet; start one, join one, or choose another folder")]
    Missing,
    #[error("the store does not open with this key; nothing was changed")]
    WrongKey,
    #[error("this folder was written by a newer Muster (format {found}, this one knows {known}); update Muster to open it")]
    Newer { found: i64, known: i64 },
    #[error("the disk is full; nothing was lost, free some space and do it again")]
    DiskFull,
    #[error("the disk did not do what was asked of it ({0}); nothing was lost, look after the disk and do it again")]
    Disk(String),
    #[error("the folder cannot be written to; check its permissions or choose another one")]
    ReadOnly,
    #[error("another Muster is writing to this folder; wait a moment and do it again")]
    Busy,
    #[error("the store is damaged ({0}); restore a backup, or join again and keep this folder for the repair")]
    Damaged(String),
    #[error("{0}")]
    Refused(#[from] Refusal),
    #[error("a batch from outside cannot be read: {0}")]
    BadBatch(#[from] BadBatch),
    #[error("the server's log does not fit what this laptop knows: {0}")]
    BadLog(String),
    #[error("the server's log is not the one that this laptop knows; nothing was changed")]
    OtherLog,
    #[error("the server left out a batch of this laptop that is not here; nothing was changed")]
    NotHeld,
    #[error("database: {0}")]
    Sql(rusqlite::Error),
    #[error("rules: {0}")]
    Lookup(String),
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::{ErrorCode, ffi};
        if error.sqlite_error().is_some_and(|known| known.extended_code == ffi::SQLITE_IOERR_SHMSIZE) {
            // Only a full disk keeps SQLite from making its index of the write-ahead log larger.
            return Self::DiskFull;
        }
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::SystemIoFailure) => Self::Disk(error.to_string()),
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied | ErrorCode::CannotOpen) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::Busy,
            Some(ErrorCode::NotADatabase) => Self::WrongKey,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged(error.to_string()),
            _ => Self::Sql(error),
        }
    }
}

impl StoreError {
    /// What a file beside the store means that the disk refuses.
    #[must_use]
    pub fn of_disk(error: &std::io::Error) -> Self {
        use std::io::ErrorKind;
        match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Self::DiskFull,
            ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Self::ReadOnly,
            _ => Self::Disk(error.to_string()),
        }
    }
}

impl From<LookupError> for StoreError {
    fn from(error: LookupError) -> Self {
        match error.downcast::<Self>() {
            Ok(error) => *error,
            Err(error) => Self::Lookup(error.to_string()),
        }
    }
}

impl From<Stopped> for StoreError {
    fn from(stopped: Stopped) -> Self {
        match stopped {
            Stopped::Refused(refusal) => Self::Refused(refusal),
            Stopped::Storage(error) => error.into(),
        }
    }
}
