//! People erased for good, with everything else going on: every second world of the second family has it, so that the others
//! stay the runs that they were.
//!
//! Some people come onto the roster with a word of their own, which stands in all that is said of them on any laptop. An
//! owner orders now one of them, now anybody, to be erased; laptops that have not heard of it go on writing about them.
//! What has to hold is said in [`crate::erased`]. Not here: backups, carried files and copies of folders that were made
//! before an order, which nothing reaches.

use std::path::Path;
use std::rc::Rc;

use domain::people::Person;
use domain::training::Attendance;
use domain::{Id, KindOf as _, RecordKey};
use engine::Failure;
use serde_json::{Value, json};

use crate::breach::{Breach, Held, Invariant, hold};
use crate::fault::Fault;
use crate::laptop::{Laptop, Seen};
use crate::people::{draft, write, write_unjudged};
use crate::step::REFUSALS;
use crate::world::World;

/// What an order may be refused with, beyond what every command may.
const REFUSED: &[&str] = &["erase_owner", "erased_already"];

impl World {
    /// One step that only these worlds have.
    pub(crate) fn erasing_step(&mut self, index: usize, before: &Rc<Seen>) -> Held {
        match self.dice.below(100) {
            0..=24 => self.meet_witness(index),
            25..=69 => self.tell_of_witness(index),
            _ => {
                // The founder owns the workspace, and is mostly at the first laptop.
                let at = if self.dice.happens(700) { 0 } else { index };
                let before = if at == index { Rc::clone(before) } else { Rc::clone(&self.laptops[at].seen) };
                self.erase(at)?;
                return self.looked_at(at, &before);
            }
        }?;
        self.looked_at(index, before)
    }

    /// Somebody comes onto the roster who has a word of their own.
    fn meet_witness(&mut self, index: usize) -> Held {
        let Some(cohort) = self.dice.pick(&self.laptops[index].seen.live("cohort")).copied() else { return Ok(()) };
        let word = format!("w{:012x}", self.dice.throw() >> 16);
        let mail = format!("{word}@example.org");
        let request = json!({ "name": format!("Witness {word}"), "email": mail, "number": format!("N-{word}"), "cohort": cohort });
        let added = self.laptops[index].call("person_add", &request);
        if let Ok(added) = &added {
            let id: Id = added["person"].as_str().and_then(|id| id.parse().ok()).expect("a person is named by an id");
            self.known.words.insert(id, word);
        }
        self.told("meets somebody", index, added)
    }

    /// Somebody writes about one of those: their name, a note, or a mark with a note as another program does it.
    fn tell_of_witness(&mut self, index: usize) -> Held {
        let Some((person, word)) = self.witness(index) else { return Ok(()) };
        let said = format!("{word} said {}", self.dice.below(5));
        let dice = self.dice.clone();
        let laptop = &mut self.laptops[index];
        let outcome = match dice.below(3) {
            0 => {
                let cells = json!({ "name": format!("Witness {said}") });
                write(laptop, "person.edit", draft(Person::NAME, person, domain::Verb::Put, cells))
            }
            1 => {
                let Some(session) = dice.pick(&laptop.seen.live("session")).copied() else { return Ok(()) };
                let marked = laptop.call("attendance_mark", &json!({ "session": session, "person": person, "mark": "late" }));
                marked.and_then(|_| laptop.call("attendance_note", &json!({ "session": session, "person": person, "note": said })))
            }
            _ => {
                let of = |key: &&RecordKey| {
                    let person_of = |id: Id| laptop.seen.records.get(&RecordKey::of::<Attendance>(id))?.read::<Attendance>().person;
                    key.kind == Attendance::NAME && person_of(key.id).is_some_and(|of| of.0 == person)
                };
                // Whoever knows, and writes it all the same with a program of their own, keeps it to themselves.
                if laptop.seen.records.get(&RecordKey::of::<Person>(person)).is_some_and(domain::RecordState::is_erased) {
                    return Ok(());
                }
                let marks: Vec<Id> = laptop.seen.records.keys().filter(of).map(|key| key.id).collect();
                let Some(mark) = dice.pick(&marks).copied() else { return Ok(()) };
                let (seen, at) = (laptop.seen.head().0, laptop.clock());
                let cells = json!({ "mark": { "status": "excused", "at": at }, "note": said });
                write_unjudged(laptop, draft(Attendance::NAME, mark, domain::Verb::Put, cells), seen)
            }
        };
        self.told("tells of them", index, outcome)
    }

