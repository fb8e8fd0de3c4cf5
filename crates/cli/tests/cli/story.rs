//! The commands as a script runs them: exit codes, one JSON object, reasons on standard error.

use std::path::Path;

use serde_json::Value;

use crate::shell::{Shell, bare};

#[test]
fn a_workshop_from_a_roster_to_its_closing() {
    let shell = Shell::started();
    let dry = shell.done(&["people", "import", &shell.path("roster.csv"), "--dry-run"]);
    assert_eq!((dry["rows"].as_u64(), dry["new"].as_u64()), (Some(2), Some(2)));
    assert_eq!(dry["read_as"]["delimiter"], ",", "{dry}");
    shell.done(&["people", "import", &shell.path("roster.csv")]);
    let again = shell.done(&["people", "import", &shell.path("roster.csv")]);
    assert_eq!((again["new"].as_u64(), again["matched"].as_u64(), again["changed"].as_u64()), (Some(0), Some(2), Some(0)));

    let session = shell.session();
    shell.done(&["attendance", "mark", &session, "dao", "late:12"]);
    let sheet = shell.done(&["attendance", "sheet", &session]);
    assert_eq!((sheet["counts"]["late"].as_u64(), sheet["counts"]["blank"].as_u64()), (Some(1), Some(1)));
    let late = sheet["rows"].as_array().unwrap().iter().find(|row| row["mark"] == "late").unwrap();
    assert_eq!((late["name"].as_str(), late["minutes"].as_u64(), late["sent"].as_bool()), (Some("Lê Thị Đào"), Some(12), Some(false)));

    let (code, reason) = shell.stopped(&["attendance", "mark", &session, "dao", "present:5"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("minutes_without_late")));
    shell.done(&["session", "close", &session, "--unmarked", "absent"]);
    let (code, reason) = shell.stopped(&["session", "close", &session, "--unmarked", "absent"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("session_closed")));
    assert!(shell.done(&["check", "--rebuild"])["ok"].as_bool().unwrap());
}

#[test]
fn a_text_that_fits_several_is_answered_with_the_candidates() {
    let shell = Shell::started();
    let (code, reason) = shell.stopped(&["attendance", "sheet", "students"]);
    assert_eq!((code, reason["code"].as_str()), (2, Some("ambiguous")));
    assert!(reason["candidates"].as_array().unwrap().len() > 1);
    let (code, _) = shell.stopped(&["attendance", "sheet", "no such session"]);
    assert_eq!(code, 1);
    let (code, reason) = shell.stopped(&["frobnicate"]);
    assert_eq!((code, reason["code"].as_str()), (2, Some("usage")));
}

#[test]
fn a_workspace_is_never_open_to_the_disk_unasked_and_never_without_its_passphrase() {
    let shell = Shell::new();
    let data = shell.path("data");
    let output = bare(&["--data", &data, "init", "--name", "Ana"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("--passphrase-file") && said.contains("--unprotected"), "{said}");
    assert!(!Path::new(&data).join("muster.db").exists(), "nothing was made");

    shell.done(&["init", "--name", "Ana"]);
    let locked = bare(&["--data", &data, "--json", "session", "list"]);
    assert_eq!(locked.status.code(), Some(1));
    assert_eq!(serde_json::from_slice::<Value>(&locked.stderr).unwrap()["code"], "locked");
    std::fs::write(shell.path("pass"), "some other words here\n").unwrap();
    let (code, reason) = shell.stopped(&["session", "list"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("wrong_passphrase")));
}

#[test]
fn a_reason_is_asked_for_and_a_state_that_is_refused_leaves_no_evidence() {
    let shell = Shell::started();
    let (code, reason) = shell.stopped(&["item", "set", "P-02", "skipped", "--evidence", "said so"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("reason_needed")));
    let items = shell.done(&["item", "list"]);
    let item = items["items"].as_array().unwrap().iter().find(|item| item["code"] == "P-02").unwrap().clone();
    assert_eq!((item["state"].as_str(), item["evidence"].as_array().map(Vec::len)), (Some("todo"), Some(0)));
    shell.done(&["item", "set", "P-02", "skipped", "--reason", "Not this time"]);
}
