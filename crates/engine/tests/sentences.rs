//! What is refused names its sentence and what stands in it, so that a screen says it in its own language.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::sentence::{Args, Language, say};
use serde_json::{Value, json};
use testkit::Laptop;

fn args(of: &Value) -> Args {
    if of["args"].is_null() { Args::new() } else { serde_json::from_value(of["args"].clone()).unwrap() }
}

fn vietnamese(sentence: &str, of: &Value) -> String {
    say(Language::Vietnamese, sentence, &args(of))
}

#[test]
fn a_failure_is_said_in_vietnamese_from_its_name_alone() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let session = laptop.session(&rollout, "Students, cohort 1");
    laptop.call("session_close", json!({ "session": session, "unmarked": "absent" }));
    let twice = laptop.refused("session_close", json!({ "session": session, "unmarked": "absent" }));
    assert_eq!(twice["message"], "the session is closed already; nothing was changed");
    assert_eq!(vietnamese(twice["sentence"].as_str().unwrap(), &twice), "buổi học đã đóng trước đó; chưa có gì thay đổi");

    let wrong = laptop.refused("session_new", json!({ "rollout": rollout, "title": "Ôn", "cohort": "Lớp 9", "starts": "2027-03-02T08:00", "minutes": 60, "place": "", "trainer": "", "form": "workshop" }));
    assert!(wrong["message"].as_str().unwrap().contains("“Lớp 9”"), "{wrong}");
    assert!(vietnamese(wrong["sentence"].as_str().unwrap(), &wrong).contains("“Lớp 9”"), "{wrong}");
}

#[test]
fn what_the_rules_refuse_names_roles_by_message() {
    let laptop = Laptop::started();
    let mark = json!({ "state": "blocked" });
    let rollout = laptop.rollout();
    let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
    let list = laptop.call("checklist_show", json!({ "checklist": lists["checklists"][0]["id"] }));
    let refused = laptop.refused("item_set", json!({ "item": list["sections"][0]["items"][0]["id"], "state": mark["state"] }));
    assert_eq!(refused["code"], "reason_needed", "{refused}");
    assert_eq!(refused["args"]["state"], json!(["item-blocked"]));
    assert!(vietnamese(refused["sentence"].as_str().unwrap(), &refused).contains("Bị chặn"), "{refused}");
}

#[test]
fn rows_that_are_not_taken_and_remarks_are_said_in_vietnamese() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let list = "Họ và tên,Mã HV,Email\nNguyễn An,1,an@a.example\nTrần Bình,1,b@a.example\nLê Chi,,không phải địa chỉ\n,,\nTổng cộng,3,\nNguyễn An,1,an@a.example\n";
    let report =
        laptop.call("people_import", json!({ "rollout": rollout, "name": "lop.csv", "content": STANDARD.encode(list), "dry_run": true }));
    let rows = report["rejected"].as_array().unwrap();
    assert!(rows.len() >= 2, "{report}");
    for row in rows {
        let id = format!("row-{}", row["code"].as_str().unwrap());
        assert_eq!(say(Language::English, &id, &args(row)), row["message"].as_str().unwrap());
        let words = vietnamese(&id, row);
        assert!(words != id && !words.contains("{$") && words != row["message"].as_str().unwrap(), "{words}");
    }
    let warnings = report["warnings"].as_array().unwrap();
    assert!(!warnings.is_empty());
    for warning in warnings {
        let words = vietnamese(warning["sentence"].as_str().unwrap(), warning);
        assert!(!words.starts_with("note-") && !words.contains("{$"), "{words}");
    }
    let torn = laptop.refused("people_import", json!({ "rollout": rollout, "name": "a.pdf", "content": STANDARD.encode("%PDF-1.7") }));
    assert_eq!(torn["sentence"], "file-pdf");
}
