//! The statuses of a rollout: its own letters and words, what each gives, what follows from minutes; in use none goes away.

use serde_json::{Value, json};

use super::{Room, list};

impl Room {
    fn set_status(&self, more: Value) -> Result<Value, Value> {
        let mut request = json!({ "rollout": self.rollout, "credit": "full" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.try_call("status_set", request)
    }

    fn status(&self, code: &str) -> Value {
        let all = self.laptop.call("status_list", json!({ "rollout": self.rollout }));
        list(&all["statuses"]).iter().find(|status| status["code"] == code).cloned().unwrap_or(Value::Null)
    }

    fn someone(&self, number: usize) -> String {
        self.person(&format!("0220{number:04}"))["id"].as_str().unwrap().to_owned()
    }

    fn marked(&self, number: usize, mark: &str, more: Value) -> Value {
        let mut request = json!({ "session": self.session, "person": self.someone(number), "mark": mark });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.call("attendance_mark", request)["row"].clone()
    }

    fn closes_absent(&self) {
        self.laptop.call("session_close", json!({ "session": self.session, "unmarked": "absent" }));
    }
}

#[test]
fn a_rollouts_letters_and_words_mark_and_the_usual_words_go_on() {
    let room = Room::new();
    let act = room.set_status(json!({ "code": "late", "letter": "T", "title": "Đến muộn" })).unwrap();
    room.set_status(json!({ "title": "Make-up", "letter": "m", "counts_as": "remote", "credit": "part" })).unwrap();
    assert_eq!((&room.status("late")["letter"], &room.status("late")["title"]), (&json!("T"), &json!("Đến muộn")));
    let made = room.status("make-up");
    assert_eq!((&made["own"], &made["counts_as"], &made["keyed"]), (&json!(true), &json!("remote"), &json!(true)));
    for word in ["m", "M", "make-up", "Make-up"] {
        let row = room.marked(1, word, json!({}));
        assert_eq!((&row["mark"], &row["own"], &row["credit"]), (&json!("remote"), &json!("make-up"), &json!("part")), "{word}");
    }
    assert_eq!(room.marked(2, "t", json!({ "minutes": 12 }))["minutes"], 12);
    assert_eq!(room.marked(2, "late", json!({ "minutes": 3 }))["mark"], "late");
    let unknown = room.laptop.try_call("attendance_mark", json!({ "session": room.session, "person": room.someone(3), "mark": "l" }));
    assert!(unknown.unwrap_err()["message"].as_str().unwrap().contains("Đến muộn"), "the letters there are, by their words");
    room.undo(&act);
    assert_eq!(room.status("late")["letter"], "L");
    assert_eq!(room.mark(2), ("late".into(), Some(3)), "the mark is what it was");
}

#[test]
fn two_statuses_have_no_letter_and_no_word_in_common() {
    let room = Room::new();
    let why = |more: Value| {
        let refused = room.set_status(more).unwrap_err();
        (refused["field"].as_str().unwrap_or_default().to_owned(), refused["message"].as_str().unwrap().to_owned())
    };
    let (field, message) = why(json!({ "title": "Ốm", "letter": "e", "counts_as": "excused" }));
    assert_eq!(field, "letter");
    assert!(message.contains('E') && message.contains("Excused"), "{message}");
    assert_eq!(why(json!({ "title": "Late", "letter": "x", "counts_as": "late" })).0, "title");
    assert_eq!(why(json!({ "title": "", "letter": "x", "counts_as": "late" })).0, "title");
    for letter in ["", "đ", "1", "ab"] {
        assert_eq!(why(json!({ "title": "Ốm", "letter": letter, "counts_as": "excused" })).0, "letter", "{letter}");
    }
    assert_eq!(why(json!({ "title": "Ốm", "letter": "o", "counts_as": "ill" })).0, "counts_as");
    assert_eq!(room.set_status(json!({ "code": "absent", "letter": "a", "credit": "full" })).unwrap_err()["code"], "status_absent_credit");
    assert_eq!(room.set_status(json!({ "code": "present", "letter": "p", "hidden": true })).unwrap_err()["code"], "status_stays");
}

#[test]
fn what_is_in_use_is_neither_hidden_nor_removed() {
    let room = Room::new();
    room.set_status(json!({ "title": "Ill", "letter": "i", "counts_as": "excused", "credit": "none" })).unwrap();
    let remove = || room.laptop.try_call("status_remove", json!({ "rollout": room.rollout, "code": "ill" }));
    let hide = |code: &str, letter: &str| room.set_status(json!({ "code": code, "letter": letter, "title": "Ill", "hidden": true }));
    let row = room.marked(1, "ill", json!({}));
    assert_eq!(row["own"], "ill");
    assert_eq!(remove().unwrap_err()["code"], "status_in_use");
    assert_eq!(hide("ill", "i").unwrap_err()["code"], "status_in_use");
    let uses = room.laptop.call("status_uses", json!({ "rollout": room.rollout }));
    assert_eq!(list(&uses["uses"]).iter().find(|of| of["code"] == "ill").unwrap()["marks"], 1);
    room.marked(1, "excused", json!({}));
    room.laptop.call("mark_window_set", json!({ "rollout": room.rollout, "absent_after": 30, "absent_status": "ill" }));
    assert_eq!(remove().unwrap_err()["code"], "status_follows");
    room.laptop.call("mark_window_set", json!({ "rollout": room.rollout, "absent_after": 30 }));
    hide("ill", "i").unwrap();
    assert_eq!((&room.status("ill")["hidden"], &room.status("ill")["keyed"]), (&json!(true), &json!(false)));
    let set = room.laptop.try_call("attendance_mark", json!({ "session": room.session, "person": room.someone(2), "mark": "ill" }));
    assert_eq!(set.unwrap_err()["field"], "mark", "nobody is marked with what is hidden");
    remove().unwrap();
    assert_eq!(room.status("ill"), Value::Null);
    let usual = room.laptop.try_call("status_remove", json!({ "rollout": room.rollout, "code": "late" })).unwrap_err();
    assert_eq!(usual["code"], "status_usual");
    room.set_status(json!({ "title": "Ill", "letter": "i", "counts_as": "excused", "credit": "full" })).unwrap();
    assert_eq!(room.status("ill")["credit"], "full", "the same word is the same status again");
}

#[test]
fn minutes_late_and_left_early_lead_to_the_status_that_follows_by_hand_by_clock_and_off_the_paper() {
    let room = Room::new();
    room.set_status(json!({ "title": "Half", "letter": "h", "counts_as": "present", "credit": "part" })).unwrap();
    let window = json!({ "rollout": room.rollout, "late_after": 5, "absent_after": 30, "early_after": 60, "early_status": "half" });
    room.laptop.call("mark_window_set", window);
    assert_eq!(room.marked(1, "l", json!({ "minutes": 30 }))["mark"], "late");
    let absent = room.marked(1, "l", json!({ "minutes": 31 }));
    assert_eq!((&absent["mark"], &absent["minutes"]), (&json!("absent"), &Value::Null));
    let early = room.marked(2, "p", json!({ "early": 60 }));
    assert_eq!((&early["own"], &early["early"]), (&Value::Null, &json!(60)));
    let half = room.marked(2, "p", json!({ "early": 61 }));
    assert_eq!((&half["own"], &half["early"], &half["credit"]), (&json!("half"), &json!(61), &json!("part")));
    let refused =
        room.laptop.try_call("attendance_mark", json!({ "session": room.session, "person": room.someone(3), "mark": "a", "early": 5 }));
    assert_eq!(refused.unwrap_err()["code"], "early_without_presence");
    // The paper's way back has the same letters and the same minutes.
    room.laptop.call("sign_in_print", json!({ "session": room.session, "paper": "a4", "language": "en" }));
    let typing = json!({ "session": room.session, "text": "10 h, 11 l40, 12 p-90, 13 p-10", "others": "blank" });
    let typed = room.laptop.call("attendance_type_back", typing);
    let row = |no: u64| list(&typed["rows"]).iter().find(|row| row["row"] == no).unwrap().clone();
    assert_eq!(row(10)["own"], "half");
    assert_eq!(row(11)["mark"], "absent");
    assert_eq!((&row(12)["own"], &row(12)["early"]), (&json!("half"), &json!(90)));
    assert_eq!((&row(13)["mark"], &row(13)["own"], &row(13)["early"]), (&json!("present"), &Value::Null, &json!(10)));
    assert_eq!(typed["writes"], 4);
    let sheet = room.sheet();
    let written = |no: u64| list(&sheet["rows"]).iter().find(|row| row["no"] == no).unwrap().clone();
    assert_eq!((&written(12)["own"], &written(12)["early"]), (&json!("half"), &json!(90)));
}

#[test]
fn what_a_status_gives_counts_in_the_register_and_two_parts_make_a_whole() {
    let room = Room::new();
    room.set_status(json!({ "title": "Half", "letter": "h", "counts_as": "present", "credit": "part" })).unwrap();
    room.set_status(json!({ "code": "excused", "letter": "e", "credit": "full" })).unwrap();
    room.marked(1, "h", json!({}));
    room.marked(2, "e", json!({}));
    room.marked(3, "p", json!({}));
    room.closes_absent();
    let register = room.laptop.call("attendance_register", json!({ "rollout": room.rollout }));
    let line = list(&register["sessions"]).iter().find(|one| one["id"] == room.session.as_str()).unwrap();
    assert_eq!((&line["attended"], &line["excused"], &line["present"]), (&json!(3), &json!(1), &json!(2)), "{line}");
    let of_cohort = room.laptop.call("attendance_register", json!({ "rollout": room.rollout, "cohort": line["cohort_id"] }));
    let person = |number: usize| list(&of_cohort["people"]).iter().find(|one| one["person"] == room.someone(number)).unwrap().clone();
    assert_eq!((&person(1)["attended"], &person(1)["half"], &person(1)["taken"]), (&json!(0), &json!(true), &json!(1)));
    assert_eq!((&person(2)["attended"], &person(2)["half"]), (&json!(1), &json!(false)));
    // The file has the rollout's letters, its words, and what they mean.
    let file = |format: &str| {
        let asked = json!({ "rollout": room.rollout, "cohort": line["cohort_id"], "format": format, "language": "vi" });
        let made = room.laptop.call("attendance_register_export", asked);
        use base64::Engine as _;
        String::from_utf8(base64::engine::general_purpose::STANDARD.decode(made["content"].as_str().unwrap()).unwrap()).unwrap()
    };
    let pdf = file("pdf");
    assert!(pdf.contains("H Half") && pdf.contains("P Có mặt") && pdf.contains("½/1"), "{pdf}");
    assert!(file("csv").contains("Half"));
}

#[test]
fn a_topic_is_covered_by_two_sessions_that_give_a_part() {
    let room = Room::new();
    room.set_status(json!({ "title": "Half", "letter": "h", "counts_as": "present", "credit": "part" })).unwrap();
    let topics = room.laptop.call("session_topics", json!({ "rollout": room.rollout, "cohort": "Students, cohort 1" }));
    let topic = list(&topics["topics"])[0].clone();
    let person = room.someone(1);
    let sessions: Vec<String> = ["2027-02-24T08:00", "2027-02-25T08:00"]
        .iter()
        .map(|starts| {
            let made = room.laptop.call(
                "session_new",
                json!({ "rollout": room.rollout, "cohort": "Students, cohort 1", "title": "Again", "starts": starts, "minutes": 60,
                    "place": "", "trainer": "", "form": "workshop", "topics": [topic["id"]] }),
            );
            made["id"].as_str().unwrap().to_owned()
        })
        .collect();
    let covered = || {
        let shown = room.laptop.call("completion_person", json!({ "rollout": room.rollout, "person": person }));
        let line = list(&shown["places"][0]["topics"]).iter().find(|one| one["title"] == topic["title"]).unwrap().clone();
        line["how"].clone()
    };
    room.laptop.mark(&sessions[0], &person, "h", None);
    assert_eq!(covered(), Value::Null, "a half is no whole");
    room.laptop.mark(&sessions[1], &person, "half", None);
    assert_eq!(covered(), "live");
}

#[test]
fn statuses_stand_in_the_order_that_the_rollout_gives_them_everywhere() {
    let room = Room::new();
    room.set_status(json!({ "title": "Make-up", "letter": "m", "counts_as": "remote" })).unwrap();
    let order = || {
        let all = room.laptop.call("status_list", json!({ "rollout": room.rollout }));
        list(&all["statuses"]).iter().map(|status| status["code"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order(), ["present", "late", "excused", "absent", "remote", "make-up"]);
    let moved = room.laptop.call("status_move", json!({ "rollout": room.rollout, "code": "make-up", "to": 1 }));
    assert_eq!(order(), ["present", "make-up", "late", "excused", "absent", "remote"]);
    assert_eq!(room.marked(1, "l", json!({ "minutes": 5 }))["mark"], "late", "the letters are what they were");
    room.set_status(json!({ "title": "Away", "letter": "w", "counts_as": "excused", "credit": "none" })).unwrap();
    assert_eq!(order().last().map(String::as_str), Some("away"), "a new one comes last");
    let register = room.laptop.call("attendance_register", json!({ "rollout": room.rollout }));
    assert_eq!(register["statuses"][1]["code"], "make-up");
    assert_eq!(room.laptop.refused("status_move", json!({ "rollout": room.rollout, "code": "late", "to": 9 }))["code"], "not_found");
    room.undo(&moved);
    assert_eq!(order()[1], "late");
}
