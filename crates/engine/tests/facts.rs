//! Facts through the dispatcher: items that follow one, in lists, in runs and in the plan check; each sort of fact.

use serde_json::{Value, json};
use testkit::{Held, Laptop, PASSPHRASE, csv, launch_day};

struct Day {
    laptop: Laptop,
    now: Held,
    rollout: String,
}

/// So many minutes from T-0.
fn day(minutes: i64) -> Day {
    let (laptop, now, rollout) = launch_day(&["deployment-lead", "training-manager", "operations-representative"], minutes);
    Day { laptop, now, rollout }
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn coded<'v>(rows: &'v Value, code: &str) -> &'v Value {
    list(rows).iter().find(|row| row["code"] == code).unwrap_or_else(|| panic!("no {code}"))
}

impl Day {
    fn at(&self, minutes: i64) {
        self.now.go_to(minutes);
    }

    fn of_rollout(&self, command: &str) -> Value {
        self.laptop.call(command, json!({ "rollout": self.rollout }))
    }

    fn lists(&self) -> Vec<Value> {
        list(&self.of_rollout("checklist_list")["checklists"]).to_vec()
    }

    fn items(&self) -> Vec<Value> {
        let views = self.lists().into_iter().map(|list| self.laptop.call("checklist_show", json!({ "checklist": list["id"] })));
        views.flat_map(|view| list(&view["sections"]).to_vec()).flat_map(|section| list(&section["items"]).to_vec()).collect()
    }

    fn item(&self, code: &str) -> Value {
        self.items().into_iter().find(|item| item["code"] == code).unwrap_or_else(|| panic!("no {code}"))
    }

    fn set(&self, code: &str, state: &str, reason: Option<&str>) -> Result<Value, Value> {
        let item = self.item(code);
        let shown = (item["asks"] == "evidence").then(|| json!([{ "form": "text", "text": "seen" }]));
        self.laptop.try_call("item_set", json!({ "item": item["id"], "state": state, "reason": reason, "evidence": shown }))
    }

    /// Lets an item of the plan follow a fact.
    fn follow(&self, code: &str, words: &str) -> Value {
        self.laptop.call("item_edit", json!({ "item": self.item(code)["id"], "follows": words }))
    }

    /// State, whether the fact says it, how far it is, and since when it is so.
    fn stands(&self, code: &str) -> (String, bool, Option<u64>, Option<u64>, Option<String>) {
        let item = self.item(code);
        let fact = &item["fact"];
        let since = fact["since"].as_str().map(str::to_owned);
        (item["state"].as_str().unwrap().to_owned(), item["by_fact"] == true, fact["done"].as_u64(), fact["of"].as_u64(), since)
    }

    fn progress(&self, title: &str) -> (u64, u64) {
        let lists = self.lists();
        let found = lists.iter().find(|list| list["title"] == title).unwrap_or_else(|| panic!("no {title}"));
        (found["done"].as_u64().unwrap(), found["of"].as_u64().unwrap())
    }
}

fn open(done: u64, of: u64) -> (String, bool, Option<u64>, Option<u64>, Option<String>) {
    ("todo".to_owned(), true, Some(done), Some(of), None)
}

fn so(done: u64, of: u64, since: &str) -> (String, bool, Option<u64>, Option<u64>, Option<String>) {
    ("done".to_owned(), true, Some(done), Some(of), Some(since.to_owned()))
}

