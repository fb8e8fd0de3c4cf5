//! Files on their way: what names one, whether it is here, what the server has of it, and the pieces that have come.
//!
//! What the server has is its word of the last time it was asked; the bytes themselves are in [`crate::blob`].

use domain::certificate::Certificate;
use domain::files::{NAMED_BY, NamedBy, Seen, digest};
use domain::{Hash, Id, KindOf as _};
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior};

use crate::{Result, Store, schema};

/// A file that a record names.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileState {
    pub digest: Hash,
    /// The record that names it.
    pub by: NamedBy,
    /// Bytes of the whole file, as far as anybody here knows.
    pub size: u64,
    /// All of it is on this laptop.
    pub held: bool,
    /// Bytes that have come, where it is not held.
    pub got: u64,
    /// All of it is at the server.
    pub at_server: bool,
    /// Bytes that the server has of it from this laptop, where it has not all.
    pub sent: u64,
    /// Somebody here wants it now, whatever its size.
    pub wanted: bool,
    /// What the server said when it did not take it: JSON of its answer.
    pub refused: Option<String>,
}

/// The files that live records name, each once.
fn named() -> String {
    let one = |(kind, cell): &(&str, &str)| {
        let size = if *cell == "digest" { "max(size)" } else { "NULL" };
        let table = schema::name(kind);
        // Certificates are many, with one logo: found in the index alone, archived ones too.
        let live = if *kind == Certificate::NAME { "" } else { "AND (_state IS NULL OR _state IN ('live', 'erased'))" };
        format!(
            "SELECT \"{cell}\" AS digest, '{kind}' AS kind, min(rid) AS rid, {size} AS size FROM {table} \
             WHERE \"{cell}\" IS NOT NULL {live} GROUP BY \"{cell}\""
        )
    };
    NAMED_BY.iter().map(one).collect::<Vec<_>>().join(" UNION ALL ")
}

fn ask(filter: &str) -> String {
    format!(
        "SELECT n.digest, n.kind, n.rid, max(n.size), length(b.bytes), a.size, coalesce(a.server, 0), coalesce(a.sent, 0), \
           coalesce(a.wanted, 0), a.refused, (SELECT sum(length(p.bytes)) FROM blob_piece AS p WHERE p.digest = n.digest) \
         FROM ({}) AS n LEFT JOIN blob AS b ON b.digest = n.digest LEFT JOIN blob_at AS a ON a.digest = n.digest \
         {filter} GROUP BY n.digest ORDER BY n.digest",
        named()
    )
}

/// A row of [`ask`], and the place of the record that names the file; nothing for a text that is no digest.
fn read(row: &Row<'_>) -> rusqlite::Result<Option<(FileState, i64)>> {
    let Some(digest) = digest(&row.get::<_, String>(0)?) else { return Ok(None) };
    let number = |at: usize| Ok::<_, rusqlite::Error>(row.get::<_, Option<i64>>(at)?.and_then(|number| u64::try_from(number).ok()));
    let held = number(4)?;
    let state = FileState {
        digest,
        by: NamedBy { kind: row.get(1)?, id: Id::nil() },
        size: held.or(number(5)?).or(number(3)?).unwrap_or(0),
        held: held.is_some(),
        at_server: row.get(6)?,
        sent: number(7)?.unwrap_or(0),
        wanted: row.get(8)?,
        refused: row.get(9)?,
        got: number(10)?.unwrap_or(0),
    };
    Ok(Some((state, row.get(2)?)))
}

fn complete(conn: &Connection, (mut state, rid): (FileState, i64)) -> Result<FileState> {
    let sql = format!("SELECT id FROM {} WHERE rid = ?", schema::name(&state.by.kind));
    state.by.id = Id::from_bytes(conn.prepare_cached(&sql)?.query_row([rid], |row| row.get(0))?);
    Ok(state)
}

