//! Reports on several laptops: whose data they are, and two that were issued apart.

use serde_json::{Value, json};
use testkit::{Laptop, Room};

fn report(laptop: &Laptop, rollout: &str) -> Value {
    laptop.call("report_show", json!({ "rollout": rollout, "name": "deployment" }))
}

#[test]
fn a_report_says_which_laptops_it_has_heard_and_which_it_has_not() {
    let mut room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let sources = report(&ana, &rollout)["sources"].clone();
    let laptops = sources["laptops"].as_array().unwrap();
    assert_eq!((laptops.len(), &laptops[0]["here"], &laptops[1]["here"]), (2, &json!(true), &json!(false)), "{sources}");
    assert!(laptops.iter().all(|one| one["until"].is_string() && one["silent"] == false), "{sources}");
    assert_eq!((&sources["open_cards"], sources["server"].is_string()), (&json!(0), true));

    // Both write the same fact apart, and it is an open conflict in what either reports.
    let item = |laptop: &Laptop| {
        let list = laptop.call("checklist_list", json!({ "rollout": rollout }))["checklists"][0]["id"].clone();
        laptop.call("checklist_show", json!({ "checklist": list }))["sections"][0]["items"][0]["id"].clone()
    };
    room.stop();
    for (laptop, owner) in [(&ana, "Lan"), (&bao, "Hạnh")] {
        laptop.call("item_edit", json!({ "item": item(laptop), "owner": owner }));
    }
    assert_eq!(report(&ana, &rollout)["sources"]["unsent"], 1);
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    let text = report(&ana, &rollout)["sources"]["text"].as_str().unwrap().to_owned();
    assert!(text.contains("1 conflict open") && text.contains("HA-02 to "), "{text}");
}

#[test]
fn reports_that_two_laptops_issue_apart_both_stay_under_numbers_of_their_own() {
    let mut room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    room.stop();
    for (laptop, note) in [(&ana, "from Ana"), (&bao, "from Bảo")] {
        laptop.call("report_issue", json!({ "rollout": rollout, "name": "deployment", "note": note }));
    }
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    for laptop in [&ana, &bao] {
        let issued = laptop.call("report_list", json!({ "rollout": rollout }))["issued"].clone();
        let mut numbers: Vec<&str> = issued.as_array().unwrap().iter().map(|one| one["number"].as_str().unwrap()).collect();
        numbers.dedup();
        assert_eq!(numbers.len(), 2, "{issued}");
        for one in issued.as_array().unwrap() {
            let shown = laptop.call("report_show", json!({ "rollout": rollout, "name": "deployment", "issued": one["id"] }));
            assert_eq!((&shown["issued"]["broken"], &shown["issued"]["sent"]), (&json!(false), &json!(true)));
        }
    }
    let digests = |laptop: &Laptop| {
        let issued = laptop.call("report_list", json!({ "rollout": rollout }))["issued"].clone();
        issued.as_array().unwrap().iter().map(|one| one["digest"].clone()).collect::<Vec<_>>()
    };
    assert_eq!(digests(&ana), digests(&bao));
}
