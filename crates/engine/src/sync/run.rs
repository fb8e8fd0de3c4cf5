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
    let trouble = outcome.as_ref().err().cloned();
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
            if let Pushed::Held { code, text, args } = pushed {
                stuck.push(*name);
                held = Some(Failure { code: "held".to_owned(), ..Failure::of_server(code, text, args) });
            }
        }
        let applied = desk.with(|engine| engine.take_page(&answer))?;
        report.sent += applied.sent;
        report.received += applied.received;
        report.refused += applied.refused;
        let left = desk.with(|engine| Ok(engine.store.unlogged(10_000)?.len()))?;
        if !more && left <= stuck.len() {
            report.conflicts = desk.with(|engine| Ok(u32::try_from(engine.store.cards()?.len()).unwrap_or(u32::MAX)))?;
            return match held {
                Some(failure) if report.sent + report.received == 0 => Err(failure),
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
}

impl Engine {
    /// Where the server is; refused while there is none.
    pub(crate) fn address(&self) -> Result<Address> {
        let server = self.store.setting("server")?;
        let server = server.ok_or_else(|| Failure::new("no_server"))?;
        Ok(Address { server, cert: self.store.setting("server_cert")?.and_then(|text| text.parse().ok()) })
    }

    fn ask(&mut self, stuck: &[(AuthorId, u64)]) -> Result<Ask> {
        let address = self.address()?;
        self.seal()?;
        let (mut names, mut batches, mut size) = (Vec::new(), Vec::new(), 0);
        for (author, n, bytes) in self.store.unlogged(2_000)? {
            if stuck.contains(&(author, n)) || size + bytes.len() > PORTION && !batches.is_empty() {
                continue;
            }
            size += bytes.len();
            names.push((author, n));
            batches.push(raw(bytes)?);
        }
        let request = SyncRequest { cursor: self.store.cursor()?, batches };
        Ok(Ask { address, workspace: self.genesis()?, author: self.me.author, key: WritingKey::from_seed(&self.me.seed), request, names })
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
                return Err(Failure::new("server_rewound"));
            }
            Err(Trouble::Failed(failure)) => return Err(failure),
        }
    }
    Err(Failure::because("unavailable", "sessions_end"))
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
    let session = wire.session(ask.workspace, Who::Author(ask.author), &hello, &ask.key)?;
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
