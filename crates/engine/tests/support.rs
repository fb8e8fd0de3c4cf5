//! The rota with its gaps, the hand-over between shifts, and early-life support, with a clock that the test holds.

use serde_json::{Value, json};
use testkit::{Held, Laptop, launch_day};

const HIS: &str = "quite other plain words";
const KHAI: &str = "Đỗ Quang Khải";
const BAO: &str = "Trần Quốc Bảo";

struct Support {
    laptop: Laptop,
    now: Held,
    rollout: String,
}

impl Support {
    fn at(minutes: i64) -> Self {
        let (laptop, now, rollout) = launch_day(&["deployment-lead"], minutes);
        Self { laptop, now, rollout }
    }

    fn go_to(&self, minutes: i64) {
        self.now.go_to(minutes);
    }

    fn of_rollout(&self, command: &str) -> Value {
        self.laptop.call(command, json!({ "rollout": self.rollout }))
    }

    fn fill(&self, more: Value) -> Result<Value, Value> {
        let mut request = json!({
            "rollout": self.rollout, "from": "2027-03-02T08:00", "until": "2027-03-09T08:00", "hours": 8, "people": [KHAI, BAO, "Ms Smith"],
            "backups": true, "daily": false, "weekdays": false, "scope": ["critical", "high"],
        });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.try_call("shifts_fill", request)
    }

    fn cover(&self, title: &str) -> Value {
        let rota = self.of_rollout("rota_show");
        rota["cover"].as_array().unwrap().iter().find(|line| line["title"].as_str().unwrap().contains(title)).unwrap().clone()
    }

    fn read(&self, code: &str, text: &str) {
        let duties = self.of_rollout("duty_list");
        let duty = duties["duties"].as_array().unwrap().iter().find(|duty| duty["code"] == code).unwrap()["id"].clone();
        self.laptop.call("reading_add", json!({ "duty": duty, "text": text }));
    }

