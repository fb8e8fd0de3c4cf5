//! A refused change comes back whole and has ways on: again, handed over, exported, dismissed. It never holds up the rest.

use base64::Engine as _;
use domain::training::{Attendance, Mark, MarkStatus, attendance_id};
use domain::{Id, Ref};
use serde_json::{Value, json};
use store::Draft;
use testkit::{Laptop, Room, csv};

struct Team {
    _room: Room,
    ana: Laptop,
    bao: Laptop,
    session: String,
    people: Vec<String>,
}

impl Team {
    /// Ana has closed a session and Bao knows; his program writes a mark all the same, and the server refuses it.
    fn refused() -> Self {
        let room = Room::open();
        let ana = Laptop::started();
        let rollout = ana.rollout();
        ana.import(&csv(6), json!({ "rollout": rollout }));
        ana.call("publish", json!({ "code": room.publishing_code() }));
        let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
        ana.call("sync", json!({}));
        let bao = Laptop::joined(invitation["code"].as_str().unwrap());
        let session = ana.session(&rollout, "Students, cohort 1");
        let sheet = ana.call("attendance_sheet", json!({ "session": session }));
        let people = sheet["rows"].as_array().unwrap().iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
        let team = Self { _room: room, ana, bao, session, people };
        team.ana.call("session_close", json!({ "session": team.session, "unmarked": "absent" }));
        team.sync();
        team.write_in_spite(0, MarkStatus::Present);
        assert_eq!(team.bao.call("sync", json!({}))["refused"], 1);
        team
    }

    fn sync(&self) {
        for laptop in [&self.ana, &self.bao, &self.ana, &self.bao] {
            laptop.call("sync", json!({}));
        }
    }

    fn write_in_spite(&self, person: usize, status: MarkStatus) {
        let (session, person): (Id, Id) = (self.session.parse().unwrap(), self.people[person].parse().unwrap());
        let mark = Mark { status, own: None, minutes: None, early: None, at: 1_800_000_000_000 };
        let record =
            Attendance { session: Some(Ref::to(session)), person: Some(Ref::to(person)), mark: Some(mark), ..Attendance::default() };
        let draft = Draft::put(attendance_id(session, person), &record);
        self.bao.desk.with(|engine| engine.write_unjudged_for_tests("attendance.mark", &[draft], 1_000)).unwrap();
    }

    fn reopen(&self) {
        self.ana.call("session_reopen", json!({ "session": self.session, "reason": "a mark was missing" }));
        self.sync();
    }

    fn row(&self, laptop: &Laptop, person: usize) -> Value {
        let sheet = laptop.call("attendance_sheet", json!({ "session": self.session }));
        sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == self.people[person].as_str()).unwrap().clone()
    }
}

fn only(laptop: &Laptop) -> Value {
    let groups = laptop.call("quarantine", json!({}))["groups"].clone();
    assert_eq!(groups.as_array().unwrap().len(), 1, "{groups}");
    groups[0].clone()
}

#[test]
fn it_says_why_in_words_and_holds_up_nothing() {
    let team = Team::refused();
    let group = only(&team.bao);
    assert_eq!((group["code"].as_str(), group["side"].as_str()), (Some("session_closed"), Some("own")));
    assert!(group["message"].as_str().unwrap().contains("closed"), "{group}");
    assert_eq!(group["now"]["code"], "session_closed", "as it is it would be refused again");
    let cell = group["steps"][0]["cells"].as_array().unwrap().iter().find(|cell| cell["cell"] == "mark").unwrap();
    assert_eq!(cell["value"]["status"], "present");
    assert!(group["steps"][0]["title"].as_str().unwrap().contains('·'), "the person and the session: {group}");
    assert_eq!(team.row(&team.bao, 0)["mark"], Value::Null, "what was refused is not shown");
    assert_eq!(team.bao.call("app_status", json!({}))["sync"]["quarantined"], 1);
    // The rest goes on.
    team.reopen();
    team.bao.mark(&team.session, &team.people[1], "present", None);
    team.sync();
    assert_eq!(team.row(&team.ana, 1)["mark"], "present");
}

