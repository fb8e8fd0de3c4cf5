//! The end of a run: the network is good, everybody syncs, and then everything has to agree.

use std::collections::BTreeSet;

use domain::RecordKey;
use domain::workspace::{Author, Member, is_active};
use domain::{AuthorId, Hash};

use crate::breach::{Breach, Held, Invariant, hold};
use crate::laptop::{Place, Seen, best, named};
use crate::world::World;

/// Rounds within which everything has to be said, for each laptop: what others bring may call for one more.
const ROUNDS: usize = 4;

/// A batch in the log of a laptop.
#[derive(Debug)]
struct HeldBatch {
    by: usize,
    name: (AuthorId, u64, Hash),
    /// The actions of its groups.
    steps: BTreeSet<domain::Id>,
}

impl World {
    /// Lets everything come to rest and compares all with all.
    ///
    /// # Errors
    /// What does not agree.
    pub fn rest(&mut self) -> Held {
        self.net.set_rough(0);
        self.note("from here on nothing goes wrong".to_owned());
        while self.net.has_late() {
            self.net.deliver_late();
        }
        self.look_at_server()?;
        let held = self.held();
        let present = self.present();
        for _ in 0..ROUNDS + 2 * present.len() {
            let head = self.ledger.head();
            for index in &present {
                if self.crowd {
                    for person in self.turns(*index) {
                        self.take_turn(*index, &person)?;
                        self.last_round(*index)?;
                    }
                } else {
                    self.last_round(*index)?;
                }
            }
            if head == self.ledger.head() && present.iter().all(|index| self.done(*index)) && self.lacks_file(&present)?.is_none() {
                break;
            }
        }
        for index in &present {
            let looked = self.laptops[*index].look_afresh();
            looked.map_err(|error| Breach::of(Invariant::Integrity, format!("L{index}: {error:#}")))?;
        }
        self.converged(&present)?;
        self.files_everywhere(&present)?;
        self.fates(&present)?;
        self.kept(&held)
    }

    fn last_round(&mut self, index: usize) -> Held {
        self.pass(1000);
        self.net.begin();
        let before = self.laptops[index].seen.clone();
        let went = self.sync(index)?;
        self.looked_at(index, &before)?;
        self.let_in(index, went)
    }

    /// Whoever cannot sync while nothing goes wrong is told no for good: by the server, not by silence.
    fn let_in(&self, index: usize, went: Result<(), String>) -> Held {
        let no = ["disabled", "revoked", "not_enrolled", "bad_invitation", "held"];
        match went {
            Err(code) if !no.contains(&code.as_str()) => {
                Err(Breach::of(Invariant::Liveness, format!("L{index} cannot sync though nothing goes wrong: {code}")))
            }
            _ => Ok(()),
        }
    }

    /// The batches that some laptop holds now, with their groups' steps.
    fn held(&self) -> Vec<HeldBatch> {
        let mut held = Vec::new();
        for laptop in self.laptops.iter().filter(|laptop| !laptop.lost) {
            for line in &laptop.seen.log {
                let steps = line.batch.groups.iter().map(|group| group.action).collect();
                held.push(HeldBatch { by: laptop.index, name: (line.entry.author, line.entry.n, line.batch.header.hash()), steps });
            }
        }
        held
    }

    /// Whether a laptop's person may not come in, so that what it holds stays where it is.
    fn outside(&self, index: usize) -> bool {
        self.laptops[index].seen.author.is_none_or(|author| !self.may_come_in(author))
    }

    /// Whether the member behind an author may come in, as the server's log says.
    pub(crate) fn may_come_in(&self, author: AuthorId) -> bool {
        let records = self.ledger.told.records();
        let known = records.get(&RecordKey::of::<Author>(author.record())).filter(|state| state.is_live());
        let author: Option<Author> = known.map(|state| state.read());
        let member = author.and_then(|author| author.member).and_then(|member| records.get(&RecordKey::of::<Member>(member.0)));
        member.is_some_and(|state| state.is_live() && is_active(&state.read::<Member>()))
    }

    fn done(&self, index: usize) -> bool {
        let seen = &self.laptops[index].seen;
        self.outside(index) || (self.has_sent_all(seen) && seen.head() == self.ledger.head())
    }

    /// Nothing waits there but what is of somebody who may not come in: on a laptop that people share others may.
    fn has_sent_all(&self, seen: &Seen) -> bool {
        let stays = |author: AuthorId| self.crowd && !self.may_come_in(author);
        seen.waiting.iter().chain(&seen.put_by).all(|waiting| stays(waiting.author))
            && seen.unlogged.iter().all(|(author, _)| stays(*author))
    }

