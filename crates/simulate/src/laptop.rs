//! One laptop: a real desk on a folder of its own, and what can be seen of it from outside.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context as _;
use domain::batch::Batch;
use domain::{AuthorId, Group, Hash, Id, KINDS, Kind, RecordKey, RecordState};
use engine::{Chance, Clock, Desk, Network, Options};
use keys::slots::{Costs, Opened, PersonKey, Slots};
use serde_json::Value;
use store::{FileState, LogLine, PendingGroup, Sizes, Store};

use crate::check_laptop::Sound;
use crate::dice::Dice;
use crate::net::Net;
use crate::reference::Told;

/// Names a group on every laptop and under every author: the step it belongs to, and which part of it.
pub type GroupName = (Id, usize);

/// What everybody of a guarded laptop types.
pub const PASSPHRASE: &str = "four plain words work";

/// An entry with its batch, read once.
#[derive(Clone, Debug)]
pub struct Line {
    pub entry: LogLine,
    pub batch: Batch,
}

/// All that a laptop holds.
#[derive(Clone, Default)]
pub struct Seen {
    pub log: Vec<Rc<Line>>,
    pub waiting: Vec<PendingGroup>,
    /// What waits, out of the way, for somebody whose disk was copied while another person worked there.
    pub put_by: Vec<PendingGroup>,
    /// Batches that are not in the log: also those of which these rules take nothing.
    pub unlogged: Vec<(AuthorId, u64)>,
    pub quarantine: Vec<(AuthorId, u64, String)>,
    /// What lies there and nobody dismissed, where somebody may be erased.
    pub refused: Vec<Group>,
    pub records: BTreeMap<RecordKey, RecordState>,
    pub cards: Vec<(RecordKey, String)>,
    pub sizes: Option<Sizes>,
    /// Files that the records name.
    pub files: Vec<FileState>,
    pub author: Option<AuthorId>,
    /// Who works there.
    pub member: Option<Id>,
    /// Everybody who writes or wrote here.
    pub own: BTreeSet<AuthorId>,
}

impl Seen {
    /// Position and chain of the last entry.
    pub fn head(&self) -> (u64, Hash) {
        self.log.last().map_or((0, Hash::default()), |line| (line.entry.seq, line.entry.chain))
    }

    /// The records that a person can pick from.
    pub fn live(&self, kind: &str) -> Vec<Id> {
        self.records.iter().filter(|(key, state)| key.kind == kind && state.is_live()).map(|(key, _)| key.id).collect()
    }

    /// Every group that is here, waiting or in the log, each where it counts most.
    pub fn groups(&self) -> BTreeMap<GroupName, Here<'_>> {
        best(self.standings())
    }

    /// Every group that is here, waiting or in the log, with each author that it stands under: a copy of a disk goes on
    /// as another one, and both may have sent it.
    pub fn standings(&self) -> BTreeMap<GroupName, Vec<Here<'_>>> {
        let mut all: Vec<(Id, AuthorId, &Group, Place)> = Vec::new();
        for line in &self.log {
            for (group, verdict) in line.batch.groups.iter().zip(&line.entry.verdicts) {
                all.push((group.action, line.entry.author, group, if verdict.accepted() { Place::Accepted } else { Place::Refused }));
            }
        }
        let waiting = self.waiting.iter().chain(&self.put_by);
        all.extend(waiting.map(|waiting| (waiting.group.action, waiting.author, &waiting.group, Place::Waiting)));
        named(all)
    }
}

/// Where a group stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Waiting,
    Accepted,
    Refused,
}

/// A group on a laptop or a server.
#[derive(Clone, Debug)]
pub struct Here<'a> {
    pub author: AuthorId,
    pub group: &'a Group,
    pub place: Place,
}

/// Of each group the one that was accepted, or else the first.
pub fn best<'a>(all: BTreeMap<GroupName, Vec<Here<'a>>>) -> BTreeMap<GroupName, Here<'a>> {
    let one = |mut several: Vec<Here<'a>>| {
        let at = several.iter().position(|here| here.place == Place::Accepted).unwrap_or(0);
        several.swap_remove(at)
    };
    all.into_iter().map(|(name, several)| (name, one(several))).collect()
}

