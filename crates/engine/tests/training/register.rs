//! The attendance register: its counts against the roll calls themselves, what blank is, and the same figures in files.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{Room, list};

fn session<'v>(register: &'v Value, id: &str) -> &'v Value {
    list(&register["sessions"]).iter().find(|one| one["id"] == id).unwrap()
}

impl Room {
    fn register(&self, cohort: Option<&str>) -> Value {
        self.laptop.call("attendance_register", json!({ "rollout": self.rollout, "cohort": cohort }))
    }

    fn number(&self, number: usize) -> String {
        self.person(&format!("0220{number:04}"))["id"].as_str().unwrap().to_owned()
    }
}

#[test]
fn its_counts_are_those_of_the_roll_calls_and_blank_is_not_absent_until_the_session_is_closed_so() {
    let room = Room::new();
    for (number, mark, minutes) in
        [(1, "present", None), (2, "late", Some(12)), (3, "remote", None), (4, "excused", None), (5, "absent", None)]
    {
        room.laptop.mark(&room.session, &room.number(number), mark, minutes);
    }
    room.laptop.call("attendance_walk_in", json!({ "session": room.session, "name": "Người Lạ" }));
    let cohort = session(&room.register(None), &room.session)["cohort_id"].as_str().unwrap().to_owned();
    let register = room.register(Some(&cohort));
    let line = session(&register, &room.session);
    let counts = |line: &Value| {
        ["roster", "attended", "present", "late", "remote", "excused", "absent", "blank", "walk_ins"]
            .map(|name| line[name].as_u64().unwrap())
    };
    assert_eq!(counts(line), [30, 3, 1, 1, 1, 1, 1, 25, 1], "somebody who walked in is in no other figure");

    // Every figure again from the people's own marks.
    let place = list(&register["sessions"])
        .iter()
        .filter(|one| one["cohort_id"] == cohort.as_str())
        .position(|one| one["id"] == room.session)
        .unwrap();
    let mut recount = BTreeMap::new();
    for person in list(&register["people"]).iter().filter(|person| person["walk_in"] == false) {
        *recount.entry(person["marks"][place]["mark"].as_str().unwrap_or("blank").to_owned()).or_insert(0_u64) += 1;
    }
    for (mark, count) in &recount {
        assert_eq!(line[mark], *count, "{mark}");
    }
    assert_eq!(recount.values().sum::<u64>(), 30);
    let last = list(&register["people"]).last().unwrap();
    assert_eq!((last["name"].as_str(), last["walk_in"].as_bool(), last["attended"].as_u64()), (Some("Người Lạ"), Some(true), Some(1)));

    room.laptop.call("session_close", json!({ "session": room.session, "unmarked": "absent" }));
    let register = room.register(Some(&cohort));
    assert_eq!(counts(session(&register, &room.session)), [30, 3, 1, 1, 1, 1, 26, 0, 1]);
    let of = |number: usize| {
        let person = list(&register["people"]).iter().find(|person| person["number"] == format!("0220{number:04}")).unwrap();
        person["marks"][place].clone()
    };
    assert_eq!((of(5)["closing"].as_bool(), of(6)["closing"].as_bool(), of(6)["mark"].as_str()), (Some(false), Some(true), Some("absent")));
    room.laptop.call("session_reopen", json!({ "session": room.session, "reason": "taken on paper" }));
    room.laptop.call("session_close", json!({ "session": room.session, "unmarked": "blank" }));
    assert_eq!(counts(session(&room.register(None), &room.session)), [30, 3, 1, 1, 1, 1, 1, 25, 1], "not taken is not all absent");
}

#[test]
fn files_hold_the_figures_of_the_screen_and_nothing_is_written_over() {
    let room = Room::new();
    room.laptop.mark(&room.session, &room.number(1), "late", Some(7));
    let line = session(&room.register(None), &room.session).clone();
    let made = |format: &str, cohort: Option<&str>| {
        let answer = room
            .laptop
            .call("attendance_register_export", json!({ "rollout": room.rollout, "cohort": cohort, "format": format, "language": "vi" }));
        let bytes = base64::Engine::decode(&base64::engine::general_purpose::STANDARD, answer["content"].as_str().unwrap()).unwrap();
        String::from_utf8(bytes).unwrap()
    };
    let csv = made("csv", None);
    assert!(csv.contains("Text(\"Đến trễ\"), Integer(7)"), "{csv}");
    let pdf = made("pdf", line["cohort_id"].as_str());
    assert!(pdf.contains("Text(\"L7\")") && pdf.contains(&format!("Integer({}), Integer({})", line["roster"], line["attended"])), "{pdf}");
    assert!(!pdf.contains("Instructors"), "one cohort only: {pdf}");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("register.csv");
    std::fs::write(&path, "theirs").unwrap();
    let request = json!({ "rollout": room.rollout, "format": "csv", "language": "en", "path": path });
    assert_eq!(room.laptop.refused("attendance_register_export", request)["field"], "path");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "theirs");
}

