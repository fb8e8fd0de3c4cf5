//! A template out of a rollout and a rollout out of that: everything of the plan comes back, and nothing of what happened.

use std::collections::BTreeMap;

use base64::Engine as _;
use serde_json::{Value, json};
use testkit::{Laptop, csv};

/// Everything that a template makes.
const KINDS: [&str; 20] = [
    "role_plan",
    "contradiction",
    "audience",
    "course",
    "topic",
    "assessment",
    "cohort",
    "session",
    "gate",
    "criterion",
    "area",
    "point",
    "checklist",
    "section",
    "item",
    "way_back",
    "claim",
    "metric",
    "holiday",
    "enrolment",
];

fn rows(laptop: &Laptop, kind: &str) -> Vec<Value> {
    let page = laptop.call("records", json!({ "kind": kind, "offset": 0, "limit": 1000 }));
    page["rows"].as_array().unwrap().iter().filter(|row| row["archived"] == false).cloned().collect()
}

/// The records of a rollout in the order in which they were made, with numbers for ids.
fn plan(laptop: &Laptop, rollout: &str) -> Vec<(String, Value)> {
    let mut names = BTreeMap::from([(rollout.to_owned(), "rollout".to_owned())]);
    let mut out = Vec::new();
    for kind in KINDS {
        let leads = |row: &Value, names: &BTreeMap<String, String>| {
            ["rollout", "course", "checklist", "area", "cohort"]
                .iter()
                .any(|cell| row["cells"][cell].as_str().is_some_and(|id| names.contains_key(id)))
        };
        for (number, row) in rows(laptop, kind).into_iter().filter(|row| leads(row, &names)).collect::<Vec<_>>().into_iter().enumerate() {
            names.insert(row["id"].as_str().unwrap().to_owned(), format!("{kind} {number}"));
            out.push((kind.to_owned(), row["cells"].clone()));
        }
    }
    for (_, cells) in &mut out {
        let mut text = cells.to_string();
        for (id, name) in &names {
            text = text.replace(id, name);
        }
        *cells = serde_json::from_str(&text).unwrap();
    }
    out
}

fn saved(laptop: &Laptop, rollout: &str) -> String {
    let made = laptop.call("template_save", json!({ "rollout": rollout, "path": null }));
    String::from_utf8(base64::engine::general_purpose::STANDARD.decode(made["content"].as_str().unwrap()).unwrap()).unwrap()
}

fn from_text(laptop: &Laptop, text: &str, go_live: &str) -> String {
    let request = json!({ "template": "mine", "files": [{ "name": "mine.toml", "text": text }], "name": "Again", "go_live": go_live, "zone": "Asia/Ho_Chi_Minh" });
    laptop.call("rollout_new", request)["id"].as_str().unwrap().to_owned()
}

fn same(one: &[(String, Value)], two: &[(String, Value)]) {
    for (a, b) in one.iter().zip(two) {
        assert_eq!(a, b);
    }
    assert_eq!(one.len(), two.len());
}

#[test]
fn the_built_in_template_comes_back_from_a_rollout_record_by_record() {
    let laptop = Laptop::started();
    let first = laptop.rollout();
    let text = saved(&laptop, &first);
    let second = from_text(&laptop, &text, "2027-03-02T08:00");
    let (one, two) = (plan(&laptop, &first), plan(&laptop, &second));
    assert!(one.len() > 500, "{}", one.len());
    same(&one, &two);
    // The head's facts, but for the words of targets, which are told from their figures.
    let facts = |rollout: &str| {
        let rows = rows(&laptop, "rollout");
        let row = rows.iter().find(|row| row["id"] == rollout).unwrap();
        row["cells"]["facts"].as_array().unwrap().iter().filter(|fact| fact["group"] != "target").cloned().collect::<Vec<_>>()
    };
    for (one, two) in facts(&first).iter().zip(facts(&second)) {
        assert_eq!(*one, two);
    }
    assert_eq!(facts(&first).len(), facts(&second).len());
    // Name and title are the rollout's own.
    let body = |text: &str| text.lines().skip(2).map(str::to_owned).collect::<Vec<_>>();
    for (one, two) in body(&text).into_iter().zip(body(&saved(&laptop, &second))) {
        assert_eq!(one, two, "saved once more it is the same text");
    }
    let found = laptop.call("plan_check", json!({ "rollout": second }));
    assert_eq!(found["findings"], json!([]));
}