/// Numbers the groups of each action by their operations.
pub fn named(mut all: Vec<(Id, AuthorId, &Group, Place)>) -> BTreeMap<GroupName, Vec<Here<'_>>> {
    all.sort_by_key(|(action, author, group, _)| (*action, *author, group.first));
    let mut out: BTreeMap<GroupName, Vec<Here<'_>>> = BTreeMap::new();
    let mut last: Option<(Id, AuthorId)> = None;
    let mut part = 0;
    for (action, author, group, place) in all {
        part = if last == Some((action, author)) { part + 1 } else { 0 };
        last = Some((action, author));
        out.entry((action, part)).or_default().push(Here { author, group, place });
    }
    out
}

/// A laptop of the world.
pub struct Laptop {
    pub index: usize,
    pub name: String,
    pub folder: PathBuf,
    desk: Option<Desk>,
    eye: Option<Store>,
    /// How wrong its clock is, milliseconds.
    pub offset: Arc<AtomicI64>,
    now: Arc<AtomicI64>,
    net: Arc<Net>,
    chance: Dice,
    /// What everybody's passphrase is there; none where nothing guards the laptop.
    pub passphrase: Option<&'static str>,
    /// Gone for good.
    pub lost: bool,
    /// What its people did and were told is kept.
    pub promised: BTreeMap<GroupName, Group>,
    /// Under which author and number each was seen last.
    pub last_seen: BTreeMap<GroupName, (AuthorId, u64)>,
    pub seen: Rc<Seen>,
    /// What the store counted when that was looked at, and who worked there: nobody has written since where it counts the same.
    version: Option<(i64, Option<Id>)>,
    /// The fold of the log's accepted groups, told a second time.
    pub told: Told,
    /// What of its log was found sound.
    pub sound: Sound,
    /// Its position may go back once: the server's log or its own disk went back.
    pub may_go_back: bool,
    /// In a world where people are erased: what was read of its log may be less later.
    pub erasing: bool,
}

impl Laptop {
    /// A laptop with an empty folder.
    pub fn new(index: usize, root: &Path, net: &Arc<Net>, now: &Arc<AtomicI64>, chance: Dice) -> Self {
        let name = format!("L{index}");
        Self {
            index,
            folder: root.join(&name),
            name,
            desk: None,
            eye: None,
            offset: Arc::new(AtomicI64::new(0)),
            now: Arc::clone(now),
            net: Arc::clone(net),
            chance,
            passphrase: None,
            lost: false,
            promised: BTreeMap::new(),
            last_seen: BTreeMap::new(),
            seen: Rc::default(),
            version: None,
            told: Told::default(),
            sound: Sound::default(),
            may_go_back: false,
            erasing: false,
        }
    }

    fn options(&self) -> Options {
        let (now, offset, chance) = (Arc::clone(&self.now), Arc::clone(&self.offset), self.chance.clone());
        Options {
            clock: Clock::of(move || now.load(Ordering::Relaxed) + offset.load(Ordering::Relaxed)),
            chance: Chance::of(move |bytes| chance.fill(bytes)),
            network: Network::Laid(self.net.road(self.index)),
            costs: Costs { memory_kib: 64, passes: 1, lanes: 1 },
            rounds: 1,
            // Files of some pieces are small then.
            piece: 700,
            device: self.name.clone(),
            printer: None,
            keyring: None,
            ..Options::default()
        }
    }

    /// Starts the program.
    pub fn open(&mut self) -> anyhow::Result<()> {
        if self.desk.is_none() {
            let desk = Desk::open(self.folder.clone(), self.options());
            self.desk = Some(desk.map_err(|failure| anyhow::anyhow!("{}: {failure}", failure.code))?);
            if self.passphrase.is_some() {
                self.unlock()?;
            }
        }
        Ok(())
    }

