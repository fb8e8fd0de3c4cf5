//! What the sample holds of the hand-off's other parts: a rota of the week with a gap, contacts, a walkthrough and a
//! drill that failed first, documents in two versions, what goes over open.

use serde_json::{Value, json};

use crate::carry_over::{carry_items, carry_list, carry_set};
use crate::document::{document_edition, document_list, document_say};
use crate::rollout::lines::Plan;
use crate::rollout::view::OfRollout;
use crate::rota::{escalation_set, shift_hand_over, shift_remove, shifts_fill};
use crate::walkthrough::{walk_add, walkthrough_list};
use crate::{Engine, Failure, Result, times};

const HOUR: i64 = 3_600_000;
const DAY: i64 = 24 * HOUR;
const OPERATIONS: &str = "Vũ Minh Quân";
const PROJECT: &str = "Đỗ Quang Khải";

/// Everything, around the clock's now.
pub(super) fn fill(engine: &mut Engine, plan: Plan) -> Result<()> {
    rota(engine, plan)?;
    walks(engine, plan)?;
    documents(engine, plan)?;
    open(engine, plan)?;
    shift_hand_over(
        engine,
        read(json!({ "rollout": plan.id.to_string(), "to": OPERATIONS, "note": "The mail queue was full twice; look at it every hour." }))?,
    )?;
    Ok(())
}

fn read<T: serde::de::DeserializeOwned>(request: Value) -> Result<T> {
    serde_json::from_value(request).map_err(Failure::fault)
}

fn of(plan: Plan) -> OfRollout {
    OfRollout { rollout: plan.id.to_string() }
}

fn rota(engine: &mut Engine, plan: Plan) -> Result<()> {
    let (rollout, from) = (plan.id.to_string(), plan.t0.unwrap_or_else(|| engine.now()));
    let local = |at: i64| times::local(at, plan.zone)[..16].to_owned();
    let people = [OPERATIONS, PROJECT, "Trần Quốc Bảo"];
    let fill = json!({ "rollout": rollout, "from": local(from), "until": local(from + 7 * DAY), "hours": 8, "people": people, "backups": true, "daily": false, "weekdays": false, "scope": ["critical", "high"] });
    shifts_fill(engine, read(fill)?)?;
    let desk = json!({ "rollout": rollout, "from": local(from), "until": local(from + 7 * DAY), "hours": 8, "people": ["Lê Thị Thu Hà"], "backups": false, "daily": true, "weekdays": true, "scope": ["medium", "low"] });
    shifts_fill(engine, read(desk)?)?;
    let shifts = crate::rota::rota_show(engine, of(plan))?.shifts;
    if let Some(night) = shifts.iter().filter(|shift| shift.starts.get(11..13) == Some("00")).nth(4) {
        shift_remove(engine, read(json!({ "shift": night.id }))?)?;
    }
    for (level, who, what, phone, hours) in [
        (1, OPERATIONS, "Anything at night", "+84 90 555 0101", "24/7"),
        (2, PROJECT, "Rollback and releases", "+84 90 555 0102", "06:00 to 22:00"),
        (3, "Mekong Hosting, service desk", "Servers, network, backups", "+84 28 5550 1100", "24/7"),
    ] {
        escalation_set(
            engine,
            read(json!({ "rollout": rollout, "who": who, "what": what, "phone": phone, "hours": hours, "level": level }))?,
        )?;
    }
    Ok(())
}

fn walks(engine: &mut Engine, plan: Plan) -> Result<()> {
    let now = engine.now();
    let at = |days: i64| times::local(now - days * DAY, plan.zone)[..16].to_owned();
    let all = walkthrough_list(engine, of(plan))?.walkthroughs;
    for (sort, walks) in [
        ("walkthrough", &[(2, "passed", 55, "")][..]),
        ("restore", &[(3, "failed", 95, "The backup of the files was not in the runbook"), (1, "passed", 52, "")][..]),
    ] {
        let Some(line) = all.iter().find(|line| line.sort == sort) else { continue };
        for (days, result, minutes, note) in walks {
            let outcome = |index: usize| if *result == "failed" && index == 1 { "failed" } else { "passed" };
            let steps: Vec<Value> =
                line.steps.iter().enumerate().map(|(index, step)| json!({ "step": step, "result": outcome(index) })).collect();
            let walk = json!({ "walkthrough": line.id, "driver": OPERATIONS, "watcher": PROJECT, "at": at(*days), "result": result, "minutes": minutes, "note": note, "steps": steps });
            walk_add(engine, read(walk)?)?;
        }
    }
    Ok(())
}

fn documents(engine: &mut Engine, plan: Plan) -> Result<()> {
    let all = document_list(engine, of(plan))?.documents;
    for (line, versions) in all.iter().zip([&["0.9", "1.0"][..], &["1.0"][..]]) {
        for version in versions {
            let link = format!("https://wiki.example/runbooks/{version}");
            document_edition(
                engine,
                read(
                    json!({ "document": line.id, "version": version, "news": if *version == "0.9" { "" } else { "The deputy of the night is named" }, "form": "link", "text": link }),
                )?,
            )?;
        }
        document_say(engine, read(json!({ "document": line.id, "said": "read" }))?)?;
    }
    Ok(())
}

fn open(engine: &mut Engine, plan: Plan) -> Result<()> {
    let (today, found) = (engine.now(), carry_list(engine, of(plan))?);
    let day = |days: i64| times::local(today + days * DAY, plan.zone)[..10].to_owned();
    let Some(area) = found.areas.first().map(|area| area.id.clone()) else { return Ok(()) };
    let error = json!({ "area": area, "sort": "known_error", "title": "Mails to some addresses come up to 20 minutes late", "severity": "medium", "symptom": "The mail queue grows between 08:00 and 09:00", "workaround": "Restart the relay; nothing is lost", "owner": "Mekong Hosting, service desk", "due": day(14) });
    carry_set(engine, read(error)?)?;
    let items: Vec<&String> = found.open_items.iter().rev().take(2).map(|item| &item.id).collect();
    if !items.is_empty() {
        carry_items(engine, read(json!({ "area": area, "items": items, "owner": OPERATIONS, "due": day(7) }))?)?;
    }
    Ok(())
}
