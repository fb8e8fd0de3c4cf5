//! The network between the laptops and the server processes, with all that can happen on the way.
//!
//! Requests are the engine's own bytes, answers the server's own; nothing is understood here but what the
//! checks have to know: who was served how far.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::body::Body;
use domain::sync::{Session, SessionAnswer, SyncAnswer, SyncRequest, Who};
use engine::{Answer, NoAnswer, Request, Road};
use server::local::Local;
use server::storage::sqlite::SqliteStorage;
use server::{Config, storage::Storage};

use crate::dice::Dice;
use crate::fault::{Fault, Fired};

/// More requests than this in one command is a loop without an end.
const MOST_REQUESTS: u32 = 300;

/// A request that is on its way.
#[derive(Clone, Debug)]
struct Sent {
    path: String,
    token: Option<String>,
    body: Vec<u8>,
}

/// The network and the server processes behind it.
pub struct Net(Mutex<State>);

struct State {
    runtime: tokio::runtime::Runtime,
    folder: PathBuf,
    /// The true time, milliseconds since 1970: the servers' clock.
    now: Arc<AtomicI64>,
    dice: Dice,
    servers: Vec<Local>,
    /// Requests in a thousand that meet a fault; none while it is calm.
    rough: u32,
    /// Requests that the server has not got yet.
    late: Vec<Sent>,
    /// The last answer to each laptop's sync.
    last: BTreeMap<usize, Answer>,
    sessions: BTreeMap<String, Who>,
    /// How far the log was sent to each, in the server's present log.
    served: BTreeMap<String, u64>,
    asked: u32,
    crash_next: bool,
    /// So many requests more, and then the answer to one is lost.
    lose_in: Option<u32>,
    /// Something else than the server's own words was given to the laptop during this command.
    tampered: bool,
    /// The server was asked and may have changed.
    touched: bool,
    fired: Fired,
}

/// What a served position is kept under.
pub fn who_text(who: Who) -> String {
    match who {
        Who::Author(author) => author.to_string(),
        Who::Invitation(id) => id.to_string(),
    }
}

