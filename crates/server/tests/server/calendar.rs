//! The calendar behind a link: which dates stand in it, who gets it, and when it is gone.

use domain::calendar::{digest, link_id};
use domain::training::enrolment_id;
use domain::training::make_up::make_up_id;
use domain::{Dot, Id, Operation, Verb, Write};
use reqwest::StatusCode;
use reqwest::header::{ETAG, IF_NONE_MATCH};
use serde_json::{Value, json};

use crate::laptop::{Laptop, http, published, put};
use crate::running::{MORNING, Running};

const TOKEN: &str = "Zm9yIHRoZSBwcmVzcywgYW5kIG5vYm9keSBlbHNlIQ";
const YEAR: i64 = 365 * 86_400_000;

async fn read(server: &Running, workspace: &str, token: &str) -> (StatusCode, String) {
    let answer = http().get(format!("{}/calendar/{workspace}/{token}.ics", server.address)).send().await.unwrap();
    (answer.status(), answer.text().await.unwrap().replace("\r\n ", ""))
}

fn link(rollout: Id, token: &str, person: Option<Id>, expires: i64) -> Operation {
    let mut cells = json!({ "token": digest(token).to_string(), "rollout": rollout, "title": "the hall's porter", "expires": expires });
    if let Some(person) = person {
        cells["person"] = json!(person);
    }
    put("calendar_link", link_id(token), cells)
}

/// A link to what a trainer leads.
fn led_by(token: &str, rollout: Id, trainer: &str) -> Operation {
    let cells =
        json!({ "token": digest(token).to_string(), "rollout": rollout, "title": "hers", "trainer": trainer, "expires": MORNING + YEAR });
    put("calendar_link", link_id(token), cells)
}

struct Plan {
    ana: Laptop,
    workspace: String,
    rollout: Id,
    /// On the list of the first session.
    hoa: Id,
    session: Id,
}

/// A rollout with two cohorts of a session each, a gate, a milestone and a meeting.
async fn planned(server: &Running) -> Plan {
    let mut ana = published(server).await;
    let [rollout, one, two, hoa, session, other, gate, list] = [(); 8].map(|()| ana.fresh());
    let [item, meeting, topic, course, hers, his] = [(); 6].map(|()| ana.fresh());
    let taught = |cohort, title: &str, start: i64, covers: Value| {
        let planned = json!({ "start": start, "duration": 90 });
        json!({ "rollout": rollout, "cohort": cohort, "title": title, "planned": planned, "place": "Hall 2", "trainer": "Bảo", "covers": covers })
    };
    let at = |minutes: i64| json!({ "start": minutes, "duration": 15 });
    let alone = |title: &str| json!({ "rollout": rollout, "cohort": one, "title": title, "form": "one-to-one", "planned": { "start": -300, "duration": 30 } });
    let group = vec![
        put("rollout", rollout, json!({ "name": "LMS; go-live", "zone": "Asia/Ho_Chi_Minh", "t0": MORNING })),
        put("cohort", one, json!({ "rollout": rollout, "title": "Cohort 1" })),
        put("cohort", two, json!({ "rollout": rollout, "title": "Cohort 2" })),
        put("person", hoa, json!({ "name": "Đặng Thị Hoa" })),
        put("enrolment", enrolment_id(one, hoa), json!({ "cohort": one, "person": hoa })),
        put("topic", topic, json!({ "course": course, "title": "Logging in" })),
        put("session", session, {
            let mut basics = taught(one, "Basics", -1440, json!([topic]));
            basics["segments"] = json!([{ "title": "Demo", "form": "walkthrough", "minutes": 30, "trainer": "Ana Ruiz" }, { "form": "break", "minutes": 10 }]);
            basics
        }),
        put("session", other, taught(two, "More", -720, json!([]))),
        put("session", hers, alone("Alone with her")),
        put("session", his, alone("Alone with him")),
        put("make_up", make_up_id(hers, hoa), json!({ "rollout": rollout, "session": hers, "person": hoa })),
        put("gate", gate, json!({ "rollout": rollout, "title": "Launch gate", "planned": at(-60) })),
        put("checklist", list, json!({ "rollout": rollout, "title": "The day" })),
        put(
            "item",
            item,
            json!({ "rollout": rollout, "checklist": list, "code": "M-1", "title": "Doors open", "kind": "milestone", "planned": at(30) }),
        ),
        put("meeting", meeting, json!({ "rollout": rollout, "title": "Stand-up", "sort": "standup", "planned": at(-30) })),
        link(rollout, TOKEN, None, MORNING + YEAR),
        link(rollout, "hoa", Some(hoa), MORNING + YEAR),
        led_by("ana", rollout, "ana ruiz"),
    ];
    let batch = ana.batch(group);
    ana.sync_all(server, &[&batch]).await;
    let workspace = ana.workspace.unwrap().to_string();
    Plan { ana, workspace, rollout, hoa, session }
}

