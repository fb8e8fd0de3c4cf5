//! What several tests make: authors, writes, groups. Everything is fixed; nothing is left to chance.

use std::collections::BTreeMap;

use domain::batch::Chain;
use domain::{AuthorId, Dot, Group, Hash, Id, Operation, Verb, Write};
use ed25519_dalek::{Signer as _, SigningKey};
use serde_json::{Value, json};

pub(crate) fn key(n: u8) -> SigningKey {
    SigningKey::from_bytes(&[n; 32])
}

pub(crate) fn author(n: u8) -> AuthorId {
    AuthorId::of_key(&key(n).verifying_key().to_bytes())
}

pub(crate) fn id(n: u128) -> Id {
    Id::from_u128(n)
}

/// Signs as an author does: the purpose, a zero byte, the bytes.
pub(crate) fn sign(key: &SigningKey, purpose: &str, bytes: &[u8]) -> [u8; 64] {
    key.sign(&[purpose.as_bytes(), &[0], bytes].concat()).to_bytes()
}

pub(crate) fn put(kind: &str, id: Id, cells: Value) -> Operation {
    let cells = cells.as_object().expect("cells are an object");
    let write = |value: &Value| Write { value: value.clone(), base: Vec::new() };
    let cells = cells.iter().map(|(name, value)| (name.clone().into(), write(value))).collect();
    Operation { kind: kind.to_owned(), id, verb: Verb::Put, cells, weak: false }
}

pub(crate) fn group(first: u64, operations: Vec<Operation>) -> Group {
    Group { action: id(7), label: "test.write".to_owned(), at: 1_700_000_000_000, seen: 3, first, operations }
}

pub(crate) fn chain(n: u8) -> Chain {
    let public = key(n).verifying_key().to_bytes();
    let deps = BTreeMap::from([(author(n + 1), 4)]);
    Chain { workspace: Some(Hash([5; 32])), author: author(n), key: Some(public), n: 1, prev: None, deps, skew: None }
}

/// Two groups with all that an operation can hold.
pub(crate) fn groups() -> Vec<Group> {
    let (session, person) = (id(21), id(22));
    let mark = json!({ "session": session, "person": person, "mark": { "status": "late", "minutes": 12, "at": 1_700_000_000_000_i64 } });
    let mut marked = put("attendance", domain::training::attendance_id(session, person), mark);
    let base = vec![Dot { author: author(1), number: 9 }, Dot { author: author(2), number: 4 }];
    marked.cells.get_mut("mark").expect("written above").base = base;
    marked.weak = true;
    let mut archived = put("person", person, json!({ "_state": "archived" }));
    archived.verb = Verb::Archive;
    let unknown = put("of_tomorrow", id(23), json!({ "name": "Nguyễn Thị Hồng \"Đào\"", "n": null }));
    vec![group(11, vec![marked, archived]), group(13, vec![unknown])]
}