impl Store {
    /// Every file that a live record names, by digest.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn files(&self) -> Result<Vec<FileState>> {
        let mut statement = self.conn.prepare_cached(&ask(""))?;
        let rows = statement.query_map([], read)?.collect::<std::result::Result<Vec<_>, _>>()?;
        rows.into_iter().flatten().map(|found| complete(&self.conn, found)).collect()
    }

    /// One of them.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn file_state(&self, digest: &Hash) -> Result<Option<FileState>> {
        let mut statement = self.conn.prepare_cached(&ask("WHERE n.digest = ?"))?;
        let found = statement.query_row([digest.to_string()], read).optional()?.flatten();
        found.map(|found| complete(&self.conn, found)).transpose()
    }

    /// Keeps the server's word on all these files; true if anything is different from before.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn note_looked(&mut self, asked: &[Hash], seen: &[Seen]) -> Result<bool> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let mut changed = 0;
        for digest in asked {
            let known = seen.iter().find(|seen| seen.file == *digest);
            changed += note(&tx, digest, known)?;
        }
        tx.commit()?;
        Ok(changed > 0)
    }

    /// Keeps how far the server has a file.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn note_sent(&mut self, seen: &Seen) -> Result<()> {
        note(&self.conn, &seen.file, Some(seen)).map(drop)
    }

    /// Keeps why the server does not take a file; JSON of its answer.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn note_refused(&mut self, digest: &Hash, answer: &str) -> Result<()> {
        let sql = "INSERT INTO blob_at (digest, refused) VALUES (?1, ?2) ON CONFLICT (digest) DO UPDATE SET sent = 0, refused = ?2";
        self.conn.prepare_cached(sql)?.execute((digest.to_string(), answer))?;
        Ok(())
    }

    /// Somebody wants a file now, whatever its size.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn want_file(&mut self, digest: &Hash) -> Result<()> {
        let sql = "INSERT INTO blob_at (digest, wanted) VALUES (?1, 1) ON CONFLICT (digest) DO UPDATE SET wanted = 1";
        self.conn.prepare_cached(sql)?.execute([digest.to_string()])?;
        Ok(())
    }

    /// Keeps a piece that goes on where the last one ended; answers how many bytes have come then.
    ///
    /// # Errors
    /// SQLite's own.
    pub fn keep_piece(&mut self, digest: &Hash, start: u64, bytes: &[u8]) -> Result<u64> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let digest = digest.to_string();
        let mut got = come(&tx, &digest)?;
        if start == got && !bytes.is_empty() {
            tx.execute("INSERT INTO blob_piece (digest, start, bytes) VALUES (?, ?, ?)", (&digest, start.cast_signed(), bytes))?;
            got += bytes.len() as u64;
        }
        tx.commit()?;
        Ok(got)
    }

    /// Makes the pieces a file if they have its digest; else they go. True if they were it.
    ///
    /// # Errors
    /// SQLite's own; the pieces stay then.
    pub fn finish_file(&mut self, digest: &Hash) -> Result<bool> {
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let name = digest.to_string();
        let bytes = pieces(&tx, &name)?;
        let right = Hash::of(&[&bytes]) == *digest;
        if right {
            let sql = "INSERT OR IGNORE INTO blob (digest, media, bytes) VALUES (?, 'application/octet-stream', ?)";
            tx.execute(sql, (&name, bytes))?;
            tx.execute("UPDATE blob_at SET wanted = 0 WHERE digest = ?", [&name])?;
        }
        tx.execute("DELETE FROM blob_piece WHERE digest = ?", [&name])?;
        tx.commit()?;
        Ok(right)
    }
}

