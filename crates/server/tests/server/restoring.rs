//! A server that was put back to an older state gets everything again from one laptop.

use std::path::Path;

use domain::sync::{Pushed, Who};
use serde_json::json;
use server::storage::postgres::PostgresStorage;
use server::storage::sqlite::SqliteStorage;
use testkit::postgres::Cluster;

use crate::laptop::{Laptop, joined, published, put};
use crate::running::Running;

/// Copies the files of a server that has stopped.
fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target)
        } else {
            assert!(std::fs::copy(entry.path(), target).is_ok())
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_database_is_recognised_and_filled_again() {
    let (folder, older) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    server.stop().await;
    copy(folder.path(), &older.path().join("data"));

    let server = Running::on(folder.path()).await;
    let (a, b) = (ana.fresh(), binh.fresh());
    let one = ana.batch(vec![put("person", a, json!({ "name": "Hoa" }))]);
    let two = binh.batch(vec![put("person", b, json!({ "name": "Lan" }))]);
    ana.open(&server).await.unwrap();
    binh.open(&server).await.unwrap();
    ana.sync_all(&server, &[&one]).await;
    binh.sync_all(&server, &[&two]).await;
    server.stop().await;

    let server = Running::on(&older.path().join("data")).await;
    binh.open(&server).await.unwrap();
    let refused = binh.sync(&server, &[]).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(409), Some("cursor_unknown")));
    assert_eq!(refused["head"], 3, "the answer says how far the log is now");
    let lost: Vec<Vec<u8>> =
        binh.log[3..].iter().filter_map(|entry| entry.batch.as_ref()).map(|batch| batch.get().as_bytes().to_vec()).collect();
    binh.start_over();
    binh.sync_all(&server, &[]).await;
    let again: Vec<&[u8]> = lost.iter().map(Vec::as_slice).chain([&two[..]]).collect();
    let answer = binh.sync_all(&server, &again).await;
    assert_eq!(answer.pushed, [Pushed::Logged { seq: 4 }, Pushed::Logged { seq: 5 }], "one laptop restores everybody's work");
    assert!(binh.log[3..].iter().flat_map(|entry| &entry.verdicts).all(domain::judge::Verdict::accepted));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_log_that_has_grown_differently_since_is_recognised() {
    let (folder, older) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    server.stop().await;
    copy(folder.path(), &older.path().join("data"));

    let (a, b) = (ana.fresh(), binh.fresh());
    let one = ana.batch(vec![put("person", a, json!({ "name": "Hoa" }))]);
    let two = binh.batch(vec![put("person", b, json!({ "name": "Lan" }))]);
    let server = Running::on(folder.path()).await;
    binh.open(&server).await.unwrap();
    binh.sync_all(&server, &[&two, &one]).await;
    server.stop().await;

    let server = Running::on(&older.path().join("data")).await;
    ana.open(&server).await.unwrap();
    let answer = ana.sync_all(&server, &[&one, &two]).await;
    assert_eq!(answer.head, 5, "the log is as long as it was, in another order");
    binh.open(&server).await.unwrap();
    assert_eq!(binh.sync(&server, &[]).await.unwrap_err()["code"], "cursor_unknown", "the length alone proves nothing");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_laptop_moves_everybodys_work_to_an_empty_server() {
    let (folder, empty) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Running::on(folder.path()).await;
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    ana.publish(&server, &server.room(), &[&genesis]).await.unwrap();
    ana.open(&server).await.unwrap();
    let (invite, invited) = ana.invite("training-manager");
    ana.sync_all(&server, &[&invite]).await;
    let mut binh = Laptop::new(2);
    binh.workspace = ana.workspace;
    binh.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    let enrolled = binh.enrol(&invited);
    binh.sync_all(&server, &[&enrolled]).await;
    let person = binh.fresh();
    let theirs = binh.batch(vec![put("person", person, json!({ "name": "Lan" }))]);
    binh.sync_all(&server, &[&theirs]).await;
    ana.sync_all(&server, &[]).await;
    let held: Vec<Vec<u8>> = ana.log.iter().filter_map(|entry| entry.batch.as_ref()).map(|batch| batch.get().as_bytes().to_vec()).collect();
    assert_eq!(held, [enrolled, theirs], "Ana holds what Binh wrote");
    server.stop().await;

    let server = Running::on(empty.path()).await;
    let all = [&genesis[..], &invite, &held[0], &held[1]];
    let answer = ana.publish(&server, &server.room(), &all).await.unwrap();
    assert_eq!(answer.head, 4);
    binh.open(&server).await.expect("Binh is enrolled there, too");
    binh.start_over();
    binh.sync_all(&server, &[]).await;
    assert!(binh.log.iter().flat_map(|entry| &entry.verdicts).all(domain::judge::Verdict::accepted));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_unpacks_into_a_working_server() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let file = elsewhere.path().join("backup.tar");
    let files = SqliteStorage::open(folder.path()).unwrap();
    server::backup::write(&files, folder.path(), &file).unwrap();
    assert!(server::backup::write(&files, folder.path(), &file).is_err(), "a backup is never written over");
    server.stop().await;
    let data = elsewhere.path().join("data");
    server::backup::restore(&file, &data).unwrap();
    assert!(server::backup::restore(&file, &data).is_err(), "what is there is never written over");
    let server = Running::on(&data).await;
    ana.open(&server).await.unwrap();
    assert_eq!(ana.sync(&server, &[]).await.unwrap().head, 1, "the cursor of before is known");
    assert_eq!(std::fs::read_dir(elsewhere.path()).unwrap().count(), 2, "nothing is left lying beside the backup");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_backup_carries_a_workspace_from_one_engine_to_the_other_and_back() {
    let (folder, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let person = binh.fresh();
    let bytes = binh.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    binh.sync_all(&server, &[&bytes]).await;
    let own = server::certificate::Identity::own(folder.path()).unwrap().fingerprint();
    let (there, back) = (elsewhere.path().join("there.tar"), elsewhere.path().join("back.tar"));
    server::backup::write(&SqliteStorage::open(folder.path()).unwrap(), folder.path(), &there).unwrap();
    server.stop().await;

    let database = PostgresStorage::open(&Cluster::shared().database(), 4).unwrap();
    server::backup::restore_database(&there, &database).unwrap();
    assert!(server::backup::restore_database(&there, &database).is_err(), "what is there is never written over");
    let report = &server::check::all(&database).unwrap()[0];
    assert_eq!((report.entries, &report.problems[..]), (4, &[][..]));
    assert_eq!(server::certificate::Identity::kept(&database).unwrap().fingerprint(), own, "codes that are out stay good");
    server::backup::write_database(&database, &back).unwrap();

    let data = elsewhere.path().join("data");
    server::backup::restore(&back, &data).unwrap();
    assert_eq!(server::certificate::Identity::own(&data).unwrap().fingerprint(), own);
    let server = Running::on(&data).await;
    ana.open(&server).await.unwrap();
    ana.sync_all(&server, &[]).await;
    assert_eq!(ana.log.len(), 4, "the cursor of before is known, and the log goes on after it");
    assert_eq!(server::check::all(&*server.storage()).unwrap()[0].problems, Vec::<String>::new());
    server.stop().await;
}
