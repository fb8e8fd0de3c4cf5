//! The page for those without Muster says what the laptops' own screens say, and ends where they end it.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room, csv};

fn read(address: &str) -> (u16, String) {
    // The server's own certificate: a reader would be asked.
    let client = reqwest::blocking::Client::builder().no_proxy().danger_accept_invalid_certs(true).build().unwrap();
    let answer = client.get(address).header("accept-language", "en").send().unwrap();
    (answer.status().as_u16(), answer.text().unwrap())
}

fn link(laptop: &Laptop, rollout: &str, shows: &[&str]) -> Value {
    laptop.call("status_link_new", json!({ "rollout": rollout, "title": "the press", "shows": shows, "days": 7 }))
}

/// The time of day of an instant with its offset.
fn clock(instant: &Value) -> &str {
    &instant.as_str().unwrap()[11..16]
}

#[test]
fn the_page_says_what_the_laptops_say() {
    let room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let made = link(&ana, &rollout, &["tasks", "way_back", "gates", "downtime", "messages", "names"]);
    ana.call("sync", json!({}));
    let address = made["address"].as_str().unwrap();
    assert!(read(address).1.contains("No run has begun yet"));

    let runs = ana.call("run_list", json!({ "rollout": rollout }));
    let list = runs["checklists"].as_array().unwrap().iter().find(|list| list["title"] == "Go-live day").unwrap()["id"].clone();
    let run = bao.call("run_new", json!({ "checklist": list, "mode": "rehearsal" }))["run"].clone();
    let tasks: Vec<Value> =
        run["sections"].as_array().unwrap().iter().flat_map(|section| section["tasks"].as_array().unwrap().clone()).collect();
    let id = run["line"]["id"].clone();
    let step = |task: usize, deed: &str, minutes: Option<u32>| {
        bao.call("step_set", json!({ "run": id, "item": tasks[task]["item"], "deed": deed, "minutes": minutes, "reason": "said so" }))
    };
    step(0, "start", None);
    step(0, "finish", None);
    step(1, "start", None);
    step(1, "delay", Some(90));
    bao.call("sync", json!({}));

    let (status, page) = read(address);
    assert_eq!(status, 200);
    let shown = bao.call("run_show", json!({ "run": id }));
    assert!(page.contains(&format!("1 of {}", tasks.len())), "{page}");
    let (goal, end) = (&shown["goal"]["forecast"], &shown["forecast_end"]);
    for (what, at) in [("launch", goal), ("end", end), ("safe rollback", &shown["way_back"]["latest"])] {
        assert!(
            page.contains(&format!(">{}</time>", clock(at))) || page.contains(&format!(", {}</time>", clock(at))),
            "{what} {at}: {page}"
        );
    }
    assert!(page.contains(tasks[1]["title"].as_str().unwrap()) && page.contains("running"), "{page}");
    assert!(page.contains("A rehearsal"), "{page}");
    // What another laptop has not sent is not there, and comes with it. Who joined sends by itself, so it is who began alone.
    ana.call("sync", json!({}));
    ana.call("downtime_set", json!({ "rollout": rollout, "sort": "unplanned", "from": &shown["now"].as_str().unwrap()[..16], "to": null, "what": "the <b>Zufahrt</b>" }));
    assert!(!read(address).1.contains("Zufahrt"));
    ana.call("sync", json!({}));
    assert!(read(address).1.contains("<bdi>the &lt;b&gt;Zufahrt&lt;/b&gt;</bdi>"));
}

