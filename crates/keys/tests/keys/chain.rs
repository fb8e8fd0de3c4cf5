//! The chain of enrolment: it proves whose a key is, shows nothing else, and holds nobody's false claim.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::batch::{Chain, SIGNED_AS, seal};
use domain::sync::VOUCHER_AS;
use domain::workspace::WORKSPACE_ID;
use domain::{AuthorId, Group, Hash, Id, Operation, Verb, Write};
use keys::chain::{Proven, prove, select};
use keys::signing::OpenKey;
use keys::writing::WritingKey;
use serde_json::{Value, json};

fn id(n: u128) -> Id {
    Id::from_u128(n)
}

fn put(kind: &str, id: Id, cells: Value) -> Operation {
    let cells =
        cells.as_object().unwrap().iter().map(|(name, value)| (name.clone().into(), Write { value: value.clone(), base: Vec::new() }));
    Operation { kind: kind.to_owned(), id, verb: Verb::Put, cells: cells.collect(), weak: false }
}

/// Somebody who seals batches, one group each.
struct Author {
    key: WritingKey,
    author: AuthorId,
    n: u64,
    first: u64,
    prev: Option<Hash>,
}

impl Author {
    fn new(seed: u8) -> Self {
        let key = WritingKey::from_seed(&[seed; 32]);
        let author = AuthorId::of_key(&key.public());
        Self { key, author, n: 0, first: 1, prev: None }
    }

    fn seals(&mut self, workspace: Option<Hash>, operations: Vec<Operation>) -> (Hash, Vec<u8>) {
        self.n += 1;
        let group = Group { action: id(99), label: "test.step".to_owned(), at: 1_000, seen: 0, first: self.first, operations };
        self.first += group.operations.len() as u64;
        let chain = Chain {
            workspace,
            author: self.author,
            key: (self.n == 1).then(|| self.key.public()),
            n: self.n,
            prev: self.prev,
            deps: Default::default(),
            skew: None,
        };
        let (header, bytes) = seal(chain, &[group], [7; 16], |bytes| self.key.sign(SIGNED_AS, bytes));
        self.prev = Some(header.hash());
        (header.hash(), bytes)
    }

    fn record(&self, member: Id, voucher: Option<(Id, &WritingKey)>) -> Operation {
        let mut cells = json!({ "member": member, "device": id(50), "key": STANDARD.encode(self.key.public()) });
        if let Some((invitation, one_time)) = voucher {
            let signature = STANDARD.encode(one_time.sign(VOUCHER_AS, &self.key.public()));
            cells["voucher"] = json!({ "invitation": invitation, "signature": signature });
        }
        put("author", self.author.record(), cells)
    }

    fn signing_key(&self, at: Id, public: &str) -> Operation {
        put("signing_key", at, json!({ "author": self.author.to_string(), "public": public, "from": 1_000 }))
    }
}

fn public(seed: u8) -> String {
    OpenKey::from_seed(&[seed; 32], "a laptop").unwrap().public_line().unwrap()
}

const ANA: u128 = 11;
const MINH: u128 = 12;

/// A workspace of Ana, who owns it and keeps a roster, and of Minh, whom she invited.
struct Team {
    workspace: Hash,
    batches: Vec<Vec<u8>>,
    one_time: WritingKey,
}

