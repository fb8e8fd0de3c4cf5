//! Cohorts in the hands of the training manager, and trainers by department: through the dispatcher.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, csv, options};

/// 15 January 2027, 8:00 UTC: before every session of the plan.
const JANUARY: i64 = 1_800_000_000_000;
/// 10 February 2027, 18:00 in Hồ Chí Minh City.
const EVENING: i64 = 1_802_257_200_000;
const MINUTE: i64 = 60_000;

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

struct Desk {
    laptop: Laptop,
    rollout: String,
    clock: Arc<AtomicI64>,
}

fn desk(people: usize) -> Desk {
    let clock = Arc::new(AtomicI64::new(JANUARY));
    let held = Arc::clone(&clock);
    let laptop = Laptop::with(Options { clock: Clock::of(move || held.load(Ordering::SeqCst)), ..options() });
    laptop.call(
        "workspace_start",
        json!({ "name": "Hà", "roles": [], "workspace": "W", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = laptop.rollout();
    if people > 0 {
        laptop.import(&csv(people), json!({ "rollout": rollout }));
    }
    Desk { laptop, rollout, clock }
}

impl Desk {
    fn card(&self, title: &str) -> Value {
        let all = self.laptop.call("cohort_list", json!({ "rollout": self.rollout }));
        list(&all["cohorts"]).iter().find(|card| card["title"] == title).unwrap_or_else(|| panic!("no {title} in {all}")).clone()
    }

    fn cohort(&self, title: &str, capacity: u32) -> String {
        let all = self.laptop.call("cohort_list", json!({ "rollout": self.rollout }));
        let audience = &list(&all["audiences"])[0]["id"];
        let made = self.laptop.call(
            "cohort_set",
            json!({ "rollout": self.rollout, "title": title, "audience": audience, "capacity": capacity, "zone": "Europe/Berlin" }),
        );
        made["id"].as_str().unwrap().to_owned()
    }

    fn people(&self, cohort: &str) -> Vec<String> {
        let page =
            self.laptop.call("people_list", json!({ "rollout": self.rollout, "cohort": cohort, "text": "", "offset": 0, "limit": 100 }));
        list(&page["rows"]).iter().map(|row| row["id"].as_str().unwrap().to_owned()).collect()
    }

    fn place(&self, people: &[String], to: Option<&str>, from: Option<&str>) -> Value {
        self.laptop.call("people_place", json!({ "people": people, "to": to, "from": from }))
    }

    fn queue(&self, cohort: &str) -> Vec<String> {
        let shown = self.laptop.call("cohort_show", json!({ "cohort": cohort }));
        list(&shown["queue"]).iter().map(|line| line["person"]["id"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn a_full_cohort_lets_people_wait_in_order_on_no_sheet_and_in_no_denominator() {
    let d = desk(6);
    let home = d.card("Students, cohort 1")["id"].as_str().unwrap().to_owned();
    let people = d.people(&home);
    let evening = d.cohort("Evening", 2);
    let session = d.laptop.call(
        "session_new",
        json!({ "rollout": d.rollout, "cohort": evening, "title": "Evening 1", "starts": "2027-02-10T18:00", "minutes": 60, "place": "", "trainer": "", "form": "workshop", "topics": [] }),
    );
    let placed = d.place(&people[..4], Some(&evening), Some(&home));
    assert_eq!((&placed["placed"], &placed["waiting"]), (&json!(2), &json!(2)));
    let card = d.card("Evening");
    assert_eq!((&card["enrolled"], &card["waiting"], &card["free"], &card["over"]), (&json!(2), &json!(2), &json!(0), &json!(0)));
    // Whoever waits keeps the place that they have.
    assert_eq!(d.people(&home), [&people[2..4], &people[4..]].concat());
    assert_eq!(d.queue(&evening), people[2..4]);
    let sheet = d.laptop.call("attendance_sheet", json!({ "session": session["id"] }));
    assert_eq!(list(&sheet["rows"]).len(), 2);
    let view = d.laptop.call("completion_show", json!({ "rollout": d.rollout }));
    let group = list(&view["groups"]).iter().find(|group| group["title"] == "Evening").unwrap();
    assert_eq!(group["roster"], 2);
    // A newcomer waits behind those who wait, and the session says its cohort's own time.
    assert_eq!(d.place(&people[4..5], Some(&evening), None)["waiting"], 1);
    assert_eq!((&session["zone"], &session["starts_there"]), (&json!("Europe/Berlin"), &json!("2027-02-10T12:00:00+01:00")));
}

#[test]
fn a_place_that_becomes_free_is_offered_and_given_only_by_hand_and_one_undo_takes_a_move_back() {
    let d = desk(4);
    let home = d.card("Students, cohort 1")["id"].as_str().unwrap().to_owned();
    let people = d.people(&home);
    let evening = d.cohort("Evening", 1);
    d.place(&people[..3], Some(&evening), Some(&home));
    assert_eq!(d.queue(&evening), people[1..3]);
    let gone = d.place(&people[..1], None, Some(&evening));
    assert_eq!(gone["taken_off"], 1);
    let offer = &list(&gone["offers"])[0];
    assert_eq!((&offer["title"], &offer["free"]), (&json!("Evening"), &json!(1)));
    assert_eq!(list(&offer["next"])[0]["id"], json!(people[1]));
    assert_eq!(d.card("Evening")["enrolled"], 0, "offered, not given");
    // Who is chosen moves up and leaves the place that they kept.
    let up = d.place(&people[1..2], Some(&evening), None);
    assert_eq!(up["placed"], 1);
    assert_eq!(d.queue(&evening), people[2..3]);
    assert!(!d.people(&home).contains(&people[1]));
    d.laptop.call("undo", json!({ "action": up["action"] }));
    assert_eq!(d.queue(&evening), people[1..3]);
    assert!(d.people(&home).contains(&people[1]));
    assert_eq!(d.card("Evening")["enrolled"], 0);
    // And once more than there are places, where somebody says so.
    let all = d.laptop.call("people_place", json!({ "people": people[1..3], "to": evening, "beyond": "place" }));
    assert_eq!((&all["placed"], &all["over"]), (&json!(2), &json!(1)));
    assert!(d.queue(&evening).is_empty());
}

#[test]
fn everybody_whom_a_search_finds_moves_at_once_and_marks_stay_on_their_sheets() {
    let d = desk(30);
    let home = d.card("Students, cohort 1")["id"].as_str().unwrap().to_owned();
    let people = d.people(&home);
    let all = d.laptop.call("session_list", json!({ "rollout": d.rollout }));
    let session =
        list(&all["sessions"]).iter().find(|one| one["cohort"] == "Students, cohort 1").unwrap()["id"].as_str().unwrap().to_owned();
    d.laptop.mark(&session, &people[0], "present", None);
    let evening = d.cohort("Evening", 0);
    let question = json!({ "rollout": d.rollout, "cohort": home, "text": "", "offset": 0, "limit": 1 });
    let moved = d.laptop.call("people_place", json!({ "found": question, "to": evening, "from": home }));
    assert_eq!((&moved["placed"], &moved["marks_kept"]), (&json!(30), &json!(1)));
    assert!(d.people(&home).is_empty());
    let sheet = d.laptop.call("attendance_sheet", json!({ "session": session }));
    let rows = list(&sheet["rows"]);
    assert_eq!(rows.len(), 1);
    assert_eq!((&rows[0]["person"], &rows[0]["mark"], &rows[0]["walk_in"]), (&json!(people[0]), &json!("present"), &json!(true)));
    // The same once more changes nothing and says so.
    let again = d.place(&people, Some(&evening), None);
    assert_eq!((&again["already"], &again["action"]), (&json!(30), &Value::Null));
    d.laptop.call("undo", json!({ "action": moved["action"] }));
    assert_eq!(d.people(&home).len(), 30);
}

#[test]
fn cohorts_and_audiences_are_made_changed_and_archived_only_when_they_are_empty() {
    let d = desk(2);
    let evening = d.cohort("Evening", 12);
    d.laptop.call("cohort_set", json!({ "cohort": evening, "title": "  Late   evening ", "capacity": 0, "zone": "" }));
    let card = d.card("Late evening");
    assert_eq!((&card["capacity"], &card["zone"], &card["free"]), (&Value::Null, &json!(""), &Value::Null));
    let wrong = |request: Value| d.laptop.try_call("cohort_set", request).unwrap_err()["field"].clone();
    assert_eq!(wrong(json!({ "cohort": evening, "title": " " })), "title");
    assert_eq!(wrong(json!({ "cohort": evening, "zone": "Berlin" })), "zone");
    assert_eq!(wrong(json!({ "rollout": d.rollout, "title": "No audience" })), "audience");
    let home = d.card("Students, cohort 1");
    let refused = d.laptop.try_call("cohort_archive", json!({ "cohort": home["id"] })).unwrap_err();
    assert!(refused["message"].as_str().unwrap().contains('2'), "{refused}");
    d.laptop.call("cohort_archive", json!({ "cohort": evening }));
    let made = d
        .laptop
        .call("audience_set", json!({ "rollout": d.rollout, "title": "Parents", "low": 10, "high": 20, "hours": 2, "delivery": "online" }));
    let all = d.laptop.call("cohort_list", json!({ "rollout": d.rollout }));
    let parents = list(&all["audiences"]).iter().find(|one| one["title"] == "Parents").unwrap();
    assert_eq!((&parents["low"], &parents["high"], &parents["hours"], &parents["cohorts"]), (&json!(10), &json!(20), &json!(2), &json!(0)));
    let students = &list(&all["audiences"])[0]["id"];
    assert!(d.laptop.try_call("audience_archive", json!({ "audience": students })).is_err(), "cohorts belong to it");
    d.laptop.call("audience_archive", json!({ "audience": made["id"] }));
    let refused = d.laptop.try_call("audience_set", json!({ "audience": students, "low": 9, "high": 3 })).unwrap_err();
    assert_eq!(refused["field"], "high");
}

#[test]
fn each_department_says_what_it_lacks_until_a_trained_trainer_and_a_trained_backup_have_their_materials() {
    let d = desk(8);
    let show = || d.laptop.call("trainer_list", json!({ "rollout": d.rollout }));
    let view = show();
    let department = list(&view["departments"])[0]["department"].as_str().unwrap().to_owned();
    let line = |view: &Value| list(&view["departments"]).iter().find(|one| one["department"] == department.as_str()).unwrap().clone();
    assert_eq!(line(&view)["gaps"], json!(["no_trainer", "no_backup"]));
    assert_eq!(view["ready"], 0);
    let home = d.card("Students, cohort 1")["id"].as_str().unwrap().to_owned();
    let people = d.people(&home);
    let first = d.laptop.call("trainer_set", json!({ "rollout": d.rollout, "department": department, "person": people[0] }));
    // A name in other letters is the same department.
    let other = department.to_uppercase();
    let second = d.laptop.call("trainer_set", json!({ "rollout": d.rollout, "department": other, "name": "Trần An", "place": "backup" }));
    assert_eq!(line(&show())["gaps"], json!(["trainer_untrained", "backup_untrained", "no_materials"]));
    for one in [&first, &second] {
        d.laptop.call("trainer_set", json!({ "trainer": one["id"], "equipped": true }));
    }
    d.laptop.call("trainer_set", json!({ "trainer": second["id"], "trained": true }));
    assert_eq!(line(&show())["gaps"], json!(["trainer_untrained"]));
    // What the course says counts by itself: whoever completes train-the-trainer is trained.
    let all = d.laptop.call("cohort_list", json!({ "rollout": d.rollout }));
    let trainers = list(&all["cohorts"]).iter().find(|card| card["audience"] == view["course"]).unwrap()["id"].clone();
    d.laptop.call("people_place", json!({ "people": [people[0]], "to": trainers }));
    let sessions = d.laptop.call("session_list", json!({ "rollout": d.rollout }));
    for session in list(&sessions["sessions"]).iter().filter(|one| one["cohort_id"] == trainers) {
        d.laptop.mark(session["id"].as_str().unwrap(), &people[0], "present", None);
    }
    let after = show();
    assert_eq!(line(&after)["gaps"], json!([]), "{after}");
    assert_eq!(line(&after)["trainers"][0]["trained"], "course");
    assert_eq!((&after["ready"], &after["trainers_ready"], &after["trainers"]), (&json!(1), &json!(2), &json!(2)));
    d.laptop.call("trainer_remove", json!({ "trainer": second["id"] }));
    assert_eq!(line(&show())["gaps"], json!(["no_backup"]));
    let refused = d.laptop.try_call("trainer_set", json!({ "rollout": d.rollout, "department": "  ", "name": "X" })).unwrap_err();
    assert_eq!(refused["field"], "department");
}

#[test]
fn a_closed_session_is_opened_again_for_a_reason_only_and_the_history_keeps_it() {
    let d = desk(2);
    let session = d.laptop.session(&d.rollout, "Students, cohort 1");
    d.laptop.call("session_close", json!({ "session": session, "unmarked": "blank" }));
    let refused = d.laptop.try_call("session_reopen", json!({ "session": session, "reason": "  " })).unwrap_err();
    assert_eq!(refused["field"], "reason");
    d.laptop.call("session_reopen", json!({ "session": session, "reason": "Row 7 was misread" }));
    let history = d.laptop.call("history", json!({ "kind": "session", "id": session }));
    assert_eq!(list(&history["lines"])[0]["cells"]["reopened"], "Row 7 was misread");
}

#[test]
fn an_apology_beforehand_covers_several_half_days_at_once_and_opens_no_session() {
    let d = desk(2);
    let home = d.card("Students, cohort 1")["id"].as_str().unwrap().to_owned();
    let person = d.people(&home)[0].clone();
    let blocks = d.laptop.call("person_blocks", json!({ "rollout": d.rollout, "person": person }));
    let ids: Vec<&Value> = list(&blocks["blocks"]).iter().filter(|one| one["ahead"] == true).map(|one| &one["session"]["id"]).collect();
    assert!(ids.len() >= 2, "{blocks}");
    let done = d.laptop.call("attendance_blocks", json!({ "person": person, "sessions": ids, "mark": "excused", "note": "Exam week" }));
    let sheet = d.laptop.call("attendance_sheet", json!({ "session": ids[1] }));
    let row = list(&sheet["rows"]).iter().find(|row| row["person"] == json!(person)).unwrap();
    assert_eq!((&row["mark"], &row["note"]), (&json!("excused"), &json!("Exam week")));
    assert_eq!(sheet["session"]["state"], "planned", "an apology takes no roll call");
    // Who can be marked is who is on the list, in each of them.
    let elsewhere = list(&d.laptop.call("session_list", json!({ "rollout": d.rollout }))["sessions"])
        .iter()
        .find(|one| one["cohort"] != "Students, cohort 1")
        .unwrap()["id"]
        .clone();
    assert!(d.laptop.try_call("attendance_blocks", json!({ "person": person, "sessions": [elsewhere], "mark": "excused" })).is_err());
    let other = d.people(&home)[1].clone();
    let marked = d.laptop.mark(ids[0].as_str().unwrap(), &other, "present", None);
    assert_eq!(marked["row"]["mark"], "present");
    assert_eq!(d.laptop.call("attendance_sheet", json!({ "session": ids[0] }))["session"]["state"], "open");
    d.laptop.call("undo", json!({ "action": done["action"] }));
    let history = d.laptop.call("attendance_history", json!({ "session": ids[1], "person": person }));
    let lines = list(&history["lines"]);
    assert_eq!((lines.len(), &lines[0]["label"], &lines[1]["label"]), (2, &json!("undo"), &json!("attendance.blocks")));
    assert_eq!(lines[1]["cells"]["mark"]["status"], "excused");
}

#[test]
fn a_course_with_one_trainer_is_no_finding_any_more_once_their_department_has_a_backup() {
    let d = desk(0);
    let all = d.laptop.call("session_list", json!({ "rollout": d.rollout }));
    let sessions = list(&all["sessions"]);
    for session in sessions {
        d.laptop.call("session_set", json!({ "session": session["id"], "trainer": "Phạm Quân" }));
    }
    let alone = || {
        let found = d.laptop.call("plan_check", json!({ "rollout": d.rollout }));
        list(&found["findings"]).iter().any(|one| one["id"] == "P-05")
    };
    assert!(alone(), "one person teaches each course");
    d.laptop.call("trainer_set", json!({ "rollout": d.rollout, "department": "Khoa Y", "name": "Phạm Quân" }));
    assert!(alone(), "a trainer without a backup");
    d.laptop.call("trainer_set", json!({ "rollout": d.rollout, "department": "Khoa Y", "name": "Trần An", "place": "backup" }));
    assert!(!alone());
}

#[test]
fn who_is_checked_in_by_name_is_late_and_then_absent_by_the_rollouts_minutes() {
    let d = desk(3);
    let home = d.card("Students, cohort 1");
    let people = d.people(home["id"].as_str().unwrap());
    d.clock.store(EVENING + 20 * MINUTE, Ordering::SeqCst);
    let session = d.laptop.call(
        "session_new",
        json!({ "rollout": d.rollout, "cohort": home["id"], "title": "Now", "starts": "2027-02-10T18:00", "minutes": 60, "place": "", "trainer": "", "form": "workshop", "topics": [] }),
    );
    let id = session["id"].as_str().unwrap();
    assert_eq!(d.laptop.mark(id, &people[0], "arrived", None)["row"]["mark"], "present", "nobody said from when one is late");
    let refused = d.laptop.try_call("mark_window_set", json!({ "rollout": d.rollout, "late_after": 30, "absent_after": 10 })).unwrap_err();
    assert_eq!(refused["code"], "mark_window");
    d.laptop.call("mark_window_set", json!({ "rollout": d.rollout, "late_after": 5 }));
    assert_eq!(d.laptop.call("attendance_sheet", json!({ "session": id }))["timed"], true);
    let late = d.laptop.mark(id, &people[1], "arrived", None);
    assert_eq!((&late["row"]["mark"], &late["row"]["minutes"]), (&json!("late"), &json!(20)));
    assert_eq!(late["counts"]["present"], 1, "a mark that stands stays");
    d.laptop.call("mark_window_set", json!({ "rollout": d.rollout, "late_after": 5, "absent_after": 15 }));
    assert_eq!(d.laptop.mark(id, &people[2], "arrived", None)["row"]["mark"], "absent");
    // A letter says what it says.
    assert_eq!(d.laptop.mark(id, &people[2], "present", None)["row"]["mark"], "present");
}

#[test]
fn an_import_beyond_the_places_lets_the_rest_wait_in_the_files_order_and_nobody_is_lost() {
    let d = desk(0);
    let id = d.cohort("Small", 3);
    let rows = |from: usize, to: usize| {
        let row = |at: usize| format!("W{at},Người Chờ {at},w{at}@sv.example,Small\r\n");
        format!("Person ID,Full name,Email,Cohort\r\n{}", (from..to).map(row).collect::<String>())
    };
    let import = |text: &str, mut more: Value| {
        more["rollout"] = json!(d.rollout);
        d.laptop.import(text, more)
    };
    let looked = import(&rows(0, 5), json!({ "dry_run": true }));
    let names = |report: &Value| list(&report["waiting"]).iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    assert_eq!(names(&looked), ["Người Chờ 3", "Người Chờ 4"], "who and where is said before");
    assert_eq!((&looked["waiting"][0]["cohort"], &looked["waiting"][0]["line"]), (&json!("Small"), &json!(5)));
    assert_eq!(d.card("Small")["enrolled"], 0, "only looked at");
    let done = import(&rows(0, 5), json!({}));
    assert_eq!(done["new"], 5);
    let counts = || {
        let card = d.card("Small");
        (card["enrolled"].clone(), card["waiting"].clone(), card["over"].clone())
    };
    assert_eq!(counts(), (json!(3), json!(2), json!(0)));
    let again = import(&rows(0, 5), json!({}));
    assert_eq!((&again["same"], &again["waiting"], &again["action"]), (&json!(5), &json!([]), &Value::Null), "again changes nothing");
    // Who comes by hand waits behind them; whoever is to be let in all the same is.
    let added = d.laptop.call("person_add", json!({ "name": "Người Mới", "cohort": id }));
    assert_eq!(added["waits"], true);
    let let_in = d.laptop.call("person_add", json!({ "name": "Người Vào", "cohort": id, "beyond": "place" }));
    assert_eq!(let_in["waits"], false);
    assert_eq!(counts(), (json!(4), json!(3), json!(1)));
    // A list that lets everybody in, beyond the places.
    import(&rows(5, 8), json!({ "beyond": "place" }));
    assert_eq!(counts(), (json!(7), json!(3), json!(4)));
    let order = |d: &Desk| {
        let shown = d.laptop.call("cohort_show", json!({ "cohort": id }));
        list(&shown["queue"]).iter().map(|line| line["person"]["name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(order(&d), ["Người Chờ 3", "Người Chờ 4", "Người Mới"]);
    d.laptop.call("undo", json!({ "action": added["action"] }));
    assert_eq!(order(&d), ["Người Chờ 3", "Người Chờ 4"]);
}

#[test]
fn the_queue_is_put_in_another_order_and_the_first_one_moves_up() {
    let d = desk(0);
    let id = d.cohort("Small", 1);
    for name in ["A", "B", "C", "D"] {
        d.laptop.call("person_add", json!({ "name": name, "cohort": id }));
    }
    let shown = || d.laptop.call("cohort_show", json!({ "cohort": id }));
    let order = || list(&shown()["queue"]).iter().map(|line| line["person"]["name"].as_str().unwrap().to_owned()).collect::<String>();
    let person = |name: &str| list(&shown()["queue"]).iter().find(|line| line["person"]["name"] == name).unwrap()["person"]["id"].clone();
    let put = |name: &str, to: u32| d.laptop.call("waiting_move", json!({ "cohort": id, "person": person(name), "to": to }));
    assert_eq!(order(), "BCD");
    let moved = put("D", 0);
    assert_eq!(order(), "DBC");
    d.laptop.call("undo", json!({ "action": moved["action"] }));
    assert_eq!(order(), "BCD");
    put("D", 0);
    put("B", 9);
    assert_eq!(order(), "DCB");
    // Between two, over and over: there is always room.
    for _ in 0..40 {
        put("B", 1);
        put("C", 1);
    }
    assert_eq!(order(), "DCB");
    d.laptop.call("person_add", json!({ "name": "E", "cohort": id }));
    assert_eq!(order(), "DCBE", "who comes now is behind everybody, wherever those were put");
    let gone = d.laptop.try_call("waiting_move", json!({ "cohort": id, "person": d.people(&id)[0], "to": 0 })).unwrap_err();
    assert_eq!(gone["code"], "waits_not");
    d.laptop.call("people_place", json!({ "people": [d.people(&id)[0]], "from": id }));
    let next = shown();
    assert_eq!((&next["next"], &next["queue"][0]["person"]["name"]), (&json!(1), &json!("D")));
}

#[test]
fn what_was_said_of_columns_is_remembered_for_the_next_list_and_columns_of_ones_own_are_kept_and_shown() {
    let d = desk(0);
    let text = |number: u32| format!("Ma so,Ho va,Nhom mau\r\nZ{number},Người {number},AB\r\n");
    let map = json!([{ "column": "Ma so", "field": "number" }, { "column": "Ho va", "field": "name" }, { "column": "Nhom mau", "field": "extra" }]);
    d.laptop.import(&text(1), json!({ "rollout": d.rollout, "map": map }));
    let again = d.laptop.import(&text(2), json!({ "rollout": d.rollout }));
    assert_eq!(again["columns"], map, "{again}");
    assert!(list(&again["warnings"]).iter().any(|note| note["code"] == "columns_said"), "it is said");
    assert_eq!(again["new"], 1);
    let page = d.laptop.call("people_list", json!({ "text": "Z2", "offset": 0, "limit": 5 }));
    let shown = d.laptop.call("person_show", json!({ "person": page["rows"][0]["id"] }));
    assert_eq!(shown["extra"], json!([["Nhom mau", "AB"]]));
    // Another list is read by itself.
    let other = d.laptop.try_import("Ma so,Ho va\r\nZ3,Người 3\r\n", json!({ "rollout": d.rollout, "dry_run": true }));
    assert!(other.is_err() || list(&other.unwrap()["warnings"]).iter().all(|note| note["code"] != "columns_said"));
}
