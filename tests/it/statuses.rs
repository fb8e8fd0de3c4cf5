//! Statuses of a rollout on two laptops that hear nothing of each other.

use serde_json::{Value, json};
use testkit::{Laptop, Room, csv};

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn own(laptop: &Laptop, rollout: &str) -> Vec<Value> {
    let all = laptop.call("status_list", json!({ "rollout": rollout }));
    list(&all["statuses"]).iter().filter(|status| status["own"] == true).cloned().collect()
}

#[test]
fn the_same_status_made_twice_is_one_and_a_mark_outlives_its_removal() {
    let room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.import(&csv(4), json!({ "rollout": rollout }));
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    let sync = || [&ana, &bao, &ana, &bao].map(|laptop| laptop.call("sync", json!({})));
    sync();
    let add = |laptop: &Laptop, letter: &str| {
        laptop
            .call("status_set", json!({ "rollout": rollout, "title": "Học bù", "letter": letter, "counts_as": "remote", "credit": "part" }))
    };
    add(&ana, "b");
    add(&bao, "h");
    sync();
    assert_eq!(own(&ana, &rollout), own(&bao, &rollout));
    assert_eq!(own(&ana, &rollout).len(), 1, "two laptops that make the same one mean the same one");

    // Ana marks with it while Bảo, who sees no mark, takes it out.
    let cohort = ana.call("cohort_list", json!({ "rollout": rollout }))["cohorts"][0]["id"].clone();
    let made = ana.call(
        "session_new",
        json!({ "rollout": rollout, "cohort": cohort, "title": "Basics", "starts": "2027-02-23T08:00", "minutes": 60,
            "place": "", "trainer": "", "form": "workshop" }),
    );
    let session = made["id"].as_str().unwrap().to_owned();
    sync();
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][0]["person"].as_str().unwrap().to_owned();
    assert_eq!(ana.mark(&session, &person, "học bù", None)["row"]["own"], "hoc-bu");
    bao.call("status_remove", json!({ "rollout": rollout, "code": "hoc-bu" }));
    sync();
    let rows = [&ana, &bao].map(|laptop| laptop.call("attendance_sheet", json!({ "session": session }))["rows"][0].clone());
    for row in &rows {
        assert_eq!((&row["mark"], &row["own"]), (&json!("remote"), &Value::Null), "what it counts as stays");
    }
    // Taken up again, the mark has its name again.
    add(&bao, "b");
    sync();
    for laptop in [&ana, &bao] {
        assert_eq!(laptop.call("attendance_sheet", json!({ "session": session }))["rows"][0]["own"], "hoc-bu");
        assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]));
    }
}
