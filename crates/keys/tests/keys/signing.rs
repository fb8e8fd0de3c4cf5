//! Signing keys: opened, changed and checked by us and by stock ssh-keygen.

use keys::{
    KeyError,
    signing::{self, OpenKey, SigningKey, change_passphrase, open, verify_sshsig},
    writing::WritingKey,
};
use proptest::prelude::*;
use ssh_key::{LineEnding, SshSig};
use tempfile::tempdir;

use crate::stock::{said, ssh_keygen, write_private};

const PASSPHRASE: &str = "muster at the door";
const CHEAP: u32 = 1;

fn made() -> SigningKey {
    SigningKey::generate(PASSPHRASE, CHEAP, "ana laptop 1").unwrap()
}

#[test]
fn stock_ssh_keygen_reads_the_key_and_its_public_half() {
    let (dir, key) = (tempdir().unwrap(), made());
    write_private(&dir.path().join("key"), &key.openssh);
    let out = ssh_keygen(dir.path(), &["-y", "-P", PASSPHRASE, "-f", "key"], b"");
    assert!(out.status.success(), "{}", said(&out));
    assert_eq!(String::from_utf8(out.stdout).unwrap().trim(), key.public_line);
    let wrong = ssh_keygen(dir.path(), &["-y", "-P", "wrong", "-f", "key"], b"");
    assert!(!wrong.status.success(), "the file is really encrypted");
}

#[test]
fn stock_ssh_keygen_accepts_our_signature_and_makes_the_same_one() {
    let (dir, key) = (tempdir().unwrap(), made());
    let armour = open(&key.openssh, PASSPHRASE).unwrap().sign_sshsig("signoff@muster", b"{}").unwrap();
    write_private(&dir.path().join("key"), &key.openssh);
    std::fs::write(dir.path().join("allowed"), format!("ana@w {}\n", key.public_line)).unwrap();
    std::fs::write(dir.path().join("x.sig"), &armour).unwrap();
    let check = |namespace, bytes: &[u8]| {
        let args = ["-Y", "verify", "-f", "allowed", "-I", "ana@w", "-n", namespace, "-s", "x.sig"];
        ssh_keygen(dir.path(), &args, bytes)
    };
    let out = check("signoff@muster", b"{}");
    assert!(out.status.success(), "{}", said(&out));
    assert!(!check("signoff@muster", b"{ }").status.success(), "other bytes");
    assert!(!check("receipt@muster", b"{}").status.success(), "another namespace");

    // Ed25519 is deterministic: a stock signature under the same key must be the same text.
    let plain = ssh_keygen(dir.path(), &["-p", "-P", PASSPHRASE, "-N", "", "-f", "key"], b"");
    assert!(plain.status.success(), "{}", said(&plain));
    let stock = ssh_keygen(dir.path(), &["-Y", "sign", "-f", "key", "-n", "signoff@muster"], b"{}");
    assert_eq!(String::from_utf8_lossy(&stock.stdout), armour, "{}", said(&stock));
    verify_sshsig(&key.public_line, "signoff@muster", b"{}", &armour).unwrap();
}

#[test]
fn each_part_of_a_signature_is_checked_here_too() {
    let (key, other) = (made(), made());
    let armour = open(&key.openssh, PASSPHRASE).unwrap().sign_sshsig("signoff@muster", b"abc").unwrap();
    let check = |line: &str, namespace, bytes: &[u8]| verify_sshsig(line, namespace, bytes, &armour);
    check(&key.public_line, "signoff@muster", b"abc").unwrap();
    let refused = |r: Result<(), KeyError>| matches!(r, Err(KeyError::BadSignature { .. }));
    assert!(refused(check(&other.public_line, "signoff@muster", b"abc")), "another key");
    assert!(refused(check(&key.public_line, "keys@muster", b"abc")), "another namespace");
    assert!(refused(check(&key.public_line, "signoff@muster", b"abd")), "other bytes");
}

#[test]
fn a_signature_has_one_spelling_and_shows_its_own_namespace() {
    let key = made();
    let armour = open(&key.openssh, PASSPHRASE).unwrap().sign_sshsig("signoff@muster", b"abc").unwrap();
    let check = |armour: &str| verify_sshsig(&key.public_line, "signoff@muster", b"abc", armour);
    check(&armour).unwrap();
    assert!(check(&armour.replace('\n', "\r\n")).is_err(), "other line ends");
    assert!(check(&format!("{armour}\n")).is_err(), "a line more");

    // The label can be changed without the key; ssh-keygen goes by it, so it must not differ here.
    let honest = SshSig::from_pem(&armour).unwrap();
    let signature = honest.signature().clone();
    let relabelled = SshSig::new(honest.public_key().clone(), "keys@muster", honest.hash_alg(), signature).unwrap();
    let refused = check(&relabelled.to_pem(LineEnding::LF).unwrap());
    assert!(matches!(refused, Err(KeyError::BadSignature { .. })), "{refused:?}");
}

