//! Faults that a seeded run found once, each told in its fewest steps.

use std::sync::Arc;

use serde_json::{Value, json};
use testkit::{Lane, Laptop, options};

fn start(laptop: &Laptop) {
    laptop.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }));
}

/// A published workspace of one.
fn published() -> (Arc<Lane>, Laptop) {
    let lane = Lane::open();
    let ana = Laptop::with(lane.options());
    start(&ana);
    ana.call("publish", json!({ "code": lane.publishing_code() }));
    (lane, ana)
}

fn add(laptop: &Laptop, name: &str) -> Value {
    laptop.call("person_add", json!({ "name": name }))
}

/// Takes the last entry out of a page and leaves its cursor, as a server or a proxy that is broken might.
fn short(page: &mut Value) {
    assert!(page["entries"].as_array_mut().unwrap().pop().is_some(), "there is an entry to take out");
}

fn unsent(laptop: &Laptop) -> Value {
    laptop.call("app_status", json!({}))["sync"]["unsent"].clone()
}

#[test]
fn a_page_that_is_shorter_than_its_cursor_says_is_asked_for_again() {
    let (lane, ana) = published();
    add(&ana, "Ngô Hải");
    lane.spoil_next(short);
    ana.call("sync", json!({}));
    assert_eq!(unsent(&ana), 0, "the verdict that was left out came with the next answer");
    assert!(lane.asked() < 20, "{} requests", lane.asked());
}

#[test]
fn a_page_that_is_short_at_the_end_leaves_nobody_behind() {
    let (lane, ana) = published();
    let code = ana.call("member_invite", json!({ "name": "Bảo", "roles": ["training-manager"] }))["code"].clone();
    ana.call("sync", json!({}));
    let bao = Laptop::with(lane.options());
    bao.call("workspace_join", json!({ "code": code, "passphrase": null }));
    add(&ana, "Ngô Hải");
    ana.call("sync", json!({}));
    lane.spoil_next(short);
    bao.call("sync", json!({}));
    assert_eq!(bao.people(), 1, "nothing waits here to be sent, and the entry came all the same");
}

#[test]
fn a_server_that_keeps_contradicting_itself_is_given_up_on() {
    let (lane, ana) = published();
    add(&ana, "Ngô Hải");
    fn spoil(lane: &Arc<Lane>) {
        let again = Arc::downgrade(lane);
        lane.spoil_next(move |page| {
            page["entries"].as_array_mut().unwrap().retain(|entry| entry["seq"].as_u64() < Some(2));
            again.upgrade().iter().for_each(spoil);
        });
    }
    spoil(&lane);
    assert_eq!(ana.refused("sync", json!({}))["code"], "bad_log");
    assert_eq!(unsent(&ana), 1, "and what waited still waits");
    lane.mend();
    ana.call("sync", json!({}));
    assert_eq!(unsent(&ana), 0);
}

#[test]
fn undo_does_not_take_back_the_laptops_own_entry_after_it_went_on_as_another_author() {
    let (lane, ana) = published();
    let copy = Laptop { folder: tempfile::tempdir().unwrap(), desk: ana.again(options()) };
    for entry in std::fs::read_dir(ana.folder.path().join("data")).unwrap() {
        let entry = entry.unwrap();
        std::fs::copy(entry.path(), copy.folder.path().join(entry.file_name())).unwrap();
    }
    let copy = Laptop { desk: engine::Desk::open(copy.folder.path().to_owned(), lane.options()).unwrap(), folder: copy.folder };
    add(&ana, "Ngô Hải");
    ana.call("sync", json!({}));
    add(&copy, "Tạ Quang Hiếu");
    // It finds out that it is a copy; what it wrote goes on under a new author, whose own entry is the last step here.
    lane.will_break(testkit::Breaks::BeforeRequest { path: "/v1/session", nth: 2 });
    copy.try_call("sync", json!({})).unwrap_err();
    lane.mend();
    let undone = copy.call("undo", json!({}));
    assert_eq!(undone["label"], "person.add", "the last step of a person is taken back");
    copy.call("sync", json!({}));
    assert_eq!(unsent(&copy), 0, "it may still come in");
    let steps = copy.call("outbox", json!({}));
    assert_eq!(steps["groups"], json!([]));
}

#[test]
fn somebody_who_was_refused_is_known_by_their_first_batch_on_every_laptop() {
    let (lane, ana) = published();
    let code = ana.call("member_invite", json!({ "name": "Bảo", "roles": ["training-manager"] }))["code"].clone();
    ana.call("sync", json!({}));
    let request = json!({ "code": code, "passphrase": null });
    // One code for two: of the later one the first batch is written, and its line breaks.
    let later = Laptop::with(lane.options());
    lane.will_break(testkit::Breaks::BeforeRequest { path: "/v1/sync", nth: 2 });
    later.refused("workspace_join", request.clone());
    assert!(lane.is_down(), "it broke where it should");
    lane.mend();
    let bao = Laptop::with(lane.options());
    bao.call("workspace_join", request);
    // What it writes goes by a stick, and somebody who may brings it to the server: with its first batch, and long after.
    for names in [&["Ngô Hải", "Tạ Quang Hiếu"][..], &["Trần Văn Nam"]] {
        for name in names {
            add(&later, name);
            let file = later.call("carry_out", json!({}));
            ana.call("carry_in", json!({ "name": file["name"], "content": file["content"] }));
        }
        for laptop in [&ana, &bao, &ana] {
            laptop.call("sync", json!({}));
        }
    }
    let log = |laptop: &Laptop| laptop.call("app_status", json!({}))["sync"].clone();
    assert_eq!((&log(&bao)["unsent"], bao.people()), (&json!(0), 0), "all of it was refused, and taken in");
    add(&bao, "Lý Thùy Dương");
    bao.call("sync", json!({}));
    ana.call("sync", json!({}));
    assert_eq!((ana.people(), unsent(&ana)), (1, json!(0)), "and the log goes on");
    assert_eq!(ana.everything(), bao.everything());
    assert_eq!(later.people(), 3, "what was written there is there");
}