#[test]
fn what_somebody_set_for_the_training_comes_back() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let call = |name: &str, mut request: Value| {
        request["rollout"] = json!(rollout);
        laptop.call(name, request)
    };
    let audience = call("audience_set", json!({ "title": "Coaches", "low": 1, "high": 9, "for_trainers": true }))["id"].clone();
    let audiences = laptop.call("cohort_list", json!({ "rollout": rollout }))["audiences"].clone();
    let usual =
        audiences.as_array().unwrap().iter().find(|one| one["for_trainers"] == true && one["id"] != audience).unwrap()["id"].clone();
    laptop.call("audience_set", json!({ "audience": usual, "for_trainers": false }));
    call("cohort_set", json!({ "title": "Open house", "audience": audience, "capacity": 0, "zone": "Asia/Tokyo" }));
    call("status_set", json!({ "title": "Make-up", "letter": "m", "counts_as": "remote", "credit": "part" }));
    call("status_set", json!({ "code": "late", "title": "Tardy", "letter": "t", "credit": "full" }));
    call(
        "mark_window_set",
        json!({ "late_after": 5, "absent_after": 30, "absent_status": "make-up", "early_after": 20, "early_status": "late" }),
    );
    call("training_window", json!({ "days": { "from": "2027-02-08", "to": "2027-03-01" } }));
    call("weekend_set", json!({ "days": ["fri", "sat"] }));
    let copy = from_text(&laptop, &saved(&laptop, &rollout), "2028-03-07T08:00");
    let settings = |rollout: &str| {
        let of = |name: &str| laptop.call(name, json!({ "rollout": rollout }));
        let mut statuses = of("status_list");
        for status in statuses["statuses"].as_array_mut().unwrap() {
            status["record"] = Value::Null;
        }
        let list = of("cohort_list");
        let who = |one: &Value| (one["title"].clone(), one["for_trainers"].clone());
        let cohort = |one: &Value| (one["title"].clone(), one["capacity"].clone(), one["zone"].clone());
        let audiences: Vec<_> = list["audiences"].as_array().unwrap().iter().map(who).collect();
        let cohorts: Vec<_> = list["cohorts"].as_array().unwrap().iter().map(cohort).collect();
        (statuses, of("mark_window"), audiences, cohorts)
    };
    let (one, two) = (settings(&rollout), settings(&copy));
    assert_eq!(one, two);
    assert!(two.2.contains(&(json!("Coaches"), json!(true))), "{:?}", two.2);
    assert!(two.3.contains(&(json!("Open house"), Value::Null, json!("Asia/Tokyo"))), "{:?}", two.3);
    let row = |rollout: &str| rows(&laptop, "rollout").into_iter().find(|row| row["id"] == rollout).unwrap()["cells"].clone();
    assert_eq!(row(&copy)["weekend"], json!(["fri", "sat"]));
    assert_eq!((&row(&copy)["training"], row(&copy)["training"].is_null()), (&row(&rollout)["training"], false));
}

#[test]
fn people_dates_and_what_happened_stay_behind() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let plain = plan(&laptop, &rollout);
    laptop.import(&csv(5), json!({ "rollout": rollout, "cohort": "Students, cohort 1" }));
    let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
    let view = laptop.call("checklist_show", json!({ "checklist": lists["checklists"][0]["id"] }));
    let item = &view["sections"][0]["items"][0];
    laptop.call("item_edit", json!({ "item": item["id"], "owner": "Bảo Trần" }));
    laptop.call("item_set", json!({ "item": item["id"], "state": "done", "reason": "seen" }));
    let session = laptop.session(&rollout, "Students, cohort 1");
    laptop.call("session_close", json!({ "session": session, "unmarked": "absent" }));
    laptop.call("holiday_set", json!({ "rollout": rollout, "day": "2027-03-10", "title": "Anniversary" }));
    // What is done and held has a time of its own from here on; in the copy it is relative again.
    laptop.call("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-02T09:00" }));
    laptop.call("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-02T08:00" }));
    let request = json!({ "template": "", "from": rollout, "name": "Next year", "go_live": "2028-03-07T08:00", "zone": "Europe/Berlin" });
    let copy = laptop.call("rollout_new", request)["id"].as_str().unwrap().to_owned();
    same(&plain, &plan(&laptop, &copy));
    let state = laptop.call("rollout_state", json!({ "rollout": copy }));
    assert_eq!(state["state"], "draft");
}

