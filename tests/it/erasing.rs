//! A person is erased on one laptop, through a server that everybody syncs with; one laptop writes about them meanwhile.

use serde_json::{Value, json};
use testkit::{Laptop, Room};

use crate::two_laptops::{sync_both, two_laptops};

fn kept(laptop: &Laptop) -> String {
    laptop.desk.with(|engine| engine.kept_for_tests()).unwrap()
}

struct Three {
    room: Room,
    ana: Laptop,
    bao: Laptop,
    session: String,
    person: String,
    words: Vec<String>,
}

impl Three {
    fn new() -> Self {
        let (room, ana, bao, rollout) = two_laptops();
        let session = ana.session(&rollout, "Students, cohort 1");
        sync_both(&ana, &bao);
        let row = ana.call("attendance_sheet", json!({ "session": session }))["rows"][5].clone();
        let word = |cell: &str| row[cell].as_str().unwrap().to_owned();
        let (person, number) = (word("person"), word("number"));
        ana.mark(&session, &person, "present", None);
        ana.call("attendance_note", json!({ "session": session, "person": person, "note": "Xyzzy limps" }));
        sync_both(&ana, &bao);
        let mail = format!("p{}@sv.example", number[4..].trim_start_matches('0'));
        Self { room, ana, bao, session, person, words: vec![number, mail, "Xyzzy".to_owned()] }
    }

    fn erase(&self, by: &Laptop) -> Result<Value, Value> {
        by.try_call("person_erase", json!({ "person": self.person, "typed": self.words[0], "reason": "request of 3 March" }))
    }

    fn names(&self, laptop: &Laptop) -> Vec<String> {
        let kept = kept(laptop);
        self.words.iter().filter(|word| kept.contains(word.as_str())).cloned().collect()
    }

    fn row(&self, laptop: &Laptop) -> Value {
        let sheet = laptop.call("attendance_sheet", json!({ "session": self.session }));
        sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == self.person.as_str()).unwrap().clone()
    }

    fn gone_on(&self, laptop: &Laptop) {
        assert_eq!(self.names(laptop), Vec::<String>::new());
        let row = self.row(laptop);
        assert_eq!((&row["name"], &row["note"]), (&json!("Erased person"), &json!("")), "{row}");
        let before = laptop.everything();
        laptop.rebuild();
        assert_eq!(laptop.everything(), before, "the tables follow from the log that is left");
    }
}

#[test]
fn an_order_reaches_every_laptop_and_who_joins_later_never_sees_the_texts() {
    let three = Three::new();
    assert_eq!(three.erase(&three.bao).unwrap_err()["code"], "erase_owner", "a training manager may not");
    let ordered = three.erase(&three.ana).unwrap();
    assert_eq!(ordered["waits"], true, "the server erases first");
    assert_eq!(three.row(&three.ana)["name"], "Erased person", "on the screen at once");
    let laptops = |answer: &Value| answer["copies"].as_array().unwrap().iter().filter(|copy| copy["what"] == "laptop").count();
    assert_eq!(laptops(&ordered), 1, "Bảo's has it still: {ordered}");
    three.ana.call("sync", json!({}));
    three.gone_on(&three.ana);
    three.bao.call("sync", json!({}));
    three.gone_on(&three.bao);
    assert_eq!(three.row(&three.bao)["mark"], "present");
    assert_eq!(three.ana.everything(), three.bao.everything());
    // What Bảo writes from then on says that his laptop knows.
    three.bao.mark(&three.session, &three.person, "late", Some(3));
    sync_both(&three.bao, &three.ana);
    let known = three.ana.call("person_erasure", json!({ "person": three.person }));
    assert_eq!((&known["waits"], laptops(&known)), (&json!(false), 0), "{known}");

    let invitation = three.ana.call("member_invite", json!({ "name": "Phạm Gia Hân", "roles": ["training-manager"] }));
    three.ana.call("sync", json!({}));
    let han = Laptop::joined(invitation["code"].as_str().unwrap());
    sync_both(&han, &three.ana);
    three.gone_on(&han);
    assert_eq!(han.everything(), three.ana.everything());
}

#[test]
fn what_a_laptop_that_did_not_know_writes_is_erased_as_it_arrives() {
    let mut three = Three::new();
    // Bảo is in a room without a network, and his laptop is closed before there is one again.
    three.room.stop();
    three.bao.call("attendance_note", json!({ "session": three.session, "person": three.person, "note": "Xyzzy again" }));
    three.bao.mark(&three.session, &three.person, "late", Some(9));
    three.bao.call("workspace_lock", json!({}));
    three.room.start_again();
    three.erase(&three.ana).unwrap();
    three.ana.call("sync", json!({}));
    assert_eq!((three.names(&three.ana).len(), three.row(&three.ana)["mark"].clone()), (0, json!("present")));
    three.bao.call("workspace_unlock", json!({ "passphrase": testkit::PASSPHRASE }));
    sync_both(&three.bao, &three.ana);
    for laptop in [&three.bao, &three.ana] {
        three.gone_on(laptop);
        let row = three.row(laptop);
        assert_eq!((&row["mark"], &row["minutes"]), (&json!("late"), &json!(9)), "the mark was taken");
        assert_eq!(laptop.call("app_status", json!({}))["sync"]["unsent"], 0);
    }
    assert_eq!(three.ana.everything(), three.bao.everything());
    assert_eq!(three.bao.call("quarantine", json!({}))["groups"].as_array().map_or(0, Vec::len), 0);
    let refused = three.bao.refused("attendance_note", json!({ "session": three.session, "person": three.person, "note": "Xyzzy" }));
    assert_eq!(refused["sentence"], "refusal-person_erased", "who knows writes nothing more");
}

#[test]
fn a_workspace_that_is_published_after_it_brings_the_server_no_text() {
    let room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.import(&testkit::csv(8), json!({ "rollout": rollout }));
    let session = ana.session(&rollout, "Students, cohort 1");
    let row = ana.call("attendance_sheet", json!({ "session": session }))["rows"][2].clone();
    ana.mark(&session, row["person"].as_str().unwrap(), "present", None);
    ana.call("attendance_note", json!({ "session": session, "person": row["person"], "note": "Xyzzy limps" }));
    ana.call("person_erase", json!({ "person": row["person"], "typed": row["number"], "reason": "request of 3 March" }));
    assert!(!kept(&ana).contains("Xyzzy"));
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    sync_both(&bao, &ana);
    assert_eq!(ana.call("app_status", json!({}))["sync"]["refused"].as_u64().unwrap_or(0), 0, "nothing of what is left is refused");
    for laptop in [&ana, &bao] {
        assert!(!kept(laptop).contains("Xyzzy") && !kept(laptop).contains(row["number"].as_str().unwrap()));
        let rows = laptop.call("attendance_sheet", json!({ "session": session }))["rows"].clone();
        let row = rows.as_array().unwrap().iter().find(|one| one["person"] == row["person"]).unwrap().clone();
        assert_eq!((&row["name"], &row["mark"]), (&json!("Erased person"), &json!("present")));
    }
    assert_eq!(ana.everything(), bao.everything());
}
