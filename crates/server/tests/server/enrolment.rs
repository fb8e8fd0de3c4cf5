//! Invitations, enrolling, and who is let in.

use domain::judge::Verdict;
use domain::sync::{Pushed, Who};
use keys::writing::WritingKey;
use serde_json::json;

use crate::laptop::{Laptop, joined, published, put, put_over};
use crate::running::Running;

fn code(error: &serde_json::Value) -> (u64, &str) {
    (error["status"].as_u64().unwrap(), error["code"].as_str().unwrap())
}

#[tokio::test(flavor = "multi_thread")]
async fn two_laptops_sync_through_the_server() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let person = binh.fresh();
    let bytes = binh.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    let answer = binh.sync_all(&server, &[&bytes]).await;
    assert_eq!(answer.pushed, [Pushed::Logged { seq: 4 }], "the session goes on as the author that enrolled");
    ana.sync_all(&server, &[]).await;
    assert_eq!(ana.log[3].batch.as_ref().unwrap().get().as_bytes(), bytes);
    assert_eq!(ana.log[3].verdicts, [Verdict::Accepted { flags: vec![] }]);
    binh.token = None;
    binh.open(&server).await.expect("an enrolled laptop signs with its own key");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invitation_brings_in_its_own_first_batch_only() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let (bytes, invited) = ana.invite("training-manager");
    let (more, other) = ana.invite("training-manager");
    ana.sync_all(&server, &[&bytes, &more]).await;
    let mut guest = Laptop::new(2);
    guest.workspace = ana.workspace;
    guest.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    let owners = ana.batch(vec![put("device", invited.member, json!({ "name": "carried" }))]);
    let by_another = guest.enrol(&other);
    let answer = guest.sync(&server, &[&owners, &by_another]).await.unwrap();
    for pushed in answer.pushed {
        assert!(matches!(pushed, Pushed::Held { code, .. } if code == "not_permitted"));
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_enrols_spends_the_invitation() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let (bytes, invited) = ana.invite("training-manager");
    ana.sync_all(&server, &[&bytes]).await;
    let mut guest = Laptop::new(2);
    guest.workspace = ana.workspace;
    guest.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    let device = guest.fresh();
    guest.member = invited.member;
    let unspent = guest.batch(vec![put("author", guest.author.record(), guest.vouched(device, &invited))]);
    let answer = guest.sync(&server, &[&unspent]).await.unwrap();
    assert!(matches!(&answer.pushed[0], Pushed::Held { code, .. } if code == "not_permitted"), "the code would stay good");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_who_came_in_with_one_invitation_one_enrols() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let (bytes, invited) = ana.invite("training-manager");
    ana.sync_all(&server, &[&bytes]).await;
    let mut guests = [Laptop::new(2), Laptop::new(3)];
    for guest in &mut guests {
        guest.workspace = ana.workspace;
        // Both have a session before either has enrolled.
        guest.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
        guest.sync_all(&server, &[]).await;
    }
    let batches: Vec<Vec<u8>> = guests.iter_mut().map(|guest| guest.enrol(&invited)).collect();
    let [one, two] = &mut guests;
    let (first, second) = ([batches[0].as_slice()], [batches[1].as_slice()]);
    let _ = tokio::join!(one.sync(&server, &first), two.sync(&server, &second));
    ana.sync_all(&server, &[]).await;
    let authors = guests.iter().map(|guest| guest.author).collect::<Vec<_>>();
    let accepted = ana.log.iter().filter(|entry| authors.contains(&entry.author) && entry.verdicts.iter().all(Verdict::accepted));
    assert_eq!(accepted.count(), 1, "an invitation is good for one laptop");
    let mut let_in = 0;
    for guest in &mut guests {
        guest.token = None;
        let_in += u32::from(guest.open(&server).await.is_ok());
    }
    assert_eq!(let_in, 1, "and the other one stays outside");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_used_a_lapsed_and_a_stolen_invitation_open_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let (bytes, used) = ana.invite("executive");
    let (more, lapsed) = ana.invite("executive");
    ana.sync_all(&server, &[&bytes, &more]).await;
    let mut binh = Laptop::new(2);
    binh.workspace = ana.workspace;
    let stolen = binh.open_as(&server, Who::Invitation(used.id), &WritingKey::from_seed(&[99; 32])).await.unwrap_err();
    assert_eq!(code(&stolen), (401, "signature"));
    binh.open_as(&server, Who::Invitation(used.id), &used.key).await.unwrap();
    let first = binh.enrol(&used);
    binh.sync_all(&server, &[&first]).await;

    let mut late = Laptop::new(3);
    late.workspace = ana.workspace;
    let refused = late.open_as(&server, Who::Invitation(used.id), &used.key).await.unwrap_err();
    assert_eq!(code(&refused), (403, "bad_invitation"));
    server.later(2_000_000);
    let refused = late.open_as(&server, Who::Invitation(lapsed.id), &lapsed.key).await.unwrap_err();
    assert_eq!(code(&refused), (403, "bad_invitation"));
    let refused = late.open(&server).await.unwrap_err();
    assert_eq!(code(&refused), (403, "not_enrolled"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_disabled_member_is_shut_out_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    ana.sync_all(&server, &[]).await;
    let made = domain::Dot { author: ana.author, number: 5 };
    let bytes = ana.batch(vec![put_over("member", binh.member, json!({ "state": "disabled" }), &[made])]);
    ana.sync_all(&server, &[&bytes]).await;
    assert!(ana.log.last().unwrap().verdicts[0].accepted());
    let refused = binh.sync(&server, &[]).await.unwrap_err();
    assert_eq!(code(&refused), (403, "disabled"), "an open session does not outlive the membership");
    let refused = binh.open(&server).await.unwrap_err();
    assert_eq!(code(&refused), (403, "disabled"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_session_ends_after_ten_minutes() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    server.later(10 * 60 * 1000 - 1);
    ana.sync(&server, &[]).await.expect("nine minutes and some");
    server.later(1);
    assert_eq!(code(&ana.sync(&server, &[]).await.unwrap_err()), (401, "session"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn who_waits_to_be_approved_brings_in_themselves_and_nothing_else_whoever_carries_it() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 3, "training-manager").await;
    let (bytes, invited) = ana.invite("owner");
    let waits = ana.batch(vec![put("member", invited.member, json!({ "approval": "waiting" }))]);
    ana.sync_all(&server, &[&bytes, &waits]).await;
    let held = |pushed: &Pushed| matches!(pushed, Pushed::Held { code, .. } if code == "not_approved");

    let newcomer = || {
        let mut guest = Laptop::new(2);
        guest.workspace = ana.workspace;
        guest.member = invited.member;
        guest
    };
    let mut cheat = newcomer();
    cheat.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    cheat.sync_all(&server, &[]).await;
    let (device, author, person) = (cheat.fresh(), cheat.author, cheat.fresh());
    let vouched = cheat.vouched(device, &invited);
    let first = cheat.batch(vec![
        put("device", device, json!({ "name": "a laptop" })),
        put("author", author.record(), vouched),
        put("invitation", invited.id, json!({ "used": author.to_string() })),
        put("person", person, json!({ "name": "smuggled" })),
    ]);
    assert!(held(&cheat.sync(&server, &[&first]).await.unwrap().pushed[0]), "work does not come in with the enrolment");

    let mut guest = newcomer();
    guest.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    guest.sync_all(&server, &[]).await;
    let first = guest.enrol(&invited);
    assert!(matches!(guest.sync_all(&server, &[&first]).await.pushed[0], Pushed::Logged { .. }), "else there is nobody to approve");
    let person = guest.fresh();
    let work = guest.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
    let oneself = guest.batch(vec![put("member", invited.member, json!({ "approval": "approved" }))]);
    let answer = guest.sync(&server, &[&work, &oneself]).await.unwrap();
    assert!(held(&answer.pushed[0]), "{answer:?}");
    assert!(matches!(&answer.pushed[1], Pushed::Held { code, .. } if code == "missing"), "nor what comes after it");
    binh.open(&server).await.unwrap();
    assert!(held(&binh.sync(&server, &[&work]).await.unwrap().pushed[0]), "whoever carries it");

    ana.sync_all(&server, &[]).await;
    let approved = ana.batch(vec![put("member", invited.member, json!({ "approval": "approved" }))]);
    ana.sync_all(&server, &[&approved]).await;
    let answer = guest.sync_all(&server, &[&work]).await;
    assert!(matches!(answer.pushed[0], Pushed::Logged { .. }), "the same bytes, once somebody has looked");
    assert!(guest.log.last().unwrap().verdicts.iter().all(Verdict::accepted));
    server.stop().await;
}
