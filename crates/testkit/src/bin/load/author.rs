//! An author in a load: a key and its batches, sealed as an engine seals them. No store, no cursor.

use std::collections::BTreeMap;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::batch::{Chain, SIGNED_AS, Skew, seal};
use domain::sync::VOUCHER_AS;
use domain::training::{attendance_id, enrolment_id};
use domain::workspace::WORKSPACE_ID;
use domain::{AuthorId, Group, Hash, Id, Operation, Verb, Write};
use keys::writing::WritingKey;
use serde_json::value::RawValue;
use serde_json::{Value, json};

/// Some morning in 2027, milliseconds since 1970.
const MORNING: i64 = 1_804_000_000_000;
/// People on the list of the session; marks of new ones are accepted and flagged.
const PEOPLE: u128 = 60;

pub(crate) struct Author {
    pub(crate) key: WritingKey,
    pub(crate) id: AuthorId,
    pub(crate) workspace: Option<Hash>,
    member: Id,
    number: usize,
    n: u64,
    next: u64,
    last: Option<Hash>,
    deps: BTreeMap<AuthorId, u64>,
    made: u128,
}

pub(crate) fn raw(bytes: &[u8]) -> Box<RawValue> {
    let text = String::from_utf8(bytes.to_vec()).expect("a batch is UTF-8");
    RawValue::from_string(text).expect("a batch is JSON")
}

fn put(kind: &str, id: Id, cells: &Value) -> Operation {
    let write = |(name, value): (&String, &Value)| (name.clone().into(), Write { value: value.clone(), base: vec![] });
    let cells = cells.as_object().expect("cells are an object").iter().map(write).collect();
    Operation { kind: kind.to_owned(), id, verb: Verb::Put, cells, weak: false }
}

/// Where the ids of one author begin; those of people are counted by everybody alike.
fn id(number: u128) -> Id {
    Id::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number)
}

/// Marks of people in a session, each of a person that nobody has marked before.
pub(crate) fn marks(session: Id, many: usize) -> Vec<Operation> {
    static NEXT: std::sync::atomic::AtomicU64 = std::sync::atomic::AtomicU64::new(0);
    let mark = |_| {
        let person = id((1 << 60) + u128::from(NEXT.fetch_add(1, std::sync::atomic::Ordering::Relaxed)));
        let cells = json!({ "session": session, "person": person, "mark": { "status": "present", "at": MORNING } });
        put("attendance", attendance_id(session, person), &cells)
    };
    (0..many).map(mark).collect()
}

impl Author {
    /// An author whose key follows from a number.
    pub(crate) fn new(number: usize) -> Self {
        let key = WritingKey::from_seed(&Hash::of(&[b"load", &number.to_be_bytes()]).0);
        let (id_, member) = (AuthorId::of_key(&key.public()), id(number as u128 + 1));
        let (n, next, made) = (0, 1, (number as u128 + 1) << 24);
        Self { id: id_, key, workspace: None, member, number, n, next, last: None, deps: BTreeMap::new(), made }
    }

    fn fresh(&mut self) -> Id {
        self.made += 1;
        id(self.made)
    }

    /// Seals one group as the next batch.
    pub(crate) fn batch(&mut self, operations: Vec<Operation>) -> Vec<u8> {
        let group = Group { action: self.fresh(), label: "load".to_owned(), at: MORNING, seen: 0, first: self.next, operations };
        self.n += 1;
        self.next += group.operations.len() as u64;
        let chain = Chain {
            workspace: self.workspace,
            author: self.id,
            key: (self.n == 1).then(|| self.key.public()),
            n: self.n,
            prev: self.last,
            deps: std::mem::take(&mut self.deps),
            skew: Some(Skew { offset: 0, age: 0 }),
        };
        let (header, bytes) = seal(chain, &[group], [7; 16], |bytes| self.key.sign(SIGNED_AS, bytes));
        self.last = Some(header.hash());
        bytes
    }

    fn cells(&self, device: Id) -> Value {
        json!({ "member": self.member, "device": device, "key": STANDARD.encode(self.key.public()) })
    }

    /// The first batch of a workspace.
    pub(crate) fn found(&mut self) -> Vec<u8> {
        let device = self.fresh();
        let bytes = self.batch(vec![
            put("workspace", WORKSPACE_ID, &json!({ "name": "Load", "zone": "Asia/Ho_Chi_Minh" })),
            put("member", self.member, &json!({ "name": "Owner", "roles": ["owner", "training-manager"], "state": "active" })),
            put("device", device, &json!({ "name": "laptop" })),
            put("author", self.id.record(), &self.cells(device)),
        ]);
        self.workspace = self.last;
        bytes
    }

    /// The batch that invites `guest`, and the guest's first one.
    pub(crate) fn invite(&mut self, guest: &mut Self) -> (Vec<u8>, Vec<u8>) {
        let (invitation, device) = (self.fresh(), guest.fresh());
        let key = WritingKey::from_seed(&Hash::of(&[b"invitation", &guest.number.to_be_bytes()]).0);
        let public = STANDARD.encode(key.public());
        let invite = self.batch(vec![
            put("member", guest.member, &json!({ "name": "Guest", "roles": ["training-manager"], "state": "active" })),
            put("invitation", invitation, &json!({ "member": guest.member, "public": public, "expires": 4_000_000_000_000_i64 })),
        ]);
        guest.workspace = self.workspace;
        guest.deps.insert(self.id, self.next - 1);
        let mut author = guest.cells(device);
        author["voucher"] = json!({ "invitation": invitation, "signature": STANDARD.encode(key.sign(VOUCHER_AS, &guest.key.public())) });
        let first = guest.batch(vec![
            put("device", device, &json!({ "name": "laptop" })),
            put("author", guest.id.record(), &author),
            put("invitation", invitation, &json!({ "used": guest.id.to_string() })),
        ]);
        (invite, first)
    }

    /// A batch with an open session of a cohort.
    pub(crate) fn session(&mut self) -> (Vec<u8>, Id) {
        let [rollout, cohort, session] = std::array::from_fn(|_| self.fresh());
        let mut operations = vec![
            put("rollout", rollout, &json!({ "name": "Go-live", "zone": "Asia/Ho_Chi_Minh", "state": "running" })),
            put("cohort", cohort, &json!({ "rollout": rollout, "title": "One" })),
        ];
        for number in 0..PEOPLE {
            let person = id((1 << 60) + number);
            operations.push(put("person", person, &json!({ "name": format!("Person {number}") })));
            operations.push(put(
                "enrolment",
                enrolment_id(cohort, person),
                &json!({ "cohort": cohort, "person": person, "form": "listed" }),
            ));
        }
        let cells = json!({ "rollout": rollout, "cohort": cohort, "title": "Workshop", "state": { "state": "open", "at": MORNING } });
        operations.push(put("session", session, &cells));
        (self.batch(operations), session)
    }
}
