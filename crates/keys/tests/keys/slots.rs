//! Slots: each way in, two copies, typing errors told from wrong codes, nothing ever bricked.

use std::{fs, path::Path};

use keys::{
    KeyError, check_passphrase,
    slots::{Costs, Keys, Opened, Person, SlotKind, Slots},
};
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

const CHEAP: Costs = Costs { memory_kib: 8, passes: 1, lanes: 1 };
const ANA: &str = "muster at the door";
const MINH: &str = "nobody knows this";

fn made() -> (TempDir, Slots, Keys) {
    let (dir, keys) = (tempdir().unwrap(), Keys::generate().unwrap());
    let mut slots = Slots::create(dir.path()).unwrap();
    slots.add_passphrase(&keys, &ana(), ANA, CHEAP).unwrap();
    (dir, slots, keys)
}

fn person(id: &str) -> Person {
    Person { id: id.into(), name: format!("{id} by name") }
}

fn ana() -> Person {
    person("ana")
}

/// Somebody who comes to the same store.
fn beside(keys: &Keys) -> Keys {
    Keys { store: keys.store.clone(), ..Keys::generate().unwrap() }
}

/// What a member's slot opens.
fn of(keys: &Keys, member: &str) -> Opened {
    Opened { store: keys.store.clone(), own: Some((member.into(), keys.person.clone())) }
}

fn ids(slots: &Slots) -> Vec<String> {
    slots.people().into_iter().map(|person| person.id).collect()
}

fn loaded(dir: &Path) -> Slots {
    Slots::load(dir).unwrap().expect("slots are there")
}

#[test]
fn every_member_opens_the_same_store_and_a_key_of_their_own_with_an_own_passphrase() {
    let (dir, mut slots, keys) = made();
    let others = beside(&keys);
    slots.add_passphrase(&others, &person("minh"), MINH, CHEAP).unwrap();
    let slots = loaded(dir.path());
    assert_eq!(slots.open_with_passphrase(ANA, None).unwrap(), of(&keys, "ana"));
    assert_eq!(slots.open_with_passphrase(MINH, Some("minh")).unwrap(), of(&others, "minh"));
    assert!(matches!(slots.open_with_passphrase("wrong passphrase", None), Err(KeyError::WrongPassphrase)));
    assert!(matches!(slots.open_with_passphrase(ANA, Some("minh")), Err(KeyError::WrongPassphrase)), "it is not theirs");
    assert!(matches!(slots.open_with_passphrase(ANA, Some("nobody")), Err(KeyError::NoSuchSlot { .. })));
    assert_eq!(slots.people(), [ana(), person("minh")]);
    // Nor does what the other one opens help: it is sealed for one alone, under one name.
    let sealed = keys.person.generate_sealed("author 1", &[7; 32]).unwrap();
    assert_eq!(*keys.person.open_sealed("author 1", &sealed).unwrap(), [7; 32]);
    assert!(matches!(others.person.open_sealed("author 1", &sealed), Err(KeyError::NotYours)));
    assert!(matches!(keys.person.open_sealed("author 2", &sealed), Err(KeyError::NotYours)));
    assert!(matches!(keys.person.open_sealed("author 1", &sealed[..9]), Err(KeyError::NotYours)));
}

#[test]
fn two_people_with_the_same_passphrase_are_never_taken_for_each_other() {
    let (_dir, mut slots, keys) = made();
    let others = beside(&keys);
    slots.add_passphrase(&others, &person("minh"), ANA, CHEAP).unwrap();
    assert!(matches!(slots.open_with_passphrase(ANA, None), Err(KeyError::WhichPerson)));
    assert_eq!(slots.open_with_passphrase(ANA, Some("minh")).unwrap(), of(&others, "minh"));
}

#[test]
fn a_changed_passphrase_replaces_the_old_one() {
    let (dir, mut slots, keys) = made();
    slots.add_passphrase(&keys, &Person { name: "Ana Ruiz".into(), ..ana() }, MINH, CHEAP).unwrap();
    let slots = loaded(dir.path());
    assert_eq!(slots.kinds(), [SlotKind::Passphrase]);
    assert_eq!(slots.people()[0].name, "Ana Ruiz");
    assert!(matches!(slots.open_with_passphrase(ANA, None), Err(KeyError::WrongPassphrase)));
    assert_eq!(slots.open_with_passphrase(MINH, None).unwrap(), of(&keys, "ana"));
}

#[test]
fn each_has_a_printed_code_of_their_own() {
    let (dir, mut slots, keys) = made();
    let others = beside(&keys);
    slots.add_passphrase(&others, &person("minh"), MINH, CHEAP).unwrap();
    let (one, other) = (slots.generate_recovery(&keys, "ana").unwrap(), slots.generate_recovery(&others, "minh").unwrap());
    let again = slots.generate_recovery(&others, "minh").unwrap();
    let slots = loaded(dir.path());
    assert_eq!(slots.open_with_recovery(&one).unwrap(), of(&keys, "ana"));
    assert_eq!(slots.open_with_recovery(&again).unwrap(), of(&others, "minh"));
    assert!(matches!(slots.open_with_recovery(&other), Err(KeyError::WrongRecoveryCode)));
    assert!(slots.has(SlotKind::Recovery, "ana") && !slots.has(SlotKind::Recovery, "nobody"));
}

