//! Two packs of different dates, or a pack and the square on an older certificate: what was left out, slipped in or swapped
//! between them is found by somebody who has nothing else.

use std::fs;
use std::path::{Path, PathBuf};

use engine::handoff::{Report, verify, verify_since};
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room};

struct Packs {
    laptop: Laptop,
    first: PathBuf,
    second: PathBuf,
    _room: Room,
}

/// Signs one area and takes the pack out, then another area and takes it out again.
fn two() -> Packs {
    let room = Room::open();
    let laptop = Laptop::started();
    let rollout = laptop.rollout();
    laptop.call("publish", json!({ "code": room.publishing_code() }));
    let areas = laptop.call("handoff_list", json!({ "rollout": rollout }))["areas"].clone();
    let mut packs = Vec::new();
    for (at, name) in ["first", "second"].into_iter().enumerate() {
        sign(&laptop, &areas[at]["id"]);
        laptop.call("sync", json!({}));
        let pack = laptop.folder.path().join(name);
        laptop.call("handoff_export", json!({ "rollout": rollout, "dir": pack.to_str().unwrap() }));
        packs.push(pack);
    }
    let (second, first) = (packs.pop().unwrap(), packs.pop().unwrap());
    Packs { laptop, first, second, _room: room }
}

fn sign(laptop: &Laptop, area: &Value) {
    let mut request =
        json!({ "area": area, "decision": "declined", "reason": "not yet", "conditions": [], "meaning": "reviewed", "language": "en" });
    let read = laptop.call("handoff_statement", request.clone());
    (request["subject_digest"], request["text"], request["passphrase"]) =
        (read["subject_digest"].clone(), read["text"].clone(), PASSPHRASE.into());
    laptop.call("handoff_sign", request);
}

/// A pack from which the first statement was taken with all that belongs to it, and the list of digests made to fit.
fn without_the_first(pack: &Path, to: &Path) {
    for file in walk(pack, pack) {
        let own = ["statements/01-", "subjects/01-", "receipts/01-"].iter().any(|start| file.starts_with(start));
        if !own && file != "SHA256SUMS" {
            let target = to.join(&file);
            fs::create_dir_all(target.parent().unwrap()).unwrap();
            fs::copy(pack.join(&file), target).unwrap();
        }
    }
    let sums = fs::read_to_string(pack.join("SHA256SUMS")).unwrap();
    let kept: Vec<&str> = sums.lines().filter(|line| to.join(&line[66..]).exists()).collect();
    fs::write(to.join("SHA256SUMS"), kept.join("\n") + "\n").unwrap();
}

fn walk(dir: &Path, root: &Path) -> Vec<String> {
    let inside =
        |path: PathBuf| if path.is_dir() { walk(&path, root) } else { vec![path.strip_prefix(root).unwrap().to_str().unwrap().to_owned()] };
    fs::read_dir(dir).unwrap().flatten().flat_map(|entry| inside(entry.path())).collect()
}

fn codes(report: &Report) -> Vec<&'static str> {
    report.problems.iter().map(|problem| problem.code).collect()
}

/// What a phone reads from the square of a pack's certificate.
fn square(pack: &Path) -> String {
    let newest = walk(&pack.join("receipts"), pack).into_iter().filter(|file| file.ends_with(".json")).max().unwrap();
    let read = |file: &str| fs::read(pack.join(file)).unwrap();
    let readme = fs::read_to_string(pack.join("README.txt")).unwrap();
    let fingerprint = readme.lines().next().unwrap().rsplit_once(": ").unwrap().1.to_owned();
    let armour = String::from_utf8(read(&format!("{newest}.sig"))).unwrap();
    keys::receipt_code::write(&read(&newest), &armour, &fingerprint).unwrap()
}

#[test]
fn a_later_pack_holds_all_of_the_earlier_one_and_what_is_gone_or_slipped_in_is_named() {
    let packs = two();
    let on = verify_since(&packs.second, None, Some(&packs.first));
    let since = on.since.clone().unwrap();
    assert!(on.ok && (since.kept, since.added) == (1, 1), "{:?}", on.problems);
    assert_eq!(codes(&verify_since(&packs.first, None, Some(&packs.second))), ["gone"], "the other way round one is missing");

    let shorter = packs.laptop.folder.path().join("shorter");
    without_the_first(&packs.second, &shorter);
    assert!(verify(&shorter).ok, "alone it cannot be told: {:?}", verify(&shorter).problems);
    assert_eq!(codes(&verify_since(&shorter, None, Some(&packs.first))), ["gone"]);
    assert_eq!(
        codes(&verify_since(&packs.second, None, Some(&shorter))),
        ["slipped_in"],
        "the server had it before the newest of the earlier one"
    );
    fs::write(packs.first.join("statements/extra.txt"), "x").unwrap();
    assert_eq!(codes(&verify_since(&packs.second, None, Some(&packs.first))), ["earlier_bad"]);
}

#[test]
fn the_square_on_an_older_certificate_is_enough() {
    let packs = two();
    let kept = packs.laptop.folder.path().join("square.txt");
    fs::write(&kept, square(&packs.first)).unwrap();
    let on = verify_since(&packs.second, None, Some(&kept));
    assert!(on.ok && on.since.as_ref().map(|since| since.added) == Some(1), "{:?}", on.problems);
    let shorter = packs.laptop.folder.path().join("shorter");
    without_the_first(&packs.second, &shorter);
    assert_eq!(codes(&verify_since(&shorter, None, Some(&kept))), ["gone"]);
    fs::write(&kept, "hello").unwrap();
    assert_eq!(codes(&verify_since(&packs.second, None, Some(&kept))), ["earlier_form"]);

    let others = two();
    fs::write(&kept, square(&others.first)).unwrap();
    assert!(codes(&verify_since(&packs.second, None, Some(&kept))).contains(&"earlier_workspace"));
}
