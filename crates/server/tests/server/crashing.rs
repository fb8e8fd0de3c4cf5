//! What was acknowledged is there after the process was killed.

use domain::sync::Pushed;
use serde_json::json;

use crate::laptop::{Laptop, put};
use crate::process::Process;
use crate::running::Running;

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
        let process = Process::on_folder(folder.path());
        server.address.clone_from(&process.address);
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
    let reports = server::check::all(&*server.storage()).unwrap();
    assert_eq!((acknowledged, reports[0].entries, &reports[0].problems[..]), (15, 16, &[][..]));
    server.stop().await;
}
