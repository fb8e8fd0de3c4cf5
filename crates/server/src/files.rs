//! Files that people attach: taken in pieces, looked at as a whole before anybody sees them, given out in pieces.
//!
//! A file belongs to one workspace and is known by its digest only. The server takes one that an accepted change names,
//! up to a size, and all of a workspace's up to a quota: it is no place to put anything else.

use domain::files::{MOST_ASKED, MOST_PIECE, NamedBy, Piece, Put, Seen};
use domain::{AuthorId, Hash, RecordKey, args};

use axum::http::StatusCode;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;

use crate::answer::Refused;
use crate::storage::files::{FileRow, PartRow};
use crate::storage::{Reading, StorageError, Stored, Tenant, Writing};

/// A part that nobody has gone on with for so long is forgotten when room is needed (milliseconds).
const FORGOTTEN_AFTER: i64 = 7 * 24 * 3600 * 1000;
/// How often a transaction is tried again that a passing fault has ended.
const TRIES: u32 = 4;

/// What a server takes.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// Bytes of one file.
    pub file: u64,
    /// Bytes of all files of one workspace.
    pub workspace: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self { file: domain::files::GREATEST, workspace: 4 << 30 }
    }
}

/// What is here of these files: whole ones, and how far the asker itself is with the others.
pub(crate) fn look(tenant: &dyn Tenant, author: AuthorId, digests: &[Hash]) -> Result<Vec<Seen>, Refused> {
    if digests.len() > MOST_ASKED {
        return Err(Refused::bad("too_many", format!("a request is about at most {MOST_ASKED} files; ask for the rest in the next one")));
    }
    let mut reading = tenant.read()?;
    let whole = reading.files(digests)?;
    let parts = reading.parts_of(author, digests)?;
    let parts = parts.into_iter().filter(|part| whole.iter().all(|file| file.digest != part.digest));
    let parts: Vec<Seen> = parts.map(|part| Seen { file: part.digest, size: part.size, got: part.got, whole: false }).collect();
    Ok(whole.iter().map(seen).chain(parts).collect())
}

/// Gives a piece of a whole file.
pub(crate) fn get(tenant: &dyn Tenant, digest: &Hash, from: u64) -> Result<Piece, Refused> {
    let unknown = || Refused::said(StatusCode::NOT_FOUND, "unknown_file", args!());
    let mut reading = tenant.read()?;
    let file = reading.files(&[*digest])?.pop().ok_or_else(unknown)?;
    if from >= file.size {
        return Ok(Piece { size: file.size, from, bytes: String::new() });
    }
    let (start, bytes) = piece(&mut *reading, &file, from)?;
    let rest = usize::try_from(from - start).ok().and_then(|skip| bytes.get(skip..)).filter(|rest| !rest.is_empty());
    let rest = rest.ok_or_else(|| damaged(&file))?;
    Ok(Piece { size: file.size, from, bytes: STANDARD.encode(rest) })
}

/// Takes the next piece. Answers how far the file is then, whatever was sent: whoever asks goes on from there.
pub(crate) fn put(tenant: &dyn Tenant, limits: Limits, author: AuthorId, put: &Put, now: i64) -> Result<Seen, Refused> {
    if put.size > limits.file {
        let args = args!(size: put.size.div_ceil(1 << 20), most: limits.file >> 20);
        return Err(Refused::said(StatusCode::PAYLOAD_TOO_LARGE, "file_large", args));
    }
    let bytes = STANDARD.decode(&put.bytes).map_err(|_| bad_piece())?;
    let end = put.from.checked_add(bytes.len() as u64).filter(|end| *end <= put.size && bytes.len() <= MOST_PIECE);
    let end = end.filter(|_| !bytes.is_empty() || put.size == 0).ok_or_else(bad_piece)?;
    let taken = patiently(|| {
        let mut writing = tenant.write()?;
        match take(&mut *writing, limits, author, put, &bytes, end, now) {
            Ok(seen) => writing.commit().map(|()| Ok(seen)),
            Err(Stopped::Storage(error)) => Err(error),
            Err(stopped) => Ok(Err(stopped)),
        }
    })?;
    let seen = taken.map_err(|stopped| stopped.refused(put, limits))?;
    if seen.whole || seen.got < seen.size { Ok(seen) } else { finish(tenant, author, seen, now) }
}

/// Why a piece was not taken.
enum Stopped {
    Storage(StorageError),
    NotNamed,
    Full { used: u64 },
}

impl From<StorageError> for Stopped {
    fn from(error: StorageError) -> Self {
        Self::Storage(error)
    }
}

impl Stopped {
    fn refused(self, put: &Put, limits: Limits) -> Refused {
        match self {
            Self::Storage(error) => error.into(),
            Self::NotNamed => Refused::forbidden("not_named", args!()),
            Self::Full { used } => {
                // Rounded so that nobody reads that what is left would do.
                let (needed, left) = (put.size.div_ceil(1 << 20), limits.workspace.saturating_sub(used) >> 20);
                let args = args!(needed: needed, left: left, most: limits.workspace >> 20);
                Refused::said(StatusCode::CONFLICT, "files_full", args)
            }
        }
    }
}

