//! A passphrase is changed, lost, and come back from with the printed code; nobody is locked out of what they wrote.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, options};

const NEW: &str = "another four plain words";

/// The folder as the next start finds it.
fn next_start(laptop: &Laptop) -> Laptop {
    laptop.desk.close();
    Laptop { desk: laptop.again(options()), folder: tempfile::tempdir().unwrap() }
}

fn status(laptop: &Laptop) -> Value {
    laptop.call("app_status", json!({}))
}

#[test]
fn a_passphrase_is_changed_and_the_old_one_opens_nothing() {
    let laptop = Laptop::started();
    let wrong = laptop.refused("passphrase_change", json!({ "old": "some wrong words here", "new": NEW }));
    assert_eq!(wrong["code"], "wrong_passphrase");
    assert_eq!(laptop.refused("passphrase_change", json!({ "old": PASSPHRASE, "new": "short" }))["field"], "passphrase");
    laptop.call("passphrase_change", json!({ "old": PASSPHRASE, "new": NEW }));
    let next = next_start(&laptop);
    assert_eq!(next.refused("workspace_unlock", json!({ "passphrase": PASSPHRASE }))["code"], "wrong_passphrase");
    next.call("workspace_unlock", json!({ "passphrase": NEW }));
    // The signing key went along: the same words change it once more.
    next.call("passphrase_change", json!({ "old": NEW, "new": PASSPHRASE }));
    assert_eq!(status(&next)["me"]["can_sign"], true);
}

#[test]
fn the_printed_code_opens_once_and_sets_a_new_passphrase() {
    let laptop = Laptop::started();
    assert_eq!(status(&laptop)["recovery"], false);
    assert_eq!(laptop.refused("recovery_make", json!({ "passphrase": "some wrong words here" }))["code"], "wrong_passphrase");
    let first = laptop.call("recovery_make", json!({ "passphrase": PASSPHRASE }))["code"].clone();
    let code = laptop.call("recovery_make", json!({ "passphrase": PASSPHRASE }))["code"].clone();
    assert_eq!(status(&laptop)["recovery"], true);
    let rollout = laptop.rollout();

    let next = next_start(&laptop);
    assert_eq!(status(&next)["state"], "locked");
    let old = next.refused("workspace_recover", json!({ "code": first, "passphrase": NEW }));
    assert_eq!(old["code"], "wrong_recovery_code", "only the newest code opens");
    let typo = next.refused("workspace_recover", json!({ "code": "ABCD", "passphrase": NEW }));
    assert_eq!(typo["code"], "wrong_recovery_code");
    assert_eq!(next.refused("workspace_recover", json!({ "code": code, "passphrase": "short" }))["field"], "passphrase");
    assert_eq!(status(&next)["state"], "locked");
    let open = next.call("workspace_recover", json!({ "code": code, "passphrase": NEW }));
    assert_eq!((open["state"].as_str(), open["recovery"].as_bool()), (Some("open"), Some(false)), "the code is spent");
    assert_eq!(open["rollouts"][0]["id"], rollout, "everything is there");
    assert_eq!(open["me"]["can_sign"], true, "with a new signing key");
    assert_eq!(next.refused("workspace_recover", json!({ "code": code, "passphrase": NEW }))["code"], "wrong_recovery_code");
    next.call("passphrase_change", json!({ "old": NEW, "new": PASSPHRASE }));
    let kept = Laptop { desk: next.desk.clone(), folder: laptop.folder };
    let last = next_start(&kept);
    last.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn who_has_neither_begins_anew_here_and_nothing_is_deleted() {
    let laptop = Laptop::started();
    assert_eq!(laptop.refused("workspace_set_aside", json!({}))["code"], "not_locked");
    let next = next_start(&laptop);
    assert_eq!(next.call("workspace_set_aside", json!({}))["state"], "empty");
    let data = laptop.folder.path().join("data");
    let aside = std::fs::read_dir(&data).unwrap().map(|entry| entry.unwrap().path()).find(|path| path.is_dir()).unwrap();
    assert!(aside.join("keys.json").exists() && aside.join("muster.db").exists());
    next.call("workspace_start", json!({ "name": "Hà", "roles": [], "workspace": "anew", "zone": "UTC", "passphrase": NEW }));
    // The words were remembered after all.
    let found = engine::Desk::open(aside, options()).unwrap();
    found.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
    found.close();
}
