//! Two values that a person has to look at: decided one by one or many at once, and told to whoever lost.

use serde_json::{Value, json};
use testkit::Laptop;

use crate::two_laptops::{sync_both, two_laptops};

/// Ana and Bảo mark the same people, each without knowing of the other; Bảo later.
fn marked_apart(ana: &Laptop, bao: &Laptop, rollout: &str, people: usize) -> (String, Vec<String>) {
    let session = ana.session(rollout, "Students, cohort 1");
    let rows = ana.call("attendance_sheet", json!({ "session": session }))["rows"].clone();
    let people: Vec<String> = rows.as_array().unwrap()[..people].iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
    for person in &people {
        ana.mark(&session, person, "present", None);
        bao.mark(&session, person, "late", Some(9));
    }
    sync_both(ana, bao);
    (session, people)
}

/// What a side says, without when it was set.
fn said(side: &Value) -> (&str, Option<u64>) {
    (side["value"]["status"].as_str().unwrap(), side["value"]["minutes"].as_u64())
}

#[test]
fn two_people_who_say_the_same_at_different_seconds_are_of_one_mind() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let session = ana.session(&rollout, "Students, cohort 1");
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][0]["person"].as_str().unwrap().to_owned();
    ana.mark(&session, &person, "late", Some(7));
    bao.mark(&session, &person, "late", Some(7));
    sync_both(&ana, &bao);
    assert_eq!(ana.call("conflicts", json!({}))["conflicts"], json!([]));
    bao.mark(&session, &person, "late", Some(8));
    ana.mark(&session, &person, "late", Some(7));
    sync_both(&ana, &bao);
    assert_eq!(ana.call("conflicts", json!({}))["conflicts"].as_array().unwrap().len(), 1, "a minute is a difference");
}

#[test]
fn many_cards_are_decided_at_once_undone_at_once_and_whoever_lost_is_told() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let (session, people) = marked_apart(&ana, &bao, &rollout, 3);
    let seen = ana.call("conflicts", json!({}));
    let cards = seen["conflicts"].as_array().unwrap();
    assert_eq!((cards.len(), &cards[0]["may"], &seen["told"]), (3, &json!(true), &json!([])));
    // What is shown is the later one; Ana keeps her own for two, in one step.
    let own = |card: &Value| {
        let sides = [&card["kept"], &card["others"][0]];
        sides.into_iter().find(|side| side["value"]["status"] == "present").unwrap()["dot"].clone()
    };
    let keep: Vec<Value> = cards[..2].iter().map(|card| json!({ "id": card["id"], "dot": own(card) })).collect();
    let done = ana.call("conflict_keep", json!({ "cards": keep }));
    sync_both(&ana, &bao);
    assert_eq!(ana.call("conflicts", json!({}))["conflicts"].as_array().unwrap().len(), 1);
    assert_eq!(ana.call("conflicts", json!({}))["told"], json!([]), "whoever decides need not be told");
    let told = bao.call("conflicts", json!({}))["told"].clone();
    let told = told.as_array().unwrap();
    assert_eq!(told.len(), 2, "{told:?}");
    for line in told {
        assert_eq!((said(&line["mine"]), said(&line["kept"])), (("late", Some(9)), ("present", None)));
        assert_eq!((line["kept"]["by"].as_str(), line["mine"]["by"].as_str()), (Some("Lê Thị Thu Hà"), Some("Trần Quốc Bảo")));
    }
    assert_eq!(bao.call("app_status", json!({}))["sync"]["conflicts"], 3, "one card and two to read");
    bao.call("conflict_told_read", json!({ "ids": [told[0]["id"]] }));
    assert_eq!(bao.call("conflicts", json!({}))["told"].as_array().unwrap().len(), 1);
    // Whoever says again what they said has nothing to be told.
    for person in &people {
        bao.mark(&session, person, "late", Some(9));
    }
    assert_eq!(bao.call("conflicts", json!({}))["told"], json!([]));
    // One step, so it is taken back as one.
    let again = ana.call("conflicts", json!({}))["conflicts"].as_array().unwrap().clone();
    assert_eq!(again.len(), 1, "{again:?}");
    ana.call("undo", json!({ "action": done["action"] }));
    sync_both(&ana, &bao);
    let marks = |laptop: &Laptop| {
        let rows = laptop.call("attendance_sheet", json!({ "session": session }))["rows"].clone();
        rows.as_array().unwrap().iter().map(|row| (row["person"].clone(), row["mark"].clone(), row["by"].clone())).collect::<Vec<_>>()
    };
    assert_eq!(marks(&ana), marks(&bao));
}

#[test]
fn a_third_value_may_be_written_and_the_card_says_what_stood_before() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let session = ana.session(&rollout, "Students, cohort 1");
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][0]["person"].as_str().unwrap().to_owned();
    ana.mark(&session, &person, "excused", None);
    sync_both(&ana, &bao);
    ana.mark(&session, &person, "present", None);
    bao.mark(&session, &person, "late", Some(9));
    sync_both(&ana, &bao);
    let card = ana.call("conflicts", json!({}))["conflicts"][0].clone();
    assert_eq!(said(&card["before"]), ("excused", None), "{card}");
    assert!(card["kept"]["received"].is_string() && card["others"][0]["received"].is_string(), "{card}");
    let other = json!([{ "field": "status", "value": "late" }, { "field": "minutes", "value": 12 }]);
    ana.call("conflict_resolve", json!({ "id": card["id"], "dot": card["kept"]["dot"], "other": other }));
    sync_both(&ana, &bao);
    let row = bao.call("attendance_sheet", json!({ "session": session }))["rows"][0].clone();
    assert_eq!((&row["mark"], &row["minutes"]), (&json!("late"), &json!(12)));
    assert_eq!(said(&bao.call("conflicts", json!({}))["told"][0]["kept"]), ("late", Some(12)));
    // A value that the rules do not take is refused, and the card stays.
    ana.mark(&session, &person, "present", None);
    bao.mark(&session, &person, "absent", None);
    sync_both(&ana, &bao);
    let card = ana.call("conflicts", json!({}))["conflicts"][0].clone();
    let wrong = json!([{ "field": "status", "value": "asleep" }]);
    let refused = ana.refused("conflict_resolve", json!({ "id": card["id"], "dot": card["kept"]["dot"], "other": wrong }));
    assert_eq!(refused["code"], "bad_value", "{refused}");
    assert_eq!(ana.call("conflicts", json!({}))["conflicts"].as_array().unwrap().len(), 1);
}

#[test]
fn who_may_not_decide_sees_the_card_and_no_badge() {
    let (_room, ana, bao, rollout) = two_laptops();
    sync_both(&ana, &bao);
    let invitation = ana.call("member_invite", json!({ "name": "Phan Thị Hương Giang", "roles": ["executive"] }));
    ana.call("sync", json!({}));
    let giang = Laptop::joined(invitation["code"].as_str().unwrap());
    marked_apart(&ana, &bao, &rollout, 1);
    giang.call("sync", json!({}));
    let card = giang.call("conflicts", json!({}))["conflicts"][0].clone();
    assert_eq!(card["may"], false, "{card}");
    assert_eq!(giang.call("app_status", json!({}))["sync"]["conflicts"], 0);
    assert_eq!(bao.call("app_status", json!({}))["sync"]["conflicts"], 1);
}
