//! Files after the operations: in pieces, each kept before the next is asked for, so that a broken line, a full disk or the
//! end of the program costs one piece at most.
//!
//! The engine is held only to read and to keep a piece. What people write meanwhile goes first: between two pieces the
//! operations that wait are synced. Files are known by their digest; no name that anybody gave one comes here.

use std::collections::BTreeSet;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use domain::files::{Get, Look, MOST_ASKED, MOST_PIECE, Piece, Put, Seen};
use domain::planted::{Bug, on};
use serde_json::json;
use store::FileState;

use super::run::{Ask, contradiction, open, operations, talk};
use super::view::{FetchFile, FileLine, SyncReport};
use super::wire::not_ours;
use crate::desk::lock;
use crate::{Desk, Failure, Result};

/// Files up to this size come by themselves; a larger one when somebody opens it (bytes).
pub(crate) const AHEAD: u64 = 5 << 20;
/// Bytes of one piece: what a bad line may cost, and what a good one waits for.
pub(crate) const PIECE: usize = 256 << 10;
/// Greatest file that a laptop takes, whatever a server says (bytes).
pub(crate) const GREATEST_TAKEN: u64 = 256 << 20;
/// Answers in a row by which nothing moves, before the server is given up on for this round.
const MOST_STILL: u32 = 3;

/// What the server said of files in the session that is open: a server that was put back is another session.
#[derive(Default)]
pub(crate) struct Known {
    token: String,
    looked: BTreeSet<Hash>,
    /// What the server gave had another digest; it is not asked for again in this session.
    torn: BTreeSet<Hash>,
    /// The server is older than files.
    none: bool,
}

/// Moves what can be moved of the files that the workspace names.
pub(super) fn moved(desk: &Desk, report: &mut SyncReport) -> Result<()> {
    if desk.with(|engine| Ok(engine.store.files()?))?.is_empty() {
        return Ok(());
    }
    let ask = desk.with(|engine| engine.place())?;
    let mut turn = Turn { desk, ask, report, done: BTreeSet::new() };
    match turn.through() {
        // Many small files are many requests; the next round goes on. Who is not approved yet has no files, and hears why
        // where their changes wait.
        Err(failure) if ["server-too_fast", "server-not_approved"].iter().any(|said| failure.sentence.as_deref() == Some(said)) => {}
        outcome => outcome?,
    }
    turn.count()
}

/// One round over the files.
struct Turn<'a> {
    desk: &'a Desk,
    ask: Ask,
    report: &'a mut SyncReport,
    /// Files that were sent, fetched or given up on in this round.
    done: BTreeSet<Hash>,
}

