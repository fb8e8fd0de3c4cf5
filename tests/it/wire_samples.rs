//! What laptops and servers of older versions said to each other is read, taken and judged by the program as it is now.
//!
//! `MUSTER_RECORD=FOLDER` writes a conversation of this version to a new folder; what is kept is never written anew.

use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD};
use domain::batch::Batch;
use domain::files::{Get, Look, Looked, Piece, Put, Seen};
use domain::sync::{
    Hello, HelloAnswer, PublishAnswer, PublishRequest, Pushed, ServerError, Session, SessionAnswer, SyncAnswer, SyncRequest,
};
use serde_json::{Value, json};
use testkit::{Lane, Laptop, PASSPHRASE, Said};

/// The conversations that are kept, each with the folder of its version.
fn kept() -> Vec<(PathBuf, Vec<Said>)> {
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let folders = std::fs::read_dir(corpora).unwrap().map(|entry| entry.unwrap().path().join("wire")).filter(|path| path.is_dir());
    let all: Vec<(PathBuf, Vec<Said>)> = folders.map(|folder| (folder.clone(), read(&folder))).collect();
    assert!(!all.is_empty());
    all
}

fn read(folder: &Path) -> Vec<Said> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let text = |value: &Value| serde_json::to_vec(value).unwrap();
    let one = |path: PathBuf| {
        let bytes = std::fs::read(path).unwrap();
        // The bodies stand in it as they were said: a batch is its bytes.
        let said: Value = serde_json::from_slice(&bytes).unwrap();
        let body = |name: &str| said[name].as_str().map_or_else(|| text(&said[name]), |body| body.as_bytes().to_vec());
        Said {
            path: said["path"].as_str().unwrap().to_owned(),
            request: body("request"),
            status: u16::try_from(said["status"].as_u64().unwrap()).unwrap(),
            answer: body("answer"),
        }
    };
    files.into_iter().map(one).collect()
}

/// Request and answer after they were read and written by the types of now.
macro_rules! again {
    ($said:expr, $request:ty, $answer:ty) => {{
        let request: $request = serde_json::from_slice(&$said.request).unwrap();
        let answer = match $said.status {
            200 => serde_json::to_string(&serde_json::from_slice::<$answer>(&$said.answer).unwrap()),
            _ => serde_json::to_string(&serde_json::from_slice::<ServerError>(&$said.answer).unwrap()),
        };
        [serde_json::to_string(&request).unwrap(), answer.unwrap()]
    }};
}

#[test]
fn what_was_said_is_read_by_the_types_of_now_with_nothing_left_out() {
    for (folder, all) in kept() {
        for said in &all {
            let now = match said.path.as_str() {
                "/v1/publish" => again!(said, PublishRequest, PublishAnswer),
                "/v1/hello" => again!(said, Hello, HelloAnswer),
                "/v1/session" => again!(said, Session, SessionAnswer),
                "/v1/sync" => again!(said, SyncRequest, SyncAnswer),
                "/v1/files/look" => again!(said, Look, Looked),
                "/v1/files/put" => again!(said, Put, Seen),
                "/v1/files/get" => again!(said, Get, Piece),
                other => panic!("{other} is not known any more"),
            };
            for (now, then) in now.iter().zip([&said.request[..], &said.answer[..]]) {
                let [now, then]: [Value; 2] = [now.as_bytes(), then].map(|text| serde_json::from_slice(text).unwrap());
                let lost = then.as_object().unwrap().iter().find(|(name, value)| now.get(*name) != Some(value));
                assert!(lost.is_none(), "{}: {}: {lost:?}", folder.display(), said.path);
            }
        }
        let paths: std::collections::BTreeSet<&str> = all.iter().map(|said| said.path.as_str()).collect();
        assert_eq!(paths.len(), 7, "every request of the protocol is there: {paths:?}");
    }
}

#[test]
fn a_server_of_now_takes_every_batch_that_was_sent() {
    for (folder, all) in kept() {
        let mut batches = Vec::new();
        for said in &all {
            match said.path.as_str() {
                "/v1/publish" => batches.extend(serde_json::from_slice::<PublishRequest>(&said.request).unwrap().batches),
                "/v1/sync" => batches.extend(serde_json::from_slice::<SyncRequest>(&said.request).unwrap().batches),
                _ => {}
            }
        }
        let lane = Lane::open();
        let code = lane.publishing_code();
        let code: Value = serde_json::from_slice(&URL_SAFE_NO_PAD.decode(code.split_once('.').unwrap().1).unwrap()).unwrap();
        let request = PublishRequest { secret: code["secret"].as_str().unwrap().to_owned(), batches };
        let (status, answer) = lane.say("/v1/publish", serde_json::to_string(&request).unwrap().as_bytes());
        assert_eq!(status, 200, "{}: {}", folder.display(), String::from_utf8_lossy(&answer));
        let answer: PublishAnswer = serde_json::from_slice(&answer).unwrap();
        let held: Vec<&Pushed> = answer.pushed.iter().filter(|one| !matches!(one, Pushed::Logged { .. })).collect();
        assert!(held.is_empty(), "{}: {held:?}", folder.display());
        let heads = all.iter().filter(|said| said.path == "/v1/sync" && said.status == 200);
        let heads = heads.map(|said| serde_json::from_slice::<SyncAnswer>(&said.answer).unwrap().head);
        assert_eq!(Some(answer.head), heads.max(), "{}", folder.display());
    }
}

