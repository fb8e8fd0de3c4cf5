//! The exchange itself, in turns, so that neither side waits for the other to read: batches, then files.
//!
//! A portion is taken in by one transaction and then confirmed; a piece of a file is kept before the next is sent. Where
//! the line breaks, what was confirmed is there, and the same again goes on from it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use domain::{AuthorId, Hash};
use keys::pairing::Side;
use store::Held;

use super::line::{BATCHES, Frame, Line, PIECE, nonsense};
use super::meeting::Meeting;
use super::view::RoomNeighbour;
use super::words::{Last, Wanted, Word};
use crate::carry::file::Contents;
use crate::count::small;
use crate::sync::files::GREATEST_TAKEN;
use crate::{Desk, Engine, Failure, Result};

/// Bytes of batches in one portion.
const PORTION: usize = 1 << 20;
/// Pieces in a row by which nothing moves, before a file is left for another time.
const MOST_STILL: u32 = 3;
/// A piece of a file: its digest, where it begins, the size of the whole, the bytes.
const HEAD: usize = 32 + 8 + 8;

/// Everything that both lack.
pub(super) fn all(desk: &Desk, meeting: &Arc<Meeting>, line: &mut Line, side: Side, with: AuthorId) -> Result<()> {
    let mut trade = Trade { desk, meeting, line, with };
    let held = meeting.with(desk, |engine| {
        engine.seal()?;
        Ok(engine.store.held()?)
    })?;
    let theirs = trade.have(side, &held)?;
    let lacking = lacking(&held, &theirs);
    for turn in [Side::Joins, Side::Shares] {
        if turn == side { trade.give_batches(&lacking)? } else { trade.take_batches()? }
    }
    let (mine, theirs) = trade.want(side)?;
    for turn in [Side::Joins, Side::Shares] {
        if turn == side { trade.give_files(&theirs)? } else { trade.take_files(&mine)? }
    }
    trade.bye(side)
}

/// What is held here and not there, and what is there under the same number with another content: that is said, too.
fn lacking(held: &[Held], theirs: &[Last]) -> Vec<(AuthorId, u64)> {
    let last: BTreeMap<AuthorId, &Last> = theirs.iter().map(|last| (last.author, last)).collect();
    let lacks = |held: &&Held| last.get(&held.author).is_none_or(|last| held.n > last.n || held.n == last.n && held.hash != last.hash);
    held.iter().filter(lacks).map(|held| (held.author, held.n)).collect()
}

/// The last batch of each author.
fn last_of(held: &[Held]) -> Vec<Last> {
    let mut last: BTreeMap<AuthorId, Last> = BTreeMap::new();
    for one in held {
        let known = last.entry(one.author).or_insert(Last { author: one.author, n: 0, hash: one.hash });
        if one.n > known.n {
            *known = Last { author: one.author, n: one.n, hash: one.hash };
        }
    }
    last.into_values().collect()
}

struct Trade<'t> {
    desk: &'t Desk,
    meeting: &'t Arc<Meeting>,
    line: &'t mut Line,
    with: AuthorId,
}

