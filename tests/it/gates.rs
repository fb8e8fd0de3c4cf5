//! A gate on several laptops: votes and decisions that were made apart all stay.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room};

fn launch(laptop: &Laptop, rollout: &str) -> Value {
    let list = laptop.call("gate_list", json!({ "rollout": rollout }));
    let id = list["gates"].as_array().unwrap().iter().find(|gate| gate["code"] == "launch").unwrap()["id"].clone();
    laptop.call("gate_show", json!({ "gate": id }))
}

fn decide(laptop: &Laptop, mut request: Value) {
    let statement = laptop.call("gate_statement", request.clone());
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    laptop.call("gate_decide", request);
}

fn stop(gate: &Value, reason: &str) -> Value {
    json!({ "gate": gate, "decision": "no_go", "conditions": [], "reason": reason, "again": "2030-03-03T08:00", "language": "en" })
}

#[test]
fn votes_and_decisions_made_apart_all_stay_and_a_new_decision_settles_it() {
    let mut room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invite = |name: &str, role: &str| {
        let made = ana.call("member_invite", json!({ "name": name, "roles": [role] }));
        ana.call("sync", json!({}));
        Laptop::joined(made["code"].as_str().unwrap())
    };
    let (bao, chi) = (invite("Trần Quốc Bảo", "deployment-lead"), invite("Vũ Linh Chi", "executive"));
    for laptop in [&ana, &bao, &chi, &ana] {
        laptop.call("sync", json!({}));
    }
    let gate = launch(&ana, &rollout)["line"]["id"].clone();

    room.stop();
    // Nobody hears of anybody: three votes, two decisions, one criterion judged twice.
    ana.call("gate_vote", json!({ "gate": gate, "vote": "go" }));
    bao.call("gate_vote", json!({ "gate": gate, "vote": "pause", "note": "the copy is slow" }));
    chi.call("gate_vote", json!({ "gate": gate, "vote": "no_go", "note": "the press is not told" }));
    let criterion = |laptop: &Laptop| launch(laptop, &rollout)["criteria"][0]["id"].clone();
    ana.call("criterion_set", json!({ "criterion": criterion(&ana), "state": "met", "figure": "3 of 3 up" }));
    bao.call("criterion_set", json!({ "criterion": criterion(&bao), "state": "not_met", "figure": "2 of 3 up" }));
    decide(&bao, stop(&gate, "the copy is slow"));
    decide(&chi, stop(&gate, "the press is not told"));
    room.start_again();
    for laptop in [&ana, &bao, &chi, &ana, &bao, &chi] {
        laptop.call("sync", json!({}));
    }

    for laptop in [&ana, &bao, &chi] {
        let view = launch(laptop, &rollout);
        let votes: Vec<_> = view["ballots"].as_array().unwrap().iter().filter(|one| !one["vote"].is_null()).collect();
        assert_eq!(votes.len(), 3, "{}", view["ballots"]);
        assert_eq!(view["line"]["contested"], true);
        let standing = view["decisions"].as_array().unwrap().iter().filter(|one| one["stands"] == true && one["verified"] == true);
        assert_eq!(standing.count(), 2);
        assert_eq!(view["criteria"][0]["two_versions"], true, "both judgements are there to look at");
        let received = view["decisions"].as_array().unwrap().iter().all(|one| one["received"].is_string());
        assert!(received, "the server gave a receipt for each");
    }

    decide(&chi, stop(&gate, "both reasons hold"));
    for laptop in [&chi, &ana] {
        laptop.call("sync", json!({}));
    }
    let view = launch(&ana, &rollout);
    assert_eq!((view["line"]["contested"].as_bool(), view["line"]["decision"].as_str()), (Some(false), Some("no_go")));
    assert_eq!(view["decisions"][0]["replaces"].as_array().unwrap().len(), 2);
    let pack = ana.folder.path().join("pack");
    ana.call("handoff_export", json!({ "rollout": rollout, "dir": pack.to_str().unwrap() }));
    let report = engine::handoff::verify(&pack);
    assert!(report.ok && report.statements == 3, "{:?}", report.problems);
    ana.rebuild();
    assert_eq!(launch(&ana, &rollout)["decisions"], view["decisions"]);
}

#[test]
fn who_only_trains_votes_and_decides_nothing() {
    let room = Room::open();
    let (_ana, minh, rollout) = room.two("Phạm Minh", "training-manager");
    minh.call("sync", json!({}));
    let view = launch(&minh, &rollout);
    let gate = &view["line"]["id"];
    minh.call("gate_vote", json!({ "gate": gate, "vote": "go" }));
    assert_eq!(minh.refused("gate_statement", stop(gate, "x"))["code"], "not_decider");
    assert_eq!(view["cannot_decide"]["code"], "not_decider");
    let waive = json!({ "criterion": view["criteria"][0]["id"], "state": "waived", "reason": "x", "until": "2030-01-01" });
    assert_eq!(minh.refused("criterion_set", waive)["code"], "not_waiver");
}
