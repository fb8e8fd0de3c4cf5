//! The sample: filled, clearly marked, gone in one step.

use chrono::{DateTime, Datelike, Weekday};
use engine::{Clock, Desk, Options};
use serde_json::json;
use testkit::{Laptop, options};

const DAY: i64 = 86_400_000;

#[test]
fn on_whatever_day_it_is_made_its_first_week_is_monday_to_friday_and_under_way() {
    // Two weeks of days, 2026-11-20T23:30Z and on: in Vietnam the day is another one than in UTC.
    for now in (0..14).map(|day| 1_795_217_400_000 + day * DAY) {
        let folder = tempfile::tempdir().unwrap();
        let laptop = Laptop {
            desk: Desk::open(folder.path().join("data"), Options { clock: Clock::of(move || now), ..options() }).unwrap(),
            folder,
        };
        let status = laptop.call("workspace_sample", json!({ "name": "" }));
        let launch = DateTime::parse_from_rfc3339(status["rollouts"][0]["t0"].as_str().unwrap()).unwrap();
        assert_eq!(launch.weekday(), Weekday::Tue, "{launch}: the days of the template are named after a Tuesday");
        let since = now - launch.timestamp_millis();
        assert!(since > DAY / 2 && since < 8 * DAY, "{launch} at {now}");
        let rollout = status["rollouts"][0]["id"].as_str().unwrap().to_owned();
        let sessions = laptop.call("session_list", json!({ "rollout": rollout }));
        let open = sessions["sessions"].as_array().unwrap().iter().filter(|session| session["state"] == "open").count();
        assert_eq!(open, 1, "at {now}");
    }
}

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

#[test]
fn the_counts_of_the_sidebar_say_what_waits_for_this_person() {
    // At noon in Vietnam, and at twenty past midnight, when the workshop that goes on began yesterday.
    for now in [1_796_014_800_000, 1_796_059_200_000] {
        counts_at(now);
    }
}

fn counts_at(now: i64) {
    let laptop = Laptop::with(Options { clock: Clock::of(move || now), ..options() });
    let status = laptop.call("workspace_sample", json!({ "name": "" }));
    let rollout = status["rollouts"][0]["id"].clone();
    let waiting = |of: &str| laptop.call("app_status", json!({}))["waiting"][of].as_u64().unwrap();

    let sessions = laptop.call("session_list", json!({ "rollout": rollout }))["sessions"].clone();
    let open = sessions.as_array().unwrap().iter().find(|session| session["state"] == "open").unwrap();
    let before = waiting("training");
    assert!(before >= 1, "the workshop that goes on is not closed");
    laptop.call("session_close", json!({ "session": open["id"], "unmarked": "absent" }));
    assert_eq!(waiting("training"), before - 1);

    let mut items = Vec::new();
    for list in laptop.call("checklist_list", json!({ "rollout": rollout }))["checklists"].as_array().unwrap() {
        let view = laptop.call("checklist_show", json!({ "checklist": list["id"] }));
        items.extend(view["sections"].as_array().unwrap().iter().flat_map(|section| section["items"].as_array().unwrap().clone()));
    }
    let done_by =
        |mine: bool| items.iter().find(|item| item["state"] == "done" && (item["owner"] == "Lê Thị Thu Hà") == mine).unwrap()["id"].clone();
    let before = waiting("checklists");
    let set = |item: &serde_json::Value, state: &str| laptop.call("item_set", json!({ "item": item, "state": state, "reason": "Waits" }));
    set(&done_by(false), "blocked");
    assert_eq!(waiting("checklists"), before, "what is somebody else's does not wait for me");
    set(&done_by(true), "blocked");
    assert_eq!(waiting("checklists"), before + 1, "blocked");
    set(&done_by(true), "todo");
    assert_eq!(waiting("checklists"), before + 1, "its time is over, so it is late");
    set(&done_by(true), "done");
    assert_eq!(waiting("checklists"), before);
}
