//! A person is erased on a laptop that no server knows: at once, with every total as it was.

use serde_json::{Value, json};

use super::{Room, base64, list};

const WORDS: [&str; 4] = ["Phạm Thị Thu Dũng", "pham thi thu dung", "02200003", "p3@sv.example"];

/// Student 3 of the list, marked with a note, put on paper, named in somebody's free text.
struct Known {
    room: Room,
    id: Value,
}

impl Known {
    fn new() -> Self {
        let room = Room::new();
        let id = room.person("02200003")["id"].clone();
        let laptop = &room.laptop;
        laptop.mark(&room.session, id.as_str().unwrap(), "late", Some(7));
        laptop.call("attendance_note", json!({ "session": room.session, "person": id, "note": "Dũng came from the other ward" }));
        let other = room.person("02200004")["id"].clone();
        laptop.call("attendance_note", json!({ "session": room.session, "person": other, "note": "sat beside Phạm Thị Thu Dũng" }));
        Self { room, id }
    }

    fn preview(&self) -> Value {
        self.room.laptop.call("person_erase_preview", json!({ "person": self.id }))
    }

    fn erase(&self) -> Value {
        let request = json!({ "person": self.id, "typed": "02200003", "reason": "request of 3 March", "language": "vi" });
        self.room.laptop.call("person_erase", request)
    }

    fn row(&self) -> Value {
        list(&self.room.sheet()["rows"]).iter().find(|row| row["person"] == self.id).unwrap().clone()
    }

    fn totals(&self) -> Value {
        let laptop = &self.room.laptop;
        let completion = laptop.call("completion_show", json!({ "rollout": self.room.rollout }));
        let sheet = self.room.sheet();
        json!([completion["groups"], sheet["counts"], sheet["session"]["enrolled"], list(&sheet["rows"]).len()])
    }

    fn kept(&self) -> String {
        self.room.laptop.desk.with(|engine| engine.kept_for_tests()).unwrap()
    }
}

fn count(lines: &Value, kind: &str) -> u64 {
    list(lines).iter().find(|line| line["kind"] == kind).map_or(0, |line| line["count"].as_u64().unwrap())
}

#[test]
fn what_goes_and_what_stays_is_said_before_and_nothing_is_changed_by_it() {
    let of = Known::new();
    let before = of.kept();
    let preview = of.preview();
    assert_eq!((&preview["asks"], &preview["may"], &preview["by_server"]), (&json!("02200003"), &json!(true), &json!(false)));
    let counts = |part: &str, kinds: [&str; 3]| kinds.map(|kind| count(&preview[part], kind));
    assert_eq!(counts("goes", ["person", "person_key", "attendance"]), [1, 2, 1]);
    assert_eq!(counts("stays", ["attendance", "enrolment", "person"]), [1, 1, 0]);
    assert_eq!(counts("mentions", ["attendance", "person", "person_key"]), [1, 0, 0], "the other one's note: {preview}");
    assert_eq!(preview["copies"], json!([]));
    assert_eq!(of.kept(), before);
}

#[test]
fn an_erased_person_leaves_marks_without_a_name_and_every_total_as_it_was() {
    let of = Known::new();
    let laptop = &of.room.laptop;
    laptop.call("attendance_note", json!({ "session": of.room.session, "person": of.room.person("02200004")["id"], "note": "" }));
    let (totals, row) = (of.totals(), of.row());
    assert_eq!((&row["mark"], &row["minutes"]), (&json!("late"), &json!(7)));
    // Of what somebody else said, the earlier version stays in the log, and is named before.
    assert_eq!(count(&of.preview()["mentions"], "attendance"), 1);
    let older = laptop.folder.path().join("data/muster.before.db");
    std::fs::write(&older, "the store as it was before an update").unwrap();
    let erased = of.erase();
    assert!(!older.exists(), "it held the texts, too");
    assert_eq!(
        (&erased["name"], &erased["waits"], &erased["reason"]),
        (&json!("Người đã xóa"), &json!(false), &json!("request of 3 March"))
    );
    let row = of.row();
    assert_eq!(
        (&row["name"], &row["mark"], &row["minutes"], &row["note"]),
        (&json!("Người đã xóa"), &json!("late"), &json!(7), &json!(""))
    );
    assert_eq!(of.totals(), totals, "no count changes");

    let kept = of.kept();
    let told: Vec<&str> = kept.lines().filter(|line| WORDS.iter().any(|word| line.contains(word)) || line.contains("other ward")).collect();
    assert_eq!(told.iter().filter(|line| !line.contains("sat beside")).count(), 0, "{told:?}");
    let everything = laptop.everything();
    laptop.rebuild();
    assert_eq!(laptop.everything(), everything, "the tables follow from what is left");
    assert_eq!(laptop.call("people_list", json!({ "text": "02200003", "offset": 0, "limit": 5 }))["total"], 0);
    assert_eq!(laptop.call("people_list", json!({ "text": "", "offset": 0, "limit": 5 }))["total"], 30, "29 students, and the trainer");
    let shown = laptop.call("person_show", json!({ "person": of.id }));
    assert_eq!((&shown["person"]["erased"], &shown["person"]["number"]), (&json!(true), &json!("")));
    let again = laptop.call("person_erasure", json!({ "person": of.id }));
    assert_eq!(again["by"], "Lê Thị Thu Hà");
}

