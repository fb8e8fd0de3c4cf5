//! Completion through the dispatcher: topics by session, recording and make-up, the roster's date, walk-ins, scores;
//! and every figure of the answer against an independent recount of the records themselves.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};
use testkit::{Laptop, csv};

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn group<'v>(view: &'v Value, kind: &str, title: &str) -> &'v Value {
    let found = list(&view["groups"]).iter().find(|group| group["kind"] == kind && (kind == "all" || group["title"] == title));
    found.unwrap_or_else(|| panic!("no {kind} {title} in {view}"))
}

/// Everything of a kind, as the generic list gives it.
fn records(laptop: &Laptop, kind: &str) -> Vec<Value> {
    list(&laptop.call("records", json!({ "kind": kind, "offset": 0, "limit": 1000 }))["rows"]).to_vec()
}

struct Workshop {
    laptop: Laptop,
    rollout: String,
    sessions: Vec<Value>,
    people: Vec<String>,
}

/// Thirty students in cohort 1, with the sessions of their cohort in order.
fn workshop() -> Workshop {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(30), json!({ "rollout": rollout }));
    let all = laptop.call("session_list", json!({ "rollout": rollout }));
    let sessions: Vec<Value> = list(&all["sessions"]).iter().filter(|session| session["cohort"] == "Students, cohort 1").cloned().collect();
    let sheet = laptop.call("attendance_sheet", json!({ "session": sessions[0]["id"] }));
    let people = list(&sheet["rows"]).iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
    Workshop { laptop, rollout, sessions, people }
}

impl Workshop {
    fn show(&self) -> Value {
        self.laptop.call("completion_show", json!({ "rollout": self.rollout }))
    }

    fn attend_all(&self, person: &str) {
        for session in &self.sessions {
            self.laptop.mark(session["id"].as_str().unwrap(), person, "present", None);
        }
    }

    fn assessment(&self) -> String {
        let all = self.laptop.call("assessment_list", json!({ "rollout": self.rollout }));
        list(&all["assessments"])[0]["id"].as_str().unwrap().to_owned()
    }

    fn score(&self, person: &str, points: &str, attempt: Option<u32>) -> Value {
        self.laptop.call("score_set", json!({ "assessment": self.assessment(), "person": person, "points": points, "attempt": attempt }))
    }

    fn missing(&self, lack: Option<&str>) -> Value {
        self.laptop.call("completion_missing", json!({ "rollout": self.rollout, "lack": lack, "offset": 0, "limit": 100 }))
    }
}

#[test]
fn complete_is_who_covered_every_topic_and_passed_and_the_rest_are_named_with_the_reason() {
    let w = workshop();
    for person in &w.people[..3] {
        w.attend_all(person);
    }
    w.laptop.mark(w.sessions[0]["id"].as_str().unwrap(), &w.people[3], "absent", None);
    w.score(&w.people[0], "80", None);
    w.score(&w.people[1], "79.99", None);
    let view = w.show();
    let cohort = group(&view, "cohort", "Students, cohort 1");
    let chain = |key: &str| cohort[key].as_u64().unwrap();
    assert_eq!(
        (chain("roster"), chain("attended"), chain("covered"), chain("assessed"), chain("passed"), chain("complete")),
        (30, 3, 3, 2, 1, 1),
        "{cohort}"
    );
    assert_eq!(cohort["average"], 8000, "the mean of 80 and 79.99 is 79.995, and half up");

    let missing = w.missing(None);
    let counts = &missing["counts"];
    assert_eq!(
        (counts["all"].as_u64(), counts["attendance"].as_u64(), counts["topics"].as_u64(), counts["assessment"].as_u64()),
        (Some(29), Some(27), Some(0), Some(2))
    );
    let of = |person: &str| list(&missing["rows"]).iter().find(|row| row["person"] == person).unwrap().clone();
    assert_eq!((of(&w.people[1])["why"].as_str(), of(&w.people[1])["score"].as_i64()), (Some("failed"), Some(7999)));
    assert_eq!(of(&w.people[2])["why"], "not_scored");
    assert_eq!((of(&w.people[3])["lack"].as_str(), of(&w.people[4])["why"].as_str()), (Some("attendance"), Some("not_held")));

    w.score(&w.people[1], "85", Some(2));
    let view = w.show();
    assert_eq!(group(&view, "all", "")["complete"], 2, "a resit counts, the best of the attempts");
    let refused = w.laptop.refused("score_set", json!({ "assessment": w.assessment(), "person": w.people[5], "points": "100.5" }));
    assert_eq!(refused["code"], "points");
    let skipped =
        w.laptop.refused("score_set", json!({ "assessment": w.assessment(), "person": w.people[5], "points": "90", "attempt": 3 }));
    assert_eq!(skipped["field"], "attempt");
}