#[test]
fn its_people_come_in_windows_that_together_are_everybody_and_a_search_narrows_them() {
    let room = Room::new();
    room.laptop.mark(&room.session, &room.number(3), "late", Some(4));
    room.laptop.call("attendance_walk_in", json!({ "session": room.session, "name": "Người Lạ" }));
    let cohort = session(&room.register(None), &room.session)["cohort_id"].clone();
    let ask = |more: Value| {
        let mut request = json!({ "rollout": room.rollout, "cohort": cohort });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        room.laptop.call("attendance_register", request)
    };
    let whole = ask(json!({}));
    assert_eq!((whole["total"].as_u64(), list(&whole["people"]).len()), (Some(31), 31));
    let windows: Vec<Value> =
        [0, 12, 24].into_iter().flat_map(|offset| list(&ask(json!({ "offset": offset, "limit": 12 }))["people"]).to_vec()).collect();
    assert_eq!(windows, list(&whole["people"]));
    assert_eq!(list(&ask(json!({ "offset": 31, "limit": 12 }))["people"]).len(), 0);

    let found = ask(json!({ "text": "nguoi la" }));
    assert_eq!((found["total"].as_u64(), found["everybody"].as_u64()), (Some(1), Some(31)));
    assert_eq!(found["people"][0]["name"], "Người Lạ");
    assert_eq!(found["sessions"], whole["sessions"], "the counts are of everybody, whoever is looked for");
}

#[test]
fn who_comes_too_seldom_is_named_once_enough_sessions_were_taken() {
    let room = Room::new();
    let cohort = session(&room.register(None), &room.session)["cohort_id"].as_str().unwrap().to_owned();
    let sessions: Vec<String> = list(&room.register(None)["sessions"])
        .iter()
        .filter(|one| one["cohort_id"] == cohort.as_str())
        .map(|one| one["id"].as_str().unwrap().to_owned())
        .collect();
    let seldom = |only: bool| room.laptop.call("attendance_register", json!({ "rollout": room.rollout, "cohort": cohort, "seldom": only }));
    for session in &sessions[..2] {
        room.laptop.call("attendance_mark_all", json!({ "session": session, "mark": "present" }));
        room.laptop.mark(session, &room.number(5), "absent", None);
    }
    assert_eq!(seldom(false)["seldom"], 0, "nobody set a warning");
    let set = |below: Option<u32>, after: Option<u32>| json!({ "rollout": room.rollout, "below": below, "after": after });
    assert_eq!(room.laptop.refused("attendance_warning_set", set(Some(101), Some(2)))["code"], "attendance_warning");
    assert_eq!(room.laptop.refused("attendance_warning_set", set(Some(75), None))["code"], "attendance_warning");
    room.laptop.call("attendance_warning_set", set(Some(75), Some(3)));
    assert_eq!(seldom(false)["seldom"], 0, "two sessions were taken, and three are asked for");
    let made = room.laptop.call("attendance_warning_set", set(Some(75), Some(2)));
    let named = seldom(true);
    assert_eq!((named["seldom"].as_u64(), named["total"].as_u64(), named["everybody"].as_u64()), (Some(1), Some(1), Some(30)));
    assert_eq!((named["people"][0]["number"].as_str(), named["people"][0]["seldom"].as_bool()), (Some("02200005"), Some(true)));
    // Excused is not there either, and a session that was not taken of them says nothing.
    room.laptop.mark(&sessions[0], &room.number(7), "excused", None);
    assert_eq!(seldom(true)["total"], 2);
    room.undo(&made);
    assert_eq!(seldom(false)["warning"]["after"], 3, "one undo");
}
