//! Moving the launch: what moves, what stays, what collides, and one undo.

use serde_json::{Value, json};
use testkit::{Laptop, csv};

fn preview(laptop: &Laptop, rollout: &str, to: &str) -> Value {
    laptop.call("rollout_move_preview", json!({ "rollout": rollout, "go_live": to }))
}

fn collisions<'v>(preview: &'v Value, code: &str) -> Vec<&'v Value> {
    preview["collisions"].as_array().unwrap().iter().filter(|one| one["code"] == code).collect()
}

fn session(laptop: &Laptop, rollout: &str, id: &str) -> Value {
    let list = laptop.call("session_list", json!({ "rollout": rollout }));
    list["sessions"].as_array().unwrap().iter().find(|one| one["id"] == id).unwrap().clone()
}

#[test]
fn everything_relative_moves_what_was_held_stays_and_one_undo_takes_it_back() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(12), json!({ "rollout": rollout }));
    let held = laptop.session(&rollout, "Students, cohort 1");
    let all = laptop.call("session_list", json!({ "rollout": rollout }));
    let other = all["sessions"].as_array().unwrap().iter().find(|one| one["cohort"] != "Students, cohort 1" && one["starts"].is_string());
    let open = other.expect("another cohort is taught, too")["id"].as_str().unwrap().to_owned();
    laptop.call("session_close", json!({ "session": held, "unmarked": "absent" }));
    let (held_at, open_at) = (session(&laptop, &rollout, &held)["starts"].clone(), session(&laptop, &rollout, &open)["starts"].clone());

    let seen = preview(&laptop, &rollout, "2027-03-09T08:00");
    assert_eq!((seen["minutes"].as_i64(), seen["from"].as_str()), (Some(7 * 24 * 60), Some("2027-03-02T08:00:00+07:00")));
    assert!(seen["items"].as_u64().unwrap() > 100 && seen["gates"] == 5, "{seen}");
    let (title, follows) = (session(&laptop, &rollout, &held)["title"].clone(), "W2-08 Live session held");
    let stays = json!([{ "title": title, "at": held_at, "why": "held" }, { "title": follows, "at": held_at, "why": "done" }]);
    assert_eq!(seen["stays"], stays, "with the session stays the item that follows it");
    assert!(collisions(&seen, "weekend").is_empty(), "a whole week keeps the weekdays: {seen}");
    assert_eq!(session(&laptop, &rollout, &open)["starts"], open_at, "a look writes nothing");

    let before = laptop.everything();
    let moved = laptop.call("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-09T08:00" }));
    assert_eq!(session(&laptop, &rollout, &held)["starts"], held_at);
    assert_ne!(session(&laptop, &rollout, &open)["starts"], open_at);
    laptop.call("undo", json!({ "action": moved["action"] }));
    let values = |everything: &Value, kind: &str| -> Vec<Value> {
        everything[kind].as_array().unwrap().iter().map(|row| row["cells"].clone()).collect()
    };
    let after = laptop.everything();
    for kind in ["rollout", "session", "item", "gate"] {
        assert_eq!(values(&after, kind), values(&before, kind), "{kind}");
    }
    assert_eq!(session(&laptop, &rollout, &open)["starts"], open_at);
}

#[test]
fn a_weekend_a_holiday_the_past_and_a_fixed_start_are_said_before() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.call("holiday_set", json!({ "rollout": rollout, "day": "2027-03-10", "title": "Anniversary" }));
    let seen = preview(&laptop, &rollout, "2027-03-06T08:00");
    let weekend = collisions(&seen, "weekend");
    assert!(weekend.iter().any(|one| one["at"].as_str().unwrap().starts_with("2027-03-06")), "{seen}");
    let holiday = collisions(&seen, "holiday");
    assert_eq!((holiday.len(), holiday[0]["name"].as_str()), (1, Some("Anniversary")), "{seen}");
    assert!(!collisions(&preview(&laptop, &rollout, "2020-03-03T08:00"), "past").is_empty());
    laptop.call("holiday_set", json!({ "rollout": rollout, "day": "2027-03-10", "title": null }));
    assert!(collisions(&preview(&laptop, &rollout, "2027-03-06T08:00"), "holiday").is_empty());
    laptop.call("holiday_set", json!({ "rollout": rollout, "day": "2027-03-10", "title": "Anniversary, after all" }));
    let again = preview(&laptop, &rollout, "2027-03-06T08:00");
    assert_eq!(collisions(&again, "holiday")[0]["name"], "Anniversary, after all", "a day can become a holiday again");
}

