//! Two people on one laptop and a server: everybody's work arrives under their name, and one is shut out alone.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv};

const HA: &str = "Lê Thị Thu Hà";
const BAO: &str = "Trần Quốc Bảo";
const BAOS: &str = "quite other plain words";

struct Hall {
    room: Room,
    /// Hà's, who is an owner; Bảo comes to it.
    laptop: Laptop,
    session: String,
    people: Vec<String>,
}

impl Hall {
    fn open() -> Self {
        let (room, laptop) = (Room::open(), Laptop::started());
        let rollout = laptop.rollout();
        laptop.import(&csv(4), json!({ "rollout": rollout }));
        let session = laptop.session(&rollout, "Students, cohort 1");
        let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
        let people = sheet["rows"].as_array().unwrap().iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
        Self { room, laptop, session, people }
    }

    fn published() -> Self {
        let hall = Self::open();
        hall.laptop.call("publish", json!({ "code": hall.room.publishing_code() }));
        hall
    }

    /// Somebody's laptop far away.
    fn elsewhere(&self) -> Laptop {
        let made = self.laptop.call("member_invite", json!({ "name": "Ngô Hải", "roles": ["owner"] }));
        self.laptop.call("sync", json!({}));
        Laptop::joined(made["code"].as_str().unwrap())
    }

    fn mark(&self, index: usize, mark: &str) {
        self.laptop.mark(&self.session, &self.people[index], mark, None);
    }

    fn by(&self, laptop: &Laptop, index: usize) -> Value {
        let sheet = laptop.call("attendance_sheet", json!({ "session": self.session }));
        let row = sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == self.people[index]).unwrap().clone();
        json!([row["mark"], row["by"]])
    }
}

fn unsent(laptop: &Laptop) -> Value {
    laptop.call("app_status", json!({}))["sync"]["unsent"].clone()
}

#[test]
fn the_work_of_both_arrives_under_their_names_whoever_is_in() {
    let hall = Hall::published();
    let laptop = &hall.laptop;
    let far = hall.elsewhere();
    laptop.comes_beside(BAO, "training-manager", BAOS);
    hall.mark(0, "present");
    laptop.switch(HA, PASSPHRASE);
    hall.mark(1, "absent");
    laptop.call("sync", json!({}));
    assert_eq!(unsent(laptop), 0, "Bảo's went along");
    // Each reads of their own what the server has.
    let newest = |laptop: &Laptop| laptop.call("received", json!({}))["groups"][0].clone();
    assert_eq!((newest(laptop)["label"].as_str(), newest(laptop)["verdict"].as_str()), (Some("attendance.mark"), Some("accepted")));
    assert!(newest(laptop)["received"].is_string());
    laptop.switch(BAO, BAOS);
    hall.mark(2, "late");
    laptop.call("sync", json!({}));
    far.call("sync", json!({}));
    let told: Vec<Value> = (0..3).map(|index| hall.by(&far, index)).collect();
    assert_eq!(told, [json!(["present", BAO]), json!(["absent", HA]), json!(["late", BAO])]);
    assert_eq!(far.everything(), laptop.everything());
    laptop.rebuild();
    assert_eq!(far.everything(), laptop.everything());
}

#[test]
fn somebody_comes_with_no_server_in_reach_and_is_brought_in_later() {
    let mut hall = Hall::published();
    hall.room.stop();
    hall.laptop.comes_beside(BAO, "training-manager", BAOS);
    hall.mark(0, "present");
    hall.room.start_again();
    // The server knows neither Bảo nor the invitation, which Hà wrote here.
    let told = hall.laptop.refused("sync", json!({}));
    assert_eq!((told["sentence"].as_str(), told["args"]["names"].as_str()), (Some("failure-enrolment_waits"), Some(HA)), "{told}");
    hall.laptop.switch(HA, PASSPHRASE);
    hall.laptop.call("sync", json!({}));
    assert_eq!(unsent(&hall.laptop), 0);
    hall.laptop.switch(BAO, BAOS);
    hall.mark(1, "late");
    hall.laptop.call("sync", json!({}));
    assert_eq!(hall.by(&hall.elsewhere_of(HA), 0), json!(["present", BAO]));
}

