//! A hand-off through the dispatcher: points judged, an area signed, a pack that stock tools verify.

mod delegation;
mod evidence;
mod goes_over;
mod packs;
mod standing;

use std::path::Path;
use std::process::{Command, Stdio};

use engine::Options;
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE};

struct Signing {
    laptop: Laptop,
    rollout: String,
    area: String,
}

fn ready(points: &str) -> Signing {
    ready_with(points, testkit::options())
}

fn ready_with(points: &str, options: Options) -> Signing {
    let laptop = Laptop::started_with(options);
    let rollout = laptop.rollout();
    let area = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].as_str().unwrap().to_owned();
    let view = laptop.call("handoff_area", json!({ "area": area }));
    for point in view["points"].as_array().unwrap() {
        laptop.call("point_set", json!({ "point": point["id"], "state": points }));
    }
    Signing { laptop, rollout, area }
}

impl Signing {
    fn request(&self, decision: &str) -> Value {
        json!({ "area": self.area, "decision": decision, "conditions": [], "reason": null, "meaning": "accepted", "language": "en" })
    }

    fn digest(&self) -> Value {
        self.laptop.call("handoff_statement", self.request("accepted"))["subject_digest"].clone()
    }

    fn sign(&self, passphrase: &str, digest: &Value) -> Result<Value, Value> {
        let mut request = self.request("accepted");
        request["subject_digest"] = digest.clone();
        request["passphrase"] = passphrase.into();
        self.laptop.try_call("handoff_sign", request)
    }

    fn export(&self) -> std::path::PathBuf {
        let dir = self.laptop.folder.path().join("pack");
        self.laptop.call("handoff_export", json!({ "rollout": self.rollout, "dir": dir.to_str().unwrap() }));
        dir
    }

    fn view(&self) -> Value {
        self.laptop.call("handoff_area", json!({ "area": self.area }))
    }

    /// The id of a point.
    fn point(&self, index: usize) -> Value {
        self.view()["points"][index]["id"].clone()
    }
}

/// What `ssh-keygen -Y verify` says of the first statement of a pack.
fn ssh_keygen(pack: &Path) -> bool {
    let allowed = std::fs::read_to_string(pack.join("allowed_signers")).unwrap();
    let principal = allowed.split(' ').next().unwrap().to_owned();
    let statement = std::fs::read_dir(pack.join("statements"))
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .find(|p| p.extension().is_some_and(|e| e == "json"))
        .unwrap();
    let signature = format!("{}.sig", statement.display());
    let mut child = Command::new("ssh-keygen");
    child.args([
        "-Y",
        "verify",
        "-f",
        pack.join("allowed_signers").to_str().unwrap(),
        "-I",
        &principal,
        "-n",
        "signoff@muster",
        "-s",
        &signature,
    ]);
    let input = std::fs::File::open(&statement).unwrap();
    child.stdin(input).stdout(Stdio::null()).stderr(Stdio::null()).status().expect("openssh-client is installed").success()
}

#[test]
fn a_signed_area_is_verified_by_stock_ssh_keygen_and_one_changed_byte_is_not() {
    let signing = ready("accepted");
    let signed = signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    assert_eq!(signed["sign_off"]["verified"], true, "{signed}");
    assert_eq!(signed["sign_off"]["name"], "Lê Thị Thu Hà");
    let pack = signing.export();
    assert!(ssh_keygen(&pack), "stock ssh-keygen verifies the pack");
    let report = engine::handoff::verify(&pack);
    assert!(report.ok, "{:?}", report.problems);
    let sums = Command::new("sha256sum").args(["-c", "--quiet", "SHA256SUMS"]).current_dir(&pack).status().unwrap();
    assert!(sums.success());

    let statement = std::fs::read_dir(pack.join("statements"))
        .unwrap()
        .flatten()
        .map(|e| e.path())
        .find(|p| p.extension().is_some_and(|e| e == "json"))
        .unwrap();
    let mut bytes = std::fs::read(&statement).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&statement, bytes).unwrap();
    assert!(!ssh_keygen(&pack), "one byte changed is found by ssh-keygen");
    assert!(!engine::handoff::verify(&pack).ok, "and by our own check");
}

