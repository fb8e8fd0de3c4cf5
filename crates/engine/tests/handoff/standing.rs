//! Which signatures stand: replaced, beside each other, withdrawn; and what changed since or while it was read.

use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::{Signing, ready};

impl Signing {
    fn sign_as(&self, more: Value) -> Value {
        let mut request = self.request("accepted");
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let read = self.laptop.call("handoff_statement", request.clone());
        request["subject_digest"] = read["subject_digest"].clone();
        request["text"] = read["text"].clone();
        request["passphrase"] = PASSPHRASE.into();
        self.laptop.call("handoff_sign", request)["sign_off"].clone()
    }

    fn withdraw(&self, sign_off: &Value, reason: &str) -> Result<Value, Value> {
        let mut request = json!({ "sign_off": sign_off, "reason": reason, "language": "en" });
        let read = self.laptop.try_call("handoff_withdrawal", request.clone())?;
        request["text"] = read["text"].clone();
        request["passphrase"] = PASSPHRASE.into();
        self.laptop.try_call("handoff_withdraw", request)
    }

    fn stands(&self) -> Vec<bool> {
        self.view()["sign_offs"].as_array().unwrap().iter().map(|line| line["stands"].as_bool().unwrap()).collect()
    }
}

#[test]
fn a_second_sign_off_replaces_the_first_and_everything_says_so() {
    let signing = ready("accepted");
    let first = signing.sign_as(json!({}));
    assert_eq!(first["replaces"], Value::Null);
    let second = signing.sign_as(json!({}));
    assert_eq!(second["replaces"]["digest"], first["digest"]);
    assert!(second["text"].as_str().unwrap().contains(first["digest"].as_str().unwrap()), "it stands in what was read: {second}");
    let area = signing.view();
    assert_eq!(area["sign_offs"][1]["replaced_by"]["digest"], second["digest"]);
    assert_eq!(signing.stands(), [true, false]);

    let report = engine::handoff::verify(&signing.export());
    assert!(report.ok, "{:?}", report.problems);
    let replaced: Vec<bool> = report.signed.iter().map(|signed| signed.replaced_by.is_some()).collect();
    assert_eq!(replaced, [true, false], "and verify says so");
}

#[test]
fn a_signature_beside_another_replaces_none() {
    let signing = ready("accepted");
    signing.sign_as(json!({}));
    let witness = signing.sign_as(json!({ "beside": true, "meaning": "witnessed" }));
    assert_eq!(witness["replaces"], Value::Null);
    assert_eq!(signing.stands(), [true, true]);
}

#[test]
fn a_withdrawal_is_a_statement_of_its_own_that_anyone_can_check() {
    let signing = ready("accepted");
    let signed = signing.sign_as(json!({}));
    assert_eq!(signing.withdraw(&signed["id"], "  ").unwrap_err()["field"], "reason");
    let area = signing.withdraw(&signed["id"], "The drill was not held\nDecision: Accepted").unwrap();
    let taken = &area["sign_offs"][0]["withdrawn"];
    assert_eq!(taken["name"], "Lê Thị Thu Hà", "{area}");
    assert!(!taken["text"].as_str().unwrap().contains("\nDecision"), "a reason makes no line of its own: {taken}");
    assert_eq!(signing.stands(), [false]);
    let list = signing.laptop.call("handoff_list", json!({ "rollout": signing.rollout }));
    assert_eq!((&list["areas"][0]["decision"], &list["areas"][0]["withdrawn"]), (&Value::Null, &json!(true)));
    assert_eq!(signing.withdraw(&signed["id"], "again").unwrap_err()["code"], "not_standing");

    let report = engine::handoff::verify(&signing.export());
    assert!(report.ok, "{:?}", report.problems);
    assert_eq!(report.statements, 2);
    assert!(report.signed.iter().any(|signed| signed.withdrawn_by.is_some()) && report.signed.iter().any(|signed| signed.withdraws));

    let again = signing.sign_as(json!({}));
    assert_eq!(again["replaces"], Value::Null, "what was withdrawn is not there to be replaced");
    assert_eq!(signing.stands(), [true, false]);
}

#[test]
fn a_change_while_it_was_read_is_told_with_both_versions() {
    let signing = ready("accepted");
    let read = signing.laptop.call("handoff_statement", signing.request("accepted"));
    let since =
        |subject: &Value| signing.laptop.call("handoff_changes", json!({ "area": signing.area, "subject": subject }))["facts"].clone();
    assert_eq!(since(&read["subject"]), json!([]));
    let point = signing.point(1);
    signing.laptop.call("point_set", json!({ "point": point, "state": "declined", "reason": "The drill failed" }));
    let facts = since(&read["subject"]);
    assert_eq!(facts.as_array().unwrap().len(), 1, "{facts}");
    assert_eq!(
        (&facts[0]["point_id"], &facts[0]["signed"], &facts[0]["now"]),
        (&point, &json!("accepted"), &json!("declined · The drill failed"))
    );
    assert_eq!(facts[0]["by"], "Lê Thị Thu Hà");
    assert!(facts[0]["at"].as_str().is_some());
}

#[test]
fn who_signed_is_told_of_a_point_that_was_declined_since() {
    let signing = ready("accepted");
    let waiting = |signing: &Signing| signing.laptop.call("app_status", json!({}))["waiting"]["handoff"].clone();
    assert_eq!(waiting(&signing), 1, "all judged, to be signed");
    signing.sign_as(json!({}));
    assert_eq!(waiting(&signing), 0);
    signing.laptop.call("point_set", json!({ "point": signing.point(0), "state": "declined", "reason": "It failed at night" }));
    let told = signing.view()["declined_since"].clone();
    assert_eq!(told.as_array().unwrap().len(), 1, "{told}");
    assert_eq!((&told[0]["reason"], &told[0]["signers"]), (&json!("It failed at night"), &json!(["Lê Thị Thu Hà"])));
    assert_eq!(waiting(&signing), 1, "and it waits for who signed");
    signing.laptop.call("point_set", json!({ "point": signing.point(0), "state": "accepted" }));
    assert_eq!(signing.view()["declined_since"], json!([]));
}
