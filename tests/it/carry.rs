//! Laptops that agree by files while no server is there, and with the server afterwards.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use testkit::{Laptop, Room, csv};

/// A published workspace with a roster, two laptops that joined, and a server that went away.
pub(crate) fn three_laptops() -> (Room, Vec<Laptop>, String) {
    let mut room = Room::open();
    let ana = Laptop::started();
    let rollout = ana.rollout();
    ana.import(&csv(12), json!({ "rollout": rollout }));
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invite = |name: &str, role: &str| {
        let made = ana.call("member_invite", json!({ "name": name, "roles": [role] }));
        ana.call("sync", json!({}));
        Laptop::joined(made["code"].as_str().unwrap())
    };
    let (bao, chi) = (invite("Trần Quốc Bảo", "training-manager"), invite("Vũ Linh Chi", "training-manager"));
    for laptop in [&ana, &bao, &chi, &ana, &bao] {
        laptop.call("sync", json!({}));
    }
    room.stop();
    let session = ana.session(&rollout, "Students, cohort 1");
    (room, vec![ana, bao, chi], session)
}

fn carry(from: &Laptop, to: &Laptop) -> Value {
    let file = from.call("carry_out", json!({}));
    to.call("carry_in", json!({ "name": file["name"], "content": file["content"] }))
}

pub(crate) fn person(laptop: &Laptop, session: &str, row: usize) -> String {
    laptop.call("attendance_sheet", json!({ "session": session }))["rows"][row]["person"].as_str().unwrap().to_owned()
}

#[test]
fn a_stick_brings_a_neighbours_marks_and_says_whose_they_are() {
    let (mut room, laptops, session) = three_laptops();
    let [ana, bao, chi] = &laptops[..] else { unreachable!() };
    let (first, second) = (person(ana, &session, 0), person(ana, &session, 1));
    bao.mark(&session, &first, "late", Some(9));
    chi.mark(&session, &second, "present", None);

    let report = carry(bao, ana);
    assert_eq!((report["by"].as_str(), report["device"].as_str()), (Some("Trần Quốc Bảo"), Some("HA-02")), "{report}");
    assert_eq!((report["taken"].as_u64(), report["refused"].as_array().unwrap().len()), (Some(1), 0), "{report}");
    let row = &ana.call("attendance_sheet", json!({ "session": session }))["rows"][0];
    assert_eq!((row["mark"].as_str(), row["minutes"].as_u64(), row["by"].as_str()), (Some("late"), Some(9), Some("Trần Quốc Bảo")));
    assert_eq!(row["sent"], false, "no server has it yet");
    let outbox = ana.call("outbox", json!({}));
    assert_eq!(outbox["groups"], json!([]), "a neighbour's change is not mine to send again and again");
    assert_eq!(outbox["neighbours"].as_array().unwrap().len(), 1);
    assert_eq!(outbox["neighbours"][0]["by"], "Trần Quốc Bảo");
    assert_eq!(carry(bao, ana)["taken"], 0, "twice is once");

    // Ana hands on what Bảo brought; Chi never met Bảo.
    assert_eq!(carry(ana, chi)["taken"], 1);
    for (from, to) in [(chi, ana), (ana, bao)] {
        carry(from, to);
    }
    assert_eq!(ana.everything(), bao.everything());
    assert_eq!(ana.everything(), chi.everything());

    // Only Chi reaches the server, and all that they did is there.
    room.start_again();
    chi.call("sync", json!({}));
    assert_eq!(chi.call("outbox", json!({}))["neighbours"], json!([]));
    for laptop in [ana, bao] {
        laptop.call("sync", json!({}));
        assert_eq!(laptop.call("app_status", json!({}))["sync"]["unsent"], 0);
        assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]));
        assert_eq!(laptop.everything(), chi.everything());
    }
}

#[test]
fn marks_of_two_doors_are_a_card_without_any_server_and_a_decision_travels_too() {
    let (_room, laptops, session) = three_laptops();
    let [ana, bao, chi] = &laptops[..] else { unreachable!() };
    let who = person(ana, &session, 3);
    ana.mark(&session, &who, "present", None);
    bao.mark(&session, &who, "absent", None);
    carry(ana, bao);
    carry(bao, ana);
    let cards = ana.call("conflicts", json!({}))["conflicts"].clone();
    assert_eq!(cards.as_array().unwrap().len(), 1, "{cards}");
    assert_eq!(cards, bao.call("conflicts", json!({}))["conflicts"]);
    bao.call("conflict_resolve", json!({ "id": cards[0]["id"], "dot": cards[0]["others"][0]["dot"] }));
    carry(bao, chi);
    carry(chi, ana);
    for laptop in [ana, bao, chi] {
        assert_eq!(laptop.call("conflicts", json!({}))["conflicts"], json!([]));
        assert_eq!(laptop.everything(), ana.everything());
    }
}

