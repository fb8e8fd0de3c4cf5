//! Erasing a person: who may, what is personal, what goes with whom; and that nothing else changes by it.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use domain::batch::{Batch, SIGNED_AS, erase, seal};
use domain::erasing::{NAMES, Search, is_personal, name_in, ordered, without};
use domain::fold::{Origin, fold};
use domain::training::attendance_id;
use domain::workspace::verify;
use domain::{Dot, Group, Id, KINDS, Operation, RecordKey, RecordState, Verb, kind};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::golden::same_as;
use crate::judging::{Log, PERSON, SESSION, enrolled, over, present};
use crate::made::{author, chain, group, id, key, put, sign};

const KNOWS_ALL: u64 = 1_000;

fn order(person: Id) -> Operation {
    let mut order = put("person", person, json!({ "name": "Erased person", "email": null, "erased_why": "asked for it" }));
    order.verb = Verb::Erase;
    order
}

fn note(text: &str) -> Operation {
    put("attendance", attendance_id(SESSION, PERSON), json!({ "session": SESSION, "person": PERSON, "note": text }))
}

/// A log with somebody on it whom Ana, an owner, has erased.
fn erased() -> Log {
    let mut log = enrolled();
    assert_eq!(log.write(1, KNOWS_ALL, vec![put("person", PERSON, json!({ "name": "Hoa", "number": "7" }))]), "ok");
    let told = over(&log, order(PERSON));
    assert_eq!(log.write(1, KNOWS_ALL, vec![told]), "ok");
    log
}

#[test]
fn what_is_personal_is_declared_once_and_only_grows() {
    let mut text = String::new();
    for kind in KINDS.iter().filter(|kind| kind.holds_personal()) {
        let cells: Vec<&str> = kind.cells.iter().filter(|cell| cell.personal).map(|cell| cell.name).collect();
        let _ = writeln!(text, "{} of {}: {}", kind.name, kind.refers_to_person().unwrap_or("itself"), cells.join(" "));
    }
    same_as("personal.txt", &text);
    let tomorrow = put("person", PERSON, json!({ "nickname": "H" }));
    assert!(is_personal(&tomorrow), "what a newer version writes about a person goes as well");
    assert!(!is_personal(&present()) && is_personal(&note("ill")) && !is_personal(&order(PERSON)));
    assert!(!is_personal(&put("enrolment", id(1), json!({ "person": PERSON }))));
}

#[test]
fn the_order_is_an_owners_holds_no_text_and_is_for_good() {
    let mut log = enrolled();
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![order(PERSON)]), "not_permitted", "a training manager archives");
    for (name, value) in [("name", json!("Hoa")), ("email", json!("h@x.example")), ("nickname", json!("H"))] {
        let mut told = order(PERSON);
        told.cells.insert(name.into(), domain::Write { value, base: Vec::new() });
        assert_eq!(log.clone().write(1, KNOWS_ALL, vec![told]), "bad_value", "{name} would stay");
    }
    let mut session = put("session", SESSION, json!({}));
    session.verb = Verb::Erase;
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![session]), "not_erasable");
    assert_eq!(log.write(1, KNOWS_ALL, vec![order(PERSON)]), "ok");
    let mut back = put("person", PERSON, json!({ "_state": "live" }));
    back.verb = Verb::Restore;
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![over(&log, back.clone())]), "person_erased");
    assert_eq!(log.clone().write(1, 0, vec![over(&log, back.clone())]), "person_erased", "accepted and flagged");
    let restored = over(&log, back);
    log.write(1, 0, vec![restored]);
    assert!(log.read("person", PERSON).is_erased(), "whatever names the order as its base");
}

#[test]
fn in_knowledge_of_it_nothing_more_is_said_of_them_but_marks() {
    let log = erased();
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![put("person", PERSON, json!({ "name": "Hoa again" }))]), "person_erased");
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![note("ill")]), "person_erased");
    let said = log.clone().write(2, 0, vec![note("ill")]);
    assert!(said.contains("person_erased") && said != "person_erased", "without knowing it is taken, with its flags: {said}");
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![present()]), "not_on_list", "a mark names nobody");
}

#[test]
fn what_an_owner_says_again_is_taken_in_a_closed_session_and_nothing_else_is() {
    let mut log = enrolled();
    log.write(2, KNOWS_ALL, vec![present()]);
    let closing = over(&log, put("session", SESSION, json!({ "state": { "state": "closed", "unmarked": "absent", "at": 3 } })));
    assert_eq!(log.write(1, KNOWS_ALL, vec![closing]), "ok");
    let again = |log: &Log| over(log, present());
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![again(&log)]), "session_closed", "nobody was erased");
    assert_eq!(log.write(1, KNOWS_ALL, vec![order(PERSON)]), "ok");
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![again(&log)]), "ok");
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![again(&log)]), "session_closed", "who may not erase says nothing again");
    let mut other = again(&log);
    other.cells.get_mut("mark").unwrap().value = json!({ "status": "absent", "at": 2 });
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![other]), "session_closed", "it changes what is there");
}

fn gone(log: &mut Log, groups: &[Group]) -> Vec<u64> {
    let mut search = Search::default();
    groups.iter().flat_map(|group| search.gone(group, log).unwrap()).collect()
}

