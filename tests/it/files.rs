//! Files that somebody attached reach the other laptop: after the operations, in pieces, over lines that break, and never
//! as something else than what was attached.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::Hash;
use engine::{Desk, Options};
use serde_json::{Value, json};
use testkit::{Breaks, Lane, Laptop, Limits, PASSPHRASE, Room, until};

const PUT: &str = "/v1/files/put";
const GET: &str = "/v1/files/get";
/// Bytes of a piece in these tests: a file of some pieces is small then.
const PIECE: usize = 1000;

/// Two laptops of a published workspace with a rollout.
struct Two {
    lane: Arc<Lane>,
    ana: Laptop,
    bao: Laptop,
    item: String,
}

fn options(lane: &Arc<Lane>) -> Options {
    Options { piece: PIECE, ..lane.options() }
}

fn two() -> Two {
    two_on(Lane::open(), PIECE)
}

/// Two whose files travel in pieces of such a size.
fn two_on(lane: Arc<Lane>, piece: usize) -> Two {
    let options = |lane| Options { piece, ..options(lane) };
    let ana = Laptop::with(options(&lane));
    ana.call(
        "workspace_start",
        json!({ "name": "Lê Thị Thu Hà", "roles": [], "workspace": "Sông Hàn English", "zone": "Asia/Ho_Chi_Minh", "passphrase": PASSPHRASE }),
    );
    let rollout = ana.rollout();
    ana.call("publish", json!({ "code": lane.publishing_code() }));
    let made = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["deployment-lead"] }));
    ana.call("sync", json!({}));
    let bao = Laptop::with(options(&lane));
    bao.call("workspace_join", json!({ "code": made["code"], "device": "HA-02", "passphrase": PASSPHRASE }));
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    let item = item(&ana, &rollout);
    Two { lane, ana, bao, item }
}

fn item(laptop: &Laptop, rollout: &str) -> String {
    let lists = laptop.call("checklist_list", json!({ "rollout": rollout }));
    let list = laptop.call("checklist_show", json!({ "checklist": lists["checklists"][0]["id"] }));
    list["sections"][0]["items"][0]["id"].as_str().unwrap().to_owned()
}

/// Bytes that no packer makes smaller.
fn photo(size: usize) -> Vec<u8> {
    (0..size.div_ceil(32)).flat_map(|n| Hash::of(&[&n.to_be_bytes()]).0).take(size).collect()
}

impl Two {
    /// Ana attaches a file to the item; answers its digest.
    fn attach(&self, name: &str, bytes: &[u8]) -> String {
        let request = json!({ "item": self.item, "form": "file", "name": name, "content": STANDARD.encode(bytes) });
        self.ana.call("item_evidence", request);
        Hash::of(&[bytes]).to_string()
    }

    fn sync_both(&self) {
        for laptop in [&self.ana, &self.bao] {
            laptop.call("sync", json!({}));
        }
    }
}

fn line(laptop: &Laptop, digest: &str) -> Value {
    let all = laptop.call("file_list", json!({}));
    let found = all["files"].as_array().unwrap().iter().find(|file| file["digest"] == digest);
    found.unwrap_or_else(|| panic!("{digest} is not in {all}")).clone()
}

fn place(laptop: &Laptop, digest: &str) -> (String, u64) {
    let line = line(laptop, digest);
    (line["place"].as_str().unwrap().to_owned(), line["moved"].as_u64().unwrap())
}

/// The bytes as the other one can take them out.
fn content(laptop: &Laptop, digest: &str) -> Vec<u8> {
    let evidence = line(laptop, digest)["evidence"].clone();
    let content = laptop.call("evidence_content", json!({ "evidence": evidence }));
    STANDARD.decode(content["content"].as_str().unwrap()).unwrap()
}

