//! Files travel by their digest: in pieces, resumed, checked before anybody sees them, bounded, within one workspace.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::files::{Looked, Piece, Seen};
use domain::sync::Who;
use domain::{Hash, Id};
use serde_json::{Value, json};
use server::Limits;

use crate::laptop::{Laptop, good, joined, published, put};
use crate::running::Running;

/// Bytes of a photo that no packer makes smaller.
fn photo(size: usize, seed: u8) -> Vec<u8> {
    (0..size.div_ceil(32)).flat_map(|n| Hash::of(&[&[seed], &n.to_be_bytes()]).0).take(size).collect()
}

/// A laptop attaches a file to an item of its rollout; answers the evidence.
async fn attached(server: &Running, laptop: &mut Laptop, file: &[u8]) -> Id {
    let (item, evidence) = (laptop.fresh(), laptop.fresh());
    let digest = Hash::of(&[file]).to_string();
    let cells = json!({ "item": item, "form": "file", "name": "../../etc/cron.d/photo.jpg", "digest": digest, "size": file.len() });
    let batch = laptop.batch(vec![put("evidence", evidence, cells)]);
    let answer = laptop.sync_all(server, &[&batch]).await;
    assert_eq!(answer.pushed.len(), 1);
    assert!(laptop.log.last().unwrap().verdicts.iter().all(domain::judge::Verdict::accepted), "{:?}", laptop.log.last());
    evidence
}

fn piece(file: &[u8], by: Id, from: usize, until: usize) -> Value {
    json!({ "file": Hash::of(&[file]), "size": file.len(), "by": { "kind": "evidence", "id": by }, "from": from,
        "bytes": STANDARD.encode(&file[from..until]) })
}

async fn bring(server: &Running, laptop: &Laptop, piece: &Value) -> Result<Seen, Value> {
    good(laptop.post(server, "/v1/files/put", piece).await).await
}

async fn look(server: &Running, laptop: &Laptop, files: &[Hash]) -> Vec<Seen> {
    good::<Looked>(laptop.post(server, "/v1/files/look", &json!({ "files": files })).await).await.unwrap().files
}

async fn fetch(server: &Running, laptop: &Laptop, file: Hash, from: u64) -> Result<Piece, Value> {
    good(laptop.post(server, "/v1/files/get", &json!({ "file": file, "from": from })).await).await
}