#[test]
fn an_item_that_follows_others_is_done_with_the_last_of_them_and_nobody_ticks_it() {
    let day = day(-600);
    let title = "Phase checklist";
    let follower = day.items().into_iter().find(|item| item["follows"] == "items.P-01+P-02").unwrap();
    let code = follower["code"].as_str().unwrap();
    let in_list = day.lists().into_iter().find(|list| {
        let view = day.laptop.call("checklist_show", json!({ "checklist": list["id"] }));
        list_holds(&view, code)
    });
    let title = in_list.map_or(title.to_owned(), |list| list["title"].as_str().unwrap().to_owned());
    let before = day.progress(&title);
    assert_eq!(day.stands(code), open(0, 2));
    let refused = day.set(code, "done", None).unwrap_err();
    assert_eq!((refused["field"].as_str(), refused["sentence"].as_str()), (Some("reason"), Some("failure-item_follows")), "{refused}");
    assert!(refused["message"].as_str().unwrap().contains("P-01"), "{refused}");
    day.set("P-01", "done", None).unwrap();
    assert_eq!(day.stands(code), open(1, 2));
    day.at(-500);
    day.set("P-02", "done", None).unwrap();
    assert_eq!(day.stands(code), so(2, 2, "2027-03-01T23:40:00+07:00"));
    assert_eq!(day.progress(&title), (before.0 + 1, before.1));
    assert_eq!(day.item(code)["state_by"], Value::Null, "nobody ticked it");
    // What it rests on is taken back, and so it is no longer so.
    day.set("P-01", "failed", Some("the servers are too small")).unwrap();
    assert_eq!(day.stands(code), open(1, 2));
    assert_eq!(day.item(code)["fact"]["failed"], 1);
}

fn list_holds(view: &Value, code: &str) -> bool {
    list(&view["sections"]).iter().flat_map(|section| list(&section["items"])).any(|item| item["code"] == code)
}

#[test]
fn a_person_overrules_with_a_reason_and_lets_the_fact_say_it_again() {
    let day = day(-600);
    let code = day.items().into_iter().find(|item| item["follows"] == "items.P-01+P-02").unwrap()["code"].as_str().unwrap().to_owned();
    let said = day.set(&code, "done", Some("seen at the provider's")).unwrap();
    assert_eq!((said["item"]["state"].as_str(), said["item"]["by_fact"].as_bool()), (Some("done"), Some(false)));
    assert_eq!((said["item"]["reason"].as_str(), said["item"]["fact"]["so"].as_bool()), (Some("seen at the provider's"), Some(false)));
    let back = day.set(&code, "todo", None).unwrap();
    assert_eq!((back["item"]["state"].as_str(), back["item"]["by_fact"].as_bool()), (Some("todo"), Some(true)));
    // Several at once: one that follows a fact lets none of them through without a reason.
    let ids = json!([day.item(&code)["id"], day.item("P-03")["id"]]);
    let refused = day.laptop.refused("items_edit", json!({ "items": ids, "state": "done" }));
    assert_eq!(refused["sentence"], "failure-item_follows");
    assert_eq!(day.item("P-03")["state"], "todo", "all or nothing");
    day.laptop.call("items_edit", json!({ "items": ids, "state": "done", "reason": "seen by the auditor" }));
    assert_eq!((day.item(&code)["state"].as_str(), day.item("P-03")["state"].as_str()), (Some("done"), Some("done")));
    let undone = day.laptop.call("undo", json!({}));
    assert_eq!((undone["taken_back"].as_u64(), day.item(&code)["state"].as_str()), (Some(2), Some("todo")));
    // Following nothing any more, it is ticked as any other.
    day.follow(&code, "");
    assert_eq!(day.item(&code)["fact"], Value::Null);
    day.set(&code, "done", None).unwrap();
}

#[test]
fn what_follows_a_whole_checklist_counts_what_itself_follows_a_fact() {
    let day = day(-600);
    let (first, second) = ("P-01", "P-02");
    day.follow(first, "items.P-03");
    day.follow(second, &format!("items.{first}"));
    day.set("P-03", "done", None).unwrap();
    assert_eq!(day.stands(second), so(1, 1, "2027-03-01T22:00:00+07:00"), "through the one between");
    // Round in a ring nothing is ever so, and nothing hangs; the plan check names it.
    day.follow("P-03", &format!("items.{second}"));
    day.set("P-03", "todo", None).unwrap();
    assert_eq!((day.item(first)["state"].as_str(), day.item(second)["state"].as_str()), (Some("todo"), Some("todo")));
    let found = day.of_rollout("plan_check");
    let ring = list(&found["findings"]).iter().find(|finding| finding["id"] == "P-09").unwrap_or_else(|| panic!("{found}"));
    for code in [first, second, "P-03"] {
        assert!(ring["message"].as_str().unwrap().contains(code), "{ring}");
    }
}

