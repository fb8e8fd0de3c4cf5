//! Reports through the dispatcher, with a clock that the test holds: the day, the executive page, the trail, contacts.

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

    fn show(&self, ask: Value) -> Value {
        self.laptop.call("report_show", self.asked(ask))
    }

    fn asked(&self, ask: Value) -> Value {
        let mut request = json!({ "rollout": self.rollout });
        request.as_object_mut().unwrap().extend(ask.as_object().unwrap().clone());
        request
    }

    fn text(&self, name: &str, language: &str) -> String {
        let said = self.laptop.call("report_text", self.asked(json!({ "name": name, "language": language })));
        said["text"].as_str().unwrap().to_owned()
    }

    fn observe(&self, what: &str, severity: &str) {
        self.laptop.call("observation_add", json!({ "rollout": self.rollout, "what": what, "severity": severity }));
    }

    /// A live run of which one task is done, one failed and one skipped.
    fn run(&self) -> Value {
        let checklists = self.laptop.call("run_list", json!({ "rollout": self.rollout }))["checklists"].clone();
        let list = checklists.as_array().unwrap().iter().find(|one| one["title"] == "Go-live day").unwrap()["id"].clone();
        let run = self.laptop.call("run_new", json!({ "checklist": list, "mode": "live" }))["run"].clone();
        let tasks: Vec<Value> =
            run["sections"].as_array().unwrap().iter().flat_map(|one| one["tasks"].as_array().unwrap().clone()).collect();
        for (task, deed, reason) in [(0, "finish", ""), (1, "fail", "the disk was full"), (2, "skip", "not needed")] {
            let request = json!({ "run": run["line"]["id"], "item": tasks[task]["item"], "deed": deed, "reason": reason });
            self.laptop.call("step_set", request);
        }
        run
    }
}

fn section<'v>(view: &'v Value, says: &str) -> &'v Value {
    let all = view["sections"].as_array().unwrap();
    all.iter().find(|one| one["title"]["says"] == says).unwrap_or_else(|| panic!("no {says} in {view}"))
}

fn rows(section: &Value) -> &[Value] {
    section["rows"].as_array().unwrap()
}

fn points(section: &Value) -> Vec<String> {
    section["points"].as_array().unwrap().iter().map(|one| one["text"].as_str().unwrap().to_owned()).collect()
}

fn cell(row: &Value, at: usize) -> &str {
    row[at]["text"].as_str().or(row[at]["says"].as_str()).or(row[at]["at"].as_str()).unwrap_or_default()
}

#[test]
fn the_report_of_the_day_says_planned_and_actual_and_what_went_wrong() {
    let day = Day::at(300);
    day.run();
    day.observe("=HYPERLINK(\"x\") Guests cannot sign in", "critical");
    day.laptop.call(
        "downtime_set",
        json!({ "rollout": day.rollout, "sort": "unplanned", "from": "2027-03-02T12:00", "to": "2027-03-02T12:04", "what": "Sign-in" }),
    );
    day.laptop
        .call("resolution_add", json!({ "rollout": day.rollout, "text": "Mail is paused", "reason": "it doubles", "decided_by": "Khải" }));
    let view = day.show(json!({ "name": "deployment" }));
    assert_eq!((view["state"].as_str(), view["day"].as_str()), (Some("draft"), Some("2027-03-02")));
    let run = section(&view, "report-part-run");
    let states: Vec<&str> = rows(run).iter().take(3).map(|row| cell(row, 8)).collect();
    assert_eq!(states, ["item-done", "item-failed", "item-skipped"]);
    assert_eq!(cell(&rows(run)[1], 9), "Đỗ Quang Khải: the disk was full");
    assert!(cell(&rows(run)[0], 2).starts_with("2027-03-02T") && cell(&rows(run)[0], 6) == "2027-03-02T13:00:00+07:00", "{run}");
    assert_eq!(rows(section(&view, "report-part-downtime"))[0][4]["thousandths"], 4_000);
    assert_eq!(cell(&rows(section(&view, "report-part-issues"))[0], 1), "monitoring-severity-critical");
    assert_eq!(cell(&rows(section(&view, "report-part-decisions"))[0], 2), "Mail is paused");
    assert_eq!(cell(&rows(section(&view, "report-part-people"))[0], 0), "Đỗ Quang Khải");
    let said = points(section(&view, "report-part-summary"));
    assert!(said.iter().any(|one| one.contains("1 of") && one.contains("1 failed, 1 skipped")), "{said:?}");
    assert!(said.iter().any(|one| one == "Critical: 1 issue"), "{said:?}");
    let (english, vietnamese) = (day.text("deployment", "en"), day.text("deployment", "vi"));
    assert!(english.contains("Tue 2 Mar 2027, 13:00") && english.contains("HA-01 (this laptop) to 13:00"), "{english}");
    assert!(vietnamese.contains("Thứ Ba 02/03/2027, 13:00") && vietnamese.contains("Bản nháp"), "{vietnamese}");
    assert!(day.show(json!({ "name": "deployment", "day": "2027-03-01" })).to_string().find("the disk was full").is_none());
}