#[test]
fn a_plan_made_by_hand_is_saved_with_all_that_a_template_can_hold() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let list = laptop.call("checklist_set", json!({ "rollout": rollout, "title": "Canteen" }))["id"].clone();
    laptop.call("section_set", json!({ "checklist": list, "title": "Empty" }));
    let section = laptop.call("section_set", json!({ "checklist": list, "title": "Food = \"hot\" # not a comment" }))["id"].clone();
    let made =
        laptop.call("item_add", json!({ "checklist": list, "section": section, "title": "Order\tsoup 🍲 '''", "criticality": "MUST" }));
    assert_eq!(made["item"]["code"], "N-01", "a list without codes begins its own");
    let gate = laptop.call("gate_list", json!({ "rollout": rollout }))["gates"][0]["id"].clone();
    laptop.call("criterion_add", json!({ "gate": gate, "title": "Soup is hot", "level": "NICE" }));
    let copy = from_text(&laptop, &saved(&laptop, &rollout), "2027-03-02T08:00");
    let lists = laptop.call("checklist_list", json!({ "rollout": copy }));
    let own = lists["checklists"].as_array().unwrap().last().unwrap();
    let view = laptop.call("checklist_show", json!({ "checklist": own["id"] }));
    assert_eq!(
        (own["title"].as_str(), view["sections"].as_array().unwrap().len()),
        (Some("Canteen"), 1),
        "a section without items has no place"
    );
    assert_eq!(view["sections"][0]["title"], "Food = \"hot\" # not a comment");
    assert_eq!(view["sections"][0]["items"][0]["title"], made["item"]["title"]);
    let criteria = rows(&laptop, "criterion");
    assert_eq!(criteria.iter().filter(|row| row["cells"]["title"] == "Soup is hot").count(), 2);
}

#[test]
fn a_mistake_in_a_template_of_one_file_is_told_with_its_line() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let text = saved(&laptop, &rollout);
    let broken = text.replacen("code = \"P-02\"", "code = \"P-01\"", 1);
    let line = broken.lines().enumerate().filter(|(_, line)| *line == "code = \"P-01\"").last().unwrap().0 + 1;
    let request = json!({ "template": "mine", "files": [{ "name": "mine.toml", "text": broken }], "name": "Again", "go_live": "2027-03-02T08:00", "zone": "UTC" });
    let refused = laptop.refused("rollout_new", request);
    assert!(refused["message"].as_str().unwrap().contains(&format!("mine.toml:{line}: item P-01")), "{}", refused["message"]);
}

#[test]
fn certificates_the_door_and_the_question_travel_and_names_and_logos_stay() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let session = laptop.session(&rollout, "Students, cohort 1");
    laptop.call("check_in_set", json!({ "session": session, "before": 30, "after": 15, "late": 7, "asks": true }));
    laptop.call("feedback_form_set", json!({ "session": session, "named": true, "question": "What was missing?" }));
    let audiences = laptop.call("cohort_list", json!({ "rollout": rollout }))["audiences"].clone();
    let audience = audiences[0]["id"].as_str().unwrap();
    for (of, title) in [(rollout.as_str(), "Certificate of training"), (audience, "For students")] {
        let words = json!({ "rollout": rollout, "of": of, "title": title, "text": "{name} took part in {course}.", "place": "Huế", "signers": ["Bảo Trần"] });
        laptop.call("certificate_design_set", words);
    }
    let text = saved(&laptop, &rollout);
    assert!(!text.contains("Bảo Trần"), "people stay behind");
    let left = laptop.call("template_save", json!({ "rollout": rollout, "path": null }))["left"].clone();
    assert!(left.to_string().contains("template-left-signers"), "{left}");
    let copy = from_text(&laptop, &text, "2028-03-07T08:00");
    let settings = |rollout: &str| {
        let session = laptop.session(rollout, "Students, cohort 1");
        let door = laptop.call("check_in_show", json!({ "session": session }));
        let asked = laptop.call("feedback_session", json!({ "session": session }));
        let designs = laptop.call("certificate_designs", json!({ "rollout": rollout }))["designs"].clone();
        let words = |one: &Value| ["kind", "title", "text", "place"].map(|field| one[field].clone());
        let designs: Vec<_> = designs.as_array().unwrap().iter().map(words).collect();
        (
            ["before", "after", "late", "always", "asks"].map(|field| door[field].clone()),
            asked["line"]["named"].clone(),
            asked["question"].clone(),
            designs,
        )
    };
    let (one, two) = (settings(&rollout), settings(&copy));
    assert_eq!(one, two);
    assert_eq!(two.0, [json!(30), json!(15), json!(7), json!(false), json!(true)]);
    assert_eq!((&two.1, &two.2, &two.3[0][1]), (&json!(true), &json!("What was missing?"), &json!("Certificate of training")));
    for (wrong, right) in [("{course}", "{password}"), ("before = 30", "before = 3000")] {
        assert!(text.contains(wrong), "{text}");
        let request = json!({ "template": "mine", "files": [{ "name": "mine.toml", "text": text.replace(wrong, right) }], "name": "Again", "go_live": "2028-03-07T08:00", "zone": "Asia/Ho_Chi_Minh" });
        assert!(laptop.try_call("rollout_new", request).is_err(), "{right}");
    }
}