#[test]
fn the_plan_check_names_what_follows_a_fact_that_is_not_there() {
    let day = day(-6000);
    assert_eq!(day.of_rollout("plan_check")["findings"], json!([]));
    let refused = day.laptop.refused("item_edit", json!({ "item": day.item("P-01")["id"], "follows": "items.Q-99" }));
    assert_eq!((refused["field"].as_str(), refused["sentence"].as_str()), (Some("follows"), Some("failure-no_fact")));
    day.follow("P-01", "items.P-02");
    let archived = day.item("P-02")["id"].clone();
    day.laptop.call("plan_archive", json!({ "kind": "item", "ids": [archived] }));
    let found = day.of_rollout("plan_check");
    let codes: Vec<&str> = list(&found["findings"]).iter().filter_map(|finding| finding["id"].as_str()).collect();
    assert!(codes.contains(&"P-08"), "{found}");
    assert_eq!(day.item("P-01")["fact"], Value::Null, "what is not there says nothing, and a person may");
    assert_eq!(day.set("P-01", "done", None).unwrap_err()["code"], "follows_reason", "with a reason, as of every fact");
    day.set("P-01", "done", Some("the other list was put away")).unwrap();
}

#[test]
fn a_session_that_is_closed_and_a_share_of_the_training_are_facts() {
    let day = day(-9000);
    day.laptop.import(&csv(4), json!({ "rollout": day.rollout }));
    let sessions: Vec<Value> =
        list(&day.of_rollout("session_list")["sessions"]).iter().filter(|one| one["cohort"] == "Students, cohort 1").cloned().collect();
    day.follow("P-01", "training.students.50");
    day.follow("P-02", "training.students.complete");
    let held = list(&day.of_rollout("fact_list")["facts"])
        .iter()
        .find(|fact| fact["follows"].as_str().unwrap().starts_with("session.STU-1"))
        .unwrap()["follows"]
        .clone();
    day.follow("P-03", held.as_str().unwrap());
    assert_eq!((day.stands("P-01"), day.stands("P-03")), (open(0, 4), open(0, 1)));
    let sheet = day.laptop.call("attendance_sheet", json!({ "session": sessions[0]["id"] }));
    let people: Vec<&str> = list(&sheet["rows"]).iter().filter_map(|row| row["person"].as_str()).collect();
    let assessment = list(&day.of_rollout("assessment_list")["assessments"])[0]["id"].clone();
    let complete = |person: &str| {
        for session in &sessions {
            day.laptop.mark(session["id"].as_str().unwrap(), person, "present", None);
        }
        day.laptop.call("score_set", json!({ "assessment": assessment, "person": person, "points": "100", "attempt": null }));
    };
    complete(people[0]);
    assert_eq!(day.stands("P-01"), open(1, 4));
    complete(people[1]);
    let (state, by_fact, done, of, since) = day.stands("P-01");
    assert_eq!((state.as_str(), by_fact, done, of), ("done", true, Some(2), Some(4)));
    assert!(since.is_some(), "half of them are complete since the second one is");
    assert_eq!(day.stands("P-02"), open(2, 4));
    for session in &sessions {
        day.laptop.call("session_close", json!({ "session": session["id"], "unmarked": "absent" }));
    }
    assert_eq!(day.stands("P-03"), so(1, 1, "2027-02-24T02:00:00+07:00"));
}

