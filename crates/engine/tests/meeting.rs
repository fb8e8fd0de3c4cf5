//! Meetings, minutes and the decision log through the dispatcher, with a clock that the test holds.

use serde_json::{Value, json};
use testkit::{Held, Laptop, launch_day};

struct Day {
    laptop: Laptop,
    now: Held,
    rollout: String,
}

impl Day {
    fn at(minutes: i64) -> Self {
        let (laptop, now, rollout) = launch_day(&["deployment-lead"], minutes);
        Self { laptop, now, rollout }
    }

    fn go_to(&self, minutes: i64) {
        self.now.go_to(minutes);
    }

    fn meeting(&self, code: &str) -> Value {
        let list = self.laptop.call("meeting_list", json!({ "rollout": self.rollout }));
        list["meetings"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap().clone()
    }

    fn call(&self, command: &str, code: &str) -> Value {
        self.laptop.call(command, json!({ "meeting": self.meeting(code)["id"] }))
    }

    fn decide(&self, change: Value) -> Result<Value, Value> {
        let mut request = json!({ "rollout": self.rollout, "text": "Mail is paused", "reason": "it doubles", "decided_by": "Khải" });
        request.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        self.laptop.try_call("resolution_add", request)
    }

    fn log(&self) -> Value {
        self.laptop.call("resolution_list", json!({ "rollout": self.rollout }))
    }
}

fn said(points: &Value, part: &str) -> Vec<String> {
    let of = points.as_array().unwrap().iter().filter(|one| one["part"] == part);
    of.map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn the_agenda_fills_itself_and_stays_as_it_was_known_at_the_close() {
    let day = Day::at(300);
    let checklists = day.laptop.call("run_list", json!({ "rollout": day.rollout }))["checklists"].clone();
    let list = checklists.as_array().unwrap().iter().find(|one| one["title"] == "Go-live day").unwrap()["id"].clone();
    day.laptop.call("run_new", json!({ "checklist": list, "mode": "live" }));
    let duty = |code: &str| {
        let all = day.laptop.call("duty_list", json!({ "rollout": day.rollout }));
        all["duties"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap()["id"].clone()
    };
    day.laptop.call("reading_add", json!({ "duty": duty("W-1"), "text": "612 since noon" }));
    day.laptop.call(
        "downtime_set",
        json!({ "rollout": day.rollout, "sort": "unplanned", "from": "2027-03-02T12:00", "to": "2027-03-02T12:04", "what": "Sign-in" }),
    );
    day.laptop.call("observation_add", json!({ "rollout": day.rollout, "what": "Guests cannot sign in", "severity": "high" }));
    day.decide(json!({ "owner": "Bảo", "due": "2027-03-01" })).unwrap();

    let open = day.call("meeting_open", "M-2")["meeting"].clone();
    let agenda = open["agenda"].clone();
    assert_eq!(said(&agenda, "topics")[0], "Performance");
    assert!(said(&agenda, "run").iter().any(|one| one.contains("min late")), "{agenda}");
    assert!(
        said(&agenda, "readings").contains(&"Response time, p95: 612 ms at 13:00, the target is below 500: since noon".to_owned()),
        "{agenda}"
    );
    assert!(said(&agenda, "readings").iter().any(|one| one.contains("readings were missed")), "{agenda}");
    assert_eq!(said(&agenda, "downtime")[0], "Unplanned: 4 of 0 min used");
    assert_eq!(said(&agenda, "observations")[0], "High: Guests cannot sign in (13:00)");
    assert!(said(&agenda, "decisions")[0].ends_with("Mail is paused (Bảo, Mon 1 Mar 2027)"), "{agenda}");
    assert!(said(&agenda, "gates").iter().any(|one| one.starts_with("Next gate")), "{agenda}");
    assert!(!said(&agenda, "next").is_empty());

    day.go_to(320);
    day.laptop.call("meeting_here", json!({ "meeting": open["line"]["id"], "who": "Ms Smith of the vendor", "here": true }));
    day.laptop.call("meeting_note", json!({ "meeting": open["line"]["id"], "note": "The vendor looks at it.\nAgain at three." }));
    let closed = day.call("meeting_close", "M-2")["meeting"].clone();
    let kept = closed["minutes"][0].clone();
    assert_eq!((closed["line"]["state"].as_str(), kept["by"].as_str()), (Some("closed"), Some("Đỗ Quang Khải")));
    assert_eq!(kept["present"], json!(["Đỗ Quang Khải", "Ms Smith of the vendor"]));
    day.go_to(400);
    day.laptop.call("reading_add", json!({ "duty": duty("W-1"), "text": "310" }));
    let later = day.call("meeting_show", "M-2");
    assert_eq!(later["minutes"][0], kept, "what was known then stays");
    assert!(!said(&later["agenda"], "readings").iter().any(|one| one.contains("612")), "and what is known now goes on");
    let refused = day.laptop.refused("meeting_note", json!({ "meeting": open["line"]["id"], "note": "x" }));
    assert_eq!(refused["code"], "meeting_closed");
    day.laptop.rebuild();
    assert_eq!(day.call("meeting_show", "M-2")["minutes"][0], kept);
}

#[test]
fn what_changed_is_counted_from_the_meeting_before() {
    let day = Day::at(0);
    let gates = day.laptop.call("gate_list", json!({ "rollout": day.rollout }));
    let gate = gates["gates"].as_array().unwrap().iter().find(|gate| gate["code"] == "launch").unwrap()["id"].clone();
    let criteria = day.laptop.call("gate_show", json!({ "gate": gate }))["criteria"].clone();
    let met = |at: usize| day.laptop.call("criterion_set", json!({ "criterion": criteria[at]["id"], "state": "met" }));
    met(0);
    day.go_to(10);
    let changed =
        |code: &str| said(&day.call("meeting_show", code)["agenda"], "gates").into_iter().filter(|one| one.contains("is met")).count();
    assert_eq!(changed("M-2"), 1, "a day back where there was no meeting");
    day.call("meeting_open", "M-2");
    day.call("meeting_close", "M-2");
    day.go_to(20);
    met(1);
    assert_eq!((changed("M-3.1"), changed("M-2")), (1, 2), "the meeting itself counts from where it did");
}

#[test]
fn meetings_of_the_template_are_planned_and_whoever_forgot_one_is_told() {
    let day = Day::at(400);
    assert_eq!((day.meeting("M-2")["state"].as_str(), day.meeting("M-2")["role"].as_str()), (Some("late"), Some("deployment-lead")));
    assert_eq!(
        (day.meeting("M-5.5")["state"].as_str(), day.meeting("M-5.5")["title"].as_str()),
        (Some("planned"), Some("Morning stand-up, day 5"))
    );
    let own = json!({ "rollout": day.rollout, "title": "Vendor call", "sort": "briefing", "starts": "2027-03-02T15:00", "minutes": 20, "chair": "Bảo" });
    let made = day.laptop.call("meeting_set", own.clone())["meeting"]["line"].clone();
    let mut later = own;
    (later["meeting"], later["starts"]) = (made["id"].clone(), json!("2027-03-02T16:00"));
    assert_eq!(day.laptop.call("meeting_set", later)["meeting"]["line"]["starts"], "2027-03-02T16:00:00+07:00");
    day.laptop.call("meeting_open", json!({ "meeting": made["id"] }));
    assert_eq!(day.laptop.refused("meeting_remove", json!({ "meeting": made["id"] }))["code"], "meeting_held");
    assert_eq!(day.laptop.refused("meeting_open", json!({ "meeting": made["id"] }))["code"], "meeting_open_already");
    assert_eq!(day.laptop.refused("meeting_close", json!({ "meeting": day.meeting("M-2")["id"] }))["code"], "meeting_not_open");
}

#[test]
fn a_decision_is_never_edited_a_later_one_revisits_it() {
    let day = Day::at(60);
    let first = day.decide(json!({ "owner": "Bảo", "due": "2027-03-02", "consequences": "no digests today" })).unwrap();
    let number = first["number"].as_str().unwrap();
    assert!(number.starts_with("D-") && number.ends_with("-1"), "{number}");
    let line = |at: usize| day.log()["decisions"][at].clone();
    assert_eq!((line(0)["state"].as_str(), day.log()["open"].as_u64()), (Some("open"), Some(1)));
    let undo = day.laptop.try_call("undo", json!({ "action": first["action"] }));
    assert!(undo.is_err() || day.log()["decisions"].as_array().unwrap().len() == 1, "what was decided stays");
    day.go_to(1_000);
    assert_eq!(line(0)["state"], "overdue");
    day.laptop.call("resolution_done", json!({ "resolution": first["resolution"], "done": true, "note": "switched off at nine" }));
    assert_eq!((line(0)["state"].as_str(), line(0)["done_note"].as_str()), (Some("done"), Some("switched off at nine")));
    day.go_to(1_001);
    let second = day.decide(json!({ "text": "Mail goes on", "revisits": first["resolution"] })).unwrap();
    assert!(second["number"].as_str().unwrap().ends_with("-2"));
    assert_eq!((line(0)["text"].as_str(), line(0)["state"].as_str()), (Some("Mail goes on"), Some("stands")));
    assert_eq!((line(1)["text"].as_str(), line(1)["state"].as_str()), (Some("Mail is paused"), Some("revisited")));
    assert_eq!(line(1)["revisited_by"][0]["title"], second["number"]);
}

#[test]
fn a_decision_says_what_why_and_by_whom() {
    let day = Day::at(60);
    for (field, code) in [("text", "resolution_text"), ("reason", "resolution_reason"), ("decided_by", "resolution_decided_by")] {
        let refused = day.decide(json!({ field: "  " })).unwrap_err();
        assert_eq!((refused["field"].as_str(), refused["sentence"].as_str()), (Some(field), Some(format!("failure-{code}").as_str())));
    }
    assert_eq!(day.decide(json!({ "due": "2027-03-09" })).unwrap_err()["code"], "resolution_owner");
    assert_eq!(day.decide(json!({ "due": "soon", "owner": "Bảo" })).unwrap_err()["field"], "due");
    assert_eq!(day.log()["decisions"], json!([]));
}

#[test]
fn a_decision_and_a_line_of_minutes_become_a_line_of_a_checklist_once_each_with_a_link_back() {
    let day = Day::at(300);
    let decision = day.decide(json!({})).unwrap()["resolution"].clone();
    day.call("meeting_open", "M-2");
    let note = "Order the spare laptop earlier\n\n  Ask the   faculty by phone \n";
    day.laptop.call("meeting_note", json!({ "meeting": day.meeting("M-2")["id"], "note": note }));
    let closed = day.call("meeting_close", "M-2")["meeting"].clone();
    let minutes = closed["minutes"][0].clone();
    let texts = minutes["lines"].as_array().unwrap().iter().map(|line| line["text"].as_str().unwrap()).collect::<Vec<_>>();
    assert_eq!(texts, ["Order the spare laptop earlier", "Ask the faculty by phone"]);

    let targets = |rollout: &str| day.laptop.call("lesson_targets", json!({ "rollout": rollout }))["targets"].clone();
    let own = targets(&day.rollout)[0]["checklist"].clone();
    let next = day.laptop.rollout();
    let other = targets(&next)[0]["checklist"].clone();
    let item = |list: &Value, title: &str| {
        let view = day.laptop.call("checklist_show", json!({ "checklist": list }));
        let sections = view["sections"].as_array().unwrap().clone();
        let mut items = sections.iter().flat_map(|section| section["items"].as_array().unwrap().clone());
        items.find(|item| item["title"] == title).unwrap_or_else(|| panic!("no {title}"))
    };
    let of_minutes = |line: &str, list: &Value| json!({ "minutes": minutes["id"], "line": line, "checklist": list });
    for list in [&own, &other] {
        let of_decision = json!({ "decision": decision, "checklist": list });
        day.laptop.call("lesson_to_item", of_decision.clone());
        assert_eq!(day.laptop.refused("lesson_to_item", of_decision)["code"], "observation_item", "once in each");
        day.laptop.call("lesson_to_item", of_minutes("Ask the faculty by phone", list));
        assert_eq!(day.laptop.refused("lesson_to_item", of_minutes("Ask the faculty by phone", list))["code"], "observation_item");
    }
    day.laptop.call("lesson_to_item", of_minutes("Order the spare laptop earlier", &own));
    let refused = day.laptop.refused("lesson_to_item", of_minutes("Something nobody said", &own));
    assert_eq!(refused["sentence"], "failure-no_minuted_line");
    assert_eq!(day.laptop.refused("lesson_to_item", json!({ "checklist": own }))["sentence"], "failure-lesson_of");

    let lesson = item(&own, "Mail is paused")["lesson"].clone();
    assert_eq!((lesson["from"].as_str(), &lesson["id"], &lesson["rollout"]), (Some("decision"), &decision, &Value::Null));
    let lesson = item(&other, "Ask the faculty by phone")["lesson"].clone();
    assert_eq!((lesson["from"].as_str(), &lesson["id"]), (Some("minutes"), &day.meeting("M-2")["id"]));
    assert!(lesson["rollout"].is_string(), "it says of which rollout it is");
    assert_eq!(day.log()["decisions"][0]["lines"].as_array().unwrap().len(), 2);
    let now = day.laptop.call("meeting_show", json!({ "meeting": day.meeting("M-2")["id"] }));
    let counts =
        now["minutes"][0]["lines"].as_array().unwrap().iter().map(|line| line["lines"].as_array().unwrap().len()).collect::<Vec<_>>();
    assert_eq!(counts, [1, 2]);
    day.laptop.call("undo", json!({ "action": null }));
    let now = day.laptop.call("meeting_show", json!({ "meeting": day.meeting("M-2")["id"] }));
    assert_eq!(now["minutes"][0]["lines"][0]["lines"], json!([]), "put away again by one undo");
}
