//! Feedback: asked at this laptop, from paper, from a list. Without names nobody is found out: not by a record, an order or a time.

use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::{Room, base64, list};

impl Room {
    fn give(&self, rating: u32, comment: &str) -> Value {
        self.laptop.call("feedback_give", json!({ "session": self.session, "rating": rating, "comment": comment }))
    }

    fn said(&self) -> Value {
        self.laptop.call("feedback_session", json!({ "session": self.session }))
    }

    fn empty(&self) -> Value {
        self.laptop.call("feedback_empty", json!({ "session": self.session }))
    }

    /// The steps that wait to be sent, as the store keeps them.
    fn steps(&self) -> Vec<store::Unsent> {
        self.laptop.desk.with(|engine| Ok(engine.outbox_for_tests())).unwrap()
    }
}

#[test]
fn answers_without_names_lie_in_a_box_and_come_out_mixed_in_one_step_of_one_time() {
    let room = Room::new();
    let before = room.steps().len();
    let given: Vec<String> = (0..12).map(|n| format!("comment {n:02}")).collect();
    for (n, comment) in given.iter().enumerate() {
        assert_eq!(room.give(1 + n as u32 % 5, comment)["boxed"], n as u64 + 1);
    }
    assert_eq!((room.steps().len(), &room.said()["line"]["boxed"]), (before, &json!(12)), "no step has the time of anybody's answer");
    let view = room.empty();
    assert_eq!((&view["line"]["boxed"], &view["line"]["sum"]["answers"]), (&json!(0), &json!(12)));
    let steps = room.steps();
    let written: Vec<&store::Unsent> = steps[before..].iter().collect();
    assert_eq!((written.len(), written[0].operations.len()), (1, 12), "all in one step");
    let order: Vec<&str> = written[0].operations.iter().map(|one| one.value("comment").unwrap().as_str().unwrap()).collect();
    let mut sorted = order.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, given, "nobody's is lost");
    assert_ne!(order, given, "they are mixed: one in half a billion comes out as it went in");
    for operation in &written[0].operations {
        let cells: Vec<&str> = operation.cells.keys().map(AsRef::as_ref).collect();
        assert_eq!(cells, ["comment", "day", "rating", "rollout", "session"], "no person and no time");
        assert_eq!(operation.value("day").unwrap().as_str().unwrap().len(), 10);
    }
    let undo = json!({ "action": written[0].action });
    assert_eq!(room.laptop.refused("undo", undo)["code"], "not_undoable", "no key takes many people's answers back");
    // What lies in the box outlives the program.
    room.give(5, "last");
    assert!(room.laptop.again(testkit::options()).call("app_status", b"{}").is_ok());
    assert_eq!(room.said()["line"]["boxed"], 1);
}

#[test]
fn of_fewer_than_three_without_names_nothing_is_said() {
    let room = Room::new();
    room.give(1, "the trainer was late");
    room.give(2, "too fast");
    let view = room.empty();
    let sum = &view["line"]["sum"];
    assert_eq!((&sum["answers"], &sum["average"], &sum["held_back"]), (&json!(2), &Value::Null, &json!(true)));
    assert_eq!((&sum["counts"], list(&view["answers"]).len()), (&json!([0, 0, 0, 0, 0]), 0));
    assert!(!view.to_string().contains("too fast"));
    let all = room.laptop.call("feedback_list", json!({ "rollout": room.rollout }));
    assert_eq!(
        (&all["all"]["answers"], &all["all"]["average"]),
        (&json!(2), &Value::Null),
        "nor of the whole, where they would be all of it"
    );
    room.give(5, "");
    let view = room.empty();
    assert_eq!((&view["line"]["sum"]["average"], &view["line"]["sum"]["counts"]), (&json!(267), &json!([1, 1, 0, 0, 1])));
    assert_eq!(list(&view["answers"]).len(), 3);
}

#[test]
fn an_answer_is_taken_back_out_of_the_box_and_not_after_it_was_emptied() {
    let room = Room::new();
    for (rating, comment) in [(1, "slip of the finger"), (4, ""), (4, "")] {
        room.give(rating, comment);
    }
    let back = |rating: u32, comment: &str| json!({ "session": room.session, "rating": rating, "comment": comment });
    assert_eq!(room.laptop.call("feedback_take_back", back(1, "slip of the finger"))["boxed"], 2);
    assert_eq!(room.laptop.call("feedback_take_back", back(4, ""))["boxed"], 1, "of two alike one stays");
    assert_eq!(room.laptop.refused("feedback_take_back", back(1, "slip of the finger"))["sentence"], "failure-feedback_gone");
    room.empty();
    assert_eq!(room.laptop.refused("feedback_take_back", back(4, ""))["sentence"], "failure-feedback_gone");
}

