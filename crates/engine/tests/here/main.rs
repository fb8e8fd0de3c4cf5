//! Several people on one laptop: each with an own passphrase, own keys, rights and authorship; nobody as another.

mod older;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use engine::{Clock, Options};
use serde_json::{Value, json};
use testkit::{Drawer, Laptop, PASSPHRASE, csv, options};

pub const HA: &str = "Lê Thị Thu Hà";
const BAO: &str = "Trần Quốc Bảo";
const BAOS: &str = "quite other plain words";

/// Hà's laptop with a session, which Bảo marks as well.
struct Shared {
    laptop: Laptop,
    session: String,
    people: Vec<String>,
}

impl Shared {
    /// Bảo has come and works here.
    fn with_bao() -> Self {
        let laptop = Laptop::started();
        let rollout = laptop.rollout();
        laptop.import(&csv(4), json!({ "rollout": rollout }));
        let session = laptop.session(&rollout, "Students, cohort 1");
        let sheet = laptop.call("attendance_sheet", json!({ "session": session }));
        let people = sheet["rows"].as_array().unwrap().iter().map(|row| row["person"].as_str().unwrap().to_owned()).collect();
        let came = laptop.comes_beside(BAO, "training-manager", BAOS);
        assert_eq!(came["status"]["me"]["name"], BAO);
        Self { laptop, session, people }
    }

    fn row(&self, index: usize) -> Value {
        let sheet = self.laptop.call("attendance_sheet", json!({ "session": self.session }));
        sheet["rows"].as_array().unwrap().iter().find(|row| row["person"] == self.people[index]).unwrap().clone()
    }

    fn mark(&self, index: usize, mark: &str) -> Value {
        self.laptop.mark(&self.session, &self.people[index], mark, None)
    }
}

fn status(laptop: &Laptop) -> Value {
    laptop.call("app_status", json!({}))
}

/// The folder as the next start finds it, after a program that did not end well.
fn after_a_crash(laptop: &Laptop) -> Laptop {
    Laptop { desk: laptop.again(options()), folder: tempfile::tempdir().unwrap() }
}

#[test]
fn each_writes_under_their_own_name_with_their_own_rights() {
    let shared = Shared::with_bao();
    let laptop = &shared.laptop;
    let now = status(laptop);
    assert_eq!((now["me"]["can_sign"].as_bool(), now["members_here"].as_array().unwrap().len()), (Some(true), 2));
    shared.mark(0, "present");
    assert_eq!(laptop.refused("member_invite", json!({ "name": "Ngô Hải", "roles": ["executive"] }))["code"], "not_permitted");

    assert_eq!(laptop.switch(HA, PASSPHRASE)["me"]["name"], HA);
    shared.mark(1, "absent");
    laptop.call("member_invite", json!({ "name": "Ngô Hải", "roles": ["executive"] }));
    assert_eq!((shared.row(0)["by"].as_str(), shared.row(1)["by"].as_str()), (Some(BAO), Some(HA)));
    assert_eq!(shared.row(0)["device"], shared.row(1)["device"], "on the same laptop");

    let before = laptop.everything();
    laptop.rebuild();
    assert_eq!(laptop.everything(), before);
}

#[test]
fn nobody_takes_back_what_somebody_else_did() {
    let shared = Shared::with_bao();
    let marked = shared.mark(0, "present");
    shared.laptop.switch(HA, PASSPHRASE);
    assert_eq!(shared.laptop.refused("undo", json!({ "action": marked["action"] }))["code"], "not_found");
    shared.mark(1, "late");
    shared.laptop.call("undo", json!({}));
    assert_eq!((shared.row(0)["mark"].as_str(), shared.row(1)["mark"].as_str()), (Some("present"), None));
}

#[test]
fn a_step_is_signed_as_it_is_written_so_a_crash_leaves_nothing_that_waits_for_its_author() {
    let shared = Shared::with_bao();
    shared.mark(0, "present");
    let next = after_a_crash(&shared.laptop);
    next.call("workspace_unlock", json!({ "passphrase": PASSPHRASE, "person": shared.laptop.person(HA) }));
    let now = status(&next);
    assert_eq!((now["me"]["name"].as_str(), &now["sync"]["waits_for"]), (Some(HA), &json!([])));
    // Hà overwrites it: what she builds on is in what she carries.
    next.mark(&shared.session, &shared.people[0], "late", Some(3));
    let other = status(&next)["sync"]["unsent"].clone();
    let file = next.call("carry_out", json!({}));
    assert_eq!(file["unsent"], other, "all of it goes into the file, Bảo's too");
    assert_eq!(next.call("carry_in", json!({ "name": file["name"], "content": file["content"] }))["waiting"], 0);
}

