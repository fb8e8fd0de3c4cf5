//! The second family of worlds: people share laptops, laptops are revoked, what was refused is handed to somebody or sent
//! again, and people of the roster turn out to be one.
//!
//! It is apart from the first family so that each of that one's seeds stays the run that it was. What all worlds do is
//! in [`people`](crate::people) and [`disaster`](crate::disaster).

use std::rc::Rc;

use domain::training::Attendance;
use domain::workspace::Author;
use domain::{Id, RecordKey, RecordState};
use engine::Failure;
use serde_json::{Value, json};

use crate::breach::{Breach, Held, Invariant, hold};
use crate::fault::Fault;
use crate::laptop::{Laptop, PASSPHRASE, Seen};
use crate::people::ROLES;
use crate::world::World;

/// What a command of this family may answer instead of doing what was asked, beyond what every command may.
const REFUSALS: &[&str] = &["own_laptop", "own_way_in", "one_already", "not_merged", "last_owner", "used", "half_made", "wrong_id"];

#[derive(Clone, Copy, Debug)]
enum Mingling {
    Switch,
    Lock,
    Beside,
    Leave,
    Revoke,
    Hand,
    Again,
    Merge,
    Split,
    NotSame,
    Sign,
}

const MINGLINGS: &[(Mingling, usize)] = &[
    (Mingling::Switch, 26),
    (Mingling::Lock, 6),
    (Mingling::Beside, 14),
    (Mingling::Leave, 8),
    (Mingling::Revoke, 6),
    (Mingling::Hand, 14),
    (Mingling::Again, 14),
    (Mingling::Merge, 12),
    (Mingling::Split, 6),
    (Mingling::NotSame, 4),
    (Mingling::Sign, 8),
];

impl World {
    /// One step that only worlds of this family have.
    pub(crate) fn mingle(&mut self, index: usize, before: &Rc<Seen>) -> Held {
        let mut at = self.dice.below(MINGLINGS.iter().map(|(_, weight)| weight).sum());
        let what = MINGLINGS.iter().find(|(_, weight)| match at.checked_sub(*weight) {
            Some(left) => {
                at = left;
                false
            }
            None => true,
        });
        let (what, _) = what.expect("a throw is below the sum");
        let before = &if matches!(what, Mingling::Hand | Mingling::Again) { self.provoke(index, before)? } else { Rc::clone(before) };
        let Some((fault, outcome)) = self.do_mingle(index, *what) else { return self.looked_at(index, before) };
        self.note(format!("L{index} {what:?}: {}", outcome.as_ref().map_or_else(|failure| failure.code.as_str(), |_| "done")));
        match outcome {
            Ok(_) => self.net.count(fault),
            Err(failure) => self.refused_here(index, *what, &failure)?,
        }
        self.looked_at(index, before)
    }

    /// Something is refused, so that there is something to decide: a mark in a session that was closed, by somebody who
    /// knew. Afterwards the session is open again for whoever wants to send it once more. Tells what was looked at last.
    fn provoke(&mut self, index: usize, before: &Rc<Seen>) -> Result<Rc<Seen>, Breach> {
        let mark = self.dice.pick(&before.live("attendance")).copied();
        let session = mark.and_then(|id| before.records.get(&RecordKey::of::<Attendance>(id))?.value("session").cloned());
        let Some((mark, session)) = mark.zip(session) else { return Ok(Rc::clone(before)) };
        let closed = self.laptops[index].call("session_close", &json!({ "session": session, "unmarked": "blank" }));
        self.may_be_refused(closed)?;
        drop(self.sync(index)?);
        self.looked_at(index, before)?;
        let between = Rc::clone(&self.laptops[index].seen);
        let marked = crate::people::mark_anyway(&mut self.laptops[index], mark).map(|()| Value::Null);
        self.may_be_refused(marked)?;
        drop(self.sync(index)?);
        let open = self.laptops[index].call("session_reopen", &json!({ "session": session, "reason": "it went on" }));
        self.may_be_refused(open)?;
        self.looked_at(index, &between)?;
        Ok(Rc::clone(&self.laptops[index].seen))
    }

    fn may_be_refused(&self, outcome: Result<Value, Failure>) -> Held {
        let refused = outcome.err().filter(|failure| !crate::step::REFUSALS.contains(&failure.code.as_str()));
        hold(refused.is_none(), Invariant::Refused, || format!("{refused:?}"))
    }

