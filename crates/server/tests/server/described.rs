//! The program answers as its description says, whatever is asked: Schemathesis makes the requests up, from the description.
//!
//! It is a Python program, which `cargo xtask test` brings and names in `MUSTER_SCHEMATHESIS`; without it this waits.

use std::path::Path;
use std::process::Command;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::{Hash, Id};
use serde_json::{Value, json};
use server::storage::Storage as _;
use server::storage::sqlite::SqliteStorage;

use crate::laptop::{Laptop, put};
use crate::process::Process;
use crate::running::room;

/// Requests for each address, beside those that the description itself suggests.
const EXAMPLES: &str = "150";
/// What has to hold of each answer.
const CHECKS: &str = "not_a_server_error,status_code_conformance,content_type_conformance,response_headers_conformance,\
                      response_schema_conformance,negative_data_rejection,unsupported_method,ignored_auth";

#[test]
#[ignore = "needs Schemathesis, which cargo xtask test brings"]
fn what_the_description_says_is_so() {
    let program = std::env::var_os("MUSTER_SCHEMATHESIS").expect("MUSTER_SCHEMATHESIS names the program schemathesis");
    let folder = tempfile::tempdir().unwrap();
    let secret = room(&SqliteStorage::open(folder.path()).unwrap(), "http://server");
    let server = Process::on_folder(folder.path());
    let (ana, suggested) = tokio::runtime::Runtime::new().unwrap().block_on(prepared(&server, &secret));
    let description = folder.path().join("suggested.json");
    std::fs::write(&description, with_suggestions(suggested).to_string()).unwrap();
    let status = schemathesis(Path::new(&program), &server.address, &ana, &description).current_dir(folder.path()).status().unwrap();
    assert!(status.success(), "an answer was not as described; see above");
    drop(server);
    let report = server::check::one(&*SqliteStorage::open(folder.path()).unwrap().tenant(&ana.workspace.unwrap()).unwrap().unwrap());
    assert_eq!(report.unwrap().problems, Vec::<String>::new(), "the workspace is whole after all that");
}

fn schemathesis(program: &Path, address: &str, ana: &Laptop, description: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(["run", "--no-color", "--checks", CHECKS, "--max-examples", EXAMPLES, "--phases", "examples,coverage,fuzzing"]);
    // The same requests in every run.
    command.args(["--generation-deterministic", "--continue-on-failure"]);
    command.args(["--header", &format!("Authorization: Bearer {}", ana.token.as_ref().unwrap())]);
    // An answer without end has tests of its own, see `hints`.
    command.args(["--exclude-path", "/v1/hints", "--request-timeout", "20", "--url", address]).arg(description);
    command
}

/// A workspace with a file that is half here, and for each address a request that is good.
async fn prepared(server: &Process, secret: &str) -> (Laptop, Value) {
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    ana.publish(&server.address, secret, &[&genesis]).await.unwrap();
    ana.open(&server.address).await.unwrap();
    ana.sync_all(&server.address, &[]).await;
    let (file, item) = (b"a photo", ana.fresh());
    let evidence = ana.fresh();
    let cells = json!({ "item": item, "form": "file", "name": "photo.jpg", "digest": Hash::of(&[file]), "size": file.len() });
    let batch = ana.batch(vec![put("evidence", evidence, cells)]);
    ana.sync_all(&server.address, &[&batch]).await;
    let later = ana.batch(vec![put("person", Id::from_u128(7), json!({ "name": "Hoa" }))]);
    let suggested = suggested(&ana, file, evidence, &later);
    (ana, suggested)
}

fn suggested(ana: &Laptop, file: &[u8], evidence: Id, later: &[u8]) -> Value {
    let (workspace, digest) = (ana.workspace.unwrap(), Hash::of(&[file]));
    let batch: Value = serde_json::from_slice(later).unwrap();
    json!({
        "Hello": { "workspace": workspace },
        "Session": { "workspace": workspace, "who": { "author": ana.author }, "nonce": "spent", "sig": "c2lnbmVk" },
        "SyncRequest": { "cursor": ana.cursor, "batches": [batch] },
        "PublishRequest": { "secret": "another", "batches": [batch] },
        "Look": { "files": [digest] },
        "Put": { "file": digest, "size": file.len(), "by": { "kind": "evidence", "id": evidence }, "from": 0, "bytes": STANDARD.encode(file) },
        "Get": { "file": digest, "from": 0 },
    })
}

/// The description with an example of each request, so that what is made up starts from what is there.
fn with_suggestions(suggested: Value) -> Value {
    let mut description: Value = serde_json::from_str(server::OPENAPI).unwrap();
    for (name, example) in suggested.as_object().unwrap() {
        let schema = &mut description["components"]["schemas"][name];
        assert!(schema.is_object(), "{name} is described");
        schema["examples"] = json!([example]);
    }
    description
}