impl Hall {
    /// A far laptop, invited by somebody who has to come in for that first.
    fn elsewhere_of(&self, owner: &str) -> Laptop {
        self.laptop.switch(owner, PASSPHRASE);
        self.elsewhere()
    }
}

#[test]
fn a_workspace_on_no_server_takes_somebody_in_and_is_published_with_both() {
    let hall = Hall::open();
    hall.laptop.comes_beside(BAO, "training-manager", BAOS);
    hall.mark(0, "present");
    hall.laptop.call("publish", json!({ "code": hall.room.publishing_code() }));
    assert_eq!(unsent(&hall.laptop), 0);
    assert_eq!(hall.by(&hall.elsewhere_of(HA), 0), json!(["present", BAO]));
}

#[test]
fn an_invitation_that_was_not_heard_of_here_says_what_is_needed() {
    let mut hall = Hall::published();
    let far = hall.elsewhere();
    let code = far.call("member_invite", json!({ "name": BAO, "roles": ["training-manager"] }))["code"].clone();
    let request = json!({ "code": code, "passphrase": BAOS });
    hall.room.stop();
    let refused = hall.laptop.refused("workspace_enrol_here", request.clone());
    assert_eq!(
        (refused["sentence"].as_str(), refused["field"].as_str()),
        (Some("failure-invitation_not_heard"), Some("code")),
        "{refused}"
    );
    // Either way on works: by file with no server, or by the server.
    let carried = far.call("carry_out", json!({}));
    hall.laptop.call("carry_in", json!({ "name": carried["name"], "content": carried["content"] }));
    let came = hall.laptop.call("workspace_enrol_here", request);
    assert_eq!(came["status"]["me"]["name"], BAO);
    hall.room.start_again();
    let more = far.call("member_invite", json!({ "name": "Đỗ Minh", "roles": ["executive"] }))["code"].clone();
    far.call("sync", json!({}));
    hall.laptop.call("workspace_enrol_here", json!({ "code": more, "passphrase": "yet other plain words" }));
}

#[test]
fn a_laptop_on_no_server_says_so_where_an_invitation_was_not_heard_of() {
    let (here, there) = (Hall::open(), Hall::open());
    let copy = |from: &Laptop, to: &Laptop| {
        to.desk.close();
        for name in ["keys.json", "keys.copy.json", "muster.db", "muster.db-wal"] {
            let (from, to) = (from.folder.path().join("data").join(name), to.folder.path().join("data").join(name));
            let _ = std::fs::remove_file(&to);
            if from.exists() {
                std::fs::copy(from, to).unwrap();
            }
        }
        to.again(testkit::options())
    };
    let before = Laptop { desk: copy(&here.laptop, &there.laptop), folder: tempfile::tempdir().unwrap() };
    before.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    let code = here.laptop.call("member_invite", json!({ "name": BAO, "roles": ["executive"] }))["code"].clone();
    let refused = before.refused("workspace_enrol_here", json!({ "code": code, "passphrase": BAOS }));
    assert_eq!(refused["sentence"], "failure-invitation_not_here", "{refused}");
}

