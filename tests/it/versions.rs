//! Programs of different ages that meet: an older laptop, an older server, a server of another conversation.
//!
//! Each ends with the work safe, a sentence that says what to update, and goes on by itself afterwards.
//! What older versions wrote to disks is in `corpora`.

use std::sync::Arc;

use serde_json::{Value, json};
use testkit::{Lane, Laptop, PASSPHRASE};

struct Two {
    lane: Arc<Lane>,
    ana: Laptop,
    bao: Laptop,
}

fn invited(ana: &Laptop) -> Value {
    let code = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }))["code"].clone();
    ana.call("sync", json!({}));
    json!({ "code": code, "device": "HA-02", "passphrase": PASSPHRASE })
}

fn two() -> Two {
    let lane = Lane::open();
    let ana = Laptop::with(lane.options());
    ana.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }));
    ana.call("publish", json!({ "code": lane.publishing_code() }));
    let bao = Laptop::with(lane.options());
    bao.call("workspace_join", invited(&ana));
    ana.call("sync", json!({}));
    Two { lane, ana, bao }
}

fn add(laptop: &Laptop, name: &str) {
    laptop.call("person_add", json!({ "name": name }));
}

fn unsent(laptop: &Laptop) -> Value {
    laptop.call("app_status", json!({}))["sync"]["unsent"].clone()
}

/// What a laptop says when it syncs in vain.
fn said(laptop: &Laptop) -> (String, String) {
    let refused = laptop.refused("sync", json!({}));
    let text = |name: &str| refused[name].as_str().unwrap().to_owned();
    (text("code"), text("message"))
}

#[test]
fn an_older_laptop_says_that_it_has_to_be_updated_and_its_work_is_sent_all_the_same() {
    let Two { lane, ana, bao } = two();
    add(&bao, "Ngô Hải");
    bao.call("sync", json!({}));
    add(&ana, "Lý Thùy Dương");
    // What Bảo wrote follows rules that Ana's program does not know.
    lane.spoil_next(|page| {
        for entry in page["entries"].as_array_mut().unwrap().iter_mut().filter(|entry| entry["batch"].is_object()) {
            entry["batch"]["header"]["schema"] = 9_999.into();
        }
    });
    let (code, message) = said(&ana);
    assert_eq!(code, "log_newer", "{message}");
    assert!(message.contains("update this one") && message.contains("safe"), "{message}");
    assert_eq!((unsent(&ana), ana.people()), (json!(1), 1), "nothing of the page was taken, nothing of hers was given up");
    bao.call("sync", json!({}));
    assert_eq!(bao.people(), 2, "the others have what she wrote");
    // The next program reads it.
    ana.call("sync", json!({}));
    assert_eq!((unsent(&ana), ana.people()), (json!(0), 2));
    assert_eq!(ana.everything(), bao.everything());
}

#[test]
fn an_older_server_holds_what_it_cannot_judge_and_it_is_sent_again_after_its_update() {
    let Two { lane, ana, bao } = two();
    add(&ana, "Lý Thùy Dương");
    lane.grow_behind();
    for _ in 0..2 {
        let (code, message) = said(&ana);
        assert_eq!(code, "held", "{message}");
        assert!(message.contains("server is older") && message.contains("kept"), "{message}");
        assert_eq!(unsent(&ana), 1, "it waits");
    }
    let status = ana.call("app_status", json!({}));
    assert_eq!(status["sync"]["quarantined"], 0, "it was not refused: {status}");
    bao.call("sync", json!({}));
    assert_eq!(bao.people(), 0);
    lane.mend();
    ana.call("sync", json!({}));
    bao.call("sync", json!({}));
    assert_eq!((unsent(&ana), bao.people()), (json!(0), 1));
}

#[test]
fn a_server_of_another_conversation_is_named_as_what_it_is_and_nothing_is_lost() {
    let Two { lane, ana, bao } = two();
    let request = invited(&ana);
    for (protocol, code, word) in [(2, "server_newer", "update this one"), (0, "server_older", "too old")] {
        let other = move |answer: &mut Value| answer["protocol"] = protocol.into();
        // Somebody who comes.
        let chi = Laptop::with(lane.options());
        lane.spoil_next_of("/v1/hello", other);
        let refused = chi.refused("workspace_join", request.clone());
        assert_eq!(refused["code"], code, "{refused}");
        assert!(refused["message"].as_str().unwrap().contains(word), "{refused}");
        assert_eq!(chi.call("app_status", json!({}))["state"], "empty", "there is nothing in the way of the next try");
        // Somebody who was here, and starts the program anew.
        add(&bao, word);
        let waiting = unsent(&bao);
        let again = bao.again(lane.options());
        let again = Laptop { desk: again, folder: tempfile::tempdir().unwrap() };
        again.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
        lane.spoil_next_of("/v1/hello", other);
        assert_eq!(said(&again).0, code);
        assert_eq!(unsent(&again), waiting, "what waits still waits");
        again.desk.close();
    }
    Laptop::with(lane.options()).call("workspace_join", request);
    bao.call("sync", json!({}));
    assert_eq!(unsent(&bao), 0);
}

#[test]
fn what_a_newer_server_says_besides_is_passed_over() {
    let Two { lane, ana, .. } = two();
    add(&ana, "Ngô Hải");
    // Own entries come without their batch, whose bytes a test cannot hand on unchanged.
    lane.spoil_next(|page| {
        page["advice"] = json!({ "more": [1, 2] });
        for entry in page["entries"].as_array_mut().unwrap() {
            entry["weather"] = "fair".into();
        }
    });
    ana.call("sync", json!({}));
    assert_eq!(unsent(&ana), 0, "its verdict was read");
}
