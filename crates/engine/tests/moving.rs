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
    assert_eq!(seen["stays"], json!([{ "title": session(&laptop, &rollout, &held)["title"], "at": held_at, "why": "held" }]));
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
        [("2027-03-28T02:30", "failure-time_skipped"), ("2027-10-31T02:30", "failure-time_twice"), ("next week", "failure-no_time")]
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
    let twice = collisions(&seen, "twice");
    assert!(twice.iter().any(|one| one["count"] == 12 && one["titles"].as_array().unwrap().contains(&json!("Extra hour"))), "{seen}");
}
