//! Networks, servers and folders that are not as they should be: a sentence, and nothing lost or half done.

use std::io::{Read, Write};
use std::net::TcpListener;

use domain::sync::Code;
use serde_json::json;
use testkit::{Laptop, PASSPHRASE, Room, options};

/// A server that answers whatever comes with the same text, until the test ends.
fn says_always(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            let Ok(mut stream) = stream else { return };
            let mut seen = [0; 4096];
            let _ = stream.read(&mut seen);
            let _ = stream.write_all(answer.as_bytes());
        }
    });
    address
}

/// An invitation's code that leads to another server.
fn leading_to(server: String, cert: Option<domain::Hash>, laptop: &Laptop) -> String {
    let made = laptop.call("member_invite", json!({ "name": "Bảo", "roles": ["executive"] }));
    match Code::of_text(made["code"].as_str().unwrap()).unwrap() {
        Code::Invitation { workspace, invitation, key, name, .. } => {
            Code::Invitation { server: Some(server), cert, workspace, invitation, key, name }.to_text()
        }
        Code::Publish { .. } => unreachable!("an invitation was asked for"),
    }
}

#[test]
fn a_captive_portal_is_said_to_be_one_and_leaves_no_half_made_workspace() {
    let ana = Laptop::started();
    let portal = says_always(
        "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 28\r\nConnection: close\r\n\r\n<html>Sign in, please</html>",
    );
    let bao = Laptop::empty();
    let refused = bao.refused("workspace_join", json!({ "code": leading_to(portal, None, &ana), "passphrase": PASSPHRASE }));
    assert_eq!(refused["code"], "unavailable", "{refused}");
    assert!(refused["message"].as_str().unwrap().contains("not letting us through"), "{refused}");
    assert_eq!(bao.call("app_status", json!({}))["state"], "empty");
}

#[test]
fn a_server_with_another_certificate_is_told_from_one_that_is_away() {
    let room = Room::open();
    let ana = Laptop::started();
    let bao = Laptop::empty();
    let wrong = leading_to(format!("https://{}", room.address), Some(domain::Hash([7; 32])), &ana);
    assert_eq!(bao.refused("workspace_join", json!({ "code": wrong, "passphrase": PASSPHRASE }))["code"], "wrong_server");
    let away = leading_to("https://127.0.0.1:9".to_owned(), Some(domain::Hash([7; 32])), &ana);
    assert_eq!(bao.refused("workspace_join", json!({ "code": away, "passphrase": PASSPHRASE }))["code"], "unavailable");
}

#[test]
fn a_server_that_does_not_have_the_workspace_says_so() {
    let room = Room::open();
    let ana = Laptop::started();
    let Some(Code::Publish { server, cert, .. }) = Code::of_text(&room.publishing_code()) else { unreachable!("a publishing code") };
    let bao = Laptop::empty();
    let refused = bao.refused("workspace_join", json!({ "code": leading_to(server, cert, &ana), "passphrase": PASSPHRASE }));
    assert_eq!(refused["code"], "unknown_workspace", "{refused}");
}

#[test]
fn a_publishing_code_opens_one_workspace_only() {
    let room = Room::open();
    let code = room.publishing_code();
    let (ana, other) = (Laptop::started(), Laptop::started());
    ana.call("publish", json!({ "code": code }));
    other.refused("publish", json!({ "code": code }));
    assert_eq!(other.call("app_status", json!({}))["sync"]["server"], serde_json::Value::Null, "nothing is remembered of a refusal");
    let refused = other.refused("publish", json!({ "code": "hello" }));
    assert_eq!(refused["code"], "invalid");
}

#[test]
fn a_locked_workspace_answers_locked_to_everything_and_opens_with_the_passphrase_only() {
    let laptop = Laptop::started();
    let data = laptop.folder.path().join("data");
    let again = engine::Desk::open(data, options()).unwrap();
    let call = |name: &str, request: serde_json::Value| again.call(name, request.to_string().as_bytes());
    assert_eq!(call("people_list", json!({ "text": "", "offset": 0, "limit": 1 })).unwrap_err().code, "locked");
    assert_eq!(call("workspace_unlock", json!({ "passphrase": "not the right words" })).unwrap_err().code, "wrong_passphrase");
    call("workspace_unlock", json!({ "passphrase": PASSPHRASE })).unwrap();
    call("people_list", json!({ "text": "", "offset": 0, "limit": 1 })).unwrap();
}

#[test]
fn two_processes_on_one_folder_share_it_and_hear_of_each_other() {
    let laptop = Laptop::started();
    let other = engine::Desk::open(laptop.folder.path().join("data"), options()).unwrap();
    other.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
    other.call("person_add", json!({ "name": "Lý Thùy Dương" }).to_string().as_bytes()).unwrap();
    assert_eq!(laptop.people(), 1, "what the other wrote is there at the next question");
    laptop.call("person_add", json!({ "name": "Tạ Quang Hiếu" }));
    assert_eq!(laptop.call("outbox", json!({}))["groups"].as_array().unwrap().len(), 3, "each step has a number of its own");
}

#[test]
fn two_processes_that_sync_one_folder_at_once_take_nothing_twice() {
    let room = Room::open();
    let ana = Laptop::started();
    ana.call("publish", json!({ "code": room.publishing_code() }));
    let invitation = ana.call("member_invite", json!({ "name": "Bảo", "roles": ["training-manager"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::joined(invitation["code"].as_str().unwrap());
    // The window of one, and the command line of the same person beside it; the first one syncs by itself, too.
    let beside = engine::Desk::open(bao.folder.path().join("data"), options()).unwrap();
    beside.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
    for round in 0..8 {
        ana.call("person_add", json!({ "name": format!("Ngô Hải {round}") }));
        ana.call("sync", json!({}));
        std::thread::scope(|scope| {
            scope.spawn(|| bao.call("sync", json!({})));
            scope.spawn(|| beside.call("sync", b"{}").unwrap());
        });
        assert_eq!(bao.people(), round + 1);
    }
    assert_eq!(bao.everything(), ana.everything());
}

#[test]
fn a_folder_of_a_newer_muster_is_left_alone() {
    let laptop = Laptop::empty();
    laptop.call("workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }));
    laptop.desk.with(|engine| engine.pretend_newer_for_tests()).unwrap();
    let error = engine::Desk::open(laptop.folder.path().join("data"), options()).err().expect("it must not open");
    assert_eq!(error.code, "newer");
    assert!(error.message.contains("update"), "{error}");
}

#[test]
fn what_a_disk_refuses_leaves_nothing_half_made() {
    let folder = tempfile::tempdir().unwrap();
    // A file where the folder should be: nobody, not even root, can make a folder there.
    let file = folder.path().join("data");
    std::fs::write(&file, "in the way").unwrap();
    let desk = engine::Desk::open(file.join("inside"), options());
    let refused = match desk {
        Ok(desk) => desk
            .call(
                "workspace_start",
                json!({ "name": "Ana", "roles": [], "workspace": "W", "zone": "UTC", "passphrase": null }).to_string().as_bytes(),
            )
            .unwrap_err(),
        Err(refused) => refused,
    };
    assert!(!refused.message.is_empty());
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "in the way");
}
