//! Two laptops that agree over the network of one room: both ways, with a wrong code, cut lines, and somebody in between.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use testkit::{Laptop, Room, csv, until};

use crate::carry::{person, three_laptops};

/// Shares, and answers with the address and the code that the screen shows.
fn share(laptop: &Laptop) -> (String, String) {
    let room = laptop.call("room_share", json!({ "address": "127.0.0.1" }));
    assert_eq!((room["state"].as_str(), room["tries"].as_u64()), (Some("waiting"), Some(5)), "{room}");
    (room["addresses"][0].as_str().unwrap().to_owned(), room["code"].as_str().unwrap().to_owned())
}

fn join(laptop: &Laptop, (address, code): &(String, String)) -> Result<Value, Value> {
    laptop.try_call("room_join", json!({ "address": address, "code": code }))
}

/// How the meeting of the laptop that shared ended.
fn ended(laptop: &Laptop) -> Value {
    let mut room = laptop.call("room_show", json!({}));
    while ["waiting", "pairing", "trading"].contains(&room["state"].as_str().unwrap()) {
        room = laptop.call("room_wait", json!({ "seen": room["seen"] }));
    }
    room
}

fn listens(address: &str) -> bool {
    TcpStream::connect(address).is_ok()
}

/// Another code than this one.
fn other_code(code: &str) -> String {
    format!("{:06}", (code.parse::<u32>().unwrap() + 1) % 1_000_000)
}

/// A meeting that both say went well.
fn meet(shares: &Laptop, joins: &Laptop) -> (Value, Value) {
    let joined = join(joins, &share(shares)).unwrap_or_else(|failure| panic!("{failure}"));
    let shared = ended(shares);
    assert_eq!((&shared["state"], &joined["state"]), (&json!("done"), &json!("done")), "{shared} {joined}");
    (shared, joined)
}

#[test]
fn two_laptops_give_each_other_what_they_lack_and_the_server_converges() {
    let (mut server, laptops, session) = three_laptops();
    let [ana, bao, chi] = &laptops[..] else { unreachable!() };
    let people: Vec<String> = (0..3).map(|row| person(ana, &session, row)).collect();
    ana.mark(&session, &people[0], "present", None);
    bao.mark(&session, &people[1], "late", Some(9));
    let photo: Vec<u8> = (0..600_000_u32).map(|n| (n.wrapping_mul(n) >> 7) as u8).collect();
    attach(bao, &photo);

    let (shared, joined) = meet(ana, bao);
    assert_eq!((&shared["with"]["name"], &shared["with"]["device"]), (&json!("Trần Quốc Bảo"), &json!("HA-02")), "{shared}");
    assert_eq!(joined["with"]["name"], "Lê Thị Thu Hà", "{joined}");
    assert_eq!((&shared["received"]["by"], &shared["received"]["files"]), (&json!("Trần Quốc Bảo"), &json!(1)), "{shared}");
    assert_eq!((&joined["files_sent"], &joined["received"]["taken"]), (&json!(1), &json!(1)), "{joined}");
    assert_eq!((&shared["done"], &shared["code"], &shared["addresses"]), (&shared["of"], &json!(null), &json!([])));
    assert_eq!(ana.everything(), bao.everything());
    assert_eq!(photos(ana), [STANDARD.encode(&photo)], "the file is there, too");
    let row = &ana.call("attendance_sheet", json!({ "session": session }))["rows"][1];
    assert_eq!((&row["mark"], &row["by"], &row["sent"]), (&json!("late"), &json!("Trần Quốc Bảo"), &json!(false)));
    assert_eq!(ana.call("outbox", json!({}))["neighbours"][0]["by"], "Trần Quốc Bảo", "from Bảo's laptop, not yet at the server");

    // Twice is once, and the other one may share as well.
    let (shared, joined) = meet(bao, ana);
    assert_eq!((&shared["sent"], &joined["sent"], &joined["received"]), (&json!(0), &json!(0), &json!(null)));

    // Whom Bảo never met hears of it from Ana; then only Chi reaches the server.
    meet(chi, ana);
    meet(chi, bao);
    assert_eq!(ana.everything(), chi.everything());
    server.start_again();
    chi.call("sync", json!({}));
    for laptop in [ana, bao, chi] {
        laptop.call("sync", json!({}));
        let status = laptop.call("app_status", json!({}));
        assert_eq!((&status["sync"]["unsent"], &status["sync"]["quarantined"]), (&json!(0), &json!(0)), "{status}");
        assert_eq!(laptop.everything(), chi.everything());
    }
}

