//! Approving a plan, what changed since, and a rollout that is completed: nothing changes until somebody reopens it.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE};

fn state(laptop: &Laptop, rollout: &str) -> Value {
    laptop.call("rollout_state", json!({ "rollout": rollout }))
}

fn approve(laptop: &Laptop, rollout: &str, reason: &str) -> Value {
    laptop.call("rollout_approve", json!({ "rollout": rollout, "reason": reason }))
}

fn say(laptop: &Laptop, rollout: &str, state: &str, reason: Option<&str>) -> Value {
    laptop.call("rollout_state_set", json!({ "rollout": rollout, "state": state, "reason": reason }))
}

fn changes(laptop: &Laptop, rollout: &str, baseline: Option<&str>) -> Value {
    laptop.call("plan_changes", json!({ "rollout": rollout, "baseline": baseline, "language": "en" }))
}

/// Kind, change, field, then, now, minutes.
type Said = (String, String, String, String, String, Option<i64>);

fn said(changes: &Value) -> Vec<Said> {
    let line = |one: &Value| {
        let text = |field: &str| one[field].as_str().unwrap().to_owned();
        (text("kind"), text("change"), text("field"), text("then"), text("now"), one["minutes"].as_i64())
    };
    changes["changes"].as_array().unwrap().iter().map(line).collect()
}

fn row(kind: &str, change: &str, field: &str, then: &str, now: &str, minutes: Option<i64>) -> Said {
    (kind.into(), change.into(), field.into(), then.into(), now.into(), minutes)
}

/// The first checklist, whole.
fn list(laptop: &Laptop, rollout: &str) -> Value {
    let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
    laptop.call("checklist_show", json!({ "checklist": lists["checklists"][0]["id"] }))
}

#[test]
fn an_approval_keeps_the_plan_and_every_later_difference_is_named_with_who_and_when() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    assert_eq!(
        (state(&laptop, &rollout)["state"].as_str(), changes(&laptop, &rollout, None)["baseline"].clone()),
        (Some("draft"), Value::Null)
    );
    assert_eq!(laptop.refused("rollout_approve", json!({ "rollout": rollout, "reason": " " }))["sentence"], "failure-approval_reason");
    let approved = approve(&laptop, &rollout, "Steering committee of 1 February");
    assert_eq!((approved["state"].as_str(), approved["by"].as_str()), (Some("approved"), Some("Lê Thị Thu Hà")));
    assert_eq!(
        (approved["baselines"][0]["whole"].as_bool(), approved["baselines"][0]["counts"].as_bool()),
        (Some(true), Some(true)),
        "{approved}"
    );
    assert_eq!(said(&changes(&laptop, &rollout, None)), [], "nothing has changed yet");

    let view = list(&laptop, &rollout);
    let (item, other) = (&view["sections"][0]["items"][0], &view["sections"][0]["items"][1]);
    let rel = item["planned_rel"].as_i64().unwrap();
    laptop.call("item_edit", json!({ "item": item["id"], "owner": "Bảo Trần", "planned_rel": rel + 90 }));
    laptop.call("item_set", json!({ "item": other["id"], "state": "done", "reason": "seen" }));
    let added = laptop.call(
        "item_add",
        json!({ "checklist": view["checklist"]["id"], "section": view["sections"][0]["id"], "title": "Order cake", "criticality": "NICE" }),
    );
    laptop.call("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-09T08:00" }));
    let found = changes(&laptop, &rollout, None);
    let rows = said(&found);
    assert_eq!(
        rows.len(),
        4,
        "a state is not the plan's, what is done keeps its time, and what is relative moved with the launch: {found}"
    );
    assert_eq!(rows[0], row("rollout", "changed", "t0", "Tue 2 Mar 2027, 08:00", "Tue 9 Mar 2027, 08:00", Some(7 * 1440)));
    assert!(rows.contains(&row("item", "changed", "owner", "", "Bảo Trần", None)), "{found}");
    assert!(rows.iter().any(|one| one.2 == "planned" && one.5 == Some(90)), "{found}");
    assert!(rows.contains(&row("item", "added", "", "", "", None)), "{found}");
    for one in found["changes"].as_array().unwrap() {
        assert_eq!(one["by"], "Lê Thị Thu Hà", "{one}");
        assert!(one["at"].as_str().unwrap().ends_with("+07:00"), "{one}");
    }
    laptop.call("undo", json!({ "action": added["action"] }));
    assert_eq!(said(&changes(&laptop, &rollout, None)).len(), 3, "what was taken back never was in the plan");
    laptop.rebuild();
    assert_eq!(said(&changes(&laptop, &rollout, None)).len(), 3, "the log alone says the same");
}