#[test]
fn somebody_who_comes_by_another_program_ends_the_late_signing_here_too() {
    let laptop = Laptop::started();
    laptop.rollout();
    let other = Laptop { desk: laptop.again(options()), folder: tempfile::tempdir().unwrap() };
    other.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    other.comes_beside(BAO, "training-manager", BAOS);
    // Hà's program heard of nothing; what it writes from here on is signed all the same.
    laptop.call("member_invite", json!({ "name": "Ngô Hải", "roles": ["executive"] }));
    assert_eq!(status(&laptop)["me"]["name"], HA);
    assert_eq!(status(&other)["me"]["name"], BAO);
    assert_eq!(status(&other)["sync"]["waits_for"], json!([]));
}

#[test]
fn a_passphrase_opens_for_its_own_person_only() {
    let shared = Shared::with_bao();
    let (laptop, ha, bao) = (&shared.laptop, shared.laptop.person(HA), shared.laptop.person(BAO));
    let wrong = laptop.refused("workspace_switch", json!({ "person": ha, "passphrase": BAOS }));
    assert_eq!(wrong["code"], "wrong_passphrase");
    assert_eq!(status(laptop)["me"]["name"], BAO, "who was here still is");
    assert_eq!(laptop.refused("recovery_make", json!({ "passphrase": PASSPHRASE }))["code"], "wrong_passphrase");
    assert_eq!(
        laptop.refused("passphrase_change", json!({ "old": PASSPHRASE, "new": "yet other plain words" }))["code"],
        "wrong_passphrase"
    );

    // What is sealed for one of them opens with nothing that the other one has.
    let data = laptop.folder.path().join("data");
    let slots = keys::slots::Slots::load(&data).unwrap().unwrap();
    let (_, hers) = slots.open_with_passphrase(PASSPHRASE, Some(&ha)).unwrap().own.unwrap();
    let opened = slots.open_with_passphrase(BAOS, Some(&bao)).unwrap();
    let store = store::Store::open(&data, &opened.store).unwrap();
    let me = store.me_of(ha.parse().unwrap()).unwrap().unwrap();
    let (_, his) = opened.own.unwrap();
    assert!(matches!(his.open_sealed(&me.author.to_string(), &me.sealed), Err(keys::KeyError::NotYours)));
    hers.open_sealed(&me.author.to_string(), &me.sealed).unwrap();
}

