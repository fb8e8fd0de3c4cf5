//! A laptop whose clock is wrong, or is set while Muster is open: explained, corrected, and nothing refused or lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::{Lane, Laptop, PASSPHRASE, Room, csv, options};

const HOUR: i64 = 3_600_000;

fn really() -> i64 {
    SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_millis() as i64
}

/// A published workspace on a laptop whose clock is off by what the test says, with a session to mark.
struct Off {
    laptop: Laptop,
    room: Room,
    off: Arc<AtomicI64>,
    session: String,
    people: Vec<String>,
}

impl Off {
    fn by(off: i64) -> Self {
        let (off, since) = (Arc::new(AtomicI64::new(off)), Instant::now());
        let wall = {
            let off = off.clone();
            move || really() + off.load(Ordering::SeqCst)
        };
        let clock = Clock::beside(wall, move || Some(since.elapsed().as_millis() as i64));
        let (laptop, room) = (Laptop::with(Options { clock, ..options() }), Room::open());
        let start = json!({ "name": "Hà", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE });
        laptop.call("workspace_start", start);
        let rollout = laptop.rollout();
        laptop.import(&csv(4), json!({ "rollout": rollout }));
        let session = laptop.session(&rollout, "Students, cohort 1");
        let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
        let people = sheet["rows"].as_array().unwrap().iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
        laptop.call("publish", json!({ "code": room.publishing_code() }));
        Self { laptop, room, off, session, people }
    }

    fn clock(&self) -> Value {
        self.laptop.call("app_status", json!({}))["sync"]["clock"].clone()
    }

    /// How far the time of a mark is from the right one, in seconds.
    fn marked_off(&self, person: usize) -> i64 {
        let sheet = self.laptop.call("attendance_sheet", json!({ "session": self.session }));
        let row = sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == self.people[person]).unwrap().clone();
        (chrono::DateTime::parse_from_rfc3339(row["at"].as_str().unwrap()).unwrap().timestamp_millis() - really()) / 1_000
    }
}

#[test]
fn a_fast_clock_is_said_and_corrected_also_after_it_was_set_right_with_no_server() {
    let mut off = Off::by(2 * HOUR);
    assert_eq!(off.clock(), json!({ "wrong": "fast", "minutes": 120 }));
    off.room.stop();
    off.laptop.mark(&off.session, &off.people[0], "present", None);
    // Somebody sets the clock right in between, where no server can say so.
    off.off.store(0, Ordering::SeqCst);
    off.laptop.mark(&off.session, &off.people[1], "present", None);
    assert_eq!(off.clock(), json!(null));
    for person in [0, 1] {
        assert!(off.marked_off(person).abs() < 60, "mark {person} is off by {} s", off.marked_off(person));
    }
    // And it is the same once the server has it.
    off.room.start_again();
    off.laptop.call("sync", json!({}));
    for person in [0, 1] {
        assert!(off.marked_off(person).abs() < 60, "mark {person} is off by {} s", off.marked_off(person));
    }
}

#[test]
fn a_clock_that_jumps_with_no_server_keeps_the_right_time() {
    let mut off = Off::by(0);
    assert_eq!(off.clock(), json!(null));
    off.room.stop();
    off.off.store(-30 * HOUR, Ordering::SeqCst);
    off.laptop.mark(&off.session, &off.people[0], "late", Some(5));
    assert_eq!(off.clock(), json!({ "wrong": "slow", "minutes": 1800 }));
    assert!(off.marked_off(0).abs() < 60, "{}", off.marked_off(0));
}

#[test]
fn a_clock_that_went_back_while_muster_was_closed_is_said() {
    let mut off = Off::by(0);
    off.room.stop();
    off.laptop.desk.close();
    let desk = off.laptop.again(Options { clock: Clock::of(|| really() - 24 * HOUR), ..options() });
    let laptop = Laptop { desk, folder: tempfile::tempdir().unwrap() };
    laptop.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    let clock = laptop.call("app_status", json!({}))["sync"]["clock"].clone();
    assert_eq!(clock["wrong"], "went_back", "{clock}");
    // What is written then is neither refused nor lost.
    laptop.mark(&off.session, &off.people[0], "present", None);
    off.room.start_again();
    laptop.call("sync", json!({}));
    let status = laptop.call("app_status", json!({}));
    assert_eq!((&status["sync"]["unsent"], &status["sync"]["quarantined"]), (&json!(0), &json!(0)), "{status}");
    assert_eq!(status["sync"]["clock"], json!({ "wrong": "slow", "minutes": 1440 }), "the server has said by how much");
}