#[test]
fn a_time_that_the_clocks_leave_out_is_refused_and_nothing_moves() {
    let laptop = Laptop::started();
    let made = laptop.call(
        "rollout_new",
        json!({ "template": "lms-go-live", "name": "In Berlin", "go_live": "2027-03-02T08:00", "zone": "Europe/Berlin" }),
    );
    let rollout = made["id"].as_str().unwrap();
    for (to, code) in
        [("2027-03-28T02:30", "failure-launch_skipped"), ("2027-10-31T02:30", "failure-launch_twice"), ("next week", "failure-no_time")]
    {
        let refused = laptop.refused("rollout_move", json!({ "rollout": rollout, "go_live": to }));
        assert_eq!((refused["field"].as_str(), refused["sentence"].as_str()), (Some("go_live"), Some(code)));
    }
    assert_eq!(
        laptop.refused("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-02T08:00" }))["sentence"],
        "failure-move_nowhere"
    );
}

#[test]
fn a_launch_in_a_doubled_hour_begins_at_the_one_that_was_chosen() {
    let laptop = Laptop::started();
    let asked = |at: &str, which: Option<&str>| json!({ "template": "lms-go-live", "name": "In Berlin", "go_live": at, "zone": "Europe/Berlin", "which": which });
    let before = laptop.call("app_status", json!({}))["rollouts"].as_array().unwrap().len();
    for (at, code) in [("2027-10-31T02:30", "failure-launch_twice"), ("2027-03-28T02:30", "failure-launch_skipped")] {
        let refused = laptop.refused("rollout_new", asked(at, None));
        assert_eq!((refused["field"].as_str(), refused["sentence"].as_str()), (Some("go_live"), Some(code)));
    }
    let said = laptop.refused("rollout_new", asked("2027-10-31T02:30", None))["message"].to_string();
    assert!(said.contains("2027-10-31 02:30 (+02:00)") && said.contains("2027-10-31 02:30 (+01:00)"), "{said}");
    assert_eq!(laptop.refused("rollout_new", asked("2027-10-31T02:30", Some("both")))["sentence"], "failure-move_which");
    assert_eq!(laptop.call("app_status", json!({}))["rollouts"].as_array().unwrap().len(), before, "nothing half done");

    let means = |at: &str| laptop.call("launch_means", json!({ "go_live": at, "zone": "Europe/Berlin" }));
    let twice = means("2027-10-31T02:30");
    assert_eq!((twice["clock"].as_str(), twice["offers"][1]["at"].as_str()), (Some("twice"), Some("2027-10-31T02:30:00+01:00")));
    assert_eq!((means("2027-03-28T02:30")["clock"].as_str(), means("2027-03-02T08:00")["clock"].as_str()), (Some("skipped"), None));
    for (which, offset) in [("earlier", "+02:00"), ("later", "+01:00")] {
        let made = laptop.call("rollout_new", asked("2027-10-31T02:30", Some(which)));
        let status = laptop.call("app_status", json!({}));
        let line = status["rollouts"].as_array().unwrap().iter().find(|one| one["id"] == made["id"]).unwrap();
        assert_eq!(line["t0"], format!("2027-10-31T02:30:00{offset}"));
    }
}

#[test]
fn somebody_who_would_be_in_two_rooms_at_once_is_counted() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(12), json!({ "rollout": rollout }));
    let held = laptop.session(&rollout, "Students, cohort 1");
    let starts = session(&laptop, &rollout, &held)["starts"].as_str().unwrap().to_owned();
    let cohort = session(&laptop, &rollout, &held)["cohort_id"].clone();
    // Another session of the same people, at the place where the first one lies a day later.
    let day = starts[8..10].parse::<u32>().unwrap() + 1;
    let later = format!("{}{day:02}{}", &starts[..8], &starts[10..16]);
    let made =
        laptop.try_call("session_new", json!({ "rollout": rollout, "cohort": cohort, "title": "Extra hour", "starts": later, "minutes": 60, "place": "", "trainer": "", "form": "live" }));
    let Ok(made) = made else { panic!("session_new: {}", made.unwrap_err()) };
    laptop.call("session_close", json!({ "session": made["id"], "unmarked": "absent" }));
    let seen = preview(&laptop, &rollout, "2027-03-03T08:00");
    let twice = collisions(&seen, "cohort");
    assert!(twice.iter().any(|one| one["count"] == 12 && one["titles"].as_array().unwrap().contains(&json!("Extra hour"))), "{seen}");
}

