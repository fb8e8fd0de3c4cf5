//! Two laptops at two doors of one room, with no network between them.

use serde_json::{Value, json};
use testkit::{Laptop, Room, csv};

#[test]
fn two_doors_agree_once_they_hear_of_each_other_and_share_the_screens_code_and_what_was_refused() {
    let room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.import(&csv(6), json!({ "rollout": rollout }));
    let session = ana.session(&rollout, "Students, cohort 1");
    ana.call("check_in_set", json!({ "session": session, "before": 60, "after": 0, "always": true, "asks": true }));
    let shown = || ana.call("check_in_code", json!({ "session": session }));
    shown();
    ana.call("recovery_make", json!({ "passphrase": testkit::PASSPHRASE }));
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    bao.call("sync", json!({}));

    // The screen in the room is Ana's; who checks in alone at Bảo's laptop types its code there.
    let own = |number: &str, screen: &Value| {
        bao.call("attendance_scan", json!({ "session": session, "text": number, "own": true, "screen": screen }))["outcome"].clone()
    };
    let other = if shown()["code"] == "000000" { "000001" } else { "000000" };
    assert_eq!(own("02200001", &json!(other)), "wrong_code");
    assert_eq!(own("02200001", &shown()["code"]), "in");
    // The same person at both doors, and somebody whom nobody knows at one.
    let scan = |laptop: &Laptop, text: &str| laptop.call("attendance_scan", json!({ "session": session, "text": text }))["outcome"].clone();
    assert_eq!((scan(&ana, "02200002"), scan(&bao, "02200002")), (json!("in"), json!("in")));
    assert_eq!(scan(&bao, "LOST-1"), "unknown");
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    let seen = |laptop: &Laptop| laptop.call("check_in_show", json!({ "session": session }))["refused"].clone();
    let outcomes: Vec<Value> = seen(&ana).as_array().unwrap().iter().map(|scan| scan["outcome"].clone()).collect();
    assert_eq!(outcomes, [json!("unknown")], "whoever got in after all needs nobody's eye");
    let mark = |laptop: &Laptop| {
        let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
        let row = sheet["rows"].as_array().unwrap().iter().find(|row| row["number"] == "02200002").cloned();
        row.unwrap()["mark"].clone()
    };
    assert_eq!((mark(&ana), mark(&bao)), (json!("present"), json!("present")));
    // Each settles it on their own: it is settled, and nothing is asked.
    for laptop in [&ana, &bao] {
        let scan = seen(laptop)[0]["id"].clone();
        laptop.call("scan_settle", json!({ "scan": scan, "deed": "dismiss" }));
    }
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    assert_eq!((seen(&ana), seen(&bao)), (json!([]), json!([])));
}
