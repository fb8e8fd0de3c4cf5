//! What people do: the commands of a working day, picked at random from what a laptop shows.

use base64::Engine as _;
use domain::people::Person;
use domain::training::{Cohort, Session};
use domain::{Cells, Id, RecordKey, Verb, kind};
use engine::Failure;
use serde_json::{Value, json};
use store::Draft;

use crate::dice::Dice;
use crate::laptop::Laptop;

/// A rollout with one of everything that is worked on.
pub fn rollout(laptop: &mut Laptop) -> Result<(), Failure> {
    let mut bytes = [0; 16];
    laptop.with(|engine| {
        let mut number = 0_u8;
        let mut id = || {
            number += 1;
            bytes[15] = number;
            Id::from_bytes(bytes)
        };
        let (rollout, cohort, list, section, area) = (id(), id(), id(), id(), id());
        let draft = |name: &str, id: Id, cells: Value| draft(name, id, Verb::Put, cells);
        let mut drafts = vec![
            draft("rollout", rollout, json!({ "name": "Go-live", "zone": "UTC", "t0": 1_804_060_800_000_i64 })),
            draft("cohort", cohort, json!({ "rollout": rollout, "title": "One", "position": 1 })),
            draft("checklist", list, json!({ "rollout": rollout, "title": "Monday", "position": 1 })),
            draft("section", section, json!({ "checklist": list, "title": "Morning", "position": 1 })),
            draft(
                "area",
                area,
                json!({ "rollout": rollout, "title": "Desk", "receiver_role": "operations-representative", "position": 1 }),
            ),
        ];
        for n in 0..2 {
            let session = json!({ "rollout": rollout, "cohort": cohort, "title": format!("S{n}"), "planned": { "start": n * 60 } });
            drafts.push(draft("session", id(), session));
            let item = json!({ "rollout": rollout, "checklist": list, "section": section, "title": format!("I{n}"), "position": n });
            drafts.push(draft("item", id(), item));
            drafts.push(draft("point", id(), json!({ "area": area, "title": format!("P{n}"), "position": n })));
        }
        engine.write_for_tests("rollout.new", &drafts).map(drop)
    })?;
    import(laptop, &[0, 1, 2]).map(drop)
}

pub(crate) fn draft(name: &str, id: Id, verb: Verb, cells: Value) -> Draft {
    let cells: Cells = serde_json::from_value(cells).expect("cells are an object");
    Draft { kind: kind(name).expect("declared"), id, verb, cells, weak: false }
}

fn import(laptop: &mut Laptop, people: &[usize]) -> Result<Value, Failure> {
    let mut file = String::from("Full name,Email,Cohort\r\n");
    for n in people {
        file.push_str(&format!("Person {n},p{n}@example.org,One\r\n"));
    }
    let content = base64::engine::general_purpose::STANDARD.encode(file);
    laptop.call("people_import", &json!({ "name": "list.csv", "content": content, "dry_run": false, "map": [] }))
}

macro_rules! acts {
    ($($name:ident $weight:literal;)+) => {
        /// One thing that somebody does on one laptop, without the network.
        #[derive(Clone, Copy, Debug)]
        pub enum Act { $($name),+ }

        const ACTS: &[(Act, usize)] = &[$((Act::$name, $weight)),+];
    };
}

acts! {
    Mark 30; Clear 4; Note 6; MarkAll 6; WalkIn 4; PersonAdd 4; Import 4; SessionNew 3; SessionClose 7; SessionReopen 5;
    ItemSet 12; ItemEdit 8; ItemAdd 3; Evidence 6; PointSet 8; SignOff 4; Rename 5; Archive 6; Restore 5; Undo 8;
    Resolve 12; Dismiss 4; Rebuild 3; Forge 9;
}

impl Act {
    /// A random one, by weight.
    pub fn any(dice: &Dice) -> Self {
        let mut at = dice.below(ACTS.iter().map(|(_, weight)| weight).sum());
        for (act, weight) in ACTS {
            if at < *weight {
                return *act;
            }
            at -= weight;
        }
        Self::Mark
    }

