//! What of a workshop is not at the server yet: counted from the outbox, and gone once the server has it.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv, options};

struct Team {
    room: Room,
    ana: Laptop,
    bao: Laptop,
    session: String,
    /// By how much Ana's clock is moved, in milliseconds.
    moved: Arc<AtomicI64>,
}

fn team() -> Team {
    let room = Room::open();
    let moved = Arc::new(AtomicI64::new(0));
    let (by, system) = (moved.clone(), Clock::system());
    let ana = Laptop::with(Options { clock: Clock::of(move || system.now() + by.load(Ordering::SeqCst)), ..options() });
    ana.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = ana.rollout();
    ana.import(&csv(6), json!({ "rollout": rollout }));
    let session = ana.session(&rollout, "Students, cohort 1");
    let mine = Team { room, ana, bao: Laptop::empty(), session, moved };
    mine.ana.call("recovery_make", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(mine.after(), "alone");
    mine.ana.call("publish", json!({ "code": mine.room.publishing_code() }));
    let invitation = mine.ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    mine.ana.call("sync", json!({}));
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    Team { bao, ..mine }
}

impl Team {
    fn ready(&self) -> Value {
        self.ana.call("workshop_ready", json!({ "session": self.session }))
    }

    fn after(&self) -> String {
        self.ready()["rooms"][0]["after"]["code"].as_str().unwrap().to_owned()
    }

    fn remains(&self, of: &str) -> u64 {
        self.ready()["rooms"][0]["remains"][of].as_u64().unwrap()
    }

    /// What is not fine with the laptop.
    fn lacks(&self) -> Vec<String> {
        let ready = self.ready();
        let points = ready["laptop"].as_array().unwrap().iter().filter(|point| point["weight"] != "fine");
        // How full the disk of this machine is belongs to no test.
        points.map(|point| point["code"].as_str().unwrap().to_owned()).filter(|code| !code.starts_with("space")).collect()
    }

    fn people(&self) -> Vec<String> {
        let sheet = self.ana.call("attendance_sheet", json!({ "session": self.session }));
        sheet["rows"].as_array().unwrap().iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect()
    }
}

#[test]
fn each_step_of_the_room_is_counted_until_the_server_has_it() {
    let mut team = team();
    team.ana.call("sync", json!({}));
    assert_eq!((team.after().as_str(), team.lacks()), ("all", Vec::<String>::new()), "{}", team.ready());
    team.room.stop();
    let people = team.people();
    team.ana.mark(&team.session, &people[0], "present", None);
    team.ana.mark(&team.session, &people[1], "late", Some(7));
    team.ana.call("attendance_walk_in", json!({ "session": team.session, "name": "Jane Doe" }));
    // What has nothing to do with the room does not count.
    team.ana.call("person_add", json!({ "name": "Somebody Else" }));
    assert_eq!((team.after().as_str(), team.remains("unsent")), ("here", 3), "{}", team.ready());
    assert_eq!(team.ready()["rooms"][0]["after"]["message"], "3 changes of this session are not at the server yet");
    assert_eq!(team.lacks(), ["unsent"]);
    assert_eq!(team.ana.refused("sync", json!({}))["code"], "unavailable");
    assert_eq!(team.remains("unsent"), 3);
    team.room.start_again();
    team.ana.call("sync", json!({}));
    assert_eq!((team.after().as_str(), team.remains("unsent")), ("all", 0));
}

#[test]
fn what_another_laptop_made_and_a_file_brought_counts_as_not_at_the_server() {
    let team = team();
    team.bao.call("sync", json!({}));
    team.ana.call("sync", json!({}));
    team.bao.mark(&team.session, &team.people()[2], "present", None);
    let file = team.bao.folder.path().join("out.muster");
    team.bao.call("carry_out", json!({ "path": file }));
    team.ana.call("carry_in", json!({ "path": file }));
    assert_eq!((team.after().as_str(), team.remains("carried"), team.remains("unsent")), ("here", 1, 0), "{}", team.ready());
    team.ana.call("sync", json!({}));
    assert_eq!(team.after(), "all", "it went along with Ana's laptop");
}

#[test]
fn what_was_refused_is_not_at_the_server_either() {
    let team = team();
    team.bao.call("sync", json!({}));
    team.ana.call("sync", json!({}));
    // Written in knowledge of the closing, as a program with other rules would.
    team.ana.call("session_close", json!({ "session": team.session, "unmarked": "blank" }));
    team.ana.call("sync", json!({}));
    let person = domain::Id::parse_str(&team.people()[0]).unwrap();
    let session = domain::Id::parse_str(&team.session).unwrap();
    let mark = domain::training::Mark { status: domain::training::MarkStatus::Present, own: None, minutes: None, early: None, at: 1 };
    let record = domain::training::Attendance {
        session: Some(domain::Ref::to(session)),
        person: Some(domain::Ref::to(person)),
        mark: Some(mark),
        note: None,
        ..domain::training::Attendance::default()
    };
    let draft = store::Draft::put(domain::training::attendance_id(session, person), &record);
    team.ana.desk.with(|engine| engine.write_unjudged_for_tests("attendance.mark", &[draft], u64::MAX >> 12).map(drop)).unwrap();
    assert_eq!(team.remains("unsent"), 1);
    team.ana.call("sync", json!({}));
    assert_eq!((team.after().as_str(), team.remains("unsent"), team.remains("refused")), ("here", 0, 1), "{}", team.ready());
}

#[test]
fn an_old_contact_and_a_wrong_clock_are_said_before_one_leaves() {
    let team = team();
    team.ana.call("sync", json!({}));
    assert_eq!(team.lacks(), Vec::<String>::new());
    team.moved.store(13 * 3_600_000, Ordering::SeqCst);
    assert_eq!(team.lacks(), ["heard-long-ago"], "it may be thirteen hours later, or the clock may be wrong: nobody was asked since");
    team.ana.call("sync", json!({}));
    assert_eq!(team.lacks(), ["clock-off"], "now the server has said which");
    team.moved.store(0, Ordering::SeqCst);
    assert_eq!(team.lacks(), ["clock-back"]);
    team.ana.call("sync", json!({}));
    assert_eq!(team.lacks(), Vec::<String>::new());
}
