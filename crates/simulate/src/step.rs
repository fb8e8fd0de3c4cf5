//! One step of a run: something that people or machines do, and a look at everything after it.

use std::rc::Rc;

use engine::Failure;
use serde_json::json;

use crate::breach::{Breach, Held, Invariant, hold};
use crate::fault::Fault;
use crate::laptop::Seen;
use crate::people::{Act, ROLES, govern};
use crate::world::World;

/// What a command may answer instead of doing what was asked; anything else is a bug.
pub(crate) const REFUSALS: &[&str] = &[
    "not_permitted",
    "session_closed",
    "session_open",
    "nothing_blank",
    "not_on_list",
    "not_found",
    "invalid",
    "fixed",
    "nothing_to_undo",
    "not_undoable",
    "decided",
    "not_receiver",
    "wrong_key",
    "reason_needed",
    "not_enrolled",
    "exists",
    "bad_value",
    "disabled",
    "known_person",
    // What is personal of somebody who was erased.
    "person_erased",
    // A laptop that was shut out says so to whoever works on it.
    "laptop_revoked",
];

/// What a round of sync may end with while things go wrong.
pub(crate) const TROUBLES: &[&str] = &[
    "unavailable",
    "held",
    "disabled",
    "revoked",
    "not_enrolled",
    "nonce",
    "signature",
    "malformed",
    "bad_piece",
    "broken",
    "encoding",
    "session",
    "bad_invitation",
];

impl World {
    /// One step.
    ///
    /// # Errors
    /// What did not hold after it.
    pub fn step(&mut self) -> Held {
        self.pass(1 + self.dice.below(90_000) as i64);
        self.net.begin();
        if self.dice.happens(60) {
            self.net.deliver_late();
        }
        let present = self.present();
        let index = *self.dice.pick(&present).expect("the first laptop is never lost");
        let before = self.laptops[index].seen.clone();
        if self.erasing && self.dice.happens(150) {
            return self.erasing_step(index, &before);
        }
        if self.crowd && self.dice.happens(300) {
            return self.mingle(index, &before);
        }
        match self.dice.below(100) {
            0..=47 => return self.act(index, &before),
            48..=74 => {
                drop(self.sync(index)?);
                self.forge_at_news()?;
            }
            75..=77 => self.carry(index)?,
            // Whoever forges tries more than one thing.
            78..=79 => (0..3).try_for_each(|_| self.forge())?,
            80..=84 => self.invite_or_join(index)?,
            85..=87 => self.govern(index)?,
            _ => drop(self.disaster(index)?),
        }
        if !self.laptops[index].lost {
            self.looked_at(index, &before)?;
        }
        Ok(())
    }

    fn act(&mut self, index: usize, before: &Rc<Seen>) -> Held {
        let act = Act::any(&self.dice);
        let dice = self.dice.clone();
        let Some(outcome) = act.perform(&mut self.laptops[index], &dice) else { return self.looked_at(index, before) };
        self.note(format!("L{index} {act:?}: {}", outcome.as_ref().map_or_else(|failure| failure.code.as_str(), |_| "done")));
        if let Err(failure) = &outcome {
            self.refused(index, before, failure)?;
        } else {
            self.looked_at(index, before)?;
            self.looked.count(Invariant::ReadOwn);
            crate::check_laptop::read_own(&self.laptops[index], before)?;
        }
        if matches!(act, Act::Rebuild) {
            self.looked.count(Invariant::Rebuilt);
            let laptop = &self.laptops[index];
            let same = laptop.seen.records == before.records && laptop.seen.cards == before.cards;
            hold(same, Invariant::Rebuilt, || format!("L{index}: other tables after a rebuild"))?;
        }
        Ok(())
    }

    fn refused(&mut self, index: usize, before: &Rc<Seen>, failure: &Failure) -> Held {
        self.looked.count(Invariant::Refused);
        hold(REFUSALS.contains(&failure.code.as_str()), Invariant::Refused, || format!("L{index}: {}: {failure}", failure.code))?;
        self.looked_at(index, before)?;
        let seen = &self.laptops[index].seen;
        hold(seen.records == before.records && seen.waiting == before.waiting, Invariant::Refused, || {
            format!("L{index}: {} was refused and changed something", failure.code)
        })
    }

