//! What a server says of groups: accepted, flagged, refused; receipts; and that the records follow from the log.

use domain::handoff::SignOff;
use domain::judge::Verdict;
use domain::training::{attendance_id, enrolment_id};
use domain::{Dot, Hash, Id, KindOf};
use serde_json::json;

use crate::laptop::{Laptop, joined, published, put, put_over};
use crate::running::{MORNING, Running};

struct Workshop {
    session: Id,
    person: Id,
    /// The write that opened the session.
    opened: Dot,
}

fn workshop(ana: &mut Laptop) -> (Vec<u8>, Workshop) {
    let [rollout, cohort, session, person] = std::array::from_fn(|_| ana.fresh());
    let opened = Dot { author: ana.author, number: ana.next + 4 };
    let bytes = ana.batch(vec![
        put("rollout", rollout, json!({ "name": "Go-live", "zone": "Asia/Ho_Chi_Minh", "state": "running" })),
        put("cohort", cohort, json!({ "rollout": rollout, "title": "One" })),
        put("person", person, json!({ "name": "Hoa" })),
        put("enrolment", enrolment_id(cohort, person), json!({ "cohort": cohort, "person": person, "form": "listed" })),
        put(
            "session",
            session,
            json!({ "rollout": rollout, "cohort": cohort, "title": "Workshop", "state": { "state": "open", "at": MORNING } }),
        ),
    ]);
    (bytes, Workshop { session, person, opened })
}

fn mark(laptop: &mut Laptop, at: &Workshop) -> Vec<u8> {
    let cells = json!({ "session": at.session, "person": at.person, "mark": { "status": "present", "at": MORNING } });
    laptop.batch(vec![put("attendance", attendance_id(at.session, at.person), cells)])
}

async fn closed(server: &Running, ana: &mut Laptop, at: &Workshop) {
    let closed = json!({ "state": { "state": "closed", "unmarked": "absent", "at": MORNING } });
    let bytes = ana.batch(vec![put_over("session", at.session, closed, &[at.opened])]);
    ana.sync_all(server, &[&bytes]).await;
    assert!(ana.log.last().unwrap().verdicts[0].accepted());
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mark_on_a_closed_session_is_refused_only_if_its_author_could_know() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let (bytes, at) = workshop(&mut ana);
    ana.sync_all(&server, &[&bytes]).await;
    binh.sync_all(&server, &[]).await;
    // At the door, without a network, while Ana closes the session.
    let unaware = mark(&mut binh, &at);
    closed(&server, &mut ana, &at).await;
    binh.sync_all(&server, &[&unaware]).await;
    let verdicts = &binh.log.last().unwrap().verdicts;
    assert_eq!(
        verdicts,
        &[Verdict::Accepted { flags: vec!["session_closed".to_owned()] }],
        "what could not be known is accepted and flagged"
    );

    let known = mark(&mut binh, &at);
    binh.sync_all(&server, &[&known]).await;
    match &binh.log.last().unwrap().verdicts[..] {
        [Verdict::Refused(refusal)] => assert_eq!(refusal.code, "session_closed"),
        other => panic!("what was known is refused: {other:?}"),
    }
    check(&server);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_laptop_cannot_claim_to_know_what_it_was_never_sent() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let (bytes, at) = workshop(&mut ana);
    ana.sync_all(&server, &[&bytes]).await;
    binh.sync_all(&server, &[]).await;
    closed(&server, &mut ana, &at).await;
    // Its log position is one of a server that was put back since.
    binh.seen = 1_000;
    let bytes = mark(&mut binh, &at);
    binh.sync_all(&server, &[&bytes]).await;
    assert!(binh.log.last().unwrap().verdicts[0].accepted(), "seen is bounded by what was served");
    server.stop().await;
}