    fn refused_here(&mut self, index: usize, what: Mingling, failure: &Failure) -> Held {
        self.looked.count(Invariant::Refused);
        let code = failure.code.as_str();
        let known = REFUSALS.contains(&code) || crate::step::REFUSALS.contains(&code);
        // Whoever comes by an invitation asks the server for it first.
        let known = known || matches!(what, Mingling::Beside) && crate::step::TROUBLES.contains(&code);
        hold(known, Invariant::Refused, || format!("L{index} {what:?}: {code}: {failure}"))
    }

    fn do_mingle(&mut self, index: usize, what: Mingling) -> Option<(Fault, Result<Value, Failure>)> {
        let dice = self.dice.clone();
        if matches!(what, Mingling::Beside) {
            return self.comes_beside(index);
        }
        let laptop = &mut self.laptops[index];
        let live = |laptop: &Laptop, kind: &str| dice.pick(&laptop.seen.live(kind)).copied();
        Some(match what {
            Mingling::Switch => {
                let person = dice.pick(&people_here(laptop)).cloned()?;
                (Fault::Switched, switch(laptop, &person))
            }
            Mingling::Lock => {
                let person = dice.pick(&people_here(laptop)).cloned()?;
                let locked = laptop.call("workspace_lock", &json!({}));
                (Fault::Switched, locked.and_then(|_| unlock(laptop, &person)))
            }
            Mingling::Leave => {
                let me = laptop.seen.member.map(|member| member.to_string());
                let others: Vec<String> = people_here(laptop).into_iter().filter(|person| Some(person) != me.as_ref()).collect();
                let person = dice.pick(&others).cloned()?;
                (Fault::LeftLaptop, laptop.call("workspace_leave_here", &json!({ "person": person })))
            }
            Mingling::Revoke => (Fault::Revoked, revoke(laptop, &dice)?),
            Mingling::Hand => {
                let group = refused(laptop, &dice, |group| group["side"] == "own" && !is_empty(&group["may"]))?;
                let to = dice.pick(group["may"].as_array()?)?["id"].clone();
                (Fault::HandedOver, laptop.call("quarantine_hand", &json!({ "id": group["id"], "to": to, "reason": "please" })))
            }
            Mingling::Again => {
                let group = refused(laptop, &dice, |group| group["now"].is_null())?;
                let correction = json!([{ "step": 0, "cell": "mark", "field": "status", "value": "present" }]);
                let corrections = if dice.happens(400) && about_a_mark(&group) { correction } else { json!([]) };
                (Fault::SentAgain, laptop.call("quarantine_send_again", &json!({ "id": group["id"], "corrections": corrections })))
            }
            Mingling::Merge => {
                let (goes, stays) = (live(laptop, "person")?, live(laptop, "person")?);
                (Fault::Merged, laptop.call("people_merge", &json!({ "goes": goes, "stays": stays })))
            }
            Mingling::Split => {
                let merged: Vec<Id> =
                    laptop.seen.records.iter().filter(|(key, state)| is_merged(key, state)).map(|(key, _)| key.id).collect();
                let person = dice.pick(&merged).copied()?;
                (Fault::Split, laptop.call("people_split", &json!({ "person": person })))
            }
            Mingling::NotSame => {
                let (a, b) = (live(laptop, "person")?, live(laptop, "person")?);
                (Fault::Split, laptop.call("people_not_same", &json!({ "a": a, "b": b, "said": dice.happens(700) })))
            }
            Mingling::Sign => (Fault::Signed, sign(laptop, live(laptop, "area")?)),
            Mingling::Beside => unreachable!("told above"),
        })
    }

    /// Somebody is invited by whoever works there, and comes to the same laptop; or with a code that lies about.
    fn comes_beside(&mut self, index: usize) -> Option<(Fault, Result<Value, Failure>)> {
        let role = self.dice.pick(ROLES).copied().unwrap_or_default();
        let name = format!("Beside {}", self.dice.below(100));
        let code = if !self.codes.is_empty() && self.dice.happens(300) {
            self.codes.pop()
        } else {
            let made = self.laptops[index].call("member_invite", &json!({ "name": name, "roles": [role] })).ok();
            made.and_then(|made| made["code"].as_str().map(str::to_owned))
        };
        let code = code?;
        let outcome = self.laptops[index].call("workspace_enrol_here", &json!({ "code": code, "passphrase": PASSPHRASE }));
        self.used_codes.push(code);
        Some((Fault::CameBeside, outcome))
    }

