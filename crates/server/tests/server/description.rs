//! The description of the endpoints says what there is.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::laptop::http;
use crate::running::Running;

#[test]
fn every_route_is_described_and_nothing_else_is() {
    let described: Value = serde_json::from_str(server::OPENAPI).unwrap();
    let mut found = BTreeSet::new();
    for (path, item) in described["paths"].as_object().unwrap() {
        for (method, operation) in item.as_object().unwrap() {
            assert!(operation["responses"].as_object().is_some_and(|all| !all.is_empty()), "{method} {path} says what it answers");
            found.insert((method.as_str(), path.as_str()));
        }
    }
    let routes: BTreeSet<_> = server::routes().into_iter().collect();
    assert_eq!(found, routes);
}

#[test]
fn every_reference_leads_somewhere() {
    let described: Value = serde_json::from_str(server::OPENAPI).unwrap();
    let mut left = vec![&described];
    while let Some(value) = left.pop() {
        match value {
            Value::Array(all) => left.extend(all),
            Value::Object(all) => {
                if let Some(reference) = all.get("$ref").and_then(Value::as_str) {
                    assert!(described.pointer(reference.trim_start_matches('#')).is_some(), "{reference} leads nowhere");
                }
                left.extend(all.values());
            }
            _ => {}
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn health_counts_and_the_description_are_served() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let get = |path: &str| http().get(format!("{}{path}", server.address));
    assert_eq!(get("/healthz").send().await.unwrap().status(), 200);
    assert_eq!(get("/readyz").send().await.unwrap().status(), 200);
    let described = get("/openapi.json").send().await.unwrap();
    assert_eq!(described.headers()["content-type"], "application/json");
    assert_eq!(described.text().await.unwrap(), server::OPENAPI);
    let counts = get("/metrics").send().await.unwrap().text().await.unwrap();
    assert!(counts.contains("\nmuster_requests_total 3\n"), "{counts}");
    let proxied = get("/metrics").header("x-forwarded-for", "203.0.113.9").send().await.unwrap();
    assert_eq!(proxied.status(), 403, "counts are not for whoever comes through a proxy");
    server.stop().await;
}
