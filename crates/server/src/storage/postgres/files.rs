//! Files in the database: each statement begins with the workspace.

use domain::{AuthorId, Hash};
use tokio_postgres::Row;

use super::read::{Asked, View, questions};
use super::rows::{self, damaged, signed};
use super::write::Writer;
use crate::storage::Stored;
use crate::storage::files::{FileRow, PartRow, ReadsFiles, WritesFiles};

const FILES: &str = "SELECT digest, size, author, received FROM muster.file WHERE workspace = $1 AND digest = ANY ($2) ORDER BY digest";
const ALL_FILES: &str = "SELECT digest, size, author, received FROM muster.file WHERE workspace = $1 ORDER BY digest";
const PARTS: &str = "SELECT digest, author, size, got, touched FROM muster.part WHERE workspace = $1 ORDER BY digest, author";
const PARTS_OF: &str = "SELECT digest, author, size, got, touched FROM muster.part \
    WHERE workspace = $1 AND author = $2 AND digest = ANY ($3) ORDER BY digest";
const PIECE: &str = "SELECT start, bytes FROM muster.piece \
    WHERE workspace = $1 AND digest = $2 AND author = $3 AND start <= $4 ORDER BY start DESC LIMIT 1";
const BYTES: &str = "SELECT (coalesce((SELECT sum(size) FROM muster.file WHERE workspace = $1), 0) \
    + coalesce((SELECT sum(size) FROM muster.part WHERE workspace = $1), 0))::bigint AS bytes";
const PUT_PART: &str = "INSERT INTO muster.part (workspace, digest, author, size, got, touched) VALUES ($1, $2, $3, $4, $5, $6) \
    ON CONFLICT (workspace, digest, author) DO UPDATE SET size = excluded.size, got = excluded.got, touched = excluded.touched";
const ADD_PIECE: &str = "INSERT INTO muster.piece (workspace, digest, author, start, bytes) VALUES ($1, $2, $3, $4, $5)";
const MAKE_FILE: &str = "INSERT INTO muster.file (workspace, digest, size, author, received) VALUES ($1, $2, $3, $4, $5)";
const DROP_PART: &str = "DELETE FROM muster.part WHERE workspace = $1 AND digest = $2 AND author = $3";
const DROP_PIECES: &str = "DELETE FROM muster.piece AS p WHERE p.workspace = $1 AND p.digest = $2 AND p.author = $3 \
    AND NOT EXISTS (SELECT 1 FROM muster.file AS f WHERE f.workspace = $1 AND f.digest = $2 AND f.author = $3)";

fn file(row: &Row) -> Stored<FileRow> {
    Ok(FileRow {
        digest: rows::hash(row, "digest")?,
        size: rows::number(row, "size")?,
        author: rows::author_id(row)?,
        received: row.try_get("received").map_err(|_| damaged("a file"))?,
    })
}

fn part(row: &Row) -> Stored<PartRow> {
    Ok(PartRow {
        digest: rows::hash(row, "digest")?,
        author: rows::author_id(row)?,
        size: rows::number(row, "size")?,
        got: rows::number(row, "got")?,
        touched: row.try_get("touched").map_err(|_| damaged("a part of a file"))?,
    })
}

fn all(digests: &[Hash]) -> Vec<Vec<u8>> {
    digests.iter().map(|digest| digest.0.to_vec()).collect()
}

/// The same questions, whoever carries them: a view, or the transaction of a writer.
macro_rules! reads_files {
    ($asked:ty) => {
        impl ReadsFiles for $asked {
            fn files(&mut self, digests: &[Hash]) -> Stored<Vec<FileRow>> {
                self.rows(questions::of(self.workspace(), FILES).many_bytes(all(digests)))?.iter().map(file).collect()
            }

            fn all_files(&mut self) -> Stored<Vec<FileRow>> {
                self.rows(questions::of(self.workspace(), ALL_FILES))?.iter().map(file).collect()
            }

            fn parts(&mut self) -> Stored<Vec<PartRow>> {
                self.rows(questions::of(self.workspace(), PARTS))?.iter().map(part).collect()
            }

            fn parts_of(&mut self, author: AuthorId, digests: &[Hash]) -> Stored<Vec<PartRow>> {
                let question = questions::of(self.workspace(), PARTS_OF).bytes(author.0.to_vec()).many_bytes(all(digests));
                self.rows(question)?.iter().map(part).collect()
            }

            fn piece(&mut self, digest: &Hash, author: AuthorId, at: u64) -> Stored<Option<(u64, Vec<u8>)>> {
                let Ok(at) = signed(at) else { return Ok(None) };
                let question = questions::of(self.workspace(), PIECE).bytes(digest.0.to_vec()).bytes(author.0.to_vec()).number(at);
                let rows = self.rows(question)?;
                let Some(row) = rows.first() else { return Ok(None) };
                Ok(Some((rows::number(row, "start")?, row.try_get("bytes").map_err(|_| damaged("a piece of a file"))?)))
            }

            fn bytes_of_files(&mut self) -> Stored<u64> {
                let rows = self.rows(questions::of(self.workspace(), BYTES))?;
                rows.first().map_or(Ok(0), |row| rows::number(row, "bytes"))
            }
        }
    };
}

reads_files!(View);
reads_files!(Writer);

impl WritesFiles for Writer {
    fn put_part(&mut self, row: &PartRow) -> Stored<()> {
        let question = questions::of(self.workspace(), PUT_PART).bytes(row.digest.0.to_vec()).bytes(row.author.0.to_vec());
        self.rows(question.number(signed(row.size)?).number(signed(row.got)?).number(row.touched)).map(drop)
    }

    fn add_piece(&mut self, digest: &Hash, author: AuthorId, start: u64, bytes: &[u8]) -> Stored<()> {
        let question = questions::of(self.workspace(), ADD_PIECE).bytes(digest.0.to_vec()).bytes(author.0.to_vec());
        self.rows(question.number(signed(start)?).bytes(bytes.to_vec())).map(drop)
    }

    fn make_file(&mut self, row: &FileRow) -> Stored<()> {
        let question = questions::of(self.workspace(), MAKE_FILE).bytes(row.digest.0.to_vec()).number(signed(row.size)?);
        self.rows(question.bytes(row.author.0.to_vec()).number(row.received))?;
        self.rows(questions::of(self.workspace(), DROP_PART).bytes(row.digest.0.to_vec()).bytes(row.author.0.to_vec())).map(drop)
    }

    fn drop_part(&mut self, digest: &Hash, author: AuthorId) -> Stored<()> {
        for sql in [DROP_PART, DROP_PIECES] {
            self.rows(questions::of(self.workspace(), sql).bytes(digest.0.to_vec()).bytes(author.0.to_vec()))?;
        }
        Ok(())
    }
}
