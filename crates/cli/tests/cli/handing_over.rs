//! The hand-off beside its areas, as somebody types it: drills, documents, what goes over open, the rota, a shift.

use crate::shell::Shell;

#[test]
fn drills_documents_and_open_errors_from_a_shell() {
    let shell = Shell::started();
    let drill = ["walkthrough", "done", "Restore the last backup", "--driver", "Ms Smith", "--watcher"];
    let (code, reason) = shell.stopped(&[&drill[..], &["Ms Smith"]].concat());
    assert_eq!((code, reason["code"].as_str()), (1, Some("walk_same")), "{reason}");
    let (code, _) = shell.stopped(&[&drill[..], &["Mr Jones", "--failed-step", "99"]].concat());
    assert_eq!(code, 2, "there is no such step");
    shell.done(
        &[&drill[..], &["Mr Jones", "--minutes", "52", "--result", "failed", "--note", "no space", "--failed-step", "2 disk full"]]
            .concat(),
    );
    let shown = shell.done(&["walkthrough", "show", "Restore the last backup"]);
    assert_eq!((shown["state"].as_str(), shown["walks"][0]["steps"][1]["note"].as_str()), (Some("failed"), Some("disk full")), "{shown}");

    let file = shell.path("map.pdf");
    std::fs::write(&file, "a map").unwrap();
    shell.done(&["document", "version", "Map of the production system", "1.0", &file, "--news", "first"]);
    let (_, reason) = shell.stopped(&["document", "say", "Map of the production system", "accepted"]);
    assert_eq!(reason["code"], "own_document", "{reason}");
    let list = shell.done(&["document", "list"]);
    let map = list["documents"].as_array().unwrap().iter().find(|one| one["title"] == "Map of the production system").unwrap();
    assert_eq!(map["editions"][0]["evidence"]["digest"].as_str().unwrap().len(), 64);

    shell.done(&[
        "open",
        "error",
        "Systems documentation",
        "Slow search",
        "--workaround",
        "Wait",
        "--owner",
        "Vendor",
        "--due",
        "2027-04-01",
    ]);
    shell.done(&["open", "close", "Slow search", "an index"]);
    assert_eq!(shell.done(&["open", "list"])["carried"][0]["note"], "an index");
}

#[test]
fn a_rota_is_filled_and_a_shift_handed_over_from_a_shell() {
    let shell = Shell::started_unprotected();
    shell.done(&["rota", "fill", "--from", "2027-03-02T08:00", "--until", "2027-03-04T08:00", "--backups", "Ms Smith", "Mr Jones"]);
    let (_, reason) = shell.stopped(&["rota", "escalation", "Vendor", "--phone", "+84 90 555 0101"]);
    assert_eq!(reason["field"], "what", "{reason}");
    shell.done(&["rota", "escalation", "Vendor", "--what", "The database", "--phone", "+84 90 555 0101", "--level", "1"]);
    assert_eq!(shell.done(&["contact", "list"])["contacts"][0]["phone"], "+84 90 555 0101", "entered once");
    let rota = shell.done(&["rota", "show"]);
    assert_eq!((rota["shifts"].as_array().unwrap().len(), rota["escalations"][0]["name"].as_str()), (6, Some("Vendor")));
    assert!(rota["gaps"].as_u64().unwrap() > 0, "five days of the first week are open: {}", rota["cover"]);
    shell.done(&["shift", "hand-over", "Ms Smith", "--note", "Watch the queue"]);
    let (code, reason) = shell.stopped(&["shift", "take"]);
    assert_eq!((code, reason["code"].as_str()), (1, Some("shift_taken_own")));
    shell.done(&["early-life", "follow-up", "Systems documentation", "2027-04-15"]);
    shell.done(&["early-life", "days", "3"]);
    let early = shell.done(&["early-life", "show"]);
    assert_eq!((early["steady_days"].as_u64(), early["follow_ups"][0]["due"].as_str()), (Some(3), Some("2027-04-15")));
}
