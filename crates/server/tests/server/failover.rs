//! The primary is lost with its last commits, a standby takes its place, and one laptop brings back what is missing.

use domain::sync::Pushed;
use serde_json::json;
use server::storage::postgres::PostgresStorage;
use testkit::postgres::{Cluster, Durability, PASSWORD};

use crate::laptop::{Laptop, put};
use crate::process::Process;
use crate::running::room;

async fn person(ana: &mut Laptop, server: &Process) -> Vec<u8> {
    let person = ana.fresh();
    let bytes = ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    let answer = ana.sync_all(server, &[&bytes]).await;
    assert!(matches!(answer.pushed[..], [Pushed::Logged { .. }]));
    bytes
}

#[tokio::test(flavor = "multi_thread")]
async fn a_promoted_standby_without_the_last_commits_is_filled_again_by_a_laptop() {
    let primary = Cluster::start(Durability::Processes);
    let url = primary.database();
    let database = url.rsplit_once('/').unwrap().1;
    let standby = primary.standby();
    // Whichever of them takes writes.
    let both = format!(
        "postgres://muster:{PASSWORD}@127.0.0.1:{},127.0.0.1:{}/{database}?target_session_attrs=read-write",
        primary.port, standby.port
    );
    let server = Process::on_database(&both);
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    ana.publish(&server, &room(&PostgresStorage::open(&url, 4).unwrap(), &server.address), &[&genesis]).await.unwrap();
    ana.open(&server).await.unwrap();
    ana.sync_all(&server, &[]).await;
    person(&mut ana, &server).await;
    testkit::until("the standby has both entries", || standby.sql(database, "SELECT count(*) FROM muster.batch") == "2");
    standby.stop("fast");
    let lost = person(&mut ana, &server).await;
    assert_eq!(ana.log.len(), 3, "acknowledged, and on the primary only");
    primary.stop("immediate");
    standby.start_again();
    standby.promote();

    let refused = loop {
        match ana.sync(&server, &[]).await {
            Err(error) if error["code"] == "fault" => {}
            other => break other.expect_err("the log lacks what this cursor has seen"),
        }
    };
    assert_eq!((refused["code"].as_str(), refused["head"].as_u64()), (Some("cursor_unknown"), Some(2)));
    ana.start_over();
    ana.sync_all(&server, &[]).await;
    let answer = ana.sync_all(&server, &[&lost]).await;
    assert_eq!(answer.pushed, [Pushed::Logged { seq: 3 }]);
    let storage = PostgresStorage::open(&standby.address(database, standby.port), 4).unwrap();
    let report = &server::check::all(&storage).unwrap()[0];
    assert_eq!((report.entries, &report.problems[..]), (3, &[][..]));
}
