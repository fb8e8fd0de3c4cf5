//! Duties, readings and observations through the dispatcher, with a clock that the test holds.

use serde_json::{Value, json};
use testkit::{Held, Laptop, launch_day};

struct Day {
    laptop: Laptop,
    now: Held,
    rollout: String,
}

impl Day {
    /// A laptop so many minutes after T-0.
    fn at(minutes: i64) -> Self {
        let (laptop, now, rollout) = launch_day(&["deployment-lead"], minutes);
        Self { laptop, now, rollout }
    }

    fn go_to(&self, minutes: i64) {
        self.now.go_to(minutes);
    }

    fn list(&self) -> Value {
        self.laptop.call("duty_list", json!({ "rollout": self.rollout }))
    }

    fn duty(&self, code: &str) -> Value {
        self.list()["duties"].as_array().unwrap().iter().find(|duty| duty["code"] == code).unwrap().clone()
    }

    fn show(&self, code: &str) -> Value {
        self.laptop.call("duty_show", json!({ "duty": self.duty(code)["id"] }))
    }

    fn read(&self, code: &str, text: &str) -> Result<Value, Value> {
        self.laptop.try_call("reading_add", json!({ "duty": self.duty(code)["id"], "text": text }))
    }
}

fn local(minutes: i64) -> String {
    let minutes = 8 * 60 + minutes;
    format!("2027-03-02T{:02}:{:02}:00+07:00", minutes / 60, minutes % 60)
}

#[test]
fn what_is_due_is_read_and_what_was_not_read_in_time_is_named_for_good() {
    let day = Day::at(2);
    let checks = day.duty("W-2");
    assert_eq!((checks["state"].as_str(), checks["due"].as_str()), (Some("due"), Some(local(0).as_str())));
    assert_eq!(
        (checks["missed"].as_u64(), checks["begun"].as_u64()),
        (Some(4), Some(5)),
        "an hour since the soft launch, every 15 minutes"
    );
    day.read("W-2", "p").unwrap();
    let read = day.duty("W-2");
    assert_eq!((read["state"].as_str(), read["next"].as_str()), (Some("read"), Some(local(15).as_str())));
    assert_eq!((read["last"]["outcome"].as_str(), read["last"]["met"].as_bool()), (Some("passed"), Some(true)));

    day.go_to(47);
    let late = day.show("W-2");
    let missed: Vec<&str> = late["missed"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    assert_eq!(missed[..2], [local(30).as_str(), local(15).as_str()], "the newest first");
    assert_eq!(late["line"]["due"], local(45).as_str());
    day.read("W-2", "f the second node is red").unwrap();
    let after = day.show("W-2");
    assert_eq!(after["missed"], late["missed"], "a reading of now fills nothing in");
    assert_eq!((after["line"]["not_met"].as_u64(), after["readings"][0]["note"].as_str()), (Some(1), Some("the second node is red")));
    assert_eq!(day.list()["not_met"], 1);
}

#[test]
fn a_reading_is_held_against_the_target_of_the_plan() {
    let day = Day::at(5);
    let errors = day.duty("W-4");
    assert_eq!(
        (errors["target"]["bound"].as_str(), errors["target"]["value"].as_f64(), errors["unit"].as_str()),
        (Some("below"), Some(0.1), Some("%"))
    );
    let met = |text: &str| day.read("W-4", text).unwrap()["reading"]["met"].clone();
    assert_eq!((met("0,05%"), met("0.1"), met("0.099 after the deploy")), (json!(true), json!(false), json!(true)));
    assert_eq!(day.read("W-4", "0.0999").unwrap_err()["sentence"], "failure-reading_number", "four digits are more than is kept");
    let open = day.read("W-3", "7 two of them critical").unwrap();
    assert_eq!((open["reading"]["met"].clone(), open["reading"]["value"].as_f64()), (Value::Null, Some(7.0)), "no target, nothing to meet");
    assert_eq!(day.duty("W-3")["state"], "open", "what has no rhythm is never due");
}

#[test]
fn a_wrong_reading_is_taken_out_and_its_time_is_open_again() {
    let day = Day::at(3);
    let wrong = day.read("W-1", "4800").unwrap();
    assert_eq!((day.duty("W-1")["state"].as_str(), wrong["reading"]["met"].as_bool()), (Some("read"), Some(false)));
    day.laptop.call("reading_remove", json!({ "reading": wrong["reading"]["id"] }));
    assert_eq!((day.duty("W-1")["state"].as_str(), day.duty("W-1")["readings"].as_u64()), (Some("due"), Some(0)));
    day.read("W-1", "480ms").unwrap();
    day.laptop.call("undo", json!({ "action": null }));
    assert_eq!(day.duty("W-1")["state"], "due");
}

#[test]
fn what_was_read_on_paper_keeps_its_time_and_says_when_it_was_typed_in() {
    let day = Day::at(50);
    let duty = day.duty("W-2")["id"].clone();
    let typed = day.laptop.call("reading_add", json!({ "duty": duty, "text": "p", "at": "2027-03-02T08:17" }));
    assert_eq!(
        (typed["reading"]["due"].as_str(), typed["reading"]["entered"].as_str()),
        (Some(local(15).as_str()), Some(local(50).as_str()))
    );
    let future = day.laptop.refused("reading_add", json!({ "duty": duty, "text": "p", "at": "2027-03-02T08:55" }));
    assert_eq!(future["sentence"], "failure-reading_future");
    assert_eq!(day.read("W-2", "n").unwrap_err()["code"], "reading_reason", "who could not read it says why");
    let unread = day.read("W-2", "k bảng điều khiển không mở").unwrap();
    assert_eq!((unread["reading"]["outcome"].as_str(), unread["reading"]["met"].clone()), (Some("not_read"), Value::Null));
    assert_eq!(unread["line"]["due"], Value::Null, "somebody was there: that is no missed reading");
}

#[test]
fn a_duty_of_ones_own_has_a_rhythm_within_bounds_and_is_corrected_cell_by_cell() {
    let day = Day::at(60);
    let request = json!({ "rollout": day.rollout, "title": "Queue of mails", "form": "number", "unit": "mails", "every": 30, "from": "2027-03-02T09:00", "minutes": 120, "owner": "Bảo" });
    day.laptop.call("duty_set", request.clone());
    let of = |title: &str| day.list()["duties"].as_array().unwrap().iter().find(|duty| duty["title"] == title).unwrap().clone();
    let made = of("Queue of mails");
    assert_eq!((made["state"].as_str(), made["until"].as_str()), (Some("due"), Some(local(180).as_str())));
    let mut corrected = request.clone();
    corrected["duty"] = made["id"].clone();
    corrected["title"] = json!("Mails that wait");
    corrected["every"] = Value::Null;
    day.laptop.call("duty_set", corrected);
    assert_eq!((of("Mails that wait")["state"].as_str(), &of("Mails that wait")["every"]), (Some("open"), &Value::Null));
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut request = request.clone();
        change(&mut request);
        day.laptop.refused("duty_set", request)["code"].as_str().unwrap().to_owned()
    };
    assert_eq!(refused(&|request| request["every"] = json!(1_000_000)), "duty_rhythm");
    assert_eq!(refused(&|request| (request["every"], request["minutes"]) = (json!(1), json!(527_040))), "duty_rhythm");
    assert_eq!(refused(&|request| request["minutes"] = json!(0)), "duty_window");
    assert_eq!(refused(&|request| request["title"] = json!("  ")), "duty_incomplete");
    day.laptop.call("duty_remove", json!({ "duty": made["id"] }));
    assert!(!day.list()["duties"].as_array().unwrap().iter().any(|duty| duty["id"] == made["id"]));
}

