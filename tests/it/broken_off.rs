//! A folder in which the making of a workspace was broken off: cleared at the next start, said once, and free again.

use serde_json::{Value, json};
use testkit::{Laptop, options};

/// What a program that died in between leaves.
fn broken_off(laptop: &Laptop, names: &[&str]) -> std::path::PathBuf {
    let data = laptop.folder.path().join("data");
    std::fs::create_dir_all(&data).unwrap();
    for name in names {
        std::fs::write(data.join(name), "half").unwrap();
    }
    data
}

fn start() -> Vec<u8> {
    json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }).to_string().into_bytes()
}

fn status(desk: &engine::Desk) -> Value {
    serde_json::from_slice(&desk.call("app_status", b"{}").unwrap()).unwrap()
}

#[test]
fn it_is_cleared_said_and_another_workspace_is_started_there() {
    let laptop = Laptop::empty();
    let data = broken_off(&laptop, &["unfinished", "keys.json", "keys.copy.json.new", "muster.db", "muster.db-wal"]);
    let desk = engine::Desk::open(data.clone(), options()).unwrap();
    assert_eq!((&status(&desk)["state"], &status(&desk)["broken_off"]), (&json!("empty"), &json!(true)));
    assert_eq!(std::fs::read_dir(&data).unwrap().count(), 0, "nothing of it is left");
    desk.call("workspace_start", &start()).unwrap();
    assert_eq!(status(&desk)["broken_off"], false);
    assert!(!data.join("unfinished").exists(), "and this one is finished");
    desk.close();
    let again = engine::Desk::open(data, options()).unwrap();
    assert_eq!(status(&again)["state"], "open");
}

#[test]
fn what_another_program_is_making_is_left_to_it() {
    let laptop = Laptop::empty();
    let data = broken_off(&laptop, &["unfinished", "keys.json"]);
    let other = std::fs::File::open(data.join("unfinished")).unwrap();
    other.lock().unwrap();
    assert_eq!(engine::Desk::open(data.clone(), options()).err().expect("it is being made").code, "busy");
    assert!(data.join("keys.json").exists());
    drop(other);
    assert_eq!(status(&engine::Desk::open(data.clone(), options()).unwrap())["broken_off"], true);
    assert!(!data.join("keys.json").exists());
}

#[test]
fn keys_or_a_store_whose_other_half_may_be_put_back_are_never_cleared() {
    let laptop = Laptop::empty();
    let data = broken_off(&laptop, &["muster.db"]);
    let desk = engine::Desk::open(data.clone(), options()).unwrap();
    assert_eq!((&status(&desk)["state"], &status(&desk)["broken_off"]), (&json!("empty"), &json!(false)));
    assert_eq!(desk.call("workspace_start", &start()).unwrap_err().code, "exists");
    assert_eq!(std::fs::read(data.join("muster.db")).unwrap(), b"half");
    assert!(!data.join("unfinished").exists());
}