#[test]
fn a_clock_that_no_server_spoke_of_is_not_judged() {
    let (off, since) = (Arc::new(AtomicI64::new(0)), Instant::now());
    let wall = {
        let off = off.clone();
        move || really() + off.load(Ordering::SeqCst)
    };
    let clock = Clock::beside(wall, move || Some(since.elapsed().as_millis() as i64));
    let laptop = Laptop::with(Options { clock, ..options() });
    laptop.call("workspace_start", json!({ "name": "Hà", "roles": [], "workspace": "W", "zone": "UTC" }));
    off.store(5 * HOUR, Ordering::SeqCst);
    laptop.rollout();
    assert_eq!(laptop.call("app_status", json!({}))["sync"]["clock"], json!(null));
}

/// Half past eight of a day on which the test says what time it is.
const BEGUN: i64 = 1_803_976_200_000;
const MINUTE: i64 = 60_000;

/// Two laptops and a server, and the time; Ana's laptop's clock is off by what the test says, and does not tell when it is set.
struct Day {
    lane: Arc<Lane>,
    time: Arc<AtomicI64>,
    off: Arc<AtomicI64>,
    ana: Laptop,
    bao: Laptop,
    session: String,
    person: String,
}

impl Day {
    fn begun() -> Self {
        let (time, off) = (Arc::new(AtomicI64::new(BEGUN)), Arc::new(AtomicI64::new(0)));
        let right = {
            let time = time.clone();
            move || time.load(Ordering::SeqCst)
        };
        let (its, by) = (right.clone(), off.clone());
        let lane = Lane::by(Arc::new(right.clone()));
        let ana = Laptop::with(Options { clock: Clock::of(move || its() + by.load(Ordering::SeqCst)), ..lane.options() });
        ana.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }));
        let rollout = ana.rollout();
        ana.import(&csv(4), json!({ "rollout": rollout }));
        ana.call("publish", json!({ "code": lane.publishing_code() }));
        let made = ana.call("member_invite", json!({ "name": "Bao", "roles": ["training-manager"] }));
        ana.call("sync", json!({}));
        let bao = Laptop::with(Options { clock: Clock::of(right), ..lane.options() });
        bao.call("workspace_join", json!({ "code": made["code"], "device": "HA-02", "passphrase": PASSPHRASE }));
        for laptop in [&ana, &bao] {
            laptop.call("sync", json!({}));
        }
        let session = ana.session(&rollout, "Students, cohort 1");
        let sheet = ana.call("attendance_sheet", json!({ "session": session }));
        let person = sheet["rows"][0]["person"].as_str().unwrap().to_owned();
        Self { lane, time, off, ana, bao, session, person }
    }

    /// It is so many minutes past half past eight.
    fn at(&self, minutes: i64) {
        self.time.store(BEGUN + minutes * MINUTE, Ordering::SeqCst);
    }

    fn set_clock(&self, minutes: i64) {
        self.off.store(minutes * MINUTE, Ordering::SeqCst);
    }

    /// The time of the mark itself, as a laptop's sheet says it.
    fn marked(&self, laptop: &Laptop) -> Said {
        let sheet = laptop.call("attendance_sheet", json!({ "session": self.session }));
        said(sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == self.person.as_str()).unwrap())
    }

    /// When the mark's newest change was made, as a laptop's history says: minutes past half past eight.
    fn said(&self, laptop: &Laptop) -> Said {
        let records = laptop.call("records", json!({ "kind": "attendance", "offset": 0, "limit": 100 }));
        let rows = records["rows"].as_array().unwrap();
        let record = rows.iter().find(|row| row["cells"]["person"] == self.person.as_str()).unwrap()["id"].clone();
        said(&laptop.call("history", json!({ "kind": "attendance", "id": record }))["lines"][0])
    }
}

/// One time, or two between which it was.
#[derive(Debug, PartialEq)]
enum Said {
    At(i64),
    Between(i64, i64),
}

fn said(line: &Value) -> Said {
    let minutes =
        |text: &Value| (chrono::DateTime::parse_from_rfc3339(text.as_str().unwrap()).unwrap().timestamp_millis() - BEGUN) / MINUTE;
    match &line["between"] {
        Value::Null => Said::At(minutes(&line["at"])),
        between => Said::Between(minutes(&between["from"]), minutes(&between["to"])),
    }
}