#[test]
fn the_newest_reading_in_the_window_says_whether_a_figure_is_met_and_since_when() {
    let day = day(60);
    let metric = coded(&day.of_rollout("plan_figures")["metrics"], "adoption")["id"].clone();
    day.follow("P-01", "metric.satisfaction");
    day.follow("P-02", "metric.adoption");
    assert_eq!(day.item("P-01")["fact"], Value::Null, "nobody reads it: a person says how it stands");
    let duty = json!({ "rollout": day.rollout, "title": "Adoption, by hand", "form": "number", "metric": metric, "every": 1440, "from": "2027-03-02T09:00", "minutes": 20160 });
    day.laptop.call("duty_set", duty);
    let duties = day.of_rollout("duty_list");
    let duty = list(&duties["duties"]).iter().find(|duty| duty["title"] == "Adoption, by hand").unwrap()["id"].clone();
    let read = |minutes: i64, text: &str| {
        day.at(minutes);
        day.laptop.call("reading_add", json!({ "duty": duty, "text": text }));
    };
    read(90, "85");
    assert_eq!(day.stands("P-02"), so(1, 1, "2027-03-02T09:30:00+07:00"));
    read(120, "61");
    let item = day.item("P-02");
    assert_eq!(
        (item["state"].as_str(), item["fact"]["figure"].as_f64(), item["fact"]["unit"].as_str()),
        (Some("todo"), Some(61.0), Some("%"))
    );
    read(150, "88");
    read(180, "90");
    assert_eq!(day.stands("P-02"), so(1, 1, "2027-03-02T10:30:00+07:00"), "since the first of those that are met in a row");
    // The same fact is the gate's, in the same words.
    let gate = list(&day.of_rollout("gate_list")["gates"]).iter().find(|gate| gate["code"] == "launch").unwrap()["id"].clone();
    let view = day.laptop.call("gate_show", json!({ "gate": gate }));
    let criterion = list(&view["criteria"]).iter().find(|one| one["follows"] == "metric.adoption").unwrap();
    assert_eq!(criterion["fact"], day.item("P-02")["fact"]);
}

#[test]
fn a_gate_that_was_decided_an_area_that_was_signed_and_a_report_that_was_issued_are_facts() {
    let day = day(-30);
    day.follow("P-01", "gate.launch.decided");
    day.follow("P-02", "gate.launch.passed");
    let facts = day.of_rollout("fact_list");
    let area = list(&facts["facts"]).iter().find(|fact| fact["says"] == "fact-area").unwrap()["follows"].as_str().unwrap().to_owned();
    day.follow("P-03", &area);
    day.follow("P-04", "report.deployment.issued");
    for code in ["P-01", "P-02", "P-03", "P-04"] {
        assert_eq!(day.stands(code), open(0, 1), "{code}");
    }
    let gate = list(&day.of_rollout("gate_list")["gates"]).iter().find(|gate| gate["code"] == "launch").unwrap()["id"].clone();
    let mut request =
        json!({ "gate": gate, "decision": "pause", "conditions": [], "reason": "the backup is late", "again": null, "language": "en" });
    let statement = day.laptop.call("gate_statement", request.clone());
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    day.laptop.call("gate_decide", request);
    assert_eq!(day.stands("P-01"), so(1, 1, "2027-03-02T07:30:00+07:00"));
    assert_eq!(day.stands("P-02"), open(0, 1), "a pause is a decision and lets nobody pass");
    day.laptop.call("report_issue", json!({ "rollout": day.rollout, "name": "deployment" }));
    assert_eq!(day.stands("P-04"), so(1, 1, "2027-03-02T07:30:00+07:00"));
}

#[test]
fn in_a_live_run_a_task_is_over_with_its_fact_and_in_a_rehearsal_by_hand() {
    let day = day(-130);
    day.follow("G-02", "items.P-01");
    let runs = day.of_rollout("run_list");
    let checklist = list(&runs["checklists"]).iter().find(|one| one["title"] == "Go-live day").unwrap()["id"].clone();
    let begin = |mode: &str| {
        let made = day.laptop.call("run_new", json!({ "checklist": checklist, "mode": mode, "title": null, "t0": null }));
        made["run"]["line"]["id"].clone()
    };
    let task = |run: &Value| {
        let view = day.laptop.call("run_show", json!({ "run": run }));
        list(&view["sections"]).iter().flat_map(|section| list(&section["tasks"])).find(|task| task["code"] == "G-02").unwrap().clone()
    };
    let deed = |run: &Value, deed: &str, reason: Option<&str>| {
        day.laptop.try_call("step_set", json!({ "run": run, "item": task(run)["item"], "deed": deed, "reason": reason }))
    };
    let live = begin("live");
    assert_eq!((task(&live)["state"].as_str(), task(&live)["fact"]["of"].as_u64()), (Some("todo"), Some(1)));
    deed(&live, "start", None).unwrap();
    assert_eq!(day.item("G-02")["by_fact"], true, "beginning it says nothing of how it ends");
    let refused = deed(&live, "finish", None).unwrap_err();
    assert_eq!(refused["sentence"], "failure-item_follows");
    day.at(-100);
    day.set("P-01", "done", None).unwrap();
    day.at(-90);
    let over = task(&live);
    assert_eq!((over["state"].as_str(), over["finish"].as_str()), (Some("done"), Some("2027-03-02T06:20:00+07:00")), "{over}");
    let rehearsal = begin("rehearsal");
    assert_eq!((task(&rehearsal)["state"].as_str(), &task(&rehearsal)["fact"]), (Some("todo"), &Value::Null));
    deed(&rehearsal, "finish", None).unwrap();
    assert_eq!(task(&rehearsal)["state"], "done");
    // Whoever knows better than the fact says why, in the run as in the list.
    day.set("P-01", "todo", None).unwrap();
    deed(&live, "finish", Some("seen on the console")).unwrap();
    let item = day.item("G-02");
    assert_eq!(
        (item["state"].as_str(), item["reason"].as_str(), item["by_fact"].as_bool()),
        (Some("done"), Some("seen on the console"), Some(false))
    );
}

