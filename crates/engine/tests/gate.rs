//! A gate through the dispatcher: criteria over time, waivers, votes, the decision that is signed and what it keeps.

use std::process::{Command, Stdio};

use serde_json::{Value, json};
use testkit::{Held, Laptop, PASSPHRASE, launch_day};

struct Day {
    laptop: Laptop,
    now: Held,
    rollout: String,
}

/// The morning of the launch, so many minutes from T-0.
fn day(minutes: i64) -> Day {
    let (laptop, now, rollout) = launch_day(&["deployment-lead"], minutes);
    Day { laptop, now, rollout }
}

impl Day {
    fn at(&self, minutes: i64) {
        self.now.go_to(minutes);
    }

    fn gate(&self, code: &str) -> Value {
        let list = self.laptop.call("gate_list", json!({ "rollout": self.rollout }));
        list["gates"].as_array().unwrap().iter().find(|gate| gate["code"] == code).expect("the gate is there")["id"].clone()
    }

    fn show(&self, code: &str) -> Value {
        self.laptop.call("gate_show", json!({ "gate": self.gate(code) }))
    }

    fn set(&self, gate: &str, code: &str, mut request: Value) -> Result<Value, Value> {
        let view = self.show(gate);
        request["criterion"] = criterion(&view, code)["id"].clone();
        self.laptop.try_call("criterion_set", request)
    }

    /// Every MUST of the launch met.
    fn all_met(&self) {
        for number in 1..=8 {
            self.set("launch", &format!("M{number}"), json!({ "state": "met", "figure": "seen" })).unwrap();
        }
        self.set("launch", "S10", json!({ "state": "met", "figure": "412 ms" })).unwrap();
    }

    fn request(&self, decision: &str) -> Value {
        json!({ "gate": self.gate("launch"), "decision": decision, "conditions": [], "reason": null, "again": null, "language": "en" })
    }

    fn decide(&self, request: &Value) -> Result<Value, Value> {
        let statement = self.laptop.try_call("gate_statement", request.clone())?;
        let mut request = request.clone();
        request["subject_digest"] = statement["subject_digest"].clone();
        request["text"] = statement["text"].clone();
        request["passphrase"] = PASSPHRASE.into();
        let mut changed = self.laptop.try_call("gate_decide", request)?;
        changed["gate"]["action"] = changed["action"].clone();
        Ok(changed["gate"].clone())
    }
}

fn criterion<'v>(view: &'v Value, code: &str) -> &'v Value {
    view["criteria"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap_or_else(|| panic!("no {code}"))
}

#[test]
fn before_the_launch_adoption_is_neither_met_nor_failed_whatever_somebody_says() {
    let day = day(-10);
    let view = day.show("launch");
    let adoption = criterion(&view, "S11");
    assert_eq!((adoption["state"].as_str(), adoption["measurable_from"].as_str()), (Some("not_yet"), Some("2027-03-09T08:00:00+07:00")));
    day.set("launch", "S11", json!({ "state": "not_met", "figure": "12 %" })).unwrap();
    day.all_met();
    let view = day.show("launch");
    assert_eq!(criterion(&view, "S11")["state"], "not_yet");
    assert_eq!(view["line"]["allows"], "go", "{}", view["because"]);
    day.at(7 * 24 * 60);
    assert_eq!(criterion(&day.show("launch"), "S11")["state"], "not_met");
    assert_eq!(day.show("launch")["line"]["allows"], "conditional");
}

#[test]
fn one_failing_must_is_no_go_unless_it_is_waived_and_a_waiver_lapses() {
    let day = day(-10);
    day.all_met();
    day.set("launch", "M6", json!({ "state": "not_met", "figure": "4 of 5 sent" })).unwrap();
    assert_eq!(day.show("launch")["line"]["allows"], "no_go");
    assert_eq!(day.decide(&day.request("go")).unwrap_err()["code"], "must_not_met");
    let without = day.set("launch", "M6", json!({ "state": "waived", "reason": "the last one goes out at noon" })).unwrap_err();
    assert_eq!(without["code"], "waiver_incomplete");
    let waiver =
        json!({ "state": "waived", "reason": "the last one goes out at noon", "until": "2027-03-02T12:00", "figure": "4 of 5 sent" });
    day.set("launch", "M6", waiver).unwrap();
    let view = day.show("launch");
    let waived = criterion(&view, "M6");
    assert_eq!((waived["state"].as_str(), waived["approver"].as_str()), (Some("waived"), Some("Đỗ Quang Khải")));
    assert_eq!(view["line"]["allows"], "conditional");
    assert_eq!(view["because"][0], json!({ "why": "must_waived", "count": 1 }));
    day.at(4 * 60);
    let lapsed = day.show("launch");
    assert_eq!((criterion(&lapsed, "M6")["state"].as_str(), criterion(&lapsed, "M6")["lapsed"].as_bool()), (Some("not_met"), Some(true)));
}

