//! The sign-in sheet: printed, typed back by the rows it had, its photo kept.

use serde_json::{Value, json};

use super::{Room, base64, list};

impl Room {
    /// Prints the list as it is now; answers the code at the foot of the sheet.
    fn printed(&self) -> String {
        self.print(json!({}))["sheet"]["code"].as_str().unwrap().to_owned()
    }

    fn print(&self, more: Value) -> Value {
        let mut request = json!({ "session": self.session, "paper": "a4", "language": "en" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.call("sign_in_print", request)
    }

    fn typed(&self, text: &str, more: Value) -> Value {
        self.laptop.call("attendance_type_back", self.typing(text, more))
    }

    fn typing(&self, text: &str, more: Value) -> Value {
        let mut request = json!({ "session": self.session, "text": text, "others": "blank" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        request
    }

    /// Name, mark and minutes of every row of the list.
    fn marks(&self) -> Vec<(String, String, Option<u64>)> {
        let text = |value: &Value| value.as_str().unwrap_or("blank").to_owned();
        list(&self.sheet()["rows"]).iter().map(|row| (text(&row["name"]), text(&row["mark"]), row["minutes"].as_u64())).collect()
    }
}

#[test]
fn one_typed_line_marks_the_room_by_the_printed_rows_and_one_undo_takes_it_back() {
    let room = Room::new();
    let before = room.marks();
    room.printed();
    let line = "7 l12, 15 a, 22-23 e, +Jane Doe";
    let looked = room.typed(line, json!({ "others": "present", "dry_run": true }));
    assert_eq!((&looked["writes"], list(&looked["rows"]).len(), list(&looked["wrong"]).len()), (&json!(31), 31, 0), "{looked}");
    let counts = |answer: &Value| ["present", "late", "excused", "absent", "blank"].map(|key| answer["counts"][key].as_u64().unwrap());
    assert_eq!(counts(&looked), [27, 1, 2, 1, 0]);
    assert_eq!(room.marks(), before, "only looked at");
    let done = room.typed(line, json!({ "others": "present" }));
    let after = room.marks();
    assert_eq!(
        (after[6].1.as_str(), after[6].2, after[14].1.as_str(), after[21].1.as_str(), after[22].1.as_str()),
        ("late", Some(12), "absent", "excused", "excused")
    );
    assert_eq!((after[30].0.as_str(), after[30].1.as_str(), after[0].1.as_str()), ("Jane Doe", "present", "present"));
    room.undo(&done);
    assert_eq!(room.marks(), before);
}

#[test]
fn all_others_is_a_choice_and_never_touches_a_mark() {
    let room = Room::new();
    room.printed();
    let first = room.sheet()["rows"][0]["person"].as_str().unwrap().to_owned();
    room.laptop.mark(&room.session, &first, "excused", None);
    assert_eq!(room.laptop.refused("attendance_type_back", room.typing("7 a", json!({ "others": "" })))["sentence"], "failure-say_others");
    let blank = room.typed("7 a", json!({ "dry_run": true }));
    assert_eq!(blank["writes"], 1);
    room.typed("7 a", json!({ "others": "present" }));
    assert_eq!((room.marks()[0].1.as_str(), room.marks()[1].1.as_str()), ("excused", "present"));
    let change = room.typed("1 l5, 7 a", json!({}));
    let states: Vec<&str> = [0, 6].map(|at| list(&change["rows"])[at]["state"].as_str().unwrap()).to_vec();
    assert_eq!(states, ["changes", "same"], "what is typed by number gives way to nothing, and says what was there");
    assert_eq!(list(&change["rows"])[0]["before"], "excused");
    assert_eq!((room.marks()[0].1.as_str(), room.marks()[0].2), ("late", Some(5)));
}

#[test]
fn every_mistake_is_named_and_then_nothing_is_kept() {
    let room = Room::new();
    assert_eq!(room.laptop.refused("attendance_type_back", room.typing("7 a", json!({})))["code"], "never_printed");
    room.printed();
    let looked = room.typed("7 a, 97 a, 8 x", json!({ "dry_run": true }));
    let wrong: Vec<(u64, &str, &str)> = list(&looked["wrong"])
        .iter()
        .map(|one| (one["at"].as_u64().unwrap(), one["text"].as_str().unwrap(), one["message"].as_str().unwrap()))
        .collect();
    assert_eq!(wrong[0], (5, "97 a", "row 97: the sheet has 30 rows"));
    assert_eq!((wrong[1].0, wrong[1].1), (11, "8 x"));
    let refused = room.laptop.refused("attendance_type_back", room.typing("7 a, 97 a", json!({})));
    assert!(refused["message"].as_str().unwrap().contains("the sheet has 30 rows"), "{refused}");
    assert!(room.marks().iter().all(|(_, mark, _)| mark == "blank"));
    assert_eq!(room.laptop.refused("attendance_type_back", room.typing("7 a", json!({ "sheet": "SIS-NONE" })))["field"], "sheet");
}

#[test]
fn the_printed_rows_count_whatever_the_list_is_now() {
    let room = Room::new();
    let code = room.printed();
    let again = room.print(json!({}));
    assert_eq!(again["sheet"]["code"], code.as_str(), "the same list is the same sheet");
    let seventh = room.marks()[6].0.clone();
    // Somebody comes whose given name sorts first, so that every row of the list moves down.
    room.laptop.call("person_add", json!({ "name": "Trương A", "cohort": room.laptop.call("people_list", json!({ "text": "", "offset": 0, "limit": 1 }))["cohorts"].as_array().unwrap().iter().find(|one| one["title"] == "Students, cohort 1").unwrap()["id"] }));
    assert_ne!(room.marks()[6].0, seventh);
    let looked = room.typed("7 l3", json!({ "dry_run": true }));
    assert_eq!((&list(&looked["rows"])[6]["name"], &looked["sheet"]["come"]), (&json!(seventh), &json!(["Trương A"])));
    let done = room.typed("7 l3", json!({ "sheet": code.to_lowercase() }));
    assert_eq!(done["writes"], 1);
    assert!(room.marks().iter().any(|(name, mark, minutes)| *name == seventh && mark == "late" && *minutes == Some(3)));
    let reprinted = room.print(json!({ "sheet": code }));
    // Only whose data is known is of now: the rows and all else stay.
    let as_it_was = |printed: &Value| {
        use base64::Engine as _;
        let bytes = base64::engine::general_purpose::STANDARD.decode(printed["file"]["content"].as_str().unwrap()).unwrap();
        String::from_utf8(bytes).unwrap().split(", sources:").next().unwrap().to_owned()
    };
    assert_eq!(as_it_was(&reprinted), as_it_was(&again), "printed again as it was");
    let new = room.print(json!({}));
    assert_ne!(new["sheet"]["code"], code.as_str());
    let sheets = room.laptop.call("sign_in_sheets", json!({ "session": room.session }));
    assert_eq!(list(&sheets["sheets"]).len(), 2);
}

#[test]
fn somebody_known_in_a_spare_row_is_asked_about() {
    let room = Room::new();
    room.printed();
    let looked = room.typed("+Nguyễn Anh Quân", json!({ "dry_run": true }));
    assert_eq!((&looked["open"], &list(&looked["rows"])[30]["state"]), (&json!(1), &json!("open")), "{looked}");
    let person = list(&looked["rows"])[30]["candidates"][0]["id"].clone();
    let refused = room.laptop.refused("attendance_type_back", room.typing("+Nguyễn Anh Quân", json!({})));
    assert_eq!(refused["sentence"], "failure-typed_open");
    let people = room.laptop.people();
    room.typed("+Nguyễn Anh Quân", json!({ "people": [{ "key": "Nguyễn Anh Quân", "person": person }] }));
    assert_eq!((room.laptop.people(), room.marks()[30].1.as_str()), (people, "present"));
    room.typed("+Nguyễn Anh Quân", json!({ "people": [{ "key": "Nguyễn Anh Quân", "person": "" }] }));
    assert_eq!(room.laptop.people(), people + 1, "somebody new of that name");
}

#[test]
fn a_photo_of_the_signed_sheet_is_kept_with_it() {
    let room = Room::new();
    let printed = room.print(json!({}));
    let photo = json!({ "sheet": printed["sheet"]["id"], "form": "file", "name": "sheet.jpg", "content": base64("a photo") });
    let kept = room.laptop.call("sheet_evidence", photo);
    let evidence = &list(&kept["sheets"])[0]["evidence"][0];
    assert_eq!((&evidence["name"], &evidence["size"]), (&json!("sheet.jpg"), &json!(7)));
    let content = room.laptop.call("evidence_content", json!({ "evidence": evidence["id"] }));
    assert_eq!(content["content"], base64("a photo"));
}

#[test]
fn a_sheet_says_what_the_letters_mean_and_whose_data_it_is_in_its_own_language() {
    use base64::Engine as _;
    let room = Room::new();
    room.laptop.call(
        "status_set",
        json!({ "rollout": room.rollout, "title": "Học bù", "letter": "b", "counts_as": "remote", "credit": "part", "hidden": false }),
    );
    room.laptop.call("status_move", json!({ "rollout": room.rollout, "code": "hoc-bu", "to": 0 }));
    let sheet = |language: &str| {
        let made = room.print(json!({ "language": language }))["file"]["content"].as_str().unwrap().to_owned();
        String::from_utf8(base64::engine::general_purpose::STANDARD.decode(made).unwrap()).unwrap()
    };
    let (vietnamese, english) = (sheet("vi"), sheet("en"));
    assert!(vietnamese.contains("Chữ cái: B Học bù, P Có mặt") && vietnamese.contains("sources: \"Dữ liệu từ: "), "{vietnamese}");
    assert!(english.contains("Letters: B Học bù, P Present") && english.contains("sources: \"Data from: "), "{english}");
    let badges = room.laptop.call("badge_print", json!({ "session": room.session, "paper": "a4", "language": "vi" }));
    let badges = base64::engine::general_purpose::STANDARD.decode(badges["file"]["content"].as_str().unwrap()).unwrap();
    assert!(String::from_utf8(badges).unwrap().contains("sources: \"Dữ liệu từ: "));
}
