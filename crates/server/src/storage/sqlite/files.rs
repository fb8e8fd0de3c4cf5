//! Files in a workspace's SQLite file.

use domain::{AuthorId, Hash};
use rusqlite::{OptionalExtension, Row, params};

use super::rows::{self, Read, signed};
use super::tenant::{Connected, Writer};
use crate::storage::Stored;
use crate::storage::files::{FileRow, PartRow, ReadsFiles, WritesFiles};

const FILE: &str = "SELECT digest, size, author, received FROM file";
const PART: &str = "SELECT digest, author, size, got, touched FROM part";

fn file(row: &Row<'_>) -> Read<FileRow> {
    Ok(FileRow {
        digest: rows::hash_of(row, "digest")?,
        size: rows::number(row, "size")?,
        author: rows::author_id(row.get_ref("author")?.as_blob()?)?,
        received: row.get("received")?,
    })
}

fn part(row: &Row<'_>) -> Read<PartRow> {
    Ok(PartRow {
        digest: rows::hash_of(row, "digest")?,
        author: rows::author_id(row.get_ref("author")?.as_blob()?)?,
        size: rows::number(row, "size")?,
        got: rows::number(row, "got")?,
        touched: row.get("touched")?,
    })
}

impl<T: Connected> ReadsFiles for T {
    fn files(&mut self, digests: &[Hash]) -> Stored<Vec<FileRow>> {
        let mut statement = self.connection().prepare_cached(&format!("{FILE} WHERE digest = ?1"))?;
        let found = digests.iter().filter_map(|digest| statement.query_row([digest.0], file).optional().transpose());
        let mut found: Vec<FileRow> = found.collect::<Result<_, _>>()?;
        found.sort_by_key(|row| row.digest);
        Ok(found)
    }

    fn all_files(&mut self) -> Stored<Vec<FileRow>> {
        let mut statement = self.connection().prepare_cached(&format!("{FILE} ORDER BY digest"))?;
        Ok(statement.query_map([], file)?.collect::<Result<_, _>>()?)
    }

    fn parts(&mut self) -> Stored<Vec<PartRow>> {
        let mut statement = self.connection().prepare_cached(&format!("{PART} ORDER BY digest, author"))?;
        Ok(statement.query_map([], part)?.collect::<Result<_, _>>()?)
    }

    fn parts_of(&mut self, author: AuthorId, digests: &[Hash]) -> Stored<Vec<PartRow>> {
        let mut statement = self.connection().prepare_cached(&format!("{PART} WHERE digest = ?1 AND author = ?2"))?;
        let found = digests.iter().filter_map(|digest| statement.query_row([&digest.0[..], &author.0], part).optional().transpose());
        let mut found: Vec<PartRow> = found.collect::<Result<_, _>>()?;
        found.sort_by_key(|row| row.digest);
        Ok(found)
    }

    fn piece(&mut self, digest: &Hash, author: AuthorId, at: u64) -> Stored<Option<(u64, Vec<u8>)>> {
        let sql = "SELECT start, bytes FROM piece WHERE digest = ?1 AND author = ?2 AND start <= ?3 ORDER BY start DESC LIMIT 1";
        let Ok(at) = signed(at) else { return Ok(None) };
        let mut statement = self.connection().prepare_cached(sql)?;
        let read = |row: &Row<'_>| Ok((rows::number(row, "start")?, row.get("bytes")?));
        Ok(statement.query_row(params![digest.0, author.0, at], read).optional()?)
    }

    fn bytes_of_files(&mut self) -> Stored<u64> {
        let sql = "SELECT coalesce((SELECT sum(size) FROM file), 0) + coalesce((SELECT sum(size) FROM part), 0) AS bytes";
        Ok(self.connection().prepare_cached(sql)?.query_row([], |row| rows::number(row, "bytes"))?)
    }
}

impl WritesFiles for Writer<'_> {
    fn put_part(&mut self, row: &PartRow) -> Stored<()> {
        let sql = "INSERT INTO part (digest, author, size, got, touched) VALUES (?1, ?2, ?3, ?4, ?5) \
            ON CONFLICT (digest, author) DO UPDATE SET size = excluded.size, got = excluded.got, touched = excluded.touched";
        let values = params![row.digest.0, row.author.0, signed(row.size)?, signed(row.got)?, row.touched];
        self.connection().prepare_cached(sql)?.execute(values)?;
        Ok(())
    }

    fn add_piece(&mut self, digest: &Hash, author: AuthorId, start: u64, bytes: &[u8]) -> Stored<()> {
        let sql = "INSERT INTO piece (digest, author, start, bytes) VALUES (?1, ?2, ?3, ?4)";
        self.connection().prepare_cached(sql)?.execute(params![digest.0, author.0, signed(start)?, bytes])?;
        Ok(())
    }

    fn make_file(&mut self, row: &FileRow) -> Stored<()> {
        let sql = "INSERT INTO file (digest, size, author, received) VALUES (?1, ?2, ?3, ?4)";
        self.connection().prepare_cached(sql)?.execute(params![row.digest.0, signed(row.size)?, row.author.0, row.received])?;
        let sql = "DELETE FROM part WHERE digest = ?1 AND author = ?2";
        self.connection().prepare_cached(sql)?.execute(params![row.digest.0, row.author.0])?;
        Ok(())
    }

    fn drop_part(&mut self, digest: &Hash, author: AuthorId) -> Stored<()> {
        let sql = "DELETE FROM piece WHERE digest = ?1 AND author = ?2 \
            AND NOT EXISTS (SELECT 1 FROM file WHERE file.digest = ?1 AND file.author = ?2)";
        self.connection().prepare_cached(sql)?.execute(params![digest.0, author.0])?;
        let sql = "DELETE FROM part WHERE digest = ?1 AND author = ?2";
        self.connection().prepare_cached(sql)?.execute(params![digest.0, author.0])?;
        Ok(())
    }
}
