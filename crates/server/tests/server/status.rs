//! The page behind a link: what stands on it, who gets it, and when it is gone.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use domain::status_link::{digest, link_id};
use domain::{Operation, Verb, Write};
use reqwest::StatusCode;
use serde_json::{Value, json};

use crate::laptop::{Laptop, http, published, put};
use crate::running::{MORNING, Running};

const TOKEN: &str = "Zm9yIHRoZSBwcmVzcywgYW5kIG5vYm9keSBlbHNlIQ";
const MINUTE: i64 = 60_000;

async fn page(server: &Running, workspace: &str, token: &str) -> (StatusCode, String) {
    let answer = http().get(format!("{}/status/{workspace}/{token}", server.address)).send().await.unwrap();
    (answer.status(), answer.text().await.unwrap())
}

fn link(rollout: domain::Id, token: &str, shows: Value, expires: i64) -> Operation {
    let cells = json!({ "token": digest(token).to_string(), "rollout": rollout, "title": "the press", "shows": shows, "expires": expires });
    put("status_link", link_id(token), cells)
}

/// A rollout with a live run of two tasks: the first is running and late.
async fn going(ana: &mut Laptop, server: &Running, link_of: impl FnOnce(domain::Id) -> Operation) -> domain::Id {
    let [rollout, list, one, two, run] = [(); 5].map(|()| ana.fresh());
    let item = |id, title: &str, start: i64, after: Value| {
        let planned = json!({ "start": start, "duration": 30 });
        let cells = json!({ "rollout": rollout, "checklist": list, "code": title[..3], "title": title, "owner": "Ngô Bá Khá", "planned": planned, "predecessors": after });
        put("item", id, cells)
    };
    let step = domain::runbook::step_id(run, one);
    let group = vec![
        put("rollout", rollout, json!({ "name": "LMS <b>go-live</b>", "zone": "Asia/Ho_Chi_Minh", "t0": MORNING })),
        put("checklist", list, json!({ "rollout": rollout, "title": "The day" })),
        item(one, "A-1 Copy \"everything\" <script>alert(1)</script>", -60, json!([])),
        item(two, "A-2 Open the doors", 0, json!(["A-1"])),
        put("run", run, json!({ "rollout": rollout, "checklist": list, "mode": "live" })),
        put("step", step, json!({ "run": run, "item": one, "start": MORNING - 50 * MINUTE })),
        link_of(rollout),
    ];
    let batch = ana.batch(group);
    ana.sync_all(server, &[&batch]).await;
    rollout
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_shows_what_was_chosen_and_nothing_more() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let workspace = ana.workspace.unwrap().to_string();
    let rollout = going(&mut ana, &server, |rollout| link(rollout, TOKEN, json!(["tasks"]), MORNING + 86_400_000)).await;
    let (status, shown) = page(&server, &workspace, TOKEN).await;
    assert_eq!(status, 200, "{shown}");
    assert!(shown.contains("<bdi>LMS &lt;b&gt;go-live&lt;/b&gt;</bdi>"), "{shown}");
    assert!(
        shown.contains("A-1 Copy &quot;everything&quot; &lt;script&gt;alert(1)&lt;/script&gt;") && !shown.contains("<script"),
        "{shown}"
    );
    assert!(shown.contains("0 of 2") && shown.contains("+30 min"), "{shown}");
    assert!(!shown.contains("Ngô Bá Khá"), "names were not chosen: {shown}");
    assert!(!shown.contains("the press"), "for whom it was made stands nowhere: {shown}");

    // The least shows no title of a task at all; with names, owners stand there.
    let least = ana.batch(vec![link(rollout, "least", json!([]), MORNING + 86_400_000)]);
    let names = ana.batch(vec![link(rollout, "names", json!(["tasks", "names"]), MORNING + 86_400_000)]);
    ana.sync_all(&server, &[&least, &names]).await;
    let (_, least) = page(&server, &workspace, "least").await;
    assert!(least.contains("0 of 2") && !least.contains("A-1") && !least.contains("The day"), "{least}");
    assert!(page(&server, &workspace, "names").await.1.contains("<bdi>Ngô Bá Khá</bdi>"));
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_page_runs_nothing_and_says_so_to_the_reader_s_program() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let workspace = ana.workspace.unwrap().to_string();
    going(&mut ana, &server, |rollout| {
        link(rollout, TOKEN, json!(["tasks", "way_back", "gates", "downtime", "messages"]), MORNING + 86_400_000)
    })
    .await;
    let answer = http().get(format!("{}/status/{workspace}/{TOKEN}?lang=vi", server.address)).send().await.unwrap();
    let headers = answer.headers().clone();
    let policy = headers["content-security-policy"].to_str().unwrap();
    assert!(policy.starts_with("default-src 'none'; style-src 'sha256-") && policy.contains("frame-ancestors 'none'"), "{policy}");
    assert_eq!(headers["referrer-policy"], "no-referrer");
    assert_eq!(headers["cache-control"], "no-store");
    assert_eq!(headers["content-type"], "text/html; charset=utf-8");
    let shown = answer.text().await.unwrap();
    assert!(shown.contains("<html lang=\"vi\">") && shown.contains("Việc đã xong"), "{shown}");
    for never in ["<script", "http://", "https://", "src=", "onload"] {
        assert!(!shown.contains(never), "{never}: {shown}");
    }
    // The policy names the style that is there, and no other.
    let style = shown.split_once("<style>").unwrap().1.split_once("</style>").unwrap().0;
    let digest = STANDARD.encode(domain::Hash::of(&[style.as_bytes()]).0);
    assert!(policy.contains(&digest), "{policy}");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_that_was_taken_back_or_is_over_leads_nowhere_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let workspace = ana.workspace.unwrap().to_string();
    let rollout = going(&mut ana, &server, |rollout| link(rollout, TOKEN, json!(["tasks"]), MORNING + 86_400_000)).await;
    assert_eq!(page(&server, &workspace, TOKEN).await.0, 200);
    let cells = [("_state".into(), Write { value: "archived".into(), base: Vec::new() })].into();
    let archive = Operation { kind: "status_link".to_owned(), id: link_id(TOKEN), verb: Verb::Archive, cells, weak: false };
    let base = domain::Dot { author: ana.author, number: ana.next };
    let back = ana.batch(vec![archive]);
    let over = ana.batch(vec![link(rollout, "over", json!([]), MORNING - 1)]);
    ana.sync_all(&server, &[&back, &over]).await;
    let (status, shown) = page(&server, &workspace, TOKEN).await;
    assert_eq!(status, 404, "what was kept a moment ago is not shown again");
    assert!(shown.contains("This link leads nowhere") && !shown.contains("LMS"), "{shown}");
    let (elsewhere, long) = ("00".repeat(32), "x".repeat(500));
    let here = workspace.as_str();
    for (workspace, token) in [(here, "over"), (here, "never"), (elsewhere.as_str(), TOKEN), ("x", TOKEN), (here, long.as_str())] {
        assert_eq!(page(&server, workspace, token).await, (StatusCode::NOT_FOUND, shown.clone()), "all look alike");
    }
    // It comes back by no other operation.
    let restore = Operation {
        kind: "status_link".to_owned(),
        id: link_id(TOKEN),
        verb: Verb::Restore,
        cells: [("_state".into(), Write { value: "live".into(), base: vec![base] })].into(),
        weak: false,
    };
    let again = ana.batch(vec![restore]);
    ana.sync_all(&server, &[&again]).await;
    assert_eq!(page(&server, &workspace, TOKEN).await.0, 404);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_token_of_one_workspace_opens_nothing_of_another() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    going(&mut ana, &server, |rollout| link(rollout, TOKEN, json!(["tasks"]), MORNING + 86_400_000)).await;
    let mut other = Laptop::new(50);
    let genesis = other.found();
    other.publish(&server, &server.room(), &[&genesis]).await.unwrap();
    let theirs = other.workspace.unwrap().to_string();
    assert_eq!(page(&server, &theirs, TOKEN).await.0, 404);
    // A link of theirs that names a rollout of ours shows nothing of it.
    other.open(&server).await.unwrap();
    other.sync_all(&server, &[]).await;
    let ours = ana.log.len();
    let spying = other.batch(vec![link(crate::laptop::id(1), "spy", json!(["tasks", "names"]), MORNING + 86_400_000)]);
    other.sync_all(&server, &[&spying]).await;
    assert_eq!(page(&server, &theirs, "spy").await.0, 404);
    assert_eq!(ana.log.len(), ours);
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_of_more_than_a_year_or_with_an_unknown_part_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let workspace = ana.workspace.unwrap().to_string();
    let rollout = ana.fresh();
    let made = ana.batch(vec![put("rollout", rollout, json!({ "name": "LMS", "zone": "Asia/Ho_Chi_Minh" }))]);
    let long = ana.batch(vec![link(rollout, "long", json!([]), MORNING + 400 * 86_400_000)]);
    let odd = ana.batch(vec![link(rollout, "odd", json!(["passwords"]), MORNING + 86_400_000)]);
    ana.sync_all(&server, &[&made, &long, &odd]).await;
    for token in ["long", "odd"] {
        assert_eq!(page(&server, &workspace, token).await.0, 404, "{token}");
    }
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_task_that_follows_a_fact_or_takes_two_words_stands_on_the_page_as_on_the_laptops() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut ana = published(&server).await;
    let workspace = ana.workspace.unwrap().to_string();
    let [rollout, list, held, both, after, run, session] = [(); 7].map(|()| ana.fresh());
    let me = ana.member;
    let item = |id, title: &str, more: Value| {
        let mut cells = json!({ "rollout": rollout, "checklist": list, "code": title[..3], "title": title, "planned": { "start": -60, "duration": 30 } });
        cells.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        put("item", id, cells)
    };
    let word = json!({ "rollout": rollout, "item": both, "at": run, "who": me, "done": MORNING - 40 * MINUTE });
    let group = vec![
        put("rollout", rollout, json!({ "name": "LMS", "zone": "UTC", "t0": MORNING })),
        put("checklist", list, json!({ "rollout": rollout, "title": "The day" })),
        put(
            "session",
            session,
            json!({ "rollout": rollout, "title": "S", "code": "SUP-1", "state": { "state": "closed", "at": MORNING - 50 * MINUTE } }),
        ),
        item(held, "A-1 The support is trained", json!({ "follows": "session.SUP-1" })),
        item(both, "A-2 Two of us looked", json!({ "end_rule": { "by": "least", "least": 1 }, "named": [me] })),
        item(after, "A-3 All of it", json!({ "follows": "items.A-1+A-2", "predecessors": ["A-1"] })),
        put("run", run, json!({ "rollout": rollout, "checklist": list, "mode": "live" })),
        put("item_word", domain::checklist::together::word_id(both, run, me), word),
        link(rollout, TOKEN, json!(["tasks"]), MORNING + 86_400_000),
    ];
    let batch = ana.batch(group);
    ana.sync_all(&server, &[&batch]).await;
    let (_, shown) = page(&server, &workspace, TOKEN).await;
    assert!(shown.contains("2 of 3"), "the session was held, one word was enough, and A-2 is not done in its own checklist: {shown}");
    let word = json!({ "rollout": rollout, "item": both, "at": both, "who": me, "done": MORNING - 30 * MINUTE });
    let said = ana.batch(vec![put("item_word", domain::checklist::together::word_id(both, both, me), word)]);
    ana.sync_all(&server, &[&said]).await;
    let (_, shown) = page(&server, &workspace, TOKEN).await;
    assert!(shown.contains("3 of 3"), "{shown}");
    server.stop().await;
}