fn take(writing: &mut dyn Writing, limits: Limits, author: AuthorId, put: &Put, bytes: &[u8], end: u64, now: i64) -> Result<Seen, Stopped> {
    if let Some(file) = writing.files(&[put.file])?.pop() {
        // Somebody else was faster.
        writing.drop_part(&put.file, author)?;
        return Ok(seen(&file));
    }
    let known = writing.parts_of(author, &[put.file])?.pop();
    let mut part = match known {
        Some(part) if part.size == put.size => part,
        other => {
            if other.is_some() {
                writing.drop_part(&put.file, author)?;
            }
            begin(writing, limits, author, put, now)?
        }
    };
    if put.from == part.got && end > part.got {
        writing.add_piece(&put.file, author, put.from, bytes)?;
        part.got = end;
    }
    part.touched = now;
    writing.put_part(&part)?;
    Ok(Seen { file: put.file, size: part.size, got: part.got, whole: false })
}

/// A new part: something names it, and there is room for all of it.
fn begin(writing: &mut dyn Writing, limits: Limits, author: AuthorId, put: &Put, now: i64) -> Result<PartRow, Stopped> {
    if !is_named(writing, &put.by, &put.file)? {
        return Err(Stopped::NotNamed);
    }
    let fits = |used: u64| used.saturating_add(put.size) <= limits.workspace;
    if !fits(writing.bytes_of_files()?) {
        for old in writing.parts()?.into_iter().filter(|part| part.touched < now - FORGOTTEN_AFTER) {
            writing.drop_part(&old.digest, old.author)?;
        }
        let used = writing.bytes_of_files()?;
        if !fits(used) {
            return Err(Stopped::Full { used });
        }
    }
    Ok(PartRow { digest: put.file, author, size: put.size, got: 0, touched: now })
}

fn is_named(writing: &mut dyn Writing, by: &NamedBy, file: &Hash) -> Stored<bool> {
    let Some(kind) = domain::kind(&by.kind) else { return Ok(false) };
    let state = writing.record(&RecordKey { kind: kind.name, id: by.id })?;
    Ok(state.is_some_and(|state| domain::files::names(kind.name, &state, file)))
}

/// All bytes are here: they are the file, or they are not and go. The log's lock is not held while they are read; the
/// pieces of a part do not change.
fn finish(tenant: &dyn Tenant, author: AuthorId, part: Seen, now: i64) -> Result<Seen, Refused> {
    let file = FileRow { digest: part.file, size: part.size, author, received: now };
    let right = digest_of(&mut *tenant.read()?, &file)? == Some(part.file);
    patiently(|| {
        let mut writing = tenant.write()?;
        let here = writing.files(&[part.file])?.pop();
        match here {
            None if right => writing.make_file(&file)?,
            _ => writing.drop_part(&part.file, author)?,
        }
        writing.commit()
    })?;
    if right { Ok(seen(&file)) } else { Err(Refused::said(StatusCode::UNPROCESSABLE_ENTITY, "file_torn", args!())) }
}

/// The digest of what is here of a file, if all of it is.
///
/// # Errors
/// The storage's.
pub(crate) fn digest_of(reading: &mut dyn Reading, file: &FileRow) -> Stored<Option<Hash>> {
    let (mut at, mut digest) = (0, domain::id::Digesting::default());
    while at < file.size {
        match reading.piece(&file.digest, file.author, at)? {
            Some((start, bytes)) if start == at && !bytes.is_empty() => {
                digest.add(&bytes);
                at += bytes.len() as u64;
            }
            _ => return Ok(None),
        }
    }
    Ok(Some(digest.end()).filter(|_| at == file.size))
}

fn piece(reading: &mut dyn Reading, file: &FileRow, from: u64) -> Result<(u64, Vec<u8>), Refused> {
    reading.piece(&file.digest, file.author, from)?.ok_or_else(|| damaged(file))
}

fn seen(file: &FileRow) -> Seen {
    Seen { file: file.digest, size: file.size, got: file.size, whole: true }
}

fn damaged(file: &FileRow) -> Refused {
    Refused::fault(&format!("a file of {} bytes lacks a piece", file.size))
}

fn bad_piece() -> Refused {
    Refused::bad("bad_piece", format!("a piece is base64 of 1 to {MOST_PIECE} bytes that lie within the file"))
}

/// Tries again what passes by itself.
fn patiently<T>(mut work: impl FnMut() -> Stored<T>) -> Stored<T> {
    for _ in 1..TRIES {
        match work() {
            Err(error) if error.passes() => tracing::warn!(%error, "a transaction for a file begins anew"),
            settled => return settled,
        }
    }
    work()
}
