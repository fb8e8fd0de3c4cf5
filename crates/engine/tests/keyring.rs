//! A keyring beside the passphrase: opens with no typing, is asked for by who knows the passphrase, and may be lost.

use engine::Desk;
use serde_json::json;
use testkit::{Drawer, Laptop, PASSPHRASE};

fn state(desk: &Desk) -> String {
    let status: serde_json::Value = serde_json::from_slice(&desk.call("app_status", b"{}").unwrap()).unwrap();
    status["state"].as_str().unwrap().to_owned()
}

#[test]
fn protecting_may_take_the_keyring_and_the_next_start_asks_for_nothing() {
    let (drawer, keyring) = Drawer::with_keyring();
    let laptop = Laptop::with(engine::Options { keyring: Some(keyring.clone()), ..testkit::options() });
    laptop.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }));
    assert_eq!(laptop.call("keyring_show", json!({})), json!({ "answers": true, "opens": false }));
    let code = laptop.call("workspace_protect", json!({ "passphrase": PASSPHRASE, "keyring": true }));
    assert_eq!(code["keyring"], true);
    let again = laptop.again(engine::Options { keyring: Some(keyring.clone()), ..testkit::options() });
    assert_eq!(state(&again), "open");
    assert_eq!(state(&laptop.again(testkit::options())), "locked", "without the keyring the passphrase is asked for");
    drawer.lose();
    let lost = laptop.again(engine::Options { keyring: Some(keyring), ..testkit::options() });
    assert_eq!(state(&lost), "locked");
    lost.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
}

#[test]
fn a_protected_workspace_takes_the_keyring_from_who_knows_the_passphrase() {
    let (drawer, keyring) = Drawer::with_keyring();
    let laptop = Laptop::with(engine::Options { keyring: Some(keyring), ..testkit::options() });
    laptop.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }));
    assert_eq!(laptop.refused("keyring_keep", json!({ "passphrase": "somebody else's words" }))["code"], "wrong_passphrase");
    assert!(drawer.is_empty());
    assert_eq!(laptop.call("keyring_keep", json!({ "passphrase": PASSPHRASE })), json!({ "answers": true, "opens": true }));
    assert_eq!(drawer.len(), 1);
    assert_eq!(laptop.call("keyring_forget", json!({})), json!({ "answers": true, "opens": false }));
    assert!(drawer.is_empty());
}

#[test]
fn without_a_keyring_there_is_nothing_to_choose_and_protecting_still_works() {
    let laptop = Laptop::empty();
    laptop.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }));
    assert_eq!(laptop.call("keyring_show", json!({})), json!({ "answers": false, "opens": false }));
    let code = laptop.call("workspace_protect", json!({ "passphrase": PASSPHRASE, "keyring": true }));
    assert_eq!(code["keyring"], false);
    assert_eq!(laptop.refused("keyring_keep", json!({ "passphrase": PASSPHRASE }))["code"], "no_keyring");
    assert_eq!(state(&laptop.again(testkit::options())), "locked");
}