    /// Does it; `None` where there is nothing to do it with.
    pub fn perform(self, laptop: &mut Laptop, dice: &Dice) -> Option<Result<Value, Failure>> {
        let any = |laptop: &Laptop, kind: &str| dice.pick(&laptop.seen.live(kind)).copied();
        let word = |words: &[&str]| dice.pick(words).map(|word| (*word).to_owned()).unwrap_or_default();
        Some(match self {
            Self::Mark => {
                let (session, person) = (any(laptop, "session")?, any(laptop, "person")?);
                let mark = word(&["present", "late", "excused", "absent", "remote"]);
                let minutes = (mark == "late").then(|| dice.below(60));
                laptop.call("attendance_mark", &json!({ "session": session, "person": person, "mark": mark, "minutes": minutes }))
            }
            Self::Clear => {
                let request = json!({ "session": any(laptop, "session")?, "person": any(laptop, "person")?, "mark": null });
                laptop.call("attendance_mark", &request)
            }
            Self::Note => {
                let request = json!({ "session": any(laptop, "session")?, "person": any(laptop, "person")?, "note": text(dice) });
                laptop.call("attendance_note", &request)
            }
            Self::MarkAll => {
                laptop.call("attendance_mark_all", &json!({ "session": any(laptop, "session")?, "mark": word(&["present", "absent"]) }))
            }
            Self::WalkIn => {
                let session = any(laptop, "session")?;
                let person = if dice.happens(500) { any(laptop, "person") } else { None };
                let name = person.is_none().then(|| format!("Walk {}", dice.below(9)));
                laptop.call("attendance_walk_in", &json!({ "session": session, "person": person, "name": name }))
            }
            Self::PersonAdd => {
                let n = dice.below(8);
                laptop.call(
                    "person_add",
                    &json!({ "name": format!("Person {n}"), "email": format!("p{n}@example.org"), "cohort": any(laptop, "cohort")? }),
                )
            }
            Self::Import => {
                let first = dice.below(6);
                import(laptop, &[first, first + 1, first + 2])
            }
            Self::SessionNew => {
                let (rollout, cohort) = (any(laptop, "rollout")?, any(laptop, "cohort")?);
                let request = json!({ "rollout": rollout, "cohort": cohort, "title": text(dice), "starts": "2027-03-02T09:00",
                    "minutes": 60, "place": "", "trainer": "", "form": "workshop" });
                laptop.call("session_new", &request)
            }
            Self::SessionClose => {
                laptop.call("session_close", &json!({ "session": any(laptop, "session")?, "unmarked": word(&["absent", "blank"]) }))
            }
            Self::SessionReopen => laptop.call("session_reopen", &json!({ "session": any(laptop, "session")?, "reason": text(dice) })),
            Self::ItemSet => {
                let state = word(&["todo", "running", "done", "blocked"]);
                let reason = matches!(state.as_str(), "blocked" | "done").then(|| text(dice));
                laptop.call("item_set", &json!({ "item": any(laptop, "item")?, "state": state, "reason": reason }))
            }
            Self::ItemEdit => laptop.call("item_edit", &json!({ "item": any(laptop, "item")?, "title": text(dice), "owner": text(dice) })),
            Self::ItemAdd => {
                let (list, section) = (any(laptop, "checklist")?, any(laptop, "section")?);
                laptop.call("item_add", &json!({ "checklist": list, "section": section, "title": text(dice), "criticality": "MUST" }))
            }
            Self::Evidence => {
                let mut request = json!({ "item": any(laptop, "item")?, "form": "text", "text": text(dice) });
                if dice.happens(700) {
                    // Few different ones, so that two laptops give the same: none, less than a piece, some pieces.
                    let n = dice.below(6);
                    let content = base64::engine::general_purpose::STANDARD.encode(vec![n as u8; n * 450]);
                    request = json!({ "item": request["item"], "form": "file", "name": format!("../{n}/photo"), "content": content });
                }
                laptop.call("item_evidence", &request)
            }
            Self::PointSet => {
                let state = word(&["open", "accepted", "declined"]);
                laptop.call("point_set", &json!({ "point": any(laptop, "point")?, "state": state, "reason": text(dice) }))
            }
            Self::SignOff => sign_off(laptop, dice)?,
            Self::Rename => {
                let person = any(laptop, "person")?;
                write(laptop, "person.edit", draft(<Person as domain::KindOf>::NAME, person, Verb::Put, json!({ "name": text(dice) })))
            }
            Self::Archive => {
                let kind = word(&["person", "item", "session", "point", "evidence", "cohort"]);
                let id = any(laptop, &kind)?;
                write(laptop, "record.archive", draft(&kind, id, Verb::Archive, json!({})))
            }
            Self::Restore => {
                let gone = |key: &&domain::RecordKey| laptop.seen.records.get(*key).is_some_and(|state| !state.is_live());
                let gone: Vec<domain::RecordKey> = laptop.seen.records.keys().filter(gone).cloned().collect();
                let key = dice.pick(&gone)?.clone();
                write(laptop, "record.restore", draft(key.kind, key.id, Verb::Restore, json!({})))
            }
            Self::Undo => {
                let own = |waiting: &&store::PendingGroup| Some(waiting.author) == laptop.seen.author;
                let actions: Vec<Id> = laptop.seen.waiting.iter().filter(own).map(|waiting| waiting.group.action).collect();
                let action = dice.pick(&actions).copied();
                laptop.call("undo", &json!({ "action": action }))
            }
            Self::Resolve => resolve(laptop, dice)?,
            Self::Dismiss => {
                let refused = laptop.call("quarantine", &json!({})).ok()?;
                let id = dice.pick(refused["groups"].as_array()?)?["id"].clone();
                laptop.call("quarantine_dismiss", &json!({ "id": id, "reason": "not needed" }))
            }
            Self::Forge => forge(laptop, dice)?,
            Self::Rebuild => laptop.with(|engine| engine.rebuild()).map(|()| Value::Null),
        })
    }
}