impl Net {
    /// So many server processes on one data folder.
    pub fn new(folder: &Path, processes: usize, dice: Dice, now: Arc<AtomicI64>) -> anyhow::Result<Arc<Self>> {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build()?;
        let mut seed = [0; 32];
        dice.fill(&mut seed);
        let storage = SqliteStorage::open(folder)?;
        let key: String = seed.iter().map(|byte| format!("{byte:02x}")).collect();
        storage.first_setting("server_key", &key)?;
        let servers = (0..processes).map(|_| start(folder, &now)).collect::<anyhow::Result<_>>()?;
        Ok(Arc::new(Self(Mutex::new(State {
            runtime,
            folder: folder.to_owned(),
            now,
            dice,
            servers,
            rough: 0,
            late: Vec::new(),
            last: BTreeMap::new(),
            sessions: BTreeMap::new(),
            served: BTreeMap::new(),
            asked: 0,
            crash_next: false,
            lose_in: None,
            tampered: false,
            touched: true,
            fired: Fired::default(),
        }))))
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The road of one laptop.
    pub fn road(self: &Arc<Self>, laptop: usize) -> Arc<dyn Road> {
        Arc::new(Line { net: Arc::clone(self), laptop })
    }

    /// So many requests in a thousand meet a fault from now on.
    pub fn set_rough(&self, per_mille: u32) {
        self.state().rough = per_mille;
    }

    /// A command begins.
    pub fn begin(&self) {
        let mut state = self.state();
        (state.asked, state.tampered, state.crash_next, state.lose_in) = (0, false, false, None);
    }

    /// The next request is answered, but its asker dies before it hears.
    pub fn crash_next(&self) {
        self.state().crash_next = true;
    }

    /// So many requests from now get through, and the answer to the next one is lost.
    pub fn lose_in(&self, requests: u32) {
        self.state().lose_in = Some(requests);
    }

    /// Whether the laptop was given something else than the server's words since the command began.
    pub fn tampered(&self) -> bool {
        self.state().tampered
    }

    /// Whether a server was asked since the last time.
    pub fn take_touched(&self) -> bool {
        std::mem::take(&mut self.state().touched)
    }

    /// Counts a fault that happened elsewhere.
    pub fn count(&self, fault: Fault) {
        self.state().fired.count(fault);
    }

    /// All counts so far.
    pub fn fired(&self) -> Fired {
        self.state().fired.clone()
    }

    /// How far each was served.
    pub fn served(&self) -> BTreeMap<String, u64> {
        self.state().served.clone()
    }

    /// Whether things go wrong at all.
    pub fn rough(&self) -> bool {
        self.state().rough > 0
    }

    /// Whether a request is still delayed.
    pub fn has_late(&self) -> bool {
        !self.state().late.is_empty()
    }

    /// Brings one delayed request to a server.
    pub fn deliver_late(&self) {
        let mut state = self.state();
        if state.late.is_empty() {
            return;
        }
        let at = state.dice.below(state.late.len());
        let sent = state.late.remove(at);
        let process = state.any_process();
        let _ = state.deliver(&sent, process);
    }

    /// Hands a request to the first process with nothing going wrong on the way; answers status and body.
    pub fn hand_over(&self, path: &str, token: Option<&str>, body: &[u8]) -> (u16, Vec<u8>) {
        let body = zstd::encode_all(body, 1).expect("memory takes it");
        let sent = Sent { path: path.to_owned(), token: token.map(str::to_owned), body };
        let answer = self.state().deliver(&sent, 0);
        (answer.status, unpack(&answer.body, answer.packed))
    }

    /// Ends a process, kindly or not, and starts it again.
    pub fn restart(&self, kindly: bool) -> anyhow::Result<()> {
        let mut state = self.state();
        let process = state.any_process();
        state.fired.count(if kindly { Fault::ServerStopped } else { Fault::ServerKilled });
        let new = start(&state.folder, &state.now)?;
        let old = std::mem::replace(&mut state.servers[process], new);
        if kindly {
            old.stop();
        }
        Ok(())
    }

    /// Writes a backup of the server's data, and tells how far everybody was served by then.
    pub fn back_up(&self, target: &Path) -> anyhow::Result<BTreeMap<String, u64>> {
        let state = self.state();
        SqliteStorage::open(&state.folder)?.snapshot(target)?;
        Ok(state.served.clone())
    }

    /// Puts a backup back in place of the data, with all processes stopped meanwhile.
    pub fn restore(&self, backup: &Path, served: &BTreeMap<String, u64>) -> anyhow::Result<()> {
        let mut state = self.state();
        state.fired.count(Fault::ServerRestored);
        let processes = state.servers.len();
        state.servers.clear();
        std::fs::remove_dir_all(&state.folder)?;
        crate::files::copy(backup, &state.folder)?;
        for _ in 0..processes {
            let server = start(&state.folder, &state.now)?;
            state.servers.push(server);
        }
        state.served = served.clone();
        state.last.clear();
        state.touched = true;
        Ok(())
    }
}

fn start(folder: &Path, now: &Arc<AtomicI64>) -> anyhow::Result<Local> {
    let now = Arc::clone(now);
    let storage = Arc::new(SqliteStorage::open(folder)?);
    Local::start(Config {
        storage,
        identity: None,
        clock: Arc::new(move || now.load(Ordering::Relaxed)),
        metrics: None,
        limits: server::Limits::default(),
    })
}

impl State {
    fn any_process(&self) -> usize {
        self.dice.below(self.servers.len())
    }