    /// Whoever worked there last comes in again, or whoever can.
    fn unlock(&mut self) -> anyhow::Result<()> {
        let Some(slots) = Slots::load(&self.folder)? else { return Ok(()) };
        let last = self.seen.member.map(|member| member.to_string());
        let mut people: Vec<String> = slots.people().into_iter().map(|person| person.id).collect();
        people.sort_by_key(|person| Some(person) != last.as_ref());
        let mut said = None;
        for person in people {
            match crate::crowd::unlock(self, &person) {
                Ok(_) => return Ok(()),
                Err(failure) => said = Some(failure),
            }
        }
        Err(anyhow::anyhow!("nobody comes in: {said:?}"))
    }

    /// The keys of whoever can come in first.
    fn opened(&self) -> anyhow::Result<Opened> {
        let slots = Slots::load(&self.folder)?.context("there is a key file")?;
        match (self.passphrase, slots.people().first()) {
            (Some(passphrase), Some(person)) => Ok(slots.open_with_passphrase(passphrase, Some(&person.id))?),
            _ => Ok(slots.open_with_file()?),
        }
    }

    /// Ends the program.
    pub fn close(&mut self) {
        self.eye = None;
        self.version = None;
        self.desk = None;
    }

    /// A command as the window calls it.
    pub fn call(&mut self, name: &str, request: &Value) -> Result<Value, engine::Failure> {
        let desk = self.desk.as_ref().expect("the program runs");
        let answer = desk.call(name, request.to_string().as_bytes())?;
        Ok(serde_json::from_slice(&answer).expect("an answer is JSON"))
    }

    /// Something that has no command yet, through the same door as every command.
    pub fn with<T>(&mut self, work: impl FnOnce(&mut engine::Engine) -> engine::Result<T>) -> Result<T, engine::Failure> {
        self.desk.as_ref().expect("the program runs").with(work)
    }

    /// Whether a group lies in the quarantine, put aside with a branch that the log did not take.
    pub fn put_aside(&self, name: &GroupName) -> bool {
        let last = self.last_seen.get(name);
        last.is_some_and(|(author, first)| {
            self.seen.quarantine.iter().any(|(a, f, code)| (a, f) == (author, first) && matches!(code.as_str(), "forked" | "held"))
        })
    }

    /// Opens the store once more and looks at all of it.
    pub fn look_afresh(&mut self) -> anyhow::Result<()> {
        (self.eye, self.version) = (None, None);
        self.look()
    }

    /// The laptop's own clock.
    pub fn clock(&self) -> i64 {
        self.now.load(Ordering::Relaxed) + self.offset.load(Ordering::Relaxed)
    }

    /// The store by another connection than the program's.
    pub fn eye(&mut self) -> anyhow::Result<&mut Store> {
        if self.eye.is_none() {
            self.eye = Some(Store::open(&self.folder, &self.opened()?.store)?);
        }
        Ok(self.eye.as_mut().expect("opened above"))
    }

    /// What seals the keys of whoever works there.
    pub fn person_key(&self) -> anyhow::Result<PersonKey> {
        Ok(self.opened()?.own.context("it is of now")?.1)
    }

    /// Who works on a laptop that several people may share: the store alone names who was the first.
    fn works(&self) -> Option<Id> {
        let status = self.desk.as_ref().filter(|_| self.passphrase.is_some())?.call("app_status", b"{}").ok()?;
        let status: Value = serde_json::from_slice(&status).ok()?;
        status["me"]["member"].as_str()?.parse().ok()
    }

