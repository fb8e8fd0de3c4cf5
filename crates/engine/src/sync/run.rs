//! One round of sync: seal, send, take in, until both sides have said everything.
//!
//! The engine is held only to read and to write, never while the network is asked. A group leaves the
//! outbox in the transaction that stores its verdict, and nowhere else.

use domain::sync::{Pushed, SyncAnswer, SyncRequest, Who};
use domain::{AuthorId, Hash};
use keys::writing::WritingKey;
use serde_json::value::RawValue;
use store::Applied;

use super::view::SyncReport;
use super::wire::{Address, Trouble, Wire};
use crate::app::view::Nothing;
use crate::desk::lock;
use crate::workspace::enrolling::Enrolling;
use crate::{Desk, Engine, Failure, Result};

/// Bytes of batches in one request.
const PORTION: usize = 4 << 20;

/// The command: one round now; answers what it moved.
pub(crate) fn sync(desk: &Desk, _: Nothing) -> Result<SyncReport> {
    round(desk)
}

/// A session with a server, kept until it runs out.
#[derive(Clone)]
pub(crate) struct Open {
    pub address: Address,
    pub author: AuthorId,
    pub token: String,
    pub wire: Wire,
}

/// Runs one round and remembers why it failed, for the sync line.
pub(crate) fn round(desk: &Desk) -> Result<SyncReport> {
    let _one_at_a_time = lock(&desk.inner.syncing);
    let outcome = moved(desk);
    let trouble = outcome.as_ref().err().map(|failure| failure.message.clone());
    let before = std::mem::replace(&mut *lock(&desk.inner.trouble), trouble.clone());
    if before != trouble || outcome.as_ref().is_ok_and(|report| report.sent + report.received + report.refused > 0) {
        desk.tell(vec!["sync".to_owned()]);
    }
    desk.tell_changes();
    outcome
}

fn moved(desk: &Desk) -> Result<SyncReport> {
    let mut report = SyncReport::default();
    let mut stuck: Vec<(AuthorId, u64)> = Vec::new();
    loop {
        let ask = desk.with(|engine| engine.ask(&stuck))?;
        let answer = exchange(desk, &ask)?;
        let more = answer.more;
        let mut held = None;
        for (name, pushed) in ask.names.iter().zip(&answer.pushed) {
            if let Pushed::Held { text, .. } = pushed {
                stuck.push(*name);
                held = Some(text.clone());
            }
        }
        let applied = desk.with(|engine| engine.take_page(&answer))?;
        if ask.enrolling.is_some() {
            desk.with(|engine| engine.settle_enrolling(held.as_deref()))?;
        }
        report.sent += applied.sent;
        report.received += applied.received;
        report.refused += applied.refused;
        let left = desk.with(|engine| Ok(engine.store.unlogged(10_000)?.len()))?;
        if !more && left <= stuck.len() {
            report.conflicts = desk.with(|engine| Ok(u32::try_from(engine.store.cards()?.len()).unwrap_or(u32::MAX)))?;
            return match held {
                Some(text) if report.sent + report.received == 0 => Err(Failure::new("held", text)),
                _ => Ok(report),
            };
        }
    }
}

/// What a round asks with.
struct Ask {
    address: Address,
    workspace: Hash,
    author: AuthorId,
    key: WritingKey,
    request: SyncRequest,
    names: Vec<(AuthorId, u64)>,
    /// Where the server may not know this author yet.
    enrolling: Option<Enrolling>,
}

impl Engine {
    /// Where the server is; refused while there is none.
    pub(crate) fn address(&self) -> Result<Address> {
        let server = self.store.setting("server")?;
        let server = server.ok_or_else(|| {
            Failure::new("no_server", "this workspace is on no server yet; publish it with a publishing code, or go on without")
        })?;
        Ok(Address { server, cert: self.store.setting("server_cert")?.and_then(|text| text.parse().ok()) })
    }

    fn ask(&mut self, stuck: &[(AuthorId, u64)]) -> Result<Ask> {
        let address = self.address()?;
        self.seal()?;
        let enrolling = self.enrolling()?;
        // An invitation brings in its own first batch and nothing else; the rest follows as the author that it makes.
        let comes_later = |author: AuthorId, n: u64| enrolling.is_some() && (author, n) != (self.me.author, 1);
        let (mut names, mut batches, mut size) = (Vec::new(), Vec::new(), 0);
        for (author, n, bytes) in self.store.unlogged(2_000)? {
            if comes_later(author, n) || stuck.contains(&(author, n)) || size + bytes.len() > PORTION && !batches.is_empty() {
                continue;
            }
            size += bytes.len();
            names.push((author, n));
            batches.push(raw(bytes)?);
        }
        let request = SyncRequest { cursor: self.store.cursor()?, batches };
        let (author, key) = (self.me.author, WritingKey::from_seed(&self.me.seed));
        Ok(Ask { address, workspace: self.genesis()?, author, key, request, names, enrolling })
    }