#[test]
fn an_observation_becomes_an_item_or_a_finding_in_one_step() {
    let day = Day::at(30);
    let observe = |what: &str, severity: &str| {
        day.laptop.call("observation_add", json!({ "rollout": day.rollout, "what": what, "area": "Error logs", "severity": severity }));
    };
    let all = || day.laptop.call("observation_list", json!({ "rollout": day.rollout }));
    observe("Sign-in fails for guests", "high");
    let first = all()["observations"][0].clone();
    assert_eq!((first["by"].as_str(), first["area"].as_str()), (Some("Đỗ Quang Khải"), Some("Error logs")));
    let lists = day.laptop.call("checklist_list", json!({ "rollout": day.rollout }));
    let list = lists["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Monitoring duties").unwrap();
    day.laptop.call("observation_to_item", json!({ "observation": first["id"], "checklist": list["id"] }));
    let became = all()["observations"][0]["item"].clone();
    assert_eq!((became["title"].as_str(), &became["of"]), (Some("Sign-in fails for guests"), &list["id"]));
    let again = day.laptop.refused("observation_to_item", json!({ "observation": first["id"], "checklist": list["id"] }));
    assert_eq!(again["code"], "observation_item");
    let item = |list: &Value, id: &Value| {
        let view = day.laptop.call("checklist_show", json!({ "checklist": list }));
        let sections = view["sections"].as_array().unwrap().clone();
        let mut items = sections.iter().flat_map(|section| section["items"].as_array().unwrap().clone());
        items.find(|item| item["id"] == *id).unwrap()
    };
    assert_eq!(item(&list["id"], &became["id"])["lesson"]["id"], first["id"], "the line leads back to what was seen");
    // A line for the next rollout, once.
    let next = day.laptop.rollout();
    let lists = day.laptop.call("checklist_list", json!({ "rollout": next }));
    let other = lists["checklists"][0]["id"].clone();
    assert!(all()["targets"].as_array().unwrap().iter().any(|target| target["checklist"] == other && target["own"] == false));
    day.laptop.call("observation_to_item", json!({ "observation": first["id"], "checklist": other }));
    assert_eq!(
        day.laptop.refused("observation_to_item", json!({ "observation": first["id"], "checklist": other }))["code"],
        "observation_item"
    );
    let lines = all()["observations"][0]["lines"].clone();
    assert_eq!(lines.as_array().unwrap().len(), 2, "{lines}");
    let line = lines.as_array().unwrap().iter().find(|line| line["of"] == other).unwrap();
    assert!(item(&other, &line["id"])["lesson"]["rollout"].is_string(), "it says of which rollout it is");
    // Put away and wanted again, it is the same line.
    day.laptop.call("plan_archive", json!({ "kind": "item", "ids": [line["id"]] }));
    day.laptop.call("observation_to_item", json!({ "observation": first["id"], "checklist": other }));
    assert_eq!(all()["observations"][0]["lines"].as_array().unwrap().len(), 2);

    observe("One node of three is down", "critical");
    let gates = day.laptop.call("gate_list", json!({ "rollout": day.rollout }));
    let gate = gates["gates"].as_array().unwrap().iter().find(|gate| gate["code"] == "launch").unwrap()["id"].clone();
    let criterion = |at: usize| day.laptop.call("gate_show", json!({ "gate": gate }))["criteria"][at].clone();
    day.laptop.call("observation_to_criterion", json!({ "observation": all()["observations"][0]["id"], "criterion": criterion(0)["id"] }));
    assert_eq!((criterion(0)["said"].as_str(), criterion(0)["reason"].as_str()), (Some("not_met"), Some("One node of three is down")));
    day.laptop.call("undo", json!({ "action": null }));
    assert_eq!(criterion(0)["said"], Value::Null, "one undo takes both back");
    assert_eq!(all()["observations"][0]["criterion"], Value::Null);
}