#[test]
fn a_recording_or_another_cohort_makes_up_for_an_absence_and_is_said() {
    let w = workshop();
    let (first, person) = (&w.sessions[0], &w.people[0]);
    let all = w.laptop.call("session_list", json!({ "rollout": w.rollout }));
    let other =
        list(&all["sessions"]).iter().find(|s| s["cohort"] != first["cohort"] && s["title"].as_str().unwrap().contains("tudents")).unwrap();
    w.laptop.mark(first["id"].as_str().unwrap(), person, "absent", None);
    let before = w.laptop.call("completion_person", json!({ "rollout": w.rollout, "person": person }));
    assert!(
        list(&before["places"][0]["make_up"]).iter().any(|way| way["session"] == other["id"] || way["cohort"] != first["cohort"]),
        "{before}"
    );
    w.laptop.call("attendance_walk_in", json!({ "session": other["id"], "person": person }));
    let after = w.laptop.call("completion_person", json!({ "rollout": w.rollout, "person": person }));
    let covered = |view: &Value, how: &str| list(&view["places"][0]["topics"]).iter().filter(|topic| topic["how"] == how).count();
    assert_eq!(covered(&before, "make_up"), 0);
    assert!(covered(&after, "make_up") + covered(&after, "recording") > 0, "{after}");
    assert_eq!(
        group(&w.show(), "cohort", other["cohort"].as_str().unwrap())["walk_ins"],
        0,
        "who has a place in the audience is no walk-in"
    );
}

#[test]
fn the_rosters_date_keeps_the_denominator_and_walk_ins_move_no_figure() {
    let w = workshop();
    w.attend_all(&w.people[0]);
    let cohort = group(&w.show(), "cohort", "Students, cohort 1")["id"].clone();
    w.laptop.call("cohort_invited", json!({ "cohort": cohort }));
    assert_eq!(w.laptop.refused("cohort_invited", json!({ "cohort": cohort }))["code"], "nobody_to_invite");
    w.laptop.call("cohort_freeze", json!({ "cohort": cohort, "freeze": true }));
    // The clock of this test is the machine's: whoever comes later comes at least a millisecond later.
    let frozen = std::time::SystemTime::now();
    while frozen.elapsed().is_ok_and(|since| since.as_millis() < 2) {
        std::thread::yield_now();
    }
    let before = group(&w.show(), "cohort", "Students, cohort 1").clone();
    w.laptop.call("person_add", json!({ "name": "Trần Văn Muộn", "cohort": cohort }));
    w.laptop.call("attendance_walk_in", json!({ "session": w.sessions[0]["id"], "name": "Nguyễn Văn Khách" }));
    let after = group(&w.show(), "cohort", "Students, cohort 1").clone();
    for figure in ["roster", "invited", "attended", "covered", "complete"] {
        assert_eq!(before[figure], after[figure], "{figure}");
    }
    assert_eq!(
        (after["roster"].as_u64(), after["invited"].as_u64(), after["later"].as_u64(), after["walk_ins"].as_u64()),
        (Some(30), Some(30), Some(1), Some(1))
    );
    assert!(after["frozen"].is_string());
    w.laptop.call("cohort_freeze", json!({ "cohort": cohort, "freeze": false }));
    assert_eq!(group(&w.show(), "cohort", "Students, cohort 1")["roster"], 31);
}