#[test]
fn a_file_follows_its_change_to_the_server_and_to_the_other_laptop() {
    let two = two();
    let bytes = photo(PIECE * 3 + 17);
    let digest = two.attach("../../etc/cron.d/nhật ký\u{202e}gpj.exe", &bytes);
    assert_eq!(place(&two.ana, &digest), ("here".to_owned(), 0));
    two.lane.mend();
    let report = two.ana.call("sync", json!({}));
    assert_eq!((report["files_sent"].as_u64(), report["files_waiting"].as_u64()), (Some(1), Some(0)), "{report}");
    let paths = two.lane.paths();
    let (last, first) = (paths.iter().rposition(|path| path == "/v1/sync"), paths.iter().position(|path| path.starts_with("/v1/files")));
    assert!(last < first, "the operations go first: {paths:?}");
    assert_eq!(paths.iter().filter(|path| *path == PUT).count(), 4, "in pieces");
    assert_eq!(place(&two.ana, &digest).0, "both");

    let report = two.bao.call("sync", json!({}));
    assert_eq!(report["files_received"], 1, "{report}");
    assert_eq!(place(&two.bao, &digest).0, "both");
    assert_eq!(content(&two.bao, &digest), bytes);
    let named = line(&two.bao, &digest);
    assert!(!named["name"].as_str().unwrap().contains(['/', '\u{202e}']), "{named}");
    assert_eq!(named["by"], "Lê Thị Thu Hà");
    let copy = two.bao.folder.path().join("copy");
    two.bao.call("evidence_save", json!({ "evidence": named["evidence"], "file": copy.to_str().unwrap() }));
    assert_eq!(std::fs::read(&copy).unwrap(), bytes);

    two.lane.mend();
    two.sync_both();
    assert!(two.lane.paths().iter().all(|path| path == "/v1/sync"), "what is settled is not asked about: {:?}", two.lane.paths());
}

#[test]
fn a_line_that_breaks_in_the_middle_of_a_file_costs_one_piece() {
    for lost in [Breaks::BeforeRequest { path: PUT, nth: 3 }, Breaks::BeforeAnswer { path: PUT, nth: 3 }] {
        let two = two();
        let bytes = photo(PIECE * 5);
        let digest = two.attach("photo.jpg", &bytes);
        two.lane.will_break(lost);
        assert_eq!(two.ana.refused("sync", json!({}))["code"], "unavailable");
        let status = two.ana.call("app_status", json!({}));
        assert_eq!(status["sync"]["unsent"], 0, "the change itself is at the server");
        let files = &status["sync"]["files"];
        assert_eq!((files["sending"].as_u64(), files["sent_bytes"].as_u64()), (Some(1), Some(2000)), "{lost:?}: {files}");
        assert_eq!(place(&two.ana, &digest), ("here".to_owned(), 2000));
        two.lane.mend();
        // The next start of the program knows how far it was.
        two.ana.desk.close();
        let again = two.ana.again(options(&two.lane));
        again.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
        again.call("sync", b"{}").unwrap();
        let sent = two.lane.paths().iter().filter(|path| *path == PUT).count();
        assert!(sent <= 3, "{sent} pieces were sent after the break, of five");
        again.close();

        two.lane.will_break(Breaks::BeforeAnswer { path: GET, nth: 4 });
        assert_eq!(two.bao.refused("sync", json!({}))["code"], "unavailable");
        assert_eq!(place(&two.bao, &digest), ("arriving".to_owned(), 3000));
        assert_eq!(two.bao.refused("evidence_content", json!({ "evidence": line(&two.bao, &digest)["evidence"] }))["code"], "not_here");
        two.lane.mend();
        two.bao.call("sync", json!({}));
        assert_eq!(two.lane.paths().iter().filter(|path| *path == GET).count(), 2, "it goes on where it was");
        assert_eq!(content(&two.bao, &digest), bytes);
    }
}

#[test]
fn what_is_not_the_file_is_never_shown_and_comes_again() {
    let two = two();
    let bytes = photo(PIECE + 1);
    let digest = two.attach("photo.jpg", &bytes);
    two.ana.call("sync", json!({}));
    two.lane.spoil_next_of(GET, |piece| piece["bytes"] = STANDARD.encode(vec![7; PIECE]).into());
    let report = two.bao.call("sync", json!({}));
    assert_eq!((report["files_received"].as_u64(), report["files_waiting"].as_u64()), (Some(0), Some(1)), "{report}");
    assert_eq!(place(&two.bao, &digest), ("arriving".to_owned(), 0), "nothing of it stays");
    two.bao.call("sync", json!({}));
    assert_eq!(place(&two.bao, &digest).0, "arriving", "it is not asked for again and again");
    // Another session may go better.
    let bao = Laptop { desk: reopened(&two.bao, &two.lane), folder: two.bao.folder };
    bao.call("sync", json!({}));
    assert_eq!(content(&bao, &digest), bytes);

    // A server that says more than there is, or gives nothing, is not followed.
    let digest = {
        let request = json!({ "item": two.item, "form": "file", "name": "b", "content": STANDARD.encode(photo(3000)) });
        two.ana.call("item_evidence", request);
        two.ana.call("sync", json!({}));
        Hash::of(&[&photo(3000)]).to_string()
    };
    let spoils: [fn(&mut Value); 4] = [
        |piece| piece["bytes"] = "".into(),
        |piece| piece["size"] = (1_u64 << 40).into(),
        |piece| piece["from"] = 5.into(),
        |piece| piece["bytes"] = "not base64".into(),
    ];
    for spoil in spoils {
        two.lane.spoil_next_of(GET, spoil);
        bao.refused("sync", json!({}));
        assert_eq!(place(&bao, &digest).0, "arriving");
    }
    bao.call("sync", json!({}));
    assert_eq!(content(&bao, &digest), photo(3000));
}

