//! A workshop at the door, through the dispatcher: start, plan, import, mark, undo, close; and the log tells it again.

use serde_json::{Value, json};
use testkit::{Laptop, csv};

#[test]
fn a_training_manager_runs_a_workshop_with_no_network() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let report = laptop.import(&csv(40), json!({ "rollout": rollout }));
    assert_eq!((report["new"].as_u64(), report["matched"].as_u64()), (Some(40), Some(0)), "{report}");
    let session = laptop.session(&rollout, "Students, cohort 1");
    let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
    assert_eq!(sheet["counts"]["blank"], 40);

    let people: Vec<String> = sheet["rows"].as_array().unwrap().iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
    laptop.mark(&session, &people[0], "present", None);
    let marked = laptop.mark(&session, &people[1], "late", Some(12));
    assert_eq!(marked["row"]["minutes"], 12);
    assert_eq!(marked["counts"]["late"], 1);
    assert_eq!(marked["row"]["by"], "Lê Thị Thu Hà");

    let undone = laptop.call("undo", json!({ "action": marked["action"] }));
    assert_eq!(undone["taken_back"], 1);
    let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
    assert_eq!(
        (sheet["counts"]["late"].as_u64(), sheet["counts"]["blank"].as_u64()),
        (Some(0), Some(39)),
        "undo takes the mark back to blank"
    );

    laptop.call("attendance_mark_all", json!({ "session": session, "mark": "present" }));
    laptop.mark(&session, &people[5], "absent", None);
    let walk_in = laptop.call("attendance_walk_in", json!({ "session": session, "name": "Nguyễn Văn Khách" }));
    assert_eq!(walk_in["row"]["no"], 41);
    let closed = laptop.call("session_close", json!({ "session": session, "unmarked": "absent" }));
    assert_eq!(closed["sheet"]["session"]["state"], "closed");
    assert_eq!(closed["sheet"]["counts"]["blank"], 0);

    let again = laptop.refused("session_close", json!({ "session": session, "unmarked": "absent" }));
    assert_eq!(again["code"], "session_closed");
    let late = laptop.refused("attendance_mark", json!({ "session": session, "person": people[0], "mark": "absent" }));
    assert_eq!(late["code"], "session_closed");
}

#[test]
fn blank_is_never_absent_and_closing_says_what_it_becomes() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(3), json!({ "rollout": rollout }));
    let session = laptop.session(&rollout, "Students, cohort 1");
    let closed = laptop.call("session_close", json!({ "session": session, "unmarked": "absent" }));
    assert_eq!(closed["sheet"]["unmarked"], "absent", "the rule is kept");
    assert_eq!(closed["sheet"]["counts"]["absent"], 0, "absence is derived, never written");
}

#[test]
fn an_import_again_changes_nothing_and_one_undo_takes_it_back() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let dry = laptop.import(&csv(30), json!({ "rollout": rollout, "dry_run": true }));
    assert_eq!(dry["new"], 30);
    assert_eq!(dry["action"], Value::Null);
    assert_eq!(laptop.people(), 0, "a dry run keeps nothing");
    let first = laptop.import(&csv(30), json!({ "rollout": rollout }));
    let second = laptop.import(&csv(30), json!({ "rollout": rollout }));
    assert_eq!((second["new"].as_u64(), second["changed"].as_u64(), second["same"].as_u64()), (Some(0), Some(0), Some(30)), "{second}");
    let undone = laptop.call("undo", json!({ "action": first["action"] }));
    assert_eq!(undone["kept"], 0, "{undone}");
    assert_eq!(laptop.people(), 0);
    let third = laptop.import(&csv(30), json!({ "rollout": rollout }));
    assert_eq!(laptop.people(), 30, "what was taken back can be imported again: {third}");
}

#[test]
fn the_tables_are_the_same_when_they_are_folded_again() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(30), json!({ "rollout": rollout }));
    let session = laptop.session(&rollout, "Students, cohort 1");
    laptop.call("attendance_mark_all", json!({ "session": session, "mark": "present" }));
    let before = laptop.everything();
    laptop.rebuild();
    assert_eq!(before, laptop.everything());
}

#[test]
fn a_mark_for_somebody_who_is_not_enrolled_is_refused_with_what_to_do() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(3), json!({ "rollout": rollout }));
    laptop.call("person_add", json!({ "name": "Trần Văn Lạ" }));
    let stranger = laptop.call("people_list", json!({ "text": "lạ", "offset": 0, "limit": 5 }))["rows"][0]["id"].clone();
    let session = laptop.session(&rollout, "Students, cohort 1");
    let refused = laptop.refused("attendance_mark", json!({ "session": session, "person": stranger, "mark": "present" }));
    assert_eq!(refused["code"], "not_on_list");
    assert!(refused["message"].as_str().unwrap().contains("walk-in"));
}