#[test]
fn a_laptop_of_now_takes_in_the_log_as_it_was_answered() {
    for (folder, all) in kept() {
        let published = all.iter().find(|said| said.path == "/v1/publish").unwrap();
        let workspace = serde_json::from_slice::<PublishAnswer>(&published.answer).unwrap().workspace;
        let from_the_beginning = |said: &&Said| {
            let asked = || serde_json::from_slice::<SyncRequest>(&said.request).unwrap();
            said.path == "/v1/sync" && said.status == 200 && asked().cursor.is_none() && asked().batches.is_empty()
        };
        let whole = all.iter().filter(from_the_beginning).map(|said| serde_json::from_slice::<SyncAnswer>(&said.answer).unwrap());
        let page = whole.max_by_key(|page| page.entries.iter().filter(|entry| entry.batch.is_some()).count()).unwrap();
        let data = tempfile::tempdir().unwrap();
        let mut store = store::Store::create(data.path(), &[7; 32]).unwrap();
        store.set_setting("workspace", Some(&workspace.to_string())).unwrap();
        let verified =
            |batch: &Batch, key: &[u8; 32]| keys::writing::verify(key, domain::batch::SIGNED_AS, &batch.header.bytes(), &batch.signature);
        let applied = store.apply(&page.entries, &page.cursor, &verified).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        assert_eq!((store.head().unwrap(), applied.forked), (page.head, None), "{}", folder.display());
        assert!(applied.received > 5, "{applied:?}");
    }
}

/// What two laptops and a server say to each other over one day, with one of everything.
fn a_day() -> Vec<Said> {
    let lane = Lane::open();
    let ana = Laptop::started_with(lane.options());
    let corpora = Path::new(env!("CARGO_MANIFEST_DIR")).join("corpora");
    let files = [json!({ "name": "plan.toml", "text": std::fs::read_to_string(corpora.join("plan.toml")).unwrap() })];
    let new = json!({ "template": "small", "files": files, "name": "Small", "go_live": "2026-01-06T08:00", "zone": "Asia/Ho_Chi_Minh" });
    let rollout = ana.call("rollout_new", new)["id"].as_str().unwrap().to_owned();
    ana.import(&std::fs::read_to_string(corpora.join("roster.csv")).unwrap(), json!({ "rollout": rollout }));
    ana.call("publish", json!({ "code": lane.publishing_code() }));
    let code = ana.call("member_invite", json!({ "name": "Trần Quốc Bảo", "roles": ["support-member"] }))["code"].clone();
    let session = ana.session(&rollout, "Cohort 1");
    let people = ana.call("attendance_sheet", json!({ "session": session }))["rows"].clone();
    ana.mark(&session, people[0]["person"].as_str().unwrap(), "late", Some(12));
    ana.call("sync", json!({}));
    let bao = Laptop::with(lane.options());
    bao.call("workspace_join", json!({ "code": code, "device": "HA-02", "passphrase": PASSPHRASE }));
    let item = ana.call("checklist_list", json!({ "rollout": rollout }))["checklists"][0]["id"].clone();
    let item = ana.call("checklist_show", json!({ "checklist": item }))["sections"][0]["items"][0]["id"].clone();
    let photo = json!({ "item": item, "form": "file", "name": "photo.txt", "content": STANDARD.encode("a photo") });
    ana.call("item_evidence", photo);
    let area = ana.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    let mut sign =
        json!({ "area": area, "decision": "declined", "conditions": [], "reason": "not yet", "meaning": "reviewed", "language": "en" });
    sign["subject_digest"] = ana.call("handoff_statement", sign.clone())["subject_digest"].clone();
    sign["passphrase"] = PASSPHRASE.into();
    ana.call("handoff_sign", sign);
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    // A third comes last, and is told everything from the beginning.
    let code = ana.call("member_invite", json!({ "name": "Ngô Hải", "roles": ["executive"] }))["code"].clone();
    ana.call("sync", json!({}));
    let hai = Laptop::with(lane.options());
    hai.call("workspace_join", json!({ "code": code, "device": "HA-03", "passphrase": PASSPHRASE }));
    lane.said()
}

#[test]
fn a_conversation_of_now_has_one_of_everything_and_is_recorded_where_somebody_asks() {
    let said = a_day();
    let paths: std::collections::BTreeSet<&str> = said.iter().map(|said| said.path.as_str()).collect();
    assert_eq!(paths.len(), 7, "{paths:?}");
    let Some(folder) = std::env::var_os("MUSTER_RECORD").map(PathBuf::from) else { return };
    std::fs::create_dir(&folder).expect("a new folder: what is kept is never written anew");
    for (at, said) in said.iter().enumerate() {
        let text = |body: &[u8]| String::from_utf8(body.to_vec()).unwrap();
        let one = json!({ "path": said.path, "request": text(&said.request), "status": said.status, "answer": text(&said.answer) });
        let name = format!("{at:02}{}.json", said.path.replace('/', "-"));
        std::fs::write(folder.join(name), serde_json::to_string_pretty(&one).unwrap() + "\n").unwrap();
    }
}