    /// One of those, as a laptop knows them; also one who was erased, and it has not heard.
    fn witness(&self, index: usize) -> Option<(Id, String)> {
        let there = self.laptops[index].seen.live("person");
        let known: Vec<Id> = there.into_iter().filter(|id| self.known.words.contains_key(id)).collect();
        let id = *self.dice.pick(&known)?;
        Some((id, self.known.words[&id].clone()))
    }

    fn told(&mut self, what: &str, index: usize, outcome: Result<Value, Failure>) -> Held {
        let said = outcome.as_ref().map_or_else(|failure| failure.code.clone(), |_| "done".to_owned());
        self.note(format!("L{index} {what}: {said}"));
        let known = outcome.is_ok() || REFUSED.contains(&said.as_str()) || REFUSALS.contains(&said.as_str());
        hold(known, Invariant::Refused, || format!("L{index} {what}: {outcome:?}"))
    }

    /// Whoever works there orders it, and no total is another one for it.
    fn erase(&mut self, index: usize) -> Held {
        let witness = self.witness(index).filter(|_| self.dice.happens(800)).map(|(id, _)| id);
        let anybody = self.dice.pick(&self.laptops[index].seen.live("person")).copied();
        let Some(person) = witness.or(anybody) else { return Ok(()) };
        let laptop = &mut self.laptops[index];
        let Ok(preview) = laptop.call("person_erase_preview", &json!({ "person": person })) else { return Ok(()) };
        let totals = totals(laptop);
        let request = json!({ "person": person, "typed": preview["asks"], "reason": "asked for it" });
        let outcome = laptop.call("person_erase", &request);
        let (ordered, after) = (outcome.is_ok(), self::totals(laptop));
        self.told("erases somebody", index, outcome)?;
        hold(after == totals, Invariant::OnlyErased, || format!("L{index}: by an order {totals} became {after}"))?;
        if ordered && self.dice.happens(500) { self.erased_alone(index, &totals) } else { Ok(()) }
    }

    /// The order is carried out; where nothing else came with it, no total is another one for that either.
    fn erased_alone(&mut self, index: usize, totals: &Value) -> Held {
        let before = self.laptops[index].seen.clone();
        self.looked_at(index, &before)?;
        let log = self.laptops[index].seen.log.len();
        drop(self.sync(index)?);
        let own = self.laptops[index].seen.own.clone();
        self.looked_at(index, &before)?;
        let laptop = &mut self.laptops[index];
        let new = &laptop.seen.log[log.min(laptop.seen.log.len())..];
        let alone =
            new.iter().all(|line| own.contains(&line.entry.author) && line.entry.verdicts.iter().all(domain::judge::Verdict::accepted));
        let after = self::totals(laptop);
        hold(!alone || after == *totals, Invariant::OnlyErased, || format!("L{index}: by carrying it out {totals} became {after}"))
    }

    /// Counts what came of orders, and looks for the words of those who are erased in what the server keeps and says.
    pub(crate) fn look_for_words(&mut self) -> Held {
        for _ in 0..std::mem::take(&mut self.ledger.ordered) {
            self.net.count(Fault::ErasureOrdered);
        }
        for _ in 0..std::mem::take(&mut self.ledger.late) {
            self.net.count(Fault::ErasedLate);
        }
        if self.ledger.erased.is_empty() {
            return Ok(());
        }
        let kept = everything(&self.root.path().join("server"));
        let kept = kept.map_err(|error| Breach::of(Invariant::Erased, format!("the server's folder: {error}")))?;
        self.known.no_word(&self.ledger.erased, &kept, "the server's folder")
    }
}

/// All bytes of a folder's files.
fn everything(folder: &Path) -> std::io::Result<Vec<u8>> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        all.extend(if path.is_dir() { everything(&path)? } else { std::fs::read(path)? });
    }
    Ok(all)
}

/// What is counted of people: each session's list, and who completed what.
fn totals(laptop: &mut Laptop) -> Value {
    let mut all = Vec::new();
    for session in laptop.seen.live("session") {
        let sheet = laptop.call("attendance_sheet", &json!({ "session": session })).unwrap_or_default();
        all.push(json!([sheet["counts"], sheet["session"]["enrolled"], sheet["rows"].as_array().map(Vec::len)]));
    }
    for rollout in laptop.seen.live("rollout") {
        let mut groups = laptop.call("completion_show", &json!({ "rollout": rollout })).unwrap_or_default()["groups"].take();
        // What is over follows from the clock, which a server may put right meanwhile.
        for group in groups.as_array_mut().into_iter().flatten() {
            group["held"] = Value::Null;
        }
        all.push(groups);
    }
    all.into()
}
