//! Frozen forms. What a laptop has written must be read for ever, so these files only ever grow.
//!
//! `MUSTER_BLESS=1` writes them anew where something was added.

use std::fmt::Write as _;
use std::path::PathBuf;

use domain::batch::{Batch, Chain, SIGNED_AS, seal};
use domain::people::{KeyForm, key_record, keys_of, person_of_key};
use domain::sync::Code;
use domain::training::{attendance_id, enrolment_id, walk_in_id};
use domain::{Hash, KINDS};

use crate::made::{chain, groups, id, key, sign};

pub(crate) fn same_as(file: &str, text: &str) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/golden").join(file);
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    if std::env::var_os("MUSTER_BLESS").is_some() && kept.lines().all(|line| text.lines().any(|now| now == line)) {
        std::fs::write(&path, text).expect("the golden file is written");
        return;
    }
    for line in kept.lines() {
        assert!(text.lines().any(|now| now == line), "{file} lost or changed `{line}`: never remove or retype; add a new name");
    }
    assert!(kept == text, "{file} grew: MUSTER_BLESS=1 cargo test -p domain writes it anew");
}

#[test]
fn kinds_only_grow() {
    let mut text = String::new();
    for kind in KINDS {
        let append = if kind.append_only { ", append only" } else { "" };
        let _ = writeln!(text, "{}: since {}, {:?}, {:?}, {:?}{append}", kind.name, kind.since, kind.scope, kind.id, kind.writers);
        for cell in kind.cells {
            let past = if cell.remembered { ", remembered" } else { "" };
            let _ = writeln!(text, "{}.{}: {:?}, {:?}, since {}{past}", kind.name, cell.name, cell.ty, cell.class, cell.since);
        }
    }
    same_as("kinds.txt", &text);
}

#[test]
fn a_batch_is_read_and_sealed_byte_for_byte() {
    let (_, bytes) = seal(chain(1), &groups(), [8; 16], |bytes| sign(&key(1), SIGNED_AS, bytes));
    let text = String::from_utf8(bytes).expect("JSON") + "\n";
    same_as("batch.v1.json", &text);
    let batch = Batch::read(text.trim_end().as_bytes()).expect("a batch");
    let header = batch.header.clone();
    let again = Chain {
        workspace: header.workspace,
        author: header.author,
        key: batch.first_key(),
        n: 1,
        prev: None,
        deps: header.deps,
        skew: None,
    };
    let (_, again) = seal(again, &batch.groups, [8; 16], |_| batch.signature);
    assert_eq!(again, text.trim_end().as_bytes());
}

#[test]
fn derived_ids_stay() {
    let mut text = String::new();
    let (a, b) = (id(0xa), id(0xb));
    for (name, id) in [
        ("attendance a b", attendance_id(a, b)),
        ("enrolment a b", enrolment_id(a, b)),
        ("walk_in a b", walk_in_id(a, b)),
        ("person_key number 007", key_record(KeyForm::Number, "007")),
        ("person_key email a@b.vn", key_record(KeyForm::Email, "a@b.vn")),
        ("person of number 007", person_of_key(KeyForm::Number, "007")),
        ("person of phone_name", person_of_key(KeyForm::PhoneName, "0901 đào")),
    ] {
        let _ = writeln!(text, "{name} = {id}");
    }
    same_as("ids.txt", &text);
}

#[test]
fn normalisation_stays() {
    let mut text = String::new();
    for raw in
        ["  NGUYỄN  Thị\u{a0}Đào ", "Nguye\u{302}\u{303}n", "007", "7", "A@B.vn\u{200b}", "Straße", "İ", "ＡＢ", "\u{202e}x\u{feff}\0y"]
    {
        let _ = writeln!(text, "{raw:?} = {:?}", domain::normal::key(raw));
    }
    for (form, value) in keys_of(Some(" 007 "), Some("Đào@X.vn"), Some("+84 (90) 1-2"), "Đào") {
        let _ = writeln!(text, "{} = {value}", form.word());
    }
    same_as("normal.txt", &text);
}

#[test]
fn codes_stay() {
    let cert = Some(Hash([3; 32]));
    let server = "https://192.168.1.20:8787".to_owned();
    let door = Code::Invitation {
        server: Some(server.clone()),
        cert,
        workspace: Hash([5; 32]),
        invitation: id(6),
        key: "CQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQkJCQk=".to_owned(),
        name: "Bắc".to_owned(),
    };
    let publish = Code::Publish { server, cert, secret: "s3cret".to_owned() };
    let mut text = String::new();
    for code in [door, publish] {
        let _ = writeln!(text, "{}", code.to_text());
        assert_eq!(Code::of_text(&format!("see https://x/#{} \n", code.to_text())), Some(code));
    }
    same_as("codes.txt", &text);
}
