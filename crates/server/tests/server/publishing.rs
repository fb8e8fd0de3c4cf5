//! A workspace born on a laptop moves in.

use domain::sync::Pushed;

use crate::laptop::{Laptop, published, put};
use crate::running::Running;
use serde_json::json;

#[tokio::test(flavor = "multi_thread")]
async fn a_workspace_moves_in_with_its_bytes_unchanged() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    let person = ana.fresh();
    let second = ana.batch(vec![put("person", person, json!({ "name": "Nguyễn Thị Hoa" }))]);
    let answer = ana.publish(&server, &server.room(), &[&genesis, &second]).await.unwrap();
    assert_eq!(Some(answer.workspace), ana.workspace, "the workspace's id is the hash of its first batch");
    assert_eq!(answer.pushed, [Pushed::Logged { seq: 1 }, Pushed::Logged { seq: 2 }]);

    ana.open(&server).await.unwrap();
    let page = ana.sync_all(&server, &[]).await;
    assert!(page.entries.iter().all(|entry| entry.batch.is_none()), "own batches come without their bytes");

    // Somebody else reads what was published, byte for byte.
    let mut ana = ana;
    let (invite, invited) = ana.invite("executive");
    ana.sync_all(&server, &[&invite]).await;
    let mut guest = Laptop::new(2);
    guest.workspace = ana.workspace;
    guest.open_as(&server, domain::sync::Who::Invitation(invited.id), &invited.key).await.unwrap();
    guest.sync_all(&server, &[]).await;
    let bytes: Vec<_> = guest.log.iter().map(|entry| entry.batch.as_ref().unwrap().get().as_bytes()).collect();
    assert_eq!(bytes, [&genesis[..], &second, &invite]);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_is_the_same_and_another_workspace_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let room = server.room();
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    let first = ana.publish(&server, &room, &[&genesis]).await.unwrap();
    let again = ana.publish(&server, &room, &[&genesis]).await.unwrap();
    assert_eq!(first.pushed, again.pushed, "a lost answer is asked for again");
    assert_eq!(again.head, 1, "nothing came twice");

    let mut other = Laptop::new(2);
    let others = other.found();
    let refused = other.publish(&server, &room, &[&others]).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(409), Some("room_taken")));
    let refused = ana.publish(&server, &server.room(), &[&genesis]).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(409), Some("workspace_known")));
    let refused = other.publish(&server, "not a secret", &[&others]).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(403), Some("unknown_code")));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_founds_nothing_is_not_published_and_spends_no_code() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let room = server.room();
    let mut nobody = Laptop::new(3);
    let person = nobody.fresh();
    let bytes = nobody.batch(vec![put("person", person, json!({ "name": "A" }))]);
    let refused = nobody.publish(&server, &room, &[&bytes]).await.unwrap_err();
    assert_eq!(refused["code"], "no_workspace");
    let refused = nobody.publish(&server, &room, &[]).await.unwrap_err();
    assert_eq!(refused["code"], "no_workspace");

    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    ana.publish(&server, &room, &[&genesis]).await.expect("the code is still good");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_server_knows_a_workspace_after_a_restart() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    server.stop().await;
    let server = Running::on(folder.path()).await;
    let ended = ana.sync(&server, &[]).await.unwrap_err();
    assert_eq!((ended["status"].as_u64(), ended["code"].as_str()), (Some(401), Some("session")), "sign again after a restart");
    ana.open(&server).await.unwrap();
    let page = ana.sync(&server, &[]).await.unwrap();
    assert_eq!((page.head, page.entries.len(), page.more), (1, 0, false));
    server.stop().await;
}