#[test]
fn it_is_corrected_and_sent_again_upon_what_stands_now() {
    let team = Team::refused();
    let id = only(&team.bao)["id"].clone();
    let still = team.bao.refused("quarantine_send_again", json!({ "id": id }));
    assert_eq!(still["code"], "session_closed");
    assert_eq!(only(&team.bao)["id"], id, "it stays until it is taken");
    team.reopen();
    assert_eq!(only(&team.bao)["now"], Value::Null, "now it would be taken");
    let correct = |field: &str, value: Value| json!({ "step": 0, "cell": "mark", "field": field, "value": value });
    let corrections = [correct("status", "late".into()), correct("minutes", 700.into())];
    let refused = team.bao.refused("quarantine_send_again", json!({ "id": id, "corrections": corrections }));
    assert_eq!(refused["code"], "too_many_minutes", "the same rules as ever");
    let corrections = [correct("status", "late".into()), correct("minutes", 12.into())];
    team.bao.call("quarantine_send_again", json!({ "id": id, "corrections": corrections }));
    assert_eq!(team.bao.call("quarantine", json!({}))["groups"], json!([]));
    team.sync();
    let row = team.row(&team.ana, 0);
    assert_eq!((row["mark"].as_str(), row["minutes"].as_u64(), row["by"].as_str()), (Some("late"), Some(12), Some("Trần Quốc Bảo")));
    let gone = team.bao.refused("quarantine_send_again", json!({ "id": id }));
    assert_eq!(gone["code"], "not_found", "one step takes its place, not two");
}

#[test]
fn somebody_who_may_is_asked_and_its_author_hears_what_came_of_it() {
    let team = Team::refused();
    let group = only(&team.bao);
    let may = group["may"].as_array().unwrap();
    assert_eq!(may.len(), 1, "Ana, and not Bao himself: {group}");
    team.bao.call("quarantine_hand", json!({ "id": group["id"], "to": may[0]["id"], "reason": "she stood at the door" }));
    team.sync();
    assert_eq!(only(&team.bao)["handed"]["state"], "open");
    let asked = only(&team.ana);
    assert_eq!((asked["side"].as_str(), asked["by"].as_str()), (Some("asked"), Some("Trần Quốc Bảo")));
    assert_eq!(asked["handed"]["reason"], "she stood at the door");
    assert_eq!(team.ana.call("app_status", json!({}))["sync"]["quarantined"], 1);
    team.reopen();
    team.ana.call("quarantine_send_again", json!({ "id": asked["id"] }));
    team.sync();
    let row = team.row(&team.bao, 0);
    assert_eq!((row["mark"].as_str(), row["by"].as_str()), (Some("present"), Some("Lê Thị Thu Hà")), "in the name of who took it up");
    assert_eq!(team.ana.call("quarantine", json!({}))["groups"], json!([]));
    let told = only(&team.bao);
    assert_eq!(told["handed"]["state"], "taken");
    team.bao.call("quarantine_dismiss", json!({ "id": told["id"], "reason": "taken up" }));
    assert_eq!(team.bao.call("quarantine", json!({}))["groups"], json!([]));
    assert_eq!(team.ana.everything(), team.bao.everything());
}

#[test]
fn who_was_asked_declines_with_a_reason_and_nothing_changes() {
    let team = Team::refused();
    let group = only(&team.bao);
    team.bao.call("quarantine_hand", json!({ "id": group["id"], "to": group["may"][0]["id"] }));
    team.sync();
    team.ana.call("quarantine_dismiss", json!({ "id": group["id"], "reason": "she came to another session" }));
    team.sync();
    let told = only(&team.bao);
    assert_eq!(
        (told["handed"]["state"].as_str(), told["handed"]["answer"].as_str()),
        (Some("declined"), Some("she came to another session"))
    );
    assert_eq!(team.row(&team.bao, 0)["mark"], Value::Null);
}

#[test]
fn it_is_exported_whole_and_dropped_by_a_person_only() {
    let team = Team::refused();
    let id = only(&team.bao)["id"].clone();
    let file = team.bao.call("quarantine_export", json!({ "id": id }));
    let bytes = base64::engine::general_purpose::STANDARD.decode(file["content"].as_str().unwrap()).unwrap();
    let file: Value = serde_json::from_slice(&bytes).unwrap();
    assert_eq!(file["refused"]["code"], "session_closed");
    assert_eq!(file["operations"][0]["k"], "attendance");
    assert_eq!(team.bao.refused("quarantine_dismiss", json!({ "id": id, "reason": " " }))["field"], "reason");
    team.bao.call("quarantine_dismiss", json!({ "id": id, "reason": "entered by hand" }));
    assert_eq!(team.bao.call("quarantine", json!({}))["groups"], json!([]));
    assert_eq!(team.bao.call("app_status", json!({}))["sync"]["quarantined"], 0);
}
