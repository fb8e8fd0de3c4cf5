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

#[test]
fn evidence_goes_along_a_forged_fingerprint_is_found_and_a_signature_is_withdrawn() {
    let shell = Shell::started();
    let area = shell.done(&["handoff", "list"])["areas"][0].clone();
    let (id, point) = (area["id"].as_str().unwrap(), area["points"][0]["id"].as_str().unwrap().to_owned());
    std::fs::write(shell.path("runbook.txt"), "restart it").unwrap();
    for point in area["points"].as_array().unwrap() {
        shell.done(&["handoff", "point", point["id"].as_str().unwrap(), "accepted"]);
    }
    shell.done(&["handoff", "attach", &point, &shell.path("runbook.txt"), "https://wiki.example/runbook", "Seen on Wednesday"]);
    let (_, reason) = shell.stopped(&["handoff", "point", &point, "accepted"]);
    assert_eq!(reason["code"], "own_work", "nobody accepts what they attached themselves: {reason}");
    shell.done(&["handoff", "sign", id, "--decision", "accepted", "--meaning", "accepted"]);
    let saved = shell.done(&["handoff", "save", "runbook.txt", &shell.path("copy.txt")]);
    assert_eq!((saved["bytes"].as_u64(), std::fs::read_to_string(shell.path("copy.txt")).unwrap().as_str()), (Some(10), "restart it"));
    let exported = shell.done(&["handoff", "export", &shell.path("pack"), "--sign-list"]);
    assert_eq!((exported["evidence"].as_u64(), exported["evidence_packed"].as_u64()), (Some(1), Some(1)));

    let fingerprint = exported["fingerprint"].as_str().unwrap();
    let good = bare(&["verify", &shell.path("pack"), "--genesis", fingerprint]);
    let said = String::from_utf8(good.stdout).unwrap();
    assert!(good.status.success() && said.contains("lead back to the workspace on your paper"), "{said}");
    let other = fingerprint.chars().rev().collect::<String>();
    let bad = bare(&["--json", "verify", &shell.path("pack"), "--genesis", &other]);
    let report: Value = serde_json::from_slice(&bad.stdout).unwrap();
    assert_eq!((bad.status.code(), report["problems"][0]["code"].as_str()), (Some(1), Some("other_fingerprint")));

    let view = shell.done(&["handoff", "withdraw", id, "--reason", "The drill was not held"]);
    assert_eq!(view["sign_offs"][0]["withdrawn"]["reason"], "The drill was not held");
    let (code, reason) = shell.stopped(&["handoff", "withdraw", id, "--reason", "again"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("nothing_signed")));
    shell.done(&["handoff", "export", &shell.path("later")]);
    let said = String::from_utf8(bare(&["verify", &shell.path("later")]).stdout).unwrap();
    assert!(said.contains("no longer stands: withdrawn by") && said.contains("because: The drill was not held"), "{said}");
}

#[test]
fn changes_are_carried_in_a_file_that_is_never_written_over() {
    let shell = Shell::started();
    let file = shell.path("for-bao.muster");
    let made = shell.done(&["carry", "out", &file]);
    assert_eq!(made["bytes"].as_u64().unwrap(), std::fs::metadata(&file).unwrap().len());
    assert!(made["unsent"].as_u64().unwrap() >= 2, "{made}");
    assert_eq!(shell.stopped(&["carry", "out", &file]).0, 1);
    let taken = shell.done(&["carry", "in", &file]);
    assert_eq!((taken["taken"].as_u64(), taken["waiting"].as_u64()), (Some(0), Some(0)), "its own file brings nothing new: {taken}");
    let (code, reason) = shell.stopped(&["carry", "in", &shell.path("roster.csv")]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("invalid")), "{reason}");
}

#[test]
fn files_are_listed_with_where_they_are_and_saved_under_a_name_that_is_free() {
    let shell = Shell::started();
    let photo = shell.file("wall\u{1b}[31m.jpg", b"a photo");
    let item = shell.done(&["item", "list"])["items"][0]["id"].as_str().unwrap().to_owned();
    shell.done(&["item", "set", &item, "running", "--evidence", &photo]);
    let files = shell.done(&["file", "list"])["files"].clone();
    assert_eq!((files[0]["place"].as_str(), files[0]["size"].as_u64()), (Some("here"), Some(7)), "{files}");
    assert_eq!(shell.done(&["status"])["files"]["sending"], 0, "there is no server to send it to");
    let copy = shell.path("copy");
    assert_eq!(shell.done(&["file", "save", "wall", &copy])["bytes"], 7);
    assert_eq!(std::fs::read(&copy).unwrap(), b"a photo");
    assert_eq!(shell.stopped(&["file", "save", "wall", &copy]).0, 1, "nothing is written over");
    let (code, reason) = shell.stopped(&["file", "fetch", "nothing of this name"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("not_found")));
    let told = bare(&["--data", &shell.path("data"), "--passphrase-file", &shell.path("pass"), "file", "list"]);
    let said = String::from_utf8(told.stdout).unwrap();
    assert!(said.contains("only on this laptop") && !said.contains('\u{1b}'), "{said:?}");
}

#[test]
fn a_passphrase_is_changed_and_come_back_from_with_the_printed_code() {
    let shell = Shell::new();
    let made = shell.done(&["init", "--name", "Ana"]);
    std::fs::write(shell.path("code"), made["recovery_code"].as_str().unwrap()).unwrap();
    std::fs::write(shell.path("new"), "words that are new here\n").unwrap();
    shell.done(&["passphrase", &shell.path("new")]);
    let (code, reason) = shell.stopped(&["status"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("wrong_passphrase")));
    // Lost: whatever the file holds now is the passphrase from here on.
    std::fs::write(shell.path("pass"), "a third passphrase here\n").unwrap();
    shell.done(&["recover", &shell.path("code")]);
    assert_eq!(shell.done(&["status"])["state"], "open");
    let (code, reason) = shell.stopped(&["recover", &shell.path("code")]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("wrong_recovery_code")), "the code is spent");
    assert!(shell.done(&["recovery-code"])["code"].as_str().unwrap().len() > 20);
}