/// The same question asked of the raw records, with loops only.
#[test]
fn the_figures_agree_with_a_recount_of_the_records() {
    let w = workshop();
    for (i, person) in w.people.iter().enumerate() {
        for (s, session) in w.sessions.iter().enumerate() {
            let mark = ["present", "late", "remote", "absent", "excused"][(i * 3 + s * s) % 5];
            if (i + s) % 7 != 6 {
                w.laptop.mark(session["id"].as_str().unwrap(), person, mark, None);
            }
        }
        if i % 3 != 0 {
            w.score(person, &format!("{}", 55 + i), None);
        }
    }
    for person in &w.people[..10] {
        w.attend_all(person);
    }
    let cell = |record: &Value, name: &str| record["cells"][name].clone();
    let topics: BTreeMap<String, Value> =
        records(&w.laptop, "topic").into_iter().map(|row| (row["id"].as_str().unwrap().to_owned(), row)).collect();
    let covers: BTreeMap<String, Value> =
        records(&w.laptop, "session").into_iter().map(|row| (row["id"].as_str().unwrap().to_owned(), cell(&row, "covers"))).collect();
    let assessment = &records(&w.laptop, "assessment")[0];
    let course = cell(assessment, "course");
    let wanted: BTreeSet<&String> =
        topics.iter().filter(|(_, row)| cell(row, "course") == course && cell(row, "required") == true).map(|(id, _)| id).collect();
    let (marks, scores) = (records(&w.laptop, "attendance"), records(&w.laptop, "score"));
    let (mut attended, mut covered, mut passed, mut complete, mut sum, mut assessed) = (0, 0, 0, 0, 0.0, 0);
    for person in &w.people {
        let mut has: BTreeSet<String> = BTreeSet::new();
        let own: Vec<&Value> = marks.iter().filter(|row| cell(row, "person") == **person).collect();
        let there: Vec<&&Value> =
            own.iter().filter(|row| ["present", "late", "remote"].contains(&cell(row, "mark")["status"].as_str().unwrap_or(""))).collect();
        for row in &there {
            has.extend(list(&covers[cell(row, "session").as_str().unwrap()]).iter().map(|id| id.as_str().unwrap().to_owned()));
        }
        let score =
            scores.iter().find(|row| cell(row, "person") == **person).map(|row| cell(row, "scored")["points"].as_f64().unwrap() / 100.0);
        if let Some(score) = score {
            has.extend(topics.iter().filter(|(_, row)| cell(row, "form") == "assessment").map(|(id, _)| id.clone()));
            (sum, assessed) = (sum + score, assessed + 1);
        }
        let all = wanted.iter().all(|topic| has.contains(*topic));
        let ok = score.is_some_and(|score| score >= 80.0);
        attended += u32::from(!there.is_empty());
        covered += u32::from(all);
        passed += u32::from(ok);
        complete += u32::from(all && ok);
    }
    let view = w.show();
    let line = group(&view, "audience", "Students");
    let figure = |key: &str| u32::try_from(line[key].as_u64().unwrap()).unwrap();
    assert_eq!(
        [figure("attended"), figure("covered"), figure("assessed"), figure("passed"), figure("complete")],
        [attended, covered, assessed, passed, complete]
    );
    assert!(complete > 0 && complete < 30, "the case shows something: {complete}");
    assert_eq!(line["average"].as_i64(), Some((sum * 100.0 / f64::from(assessed) + 0.5).floor() as i64));
    assert_eq!(
        w.missing(None)["counts"]["all"].as_u64(),
        Some(u64::from(30 - complete)),
        "who is missing and who is complete are everybody"
    );
    let departments: u32 = list(&view["groups"])
        .iter()
        .filter(|group| group["kind"] == "department")
        .map(|group| group["complete"].as_u64().unwrap() as u32)
        .sum();
    assert_eq!(departments, complete);
    let last = list(&view["days"]).iter().filter_map(|day| day["complete"].as_u64()).next_back();
    assert!(last.is_some(), "{}", view["days"]);
}

