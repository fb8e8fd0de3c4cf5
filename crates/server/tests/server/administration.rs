//! The command line, and what whoever runs the server sees and does.

use std::path::Path;
use std::process::{Command, Output};

use domain::sync::{Code, Pushed};
use serde_json::json;

use crate::laptop::{joined, published, put};
use crate::running::Running;

fn muster_server(data: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_muster-server")).args(arguments).arg("--data").arg(data).output().unwrap()
}

#[test]
fn a_new_room_prints_its_code_alone_on_the_last_line() {
    let folder = tempfile::tempdir().unwrap();
    let output = muster_server(folder.path(), &["workspace", "new", "North"]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    let Some(Code::Publish { server, cert, .. }) = Code::of_text(text.lines().last().unwrap()) else { panic!("no code in {text}") };
    assert_eq!(server, "https://127.0.0.1:8787");
    let own = server::certificate::Identity::own(folder.path()).unwrap().fingerprint();
    assert_eq!(cert, own, "the code carries the fingerprint of the certificate that the server will have");

    let arguments = ["workspace", "new", "North", "--address", "https://muster.example.org/"];
    let text = String::from_utf8(muster_server(folder.path(), &arguments).stdout).unwrap();
    let Some(Code::Publish { server, .. }) = Code::of_text(text.lines().last().unwrap()) else { panic!("no code in {text}") };
    assert_eq!(server, "https://muster.example.org");
}

#[test]
fn what_cannot_be_is_said_with_what_to_do() {
    let folder = tempfile::tempdir().unwrap();
    let refused = |arguments: &[&str]| {
        let output = muster_server(folder.path(), arguments);
        assert_eq!(output.status.code(), Some(1), "{arguments:?}");
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(refused(&["serve", "--plain", "--listen", "0.0.0.0:0"]).contains("--behind-proxy"));
    assert!(refused(&["check"]).contains("--data DIR"), "a mistyped folder is not a server without faults");
    assert!(refused(&["workspace", "new", "  "]).contains("1 to 120 characters"));
    assert!(refused(&["device", "revoke", "nobody"]).contains("device list"));
    let output =
        Command::new(env!("CARGO_BIN_EXE_muster-server")).args(["check", "--database", "mysql://a:hunter2@host/db"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let text = String::from_utf8(output.stderr).unwrap();
    assert!(text.contains("--database") && text.contains("postgres://") && !text.contains("hunter2"), "{text}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_is_shut_out_while_the_server_runs() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let list = String::from_utf8(muster_server(folder.path(), &["device", "list"]).stdout).unwrap();
    assert!(list.contains(&format!("{}\tBinh's laptop\tBinh Le\t1 batches\tactive", binh.author)), "{list}");
    let output = muster_server(folder.path(), &["device", "revoke", &binh.author.to_string()]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(binh.sync(&server, &[]).await.unwrap_err()["code"], "revoked", "an open session ends");
    assert_eq!(binh.open(&server).await.unwrap_err()["code"], "revoked");
    let person = binh.fresh();
    let bytes = binh.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    let answer = ana.sync_all(&server, &[&bytes]).await;
    assert!(matches!(&answer.pushed[0], Pushed::Held { code, .. } if code == "revoked"), "nor is it carried in by another");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn check_finds_a_changed_entry_and_a_changed_record() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let ana = published(&server).await;
    server.stop().await;
    assert!(muster_server(folder.path(), &["check"]).status.success());
    let file = folder.path().join("workspaces").join(format!("{}.db", ana.workspace.unwrap()));
    let change = |sql: &str| rusqlite::Connection::open(&file).unwrap().execute(sql, []).unwrap();
    assert_eq!(change("UPDATE record SET state = replace(state, 'North', 'South') WHERE kind = 'workspace'"), 1);
    let output = muster_server(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(String::from_utf8(output.stdout).unwrap().contains("1 records are not what the log makes of them"));
    change("UPDATE record SET state = replace(state, 'South', 'North') WHERE kind = 'workspace'");
    change("UPDATE batch SET received = received - 5000000");
    let output = muster_server(folder.path(), &["check"]);
    assert!(String::from_utf8(output.stdout).unwrap().contains("entry 1: the chain does not hold"));
}

#[test]
fn the_unit_of_the_service_manager_names_options_that_there_are() {
    let unit = include_str!("../../../../packaging/muster-server.service");
    let line = unit.lines().find_map(|line| line.strip_prefix("ExecStart=")).expect("it starts something");
    let help = Command::new(env!("CARGO_BIN_EXE_muster-server")).args(["serve", "--help"]).output().unwrap();
    let help = String::from_utf8(help.stdout).unwrap();
    let mut named = line.split_whitespace().filter(|word| word.starts_with("--")).peekable();
    assert!(named.peek().is_some());
    named.for_each(|option| assert!(help.contains(option), "{option} is none of {help}"));
    assert!(help.contains("MUSTER_DATABASE"), "the environment's name for the address");
}
