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
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "support-lead");
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
    deed(&ana, 1, "finish", Some("seen on the console"));
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

#[test]
fn two_people_apart_who_each_say_done_agree_by_merge_and_who_is_missing_is_named() {
    let mut room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "support-lead");
    let runs = ana.call("run_list", json!({ "rollout": rollout }));
    let list = runs["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Go-live day").unwrap()["id"].clone();
    let view = ana.call("checklist_show", json!({ "checklist": list }));
    let item = view["sections"][0]["items"][0]["id"].clone();
    let named: Vec<Value> = view["members"].as_array().unwrap().iter().map(|one| one["id"].clone()).collect();
    ana.call("item_edit", json!({ "item": item, "ends": "everyone", "named": named }));
    let run = ana.call("run_new", json!({ "checklist": list, "mode": "live" }))["run"]["line"]["id"].clone();
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    room.stop();

    let finish = |laptop: &Laptop| laptop.call("step_set", json!({ "run": run, "item": item, "deed": "finish" }));
    for (laptop, missing) in [(&ana, "Trần Quốc Bảo"), (&bao, "Lê Thị Thu Hà")] {
        finish(laptop);
        let task = &tasks(laptop, &run)[0];
        assert_eq!((task["state"].as_str(), task["ends"]["missing"].clone()), (Some("running"), json!([missing])), "{task}");
    }
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    for laptop in [&ana, &bao] {
        let task = &tasks(laptop, &run)[0];
        assert_eq!(
            (task["state"].as_str(), task["ends"]["enough"].as_bool(), task["two_versions"].as_bool()),
            (Some("done"), Some(true), Some(false)),
            "{task}"
        );
        let list = laptop.call("checklist_show", json!({ "checklist": list }));
        let line = &list["sections"][0]["items"][0];
        assert_eq!(
            (line["state"].as_str(), line["state_by"].clone(), line["ends"]["said"].as_array().map(Vec::len)),
            (Some("done"), Value::Null, Some(2)),
            "{line}"
        );
        assert_eq!(list["checklist"]["done"], 1);
        assert_eq!(laptop.call("conflicts", json!({}))["conflicts"], json!([]));
    }
}

#[test]
fn two_people_apart_who_make_a_line_of_one_lesson_make_one_line() {
    let mut room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let made = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["support-lead"] }));
    ana.call("observation_add", json!({ "rollout": rollout, "what": "Guests need their own sign-in page", "severity": "medium" }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(made["code"].as_str().unwrap());
    let seen = bao.call("observation_list", json!({ "rollout": rollout }));
    let (lesson, list) = (seen["observations"][0]["id"].clone(), seen["targets"][0]["checklist"].clone());
    room.stop();
    for laptop in [&ana, &bao] {
        laptop.call("observation_to_item", json!({ "observation": lesson, "checklist": list }));
    }
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    for laptop in [&ana, &bao] {
        let seen = laptop.call("observation_list", json!({ "rollout": rollout }));
        assert_eq!(seen["observations"][0]["lines"].as_array().map(Vec::len), Some(1), "{seen}");
    }
}
