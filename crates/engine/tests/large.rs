//! Steps of thousands of changes, which are judged on one thread and written on another.

use domain::people::Person;
use domain::{Id, Text};
use serde_json::json;
use store::Draft;
use testkit::{Laptop, csv};

/// Enough rows that a change of one field of each is a large step, too.
const PEOPLE: usize = 2_100;

#[test]
fn a_large_import_and_a_large_change_leave_what_folding_everything_again_gives() {
    let laptop = Laptop::started();
    let request = json!({ "rollout": laptop.rollout() });
    let made = laptop.import(&csv(PEOPLE), request.clone());
    assert_eq!((made["new"].as_u64(), laptop.people()), (Some(PEOPLE as u64), PEOPLE as u64));
    let written = laptop.everything();
    laptop.rebuild();
    assert_eq!(laptop.everything(), written, "the rows are those of the log and the outbox");

    let other = csv(PEOPLE).replace("Khoa Y", "Khoa Dược");
    let changed = laptop.import(&other, request.clone());
    assert_eq!((changed["new"].as_u64(), changed["changed"].as_u64()), (Some(0), Some(PEOPLE as u64)), "{changed}");
    let rewritten = laptop.everything();
    assert_ne!(rewritten, written);
    laptop.rebuild();
    assert_eq!(laptop.everything(), rewritten);
    let again = laptop.import(&other, request);
    assert_eq!(again["same"].as_u64(), Some(PEOPLE as u64), "everybody is found as they are: {again}");

    laptop.call("undo", json!({ "action": changed["action"] }));
    let page = laptop.call("people_list", json!({ "text": "dược", "offset": 0, "limit": 1 }));
    assert_eq!(page["total"], 0, "one step, taken back as one");
}

#[test]
fn a_large_step_that_is_refused_near_its_end_leaves_nothing() {
    let laptop = Laptop::started();
    let person = |number: usize, name: String| {
        Draft::put(Id::from_u128(number as u128 + 1), &Person { name: Some(Text(name)), ..Person::default() })
    };
    let mut drafts: Vec<Draft> = (0..4_000).map(|number| person(number, format!("Person {number}"))).collect();
    drafts.push(person(4_000, "x".repeat(201)));
    let refused = laptop.desk.with(|engine| engine.write_for_tests("person.add", &drafts).map(drop)).unwrap_err();
    assert_eq!(refused.code, "bad_value");
    assert_eq!(laptop.people(), 0);
    drafts.pop();
    laptop.desk.with(|engine| engine.write_for_tests("person.add", &drafts).map(drop)).unwrap();
    assert_eq!(laptop.people(), 4_000, "and the next step is as if it had never been tried");
}

#[test]
fn a_large_dry_run_writes_nothing() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let would = laptop.import(&csv(PEOPLE), json!({ "rollout": rollout, "dry_run": true }));
    assert_eq!((would["new"].as_u64(), laptop.people()), (Some(PEOPLE as u64), 0));
}