    /// Who is on a laptop, in the order in which they have their turn at the end: whoever may come in comes last, so
    /// that it is they who bring what the others left.
    pub(crate) fn turns(&mut self, index: usize) -> Vec<String> {
        let mut people = people_here(&mut self.laptops[index]);
        let records = self.ledger.told.records();
        let authors = self.laptops[index].seen.own.clone();
        let may = |person: &String| {
            authors.iter().any(|author| {
                let record = records.get(&RecordKey::of::<Author>(author.record()));
                let member = record.and_then(|state| state.read::<Author>().member);
                member.is_some_and(|member| member.0.to_string() == *person) && self.may_come_in(*author)
            })
        };
        people.sort_by_cached_key(may);
        people
    }

    /// Lets somebody have their turn at the end.
    pub(crate) fn take_turn(&mut self, index: usize, person: &str) -> Held {
        let outcome = switch(&mut self.laptops[index], person);
        outcome.map(drop).map_err(|failure| Breach::of(Invariant::Refused, format!("L{index}: {person} cannot go on: {failure}")))
    }
}

fn people_here(laptop: &mut Laptop) -> Vec<String> {
    let status = laptop.call("app_status", &json!({})).unwrap_or_default();
    let here = status["members_here"].as_array().cloned().unwrap_or_default();
    here.iter().filter_map(|person| person["id"].as_str().map(str::to_owned)).collect()
}

fn switch(laptop: &mut Laptop, person: &str) -> Result<Value, Failure> {
    laptop.call("workspace_switch", &json!({ "person": person, "passphrase": PASSPHRASE }))
}

pub(crate) fn unlock(laptop: &mut Laptop, person: &str) -> Result<Value, Failure> {
    laptop.call("workspace_unlock", &json!({ "person": person, "passphrase": PASSPHRASE }))
}

/// Whoever works there signs an area with a real key, after reading what they sign.
fn sign(laptop: &mut Laptop, area: Id) -> Result<Value, Failure> {
    let mut request =
        json!({ "area": area, "decision": "declined", "conditions": [], "reason": "not yet", "meaning": "reviewed", "language": "en" });
    let read = laptop.call("handoff_statement", &request)?;
    request["subject_digest"] = read["subject_digest"].clone();
    request["passphrase"] = PASSPHRASE.into();
    laptop.call("handoff_sign", &request)
}

/// Somebody's laptop is shut out or let in again: all of it, or one person of it.
fn revoke(laptop: &mut Laptop, dice: &crate::dice::Dice) -> Option<Result<Value, Failure>> {
    let members = laptop.call("member_list", &json!({})).ok()?;
    let members: Vec<&Value> = members["members"].as_array()?.iter().filter(|member| member["name"] != "Ana").collect();
    let member = *dice.pick(&members)?;
    let device = dice.pick(member["laptops"].as_array()?)?;
    let of = if dice.happens(500) { member["id"].clone() } else { Value::Null };
    // Most come back: else nobody would be left to do anything.
    let name = if device["revoked"] == true { "laptop_restore" } else { "laptop_revoke" };
    Some(laptop.call(name, &json!({ "id": device["id"], "member": of })))
}

/// A refused change, of those that something can be done with where there are any: most never can.
fn refused(laptop: &mut Laptop, dice: &crate::dice::Dice, fits: impl Fn(&Value) -> bool) -> Option<Value> {
    let refused = laptop.call("quarantine", &json!({})).ok()?;
    let all = refused["groups"].as_array()?;
    let fitting: Vec<Value> = all.iter().filter(|group| fits(group)).cloned().collect();
    dice.pick(if fitting.is_empty() { all } else { &fitting }).cloned()
}

fn is_empty(list: &Value) -> bool {
    list.as_array().is_none_or(Vec::is_empty)
}

fn about_a_mark(group: &Value) -> bool {
    group["steps"][0]["cells"].as_array().is_some_and(|cells| cells.iter().any(|cell| cell["cell"] == "mark"))
}

fn is_merged(key: &RecordKey, state: &RecordState) -> bool {
    key.kind == "person" && state.value("merged_into").is_some_and(|into| !into.is_null())
}
