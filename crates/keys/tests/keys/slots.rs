//! Slots: each way in, two copies, typing errors told from wrong codes, nothing ever bricked.

use std::{fs, path::Path};

use keys::{
    KeyError, check_passphrase,
    slots::{Costs, SlotKind, Slots, StoreKey, generate_store_key},
};
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

const CHEAP: Costs = Costs { memory_kib: 8, passes: 1, lanes: 1 };
const ANA: &str = "muster at the door";
const MINH: &str = "nobody knows this";

fn made() -> (TempDir, Slots, StoreKey) {
    let (dir, key) = (tempdir().unwrap(), generate_store_key().unwrap());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_passphrase(&key, "ana", ANA, CHEAP).unwrap();
    (dir, slots, key)
}

fn loaded(dir: &Path) -> Slots {
    Slots::load(dir).unwrap().expect("slots are there")
}

#[test]
fn every_member_opens_the_same_key_with_an_own_passphrase() {
    let (dir, mut slots, key) = made();
    slots.add_passphrase(&key, "minh", MINH, CHEAP).unwrap();
    let slots = loaded(dir.path());
    assert_eq!(slots.open_with_passphrase(ANA).unwrap(), (key.clone(), "ana".into()));
    assert_eq!(slots.open_with_passphrase(MINH).unwrap(), (key, "minh".into()));
    assert!(matches!(slots.open_with_passphrase("wrong passphrase"), Err(KeyError::WrongPassphrase)));
    assert_eq!(slots.members(), ["ana", "minh"]);
}

#[test]
fn a_changed_passphrase_replaces_the_old_one() {
    let (dir, mut slots, key) = made();
    slots.add_passphrase(&key, "ana", MINH, CHEAP).unwrap();
    let slots = loaded(dir.path());
    assert_eq!(slots.kinds(), [SlotKind::Passphrase]);
    assert!(matches!(slots.open_with_passphrase(ANA), Err(KeyError::WrongPassphrase)));
    assert_eq!(slots.open_with_passphrase(MINH).unwrap().0, key);
}

#[test]
fn the_printed_code_opens_however_it_is_typed() {
    let (dir, mut slots, key) = made();
    let code = slots.generate_recovery(&key).unwrap();
    assert!(code.split('-').all(|group| group.len() == 5) && code.split('-').count() == 7, "{}", *code);
    let slots = loaded(dir.path());
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert_eq!(slots.open_with_recovery(&code).unwrap(), key);
    assert_eq!(slots.open_with_recovery(&typed).unwrap(), key);
}

#[test]
fn a_typing_error_is_told_from_a_code_of_another_folder() {
    let (_dir, mut slots, key) = made();
    let (_elsewhere, mut others, other_key) = made();
    let code = slots.generate_recovery(&key).unwrap();
    let other = others.generate_recovery(&other_key).unwrap();
    assert!(matches!(slots.open_with_recovery(&other), Err(KeyError::WrongRecoveryCode)));
    let mistyped = |code: &str| matches!(slots.open_with_recovery(code), Err(KeyError::MistypedRecoveryCode { .. }));
    assert!(mistyped(&code[1..]), "a character missing");
    assert!(mistyped(&format!("{}7", *code)), "a character too many");
    assert!(mistyped(&code.replacen(&code[..1], "*", 1)), "a character of no code");
    assert!(mistyped(""));
    let before = slots.generate_recovery(&key).unwrap();
    assert!(matches!(slots.open_with_recovery(&code), Err(KeyError::WrongRecoveryCode)), "the old paper is void");
    assert_eq!(slots.open_with_recovery(&before).unwrap(), key);
}

#[test]
fn the_file_slot_says_that_it_protects_nothing() {
    let (dir, mut slots, key) = made();
    assert!(matches!(slots.open_with_file(), Err(KeyError::NoSuchSlot { kind: "file" })));
    slots.add_file(&key).unwrap();
    assert!(fs::read_to_string(dir.path().join("keys.json")).unwrap().contains("not protected"));
    assert_eq!(loaded(dir.path()).open_with_file().unwrap(), key);
    slots.remove(SlotKind::File, None).unwrap();
    for copy in ["keys.json", "keys.copy.json"] {
        let text = fs::read_to_string(dir.path().join(copy)).unwrap();
        assert!(!text.contains(&hex::encode(*key)), "{copy} still holds the bare key");
    }
}