    fn deliver(&mut self, sent: &Sent, process: usize) -> Answer {
        self.touched = true;
        let mut request = axum::http::Request::post(format!("http://server{}", sent.path))
            .header("content-type", "application/json")
            .header("content-encoding", "zstd");
        if let Some(token) = &sent.token {
            request = request.header("authorization", format!("Bearer {token}"));
        }
        let request = request.body(Body::from(sent.body.clone())).expect("a path and a token are plain");
        let server = &self.servers[process];
        let answer = self.runtime.block_on(async {
            let response = server.answer(request).await;
            let status = response.status().as_u16();
            let packed = response.headers().get("content-encoding").is_some_and(|encoding| encoding == "zstd");
            let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.expect("the body is in memory").to_vec();
            Answer { status, packed, body }
        });
        self.observe(sent, &answer);
        answer
    }

    /// Remembers who holds which session and how far the log was sent to them.
    fn observe(&mut self, sent: &Sent, answer: &Answer) {
        if answer.status != 200 {
            return;
        }
        let asked = unpack(&sent.body, true);
        match sent.path.as_str() {
            "/v1/session" => {
                let asked: Option<Session> = serde_json::from_slice(&asked).ok();
                let given: Option<SessionAnswer> = serde_json::from_slice(&answer.body).ok();
                if let (Some(asked), Some(given)) = (asked, given) {
                    self.sessions.insert(given.token, asked.who);
                }
            }
            "/v1/sync" => self.observe_sync(sent, &asked, answer),
            _ => {}
        }
    }

    fn observe_sync(&mut self, sent: &Sent, asked: &[u8], answer: &Answer) {
        let given: SyncAnswer = serde_json::from_slice(&unpack(&answer.body, answer.packed)).expect("the server's answer has its form");
        let who = sent.token.as_ref().and_then(|token| self.sessions.get(token)).copied();
        let Some(who) = who else { return };
        let last = given.entries.last().map_or(0, |entry| entry.seq);
        let raise = |served: &mut BTreeMap<String, u64>, who: String| {
            let known = served.entry(who).or_default();
            *known = last.max(*known);
        };
        raise(&mut self.served, who_text(who));
        // Who came with an invitation and was enrolled by this very request knew what the invitation's cursor proves.
        if matches!(who, Who::Invitation(_)) {
            let asked: SyncRequest = serde_json::from_slice(asked).expect("the server took it");
            for raw in &asked.batches {
                if let Ok(batch) = domain::batch::Batch::read(raw.get().as_bytes()) {
                    let knew = self.served.get(&who_text(who)).copied().unwrap_or(0);
                    let known = self.served.entry(batch.header.author.to_string()).or_default();
                    *known = knew.max(*known);
                }
            }
        }
    }

    fn fault(&mut self) -> Option<Fault> {
        if self.rough == 0 || !self.dice.happens(self.rough) {
            return None;
        }
        const ON_THE_WAY: &[Fault] = &[
            Fault::RequestLost,
            Fault::AnswerLost,
            Fault::AnswerLost,
            Fault::Duplicated,
            Fault::Late,
            Fault::Stale,
            Fault::AnswerCut,
            Fault::RequestCut,
            Fault::Portal,
            Fault::Malformed,
            Fault::OtherProcess,
        ];
        self.dice.pick(ON_THE_WAY).copied()
    }

    fn carry(&mut self, laptop: usize, sent: Sent) -> Result<Answer, NoAnswer> {
        self.asked += 1;
        assert!(self.asked < MOST_REQUESTS, "one command sent {MOST_REQUESTS} requests and does not end");
        let process = laptop % self.servers.len();
        let fault = self.fault();
        if std::mem::take(&mut self.crash_next) {
            self.deliver(&sent, process);
            self.fired.count(Fault::Crashed);
            return Err(NoAnswer::Unreachable);
        }
        if let Some(left) = self.lose_in {
            self.lose_in = left.checked_sub(1);
            if left == 0 {
                self.keep(laptop, &sent, process);
                self.fired.count(Fault::AnswerLost);
                return Err(NoAnswer::Unreachable);
            }
        }
        let Some(fault) = fault else { return Ok(self.keep(laptop, &sent, process)) };
        let outcome = self.meet(fault, laptop, sent, process);
        if outcome.1 {
            self.fired.count(fault);
        }
        outcome.0
    }