impl Trade<'_> {
    /// Says and hears, the laptop that came first.
    fn both(&mut self, side: Side, own: &Word) -> Result<Word> {
        if side == Side::Joins {
            self.line.say(own)?;
            return self.line.word();
        }
        let theirs = self.line.word()?;
        self.line.say(own)?;
        Ok(theirs)
    }

    fn have(&mut self, side: Side, held: &[Held]) -> Result<Vec<Last>> {
        match self.both(side, &Word::Have { batches: last_of(held) })? {
            Word::Have { batches } => Ok(batches),
            _ => Err(nonsense()),
        }
    }

    fn give_batches(&mut self, lacking: &[(AuthorId, u64)]) -> Result<()> {
        self.comes(lacking.len())?;
        let mut rest = lacking;
        while !rest.is_empty() {
            let (packed, count) = self.meeting.with(self.desk, |engine| engine.portion(rest))?;
            self.line.send(BATCHES, &[&packed])?;
            self.kept()?;
            rest = &rest[count..];
            self.told(|view| {
                view.done += small(count);
                view.sent += small(count);
            });
        }
        self.line.say(&Word::Over)
    }

    fn take_batches(&mut self) -> Result<()> {
        self.come()?;
        loop {
            match self.line.frame()? {
                Frame::Word(Word::Over) => return Ok(()),
                Frame::Other(BATCHES, packed) => self.take_portion(&packed)?,
                _ => return Err(nonsense()),
            }
        }
    }

    fn take_portion(&mut self, packed: &[u8]) -> Result<()> {
        let contents = Contents::unpack(packed).map_err(|_| nonsense())?;
        let with = self.with;
        let (came, neighbour) = self.meeting.with(self.desk, |engine| {
            let taken = engine.take_batches(&contents.batches)?;
            Ok((engine.told(with, engine.now(), taken)?, engine.neighbour(with)?))
        })?;
        let count = contents.batches.len();
        self.desk.tell_changes();
        self.line.say(&Word::Kept { bytes: 0 })?;
        self.told(|view| {
            view.done += small(count);
            view.with = Some(neighbour);
            match &mut view.received {
                Some(received) => received.add(came),
                none => *none = Some(came),
            }
        });
        Ok(())
    }

    /// What both want now that they have the same records.
    fn want(&mut self, side: Side) -> Result<(BTreeSet<Hash>, Vec<Wanted>)> {
        let files = self.meeting.with(self.desk, |engine| engine.wanted_files())?;
        let mine = files.iter().map(|file| file.digest).collect();
        match self.both(side, &Word::Want { files })? {
            Word::Want { files } => Ok((mine, files)),
            _ => Err(nonsense()),
        }
    }

    fn give_files(&mut self, wanted: &[Wanted]) -> Result<()> {
        let held = self.meeting.with(self.desk, |engine| engine.held_of(wanted))?;
        self.comes(held.len())?;
        for file in held {
            self.give_file(file)?;
            self.told(|view| {
                view.done += 1;
                view.files_sent += 1;
            });
        }
        self.line.say(&Word::Over)
    }

    fn give_file(&mut self, file: Wanted) -> Result<()> {
        let bytes = self.meeting.with(self.desk, |engine| Ok(engine.store.blob(&file.digest.to_string())?))?;
        let bytes = bytes.ok_or_else(|| Failure::not_found("file"))?;
        let size = bytes.len();
        let (mut from, mut still) = (usize::try_from(file.from).unwrap_or(0).min(size), 0);
        loop {
            let end = (from + self.desk.inner.options.piece.max(1)).min(size);
            let numbers = [(from as u64).to_be_bytes(), (size as u64).to_be_bytes()].concat();
            self.line.send(PIECE, &[&file.digest.0, &numbers, &bytes[from..end]])?;
            let got = usize::try_from(self.kept()?).unwrap_or(size);
            still = if got > from { 0 } else { still + 1 };
            // Where nothing moves, another time goes on.
            if got >= size || still > MOST_STILL {
                return Ok(());
            }
            from = got;
        }
    }

    fn take_files(&mut self, mine: &BTreeSet<Hash>) -> Result<()> {
        self.come()?;
        loop {
            match self.line.frame()? {
                Frame::Word(Word::Over) => return Ok(()),
                Frame::Other(PIECE, piece) => self.take_piece(mine, &piece)?,
                _ => return Err(nonsense()),
            }
        }
    }

    fn take_piece(&mut self, mine: &BTreeSet<Hash>, piece: &[u8]) -> Result<()> {
        let (head, bytes) = piece.split_at_checked(HEAD).ok_or_else(nonsense)?;
        let number = |at: usize| u64::from_be_bytes(head[at..at + 8].try_into().expect("eight bytes"));
        let (digest, from, size) = (Hash(head[..32].try_into().expect("32 bytes")), number(32), number(40));
        if !mine.contains(&digest) || size > GREATEST_TAKEN || from.saturating_add(bytes.len() as u64) > size {
            return Err(nonsense());
        }
        let (got, whole) = self.meeting.with(self.desk, |engine| engine.keep_neighbours_piece(&digest, from, size, bytes))?;
        self.desk.tell_changes();
        self.line.say(&Word::Kept { bytes: got })?;
        if whole {
            self.told(|view| {
                view.done += 1;
                view.received.get_or_insert_default().files += 1;
            });
        }
        Ok(())
    }

    /// Both have all: only now it is done, for either.
    fn bye(&mut self, side: Side) -> Result<()> {
        match self.both(side, &Word::Over)? {
            Word::Over => Ok(()),
            _ => Err(nonsense()),
        }
    }

    fn comes(&mut self, count: usize) -> Result<()> {
        let count = small(count);
        self.told(|view| view.of += count);
        self.line.say(&Word::Comes { count })
    }

    fn come(&mut self) -> Result<()> {
        let Word::Comes { count } = self.line.word()? else { return Err(nonsense()) };
        self.told(|view| view.of = view.of.saturating_add(count));
        Ok(())
    }

    fn kept(&mut self) -> Result<u64> {
        match self.line.word()? {
            Word::Kept { bytes } => Ok(bytes),
            _ => Err(nonsense()),
        }
    }

    fn told(&self, change: impl FnOnce(&mut super::view::RoomView)) {
        self.desk.room_changed(self.meeting, change);
    }
}

