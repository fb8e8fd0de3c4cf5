//! Nothing that is sent makes the server fall, and every refusal is JSON with a code and a sentence.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use reqwest::StatusCode;
use serde_json::json;

use crate::laptop::{Laptop, published, put};
use crate::running::Running;

const PATHS: [&str; 4] = ["/v1/hello", "/v1/session", "/v1/sync", "/v1/publish"];

async fn refused(laptop: &Laptop, server: &Running, path: &str, encoding: Option<&str>, body: Vec<u8>) -> (StatusCode, String) {
    let request = laptop.http.post(format!("{}{path}", server.address)).bearer_auth(laptop.token.as_ref().unwrap());
    let request = if let Some(encoding) = encoding { request.header("content-encoding", encoding) } else { request };
    let response = request.body(body).send().await.unwrap();
    let status = response.status();
    let text = response.bytes().await.unwrap();
    let value: serde_json::Value = serde_json::from_slice(&text).unwrap_or_default();
    (status, value["code"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test(flavor = "multi_thread")]
async fn too_large_badly_packed_and_malformed_are_told_apart() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let ana = published(&server).await;
    let bomb = zstd::bulk::compress(&vec![b' '; 40 << 20], 3).unwrap();
    assert!(bomb.len() < 100_000);
    for path in PATHS {
        assert_eq!(refused(&ana, &server, path, None, b"{".to_vec()).await, (StatusCode::BAD_REQUEST, "malformed".to_owned()));
        assert_eq!(refused(&ana, &server, path, Some("zstd"), b"{}".to_vec()).await.1, "malformed");
        assert_eq!(refused(&ana, &server, path, Some("gzip"), b"{}".to_vec()).await.1, "encoding");
        assert_eq!(refused(&ana, &server, path, Some("zstd"), bomb.clone()).await, (StatusCode::PAYLOAD_TOO_LARGE, "too_large".to_owned()));
    }
    let (status, code) = refused(&ana, &server, "/v1/nothing", None, vec![]).await;
    assert_eq!((status, code.as_str()), (StatusCode::NOT_FOUND, "not_found"));
    let (status, code) = refused(&ana, &server, "/v1/hints", None, vec![]).await;
    assert_eq!((status, code.as_str()), (StatusCode::METHOD_NOT_ALLOWED, "method"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_body_over_the_limit_is_refused_while_it_comes() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let ana = published(&server).await;
    let request = ana.http.post(format!("{}/v1/hello", server.address)).body(vec![b' '; (8 << 20) + 1]);
    // The server may close while the rest is on its way; then there is no answer to read.
    if let Ok(response) = request.send().await {
        assert_eq!(response.status(), StatusCode::PAYLOAD_TOO_LARGE);
    }
    let health = ana.http.get(format!("{}/healthz", server.address)).send().await.unwrap();
    assert_eq!(health.status(), StatusCode::OK);
    server.stop().await;
}

/// A good batch with some bytes changed, cut or doubled, or no batch at all.
fn damaged(good: Vec<u8>) -> impl Strategy<Value = Vec<u8>> {
    let length = good.len();
    let (flipped, cut, number) = (good.clone(), good.clone(), good);
    prop_oneof![
        (0..length, any::<u8>()).prop_map(move |(at, byte)| {
            let mut bytes = flipped.clone();
            bytes[at] = byte;
            bytes
        }),
        (0..length).prop_map(move |at| cut[..at].to_vec()),
        (prop_oneof![Just("first"), Just("count"), Just("n"), Just("v"), Just("schema")], any::<u64>()).prop_map(move |(name, value)| {
            let text = String::from_utf8(number.clone()).unwrap();
            text.replacen(&format!("\"{name}\":1"), &format!("\"{name}\":{value}"), 1).into_bytes()
        }),
        "\\PC{0,200}".prop_map(String::into_bytes),
    ]
}

#[test]
fn no_body_makes_the_server_fall() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let folder = tempfile::tempdir().unwrap();
    let (server, ana, good) = runtime.block_on(async {
        let server = Running::on(folder.path()).await;
        let mut ana = published(&server).await;
        let person = ana.fresh();
        let good = ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
        (server, ana, good)
    });
    let bodies = (damaged(good), 0..PATHS.len(), 0..3_usize);
    let mut runner = TestRunner::new(Config { cases: 400, ..Config::default() });
    let outcome = runner.run(&bodies, |(bytes, path, form)| {
        let inner = String::from_utf8_lossy(&bytes).into_owned();
        let body = match form {
            0 => bytes,
            1 => format!("{{\"cursor\":null,\"secret\":\"x\",\"batches\":[{inner}]}}").into_bytes(),
            _ => {
                json!({ "cursor": inner, "workspace": inner, "nonce": inner, "secret": inner, "batches": [inner] }).to_string().into_bytes()
            }
        };
        let (status, _) = runtime.block_on(refused(&ana, &server, PATHS[path], None, body));
        prop_assert!(!status.is_server_error(), "{status}");
        Ok(())
    });
    outcome.unwrap();
    runtime.block_on(server.stop());
}