#[test]
fn a_room_and_a_trainer_that_another_rollout_needs_at_the_new_time_are_said() {
    let laptop = Laptop::started();
    let (moved, other) = (laptop.rollout(), laptop.rollout());
    let plan = |rollout: &str, title: &str, starts: &str| {
        let request = json!({
            "rollout": rollout, "cohort": "Students, cohort 1", "title": title, "starts": starts, "minutes": 60, "place": "Hall 9", "trainer": "Trần Bình", "form": "live"
        });
        laptop.call("session_new", request);
    };
    plan(&moved, "Ours", "2027-02-20T09:00");
    plan(&other, "Theirs", "2027-02-21T09:30");
    let apart = preview(&laptop, &moved, "2027-03-04T08:00");
    assert!(collisions(&apart, "room").iter().all(|one| one["name"] != "Hall 9"), "{apart}");
    let seen = preview(&laptop, &moved, "2027-03-03T08:00");
    for (code, name) in [("room", "Hall 9"), ("trainer", "Trần Bình")] {
        let found = collisions(&seen, code);
        assert!(found.iter().any(|one| one["name"] == name && one["titles"] == json!(["Ours", "Theirs"])), "{code}: {seen}");
    }
}

#[test]
fn whoever_leads_a_part_goes_along_with_the_session() {
    let laptop = Laptop::started();
    let (moved, other) = (laptop.rollout(), laptop.rollout());
    let plan = |rollout: &str, title: &str, starts: &str, trainer: &str, segments: Value| {
        let request = json!({
            "rollout": rollout, "cohort": "Students, cohort 1", "title": title, "starts": starts, "minutes": 60, "place": "", "trainer": trainer, "form": "live", "segments": segments
        });
        laptop.call("session_new", request);
    };
    let part = |trainer: Option<&str>| json!({ "title": "", "form": "talk", "minutes": 30, "topic": null, "trainer": trainer });
    plan(&moved, "Ours", "2027-02-20T09:00", "Lê Hà", json!([part(None), part(Some("Trần Bình"))]));
    plan(&other, "Before", "2027-02-21T08:30", "Trần Bình", json!([]));
    let ours =
        |seen: &Value| collisions(seen, "trainer").iter().filter(|one| one["titles"].as_array().unwrap().contains(&json!("Ours"))).count();
    let day_later = preview(&laptop, &moved, "2027-03-03T08:00");
    assert_eq!(ours(&day_later), 0, "his part begins when the other ends: {day_later}");
    plan(&other, "After", "2027-02-21T09:45", "Trần Bình", json!([]));
    let day_later = preview(&laptop, &moved, "2027-03-03T08:00");
    assert_eq!(ours(&day_later), 1, "{day_later}");
}

fn in_zone(laptop: &Laptop, go_live: &str, zone: &str) -> String {
    let request = json!({ "template": "lms-go-live", "name": format!("In {zone}"), "go_live": go_live, "zone": zone });
    laptop.call("rollout_new", request)["id"].as_str().unwrap().to_owned()
}

