//! `verify_pack`: every change of a pack is found, and nothing hostile makes it panic.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::LazyLock,
};

use keys::{
    canonical::sha256_hex,
    pack::{PackEvidence, PackInput, write_pack, write_pack_with},
    statement::{RECEIPT, Receipt, SIGNED_STATEMENT, SIGNOFF, Statement, WITHDRAWN},
    verify::{Report, verify_pack, verify_pack_of},
};
use proptest::prelude::*;
use tempfile::{TempDir, tempdir};

use crate::made::{ANA, FINGERPRINT, MINH, NEW_YEAR, People, allowed, signed, statement};

struct Pack {
    outer: TempDir,
    dir: PathBuf,
}

fn pack(input: &PackInput) -> Pack {
    let outer = tempdir().unwrap();
    let dir = outer.path().join("pack");
    write_pack(&dir, input).unwrap();
    Pack { outer, dir }
}

/// A fresh copy of one good pack: writing a real one syncs every file to the disk.
fn good() -> Pack {
    static FILES: LazyLock<Vec<(PathBuf, Vec<u8>)>> = LazyLock::new(|| {
        let made = pack(&People::new().input());
        let inside = |path: &PathBuf| path.strip_prefix(&made.dir).unwrap().to_owned();
        walk(&made.dir).iter().map(|path| (inside(path), fs::read(path).unwrap())).collect()
    });
    let outer = tempdir().unwrap();
    let dir = outer.path().join("pack");
    for (inside, bytes) in FILES.iter() {
        fs::create_dir_all(dir.join(inside).parent().unwrap()).unwrap();
        fs::write(dir.join(inside), bytes).unwrap();
    }
    Pack { outer, dir }
}

fn codes(report: &Report) -> Vec<&'static str> {
    let mut codes: Vec<_> = report.problems.iter().map(|problem| problem.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

fn walk(dir: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(walk(&path)) } else { all.push(path) }
    }
    all.sort();
    all
}

/// Writes the sums again, as somebody would who changes a pack on purpose.
fn sum_again(dir: &Path) {
    let mut lines = Vec::new();
    for path in walk(dir) {
        let inside = path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
        if inside != "SHA256SUMS" {
            lines.push((inside.clone(), format!("{}  {inside}\n", sha256_hex(&fs::read(path).unwrap()))));
        }
    }
    lines.sort();
    fs::write(dir.join("SHA256SUMS"), lines.into_iter().map(|(_, line)| line).collect::<String>()).unwrap();
}

#[test]
fn a_good_pack_has_no_problem_and_shows_what_was_signed() {
    let report = verify_pack(&pack(&People::new().input()).dir);
    assert_eq!(report.problems, []);
    assert!(report.ok && report.list_signed);
    assert_eq!((report.statements, report.signed.len()), (3, 3));
    assert_eq!(report.genesis_fingerprint.as_deref(), Some(FINGERPRINT));
    assert_eq!(report.signed[0].text, "I take over the area.\nNothing is open.");
    assert_eq!(report.signed[0].received.as_deref(), Some("2027-03-15T09:06:00Z"));
    assert_eq!(report.signed[2].received, None);
    assert_eq!(report.signed[2].principal, format!("{MINH}@5f2a77c1"));
}

