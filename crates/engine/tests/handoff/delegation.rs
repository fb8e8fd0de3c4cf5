//! Somebody signs for somebody else: between two dates, said in what is signed, and checked in the pack.

use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, options};

/// 2026-03-12 09:00 in Ho Chi Minh City.
const NOW: i64 = 1_773_280_800_000;
const DAY: i64 = 86_400_000;
const HIS: &str = "quite other plain words";

struct Letting {
    laptop: Laptop,
    now: Arc<AtomicI64>,
    rollout: String,
    area: Value,
}

/// Hà receives everything and owns the workspace; Bảo only trains, on the same laptop.
fn ready() -> Letting {
    let now = Arc::new(AtomicI64::new(NOW));
    let held = now.clone();
    let laptop = Laptop::with(Options { clock: Clock::of(move || held.load(Ordering::SeqCst)), ..options() });
    laptop.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = laptop.rollout();
    let area = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    for point in laptop.call("handoff_area", json!({ "area": area }))["points"].as_array().unwrap() {
        laptop.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    laptop.comes_beside("Trần Quốc Bảo", "training-manager", HIS);
    Letting { laptop, now, rollout, area }
}

impl Letting {
    fn ha(&self) {
        self.laptop.switch("Lê Thị Thu Hà", PASSPHRASE);
    }

    fn bao(&self) {
        self.laptop.switch("Trần Quốc Bảo", HIS);
    }

    fn list(&self) -> Value {
        self.laptop.call("delegation_list", json!({ "area": self.area }))
    }

    fn request(&self, starts: &str, ends: &str) -> Value {
        let to = self.list()["members"].as_array().unwrap().iter().find(|one| one["name"] == "Trần Quốc Bảo").unwrap()["id"].clone();
        json!({ "area": self.area, "to": to, "starts": starts, "ends": ends, "reason": "on leave", "language": "en" })
    }

    fn let_sign(&self, starts: &str, ends: &str) -> Value {
        let mut request = self.request(starts, ends);
        request["text"] = self.laptop.call("delegation_statement", request.clone())["text"].clone();
        request["passphrase"] = PASSPHRASE.into();
        self.laptop.call("delegation_sign", request)["delegations"][0].clone()
    }

    fn end(&self, delegation: &Value, reason: &str, passphrase: &str) -> Result<Value, Value> {
        let mut request = json!({ "delegation": delegation, "reason": reason, "language": "en" });
        request["text"] = self.laptop.try_call("delegation_end_statement", request.clone())?["text"].clone();
        request["passphrase"] = passphrase.into();
        self.laptop.try_call("delegation_end", request)
    }

    fn pack(&self, name: &str) -> std::path::PathBuf {
        let pack = self.laptop.folder.path().join(name);
        self.laptop.call("handoff_export", json!({ "rollout": self.rollout, "dir": pack.to_str().unwrap() }));
        pack
    }

    fn sign(&self, delegation: &Value) -> Result<Value, Value> {
        let mut request = json!({ "area": self.area, "decision": "accepted", "conditions": [], "meaning": "accepted", "language": "en", "delegation": delegation });
        let read = self.laptop.try_call("handoff_statement", request.clone())?;
        (request["subject_digest"], request["text"], request["passphrase"]) =
            (read["subject_digest"].clone(), read["text"].clone(), HIS.into());
        self.laptop.try_call("handoff_sign", request)
    }

    fn view(&self) -> Value {
        self.laptop.call("handoff_area", json!({ "area": self.area }))
    }
}

/// What `ssh-keygen -Y verify` says of every statement of a pack, each under the name that the list has for its signer.
pub(super) fn stock_verifies(pack: &Path) -> bool {
    let statements: Vec<_> = std::fs::read_dir(pack.join("statements")).unwrap().flatten().map(|entry| entry.path()).collect();
    let json = statements.iter().filter(|path| path.extension().is_some_and(|ending| ending == "json"));
    json.clone().count() == 2
        && json.clone().all(|path| {
            let said: Value = serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap();
            let name = format!("{}@{}", said["signer"]["member"].as_str().unwrap(), &said["workspace"].as_str().unwrap()[..8]);
            let mut child = Command::new("ssh-keygen");
            child.args(["-Y", "verify", "-f", pack.join("allowed_signers").to_str().unwrap(), "-I", &name, "-n", "signoff@muster"]);
            child.args(["-s", &format!("{}.sig", path.display())]).stdin(std::fs::File::open(path).unwrap());
            child.stdout(Stdio::null()).stderr(Stdio::null()).status().expect("openssh-client is installed").success()
        })
}

#[test]
fn what_is_signed_names_both_and_the_pack_shows_what_lets_it() {
    let letting = ready();
    assert_eq!(letting.view()["cannot_sign"]["code"], "not_receiver", "he does not receive it");
    letting.ha();
    let line = letting.let_sign("2026-03-10", "2026-03-14");
    assert_eq!(
        (line["state"].as_str(), line["to"].as_str(), line["from"].as_str()),
        (Some("active"), Some("Trần Quốc Bảo"), Some("Lê Thị Thu Hà"))
    );
    assert_eq!(line["ends"], "2026-03-15T00:00:00+07:00", "a day counts whole");
    letting.bao();
    let view = letting.view();
    assert_eq!((&view["cannot_sign"], view["signs_self"].as_bool()), (&Value::Null, Some(false)));
    assert_eq!(view["signs_for"][0]["name"], "Lê Thị Thu Hà");
    assert_eq!(letting.sign(&Value::Null).unwrap_err()["code"], "not_receiver", "in his own name he still does not");
    let signed = letting.sign(&view["signs_for"][0]["delegation"]).unwrap()["sign_off"].clone();
    assert_eq!(
        (signed["verified"].as_bool(), signed["stands"].as_bool(), signed["signs_for"].as_str()),
        (Some(true), Some(true), Some("Lê Thị Thu Hà"))
    );
    let text = signed["text"].as_str().unwrap();
    assert!(text.contains("Signs: Trần Quốc Bảo for Lê Thị Thu Hà, operations representative\nBy delegation of Lê Thị Thu Hà, Tue 10 Mar 2026, 00:00 +07:00 – Sun 15 Mar 2026, 00:00 +07:00, SHA-256"), "{text}");

    let pack = letting.laptop.folder.path().join("pack");
    letting.laptop.call("handoff_export", json!({ "rollout": letting.rollout, "dir": pack.to_str().unwrap() }));
    let report = engine::handoff::verify(&pack);
    assert!(report.ok && report.enrolled && report.statements == 2, "{:?}", report.problems);
    let by = report.signed.iter().find(|one| one.signs_for.is_some()).unwrap();
    let lets = report.signed.iter().find(|one| Some(&one.digest) == by.signs_for.as_ref().map(|of| &of.delegation)).unwrap();
    assert_eq!(lets.lets.as_ref().map(|lets| (lets.to.name.as_str(), lets.from.name.as_str())), Some(("Trần Quốc Bảo", "Lê Thị Thu Hà")));
    assert!(stock_verifies(&pack), "stock ssh-keygen verifies both statements");
    letting.laptop.rebuild();
    assert_eq!(letting.view()["sign_offs"][0]["verified"], true);

    // Without what lets him sign the pack no longer proves that he may.
    for folder in ["statements", "subjects"] {
        for entry in std::fs::read_dir(pack.join(folder)).unwrap().flatten() {
            let name = entry.file_name().to_str().unwrap().to_owned();
            if name.starts_with(lets.file.trim_start_matches("statements/").trim_end_matches(".json")) {
                std::fs::remove_file(entry.path()).unwrap();
            }
        }
    }
    let codes: Vec<_> = engine::handoff::verify(&pack).problems.iter().map(|problem| problem.code).collect();
    assert!(codes.contains(&"delegation_missing"), "{codes:?}");
}

#[test]
fn outside_of_its_dates_and_after_its_end_it_lets_nobody_sign() {
    let letting = ready();
    letting.ha();
    let early = letting.let_sign("2026-03-13", "2026-03-14")["id"].clone();
    let open = letting.let_sign("2026-03-10", "2026-03-14")["id"].clone();
    letting.bao();
    assert_eq!(letting.view()["signs_for"].as_array().unwrap().len(), 1, "what begins later is not offered");
    assert_eq!(letting.sign(&early).unwrap_err()["code"], "delegation_early");
    letting.now.store(NOW + 3 * DAY, Ordering::SeqCst);
    assert_eq!(letting.sign(&open).unwrap_err()["code"], "delegation_over");
    letting.now.store(NOW, Ordering::SeqCst);
    assert_eq!(letting.end(&open, "x", HIS).unwrap_err()["code"], "not_delegator");
    let signed = letting.sign(&open).unwrap()["sign_off"]["id"].clone();

    letting.ha();
    assert_eq!(letting.end(&open, " ", PASSPHRASE).unwrap_err()["code"], "delegation_end_reason");
    assert_eq!(letting.end(&open, "back from leave", "wrong words").unwrap_err()["code"], "wrong_passphrase");
    letting.end(&open, "back from leave", PASSPHRASE).unwrap();
    assert_eq!(letting.list()["delegations"].as_array().unwrap().iter().find(|one| one["id"] == open).unwrap()["state"], "ended");
    letting.bao();
    assert_eq!(letting.sign(&open).unwrap_err()["code"], "delegation_ended");
    let before = letting.view()["sign_offs"].as_array().unwrap().iter().find(|one| one["id"] == signed).unwrap().clone();
    assert_eq!((before["verified"].as_bool(), before["stands"].as_bool()), (Some(true), Some(true)), "what was signed before stays signed");
}

#[test]
fn the_end_of_a_delegation_is_a_statement_in_the_pack_and_who_signed_before_it_signed_well() {
    let letting = ready();
    letting.ha();
    let open = letting.let_sign("2026-03-10", "2026-03-14")["id"].clone();
    letting.bao();
    letting.sign(&open).unwrap();
    letting.now.store(NOW + 60_000, Ordering::SeqCst);
    letting.ha();
    let text = letting.laptop.call("delegation_end_statement", json!({ "delegation": open, "reason": "back", "language": "en" }));
    let text = text["text"].as_str().unwrap();
    assert!(text.contains("This delegation ends now") && text.contains("Tue 10 Mar 2026, 00:00 +07:00"), "{text}");
    letting.end(&open, "back", PASSPHRASE).unwrap();
    let pack = letting.pack("pack");
    let report = engine::handoff::verify(&pack);
    assert!(report.ok && report.statements == 3, "{:?}", report.problems);
    let by = report.signed.iter().find(|one| one.signs_for.is_some()).unwrap();
    assert_eq!(by.ended_before, None, "it was ended afterwards");
    let delegation = report.signed.iter().find(|one| one.lets.is_some()).unwrap();
    let end = report.signed.iter().find(|one| one.withdraws).unwrap();
    assert_eq!((delegation.withdrawn_by.as_ref(), end.reason.as_deref()), (Some(&end.file), Some("back")));
    letting.laptop.rebuild();
    assert_eq!(letting.list()["delegations"][0]["ended_reason"], "back");
    // The end is a link in the chain of her key: taken out, what it says is missing.
    let previous = |file: &str| {
        let said: Value = serde_json::from_slice(&std::fs::read(pack.join(file)).unwrap()).unwrap();
        said["previous"].clone()
    };
    assert_eq!(previous(&end.file), delegation.digest, "chained to her statement before");
}

#[test]
fn who_neither_receives_nor_owns_lets_nobody_and_only_who_is_named_signs() {
    let letting = ready();
    assert_eq!(letting.list()["cannot_delegate"]["code"], "not_delegator");
    let refused = letting.laptop.refused("delegation_statement", letting.request("2026-03-10", "2026-03-14"));
    assert_eq!(refused["code"], "not_receiver", "he cannot give what he does not have");
    letting.ha();
    let mut oneself = letting.request("2026-03-10", "2026-03-14");
    oneself["to"] = letting.list()["receivers"][0]["id"].clone();
    assert_eq!(letting.laptop.refused("delegation_statement", oneself)["code"], "delegation_oneself");
    assert_eq!(letting.laptop.refused("delegation_statement", letting.request("2026-03-14", "2026-03-10"))["field"], "ends");
    let mut request = letting.request("2026-03-10", "2026-03-14");
    request["reason"] = "".into();
    assert_eq!(letting.laptop.refused("delegation_statement", request)["field"], "reason");
    let given = letting.let_sign("2026-03-10", "2026-03-14")["id"].clone();
    // She receives the area herself, and the delegation is in his name.
    assert_eq!(letting.sign(&given).unwrap_err()["code"], "delegation_person");
    let other = letting.laptop.call("handoff_list", json!({ "rollout": letting.rollout }))["areas"][1]["id"].clone();
    letting.bao();
    let elsewhere = json!({ "area": other, "decision": "declined", "conditions": [], "reason": "x", "meaning": "reviewed", "language": "en", "delegation": given });
    assert_eq!(letting.laptop.refused("handoff_statement", elsewhere)["code"], "delegation_area");
}

#[test]
fn the_rules_refuse_what_a_client_of_ones_own_making_writes() {
    let letting = ready();
    letting.ha();
    let given = letting.let_sign("2026-03-10", "2026-03-14")["id"].clone();
    letting.bao();
    letting.sign(&given).unwrap();
    letting.now.store(NOW + 30 * DAY, Ordering::SeqCst);
    let forged = letting.laptop.desk.with(|engine| {
        let cells = json!({ "rollout": letting.rollout, "area": letting.area, "delegation": given, "statement": "{}", "subject": "{}", "digest": domain::Hash::of(&[b"{}"]).to_string(), "decision": "accepted" });
        engine.forge_for_tests("sign_off", cells)
    });
    assert_eq!(forged.unwrap_err().code, "delegation_over", "the judge looks at the time of the write, whatever a client says");
}