#[test]
fn a_criterion_follows_its_items_until_a_person_says_otherwise() {
    let day = day(-60);
    let list = day.laptop.call("checklist_list", json!({ "rollout": day.rollout }));
    let ids = list["checklists"].as_array().unwrap().iter().map(|list| list["id"].clone());
    let items: Vec<Value> = ids
        .flat_map(|id| day.laptop.call("checklist_show", json!({ "checklist": id }))["sections"].as_array().unwrap().clone())
        .flat_map(|section| section["items"].as_array().unwrap().clone())
        .collect();
    let item = |code: &str| items.iter().find(|item| item["code"] == code).expect("the item is there")["id"].clone();
    for code in ["G-01", "G-02"] {
        day.laptop.call("item_set", json!({ "item": item(code), "state": "done", "reason": "seen" }));
    }
    let view = day.show("soft-launch");
    let checks = criterion(&view, "B2");
    let fact = &checks["fact"];
    assert_eq!((checks["state"].as_str(), &fact["done"], &fact["of"], &fact["failed"]), (Some("met"), &json!(2), &json!(2), &json!(0)));
    assert_eq!((fact["so"].as_bool(), fact["since"].as_str()), (Some(true), Some("2027-03-02T07:00:00+07:00")));
    let said = day.set("soft-launch", "B2", json!({ "state": "not_met", "figure": "the copy is 40 GB short" })).unwrap();
    let checks = criterion(&said["gate"], "B2");
    assert_eq!((checks["state"].as_str(), checks["differs"].as_bool()), (Some("not_met"), Some(true)));
    day.laptop.call("undo", json!({ "action": said["action"] }));
    assert_eq!(criterion(&day.show("soft-launch"), "B2")["state"], "met");
    for code in ["G-01", "G-02"] {
        day.laptop.call("item_set", json!({ "item": item(code), "state": "not_applicable", "reason": "no copy was made" }));
    }
    assert_ne!(criterion(&day.show("soft-launch"), "B2")["state"], "met", "where nothing applies nothing was shown");
}

#[test]
fn each_decision_says_what_it_has_to_say() {
    let day = day(-10);
    day.all_met();
    day.set("launch", "S10", json!({ "state": "not_met", "figure": "548 ms" })).unwrap();
    let refused = |request: Value, field: &str| {
        let failure = day.decide(&request).unwrap_err();
        assert_eq!((failure["code"].as_str(), failure["field"].as_str()), (Some("invalid"), Some(field)), "{failure}");
    };
    refused(day.request("go"), "reason");
    refused(day.request("conditional"), "conditions");
    refused(day.request("pause"), "reason");
    refused(day.request("perhaps"), "decision");
    let mut request = day.request("conditional");
    request["conditions"] = json!([{ "text": "p95 under 500 ms", "owner": "", "due": "2027-03-02" }]);
    refused(request, "conditions");
    let mut request = day.request("conditional");
    request["conditions"] = json!([{ "text": "p95 under 500 ms", "owner": "Minh", "due": "soon" }]);
    refused(request, "conditions");
    let mut request = day.request("no_go");
    request["reason"] = "the baseline".into();
    refused(request.clone(), "again");
    request["again"] = "2027-03-01T08:00".into();
    refused(request, "again");
}

#[test]
fn a_decision_keeps_what_was_known_and_stock_tools_verify_it_in_the_pack() {
    let day = day(-10);
    day.all_met();
    day.set("launch", "S10", json!({ "state": "not_met", "figure": "548 ms, 2,000 users" })).unwrap();
    day.laptop.call("gate_vote", json!({ "gate": day.gate("launch"), "vote": "conditional", "note": "limit the users" }));
    let mut request = day.request("conditional");
    request["conditions"] = json!([{ "text": "at most 1,500 users", "owner": "Minh Quân", "due": "2027-03-02" }]);
    let gate = day.decide(&request).unwrap();
    let decided = &gate["decisions"][0];
    assert_eq!(
        (decided["decision"].as_str(), decided["stands"].as_bool(), decided["verified"].as_bool()),
        (Some("conditional"), Some(true), Some(true))
    );
    assert_eq!((decided["role"].as_str(), decided["conditions"][0]["owner"].as_str()), (Some("deployment-lead"), Some("Minh Quân")));
    let text = decided["text"].as_str().unwrap();
    for said in [
        "548 ms, 2,000 users",
        "Not yet measurable",
        "limit the users",
        "training manager: not voted",
        "1. at most 1,500 users (Minh Quân, Tue 2 Mar 2027)",
    ] {
        assert!(text.contains(said), "{said} is not in\n{text}");
    }
    assert_eq!(decided["changed_since"], json!([]));

    day.set("launch", "M1", json!({ "state": "not_met", "figure": "2 of 3 up" })).unwrap();
    let later = day.show("launch");
    let since = &later["decisions"][0]["changed_since"];
    assert_eq!(since.as_array().unwrap().len(), 1, "{since}");
    assert_eq!((since[0]["then"].as_str(), since[0]["now"].as_str()), (Some("met · seen · 0/1"), Some("not_met · 2 of 3 up · 0/1")));

    let pack = day.laptop.folder.path().join("pack");
    day.laptop.call("handoff_export", json!({ "rollout": day.rollout, "dir": pack.to_str().unwrap() }));
    let report = engine::handoff::verify(&pack);
    assert!(report.ok && report.statements == 1, "{:?}", report.problems);
    let statement = std::fs::read_dir(pack.join("statements"))
        .unwrap()
        .flatten()
        .map(|entry| entry.path())
        .find(|path| path.extension().is_some_and(|end| end == "json"))
        .unwrap();
    let stem = statement.file_stem().unwrap().to_str().unwrap();
    let subject = std::fs::read_to_string(pack.join(format!("subjects/{stem}.json"))).unwrap();
    assert!(
        subject.contains("548 ms, 2,000 users") && subject.contains("\"state\":\"not_yet\""),
        "what was known is in the pack: {subject}"
    );
    let good = || {
        let allowed = std::fs::read_to_string(pack.join("allowed_signers")).unwrap();
        let mut child = Command::new("ssh-keygen");
        child.args(["-Y", "verify", "-n", "signoff@muster", "-I", allowed.split(' ').next().unwrap()]);
        // The test's clock runs ahead of this machine's.
        child.args(["-O", "verify-time=20270302020000Z"]);
        child.args(["-f", pack.join("allowed_signers").to_str().unwrap(), "-s", &format!("{}.sig", statement.display())]);
        child.stdin(std::fs::File::open(&statement).unwrap()).stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().success()
    };
    assert!(good(), "stock ssh-keygen verifies the decision");
    let mut bytes = std::fs::read(&statement).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&statement, bytes).unwrap();
    assert!(!good() && !engine::handoff::verify(&pack).ok, "one changed byte is found");
}