/// The server's word on one file: nothing is a word, too.
fn note(conn: &Connection, digest: &Hash, seen: Option<&Seen>) -> Result<usize> {
    let sql = "INSERT INTO blob_at (digest, size, server, sent) VALUES (?1, ?2, ?3, ?4) ON CONFLICT (digest) DO UPDATE \
        SET size = coalesce(?2, size), server = ?3, sent = ?4, refused = NULL \
        WHERE server IS NOT ?3 OR sent IS NOT ?4 OR refused IS NOT NULL OR size IS NOT coalesce(?2, size)";
    let whole = seen.is_some_and(|seen| seen.whole);
    let sent = seen.filter(|seen| !seen.whole).map_or(0, |seen| seen.got.cast_signed());
    let size = seen.map(|seen| seen.size.cast_signed());
    Ok(conn.prepare_cached(sql)?.execute((digest.to_string(), size, whole, sent))?)
}

fn come(conn: &Connection, digest: &str) -> Result<u64> {
    let sql = "SELECT coalesce(sum(length(bytes)), 0) FROM blob_piece WHERE digest = ?";
    Ok(conn.prepare_cached(sql)?.query_row([digest], |row| row.get::<_, i64>(0))?.unsigned_abs())
}

fn pieces(conn: &Connection, digest: &str) -> Result<Vec<u8>> {
    let mut statement = conn.prepare_cached("SELECT bytes FROM blob_piece WHERE digest = ? ORDER BY start")?;
    let mut rows = statement.query([digest])?;
    let mut all = Vec::new();
    while let Some(row) = rows.next()? {
        all.extend_from_slice(row.get_ref(0)?.as_blob().map_err(rusqlite::Error::from)?);
    }
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(digest: &Hash, got: u64, whole: bool) -> Seen {
        Seen { file: *digest, size: 8, got, whole }
    }

    #[test]
    fn pieces_become_a_file_only_where_they_are_it_and_go_on_only_where_they_ended() {
        let mut store = Store::in_memory().unwrap();
        let digest = Hash::of(&[b"abcdefgh"]);
        assert_eq!(store.keep_piece(&digest, 0, b"abcde").unwrap(), 5);
        assert_eq!(store.keep_piece(&digest, 0, b"abcde").unwrap(), 5, "twice is once");
        assert_eq!(store.keep_piece(&digest, 6, b"gh").unwrap(), 5, "a gap is not taken");
        assert_eq!(store.keep_piece(&digest, 5, b"xyz").unwrap(), 8);
        assert!(!store.finish_file(&digest).unwrap(), "other bytes");
        assert!(!store.holds_blob(&digest.to_string()).unwrap());
        assert_eq!(store.keep_piece(&digest, 0, b"abcdefgh").unwrap(), 8, "it begins anew");
        assert!(store.finish_file(&digest).unwrap());
        assert_eq!(store.blob(&digest.to_string()).unwrap().as_deref(), Some(&b"abcdefgh"[..]));
        assert_eq!(come(&store.conn, &digest.to_string()).unwrap(), 0, "nothing is kept twice");
    }

    #[test]
    fn the_servers_word_replaces_the_one_before_and_nothing_is_a_word() {
        let mut store = Store::in_memory().unwrap();
        let digest = Hash::of(&[b"abcdefgh"]);
        assert!(store.note_looked(&[digest], &[seen(&digest, 5, false)]).unwrap());
        assert!(!store.note_looked(&[digest], &[seen(&digest, 5, false)]).unwrap(), "the same is no news");
        store.note_refused(&digest, "{}").unwrap();
        assert!(store.note_looked(&[digest], &[]).unwrap(), "asked again, it may be taken");
        store.note_sent(&seen(&digest, 8, true)).unwrap();
        let server = |store: &Store| {
            store.conn.query_row("SELECT server, sent, size FROM blob_at", [], |row| {
                Ok((row.get::<_, bool>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?))
            })
        };
        assert_eq!(server(&store).unwrap(), (true, 0, 8));
        assert!(store.note_looked(&[digest], &[]).unwrap(), "a server that was put back has lost it");
        assert_eq!(server(&store).unwrap(), (false, 0, 8));
        assert_eq!(store.files().unwrap(), [], "what nothing names is nobody's file");
    }
}
