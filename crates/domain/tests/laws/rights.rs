//! The table of rights, frozen and walked; who is shut out; who decides a refused step.

use std::fmt::Write as _;

use domain::rights::{Role, Writers, table};
use domain::{KINDS, Operation, Verb, kind};
use serde_json::json;

use crate::golden::same_as;
use crate::judging::{BINH, Log, PERSON, enrolled, over, present, public};
use crate::made::{author, id, put};

const KNOWS_ALL: u64 = 1_000;

/// Author 1 is Ana, an owner; author 2 is Binh with these roles.
fn binh_as(roles: &[&str]) -> Log {
    let mut log = enrolled();
    let change = over(&log, put("member", BINH, json!({ "roles": roles })));
    assert_eq!(log.write(1, KNOWS_ALL, vec![change]), "ok");
    log
}

fn shut_out(who: u8, verb: Verb) -> Operation {
    let mut operation = put("author", author(who).record(), json!({ "_state": verb.state() }));
    operation.verb = verb;
    operation
}

/// The least that is a write of this kind, as its line in the table means it.
fn least(kind: &str) -> Operation {
    match kind {
        "author" => shut_out(1, Verb::Archive),
        "invitation" => put("invitation", id(900), json!({ "member": BINH, "public": public(8), "expires": 5_000 })),
        "erase" => {
            let mut order = put("person", PERSON, json!({}));
            order.verb = Verb::Erase;
            order
        }
        kind => put(kind, id(901), json!({})),
    }
}

#[test]
fn the_table_of_rights_only_grows() {
    let mut text = String::from("# who may write: x yes, . no, o the kind's own check decides\n");
    let _ = writeln!(text, "{:<14} {}", "", Role::WORDS.join(" "));
    for right in table() {
        let cells = Role::WORDS.iter().map(|word| {
            let may = match right.writers {
                Writers::Oneself => "o",
                writers if writers.allow(&[Role::of(word).expect("a word of its own list")]) => "x",
                _ => ".",
            };
            format!("{may:<width$}", width = word.len())
        });
        let _ = writeln!(text, "{:<14} {}", right.of, cells.collect::<Vec<_>>().join(" ").trim_end());
    }
    same_as("rights.txt", &text);
}

#[test]
fn the_judge_goes_by_every_cell_of_the_table() {
    assert_eq!(table().len(), KINDS.len() + 1, "and erasing a person");
    for word in Role::WORDS {
        let log = binh_as(&[word]);
        for right in table().into_iter().filter(|right| right.writers != Writers::Oneself) {
            let allowed = right.writers.allow(&[Role::of(word).expect("a word of its own list")]);
            let said = log.clone().write(2, KNOWS_ALL, vec![least(right.of)]);
            // A workspace is made once: who has the right is stopped by that, and by nothing before it.
            if right.of != "workspace" {
                assert_eq!(said != "not_permitted", allowed, "{word} writes {}: {said}", right.of);
            }
        }
    }
}

#[test]
fn who_is_disabled_or_on_no_list_writes_nothing_of_the_table() {
    let mut disabled = binh_as(&["owner", "deployment-lead", "training-manager"]);
    let change = over(&disabled, put("member", BINH, json!({ "state": "disabled" })));
    assert_eq!(disabled.write(1, KNOWS_ALL, vec![change]), "ok");
    for right in table().into_iter().filter(|right| right.writers != Writers::Oneself) {
        assert_eq!(disabled.clone().write(2, KNOWS_ALL, vec![least(right.of)]), "not_permitted", "disabled: {}", right.of);
        let stranger = enrolled().write(3, KNOWS_ALL, vec![least(right.of)]);
        assert!(["not_enrolled", "not_permitted"].contains(&stranger.as_str()), "a stranger: {} is {stranger}", right.of);
    }
    assert!(kind("proposal").is_some());
}

#[test]
fn a_revoked_laptop_is_believed_nothing_until_it_is_let_in_again() {
    let mut log = enrolled();
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![shut_out(1, Verb::Archive)]), "not_permitted", "only an owner revokes");
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![shut_out(2, Verb::Archive)]), "not_permitted", "not even one's own");
    let unknown = shut_out(9, Verb::Archive);
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![unknown]), "not_permitted", "there has to be such a laptop");
    assert_eq!(log.write(1, KNOWS_ALL, vec![shut_out(2, Verb::Archive)]), "ok");
    // Whoever found it says what they like about what it knew.
    assert_eq!(log.clone().write(2, 0, vec![present()]), "laptop_revoked");
    let device = put("device", id(200), json!({ "name": "mine now" }));
    assert_eq!(log.clone().write(2, 0, vec![device]), "laptop_revoked", "not about itself either");
    assert_eq!(log.clone().write(2, 0, vec![shut_out(2, Verb::Restore)]), "laptop_revoked");
    let again = over(&log, shut_out(2, Verb::Restore));
    assert_eq!(log.write(1, KNOWS_ALL, vec![again]), "ok");
    assert_eq!(log.write(2, KNOWS_ALL, vec![present()]), "not_on_list", "taken, with the flag that anybody's would have");
}

fn proposal(of: u8, cells: serde_json::Value) -> Operation {
    let group = format!("{}.7", author(of));
    let mut cells = cells;
    cells["group"] = group.clone().into();
    let id = kind("proposal").expect("declared").derive(|cell| cells.get(cell)).expect("its key is there");
    put("proposal", id, cells)
}

#[test]
fn a_refused_step_is_handed_over_by_its_author_and_decided_by_who_was_asked_or_an_owner() {
    let mut log = binh_as(&["executive"]);
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![proposal(1, json!({ "to": BINH, "state": "open" }))]), "not_permitted", "Ana's step");
    let taken = || json!({ "state": "taken", "answer": "done" });
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![proposal(1, taken())]), "not_permitted", "nobody asked Binh");
    assert_eq!(log.clone().write(1, KNOWS_ALL, vec![proposal(2, taken())]), "ok", "an owner may, as with a revoked laptop's");
    let asked = over(&log, proposal(1, json!({ "to": BINH, "reason": "you may", "state": "open" })));
    assert_eq!(log.write(1, KNOWS_ALL, vec![asked]), "ok");
    let turned = over(&log, proposal(1, json!({ "to": PERSON, "state": "open" })));
    assert_eq!(log.clone().write(2, KNOWS_ALL, vec![turned]), "not_permitted", "who is asked does not pass it on in Ana's name");
    let decided = over(&log, proposal(1, taken()));
    assert_eq!(log.write(2, KNOWS_ALL, vec![decided]), "ok");
    assert_eq!(log.write(2, KNOWS_ALL, vec![put("proposal", id(5), json!({ "group": format!("{}.7", author(1)) }))]), "wrong_id");
}