fn text(dice: &Dice) -> String {
    format!("text {}", dice.below(5))
}

pub(crate) fn write(laptop: &mut Laptop, label: &str, draft: Draft) -> Result<Value, Failure> {
    laptop.with(|engine| engine.write_for_tests(label, &[draft])).map(|_| Value::Null)
}

fn resolve(laptop: &mut Laptop, dice: &Dice) -> Option<Result<Value, Failure>> {
    let cards = laptop.call("conflicts", &json!({})).ok()?;
    let card = dice.pick(cards["conflicts"].as_array()?)?.clone();
    let mut sides = card["others"].as_array()?.clone();
    sides.push(card["kept"].clone());
    let dot = dice.pick(&sides)?["dot"].clone();
    Some(laptop.call("conflict_resolve", &json!({ "id": card["id"], "dot": dot })))
}

/// A signed statement as another program could write it: what is checked here is that it keeps its bytes.
fn sign_off(laptop: &mut Laptop, dice: &Dice) -> Option<Result<Value, Failure>> {
    let author = laptop.seen.author?;
    let area = dice.pick(&laptop.seen.live("area")).copied()?;
    let statement = format!("{{\"area\":\"{area}\",\"by\":\"{author}\",\"n\":{}}}", dice.throw());
    let digest = domain::Hash::of(&[statement.as_bytes()]).to_string();
    let (mut key, mut record) = ([0; 16], [0; 16]);
    dice.fill(&mut key);
    dice.fill(&mut record);
    let (key, record) = (Id::from_bytes(key), Id::from_bytes(record));
    let drafts = [
        draft("signing_key", key, Verb::Put, json!({ "author": author, "public": "ssh-ed25519 AAAA", "from": laptop.clock() })),
        draft(
            "sign_off",
            record,
            Verb::Put,
            json!({ "area": area, "statement": statement, "digest": digest, "signature": "none",
            "key": key, "decision": "accepted" }),
        ),
    ];
    Some(laptop.with(|engine| engine.write_for_tests("sign_off.sign", &drafts)).map(|_| Value::Null))
}

