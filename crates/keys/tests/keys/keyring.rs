//! The keyring's slot: opens with no typing, is never the only way in, and loses nothing when the keyring is lost.

use std::{
    collections::HashMap,
    fs,
    sync::{Arc, Mutex},
};

use keys::{
    KeyError,
    slots::{Costs, Keyring, Keys, Person, SecretStore, SlotKind, Slots},
};
use tempfile::tempdir;
use zeroize::Zeroizing;

const CHEAP: Costs = Costs { memory_kib: 8, passes: 1, lanes: 1 };
const ANA: &str = "muster at the door";

/// A keyring in memory.
#[derive(Default)]
struct Drawer {
    secrets: Mutex<HashMap<String, Vec<u8>>>,
}

impl SecretStore for Drawer {
    fn answers(&self) -> bool {
        true
    }

    fn read(&self, name: &str) -> Result<Option<Zeroizing<Vec<u8>>>, KeyError> {
        Ok(self.secrets.lock().unwrap().get(name).cloned().map(Zeroizing::new))
    }

    fn write(&self, name: &str, secret: &[u8]) -> Result<(), KeyError> {
        self.secrets.lock().unwrap().insert(name.to_owned(), secret.to_vec());
        Ok(())
    }

    fn forget(&self, name: &str) -> Result<(), KeyError> {
        self.secrets.lock().unwrap().remove(name);
        Ok(())
    }
}

fn person(id: &str) -> Person {
    Person { id: id.into(), name: id.into() }
}

fn drawer() -> (Arc<Drawer>, Keyring) {
    let drawer = Arc::new(Drawer::default());
    (Arc::clone(&drawer), Keyring::new(drawer))
}

#[test]
fn a_keyring_opens_the_same_key_and_keeps_neither_it_nor_the_passphrase() {
    let (dir, key, (drawer, keyring)) = (tempdir().unwrap(), Keys::generate().unwrap(), drawer());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_passphrase(&key, &person("ana"), ANA, CHEAP).unwrap();
    slots.generate_keyring(&key, "ana", &keyring).unwrap();
    let slots = Slots::load(dir.path()).unwrap().unwrap();
    assert_eq!(slots.open_with_keyring(&keyring).unwrap().own, Some(("ana".into(), key.person.clone())));
    assert_eq!(slots.kinds(), [SlotKind::Passphrase, SlotKind::Keyring]);
    let kept: Vec<Vec<u8>> = drawer.secrets.lock().unwrap().values().cloned().collect();
    assert_eq!(kept.len(), 1);
    assert_ne!(kept[0], key.store.to_vec(), "whoever reads the keyring needs the folder as well");
    let text = fs::read_to_string(dir.path().join("keys.json")).unwrap();
    assert!(!text.contains(&hex::encode(&kept[0])) && !text.contains(&hex::encode(*key.store)));
}

#[test]
fn a_keyring_is_never_the_only_way_in() {
    let (dir, key, (drawer, keyring)) = (tempdir().unwrap(), Keys::generate().unwrap(), drawer());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_file(&key, &person("ana")).unwrap();
    assert!(matches!(slots.generate_keyring(&key, "ana", &keyring), Err(KeyError::KeyringAlone)));
    assert!(drawer.secrets.lock().unwrap().is_empty(), "nothing is kept of what was refused");
    slots.add_passphrase(&key, &person("ana"), ANA, CHEAP).unwrap();
    slots.remove(SlotKind::File, None).unwrap();
    slots.generate_keyring(&key, "ana", &keyring).unwrap();
    assert!(matches!(slots.remove(SlotKind::Passphrase, None), Err(KeyError::LastSlot)));
    assert_eq!(slots.open_with_passphrase(ANA, None).unwrap().store, key.store);
}

#[test]
fn a_lost_or_foreign_secret_opens_nothing_and_the_passphrase_still_does() {
    let (dir, key, (drawer, keyring)) = (tempdir().unwrap(), Keys::generate().unwrap(), drawer());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_passphrase(&key, &person("ana"), ANA, CHEAP).unwrap();
    assert!(matches!(slots.open_with_keyring(&keyring), Err(KeyError::NoSuchSlot { kind: "keyring" })));
    slots.generate_keyring(&key, "ana", &keyring).unwrap();
    drawer.secrets.lock().unwrap().values_mut().for_each(|secret| secret[0] ^= 1);
    assert!(matches!(slots.open_with_keyring(&keyring), Err(KeyError::NoKeyring)));
    drawer.secrets.lock().unwrap().clear();
    assert!(matches!(slots.open_with_keyring(&keyring), Err(KeyError::NoKeyring)));
    assert_eq!(slots.open_with_passphrase(ANA, None).unwrap().store, key.store);
}

#[test]
fn a_new_slot_replaces_the_old_one_and_a_forgotten_one_leaves_nothing_behind() {
    let (dir, key, (drawer, keyring)) = (tempdir().unwrap(), Keys::generate().unwrap(), drawer());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_passphrase(&key, &person("ana"), ANA, CHEAP).unwrap();
    slots.generate_keyring(&key, "ana", &keyring).unwrap();
    slots.generate_keyring(&key, "ana", &keyring).unwrap();
    assert_eq!(drawer.secrets.lock().unwrap().len(), 1);
    assert_eq!(slots.kinds(), [SlotKind::Passphrase, SlotKind::Keyring]);
    slots.forget_keyring(Some(&keyring)).unwrap();
    assert!(drawer.secrets.lock().unwrap().is_empty());
    assert_eq!(Slots::load(dir.path()).unwrap().unwrap().kinds(), [SlotKind::Passphrase]);
}

#[test]
fn a_keyring_is_for_one_person_alone() {
    let (dir, key, (drawer, keyring)) = (tempdir().unwrap(), Keys::generate().unwrap(), drawer());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_passphrase(&key, &person("ana"), ANA, CHEAP).unwrap();
    let beside = Keys { store: key.store.clone(), ..Keys::generate().unwrap() };
    slots.add_passphrase(&beside, &person("minh"), "nobody knows this", CHEAP).unwrap();
    assert!(matches!(slots.generate_keyring(&key, "ana", &keyring), Err(KeyError::KeyringShared)));
    assert!(drawer.secrets.lock().unwrap().is_empty(), "nothing is kept of what was refused");
}
