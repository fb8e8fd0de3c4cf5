//! Packs: verified by stock ssh-keygen and sha256sum, whole or not there at all.

use std::{fs, path::Path};

use keys::{
    KeyError,
    pack::{AllowedSigner, allowed, write_pack},
    statement::SIGNOFF,
    verify::verify_pack,
};
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

use crate::{
    made::{ANA, FINGERPRINT, NEW_YEAR, People},
    stock::{run, said},
};

fn written() -> (TempDir, std::path::PathBuf) {
    let outer = tempdir().unwrap();
    let dir = outer.path().join("pack");
    write_pack(&dir, &People::new().input()).unwrap();
    (outer, dir)
}

fn files(dir: &Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let entry = entry.unwrap();
        let name = entry.file_name().into_string().unwrap();
        match entry.file_type().unwrap().is_dir() {
            true => all.extend(files(&entry.path()).into_iter().map(|inner| format!("{name}/{inner}"))),
            false => all.push(name),
        }
    }
    all.sort();
    all
}

/// The ssh-keygen commands of the README, run by a shell as a reader would.
fn commands(dir: &Path) -> Vec<(String, std::process::Output)> {
    let readme = fs::read_to_string(dir.join("README.txt")).unwrap();
    let commands = readme.lines().filter(|line| line.starts_with("ssh-keygen"));
    commands.map(|line| (line.to_owned(), run("sh", "dash", dir, &["-c", line], b""))).collect()
}

fn sha256sum(dir: &Path) -> std::process::Output {
    run("sha256sum", "coreutils", dir, &["-c", "--strict", "SHA256SUMS"], b"")
}

#[test]
fn a_pack_has_these_files() {
    let (outer, dir) = written();
    let expected = [
        "README.txt",
        "SHA256SUMS",
        "allowed_signers",
        "allowed_signers.sig",
        "receipts/01-van-hanh-ho-tro.json",
        "receipts/01-van-hanh-ho-tro.json.sig",
        "receipts/02-van-hanh-ho-tro.json",
        "receipts/02-van-hanh-ho-tro.json.sig",
        "sign-offs.pdf",
        "statements/01-van-hanh-ho-tro.json",
        "statements/01-van-hanh-ho-tro.json.sig",
        "statements/02-van-hanh-ho-tro.json",
        "statements/02-van-hanh-ho-tro.json.sig",
        "statements/03-van-hanh-ho-tro.json",
        "statements/03-van-hanh-ho-tro.json.sig",
        "subjects/01-van-hanh-ho-tro.json",
        "subjects/02-van-hanh-ho-tro.txt",
        "subjects/03-van-hanh-ho-tro.bin",
    ];
    assert_eq!(files(&dir), expected);
    assert_eq!(fs::read_dir(outer.path()).unwrap().count(), 1, "nothing is left beside the pack");
}

#[test]
fn the_readme_begins_with_the_fingerprint_in_both_languages() {
    for (language, step) in [("en", "1. Is every file"), ("vi", "1. Mọi tệp")] {
        let outer = tempdir().unwrap();
        let input = keys::pack::PackInput { language: language.into(), ..People::new().input() };
        write_pack(&outer.path().join("pack"), &input).unwrap();
        let readme = fs::read_to_string(outer.path().join("pack/README.txt")).unwrap();
        let first = readme.lines().next().unwrap();
        assert_eq!(first, format!("Compare this fingerprint with the one on paper: {FINGERPRINT}"));
        assert!(readme.contains(step), "{readme}");
        assert!(verify_pack(&outer.path().join("pack")).ok);
    }
}

#[test]
fn stock_tools_verify_the_pack_by_its_own_readme() {
    // The keys count from a day in the past, because the third statement has no receipt to name its time.
    let people = People::new();
    let mut input = people.input();
    for signer in &mut input.allowed {
        signer.valid_after = Some(NEW_YEAR - 366 * 24 * 3_600_000);
    }
    people.sign_list(&mut input);
    let outer = tempdir().unwrap();
    let dir = outer.path().join("pack");
    write_pack(&dir, &input).unwrap();
    let sums = sha256sum(&dir);
    assert!(sums.status.success(), "{}", said(&sums));
    let ran = commands(&dir);
    assert_eq!(ran.len(), 6, "three statements, two receipts, one list");
    for (line, out) in &ran {
        assert!(out.status.success() && said(out).contains("Good"), "{line}\n{}", said(out));
    }
    assert_eq!(ran.iter().filter(|(line, _)| line.contains("-O verify-time=20270315090600Z")).count(), 2);

    let statement = dir.join("statements/01-van-hanh-ho-tro.json");
    let mut bytes = fs::read(&statement).unwrap();
    let at = bytes.windows(6).position(|w| w == b"accept").unwrap();
    bytes[at] = b'A';
    fs::write(&statement, bytes).unwrap();
    assert!(!sha256sum(&dir).status.success(), "sha256sum sees the changed byte");
    let failed: Vec<_> = commands(&dir).into_iter().filter(|(_, out)| !out.status.success()).collect();
    assert_eq!(failed.len(), 1, "ssh-keygen sees the changed byte, in that statement only");
    assert!(failed[0].0.contains("statements/01"));
}