fn reopened(laptop: &Laptop, lane: &Arc<Lane>) -> Desk {
    laptop.desk.close();
    let desk = laptop.again(options(lane));
    desk.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }).to_string().as_bytes()).unwrap();
    desk
}

#[test]
fn a_server_without_room_says_so_in_words_and_keeps_nothing_else_from_travelling() {
    let two = two_on(Lane::limited(Limits { file: 2 << 20, workspace: 3 << 20 }), 1 << 20);
    let large = two.attach("video.mp4", &photo((2 << 20) + 1));
    let (first, second) = (two.attach("a.bin", &vec![1; 2 << 20]), two.attach("b.bin", &vec![2; 2 << 20]));
    let small = two.attach("small.txt", b"small");
    let report = two.ana.call("sync", json!({}));
    assert_eq!((report["files_sent"].as_u64(), report["files_waiting"].as_u64()), (Some(2), Some(0)), "{report}");
    let refused: Vec<Value> = [&large, &first, &second].map(|digest| line(&two.ana, digest)["refused"].clone()).into();
    assert_eq!(refused[0]["sentence"], "server-file_large", "{refused:?}");
    assert_eq!(refused[1..].iter().filter(|why| why["sentence"] == "server-files_full").count(), 1, "{refused:?}");
    assert_eq!(two.ana.call("app_status", json!({}))["sync"]["files"]["refused"], 2);
    assert_eq!(place(&two.ana, &small).0, "both");
    two.bao.call("sync", json!({}));
    assert_eq!(content(&two.bao, &small), b"small");
    assert_eq!(place(&two.bao, &large).0, "away", "it is still with who attached it");
}

#[test]
fn a_large_file_comes_when_somebody_wants_it() {
    let two = two_on(Lane::open(), 1 << 20);
    let bytes = photo((5 << 20) + 1);
    let digest = two.attach("recording.wav", &bytes);
    two.ana.call("sync", json!({}));
    two.bao.call("sync", json!({}));
    assert_eq!(place(&two.bao, &digest), ("server".to_owned(), 0));
    let fetched = two.bao.call("file_fetch", json!({ "digest": digest }));
    assert_eq!(fetched["place"], "both", "{fetched}");
    assert_eq!(content(&two.bao, &digest), bytes);
    assert_eq!(two.bao.refused("file_fetch", json!({ "digest": "../../etc/passwd" }))["code"], "not_found");
}

#[test]
fn a_server_that_lost_its_files_gets_them_again_from_whoever_has_them() {
    let two = two();
    let bytes = photo(PIECE * 2);
    let digest = two.attach("photo.jpg", &bytes);
    two.sync_both();
    two.lane.lose_files();
    two.sync_both();
    assert_eq!(place(&two.ana, &digest).0, "both", "nobody knows better within a session");
    // Ana's laptop is gone for good; Bảo's next session finds out.
    let bao = Laptop { desk: reopened(&two.bao, &two.lane), folder: two.bao.folder };
    assert_eq!(bao.call("sync", json!({}))["files_sent"], 1);
    assert_eq!(place(&bao, &digest).0, "both");
}

#[test]
fn a_file_without_an_accepted_change_waits_and_one_without_a_server_too() {
    let two = two();
    let digest = two.attach("photo.jpg", b"photo");
    two.lane.will_break(Breaks::BeforeRequest { path: "/v1/sync", nth: 1 });
    two.ana.refused("sync", json!({}));
    assert_eq!(place(&two.ana, &digest).0, "here");
    assert!(two.lane.paths().iter().all(|path| !path.starts_with("/v1/files")), "nothing is tried before its change is there");
    let alone = Laptop::started();
    let item = item(&alone, &alone.rollout());
    let request = json!({ "item": item, "form": "file", "name": "a", "content": STANDARD.encode("a") });
    alone.call("item_evidence", request);
    assert_eq!(place(&alone, &Hash::of(&[b"a"]).to_string()).0, "here");
    assert_eq!(alone.call("app_status", json!({}))["sync"]["files"]["sending"], 0, "there is nowhere to send it");
}

