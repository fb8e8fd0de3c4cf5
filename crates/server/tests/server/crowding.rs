//! More laptops bring batches at once than are soon let in: each is told when it is its turn.

use std::time::Duration;

use domain::sync::Pushed;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::laptop::{Laptop, joined, published, put};
use crate::running::Running;

const LAPTOPS: u8 = 8;
/// About 180 KB: the first four fit into what is let in at once.
const PEOPLE: usize = 850;

#[tokio::test(flavor = "multi_thread")]
async fn whoever_comes_behind_many_is_told_when_to_come_and_is_let_in_then() {
    let folder = tempfile::tempdir().unwrap();
    let server: &'static Running = Box::leak(Box::new(Running::on(folder.path()).await));
    let mut ana = published(server).await;
    let mut laptops = Vec::new();
    for number in 2..2 + LAPTOPS {
        laptops.push(joined(server, &mut ana, number, "training-manager").await);
    }
    // Somebody else writes, so that nobody is through before the others come.
    let storage = server.storage();
    let tenant = storage.tenant(&ana.workspace.unwrap()).unwrap().unwrap();
    let writing = tenant.write().unwrap();
    let mut coming = JoinSet::new();
    for laptop in laptops {
        coming.spawn(comes(server, laptop));
    }
    let mut told = Vec::new();
    while told.len() < 4 {
        let (laptop, batch, answer) = coming.join_next().await.unwrap().unwrap();
        told.push((laptop, batch, answer.expect_err("nobody can be through yet")));
    }
    drop(writing);
    while let Some(done) = coming.join_next().await {
        let (_, _, logged) = done.unwrap();
        assert!(logged.unwrap(), "the four that were let in");
    }
    for (mut laptop, batch, refused) in told {
        assert_eq!((&refused["status"], &refused["code"]), (&json!(503), &json!("busy")), "{refused}");
        assert!(refused["message"].as_str().unwrap().contains("turn"), "{refused}");
        tokio::time::sleep(Duration::from_millis(refused["after"].as_u64().unwrap())).await;
        let answer = laptop.sync(server, &[&batch]).await.unwrap();
        assert!(matches!(answer.pushed[..], [Pushed::Logged { .. }]), "{:?}", answer.pushed);
    }
}

/// Brings a large batch; whether it is in the log, or why not.
async fn comes(server: &'static Running, mut laptop: Laptop) -> (Laptop, Vec<u8>, Result<bool, Value>) {
    let people = (0..PEOPLE).map(|_| put("person", laptop.fresh(), json!({ "name": "Nguyen ".repeat(20) }))).collect();
    let batch = laptop.batch(people);
    assert!((165_000..190_000).contains(&batch.len()), "{} bytes", batch.len());
    let answer = laptop.sync(server, &[&batch]).await.map(|answer| matches!(answer.pushed[..], [Pushed::Logged { .. }]));
    (laptop, batch, answer)
}