#[test]
fn what_was_issued_stays_as_it_was_known_and_two_of_a_day_both_stay() {
    let day = Day::at(600);
    day.observe("Mail is slow", "medium");
    let first = day.laptop.call("report_issue", day.asked(json!({ "name": "deployment", "note": "A good day" })))["report"].clone();
    assert_eq!(
        (first["state"].as_str(), first["issued"]["by"].as_str(), first["issued"]["note"].as_str()),
        (Some("final"), Some("Đỗ Quang Khải"), Some("A good day"))
    );
    day.go_to(660);
    day.observe("Mail is lost", "critical");
    let second = day.laptop.call("report_issue", day.asked(json!({ "name": "deployment" })))["report"].clone();
    assert_ne!(first["issued"]["number"], second["issued"]["number"]);
    let again = day.show(json!({ "name": "deployment", "issued": first["issued"]["id"] }));
    assert_eq!((&again["sections"], &again["as_of"], &again["sources"]), (&first["sections"], &first["as_of"], &first["sources"]));
    assert!(!again["sections"].to_string().contains("Mail is lost") && second["sections"].to_string().contains("Mail is lost"));
    let draft = day.show(json!({ "name": "deployment" }));
    assert_eq!(draft["all_issued"].as_array().unwrap().len(), 2);
    let refused = day.laptop.refused("report_issue", day.asked(json!({ "name": "deployment", "day": "2027-03-03" })));
    assert_eq!(refused["sentence"], "failure-report_future");
    let refused = day.laptop.refused("report_issue", day.asked(json!({ "name": "audit" })));
    assert_eq!(refused["field"], "name");
    day.laptop.rebuild();
    assert_eq!(day.show(json!({ "name": "deployment", "issued": first["issued"]["id"] }))["issued"]["broken"], false);
}