#[test]
fn what_goes_goes_by_whom_its_record_is_about() {
    let mut log = erased();
    let other = id(106);
    let key_of = |person: Id| put("person_key", id(300), json!({ "form": "number", "value": "7", "person": person }));
    let operations = vec![
        put("person", PERSON, json!({ "name": "Hoa" })),
        put("person", other, json!({ "name": "Lan" })),
        key_of(PERSON),
        key_of(other),
        present(),
        note("ill"),
        put("attendance", attendance_id(SESSION, PERSON), json!({ "note": "by its id alone" })),
        order(PERSON),
    ];
    assert_eq!(gone(&mut log, &[group(1, operations)]), [1, 3, 6, 7]);
    // A record that was refused is in no table: whom it is about was said before.
    let orphan = put("attendance", id(400), json!({ "session": SESSION, "person": PERSON }));
    let later = put("attendance", id(400), json!({ "note": "ill" }));
    assert_eq!(gone(&mut log, &[group(1, vec![orphan]), group(2, vec![later])]), [2]);
    assert_eq!(gone(&mut enrolled(), &[group(1, vec![note("ill")])]), Vec::<u64>::new());
    assert_eq!(ordered(&group(1, vec![order(PERSON), present()])).collect::<Vec<_>>(), [PERSON]);
    let open = without(put("attendance", id(400), json!({ "note": "ill", "mark": { "status": "late", "at": 1 } })));
    assert_eq!(open.cells.keys().map(ToString::to_string).collect::<Vec<_>>(), ["mark"], "what nobody signed yet loses the text alone");
}

#[test]
fn the_name_that_stands_in_its_place_is_one_of_ours() {
    assert_eq!((name_in("vi"), name_in("en"), name_in("fr")), (NAMES[1].1, NAMES[0].1, NAMES[0].1));
    for (language, name) in NAMES {
        let words = std::fs::read_to_string(format!("{}/../../locales/{language}/people.ftl", env!("CARGO_MANIFEST_DIR"))).unwrap();
        assert!(
            words.lines().any(|line| line.contains("erase-stays-title") && line.contains(name)),
            "the screen calls them {name} in advance"
        );
    }
}

/// Ten writes of five people and their marks, in three groups.
fn many() -> Vec<Group> {
    let one = |n: u128| match n % 3 {
        0 => put("person", id(500 + n), json!({ "name": format!("Person {n}") })),
        1 => put("attendance", attendance_id(SESSION, id(500 + n)), json!({ "session": SESSION, "person": id(500 + n), "note": "x" })),
        _ => put("enrolment", id(600 + n), json!({ "person": id(500 + n) })),
    };
    let all: Vec<Operation> = (0..10).map(one).collect();
    vec![group(11, all[..4].to_vec()), group(15, all[4..5].to_vec()), group(16, all[5..].to_vec())]
}

fn folded(groups: &[Group]) -> BTreeMap<RecordKey, RecordState> {
    let mut records: BTreeMap<RecordKey, RecordState> = BTreeMap::new();
    for group in groups {
        for (number, operation) in (group.first..).zip(&group.operations) {
            let Some(key) = operation.key() else { continue };
            let origin = Origin { author: author(1), at: group.at, seq: Some(4) };
            fold(records.entry(key.clone()).or_default(), kind(key.kind), operation, number, origin);
        }
    }
    records
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 500, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever is taken out, in however many steps: hash, root and signature stand, and every other record is what it was.
    #[test]
    fn any_operations_can_be_taken_out_and_nothing_else_changes(mask in any::<u16>(), more in any::<u16>()) {
        let groups = many();
        let (header, bytes) = seal(chain(1), &groups, [8; 16], |bytes| sign(&key(1), SIGNED_AS, bytes));
        let chosen = |mask: u16| (11..21_u64).filter(move |number| mask >> (number - 11) & 1 == 1).collect::<Vec<u64>>();
        let once = erase(&bytes, &chosen(mask)).unwrap();
        let twice = erase(&once, &chosen(more)).unwrap();
        let gone: Vec<u64> = chosen(mask | more);
        let batch = Batch::read(&twice).unwrap();
        prop_assert_eq!(batch.header.hash(), header.hash());
        let public = key(1).verifying_key().to_bytes();
        let signature = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, batch.signature);
        prop_assert!(verify(&public, SIGNED_AS, &batch.header.bytes(), &signature));
        prop_assert_eq!(&batch.erased, &gone);
        let mut left = folded(&groups);
        for (number, operation) in groups.iter().flat_map(|group| (group.first..).zip(&group.operations)) {
            if gone.contains(&number) {
                left.remove(&operation.key().unwrap());
            }
        }
        prop_assert_eq!(folded(&batch.groups), left);
    }

    /// An order stays the shown state in every order of arrival, whatever was written over it.
    #[test]
    fn an_order_stays_whatever_comes_before_and_after(turns in proptest::collection::vec(0..3_usize, 0..6), over in any::<bool>()) {
        let named = if over { vec![Dot { author: author(1), number: 1 }] } else { Vec::new() };
        let write = |verb: Verb| {
            let mut operation = put("person", PERSON, json!({ "_state": verb.state() }));
            operation.verb = verb;
            operation.cells.values_mut().for_each(|write| write.base = named.clone());
            operation
        };
        let later = turns.iter().map(|turn| write([Verb::Restore, Verb::Archive, Verb::Put][*turn]));
        let mut state = RecordState::default();
        for (number, operation) in (1..).zip(std::iter::once(order(PERSON)).chain(later)) {
            fold(&mut state, kind("person"), &operation, number, Origin { author: author(1), at: 1_000 + number as i64, seq: Some(number) });
        }
        prop_assert_eq!(state.erased_since(), Some(Some(1)));
        prop_assert_eq!(state.value("_state"), Some(&Value::from("erased")));
        prop_assert!(state.is_live());
    }
}
