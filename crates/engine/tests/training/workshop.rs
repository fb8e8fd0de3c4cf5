//! Before a room without a network: whether this laptop can run it, and the pack to take along.

use std::collections::BTreeMap;
use std::io::Read;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use serde_json::{Value, json};
use testkit::PASSPHRASE;

use super::{Room, list};

impl Room {
    fn ready(&self) -> Value {
        self.ready_of("session")
    }

    fn ready_of(&self, scope: &str) -> Value {
        self.laptop.call("workshop_ready", json!({ "session": self.session, "scope": scope }))
    }

    fn pack(&self, more: Value) -> Value {
        let mut request = json!({ "session": self.session, "paper": "a4", "language": "en" });
        request.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        self.laptop.call("workshop_pack", request)
    }

    fn named(&self, title: &str, starts: &str) -> String {
        let request = json!({ "rollout": self.rollout, "cohort": "Students, cohort 1", "title": title, "starts": starts, "minutes": 60,
            "place": "Room 2", "trainer": "Nguyễn Anh Quân", "form": "workshop" });
        self.laptop.call("session_new", request)["id"].as_str().unwrap().to_owned()
    }
}

/// Codes by weight, of the laptop and of the first room.
fn codes(ready: &Value, weight: &str) -> Vec<String> {
    let points = list(&ready["laptop"]).iter().chain(list(&ready["rooms"][0]["points"]));
    let codes = points.filter(|point| point["weight"] == weight).map(|point| point["code"].as_str().unwrap().to_owned());
    // How full the disk of this machine is belongs to no test.
    codes.filter(|code| !code.starts_with("space")).collect()
}

/// The files of a pack by path, as text.
fn unzipped(pack: &Value) -> BTreeMap<String, String> {
    let bytes = STANDARD.decode(pack["content"].as_str().unwrap()).unwrap();
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(bytes)).unwrap();
    let mut files = BTreeMap::new();
    for at in 0..zip.len() {
        let mut file = zip.by_index(at).unwrap();
        let name = file.name().unwrap().into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).unwrap();
        files.insert(name, text);
    }
    files
}

#[test]
fn what_is_missing_is_named_and_the_pack_mends_what_paper_can() {
    let room = Room::new();
    let before = room.ready();
    assert_eq!(before["verdict"], "look", "{before}");
    assert_eq!(codes(&before, "look"), ["no-code", "no-place", "no-topics", "no-sheet"], "{before}");
    assert_eq!(codes(&before, "stops"), Vec::<String>::new());
    assert!(before["line"]["message"].as_str().unwrap().starts_with("This laptop can run the room with no network."), "{before}");
    assert!(before["line"]["args"]["count"].as_u64() >= Some(3), "{before}");
    assert!(before["rooms"][0]["pack"].is_null());
    let packed = room.pack(json!({}));
    assert_eq!(codes(&packed["ready"], "look"), ["no-code", "no-place", "no-topics"], "the sheet is printed now");
    let after = room.ready();
    assert_eq!(after["rooms"][0]["pack"]["place"], packed["name"]);
    assert!(codes(&after, "fine").contains(&"sheet".to_owned()));
    // Somebody comes onto the list after the sheet was printed: the laptop says so before one leaves.
    room.laptop.call("person_add", json!({ "name": "Trương A", "cohort": before["rooms"][0]["session"]["cohort_id"] }));
    let changed = room.ready();
    assert!(codes(&changed, "look").contains(&"sheet-changed".to_owned()), "{changed}");
    let point = list(&changed["rooms"][0]["points"]).iter().find(|point| point["code"] == "sheet-changed").unwrap().clone();
    assert_eq!((&point["args"]["come"], &point["args"]["gone"]), (&json!(1), &json!(0)));
}

