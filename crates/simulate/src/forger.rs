//! Somebody who came in by an invitation and then writes batches with a program of their own making.
//!
//! It signs with a key that is known, so what stops it is the server's rules alone: each thing that it tries has one
//! right answer. What it gets into the log is judged like everybody's, by the checks of [`crate::check_server`].
//! Not here: malformed bytes and floods, which never reach these rules; the server's own tests have them.

use std::collections::BTreeMap;

use anyhow::Context as _;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::batch::{Chain, SIGNED_AS, seal};
use domain::sync::{Hello, HelloAnswer, Pushed, SESSION_AS, Session, SessionAnswer, SyncAnswer, SyncRequest, Who, session_bytes};
use domain::training::SessionStatus;
use domain::{AuthorId, Group, Hash, Id, Operation, RecordKey, Verb, op::Write};
use keys::writing::WritingKey;
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::breach::{Held, Invariant, hold};
use crate::fault::Fault;
use crate::world::World;

/// Who forges.
pub(crate) struct Forger {
    seed: [u8; 32],
    author: AuthorId,
}

/// What a forged batch is made of, where it is not as it should be.
struct Forged {
    author: AuthorId,
    workspace: Option<Hash>,
    n: u64,
    prev: Option<Hash>,
    first: u64,
    deps: BTreeMap<AuthorId, u64>,
    seen: u64,
    operation: Operation,
}

/// What the server has to say.
#[derive(Clone, Copy)]
enum Right {
    Held(&'static str),
    /// In the log, with a verdict that the ledger looks at.
    Logged,
    /// In the log at this place, since before.
    Known(u64),
}

impl Forger {
    /// Somebody whose laptop has joined; from here on the program is another one.
    pub(crate) fn of(seed: [u8; 32], author: AuthorId) -> Self {
        Self { seed, author }
    }
}

impl World {
    /// One try of the forger; nothing happens where it is shut out or unknown.
    pub(crate) fn forge(&mut self) -> Held {
        // Somebody may just have brought the server what it had lost, the forger's own batches among it.
        self.look_at_server()?;
        let Some(forger) = &self.forger else { return Ok(()) };
        let (key, author) = (WritingKey::from_seed(&forger.seed), forger.author);
        let Some((token, n, hash, last)) = self.known_forger(author, &key) else {
            self.note("the forger is not let in".to_owned());
            return Ok(());
        };
        let line = |n: u64| self.ledger.log.iter().find(|line| (line.entry.author, line.entry.n) == (author, n));
        let honest = Forged {
            author,
            workspace: Some(self.workspace),
            n: n + 1,
            prev: Some(hash),
            first: last + 1,
            deps: BTreeMap::new(),
            seen: self.ledger.head().0 + 50,
            operation: self.remark(),
        };
        let news = self.late_mark(self.served(author));
        // What nobody but a liar could know by now is tried at once: after the next try it is served.
        let what = if news.is_some() { 8 } else { self.dice.below(9) };
        let (what, forged, right) = match what {
            0 => {
                let others: Vec<AuthorId> = self.ledger.log.iter().map(|line| line.entry.author).filter(|other| *other != author).collect();
                let Some(other) = self.dice.pick(&others).copied() else { return Ok(()) };
                ("builds on what is nowhere", Forged { deps: [(other, 100_000)].into(), ..honest }, Right::Held("missing"))
            }
            1 => {
                let prev = line(n).and_then(|line| line.batch.header.prev);
                let first = line(n).map_or(1, |line| line.batch.header.first);
                ("uses a number again", Forged { n, prev, first, ..honest }, Right::Held("forked"))
            }
            2 => ("goes on from another branch", Forged { prev: Some(Hash([7; 32])), ..honest }, Right::Held("forked")),
            3 => ("leaves numbers out", Forged { first: last + 2, ..honest }, Right::Held("bad_batch")),
            4 => ("writes into another workspace", Forged { workspace: Some(Hash([9; 32])), ..honest }, Right::Held("other_workspace")),
            5 => {
                let owner = self.ledger.log.first().map_or(author, |line| line.entry.author);
                ("writes in another's name", Forged { author: owner, n: 1_000, ..honest }, Right::Held("bad_signature"))
            }
            6 => {
                let Some(line) = line(n).cloned() else { return Ok(()) };
                let bytes = line.entry.bytes.clone();
                return self.tried("sends a batch again", &token, bytes, Right::Known(line.entry.seq));
            }
            _ => {
                let Some(operation) = news.or_else(|| self.late_mark(0)) else { return Ok(()) };
                ("says that it knew more than it was served", Forged { operation, ..honest }, Right::Logged)
            }
        };
        let bytes = self.sealed(forged, &key);
        self.tried(what, &token, bytes, right)
    }

    /// A session, and number, hash and last operation of its last batch in the log.
    fn known_forger(&self, author: AuthorId, key: &WritingKey) -> Option<(String, u64, Hash, u64)> {
        let (n, hash, last) = self.ledger.last_of(author)?;
        let hello: HelloAnswer = self.asked("/v1/hello", None, &Hello { workspace: self.workspace })?;
        let signature = key.sign(SESSION_AS, &session_bytes(&self.workspace, &hello.nonce));
        let asked = Session { workspace: self.workspace, who: Who::Author(author), nonce: hello.nonce, sig: STANDARD.encode(signature) };
        let session: SessionAnswer = self.asked("/v1/session", None, &asked)?;
        Some((session.token, n, hash, last))
    }

