//! What was acknowledged is there after the process was killed.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use domain::sync::Pushed;
use serde_json::json;

use crate::laptop::{Laptop, put};
use crate::running::Running;

/// The program itself, killed when it is dropped.
struct Process(Child);

impl Process {
    /// Starts it and waits until it serves; gives its address.
    fn on(data: &Path) -> (Self, String) {
        let mut command = Command::new(env!("CARGO_BIN_EXE_muster-server"));
        command.args(["serve", "--plain", "--listen", "127.0.0.1:0", "--data"]).arg(data).env("RUST_LOG", "info");
        let mut child = command.stderr(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
        let line = lines.find(|line| line.as_ref().is_ok_and(|line| line.contains("serving"))).expect("it serves").unwrap();
        let address = line.split("address=\"").nth(1).and_then(|rest| rest.split('"').next()).expect("it names its address");
        // Goes on reading, so that the program never waits for somebody to read its log.
        drop(std::thread::spawn(move || lines.for_each(drop)));
        (Self(child), address.to_owned())
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        self.0.kill().unwrap();
        self.0.wait().unwrap();
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_acknowledged_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    // Only the address of this one is asked for; the work is done by the process.
    let mut server = Running::on(folder.path()).await;
    let room = server.room();
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    let mut acknowledged = 0;
    for round in 0..3_u64 {
        let (process, address) = Process::on(folder.path());
        server.address = address;
        if round == 0 {
            ana.publish(&server, &room, &[&genesis]).await.unwrap();
        }
        ana.open(&server).await.unwrap();
        for _ in 0..5 {
            let person = ana.fresh();
            let bytes = ana.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
            let answer = ana.sync_all(&server, &[&bytes]).await;
            acknowledged += u64::from(matches!(answer.pushed[0], Pushed::Logged { .. }));
        }
        drop(process);
    }
    let reports = server::check::all(&server.storage()).unwrap();
    assert_eq!((acknowledged, reports[0].entries, &reports[0].problems[..]), (15, 16, &[][..]));
    server.stop().await;
}
