//! A whole pack of a real workspace: every changed byte is found, and so is a pack that is consistent and forged.

use std::fs;
use std::path::{Path, PathBuf};

use engine::handoff::{verify, verify_of};
use keys::statement::{SIGNOFF, Statement};
use serde_json::json;
use testkit::PASSPHRASE;

use super::{Signing, ready};

fn signed() -> (Signing, PathBuf) {
    let signing = ready("accepted");
    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    let pack = signing.export();
    (signing, pack)
}

fn fingerprint(signing: &Signing) -> String {
    signing.laptop.call("app_status", json!({}))["workspace"]["fingerprint"].as_str().unwrap().to_owned()
}

fn walk(dir: &Path) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(dir).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { all.extend(walk(&path)) } else { all.push(path) }
    }
    all
}

/// Makes the sums fit again, as a forger would.
fn sum_again(dir: &Path) {
    let inside = |path: &Path| path.strip_prefix(dir).unwrap().to_str().unwrap().to_owned();
    let mut names: Vec<String> = walk(dir).iter().map(|path| inside(path)).filter(|name| name != "SHA256SUMS").collect();
    names.sort();
    let line = |name: &String| format!("{}  {name}\n", domain::Hash::of(&[&fs::read(dir.join(name)).unwrap()]));
    fs::write(dir.join("SHA256SUMS"), names.iter().map(line).collect::<String>()).unwrap();
}

fn codes(dir: &Path, paper: Option<&str>) -> Vec<&'static str> {
    let mut codes: Vec<_> = verify_of(dir, paper).problems.iter().map(|problem| problem.code).collect();
    codes.dedup();
    codes
}

#[test]
fn every_flipped_byte_of_every_file_is_found() {
    let (signing, pack) = signed();
    assert!(verify_of(&pack, Some(&fingerprint(&signing))).ok, "{:?}", verify(&pack).problems);
    let mut flipped = 0;
    for path in walk(&pack) {
        let whole = fs::read(&path).unwrap();
        for at in 0..whole.len() {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << (at % 8);
            fs::write(&path, &bytes).unwrap();
            assert!(!verify(&pack).ok, "{} byte {at}", path.display());
            flipped += 1;
        }
        fs::write(&path, &whole).unwrap();
    }
    assert!(flipped > 5_000, "only {flipped} bytes in the whole pack");
    assert!(verify(&pack).ok, "it is whole again");
}

#[test]
fn the_keys_lead_back_to_the_first_batch_and_nobodys_roster_goes_along() {
    let (signing, pack) = signed();
    let report = verify_of(&pack, Some(&fingerprint(&signing).replace(' ', "-").to_uppercase()));
    assert!(report.ok && report.enrolled && report.on_paper, "{:?}", report.problems);
    let chain: String = walk(&pack.join("chain")).iter().map(|path| fs::read_to_string(path).unwrap()).collect();
    assert!(chain.contains("signing_key") && chain.contains("erased"), "{chain}");
    assert!(!chain.contains("lms-go-live") && !chain.contains("HA-01"), "only what proves the keys: {chain}");
}

#[test]
fn a_pack_that_is_consistent_and_forged_is_found_by_the_fingerprint_on_paper() {
    let (honest, pack) = signed();
    // Somebody makes a workspace of their own, with the same names, and signs the same there.
    let (_theirs, forged) = signed();
    let alone = verify(&forged);
    assert!(alone.ok && alone.enrolled, "in itself it is good: {:?}", alone.problems);
    assert_eq!(codes(&forged, Some(&fingerprint(&honest))), ["other_fingerprint"]);
    // They put the honest chain and fingerprint beside their own statements and keys.
    fs::remove_dir_all(forged.join("chain")).unwrap();
    fs::create_dir(forged.join("chain")).unwrap();
    for path in walk(&pack.join("chain")) {
        fs::copy(&path, forged.join("chain").join(path.file_name().unwrap())).unwrap();
    }
    sum_again(&forged);
    let found = codes(&forged, None);
    assert!(found.contains(&"other_workspace") && found.contains(&"not_enrolled"), "{found:?}");
    // Or they leave it out: then nothing leads from the paper to their keys.
    fs::remove_dir_all(forged.join("chain")).unwrap();
    sum_again(&forged);
    assert_eq!(codes(&forged, Some(&verify(&forged).genesis_fingerprint.unwrap())), ["not_proven"]);
}