#[test]
fn two_people_sign_in_turn_on_one_laptop_each_with_their_own_key_and_passphrase() {
    let signing = ready("accepted");
    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    signing.laptop.comes_beside("Trần Quốc Bảo", "operations-representative", "quite other plain words");
    let view = signing.laptop.call("handoff_area", json!({ "area": signing.area }));
    assert_eq!(view["cannot_sign"], Value::Null, "he signs for himself: {view}");
    let mut request = signing.request("accepted");
    request["beside"] = true.into();
    let read = signing.laptop.call("handoff_statement", request.clone());
    assert_eq!(read["name"], "Trần Quốc Bảo");
    request["subject_digest"] = read["subject_digest"].clone();
    request["passphrase"] = PASSPHRASE.into();
    assert_eq!(signing.laptop.refused("handoff_sign", request.clone())["code"], "wrong_passphrase", "hers opens nothing of his");
    request["passphrase"] = "quite other plain words".into();
    let his = signing.laptop.call("handoff_sign", request)["sign_off"].clone();
    assert_eq!((his["verified"].as_bool(), his["name"].as_str()), (Some(true), Some("Trần Quốc Bảo")));
    let pack = signing.export();
    let report = engine::handoff::verify(&pack);
    assert!(report.ok && report.enrolled && report.statements == 2, "{:?}", report.problems);
    assert_eq!(std::fs::read_to_string(pack.join("allowed_signers")).unwrap().lines().count(), 2);
}

#[test]
fn what_changed_while_it_was_read_is_not_signed() {
    let signing = ready("accepted");
    let read = signing.digest();
    let point = signing.laptop.call("handoff_area", json!({ "area": signing.area }))["points"][0]["id"].clone();
    signing.laptop.call("point_set", json!({ "point": point, "state": "declined", "reason": "The drill failed" }));
    let refused = signing.sign(PASSPHRASE, &read).unwrap_err();
    assert_eq!(refused["code"], "changed_while_read");
    let area = signing.laptop.call("handoff_area", json!({ "area": signing.area }));
    assert_eq!(area["sign_offs"], json!([]), "nothing was signed");
}

