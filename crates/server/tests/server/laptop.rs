//! A laptop in a test: a key, what it wrote, what it was told. It seals with the real `domain::batch`.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::batch::{Chain, SIGNED_AS, Skew, seal};
use domain::sync::{
    Entry, HelloAnswer, PublishAnswer, PublishRequest, SESSION_AS, SessionAnswer, SyncAnswer, SyncRequest, VOUCHER_AS, Who, chain,
    session_bytes,
};
use domain::workspace::WORKSPACE_ID;
use domain::{AuthorId, Dot, Group, Hash, Id, Operation, Verb, Write};
use keys::writing::WritingKey;
use reqwest::{Client, Response, StatusCode};
use serde_json::value::RawValue;
use serde_json::{Value, json};

use crate::running::{MORNING, Reached, Running};

/// What an invitation gives to somebody.
pub(crate) struct Invited {
    pub(crate) id: Id,
    pub(crate) member: Id,
    pub(crate) key: WritingKey,
}

pub(crate) struct Laptop {
    pub(crate) key: WritingKey,
    pub(crate) author: AuthorId,
    pub(crate) workspace: Option<Hash>,
    pub(crate) member: Id,
    pub(crate) n: u64,
    pub(crate) next: u64,
    pub(crate) last: Option<Hash>,
    pub(crate) deps: BTreeMap<AuthorId, u64>,
    /// The log position that groups written now know.
    pub(crate) seen: u64,
    pub(crate) cursor: Option<String>,
    pub(crate) log: Vec<Entry>,
    pub(crate) token: Option<String>,
    pub(crate) http: Client,
    ids: u128,
}

