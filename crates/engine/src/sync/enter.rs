//! Coming in: a session as an author, also where the server does not know that author yet or any more.
//!
//! An author that goes on for another one is brought in by that one; a laptop whose enrolment was lost with a server's
//! disk is brought in by its invitation once more. The first batch is the same as ever, byte for byte.

use std::collections::BTreeSet;

use domain::sync::{Pushed, SessionAnswer, SyncRequest, Who};
use domain::{AuthorId, Hash};
use keys::writing::WritingKey;
use store::Me;

use super::run::raw;
use super::wire::{Trouble, Wire};
use crate::{Desk, Failure, Result};

/// Opens a session, bringing in who is not known there.
pub(super) fn session(desk: &Desk, wire: &Wire, workspace: Hash, me: &Me) -> Result<SessionAnswer> {
    let own = desk.with(|engine| engine.writing_key(me))?;
    match sign(desk, wire, workspace, Who::Author(me.author), &own) {
        Err(failure) if failure.code == "not_enrolled" => {}
        known => return known,
    }
    let not_enrolled = || Failure::because("not_enrolled", "laptop_unknown");
    let carrier = match desk.with(|engine| Ok(engine.store.predecessor(me.author)?))? {
        Some(before) => session(desk, wire, workspace, &before)?,
        None => {
            let (invitation, key) = desk.with(|engine| engine.invitation(me.author))?.ok_or_else(not_enrolled)?;
            match sign(desk, wire, workspace, Who::Invitation(invitation), &key) {
                // Used, perhaps by this laptop's own first batch, which was on its way when the line broke.
                Err(used) if used.code == "bad_invitation" => {
                    let known = sign(desk, wire, workspace, Who::Author(me.author), &own);
                    return known.map_err(|_| desk.with(|engine| engine.brought_by_others(used.clone())).unwrap_or(used));
                }
                opened => opened?,
            }
        }
    };
    bring_in(desk, wire, &carrier.token, me, None)?;
    sign(desk, wire, workspace, Who::Author(me.author), &own)
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
    /// Why the server does not know an invitation: it may wait here, written by somebody else of this laptop, and only
    /// they can bring it.
    fn brought_by_others(&self, failure: Failure) -> Result<Failure> {
        let here = self.store.authors_here()?.into_iter().filter(|me| me.member != self.me.member);
        let waiting: BTreeSet<AuthorId> = self.store.outbox()?.into_iter().map(|unsent| unsent.author).collect();
        let everybody = self.everybody()?;
        let names: BTreeSet<String> = here.filter(|me| waiting.contains(&me.author)).map(|me| everybody.of(me.author).name).collect();
        let names = Vec::from_iter(names).join(", ");
        Ok(if names.is_empty() { failure } else { Failure::because("not_enrolled", "enrolment_waits").with("names", names) })
    }
}