#[test]
fn the_pack_holds_everything_for_the_room_with_the_digests_of_its_files() {
    let room = Room::new();
    let name = room.name(3);
    let packed = room.pack(json!({}));
    let files = unzipped(&packed);
    let paths: Vec<&str> = files.keys().map(String::as_str).collect();
    let code = list(&room.laptop.call("sign_in_sheets", json!({ "session": room.session }))["sheets"])[0]["code"].clone();
    let sheet = format!("2-sign-in-{}.pdf", code.as_str().unwrap());
    assert_eq!(
        paths,
        [
            "0-read-first.pdf",
            "1-plan.pdf",
            &sheet,
            "3-roster.pdf",
            "3-roster.xlsx",
            "4-scores-1-final-assessment-and-certificate.pdf",
            "7-feedback-slips.pdf",
            "SHA256SUMS"
        ]
    );
    for path in [sheet.as_str(), "3-roster.pdf", "3-roster.xlsx", "4-scores-1-final-assessment-and-certificate.pdf"] {
        assert!(files[path].contains(&name), "{path} names everybody");
    }
    assert!(files["1-plan.pdf"].contains("Nguyễn Anh Quân") && files["1-plan.pdf"].contains("2027-02-23 08:00"), "{}", files["1-plan.pdf"]);
    assert!(files["0-read-first.pdf"].contains("worth a look before you leave") && files["0-read-first.pdf"].contains(&sheet));
    for line in files["SHA256SUMS"].lines() {
        let (digest, path) = line.split_once("  ").unwrap();
        assert_eq!(Hash::of(&[files[path].as_bytes()]).to_string(), digest, "{path}");
    }
    assert_eq!(files["SHA256SUMS"].lines().count() + 1, list(&packed["files"]).len());
    let left_out: Vec<&str> = list(&packed["left_out"]).iter().map(|point| point["code"].as_str().unwrap()).collect();
    assert_eq!(left_out, ["design"]);
    // Nobody is marked by a pack, and the same list is the same sheet when it is made again.
    assert_eq!(unzipped(&room.pack(json!({})))[&sheet], files[&sheet]);
}

#[test]
fn a_blank_certificate_is_in_it_once_one_was_designed_and_proves_nothing() {
    let room = Room::new();
    room.laptop.call("certificate_design_set", json!({ "rollout": room.rollout, "of": room.rollout, "title": "Certificate of Sông Hàn" }));
    let packed = room.pack(json!({ "language": "vi" }));
    let files = unzipped(&packed);
    let blank = &files["5-certificate-blank.pdf"];
    assert!(blank.contains("Certificate of Sông Hàn") && blank.contains("number: \"\"") && blank.contains("code: \"\""), "{blank}");
    assert!(blank.contains("tự nó không chứng minh điều gì"), "it says so: {blank}");
    assert_eq!(list(&packed["left_out"]).len(), 0);
    assert!(room.laptop.call("certificate_list", json!({ "filter": { "rollout": room.rollout }, "offset": 0, "limit": 1 }))["total"] == 0);
}

#[test]
fn a_folder_is_new_or_empty_and_nothing_is_written_over() {
    let room = Room::new();
    let dir = room.laptop.folder.path().join("packs");
    let packed = room.pack(json!({ "dir": dir }));
    assert!(packed["content"].is_null());
    assert!(dir.join("1-plan.pdf").is_file() && dir.join("SHA256SUMS").is_file());
    let refused = room.laptop.refused("workshop_pack", json!({ "session": room.session, "paper": "a4", "language": "en", "dir": dir }));
    assert_eq!(refused["field"], "dir", "{refused}");
    let file = room.laptop.folder.path().join("pack.zip");
    std::fs::write(&file, "mine").unwrap();
    let refused = room.laptop.refused("workshop_pack", json!({ "session": room.session, "paper": "a4", "language": "en", "path": file }));
    assert_eq!((refused["sentence"].as_str(), std::fs::read_to_string(&file).unwrap().as_str()), (Some("failure-name_taken"), "mine"));
}