#[test]
fn a_full_disk_stops_a_file_and_room_lets_it_go_on() {
    let two = two();
    let bytes = photo(PIECE * 200);
    let digest = two.attach("photo.jpg", &bytes);
    two.ana.call("sync", json!({}));
    // The changes come first, while there is room.
    two.lane.will_break(Breaks::BeforeRequest { path: GET, nth: 1 });
    two.bao.refused("sync", json!({}));
    two.lane.mend();
    two.bao.desk.with(|engine| engine.leave_room_for_tests(Some(20))).unwrap();
    let refused = two.bao.refused("sync", json!({}));
    assert_eq!(refused["code"], "disk_full", "{refused}");
    let (at, got) = place(&two.bao, &digest);
    assert!(at == "arriving" && got > 0 && got < bytes.len() as u64, "{got} bytes have come");
    two.bao.desk.with(|engine| engine.leave_room_for_tests(None)).unwrap();
    two.bao.call("sync", json!({}));
    assert_eq!(content(&two.bao, &digest), bytes);
}

#[test]
fn a_stick_brings_small_files_along_and_never_what_nothing_names() {
    let two = two_on(Lane::open(), 1 << 20);
    let digest = two.attach("photo.jpg", b"a photo");
    let large = two.attach("recording.wav", &vec![3; (5 << 20) + 1]);
    let made = two.ana.call("carry_out", json!({}));
    assert_eq!(made["files_left"], 1, "{}", made["name"]);
    let carried = json!({ "name": made["name"], "content": made["content"] });
    let report = two.bao.call("carry_in", carried.clone());
    assert_eq!((report["taken"].as_u64(), report["files"].as_u64()), (Some(2), Some(1)), "{report}");
    assert_eq!(content(&two.bao, &digest), b"a photo");
    assert_eq!(place(&two.bao, &digest).0, "here");
    assert_eq!(place(&two.bao, &large).0, "away");
    assert_eq!(two.bao.call("carry_in", carried)["files"], 0, "twice is once");
    // Ana's laptop never comes back: Bảo's brings change and file.
    let report = two.bao.call("sync", json!({}));
    assert_eq!(report["files_sent"], 1, "{report}");
}

#[test]
fn a_server_from_before_files_is_asked_once_and_nothing_else_suffers() {
    let two = two();
    two.lane.grow_old();
    let digest = two.attach("photo.jpg", b"a photo");
    for _ in 0..3 {
        two.ana.call("sync", json!({}));
    }
    assert_eq!(two.ana.call("app_status", json!({}))["sync"]["unsent"], 0);
    assert_eq!(place(&two.ana, &digest).0, "here");
    assert_eq!(two.lane.paths().iter().filter(|path| path.starts_with("/v1/files")).count(), 1, "{:?}", two.lane.paths());
}

#[test]
fn a_pack_that_another_laptop_exports_holds_the_files_that_arrived() {
    let two = two();
    let rollout = two.ana.call("app_status", json!({}))["rollouts"][0]["id"].clone();
    let area = two.ana.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    let view = two.ana.call("handoff_area", json!({ "area": area }));
    for point in view["points"].as_array().unwrap() {
        two.ana.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    let given = json!({ "form": "file", "name": "runbook.pdf", "content": STANDARD.encode(photo(2500)) });
    let mut request = given.clone();
    request["point"] = view["points"][0]["id"].clone();
    two.ana.call("point_evidence", request);
    let mut sign =
        json!({ "area": area, "decision": "accepted", "conditions": [], "reason": null, "meaning": "accepted", "language": "en" });
    sign["subject_digest"] = two.ana.call("handoff_statement", sign.clone())["subject_digest"].clone();
    sign["passphrase"] = PASSPHRASE.into();
    two.ana.call("handoff_sign", sign);
    two.sync_both();
    let pack = two.bao.folder.path().join("pack");
    two.bao.call("handoff_export", json!({ "rollout": rollout, "dir": pack.to_str().unwrap() }));
    let digest = Hash::of(&[&photo(2500)]);
    assert_eq!(std::fs::read(pack.join(format!("evidence/{digest}.pdf"))).unwrap(), photo(2500));
    let report = engine::handoff::verify(&pack);
    assert!(report.ok, "{:?}", report.problems);
    assert_eq!((report.evidence.named, report.evidence.packed), (1, 1));
}

#[test]
fn by_themselves_over_a_real_line() {
    let room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    for laptop in [&ana, &bao] {
        laptop.desk.start_sync();
    }
    let item = item(&ana, &rollout);
    let bytes = photo(700_000);
    ana.call("item_evidence", json!({ "item": item, "form": "file", "name": "photo.jpg", "content": STANDARD.encode(&bytes) }));
    let digest = Hash::of(&[&bytes]).to_string();
    until("the file is on the other laptop", || {
        let files = bao.call("file_list", json!({}));
        files["files"].as_array().unwrap().iter().any(|file| file["digest"] == digest.as_str() && file["place"] == "both")
    });
    assert_eq!(content(&bao, &digest), bytes);
}