#[test]
fn a_clock_that_turns_out_wrong_leaves_a_time_between_two_on_every_laptop() {
    let day = Day::begun();
    // At 9:20 it says 9:02, and there is no network.
    day.at(50);
    day.set_clock(-18);
    day.ana.mark(&day.session, &day.person, "present", None);
    assert_eq!((day.said(&day.ana), day.marked(&day.ana)), (Said::At(32), Said::At(32)), "nothing speaks against it yet");
    day.at(120);
    day.bao.mark(&day.session, &day.person, "absent", None);
    day.bao.call("sync", json!({}));
    // Back in the network the server says how far the clock is off; since when, nobody knows.
    day.at(200);
    day.ana.call("sync", json!({}));
    let (mine, wrong) = (Said::Between(32, 50), Said::At(120));
    let sheet = day.ana.call("attendance_sheet", json!({ "session": day.session }));
    let row = sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == day.person.as_str()).unwrap();
    let mut versions: Vec<Said> = row["versions"].as_array().unwrap().iter().map(said).collect();
    versions.sort_by_key(|said| matches!(said, Said::At(_)));
    assert_eq!(versions, [Said::Between(32, 50), Said::At(120)], "the times in the marks are as doubtful as the writing: {row}");
    let cards = day.ana.call("conflicts", json!({}))["conflicts"].clone();
    let side = |side: &Value| (side["value"]["status"].as_str().unwrap().to_owned(), said(side), side["corrected"].clone());
    let mut sides = [side(&cards[0]["kept"]), side(&cards[0]["others"][0])];
    sides.sort_by(|one, other| one.0.cmp(&other.0));
    assert_eq!(sides, [("absent".to_owned(), wrong, json!(null)), ("present".to_owned(), mine, json!(null))]);
    // The others hear of it with her next change, which is dated right.
    day.at(210);
    let card = day.ana.call("conflict_resolve", json!({ "id": cards[0]["id"], "dot": cards[0]["others"][0]["dot"] }));
    assert!(card["action"].is_string());
    for laptop in [&day.ana, &day.bao] {
        laptop.call("sync", json!({}));
        assert_eq!(day.said(laptop), Said::At(210), "what is written since is right");
        let record = laptop.call("records", json!({ "kind": "attendance", "offset": 0, "limit": 100 }))["rows"][0]["id"].clone();
        let lines = laptop.call("history", json!({ "kind": "attendance", "id": record }))["lines"].clone();
        let times: Vec<Said> = lines.as_array().unwrap().iter().map(said).collect();
        assert!(times.contains(&Said::Between(32, 50)) && times.contains(&Said::At(120)), "{times:?}");
    }
}

#[test]
fn a_run_and_the_lists_of_what_was_sent_say_between_what_their_times_lie() {
    let day = Day::begun();
    let rollout = day.ana.call("app_status", json!({}))["rollouts"][0]["id"].clone();
    let lists = day.ana.call("run_list", json!({ "rollout": rollout }))["checklists"].clone();
    let list = lists.as_array().unwrap().iter().find(|list| list["title"] == "Go-live day").unwrap()["id"].clone();
    let run = day.ana.call("run_new", json!({ "checklist": list, "mode": "rehearsal" }))["run"].clone();
    let (id, item) = (run["line"]["id"].clone(), run["sections"][0]["tasks"][0]["item"].clone());
    day.ana.call("sync", json!({}));
    day.at(50);
    day.set_clock(-18);
    for deed in ["start", "finish"] {
        day.ana.call("step_set", json!({ "run": id, "item": item, "deed": deed }));
    }
    day.ana.call("run_set", json!({ "run": id, "pause": true, "reason": "lunch" }));
    let other = day.ana.call("run_new", json!({ "checklist": list, "mode": "rehearsal" }))["run"]["line"]["id"].clone();
    day.ana.call("run_end", json!({ "run": other }));
    let doubtful = json!({ "from": instant(32), "to": instant(50) });
    day.at(200);
    for laptop in [&day.ana, &day.bao] {
        laptop.call("sync", json!({}));
    }
    day.at(210);
    day.ana.mark(&day.session, &day.person, "present", None);
    for laptop in [&day.ana, &day.bao] {
        laptop.call("sync", json!({}));
        let view = laptop.call("run_show", json!({ "run": id }));
        let task = view["sections"][0]["tasks"].as_array().unwrap().iter().find(|task| task["item"] == item).unwrap();
        assert_eq!((&task["start_between"], &task["finish_between"]), (&doubtful, &doubtful), "{task}");
        assert_eq!(view["line"]["paused"]["between"], doubtful);
        let runs = laptop.call("run_list", json!({ "rollout": rollout }))["runs"].clone();
        let ended = runs.as_array().unwrap().iter().find(|run| run["id"] == other).unwrap();
        assert_eq!(ended["between"], doubtful, "{ended}");
    }
    let received = day.ana.call("received", json!({}))["groups"].clone();
    let between = received.as_array().unwrap().iter().filter(|group| group["between"] == doubtful).count();
    assert!(between >= 5, "what the server has of her says so: {received}");
}