async fn fetched(server: &Running, laptop: &Laptop, file: Hash) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let piece = fetch(server, laptop, file, bytes.len() as u64).await.unwrap();
        assert_eq!(piece.from, bytes.len() as u64);
        bytes.extend(STANDARD.decode(&piece.bytes).unwrap());
        if bytes.len() as u64 == piece.size {
            return bytes;
        }
        assert!(!piece.bytes.is_empty(), "there is more, and it comes");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_brought_in_pieces_goes_on_after_a_restart_and_comes_back_whole() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let mut binh = joined(&server, &mut ana, 2, "training-manager").await;
    let file = photo(70_000, 1);
    let digest = Hash::of(&[&file]);
    let evidence = attached(&server, &mut ana, &file).await;
    assert_eq!(look(&server, &binh, &[digest]).await, []);

    let first = bring(&server, &ana, &piece(&file, evidence, 0, 30_000)).await.unwrap();
    assert_eq!((first.got, first.whole), (30_000, false));
    assert_eq!(bring(&server, &ana, &piece(&file, evidence, 0, 30_000)).await.unwrap().got, 30_000, "the same again changes nothing");
    assert_eq!(bring(&server, &ana, &piece(&file, evidence, 40_000, 70_000)).await.unwrap().got, 30_000, "a gap is not taken");
    assert_eq!(look(&server, &binh, &[digest]).await, [], "what is not whole is nobody else's");
    assert_eq!(fetch(&server, &binh, digest, 0).await.unwrap_err()["code"], "unknown_file");
    server.stop().await;

    let server = Running::on(folder.path()).await;
    ana.open(&server).await.unwrap();
    binh.open(&server).await.unwrap();
    let seen = look(&server, &ana, &[Hash([9; 32]), digest]).await;
    assert_eq!(seen, [Seen { file: digest, size: 70_000, got: 30_000, whole: false }], "it goes on where it was");
    let last = bring(&server, &ana, &piece(&file, evidence, 30_000, 70_000)).await.unwrap();
    assert!(last.whole);
    assert_eq!(bring(&server, &binh, &piece(&file, evidence, 0, 10)).await.unwrap(), last, "who comes second need not bring it");
    assert_eq!(
        bring(&server, &ana, &piece(&file, evidence, 30_000, 70_000)).await.unwrap(),
        last,
        "nor does an answer that was lost matter"
    );
    assert_eq!(fetched(&server, &binh, digest).await, file);
    assert_eq!(STANDARD.decode(fetch(&server, &binh, digest, 29_999).await.unwrap().bytes).unwrap(), [file[29_999]], "from anywhere");
    assert_eq!(fetch(&server, &binh, digest, 70_000).await.unwrap().bytes, "", "after the end is nothing");
    let report = server::check::all(&*server.storage()).unwrap().remove(0);
    assert_eq!((report.files, report.problems), (1, vec![]));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn bytes_that_are_not_the_file_are_seen_by_nobody_and_spoil_nobody_elses() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let binh = joined(&server, &mut ana, 2, "training-manager").await;
    let file = photo(9_000, 2);
    let digest = Hash::of(&[&file]);
    let evidence = attached(&server, &mut ana, &file).await;
    bring(&server, &ana, &piece(&file, evidence, 0, 5_000)).await.unwrap();

    // Somebody else brings other bytes under the same digest, of the same size and of another.
    for size in [9_000, 100] {
        let mut forged = piece(&file, evidence, 0, size);
        forged["size"] = size.into();
        forged["bytes"] = STANDARD.encode(photo(size, 3)).into();
        let refused = bring(&server, &binh, &forged).await.unwrap_err();
        assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(422), Some("file_torn")));
        assert_eq!(look(&server, &binh, &[digest]).await, [], "nothing of it stays");
        assert_eq!(fetch(&server, &ana, digest, 0).await.unwrap_err()["code"], "unknown_file");
    }
    assert!(bring(&server, &ana, &piece(&file, evidence, 5_000, 9_000)).await.unwrap().whole, "what Ana brings is not touched");
    assert_eq!(fetched(&server, &binh, digest).await, file);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn only_what_an_accepted_change_names_is_taken() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let file = photo(500, 4);
    let evidence = attached(&server, &mut ana, &file).await;
    let other = photo(500, 5);
    let person = ana.fresh();
    let batch = ana.batch(vec![put("person", person, json!({ "name": Hash::of(&[&other]).to_string() }))]);
    ana.sync_all(&server, &[&batch]).await;
    let mut by_a_name = piece(&other, person, 0, 500);
    by_a_name["by"]["kind"] = "person".into();
    let mut by_no_kind = piece(&other, evidence, 0, 500);
    by_no_kind["by"]["kind"] = "../evidence".into();
    for dump in [piece(&other, evidence, 0, 500), piece(&other, ana.fresh(), 0, 500), by_a_name, by_no_kind] {
        let refused = bring(&server, &ana, &dump).await.unwrap_err();
        assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(403), Some("not_named")));
    }
    let mut beyond = piece(&file, evidence, 0, 500);
    beyond["size"] = 400.into();
    let mut nothing = piece(&file, evidence, 0, 500);
    nothing["bytes"] = "".into();
    let mut far = piece(&file, evidence, 0, 500);
    far["from"] = u64::MAX.into();
    let mut no_base64 = piece(&file, evidence, 0, 500);
    no_base64["bytes"] = "???".into();
    for bad in [beyond, nothing, far, no_base64] {
        assert_eq!(bring(&server, &ana, &bad).await.unwrap_err()["code"], "bad_piece", "{bad}");
    }
    let mut path = piece(&file, evidence, 0, 500);
    path["file"] = "../../etc/passwd".into();
    assert_eq!(bring(&server, &ana, &path).await.unwrap_err()["code"], "malformed", "a digest and nothing else");
    assert_eq!(server.storage().tenant(&ana.workspace.unwrap()).unwrap().unwrap().read().unwrap().bytes_of_files().unwrap(), 0);
    let empty = attached(&server, &mut ana, b"").await;
    assert!(bring(&server, &ana, &piece(b"", empty, 0, 0)).await.unwrap().whole, "a file may be empty");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn limits_are_said_before_anything_is_sent_and_room_can_come_back() {
    const MIB: usize = 1 << 20;
    let folder = tempfile::tempdir().unwrap();
    let limits = Limits { file: 2 << 20, workspace: 3 << 20 };
    let server = Running::limited(folder.path(), limits).await;
    let mut ana = published(&server).await;
    let (large, two, one, small) = (photo(2 * MIB + 1, 1), photo(2 * MIB, 2), photo(MIB + 1, 3), photo(MIB, 4));
    let mut by = Vec::new();
    for file in [&large, &two, &one, &small] {
        by.push(attached(&server, &mut ana, file).await);
    }
    let refused = bring(&server, &ana, &piece(&large, by[0], 0, 10)).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(413), Some("file_large")));
    assert_eq!(refused["args"], json!({ "size": 3, "most": 2 }));
    assert!(refused["message"].as_str().unwrap().contains("it stays on the laptops"), "{refused}");
    // What was begun is paid for as a whole, so that nobody sends half of something that will not fit.
    bring(&server, &ana, &piece(&two, by[1], 0, 10)).await.unwrap();
    let refused = bring(&server, &ana, &piece(&one, by[2], 0, 10)).await.unwrap_err();
    assert_eq!((refused["status"].as_u64(), refused["code"].as_str()), (Some(409), Some("files_full")));
    assert_eq!(refused["args"], json!({ "needed": 2, "left": 1, "most": 3 }));
    assert_eq!(bring(&server, &ana, &piece(&small, by[3], 0, MIB)).await.map(|seen| seen.whole), Ok(true), "a smaller one fits");
    let other = joined(&server, &mut ana, 2, "training-manager").await;
    assert_eq!(fetch(&server, &other, Hash::of(&[&small]), 0).await.unwrap().size, MIB as u64);
    server.later(8 * 24 * 3600 * 1000);
    ana.open(&server).await.unwrap();
    assert_eq!(bring(&server, &ana, &piece(&one, by[2], 0, 10)).await.unwrap().got, 10, "what nobody went on with makes room");
    assert_eq!(look(&server, &ana, &[Hash::of(&[&two])]).await, []);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn files_are_for_members_of_their_workspace() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let file = photo(500, 6);
    let digest = Hash::of(&[&file]);
    let evidence = attached(&server, &mut ana, &file).await;
    bring(&server, &ana, &piece(&file, evidence, 0, 500)).await.unwrap();

    let mut other = Laptop::new(50);
    let genesis = other.found();
    other.publish(&server, &server.room(), &[&genesis]).await.unwrap();
    other.open(&server).await.unwrap();
    other.sync_all(&server, &[]).await;
    let unheard = fetch(&server, &other, Hash([1; 32]), 0).await.unwrap_err();
    assert_eq!(fetch(&server, &other, digest, 0).await.unwrap_err(), unheard, "as if it were nowhere");
    assert_eq!(look(&server, &other, &[digest]).await, []);
    let refused = bring(&server, &other, &piece(&file, evidence, 0, 500)).await.unwrap_err();
    assert_eq!(refused["code"], "not_named", "and what is here already tells them nothing either");

    let (bytes, invited) = ana.invite("training-manager");
    ana.sync_all(&server, &[&bytes]).await;
    let mut guest = Laptop::new(3);
    guest.workspace = ana.workspace;
    guest.open_as(&server, Who::Invitation(invited.id), &invited.key).await.unwrap();
    for (path, body) in
        [("look", json!({ "files": [digest] })), ("get", json!({ "file": digest, "from": 0 })), ("put", piece(&file, evidence, 0, 500))]
    {
        let path = format!("/v1/files/{path}");
        assert_eq!(good::<Value>(guest.post(&server, &path, &body).await).await.unwrap_err()["code"], "not_enrolled", "{path}");
        let token = ana.token.take();
        assert_eq!(good::<Value>(ana.post(&server, &path, &body).await).await.unwrap_err()["code"], "session", "{path}");
        ana.token = token;
    }

    let binh = joined(&server, &mut ana, 2, "training-manager").await;
    assert_eq!(fetched(&server, &binh, digest).await, file);
    let out = ana.batch(vec![put("member", binh.member, json!({ "state": "disabled" }))]);
    ana.sync_all(&server, &[&out]).await;
    let refused = fetch(&server, &binh, digest, 0).await.unwrap_err();
    assert_eq!(refused["code"], "disabled", "who was shut out fetches nothing any more");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn whoever_waits_for_hints_hears_that_a_file_came() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let file = photo(500, 7);
    let evidence = attached(&server, &mut ana, &file).await;
    let request = ana.http.get(format!("{}/v1/hints", server.address)).bearer_auth(ana.token.as_ref().unwrap());
    let mut stream = request.send().await.unwrap();
    assert_eq!(&stream.chunk().await.unwrap().unwrap()[..], b"data: {\"head\":2}\n\n");
    bring(&server, &ana, &piece(&file, evidence, 0, 500)).await.unwrap();
    assert_eq!(&stream.chunk().await.unwrap().unwrap()[..], b"data: {\"head\":2}\n\n", "the log did not grow, and there is news");
    server.stop().await;
}