#[test]
fn one_is_shut_out_on_the_laptop_and_the_other_goes_on() {
    let hall = Hall::published();
    let laptop = &hall.laptop;
    laptop.comes_beside(BAO, "training-manager", BAOS);
    laptop.switch(HA, PASSPHRASE);
    let members = laptop.call("member_list", json!({}))["members"].clone();
    let bao = members.as_array().unwrap().iter().find(|member| member["name"] == BAO).unwrap();
    let line = &bao["laptops"][0];
    assert_eq!((&line["others"], line["here"].as_bool()), (&json!([HA]), Some(true)));
    assert_eq!(laptop.refused("laptop_revoke", json!({ "id": line["id"] }))["code"], "own_laptop", "that would be Hà as well");
    let far = hall.elsewhere();
    far.call("laptop_revoke", json!({ "id": line["id"], "member": bao["id"] }));
    far.call("sync", json!({}));

    // Bảo writes before this laptop hears of it.
    laptop.switch(BAO, BAOS);
    hall.mark(0, "late");
    assert_eq!(laptop.refused("sync", json!({}))["code"], "revoked");
    laptop.switch(HA, PASSPHRASE);
    hall.mark(1, "present");
    laptop.call("sync", json!({}));
    assert_eq!(unsent(laptop), 0);
    assert_eq!(hall.by(laptop, 0), json!([null, null]), "what Bảo wrote counts only if an owner takes it up");
    let left = laptop.call("quarantine", json!({}))["groups"][0].clone();
    assert_eq!((left["side"].as_str(), left["by"].as_str()), (Some("left"), Some(BAO)), "{left}");
    far.call("sync", json!({}));
    assert_eq!(hall.by(&far, 1), json!(["present", HA]));
    laptop.switch(BAO, BAOS);
    let request = json!({ "session": hall.session, "person": hall.people[2], "mark": "late" });
    assert_eq!(laptop.refused("attendance_mark", request)["code"], "laptop_revoked");
    laptop.switch(HA, PASSPHRASE);

    laptop.call("laptop_restore", json!({ "id": line["id"], "member": bao["id"] }));
    laptop.call("sync", json!({}));
    laptop.switch(BAO, BAOS);
    hall.mark(2, "late");
    laptop.call("sync", json!({}));
    assert_eq!(unsent(laptop), 0);
}

#[test]
fn what_was_refused_waits_for_whoever_wrote_it() {
    let hall = Hall::published();
    let laptop = &hall.laptop;
    let far = hall.elsewhere();
    laptop.comes_beside(BAO, "training-manager", BAOS);
    laptop.call("sync", json!({}));
    let bao = laptop.person(BAO);
    far.call("sync", json!({}));
    far.call("member_set", json!({ "id": bao, "roles": ["executive"] }));
    far.call("sync", json!({}));
    laptop.call("sync", json!({}));
    let (session, person) = (&hall.session, &hall.people[0]);
    let kind = domain::kind("attendance").unwrap();
    let id = domain::training::attendance_id(session.parse().unwrap(), person.parse().unwrap());
    let cells = serde_json::from_value(json!({ "session": session, "person": person, "mark": { "status": "present" } })).unwrap();
    let draft = store::Draft::cells(kind, id, cells);
    laptop.desk.with(|engine| engine.write_unjudged_for_tests("attendance.mark", &[draft], 1_000_000)).unwrap();
    laptop.call("sync", json!({}));
    assert_eq!(laptop.call("received", json!({}))["groups"][0]["verdict"], "refused");
    assert_eq!(laptop.call("quarantine", json!({}))["groups"].as_array().unwrap().len(), 1);
    laptop.switch(HA, PASSPHRASE);
    let hers = laptop.call("received", json!({}))["groups"].clone();
    assert!(hers.as_array().unwrap().iter().all(|group| group["verdict"] == "accepted"), "{hers}");
    assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]));
    assert_eq!(laptop.call("app_status", json!({}))["sync"]["quarantined"], 0);
}

