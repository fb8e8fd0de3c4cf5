//! Evidence of a point: attached, signed by digest, carried in the pack, taken out again, whatever its name says.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::{Signing, ready};

fn attach(signing: &Signing, more: Value) -> Value {
    let mut request = json!({ "point": signing.point(0) });
    request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    signing.laptop.call("point_evidence", request)
}

fn file(name: &str, bytes: &[u8]) -> Value {
    json!({ "form": "file", "name": name, "content": STANDARD.encode(bytes) })
}

#[test]
fn a_file_of_a_hostile_name_is_signed_by_digest_packed_and_saved_where_a_person_says() {
    let signing = ready("accepted");
    attach(&signing, file("../../../etc/passwd\u{202e}fdp.exe", b"a runbook"));
    attach(&signing, json!({ "form": "link", "text": "https://wiki.example/runbook" }));
    let changed = attach(&signing, json!({ "form": "text", "text": "Drill on Wednesday, answered in 3 minutes" }));
    let evidence = changed["area"]["points"][0]["evidence"].as_array().unwrap();
    assert_eq!(evidence.len(), 3, "{changed}");
    assert!(!evidence[0]["name"].as_str().unwrap().contains('/'), "a name holds no folder: {}", evidence[0]);
    let digest = evidence[0]["digest"].as_str().unwrap();
    assert_eq!(digest, domain::Hash::of(&[b"a runbook"]).to_string());

    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    let pack = signing.export();
    let subject = std::fs::read_to_string(std::fs::read_dir(pack.join("subjects")).unwrap().next().unwrap().unwrap().path()).unwrap();
    assert!(subject.contains(digest) && subject.contains("https://wiki.example/runbook") && subject.contains("answered in 3 minutes"));
    assert_eq!(
        std::fs::read(pack.join(format!("evidence/{digest}.bin"))).unwrap(),
        b"a runbook",
        "the name gives no path and no ending that runs"
    );
    let report = engine::handoff::verify(&pack);
    assert!(report.ok, "{:?}", report.problems);
    assert_eq!((report.evidence.named, report.evidence.packed), (1, 1));

    let copy = signing.laptop.folder.path().join("copy");
    let request = json!({ "evidence": evidence[0]["id"], "file": copy.to_str().unwrap() });
    signing.laptop.call("evidence_save", request.clone());
    assert_eq!(std::fs::read(&copy).unwrap(), b"a runbook");
    std::fs::write(&copy, "mine").unwrap();
    assert_eq!(signing.laptop.refused("evidence_save", request)["field"], "file", "nothing is written over");
    assert_eq!(std::fs::read(&copy).unwrap(), b"mine");
    let content = signing.laptop.call("evidence_content", json!({ "evidence": evidence[0]["id"] }));
    assert_eq!(STANDARD.decode(content["content"].as_str().unwrap()).unwrap(), b"a runbook");
    assert_eq!(
        signing.laptop.refused("evidence_content", json!({ "evidence": evidence[1]["id"] }))["code"],
        "invalid",
        "a link is no file"
    );
}

#[test]
fn evidence_that_comes_after_signing_is_a_changed_fact_with_its_author() {
    let signing = ready("accepted");
    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    attach(&signing, file("runbook.pdf", b"a runbook"));
    let changed = signing.view()["sign_offs"][0]["changed_since"].clone();
    assert_eq!(changed.as_array().unwrap().len(), 1, "{changed}");
    assert_eq!((&changed[0]["what"], &changed[0]["now"]), (&json!("evidence"), &json!("runbook.pdf")));
    assert_eq!(changed[0]["by"], "Lê Thị Thu Hà");
}

#[test]
fn nobody_accepts_what_they_attached_themselves_and_who_attaches_later_is_told() {
    let signing = ready("open");
    let own = |signing: &Signing, at: usize| signing.view()["points"][at]["own_work"].clone();
    attach(&signing, json!({ "form": "text", "text": "I saw it" }));
    for state in ["accepted", "conditional"] {
        let request = json!({ "point": signing.point(0), "state": state, "condition": "a deputy" });
        assert_eq!(signing.laptop.refused("point_set", request)["code"], "own_work");
    }
    signing.laptop.call("point_set", json!({ "point": signing.point(0), "state": "declined", "reason": "not seen by anybody else" }));
    assert_eq!(own(&signing, 0), false, "who declines their own work accepts nothing");
    signing.laptop.call("point_set", json!({ "point": signing.point(1), "state": "accepted" }));
    assert_eq!(own(&signing, 1), false);
    signing.laptop.call("point_evidence", json!({ "point": signing.point(1), "form": "text", "text": "and I saw this" }));
    assert_eq!(own(&signing, 1), true, "it is said at the point");

    signing.laptop.comes_beside("Trần Quốc Bảo", "operations-representative", "quite other plain words");
    signing.laptop.call("point_set", json!({ "point": signing.point(0), "state": "accepted" }));
    assert_eq!(own(&signing, 0), false, "somebody else may");
}

#[test]
fn what_is_no_evidence_is_refused_and_leaves_nothing() {
    let signing = ready("open");
    for (more, field) in [
        (json!({ "form": "link", "text": "javascript:alert(1)" }), "text"),
        (json!({ "form": "file", "content": "not base64!" }), "content"),
        (json!({ "form": "file", "path": "/no/such/file" }), "path"),
        (json!({ "form": "dance" }), "form"),
    ] {
        let mut request = json!({ "point": signing.point(0) });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        assert_eq!(signing.laptop.refused("point_evidence", request)["field"], field, "{more}");
    }
    assert_eq!(signing.view()["points"][0]["evidence"], json!([]));
}