#[test]
fn it_is_confirmed_by_the_number_for_a_reason_that_names_nobody_and_is_for_good() {
    let of = Known::new();
    let laptop = &of.room.laptop;
    let refused = |typed: &str, reason: &str| laptop.refused("person_erase", json!({ "person": of.id, "typed": typed, "reason": reason }));
    assert_eq!(refused("02200004", "asked")["field"], "typed");
    assert_eq!(refused("", "asked")["field"], "typed");
    assert_eq!(refused("02200003", " ")["field"], "reason");
    assert_eq!(refused("02200003", "as 02200003 asked")["field"], "reason", "the reason stays");
    assert_eq!(refused("02200003", "PHAM thi thu DUNG asked")["sentence"], "failure-erase_names");
    assert_eq!(of.row()["number"], "02200003", "nothing was changed");
    of.erase();
    assert_eq!(refused("02200003", "again")["code"], "erased_already");
    assert_eq!(laptop.refused("undo", json!({}))["code"], "not_undoable");
    let note = laptop.refused("attendance_note", json!({ "session": of.room.session, "person": of.id, "note": "ill" }));
    assert_eq!(note["sentence"], "refusal-person_erased", "{note}");
    laptop.mark(&of.room.session, of.id.as_str().unwrap(), "absent", None);
    assert_eq!(of.row()["mark"], "absent", "a mark may still be corrected");
}

#[test]
fn who_comes_onto_a_list_again_is_somebody_new() {
    let of = Known::new();
    of.erase();
    let laptop = &of.room.laptop;
    let list_of_one = "Person ID,Full name,Email,Audience,Cohort\r\n02200003,Phạm Thị Thu Dũng,p3@sv.example,Student,Cohort 1\r\n";
    let report = laptop.call(
        "people_import",
        json!({ "rollout": of.room.rollout, "name": "again.csv", "content": base64(list_of_one), "beyond": "place" }),
    );
    assert_eq!((&report["new"], &report["matched"]), (&json!(1), &json!(0)), "{report}");
    let back = of.room.person("02200003");
    assert_ne!(back["id"], of.id);
    assert_eq!(of.row()["name"], "Người đã xóa", "who was erased stays so");
    let again = laptop.call("people_import", json!({ "rollout": of.room.rollout, "name": "again.csv", "content": base64(list_of_one) }));
    assert_eq!((&again["new"], &again["matched"]), (&json!(0), &json!(1)), "{again}");
}

#[test]
fn whoever_was_merged_into_them_goes_along_and_they_are_still_one() {
    let of = Known::new();
    let laptop = &of.room.laptop;
    let cohort = of.room.sheet()["session"]["cohort_id"].clone();
    laptop.call("person_add", json!({ "name": "Dung Pham", "number": "SV-3", "cohort": cohort }));
    let second = of.room.person("SV-3")["id"].clone();
    laptop.call("people_merge", json!({ "stays": of.id, "goes": second }));
    let totals = of.totals();
    assert_eq!(of.preview()["also"], json!(["Dung Pham"]));
    of.erase();
    assert_eq!(of.totals(), totals, "two records, one person");
    let kept = of.kept();
    assert!(!kept.contains("SV-3") && !kept.contains("Dung Pham"));
    assert_eq!(laptop.call("person_show", json!({ "person": second }))["person"]["id"], of.id);
}

#[test]
fn an_erased_person_waits_for_no_place() {
    let of = Known::new();
    let laptop = &of.room.laptop;
    let audience = laptop.call("cohort_list", json!({ "rollout": of.room.rollout }))["audiences"][0]["id"].clone();
    let made =
        laptop.call("cohort_set", json!({ "rollout": of.room.rollout, "title": "Small", "audience": audience, "capacity": 1, "zone": "" }));
    let other = of.room.person("02200004")["id"].clone();
    let third = of.room.person("02200005")["id"].clone();
    laptop.call("people_place", json!({ "people": [other, of.id, third], "to": made["id"], "from": null }));
    let queue = || list(&laptop.call("cohort_show", json!({ "cohort": made["id"] }))["queue"]).len();
    assert_eq!(queue(), 2);
    of.erase();
    assert_eq!(queue(), 1, "nobody could be told of a free place");
}