#[test]
fn a_day_is_one_pack_with_a_folder_for_each_room_whatever_they_are_called() {
    let room = Room::new();
    let hostile = room.named("../../etc/passwd\u{202e} 😀", "2027-02-23T13:00");
    let closed = room.named("Closed already", "2027-02-23T15:00");
    room.laptop.call("session_close", json!({ "session": closed, "unmarked": "blank" }));
    room.named("Another day", "2027-02-24T08:00");
    let ready = room.ready_of("day");
    let titles: Vec<&str> = list(&ready["rooms"]).iter().map(|room| room["session"]["title"].as_str().unwrap()).collect();
    assert_eq!(titles.len(), ready["of_day"].as_u64().unwrap() as usize);
    assert!(titles.contains(&"LMS basics") && !titles.contains(&"Closed already") && !titles.contains(&"Another day"), "{titles:?}");
    assert!(ready["of_cohort"].as_u64() > ready["of_day"].as_u64());
    let files = unzipped(&room.pack(json!({ "scope": "day" })));
    let plain =
        |path: &str| path.chars().all(|c| c.is_ascii_alphanumeric() || "-./".contains(c)) && !path.contains("..") && !path.starts_with('/');
    assert!(files.keys().all(|path| plain(path)), "{:?}", files.keys());
    assert!(files.keys().any(|path| path.ends_with("-etc-passwd/1-plan.pdf")), "{:?}", files.keys());
    assert_eq!(files.keys().filter(|path| path.ends_with("1-plan.pdf")).count(), titles.len());
    assert_eq!(room.laptop.call("workshop_ready", json!({ "session": hostile }))["rooms"].as_array().unwrap().len(), 1);
    assert_eq!(room.laptop.refused("workshop_ready", json!({ "session": hostile, "scope": "year" }))["field"], "scope");
}

#[test]
fn who_cannot_mark_or_has_nobody_on_the_list_is_not_ready() {
    let room = Room::new();
    let nobody = room.laptop.session(&room.rollout, "Students, cohort 3");
    let ready = room.laptop.call("workshop_ready", json!({ "session": nobody }));
    assert_eq!((&ready["verdict"], codes(&ready, "stops")), (&json!("not_ready"), vec!["no-roster".to_owned()]));
    assert!(ready["line"]["message"].as_str().unwrap().starts_with("Not ready: 1 thing"), "{ready}");
    let packed = room.laptop.call("workshop_pack", json!({ "session": nobody, "paper": "letter", "language": "en" }));
    assert_eq!(list(&packed["left_out"])[0]["code"], "sheet-nobody", "{packed}");
    room.laptop.comes_beside("Vũ Minh Quân", "executive", PASSPHRASE);
    assert_eq!(codes(&room.ready(), "stops"), ["may-not-mark"]);
}

#[test]
fn a_trainer_who_is_a_member_elsewhere_cannot_open_this_laptop() {
    let room = Room::new();
    let session = room.named("With Bảo", "2027-02-25T08:00");
    let asked = |room: &Room| codes(&room.laptop.call("workshop_ready", json!({ "session": session })), "look");
    assert!(!asked(&room).contains(&"trainer-elsewhere".to_owned()), "who is no member has nothing to open");
    let code = room.laptop.call("member_invite", json!({ "name": "nguyễn anh quân", "roles": ["training-manager"] }))["code"].clone();
    assert!(asked(&room).contains(&"trainer-elsewhere".to_owned()));
    room.laptop.call("workspace_enrol_here", json!({ "code": code, "passphrase": "another four plain words" }));
    assert!(!asked(&room).contains(&"trainer-elsewhere".to_owned()));
}

#[test]
fn without_a_server_it_never_says_that_all_is_at_one() {
    let room = Room::new();
    assert_eq!(room.ready()["rooms"][0]["after"]["code"], "alone");
    assert!(codes(&room.ready(), "fine").contains(&"no-server".to_owned()));
}
