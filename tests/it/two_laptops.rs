//! One laptop starts alone, publishes, invites; a second one joins and both see the same.

use serde_json::json;
use testkit::{Laptop, Room, csv, until};

/// A workspace with a roster, published, and a second laptop that joined it.
pub(crate) fn two_laptops() -> (Room, Laptop, Laptop, String) {
    let room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.import(&csv(40), json!({ "rollout": rollout }));
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    (room, ana, bao, rollout)
}

pub(crate) fn sync_both(one: &Laptop, other: &Laptop) {
    for laptop in [one, other, one, other] {
        laptop.call("sync", json!({}));
    }
}

#[test]
fn a_second_laptop_joins_and_has_everything() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    assert_eq!(bao.people(), 40);
    assert_eq!(ana.everything(), bao.everything());
    let status = bao.call("app_status", json!({}));
    assert_eq!(status["me"]["name"], "Trần Quốc Bảo");
    assert_eq!(status["sync"]["unsent"], 0, "{status}");

    let session = ana.session(&rollout, "Students, cohort 1");
    let sheet = bao.call("attendance_sheet", json!({ "session": session }));
    let person = sheet["rows"][0]["person"].as_str().unwrap().to_owned();
    bao.mark(&session, &person, "late", Some(7));
    sync_both(&bao, &ana);
    let row = &ana.call("attendance_sheet", json!({ "session": session }))["rows"][0];
    assert_eq!((row["mark"].as_str(), row["minutes"].as_u64(), row["by"].as_str()), (Some("late"), Some(7), Some("Trần Quốc Bảo")));
    assert_eq!((row["sent"].as_bool(), row["here"].as_bool()), (Some(true), Some(false)));
}

#[test]
fn two_marks_at_once_are_a_card_with_both_and_a_decision_closes_it() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let session = ana.session(&rollout, "Students, cohort 1");
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][3]["person"].as_str().unwrap().to_owned();
    ana.mark(&session, &person, "present", None);
    bao.mark(&session, &person, "absent", None);
    sync_both(&ana, &bao);
    let card = ana.call("conflicts", json!({}))["conflicts"].clone();
    assert_eq!(card.as_array().unwrap().len(), 1, "{card}");
    assert_eq!(card, bao.call("conflicts", json!({}))["conflicts"], "both laptops see the same card");
    assert_eq!(card[0]["others"].as_array().unwrap().len(), 1);
    ana.call("conflict_resolve", json!({ "id": card[0]["id"], "dot": card[0]["others"][0]["dot"] }));
    sync_both(&ana, &bao);
    assert_eq!(bao.call("conflicts", json!({}))["conflicts"], json!([]));
    assert_eq!(ana.everything(), bao.everything());
}

#[test]
fn a_mark_made_before_one_could_know_of_the_closing_is_kept_and_one_made_in_knowledge_is_refused() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let session = ana.session(&rollout, "Students, cohort 1");
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][0]["person"].as_str().unwrap().to_owned();
    ana.call("session_close", json!({ "session": session, "unmarked": "absent" }));
    bao.mark(&session, &person, "present", None);
    sync_both(&ana, &bao);
    let row = &ana.call("attendance_sheet", json!({ "session": session }))["rows"][0];
    assert_eq!(row["mark"], "present", "it was made in good faith");
    assert_eq!(bao.call("quarantine", json!({}))["groups"], json!([]));
    let refused = bao.refused("attendance_mark", json!({ "session": session, "person": person, "mark": "absent" }));
    assert_eq!(refused["code"], "session_closed");
}

#[test]
fn what_the_server_refuses_comes_back_whole_into_the_quarantine() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    // A training manager may not change the plan; the laptop says so at once.
    let refused =
        bao.refused("rollout_new", json!({ "template": "lms-go-live", "name": "x", "go_live": "2027-03-02T08:00", "zone": "UTC" }));
    assert_eq!(refused["code"], "not_permitted");
    let _ = rollout;
    assert_eq!(bao.call("app_status", json!({}))["sync"]["unsent"], 0, "nothing half done is left");
}

#[test]
fn a_server_that_is_away_loses_nothing_and_is_said_in_plain_words() {
    let (mut room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    room.stop();
    let session = ana.session(&rollout, "Students, cohort 1");
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][1]["person"].as_str().unwrap().to_owned();
    ana.mark(&session, &person, "present", None);
    let away = ana.refused("sync", json!({}));
    assert_eq!(away["code"], "unavailable");
    assert!(away["message"].as_str().unwrap().contains("safe"), "{away}");
    let trouble = &ana.call("app_status", json!({}))["sync"]["trouble"];
    assert_eq!(trouble["sentence"], "failure-unavailable", "the sync line says it in the language of the screen");
    assert_eq!(ana.call("app_status", json!({}))["sync"]["unsent"], 1);
    room.start_again();
    sync_both(&ana, &bao);
    assert_eq!(ana.call("app_status", json!({}))["sync"]["unsent"], 0);
    assert_eq!(ana.everything(), bao.everything());
}

#[test]
fn a_change_on_one_is_on_the_other_by_itself() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    // As the shells do.
    ana.desk.start_sync();
    bao.desk.start_sync();
    let session = ana.session(&rollout, "Students, cohort 1");
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][2]["person"].as_str().unwrap().to_owned();
    ana.mark(&session, &person, "remote", None);
    until("the mark arrives without anybody pressing a key", || {
        bao.call("attendance_sheet", json!({ "session": session }))["rows"][2]["mark"] == "remote"
    });
}

#[test]
fn the_tables_of_a_laptop_in_sync_are_the_same_when_folded_again() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let session = ana.session(&rollout, "Students, cohort 1");
    bao.call("attendance_mark_all", json!({ "session": session, "mark": "present" }));
    sync_both(&bao, &ana);
    bao.call("attendance_note", json!({ "session": session, "person": bao.call("attendance_sheet", json!({ "session": session }))["rows"][0]["person"], "note": "bus" }));
    for laptop in [&ana, &bao] {
        let before = laptop.everything();
        laptop.rebuild();
        assert_eq!(before, laptop.everything());
    }
}

#[test]
fn an_invitation_opens_once_and_a_wrong_code_says_what_to_do() {
    let (_room, ana, _bao, _) = two_laptops();
    let invitation = ana.call("member_invite", json!({ "name": "Ngô Hải", "roles": ["executive"] }));
    ana.call("sync", json!({}));
    let code = invitation["code"].as_str().unwrap();
    let _first = Laptop::joined(code);
    let second = Laptop::empty();
    let refused = second.refused("workspace_join", json!({ "code": code, "passphrase": testkit::PASSPHRASE }));
    assert_eq!(refused["code"], "bad_invitation", "{refused}");
    assert_eq!(second.call("app_status", json!({}))["state"], "empty", "nothing half made stays behind");
    let refused = second.refused("workspace_join", json!({ "code": "MUSTER1.nonsense" }));
    assert_eq!(refused["code"], "invalid");
}
