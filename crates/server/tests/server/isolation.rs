//! Each endpoint with another workspace's ids and tokens.

use domain::sync::{Pushed, Who};
use serde_json::json;

use crate::laptop::{Laptop, good, published, put};
use crate::running::Running;

/// A second workspace with an owner of its own.
async fn another(server: &Running) -> Laptop {
    let mut other = Laptop::new(50);
    let genesis = other.found();
    other.publish(server, &server.room(), &[&genesis]).await.unwrap();
    other.open(server).await.unwrap();
    other.sync_all(server, &[]).await;
    other
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_of_one_workspace_opens_nothing_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut other = another(&server).await;
    let secret = other.fresh();
    let theirs = other.batch(vec![put("person", secret, json!({ "name": "theirs" }))]);
    other.sync_all(&server, &[&theirs]).await;

    // Sync: another's cursor is none, another's batches are held, and nothing of theirs comes back.
    let own = ana.cursor.clone();
    ana.cursor = other.cursor.clone();
    assert_eq!(ana.sync(&server, &[]).await.unwrap_err()["code"], "cursor_unknown");
    ana.cursor = own;
    let answer = ana.sync(&server, &[&theirs]).await.unwrap();
    assert!(matches!(&answer.pushed[0], Pushed::Held { code, .. } if code == "other_workspace"));
    assert_eq!(answer.head, 1);

    // Session: another's author, another's nonce, another's invitation.
    let refused = ana.open_as(&server, Who::Author(other.author), &other.key).await.unwrap_err();
    assert_eq!(refused["code"], "not_enrolled");
    let hello: domain::sync::HelloAnswer =
        good(ana.post(&server, "/v1/hello", &json!({ "workspace": other.workspace })).await).await.unwrap();
    let opening = json!({ "workspace": ana.workspace, "who": Who::Author(ana.author), "nonce": hello.nonce, "sig": "" });
    let refused = good::<serde_json::Value>(ana.post(&server, "/v1/session", &opening).await).await.unwrap_err();
    assert_eq!(refused["code"], "nonce");
    let (bytes, invited) = other.invite("executive");
    other.sync_all(&server, &[&bytes]).await;
    let refused = ana.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap_err();
    assert_eq!(refused["code"], "bad_invitation");

    // Hints: the stream is of the token's workspace.
    let request = ana.http.get(format!("{}/v1/hints", server.address)).bearer_auth(ana.token.as_ref().unwrap());
    let first = request.send().await.unwrap().chunk().await.unwrap().unwrap();
    assert_eq!(&first[..], b"data: {\"head\":1}\n\n", "not the other's head");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn one_author_in_two_workspaces_is_two_authors() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let ana = published(&server).await;
    let mut twin = Laptop::new(1);
    // The same key and the same first number, in a workspace of another name.
    twin.ids_from(7);
    let genesis = twin.found();
    assert_ne!(twin.workspace, ana.workspace);
    twin.publish(&server, &server.room(), &[&genesis]).await.unwrap();
    twin.token = ana.token.clone();
    let answer = twin.sync(&server, &[]).await.unwrap();
    assert_eq!(answer.head, 1, "the token says which workspace, not the key");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_unknown_workspace_is_said_to_be_one() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut stranger = Laptop::new(9);
    stranger.found();
    let refused = stranger.open(&server).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(404), Some("unknown_workspace")));
    server.stop().await;
}
