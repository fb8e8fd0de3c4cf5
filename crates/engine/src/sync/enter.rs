//! Coming in: a session as an author, also where the server does not know that author yet or any more.
//!
//! An author that goes on for another one is brought in by that one; a laptop whose enrolment was lost with a server's
//! disk is brought in by its invitation once more. The first batch is the same as ever, byte for byte.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use domain::sync::{Pushed, SessionAnswer, SyncRequest, Who};
use keys::writing::WritingKey;
use store::Me;

use super::run::raw;
use super::wire::{Trouble, Wire};
use crate::{Desk, Failure, Result};

/// Opens a session, bringing in who is not known there.
pub(super) fn session(desk: &Desk, wire: &Wire, workspace: Hash, me: &Me) -> Result<SessionAnswer> {
    let known = sign(desk, wire, workspace, Who::Author(me.author), &WritingKey::from_seed(&me.seed));
    match known {
        Err(failure) if failure.code == "not_enrolled" => {}
        known => return known,
    }
    let not_enrolled = || Failure::because("not_enrolled", "laptop_unknown");
    let carrier = match desk.with(|engine| Ok(engine.store.predecessor(me.author)?))? {
        Some(before) => session(desk, wire, workspace, &before)?,
        None => {
            let (invitation, key) = desk.with(|engine| engine.invitation())?.ok_or_else(not_enrolled)?;
            match sign(desk, wire, workspace, Who::Invitation(invitation), &key) {
                // Used, perhaps by this laptop's own first batch, which was on its way when the line broke.
                Err(used) if used.code == "bad_invitation" => {
                    return sign(desk, wire, workspace, Who::Author(me.author), &WritingKey::from_seed(&me.seed)).map_err(|_| used);
                }
                opened => opened?,
            }
        }
    };
    bring_in(desk, wire, &carrier.token, me, None)?;
    sign(desk, wire, workspace, Who::Author(me.author), &WritingKey::from_seed(&me.seed))
}

fn sign(desk: &Desk, wire: &Wire, workspace: Hash, who: Who, key: &WritingKey) -> Result<SessionAnswer> {
    let hello = wire.hello(workspace)?;
    desk.with(|engine| engine.remember_server(&hello))?;
    wire.session(workspace, who, &hello, key)
}

/// Sends an author's first batch; its verdict comes with the log, later. A cursor proves what its author knew.
pub(crate) fn bring_in(desk: &Desk, wire: &Wire, token: &str, me: &Me, cursor: Option<String>) -> Result<()> {
    let first = desk.with(|engine| Ok(engine.store.batch(me.author, 1)?))?;
    let first = first.ok_or_else(|| Failure::fault("the laptop's first batch is gone"))?;
    let request = SyncRequest { cursor, batches: vec![raw(first)?], whole: false };
    let answer = wire.sync(token, &request).map_err(|trouble| match trouble {
        Trouble::Session => Failure::because("unavailable", "sessions_end"),
        Trouble::Failed(failure) => failure,
    })?;
    match answer.pushed.first() {
        Some(Pushed::Logged { .. }) => Ok(()),
        Some(Pushed::Held { code, text, args }) => Err(Failure { code: "held".to_owned(), ..Failure::of_server(code, text, args) }),
        None => Err(Failure::because("unavailable", "enrolment_unanswered")),
    }
}

impl crate::Engine {
    /// The invitation that this laptop came with, and its one-time key.
    fn invitation(&self) -> Result<Option<(domain::Id, WritingKey)>> {
        let Some(text) = self.store.setting("invitation")? else { return Ok(None) };
        let read = || {
            let (id, seed) = text.split_once(' ')?;
            let seed: [u8; 32] = STANDARD.decode(seed).ok()?.try_into().ok()?;
            Some((domain::Id::try_parse(id).ok()?, WritingKey::from_seed(&seed)))
        };
        Ok(read())
    }
}
