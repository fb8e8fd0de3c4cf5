//! Checking in at the door: badges, numbers of one's own, refused scans, the code on the screen.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use domain::{Hash, Id, badge};
use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::options;

use super::{Room, list};

const MINUTE: i64 = 60_000;
/// 23 February 2027, 8:00 in Ho Chi Minh City: the session begins.
const START: i64 = 1_803_344_400_000;

/// A room whose clock stands where a test puts it.
struct Door {
    room: Room,
    now: Arc<AtomicI64>,
}

impl Door {
    fn new() -> Self {
        let now = Arc::new(AtomicI64::new(START - 10 * MINUTE));
        let held = now.clone();
        let room = Room::with(Options { clock: Clock::of(move || held.load(Ordering::SeqCst)), ..options() });
        Self { room, now }
    }

    fn at(&self, minutes: i64) -> &Self {
        self.now.store(START + minutes * MINUTE, Ordering::SeqCst);
        self
    }

    fn scan(&self, text: &str) -> Value {
        self.scanned(json!({ "session": self.room.session, "text": text }))
    }

    fn scanned(&self, request: Value) -> Value {
        self.room.laptop.call("attendance_scan", request)
    }

    /// The code on the badge of a person, as any laptop of the workspace works it out.
    fn badge(&self, person: &str) -> String {
        badge::badge(&self.genesis(), Id::try_parse(person).unwrap())
    }

    /// From the printed badges, which hold it.
    fn genesis(&self) -> Hash {
        let printed = self.print(json!({ "session": self.room.session }));
        let (_, rest) = printed.split_once("genesis: \"").unwrap();
        rest[..64].parse().unwrap()
    }

    fn print(&self, whom: Value) -> String {
        let mut request = json!({ "paper": "a4", "language": "en" });
        request.as_object_mut().unwrap().extend(whom.as_object().unwrap().clone());
        let answer = self.room.laptop.call("badge_print", request);
        use base64::Engine as _;
        String::from_utf8(base64::engine::general_purpose::STANDARD.decode(answer["file"]["content"].as_str().unwrap()).unwrap()).unwrap()
    }

    fn view(&self) -> Value {
        self.room.laptop.call("check_in_show", json!({ "session": self.room.session }))
    }

    fn refused(&self) -> Vec<String> {
        list(&self.view()["refused"]).iter().map(|scan| scan["outcome"].as_str().unwrap().to_owned()).collect()
    }

    fn first(&self) -> Value {
        self.view()["refused"][0].clone()
    }

    fn set(&self, more: Value) -> Value {
        let mut request = json!({ "session": self.room.session, "before": 60, "after": 0, "late": 5 });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.room.laptop.call("check_in_set", request)
    }

    fn person(&self, number: usize) -> String {
        self.room.person(&format!("0220{number:04}"))["id"].as_str().unwrap().to_owned()
    }
}

#[test]
fn a_badge_marks_by_the_clock_and_one_undo_takes_it_back() {
    let door = Door::new();
    let badge = door.badge(&door.person(3));
    let came = door.scan(&badge);
    assert_eq!(
        (&came["outcome"], &came["row"]["mark"], &came["counts"]["present"]),
        (&json!("in"), &json!("present"), &json!(1)),
        "{came}"
    );
    assert_eq!(came["said"]["message"], format!("{}: Present", door.room.name(3)));
    let held = door.scan(&badge);
    assert_eq!((&held["outcome"], &held["scan"]), (&json!("already"), &Value::Null), "a badge held too long is nothing to keep");
    door.room.undo(&came);
    assert_eq!(door.room.mark(3), ("blank".to_owned(), None));
    let late = door.at(12).scan(&badge.to_lowercase());
    assert_eq!((&late["row"]["mark"], &late["row"]["minutes"]), (&json!("late"), &json!(12)), "{late}");
    assert_eq!(late["said"]["message"], format!("{}: Late, 12 min", door.room.name(3)));
    let again = door.at(40).scan(&badge);
    assert_eq!(again["outcome"], "already");
    assert_eq!(door.refused(), ["already"], "a badge that comes twice is somebody's to look at");
    assert_eq!(door.room.mark(3), ("late".to_owned(), Some(12)));
}

#[test]
fn a_number_of_ones_own_is_as_good_as_a_badge() {
    let door = Door::new();
    assert_eq!(door.scan("02200007")["outcome"], "in");
    assert_eq!(door.room.mark(7).0, "present");
    assert_eq!(door.scan(" b12 ")["outcome"], "unknown");
    let email = door.room.person("02200008")["email"].as_str().unwrap().to_uppercase();
    assert_eq!(door.scan(&email)["outcome"], "in");
}