#[test]
fn an_absence_becomes_a_session_one_to_one_that_lists_only_them_and_ends_when_they_were_there() {
    let w = workshop();
    let (person, other) = (&w.people[0], &w.people[1]);
    for session in &w.sessions {
        w.laptop.mark(session["id"].as_str().unwrap(), person, "absent", None);
        w.laptop.mark(session["id"].as_str().unwrap(), other, "absent", None);
    }
    let days = w.show()["days"].clone();
    let request = json!({
        "rollout": w.rollout, "person": person, "title": "One to one: An", "starts": "2027-03-20T09:00", "minutes": 60, "place": "", "trainer": "",
    });
    let made = w.laptop.call("make_up_new", request);
    assert_eq!((made["form"].as_str(), made["enrolled"].as_u64()), (Some("one-to-one"), Some(1)));
    assert_eq!(made["cohort"], w.sessions[0]["cohort"]);
    let planned = |days: &Value| list(days).iter().map(|day| day["planned"].as_u64().unwrap()).max();
    assert_eq!(planned(&w.show()["days"]), planned(&days), "a session for one person delays nobody's plan");
    let sheet = || w.laptop.call("attendance_sheet", json!({ "session": made["id"] }));
    let listed = |sheet: &Value| list(&sheet["rows"]).iter().map(|row| row["person"].clone()).collect::<Vec<_>>();
    assert_eq!(listed(&sheet()), [json!(person)]);
    let line = |person: &str| list(&w.missing(None)["rows"]).iter().find(|row| row["person"] == person).cloned();
    assert_eq!(line(person).unwrap()["make_up"]["state"], "planned");
    assert_ne!(line(other).unwrap()["session"], made["title"], "it is not theirs to have missed");

    // Nobody else becomes absent by its being closed, in the register neither.
    let register = || w.laptop.call("attendance_register", json!({ "rollout": w.rollout, "cohort": made["cohort_id"] }));
    let place = |register: &Value| {
        let own = list(&register["sessions"]).iter().filter(|one| one["cohort_id"] == made["cohort_id"]);
        own.enumerate().find(|(_, one)| one["id"] == made["id"]).map(|(at, one)| (at, one.clone())).unwrap()
    };
    let of = |register: &Value, person: &str, at: usize| {
        list(&register["people"]).iter().find(|one| one["person"] == person).unwrap()["marks"][at].clone()
    };
    let taken =
        |register: &Value, person: &str| list(&register["people"]).iter().find(|one| one["person"] == person).unwrap()["taken"].clone();
    let before = taken(&register(), other);
    w.laptop.mark(made["id"].as_str().unwrap(), person, "present", None);
    w.laptop.call("session_close", json!({ "session": made["id"], "unmarked": "absent" }));
    let (at, one) = place(&register());
    assert_eq!((one["roster"].as_u64(), one["present"].as_u64(), one["absent"].as_u64()), (Some(1), Some(1), Some(0)));
    assert_eq!((of(&register(), other, at)["there"].clone(), taken(&register(), other)), (json!(false), before));
    assert_eq!(of(&register(), person, at)["mark"], "present");

    let shown = w.laptop.call("completion_person", json!({ "rollout": w.rollout, "person": person }))["places"][0].clone();
    assert!(list(&shown["topics"]).iter().all(|topic| topic["how"] == "make_up"), "{shown}");
    assert!(line(person).is_none_or(|row| row["lack"] == "assessment"), "what they were absent from is made up for");
}