#[test]
fn after_five_wrong_passphrases_one_has_to_wait() {
    let now = Arc::new(AtomicI64::new(1_800_000_000_000));
    let clock = Clock::of({
        let now = now.clone();
        move || now.load(Ordering::Relaxed)
    });
    let laptop = Laptop::with(Options { clock, ..options() });
    laptop.call("workspace_start", json!({ "name": HA, "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }));
    laptop.comes_beside(BAO, "training-manager", BAOS);
    let (ha, bao) = (laptop.person(HA), laptop.person(BAO));
    let go = |person: &str, passphrase: &str| laptop.try_call("workspace_switch", json!({ "person": person, "passphrase": passphrase }));
    for _ in 0..5 {
        assert_eq!(go(&ha, "some wrong words here").unwrap_err()["code"], "wrong_passphrase");
    }
    let told = go(&ha, PASSPHRASE).unwrap_err();
    assert_eq!(
        (told["code"].as_str(), told["args"]["seconds"].as_i64()),
        (Some("too_many_tries"), Some(5)),
        "the right one has to wait too"
    );
    go(&bao, BAOS).expect("somebody else's wrong words are no reason for them to wait");
    now.fetch_add(5_000, Ordering::Relaxed);
    go(&ha, PASSPHRASE).unwrap();
}

#[test]
fn whatever_asks_for_the_passphrase_counts_with_the_others() {
    let laptop = Laptop::started();
    let wrong = "some wrong words here";
    let asked = [
        ("passphrase_change", json!({ "old": wrong, "new": "words of another kind" })),
        ("recovery_make", json!({ "passphrase": wrong })),
        ("passphrase_change", json!({ "old": wrong, "new": "words of another kind" })),
        ("keyring_keep", json!({ "passphrase": wrong })),
        ("recovery_make", json!({ "passphrase": wrong })),
    ];
    for (command, request) in asked {
        assert_eq!(laptop.refused(command, request)["code"], "wrong_passphrase", "{command}");
    }
    let waits = [
        ("passphrase_change", json!({ "old": PASSPHRASE, "new": "words of another kind" })),
        ("recovery_make", json!({ "passphrase": PASSPHRASE })),
        ("keyring_keep", json!({ "passphrase": PASSPHRASE })),
    ];
    for (command, request) in waits {
        assert_eq!(laptop.refused(command, request)["code"], "too_many_tries", "{command}");
    }
    // Neither a lock nor leaving out the name takes the wait away.
    laptop.call("workspace_lock", json!({}));
    assert_eq!(laptop.refused("workspace_unlock", json!({ "passphrase": PASSPHRASE }))["code"], "too_many_tries");
}

#[test]
fn it_is_locked_and_opened_by_either() {
    let shared = Shared::with_bao();
    let laptop = &shared.laptop;
    let (ha, bao) = (laptop.person(HA), laptop.person(BAO));
    let locked = laptop.call("workspace_lock", json!({}));
    assert_eq!(locked["state"], "locked");
    assert_eq!(locked["members_here"].as_array().unwrap().len(), 2);
    assert_eq!(laptop.refused("member_list", json!({}))["code"], "locked");
    assert_eq!(laptop.refused("workspace_lock", json!({}))["code"], "locked");
    assert_eq!(laptop.refused("workspace_set_aside", json!({}))["code"], "others_here");
    assert_eq!(laptop.refused("workspace_unlock", json!({ "person": bao, "passphrase": PASSPHRASE }))["code"], "wrong_passphrase");
    assert_eq!(laptop.call("workspace_unlock", json!({ "person": bao, "passphrase": BAOS }))["me"]["name"], BAO);
    laptop.call("workspace_lock", json!({}));
    assert_eq!(laptop.call("workspace_switch", json!({ "person": ha, "passphrase": PASSPHRASE }))["me"]["name"], HA);
    // Unlocked by one while the other typed: nobody is taken for somebody else.
    assert_eq!(laptop.call("workspace_unlock", json!({ "person": bao, "passphrase": BAOS }))["me"]["name"], BAO);
}

#[test]
fn two_with_the_same_passphrase_are_asked_who_they_are() {
    let laptop = Laptop::started();
    laptop.comes_beside(BAO, "training-manager", PASSPHRASE);
    let bao = laptop.person(BAO);
    laptop.call("workspace_lock", json!({}));
    assert_eq!(laptop.refused("workspace_unlock", json!({ "passphrase": PASSPHRASE }))["code"], "which_person");
    assert_eq!(laptop.call("workspace_unlock", json!({ "passphrase": PASSPHRASE, "person": bao }))["me"]["name"], BAO);
}

#[test]
fn who_cannot_come_here_is_told_why_and_nothing_is_changed() {
    let laptop = Laptop::started();
    let come = |code: &Value, passphrase: &str| laptop.refused("workspace_enrol_here", json!({ "code": code, "passphrase": passphrase }));
    let code = laptop.call("member_invite", json!({ "name": BAO, "roles": ["training-manager"] }))["code"].clone();
    assert_eq!(come(&code, "short")["field"], "passphrase");
    assert_eq!(come(&"no code at all".into(), BAOS)["field"], "code");
    // An invitation of another workspace, and one of somebody who is here.
    let elsewhere = Laptop::started();
    let other = elsewhere.call("member_invite", json!({ "name": BAO, "roles": [] }))["code"].clone();
    assert_eq!(come(&other, BAOS)["sentence"], "failure-code_elsewhere");
    let me = status(&laptop)["me"]["member"].clone();
    let own = laptop.call("member_invite", json!({ "name": "", "roles": [], "member": me }))["code"].clone();
    assert_eq!(come(&own, BAOS)["sentence"], "failure-here_already");
    assert_eq!(status(&laptop)["members_here"].as_array().unwrap().len(), 1);
    // One code, one person.
    laptop.call("workspace_enrol_here", json!({ "code": code, "passphrase": BAOS }));
    laptop.switch(HA, PASSPHRASE);
    assert_eq!(come(&code, "yet other plain words")["code"], "bad_invitation");
    laptop.call("workspace_switch", json!({ "person": laptop.person(BAO), "passphrase": BAOS }));
}

#[test]
fn without_a_passphrase_nobody_comes_beside() {
    let laptop = Laptop::empty();
    laptop.call("workspace_start", json!({ "name": HA, "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }));
    let code = laptop.call("member_invite", json!({ "name": BAO, "roles": ["executive"] }))["code"].clone();
    let refused = laptop.refused("workspace_enrol_here", json!({ "code": code, "passphrase": BAOS }));
    assert_eq!(refused["sentence"], "failure-here_unprotected");
    assert_eq!(laptop.refused("workspace_lock", json!({}))["sentence"], "failure-lock_unprotected");
    laptop.call("workspace_protect", json!({ "passphrase": PASSPHRASE }));
    laptop.call("workspace_enrol_here", json!({ "code": code, "passphrase": BAOS }));
}

#[test]
fn the_keyring_opens_for_one_alone_so_it_goes_when_a_second_one_comes() {
    let (drawer, keyring) = Drawer::with_keyring();
    let laptop = Laptop::with(Options { keyring: Some(keyring.clone()), ..options() });
    laptop.call("workspace_start", json!({ "name": HA, "roles": [], "workspace": "W", "zone": "UTC", "passphrase": PASSPHRASE }));
    laptop.call("keyring_keep", json!({ "passphrase": PASSPHRASE }));
    assert_eq!(laptop.comes_beside(BAO, "executive", BAOS)["keyring_off"], true);
    assert!(drawer.is_empty());
    assert_eq!(laptop.refused("keyring_keep", json!({ "passphrase": BAOS }))["sentence"], "failure-keyring_shared");
    let next = Laptop { desk: laptop.again(Options { keyring: Some(keyring), ..options() }), folder: tempfile::tempdir().unwrap() };
    assert_eq!(status(&next)["state"], "locked");
}

#[test]
fn each_comes_back_with_a_printed_code_of_their_own() {
    let shared = Shared::with_bao();
    let laptop = &shared.laptop;
    assert_eq!(status(laptop)["recovery"], false);
    let code = laptop.call("recovery_make", json!({ "passphrase": BAOS }))["code"].clone();
    shared.mark(0, "present");
    laptop.switch(HA, PASSPHRASE);
    assert_eq!(status(laptop)["recovery"], false, "his is not hers");
    laptop.call("recovery_make", json!({ "passphrase": PASSPHRASE }));
    laptop.call("workspace_lock", json!({}));
    let back = laptop.call("workspace_recover", json!({ "code": code, "passphrase": "yet other plain words" }));
    assert_eq!((back["me"]["name"].as_str(), back["recovery"].as_bool()), (Some(BAO), Some(false)));
    shared.mark(1, "late");
    assert_eq!(shared.row(1)["by"], BAO, "under the same authorship");
    laptop.switch(HA, PASSPHRASE);
    assert_eq!(status(laptop)["recovery"], true, "hers still opens");
}

#[test]
fn who_lost_it_all_is_invited_again_and_comes_back_here_as_the_same_member() {
    let shared = Shared::with_bao();
    let laptop = &shared.laptop;
    shared.mark(0, "present");
    let bao = laptop.person(BAO);
    let code = laptop.call("recovery_make", json!({ "passphrase": BAOS }))["code"].clone();
    laptop.switch(HA, PASSPHRASE);
    let again = laptop.call("member_invite", json!({ "name": "", "roles": [], "member": bao }))["code"].clone();
    let came = laptop.call("workspace_enrol_here", json!({ "code": again, "passphrase": "yet other plain words" }));
    assert_eq!((came["status"]["me"]["name"].as_str(), came["status"]["members_here"].as_array().unwrap().len()), (Some(BAO), 2));
    shared.mark(1, "late");
    assert_eq!((shared.row(0)["by"].as_str(), shared.row(1)["by"].as_str()), (Some(BAO), Some(BAO)));
    laptop.call("workspace_lock", json!({}));
    assert_eq!(laptop.refused("workspace_unlock", json!({ "person": bao, "passphrase": BAOS }))["code"], "wrong_passphrase");
    let printed = laptop.refused("workspace_recover", json!({ "code": code, "passphrase": BAOS }));
    assert_eq!(printed["code"], "wrong_recovery_code", "it was for the keys of before");
    laptop.call("workspace_unlock", json!({ "person": bao, "passphrase": "yet other plain words" }));
}

#[test]
fn who_goes_cannot_open_it_any_more_and_what_they_wrote_stays() {
    let shared = Shared::with_bao();
    let laptop = &shared.laptop;
    shared.mark(0, "present");
    let (ha, bao) = (laptop.person(HA), laptop.person(BAO));
    assert_eq!(laptop.refused("workspace_leave_here", json!({ "person": ha }))["code"], "not_permitted");
    assert_eq!(laptop.refused("workspace_leave_here", json!({ "person": bao }))["code"], "own_way_in");
    laptop.switch(HA, PASSPHRASE);
    let left = laptop.call("workspace_leave_here", json!({ "person": bao }));
    assert_eq!(left["members_here"].as_array().unwrap().len(), 1);
    assert_eq!(shared.row(0)["by"], BAO);
    laptop.call("workspace_lock", json!({}));
    assert_eq!(laptop.refused("workspace_unlock", json!({ "passphrase": BAOS }))["code"], "wrong_passphrase");
}