fn team() -> Team {
    let (mut ana, mut minh, one_time) = (Author::new(1), Author::new(2), WritingKey::from_seed(&[3; 32]));
    let (workspace, first) = ana.seals(
        None,
        vec![
            put("workspace", WORKSPACE_ID, json!({ "name": "W", "zone": "UTC" })),
            put("member", id(ANA), json!({ "name": "Ana", "roles": ["owner"] })),
            ana.record(id(ANA), None),
            put("device", id(50), json!({ "name": "SECRET-LAPTOP" })),
            ana.signing_key(id(31), &public(41)),
        ],
    );
    let (_, second) = ana.seals(
        Some(workspace),
        vec![
            put("member", id(MINH), json!({ "name": "Minh", "roles": ["support-lead"] })),
            put("person", id(60), json!({ "name": "SECRET PERSON" })),
            put("invitation", id(70), json!({ "member": id(MINH), "public": STANDARD.encode(one_time.public()), "expires": 9_000 })),
        ],
    );
    let (_, third) = ana.seals(Some(workspace), vec![put("person", id(61), json!({ "name": "SECRET TOO" }))]);
    let (_, fourth) =
        minh.seals(Some(workspace), vec![minh.record(id(MINH), Some((id(70), &one_time))), minh.signing_key(id(32), &public(42))]);
    Team { workspace, batches: vec![first, second, third, fourth], one_time }
}

fn whose(proven: &Proven) -> Vec<(String, bool)> {
    let mut keys: Vec<_> = proven.keys.iter().map(|key| (key.member.clone(), key.owner)).collect();
    keys.sort();
    keys
}

#[test]
fn it_proves_the_keys_and_shows_nothing_else() {
    let team = team();
    let chain = select(&team.batches, &[id(31), id(32)]).unwrap();
    assert_eq!(chain.len(), 3, "the batch with marks only stays at home");
    let text: String = chain.iter().map(|bytes| String::from_utf8(bytes.clone()).unwrap()).collect();
    assert!(!text.contains("SECRET"), "{text}");
    let proven = prove(&chain).unwrap();
    assert_eq!(proven.workspace, team.workspace);
    assert_eq!(whose(&proven), [(id(ANA).to_string(), true), (id(MINH).to_string(), false)]);
    let one = prove(&select(&team.batches, &[id(31)]).unwrap()).unwrap();
    assert_eq!(whose(&one), [(id(ANA).to_string(), true)], "and of two only the one that was asked for");
}

#[test]
fn whoever_was_not_invited_has_no_key_in_it() {
    let team = team();
    let with = |voucher: Option<(Id, &WritingKey)>| {
        let mut stranger = Author::new(9);
        let operations = vec![stranger.record(id(MINH), voucher), stranger.signing_key(id(33), &public(49))];
        let (_, bytes) = stranger.seals(Some(team.workspace), operations);
        let mut chain = team.batches.clone();
        chain.push(bytes);
        whose(&prove(&chain).unwrap()).len()
    };
    let other = WritingKey::from_seed(&[8; 32]);
    assert_eq!(with(None), 2, "no invitation");
    assert_eq!(with(Some((id(70), &other))), 2, "the invitation's id, but not its key");
    assert_eq!(with(Some((id(71), &team.one_time))), 2, "an invitation that nobody wrote");
}

#[test]
fn every_changed_byte_breaks_it_or_changes_nothing_that_counts() {
    let chain = select(&team().batches, &[id(31), id(32)]).unwrap();
    let honest = prove(&chain).unwrap();
    for (at, batch) in chain.iter().enumerate() {
        for byte in 0..batch.len() {
            let mut changed = chain.clone();
            changed[at][byte] ^= 1;
            if let Ok(proven) = prove(&changed) {
                assert_eq!((proven.workspace, proven.keys), (honest.workspace, honest.keys.clone()), "batch {at}, byte {byte}");
            }
        }
    }
}

#[test]
fn a_chain_without_its_beginning_or_out_of_order_is_broken() {
    let chain = select(&team().batches, &[id(31), id(32)]).unwrap();
    assert!(prove(&[]).is_err());
    assert!(prove(&chain[1..]).is_err());
    assert_eq!(prove(&[chain[1].clone(), chain[0].clone()]).unwrap_err().batch, 0);
    assert_eq!(prove(&[chain[0].clone(), chain[0].clone()]).unwrap_err().batch, 1, "a second first batch");
    let without_invitation = prove(&[chain[0].clone(), chain[2].clone()]).unwrap();
    assert_eq!(whose(&without_invitation).len(), 1, "nothing shows that Minh was asked in");
}