#[test]
fn the_printed_checklist_says_which_fact_and_how_far() {
    let day = day(-600);
    let code = day.items().into_iter().find(|item| item["follows"] == "items.P-01+P-02").unwrap()["code"].as_str().unwrap().to_owned();
    let of = day
        .lists()
        .into_iter()
        .find(|one| list_holds(&day.laptop.call("checklist_show", json!({ "checklist": one["id"] })), &code))
        .unwrap();
    let asked = json!({ "rollout": day.rollout, "name": "checklist", "of": of["id"] });
    let view = day.laptop.call("report_show", asked.clone());
    let rows = list(&view["sections"]).iter().flat_map(|section| list(&section["rows"]).to_vec()).collect::<Vec<_>>();
    let said = rows.iter().find(|row| row[0]["text"] == code).unwrap_or_else(|| panic!("{view}"))[5].clone();
    assert_eq!(
        (said["says"].as_str(), said["args"]["done"].as_u64(), said["args"]["of"].as_u64()),
        (Some("fact-items-now"), Some(0), Some(2))
    );
    for (language, words) in [("en", "Items P-01, P-02: 0 of 2"), ("vi", "Việc P-01, P-02: 0/2")] {
        let mut asked = asked.clone();
        asked["language"] = language.into();
        let text = day.laptop.call("report_text", asked)["text"].as_str().unwrap().to_owned();
        assert!(text.contains(words), "{text}");
    }
}

#[test]
fn a_validation_compares_two_numbers_and_says_by_itself_how_it_came_out() {
    let day = day(-600);
    let validation = day.items().into_iter().find(|item| item["kind"] == "validation" && item["follows"] == "").unwrap();
    let set = |request: Value| {
        let mut request = request;
        request["item"] = validation["id"].clone();
        day.laptop.try_call("item_set", request)
    };
    let same = set(json!({ "expected": 12_480, "found": 12_480 })).unwrap();
    assert_eq!((same["item"]["state"].as_str(), same["item"]["found"].as_i64()), (Some("done"), Some(12_480)));
    let other = set(json!({ "expected": 12_480, "found": 12_478 })).unwrap();
    assert_eq!(
        (other["item"]["state"].as_str(), other["item"]["reason"].as_str()),
        (Some("failed"), Some("")),
        "the numbers are the reason"
    );
    let claimed = set(json!({ "state": "done", "expected": 12_480, "found": 12_478 })).unwrap_err();
    assert_eq!((claimed["code"].as_str(), claimed["args"]["difference"].as_i64()), (Some("numbers_differ"), Some(-2)));
    assert_eq!(set(json!({ "expected": 3 })).unwrap_err()["sentence"], "failure-numbers_both");
    assert_eq!(set(json!({ "state": "failed" })).unwrap_err()["code"], "reason_needed", "without numbers somebody says why");
    let work = day.items().into_iter().find(|item| item["kind"] == "work").unwrap()["id"].clone();
    assert_eq!(day.laptop.refused("item_set", json!({ "item": work, "expected": 1, "found": 1 }))["sentence"], "failure-numbers_kind");
}