#[test]
fn approving_again_keeps_the_earlier_approval_and_an_approval_is_not_undone() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    approve(&laptop, &rollout, "First reading");
    laptop.call("holiday_set", json!({ "rollout": rollout, "day": "2027-03-10", "title": "Anniversary" }));
    let twice = approve(&laptop, &rollout, "Second reading");
    let numbers: Vec<(u64, bool)> =
        twice["baselines"].as_array().unwrap().iter().map(|one| (one["no"].as_u64().unwrap(), one["counts"] == true)).collect();
    assert_eq!(numbers, [(1, false), (2, true)]);
    assert_eq!(said(&changes(&laptop, &rollout, None)), []);
    assert_eq!(said(&changes(&laptop, &rollout, Some("1"))), [row("holiday", "added", "", "", "", None)]);
    let history = laptop.call("history", json!({ "kind": "rollout_state", "id": twice["record"] }));
    let last = laptop.refused("undo", json!({ "action": history["lines"][0]["action"] }));
    assert_eq!(last["code"], "not_undoable", "{last}");
    let everything = laptop.everything();
    let (kind, id) = ("baseline", everything["baseline"][0]["id"].clone());
    let refused = laptop.desk.with(|engine| {
        let kind = domain::kind(kind).unwrap();
        let id = domain::Id::try_parse(id.as_str().unwrap()).unwrap();
        engine.write_for_tests("forged", &[store::Draft::state(kind, id, domain::Verb::Archive)])
    });
    assert_eq!(refused.unwrap_err().code, "for_good");
}

#[test]
fn each_state_leads_to_the_next_with_a_reason_and_beginning_can_be_taken_back() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let refused =
        |to: &str, reason: Option<&str>| laptop.refused("rollout_state_set", json!({ "rollout": rollout, "state": to, "reason": reason }));
    assert_eq!(refused("running", None)["sentence"], "failure-state_leads");
    assert_eq!(refused("approved", Some("so"))["sentence"], "failure-state_approve");
    assert_eq!(refused("finished", Some("so"))["sentence"], "failure-no_rollout_state");
    approve(&laptop, &rollout, "Read by all");
    let begun = say(&laptop, &rollout, "running", None);
    assert_eq!(begun["state"], "running");
    laptop.call("undo", json!({ "action": begun["action"] }));
    assert_eq!(state(&laptop, &rollout)["state"], "approved");
    assert_eq!(refused("draft", None)["code"], "state_reason");
    say(&laptop, &rollout, "running", None);
    assert_eq!(refused("completed", Some("  "))["code"], "state_reason");
    assert_eq!(say(&laptop, &rollout, "completed", Some("Handed over"))["next"], json!(["running"]));
    assert_eq!(laptop.call("app_status", json!({}))["rollouts"][0]["state"], "completed");
}

