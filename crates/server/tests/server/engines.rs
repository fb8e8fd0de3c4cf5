//! The stories of this program told on PostgreSQL too, and what is true of that engine alone.

use std::process::Command;

use domain::sync::Pushed;
use serde_json::json;
use server::storage::postgres::PostgresStorage;
use server::storage::{Head, LogRow, Storage};
use testkit::postgres::{Cluster, PASSWORD};

use crate::laptop::{Laptop, http, put};
use crate::process::Process;
use crate::running::{ON_POSTGRESQL, room};

/// Stories that are about requests and not about files.
const STORIES: [&str; 9] =
    ["calendar::", "enrolment::", "erasing::", "files::", "hints::", "isolation::", "publishing::", "pushing::", "verdicts::"];

#[test]
fn the_same_stories_hold_on_postgresql() {
    let mut again = Command::new(std::env::current_exe().unwrap());
    let output = again.args(STORIES).env(ON_POSTGRESQL, "yes").output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{text}");
    assert!(!text.contains("running 0 tests"), "the stories were found: {text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn processes_share_one_database_and_its_certificate_and_name_no_secret() {
    let url = Cluster::shared().database();
    let (one, two) = (Process::on_database(&url), Process::on_database(&url));
    let storage = PostgresStorage::open(&url, 4).unwrap();
    let secret = room(&storage, &one.address);
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    ana.publish(&one, &secret, &[&genesis]).await.unwrap();
    ana.open(&two).await.unwrap();
    let person = ana.fresh();
    let bytes = ana.batch(vec![put("person", person, json!({ "name": "Hoa Secret" }))]);
    let answer = ana.sync_all(&two, &[&bytes]).await;
    assert_eq!(answer.pushed, [Pushed::Logged { seq: 2 }]);
    ana.open(&one).await.unwrap();
    assert_eq!(ana.sync(&one, &[]).await.unwrap().head, 2, "what came through one is there through the other");
    let kept = || server::certificate::Identity::kept(&storage).unwrap().fingerprint();
    assert_eq!(kept(), kept(), "one certificate for all processes");
    let (first, second) = (one.log.clone(), two.log.clone());
    assert!(one.stop().success() && two.stop().success(), "they drain and end");
    for log in [first, second] {
        let log = log.lock().unwrap();
        for secret in [PASSWORD, "Hoa Secret", "Ana Ruiz"] {
            assert!(!log.contains(secret), "{secret} stands in {log}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn counts_have_a_listener_of_their_own() {
    let port = std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    let url = Cluster::shared().database();
    let at = format!("127.0.0.1:{port}");
    let process = Process::start(|command| command.env("MUSTER_DATABASE", &url).args(["--metrics", &at, "--log-json"]));
    let get = |path: &str| http().get(format!("http://{at}{path}"));
    let counts = get("/metrics").header("x-forwarded-for", "203.0.113.9").send().await.unwrap().text().await.unwrap();
    assert!(counts.contains("# TYPE muster_transaction_seconds histogram"), "{counts}");
    assert_eq!(get("/readyz").send().await.unwrap().status(), 200);
    assert_eq!(get("/v1/hello").send().await.unwrap().status(), 404, "nothing for laptops is there");
    drop(process);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_serial_cursor_loses_what_a_locked_head_keeps() {
    // The control: numbers from a sequence, given before the commit. Who asks in between never sees the first.
    let url = Cluster::shared().database();
    let connect = || async {
        let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await.unwrap();
        drop(tokio::spawn(connection));
        client
    };
    let (slow, quick) = (connect().await, connect().await);
    slow.batch_execute("CREATE TABLE by_sequence (seq bigserial PRIMARY KEY)").await.unwrap();
    slow.batch_execute("BEGIN; INSERT INTO by_sequence DEFAULT VALUES").await.unwrap();
    quick.batch_execute("INSERT INTO by_sequence DEFAULT VALUES").await.unwrap();
    let mut cursor = 0_i64;
    let mut seen = 0;
    for round in 0..2 {
        let rows = quick.query("SELECT seq FROM by_sequence WHERE seq > $1 ORDER BY seq", &[&cursor]).await.unwrap();
        seen += rows.len();
        cursor = rows.last().map_or(cursor, |row| row.get(0));
        if round == 0 {
            slow.batch_execute("COMMIT").await.unwrap();
        }
    }
    let committed: i64 = quick.query_one("SELECT count(*) FROM by_sequence", &[]).await.unwrap().get(0);
    assert_eq!((committed, seen), (2, 1), "a cursor over a sequence has lost one of two for ever");

    // The same schedule with the log: the second writer waits for the first, and the order is the order of commits.
    let storage = PostgresStorage::open(&url, 6).unwrap();
    let workspace = domain::Hash([1; 32]);
    let tenant = storage.found(&workspace).unwrap();
    let row = |seq: u64| LogRow {
        seq,
        author: domain::AuthorId([seq as u8; 16]),
        n: 1,
        hash: domain::Hash([seq as u8; 32]),
        received: 0,
        verdicts: vec![],
        chain: domain::Hash([seq as u8; 32]),
        receipts: vec![],
        bytes: Some(b"{}".to_vec()),
    };
    let mut first = tenant.write().unwrap();
    first.append(&row(1)).unwrap();
    std::thread::scope(|threads| {
        let second = threads.spawn(|| {
            let mut writing = tenant.write().unwrap();
            let seq = writing.head().unwrap().seq + 1;
            writing.append(&row(seq)).unwrap();
            writing.put_head(&Head { seq, ..Head::default() }).unwrap();
            writing.commit().unwrap();
            seq
        });
        testkit::until("the second waits for the head", || {
            let waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()";
            Cluster::shared().sql(url.rsplit_once('/').unwrap().1, waiting) == "1"
        });
        let page = server::storage::Page { after: 0, own: None, entries: 9, bytes: 999 };
        assert_eq!(tenant.read().unwrap().page(page).unwrap().len(), 0, "nothing can be seen past what is not committed");
        first.put_head(&Head { seq: 1, ..Head::default() }).unwrap();
        first.commit().unwrap();
        assert_eq!(second.join().unwrap(), 2);
        let seqs: Vec<u64> = tenant.read().unwrap().page(page).unwrap().iter().map(|row| row.seq).collect();
        assert_eq!(seqs, [1, 2], "all of it, in the order of commits");
    });
}