#[test]
fn a_launch_in_an_hour_that_the_clock_skips_or_repeats_offers_both_instants() {
    let laptop = Laptop::started();
    // Zone, wanted local time, what the clock does, both instants.
    let cases = [
        ("Europe/Berlin", "2027-03-28T02:30", "skipped", ["2027-03-28T01:30:00+01:00", "2027-03-28T03:30:00+02:00"]),
        ("Europe/Berlin", "2027-10-31T02:30", "twice", ["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"]),
        ("America/New_York", "2027-11-07T01:30", "twice", ["2027-11-07T01:30:00-04:00", "2027-11-07T01:30:00-05:00"]),
        ("Australia/Lord_Howe", "2027-10-03T02:15", "skipped", ["2027-10-03T01:45:00+10:30", "2027-10-03T02:45:00+11:00"]),
    ];
    for (zone, to, clock, both) in cases {
        let rollout = in_zone(&laptop, "2027-06-01T08:00", zone);
        let ask = |which: Value| json!({ "rollout": rollout, "go_live": to, "which": which });
        let seen = laptop.call("rollout_move_preview", ask(Value::Null));
        let offers: Vec<&str> = seen["offers"].as_array().unwrap().iter().map(|offer| offer["at"].as_str().unwrap()).collect();
        assert_eq!((seen["clock"].as_str(), offers), (Some(clock), both.to_vec()), "{zone}");
        let code = format!("failure-launch_{clock}");
        assert_eq!(laptop.refused("rollout_move", ask(Value::Null))["sentence"], json!(code), "nobody chooses for the team");
        assert_eq!(laptop.call("rollout_move_preview", ask("later".into()))["to"], both[1]);
        assert_eq!(laptop.call("rollout_move", ask("later".into()))["t0"], both[1], "{zone}");
    }
    assert_eq!(
        laptop.refused(
            "rollout_move",
            json!({ "rollout": in_zone(&laptop, "2027-06-01T08:00", "Europe/Berlin"), "go_live": "2027-03-28T02:30", "which": "both" })
        )["sentence"],
        "failure-move_which"
    );
}

#[test]
fn what_lies_on_the_other_side_of_a_clock_change_is_said_to_shift_by_the_clock() {
    let laptop = Laptop::started();
    // From winter time into the week after the clock is set forward: what lies before that change lies an hour earlier by the clock.
    for (zone, from, to, shift) in [
        ("Europe/Berlin", "2027-03-02T08:00", "2027-03-30T08:00", "-60"),
        ("America/New_York", "2027-03-02T08:00", "2027-03-16T08:00", "-60"),
        ("Australia/Lord_Howe", "2027-03-16T08:00", "2027-04-06T08:00", "30"),
    ] {
        let rollout = in_zone(&laptop, from, zone);
        let seen = preview(&laptop, &rollout, to);
        let clock = collisions(&seen, "clock");
        assert_eq!((clock.len(), clock[0]["name"].as_str()), (1, Some(shift)), "{zone}: {seen}");
        let moves = seen["moves"].as_array().unwrap();
        let hour = |line: &Value, field: &str| line[field].as_str().unwrap()[11..16].to_owned();
        let shifted = moves.iter().filter(|line| hour(line, "from") != hour(line, "to")).count();
        assert_eq!(clock[0]["count"], shifted, "{zone}");
    }
    let rollout = in_zone(&laptop, "2027-03-02T08:00", "Asia/Ho_Chi_Minh");
    assert!(collisions(&preview(&laptop, &rollout, "2027-03-30T08:00"), "clock").is_empty(), "no clock is set there");
}

#[test]
fn the_zone_moves_with_the_launch_and_the_preview_lists_old_and_new_times() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let ask = json!({ "rollout": rollout, "go_live": "2027-03-02T08:00", "zone": "Europe/Berlin" });
    let seen = laptop.call("rollout_move_preview", ask.clone());
    assert_eq!(
        (seen["minutes"].as_i64(), seen["to"].as_str(), seen["still"].as_bool()),
        (Some(360), Some("2027-03-02T08:00:00+01:00"), Some(false))
    );
    let moves = seen["moves"].as_array().unwrap();
    let counted = ["items", "sessions", "gates"].iter().map(|kind| seen[kind].as_u64().unwrap()).sum::<u64>();
    assert_eq!(moves.len() as u64, counted);
    let launch = moves.iter().find(|line| line["kind"] == "item" && line["to"] == "2027-03-02T08:00:00+01:00").unwrap();
    assert_eq!(launch["from"], "2027-03-02T08:00:00+07:00");
    let clock = collisions(&seen, "clock");
    let titles = json!(["Weekly update, week 4 of 4"]);
    assert_eq!((clock.len(), &clock[0]["titles"]), (1, &titles), "clock times stay what they were until Berlin sets its clock forward");
    let moved = laptop.call("rollout_move", ask);
    let line = |laptop: &Laptop| laptop.call("app_status", json!({}))["rollouts"][0].clone();
    assert_eq!((line(&laptop)["zone"].as_str(), line(&laptop)["t0"].as_str()), (Some("Europe/Berlin"), Some("2027-03-02T08:00:00+01:00")));
    laptop.call("undo", json!({ "action": moved["action"] }));
    assert_eq!(
        (line(&laptop)["zone"].as_str(), line(&laptop)["t0"].as_str()),
        (Some("Asia/Ho_Chi_Minh"), Some("2027-03-02T08:00:00+07:00"))
    );
}

