//! Hints say that there is something; they come by themselves and end with the server.

use serde_json::json;

use crate::laptop::{Laptop, joined, published, put};
use crate::running::Running;

/// Reads events until one names this head.
async fn until(response: &mut reqwest::Response, read: &mut String, head: u64) {
    let wanted = format!("data: {{\"head\":{head}}}\n");
    while !read.contains(&wanted) {
        let chunk = response.chunk().await.unwrap().expect("the stream goes on");
        read.push_str(std::str::from_utf8(&chunk).unwrap());
    }
}

async fn listen(server: &Running, laptop: &Laptop) -> reqwest::Response {
    let request = laptop.http.get(format!("{}/v1/hints", server.address)).bearer_auth(laptop.token.as_deref().unwrap_or_default());
    request.send().await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_push_wakes_whoever_listens_and_stopping_ends_the_stream() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let mut stream = listen(&server, &ana).await;
    assert_eq!(stream.headers()["content-type"], "text/event-stream");
    let mut read = String::new();
    until(&mut stream, &mut read, 3).await;
    let person = binh.fresh();
    let bytes = binh.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    binh.sync_all(&server, &[&bytes]).await;
    until(&mut stream, &mut read, 4).await;
    server.stop().await;
    while let Some(chunk) = stream.chunk().await.unwrap() {
        read.push_str(std::str::from_utf8(&chunk).unwrap());
    }
    assert!(!read.contains("Hoa"), "a hint has no content");
}

#[tokio::test(flavor = "multi_thread")]
async fn what_another_process_wrote_is_seen_too() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (Running::on(folder.path()).await, Running::on(folder.path()).await);
    let mut ana = published(&one).await;
    let mut stream = listen(&one, &ana).await;
    let mut read = String::new();
    until(&mut stream, &mut read, 1).await;
    ana.open(&two).await.unwrap();
    let person = ana.fresh();
    let bytes = ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    ana.sync_all(&two, &[&bytes]).await;
    until(&mut stream, &mut read, 2).await;
    one.stop().await;
    two.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn without_a_session_there_are_no_hints() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let stranger = Laptop::new(9);
    assert_eq!(listen(&server, &stranger).await.status(), 401);
    server.stop().await;
}