    /// Delivers, and keeps an answer to sync for a time when it comes too late.
    fn keep(&mut self, laptop: usize, sent: &Sent, process: usize) -> Answer {
        let answer = self.deliver(sent, process);
        if sent.path == "/v1/sync" && answer.status == 200 {
            self.last.insert(laptop, answer.clone());
        }
        answer
    }

    /// The outcome of a request that meets a fault, and whether the fault took place.
    fn meet(&mut self, fault: Fault, laptop: usize, mut sent: Sent, process: usize) -> (Result<Answer, NoAnswer>, bool) {
        match fault {
            Fault::RequestLost => (Err(NoAnswer::Unreachable), true),
            Fault::AnswerLost => {
                self.keep(laptop, &sent, process);
                (Err(NoAnswer::Unreachable), true)
            }
            Fault::Duplicated => {
                self.deliver(&sent, process);
                (Ok(self.keep(laptop, &sent, process)), true)
            }
            Fault::Late => {
                self.late.push(sent);
                (Err(NoAnswer::Unreachable), true)
            }
            Fault::Stale if sent.path == "/v1/sync" && self.last.contains_key(&laptop) => {
                self.tampered = true;
                let old = self.last[&laptop].clone();
                self.keep(laptop, &sent, process);
                (Ok(old), true)
            }
            Fault::AnswerCut => {
                let mut answer = self.keep(laptop, &sent, process);
                let at = self.dice.below(answer.body.len().max(1));
                answer.body.truncate(at);
                (Ok(answer), true)
            }
            Fault::RequestCut => {
                let at = self.dice.below(sent.body.len().max(1));
                sent.body.truncate(at);
                (Ok(self.deliver(&sent, process)), true)
            }
            Fault::Portal => {
                let body = b"<html><title>Welcome</title>Sign in to the hotel's network</html>".to_vec();
                (Ok(Answer { status: 200, packed: false, body }), true)
            }
            Fault::Malformed => {
                let mut answer = self.keep(laptop, &sent, process);
                let spoilt = sent.path == "/v1/sync" && answer.status == 200 && self.spoil(&mut answer);
                (Ok(answer), spoilt)
            }
            Fault::OtherProcess if self.servers.len() > 1 => {
                let other = (process + 1 + self.dice.below(self.servers.len() - 1)) % self.servers.len();
                (Ok(self.keep(laptop, &sent, other)), true)
            }
            _ => (Ok(self.keep(laptop, &sent, process)), false),
        }
    }

    /// Changes one entry of a page; false if the page has none.
    fn spoil(&mut self, answer: &mut Answer) -> bool {
        let mut page: serde_json::Value = serde_json::from_slice(&unpack(&answer.body, answer.packed)).expect("an answer is JSON");
        let Some(entries) = page["entries"].as_array_mut().filter(|entries| !entries.is_empty()) else { return false };
        let at = self.dice.below(entries.len());
        match self.dice.below(4) {
            0 => entries[at]["received"] = (entries[at]["received"].as_i64().unwrap_or(0) + 1).into(),
            1 => entries[at]["batch"] = serde_json::json!({ "header": 7 }),
            2 => drop(entries.remove(at)),
            _ => entries[at]["verdicts"] = serde_json::json!([]),
        }
        // Where the last entry was taken out, a page that is shorter than it says is left; that is a page all the same.
        (answer.body, answer.packed) = (serde_json::to_vec(&page).expect("plain JSON"), false);
        self.tampered = true;
        true
    }
}

fn unpack(body: &[u8], packed: bool) -> Vec<u8> {
    if packed { zstd::decode_all(body).unwrap_or_default() } else { body.to_vec() }
}

struct Line {
    net: Arc<Net>,
    laptop: usize,
}

impl Road for Line {
    fn post(&self, request: Request<'_>) -> Result<Answer, NoAnswer> {
        let sent = Sent { path: request.path.to_owned(), token: request.token.map(str::to_owned), body: request.body };
        self.net.state().carry(self.laptop, sent)
    }
}
