//! A laptop whose clock is wrong, or is set while Muster is open: explained, corrected, and nothing refused or lost.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv, options};

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