#[test]
fn a_seed_and_its_public_half_are_one_key() {
    let writing = WritingKey::from_seed(&[7; 32]);
    let server = OpenKey::from_seed(&writing.seed(), "").unwrap();
    let line = signing::public_line(&writing.public()).unwrap();
    assert_eq!(signing::parse_public(&line).unwrap(), writing.public());
    let armour = server.sign_sshsig("receipt@muster", b"{}").unwrap();
    verify_sshsig(&line, "receipt@muster", b"{}", &armour).unwrap();
}

#[test]
fn a_wrong_passphrase_is_told_from_a_damaged_file() {
    let key = made();
    assert!(matches!(open(&key.openssh, "something else"), Err(KeyError::WrongPassphrase)));
    assert!(matches!(open("not a key", PASSPHRASE), Err(KeyError::Damaged { .. })));
    let cut = &key.openssh[..key.openssh.len() / 2];
    assert!(matches!(open(cut, PASSPHRASE), Err(KeyError::Damaged { .. })));
}

#[test]
fn an_unprotected_or_costly_key_is_not_opened() {
    let (dir, key) = (tempdir().unwrap(), made());
    write_private(&dir.path().join("key"), &key.openssh);
    ssh_keygen(dir.path(), &["-p", "-P", PASSPHRASE, "-N", "", "-f", "key"], b"");
    let plain = std::fs::read_to_string(dir.path().join("key")).unwrap();
    assert!(matches!(open(&plain, PASSPHRASE), Err(KeyError::Unsupported { .. })));
    assert!(matches!(SigningKey::generate(PASSPHRASE, u32::MAX, ""), Err(KeyError::Unsupported { .. })));
    assert!(matches!(SigningKey::generate(PASSPHRASE, 0, ""), Err(KeyError::Unsupported { .. })));
    assert!(matches!(SigningKey::generate(PASSPHRASE, CHEAP, "a\nb"), Err(KeyError::Unsupported { .. })));
    assert!(matches!(SigningKey::generate("short", CHEAP, ""), Err(KeyError::TooShort { has: 5, missing: 7 })));
}

#[test]
fn a_changed_passphrase_keeps_the_key() {
    let key = made();
    let changed = change_passphrase(&key.openssh, PASSPHRASE, "another phrase", CHEAP).unwrap();
    assert_eq!(changed.public_line, key.public_line);
    assert!(matches!(open(&changed.openssh, PASSPHRASE), Err(KeyError::WrongPassphrase)));
    let (before, after) = (open(&key.openssh, PASSPHRASE).unwrap(), open(&changed.openssh, "another phrase").unwrap());
    assert_eq!(before.fingerprint(), after.fingerprint());
    assert!(matches!(change_passphrase(&key.openssh, "no", "x", CHEAP), Err(KeyError::WrongPassphrase)));
}

#[test]
fn two_spellings_of_one_vietnamese_passphrase_open_the_key() {
    let key = SigningKey::generate("ti\u{1ebf}ng vi\u{1ec7}t nam", CHEAP, "").unwrap();
    open(&key.openssh, "tie\u{302}\u{301}ng vie\u{323}\u{302}t nam").unwrap();
}

#[test]
fn the_fingerprint_is_the_one_ssh_keygen_prints() {
    let (dir, key) = (tempdir().unwrap(), made());
    std::fs::write(dir.path().join("key.pub"), &key.public_line).unwrap();
    let out = ssh_keygen(dir.path(), &["-l", "-f", "key.pub"], b"");
    let ours = signing::fingerprint(&key.public_line).unwrap();
    assert!(said(&out).contains(&ours), "{} should hold {ours}", said(&out));
}

proptest! {
    #[test]
    fn hostile_text_is_refused_without_a_panic(text in "\\PC{0,400}") {
        prop_assert!(open(&text, "x").is_err());
        prop_assert!(verify_sshsig(&text, "signoff@muster", b"", &text).is_err());
    }

    #[test]
    fn a_hostile_armour_body_is_refused_without_a_panic(body in "[A-Za-z0-9+/]{0,70}") {
        let armour = format!("-----BEGIN SSH SIGNATURE-----\n{body}\n-----END SSH SIGNATURE-----\n");
        prop_assert!(signing::key_of_armour(&armour).is_err());
    }
}
