//! Who is at the other end: a laptop of this workspace, whose person has the code, over this very channel, and who that is.
//!
//! In this order, so that a stranger learns nothing and a wrong code costs a try: the workspace, the code with the
//! channel, the author. Whoever stops says why by the name of a sentence.

use std::sync::Arc;

use domain::workspace::{Author, Member, is_active};
use domain::{AuthorId, RecordKey};
use keys::pairing::{Guess, Side, generate_nonce, proves_workspace, workspace_proof};

use super::line::{Line, nonsense};
use super::meeting::Meeting;
use super::view::RoomState;
use super::words::{VERSION, Word, bytes, exactly, text};
use crate::{Desk, Engine, Failure, Result};

/// What a writing key signs here.
const SIGNED_AS: &str = "muster-room-v1";

/// Sentences that the other side may name.
const SAID: [&str; 7] = ["room_elsewhere", "room_code", "room_guessed", "room_taken", "room_version", "room_shut_out_there", "room_copy"];

/// What the other side said against going on.
pub(super) fn said(why: &str) -> Failure {
    if SAID.contains(&why) { Failure::new(why) } else { nonsense() }
}

/// Stops, and says why.
fn refuse<T>(line: &mut Line, why: &str) -> Result<T> {
    // Whether it arrives or not, it is over.
    let _ = line.say(&Word::No { why: why.to_owned() });
    Err(said(why))
}

/// The sharing side. `mine` is true from the moment on at which the code is spent for this visitor.
pub(super) fn share(desk: &Desk, meeting: &Arc<Meeting>, line: &mut Line, mine: &mut bool) -> Result<AuthorId> {
    let own = generate_nonce()?;
    line.say(&Word::Hello { v: VERSION, nonce: text(&own), proof: None })?;
    let Word::Hello { v, nonce, proof } = line.word()? else { return Err(nonsense()) };
    if v != VERSION {
        return refuse(line, "room_version");
    }
    let theirs = exactly(&nonce).ok_or_else(nonsense)?;
    let proof = proof.and_then(|proof| bytes(&proof)).unwrap_or_default();
    if !proves_workspace(&meeting.genesis, Side::Joins, &own, &theirs, &proof) {
        return refuse(line, "room_elsewhere");
    }
    line.say(&Word::Here { proof: text(&workspace_proof(&meeting.genesis, Side::Shares, &own, &theirs)) })?;
    let Word::Code { part } = line.word()? else { return Err(nonsense()) };
    // It counts before anything is answered: whoever hangs up has tried, too.
    let Some(left) = meeting.take_try() else { return refuse(line, "room_guessed") };
    desk.room_changed(meeting, |view| view.tries = left);
    let (guess, message) = Guess::generate(Side::Shares, &meeting.code, &meeting.genesis);
    let Ok(proofs) = guess.finish(&bytes(&part).unwrap_or_default(), &line.channel) else { return refuse(line, "room_code") };
    line.say(&Word::Code { part: text(&message) })?;
    let Word::Same { proof } = line.word()? else { return Err(nonsense()) };
    if !proofs.fits(&bytes(&proof).unwrap_or_default()) {
        return refuse(line, "room_code");
    }
    if !meeting.claim() {
        return refuse(line, "room_taken");
    }
    *mine = true;
    line.say(&Word::Same { proof: text(&proofs.own()) })?;
    line.paired();
    who(desk, meeting, line, Side::Shares)
}

/// The side that comes.
pub(super) fn join(desk: &Desk, meeting: &Arc<Meeting>, line: &mut Line) -> Result<AuthorId> {
    let Word::Hello { v, nonce, .. } = line.word()? else { return Err(nonsense()) };
    if v != VERSION {
        return refuse(line, "room_version");
    }
    let (own, theirs) = (generate_nonce()?, exactly(&nonce).ok_or_else(nonsense)?);
    let proof = workspace_proof(&meeting.genesis, Side::Joins, &theirs, &own);
    line.say(&Word::Hello { v: VERSION, nonce: text(&own), proof: Some(text(&proof)) })?;
    let Word::Here { proof } = line.word()? else { return Err(nonsense()) };
    if !proves_workspace(&meeting.genesis, Side::Shares, &theirs, &own, &bytes(&proof).unwrap_or_default()) {
        return refuse(line, "room_elsewhere");
    }
    let (guess, message) = Guess::generate(Side::Joins, &meeting.code, &meeting.genesis);
    line.say(&Word::Code { part: text(&message) })?;
    let Word::Code { part } = line.word()? else { return Err(nonsense()) };
    let Ok(proofs) = guess.finish(&bytes(&part).unwrap_or_default(), &line.channel) else { return refuse(line, "room_code") };
    line.say(&Word::Same { proof: text(&proofs.own()) })?;
    let Word::Same { proof } = line.word()? else { return Err(nonsense()) };
    if !proofs.fits(&bytes(&proof).unwrap_or_default()) {
        return refuse(line, "room_code");
    }
    line.paired();
    who(desk, meeting, line, Side::Joins)
}

/// Both say who they are, and look whether the other one may still come in.
fn who(desk: &Desk, meeting: &Arc<Meeting>, line: &mut Line, side: Side) -> Result<AuthorId> {
    let signed = |side: Side, channel: &[u8; 32]| [&[u8::from(side == Side::Shares)], channel.as_slice()].concat();
    let key = meeting.with(desk, |engine| engine.writing_key(&engine.me))?;
    let signature = key.sign(SIGNED_AS, &signed(side, &line.channel));
    line.say(&Word::Who { author: meeting.author, key: text(&key.public()), signature: text(&signature) })?;
    let Word::Who { author, key, signature } = line.word()? else { return Err(nonsense()) };
    let (key, signature) = (exactly(&key).ok_or_else(nonsense)?, exactly(&signature).ok_or_else(nonsense)?);
    let theirs = signed(side.other(), &line.channel);
    if AuthorId::of_key(&key) != author || !keys::writing::verify(&key, SIGNED_AS, &theirs, &signature) {
        return Err(nonsense());
    }
    if author == meeting.author {
        return refuse(line, "room_copy");
    }
    if meeting.with(desk, |engine| engine.is_shut_out(author))? {
        let _ = refuse::<()>(line, "room_shut_out_there");
        return Err(Failure::new("room_shut_out"));
    }
    let with = meeting.with(desk, |engine| engine.neighbour(author))?;
    desk.room_changed(meeting, |view| {
        view.state = RoomState::Trading;
        view.with = Some(with);
        view.tried = None;
        view.addresses.clear();
        view.until = None;
    });
    Ok(author)
}

impl Engine {
    /// Whether this laptop knows that the author's laptop or member is shut out, or is to be approved first. An author
    /// whom it does not know yet has the workspace and the code.
    fn is_shut_out(&self, author: AuthorId) -> Result<bool> {
        let Some(state) = self.store.record(&RecordKey::of::<Author>(author.record()))? else { return Ok(false) };
        let Some(member) = state.read::<Author>().member else { return Ok(false) };
        let member = self.store.record(&RecordKey::of::<Member>(member.0))?;
        let active = member.is_none_or(|member| member.is_live() && is_active(&member.read()));
        Ok(!state.is_live() || !active)
    }
}
