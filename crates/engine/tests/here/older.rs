//! A folder of a Muster that knew one person a laptop: it opens, its seed and its slots are moved forward, nothing is lost.

use std::path::Path;

use keys::slots::{SlotKind, Slots};
use serde_json::json;
use store::Store;
use testkit::{Laptop, PASSPHRASE, options};

use super::{HA, status};

/// The key file that such a Muster wrote: passphrase and printed code, each holding the store's key alone.
const KEYS: &str = include_str!("../../../keys/tests/keys/older.json");
/// The code that was printed with it.
const CODE: &str = include_str!("../../../keys/tests/keys/older-code.txt");

/// Makes a laptop's folder what it was in format 3: seeds open in the store, slots of version 1.
fn older() -> Laptop {
    let laptop = Laptop::started();
    laptop.desk.close();
    let data = laptop.folder.path().join("data");
    let opened = Slots::load(&data).unwrap().unwrap().open_with_passphrase(PASSPHRASE, None).unwrap();
    let (_, person) = opened.own.unwrap();
    let store = Store::open(&data, &opened.store).unwrap();
    let seeds =
        store.authors_here().unwrap().into_iter().map(|me| (me.author, *person.open_sealed(&me.author.to_string(), &me.sealed).unwrap()));
    for copy in ["keys.json", "keys.copy.json"] {
        std::fs::write(data.join(copy), KEYS).unwrap();
    }
    let old = Slots::load(&data).unwrap().unwrap().open_with_passphrase(PASSPHRASE, None).unwrap();
    assert!(old.own.is_none(), "such a slot opens the store alone");
    store.pretend_format_3_for_tests(&old.store, &seeds.collect::<Vec<_>>()).unwrap();
    Laptop { desk: laptop.again(options()), folder: laptop.folder }
}

fn slots(data: &Path) -> Slots {
    Slots::load(data).unwrap().unwrap()
}

#[test]
fn it_opens_goes_on_as_before_and_lets_others_come() {
    let laptop = older();
    let data = laptop.folder.path().join("data");
    assert_eq!(status(&laptop)["members_here"][0]["name"], "Lê Thị Thu Hà");
    laptop.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    laptop.rollout();
    assert_eq!(slots(&data).old_kinds(), [SlotKind::Recovery], "the passphrase was at hand, the code was not");
    let opened = slots(&data).open_with_passphrase(PASSPHRASE, None).unwrap();
    let store = Store::open(&data, &opened.store).unwrap();
    assert!(store.open_seeds().unwrap().is_empty());
    let me = store.me().unwrap().unwrap();
    opened.own.unwrap().1.open_sealed(&me.author.to_string(), &me.sealed).unwrap();

    let came = laptop.comes_beside("Trần Quốc Bảo", "training-manager", "quite other plain words");
    assert_eq!(came["recovery_void"], true);
    assert!(slots(&data).old_kinds().is_empty());
    assert_eq!(store.setting("person_key").unwrap(), None, "nothing of hers lies open where somebody else looks");
    laptop.switch(HA, PASSPHRASE);
    assert_eq!(status(&laptop)["recovery"], false);
    laptop.call("recovery_make", json!({ "passphrase": PASSPHRASE }));
}

#[test]
fn its_printed_code_still_opens_while_one_is_alone() {
    let laptop = older();
    laptop.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(status(&laptop)["recovery"], true);
    laptop.call("workspace_lock", json!({}));
    let open = laptop.call("workspace_recover", json!({ "code": CODE.trim(), "passphrase": "another four plain words" }));
    assert_eq!((open["me"]["name"].as_str(), open["recovery"].as_bool()), (Some(HA), Some(false)));
    laptop.rollout();
    laptop.call("workspace_lock", json!({}));
    laptop.call("workspace_unlock", json!({ "passphrase": "another four plain words" }));
    assert!(slots(&laptop.folder.path().join("data")).old_kinds().is_empty());
}

#[test]
fn its_printed_code_opens_without_the_passphrase_ever_typed_again() {
    let laptop = older();
    let open = laptop.call("workspace_recover", json!({ "code": CODE.trim(), "passphrase": "another four plain words" }));
    assert_eq!(open["me"]["name"], HA);
    laptop.rollout();
    assert!(slots(&laptop.folder.path().join("data")).old_kinds().is_empty());
}