#[test]
fn printed_slots_and_keys_tell_no_secret() {
    let (_dir, mut slots, key) = made();
    slots.add_file(&key).unwrap();
    assert_eq!(format!("{slots:?} {key:?}"), "Slots([Passphrase, File]) StoreKey(secret)");
}

/// The checksum is no secret: somebody who can write the file can make it again.
#[test]
fn a_slot_cannot_be_passed_off_as_another_members() {
    let (dir, _slots, _key) = made();
    let text = fs::read_to_string(dir.path().join("keys.json")).unwrap().replace("\"ana\"", "\"minh\"");
    let mut whole: serde_json::Value = serde_json::from_str(&text).unwrap();
    whole.as_object_mut().unwrap().remove("checksum");
    let bytes = keys::canonical::to_bytes(&whole).unwrap();
    whole["checksum"] = keys::canonical::sha256_hex(&bytes).into();
    for copy in ["keys.json", "keys.copy.json"] {
        fs::write(dir.path().join(copy), whole.to_string()).unwrap();
    }
    let slots = loaded(dir.path());
    assert_eq!(slots.members(), ["minh"]);
    assert!(matches!(slots.open_with_passphrase(ANA), Err(KeyError::WrongPassphrase)));
}

#[test]
fn the_last_way_in_is_never_removed() {
    let (dir, mut slots, key) = made();
    assert!(matches!(slots.remove(SlotKind::Passphrase, Some("ana")), Err(KeyError::LastSlot)));
    slots.add_passphrase(&key, "minh", MINH, CHEAP).unwrap();
    slots.remove(SlotKind::Passphrase, Some("ana")).unwrap();
    let slots = loaded(dir.path());
    assert_eq!(slots.members(), ["minh"]);
    assert!(matches!(slots.open_with_passphrase(ANA), Err(KeyError::WrongPassphrase)));
}

#[test]
fn a_key_of_another_store_is_not_taken_in() {
    let (dir, mut slots, key) = made();
    let other = generate_store_key().unwrap();
    assert!(matches!(slots.add_file(&other), Err(KeyError::OtherKey)));
    assert_eq!(loaded(dir.path()).open_with_passphrase(ANA).unwrap().0, key);
}

#[test]
fn slots_are_never_written_over_and_never_invented() {
    let (dir, _slots, _key) = made();
    assert!(matches!(Slots::create(dir.path()), Err(KeyError::Exists { .. })));
    fs::remove_file(dir.path().join("keys.json")).unwrap();
    assert!(matches!(Slots::create(dir.path()), Err(KeyError::Exists { .. })), "the copy counts, too");
    assert!(Slots::load(tempdir().unwrap().path()).unwrap().is_none());
}

#[test]
fn one_damaged_or_missing_copy_is_mended_from_the_other() {
    for copy in ["keys.json", "keys.copy.json"] {
        for damage in ["", "{", "{\"v\":1}", "\u{0}"] {
            let (dir, _slots, key) = made();
            let whole = fs::read(dir.path().join(copy)).unwrap();
            fs::write(dir.path().join(copy), damage).unwrap();
            assert_eq!(loaded(dir.path()).open_with_passphrase(ANA).unwrap().0, key);
            assert_eq!(fs::read(dir.path().join(copy)).unwrap(), whole, "{copy} after {damage:?}");
        }
        let (dir, _slots, key) = made();
        fs::remove_file(dir.path().join(copy)).unwrap();
        assert_eq!(loaded(dir.path()).open_with_passphrase(ANA).unwrap().0, key);
        assert!(dir.path().join(copy).exists());
    }
}

#[test]
fn two_damaged_copies_say_so_and_what_to_do() {
    let (dir, _slots, _key) = made();
    fs::write(dir.path().join("keys.json"), "x").unwrap();
    fs::remove_file(dir.path().join("keys.copy.json")).unwrap();
    let error = Slots::load(dir.path()).unwrap_err();
    assert!(matches!(error, KeyError::Damaged { .. }) && error.to_string().contains("backup"), "{error}");
}

#[test]
fn a_crash_between_the_copies_leaves_the_newer_one_in_force() {
    let (dir, mut slots, key) = made();
    let older = fs::read(dir.path().join("keys.copy.json")).unwrap();
    slots.add_passphrase(&key, "minh", MINH, CHEAP).unwrap();
    fs::write(dir.path().join("keys.copy.json"), older).unwrap();
    assert_eq!(loaded(dir.path()).members(), ["ana", "minh"]);
    let copies = ["keys.json", "keys.copy.json"].map(|name| fs::read(dir.path().join(name)).unwrap());
    assert_eq!(copies[0], copies[1]);
}

