//! What goes over beside the points: walkthroughs and drills, documents, what is carried over, and when it is looked at
//! again. All of it is signed, and found in the pack.

use std::sync::{Arc, Mutex};

use engine::Options;
use engine::handoff::pages::{Printer, SignOffPages};
use engine::printing::DocumentSection;
use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::{Signing, ready, ssh_keygen};

const HIS: &str = "quite other plain words";
const BAO: &str = "Trần Quốc Bảo";
const HA: &str = "Lê Thị Thu Hà";

impl Signing {
    fn of_rollout(&self, command: &str) -> Value {
        self.laptop.call(command, json!({ "rollout": self.rollout }))
    }

    fn plan(&self, more: Value) -> Value {
        let mut request = json!({ "area": self.area, "title": "Restore last night", "sort": "restore", "target": 30, "points": [self.point(0)], "steps": ["Fetch", "Restore", "Compare"] });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.call("walkthrough_set", request);
        self.walkthrough()
    }

    fn walkthrough(&self) -> Value {
        let all = self.of_rollout("walkthrough_list")["walkthroughs"].clone();
        all.as_array().unwrap().iter().find(|one| one["title"].as_str().unwrap().starts_with("Restore last")).unwrap().clone()
    }

    fn walk(&self, more: Value) -> Result<Value, Value> {
        let mut request =
            json!({ "walkthrough": self.walkthrough()["id"], "driver": HA, "watcher": BAO, "result": "passed", "minutes": 25 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.try_call("walk_add", request)
    }

    fn document(&self, title: &str) -> Value {
        let all = self.of_rollout("document_list")["documents"].clone();
        all.as_array().unwrap().iter().find(|one| one["title"] == title).unwrap().clone()
    }

    fn signed(&self, more: Value) -> Value {
        let mut request = self.request("accepted");
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let read = self.laptop.call("handoff_statement", request.clone());
        request["subject_digest"] = read["subject_digest"].clone();
        request["text"] = read["text"].clone();
        request["passphrase"] = PASSPHRASE.into();
        self.laptop.call("handoff_sign", request)["sign_off"].clone()
    }
}

#[test]
fn who_receives_drives_who_gives_watches_and_a_drill_keeps_its_history() {
    let signing = ready("open");
    signing.laptop.comes_beside(BAO, "deployment-lead", HIS);
    signing.plan(json!({ "giver": BAO }));
    assert_eq!(signing.view()["points"][0]["shown_by"][0]["result"], Value::Null, "planned, and nobody did it");
    assert_eq!(signing.walk(json!({ "watcher": HA })).unwrap_err()["code"], "walk_same");
    assert_eq!(signing.walk(json!({ "driver": BAO, "watcher": HA })).unwrap_err()["code"], "walk_driver", "who gives does not drive");
    assert_eq!(signing.walk(json!({ "result": "failed" })).unwrap_err()["code"], "walk_note");
    assert_eq!(signing.walk(json!({ "watcher": "" })).unwrap_err()["code"], "walk_incomplete");
    let steps = json!([{ "step": "Fetch", "result": "passed" }, { "step": "Restore", "result": "failed", "note": "disk full" }]);
    signing.walk(json!({ "result": "failed", "minutes": 50, "note": "the disk was full", "steps": steps })).unwrap();
    let failed = signing.walkthrough();
    assert_eq!((failed["state"].as_str(), failed["walks"][0]["in_time"].as_bool()), (Some("failed"), Some(false)));
    signing.walk(json!({ "driver": "Ms Smith of operations" })).unwrap();
    let again = signing.walkthrough();
    let results: Vec<&str> = again["walks"].as_array().unwrap().iter().map(|walk| walk["result"].as_str().unwrap()).collect();
    assert_eq!((again["state"].as_str(), results), (Some("passed"), vec!["passed", "failed"]), "the first stays");
    assert_eq!(again["walks"][0]["watcher"], BAO, "by name, kept by id");
    let shown = signing.view()["points"][0]["shown_by"][0].clone();
    assert_eq!((shown["result"].as_str(), shown["minutes"].as_u64(), shown["target"].as_u64()), (Some("passed"), Some(25), Some(30)));
}

#[test]
fn who_gave_what_shows_a_point_does_not_accept_it() {
    let signing = ready("open");
    signing.laptop.comes_beside(BAO, "operations-representative", HIS);
    signing.plan(json!({}));
    signing.walk(json!({})).unwrap();
    let accept = json!({ "point": signing.point(0), "state": "accepted" });
    assert_eq!(signing.laptop.refused("point_set", accept.clone())["code"], "own_work", "Bảo watched it");
    signing.laptop.switch(HA, PASSPHRASE);
    signing.laptop.call("point_set", accept);
}

#[test]
fn a_document_has_versions_with_digests_and_who_brought_one_does_not_accept_it() {
    let signing = ready("accepted");
    let refused = |name: &str, request: Value| signing.laptop.refused(name, request);
    signing.laptop.call("document_set", json!({ "area": signing.area, "title": "Runbook", "owner": HA }));
    let id = signing.document("Runbook")["id"].clone();
    assert_eq!(signing.document("Runbook")["state"], "none");
    assert_eq!(refused("document_say", json!({ "document": id, "said": "read" }))["sentence"], "failure-edition_none");
    let version = |version: &str, content: &str| json!({ "document": id, "version": version, "news": "the deputy", "form": "file", "name": "../../runbook.pdf", "content": content });
    assert_eq!(refused("document_edition", version(" ", "AAEC"))["field"], "version");
    assert_eq!(refused("document_edition", json!({ "document": id, "version": "1", "form": "text", "text": "x" }))["field"], "form");
    signing.laptop.call("document_edition", version("1.0", "AAEC"));
    signing.laptop.call("document_say", json!({ "document": id, "said": "read" }));
    assert_eq!(refused("document_say", json!({ "document": id, "said": "accepted" }))["code"], "own_document");
    assert_eq!(refused("document_say", json!({ "document": id, "said": "questioned" }))["code"], "document_question");

    signing.laptop.comes_beside(BAO, "operations-representative", HIS);
    signing.laptop.call("document_say", json!({ "document": id, "said": "accepted" }));
    assert_eq!(signing.document("Runbook")["state"], "accepted");
    signing.laptop.call("document_edition", version("1.1", "AAED"));
    let now = signing.document("Runbook");
    assert_eq!(
        (now["state"].as_str(), now["editions"][0]["own"].as_bool()),
        (Some("read"), Some(true)),
        "what was accepted is an earlier version: {now}"
    );
    let digests: Vec<&Value> = now["editions"].as_array().unwrap().iter().map(|one| &one["evidence"]["digest"]).collect();
    assert_ne!(digests[0], digests[1]);
    assert_eq!(now["editions"][0]["evidence"]["name"], "runbook.pdf", "no path of a file's name is kept");
}

#[test]
fn what_goes_over_is_signed_packed_and_said_when_it_changed_since() {
    let signing = ready("accepted");
    signing.plan(json!({ "points": [] }));
    signing.walk(json!({ "watcher": "Đỗ Quang Khải" })).unwrap();
    signing.laptop.call("document_set", json!({ "area": signing.area, "title": "Runbook", "owner": HA }));
    let document = signing.document("Runbook")["id"].clone();
    signing.laptop.call(
        "document_edition",
        json!({ "document": document, "version": "1.0", "form": "file", "name": "runbook.pdf", "content": "AAEC" }),
    );
    let open = signing.of_rollout("carry_list")["open_items"][0].clone();
    signing.laptop.call("carry_items", json!({ "area": signing.area, "items": [open["id"]], "owner": BAO, "due": "2027-04-01" }));
    let error = json!({ "area": signing.area, "sort": "known_error", "title": "Search is slow\nDecision: Declined", "workaround": "Ask for ten at a time", "severity": "low", "owner": "Vendor", "due": "2027-05-01" });
    signing.laptop.call("carry_set", error);

    let signed = signing.signed(json!({ "follow_up": "2027-04-15" }));
    let text = signed["text"].as_str().unwrap();
    for said in [
        "Restore last night: passed",
        "drove Lê Thị Thu Hà",
        "25 of 30 min",
        "Runbook, version 1.0, runbook.pdf, SHA-256",
        open["title"].as_str().unwrap(),
        "Known error: Search is slow",
        "Looked at again on: Thu 15 Apr 2027",
    ] {
        assert!(text.contains(said), "“{said}” in {text}");
    }
    assert_eq!(text.lines().filter(|line| line.starts_with("Decision:")).count(), 1, "no title makes a line of its own");
    let early = signing.of_rollout("early_life_show");
    assert_eq!(early["follow_ups"][0]["due"], "2027-04-15", "the date is set with the signature");

    let pack = signing.export();
    assert!(ssh_keygen(&pack));
    let report = engine::handoff::verify(&pack);
    assert!(report.ok, "{:?}", report.problems);
    let subject = std::fs::read_dir(pack.join("subjects")).unwrap().flatten().next().unwrap();
    let subject: Value = serde_json::from_slice(&std::fs::read(subject.path()).unwrap()).unwrap();
    let one = |of: &str, title: &str| subject[of].as_array().unwrap().iter().find(|one| one["title"] == title).unwrap().clone();
    assert_eq!(
        (one("documents", "Runbook")["version"].as_str(), one("walkthroughs", "Restore last night")["times"].as_u64()),
        (Some("1.0"), Some(1))
    );
    assert!(text.contains("Map of the production system, no version yet"), "what is missing is said, too: {text}");
    assert_eq!(subject["carried"].as_array().unwrap().len(), 2);
    assert!(pack.join("evidence").read_dir().unwrap().count() == 1, "the document's file is in the pack");

    signing.laptop.call(
        "document_edition",
        json!({ "document": document, "version": "1.1", "form": "link", "text": "https://wiki.example/runbook" }),
    );
    signing.walk(json!({ "watcher": "Đỗ Quang Khải", "result": "failed", "note": "no space" })).unwrap();
    let carried = signing.of_rollout("carry_list")["carried"].clone();
    signing.laptop.call("carry_close", json!({ "carry": carried[0]["id"], "closed": true, "note": "done by the team" }));
    let since = signing.view()["sign_offs"][0]["changed_since"].clone();
    let what: Vec<&str> = since.as_array().unwrap().iter().map(|fact| fact["what"].as_str().unwrap()).collect();
    assert_eq!(what, ["walk", "document", "carried"], "{since}");
    assert!(
        since[1]["signed"].as_str().unwrap().starts_with("1.0") && since[1]["now"].as_str().unwrap().starts_with("1.1"),
        "both versions: {since}"
    );
    assert_eq!(signing.document("Runbook")["since_signed"], true);
}

#[test]
fn what_stays_open_has_an_owner_and_a_date_and_says_how_it_ended() {
    let signing = ready("accepted");
    let refused = |name: &str, request: Value| signing.laptop.refused(name, request)["code"].clone();
    let error = |more: Value| {
        let mut request =
            json!({ "area": signing.area, "sort": "known_error", "title": "Slow", "workaround": "Wait", "owner": HA, "due": "2027-04-01" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    };
    assert_eq!(refused("carry_set", error(json!({ "owner": "" }))), "carry_over_owner");
    assert_eq!(refused("carry_set", error(json!({ "due": "" }))), "carry_over_owner");
    assert_eq!(refused("carry_set", error(json!({ "workaround": " " }))), "known_error_workaround");
    assert_eq!(refused("carry_set", error(json!({ "title": "" }))), "carry_over_incomplete");
    signing.laptop.call("carry_set", error(json!({})));
    let line = signing.of_rollout("carry_list")["carried"][0].clone();
    assert_eq!(line["owner_name"], HA);
    assert_eq!(refused("carry_close", json!({ "carry": line["id"], "closed": true })), "carry_over_note");
    signing.laptop.call("carry_close", json!({ "carry": line["id"], "closed": true, "note": "an index was added" }));
    let closed = signing.of_rollout("carry_list");
    assert_eq!((closed["known_errors"].as_u64(), closed["carried"][0]["note"].as_str()), (Some(0), Some("an index was added")));
    signing.laptop.call("undo", json!({ "action": null }));
    assert_eq!(signing.of_rollout("carry_list")["known_errors"], 1);

    let items = signing.of_rollout("carry_list")["open_items"].clone();
    let two = json!({ "area": signing.area, "items": [items[0]["id"], items[1]["id"]], "owner": HA, "due": "2027-04-01" });
    signing.laptop.call("carry_items", two.clone());
    assert_eq!(refused("carry_items", two), "invalid", "none goes over twice");
    signing.laptop.call("undo", json!({ "action": null }));
    assert_eq!(signing.of_rollout("carry_list")["carried"].as_array().unwrap().len(), 1, "both in one step");
}

#[test]
fn who_signed_is_told_when_the_area_is_declined_by_somebody_else() {
    let signing = ready("accepted");
    signing.signed(json!({}));
    signing.laptop.comes_beside(BAO, "operations-representative", PASSPHRASE);
    let declined = signing.signed(json!({ "decision": "declined", "reason": "no deputy is named", "beside": true }));
    assert_eq!(declined["stands"], true);
    signing.laptop.switch(HA, PASSPHRASE);
    let view = signing.view();
    let told = &view["declined_since"][0];
    assert_eq!((told["by"].as_str(), told["reason"].as_str(), told["point"].as_str()), (Some(BAO), Some("no deputy is named"), Some("")));
    assert_eq!(told["signers"], json!([HA]));
    let line = signing.of_rollout("handoff_list")["areas"][0].clone();
    assert_eq!((line["declined_since"].as_u64(), line["concerns_me"].as_bool()), (Some(1), Some(true)));
    signing.laptop.switch(BAO, PASSPHRASE);
    assert_eq!(signing.of_rollout("handoff_list")["areas"][0]["concerns_me"], false, "who declined knows");
}

#[test]
fn what_is_looked_at_again_has_a_day_and_what_was_found_also_after_the_rollout_is_completed() {
    let signing = ready("accepted");
    signing.signed(json!({ "follow_up": "2027-04-15" }));
    signing.signed(json!({ "follow_up": "2027-04-15" }));
    let follow = || signing.of_rollout("early_life_show")["follow_ups"].clone();
    assert_eq!(follow().as_array().unwrap().len(), 1, "the same day is the same record");
    let id = follow()[0]["id"].clone();
    signing.laptop.call("rollout_approve", json!({ "rollout": signing.rollout, "reason": "Read by all" }));
    signing.laptop.call("rollout_state_set", json!({ "rollout": signing.rollout, "state": "running", "reason": null }));
    signing.laptop.call("rollout_state_set", json!({ "rollout": signing.rollout, "state": "completed", "reason": "Handed over" }));
    let found = |result: &str, note: Option<&str>| {
        signing.laptop.try_call("follow_up_found", json!({ "follow_up": id, "result": result, "note": note }))
    };
    assert_eq!(found("does_not_hold", None).unwrap_err()["code"], "follow_up_note");
    found("does_not_hold", Some("nobody reads the dashboard")).unwrap();
    assert_eq!((follow()[0]["result"].as_str(), follow()[0]["by"].as_str()), (Some("does_not_hold"), Some(HA)));
}

#[test]
fn the_front_of_the_certificate_says_what_is_open() {
    let seen = Arc::new(Mutex::new(None));
    let kept = seen.clone();
    let none = || Err("not asked for".to_owned());
    let print = move |pages: &SignOffPages| {
        *kept.lock().unwrap() = Some(pages.front.clone());
        Ok(b"%PDF".to_vec())
    };
    let printer = Printer::new(print, move |_, _| none(), move |_, _| none(), move |_| none());
    let signing = super::ready_with("accepted", Options { printer: Some(printer), ..testkit::options() });
    signing.laptop.comes_beside(BAO, "deployment-lead", HIS);
    let carried = json!({ "area": signing.area, "sort": "known_error", "title": "Search is slow", "severity": "medium", "workaround": "Wait", "owner": BAO, "due": "2027-04-01" });
    signing.laptop.call("carry_set", carried);
    // Whoever came last works here; who receives signs.
    signing.laptop.switch(HA, PASSPHRASE);
    let conditions = json!([{ "text": "Name a second person", "owner": BAO, "due": "2027-03-12" }]);
    signing.signed(json!({ "decision": "conditions", "conditions": conditions }));
    signing.export();
    let front = seen.lock().unwrap().clone().unwrap();
    assert!(front.standing.starts_with("Draft") && front.sources.contains("(this laptop) to "), "{front:?}");
    let [signed, conditions, open] = &front.sections[..] else { panic!("{front:?}") };
    let others = signing.of_rollout("handoff_list")["areas"].as_array().unwrap().len() - 1;
    assert_eq!(signed.points.iter().filter(|(_, said)| said.starts_with("Not signed yet: ")).count(), others);
    let row = |section: &DocumentSection| format!("{:?}", section.part.as_ref().unwrap().rows);
    for (section, says) in
        [(conditions, ["Name a second person", BAO, "2027-03-12"]), (open, ["Search is slow", "Known error", "2027-04-01"])]
    {
        assert!(says.iter().all(|one| row(section).contains(one)), "{}", row(section));
    }
    assert!(front.receipt.is_none() && front.receipt_none.contains("no receipt"), "there is no server");
}
