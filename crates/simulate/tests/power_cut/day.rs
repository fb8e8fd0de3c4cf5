//! A day of work on a watched disk: what stood after each step, and what a store says after a cut.

use std::collections::BTreeMap;
use std::path::Path;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use domain::batch::Batch;
use domain::people::Person;
use domain::{AuthorId, Group, Id, KINDS, RecordKey, RecordState};
use keys::slots::Slots;
use serde_json::{Value, json};
use simulate::dice::Dice;
use simulate::laptop::{GroupName, Laptop, Line, Seen};
use simulate::net::Net;
use simulate::people::{self, Act};
use store::{Draft, Store};

use crate::disk::Disk;
use crate::replay::{Event, Replay, What};

/// What people do in a day.
const STEPS: usize = 70;
/// Of the cuts of a day about so many are looked at, spread by chance.
const CUTS: usize = 150;

/// What stands at the end of a step.
#[derive(Clone, Default)]
pub(crate) struct Moment {
    /// How much had happened on the disk by then.
    at: usize,
    pub(crate) groups: BTreeMap<GroupName, Group>,
    head: u64,
    /// The last number of each author.
    last: BTreeMap<AuthorId, u64>,
}

impl Moment {
    pub(crate) fn of(seen: &Seen, at: usize) -> Self {
        let mut moment = Self { at, head: seen.head().0, ..Self::default() };
        for (name, here) in seen.groups() {
            let last = moment.last.entry(here.author).or_default();
            *last = (*last).max(here.group.first + here.group.operations.len() as u64 - 1);
            moment.groups.insert(name, here.group.clone());
        }
        moment
    }
}

/// Two laptops and a server, all on the disk; the first laptop is watched.
pub(crate) struct Team {
    root: tempfile::TempDir,
    dice: Dice,
    pub(crate) laptops: Vec<Laptop>,
}

impl Team {
    pub(crate) fn founded(disk: &Disk, seed: u64) -> Self {
        let (root, dice, now) = (tempfile::tempdir().unwrap(), Dice::new(seed), Arc::new(AtomicI64::new(1_803_974_400_000)));
        let server = root.path().join("server");
        let net = Net::new(&server, 1, dice.apart(), Arc::clone(&now)).unwrap();
        let storage = server::storage::sqlite::SqliteStorage::open(&server).unwrap();
        let code = server::admin::new_room(&storage, "team", "http://server".to_owned(), None, 1_803_974_400_000).unwrap();
        let laptops = (0..2).map(|index| Laptop::new(index, root.path(), &net, &now, dice.apart())).collect();
        let mut team = Self { root, dice, laptops };
        disk.watch(&team.laptops[0].folder);
        team.call(0, "workspace_start", json!({ "name": "Ana", "roles": [], "workspace": "Team", "zone": "UTC" }));
        people::rollout(&mut team.laptops[0]).unwrap();
        team.call(0, "publish", json!({ "code": code.to_text() }));
        let invited = team.call(0, "member_invite", json!({ "name": "Binh", "roles": ["training-manager"] }));
        team.call(0, "sync", json!({}));
        team.call(1, "workspace_join", json!({ "code": invited["code"], "device": "L1" }));
        team.look();
        team
    }

    pub(crate) fn call(&mut self, laptop: usize, name: &str, request: Value) -> Value {
        self.laptops[laptop].open().unwrap();
        self.laptops[laptop].call(name, &request).unwrap_or_else(|failure| panic!("{name}: {}: {failure}", failure.code))
    }

    pub(crate) fn look(&mut self) {
        self.laptops.iter_mut().for_each(|laptop| laptop.look().unwrap());
    }

    /// A note on somebody's mark, of its own kind each time.
    pub(crate) fn note(&self, number: usize) -> Value {
        let one = |kind: &str| self.laptops[0].seen.live(kind)[0];
        json!({ "session": one("session"), "person": one("person"), "note": format!("note {number}") })
    }

    /// Somebody does something, or a laptop syncs.
    fn step(&mut self) {
        match self.dice.below(10) {
            0 | 1 => drop(self.call(0, "sync", json!({}))),
            2 => drop(self.call(1, "sync", json!({}))),
            3 => drop(Act::any(&self.dice).perform(&mut self.laptops[1], &self.dice)),
            4 => {
                self.laptops[0].close();
                self.laptops[0].open().unwrap();
            }
            _ => drop(Act::any(&self.dice).perform(&mut self.laptops[0], &self.dice)),
        }
        self.look();
    }
}

/// A day of work: what happened on the disk, and what stood after each step.
pub(crate) struct Day {
    team: Team,
    events: Vec<Event>,
    moments: Vec<Moment>,
    key: [u8; 32],
}

