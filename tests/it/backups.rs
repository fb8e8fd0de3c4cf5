//! Backups made, put back and refused.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv};

/// A workspace with forty people, published, and the place for a backup.
fn with_people(room: &Room) -> (Laptop, String, std::path::PathBuf) {
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.import(&csv(40), json!({ "rollout": rollout }));
    laptop.call("publish", json!({ "code": room.publishing_code() }));
    laptop.call("sync", json!({}));
    let session = laptop.session(&rollout, "Students, cohort 1");
    let backup = laptop.folder.path().join("kept.db");
    (laptop, session, backup)
}

fn first(laptop: &Laptop, session: &str) -> Value {
    laptop.call("attendance_sheet", json!({ "session": session }))["rows"][0].clone()
}

#[test]
fn a_backup_put_back_goes_on_with_the_server_and_both_laptops_end_the_same() {
    let room = Room::open();
    let (lost, session, backup) = with_people(&room);
    let made = lost.call("workspace_backup", json!({ "path": backup }));
    assert_eq!(made["protected"], true);
    // After the backup: one mark that the server has, and one that went down with the laptop.
    let person = first(&lost, &session)["person"].as_str().unwrap().to_owned();
    lost.mark(&session, &person, "present", None);
    lost.call("sync", json!({}));
    let invitation = lost.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    lost.call("sync", json!({}));
    let other = Laptop::joined(invitation["code"].as_str().unwrap());

    let laptop = Laptop::empty();
    let status = laptop.call("workspace_restore", json!({ "path": backup, "passphrase": PASSPHRASE }));
    assert_eq!(status["state"], "open");
    assert_eq!(first(&laptop, &session)["mark"], Value::Null, "as it was when the backup was made");
    let second = laptop.call("attendance_sheet", json!({ "session": session }))["rows"][1]["person"].as_str().unwrap().to_owned();
    laptop.mark(&session, &second, "excused", None);
    for one in [&laptop, &other, &laptop] {
        one.call("sync", json!({}));
    }
    assert_eq!(first(&laptop, &session)["mark"], "present", "what the server had came again");
    assert_eq!(laptop.everything(), other.everything());
    assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]));
    assert_eq!(laptop.call("app_status", json!({}))["sync"]["unsent"], 0);
}

#[test]
fn what_is_no_backup_is_refused_and_the_folder_stays_empty() {
    let room = Room::open();
    let (laptop, _, backup) = with_people(&room);
    laptop.call("workspace_backup", json!({ "path": backup }));
    let keys = backup.with_file_name("kept.db.keys.json");
    let elsewhere = |name: &str, store: &[u8], with_keys: bool| {
        let path = laptop.folder.path().join(name);
        std::fs::write(&path, store).unwrap();
        if with_keys {
            std::fs::copy(&keys, laptop.folder.path().join(format!("{name}.keys.json"))).unwrap();
        }
        path
    };
    let whole = std::fs::read(&backup).unwrap();
    let mut broken = whole.clone();
    broken[whole.len() / 2..][..4096].fill(7);
    let desk = Laptop::empty();
    let refused = |path: &std::path::Path, passphrase: &str| {
        let answer = desk.try_call("workspace_restore", json!({ "path": path, "passphrase": passphrase })).unwrap_err();
        assert_eq!(desk.call("app_status", json!({}))["state"], "empty");
        assert!(!desk.folder.path().join("data/muster.db").exists() && !desk.folder.path().join("data/keys.json").exists());
        (answer["code"].as_str().unwrap().to_owned(), answer["message"].as_str().unwrap().to_owned())
    };
    assert!(refused(&laptop.folder.path().join("nowhere.db"), PASSPHRASE).1.starts_with("there is no such file"));
    assert!(refused(&elsewhere("alone.db", &whole, false), PASSPHRASE).1.contains("alone.db.keys.json"));
    assert!(refused(&elsewhere("text.db", b"Name,Email\n", true), PASSPHRASE).1.starts_with("this is no backup"));
    assert!(refused(&elsewhere("half.db", &whole[..whole.len() / 2], true), PASSPHRASE).1.contains("back"));
    assert!(refused(&elsewhere("broken.db", &broken, true), PASSPHRASE).1.contains("back"));
    assert_eq!(refused(&backup, "some other passphrase").0, "wrong_passphrase");
    // Nothing of it is in the way of the right one, and the right one is not put over a workspace.
    desk.call("workspace_restore", json!({ "path": backup, "passphrase": PASSPHRASE }));
    assert_eq!(desk.try_call("workspace_restore", json!({ "path": backup, "passphrase": PASSPHRASE })).unwrap_err()["code"], "exists");
}

#[test]
fn a_backup_writes_over_nothing_and_stands_in_the_trail() {
    let room = Room::open();
    let (laptop, _, backup) = with_people(&room);
    laptop.call("workspace_backup", json!({ "path": backup }));
    let kept = std::fs::read(&backup).unwrap();
    assert_eq!(laptop.try_call("workspace_backup", json!({ "path": backup })).unwrap_err()["field"], "path");
    assert_eq!(std::fs::read(&backup).unwrap(), kept);
    let copies = laptop.call("records", json!({ "kind": "audit_export", "offset": 0, "limit": 10 }));
    let digest = domain::Hash::of(&[&kept]).to_string();
    assert_eq!((copies["total"].as_u64(), copies["rows"][0]["cells"]["digest"].as_str()), (Some(1), Some(digest.as_str())));
}