#[test]
fn who_goes_takes_every_way_in_of_theirs_along_and_nobody_elses() {
    let (dir, mut slots, keys) = made();
    let others = beside(&keys);
    slots.add_passphrase(&others, &person("minh"), MINH, CHEAP).unwrap();
    let code = slots.generate_recovery(&others, "minh").unwrap();
    slots.remove_person("minh").unwrap();
    let slots = loaded(dir.path());
    assert!(matches!(slots.open_with_passphrase(MINH, None), Err(KeyError::WrongPassphrase)));
    assert!(slots.open_with_recovery(&code).is_err());
    assert_eq!(slots.open_with_passphrase(ANA, None).unwrap(), of(&keys, "ana"));
    assert!(matches!(loaded(dir.path()).remove_person("ana"), Err(KeyError::LastSlot)));
}

#[test]
fn the_printed_code_opens_however_it_is_typed() {
    let (dir, mut slots, key) = made();
    let code = slots.generate_recovery(&key, "ana").unwrap();
    assert!(code.split('-').all(|group| group.len() == 5) && code.split('-').count() == 7, "{}", *code);
    let slots = loaded(dir.path());
    let typed = code.to_lowercase().replace('-', " ").replace('0', "o").replace('1', "l");
    assert_eq!(slots.open_with_recovery(&code).unwrap(), of(&key, "ana"));
    assert_eq!(slots.open_with_recovery(&typed).unwrap(), of(&key, "ana"));
}

#[test]
fn a_typing_error_is_told_from_a_code_of_another_folder() {
    let (_dir, mut slots, key) = made();
    let (_elsewhere, mut others, other_key) = made();
    let code = slots.generate_recovery(&key, "ana").unwrap();
    let other = others.generate_recovery(&other_key, "ana").unwrap();
    assert!(matches!(slots.open_with_recovery(&other), Err(KeyError::WrongRecoveryCode)));
    let mistyped = |code: &str| matches!(slots.open_with_recovery(code), Err(KeyError::MistypedRecoveryCode { .. }));
    assert!(mistyped(&code[1..]), "a character missing");
    assert!(mistyped(&format!("{}7", *code)), "a character too many");
    assert!(mistyped(&code.replacen(&code[..1], "*", 1)), "a character of no code");
    assert!(mistyped(""));
    let before = slots.generate_recovery(&key, "ana").unwrap();
    assert!(matches!(slots.open_with_recovery(&code), Err(KeyError::WrongRecoveryCode)), "the old paper is void");
    assert_eq!(slots.open_with_recovery(&before).unwrap(), of(&key, "ana"));
}

#[test]
fn the_file_slot_says_that_it_protects_nothing() {
    let (dir, mut slots, key) = made();
    assert!(matches!(slots.open_with_file(), Err(KeyError::NoSuchSlot { kind: "file" })));
    slots.add_file(&key, &ana()).unwrap();
    assert!(fs::read_to_string(dir.path().join("keys.json")).unwrap().contains("not protected"));
    assert_eq!(loaded(dir.path()).open_with_file().unwrap(), of(&key, "ana"));
    slots.remove(SlotKind::File, None).unwrap();
    for copy in ["keys.json", "keys.copy.json"] {
        let text = fs::read_to_string(dir.path().join(copy)).unwrap();
        assert!(!text.contains(&hex::encode(*key.store)), "{copy} still holds the bare key");
    }
}

#[test]
fn printed_slots_and_keys_tell_no_secret() {
    let (_dir, mut slots, key) = made();
    slots.add_file(&key, &ana()).unwrap();
    assert_eq!(format!("{slots:?} {key:?}"), "Slots([Passphrase, File]) Keys { store: StoreKey(secret), person: PersonKey(secret) }");
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
    assert_eq!(ids(&slots), ["minh"]);
    assert!(matches!(slots.open_with_passphrase(ANA, None), Err(KeyError::WrongPassphrase)));
}

#[test]
fn the_last_way_in_is_never_removed() {
    let (dir, mut slots, key) = made();
    assert!(matches!(slots.remove(SlotKind::Passphrase, Some("ana")), Err(KeyError::LastSlot)));
    slots.add_passphrase(&key, &person("minh"), MINH, CHEAP).unwrap();
    slots.remove(SlotKind::Passphrase, Some("ana")).unwrap();
    let slots = loaded(dir.path());
    assert_eq!(ids(&slots), ["minh"]);
    assert!(matches!(slots.open_with_passphrase(ANA, None), Err(KeyError::WrongPassphrase)));
}

