//! A store that may not grow any more: SQLite's own "disk full" in every step, nothing half done, and all well with room.

use engine::Desk;
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv, options};

/// Gives the store room for so many more pages; all there is for `None`.
fn room(laptop: &Laptop, pages: Option<u32>) {
    laptop.desk.with(|engine| engine.leave_room_for_tests(pages)).unwrap();
}

fn fill(laptop: &Laptop) {
    room(laptop, Some(0));
}

fn free(laptop: &Laptop) {
    room(laptop, None);
}

/// The same laptop in a folder of its own, without the threads that send and receive by themselves. The first stays locked.
fn alone(laptop: &Laptop) -> Laptop {
    laptop.call("workspace_lock", json!({}));
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    for name in ["muster.db", "keys.json"] {
        std::fs::copy(laptop.folder.path().join("data").join(name), data.join(name)).unwrap();
    }
    let copy = Laptop { desk: Desk::open(data, options()).unwrap(), folder };
    copy.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    copy
}

/// What must not change: every record, and what waits to be sent.
fn held(laptop: &Laptop) -> (Value, Value) {
    (laptop.everything(), laptop.call("app_status", json!({}))["sync"]["unsent"].clone())
}

fn is_full(refused: &Value) {
    assert_eq!(refused["code"], "disk_full", "{refused}");
    assert_eq!(refused["message"], "the disk is full; nothing was lost, free some space and do it again");
}

fn is_sound(laptop: &Laptop) {
    assert_eq!(laptop.desk.with(|engine| engine.integrity()).unwrap(), Vec::<String>::new());
    let before = laptop.everything();
    laptop.rebuild();
    assert_eq!(before, laptop.everything(), "the log says the same as the tables");
}

/// A workspace with forty people, and the session that they are in.
fn with_people() -> (Laptop, String, String) {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(40), json!({ "rollout": rollout }));
    let session = laptop.session(&rollout, "Students, cohort 1");
    (laptop, rollout, session)
}

#[test]
fn a_mark_is_whole_or_not_there() {
    let (laptop, _, session) = with_people();
    let people: Vec<Value> = laptop.call("attendance_sheet", json!({ "session": session }))["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| row["person"].clone())
        .collect();
    fill(&laptop);
    // Half-filled pages take some more; then one mark meets the end of the disk.
    let (refused, before) = (0..10_000)
        .find_map(|i| {
            let before = held(&laptop);
            let note = "a long word about a late bus ".repeat(10) + &i.to_string();
            let request = json!({ "session": session, "person": people[i % people.len()], "note": note });
            laptop.try_call("attendance_note", request).err().map(|refused| (refused, before))
        })
        .expect("the disk is never full");
    is_full(&refused);
    assert_eq!(held(&laptop), before, "nothing of the refused step is there");
    let (refused, request) = (0..10_000)
        .find_map(|i| {
            let mark = ["present", "absent", "excused", "remote"][i % 4];
            let request = json!({ "session": session, "person": people[(i / 4) % people.len()], "mark": mark });
            laptop.try_call("attendance_mark", request.clone()).err().map(|refused| (refused, request))
        })
        .expect("the disk is never full");
    is_full(&refused);
    let shown = |laptop: &Laptop| laptop.call("attendance_sheet", json!({ "session": session }))["rows"].clone();
    let row = |rows: &Value| rows.as_array().unwrap().iter().find(|row| row["person"] == request["person"]).unwrap().clone();
    assert_ne!(row(&shown(&laptop))["mark"], request["mark"], "the screen does not show what is not stored");
    free(&laptop);
    laptop.call("attendance_mark", request.clone());
    assert_eq!(row(&shown(&laptop))["mark"], request["mark"]);
    is_sound(&laptop);
}

#[test]
fn an_import_is_whole_or_not_there() {
    let (laptop, rollout, _) = with_people();
    let before = held(&laptop);
    // The rows take about 64 pages.
    for pages in [0, 1, 20, 40] {
        room(&laptop, Some(pages));
        let refused = laptop.try_import(&csv(450), json!({ "rollout": rollout })).expect_err("there is no room");
        is_full(&refused);
        assert_eq!(held(&laptop), before, "with {pages} pages");
    }
    free(&laptop);
    is_sound(&laptop);
    assert_eq!(laptop.import(&csv(450), json!({ "rollout": rollout }))["new"], 410);
    assert_eq!(laptop.people(), 450);
    is_sound(&laptop);
}

#[test]
fn what_cannot_be_sealed_or_taken_in_waits_and_goes_later() {
    let room = Room::open();
    let (ana, rollout, _) = with_people();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = alone(&Laptop::joined(invitation["code"].as_str().unwrap()));
    let ana = alone(&ana);
    ana.import(&csv(450), json!({ "rollout": rollout }));

    // Sealing writes the batches beside the steps: they stay unsealed, and in the outbox.
    let before = held(&ana);
    fill(&ana);
    is_full(&ana.refused("sync", json!({})));
    assert_eq!(held(&ana), before);
    assert_eq!(ana.call("app_status", json!({}))["sync"]["trouble"]["code"], "disk_full");
    free(&ana);
    ana.call("sync", json!({}));
    assert_eq!(ana.call("app_status", json!({}))["sync"]["unsent"], 0);
    is_sound(&ana);

    // A page of the log is taken in whole or not at all, and asked for again.
    let before = held(&bao);
    fill(&bao);
    is_full(&bao.refused("sync", json!({})));
    assert_eq!(held(&bao), before);
    assert_eq!(bao.people(), 40);
    free(&bao);
    bao.call("sync", json!({}));
    assert_eq!(bao.everything(), ana.everything());
    assert_eq!(bao.call("app_status", json!({}))["sync"]["trouble"], Value::Null);
    is_sound(&bao);
}

#[test]
fn an_export_needs_no_room_in_the_store() {
    let (laptop, rollout, _) = with_people();
    let areas = laptop.call("handoff_list", json!({ "rollout": rollout }));
    let area = laptop.call("handoff_area", json!({ "area": areas["areas"][0]["id"] }));
    for point in area["points"].as_array().unwrap() {
        laptop.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    let mut request = json!({ "area": area["id"], "decision": "accepted", "conditions": [], "meaning": "accepted", "language": "en" });
    let statement = laptop.call("handoff_statement", request.clone());
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    fill(&laptop);
    let before = held(&laptop);
    is_full(&laptop.refused("handoff_sign", request.clone()));
    assert_eq!(held(&laptop), before, "an area is signed or it is not");
    free(&laptop);
    laptop.call("handoff_sign", request);
    fill(&laptop);
    let dir = laptop.folder.path().join("pack");
    let exported = laptop.call("handoff_export", json!({ "rollout": rollout, "dir": dir }));
    assert_eq!(exported["statements"], 1, "whoever leaves with a full disk can take the proof along");
    free(&laptop);
    is_sound(&laptop);
}