#[test]
fn what_was_read_keeps_its_times_when_the_launch_moves() {
    let day = Day::at(20);
    day.read("W-2", "p").unwrap();
    let before = day.show("W-2");
    day.laptop.call("rollout_move", json!({ "rollout": day.rollout, "go_live": "2027-03-09T08:00" }));
    let after = day.show("W-2");
    assert_eq!((&after["missed"], &after["line"]["from"]), (&before["missed"], &before["line"]["from"]), "the past does not move");
    assert_eq!(day.duty("W-4")["from"], "2027-03-09T07:00:00+07:00", "what nobody read yet moves along");
    day.laptop.call("undo", json!({ "action": null }));
    assert_eq!(day.duty("W-4")["from"], "2027-03-02T07:00:00+07:00");
}

#[test]
fn readings_that_are_due_are_counted_for_whoever_reads_them() {
    let day = Day::at(1);
    let waits = || day.laptop.call("app_status", json!({}))["waiting"]["readings"].as_u64().unwrap();
    let mine = |duty: &Value| match duty["owner"].as_str().unwrap() {
        "" => ["deployment-lead", "owner"].contains(&duty["role"].as_str().unwrap()),
        owner => owner == "Đỗ Quang Khải",
    };
    let due = || {
        let all = day.list()["duties"].as_array().unwrap().clone();
        all.iter().filter(|duty| !duty["due"].is_null() && mine(duty)).count() as u64
    };
    let before = due();
    assert_eq!(waits(), before);
    let new = |title: &str, owner: &str| {
        let request = json!({ "rollout": day.rollout, "title": title, "form": "number", "unit": "mails", "every": 60, "from_rel": 0, "minutes": 600, "owner": owner });
        day.laptop.call("duty_set", request);
    };
    new("Queue", "đỗ quang khải");
    new("Heat", "Somebody Else");
    assert_eq!((waits(), due()), (before + 1, before), "names are compared as people write them");
    let queue = day.list()["duties"].as_array().unwrap().iter().find(|duty| duty["title"] == "Queue").unwrap()["id"].clone();
    day.laptop.call("reading_add", json!({ "duty": queue, "text": "12" }));
    assert_eq!(waits(), before, "what was read does not wait");
    day.go_to(-24 * 60);
    assert_eq!(waits(), due(), "before its window nothing is due");
}