/// Attaches a file to the first item of the first checklist.
fn attach(laptop: &Laptop, bytes: &[u8]) {
    let item = first_item(laptop)["id"].clone();
    laptop.call("item_evidence", json!({ "item": item, "form": "file", "name": "wall.jpg", "content": STANDARD.encode(bytes) }));
}

fn first_item(laptop: &Laptop) -> Value {
    let rollout = laptop.call("app_status", json!({}))["rollouts"][0]["id"].clone();
    let checklist = laptop.call("checklist_list", json!({ "rollout": rollout }))["checklists"][0]["id"].clone();
    laptop.call("checklist_show", json!({ "checklist": checklist }))["sections"][0]["items"][0].clone()
}

/// The contents of what is attached there, as far as it is here.
fn photos(laptop: &Laptop) -> Vec<String> {
    let evidence = first_item(laptop)["evidence"].as_array().unwrap().clone();
    let held = evidence.iter().filter_map(|one| laptop.try_call("evidence_content", json!({ "evidence": one["id"] })).ok());
    held.map(|content| content["content"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn nothing_listens_before_it_shares_nor_after_it_met_stopped_or_was_locked() {
    let (_server, laptops, _) = three_laptops();
    let [ana, bao, chi] = &laptops[..] else { unreachable!() };
    assert_eq!(ana.call("room_show", json!({}))["state"], "idle");
    let way = share(ana);
    assert!(way.0.starts_with("127.0.0.1:"), "only where it was said: {}", way.0);
    assert_eq!(share(ana), way, "asked twice it is the same meeting");
    assert!(listens(&way.0));
    join(bao, &way).unwrap();
    ended(ana);
    assert!(!listens(&way.0), "the code has done its work");
    assert_eq!(join(chi, &way).unwrap_err()["sentence"], "failure-room_nobody");

    let way = share(ana);
    let stopped = ana.call("room_stop", json!({}));
    assert_eq!((&stopped["state"], &stopped["code"]), (&json!("ended"), &json!(null)));
    assert!(!listens(&way.0));

    for (wrong, sentence) in [("8.8.8.8", "room_no_network"), ("somewhere", "room_own_address"), ("", "room_own_address")] {
        assert_eq!(ana.refused("room_share", json!({ "address": wrong }))["sentence"], format!("failure-{sentence}"), "{wrong}");
    }
    let way = share(ana);
    ana.call("workspace_lock", json!({}));
    assert!(!listens(&way.0), "whoever locks does not go on sharing");
}

#[test]
fn a_wrong_code_tells_nothing_and_after_five_of_them_it_listens_no_more() {
    let (_server, laptops, session) = three_laptops();
    let [ana, bao, chi] = &laptops[..] else { unreachable!() };
    bao.mark(&session, &person(bao, &session, 0), "present", None);
    let before = (ana.everything(), bao.everything());
    let (address, code) = share(ana);
    let wrong = (address.clone(), other_code(&code));
    for left in (1..5).rev() {
        assert_eq!(join(bao, &wrong).unwrap_err()["sentence"], "failure-room_code");
        until("the try is told", || ana.call("room_show", json!({}))["tries"] == left);
        until("and why", || ana.call("room_show", json!({}))["tried"]["sentence"] == "failure-room_code");
    }
    assert!(listens(&address), "whoever mistyped may try again");
    assert_eq!(join(chi, &wrong).unwrap_err()["sentence"], "failure-room_code");
    assert_eq!(ended(ana)["failure"]["sentence"], "failure-room_guessed");
    assert!(!listens(&address));
    assert!(join(bao, &(address, code)).is_err(), "the right one comes too late");
    assert_eq!((ana.everything(), bao.everything()), before, "nothing was exchanged");
    // A new code is another one, and the old tries do not count.
    meet(ana, bao);
}

#[test]
fn another_workspace_is_refused_before_the_code_and_costs_no_try() {
    let (_server, laptops, _) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    let stranger = Laptop::started();
    let way = share(ana);
    for _ in 0..7 {
        assert_eq!(join(&stranger, &way).unwrap_err()["sentence"], "failure-room_elsewhere");
    }
    until("it is told", || ana.call("room_show", json!({}))["tried"]["sentence"] == "failure-room_elsewhere");
    assert_eq!(ana.call("room_show", json!({}))["tries"], 5);
    // Nor do people who only knock, or say something else.
    for said in [&b""[..], b"GET / HTTP/1.1\r\n\r\n", &[0x16, 3, 1, 0xff, 0xff, 1]] {
        let mut socket = TcpStream::connect(&way.0).unwrap();
        socket.write_all(said).unwrap();
        socket.shutdown(Shutdown::Write).unwrap();
        let _ = socket.read_to_end(&mut Vec::new());
    }
    join(bao, &way).unwrap();
    assert_eq!(ended(ana)["state"], "done");
}

#[test]
fn who_is_shut_out_does_not_come_in_with_the_right_code() {
    let (_server, laptops, session) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    bao.mark(&session, &person(bao, &session, 0), "present", None);
    let members = ana.call("member_list", json!({}));
    let bao_is = members["members"].as_array().unwrap().iter().find(|one| one["name"] == "Trần Quốc Bảo").unwrap()["id"].clone();
    ana.call("member_set", json!({ "id": bao_is, "state": "disabled" }));
    let before = ana.everything();
    assert_eq!(join(bao, &share(ana)).unwrap_err()["sentence"], "failure-room_shut_out_there");
    assert_eq!(ended(ana)["failure"]["sentence"], "failure-room_shut_out");
    assert_eq!(ana.everything(), before);
}

/// Relays between two laptops what `there` and `back` let through of it; answers with its address and what passed.
fn relay(to: String, there: usize, back: usize) -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = listener.local_addr().unwrap().to_string();
    let passed = Arc::new(AtomicUsize::new(0));
    let counted = passed.clone();
    thread::spawn(move || {
        let (one, _) = listener.accept().unwrap();
        let other = TcpStream::connect(to).unwrap();
        let pass = |from: &TcpStream, into: &TcpStream, mut left: usize| {
            let (mut from, mut into, counted) = (from.try_clone().unwrap(), into.try_clone().unwrap(), counted.clone());
            thread::spawn(move || {
                let mut bytes = [0; 4096];
                while left > 0 {
                    let most = left.min(bytes.len());
                    let Ok(read @ 1..) = from.read(&mut bytes[..most]) else { break };
                    if into.write_all(&bytes[..read]).is_err() {
                        break;
                    }
                    left -= read;
                    counted.fetch_add(read, Ordering::SeqCst);
                }
                let _ = from.shutdown(Shutdown::Both);
                let _ = into.shutdown(Shutdown::Both);
            })
        };
        let passing = [pass(&one, &other, there), pass(&other, &one, back)];
        passing.into_iter().for_each(|pass| pass.join().unwrap());
    });
    (address, passed)
}

#[test]
fn a_line_that_is_cut_anywhere_loses_nothing_and_the_same_again_goes_on() {
    let (_server, laptops, session) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    let photo: Vec<u8> = (0..40_000_u32).map(|n| (n.wrapping_mul(n) >> 5) as u8).collect();
    let everything = usize::MAX;
    // How much goes each way where nothing is cut: the shape of one meeting.
    let whole = {
        let way = share(ana);
        let (address, passed) = relay(way.0, everything, everything);
        join(bao, &(address, way.1)).unwrap();
        ended(ana);
        passed.load(Ordering::SeqCst)
    };
    assert!(whole > 1_000, "{whole} bytes");
    attach(bao, &photo);
    let (mut cut, mut through) = (0, 0);
    let marks = ["present", "absent", "excused", "late"];
    for (turn, at) in (0..60).map(|turn| (turn, turn * 41)).chain([(60, 9_000), (61, 20_000), (62, 39_000), (63, 80_000)]) {
        for (laptop, row) in [(ana, turn % 5), (bao, 5 + turn % 5)] {
            laptop.mark(&session, &person(laptop, &session, row), marks[turn % 4], None);
        }
        let way = share(ana);
        let (there, back) = if turn % 2 == 0 { (at, everything) } else { (everything, at) };
        let (address, _) = relay(way.0.clone(), there, back);
        let joined = join(bao, &(address, way.1.clone()));
        match &joined {
            Ok(_) => through += 1,
            Err(failure) => {
                cut += 1;
                assert_eq!(failure["sentence"], "failure-room_broken", "cut at {at}: {failure}");
            }
        }
        // Cut before the code was proved, it goes on waiting for another try.
        if ana.call("room_show", json!({}))["state"] == "waiting" {
            ana.call("room_stop", json!({}));
        }
        ended(ana);
        assert!(!listens(&way.0));
        for laptop in [ana, bao] {
            let status = laptop.call("app_status", json!({}));
            assert_eq!(status["sync"]["quarantined"], 0, "cut at {at}: {status}");
        }
    }
    assert!(cut >= 50 && through >= 1, "{cut} were cut, {through} were not");
    meet(ana, bao);
    let agreed = ana.everything();
    assert_eq!(bao.everything(), agreed);
    assert_eq!(photos(ana), [STANDARD.encode(&photo)]);
    for laptop in [ana, bao] {
        laptop.rebuild();
        assert_eq!(laptop.everything(), agreed, "folding again gives the same rows");
    }
}

#[test]
fn who_stands_between_with_a_certificate_of_their_own_is_found_and_learns_no_change() {
    let (_server, laptops, session) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    bao.mark(&session, &person(bao, &session, 0), "present", None);
    let before = (ana.everything(), bao.everything());
    let way = share(ana);
    // The right code is typed at the right screen; only the address leads to somebody else.
    let (address, heard) = crate::between::stand_between(&way.0);
    assert_eq!(join(bao, &(address, way.1)).unwrap_err()["sentence"], "failure-room_code");
    until("it is told on the other screen", || ana.call("room_show", json!({}))["tried"]["sentence"] == "failure-room_code");
    assert_eq!(ana.call("room_show", json!({}))["tries"], 4, "it cost a try");
    assert_eq!((ana.everything(), bao.everything()), before);
    ana.call("room_stop", json!({}));
    let heard = heard.lock().unwrap();
    let text = String::from_utf8_lossy(&heard);
    assert!(text.contains("hello") && text.contains("same"), "it did hear both: {text}");
    assert!(!text.contains("\"have\"") && !text.contains("\"who\""), "and neither said who it is or what it has: {text}");
}

#[test]
fn one_meeting_at_a_time_and_what_is_typed_is_looked_at() {
    let (_server, laptops, _) = three_laptops();
    let [ana, bao, _] = &laptops[..] else { unreachable!() };
    let way = share(ana);
    assert_eq!(ana.refused("room_join", json!({ "address": way.0, "code": way.1 }))["code"], "room_busy");
    for (address, code, field) in [("192.168.1.20", "123456", "address"), (way.0.as_str(), "12345", "code"), ("", "123456", "address")] {
        assert_eq!(bao.refused("room_join", json!({ "address": address, "code": code }))["field"], field);
    }
    // Pasted as one line, as the other screen copies it.
    let line = format!("{} {} {}", way.0, &way.1[..3], &way.1[3..]);
    bao.call("room_join", json!({ "address": line }));
    assert_eq!(ended(ana)["state"], "done");
    for minutes in [0, 61] {
        assert_eq!(ana.refused("room_share", json!({ "address": "127.0.0.1", "minutes": minutes }))["field"], "minutes");
    }
}

#[test]
fn a_roster_of_many_parts_comes_whole() {
    let server = Room::open();
    let ana = Laptop::started();
    ana.call("publish", json!({ "code": server.publishing_code() }));
    let made = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(made["code"].as_str().unwrap());
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    drop(server);
    let rollout = ana.rollout();
    ana.import(&csv(400), json!({ "rollout": rollout }));
    let (shared, _) = meet(&bao, &ana);
    assert!(shared["done"].as_u64().unwrap() > 3 && shared["done"] == shared["of"], "{shared}");
    assert_eq!(bao.people(), 400);
}