#[test]
fn the_first_middle_and_last_byte_of_every_file_count() {
    let made = good();
    for path in walk(&made.dir) {
        let whole = fs::read(&path).unwrap();
        for at in [0, whole.len() / 2, whole.len() - 1] {
            for flip in [0x01, 0x20, 0x80] {
                let mut bytes = whole.clone();
                bytes[at] ^= flip;
                fs::write(&path, &bytes).unwrap();
                assert!(!verify_pack(&made.dir).ok, "{} byte {at} flip {flip}", path.display());
            }
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(verify_pack(&made.dir).ok, "the pack is whole again");
}

#[test]
fn every_missing_file_and_every_added_one_is_named() {
    let made = good();
    for path in walk(&made.dir) {
        let whole = fs::read(&path).unwrap();
        fs::remove_file(&path).unwrap();
        let report = verify_pack(&made.dir);
        let inside = path.strip_prefix(&made.dir).unwrap().to_str().unwrap();
        assert!(report.problems.iter().any(|p| p.file == inside && p.code == "missing"), "{inside}");
        fs::write(&path, &whole).unwrap();
    }
    fs::write(made.dir.join("statements/99-more.json"), "{}").unwrap();
    let found = codes(&verify_pack(&made.dir));
    assert!(found.contains(&"extra") && found.contains(&"unsigned"), "{found:?}");
}

#[test]
fn the_sums_have_one_spelling() {
    let made = good();
    let path = made.dir.join("SHA256SUMS");
    let text = fs::read_to_string(&path).unwrap();
    let lines: Vec<_> = text.lines().collect();
    let turned: String = lines.iter().rev().map(|line| format!("{line}\n")).collect();
    let spellings = [
        ("another order", turned),
        ("a line twice", format!("{text}{}\n", lines[lines.len() - 1])),
        ("large letters", text[..64].to_uppercase() + &text[64..]),
        ("a star", text.replacen("  ", " *", 1)),
        ("no line end", text.trim_end().to_owned()),
        ("itself", format!("{text}{}  SHA256SUMS\n", "0".repeat(64))),
    ];
    for (what, spelling) in spellings {
        fs::write(&path, spelling).unwrap();
        assert_eq!(codes(&verify_pack(&made.dir)), ["sums_form"], "{what}");
    }
}

/// Sums are no protection against purpose: what they cannot see, the signatures must.
#[test]
fn a_change_on_purpose_with_new_sums_is_found() {
    let cases: [(&str, &str, &[u8]); 5] = [
        ("statements/01-van-hanh-ho-tro.json", "bad_signature", b"{}"),
        ("subjects/01-van-hanh-ho-tro.json", "subject_changed", b"{}"),
        ("receipts/01-van-hanh-ho-tro.json", "receipt_form", b"{}"),
        ("allowed_signers", "unknown_key", b""),
        ("README.txt", "fingerprint", b"Compare this fingerprint with the one on paper: 0000\n"),
    ];
    for (file, code, bytes) in cases {
        let made = good();
        fs::write(made.dir.join(file), bytes).unwrap();
        sum_again(&made.dir);
        let found = codes(&verify_pack(&made.dir));
        assert!(found.contains(&code) && !found.contains(&"changed"), "{file}: {found:?}");
    }
}

#[test]
fn a_statement_taken_away_with_new_sums_leaves_a_trace() {
    let made = good();
    fs::remove_file(made.dir.join("statements/01-van-hanh-ho-tro.json")).unwrap();
    sum_again(&made.dir);
    assert_eq!(codes(&verify_pack(&made.dir)), ["orphan"]);
}

#[test]
fn nobody_signs_in_another_members_name() {
    let people = People::new();
    let mut input = people.input();
    // Minh's key over a statement that names Ana: stock tools say "Good" for Minh's name.
    let forged = signed(&statement(ANA, b"x"), &people.minh, b"x", None);
    input.statements[2] = forged;
    let made = pack(&input);
    assert_eq!(codes(&verify_pack(&made.dir)), ["other_signer"]);
}

#[test]
fn a_key_counts_for_its_purpose_and_its_time_only() {
    let people = People::new();
    let check = |change: &dyn Fn(&mut PackInput)| {
        let mut input = people.input();
        change(&mut input);
        people.sign_list(&mut input);
        codes(&verify_pack(&pack(&input).dir))
    };
    assert_eq!(check(&|_| {}), [""; 0]);
    assert_eq!(check(&|input| input.allowed[1].namespaces = vec![RECEIPT.into()]), ["wrong_purpose"]);
    assert_eq!(check(&|input| input.allowed.truncate(1)), ["unknown_key"]);
    let before = NEW_YEAR + 24 * 3_600_000;
    assert_eq!(check(&|input| input.allowed[0].valid_before = Some(before)), ["out_of_time"], "retired, then received");
    assert_eq!(check(&|input| input.allowed[1].valid_before = Some(before)), ["out_of_time"], "no receipt, so no time");
    let after = NEW_YEAR + 366 * 24 * 3_600_000;
    assert_eq!(check(&|input| input.allowed[0].valid_after = Some(after)), ["out_of_time"], "received, then enrolled");
    let retired = check(&|input| input.server_key.as_mut().unwrap().valid_before = Some(before));
    assert_eq!(retired, ["out_of_time"], "a receipt by a server key that was retired");
}

#[test]
fn a_list_signed_by_a_stranger_is_found() {
    let people = People::new();
    let mut input = people.input();
    let made = pack(&input);
    people.sign_list(&mut input);
    let list = fs::read(made.dir.join("allowed_signers")).unwrap();
    let stranger = crate::made::key().sign_sshsig(keys::statement::KEYS, &list).unwrap();
    fs::write(made.dir.join("allowed_signers.sig"), stranger).unwrap();
    sum_again(&made.dir);
    let report = verify_pack(&made.dir);
    assert_eq!((codes(&report), report.list_signed), (vec!["unknown_key"], false));
    let minh = people.minh.sign_sshsig(keys::statement::KEYS, &list).unwrap();
    fs::write(made.dir.join("allowed_signers.sig"), minh).unwrap();
    sum_again(&made.dir);
    assert_eq!(codes(&verify_pack(&made.dir)), ["wrong_purpose"], "a member who may not sign lists");
}

#[test]
fn receipts_belong_to_their_statement_and_continue_the_chain() {
    let people = People::new();
    let check = |i: usize, change: &dyn Fn(&mut Receipt)| {
        let mut input = people.input();
        let (bytes, _) = input.statements[i].receipt.take().unwrap();
        let mut receipt = Receipt::parse(&bytes).unwrap();
        change(&mut receipt);
        let bytes = receipt.to_bytes().unwrap();
        let armour = people.server.sign_sshsig(RECEIPT, &bytes).unwrap();
        input.statements[i].receipt = Some((bytes, armour));
        codes(&verify_pack(&pack(&input).dir))
    };
    assert_eq!(check(1, &|_| {}), [""; 0]);
    assert_eq!(check(1, &|receipt| receipt.statement = "ab".repeat(32)), ["receipt_other"]);
    assert_eq!(check(1, &|receipt| receipt.previous = Some("ab".repeat(32))), ["receipt_chain"]);
    assert_eq!(check(1, &|receipt| receipt.received = "2027-02-01T00:00:00Z".into()), ["receipt_chain"]);
    // The number of the receipt of the next statement, which names this one as the one before.
    let doubled = check(0, &|receipt| (receipt.seq, receipt.previous) = (2, Some("ab".repeat(32))));
    assert_eq!(doubled, ["chain_order", "receipt_chain"]);
}

/// Statements of one key, each after the one before, more than one thread looks at.
fn many(people: &People) -> PackInput {
    let mut input = people.input();
    input.statements.clear();
    let mut previous = None;
    for number in 0..60 {
        let subject = format!("subject {number}");
        let one = Statement { previous: previous.take(), ..statement(ANA, subject.as_bytes()) };
        previous = Some(one.digest().unwrap());
        input.statements.push(signed(&one, &people.ana, subject.as_bytes(), None));
    }
    input
}

#[test]
fn in_a_pack_of_many_statements_each_byte_counts_as_in_a_small_one_and_their_order_stays() {
    let people = People::new();
    let made = pack(&many(&people));
    let report = verify_pack(&made.dir);
    assert_eq!((codes(&report), report.statements), (Vec::new(), 60));
    assert!(report.signed.len() == 60 && report.signed.is_sorted_by(|a, b| a.file < b.file));
    let files = walk(&made.dir);
    for path in files.iter().step_by(7).chain(files.last()) {
        let whole = fs::read(path).unwrap();
        let mut bytes = whole.clone();
        bytes[whole.len() / 2] ^= 1;
        fs::write(path, &bytes).unwrap();
        assert!(!verify_pack(&made.dir).ok, "{}", path.display());
        fs::write(path, &whole).unwrap();
    }
    assert!(verify_pack(&made.dir).ok);
}

#[test]
fn a_fork_is_found_between_statements_that_lie_far_apart() {
    let people = People::new();
    let mut input = many(&people);
    input.statements[59] = signed(&statement(ANA, b"copied"), &people.ana, b"copied", None);
    let report = verify_pack(&pack(&input).dir);
    assert_eq!(codes(&report), ["chain_fork"]);
    assert_eq!(report.problems[0].file, report.signed[59].file);
}

#[test]
fn a_signers_chain_has_no_fork_and_a_pack_one_workspace() {
    let people = People::new();
    let mut input = people.input();
    input.statements[1] = signed(&statement(ANA, b"y"), &people.ana, b"y", None);
    assert_eq!(codes(&verify_pack(&pack(&input).dir)), ["chain_fork"]);

    let mut input = people.input();
    let other = Statement { workspace: "5f2a77c1".repeat(8), ..statement(MINH, b"z") };
    input.statements[2] = signed(&other, &people.minh, b"z", None);
    assert_eq!(codes(&verify_pack(&pack(&input).dir)), ["fingerprint", "other_workspace"]);
}

#[test]
fn a_signature_for_another_purpose_does_not_count() {
    let people = People::new();
    let mut input = people.input();
    let last = &mut input.statements[2];
    last.signature_armour = people.minh.sign_sshsig(RECEIPT, &last.bytes).unwrap();
    assert_eq!(codes(&verify_pack(&pack(&input).dir)), ["bad_signature"]);
}

#[test]
fn a_pack_without_receipts_or_a_signed_list_is_good_and_says_so() {
    let people = People::new();
    let input = PackInput {
        statements: vec![signed(&statement(MINH, b"z"), &people.minh, b"z", None)],
        allowed: vec![allowed(MINH, &people.minh, &[SIGNOFF])],
        genesis_fingerprint: FINGERPRINT.into(),
        ..PackInput::default()
    };
    let report = verify_pack(&pack(&input).dir);
    assert_eq!(report.problems, []);
    assert!(report.ok && !report.list_signed);
}

/// Ana's statement, replaced by her second, which Minh cannot and Ana can withdraw.
#[test]
fn what_replaces_or_withdraws_a_statement_is_joined_with_it() {
    let people = People::new();
    let mut input = people.input();
    let first = Statement::parse(&input.statements[0].bytes).unwrap();
    let second = Statement { corrects: Some(first.digest().unwrap()), ..Statement::parse(&input.statements[1].bytes).unwrap() };
    let withdrawal = |member: &str, previous: Option<String>| {
        let bytes = second.to_bytes().unwrap();
        let mut statement =
            Statement { previous, corrects: second.digest().ok(), reason: Some("Too early".into()), ..statement(member, &bytes) };
        (statement.decision, statement.subject.kind) = (WITHDRAWN.into(), SIGNED_STATEMENT.into());
        (statement, bytes)
    };
    input.statements[1] = signed(&second, &people.ana, b"plain text\n", None);
    let (by_minh, bytes) = withdrawal(MINH, None);
    input.statements[2] = signed(&by_minh, &people.minh, &bytes, None);
    assert_eq!(codes(&verify_pack(&pack(&input).dir)), ["other_withdrawer"]);

    let (by_ana, bytes) = withdrawal(ANA, second.digest().ok());
    input.statements[2] = signed(&by_ana, &people.ana, &bytes, None);
    let report = verify_pack(&pack(&input).dir);
    assert_eq!(report.problems, []);
    let named = |i: usize| (report.signed[i].replaced_by.is_some(), report.signed[i].withdrawn_by.is_some());
    assert_eq!([named(0), named(1), named(2)], [(true, false), (false, true), (false, false)]);

    input.statements.remove(0);
    assert_eq!(codes(&verify_pack(&pack(&input).dir)), ["corrects_missing"], "what was replaced belongs into the pack");
    let lone = Statement { decision: WITHDRAWN.into(), ..statement(ANA, b"x") };
    assert!(lone.to_bytes().is_err(), "a withdrawal of nothing");
}

/// Two decisions stood side by side; a third names one itself and both in its subject.
#[test]
fn a_decision_replaces_all_that_its_subject_names() {
    let people = People::new();
    let mut input = people.input();
    let digests = [0, 1].map(|i| Statement::parse(&input.statements[i].bytes).unwrap().digest().unwrap());
    let subject = format!(r#"{{"before":["{}","{}"]}}"#, digests[0], digests[1]).into_bytes();
    let third = Statement { corrects: Some(digests[1].clone()), ..statement(MINH, &subject) };
    input.statements[2] = signed(&third, &people.minh, &subject, None);
    let report = verify_pack(&pack(&input).dir);
    assert_eq!(report.problems, []);
    let replaced: Vec<bool> = report.signed.iter().map(|signed| signed.replaced_by.is_some()).collect();
    assert_eq!(replaced, [true, true, false]);
    input.statements.remove(0);
    assert!(codes(&verify_pack(&pack(&input).dir)).contains(&"corrects_missing"), "what it replaced belongs into the pack");
}

#[test]
fn evidence_is_in_the_pack_by_its_digest_and_one_changed_byte_is_found() {
    let mut input = People::new().input();
    let evidence = |digest: String| PackEvidence { digest, name: "../../runbook.pdf".into() };
    input.evidence = vec![evidence(sha256_hex(b"runbook"))];
    let outer = tempdir().unwrap();
    let dir = outer.path().join("pack");
    write_pack_with(&dir, &input, &mut |_| Some(b"another".to_vec())).unwrap_err();
    assert!(!dir.exists(), "bytes that are not the ones leave nothing behind");
    write_pack_with(&dir, &input, &mut |_| Some(b"runbook".to_vec())).unwrap();
    let report = verify_pack(&dir);
    assert_eq!(report.problems, []);
    assert_eq!((report.evidence.named, report.evidence.packed), (1, 1));
    let file = dir.join(format!("evidence/{}.pdf", sha256_hex(b"runbook")));
    fs::write(&file, b"runbooks").unwrap();
    sum_again(&dir);
    assert_eq!(codes(&verify_pack(&dir)), ["evidence_changed"], "also with new sums");
    fs::rename(&file, dir.join(format!("evidence/{}.pdf", sha256_hex(b"runbooks")))).unwrap();
    fs::write(dir.join("statements.exe"), b"x").unwrap();
    sum_again(&dir);
    assert_eq!(codes(&verify_pack(&dir)), ["orphan", "stranger"], "evidence that nobody named, and a file that no pack has");
}

#[test]
fn a_fingerprint_from_paper_needs_a_chain_and_is_compared() {
    let made = good();
    let ask = |paper: &str| codes(&verify_pack_of(&made.dir, Some(paper)));
    assert_eq!(ask(FINGERPRINT), ["not_proven"], "a list that nothing ties to the workspace");
    assert_eq!(ask(&FINGERPRINT.replace("5f2a", "5f2b")), ["other_fingerprint"]);
    assert_eq!(ask(&FINGERPRINT[..19]), ["paper_form"], "half a fingerprint is easily made");
}

#[test]
fn an_empty_folder_and_none_at_all_are_no_packs() {
    let outer = tempdir().unwrap();
    let empty = codes(&verify_pack(outer.path()));
    assert!(empty.contains(&"no_statements") && empty.contains(&"missing"), "{empty:?}");
    assert_eq!(codes(&verify_pack(&outer.path().join("nowhere"))), ["not_a_pack"]);
}

#[test]
fn a_file_beyond_every_pack_is_named_and_not_read() {
    let made = good();
    // Sparse: it takes no room on the disk.
    fs::File::create(made.dir.join("sign-offs.pdf")).unwrap().set_len(1 << 40).unwrap();
    fs::File::create(made.dir.join("subjects/01-van-hanh-ho-tro.json")).unwrap().set_len(1 << 40).unwrap();
    let report = verify_pack(&made.dir);
    assert_eq!(codes(&report), ["too_large"], "{:?}", report.problems);
}

#[cfg(unix)]
#[test]
fn links_and_devices_are_not_followed() {
    let made = good();
    let secret = made.outer.path().join("secret");
    let pdf = made.dir.join("sign-offs.pdf");
    fs::rename(&pdf, &secret).unwrap();
    std::os::unix::fs::symlink(&secret, &pdf).unwrap();
    std::os::unix::fs::symlink("/", made.dir.join("root")).unwrap();
    let report = verify_pack(&made.dir);
    assert_eq!(codes(&report), ["missing", "not_a_file"], "the same bytes behind a link do not count");
    assert!(report.problems.iter().all(|problem| ["root", "sign-offs.pdf"].contains(&problem.file.as_str())));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn one_flipped_byte_anywhere_is_reported(file in any::<prop::sample::Index>(), at in any::<prop::sample::Index>(), flip in 1u8..) {
        let made = good();
        let files = walk(&made.dir);
        let path = &files[file.index(files.len())];
        let mut bytes = fs::read(path).unwrap();
        let at = at.index(bytes.len());
        bytes[at] ^= flip;
        fs::write(path, bytes).unwrap();
        prop_assert!(!verify_pack(&made.dir).ok, "{} byte {}", path.display(), at);
    }

    #[test]
    fn hostile_bytes_in_any_file_are_reported_without_a_panic(
        file in any::<prop::sample::Index>(),
        bytes in prop::collection::vec(any::<u8>(), 0..300),
    ) {
        let made = good();
        let files = walk(&made.dir);
        let path = &files[file.index(files.len())];
        fs::write(path, bytes).unwrap();
        // With new sums, so that the bytes reach the parsers behind them.
        sum_again(&made.dir);
        let report = verify_pack(&made.dir);
        // Nothing but the sums covers the PDF, and the sums were just made again.
        let covered = !path.ends_with("sign-offs.pdf") && !path.ends_with("SHA256SUMS");
        prop_assert!(!report.ok || !covered, "{}", path.display());
    }
}
