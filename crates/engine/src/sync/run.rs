//! One round of sync: seal, send, take in, until both sides have said everything.
//!
//! The engine is held only to read and to write, never while the network is asked. A group leaves the
//! outbox in the transaction that stores its verdict, and nowhere else.

use std::collections::BTreeSet;

use domain::sync::{Pushed, SyncAnswer, SyncRequest};
use domain::{AuthorId, Hash};
use serde_json::value::RawValue;
use store::{Applied, StoreError};

use super::view::SyncReport;
use super::wire::{Address, Trouble, Wire};
use crate::app::view::Nothing;
use crate::count::small;
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
    let outcome = as_whoever_works(desk);
    let trouble = outcome.as_ref().err().cloned();
    let before = std::mem::replace(&mut *lock(&desk.inner.trouble), trouble.clone());
    if before != trouble || outcome.as_ref().is_ok_and(|report| report.sent + report.received + report.refused > 0) {
        desk.tell(vec!["sync".to_owned()]);
    }
    desk.tell_changes();
    outcome
}

/// Where another person came in meanwhile, the round begins again as them.
fn as_whoever_works(desk: &Desk) -> Result<SyncReport> {
    let author = || desk.with(|engine| Ok(engine.me.author));
    loop {
        let before = author()?;
        match moved(desk) {
            Err(_) if author().is_ok_and(|now| now != before) => {}
            outcome => return outcome,
        }
    }
}

fn moved(desk: &Desk) -> Result<SyncReport> {
    let mut round = Round::default();
    loop {
        let ask = desk.with(|engine| engine.ask(&round))?;
        let Some(answer) = exchange(desk, &ask)? else {
            round.again(desk, &ask)?;
            continue;
        };
        let more = answer.more;
        round.heard(&ask, &answer);
        match desk.with(|engine| engine.take_page(&answer))? {
            Taken::Page(applied) => {
                round.count(&applied);
                if let Some(old) = applied.forked {
                    round.succeed(desk, old)?;
                    continue;
                }
            }
            Taken::OtherLog => {
                round.again(desk, &ask)?;
                continue;
            }
            Taken::NotHeld => {
                round.whole()?;
                continue;
            }
        }
        let (left, head) = desk.with(|engine| Ok((engine.store.unlogged(10_000)?.len(), engine.store.head()?)))?;
        if !more && head < answer.head || round.is_still(left, head, &answer) {
            // It gave less than it says that it holds, or says that it has what it does not give.
            round.again(desk, &ask)?;
            continue;
        }
        if !more && left <= round.stuck.len() {
            if round.give_up(desk, ask.author)? {
                continue;
            }
            return round.end(desk);
        }
    }
}

/// What a page of the log turned out to be.
enum Taken {
    Page(Applied),
    /// It does not go on from what this laptop holds.
    OtherLog,
    /// It leaves out an own batch that is not here.
    NotHeld,
}

/// One round, until both sides have said everything.
#[derive(Default)]
struct Round {
    report: SyncReport,
    /// Batches that the server did not take, with its reasons.
    stuck: Vec<Stuck>,
    /// Batches that came into the log in this round, anybody's.
    logged: u32,
    /// Pages are asked for with own batches, too.
    whole: bool,
    /// How often the round had to leave its path; a server that always calls for it is not followed for ever.
    detours: u32,
    /// What was left to send, what was held, where the log ended and where the page did after the last answer.
    before: Option<(usize, usize, u64, u64)>,
}

struct Stuck {
    name: (AuthorId, u64),
    failure: Failure,
}

/// A restored server, a copied disk and what hangs on them take a few detours each; more is a server that contradicts itself.
const MOST_DETOURS: u32 = 12;

impl Round {
    fn heard(&mut self, ask: &Ask, answer: &SyncAnswer) {
        for (name, pushed) in ask.names.iter().zip(&answer.pushed) {
            match pushed {
                Pushed::Held { code, text, args } => self.stuck.push(Stuck { name: *name, failure: Failure::of_server(code, text, args) }),
                Pushed::Logged { .. } => self.logged += 1,
            }
        }
    }

    fn count(&mut self, applied: &Applied) {
        self.report.sent += applied.sent;
        self.report.received += applied.received;
        self.report.refused += applied.refused;
    }

    /// Whether an answer has left everything where the one before it left it.
    fn is_still(&mut self, left: usize, head: u64, answer: &SyncAnswer) -> bool {
        let now = (left, self.stuck.len(), head, answer.entries.last().map_or(0, |entry| entry.seq));
        self.before.replace(now) == Some(now)
    }

    fn detour(&mut self) -> Result<()> {
        self.detours += 1;
        self.before = None;
        // What was held may be taken on the other path.
        self.stuck.clear();
        if self.detours <= MOST_DETOURS { Ok(()) } else { Err(contradiction()) }
    }

    /// Compares the logs from their beginning, and takes this one back to where they part.
    fn again(&mut self, desk: &Desk, ask: &Ask) -> Result<()> {
        self.detour()?;
        let (mut cursor, mut read) = (None, 0);
        loop {
            let request = SyncRequest { cursor: cursor.clone(), ..SyncRequest::default() };
            let Some(answer) = exchange(desk, &Ask { request, names: Vec::new(), ..ask.clone() })? else {
                return Err(Failure::because("unavailable", "log_changed"));
            };
            let last = answer.entries.last().map_or(0, |entry| entry.seq);
            if answer.more && last <= read {
                return Err(contradiction());
            }
            read = last.max(read);
            if !answer.more && read < answer.head {
                return Err(contradiction());
            }
            let parted = desk.with(|engine| Ok(engine.store.agrees(&answer.entries)?))?.err();
            let end = parted.or(if answer.more { None } else { Some(read) });
            if let Some(end) = end {
                return desk.with(|engine| engine.rewind(end, parted.map_or(Some(&answer.cursor), |_| cursor.as_ref())));
            }
            cursor = Some(answer.cursor);
        }
    }