#[test]
fn nothing_changes_in_a_completed_rollout_until_it_is_reopened_with_a_reason() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let session = laptop.session(&rollout, "Students, cohort 1");
    let made = laptop.import(&testkit::csv(2), json!({ "rollout": rollout }));
    assert_eq!(made["new"], 2);
    let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
    let person = sheet["rows"][0]["person"].as_str().unwrap();
    approve(&laptop, &rollout, "Read by all");
    say(&laptop, &rollout, "running", None);
    say(&laptop, &rollout, "completed", Some("Handed over"));
    let item = list(&laptop, &rollout)["sections"][0]["items"][0]["id"].clone();
    let area = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    let point = laptop.call("handoff_area", json!({ "area": area }))["points"][0]["id"].clone();
    // What lies directly in the rollout, and what leads to it over a session or an area.
    let writes = [
        ("item_set", json!({ "item": item, "state": "done", "reason": "seen" })),
        ("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-09T08:00" })),
        ("attendance_mark", json!({ "session": session, "person": person, "mark": "present" })),
        ("point_set", json!({ "point": point, "state": "accepted" })),
        ("holiday_set", json!({ "rollout": rollout, "day": "2027-03-10", "title": "Anniversary" })),
        ("rollout_approve", json!({ "rollout": rollout, "reason": "once more" })),
    ];
    for (command, request) in &writes {
        let refused = laptop.refused(command, request.clone());
        assert_eq!(refused["code"], "rollout_completed", "{command}: {refused}");
        assert!(refused["message"].as_str().unwrap().contains("reopen it with a reason"), "{refused}");
    }
    // Another rollout is none of its business.
    let next = laptop.rollout();
    let other = list(&laptop, &next)["sections"][0]["items"][0]["id"].clone();
    laptop.call("item_set", json!({ "item": other, "state": "done", "reason": "seen" }));
    assert_eq!(laptop.refused("rollout_state_set", json!({ "rollout": rollout, "state": "running" }))["code"], "state_reason");
    say(&laptop, &rollout, "running", Some("A mark was forgotten"));
    for (command, request) in writes {
        laptop.call(command, request);
    }
}

#[test]
fn an_executive_approves_and_a_trainer_does_not() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.comes_beside("Trần Quốc Bảo", "executive", "another four plain words");
    let approved = approve(&laptop, &rollout, "Agreed");
    assert_eq!((approved["by"].as_str(), approved["state"].as_str()), (Some("Trần Quốc Bảo"), Some("approved")));
    laptop.switch("Lê Thị Thu Hà", PASSPHRASE);
    laptop.comes_beside("Mai", "training-manager", "yet another four plain words");
    assert_eq!(state(&laptop, &rollout)["next"], json!([]));
    let refused = laptop.refused("rollout_approve", json!({ "rollout": rollout, "reason": "Agreed" }));
    assert_eq!(refused["code"], "not_permitted", "{refused}");
    assert_eq!(said(&changes(&laptop, &rollout, None)), [], "everybody may look");
}

#[test]
fn values_are_said_in_the_readers_language_with_titles_instead_of_ids() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    approve(&laptop, &rollout, "Read by all");
    laptop.call("weekend_set", json!({ "rollout": rollout, "days": ["fri", "sat"] }));
    let figures = laptop.call("plan_figures", json!({ "rollout": rollout }));
    let effort = figures["claims"].as_array().unwrap().iter().find(|one| one["hours"] == true && one["low"] == one["high"]).unwrap();
    laptop.call("claim_set", json!({ "claim": effort["id"], "low": 930, "high": 930 }));
    let metric = figures["metrics"].as_array().unwrap().iter().find(|one| one["unit"] == "%").unwrap();
    laptop.call("metric_set", json!({ "metric": metric["id"], "bound": "at_least", "value": 99.95 }));
    let vietnamese = laptop.call("plan_changes", json!({ "rollout": rollout, "language": "vi" }));
    let now: Vec<String> = said(&vietnamese).into_iter().map(|one| one.4).collect();
    assert_eq!(now, ["thứ Sáu, thứ Bảy", "≥ 99.95 %", "15½ h"]);
}
