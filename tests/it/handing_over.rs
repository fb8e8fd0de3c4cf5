//! The hand-off on several laptops: walks, versions and words on them all stay; one shift changed twice is a card; two
//! signers who set the same day mean the same follow-up.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room};

const HA: &str = "Lê Thị Thu Hà";
const BAO: &str = "Trần Quốc Bảo";

fn team(room: &Room) -> (Laptop, Laptop, String) {
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let made = ana.call("member_invite", json!({ "name": BAO, "roles": ["operations-representative", "deployment-lead"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(made["code"].as_str().unwrap());
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    (ana, bao, rollout)
}

fn all_sync(ana: &Laptop, bao: &Laptop) {
    for laptop in [ana, bao, ana] {
        laptop.call("sync", json!({}));
    }
}

fn of(laptop: &Laptop, command: &str, rollout: &str) -> Value {
    laptop.call(command, json!({ "rollout": rollout }))
}

fn area(laptop: &Laptop, rollout: &str) -> Value {
    of(laptop, "handoff_list", rollout)["areas"][0]["id"].clone()
}

fn sign(laptop: &Laptop, area: &Value) {
    let mut request = json!({ "area": area, "decision": "accepted", "conditions": [], "meaning": "accepted", "language": "en", "beside": true, "follow_up": "2027-04-15" });
    let read = laptop.call("handoff_statement", request.clone());
    request["subject_digest"] = read["subject_digest"].clone();
    request["text"] = read["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    laptop.call("handoff_sign", request);
}

#[test]
fn walks_and_versions_made_apart_all_stay_and_words_belong_to_their_version() {
    let mut room = Room::open();
    let (ana, bao, rollout) = team(&room);
    let area = area(&ana, &rollout);
    ana.call("walkthrough_set", json!({ "area": area, "title": "Restore", "sort": "restore", "target": 30 }));
    ana.call("document_set", json!({ "area": area, "title": "Runbook" }));
    all_sync(&ana, &bao);
    room.stop();
    let walkthrough = of(&ana, "walkthrough_list", &rollout)["walkthroughs"]
        .as_array()
        .unwrap()
        .iter()
        .find(|one| one["title"] == "Restore")
        .unwrap()["id"]
        .clone();
    let document =
        of(&ana, "document_list", &rollout)["documents"].as_array().unwrap().iter().find(|one| one["title"] == "Runbook").unwrap()["id"]
            .clone();
    let walk = |laptop: &Laptop, driver: &str, result: &str| {
        laptop.call(
            "walk_add",
            json!({ "walkthrough": walkthrough, "driver": driver, "watcher": "Ms Smith", "result": result, "note": "seen apart" }),
        );
    };
    walk(&ana, HA, "passed");
    walk(&bao, BAO, "failed");
    for (laptop, version) in [(&ana, "1.0"), (&bao, "1.0-b")] {
        let link = format!("https://wiki.example/{version}");
        laptop.call("document_edition", json!({ "document": document, "version": version, "form": "link", "text": link }));
    }
    ana.call("document_say", json!({ "document": document, "said": "read" }));
    room.start_again();
    all_sync(&ana, &bao);
    let seen = |laptop: &Laptop| {
        (of(laptop, "walkthrough_list", &rollout)["walkthroughs"].clone(), of(laptop, "document_list", &rollout)["documents"].clone())
    };
    for laptop in [&ana, &bao] {
        let (walkthroughs, documents) = seen(laptop);
        let restore = walkthroughs.as_array().unwrap().iter().find(|one| one["title"] == "Restore").unwrap();
        assert_eq!(restore["walks"].as_array().unwrap().len(), 2, "{restore}");
        let editions =
            documents.as_array().unwrap().iter().find(|one| one["title"] == "Runbook").unwrap()["editions"].as_array().unwrap().clone();
        let versions: std::collections::BTreeSet<&str> = editions.iter().map(|one| one["version"].as_str().unwrap()).collect();
        assert_eq!(versions.into_iter().collect::<Vec<_>>(), ["1.0", "1.0-b"]);
        let read = editions.iter().find(|one| one["version"] == "1.0").unwrap();
        assert_eq!(read["reads"][0]["name"], HA, "it was read in that version");
        assert!(editions.iter().find(|one| one["version"] == "1.0-b").unwrap()["reads"].as_array().unwrap().is_empty());
        let before = seen(laptop);
        laptop.rebuild();
        assert_eq!(seen(laptop), before);
    }
}

#[test]
fn a_shift_changed_on_both_laptops_is_a_card_and_both_take_over_only_what_is_not_theirs() {
    let mut room = Room::open();
    let (ana, bao, rollout) = team(&room);
    let shift = |laptop: &Laptop, id: Option<&Value>, primary: &str| {
        laptop.call(
            "shift_set",
            json!({ "rollout": rollout, "shift": id, "starts": "2027-03-02T08:00", "minutes": 480, "primary": primary }),
        );
    };
    shift(&ana, None, "Ms Smith");
    ana.call("shift_hand_over", json!({ "rollout": rollout, "to": BAO }));
    all_sync(&ana, &bao);
    room.stop();
    let id = of(&ana, "rota_show", &rollout)["shifts"][0]["id"].clone();
    shift(&ana, Some(&id), HA);
    shift(&bao, Some(&id), BAO);
    let handover = of(&bao, "shift_page", &rollout)["handovers"][0]["id"].clone();
    bao.call("shift_take", json!({ "handover": handover }));
    room.start_again();
    all_sync(&ana, &bao);
    for laptop in [&ana, &bao] {
        let rota = of(laptop, "rota_show", &rollout);
        assert_eq!((rota["shifts"].as_array().unwrap().len(), rota["shifts"][0]["two_versions"].as_bool()), (1, Some(true)), "{rota}");
        assert_eq!(of(laptop, "shift_page", &rollout)["handovers"][0]["taken_by"], BAO);
    }
    assert_eq!(ana.refused("shift_take", json!({ "handover": handover }))["code"], "shift_taken_own");
}

#[test]
fn two_signers_apart_who_set_the_same_day_mean_one_follow_up_and_each_hears_of_what_the_other_declined() {
    let mut room = Room::open();
    let (ana, bao, rollout) = team(&room);
    let area = area(&ana, &rollout);
    for point in ana.call("handoff_area", json!({ "area": area }))["points"].as_array().unwrap() {
        ana.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    all_sync(&ana, &bao);
    room.stop();
    sign(&ana, &area);
    sign(&bao, &area);
    room.start_again();
    all_sync(&ana, &bao);
    for laptop in [&ana, &bao] {
        let follow_ups = of(laptop, "early_life_show", &rollout)["follow_ups"].clone();
        assert_eq!(follow_ups.as_array().unwrap().len(), 1, "{follow_ups}");
    }
    let point = bao.call("handoff_area", json!({ "area": area }))["points"][0]["id"].clone();
    bao.call("point_set", json!({ "point": point, "state": "declined", "reason": "the map is old" }));
    all_sync(&ana, &bao);
    let told = of(&ana, "handoff_list", &rollout)["areas"][0].clone();
    assert_eq!((told["declined_since"].as_u64(), told["concerns_me"].as_bool()), (Some(1), Some(true)));
    let view = ana.call("handoff_area", json!({ "area": area }));
    assert_eq!(view["declined_since"][0]["by"], BAO);
}
