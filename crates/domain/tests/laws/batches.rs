//! What a signature over a header is worth: every byte of the contents belongs to it, and erasing leaves it whole.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::batch::{BadBatch, Batch, SIGNED_AS, erase, seal};
use domain::workspace::verify;
use domain::{Group, Id};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::made::{chain, group, groups, key, put, sign};

fn sealed(groups: &[Group]) -> Vec<u8> {
    seal(chain(1), groups, [8; 16], |bytes| sign(&key(1), SIGNED_AS, bytes)).1
}

/// Read, and signed by its author.
fn genuine(bytes: &[u8]) -> Option<Batch> {
    let batch = Batch::read(bytes).ok()?;
    let public = key(1).verifying_key().to_bytes();
    verify(&public, SIGNED_AS, &batch.header.bytes(), &STANDARD.encode(batch.signature)).then_some(batch)
}

#[test]
fn what_is_sealed_is_read() {
    let batch = genuine(&sealed(&groups())).expect("a sealed batch is genuine");
    assert_eq!(batch.groups, groups());
    assert_eq!((batch.header.first, batch.header.count, batch.last()), (11, 3, 13));
    assert_eq!(batch.first_key(), Some(key(1).verifying_key().to_bytes()));
    assert!(batch.erased.is_empty());
}

#[test]
fn no_byte_can_be_changed() {
    let bytes = sealed(&groups());
    for place in 0..bytes.len() {
        for other in [bytes[place] ^ 1, b'0', b' ', b'"', b'z'] {
            let mut changed = bytes.clone();
            changed[place] = other;
            if changed != bytes {
                assert!(genuine(&changed).is_none(), "byte {place} became {other}");
            }
        }
    }
}

#[test]
fn erasing_leaves_hash_and_signature_whole() {
    let bytes = sealed(&groups());
    let whole = genuine(&bytes).expect("genuine");
    let first = erase(&bytes, &[12]).expect("a batch");
    let both = erase(&first, &[13, 99]).expect("a batch");
    for (bytes, gone) in [(&first, vec![12]), (&both, vec![12, 13])] {
        let batch = genuine(bytes).expect("an erased batch is genuine still");
        assert_eq!(batch.header.hash(), whole.header.hash());
        assert_eq!(batch.erased, gone);
        assert_eq!(batch.groups[0].operations[0], whole.groups[0].operations[0], "what is left is as it was");
        assert!(batch.groups[0].operations[1].key().is_none(), "an erased operation changes no record");
    }
    assert!(String::from_utf8_lossy(&bytes).contains("Hồng") && !String::from_utf8_lossy(&both).contains("Hồng"));
    assert_eq!(erase(&both, &[12]).expect("a batch"), both, "erasing twice is erasing once");
    for place in 0..both.len() {
        let mut changed = both.clone();
        changed[place] ^= 1;
        assert!(genuine(&changed).is_none(), "byte {place} of an erased batch");
    }
}

/// A carrier holds no key: it may take a text out, and never put another in its place.
#[test]
fn an_erased_text_leaves_no_room_for_a_forged_one() {
    let erased = String::from_utf8(erase(&sealed(&groups()), &[13]).expect("a batch")).expect("JSON");
    let hollow = &erased[erased.find("{\"erased\":").expect("erased above")..];
    let hollow = &hollow[..=hollow.find('}').expect("an object")];
    let digest: Value = serde_json::from_str(hollow).expect("JSON");
    let digest = digest["erased"].as_str().expect("a digest");
    for forged in [
        json!({ "k": "person", "id": Id::from_u128(1), "c": { "name": ["Somebody"] }, "erased": digest }).to_string(),
        format!("{{\"erased\":\"{digest}\",\"k\":\"person\",\"id\":\"{}\"}}", Id::from_u128(1)),
        format!("{{ \"erased\":\"{digest}\"}}"),
    ] {
        assert!(genuine(erased.replace(hollow, &forged).as_bytes()).is_none(), "{forged}");
    }
}

#[test]
fn the_head_of_a_group_cannot_be_replaced_or_erased() {
    let erased = String::from_utf8(erase(&sealed(&groups()), &[13]).expect("a batch")).expect("JSON");
    let parts: Value = serde_json::from_str(&erased).expect("JSON");
    let salt = parts["salts"][3].as_str().expect("the second head's salt");
    let head = domain::batch::wire_group(&groups()[1], crate::made::author(1)).0;
    let digest = domain::Hash::of(&[&[0], &STANDARD.decode(salt).expect("base64"), head.as_bytes()]);
    let before = format!("{{\"h\":{head},\"o\":[{{\"erased\"");
    assert!(erased.contains(&before));
    let unsalted = erased.replace(&format!("\"{salt}\""), "null");
    for other in
        [json!({ "erased": digest }).to_string(), json!({ "a": Id::nil(), "l": "x", "t": 0, "s": 9, "erased": digest }).to_string()]
    {
        let forged = unsalted.replace(&before, &before.replace(&head, &other));
        assert!(genuine(forged.as_bytes()).is_none(), "{other}");
    }
}

#[test]
fn numbers_follow_without_a_gap() {
    let gap = sealed(&[group(11, vec![put("person", Id::nil(), json!({ "name": "A" }))])]);
    let text = String::from_utf8(gap).expect("JSON");
    for (from, to) in
        [("\"count\":1", "\"count\":2"), ("\"count\":1", "\"count\":0"), ("\"first\":11", "\"first\":0"), ("\"n\":1,", "\"n\":0,")]
    {
        assert!(text.contains(from));
        assert!(matches!(Batch::read(text.replace(from, to).as_bytes()), Err(BadBatch::Malformed(_))), "{from} became {to}");
    }
    let empty = sealed(&[]);
    assert!(matches!(Batch::read(&empty), Err(BadBatch::Malformed(_))), "a batch holds an operation");
}

#[test]
fn newer_forms_say_so_and_odd_headers_do_no_harm() {
    let text = String::from_utf8(sealed(&groups())).expect("JSON");
    for (from, to) in [("\"v\":1", "\"v\":2"), ("\"schema\":1", "\"schema\":2")] {
        let newer = text.replacen(from, to, 1);
        assert!(matches!(Batch::read(newer.as_bytes()), Err(BadBatch::TooNew { .. })), "{to}");
    }
    for (from, to) in [
        ("\"skew\":null", "\"skew\":{\"age\":9223372036854775807,\"offset\":-9223372036854775808}"),
        ("\"count\":3", "\"count\":18446744073709551615"),
        ("\"first\":11", "\"first\":18446744073709551615"),
        ("{\"header\":{", "{\"header\":{ "),
        ("\"workspace\"", "\"unknown\":1,\"workspace\""),
    ] {
        assert!(text.contains(from), "{from}");
        assert!(Batch::read(text.replacen(from, to, 1).as_bytes()).is_err(), "{to}");
    }
    assert!(matches!(Batch::read(&vec![b' '; 2 << 20]), Err(BadBatch::TooLarge)));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0_usize..600, cut in 0_usize..600) {
        let _ = Batch::read(&bytes);
        let _ = erase(&bytes, &[1]);
        let mut mixed = sealed(&groups());
        let at = at.min(mixed.len());
        let until = (at + cut % 40).min(mixed.len());
        mixed.splice(at..until, bytes.iter().copied().take(20));
        let _ = Batch::read(&mixed);
        let _ = domain::sync::Code::of_text(&String::from_utf8_lossy(&bytes));
    }
}
