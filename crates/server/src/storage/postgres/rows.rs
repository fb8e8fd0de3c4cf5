//! From rows to values and back. A value that cannot be what this server wrote is an error, never a guess.

use domain::{AuthorId, Hash, RecordState};
use tokio_postgres::Row;

use crate::packing;
use crate::storage::{AuthorRow, Head, LogRow, StorageError, Stored};

pub(super) fn damaged(what: &str) -> StorageError {
    StorageError::Damaged { what: format!("{what} in the database") }
}

fn bytes<'a>(row: &'a Row, name: &str) -> Stored<&'a [u8]> {
    row.try_get(name).map_err(|_| damaged("a value"))
}

pub(super) fn hash(row: &Row, name: &str) -> Stored<Hash> {
    Ok(Hash(bytes(row, name)?.try_into().map_err(|_| damaged("a hash"))?))
}

pub(super) fn number(row: &Row, name: &str) -> Stored<u64> {
    let number: i64 = row.try_get(name).map_err(|_| damaged("a number"))?;
    u64::try_from(number).map_err(|_| damaged("a negative number"))
}

pub(super) fn author_id(row: &Row) -> Stored<AuthorId> {
    Ok(AuthorId(bytes(row, "author")?.try_into().map_err(|_| damaged("an author"))?))
}

/// The database's integers are signed; positions stay far below the limit.
pub(super) fn signed(number: u64) -> Stored<i64> {
    i64::try_from(number).map_err(|_| StorageError::Refused("a number beyond 2^63".to_owned()))
}

pub(super) fn head(row: &Row) -> Stored<Head> {
    Ok(Head {
        seq: number(row, "head")?,
        chain: hash(row, "chain")?,
        room: hash(row, "room")?,
        receipts: number(row, "receipts")?,
        receipt: row.try_get("receipt").map_err(|_| damaged("a receipt"))?,
    })
}

pub(super) fn author(row: &Row) -> Stored<AuthorRow> {
    Ok(AuthorRow {
        key: hash(row, "key")?.0,
        last_n: number(row, "last_n")?,
        last_op: number(row, "last_op")?,
        last_hash: hash(row, "last_hash")?,
        served: number(row, "served")?,
        revoked: row.try_get("revoked").map_err(|_| damaged("an author"))?,
    })
}

pub(super) fn state(row: &Row) -> Stored<RecordState> {
    let text: &str = row.try_get("state").map_err(|_| damaged("a record"))?;
    serde_json::from_str(text).map_err(|_| damaged("a record's state"))
}

/// An entry; its bytes where the row has them.
pub(super) fn entry(row: &Row) -> Stored<LogRow> {
    let text = |name: &str| row.try_get::<_, &str>(name).map_err(|_| damaged("an entry"));
    let packed: Option<&[u8]> = row.try_get("bytes").map_err(|_| damaged("an entry"))?;
    let size = usize::try_from(number(row, "size")?).map_err(|_| damaged("an entry's size"))?;
    Ok(LogRow {
        seq: number(row, "seq")?,
        author: author_id(row)?,
        n: number(row, "n")?,
        hash: hash(row, "hash")?,
        received: row.try_get("received").map_err(|_| damaged("an entry"))?,
        verdicts: serde_json::from_str(text("verdicts")?).map_err(|_| damaged("an entry's verdicts"))?,
        chain: hash(row, "chain")?,
        receipts: serde_json::from_str(text("receipts")?).map_err(|_| damaged("an entry's receipts"))?,
        bytes: packed.map(|packed| packing::unpack(packed, size)).transpose()?,
    })
}