#[test]
fn a_shared_laptop_that_was_copied_goes_on_for_whoever_is_in_and_keeps_the_other_s_work_for_them() {
    let hall = Hall::published();
    let far = hall.elsewhere();
    hall.laptop.comes_beside(BAO, "training-manager", BAOS);
    hall.laptop.call("sync", json!({}));
    let copy = copied(&hall.laptop);
    // Bảo marks on both disks; the server has the first one's when the copy, where Hà took over, asks.
    hall.mark(0, "present");
    hall.laptop.call("sync", json!({}));
    copy.switch(BAO, BAOS);
    copy.mark(&hall.session, &hall.people[1], "late", Some(7));
    copy.switch(HA, PASSPHRASE);
    copy.mark(&hall.session, &hall.people[2], "absent", None);
    copy.call("sync", json!({}));
    let line = copy.call("app_status", json!({}))["sync"].clone();
    assert_eq!((&line["copied"], &line["waits_for"], &line["unsent"]), (&json!([BAO]), &json!([]), &json!(1)), "{line}");
    assert_eq!(line["trouble"], Value::Null, "nobody else waits: {line}");
    let outbox = copy.call("outbox", json!({}))["groups"].clone();
    assert_eq!((outbox.as_array().unwrap().len(), &outbox[0]["by"]), (1, &json!(BAO)), "it is still listed as theirs: {outbox}");
    far.call("sync", json!({}));
    let told = |index: usize| hall.by(&far, index);
    assert_eq!((told(0), told(2)), (json!(["present", BAO]), json!(["absent", HA])));
    assert_eq!(hall.by(&copy, 0), json!(["present", BAO]), "the copy took in what the other disk sent");
    assert_eq!(told(1)[0], Value::Null, "what only they can send is not there yet");
    copy.rebuild();
    assert_eq!(far.everything(), copy.everything());
    // Nobody takes their way in away while something waits for them.
    let bao = copy.person(BAO);
    assert_eq!(copy.refused("workspace_leave_here", json!({ "person": bao }))["code"], "not_permitted");
    // They open it, and it goes on: also after the program was started anew.
    copy.desk.close();
    let copy = Laptop { desk: engine::Desk::open(copy.folder.path().join("data"), testkit::options()).unwrap(), folder: copy.folder };
    copy.switch(BAO, BAOS);
    assert_eq!(copy.call("app_status", json!({}))["sync"]["copied"], json!([]));
    assert_eq!(hall.by(&copy, 1), json!(["late", BAO]), "it stands on the sheet again");
    copy.call("sync", json!({}));
    assert_eq!(unsent(&copy), 0);
    for laptop in [&far, &hall.laptop] {
        laptop.call("sync", json!({}));
        assert_eq!(hall.by(laptop, 1), json!(["late", BAO]));
        assert_eq!(laptop.everything(), copy.everything());
    }
    // And the disk that was copied is none the worse for it.
    hall.mark(3, "present");
    hall.laptop.call("sync", json!({}));
    assert_eq!((unsent(&hall.laptop), &hall.laptop.call("app_status", json!({}))["sync"]["trouble"]), (json!(0), &Value::Null));
}

#[test]
fn what_is_kept_for_somebody_loses_the_texts_of_a_person_who_was_erased_and_nothing_else() {
    let hall = Hall::published();
    hall.laptop.comes_beside(BAO, "training-manager", BAOS);
    hall.laptop.call("sync", json!({}));
    let copy = copied(&hall.laptop);
    hall.mark(0, "present");
    hall.laptop.call("sync", json!({}));
    copy.switch(BAO, BAOS);
    copy.mark(&hall.session, &hall.people[1], "late", Some(7));
    copy.call("attendance_note", json!({ "session": hall.session, "person": hall.people[1], "note": "Xyzzy limps" }));
    copy.switch(HA, PASSPHRASE);
    copy.call("sync", json!({}));
    let kept = || copy.desk.with(|engine| engine.kept_for_tests()).unwrap();
    assert!(kept().contains("Xyzzy"), "it waits for him");
    hall.laptop.switch(HA, PASSPHRASE);
    let asks = hall.laptop.call("person_erase_preview", json!({ "person": hall.people[1] }))["asks"].clone();
    hall.laptop.call("person_erase", json!({ "person": hall.people[1], "typed": asks, "reason": "asked for it" }));
    hall.laptop.call("sync", json!({}));
    copy.call("sync", json!({}));
    assert!(!kept().contains("Xyzzy"), "what waits for him too");
    copy.switch(BAO, BAOS);
    copy.call("sync", json!({}));
    assert_eq!((hall.by(&copy, 1), unsent(&copy)), (json!(["late", BAO]), json!(0)), "his mark goes on");
    hall.laptop.call("sync", json!({}));
    assert_eq!(hall.laptop.everything(), copy.everything());
}

/// The same folder on another disk.
fn copied(laptop: &Laptop) -> Laptop {
    let (folder, from) = (tempfile::tempdir().unwrap(), laptop.folder.path().join("data"));
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), data.join(entry.file_name())).unwrap();
    }
    Laptop { desk: engine::Desk::open(data, testkit::options()).unwrap(), folder }
}