#[test]
fn each_refusal_has_its_reason_and_is_kept_until_somebody_looked_at_it() {
    let door = Door::new();
    let instructor = door.room.person("GV1")["id"].as_str().unwrap().to_owned();
    let badge = door.badge(&door.person(1));
    let mut misread = badge.clone();
    misread.replace_range(5..6, if &badge[5..6] == "0" { "1" } else { "0" });
    assert_eq!(door.scan("who knows")["outcome"], "unknown");
    assert_eq!(door.scan(&misread)["outcome"], "misread");
    assert_eq!(door.scan(&door.badge(&instructor))["outcome"], "not_listed");
    assert_eq!(door.at(-61).scan(&badge)["outcome"], "early");
    assert_eq!(door.scan(&badge)["outcome"], "early");
    assert_eq!(door.at(241).scan(&badge)["outcome"], "over");
    assert_eq!(door.refused(), ["over", "not_listed", "misread", "unknown", "early"], "newest first; the same one again is kept once");
    let over = door.first();
    assert_eq!((&over["name"], &over["listed"], &over["by"]), (&json!(door.room.name(1)), &json!(true), &json!("Lê Thị Thu Hà")));
    assert_eq!(door.view()["refused"][3]["text"], "who knows");
    assert_eq!(door.room.mark(1).0, "blank");
    // Whoever is marked by hand needs nobody's eye any more.
    door.room.laptop.mark(&door.room.session, &door.person(1), "present", None);
    assert_eq!(door.refused(), ["not_listed", "misread", "unknown"]);
    door.room.laptop.call("session_close", json!({ "session": door.room.session, "unmarked": "blank" }));
    assert_eq!(door.at(10).scan(&door.badge(&door.person(2)))["outcome"], "closed");
    assert_eq!(door.view()["shut"]["sentence"], "scan-closed");
}

#[test]
fn a_refused_scan_becomes_a_mark_a_walk_in_or_is_set_aside_in_one_step_each() {
    let door = Door::new();
    let instructor = door.room.person("GV1")["id"].as_str().unwrap().to_owned();
    door.scan(&door.badge(&instructor));
    let settle = |deed: &str, person: Value| {
        let scan = door.first()["id"].clone();
        door.room.laptop.try_call("scan_settle", json!({ "scan": scan, "deed": deed, "person": person }))
    };
    let walk_in = settle("mark", Value::Null).unwrap();
    assert_eq!(list(&walk_in["view"]["refused"]).len(), 0);
    let row = |person: &str| list(&door.room.sheet()["rows"]).iter().find(|row| row["person"] == person).cloned();
    assert_eq!(row(&instructor).unwrap()["walk_in"], true);
    door.room.undo(&walk_in);
    assert_eq!((row(&instructor), door.refused().len()), (None, 1), "one undo takes back both");
    settle("dismiss", Value::Null).unwrap();
    assert_eq!(door.refused().len(), 0);
    // A code that nobody knows is said to be somebody; the mark is of the time at the door.
    door.at(20).scan("LOST-CARD");
    door.at(90);
    assert_eq!(settle("mark", Value::Null).unwrap_err()["sentence"], "failure-scan_whose");
    settle("mark", json!(door.person(5))).unwrap();
    assert_eq!(door.room.mark(5), ("late".to_owned(), Some(20)));
    // Somebody turned up before the door was open; they were there nevertheless.
    door.at(-90).scan(&door.badge(&door.person(6)));
    settle("mark", Value::Null).unwrap();
    assert_eq!(door.room.mark(6), ("present".to_owned(), None));
}

#[test]
fn whoever_is_expected_elsewhere_is_told_where() {
    let door = Door::new();
    let add = json!({ "name": "Vũ Thị Lạc", "number": "LAC-1" });
    door.room.laptop.call("person_add", add);
    let other = json!({ "rollout": door.room.rollout, "cohort": "Students, cohort 3", "title": "LMS basics 2", "starts": "2027-02-23T08:30", "minutes": 60,
        "place": "Room 2", "trainer": "", "form": "workshop" });
    let other = door.room.laptop.call("session_new", other)["id"].clone();
    door.room.laptop.import("Name,Number\nVũ Thị Lạc,LAC-1\n", json!({ "rollout": door.room.rollout, "cohort": "Students, cohort 3" }));
    let lost = door.scan("lac-1");
    assert_eq!((&lost["outcome"], &lost["expected"]["id"]), (&json!("other_session"), &other), "{lost}");
    assert_eq!(lost["said"]["message"], "Vũ Thị Lạc is expected in another session: LMS basics 2, 08:30");
    assert_eq!(door.first()["expected"]["place"], "Room 2");
}

