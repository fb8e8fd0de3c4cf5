//! Order, repetition, forks, gaps, pages.

use domain::judge::Verdict;
use domain::sync::{Pushed, SyncRequest};
use serde_json::json;

use crate::laptop::{Laptop, joined, published, put, raw};
use crate::running::Running;

fn held(pushed: &Pushed) -> &str {
    match pushed {
        Pushed::Held { code, .. } => code,
        Pushed::Logged { .. } => "logged",
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_retry_changes_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let person = ana.fresh();
    let bytes = ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    let first = ana.sync(&server, &[&bytes, &bytes]).await.unwrap();
    assert_eq!(first.pushed, [Pushed::Logged { seq: 2 }, Pushed::Logged { seq: 2 }]);
    let again = ana.sync(&server, &[&bytes]).await.unwrap();
    assert_eq!((again.pushed, again.head), (vec![Pushed::Logged { seq: 2 }], 2));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_copied_disk_shows_as_a_fork_and_blocks_nobody() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut copy = Laptop::new(1);
    copy.found();
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let (one, other) = (ana.fresh(), binh.fresh());
    let fork = copy.batch(vec![put("person", one, json!({ "name": "written on the copy" }))]);
    let after = copy.batch(vec![put("person", one, json!({ "phone": "1" }))]);
    let good = binh.batch(vec![put("person", other, json!({ "name": "Hoa" }))]);
    let answer = binh.sync(&server, &[&fork, &after, &good]).await.unwrap();
    assert_eq!(held(&answer.pushed[0]), "forked", "another batch of this number is in the log");
    assert_eq!(held(&answer.pushed[1]), "forked", "what builds on the fork is one too");
    assert_eq!(answer.pushed[2], Pushed::Logged { seq: 4 }, "the rest goes on");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_depends_on_something_that_is_not_here_is_held_until_it_comes() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let (a, b) = (ana.fresh(), binh.fresh());
    let unsent = ana.batch(vec![put("person", a, json!({ "name": "Hoa" }))]);
    // Binh has met Ana's laptop without the server and builds on what it has not sent.
    binh.deps.insert(ana.author, ana.next - 1);
    let built_on = binh.batch(vec![put("person", b, json!({ "name": "Lan" }))]);
    let next = binh.batch(vec![put("person", b, json!({ "email": "lan@example.org" }))]);
    let answer = binh.sync(&server, &[&built_on, &next]).await.unwrap();
    assert_eq!(answer.pushed.iter().map(held).collect::<Vec<_>>(), ["missing", "missing"]);
    assert_eq!(answer.head, 3, "nothing was stored");
    let answer = binh.sync(&server, &[&unsent, &built_on, &next]).await.unwrap();
    assert_eq!(answer.pushed.iter().map(held).collect::<Vec<_>>(), ["logged", "logged", "logged"], "any carrier will do");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_not_the_authors_are_held_with_the_reason() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let person = ana.fresh();
    let good = String::from_utf8(ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))])).unwrap();
    let changed = good.replace("Hoa", "Hoe");
    let header = good.find("\"first\":").unwrap();
    let renumbered = format!("{}\"first\":9{}", &good[..header], &good[header + 9..]);
    let newer = good.replace("\"schema\":1", "\"schema\":99");
    let answer = ana.sync(&server, &[changed.as_bytes(), renumbered.as_bytes(), newer.as_bytes(), b"{}", b"null"]).await.unwrap();
    let codes: Vec<_> = answer.pushed.iter().map(held).collect();
    assert_eq!(codes, ["bad_batch", "bad_signature", "server_too_old", "bad_batch", "bad_batch"]);
    let answer = ana.sync(&server, &[good.as_bytes()]).await.unwrap();
    assert_eq!(held(&answer.pushed[0]), "logged", "the batch itself is as good as before");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pages_are_prefixes_of_the_log() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let batches: Vec<Vec<u8>> = (0..510)
        .map(|i| {
            let person = binh.fresh();
            binh.batch(vec![put("person", person, json!({ "name": format!("person {i}") }))])
        })
        .collect();
    let all: Vec<&[u8]> = batches.iter().map(Vec::as_slice).collect();
    binh.sync_all(&server, &all).await;
    let first = ana.sync(&server, &[]).await.unwrap();
    assert_eq!((first.entries.len(), first.more, first.head), (500, true, 513), "the first page is full");
    let second = ana.sync(&server, &[]).await.unwrap();
    assert_eq!((second.more, ana.log.len()), (false, 513), "the second ends at the head");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_page_of_large_batches_ends_at_its_size() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let large = "x".repeat(9_000);
    for _ in 0..3 {
        let batches: Vec<Vec<u8>> = (0..2)
            .map(|_| {
                let people = (0..100).map(|_| binh.fresh()).collect::<Vec<_>>();
                binh.batch(people.into_iter().map(|person| put("person", person, json!({ "name": "A", "unknown_cell": large }))).collect())
            })
            .collect();
        let all: Vec<&[u8]> = batches.iter().map(Vec::as_slice).collect();
        binh.sync_all(&server, &all).await;
    }
    let first = ana.sync(&server, &[]).await.unwrap();
    assert!(first.more && first.entries.len() < 6, "six batches of 900 KB are more than a page");
    ana.sync_all(&server, &[]).await;
    assert_eq!(ana.log.len(), 9);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn pushes_at_the_same_time_all_arrive_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut crowd = Vec::new();
    for number in 2..8 {
        crowd.push(joined(&server, &mut ana, number, "training-manager").await);
    }
    let mut tasks = Vec::new();
    let server = std::sync::Arc::new(server);
    for mut laptop in crowd {
        let server = std::sync::Arc::clone(&server);
        tasks.push(tokio::spawn(async move {
            for _ in 0..5 {
                let person = laptop.fresh();
                let bytes = laptop.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
                let answer = laptop.sync_all(&*server, &[&bytes]).await;
                assert!(matches!(answer.pushed[0], Pushed::Logged { .. }));
            }
        }));
    }
    for task in tasks {
        task.await.unwrap();
    }
    ana.sync_all(&*server, &[]).await;
    assert_eq!(ana.log.len(), 1 + 6 * 2 + 6 * 5);
    assert!(ana.log.iter().flat_map(|entry| &entry.verdicts).all(Verdict::accepted));
    std::sync::Arc::into_inner(server).unwrap().stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn packed_bodies_are_read_and_answered_packed() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let person = ana.fresh();
    let bytes = ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    let body = serde_json::to_vec(&SyncRequest { cursor: ana.cursor.clone(), batches: vec![raw(&bytes)], whole: false }).unwrap();
    let packed = zstd::bulk::compress(&body, 3).unwrap();
    let request = ana.http.post(format!("{}/v1/sync", server.address)).bearer_auth(ana.token.as_ref().unwrap());
    let response = request.header("content-encoding", "zstd").body(packed).send().await.unwrap();
    assert_eq!(response.headers()["content-encoding"], "zstd");
    let answer = zstd::bulk::decompress(&response.bytes().await.unwrap(), 1 << 20).unwrap();
    let answer: domain::sync::SyncAnswer = serde_json::from_slice(&answer).unwrap();
    assert_eq!(answer.pushed, [Pushed::Logged { seq: 2 }]);
    server.stop().await;
}