#[test]
fn the_executive_page_says_how_it_stands_and_what_changed_since_a_day_ago() {
    let day = Day::at(-3 * 1440);
    let ask = || json!({ "rollout": day.rollout });
    let figure = |view: &Value, id: &str| view["figures"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone();
    let early = day.laptop.call("executive_show", ask());
    assert_eq!(early["headline"]["text"], "Public launch is in 3 days, 2 Mar 08:00: on course");
    assert_eq!((early["rating"].as_str(), figure(&early, "checklists")["change"].is_null()), (Some("ok"), true));
    let list = day.laptop.call("checklist_list", ask())["checklists"][0]["id"].clone();
    let items = day.laptop.call("checklist_show", json!({ "checklist": list }))["sections"][0]["items"].clone();
    for (item, state) in [(0, "done"), (1, "failed")] {
        day.laptop.call("item_set", json!({ "item": items[item]["id"], "state": state, "reason": "the vendor is late" }));
    }
    let later = day.laptop.call("executive_show", ask());
    assert_eq!(later["rating"], "bad");
    assert_eq!(figure(&later, "checklists")["change"]["text"], "1 more done");
    assert!(later["changes"][0]["text"].as_str().unwrap().contains("the vendor is late"), "{later}");
    // Two days on the same facts are no news.
    day.go_to(-1440);
    let old = day.laptop.call("executive_show", ask());
    assert!(figure(&old, "checklists")["change"].is_null() && old["changes"].as_array().unwrap().is_empty(), "{old}");
    let next = old["next"].as_array().unwrap();
    assert!(next.iter().all(|one| one["at"].as_str().unwrap() < "2027-03-02T08:00"), "{old}");
    let text = day.text("executive", "vi");
    assert!(text.contains("Còn 1 ngày") || text.contains("Khai trương ngày mai"), "{text}");
    // The same figures stand on paper.
    let page = day.show(json!({ "name": "executive" }));
    assert_eq!(rows(section(&page, "report-part-figures")).len(), old["figures"].as_array().unwrap().len());
}

#[test]
fn the_trail_says_what_a_value_was_before_and_is_filtered() {
    let day = Day::at(0);
    let list = day.laptop.call("checklist_list", json!({ "rollout": day.rollout }))["checklists"][0]["id"].clone();
    let item = day.laptop.call("checklist_show", json!({ "checklist": list }))["sections"][0]["items"][0]["id"].clone();
    for owner in ["Lan", "=cmd|' /C calc'!A0"] {
        day.laptop.call("item_edit", json!({ "item": item, "owner": owner }));
    }
    let trail = |filter: Value| day.show(json!({ "name": "audit", "audit": filter }));
    let view = trail(json!({ "area": "checklists", "person": "quang khai", "text": "calc" }));
    let lines = rows(&view["sections"][0]);
    assert_eq!(lines.len(), 1, "{view}");
    let row = &lines[0];
    assert_eq!((cell(row, 2), cell(row, 3), cell(row, 5), cell(row, 9)), ("Đỗ Quang Khải", "HA-01", "label-item-edit", "Lan"));
    assert_eq!((cell(row, 8), cell(row, 10)), ("cell-owner", "'=cmd|' /C calc'!A0"));
    assert!(rows(&trail(json!({ "from": "2027-03-03" }))["sections"][0]).is_empty());
    assert!(rows(&trail(json!({ "area": "workspace" }))["sections"][0]).iter().all(|row| cell(row, 4) == "report-area-workspace"));
    let refused = day.laptop.refused("report_show", day.asked(json!({ "name": "audit", "audit": { "area": "weather" } })));
    assert_eq!(refused["field"], "area");
    let refused =
        day.laptop.refused("report_show", day.asked(json!({ "name": "audit", "audit": { "from": "2027-03-04", "to": "2027-03-03" } })));
    assert_eq!(refused["field"], "to");
}

#[test]
fn the_contact_sheet_names_roles_that_nobody_stands_for_and_a_new_number_has_to_be_made_sure_of() {
    let day = Day::at(0);
    let ask = || json!({ "rollout": day.rollout });
    let missing = day.laptop.call("contact_list", ask())["missing"].as_array().unwrap().len();
    assert!(missing > 0);
    let set = |contact: Value, phone: &str| json!({ "rollout": day.rollout, "contact": contact, "name": "Kiều Minh Quân", "role": "support-lead", "phone": phone, "emergency": true });
    day.laptop.call("contact_set", set(Value::Null, "0905 123 456"));
    let list = day.laptop.call("contact_list", ask());
    assert_eq!(list["missing"].as_array().unwrap().len(), missing - 1);
    let id = list["contacts"][0]["id"].clone();
    day.laptop.call("contact_confirm", json!({ "contact": id }));
    assert_eq!(day.laptop.call("contact_list", ask())["contacts"][0]["confirmed_by"], "Đỗ Quang Khải");
    day.laptop.call("contact_set", set(id.clone(), "0905 654 321"));
    assert!(day.laptop.call("contact_list", ask())["contacts"][0]["confirmed"].is_null());
    assert_eq!(day.laptop.refused("contact_set", json!({ "rollout": day.rollout, "name": "Somebody" }))["field"], "duty");
    assert!(day.text("contacts", "en").contains("Support lead · Kiều Minh Quân · 0905 654 321"));
    day.laptop.call("contact_remove", json!({ "contact": id }));
    assert!(day.laptop.call("contact_list", ask())["contacts"].as_array().unwrap().is_empty());
}

#[test]
fn a_checklist_a_run_and_a_gate_have_a_report_each_and_an_unknown_name_has_none() {
    let day = Day::at(120);
    let run = day.run();
    let list = day.laptop.call("report_list", json!({ "rollout": day.rollout }));
    let of = |name: &str, field: &str| day.show(json!({ "name": name, "of": list[field][0]["id"] }));
    assert_eq!(of("run", "runs")["state"], "draft");
    assert_eq!(rows(section(&of("run", "runs"), "report-part-run")).len(), list["runs"][0]["of"].as_u64().unwrap() as usize);
    day.laptop.call("run_end", json!({ "run": run["line"]["id"] }));
    assert_eq!(of("run", "runs")["state"], "final");
    let gate = of("gate", "gates");
    assert_eq!((gate["state"].as_str(), rows(section(&gate, "report-part-criteria")).is_empty()), (Some("draft"), false));
    let checklist = of("checklist", "checklists");
    assert!(rows(&checklist["sections"][0]).len() >= list["checklists"][0]["of"].as_u64().unwrap() as usize);
    assert_eq!(day.laptop.refused("report_show", day.asked(json!({ "name": "weather" })))["field"], "name");
}

#[test]
fn a_meeting_and_a_milestone_have_no_iso_date_in_either_language() {
    let day = Day::at(300);
    day.run();
    let meeting = day.laptop.call("meeting_list", json!({ "rollout": day.rollout }))["meetings"][0]["id"].clone();
    let agenda = day.laptop.call("meeting_show", json!({ "meeting": meeting }))["agenda"].to_string();
    let said: Vec<Value> = serde_json::from_str::<Vec<Value>>(&agenda).unwrap();
    for point in said {
        assert!(!point["text"].as_str().unwrap().contains("2027-"), "{point}");
    }
}

#[test]
fn a_criterion_that_follows_the_report_is_met_once_somebody_issues_it() {
    let day = Day::at(600);
    let gate = day.laptop.call("gate_list", json!({ "rollout": day.rollout }))["gates"][3]["id"].clone();
    let cells = json!({ "rollout": day.rollout, "gate": gate, "level": "MUST", "title": "Daily report issued", "metric": "report.deployment.issued" });
    day.laptop.desk.with(|engine| engine.forge_for_tests("criterion", cells)).unwrap();
    let criterion = || {
        let view = day.laptop.call("gate_show", json!({ "gate": gate }));
        view["criteria"].as_array().unwrap().iter().find(|one| one["title"] == "Daily report issued").unwrap().clone()
    };
    assert_eq!((criterion()["fact"]["done"].as_u64(), criterion()["fact"]["of"].as_u64()), (Some(0), Some(1)));
    day.laptop.call("report_issue", day.asked(json!({ "name": "deployment" })));
    assert_eq!((criterion()["state"].as_str(), criterion()["fact"]["done"].as_u64()), (Some("met"), Some(1)));
}

#[test]
fn an_executive_reads_every_report_and_issues_nothing() {
    let day = Day::at(600);
    day.laptop.comes_beside("Phan Thị Hương Giang", "executive", "another four plain words");
    day.laptop.switch("Phan Thị Hương Giang", "another four plain words");
    for name in ["deployment", "executive", "contacts", "audit"] {
        assert_eq!(day.show(json!({ "name": name }))["cannot_issue"]["sentence"], "failure-report_readers", "{name}");
    }
    assert_eq!(day.laptop.call("executive_show", json!({ "rollout": day.rollout }))["cannot_issue"]["sentence"], "failure-report_readers");
    assert_eq!(day.laptop.refused("report_issue", day.asked(json!({ "name": "deployment" })))["sentence"], "failure-report_readers");
    assert!(day.laptop.call("report_list", json!({ "rollout": day.rollout }))["issued"].as_array().unwrap().is_empty());
}