#[test]
fn what_is_set_for_a_door_is_kept_and_bounded() {
    let door = Door::new();
    let badge = door.badge(&door.person(1));
    let set = door.set(json!({ "before": 120, "late": null }));
    assert_eq!((&set["opens"], &set["late"]), (&json!("2027-02-23T06:00:00+07:00"), &Value::Null));
    assert_eq!(door.at(-119).scan(&badge)["outcome"], "in");
    let wrong = door.room.laptop.refused("check_in_set", json!({ "session": door.room.session, "before": 1441, "after": 0 }));
    assert_eq!(wrong["sentence"], "refusal-check_in_minutes");
    let always = door.set(json!({ "always": true }));
    assert_eq!((&always["opens"], &always["shut"]), (&Value::Null, &Value::Null));
    assert_eq!(door.at(5_000).scan(&door.badge(&door.person(2)))["row"]["mark"], "present");
}

#[test]
fn a_screens_code_turns_and_an_old_one_and_another_sessions_are_told_apart() {
    let door = Door::new();
    door.set(json!({ "asks": true }));
    let code = || door.room.laptop.call("check_in_code", json!({ "session": door.room.session }));
    let shown = code();
    assert_eq!(shown["left"], 60_000);
    assert!(shown["qr"].as_str().unwrap().contains("<svg"));
    let digits = shown["code"].as_str().unwrap().to_owned();
    let own = |person: usize, screen: &str| {
        door.scanned(json!({ "session": door.room.session, "text": door.badge(&door.person(person)), "own": true, "screen": screen }))["outcome"].clone()
    };
    assert_eq!(own(1, ""), "wrong_code");
    assert_eq!(own(1, &format!("{} {}", &digits[..3], &digits[3..])), "in");
    door.at(-8);
    assert_eq!(own(2, &digits), "old_code");
    assert_ne!(code()["code"].as_str().unwrap(), digits);
    assert_eq!(own(2, code()["code"].as_str().unwrap()), "in");
    // A scanner held at the screen instead of at a badge.
    assert_eq!(door.scan(shown["text"].as_str().unwrap())["outcome"], "old_code");
    assert_eq!(door.scan(code()["text"].as_str().unwrap())["outcome"], "screen");
    assert_eq!(door.scan("MUSTER 000000")["outcome"], if digits == "000000" { "old_code" } else { "wrong_code" });
    // At the staffed door nobody is asked for it.
    assert_eq!(door.scan(&door.badge(&door.person(3)))["outcome"], "in");
}

#[test]
fn of_an_identity_card_nothing_is_kept() {
    let door = Door::new();
    door.scan("048199001234||Trần Thị Ánh|01011990|Nữ|Đà Nẵng");
    let kept = door.first();
    assert_eq!((&kept["outcome"], &kept["text"]), (&json!("unknown"), &json!("")));
    let records = door.room.laptop.call("records", json!({ "kind": "scan", "rollout": door.room.rollout, "offset": 0, "limit": 10 }));
    assert!(!records.to_string().contains("048199001234"), "{records}");
}

#[test]
fn a_badge_printed_before_a_merging_still_lets_its_person_in() {
    let door = Door::new();
    let (stays, goes) = (door.person(1), door.person(2));
    let badge = door.badge(&goes);
    door.room.laptop.call("people_merge", json!({ "stays": stays, "goes": goes }));
    let came = door.scan(&badge);
    assert_eq!((&came["outcome"], &came["person"]), (&json!("in"), &json!(stays)), "{came}");
}

#[test]
fn badges_are_printed_for_a_list_and_for_one_who_lost_theirs() {
    let door = Door::new();
    let all = door.print(json!({ "session": door.room.session }));
    assert_eq!(all.matches("PrintedBadge").count(), 30);
    assert!(all.contains(&door.badge(&door.person(4))) && !all.contains("@"), "a badge holds no address");
    let one = door.print(json!({ "person": door.person(4) }));
    assert_eq!(one.matches("PrintedBadge").count(), 1);
    assert!(one.contains(&badge::spaced(&door.badge(&door.person(4)))));
    let none = door.room.laptop.refused("badge_print", json!({ "paper": "a4", "language": "en" }));
    assert_eq!(none["sentence"], "failure-badges_of_whom");
}