impl Day {
    pub(crate) fn of(disk: &Disk, seed: u64) -> Self {
        let mut team = Team::founded(disk, seed);
        let mut moments = vec![Moment::of(&team.laptops[0].seen, disk.now())];
        for _ in 0..STEPS {
            team.step();
            moments.push(Moment::of(&team.laptops[0].seen, disk.now()));
        }
        let key = *Slots::load(&team.laptops[0].folder).unwrap().unwrap().open_with_file().unwrap().store;
        Self { events: disk.events(), team, moments, key }
    }

    /// What stood for certain after so many events, and what the step that was under way would leave.
    fn around(&self, cut: usize) -> (&Moment, &Moment) {
        let next = self.moments.partition_point(|moment| moment.at <= cut);
        (&self.moments[next - 1], self.moments.get(next).unwrap_or(&self.moments[next - 1]))
    }

    /// Cuts the day at many places; the breaches.
    pub(crate) fn cut(&self, disk: &Disk, honest: bool, dice: &Dice, cuts: &mut Cuts) -> Vec<String> {
        let (mut replay, mut found) = (Replay::new(honest), Vec::new());
        let begun = self.moments[0].at;
        for (index, event) in self.events.iter().enumerate() {
            replay.follow(event);
            let cut = index + 1;
            if cut >= begun && dice.below(self.events.len() - begun) < CUTS {
                cuts.count(event, self.around(cut).0.at < cut, replay.unsynced());
                let folder = self.team.root.path().join(format!("cut-{cut}"));
                disk.lay(&folder, replay.cut(dice));
                let looked = std::fs::create_dir(&folder).map_err(anyhow::Error::from).and_then(|()| self.look(&folder, cut));
                found.extend(looked.err().map(|error| format!("cut after event {cut} of {}: {error:#}", self.events.len())));
                disk.clear(&folder);
            }
        }
        found
    }

    fn look(&self, folder: &Path, cut: usize) -> anyhow::Result<()> {
        std::fs::write(Store::file(folder), [])?;
        let mut store = Store::open(folder, &self.key)?;
        anyhow::ensure!(store.integrity()?.is_empty(), "SQLite finds damage: {:?}", store.integrity()?);
        let (before, after) = self.around(cut);
        let held = held(&store)?;
        anyhow::ensure!((before.head..=after.head).contains(&held.head), "the log ends at {}, not {}", held.head, before.head);
        for (name, group) in &before.groups {
            anyhow::ensure!(held.groups.get(name) == Some(group), "{} is lost or not whole", group.label);
        }
        let foreign = held.groups.iter().find(|(name, group)| after.groups.get(*name).or(before.groups.get(*name)) != Some(group));
        anyhow::ensure!(foreign.is_none(), "{} was never done", foreign.map_or("", |(_, group)| &group.label));
        goes_on(&mut store, &held)?;
        let told = records(&store)?;
        store.rebuild()?;
        anyhow::ensure!(told == records(&store)?, "the tables do not say what the log and the outbox say");
        Ok(())
    }
}

/// Where the power went.
#[derive(Debug, Default)]
pub(crate) struct Cuts {
    pub(crate) all: usize,
    /// While somebody waited for an answer.
    pub(crate) within_a_step: usize,
    /// With writes that no sync had made safe.
    pub(crate) with_unsynced: usize,
    /// While the write-ahead log was carried over into the database.
    pub(crate) in_a_checkpoint: usize,
}

impl Cuts {
    fn count(&mut self, event: &Event, within: bool, unsynced: bool) {
        self.all += 1;
        self.within_a_step += usize::from(within);
        self.with_unsynced += usize::from(unsynced);
        self.in_a_checkpoint += usize::from(event.file.ends_with(".db") && matches!(event.what, What::Write { .. }));
    }
}

/// What a store holds, read as the simulation reads it.
fn held(store: &Store) -> anyhow::Result<Moment> {
    let mut seen = Seen { waiting: store.waiting()?, ..Seen::default() };
    for entry in store.log_after(0)? {
        let batch = Batch::read(&entry.bytes)?;
        seen.log.push(Rc::new(Line { entry, batch }));
    }
    Ok(Moment::of(&seen, 0))
}

/// The next thing that is done gets a number of its own.
fn goes_on(store: &mut Store, held: &Moment) -> anyhow::Result<()> {
    let me = store.me()?.ok_or_else(|| anyhow::anyhow!("nobody works here"))?;
    let draft = Draft::put(Id::from_u128(77), &Person { name: Some("After".into()), ..Person::default() });
    let written = store.transact::<_, store::StoreError>(|tx| tx.act(&me, Id::from_u128(78), "person.add", 0, vec![draft]))?;
    let last = held.last.get(&me.author).copied().unwrap_or(0);
    anyhow::ensure!(written.first == last + 1, "number {} follows {last}", written.first);
    Ok(())
}

fn records(store: &Store) -> anyhow::Result<BTreeMap<RecordKey, RecordState>> {
    let mut all = BTreeMap::new();
    for kind in KINDS {
        all.extend(store.records(kind)?.into_iter().map(|(id, state)| (RecordKey { kind: kind.name, id }, state)));
    }
    Ok(all)
}