/// What a program with other rules writes: marks in closed sessions, what its person may not write, what is set once.
/// It may say that it knew more of the log than it was served.
fn forge(laptop: &mut Laptop, dice: &Dice) -> Option<Result<Value, Failure>> {
    let head = laptop.seen.head().0;
    let seen = if dice.happens(500) { head + dice.below(50) as u64 } else { head };
    let any = |kind: &str| dice.pick(&laptop.seen.live(kind)).copied();
    // Nobody here is served by one who writes about somebody whom the laptop knows to be erased: it stays the writer's own.
    let erased = |id: &Id| laptop.seen.records.get(&RecordKey::of::<Person>(*id)).is_some_and(domain::RecordState::is_erased);
    let change = match dice.below(5) {
        0 | 1 => {
            let marks: Vec<Id> = laptop.seen.live("attendance");
            draft("attendance", *dice.pick(&marks)?, Verb::Put, json!({ "mark": { "status": "excused", "at": laptop.clock() } }))
        }
        2 => draft("rollout", any("rollout")?, Verb::Put, json!({ "name": text(dice) })),
        3 => draft("enrolment", any("enrolment")?, Verb::Put, json!({ "cohort": Id::from_u128(dice.throw().into()) })),
        _ => draft("person", any("person").filter(|id| !erased(id))?, Verb::Put, json!({ "name": text(dice) })),
    };
    let second = draft("item", any("item")?, Verb::Put, json!({ "comment": text(dice) }));
    let drafts = if dice.happens(400) { vec![second, change] } else { vec![change] };
    Some(laptop.with(|engine| engine.write_unjudged_for_tests("forged", &drafts, seen)).map(|_| Value::Null))
}

/// Writes whatever these rules say.
pub(crate) fn write_unjudged(laptop: &mut Laptop, draft: Draft, seen: u64) -> Result<Value, Failure> {
    laptop.with(|engine| engine.write_unjudged_for_tests("forged", &[draft], seen)).map(|_| Value::Null)
}

/// Marks somebody whatever these rules say, in knowledge of all that the laptop knows.
pub(crate) fn mark_anyway(laptop: &mut Laptop, attendance: Id) -> Result<(), Failure> {
    let (seen, mark) = (laptop.seen.head().0, json!({ "mark": { "status": "excused", "at": laptop.clock() } }));
    let drafts = [draft("attendance", attendance, Verb::Put, mark)];
    laptop.with(|engine| engine.write_unjudged_for_tests("forged", &drafts, seen)).map(drop)
}

/// What an owner does to another member: approves or declines who waits, shuts out or lets in again, or changes roles. Tells which.
pub(crate) fn govern(laptop: &mut Laptop, dice: &Dice) -> Option<(crate::fault::Fault, Result<Value, Failure>)> {
    let mut members = laptop.seen.live("member");
    // The founder stays: somebody has to be able to invite.
    members.retain(|id| {
        laptop
            .seen
            .records
            .get(&domain::RecordKey { kind: "member", id: *id })
            .is_some_and(|state| state.value("name").and_then(Value::as_str) != Some("Ana"))
    });
    let waits = |id: &&Id| {
        let state = laptop.seen.records.get(&domain::RecordKey { kind: "member", id: **id });
        state.is_some_and(|state| matches!(state.value("approval").and_then(Value::as_str), Some("waiting" | "declined")))
    };
    let newcomers: Vec<Id> = members.iter().filter(waits).copied().collect();
    if let Some(newcomer) = dice.pick(&newcomers).filter(|_| dice.happens(600)) {
        let request = json!({ "id": newcomer, "approved": dice.happens(750), "reason": "not who was meant" });
        return Some((crate::fault::Fault::Approved, laptop.call("member_approve", &request)));
    }
    let member = *dice.pick(&members)?;
    let (fault, cells) = if dice.happens(500) {
        let state = if dice.happens(350) { "disabled" } else { "active" };
        (crate::fault::Fault::Disabled, json!({ "state": state }))
    } else {
        let roles = dice.pick(ROLES).copied().unwrap_or_default();
        (crate::fault::Fault::RoleChanged, json!({ "roles": [roles] }))
    };
    Some((fault, write(laptop, "member.edit", draft("member", member, Verb::Put, cells))))
}

/// Roles that people are invited with.
pub(crate) const ROLES: &[&str] =
    &["training-manager", "training-manager", "deployment-lead", "support-member", "executive", "operations-representative"];

/// Kinds that this module names by their Rust type, so that a renamed kind is noticed.
const _: (&str, &str) = (<Cohort as domain::KindOf>::NAME, <Session as domain::KindOf>::NAME);