    /// Looks at everything again, where anybody has written since; what of the log was read before and still stands is
    /// not read twice.
    pub fn look(&mut self) -> anyhow::Result<()> {
        let works = self.works();
        let version = Some((self.eye()?.data_version()?, works));
        if version == self.version {
            return Ok(());
        }
        let afresh = self.version.is_none();
        self.version = version;
        let before = Rc::clone(&self.seen);
        let (mut log, mut told) = (before.log.clone(), std::mem::take(&mut self.told));
        let erasing = self.erasing;
        let eye = self.eye()?;
        let whole = log.len();
        while let Some(last) = log.last()
            && eye.chain_at(last.entry.seq)? != Some(last.entry.chain)
        {
            log.pop();
        }
        if log.len() < whole {
            told = Told::default();
            log.iter().for_each(|line| tell(&mut told, line));
        }
        if erasing && read_again(eye, &mut log)? {
            told = Told::default();
            log.iter().for_each(|line| tell(&mut told, line));
        }
        for entry in eye.log_after(log.last().map_or(0, |line| line.entry.seq))? {
            let line = Rc::new(Line { batch: Batch::read(&entry.bytes)?, entry });
            tell(&mut told, &line);
            log.push(line);
        }
        let waiting = eye.waiting()?;
        let mut records = BTreeMap::new();
        // Asking a hundred tables costs more than all else: after the first look only those that anybody has written to.
        let held = if afresh { eye.kinds_held()? } else { BTreeSet::new() };
        let written = |kind: &&'static Kind| held.contains(kind.name) || is_written(kind, &before.records, &waiting, &told);
        for kind in KINDS.iter().filter(written) {
            records.extend(eye.records(kind)?.into_iter().map(|(id, state)| (RecordKey { kind: kind.name, id }, state)));
        }
        let me = works.map_or_else(|| eye.me(), |member| eye.me_of(member))?;
        let seen = Seen {
            log,
            records,
            waiting,
            put_by: eye.put_by_groups()?,
            unlogged: eye.unlogged(10_000)?.into_iter().map(|(author, n, _)| (author, n)).collect(),
            quarantine: eye.quarantine_names()?,
            refused: if erasing { refused(eye)? } else { Vec::new() },
            cards: eye.cards()?,
            sizes: Some(eye.sizes()?),
            files: eye.files()?,
            author: me.as_ref().map(|me| me.author),
            member: me.map(|me| me.member),
            own: eye.authors_here()?.iter().map(|me| me.author).collect(),
        };
        (self.seen, self.told) = (Rc::new(seen), told);
        Ok(())
    }
}

fn refused(eye: &Store) -> anyhow::Result<Vec<Group>> {
    eye.quarantine()?.iter().map(|refused| Ok(refused.group()?)).collect()
}

/// Reads the entries anew that are not what they were: something was taken out, or the disk was put back. Tells whether any was.
fn read_again(eye: &Store, log: &mut [Rc<Line>]) -> anyhow::Result<bool> {
    let mut found = false;
    for (line, entry) in log.iter_mut().zip(eye.log_after(0)?) {
        if line.entry.bytes != entry.bytes {
            *line = Rc::new(Line { batch: Batch::read(&entry.bytes)?, entry });
            found = true;
        }
    }
    Ok(found)
}

/// Whether there is, or may be, a record of a kind: by what was there, what waits, and what was accepted.
fn is_written(kind: &Kind, before: &BTreeMap<RecordKey, RecordState>, waiting: &[PendingGroup], told: &Told) -> bool {
    let first = RecordKey { kind: kind.name, id: Id::nil() };
    let there = before.range(first..).next().is_some_and(|(key, _)| key.kind == kind.name);
    let mut operations = waiting.iter().flat_map(|waiting| &waiting.group.operations);
    there || told.tells_of(kind.name) || operations.any(|operation| operation.kind == kind.name)
}

/// Adds an entry's accepted groups to a telling of the log.
pub fn tell(told: &mut Told, line: &Line) {
    let entry = &line.entry;
    let skew = line.batch.header.skew.map_or(0, |skew| skew.offset);
    for (group, _) in line.batch.groups.iter().zip(&entry.verdicts).filter(|(_, verdict)| verdict.accepted()) {
        told.add(entry.author, group, (group.at.saturating_add(skew)).min(entry.received), Some(entry.seq));
    }
}