#[test]
fn a_signed_decision_stands_on_the_page_without_its_reasons() {
    let room = Room::open();
    let (ana, _, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let address = link(&ana, &rollout, &["gates"])["address"].as_str().unwrap().to_owned();
    let gates = ana.call("gate_list", json!({ "rollout": rollout }));
    let gate = gates["gates"].as_array().unwrap().iter().find(|gate| gate["code"] == "launch").unwrap()["id"].clone();
    ana.call("sync", json!({}));
    assert!(!read(&address).1.contains("No-go"));
    let mut request = json!({ "gate": gate, "decision": "no_go", "conditions": [], "reason": "the copy is slow", "again": "2030-03-03T08:00", "language": "en" });
    let statement = ana.call("gate_statement", request.clone());
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    ana.call("gate_decide", request);
    ana.call("sync", json!({}));
    let (_, page) = read(&address);
    assert!(page.contains("No-go"), "{page}");
    assert!(!page.contains("the copy is slow"), "why is the team's own: {page}");
}

#[test]
fn a_signed_area_stands_on_the_page_until_its_signature_is_taken_back() {
    let room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "operations-representative");
    let address = |shows: &[&str]| link(&ana, &rollout, shows)["address"].as_str().unwrap().to_owned();
    let (address, other) = (address(&["hand_off"]), address(&["gates"]));
    ana.call("sync", json!({}));
    let areas = bao.call("handoff_list", json!({ "rollout": rollout }))["areas"].as_array().unwrap().clone();
    let (area, title) = (areas[0]["id"].clone(), areas[0]["title"].as_str().unwrap());
    let count = |done: usize| format!("{done} of {} areas accepted", areas.len());
    let first = read(&address).1;
    assert!(first.contains(&count(0)) && first.contains(title) && first.contains("not signed yet"), "{first}");
    assert!(!read(&other).1.contains(title), "it was not chosen there");

    let view = bao.call("handoff_area", json!({ "area": area }));
    for point in view["points"].as_array().unwrap() {
        bao.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    let mut request = json!({ "area": area, "decision": "accepted", "conditions": [], "meaning": "accepted", "language": "en", "beside": true, "follow_up": "2027-04-15" });
    let statement = bao.call("handoff_statement", request.clone());
    request["subject_digest"] = statement["subject_digest"].clone();
    request["text"] = statement["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    let signed = bao.call("handoff_sign", request)["sign_off"]["id"].clone();
    bao.call("sync", json!({}));
    let page = read(&address).1;
    assert!(page.contains(&count(1)) && page.contains(">accepted</span>"), "{page}");
    assert!(!page.contains("Trần Quốc Bảo"), "who signed is the team's own: {page}");

    let mut request = json!({ "sign_off": signed, "reason": "signed too early", "language": "en" });
    let statement = bao.call("handoff_withdrawal", request.clone());
    request["text"] = statement["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    bao.call("handoff_withdraw", request);
    bao.call("sync", json!({}));
    let page = read(&address).1;
    assert!(page.contains(&count(0)) && !page.contains(">accepted</span>"), "{page}");
}

#[test]
fn only_where_it_was_made_a_link_can_be_copied_and_any_lead_takes_it_back() {
    let room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let address = link(&ana, &rollout, &[])["address"].as_str().unwrap().to_owned();
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    let links = |laptop: &Laptop| laptop.call("status_link_list", json!({ "rollout": rollout }))["links"].as_array().unwrap().clone();
    assert_eq!(links(&ana)[0]["address"], address.as_str());
    assert_eq!((links(&bao)[0]["title"].as_str(), &links(&bao)[0]["address"]), (Some("the press"), &Value::Null));
    assert_eq!(read(&address).0, 200);
    bao.call("status_link_revoke", json!({ "link": links(&bao)[0]["id"] }));
    bao.call("sync", json!({}));
    assert_eq!(read(&address).0, 404, "gone with the server's knowledge, whoever made it");
    ana.call("sync", json!({}));
    assert!(links(&ana).is_empty());
    let refused = ana.refused("status_link_new", json!({ "rollout": rollout, "title": " ", "shows": [], "days": 7 }));
    assert_eq!(refused["field"], "title");
    let refused = ana.refused("status_link_new", json!({ "rollout": rollout, "title": "x", "shows": ["people"], "days": 7 }));
    assert_eq!(refused["field"], "shows");
    let refused = ana.refused("status_link_new", json!({ "rollout": rollout, "title": "x", "shows": [], "days": 366 }));
    assert_eq!(refused["field"], "days");
}

#[test]
fn without_a_server_there_is_nothing_to_link_to() {
    let ana = Laptop::started();
    let rollout = ana.rollout();
    assert_eq!(ana.refused("status_link_new", json!({ "rollout": rollout, "title": "x", "shows": [], "days": 7 }))["code"], "no_server");
}

#[test]
fn a_calendar_that_is_followed_has_the_same_events_as_the_file_and_ends_with_its_link() {
    let room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    ana.import(&csv(4), json!({ "rollout": rollout }));
    let session = json!(ana.session(&rollout, "Students, cohort 1"));
    let person = ana.call("attendance_sheet", json!({ "session": session }))["rows"][0]["person"].clone();
    let made = |person: &Value| {
        let request = json!({ "rollout": rollout, "title": "my calendar", "person": person, "days": 30 });
        ana.call("calendar_link_new", request)["address"].as_str().unwrap().to_owned()
    };
    let (address, own) = (made(&Value::Null), made(&person));
    let led = ana.call(
        "session_set",
        json!({ "session": session, "segments": [{ "form": "questions", "minutes": 30, "trainer": "Ngô Bảo Châu" }] }),
    );
    assert_eq!(led["segments"][0]["trainer"], "Ngô Bảo Châu");
    let request = json!({ "rollout": rollout, "title": "hers", "trainer": "ngo bao chau", "days": 30 });
    let hers = ana.call("calendar_link_new", request)["address"].as_str().unwrap().to_owned();
    assert_eq!(
        ana.refused("calendar_link_new", json!({ "rollout": rollout, "title": "x", "trainer": "Nobody", "days": 30 }))["field"],
        "trainer"
    );
    ana.call("sync", json!({}));
    let unfolded = |text: String| text.replace("\r\n ", "");
    let told = |text: &str| -> Vec<String> {
        let kept = ["UID:", "DTSTART:", "DTEND:", "SUMMARY:", "LOCATION:", "DESCRIPTION:", "STATUS:"];
        text.lines().filter(|line| kept.iter().any(|name| line.starts_with(name))).map(str::to_owned).collect()
    };
    let (status, feed) = read(&address);
    assert_eq!(status, 200, "{feed}");
    let request = json!({ "rollout": rollout, "milestones": true, "meetings": true, "language": "en" });
    let content = ana.call("calendar_export", request)["content"].as_str().unwrap().to_owned();
    let file = unfolded(String::from_utf8(STANDARD.decode(content).unwrap()).unwrap());
    assert_eq!(told(&unfolded(feed)), told(&file), "the same events in the same words");
    assert!(file.matches("BEGIN:VEVENT").count() > 3);
    let (_, theirs) = read(&own);
    assert!(theirs.contains(session.as_str().unwrap()) && theirs.matches("BEGIN:VEVENT").count() < file.matches("BEGIN:VEVENT").count());
    let (_, of_trainer) = read(&hers);
    let request = json!({ "rollout": rollout, "trainer": "Ngô Bảo Châu", "language": "en" });
    let content = ana.call("calendar_export", request)["content"].as_str().unwrap().to_owned();
    let file = unfolded(String::from_utf8(STANDARD.decode(content).unwrap()).unwrap());
    assert_eq!(told(&unfolded(of_trainer)), told(&file), "a trainer's feed is the file of what they lead");
    assert_eq!((file.matches("BEGIN:VEVENT").count(), file.contains("(Ngô Bảo Châu)")), (1, true), "{file}");
    bao.call("sync", json!({}));
    let links = |laptop: &Laptop| laptop.call("calendar_link_list", json!({ "rollout": rollout }))["links"].as_array().unwrap().clone();
    let whole = |laptop: &Laptop| links(laptop).into_iter().find(|link| link["person"].is_null() && link["trainer"].is_null()).unwrap();
    assert_eq!((&whole(&ana)["address"], &whole(&bao)["address"]), (&json!(address), &Value::Null), "copied only where it was made");
    bao.call("calendar_link_revoke", json!({ "link": whole(&bao)["id"] }));
    bao.call("sync", json!({}));
    assert_eq!((read(&address).0, read(&own).0), (404, 200), "one is gone, the other stays");
    let refused = ana.refused("calendar_link_new", json!({ "rollout": rollout, "title": " ", "days": 30 }));
    assert_eq!(refused["field"], "title");
}