    fn asked<A: serde::de::DeserializeOwned>(&self, path: &str, token: Option<&str>, request: &impl serde::Serialize) -> Option<A> {
        let body = serde_json::to_vec(request).expect("plain JSON");
        let (status, answer) = self.net.hand_over(path, token, &body);
        if status == 200 { serde_json::from_slice(&answer).ok() } else { None }
    }

    fn sealed(&self, forged: Forged, key: &WritingKey) -> Vec<u8> {
        let Forged { author, workspace, n, prev, first, deps, seen, operation } = forged;
        let at = self.now.load(std::sync::atomic::Ordering::Relaxed);
        let group = Group { action: self.an_id(), label: "forged".to_owned(), at, seen, first, operations: vec![operation] };
        let own = (n == 1).then(|| key.public());
        let chain = Chain { workspace, author, key: own, n, prev, deps, skew: None };
        seal(chain, &[group], [5; 16], |bytes| key.sign(SIGNED_AS, bytes)).1
    }

    /// Sends one batch, and holds the answer against the right one.
    fn tried(&mut self, what: &str, token: &str, bytes: Vec<u8>, right: Right) -> Held {
        let raw = RawValue::from_string(String::from_utf8(bytes).expect("JSON is UTF-8")).expect("a sealed batch is JSON");
        // No cursor: it proves nothing of what it knows.
        let request = SyncRequest { batches: vec![raw], ..SyncRequest::default() };
        // What it is shown in the answer it could not know when it wrote.
        let served = self.net.served();
        let answer: Option<SyncAnswer> = self.asked("/v1/sync", Some(token), &request);
        let pushed = answer.as_ref().and_then(|answer| answer.pushed.first());
        let fits = match (right, pushed) {
            (Right::Held(code), Some(Pushed::Held { code: said, .. })) => code == said,
            (Right::Logged, Some(Pushed::Logged { .. })) => true,
            (Right::Known(place), Some(Pushed::Logged { seq })) => place == *seq,
            _ => false,
        };
        self.looked.count(Invariant::Hostile);
        self.net.count(Fault::Forged);
        self.note(format!("the forger {what}"));
        hold(fits, Invariant::Hostile, || format!("the forger {what}: {pushed:?}"))?;
        self.look_at_server_with(&served)
    }

    /// A change that nobody minds.
    fn remark(&self) -> Operation {
        let items = self.ledger.live("item");
        let id = self.dice.pick(&items).copied().unwrap_or_default();
        self.operation("item", id, json!({ "comment": format!("forged {}", self.dice.below(9)) }))
    }

    /// One try of the forger where a session was closed that it was not served yet.
    pub(crate) fn forge_at_news(&mut self) -> Held {
        let news = self.forger.as_ref().is_some_and(|forger| self.late_mark(self.served(forger.author)).is_some());
        if news && self.dice.happens(500) { self.forge() } else { Ok(()) }
    }

    /// How far the server showed an author its log.
    fn served(&self, author: AuthorId) -> u64 {
        self.net.served().get(&author.to_string()).copied().unwrap_or(0)
    }

    /// A mark in a session that was closed after a position of the log, of somebody who has one there.
    fn late_mark(&self, after: u64) -> Option<Operation> {
        let records = self.ledger.told.records();
        let closed = |session: &Id| {
            let record = records.get(&RecordKey { kind: "session", id: *session })?;
            let since = record.shown("state")?.seq?;
            Some(record.read::<domain::training::Session>().state?.state == SessionStatus::Closed && since > after)
        };
        let marks = records.iter().filter(|(key, _)| key.kind == "attendance");
        let of = |state: &domain::RecordState| state.read::<domain::training::Attendance>().session.map(|session| session.0);
        let late: Vec<Id> = marks.filter(|(_, state)| of(state).as_ref().and_then(closed) == Some(true)).map(|(key, _)| key.id).collect();
        let id = self.dice.pick(&late).copied()?;
        Some(self.operation("attendance", id, json!({ "mark": { "status": "excused", "at": 0 } })))
    }

    fn operation(&self, kind: &str, id: Id, cells: Value) -> Operation {
        let cells: BTreeMap<String, Value> = serde_json::from_value(cells).expect("cells are an object");
        let cells = cells.into_iter().map(|(name, value)| (name.into(), Write { value, base: Vec::new() })).collect();
        Operation { kind: kind.to_owned(), id, verb: Verb::Put, cells, weak: false }
    }

    fn an_id(&self) -> Id {
        let mut bytes = [0; 16];
        self.dice.fill(&mut bytes);
        Id::from_bytes(bytes)
    }

    /// Lets somebody join who is never seen at work: its disk is the forger's.
    pub(crate) fn invite_forger(&mut self) -> anyhow::Result<()> {
        let say = |failure: engine::Failure| anyhow::anyhow!("{}: {failure}", failure.code);
        let request = json!({ "name": "Mallory", "roles": ["training-manager"] });
        let code = self.laptops[0].call("member_invite", &request).map_err(say)?["code"].clone();
        self.laptops[0].call("sync", &json!({})).map_err(say)?;
        let mut laptop = self.laptop_beside(FORGER);
        laptop.passphrase = None;
        laptop.open()?;
        laptop.call("workspace_join", &json!({ "code": code, "device": laptop.name })).map_err(say)?;
        let me = laptop.eye()?.me()?.context("it has joined")?;
        let seed = laptop.person_key()?.open_sealed(&me.author.to_string(), &me.sealed)?;
        laptop.close();
        self.forger = Some(Forger::of(*seed, me.author));
        Ok(())
    }
}

/// The place of the forger's laptop, beside everybody else's.
const FORGER: usize = 99;
