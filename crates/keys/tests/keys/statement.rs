//! Statements and receipts: their bytes never change, and only those bytes are read.

use keys::{
    KeyError,
    statement::{FOR_ANOTHER, MOST_BYTES, Receipt, SignsFor, Statement, VERSION, principal},
};
use proptest::prelude::*;

use crate::made::{ANA, WORKSPACE, statement};

const GOLDEN: &[u8] = include_bytes!("../golden/statement.json");
const GOLDEN_RECEIPT: &[u8] = include_bytes!("../golden/receipt.json");

/// The golden bytes are older than the rule that a pack's fingerprint is the workspace's own.
fn golden() -> Statement {
    Statement { genesis_fingerprint: "5F2A 77C1 D0E9 4B3A 8C6D".into(), ..statement(ANA, b"subject") }
}

fn receipt() -> Receipt {
    Receipt {
        v: VERSION,
        statement: golden().digest().unwrap(),
        received: "2027-03-15T09:06:00Z".into(),
        seq: 2,
        previous: Some("ab".repeat(32)),
    }
}

/// Signatures that are out cannot be made again: these bytes are for ever.
#[test]
fn the_bytes_are_the_golden_ones() {
    let made = golden();
    assert_eq!(String::from_utf8_lossy(&made.to_bytes().unwrap()), String::from_utf8_lossy(GOLDEN));
    assert_eq!(made.digest().unwrap(), "bb7e343241c5e2af896dce97d4ce2012c28dc8dc46c46983795899c52afe771c");
    assert_eq!(String::from_utf8_lossy(&receipt().to_bytes().unwrap()), String::from_utf8_lossy(GOLDEN_RECEIPT));
    assert_eq!(Statement::parse(GOLDEN).unwrap(), made);
    assert_eq!(Receipt::parse(GOLDEN_RECEIPT).unwrap(), receipt());
}

#[test]
fn only_the_one_spelling_is_read() {
    let text = std::str::from_utf8(GOLDEN).unwrap();
    let damaged = |text: String| matches!(Statement::parse(text.as_bytes()), Err(KeyError::Damaged { .. }));
    assert!(damaged(format!("{text}\n")), "a line end at the end");
    assert!(damaged(text.replacen("{\"at\"", "{ \"at\"", 1)), "a blank");
    assert!(damaged(text.replacen("{\"at\"", "{\"at\":\"2027-03-15T16:05:00+07:00\",\"at\"", 1)), "a name twice");
    assert!(damaged(text.replacen("\"corrects\":null,", "", 1)), "a field left out");
    assert!(damaged(text.replacen("{\"at\"", "{\"aa\":1,\"at\"", 1)), "a field that nobody knows");
    assert!(damaged(text.replacen("Á", "\\u00c1", 1)), "another spelling of a letter");
    assert!(damaged(text.replacen("+07:00", "", 1)), "a time without offset");
}

#[test]
fn a_newer_statement_says_update_and_not_damaged() {
    let text = std::str::from_utf8(GOLDEN).unwrap().replace("\"v\":1,", "\"v\":3,\"why\":{},");
    assert!(matches!(Statement::parse(text.as_bytes()), Err(KeyError::Unsupported { .. })));
}

/// Who signs for somebody else writes a newer version: a program that knows only the first says "update".
#[test]
fn a_statement_for_another_is_a_version_of_its_own_and_the_others_keep_their_bytes() {
    let signs_for = SignsFor { name: "Trần Bảo".into(), member: ANA.into(), delegation: "cd".repeat(32) };
    let made = Statement { v: FOR_ANOTHER, signs_for: Some(signs_for.clone()), ..golden() };
    let bytes = made.to_bytes().unwrap();
    let text = String::from_utf8(bytes.clone()).unwrap();
    assert!(text.contains("\"signs_for\":{\"delegation\":\"cdcd") && text.contains("\"v\":2"), "{text}");
    assert_eq!(Statement::parse(&bytes).unwrap(), made);
    assert!(!String::from_utf8_lossy(GOLDEN).contains("signs_for"));
    assert!(Statement { signs_for: Some(signs_for.clone()), ..golden() }.to_bytes().is_err(), "not under the first version");
    assert!(Statement { v: FOR_ANOTHER, ..golden() }.to_bytes().is_err(), "and nothing else under the second");
    let short = SignsFor { delegation: "cd".into(), ..signs_for };
    assert!(Statement { v: FOR_ANOTHER, signs_for: Some(short), ..golden() }.to_bytes().is_err());
}

#[test]
fn what_cannot_be_read_back_is_not_written() {
    let with = |change: fn(&mut Statement)| {
        let mut made = statement(ANA, b"subject");
        change(&mut made);
        made.to_bytes()
    };
    assert!(with(|s| s.at = "yesterday".into()).is_err());
    assert!(with(|s| s.subject.digest = "AB".repeat(32)).is_err());
    assert!(with(|s| s.previous = Some("short".into())).is_err());
    assert!(with(|s| s.known.head_seq = 1 << 53).is_err(), "no reader may round a number");
    assert!(with(|s| s.text = "x".repeat(MOST_BYTES)).is_err());
    assert!(with(|_| {}).is_ok());
}

#[test]
fn a_receipt_knows_its_place_in_the_chain() {
    assert!(Receipt { seq: 1, ..receipt() }.to_bytes().is_err(), "the first has none before it");
    assert!(Receipt { previous: None, ..receipt() }.to_bytes().is_err(), "the others have");
    assert!(Receipt { seq: 0, previous: None, ..receipt() }.to_bytes().is_err(), "the chain begins at 1");
}

#[test]
fn a_principal_is_a_plain_word() {
    assert_eq!(principal(ANA, WORKSPACE).unwrap(), format!("{ANA}@5f2a77c1"));
    for hostile in ["", "a b", "*", "a,b", "a\"b", "a@b", "a$(b)", "ä"] {
        assert!(principal(hostile, WORKSPACE).is_err(), "{hostile:?}");
    }
}

proptest! {
    #[test]
    fn any_text_comes_back_as_it_was_signed(text in any::<String>(), name in any::<String>()) {
        let mut made = statement(ANA, b"subject");
        made.text = text;
        made.signer.name = name;
        let bytes = made.to_bytes().unwrap();
        prop_assert_eq!(Statement::parse(&bytes).unwrap(), made);
    }

    #[test]
    fn hostile_bytes_are_refused_without_a_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Statement::parse(&bytes).is_err());
        prop_assert!(Receipt::parse(&bytes).is_err());
    }

    #[test]
    fn a_changed_byte_is_refused_or_changes_the_digest(at in any::<prop::sample::Index>(), flip in 1u8..) {
        let mut bytes = GOLDEN.to_vec();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        if let Ok(other) = Statement::parse(&bytes) {
            prop_assert_ne!(other, Statement::parse(GOLDEN).unwrap());
        }
    }
}