/// So many minutes past half past eight, as the workspace's zone has it.
fn instant(minutes: i64) -> String {
    let at = chrono::DateTime::from_timestamp_millis(BEGUN + minutes * MINUTE).unwrap();
    at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true)
}

#[test]
fn a_batch_says_how_long_before_its_last_step_a_server_had_spoken_of_the_clock() {
    let day = Day::begun();
    day.at(20);
    day.ana.call("sync", json!({}));
    for minutes in [50, 65] {
        day.at(minutes);
        day.ana.mark(&day.session, &day.person, if minutes == 50 { "late" } else { "present" }, None);
    }
    day.at(200);
    // Bảo's session is a fresh one, so that the next answer to it is the page.
    for laptop in [&day.bao, &day.ana] {
        laptop.call("sync", json!({}));
    }
    let (heard, page) = std::sync::mpsc::channel();
    day.lane.spoil_next(move |page| heard.send(page["entries"].clone()).unwrap());
    // Whatever is looked at on the lane is written anew, other bytes than were signed: Bảo does not take it.
    day.bao.try_call("sync", json!({})).unwrap_err();
    let entries = page.recv().unwrap();
    let skews: Vec<&Value> = entries.as_array().unwrap().iter().map(|entry| &entry["batch"]["header"]["skew"]).collect();
    assert_eq!(skews.last(), Some(&&json!({ "offset": 0, "age": 45 * MINUTE })), "{skews:?}");
}

#[test]
fn a_time_that_cannot_have_been_lies_between_what_its_author_knew_and_its_arrival() {
    let day = Day::begun();
    day.at(60);
    day.bao.mark(&day.session, &day.person, "absent", None);
    for laptop in [&day.bao, &day.ana] {
        laptop.call("sync", json!({}));
    }
    // A clock of the year before: the mark writes over one that its author had from the server at 9:30.
    day.at(90);
    day.set_clock(-365 * 24 * 60);
    day.ana.mark(&day.session, &day.person, "present", None);
    day.at(100);
    day.ana.call("sync", json!({}));
    day.bao.call("sync", json!({}));
    assert_eq!(day.said(&day.bao), Said::Between(60, 100), "no other laptop needs to hear of the clock");
    assert_eq!(day.said(&day.ana), Said::Between(60, 90), "its own knows how far it was off");
    assert_eq!((day.marked(&day.bao), day.marked(&day.ana)), (Said::Between(60, 100), Said::Between(60, 90)));
}

#[test]
fn a_jump_that_the_laptop_saw_itself_leaves_no_doubt() {
    let mut off = Off::by(0);
    off.room.stop();
    off.laptop.mark(&off.session, &off.people[0], "present", None);
    off.off.store(-30 * HOUR, Ordering::SeqCst);
    off.laptop.mark(&off.session, &off.people[1], "present", None);
    off.room.start_again();
    for _ in 0..2 {
        off.laptop.call("sync", json!({}));
        for row in off.laptop.call("records", json!({ "kind": "attendance", "offset": 0, "limit": 100 }))["rows"].as_array().unwrap() {
            let history = off.laptop.call("history", json!({ "kind": "attendance", "id": row["id"] }));
            let line = &history["lines"][0];
            let at = chrono::DateTime::parse_from_rfc3339(line["at"].as_str().unwrap()).unwrap().timestamp_millis();
            assert!(line["between"].is_null() && (at - really()).abs() < 60_000, "{line}");
        }
    }
}