    fn points(&self) -> Vec<String> {
        let page = self.of_rollout("shift_page");
        page["points"].as_array().unwrap().iter().map(|point| point["text"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn a_week_in_turn_covers_what_the_plan_wants_and_a_shift_taken_out_is_a_gap() {
    let support = Support::at(0);
    assert_eq!(support.cover("critical")["gaps"].as_array().unwrap().len(), 1, "nobody at all: one long gap");
    support.fill(json!({})).unwrap();
    let rota = support.of_rollout("rota_show");
    assert_eq!(rota["shifts"].as_array().unwrap().len(), 21);
    assert_eq!((rota["now"][0]["primary_name"].as_str(), rota["now"][0]["backup_name"].as_str()), (Some(KHAI), Some(BAO)));
    let urgent = support.cover("critical");
    assert_eq!((urgent["met"].as_bool(), urgent["weeks"][0]["covered"].as_f64()), (Some(true), Some(168.0)), "{urgent}");
    assert_eq!(support.cover("medium")["met"], false, "those shifts answer critical and high only");

    support.laptop.call("shift_remove", json!({ "shift": rota["shifts"][4]["id"] }));
    let gap = support.cover("critical")["gaps"][0].clone();
    assert_eq!((gap["from"].as_str(), gap["minutes"].as_u64()), (Some("2027-03-03T16:00:00+07:00"), Some(480)));
    support.laptop.call("undo", json!({ "action": null }));
    assert_eq!(support.cover("critical")["met"], true);

    support
        .fill(json!({ "hours": 8, "daily": true, "weekdays": true, "people": ["Ms Jones"], "backups": false, "scope": ["medium", "low"] }))
        .unwrap();
    let plain = support.cover("medium");
    assert_eq!((plain["met"].as_bool(), plain["weeks"][0]["covered"].as_f64()), (Some(true), Some(40.0)), "working hours: {plain}");
}

#[test]
fn shifts_that_make_no_sense_are_refused_and_two_at_once_are_named() {
    let support = Support::at(0);
    assert_eq!(support.fill(json!({ "people": [KHAI] })).unwrap_err()["field"], "people", "nobody is their own backup");
    assert_eq!(support.fill(json!({ "until": "2027-03-02T08:00" })).unwrap_err()["sentence"], "failure-shift_none");
    assert_eq!(support.fill(json!({ "until": "2029-03-02T08:00" })).unwrap_err()["sentence"], "failure-shift_many");
    assert_eq!(support.of_rollout("rota_show")["shifts"], json!([]), "nothing half done");
    let shift = |primary: &str, backup: Option<&str>, starts: &str| {
        support.laptop.try_call(
            "shift_set",
            json!({ "rollout": support.rollout, "starts": starts, "minutes": 480, "primary": primary, "backup": backup }),
        )
    };
    assert_eq!(shift(KHAI, Some(KHAI), "2027-03-02T08:00").unwrap_err()["code"], "shift_backup");
    assert_eq!(shift(" ", None, "2027-03-02T08:00").unwrap_err()["code"], "shift_primary");
    shift(KHAI, Some("Ms Smith"), "2027-03-02T08:00").unwrap();
    shift("ms smith", None, "2027-03-02T12:00").unwrap();
    let clashes = support.of_rollout("rota_show")["clashes"].clone();
    assert_eq!(clashes.as_array().unwrap().len(), 0, "written another way it may be somebody else: {clashes}");
    shift("Ms Smith", None, "2027-03-02T14:00").unwrap();
    assert_eq!(support.of_rollout("rota_show")["clashes"][0]["from"], "2027-03-02T14:00:00+07:00");
    let nobody = support.laptop.refused("escalation_set", json!({ "rollout": support.rollout, "who": "Vendor" }));
    assert_eq!(nobody["code"], "escalation_how");
    support.laptop.call(
        "escalation_set",
        json!({ "rollout": support.rollout, "who": KHAI, "phone": "+84 90 123 4567", "level": 1, "what": "Everything" }),
    );
    assert_eq!(support.of_rollout("rota_show")["escalations"][0]["name"], KHAI);
}

#[test]
fn a_person_is_entered_once_and_the_sheet_says_who_is_on_call_where_nobody_is_and_whom_next() {
    let support = Support::at(10);
    let contact = json!({ "rollout": support.rollout, "contact": null, "name": "Ms Smith", "duty": "Database", "phone": "0905 111 222" });
    support.laptop.call("contact_set", contact);
    support.fill(json!({ "until": "2027-03-04T08:00" })).unwrap();
    let level = |who: &str, level: u32, more: Value| {
        let mut request = json!({ "rollout": support.rollout, "who": who, "level": level, "what": "Everything" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        support.laptop.call("escalation_set", request)
    };
    level("ms smith", 1, json!({}));
    level("Vendor, night desk", 2, json!({ "phone": "0905 333 444" }));

    let sheet = support.of_rollout("contact_list");
    let contacts = sheet["contacts"].as_array().unwrap();
    assert_eq!(contacts.len(), 2, "whoever is on the sheet is not entered again, who is not is: {sheet}");
    let smith = contacts.iter().find(|line| line["name"] == "Ms Smith").unwrap().clone();
    assert_eq!((smith["levels"].clone(), smith["shifts"].as_u64()), (json!([1]), Some(4)), "{smith}");
    let rota = support.of_rollout("rota_show");
    let reached = |at: usize| (rota["escalations"][at]["name"].clone(), rota["escalations"][at]["phone"].clone());
    assert_eq!(reached(0), (json!("Ms Smith"), json!("0905 111 222")));
    assert_eq!(reached(1), (json!("Vendor, night desk"), json!("0905 333 444")));

    // A number that is put right on the sheet is right everywhere, and so is a name.
    let change =
        json!({ "rollout": support.rollout, "contact": smith["id"], "name": "Mai Smith", "duty": "Database", "phone": "0905 999 888" });
    support.laptop.call("contact_set", change);
    let rota = support.of_rollout("rota_show");
    assert_eq!(
        (rota["escalations"][0]["name"].clone(), rota["escalations"][0]["phone"].clone()),
        (json!("Mai Smith"), json!("0905 999 888"))
    );
    let theirs = rota["shifts"].as_array().unwrap().iter().find(|shift| shift["primary_name"] == "Mai Smith").unwrap();
    assert_eq!(theirs["primary_reach"], "0905 999 888");
    let refused = support.laptop.refused("contact_remove", json!({ "contact": smith["id"] }));
    assert_eq!(refused["sentence"], "failure-contact_named");

    let text = |language: &str| {
        let said = support.laptop.call("report_text", json!({ "rollout": support.rollout, "name": "contacts", "language": language }));
        said["text"].as_str().unwrap().to_owned()
    };
    let english = text("en");
    for said in
        ["On call until", "Nobody from 4 Mar 08:00", "Mai Smith · 0905 999 888", "1 · Mai Smith · Everything · 0905 999 888", "Data from"]
    {
        assert!(english.contains(said), "{said}: {english}");
    }
    assert!(!english.contains("T08:00") && text("vi").contains("Không ai trực từ"), "{english}");
}

#[test]
fn a_shift_is_handed_over_on_one_page_and_taken_over_by_somebody_else() {
    let support = Support::at(10);
    support.fill(json!({ "until": "2027-03-03T08:00" })).unwrap();
    let area = support.of_rollout("handoff_list")["areas"][0]["id"].clone();
    let error = json!({ "area": area, "sort": "known_error", "title": "Mails come late", "workaround": "Restart the queue", "owner": BAO, "due": "2027-03-01" });
    support.laptop.call("carry_set", error);
    support.laptop.call("observation_add", json!({ "rollout": support.rollout, "what": "queue is full", "severity": "high" }));
    support.read("W-2", "f the second node is red");
    let points = support.points();
    let said = |what: &str| assert!(points.iter().any(|point| point.contains(what)), "“{what}” in {points:?}");
    said("On call until 16:00: Đỗ Quang Khải, backup Trần Quốc Bảo");
    said("Next, 16:00 to");
    said("Known error: Mails come late (Trần Quốc Bảo, Mon 1 Mar 2027). Until it is mended: Restart the queue");
    said("queue is full");
    said("failed at 08:10");

    let done = support.laptop.call("shift_hand_over", json!({ "rollout": support.rollout, "to": BAO, "note": "Watch the queue" }));
    let undone = support.laptop.refused("undo", json!({ "action": done["action"] }));
    assert_eq!(undone["code"], "not_undoable", "what was handed over stays");
    let page = support.of_rollout("shift_page");
    let handed = page["handovers"][0].clone();
    assert_eq!((handed["by"].as_str(), handed["may_take"].as_bool()), (Some(KHAI), Some(false)));
    let own = support.laptop.refused("shift_take", json!({ "handover": handed["id"] }));
    assert_eq!(own["code"], "shift_taken_own");
    support.go_to(30);
    support.laptop.comes_beside(BAO, "support-member", HIS);
    support.laptop.call("shift_take", json!({ "handover": handed["id"], "note": "seen" }));
    let taken = support.of_rollout("shift_page")["handovers"][0].clone();
    assert_eq!((taken["taken_by"].as_str(), taken["taken_note"].as_str()), (Some(BAO), Some("seen")));
    assert_eq!(taken["points"], handed["points"], "the page stays as it was handed over");
    assert!(!support.points().iter().any(|point| point.contains("queue is full")), "what was seen before is not news any more");
}

#[test]
fn a_figure_has_to_hold_for_days_in_a_row_and_a_relapse_is_named() {
    let support = Support::at(60);
    for (day, reading) in [(0, "400"), (1, "420"), (2, "900"), (3, "410"), (4, "400"), (5, "390")] {
        support.go_to(60 + day * 1440);
        support.read("W-1", reading);
    }
    let trend = |view: &Value| view["trends"].as_array().unwrap().iter().find(|line| line["unit"] == "ms").unwrap().clone();
    let view = support.of_rollout("early_life_show");
    let line = trend(&view);
    assert_eq!((line["streak"].as_u64(), line["steady"].as_bool()), (Some(3), Some(false)), "{line}");
    assert_eq!(line["relapses"], json!(["2027-03-04"]));
    assert_eq!(line["days"].as_array().unwrap().len(), 6);
    let lacks: Vec<&str> = view["lacks"].as_array().unwrap().iter().map(|lack| lack["text"].as_str().unwrap()).collect();
    assert!(lacks.iter().any(|lack| lack.contains("has held for 3 of 5 days")), "{lacks:?}");
    assert!(lacks.iter().any(|lack| lack.contains("Operations have taken over")), "a MUST of the exit: {lacks:?}");
    let rules = json!({ "rollout": support.rollout, "entry": view["entry"]["id"], "exit": view["exit"]["id"], "steady_days": 3 });
    support.laptop.call("early_life_set", rules);
    assert_eq!(trend(&support.of_rollout("early_life_show"))["steady"], true);
    let zero = json!({ "rollout": support.rollout, "steady_days": 0 });
    assert_eq!(support.laptop.refused("early_life_set", zero)["code"], "early_life_days");
}

#[test]
fn a_criterion_that_was_met_and_fell_back_stands_against_the_end() {
    let support = Support::at(60);
    let view = support.of_rollout("early_life_show");
    let exit = view["exit"]["id"].clone();
    let plan = support.of_rollout("plan_figures");
    let metric = plan["metrics"].as_array().unwrap().iter().find(|metric| metric["code"] == "adoption").unwrap()["id"].clone();
    let duty = json!({ "rollout": support.rollout, "title": "Adoption, each day", "form": "number", "metric": metric, "every": 1440, "from": "2027-03-02T09:00", "minutes": 20160 });
    support.laptop.call("duty_set", duty);
    let read = |text: &str| {
        let duties = support.of_rollout("duty_list");
        let duty = duties["duties"].as_array().unwrap().iter().find(|duty| duty["title"] == "Adoption, each day").unwrap()["id"].clone();
        support.laptop.call("reading_add", json!({ "duty": duty, "text": text }));
    };
    support.go_to(8 * 1440);
    read("85");
    let gate = support.laptop.call("gate_show", json!({ "gate": exit }));
    let criterion = gate["criteria"].as_array().unwrap().iter().find(|one| one["follows"] == "metric.adoption").unwrap()["id"].clone();
    support.laptop.call("criterion_set", json!({ "criterion": criterion, "state": "met", "figure": "85 %" }));
    let of = |view: Value| view["exit_criteria"].as_array().unwrap().iter().find(|one| one["id"] == criterion).unwrap()["relapsed"].clone();
    assert_eq!(of(support.of_rollout("early_life_show")), Value::Null);
    support.go_to(9 * 1440);
    read("61");
    let view = support.of_rollout("early_life_show");
    assert!(view["lacks"][0]["says"] == "early-lack-relapse" && view["lacks"][0]["weight"] == "bad", "{}", view["lacks"]);
    assert_eq!(of(view), "2027-03-11");
}