#[test]
fn whatever_the_order_of_visits_all_agree_and_so_does_the_server() {
    let (mut room, laptops, session) = three_laptops();
    let people: Vec<String> = (0..6).map(|row| person(&laptops[0], &session, row)).collect();
    let mut seed: u64 = 20_261_124;
    let mut next = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    for _ in 0..60 {
        let (one, other) = (next(3), next(3));
        match next(4) {
            0 if one != other => drop(carry(&laptops[one], &laptops[other])),
            // What Ana did last before the marks is the import, and without people there is nothing to mark.
            1 if one != 0 => drop(laptops[one].try_call("undo", json!({}))),
            _ => {
                let mark = ["present", "absent", "excused"][next(3)];
                laptops[one].mark(&session, &people[next(6)], mark, None);
            }
        }
    }
    for (from, to) in [(0, 1), (1, 2), (2, 1), (1, 0)] {
        carry(&laptops[from], &laptops[to]);
    }
    let agreed = laptops[0].everything();
    for laptop in &laptops {
        assert_eq!(laptop.everything(), agreed);
        laptop.rebuild();
        assert_eq!(laptop.everything(), agreed, "folding again gives the same rows");
    }
    room.start_again();
    for _ in 0..2 {
        laptops.iter().for_each(|laptop| drop(laptop.call("sync", json!({}))));
    }
    for laptop in &laptops {
        assert_eq!(laptop.call("app_status", json!({}))["sync"]["unsent"], 0);
        assert_eq!(laptop.call("outbox", json!({}))["neighbours"], json!([]));
        assert_eq!(values(&laptop.everything()), values(&agreed), "the server's verdicts change nothing that all agreed on");
    }
}

/// Every record's cells, without where they come from.
fn values(everything: &Value) -> Value {
    let kinds = everything.as_object().unwrap().iter();
    Value::Object(
        kinds
            .map(|(kind, rows)| {
                let rows = rows.as_array().unwrap().iter().map(|row| json!([row["id"], row["cells"]]));
                (kind.clone(), rows.collect())
            })
            .collect(),
    )
}

#[test]
fn a_file_that_is_not_ours_or_was_changed_is_refused_and_changes_nothing() {
    let (_room, laptops, session) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    bao.mark(&session, &person(bao, &session, 0), "present", None);
    let before = ana.everything();
    let file = STANDARD.decode(bao.call("carry_out", json!({}))["content"].as_str().unwrap()).unwrap();
    let refused = |bytes: &[u8]| ana.refused("carry_in", json!({ "name": "x.muster", "content": STANDARD.encode(bytes) }));
    assert!(refused(b"Person ID,Full name\r\n1,An\r\n")["message"].as_str().unwrap().contains("ends in .muster"));
    for at in [0, 20, 90, file.len() / 2, file.len() - 1] {
        let mut changed = file.clone();
        changed[at] ^= 1;
        refused(&changed);
        refused(&file[..at]);
    }
    let stranger = Laptop::started();
    let theirs = STANDARD.decode(stranger.call("carry_out", json!({}))["content"].as_str().unwrap()).unwrap();
    assert!(refused(&theirs)["message"].as_str().unwrap().contains("another workspace"));
    assert_eq!(ana.everything(), before);
    let text = String::from_utf8_lossy(&file);
    assert!(!text.contains("present"), "a lost stick tells nothing");
}

#[test]
fn a_file_is_never_written_over_and_lands_whole() {
    let (_room, laptops, _) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("for-bao.muster");
    let made = ana.call("carry_out", json!({ "path": path }));
    assert_eq!(made["bytes"].as_u64().unwrap(), std::fs::metadata(&path).unwrap().len());
    assert_eq!(ana.refused("carry_out", json!({ "path": path }))["field"], "path");
    assert_eq!(ana.refused("carry_out", json!({ "path": folder.path().join("no/such/folder.muster") }))["field"], "path");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half written stays");
    bao.call("carry_in", json!({ "path": path }));
}
