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