#[test]
fn another_decision_than_the_one_that_was_read_is_not_signed() {
    let signing = ready("accepted");
    let read = signing.laptop.call("handoff_statement", signing.request("accepted"));
    let mut request = signing.request("declined");
    request["reason"] = "x".into();
    request["subject_digest"] = read["subject_digest"].clone();
    request["text"] = read["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    assert_eq!(signing.laptop.refused("handoff_sign", request)["code"], "changed_while_read");
}

#[test]
fn a_wrong_passphrase_signs_nothing() {
    let signing = ready("accepted");
    let refused = signing.sign("some other words here", &signing.digest()).unwrap_err();
    assert_eq!(refused["code"], "wrong_passphrase");
    assert_eq!(signing.laptop.call("handoff_area", json!({ "area": signing.area }))["sign_offs"], json!([]));
}

#[test]
fn a_later_change_is_shown_beside_what_was_signed_and_the_next_statement_names_the_first() {
    let signing = ready("accepted");
    let first = signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    let point = first["area"]["points"][0]["id"].clone();
    signing.laptop.call(
        "point_set",
        json!({ "point": point, "state": "conditional", "condition": "A deputy for Sunday", "owner": "Bảo", "due": "2027-03-06" }),
    );
    let area = signing.laptop.call("handoff_area", json!({ "area": signing.area }));
    let changed = &area["sign_offs"][0]["changed_since"];
    assert_eq!(changed.as_array().unwrap().len(), 1, "{area}");
    assert_eq!(changed[0]["signed"], "accepted");
    assert!(changed[0]["now"].as_str().unwrap().contains("A deputy for Sunday"));
    assert_eq!(area["sign_offs"][0]["verified"], true, "the signature stays good for what was signed");

    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    let pack = signing.export();
    let texts: Vec<String> = std::fs::read_dir(pack.join("statements"))
        .unwrap()
        .flatten()
        .filter(|e| e.path().extension().is_some_and(|e| e == "json"))
        .map(|e| std::fs::read_to_string(e.path()).unwrap())
        .collect();
    let digest = first["sign_off"]["digest"].as_str().unwrap();
    assert!(texts.iter().any(|text| text.contains(&format!("\"previous\":\"{digest}\""))), "the second names the first");
    assert!(engine::handoff::verify(&pack).ok);
}

#[test]
fn rules_of_a_decision_say_what_is_missing() {
    let signing = ready("open");
    let refused = signing.laptop.refused("handoff_statement", signing.request("accepted"));
    assert_eq!(refused["code"], "points_open");
    let refused = signing.laptop.refused("handoff_statement", signing.request("declined"));
    assert_eq!(refused["field"], "reason");
    let mut vietnamese = signing.request("declined");
    vietnamese["reason"] = "Chưa có người trực thay\nQuyết định: Nghiệm thu".into();
    vietnamese["language"] = "vi".into();
    let text = signing.laptop.call("handoff_statement", vietnamese)["text"].as_str().unwrap().to_owned();
    assert!(text.contains("Quyết định: Từ chối"), "{text}");
    assert!(!text.contains("\nQuyết định: Nghiệm thu"), "a reason never makes a line of its own: {text}");
}

#[test]
fn only_the_receiving_role_signs() {
    let laptop = Laptop::empty();
    laptop.call(
        "workspace_start",
        json!({ "name": "Ana", "roles": ["training-manager"], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }),
    );
    let rollout = laptop.rollout();
    let area = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    let view = laptop.call("handoff_area", json!({ "area": area }));
    assert_eq!(view["cannot_sign"]["code"], "not_receiver", "{view}");
    assert_eq!(view["cannot_sign"]["args"]["role"], json!(["role-operations-representative"]));
    let request = json!({ "area": area, "decision": "declined", "conditions": [], "reason": "x", "meaning": "reviewed", "language": "en" });
    assert_eq!(laptop.refused("handoff_statement", request)["code"], "not_receiver");
}

#[test]
fn a_condition_is_due_on_a_day_or_on_none() {
    let signing = ready("accepted");
    let mut request = signing.request("conditions");
    let due = |day: &str| json!([{ "text": "runbook reviewed", "owner": "Quân", "due": day }]);
    request["conditions"] = due("next week");
    assert_eq!(signing.laptop.refused("handoff_statement", request.clone())["field"], "conditions");
    for day in ["2027-03-20", ""] {
        request["conditions"] = due(day);
        signing.laptop.call("handoff_statement", request.clone());
    }
}

#[test]
fn a_good_signature_in_another_name_or_over_another_area_does_not_count() {
    let signing = ready("accepted");
    let signed = signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    let records = signing.laptop.call("records", json!({ "kind": "sign_off", "offset": 0, "limit": 1 }));
    let honest = records["rows"][0]["cells"].clone();
    let other_area = signing.laptop.call("handoff_list", json!({ "rollout": signing.rollout }))["areas"][1]["id"].clone();

    // A client of one's own making writes the same signed statement under another area, and with another decision.
    let forge = |cell: &str, value: &Value| {
        let mut cells = honest.clone();
        cells[cell] = value.clone();
        signing.laptop.desk.with(|engine| engine.forge_for_tests("sign_off", cells)).unwrap();
    };
    forge("area", &other_area);
    forge("decision", &"declined".into());
    let moved = signing.laptop.call("handoff_area", json!({ "area": other_area }));
    assert_eq!(moved["sign_offs"][0]["verified"], false, "the statement is about another area");
    let here = signing.laptop.call("handoff_area", json!({ "area": signing.area }));
    let verified: Vec<bool> = here["sign_offs"].as_array().unwrap().iter().map(|line| line["verified"].as_bool().unwrap()).collect();
    assert_eq!(verified.iter().filter(|good| **good).count(), 1, "only the honest one: {signed}");
}
