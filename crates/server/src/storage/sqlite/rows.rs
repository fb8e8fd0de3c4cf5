//! From rows to values and back. A value that cannot be what this server wrote is an error, never a guess.

use domain::{AuthorId, Hash, Id};
use rusqlite::Row;
use rusqlite::types::{FromSqlError, Type};

use crate::storage::{AuthorRow, Head, LogRow, StorageError, Stored};

pub(super) type Read<T> = Result<T, rusqlite::Error>;

fn wrong(what: &'static str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(0, Type::Blob, Box::new(FromSqlError::Other(what.into())))
}

/// A hash from its bytes.
pub(super) fn hash(bytes: &[u8]) -> Read<Hash> {
    Ok(Hash(bytes.try_into().map_err(|_| wrong("no hash"))?))
}

pub(super) fn author_id(bytes: &[u8]) -> Read<AuthorId> {
    Ok(AuthorId(bytes.try_into().map_err(|_| wrong("no author"))?))
}

pub(super) fn id(bytes: &[u8]) -> Read<Id> {
    Id::from_slice(bytes).map_err(|_| wrong("no id"))
}

pub(super) fn number(row: &Row<'_>, name: &str) -> Read<u64> {
    u64::try_from(row.get::<_, i64>(name)?).map_err(|_| wrong("a negative number"))
}

pub(super) fn hash_of(row: &Row<'_>, name: &str) -> Read<Hash> {
    hash(row.get_ref(name)?.as_blob()?)
}

/// SQLite's integers are signed; positions stay far below the limit.
pub(super) fn signed(number: u64) -> Stored<i64> {
    i64::try_from(number).map_err(|_| StorageError::Refused("a number beyond 2^63".to_owned()))
}

pub(super) fn head(row: &Row<'_>) -> Read<Head> {
    Ok(Head {
        seq: number(row, "head")?,
        chain: hash_of(row, "chain")?,
        room: hash_of(row, "room")?,
        receipts: number(row, "receipts")?,
        receipt: row.get("receipt")?,
    })
}

pub(super) fn author(row: &Row<'_>) -> Read<(AuthorId, AuthorRow)> {
    let author = author_id(row.get_ref("author")?.as_blob()?)?;
    let row = AuthorRow {
        key: hash_of(row, "key")?.0,
        last_n: number(row, "last_n")?,
        last_op: number(row, "last_op")?,
        last_hash: hash_of(row, "last_hash")?,
        served: number(row, "served")?,
        revoked: row.get("revoked")?,
    };
    Ok((author, row))
}

/// An entry without its bytes.
pub(super) fn entry(row: &Row<'_>) -> Read<LogRow> {
    let json = |name| -> Read<serde_json::Value> { serde_json::from_str(row.get_ref(name)?.as_str()?).map_err(|_| wrong("no JSON")) };
    Ok(LogRow {
        seq: number(row, "seq")?,
        author: author_id(row.get_ref("author")?.as_blob()?)?,
        n: number(row, "n")?,
        hash: hash_of(row, "hash")?,
        received: row.get("received")?,
        verdicts: serde_json::from_value(json("verdicts")?).map_err(|_| wrong("no verdicts"))?,
        chain: hash_of(row, "chain")?,
        receipts: serde_json::from_value(json("receipts")?).map_err(|_| wrong("no receipts"))?,
        bytes: None,
    })
}