/// The first item of the pre-deployment list.
fn item(laptop: &Laptop, rollout: &str) -> Value {
    let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
    let view = laptop.call("checklist_show", json!({ "checklist": lists["checklists"][0]["id"] }));
    view["sections"][0]["items"][0].clone()
}

#[test]
fn what_is_done_and_a_gate_that_was_passed_keep_their_times() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let before = item(&laptop, &rollout);
    laptop.call("item_set", json!({ "item": before["id"], "state": "done", "reason": "seen" }));
    let seen = preview(&laptop, &rollout, "2027-03-09T08:00");
    let stays = seen["stays"].as_array().unwrap();
    assert_eq!((stays.len(), stays[0]["why"].as_str(), &stays[0]["at"]), (1, Some("done"), &before["planned_at"]), "{seen}");
    let moved = laptop.call("rollout_move", json!({ "rollout": rollout, "go_live": "2027-03-09T08:00" }));
    assert_eq!(item(&laptop, &rollout)["planned_at"], before["planned_at"], "it was then, whenever the launch is");
    laptop.call("undo", json!({ "action": moved["action"] }));
    assert_eq!(item(&laptop, &rollout)["planned_rel"], before["planned_rel"]);
}

#[test]
fn invitations_a_live_run_and_training_after_what_needs_it_are_said_before() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(12), json!({ "rollout": rollout }));
    let cohorts = laptop.call("records", json!({ "kind": "cohort", "rollout": rollout, "offset": 0, "limit": 100 }));
    let cohort =
        cohorts["rows"].as_array().unwrap().iter().find(|row| row["cells"]["title"] == "Students, cohort 1").unwrap()["id"].clone();
    assert!(collisions(&preview(&laptop, &rollout, "2027-03-09T08:00"), "invited").is_empty());
    laptop.call("cohort_invited", json!({ "cohort": cohort }));
    let runs = laptop.call("run_list", json!({ "rollout": rollout }));
    let list = runs["checklists"].as_array().unwrap().iter().find(|list| list["tasks"].as_u64() > Some(20)).unwrap()["id"].clone();
    laptop.call("run_new", json!({ "checklist": list, "mode": "live" }));
    let seen = preview(&laptop, &rollout, "2027-03-09T08:00");
    assert_eq!(collisions(&seen, "invited")[0]["count"], 12, "{seen}");
    assert_eq!(collisions(&seen, "run").len(), 1, "{seen}");
    // Training that some gate or task needs is held at a fixed time: an earlier launch leaves it behind.
    let everything = laptop.everything();
    let needed = everything["item"].as_array().unwrap().iter().chain(everything["criterion"].as_array().unwrap());
    let needed =
        needed.filter_map(|row| row["cells"]["needs"][0].as_str()).next().expect("the template has training that is needed").to_owned();
    laptop.call("session_close", json!({ "session": needed, "unmarked": "absent" }));
    let late = preview(&laptop, &rollout, "2027-02-02T08:00");
    let title = session(&laptop, &rollout, &needed)["title"].clone();
    assert!(collisions(&late, "late").iter().any(|one| one["titles"][0] == title), "{late}");
}

#[test]
fn the_days_off_are_the_plans_own() {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    let days = |days: Value| laptop.call("weekend_set", json!({ "rollout": rollout, "days": days }));
    // 6 March 2027 is a Saturday.
    assert!(!collisions(&preview(&laptop, &rollout, "2027-03-06T08:00"), "weekend").is_empty());
    days(json!(["fri"]));
    let seen = preview(&laptop, &rollout, "2027-03-05T08:00");
    let on: std::collections::BTreeSet<&str> = collisions(&seen, "weekend").iter().map(|one| &one["at"].as_str().unwrap()[..10]).collect();
    assert!(on.contains("2027-03-05") && !on.contains("2027-03-06"), "{seen}");
    days(json!([]));
    assert!(collisions(&preview(&laptop, &rollout, "2027-03-06T08:00"), "weekend").is_empty(), "people work on every day");
    assert_eq!(laptop.refused("weekend_set", json!({ "rollout": rollout, "days": ["Friday"] }))["sentence"], "failure-weekday");
}