#[test]
fn stock_ssh_keygen_takes_the_receipts_time_for_a_key_that_is_not_valid_today() {
    let people = People::new();
    let mut input = people.input();
    // Valid on the day of the receipt only; the test may run before or after it.
    input.allowed[0].valid_before = Some(NEW_YEAR + 80 * 24 * 3_600_000);
    people.sign_list(&mut input);
    let outer = tempdir().unwrap();
    let dir = outer.path().join("pack");
    write_pack(&dir, &input).unwrap();
    for (line, out) in commands(&dir).iter().filter(|(line, _)| line.contains("statements/01")) {
        assert!(out.status.success(), "{line}\n{}", said(out));
        let early = line.replace("=20270315090600Z", "=20260101000000Z");
        assert!(!run("sh", "dash", &dir, &["-c", &early], b"").status.success(), "before the key");
        let late = line.replace("=20270315090600Z", "=20280101000000Z");
        assert!(!run("sh", "dash", &dir, &["-c", &late], b"").status.success(), "after the key");
    }
    assert!(verify_pack(&dir).ok, "{:?}", verify_pack(&dir).problems);
}

#[test]
fn a_folder_with_files_is_never_written_over() {
    let outer = tempdir().unwrap();
    fs::write(outer.path().join("thesis.txt"), "mine").unwrap();
    let error = write_pack(outer.path(), &People::new().input()).unwrap_err();
    assert!(matches!(error, KeyError::Exists { .. }), "{error}");
    assert_eq!(files(outer.path()), ["thesis.txt"]);
}

#[test]
fn an_empty_folder_is_filled() {
    let outer = tempdir().unwrap();
    let dir = outer.path().join("deep/er");
    fs::create_dir_all(&dir).unwrap();
    write_pack(&dir, &People::new().input()).unwrap();
    assert!(verify_pack(&dir).ok);
}

#[test]
fn a_failure_leaves_nothing_half_done() {
    let outer = tempdir().unwrap();
    let people = People::new();
    let changes: [fn(&mut keys::pack::PackInput); 6] = [
        |input| input.statements[2].signer_principal = format!("{ANA}@5f2a77c1"),
        |input| input.statements[2].bytes.push(b' '),
        |input| input.allowed[0].principal = "Ana Ruiz".into(),
        |input| input.allowed[0].namespaces = vec!["*".into()],
        |input| input.server_key = None,
        |input| input.genesis_fingerprint = "a\nssh-keygen".into(),
    ];
    for (i, change) in changes.into_iter().enumerate() {
        let mut input = people.input();
        change(&mut input);
        assert!(write_pack(&outer.path().join("pack"), &input).is_err(), "change {i}");
        assert_eq!(fs::read_dir(outer.path()).unwrap().count(), 0, "change {i}");
    }
}

#[test]
fn a_list_with_patterns_or_free_options_is_refused() {
    let people = People::new();
    let key = people.ana.public_line().unwrap();
    let key = key.trim_end_matches(" made for a test");
    for line in [
        format!("* namespaces=\"signoff@muster\" {key}\n"),
        format!("ana@w namespaces=\"*\" {key}\n"),
        format!("ana@w {key}\n"),
        format!("ana@w cert-authority,namespaces=\"signoff@muster\" {key}\n"),
        format!("ana@w namespaces=\"signoff@muster\" {key} comment\n"),
        format!("ana@w  namespaces=\"signoff@muster\" {key}\n"),
        format!("ana@w namespaces=\"signoff@muster\" {key}"),
        format!("ana@w valid-after=\"20271301000000Z\",namespaces=\"signoff@muster\" {key}\n"),
    ] {
        assert!(allowed::parse(&line).is_err(), "{line}");
    }
    let good = format!("ana@w valid-after=\"20270101000000Z\",namespaces=\"signoff@muster\" {key}\n");
    assert_eq!(allowed::parse(&good).unwrap()[0].valid_after, Some(NEW_YEAR));
}

proptest! {
    #[test]
    fn a_list_comes_back_as_it_was_written(
        member in "[A-Za-z0-9._-]{1,30}",
        from in prop::option::of(0i64..4_000_000_000),
        to in prop::option::of(0i64..4_000_000_000),
    ) {
        let signer = AllowedSigner {
            principal: format!("{member}@w"),
            // RFC 8032's first public key.
            public_line: "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAINdamAGCsQq31Uv+08lkBzoO4XLz2qYjJa8CGmj3B1Ea".into(),
            valid_after: from.map(|s| s * 1000),
            valid_before: to.map(|s| s * 1000),
            namespaces: vec![SIGNOFF.into()],
        };
        let text = allowed::to_text([&signer]).unwrap();
        prop_assert_eq!(allowed::parse(&text).unwrap(), [signer]);
    }

    #[test]
    fn a_hostile_list_is_refused_without_a_panic(text in "\\PC{1,200}") {
        prop_assert!(allowed::parse(&text).is_err());
        let line = text + "\n";
        prop_assert!(allowed::parse(&line).is_err());
    }
}