/// What became of a mark on a session that its author saw closed through `told`, pushed through `asked`.
async fn mark_in_knowledge(told: &Running, asked: &Running, forget_cursor: bool) -> Verdict {
    let mut ana = published(told).await;
    let mut binh = joined(told, &mut ana, 2, "training-manager").await;
    let (bytes, at) = workshop(&mut ana);
    ana.sync_all(told, &[&bytes]).await;
    closed(told, &mut ana, &at).await;
    binh.sync_all(told, &[]).await;
    let known = mark(&mut binh, &at);
    if forget_cursor {
        binh.start_over();
    }
    binh.open(asked).await.unwrap();
    binh.sync_all(asked, &[&known]).await;
    binh.log.last().unwrap().verdicts[0].clone()
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_served_is_remembered_without_a_cursor() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let verdict = mark_in_knowledge(&server, &server, true).await;
    assert!(!verdict.accepted(), "{verdict:?}");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_cursor_proves_what_another_process_served() {
    let folder = tempfile::tempdir().unwrap();
    let (one, two) = (Running::on(folder.path()).await, Running::on(folder.path()).await);
    let verdict = mark_in_knowledge(&one, &two, false).await;
    assert!(!verdict.accepted(), "{verdict:?}");
    one.stop().await;
    two.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn groups_are_judged_one_by_one() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut boss = joined(&server, &mut ana, 2, "executive").await;
    let (person, device) = (boss.fresh(), boss.fresh());
    let bytes = boss.batch_of(vec![
        vec![put("person", person, json!({ "name": "Hoa" }))],
        vec![put("device", device, json!({ "name": "another laptop" }))],
    ]);
    boss.sync_all(&server, &[&bytes]).await;
    let verdicts = &boss.log.last().unwrap().verdicts;
    assert!(!verdicts[0].accepted() && verdicts[1].accepted(), "{verdicts:?}");
    check(&server);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn sign_offs_get_receipts_in_a_chain() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let [rollout, area, key, first, second] = std::array::from_fn(|_| ana.fresh());
    let sign = |id: Id, statement: &str| {
        let digest = Hash::of(&[statement.as_bytes()]);
        let cells =
            json!({ "rollout": rollout, "area": area, "statement": statement, "digest": digest, "key": key, "decision": "accepted" });
        put(SignOff::NAME, id, cells)
    };
    let public = "ssh-ed25519 AAAA";
    let bytes = ana.batch(vec![
        put("area", area, json!({ "rollout": rollout, "title": "Accounts", "receiver_role": "operations-representative" })),
        put("signing_key", key, json!({ "author": ana.author, "public": public, "from": MORNING })),
        sign(first, "one"),
    ]);
    let more = ana.batch(vec![sign(second, "two")]);
    ana.sync_all(&server, &[&bytes, &more]).await;
    let receipts: Vec<_> = ana.log.iter().flat_map(|entry| &entry.receipts).collect();
    assert_eq!(receipts.len(), 2, "{:?}", ana.log.iter().map(|entry| &entry.verdicts).collect::<Vec<_>>());
    let read = |i: usize| keys::statement::Receipt::parse(receipts[i].receipt.as_bytes()).unwrap();
    assert_eq!((read(0).seq, read(0).previous, read(0).statement), (1, None, Hash::of(&[b"one"]).to_string()));
    assert_eq!((read(1).seq, read(1).previous), (2, Some(read(0).digest().unwrap())), "each names the one before");
    for receipt in receipts {
        let by = keys::signing::key_of_armour(&receipt.signature).unwrap();
        keys::signing::verify_sshsig(&by, "receipt@muster", receipt.receipt.as_bytes(), &receipt.signature).unwrap();
        let hello = ana.post(&server, "/v1/hello", &json!({ "workspace": ana.workspace })).await;
        let hello: domain::sync::HelloAnswer = crate::laptop::good(hello).await.unwrap();
        use base64::Engine as _;
        let public = base64::engine::general_purpose::STANDARD.encode(keys::signing::parse_public(&by).unwrap());
        assert_eq!(public, hello.server_key, "signed by the key that the server names");
    }
    check(&server);
    server.stop().await;
}

/// Files sound, chain holds, and the log folded again gives the stored records.
fn check(server: &Running) {
    for report in server::check::all(&*server.storage()).unwrap() {
        assert_eq!(report.problems, Vec::<String>::new());
        assert!(report.entries > 0 && report.records > 0);
    }
}