#[test]
fn a_second_program_loses_no_slot() {
    let (dir, mut here, key) = made();
    let mut there = loaded(dir.path());
    there.add_passphrase(&key, "minh", MINH, CHEAP).unwrap();
    here.add_file(&key).unwrap();
    assert_eq!(loaded(dir.path()).kinds(), [SlotKind::Passphrase, SlotKind::Passphrase, SlotKind::File]);
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let (dir, _slots, _key) = made();
    let newer = serde_json::json!({ "v": 2, "body": "in a form that nobody knows yet" });
    let checksum = keys::canonical::sha256_hex(&keys::canonical::to_bytes(&newer).unwrap());
    let text = newer.to_string().replace('{', &format!("{{\"checksum\":\"{checksum}\","));
    fs::write(dir.path().join("keys.json"), &text).unwrap();
    assert!(matches!(Slots::load(dir.path()), Err(KeyError::Unsupported { .. })));
    assert_eq!(fs::read_to_string(dir.path().join("keys.json")).unwrap(), text);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_files() {
    use std::os::unix::fs::PermissionsExt;
    let (dir, mut slots, key) = made();
    fs::write(dir.path().join("keys.json.new"), "left over, readable by all").unwrap();
    slots.add_file(&key).unwrap();
    for file in fs::read_dir(dir.path()).unwrap() {
        let file = file.unwrap();
        assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600, "{:?}", file.path());
    }
}

#[test]
fn a_short_passphrase_is_refused_with_its_counts() {
    let (_dir, mut slots, key) = made();
    let said = |p: &str| check_passphrase(p).unwrap_err().to_string();
    assert_eq!(said("12345678"), "8 characters. Add 4 more");
    assert_eq!(said("1"), "1 character. Add 11 more");
    assert_eq!(said("e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"), "6 characters. Add 6 more");
    check_passphrase("123456789012").unwrap();
    assert!(matches!(slots.add_passphrase(&key, "ana", "short", CHEAP), Err(KeyError::TooShort { .. })));
}

#[test]
fn costs_beyond_reason_are_refused_before_they_are_paid() {
    let (_dir, mut slots, key) = made();
    for costs in [
        Costs { memory_kib: u32::MAX, ..CHEAP },
        Costs { passes: u32::MAX, ..CHEAP },
        Costs { lanes: u32::MAX, ..CHEAP },
        Costs { memory_kib: 0, ..CHEAP },
    ] {
        assert!(matches!(slots.add_passphrase(&key, "x", ANA, costs), Err(KeyError::Unsupported { .. })), "{costs:?}");
    }
    assert_eq!(Costs::default(), Costs { memory_kib: 65_536, passes: 3, lanes: 1 });
}

proptest! {
    // Each case syncs files to the disk several times.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn one_wrong_character_of_a_code_is_noticed(place in 0usize..41, other in "[0-9A-HJKMNP-TV-Z]") {
        let (_dir, mut slots, key) = made();
        let code = slots.generate_recovery(&key).unwrap().to_string();
        prop_assume!(&code[place..=place] != "-" && code[place..=place] != other);
        let typed = format!("{}{other}{}", &code[..place], &code[place + 1..]);
        let noticed = matches!(slots.open_with_recovery(&typed), Err(KeyError::MistypedRecoveryCode { .. }));
        // Fifteen check bits miss one typing error in 32,768; it must not open the store even then.
        prop_assert!(noticed || slots.open_with_recovery(&typed).is_err());
    }

    #[test]
    fn hostile_keys_files_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let dir = tempdir().unwrap();
        fs::write(dir.path().join("keys.json"), &bytes).unwrap();
        prop_assert!(Slots::load(dir.path()).is_err());
    }

    #[test]
    fn one_flipped_byte_in_a_copy_changes_nothing(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let (dir, _slots, key) = made();
        let path = dir.path().join("keys.json");
        let mut bytes = fs::read(&path).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        fs::write(&path, &bytes).unwrap();
        prop_assert_eq!(loaded(dir.path()).open_with_passphrase(ANA).unwrap().0, key);
    }
}