#[test]
fn a_key_of_another_store_is_not_taken_in() {
    let (dir, mut slots, key) = made();
    let other = Keys::generate().unwrap();
    assert!(matches!(slots.add_file(&other, &ana()), Err(KeyError::OtherKey)));
    assert_eq!(loaded(dir.path()).open_with_passphrase(ANA, None).unwrap(), of(&key, "ana"));
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
            assert_eq!(loaded(dir.path()).open_with_passphrase(ANA, None).unwrap(), of(&key, "ana"));
            assert_eq!(fs::read(dir.path().join(copy)).unwrap(), whole, "{copy} after {damage:?}");
        }
        let (dir, _slots, key) = made();
        fs::remove_file(dir.path().join(copy)).unwrap();
        assert_eq!(loaded(dir.path()).open_with_passphrase(ANA, None).unwrap(), of(&key, "ana"));
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
    slots.add_passphrase(&key, &person("minh"), MINH, CHEAP).unwrap();
    fs::write(dir.path().join("keys.copy.json"), older).unwrap();
    assert_eq!(loaded(dir.path()).people(), [ana(), person("minh")]);
    let copies = ["keys.json", "keys.copy.json"].map(|name| fs::read(dir.path().join(name)).unwrap());
    assert_eq!(copies[0], copies[1]);
}

#[test]
fn a_second_program_loses_no_slot() {
    let (dir, mut here, key) = made();
    let mut there = loaded(dir.path());
    there.add_passphrase(&key, &person("minh"), MINH, CHEAP).unwrap();
    here.add_file(&key, &ana()).unwrap();
    assert_eq!(loaded(dir.path()).kinds(), [SlotKind::Passphrase, SlotKind::Passphrase, SlotKind::File]);
}

#[test]
fn a_file_of_a_newer_program_is_left_alone() {
    let (dir, _slots, _key) = made();
    let newer = serde_json::json!({ "v": 3, "body": "in a form that nobody knows yet" });
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
    slots.add_file(&key, &ana()).unwrap();
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
    assert!(matches!(slots.add_passphrase(&key, &ana(), "short", CHEAP), Err(KeyError::TooShort { .. })));
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
        assert!(matches!(slots.add_passphrase(&key, &person("x"), ANA, costs), Err(KeyError::Unsupported { .. })), "{costs:?}");
    }
    assert_eq!(Costs::default(), Costs { memory_kib: 65_536, passes: 3, lanes: 1 });
}

proptest! {
    // Each case syncs files to the disk several times.
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn one_wrong_character_of_a_code_is_noticed(place in 0usize..41, other in "[0-9A-HJKMNP-TV-Z]") {
        let (_dir, mut slots, key) = made();
        let code = slots.generate_recovery(&key, "ana").unwrap().to_string();
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
        prop_assert_eq!(loaded(dir.path()).open_with_passphrase(ANA, None).unwrap(), of(&key, "ana"));
    }
}

/// As a Muster wrote it that knew no keys of persons, with its passphrase and its printed code.
const OLDER: &str = include_str!("older.json");
const OLDER_PASSPHRASE: &str = "four plain words work";
const OLDER_CODE: &str = include_str!("older-code.txt");

#[test]
fn a_file_of_before_each_person_had_a_key_opens_the_store_and_is_written_anew_way_by_way() {
    let dir = tempdir().unwrap();
    fs::write(dir.path().join("keys.json"), OLDER).unwrap();
    let mut slots = loaded(dir.path());
    assert_eq!(slots.people()[0].name, "Lê Thị Thu Hà");
    let opened = slots.open_with_passphrase(OLDER_PASSPHRASE, Some("Lê Thị Thu Hà")).unwrap();
    assert_eq!((&opened.own, slots.open_with_recovery(OLDER_CODE.trim()).unwrap()), (&None, opened.clone()));
    assert_eq!(slots.old_kinds(), [SlotKind::Passphrase, SlotKind::Recovery]);
    let keys = Keys { store: opened.store, ..Keys::generate().unwrap() };
    slots.add_passphrase(&keys, &ana(), OLDER_PASSPHRASE, CHEAP).unwrap();
    assert_eq!(ids(&slots), ["ana"], "in the place of the old one");
    assert_eq!(loaded(dir.path()).open_with_passphrase(OLDER_PASSPHRASE, None).unwrap(), of(&keys, "ana"));
    assert_eq!(slots.old_kinds(), [SlotKind::Recovery]);
    assert!(slots.has(SlotKind::Recovery, "ana"), "the printed code is hers who was alone");
    slots.generate_recovery(&keys, "ana").unwrap();
    assert!(slots.old_kinds().is_empty());
    assert!(matches!(slots.open_with_recovery(OLDER_CODE.trim()), Err(KeyError::WrongRecoveryCode)));
}
