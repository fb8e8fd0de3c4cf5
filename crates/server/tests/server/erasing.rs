//! A person is erased: the order takes their texts out of the log, and what comes later comes without.

use domain::batch::Batch;
use domain::people::{KeyForm, key_record};
use domain::training::attendance_id;
use domain::{Operation, Verb};
use serde_json::json;
use server::storage::Page;

use crate::laptop::{Laptop, joined, published, put};
use crate::running::{MORNING, Running};

const NAME: &str = "Nguyễn Thị Hoa Secret";

fn order(person: domain::Id) -> Operation {
    let mut order = put("person", person, json!({ "name": "Erased person", "erased_why": "asked for it", "_state": "erased" }));
    order.verb = Verb::Erase;
    order
}

/// Every text that the server holds of the log and its records.
fn held(server: &Running, laptop: &Laptop) -> String {
    let tenant = server.storage().tenant(&laptop.workspace.unwrap()).unwrap().unwrap();
    let mut reading = tenant.read().unwrap();
    let page = reading.page(Page { after: 0, own: None, entries: 1000, bytes: 1 << 24 }).unwrap();
    let texts = page.iter().map(|row| String::from_utf8_lossy(row.bytes.as_deref().unwrap()).into_owned());
    let records = reading.records().unwrap().into_iter().map(|(_, state)| serde_json::to_string(&state).unwrap());
    texts.chain(records).collect::<Vec<_>>().join("\n")
}

fn sound(server: &Running) {
    for report in server::check::all(&*server.storage()).unwrap() {
        assert_eq!(report.problems, Vec::<String>::new());
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_order_empties_the_log_and_what_a_laptop_brings_that_did_not_know() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let [session, person, other] = std::array::from_fn(|_| ana.fresh());
    let key = json!({ "form": "number", "value": "secret-7", "person": person });
    let marked = json!({ "session": session, "person": person, "mark": { "status": "late", "at": MORNING } });
    let bytes = ana.batch(vec![
        put("person", person, json!({ "name": NAME, "email": "hoa.secret@x.example" })),
        put("person", other, json!({ "name": "Lan" })),
        put("person_key", key_record(KeyForm::Number, "secret-7"), key),
        put("session", session, json!({ "title": "Workshop", "state": { "state": "open", "at": MORNING } })),
        put("attendance", attendance_id(session, person), marked),
        put("attendance", attendance_id(session, person), json!({ "note": "Secret is ill" })),
    ]);
    ana.sync_all(&server, &[&bytes]).await;
    binh.sync_all(&server, &[]).await;
    assert!(held(&server, &ana).contains("Secret"));
    let before = ana.log.clone();

    // Binh is offline, and writes about them.
    let stale = binh.batch(vec![
        put("person", person, json!({ "name": format!("{NAME} again") })),
        put("attendance", attendance_id(session, person), json!({ "note": "Secret came by bus" })),
        put("person", other, json!({ "phone": "0909" })),
    ]);
    let refused = ana.batch(vec![order(other), put("session", session, json!({ "nonsense": "x".repeat(20_000) }))]);
    ana.sync_all(&server, &[&refused]).await;
    assert!(held(&server, &ana).contains("Secret") && held(&server, &ana).contains("Lan"), "an order that was refused is none");
    let bytes = ana.batch(vec![order(person)]);
    ana.sync_all(&server, &[&bytes]).await;
    assert!(ana.log.last().unwrap().verdicts[0].accepted(), "{:?}", ana.log.last().unwrap().verdicts);
    let left = held(&server, &ana);
    assert!(!left.contains("Secret") && !left.contains("secret"), "{left}");
    assert!(left.contains("Lan") && left.contains("late") && left.contains("Erased person"), "{left}");
    sound(&server);

    binh.sync_all(&server, &[&stale]).await;
    assert!(binh.log.last().unwrap().verdicts[0].accepted(), "what was written without knowing is accepted");
    let left = held(&server, &ana);
    assert!(!left.contains("Secret") && left.contains("0909"), "{left}");
    sound(&server);

    // Whoever comes now is given what is left, with the same hashes and signatures.
    let newcomer = joined(&server, &mut ana, 3, "training-manager").await;
    let texts: Vec<&str> = newcomer.log.iter().filter_map(|entry| entry.batch.as_ref()).map(|batch| batch.get()).collect();
    assert!(!texts.is_empty() && texts.iter().all(|text| !text.contains("Secret")));
    let chains = |log: &[domain::sync::Entry]| log.iter().map(|entry| entry.chain).collect::<Vec<_>>();
    assert_eq!(chains(&newcomer.log[..before.len()]), chains(&before));
    let erased: usize = texts.iter().map(|text| Batch::read(text.as_bytes()).unwrap().erased.len()).sum();
    assert_eq!(erased, 5, "name, key and note; and what Binh brought of the first and the last");
    server.stop().await;
}

/// The files of the data folder, as whoever takes the disk reads them.
#[tokio::test(flavor = "multi_thread")]
async fn no_byte_of_the_name_is_left_in_the_servers_files() {
    if std::env::var_os(crate::running::ON_POSTGRESQL).is_some() {
        // What PostgreSQL leaves in its files is said in docs/server.md.
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let person = ana.fresh();
    for turn in 0..50 {
        let bytes = ana.batch(vec![put("person", person, json!({ "name": format!("{NAME} {turn}") }))]);
        ana.sync_all(&server, &[&bytes]).await;
    }
    let files = || {
        let all = std::fs::read_dir(folder.path().join("workspaces")).unwrap();
        all.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect::<Vec<u8>>()
    };
    let is_there = |bytes: &[u8]| bytes.windows(NAME.len()).any(|window| window == NAME.as_bytes());
    assert!(is_there(&files()), "the test looks where it stands");
    let bytes = ana.batch(vec![order(person)]);
    ana.sync_all(&server, &[&bytes]).await;
    assert!(!is_there(&files()), "neither in a free page nor in the write-ahead log");
    sound(&server);
    server.stop().await;
}