    /// Asks for own batches, too: the log may hold others than this laptop does.
    fn whole(&mut self) -> Result<()> {
        self.whole = true;
        self.detour()
    }

    fn succeed(&mut self, desk: &Desk, old: AuthorId) -> Result<()> {
        self.whole = false;
        self.detour()?;
        desk.with(|engine| engine.go_on_as_another(old))
    }

    /// Where nothing moved any more: what others' batches build on was lost with a branch of the log, so they can never
    /// be in it; own ones are written again by a new author. True if there is something to send again.
    fn give_up(&mut self, desk: &Desk, me: AuthorId) -> Result<bool> {
        if self.logged > 0 {
            return Ok(false);
        }
        let missing = || self.stuck.iter().filter(|stuck| stuck.failure.code == "missing").map(|stuck| stuck.name);
        // Somebody else of this laptop writes theirs again when they open it.
        let here: BTreeSet<AuthorId> = desk.with(|engine| Ok(engine.store.authors_here()?))?.into_iter().map(|me| me.author).collect();
        let others: Vec<(AuthorId, u64)> = missing().filter(|(author, _)| !here.contains(author)).collect();
        let own = missing().any(|(author, _)| author == me);
        if !others.is_empty() {
            desk.with(|engine| engine.put_aside(&others))?;
            self.stuck.retain(|stuck| !others.contains(&stuck.name));
        }
        if own {
            self.succeed(desk, me)?;
        }
        Ok(own)
    }

    fn end(mut self, desk: &Desk) -> Result<SyncReport> {
        self.report.conflicts = desk.with(|engine| Ok(small(engine.store.cards()?.len())))?;
        match self.stuck.pop() {
            Some(stuck) if self.report.sent + self.report.received == 0 => Err(Failure { code: "held".to_owned(), ..stuck.failure }),
            _ => Ok(self.report),
        }
    }
}

fn contradiction() -> Failure {
    Failure::because("bad_log", "log_contradicts")
}

/// What a round asks with.
#[derive(Clone)]
struct Ask {
    address: Address,
    workspace: Hash,
    author: AuthorId,
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

    fn ask(&mut self, round: &Round) -> Result<Ask> {
        let address = self.address()?;
        self.seal()?;
        let (mut names, mut batches, mut size) = (Vec::new(), Vec::new(), 0);
        for (author, n, bytes) in self.store.unlogged(2_000)? {
            if round.stuck.iter().any(|stuck| stuck.name == (author, n)) || size + bytes.len() > PORTION && !batches.is_empty() {
                continue;
            }
            size += bytes.len();
            names.push((author, n));
            batches.push(raw(bytes)?);
        }
        let request = SyncRequest { cursor: self.store.cursor()?, batches, whole: round.whole };
        Ok(Ask { address, workspace: self.genesis()?, author: self.me.author, request, names })
    }

    fn take_page(&mut self, answer: &SyncAnswer) -> Result<Taken> {
        let applied = match self.store.apply(&answer.entries, &answer.cursor, &verified) {
            Ok(applied) => applied,
            Err(StoreError::OtherLog) => return Ok(Taken::OtherLog),
            Err(StoreError::NotHeld) => return Ok(Taken::NotHeld),
            Err(error) => return Err(error.into()),
        };
        self.remember_clock(answer.now)?;
        self.settle_enrolling()?;
        self.note_kinds(applied.changed.keys().copied());
        if !answer.entries.is_empty() {
            self.sheets.forget();
        }
        Ok(Taken::Page(applied))
    }

    /// Takes the log back; everything may have changed.
    fn rewind(&mut self, to: u64, cursor: Option<&String>) -> Result<()> {
        self.store.rewind(to, cursor.map(String::as_str))?;
        self.changed_all();
        Ok(())
    }

    fn put_aside(&mut self, names: &[(AuthorId, u64)]) -> Result<()> {
        self.store.put_aside(names)?;
        self.changed_all();
        Ok(())
    }

    /// Keeps when the server answered and how far its clock is from ours.
    pub(crate) fn remember_clock(&mut self, server_now: i64) -> Result<()> {
        let now = self.clock.now();
        self.clock_mark = self.clock.mark();
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

/// The answer; nothing where the server does not know this laptop's place in the log.
fn exchange(desk: &Desk, ask: &Ask) -> Result<Option<SyncAnswer>> {
    for fresh in [false, true] {
        let open = open(desk, ask, fresh)?;
        match open.wire.sync(&open.token, &ask.request) {
            Ok(answer) => return Ok(Some(answer)),
            Err(Trouble::Session) => {}
            // The server was put back to a backup, or it is another log.
            Err(Trouble::Failed(failure)) if failure.code == "cursor_unknown" => return Ok(None),
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
    let wire = Wire::new(&ask.address, &desk.inner.options.network)?;
    let me = desk.with(|engine| Ok(engine.me.clone()))?;
    if me.author != ask.author {
        return Err(Failure::new("not_yours"));
    }
    let session = super::enter::session(desk, &wire, ask.workspace, &me)?;
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
