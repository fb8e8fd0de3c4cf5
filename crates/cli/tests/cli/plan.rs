//! The plan check as somebody types it.

use serde_json::Value;

use crate::shell::{Shell, bare};

const ORIGINAL: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/plans/phase-8");

fn ids(found: &Value) -> Vec<&str> {
    let mut ids: Vec<&str> = found["findings"].as_array().unwrap().iter().map(|one| one["id"].as_str().unwrap()).collect();
    ids.sort_unstable();
    ids
}

fn nineteen() -> Vec<String> {
    (1..=19).map(|n| format!("C-{n:02}")).collect()
}

#[test]
fn the_original_plan_is_entered_from_its_folder_and_its_contradictions_are_printed_one_a_line() {
    let shell = Shell::unprotected();
    let times = ["--go-live", "2027-03-02T08:00", "--zone", "Asia/Ho_Chi_Minh"];
    shell.done(&[&["rollout", "new", "--template", ORIGINAL, "--name", "As written"], &times[..]].concat());
    let found = shell.done(&["plan", "check"]);
    assert_eq!(ids(&found), nineteen());
    for one in found["findings"].as_array().unwrap() {
        assert!(one["message"].is_string() && one["mend"].is_string() && !one["places"].as_array().unwrap().is_empty(), "{one}");
    }
    let data = shell.path("data");
    let printed = String::from_utf8(bare(&["--data", &data, "plan", "check"]).stdout).unwrap();
    assert_eq!(printed.lines().count(), 19, "{printed}");
    assert!(printed.lines().all(|line| line.starts_with("C-") && line.contains("to mend it: ")), "{printed}");

    shell.done(&["plan", "dismiss", "C-14", "--reason", "one of them works half a day"]);
    assert_eq!(ids(&shell.done(&["plan", "check"])).len(), 18);
    shell.done(&["plan", "claim", "Size of the team", "6"]);
    assert!(ids(&shell.done(&["plan", "check"])).contains(&"C-14"), "what it rested on has changed");
    shell.done(&["plan", "claim", "Size of the team", "6", "7"]);
    assert!(!ids(&shell.done(&["plan", "check"])).contains(&"C-14"), "and now it is mended");
    let figures = shell.done(&["plan", "figures"]);
    let day = figures["claims"].as_array().unwrap().iter().find(|one| one["title"] == "Monday of week 1").unwrap();
    shell.done(&["plan", "claim", "Monday of week 1", "14"]);
    assert_eq!(day["low"], 960, "hours are kept in minutes");
}

#[test]
fn a_template_is_checked_before_anybody_uses_it() {
    let shell = Shell::new();
    assert_eq!(shell.done(&["plan", "check", "--template", "lms-go-live"])["findings"], serde_json::json!([]));
    assert_eq!(ids(&shell.done(&["plan", "check", "--template", ORIGINAL])), nineteen());
    let (code, reason) = shell.stopped(&["plan", "check", "--template", "nowhere"]);
    assert_eq!(code, 1);
    assert!(reason["message"].as_str().unwrap().contains("lms-go-live"), "{reason}");
    shell.file("roles.toml", "[[role]\n");
    let (_, reason) = shell.stopped(&["plan", "check", "--template", &shell.path("")]);
    assert!(reason["message"].as_str().unwrap().contains("roles.toml:1"), "{reason}");
}

#[test]
fn the_rollout_of_the_built_in_template_agrees_with_itself() {
    let shell = Shell::started_unprotected();
    assert_eq!(shell.done(&["plan", "check"])["findings"], serde_json::json!([]));
    let (code, _) = shell.stopped(&["plan", "dismiss", "C-01", "--reason", "so"]);
    assert_eq!(code, 1, "what is not found cannot be set aside");
}

#[test]
fn a_plan_is_restructured_from_a_shell() {
    let shell = Shell::started_unprotected();
    shell.done(&["checklist", "add", "Canteen", "--stage", "food"]);
    shell.done(&["checklist", "add-section", "Canteen", "Soup"]);
    shell.done(&["checklist", "add-section", "Canteen", "Bread"]);
    shell.done(&["checklist", "move-section", "Bread", "1"]);
    let made = shell.done(&["item", "add", "Order soup", "--section", "Soup", "--weight", "MUST"]);
    let code = made["item"]["code"].as_str().unwrap().to_owned();
    shell.done(&["item", "edit", &code, "--after", "P-01", "--start", "-90", "--evidence", "true"]);
    let (status, reason) = shell.stopped(&["item", "edit", "P-01", "--after", &code]);
    assert_eq!((status, reason["code"].as_str()), (1, Some("predecessor_ring")), "{reason}");
    let (status, _) = shell.stopped(&["checklist", "archive-section", "Soup"]);
    assert_eq!(status, 1, "it holds an item");
    shell.done(&["item", "move", &code, "1", "--section", "Bread"]);
    shell.done(&["checklist", "archive-section", "Soup"]);
    let items = shell.done(&["item", "list"]);
    let item = items["items"].as_array().unwrap().iter().find(|item| item["code"] == code.as_str()).unwrap();
    assert_eq!((item["section"].as_str(), item["planned"]["relative"].as_i64()), (Some("Bread"), Some(-90)));

    shell.done(&["gate", "add", "launch", "Soup is hot", "--level", "NICE"]);
    shell.done(&["gate", "edit", "Soup is hot", "--from", "1440", "--target", "60 degrees"]);
    shell.done(&["gate", "archive", "Soup is hot"]);
    shell.done(&["plan", "part", "area", "Canteen", "--new", "--role", "operations-representative"]);
    shell.done(&["plan", "part", "point", "Recipes", "--new", "Canteen", "--expectation", "written down"]);
    shell.done(&[
        "plan", "part", "target", "Bowls", "--new", "soup", "--value", "80", "--unit", "%", "--bound", "above", "--from", "0", "--to",
        "1440",
    ]);
    let parts = shell.done(&["plan", "part", "list"]);
    let area = parts["areas"].as_array().unwrap().last().unwrap();
    assert_eq!((area["title"].as_str(), area["points"][0]["expectation"].as_str()), (Some("Canteen"), Some("written down")));
    let course = parts["courses"][0]["title"].as_str().unwrap();
    shell.done(&["plan", "part", "topic", "How to ladle", "--new", course, "--minutes", "30"]);
    assert!(ids(&shell.done(&["plan", "check"])).contains(&"C-13"));
    shell.done(&["plan", "part", "archive", "topic", "How to ladle"]);
    let (status, _) = shell.stopped(&["plan", "part", "archive", "spoon", "How to ladle"]);
    assert_eq!(status, 2);
}
