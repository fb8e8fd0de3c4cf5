//! Whoever asks more often than any laptop does waits; nothing of theirs is lost, and nobody else waits.

use crate::laptop::{joined, published};
use crate::running::Running;

#[tokio::test(flavor = "multi_thread")]
async fn a_session_that_asks_without_end_waits_and_others_do_not() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let mut asked = 0;
    let refused = loop {
        match ana.sync(&server, &[]).await {
            Ok(_) => asked += 1,
            Err(refused) => break refused,
        }
        assert!(asked < 2_000, "somebody who asks without end is never told to wait");
    };
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(429), Some("too_fast")));
    assert!(asked > 400, "pulling a long log is not too fast");
    binh.sync(&server, &[]).await.expect("others go on");
    server.later(1_000);
    ana.sync(&server, &[]).await.expect("a second later it may ask again");
    server.stop().await;
}