#[test]
fn a_later_decision_replaces_the_earlier_one_and_nothing_is_taken_back() {
    let day = day(-10);
    day.all_met();
    let mut request = day.request("no-go");
    request["reason"] = "the copy is short".into();
    request["again"] = "2027-03-02T09:00".into();
    let gate = day.decide(&request).unwrap();
    assert_eq!(gate["decisions"][0]["conditions"][0]["due"], "2027-03-02");
    assert!(gate["decisions"][0]["text"].as_str().unwrap().contains("Decide again: Tue 2 Mar 2027, 09:00"));
    assert_eq!(day.laptop.refused("undo", json!({ "action": gate["action"] }))["code"], "not_undoable");
    day.at(60);
    let gate = day.decide(&day.request("go")).unwrap();
    assert_eq!(gate["line"]["decision"], "go");
    assert_eq!(gate["decisions"][0]["replaces"][0]["digest"], gate["decisions"][1]["digest"]);
    assert_eq!(gate["decisions"][1]["stands"], false);
}

#[test]
fn what_changed_while_it_was_read_is_not_signed() {
    let day = day(-10);
    day.all_met();
    let mut request = day.request("go");
    let read = day.laptop.call("gate_statement", request.clone());
    day.set("launch", "M3", json!({ "state": "met", "figure": "23 of 24 passed" })).unwrap();
    request["subject_digest"] = read["subject_digest"].clone();
    request["text"] = read["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    assert_eq!(day.laptop.refused("gate_decide", request)["code"], "changed_while_read");
    assert_eq!(day.show("launch")["decisions"], json!([]));
}

#[test]
fn the_last_step_stays_where_it_is_for_good_and_none_before_it_is_taken_instead() {
    let day = day(-10);
    day.all_met();
    let before = day.set("launch", "S11", json!({ "state": "not_applicable", "reason": "measured later" })).unwrap();
    day.decide(&day.request("go")).unwrap();
    let refused = day.laptop.refused("undo", json!({}));
    assert_eq!((refused["code"].as_str(), refused["sentence"].as_str()), (Some("not_undoable"), Some("failure-last_stays")));
    assert_eq!(refused["args"]["step"], json!(["label-gate-decide"]));
    assert_eq!(criterion(&day.show("launch"), "S11")["state"], "not_applicable");
    // By its name the step before is taken back.
    day.laptop.call("undo", json!({ "action": before["action"] }));
    assert_eq!(criterion(&day.show("launch"), "S11")["said"], Value::Null);
    // What was taken back already is passed over, and so is that it was.
    let first = day.set("launch", "S12", json!({ "state": "not_met" })).unwrap();
    let second = day.set("launch", "S12", json!({ "state": "met" })).unwrap();
    assert_eq!(day.laptop.call("undo", json!({}))["taken_back"], 1);
    assert_eq!(criterion(&day.show("launch"), "S12")["said"], "not_met");
    assert_eq!(day.laptop.call("undo", json!({}))["taken_back"], 1);
    assert_eq!(criterion(&day.show("launch"), "S12")["said"], Value::Null);
    assert_ne!(first["action"], second["action"]);
    assert_eq!(day.laptop.refused("undo", json!({}))["sentence"], "failure-last_stays", "and then the decision is the last step again");
}