#[test]
fn a_name_is_kept_only_where_the_session_asks_for_it() {
    let room = Room::new();
    let person = room.person("02200003");
    let with_name = json!({ "session": room.session, "rating": 4, "person": person["id"] });
    assert_eq!(room.laptop.refused("feedback_give", with_name.clone())["code"], "feedback_anonymous");
    // Another program that writes it all the same is refused by the rules.
    let cells = json!({ "rollout": room.rollout, "session": room.session, "rating": 4, "day": "2027-02-23", "person": person["id"] });
    let forged = room.laptop.desk.with(|engine| engine.forge_for_tests("feedback", cells)).unwrap_err();
    assert_eq!(forged.code, "feedback_anonymous");
    room.give(3, "said without a name");
    let changed = room.laptop.call("feedback_form_set", json!({ "session": room.session, "named": true, "question": "Was it good?" }));
    assert_eq!(
        (&changed["view"]["question"], &changed["view"]["line"]["sum"]["answers"]),
        (&json!("Was it good?"), &json!(1)),
        "the box is written as it was asked"
    );
    assert_eq!(room.laptop.call("feedback_give", with_name)["boxed"], 0);
    let view = room.said();
    let names: Vec<&str> = list(&view["answers"]).iter().map(|one| one["person"].as_str().unwrap()).collect();
    assert!(names.contains(&person["name"].as_str().unwrap()) && names.contains(&""), "{names:?}");
    assert_eq!(view["line"]["sum"]["average"], 350, "who gave their name hid nothing");
}

#[test]
fn paper_and_lists_come_in_and_what_is_no_rating_is_named() {
    let room = Room::new();
    let typing = |text: &str, dry_run: bool| json!({ "session": room.session, "text": text, "dry_run": dry_run });
    let looked = room.laptop.call("feedback_type", typing("5 great\n\n6 too much\n3", true));
    assert_eq!((list(&looked["answers"]).len(), &looked["wrong"]), (2, &json!([3])));
    assert_eq!(room.laptop.refused("feedback_type", typing("5 great\n6 too much", false))["field"], "text");
    let typed = room.laptop.call("feedback_type", typing("5 great\n3\n4: Rất hay", false));
    assert_eq!(room.said()["line"]["sum"]["answers"], 3);
    room.undo(&typed);
    assert_eq!(room.said()["line"]["sum"]["answers"], 0);
    let name = room.name(3);
    let text = format!("Rating,Comment,Full name,Person ID\n5,good,{name},02200003\n4,,Somebody Else,\n9,wrong,,\n2,=cmd,,\n");
    let bring = |dry_run: bool| {
        let request = json!({ "session": room.session, "name": "form.csv", "content": base64(&text), "dry_run": dry_run });
        room.laptop.call("feedback_import", request)
    };
    let looked = bring(true);
    assert_eq!(
        (list(&looked["answers"]).len(), list(&looked["rejected"]).len(), &looked["names_left_out"]),
        (3, 1, &json!(true)),
        "{looked}"
    );
    bring(false);
    let view = room.said();
    assert_eq!(list(&view["answers"]).len(), 3);
    assert!(!view.to_string().contains(&name), "names in the list go no further");
    room.laptop.call("feedback_form_set", json!({ "session": room.session, "named": true }));
    assert_eq!(bring(true)["answers"][0]["person"], name.as_str(), "but where names are asked for, exactly one is meant");
}

#[test]
fn answers_are_tagged_by_hand_and_stay_as_they_were_said() {
    let room = Room::new();
    room.laptop.call("feedback_type", json!({ "session": room.session, "text": "5 great\n1 no wifi\n2 too fast, no wifi" }));
    let view = room.said();
    let worst = list(&view["answers"]).iter().find(|one| one["rating"] == 1).unwrap();
    let tag = |tags: Value, sentiment: &str| json!({ "feedback": worst["id"], "tags": tags, "sentiment": sentiment });
    let tagged = room.laptop.call("feedback_tag", tag(json!([" Wi-Fi ", "Wi-Fi", ""]), "negative"));
    let sum = &tagged["view"]["line"]["sum"];
    assert_eq!((&sum["negative"], &tagged["view"]["tags"]), (&json!(1), &json!([{ "tag": "Wi-Fi", "count": 1 }])));
    assert!(room.laptop.call("feedback_tag", tag(json!(["Wi-Fi"]), "negative"))["action"].is_null());
    assert_eq!(room.laptop.refused("feedback_tag", tag(json!([]), "angry"))["field"], "sentiment");
    assert_eq!(room.laptop.refused("feedback_tag", tag(json!(["x".repeat(41)]), ""))["field"], "tags");
    room.undo(&tagged);
    assert_eq!(room.said()["line"]["sum"]["negative"], 0);
}

#[test]
fn who_reads_no_comments_sees_the_figures_and_nothing_else() {
    let room = Room::new();
    room.laptop.call("feedback_type", json!({ "session": room.session, "text": "5 great\n1 no wifi\n3" }));
    let id = list(&room.said()["answers"])[0]["id"].clone();
    room.laptop.comes_beside("Vũ Minh Quân", "operations-representative", PASSPHRASE);
    let view = room.said();
    assert_eq!((&view["line"]["sum"]["average"], list(&view["answers"]).len()), (&json!(300), 0));
    assert_eq!(view["cannot_read"]["code"], "feedback_readers");
    assert_eq!(room.laptop.refused("records", json!({ "kind": "feedback", "offset": 0, "limit": 10 }))["code"], "feedback_readers");
    assert_eq!(room.laptop.refused("history", json!({ "kind": "feedback", "id": id }))["code"], "feedback_readers");
    let export = |session: Value| json!({ "rollout": room.rollout, "session": session, "format": "csv", "language": "en" });
    assert_eq!(room.laptop.refused("feedback_export", export(room.session.clone().into()))["code"], "feedback_readers");
    assert!(room.laptop.call("feedback_export", export(Value::Null))["content"].is_string());
    assert_eq!(
        room.laptop.refused("feedback_give", json!({ "session": room.session, "rating": 5 }))["code"],
        "not_permitted",
        "said before somebody sits down"
    );
}
