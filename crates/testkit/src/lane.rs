//! A road to a server in this process, where a test says what becomes of each request and of each answer.
//!
//! Nothing is sent by itself over it, so a test knows which request comes when. Not here: sockets, TLS and slow lines;
//! see [`Room`](crate::Room).

use std::sync::{Arc, Mutex, PoisonError};

use axum::body::Body;
use domain::sync::Code;
use engine::{Answer, Network, NoAnswer, Options, Request, Road};
use serde_json::Value;
use server::Config;
use server::local::Local;
use server::storage::sqlite::SqliteStorage;
use tokio::runtime::Runtime;

/// Where the lane breaks. It stays broken until it is mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Breaks {
    /// The n-th request to this path (from 1) does not reach the server.
    BeforeRequest { path: &'static str, nth: u32 },
    /// The server has the n-th request to this path, but its answer is lost.
    BeforeAnswer { path: &'static str, nth: u32 },
}

/// One request and its answer, unpacked.
#[derive(Clone, Debug)]
pub struct Said {
    /// Such as `/v1/sync`.
    pub path: String,
    pub request: Vec<u8>,
    pub status: u16,
    pub answer: Vec<u8>,
}

type Spoil = Box<dyn FnMut(&mut Value) + Send>;

#[derive(Default)]
struct State {
    breaks: Option<Breaks>,
    met: u32,
    down: bool,
    /// Changes the next answer to a path.
    spoil: Option<(&'static str, Spoil)>,
    /// The server is from before files.
    old: bool,
    /// What laptops send follows rules that the server does not know.
    newer: bool,
    /// So many syncs are told to come again after so many milliseconds.
    away: (u32, u64),
    asked: u32,
    paths: Vec<String>,
    said: Vec<Said>,
}

/// A server and the lane to it.
pub struct Lane {
    runtime: Runtime,
    server: Local,
    storage: Arc<SqliteStorage>,
    folder: tempfile::TempDir,
    state: Mutex<State>,
    clock: server::Clock,
}

impl Lane {
    /// A server on a new data folder.
    ///
    /// # Panics
    /// When the machine gives no folder.
    pub fn open() -> Arc<Self> {
        Self::limited(server::Limits::default())
    }

    /// The same with limits on files of its own.
    ///
    /// # Panics
    /// When the machine gives no folder.
    pub fn limited(limits: server::Limits) -> Arc<Self> {
        Self::with(limits, server::system_clock())
    }

    /// The same with a clock that the test holds.
    ///
    /// # Panics
    /// When the machine gives no folder.
    pub fn by(clock: server::Clock) -> Arc<Self> {
        Self::with(server::Limits::default(), clock)
    }

    fn with(limits: server::Limits, clock: server::Clock) -> Arc<Self> {
        let folder = tempfile::tempdir().unwrap();
        let storage = Arc::new(SqliteStorage::open(folder.path()).unwrap());
        let config = Config { storage: Arc::clone(&storage) as _, identity: None, clock: clock.clone(), metrics: None, limits };
        Arc::new(Self {
            runtime: tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap(),
            server: Local::start(config).unwrap(),
            storage,
            folder,
            state: Mutex::default(),
            clock,
        })
    }

    /// A publishing code for a new workspace.
    ///
    /// # Panics
    /// When the server's folder cannot be written.
    pub fn publishing_code(&self) -> String {
        let now = (self.clock)();
        let code: Code = server::admin::new_room(&*self.storage, "team", "http://lane".to_owned(), None, now).unwrap();
        code.to_text()
    }

    /// A laptop's options, with this lane as its network.
    pub fn options(self: &Arc<Self>) -> Options {
        Options { network: Network::Laid(Arc::clone(self) as Arc<dyn Road>), ..crate::options() }
    }

    /// Breaks where this says, counted from now on.
    pub fn will_break(&self, breaks: Breaks) {
        let mut state = self.state();
        (state.breaks, state.met) = (Some(breaks), 0);
    }

    /// Whether it has broken and was not mended.
    pub fn is_down(&self) -> bool {
        self.state().down
    }

    /// Lets everything through from now on.
    pub fn mend(&self) {
        *self.state() = State::default();
    }

    /// Changes the next answer to a sync before the laptop gets it.
    pub fn spoil_next(&self, spoil: impl FnMut(&mut Value) + Send + 'static) {
        self.spoil_next_of("/v1/sync", spoil);
    }

    /// The same for the next answer to another path.
    pub fn spoil_next_of(&self, path: &'static str, spoil: impl FnMut(&mut Value) + Send + 'static) {
        self.state().spoil = Some((path, Box::new(spoil)));
    }

    /// The server's files are gone, as after a restore of a backup from before they came: the log is as it was.
    ///
    /// # Panics
    /// When the server's folder cannot be written.
    pub fn lose_files(&self) {
        for file in std::fs::read_dir(self.folder.path().join("workspaces")).unwrap() {
            let path = file.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "db") {
                let database = rusqlite::Connection::open(path).unwrap();
                database.execute_batch("DELETE FROM file; DELETE FROM piece; DELETE FROM part").unwrap();
            }
        }
    }

    /// From now on the server is one that knows nothing of files.
    pub fn grow_old(&self) {
        self.state().old = true;
    }

    /// From now on the server is older than the laptops: their batches say that they follow rules which it does not know.
    pub fn grow_behind(&self) {
        self.state().newer = true;
    }

    /// The next syncs are told that it is their turn after so many milliseconds.
    pub fn turn_away(&self, syncs: u32, after: u64) {
        self.state().away = (syncs, after);
    }

    /// Whether this request is one of those.
    fn turns_away(&self, path: &str) -> Option<Answer> {
        let mut state = self.state();
        let (left, after) = state.away;
        if left == 0 || path != "/v1/sync" {
            return None;
        }
        state.away = (left - 1, after);
        let seconds = after.div_ceil(1000);
        let refused = serde_json::json!({ "code": "busy", "message": "many come at once", "args": { "seconds": seconds }, "after": after });
        Some(Answer { status: 503, packed: false, body: refused.to_string().into_bytes() })
    }

    /// The paths that were asked for since the lane was opened or mended.
    pub fn paths(&self) -> Vec<String> {
        self.state().paths.clone()
    }

    /// What was said since the lane was opened or mended.
    pub fn said(&self) -> Vec<Said> {
        self.state().said.clone()
    }

    /// Says something to the server as it stands, with no session; answers status and body.
    pub fn say(&self, path: &str, body: &[u8]) -> (u16, Vec<u8>) {
        let body = zstd::encode_all(body, 1).unwrap();
        let answer = self.deliver(&Request { base: "http://lane", path, token: None, body });
        (answer.status, unpacked(&answer))
    }

    /// How many requests came since the lane was opened or mended.
    pub fn asked(&self) -> u32 {
        self.state().asked
    }

    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Where this request breaks, if it does.
    fn breaks_at(&self, asked: &str) -> Result<Option<Breaks>, NoAnswer> {
        let mut state = self.state();
        state.asked += 1;
        state.paths.push(asked.to_owned());
        if state.down {
            return Err(NoAnswer::Unreachable);
        }
        let Some(breaks) = state.breaks else { return Ok(None) };
        let (Breaks::BeforeRequest { path, nth } | Breaks::BeforeAnswer { path, nth }) = breaks;
        state.met += u32::from(path == asked);
        state.down = path == asked && state.met == nth;
        Ok(state.down.then_some(breaks))
    }

    fn deliver(&self, request: &Request<'_>) -> Answer {
        let mut onward = axum::http::Request::post(format!("http://lane{}", request.path))
            .header("content-type", "application/json")
            .header("content-encoding", "zstd");
        if let Some(token) = request.token {
            onward = onward.header("authorization", format!("Bearer {token}"));
        }
        let onward = onward.body(Body::from(request.body.clone())).unwrap();
        self.runtime.block_on(async {
            let response = self.server.answer(onward).await;
            let status = response.status().as_u16();
            let packed = response.headers().get("content-encoding").is_some_and(|encoding| encoding == "zstd");
            let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap().to_vec();
            Answer { status, packed, body }
        })
    }
}

impl Road for Lane {
    fn post(&self, request: Request<'_>) -> Result<Answer, NoAnswer> {
        let breaks = self.breaks_at(request.path)?;
        if matches!(breaks, Some(Breaks::BeforeRequest { .. })) {
            return Err(NoAnswer::Unreachable);
        }
        if self.state().old && request.path.starts_with("/v1/files") {
            let body = br#"{"code":"not_found","message":"there is nothing here; /openapi.json says what there is"}"#.to_vec();
            return Ok(Answer { status: 404, packed: false, body });
        }
        if let Some(answer) = self.turns_away(request.path) {
            return Ok(answer);
        }
        let request = if self.state().newer { Request { body: newer(&request.body), ..request } } else { request };
        let mut answer = self.deliver(&request);
        let said = Said {
            path: request.path.to_owned(),
            request: zstd::decode_all(request.body.as_slice()).unwrap_or_default(),
            status: answer.status,
            answer: unpacked(&answer),
        };
        self.state().said.push(said);
        if breaks.is_some() {
            return Err(NoAnswer::Unreachable);
        }
        let spoil = self.state().spoil.take_if(|(path, _)| *path == request.path);
        if let Some((_, mut spoil)) = spoil {
            let mut page: Value = serde_json::from_slice(&unpacked(&answer)).unwrap();
            spoil(&mut page);
            answer = Answer { status: answer.status, packed: false, body: serde_json::to_vec(&page).unwrap() };
        }
        Ok(answer)
    }
}

fn unpacked(answer: &Answer) -> Vec<u8> {
    if answer.packed { zstd::decode_all(answer.body.as_slice()).unwrap() } else { answer.body.clone() }
}

/// A request whose batches say that they were written by rules of the future.
fn newer(body: &[u8]) -> Vec<u8> {
    let mut request: Value = serde_json::from_slice(&zstd::decode_all(body).unwrap()).unwrap();
    for batch in request["batches"].as_array_mut().into_iter().flatten() {
        batch["header"]["schema"] = 9_999.into();
    }
    zstd::encode_all(serde_json::to_vec(&request).unwrap().as_slice(), 1).unwrap()
}
