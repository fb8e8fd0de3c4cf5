//! The day on several laptops: readings of one due time, two closings of one meeting and decisions made apart all stay.

use serde_json::{Value, json};
use testkit::{Laptop, PASSPHRASE, Room};

#[test]
fn two_readings_of_one_due_time_both_stay_and_are_shown() {
    let mut room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let now = ana.call("duty_list", json!({ "rollout": rollout }))["as_of"].as_str().unwrap()[..16].to_owned();
    let duty = json!({ "rollout": rollout, "title": "Queue", "form": "number", "unit": "mails", "every": 60, "from": now, "minutes": 600 });
    ana.call("duty_set", duty);
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    let queue = |laptop: &Laptop| {
        let all = laptop.call("duty_list", json!({ "rollout": rollout }));
        all["duties"].as_array().unwrap().iter().find(|one| one["title"] == "Queue").unwrap().clone()
    };
    room.stop();
    ana.call("reading_add", json!({ "duty": queue(&ana)["id"], "text": "12" }));
    bao.call("reading_add", json!({ "duty": queue(&bao)["id"], "text": "14 from the other dashboard" }));
    ana.call("observation_add", json!({ "rollout": rollout, "what": "slow", "severity": "low" }));
    bao.call("observation_add", json!({ "rollout": rollout, "what": "slow", "severity": "low" }));
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    for laptop in [&ana, &bao] {
        let view = laptop.call("duty_show", json!({ "duty": queue(laptop)["id"] }));
        let readings = view["readings"].as_array().unwrap();
        assert_eq!(readings.len(), 2, "{view}");
        assert!(readings.iter().all(|one| one["beside"] == true && one["due"] == readings[0]["due"]), "both answer the same time: {view}");
        assert_eq!((view["line"]["answered"].as_u64(), view["line"]["due"].clone()), (Some(1), Value::Null));
        let by: std::collections::BTreeSet<&str> = readings.iter().filter_map(|one| one["by"].as_str()).collect();
        assert_eq!(by.into_iter().collect::<Vec<_>>(), ["Lê Thị Thu Hà", "Trần Quốc Bảo"]);
        assert_eq!(laptop.call("observation_list", json!({ "rollout": rollout }))["observations"].as_array().unwrap().len(), 2);
        let before = laptop.call("duty_list", json!({ "rollout": rollout }))["duties"].clone();
        laptop.rebuild();
        assert_eq!(laptop.call("duty_list", json!({ "rollout": rollout }))["duties"], before);
    }
}

#[test]
fn a_meeting_closed_twice_apart_has_two_minutes_and_decisions_made_apart_have_two_numbers() {
    let mut room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let list = ana.call("meeting_list", json!({ "rollout": rollout }));
    let meeting = list["meetings"][0]["id"].clone();
    ana.call("meeting_open", json!({ "meeting": meeting }));
    for laptop in [&ana, &bao] {
        laptop.call("sync", json!({}));
    }
    room.stop();
    let decide = |laptop: &Laptop, text: &str| {
        let request = json!({ "rollout": rollout, "meeting": meeting, "text": text, "reason": "seen apart", "decided_by": "the room" });
        laptop.call("resolution_add", request)["number"].as_str().unwrap().to_owned()
    };
    let numbers = [decide(&ana, "We wait"), decide(&bao, "We go on")];
    assert_ne!(numbers[0], numbers[1]);
    bao.call("meeting_here", json!({ "meeting": meeting, "who": "Ms Smith", "here": true }));
    for laptop in [&ana, &bao] {
        laptop.call("meeting_close", json!({ "meeting": meeting }));
    }
    room.start_again();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }
    for laptop in [&ana, &bao] {
        let view = laptop.call("meeting_show", json!({ "meeting": meeting }));
        let minutes = view["minutes"].as_array().unwrap();
        assert_eq!((minutes.len(), view["line"]["decisions"].as_u64()), (2, Some(2)), "{view}");
        let present: Vec<usize> = minutes.iter().map(|one| one["present"].as_array().unwrap().len()).collect();
        assert!(present.contains(&1) && present.contains(&2), "each says who was there as it was known: {present:?}");
        assert_eq!(laptop.call("quarantine", json!({}))["groups"], json!([]), "nothing was refused");
    }
}

