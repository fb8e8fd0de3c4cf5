//! What older versions wrote is opened, read, written to, published and verified by the program as it is now.

use std::path::{Path, PathBuf};

use engine::Desk;
use serde_json::{Value, json};
use testkit::{Laptop, Room, options};

fn corpora() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora")
}

fn passphrase() -> String {
    std::fs::read_to_string(corpora().join("passphrase.txt")).unwrap().trim().to_owned()
}

/// The folders, one for each format that was ever released.
fn versions() -> Vec<PathBuf> {
    let folders = std::fs::read_dir(corpora()).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir());
    let folders: Vec<PathBuf> = folders.collect();
    assert!(!folders.is_empty());
    folders
}

/// A copy of the data folder of a version, unlocked: the kept one stays as it was written.
fn opened(version: &Path) -> Laptop {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    std::fs::create_dir(&data).unwrap();
    for entry in std::fs::read_dir(version.join("data")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), data.join(entry.file_name())).unwrap();
    }
    let laptop = Laptop { desk: Desk::open(data, options()).unwrap(), folder };
    laptop.call("workspace_unlock", json!({ "passphrase": passphrase() }));
    laptop
}

fn session(laptop: &Laptop) -> (String, Vec<Value>) {
    let rollout = laptop.call("app_status", json!({}))["rollouts"][0]["id"].clone();
    let session = laptop.call("session_list", json!({ "rollout": rollout }))["sessions"][0]["id"].as_str().unwrap().to_owned();
    let rows = laptop.call("attendance_sheet", json!({ "session": session }))["rows"].as_array().unwrap().clone();
    (session, rows)
}

#[test]
fn a_data_folder_of_every_version_is_opened_read_written_and_folded_again() {
    for version in versions() {
        let laptop = opened(&version);
        // What it was before stays beside it, for whoever has to go back.
        let older = laptop.folder.path().join("data/muster.before.db");
        let kept = std::fs::metadata(&older).is_ok_and(|file| file.len() > 4096);
        assert_eq!(kept, version.ends_with("0.1.0"), "one of today's format has nothing to go back to: {}", version.display());
        let (session, rows) = session(&laptop);
        let mut marks: Vec<(&str, Option<u64>)> = rows.iter().map(|row| (row["mark"].as_str().unwrap(), row["minutes"].as_u64())).collect();
        marks.sort_unstable();
        assert_eq!(marks, [("absent", None), ("late", Some(12)), ("present", None)], "{}", version.display());
        let rollout = laptop.call("app_status", json!({}))["rollouts"][0]["id"].clone();
        let area = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
        let area = laptop.call("handoff_area", json!({ "area": area }));
        assert_eq!((&area["sign_offs"][0]["decision"], &area["points"][0]["state"]), (&json!("accepted"), &json!("accepted")));
        // Whatever a new version adds, the log gives the same tables as the upgrade did.
        let before = laptop.everything();
        laptop.rebuild();
        assert_eq!(laptop.everything(), before, "{}", version.display());
        let person = rows[0]["person"].as_str().unwrap();
        laptop.mark(&session, person, "remote", None);
        assert_eq!(laptop.call("app_status", json!({}))["sync"]["unsent"], 10);
    }
}

#[test]
fn what_it_wrote_is_published_and_read_by_a_laptop_of_now() {
    for version in versions() {
        let (room, ana) = (Room::open(), opened(&version));
        ana.call("publish", json!({ "code": room.publishing_code() }));
        let invitation = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
        ana.call("sync", json!({}));
        let bao = Laptop::joined(invitation["code"].as_str().unwrap());
        ana.call("sync", json!({}));
        assert_eq!(ana.call("quarantine", json!({}))["groups"], json!([]), "{}", version.display());
        assert_eq!(ana.everything(), bao.everything(), "{}", version.display());
        // And the file that it carried is known to be there already.
        let path = version.join("changes.muster");
        let taken = bao.call("carry_in", json!({ "path": path.to_str().unwrap() }));
        assert_eq!(bao.call("app_status", json!({}))["sync"]["quarantined"], 0, "{taken}");
        assert_eq!(ana.everything(), bao.everything(), "{}", version.display());
    }
}

#[test]
fn a_pack_of_every_version_is_verified_and_one_byte_otherwise_is_not() {
    for version in versions() {
        let report = keys::verify::verify_pack(&version.join("pack"));
        assert!(report.ok, "{}: {:?}", version.display(), report.problems);
        let folder = tempfile::tempdir().unwrap();
        let statement = version.join("pack/statements/01-documentation.json");
        copy(&version.join("pack"), folder.path());
        let text = std::fs::read_to_string(statement).unwrap().replace("accepted", "declined");
        std::fs::write(folder.path().join("statements/01-documentation.json"), text).unwrap();
        assert!(!keys::verify::verify_pack(folder.path()).ok);
    }
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).unwrap();
        }
    }
}
