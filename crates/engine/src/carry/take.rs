//! `carry_in`: takes in what another laptop of the workspace wrote into a file.

use std::collections::BTreeSet;

use domain::{AuthorId, Hash};
use keys::carry;
use store::{Carried, Taken, TakenGroup};

use super::file::{CarriedFile, Contents};
use super::view::{CarriedIn, CarryIn, RefusedHere};
use crate::evidence::attach::contents;
use crate::sync::run::verified;
use crate::{Engine, Failure, Result, times};

/// Takes the file in, all or nothing; what cannot be taken yet is said.
pub(crate) fn carry_in(engine: &mut Engine, request: CarryIn) -> Result<CarriedIn> {
    let (_, bytes) = contents(request.path.as_deref(), request.name.as_deref(), request.content.as_deref())?;
    engine.seal()?;
    engine.take_carried(&bytes)
}

impl Engine {
    pub(crate) fn take_carried(&mut self, file: &[u8]) -> Result<CarriedIn> {
        let here = self.genesis()?.to_string();
        match carry::workspace(file) {
            Some(workspace) if workspace == here => {}
            Some(_) => return Err(Failure::invalid("path", "carried_elsewhere")),
            None => {
                return Err(Failure::invalid("path", "not_carried"));
            }
        }
        let contents = Contents::unpack(&carry::open(&self.store.genesis()?, file)?)?;
        let taken = self.take_batches(&contents.batches)?;
        let files = self.keep_carried(&contents.files)?;
        Ok(CarriedIn { files, ..self.told(contents.author, contents.at, taken)? })
    }

    /// Takes batches in from any carrier, and says what became of each.
    pub(super) fn take_batches(&mut self, batches: &[Carried]) -> Result<Vec<Taken>> {
        let taken = self.store.take_in(batches, &verified)?;
        self.note_carried(&taken);
        Ok(taken)
    }

    /// Keeps the files that are what their digest says and that something here names; answers how many are new.
    fn keep_carried(&mut self, files: &[CarriedFile]) -> Result<u32> {
        let mut new = 0;
        for (digest, bytes) in files {
            let wanted = self.store.file_state(digest)?.is_some_and(|file| !file.held);
            if wanted && Hash::of(&[bytes]) == *digest {
                self.store.keep_blob(&digest.to_string(), "application/octet-stream", bytes)?;
                new += 1;
            }
        }
        if new > 0 {
            self.note_kinds(["files"]);
        }
        Ok(new)
    }

    fn note_carried(&mut self, taken: &[Taken]) {
        let groups = taken.iter().filter_map(|taken| if let Taken::New(groups) = taken { Some(groups) } else { None }).flatten();
        let kinds: BTreeSet<&'static str> = groups.flat_map(|group| &group.touched).map(|key| key.kind).collect();
        if !kinds.is_empty() {
            self.note_kinds(kinds);
            self.sheets.forget();
            self.note_kinds(["sync"]);
        }
    }

    /// What came from an author's laptop at some time, in words.
    pub(super) fn told(&self, from: AuthorId, at: i64, taken: Vec<Taken>) -> Result<CarriedIn> {
        let (everybody, zone) = (self.everybody()?, self.zone()?);
        let who = everybody.of(from);
        let mut answer = CarriedIn { by: who.name, device: who.device, at: times::local(at, zone), ..CarriedIn::default() };
        let mut left_out = BTreeSet::new();
        for one in taken {
            match one {
                Taken::Known => answer.known += 1,
                Taken::Waiting => answer.waiting += 1,
                Taken::Forked => answer.forked += 1,
                Taken::Bad(reason) => drop(left_out.insert(reason)),
                Taken::Ours => drop(
                    left_out.insert(
                        "it holds later work of this very laptop, whose folder was put back from a copy; connect to the server to go on"
                            .to_owned(),
                    ),
                ),
                Taken::New(groups) => {
                    for TakenGroup { author, label, at, refusal, .. } in groups {
                        match refusal {
                            None => answer.taken += 1,
                            Some(refusal) => answer.refused.push(RefusedHere {
                                by: everybody.of(author).name,
                                label,
                                at: times::local(at, zone),
                                code: refusal.code,
                                message: refusal.text,
                            }),
                        }
                    }
                }
            }
        }
        answer.left_out = left_out.into_iter().collect();
        Ok(answer)
    }
}

impl CarriedIn {
    /// The same with what came after it from the same laptop.
    pub(super) fn add(&mut self, more: Self) {
        (self.by, self.device, self.at) = (more.by, more.device, more.at);
        self.taken += more.taken;
        self.files += more.files;
        self.known += more.known;
        self.waiting += more.waiting;
        self.forked += more.forked;
        self.refused.extend(more.refused);
        let left_out: BTreeSet<String> = self.left_out.drain(..).chain(more.left_out).collect();
        self.left_out = left_out.into_iter().collect();
    }
}
