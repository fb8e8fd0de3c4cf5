//! A run on two laptops that do not hear of each other for a while.

use serde_json::{Value, json};
use testkit::{Laptop, Room};

fn tasks(laptop: &Laptop, run: &Value) -> Vec<Value> {
    let view = laptop.call("run_show", json!({ "run": run }));
    view["sections"].as_array().unwrap().iter().flat_map(|section| section["tasks"].as_array().unwrap().clone()).collect()
}

#[test]
fn two_people_who_finish_the_same_task_agree_and_two_who_say_otherwise_are_asked() {
    let mut room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let made = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["support-lead"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(made["code"].as_str().unwrap());
    let runs = ana.call("run_list", json!({ "rollout": rollout }));
    let list = runs["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Go-live day").unwrap()["id"].clone();
    let run = ana.call("run_new", json!({ "checklist": list, "mode": "live" }))["run"]["line"]["id"].clone();
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    room.stop();

    let all = tasks(&ana, &run);
    let deed = |laptop: &Laptop, task: usize, deed: &str, reason: Option<&str>| {
        laptop.call("step_set", json!({ "run": run, "item": all[task]["item"], "deed": deed, "reason": reason }));
    };
    deed(&ana, 0, "start", None);
    deed(&ana, 0, "finish", None);
    deed(&bao, 0, "finish", None);
    deed(&ana, 1, "finish", None);
    deed(&bao, 1, "fail", Some("the copy is short"));
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    let (of_ana, of_bao) = (tasks(&ana, &run), tasks(&bao, &run));
    for (index, one) in of_ana.iter().enumerate() {
        for field in ["state", "start", "finish", "two_versions", "reason"] {
            assert_eq!(one[field], of_bao[index][field], "{field} of {}", one["code"]);
        }
    }
    assert_eq!((of_ana[0]["state"].as_str(), of_ana[0]["two_versions"].as_bool()), (Some("done"), Some(false)));
    assert_eq!(of_ana[1]["two_versions"], true, "done and failed is for a person to decide");
    let checklist = ana.call("checklist_show", json!({ "checklist": list }));
    let item = &checklist["sections"][0]["items"][0];
    assert_eq!((item["state"].as_str(), item["two_versions"].as_bool()), (Some("done"), Some(false)));
}