/// An id that is the same in every run.
pub(crate) fn id(number: u128) -> Id {
    Id::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

/// An operation that puts cells, each over the given writes.
pub(crate) fn put_over(kind: &str, id: Id, cells: Value, base: &[Dot]) -> Operation {
    let write = |(name, value): (&String, &Value)| (name.clone().into(), Write { value: value.clone(), base: base.to_vec() });
    let cells = cells.as_object().expect("cells are an object").iter().map(write).collect();
    Operation { kind: kind.to_owned(), id, verb: Verb::Put, cells, weak: false }
}

pub(crate) fn put(kind: &str, id: Id, cells: Value) -> Operation {
    put_over(kind, id, cells, &[])
}

pub(crate) fn http() -> Client {
    // Whoever comes second finds it installed already.
    let _ = rustls::crypto::ring::default_provider().install_default();
    Client::builder().no_proxy().build().unwrap()
}

pub(crate) fn raw(bytes: &[u8]) -> Box<RawValue> {
    RawValue::from_string(String::from_utf8(bytes.to_vec()).unwrap()).unwrap()
}

impl Laptop {
    /// A laptop whose key follows from a number.
    pub(crate) fn new(number: u8) -> Self {
        let key = WritingKey::from_seed(&[number; 32]);
        let author = AuthorId::of_key(&key.public());
        Self {
            key,
            author,
            workspace: None,
            member: id(u128::from(number)),
            n: 0,
            next: 1,
            last: None,
            deps: BTreeMap::new(),
            seen: 0,
            cursor: None,
            log: Vec::new(),
            token: None,
            http: http(),
            ids: u128::from(number) << 32,
        }
    }

    /// Other ids from here on.
    pub(crate) fn ids_from(&mut self, start: u128) {
        self.ids = start << 64;
    }

    pub(crate) fn fresh(&mut self) -> Id {
        self.ids += 1;
        id(self.ids)
    }

    /// Seals one group of operations as the next batch.
    pub(crate) fn batch(&mut self, operations: Vec<Operation>) -> Vec<u8> {
        self.batch_of(vec![operations])
    }

    pub(crate) fn batch_of(&mut self, groups: Vec<Vec<Operation>>) -> Vec<u8> {
        let mut first = self.next;
        let (action, seen) = (self.fresh(), self.seen);
        let group = |operations: Vec<Operation>| {
            let group = Group { action, label: "test".to_owned(), at: MORNING - 1000, seen, first, operations };
            first += group.operations.len() as u64;
            group
        };
        let groups: Vec<Group> = groups.into_iter().map(group).collect();
        self.n += 1;
        let chain = Chain {
            workspace: self.workspace,
            author: self.author,
            key: (self.n == 1).then(|| self.key.public()),
            n: self.n,
            prev: self.last,
            deps: std::mem::take(&mut self.deps),
            skew: Some(Skew { offset: 0, age: 0 }),
        };
        let (header, bytes) = seal(chain, &groups, [7; 16], |bytes| self.key.sign(SIGNED_AS, bytes));
        self.next = first;
        self.last = Some(header.hash());
        bytes
    }

    fn author_cells(&self, device: Id) -> Value {
        json!({ "member": self.member, "device": device, "key": STANDARD.encode(self.key.public()) })
    }

    /// The first batch of a new workspace.
    pub(crate) fn found(&mut self) -> Vec<u8> {
        let device = self.fresh();
        let roles = ["owner", "training-manager", "operations-representative"];
        let bytes = self.batch(vec![
            put("workspace", WORKSPACE_ID, json!({ "name": "North", "zone": "Asia/Ho_Chi_Minh" })),
            put("member", self.member, json!({ "name": "Ana Ruiz", "roles": roles, "state": "active" })),
            put("device", device, json!({ "name": "Ana's laptop" })),
            put("author", self.author.record(), self.author_cells(device)),
        ]);
        self.workspace = self.last;
        bytes
    }

    /// A batch that invites somebody new with a role.
    pub(crate) fn invite(&mut self, role: &str) -> (Vec<u8>, Invited) {
        let (member, invitation) = (self.fresh(), self.fresh());
        let seed = Hash::of(&[self.author.to_string().as_bytes(), &self.n.to_be_bytes()]).0;
        let key = WritingKey::from_seed(&seed);
        let bytes = self.batch(vec![
            put("member", member, json!({ "name": "Binh Le", "roles": [role], "state": "active" })),
            put(
                "invitation",
                invitation,
                json!({ "member": member, "public": STANDARD.encode(key.public()), "expires": MORNING + 1_000_000 }),
            ),
        ]);
        (bytes, Invited { id: invitation, member, key })
    }

    /// The cells of an author that an invitation vouches for.
    pub(crate) fn vouched(&self, device: Id, invited: &Invited) -> Value {
        let signature = STANDARD.encode(invited.key.sign(VOUCHER_AS, &self.key.public()));
        let mut author = self.author_cells(device);
        author["voucher"] = json!({ "invitation": invited.id, "signature": signature });
        author
    }

    /// The first batch of somebody invited.
    pub(crate) fn enrol(&mut self, invited: &Invited) -> Vec<u8> {
        let device = self.fresh();
        self.member = invited.member;
        let author = self.vouched(device, invited);
        self.batch(vec![
            put("device", device, json!({ "name": "Binh's laptop" })),
            put("author", self.author.record(), author),
            put("invitation", invited.id, json!({ "used": self.author.to_string() })),
        ])
    }

    pub(crate) async fn post(&self, server: &impl Reached, path: &str, body: &impl serde::Serialize) -> Response {
        self.try_post(server, path, body).await.unwrap()
    }

    async fn try_post(&self, server: &impl Reached, path: &str, body: &impl serde::Serialize) -> Result<Response, Value> {
        let request = self.http.post(format!("{}{path}", server.address())).body(serde_json::to_string(body).unwrap());
        let request = if let Some(token) = &self.token { request.bearer_auth(token) } else { request };
        request.send().await.map_err(|error| json!({ "code": "unreachable", "message": error.to_string() }))
    }

    /// Opens a session, signed by `key`.
    pub(crate) async fn open_as(&mut self, server: &impl Reached, who: Who, key: &WritingKey) -> Result<(), Value> {
        let workspace = self.workspace.unwrap();
        let hello = self.try_post(server, "/v1/hello", &json!({ "workspace": workspace })).await?;
        let hello: HelloAnswer = good(hello).await?;
        let sig = STANDARD.encode(key.sign(SESSION_AS, &session_bytes(&workspace, &hello.nonce)));
        let opening = json!({ "workspace": workspace, "who": who, "nonce": hello.nonce, "sig": sig });
        let session: SessionAnswer = good(self.try_post(server, "/v1/session", &opening).await?).await?;
        self.token = Some(session.token);
        Ok(())
    }

    pub(crate) async fn open(&mut self, server: &impl Reached) -> Result<(), Value> {
        let key = WritingKey::from_seed(&self.key.seed());
        self.open_as(server, Who::Author(self.author), &key).await
    }

    pub(crate) async fn publish(&mut self, server: &impl Reached, secret: &str, batches: &[&[u8]]) -> Result<PublishAnswer, Value> {
        let batches: Vec<_> = batches.iter().map(|bytes| raw(bytes)).collect();
        let request = PublishRequest { secret: secret.to_owned(), batches };
        good(self.try_post(server, "/v1/publish", &request).await?).await
    }

    /// One request, and what it answers; checks the chain of the page and keeps it.
    pub(crate) async fn sync(&mut self, server: &impl Reached, batches: &[&[u8]]) -> Result<SyncAnswer, Value> {
        let batches: Vec<_> = batches.iter().map(|bytes| raw(bytes)).collect();
        // A generic JSON value in between would write the batches anew, and their hashes would not fit.
        let request = SyncRequest { cursor: self.cursor.clone(), batches, whole: false };
        let answer: SyncAnswer = good(self.try_post(server, "/v1/sync", &request).await?).await?;
        self.keep(&answer);
        Ok(answer)
    }

    /// Syncs until there is no more.
    pub(crate) async fn sync_all(&mut self, server: &impl Reached, batches: &[&[u8]]) -> SyncAnswer {
        let first = self.sync(server, batches).await.unwrap();
        let mut more = first.more;
        while more {
            more = self.sync(server, &[]).await.unwrap().more;
        }
        first
    }

    fn keep(&mut self, answer: &SyncAnswer) {
        for entry in &answer.entries {
            let before = self.log.last().map_or(Hash::default(), |entry| entry.chain);
            assert_eq!(entry.seq, self.log.len() as u64 + 1, "pages are prefixes of the log, without gaps");
            if let Some(bytes) = &entry.batch {
                let batch = domain::batch::Batch::read(bytes.get().as_bytes()).unwrap();
                let next = chain(&before, entry.seq, &batch.header.hash(), entry.received, &entry.verdicts);
                assert_eq!(next, entry.chain, "the chain holds");
                self.deps.insert(entry.author, batch.last());
            } else {
                assert_eq!(entry.author, self.author, "only own batches come without bytes");
            }
            self.log.push(entry.clone());
        }
        self.cursor = Some(answer.cursor.clone());
        self.seen = self.log.len() as u64;
    }

    /// Forgets what it was told, as after a conflict of cursors.
    pub(crate) fn start_over(&mut self) {
        self.cursor = None;
        self.log.clear();
    }
}

/// The answer, or the error's body with its status.
pub(crate) async fn good<T: serde::de::DeserializeOwned>(response: Response) -> Result<T, Value> {
    let status = response.status();
    let broken = |error: reqwest::Error| json!({ "code": "unreachable", "message": error.to_string() });
    let bytes = response.bytes().await.map_err(broken)?;
    if status == StatusCode::OK {
        return Ok(serde_json::from_slice(&bytes).unwrap());
    }
    let mut error: Value = serde_json::from_slice(&bytes).expect("every error is JSON with a code and a message");
    assert!(error["code"].is_string() && error["message"].is_string(), "{error}");
    error["status"] = status.as_u16().into();
    Err(error)
}

/// An owner whose workspace is on the server, with a session and the log.
pub(crate) async fn published(server: &Running) -> Laptop {
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    let answer = ana.publish(server, &server.room(), &[&genesis]).await.unwrap();
    assert_eq!(answer.head, 1);
    ana.open(server).await.unwrap();
    ana.sync_all(server, &[]).await;
    ana
}

/// A second laptop that enrolled with an invitation for a role.
pub(crate) async fn joined(server: &Running, owner: &mut Laptop, number: u8, role: &str) -> Laptop {
    let (bytes, invited) = owner.invite(role);
    owner.sync_all(server, &[&bytes]).await;
    let mut binh = Laptop::new(number);
    binh.workspace = owner.workspace;
    binh.open_as(server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    binh.sync_all(server, &[]).await;
    let first = binh.enrol(&invited);
    binh.sync_all(server, &[&first]).await;
    assert!(binh.log.last().unwrap().verdicts.iter().all(domain::judge::Verdict::accepted), "the invited one is in");
    binh
}