/// Lines of the event of a record.
fn event(calendar: &str, id: Id) -> &str {
    let from = calendar.find(&format!("UID:{id}@muster\r\n")).unwrap_or_else(|| panic!("no event of {id}: {calendar}"));
    calendar[from..].split_once("END:VEVENT").unwrap().0
}

fn sequence(event: &str) -> u32 {
    event.split_once("\r\nSEQUENCE:").unwrap().1.split_once("\r\n").unwrap().0.parse().unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_link_gives_the_dates_of_a_rollout_and_names_nobody_on_a_list() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let plan = planned(&server).await;
    let (status, all) = read(&server, &plan.workspace, TOKEN).await;
    assert_eq!(status, 200, "{all}");
    assert_eq!(all.matches("BEGIN:VEVENT").count(), 8, "two sessions, two one to one, the launch, a gate, a milestone, a meeting: {all}");
    assert!(all.contains("X-WR-TIMEZONE:Asia/Ho_Chi_Minh\r\n") && all.contains("NAME:LMS\\; go-live\r\n"), "{all}");
    let basics = event(&all, plan.session);
    assert!(basics.contains("STATUS:CONFIRMED") && basics.contains("LOCATION:Hall 2"), "{basics}");
    assert!(basics.contains("Trainer: Bảo") && basics.contains("- Logging in") && basics.contains("UTC+07:00"), "{basics}");
    assert!(!all.contains("Hoa") && !all.contains("porter"), "{all}");
    // One person's: the sessions of their list, and still no name.
    let (_, own) = read(&server, &plan.workspace, "hoa").await;
    assert_eq!(own.matches("BEGIN:VEVENT").count(), 2, "what is one to one for somebody else is not theirs: {own}");
    assert!(own.contains("Basics") && own.contains("Alone with her") && !own.contains("Hoa"), "{own}");
    // A trainer's: what they lead, or lead a part of, with its order by the clock.
    let (_, hers) = read(&server, &plan.workspace, "ana").await;
    assert_eq!(hers.matches("BEGIN:VEVENT").count(), 1, "no launch, no gate, nobody else's session: {hers}");
    assert!(hers.contains("Basics") && hers.contains("- 22:06–22:36 Demo (Ana Ruiz)\\n- 22:36–22:46 Break"), "{hers}");
    let address = format!("{}/calendar/{}/{TOKEN}?lang=vi", server.address, plan.workspace);
    let answer = http().get(address).send().await.unwrap();
    let headers = answer.headers().clone();
    assert_eq!(headers["content-type"], "text/calendar; charset=utf-8");
    assert_eq!(
        (&headers["cache-control"], &headers["referrer-policy"]),
        (&"private, no-cache".parse().unwrap(), &"no-referrer".parse().unwrap())
    );
    assert!(answer.text().await.unwrap().replace("\r\n ", "").contains("Giảng viên: Bảo"), "in the language that the address asks for");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_is_the_same_event_with_a_greater_sequence_and_nothing_new_is_304() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut plan = planned(&server).await;
    let address = format!("{}/calendar/{}/{TOKEN}.ics", server.address, plan.workspace);
    let ask = |etag: Option<String>| {
        let request = http().get(&address);
        async move { etag.into_iter().fold(request, |request, etag| request.header(IF_NONE_MATCH, etag)).send().await.unwrap() }
    };
    let first = ask(None).await;
    let etag = first.headers()[ETAG].to_str().unwrap().to_owned();
    let before = first.text().await.unwrap().replace("\r\n ", "");
    let known = ask(Some(format!("\"other\", W/{etag}"))).await;
    assert_eq!((known.status(), known.headers()[ETAG].to_str().unwrap()), (StatusCode::NOT_MODIFIED, etag.as_str()));
    assert_eq!(known.text().await.unwrap(), "");
    // What is not in the calendar changes nothing of it.
    let person = plan.ana.fresh();
    let unseen = plan.ana.batch(vec![put("person", person, json!({ "name": "Bình" }))]);
    plan.ana.sync_all(&server, &[&unseen]).await;
    assert_eq!(ask(Some(etag.clone())).await.status(), StatusCode::NOT_MODIFIED);
    let called_off = put("session", plan.session, json!({ "state": { "state": "cancelled", "at": MORNING } }));
    let called_off = plan.ana.batch(vec![called_off]);
    plan.ana.sync_all(&server, &[&called_off]).await;
    let second = ask(Some(etag.clone())).await;
    assert_eq!(second.status(), 200);
    assert_ne!(second.headers()[ETAG].to_str().unwrap(), etag);
    let after = second.text().await.unwrap().replace("\r\n ", "");
    let (was, is) = (event(&before, plan.session), event(&after, plan.session));
    assert!(is.contains("STATUS:CANCELLED") && is.contains("CALLED OFF") && sequence(is) > sequence(was), "{is}");
    server.stop().await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_calendar_s_link_that_was_taken_back_leads_nowhere_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let server = Running::on(folder.path()).await;
    let mut plan = planned(&server).await;
    assert_eq!(read(&server, &plan.workspace, TOKEN).await.0, 200);
    let state = |verb, value: &str, base: Vec<Dot>| Operation {
        kind: "calendar_link".to_owned(),
        id: link_id(TOKEN),
        verb,
        cells: [("_state".into(), Write { value: value.into(), base })].into(),
        weak: false,
    };
    let base = Dot { author: plan.ana.author, number: plan.ana.next };
    let back = plan.ana.batch(vec![state(Verb::Archive, "archived", Vec::new())]);
    let over = plan.ana.batch(vec![link(plan.rollout, "over", None, MORNING - 1)]);
    let long = plan.ana.batch(vec![link(plan.rollout, "long", Some(plan.hoa), MORNING + 2 * YEAR)]);
    plan.ana.sync_all(&server, &[&back, &over, &long]).await;
    let (status, said) = read(&server, &plan.workspace, TOKEN).await;
    assert_eq!(status, 404, "what was kept a moment ago is not given again");
    let (elsewhere, endless, here) = ("00".repeat(32), "x".repeat(500), plan.workspace.as_str());
    for (workspace, token) in
        [(here, "over"), (here, "long"), (here, "never"), (elsewhere.as_str(), TOKEN), ("x", TOKEN), (here, endless.as_str())]
    {
        assert_eq!(read(&server, workspace, token).await, (StatusCode::NOT_FOUND, said.clone()), "all look alike");
    }
    let again = plan.ana.batch(vec![state(Verb::Restore, "live", vec![base])]);
    plan.ana.sync_all(&server, &[&again]).await;
    assert_eq!(read(&server, &plan.workspace, TOKEN).await.0, 404, "it comes back by no other operation");
    // And a link of the calendar opens no page, nor the other way round.
    let page = http().get(format!("{}/status/{}/hoa", server.address, plan.workspace)).send().await.unwrap();
    assert_eq!(page.status(), 404);
    server.stop().await;
}