impl Engine {
    /// The first of these batches that fit into a portion, packed, and how many they are.
    fn portion(&self, names: &[(AuthorId, u64)]) -> Result<(Vec<u8>, usize)> {
        let (mut batches, mut size) = (Vec::new(), 0);
        for (author, n) in names {
            let one = self.store.carried_one(*author, *n)?;
            // Put aside since it was named: what builds on it waits, and is said to.
            let one = one.ok_or_else(|| Failure::new("room_broken"))?;
            size += one.bytes.len();
            if size > PORTION && !batches.is_empty() {
                break;
            }
            batches.push(one);
        }
        let count = batches.len();
        let contents = Contents { author: self.me.author, at: self.now(), batches, files: Vec::new() };
        Ok((contents.pack()?, count))
    }

    /// Files that are not here, small ones first.
    fn wanted_files(&self) -> Result<Vec<Wanted>> {
        let mut files = self.store.files()?;
        files.retain(|file| !file.held && file.size <= GREATEST_TAKEN);
        files.sort_by_key(|file| (file.size, file.digest));
        Ok(files.into_iter().map(|file| Wanted { digest: file.digest, from: file.got }).collect())
    }

    /// Those that are here; only what a record of the workspace names is anybody's to ask for.
    fn held_of(&self, wanted: &[Wanted]) -> Result<Vec<Wanted>> {
        let held: BTreeSet<Hash> = self.store.files()?.into_iter().filter(|file| file.held).map(|file| file.digest).collect();
        Ok(wanted.iter().filter(|file| held.contains(&file.digest)).copied().collect())
    }

    /// Keeps a piece; how many bytes there are then, and whether it made the file whole. Pieces that are not the file
    /// they say go, and it is not asked for again in this meeting.
    fn keep_neighbours_piece(&mut self, digest: &Hash, from: u64, size: u64, bytes: &[u8]) -> Result<(u64, bool)> {
        let got = self.store.keep_piece(digest, from, bytes)?;
        if got < size {
            self.note_kinds(["progress"]);
            return Ok((got, false));
        }
        let whole = self.store.finish_file(digest)?;
        self.note_kinds(["files"]);
        Ok((size, whole))
    }

    /// The laptop at the other end, as this one knows it.
    pub(super) fn neighbour(&self, author: AuthorId) -> Result<RoomNeighbour> {
        let who = self.everybody()?.of(author);
        Ok(RoomNeighbour { name: who.name, device: who.device })
    }
}
