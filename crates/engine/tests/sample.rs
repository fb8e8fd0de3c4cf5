//! The sample: filled, clearly marked, gone in one step.

use serde_json::json;
use testkit::Laptop;

#[test]
fn the_sample_is_a_go_live_in_its_first_week_and_is_deleted_in_one_step() {
    let laptop = Laptop::empty();
    let status = laptop.call("workspace_sample", json!({ "name": "" }));
    assert_eq!(status["workspace"]["sample"], true);
    let rollout = status["rollouts"][0]["id"].as_str().unwrap().to_owned();
    assert_eq!(laptop.people(), 3 * 62 + 2 * 12 + 2 * 6 + 6);
    let sessions = laptop.call("session_list", json!({ "rollout": rollout }));
    let open: Vec<_> = sessions["sessions"].as_array().unwrap().iter().filter(|session| session["state"] == "open").collect();
    assert_eq!(open.len(), 1, "one workshop is going on");
    assert_eq!((open[0]["enrolled"].as_u64(), open[0]["marked"].as_u64()), (Some(62), Some(40)));
    let closed = sessions["sessions"].as_array().unwrap().iter().filter(|session| session["state"] == "closed").count();
    assert!(closed >= 6, "the trainings before launch are over: {closed}");
    let overview = laptop.call("rollout_overview", json!({ "rollout": rollout }));
    assert!(overview["checklists"][0]["done"].as_u64().unwrap() > 15, "{}", overview["checklists"][0]);

    let status = laptop.call("workspace_delete_sample", json!({}));
    assert_eq!(status["state"], "empty");
    let left = std::fs::read_dir(laptop.folder.path().join("data")).unwrap().count();
    assert_eq!(left, 0, "nothing of the sample stays");
    laptop.call("workspace_sample", json!({ "name": "Ana" }));
}

#[test]
fn a_real_workspace_is_never_deleted_in_one_step() {
    let laptop = Laptop::started();
    assert_eq!(laptop.refused("workspace_delete_sample", json!({}))["code"], "not_a_sample");
}
