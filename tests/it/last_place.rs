//! Two laptops give the last place away at once: both keep their people, and everybody is told that it is one too many.

use serde_json::{Value, json};
use testkit::{Laptop, Room, csv};

#[test]
fn the_last_place_given_twice_keeps_both_people_and_says_that_they_are_more_than_places() {
    let room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.import(&csv(6), json!({ "rollout": rollout }));
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let audience = ana.call("cohort_list", json!({ "rollout": rollout }))["audiences"][0]["id"].clone();
    let evening =
        ana.call("cohort_set", json!({ "rollout": rollout, "title": "Evening", "audience": audience, "capacity": 1 }))["id"].clone();
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    let sync = || [&ana, &bao, &ana, &bao].map(|laptop| laptop.call("sync", json!({})));
    sync();
    let page = ana.call("people_list", json!({ "rollout": rollout, "text": "", "offset": 0, "limit": 6 }));
    let person = |at: usize| page["rows"][at]["id"].clone();
    let place = |laptop: &Laptop, people: Value| laptop.call("people_place", json!({ "people": people, "to": evening }));
    // Apart, each sees one free place; whom else each of them adds waits.
    assert_eq!(place(&ana, json!([person(0), person(1)]))["waiting"], 1);
    assert_eq!(place(&bao, json!([person(2), person(3)]))["waiting"], 1);
    sync();
    let shown = |laptop: &Laptop| laptop.call("cohort_show", json!({ "cohort": evening }));
    let (one, other) = (shown(&ana), shown(&bao));
    assert_eq!(one, other);
    assert_eq!((&one["card"]["enrolled"], &one["card"]["over"], &one["card"]["waiting"]), (&json!(2), &json!(1), &json!(2)));
    assert_eq!(one["next"], 0, "nobody moves up where there are too many");
    for laptop in [&ana, &bao] {
        assert_eq!(laptop.call("conflicts", json!({}))["conflicts"], json!([]));
        assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]));
    }
    // Both let the same person in: they are in once, and whoever waited on one laptop and has a place on the other waits no more.
    let waits = one["queue"][0]["person"]["id"].clone();
    for laptop in [&ana, &bao] {
        laptop.call("people_place", json!({ "people": [waits], "to": evening, "beyond": "place" }));
    }
    sync();
    let after = shown(&ana);
    assert_eq!(after, shown(&bao));
    assert_eq!((&after["card"]["enrolled"], &after["card"]["waiting"]), (&json!(3), &json!(1)));
}