#[test]
fn a_statement_signed_again_with_a_strangers_key_and_a_new_list_is_found() {
    let (signing, pack) = signed();
    let statement = walk(&pack.join("statements")).into_iter().find(|path| path.extension().is_some_and(|end| end == "json")).unwrap();
    let mut forged = Statement::parse(&fs::read(&statement).unwrap()).unwrap();
    forged.text = "I never saw this".to_owned();
    let stranger = keys::signing::OpenKey::from_seed(&[9; 32], "").unwrap();
    let bytes = forged.to_bytes().unwrap();
    fs::write(&statement, &bytes).unwrap();
    fs::write(format!("{}.sig", statement.display()), stranger.sign_sshsig(SIGNOFF, &bytes).unwrap()).unwrap();
    let list = fs::read_to_string(pack.join("allowed_signers")).unwrap();
    let (before, _) = list.split_once("ssh-ed25519").unwrap();
    fs::write(pack.join("allowed_signers"), format!("{before}{}\n", stranger.public_line().unwrap().trim())).unwrap();
    sum_again(&pack);
    assert_eq!(codes(&pack, None), ["not_enrolled"], "stock tools call this pack good; the chain does not know the key");
    assert!(codes(&pack, Some(&fingerprint(&signing))).contains(&"not_proven"));
}

#[test]
fn an_owner_signs_the_list_of_keys_when_asked_to() {
    let (signing, pack) = signed();
    assert!(!verify(&pack).list_signed);
    let dir = signing.laptop.folder.path().join("listed");
    let request = |passphrase: &str| json!({ "rollout": signing.rollout, "dir": dir.to_str().unwrap(), "passphrase": passphrase });
    assert_eq!(signing.laptop.refused("handoff_export", request("some other words here"))["code"], "wrong_passphrase");
    assert!(!dir.exists(), "nothing is half done");
    signing.laptop.call("handoff_export", request(PASSPHRASE));
    let report = verify_of(&dir, Some(&fingerprint(&signing)));
    assert!(report.ok && report.list_signed, "{:?}", report.problems);
}

#[test]
fn a_new_key_signs_from_now_on_and_what_the_old_one_signed_stays_checkable() {
    let signing = ready("accepted");
    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    assert_eq!(signing.laptop.refused("signing_key_renew", json!({ "passphrase": "other words" }))["code"], "wrong_passphrase");
    let keys = signing.laptop.call("signing_key_renew", json!({ "passphrase": PASSPHRASE }))["keys"].clone();
    let current: Vec<bool> = keys.as_array().unwrap().iter().map(|key| key["current"].as_bool().unwrap()).collect();
    assert_eq!(current, [true, false], "{keys}");
    signing.sign(PASSPHRASE, &signing.digest()).unwrap();
    let pack = signing.export();
    let report = verify_of(&pack, Some(&fingerprint(&signing)));
    assert!(report.ok && report.enrolled && report.signed.len() == 2, "{:?}", report.problems);
    assert_ne!(report.signed[0].key, report.signed[1].key);
    assert_eq!(report.signed[1].previous.as_ref(), Some(&report.signed[0].digest), "one chain over both keys");
    assert_eq!(report.signed[1].key, keys[0]["fingerprint"]);
    assert!(super::delegation::stock_verifies(&pack), "by stock ssh-keygen, each with its own key");
    signing.laptop.rebuild();
    assert_eq!(signing.laptop.call("signing_keys", json!({}))["keys"], keys);
}