#[test]
fn who_is_added_to_a_session_one_to_one_is_listed_and_never_the_whole_cohort() {
    let w = workshop();
    let cohort = w.sessions[0]["cohort_id"].clone();
    let new = |people: Value| {
        json!({
            "rollout": w.rollout, "cohort": cohort, "title": "Help", "starts": "2027-03-20T09:00", "minutes": 30, "place": "", "trainer": "",
            "form": "one-to-one", "people": people,
        })
    };
    let made = w.laptop.call("session_new", new(json!([])));
    let rows = |session: &Value| list(&w.laptop.call("attendance_sheet", json!({ "session": session }))["rows"]).to_vec();
    assert!(rows(&made["id"]).is_empty(), "nobody yet, and never the whole cohort");
    w.laptop.call("attendance_walk_in", json!({ "session": made["id"], "person": w.people[3] }));
    assert_eq!(rows(&made["id"]).len(), 1);
    let two = w.laptop.call("session_new", new(json!([w.people[4], w.people[5]])));
    assert_eq!((rows(&two["id"]).len(), two["enrolled"].as_u64()), (2, Some(2)));
    w.laptop.call("make_up_set", json!({ "rollout": w.rollout, "person": w.people[5], "session": two["id"], "planned": false }));
    assert_eq!(rows(&two["id"]).len(), 1);
    let clashing = w.laptop.call("session_clashes", json!({ "rollout": w.rollout }));
    assert!(list(&clashing["clashes"]).iter().all(|clash| clash["title"] != "Help"), "two for different people at one time: {clashing}");
}

#[test]
fn an_absence_leads_to_a_session_in_which_it_is_made_up_and_the_marks_say_whether_it_was() {
    let w = workshop();
    let person = &w.people[0];
    let absent_from = w.sessions[0]["id"].as_str().unwrap();
    w.laptop.mark(absent_from, person, "absent", None);
    let shown = || w.laptop.call("completion_person", json!({ "rollout": w.rollout, "person": person }))["places"][0].clone();
    let way = list(&shown()["make_up"]).iter().find(|way| way["cohort"] != w.sessions[0]["cohort"]).unwrap().clone();
    assert_eq!(way["planned"], Value::Null);
    let set = |planned: bool| json!({ "rollout": w.rollout, "person": person, "session": way["session"], "planned": planned });
    assert_eq!(w.laptop.refused("make_up_set", set(false))["code"], "not_found");
    let made = w.laptop.call("make_up_set", set(true));
    let state = || list(&shown()["make_up"]).iter().find(|one| one["session"] == way["session"]).unwrap()["planned"].clone();
    assert_eq!(
        (state(), list(&shown()["make_up"])[0]["session"].clone()),
        (json!("planned"), way["session"].clone()),
        "what was agreed stands first"
    );
    let line = || list(&w.missing(None)["rows"]).iter().find(|row| row["person"] == person.as_str()).unwrap()["make_up"].clone();
    assert_eq!((line()["state"].as_str(), line()["title"].as_str()), (Some("planned"), way["title"].as_str()));
    let roster = group(&w.show(), "all", "")["roster"].clone();

    // They come there without being on its list: the mark is what ends it, and no figure counts them twice.
    w.laptop.call("attendance_walk_in", json!({ "session": way["session"], "person": person }));
    w.laptop.mark(way["session"].as_str().unwrap(), person, "present", None);
    assert_eq!(state(), "done");
    assert_eq!(line(), Value::Null, "the list says only what is still to come, or came to nothing");
    assert_eq!(group(&w.show(), "all", "")["roster"], roster);
    w.laptop.mark(way["session"].as_str().unwrap(), person, "absent", None);
    w.laptop.call("session_close", json!({ "session": way["session"], "unmarked": "blank" }));
    assert_eq!((state(), line()["state"].clone()), (json!("lapsed"), json!("lapsed")));
    w.laptop.call("undo", json!({ "action": made["action"] }));
    assert!(list(&shown()["make_up"]).iter().all(|one| one["planned"] == Value::Null), "and one undo takes it back");
}