impl Turn<'_> {
    fn through(&mut self) -> Result<()> {
        // What comes with operations between two pieces is looked at in the next turn of the wheel.
        while self.look()? && self.one_of_each()? {}
        Ok(())
    }

    /// Asks what the server has of the files that it was not asked about, or had nothing of. False where there are no
    /// files at that server.
    fn look(&self) -> Result<bool> {
        let token = open(self.desk, &self.ask, false)?.token;
        let files = self.desk.with(|engine| Ok(engine.store.files()?))?;
        let mut asked: Vec<Hash> = {
            let mut known = lock(&self.desk.inner.files);
            if known.token != token {
                *known = Known { token, ..Known::default() };
            }
            if known.none {
                return Ok(false);
            }
            let is_new = |file: &&FileState| !known.looked.contains(&file.digest) || !file.held && !file.at_server;
            files.iter().filter(is_new).map(|file| file.digest).collect()
        };
        asked.retain(|digest| !self.done.contains(digest));
        for some in asked.chunks(MOST_ASKED) {
            let look = Look { files: some.to_vec() };
            let looked = match talk(self.desk, &self.ask, |open| open.wire.look(&open.token, &look)) {
                Err(failure) if failure.code == "not_found" => {
                    lock(&self.desk.inner.files).none = true;
                    return Ok(false);
                }
                looked => looked?,
            };
            if self.desk.with(|engine| Ok(engine.store.note_looked(some, &looked.files)?))? {
                self.tell("files");
            }
            lock(&self.desk.inner.files).looked.extend(some);
        }
        Ok(true)
    }

    /// Sends what is only here and fetches what is wanted, small ones first. True if there was anything to do.
    fn one_of_each(&mut self) -> Result<bool> {
        let mut files = self.desk.with(|engine| Ok(engine.store.files()?))?;
        files.sort_by_key(|file| (file.size, file.digest));
        files.retain(|file| !self.done.contains(&file.digest));
        let torn = lock(&self.desk.inner.files).torn.clone();
        let (mut send, mut fetch) = (Vec::new(), Vec::new());
        for file in files {
            match file.held {
                true if !file.at_server && file.refused.is_none() => send.push(file),
                false if is_arriving(&file) && !torn.contains(&file.digest) => fetch.push(file),
                _ => {}
            }
        }
        let any = !send.is_empty() || !fetch.is_empty();
        for file in send {
            self.send(&file)?;
            self.done.insert(file.digest);
        }
        for file in fetch {
            self.fetch(&file)?;
            self.done.insert(file.digest);
        }
        Ok(any)
    }

    fn send(&mut self, file: &FileState) -> Result<()> {
        let Some(bytes) = self.desk.with(|engine| Ok(engine.store.blob(&file.digest.to_string())?))? else { return Ok(()) };
        let piece = self.desk.inner.options.piece.clamp(1, MOST_PIECE);
        let (mut from, mut still, mut torn) = (usize::try_from(file.sent).unwrap_or(0), 0, false);
        loop {
            from = from.min(bytes.len());
            // A part that is whole and not yet looked at is ended by its last piece, sent once more.
            let begin = if from == bytes.len() { from.saturating_sub(piece) } else { from };
            let end = (begin + piece).min(bytes.len());
            let put = Put {
                file: file.digest,
                size: bytes.len() as u64,
                by: file.by.clone(),
                from: begin as u64,
                bytes: STANDARD.encode(&bytes[begin..end]),
            };
            match talk(self.desk, &self.ask, |open| open.wire.put(&open.token, &put)) {
                Ok(seen) if seen.file != file.digest || seen.got > bytes.len() as u64 => return Err(contradiction()),
                Ok(seen) => {
                    let seen = Seen { whole: seen.whole || on(Bug::FirstPiece), ..seen };
                    self.sent(&seen)?;
                    if seen.whole {
                        return Ok(());
                    }
                    let got = usize::try_from(seen.got).unwrap_or(0);
                    still = if got > from { 0 } else { still + 1 };
                    from = got;
                }
                // Its change is not accepted yet; it goes with a later round.
                Err(failure) if failure.code == "not_named" => return Ok(()),
                Err(failure) if failure.code == "file_torn" && !torn => (from, torn) = (0, true),
                Err(failure) if ["file_large", "files_full", "file_torn"].contains(&failure.code.as_str()) => {
                    return self.refused(file, &failure);
                }
                Err(failure) => return Err(failure),
            }
            if still > MOST_STILL {
                return Err(contradiction());
            }
            self.between()?;
        }
    }

    fn sent(&mut self, seen: &Seen) -> Result<()> {
        self.desk.with(|engine| Ok(engine.store.note_sent(seen)?))?;
        self.report.files_sent += u32::from(seen.whole);
        self.tell(if seen.whole { "files" } else { "progress" });
        Ok(())
    }

    fn refused(&self, file: &FileState, failure: &Failure) -> Result<()> {
        let answer = json!({ "code": failure.code, "message": failure.message, "args": failure.args }).to_string();
        self.desk.with(|engine| Ok(engine.store.note_refused(&file.digest, &answer)?))?;
        self.tell("files");
        Ok(())
    }

    fn fetch(&mut self, file: &FileState) -> Result<()> {
        let mut got = file.got;
        loop {
            let get = Get { file: file.digest, from: got };
            let piece = match talk(self.desk, &self.ask, |open| open.wire.get(&open.token, &get)) {
                // It was there: the server was put back.
                Err(failure) if failure.code == "unknown_file" => {
                    self.desk.with(|engine| Ok(engine.store.note_looked(&[file.digest], &[])?))?;
                    self.tell("files");
                    return Ok(());
                }
                piece => piece?,
            };
            let bytes = bytes_of(&piece, got)?;
            if !bytes.is_empty() {
                got = self.desk.with(|engine| Ok(engine.store.keep_piece(&file.digest, got, &bytes)?))?;
            }
            if got >= piece.size {
                return self.arrived(file);
            }
            self.tell("progress");
            self.between()?;
        }
    }

    fn arrived(&mut self, file: &FileState) -> Result<()> {
        if self.desk.with(|engine| Ok(engine.store.finish_file(&file.digest)?))? {
            self.report.files_received += 1;
        } else {
            lock(&self.desk.inner.files).torn.insert(file.digest);
            tracing::warn!("a file from the server is not what its digest says; it was not kept");
        }
        self.tell("files");
        Ok(())
    }

    /// What people wrote, or what the server has to say, does not wait for a large file.
    fn between(&mut self) -> Result<()> {
        if self.desk.inner.bell.take() {
            let moved = operations(self.desk)?;
            self.report.add(&moved);
            self.desk.tell_changes();
        }
        Ok(())
    }

    fn count(&mut self) -> Result<()> {
        let left = self.desk.with(|engine| engine.files_line())?;
        self.report.files_waiting = left.sending + left.arriving;
        Ok(())
    }

    fn tell(&self, what: &str) {
        self.desk.tell(vec![what.to_owned()]);
    }
}

/// Whether a file comes by itself or because somebody asked for it.
pub(crate) fn is_arriving(file: &FileState) -> bool {
    !file.held && file.at_server && (file.size <= AHEAD || file.wanted)
}

/// The bytes of a piece that goes on where the last one ended.
fn bytes_of(piece: &Piece, from: u64) -> Result<Vec<u8>> {
    let bytes = STANDARD.decode(&piece.bytes).map_err(|_| not_ours())?;
    let end = from + bytes.len() as u64;
    let goes_on = !bytes.is_empty() || from >= piece.size;
    let fits = piece.from == from && end <= piece.size.max(from) && piece.size <= GREATEST_TAKEN;
    if goes_on && fits { Ok(bytes) } else { Err(contradiction()) }
}

/// The command: a file that somebody wants now, whatever its size. It comes with the next round.
pub(crate) fn file_fetch(desk: &Desk, request: FetchFile) -> Result<FileLine> {
    let digest = domain::files::digest(&request.digest).ok_or_else(|| Failure::not_found("file"))?;
    desk.with(|engine| {
        let file = engine.store.file_state(&digest)?.ok_or_else(|| Failure::not_found("file"))?;
        if file.held { Ok(()) } else { Ok(engine.store.want_file(&digest)?) }
    })?;
    desk.tell(vec!["files".to_owned()]);
    if desk.inner.bell.started.load(std::sync::atomic::Ordering::SeqCst) {
        desk.inner.bell.ring();
    } else {
        super::run::round(desk)?;
    }
    desk.with(|engine| engine.file_line(&digest))
}