    pub(crate) fn take_page(&mut self, answer: &SyncAnswer) -> Result<Applied> {
        let applied = self.store.apply(&answer.entries, &answer.cursor, &verified)?;
        self.remember_clock(answer.now)?;
        self.note_kinds(applied.changed.keys().copied());
        if !answer.entries.is_empty() {
            self.sheets.forget();
        }
        Ok(applied)
    }

    /// Keeps when the server answered and how far its clock is from ours.
    pub(crate) fn remember_clock(&mut self, server_now: i64) -> Result<()> {
        let now = self.clock.now();
        self.store.set_setting("last_answer", Some(&now.to_string()))?;
        self.store.set_setting("skew", Some(&(server_now - now).to_string()))?;
        Ok(())
    }
}

/// Whether a batch's signature is by this key.
pub(crate) fn verified(batch: &domain::batch::Batch, key: &[u8; 32]) -> bool {
    keys::writing::verify(key, domain::batch::SIGNED_AS, &batch.header.bytes(), &batch.signature)
}

/// A batch's bytes as they go into a request, untouched.
pub(crate) fn raw(bytes: Vec<u8>) -> Result<Box<RawValue>> {
    let text = String::from_utf8(bytes).map_err(Failure::fault)?;
    RawValue::from_string(text).map_err(Failure::fault)
}

fn exchange(desk: &Desk, ask: &Ask) -> Result<SyncAnswer> {
    for fresh in [false, true] {
        let open = open(desk, ask, fresh)?;
        match open.wire.sync(&open.token, &ask.request) {
            Ok(answer) => return Ok(answer),
            Err(Trouble::Session) => {}
            Err(Trouble::Failed(failure)) if failure.code == "cursor_unknown" => {
                let text = "the server's log is not the one this laptop knows; it may have been restored from a backup. Your work is safe here; tell whoever runs the server";
                return Err(Failure::new("server_rewound", text));
            }
            Err(Trouble::Failed(failure)) => return Err(failure),
        }
    }
    Err(Failure::new("unavailable", "the server ends every session at once; try again later"))
}

/// The kept session, or a new one.
fn open(desk: &Desk, ask: &Ask, fresh: bool) -> Result<Open> {
    let kept = lock(&desk.inner.session).clone();
    if let Some(kept) = kept.filter(|kept| !fresh && kept.address == ask.address && kept.author == ask.author) {
        return Ok(kept);
    }
    let wire = Wire::new(&ask.address)?;
    let hello = wire.hello(ask.workspace)?;
    desk.with(|engine| engine.remember_server(&hello))?;
    let session = match (wire.session(ask.workspace, Who::Author(ask.author), &hello, &ask.key), &ask.enrolling) {
        (Err(failure), Some(enrolling)) if failure.code == "not_enrolled" => {
            // The first batch never arrived: the invitation opens once more. If it is used, then by that batch
            // perhaps, which has come in meanwhile.
            let hello = wire.hello(ask.workspace)?;
            match wire.session(ask.workspace, Who::Invitation(enrolling.invitation), &hello, &enrolling.key()?) {
                Err(used) if used.code == "bad_invitation" => {
                    let hello = wire.hello(ask.workspace)?;
                    wire.session(ask.workspace, Who::Author(ask.author), &hello, &ask.key).map_err(|_| used)?
                }
                session => session?,
            }
        }
        (session, _) => session?,
    };
    let open = Open { address: ask.address.clone(), author: ask.author, token: session.token, wire };
    *lock(&desk.inner.session) = Some(open.clone());
    Ok(open)
}

impl Engine {
    /// Keeps the server's public key, which receipts are checked with, and its clock.
    pub(crate) fn remember_server(&mut self, hello: &domain::sync::HelloAnswer) -> Result<()> {
        if let Some(key) = domain::workspace::public_key(&hello.server_key) {
            let line = keys::signing::public_line(&key)?;
            self.store.set_setting("server_signing_key", Some(&line))?;
        }
        self.remember_clock(hello.now)
    }
}