    /// A file that somebody has who may come in, and that somebody else of them or the server has not.
    fn lacks_file(&self, present: &[usize]) -> Result<Option<String>, Breach> {
        let inside: Vec<&Seen> = present.iter().filter(|index| !self.outside(**index)).map(|index| &*self.laptops[*index].seen).collect();
        let named: BTreeSet<Hash> = inside.iter().flat_map(|seen| seen.files.iter().map(|file| file.digest)).collect();
        let at_server = self.server_files()?;
        let has = |seen: &Seen, digest: &Hash| seen.files.iter().any(|file| file.digest == *digest && file.held);
        for digest in &named {
            let (here, all) = (inside.iter().filter(|seen| has(seen, digest)).count(), inside.len());
            if (here > 0 || at_server.contains(digest)) && (here < all || !at_server.contains(digest)) {
                return Ok(Some(format!("{digest} is on {here} of {all} laptops, at the server: {}", at_server.contains(digest))));
            }
        }
        Ok(None)
    }

    fn files_everywhere(&mut self, present: &[usize]) -> Held {
        self.looked.count(Invariant::FilesEverywhere);
        match self.lacks_file(present)? {
            None => Ok(()),
            Some(text) => Err(Breach::of(Invariant::FilesEverywhere, text)),
        }
    }

    fn converged(&mut self, present: &[usize]) -> Held {
        for invariant in [Invariant::Liveness, Invariant::Converged] {
            self.looked.count(invariant);
        }
        let should = self.ledger.told.records();
        for index in present {
            let laptop = &self.laptops[*index];
            let seen = &laptop.seen;
            if self.outside(*index) {
                continue;
            }
            let labels: Vec<_> = seen.waiting.iter().map(|w| format!("{} {:?} {}", w.author, w.n, w.group.label)).collect();
            hold(self.has_sent_all(seen), Invariant::Liveness, || {
                format!("L{index} still has {labels:?} to send, and the batches {:?}", seen.unlogged)
            })?;
            hold(seen.head() == self.ledger.head(), Invariant::Liveness, || {
                format!("L{index} stands at {} and the server at {}", seen.head().0, self.ledger.head().0)
            })?;
            // What stays there stands on top of what all agree on.
            if self.crowd && !seen.waiting.is_empty() {
                continue;
            }
            crate::check_laptop::same_records(&should, &seen.records, &laptop.name)
                .map_err(|breach| Breach::of(Invariant::Converged, breach.text))?;
        }
        Ok(())
    }

    /// Whatever people did on a laptop that is still there came to an end that they can see.
    fn fates(&mut self, present: &[usize]) -> Held {
        self.looked.count(Invariant::Fate);
        let all = self.ledger.log.iter().flat_map(|line| {
            let place = |accepted: bool| if accepted { Place::Accepted } else { Place::Refused };
            let groups = line.batch.groups.iter().zip(&line.entry.verdicts);
            groups.map(move |(group, verdict)| (group.action, line.entry.author, group, place(verdict.accepted())))
        });
        let ended = best(named(all.collect()));
        for index in present.iter().filter(|index| !self.outside(**index)) {
            let laptop = &self.laptops[*index];
            let waits = |name| laptop.seen.groups().get(name).is_some_and(|here| here.place == Place::Waiting);
            for (name, group) in &laptop.promised {
                hold(ended.contains_key(name) || waits(name) || laptop.put_aside(name), Invariant::Fate, || {
                    format!("L{index}: {} is neither in the log nor waiting", group.label)
                })?;
            }
        }
        Ok(())
    }

    /// Every batch that any laptop held in its log is in the server's log, or its steps are there under another name.
    fn kept(&mut self, held: &[HeldBatch]) -> Held {
        self.looked.count(Invariant::AcceptedKept);
        let logged: BTreeSet<_> = self.ledger.log.iter().map(|line| (line.entry.author, line.entry.n, line.batch.header.hash())).collect();
        let mut steps: BTreeSet<domain::Id> =
            self.ledger.log.iter().flat_map(|line| line.batch.groups.iter().map(|group| group.action)).collect();
        let present = self.present();
        for index in &present {
            let seen = &self.laptops[*index].seen;
            steps.extend(seen.waiting.iter().chain(&seen.put_by).map(|waiting| waiting.group.action));
        }
        // A branch that only copies of its author's disk wrote lies in the quarantine of who held it.
        let forked = |author: &AuthorId| {
            present.iter().any(|index| self.laptops[*index].seen.quarantine.iter().any(|(a, _, code)| a == author && code == "forked"))
        };
        let lost = held
            .iter()
            .filter(|held| !self.outside(held.by))
            .find(|held| !logged.contains(&held.name) && !held.steps.iter().all(|step| steps.contains(step)) && !forked(&held.name.0));
        hold(lost.is_none(), Invariant::AcceptedKept, || format!("a batch that a laptop holds is not in the server's log: {lost:?}"))
    }
}