#[test]
fn a_delegation_travels_gets_a_receipt_and_whoever_did_not_know_of_its_end_signed_well() {
    let mut room = Room::open();
    let (ana, bao, rollout) = room.two("Trần Quốc Bảo", "deployment-lead");
    let area = ana.call("handoff_list", json!({ "rollout": rollout }))["areas"][0]["id"].clone();
    for point in ana.call("handoff_area", json!({ "area": area }))["points"].as_array().unwrap() {
        ana.call("point_set", json!({ "point": point["id"], "state": "accepted" }));
    }
    let known = ana.call("delegation_list", json!({ "area": area }));
    let to = known["members"].as_array().unwrap().iter().find(|one| one["name"] == "Trần Quốc Bảo").unwrap()["id"].clone();
    let today = known["as_of"].as_str().unwrap()[..10].to_owned();
    let mut request = json!({ "area": area, "to": to, "starts": today, "ends": today, "reason": "on leave", "language": "en" });
    request["text"] = ana.call("delegation_statement", request.clone())["text"].clone();
    request["passphrase"] = PASSPHRASE.into();
    let made = ana.call("delegation_sign", request)["delegations"][0]["id"].clone();
    for laptop in [&ana, &bao, &ana] {
        laptop.call("sync", json!({}));
    }

    room.stop();
    // She ends it and he signs by it, and neither hears of the other.
    let mut end = json!({ "delegation": made, "reason": "back early", "language": "en" });
    end["text"] = ana.call("delegation_end_statement", end.clone())["text"].clone();
    end["passphrase"] = PASSPHRASE.into();
    ana.call("delegation_end", end);
    let sign = |laptop: &Laptop| {
        let mut request =
            json!({ "area": area, "decision": "accepted", "conditions": [], "meaning": "accepted", "language": "en", "delegation": made });
        let read = laptop.try_call("handoff_statement", request.clone())?;
        (request["subject_digest"], request["text"], request["passphrase"]) =
            (read["subject_digest"].clone(), read["text"].clone(), PASSPHRASE.into());
        laptop.try_call("handoff_sign", request)
    };
    sign(&bao).unwrap();
    // The server hears of the end first: whatever is open sends by itself as soon as there is a server.
    bao.call("workspace_lock", json!({}));
    room.start_again();
    ana.call("sync", json!({}));
    bao.call("workspace_unlock", json!({ "passphrase": PASSPHRASE }));
    for laptop in [&bao, &ana] {
        laptop.call("sync", json!({}));
    }
    let signed = ana.call("handoff_area", json!({ "area": area }))["sign_offs"][0].clone();
    assert_eq!((signed["name"].as_str(), signed["signs_for"].as_str()), (Some("Trần Quốc Bảo"), Some("Lê Thị Thu Hà")));
    assert_eq!((signed["verified"].as_bool(), signed["received"].is_string()), (Some(true), true), "{signed}");
    assert_eq!(sign(&bao).unwrap_err()["code"], "delegation_ended", "by now he knows");
    let pack = ana.folder.path().join("pack");
    ana.call("handoff_export", json!({ "rollout": rollout, "dir": pack.to_str().unwrap() }));
    let report = engine::handoff::verify(&pack);
    assert!(report.ok && report.enrolled && report.signed.iter().all(|one| one.received.is_some()), "{:?}", report.problems);
    // Whoever checks the pack sees that the delegation had been ended, and that his laptop had not heard of it.
    assert_eq!(report.statements, 3, "the delegation, its end, and what was signed by it");
    let by = report.signed.iter().find(|one| one.signs_for.is_some()).unwrap();
    let end = report.signed.iter().find(|one| one.withdraws).unwrap();
    assert_eq!((by.ended_before.as_ref(), end.reason.as_deref()), (Some(&end.at), Some("back early")));
    let said = engine::handoff::words::lines(&report, domain::sentence::Language::English).join("\n");
    assert!(said.contains("attention: the delegation had been ended before") && said.contains(&end.at), "{said}");
}
