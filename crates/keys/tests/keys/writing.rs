//! Writing keys: known answers, and each part of a signature's message.

use keys::writing::{WritingKey, author_id, verify};

/// Seed, public key and author id that must never change.
#[test]
fn a_known_seed_gives_the_known_key_and_author() {
    // RFC 8032, section 7.1, test 1.
    let seed = hex::decode("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60").unwrap();
    let key = WritingKey::from_seed(&seed.try_into().unwrap());
    assert_eq!(hex::encode(key.public()), "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
    assert_eq!(hex::encode(author_id(&key.public())), "21fe31dfa154a261626bf854046fd227");
}

#[test]
fn a_signature_holds_for_its_key_tag_and_bytes_only() {
    let key = WritingKey::generate().unwrap();
    let other = WritingKey::generate().unwrap();
    let signature = key.sign("batch", b"abc");
    assert!(verify(&key.public(), "batch", b"abc", &signature));
    assert!(!verify(&other.public(), "batch", b"abc", &signature), "another key");
    assert!(!verify(&key.public(), "page", b"abc", &signature), "another purpose");
    assert!(!verify(&key.public(), "batch", b"abd", &signature), "other bytes");
    assert!(!verify(&key.public(), "batchabc", b"", &signature), "the tag ends at the zero byte");
    let mut broken = signature;
    broken[0] ^= 1;
    assert!(!verify(&key.public(), "batch", b"abc", &broken), "another signature");
}

#[test]
fn the_seed_brings_the_same_key_back() {
    let key = WritingKey::generate().unwrap();
    assert_eq!(WritingKey::from_seed(&key.seed()).public(), key.public());
    assert_ne!(WritingKey::generate().unwrap().public(), key.public(), "keys are random");
}

#[test]
fn a_weak_public_key_signs_nothing() {
    // The identity point: without strict checks some signature holds for every message.
    let mut weak = [0; 32];
    weak[0] = 1;
    let mut signature = [0; 64];
    signature[0] = 1;
    assert!(!verify(&weak, "batch", b"anything", &signature));
}

#[test]
fn a_printed_key_tells_no_secret() {
    let key = WritingKey::from_seed(&[7; 32]);
    assert_eq!(format!("{key:?}"), "WritingKey(secret)");
}
