//! A server that many laptops come to at once says when it is whose turn.

use serde_json::json;
use testkit::{Lane, Laptop, PASSPHRASE};

fn published(lane: &std::sync::Arc<Lane>) -> Laptop {
    let ana = Laptop::with(lane.options());
    ana.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }));
    ana.call("publish", json!({ "code": lane.publishing_code() }));
    ana.call("sync", json!({}));
    ana.call("person_add", json!({ "name": "Lý Thùy Dương" }));
    lane.mend();
    ana
}

#[test]
fn a_laptop_comes_again_by_itself_when_it_is_its_turn() {
    let lane = Lane::open();
    let ana = published(&lane);
    lane.turn_away(2, 30);
    assert_eq!(ana.call("sync", json!({}))["sent"], 1);
    assert_eq!(lane.paths().iter().filter(|path| *path == "/v1/sync").count(), 3, "sent away twice, and not a fourth time");
}

#[test]
fn a_turn_that_is_far_away_is_said_and_nothing_is_lost() {
    let lane = Lane::open();
    let ana = published(&lane);
    lane.turn_away(1, 90_000);
    let refused = ana.refused("sync", json!({}));
    assert_eq!(refused["code"], "unavailable");
    assert!(refused["message"].as_str().unwrap().contains("this one’s turn in 90 s"), "{refused}");
    assert_eq!(ana.call("app_status", json!({}))["sync"]["unsent"], 1);
    assert_eq!(ana.call("sync", json!({}))["sent"], 1, "the next round goes on");
}