    /// One round of sync; tells the code of why it did not go through.
    pub(crate) fn sync(&mut self, index: usize) -> Result<Result<(), String>, Breach> {
        let crash = self.net.rough() && self.dice.happens(40);
        if crash {
            self.net.crash_next();
        }
        let outcome = self.laptops[index].call("sync", &json!({}));
        let said = outcome.as_ref().map_or_else(
            |failure| failure.code.clone(),
            |report| {
                let files = format!("files {} out, {} in", report["files_sent"], report["files_received"]);
                format!("sent {}, received {}, refused {}, {files}", report["sent"], report["received"], report["refused"])
            },
        );
        self.note(format!("L{index} syncs: {said}"));
        if crash {
            self.reopen(index)?;
        }
        match outcome {
            Ok(_) => Ok(Ok(())),
            Err(failure) => {
                let code = failure.code.as_str();
                let known = TROUBLES.contains(&code) || code == "bad_log" && self.net.tampered();
                hold(known, Invariant::Liveness, || format!("L{index} syncs: {code}: {failure}")).map(|()| Err(failure.code.clone()))
            }
        }
    }

    /// Hands a file to another laptop: a new one, or one that has lain about.
    fn carry(&mut self, from: usize) -> Held {
        let others: Vec<usize> = self.present().into_iter().filter(|other| *other != from).collect();
        let Some(to) = self.dice.pick(&others).copied() else { return Ok(()) };
        let lies_about = self.dice.happens(300);
        let (by, file) = match self.dice.pick(&self.sticks).cloned() {
            Some(old) if lies_about => old,
            _ => {
                let made = self.laptops[from].call("carry_out", &json!({}));
                let content = made.map_err(|failure| Breach::of(Invariant::Refused, format!("L{from} writes a file: {failure}")))?;
                (from, content["content"].as_str().unwrap_or_default().to_owned())
            }
        };
        let before = self.laptops[to].seen.clone();
        let taken = self.laptops[to].call("carry_in", &json!({ "name": "stick.muster", "content": file }));
        let taken = taken.map_err(|failure| Breach::of(Invariant::Refused, format!("L{to} takes a file in: {failure}")))?;
        let of = |name: &str| taken[name].clone();
        self.note(format!("L{to} takes in a file of L{by}: taken {}, waiting {}, forked {}", of("taken"), of("waiting"), of("forked")));
        if self.sticks.len() < 8 {
            self.sticks.push((by, file));
        }
        self.net.count(Fault::Carried);
        self.looked_at(to, &before)
    }

    fn invite_or_join(&mut self, index: usize) -> Held {
        let room = self.laptops.len() < self.most_laptops;
        let codes = !(self.codes.is_empty() && self.used_codes.is_empty());
        match (room, codes) {
            (false, _) if self.dice.happens(700) => Ok(()),
            (true, true) if self.dice.happens(600) => self.join(),
            _ => self.invite(index),
        }
    }

    /// Somebody is invited, if this laptop's person may.
    pub(crate) fn invite(&mut self, index: usize) -> Held {
        let role = self.dice.pick(ROLES).copied().unwrap_or_default();
        let name = format!("Member {}", self.dice.below(100));
        let approve = self.dice.happens(250);
        let made = self.laptops[index].call("member_invite", &json!({ "name": name, "roles": [role], "approve": approve }));
        let asks = if approve { ", and asks for approval" } else { "" };
        self.note(format!("L{index} invites{asks}: {}", made.as_ref().map_or_else(|failure| failure.code.as_str(), |_| "done")));
        if let Ok(made) = made {
            self.codes.push(made["code"].as_str().unwrap_or_default().to_owned());
        }
        Ok(())
    }

    fn govern(&mut self, index: usize) -> Held {
        let dice = self.dice.clone();
        let Some((fault, outcome)) = govern(&mut self.laptops[index], &dice) else { return Ok(()) };
        let said = outcome.as_ref().map_or_else(|failure| failure.code.clone(), |_| "done".to_owned());
        self.note(format!("L{index}: {}: {said}", fault.name()));
        if outcome.is_ok() {
            self.net.count(fault);
        }
        Ok(())
    }
}
