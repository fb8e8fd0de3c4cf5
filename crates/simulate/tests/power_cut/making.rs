//! The power that goes while a workspace is being made: founded, filled with the sample, joined, or given a second person.
//!
//! Here the key file and the mark of an unfinished folder count as well, which lie beside the database. They are written
//! whole, synced and put in place under their names, so what a cut can leave of them is told in [`between`].

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::AtomicI64;

use anyhow::{Context as _, ensure};
use serde_json::{Value, json};
use simulate::dice::Dice;
use simulate::laptop::Laptop;
use simulate::net::Net;
use store::Store;

use crate::disk::{Disk, Files};
use crate::replay::{Event, Replay};

/// Of the cuts of one making about so many are looked at, spread by chance.
const CUTS: usize = 60;
const NOW: i64 = 1_803_974_400_000;
const PASSPHRASE: &str = "four plain words work";
const ANOTHER: &str = "five other plain words work";

/// What is being made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Way {
    /// A workspace of one's own that nothing guards.
    Start,
    /// The same behind a passphrase.
    Guarded,
    Sample,
    Join,
    /// Somebody comes beside whoever works there.
    Beside,
    /// The passphrase that was put off.
    Protect,
}

impl Way {
    pub(crate) const ALL: [Self; 6] = [Self::Start, Self::Guarded, Self::Sample, Self::Join, Self::Beside, Self::Protect];

    /// Whether a workspace was there before.
    fn has_before(self) -> bool {
        matches!(self, Self::Beside | Self::Protect)
    }
}

/// What was found after cuts.
#[derive(Debug, Default)]
pub(crate) struct Found {
    pub(crate) all: usize,
    /// Nothing was there, and a workspace could be started anew.
    pub(crate) empty: usize,
    /// The workspace was there.
    pub(crate) whole: usize,
    pub(crate) breaches: Vec<String>,
}

/// A making as it went, event by event.
pub(crate) struct Making {
    way: Way,
    root: tempfile::TempDir,
    now: Arc<AtomicI64>,
    net: Arc<Net>,
    events: Vec<Event>,
    beside: Vec<(usize, Files)>,
    /// How much had happened when it began, and what lay beside the database then.
    begun: usize,
    first: Files,
    /// What it was begun with.
    request: Value,
}

impl Making {
    pub(crate) fn of(disk: &Disk, way: Way) -> Self {
        let (root, dice, now) = (tempfile::tempdir().unwrap(), Dice::new(7), Arc::new(AtomicI64::new(NOW)));
        let server = root.path().join("server");
        let net = Net::new(&server, 1, dice.apart(), Arc::clone(&now)).unwrap();
        let mut ana = Laptop::new(0, root.path(), &net, &now, dice.apart());
        let mut laptop = Laptop::new(1, root.path(), &net, &now, dice.apart());
        let code = if way == Way::Join { invited_by_server(&mut ana, &server) } else { Value::Null };
        disk.watch_all(&laptop.folder);
        laptop.open().unwrap();
        if way.has_before() {
            call(&mut laptop, "workspace_start", started(if way == Way::Beside { json!(PASSPHRASE) } else { Value::Null }));
        }
        let request = match way {
            Way::Start => started(Value::Null),
            Way::Guarded => started(json!(PASSPHRASE)),
            Way::Sample => json!({ "name": "" }),
            Way::Join => json!({ "code": code, "device": "L1" }),
            Way::Beside => {
                let made = call(&mut laptop, "member_invite", json!({ "name": "Binh", "roles": ["training-manager"] }));
                json!({ "code": made["code"], "passphrase": ANOTHER })
            }
            Way::Protect => json!({ "passphrase": PASSPHRASE }),
        };
        let (begun, first) = (disk.now(), disk.beside().pop().map(|(_, files)| files).unwrap_or_default());
        call(&mut laptop, way.command(), request.clone());
        let (events, beside) = (disk.events(), disk.beside());
        Self { way, root, now, net, events, beside, begun, first, request }
    }

    /// Cuts it at many places.
    pub(crate) fn cut(&self, disk: &Disk, dice: &Dice, found: &mut Found) {
        let mut replay = Replay::new(true);
        for done in 0..=self.events.len() {
            if done > 0 {
                replay.follow(&self.events[done - 1]);
            }
            if done < self.begun {
                continue;
            }
            let steps = self.beside_at(done);
            // Wherever the files beside change, each state between is looked at; elsewhere chance picks.
            if steps.len() > 1 || done == self.events.len() || dice.below(self.events.len() - self.begun) < CUTS {
                for beside in &steps {
                    let what = format!("{:?}, cut after event {done} of {}, beside it {:?}", self.way, self.events.len(), names(beside));
                    found.all += 1;
                    let told = done == self.events.len() && Some(beside) == steps.last();
                    if let Err(error) = self.look(disk, &replay, dice, (beside, told), found) {
                        found.breaches.push(format!("{what}: {error:#}"));
                    }
                }
            }
        }
    }

    /// What can lie beside the database after so many events: what lay there before the last one, and all that came
    /// to be until the next one.
    fn beside_at(&self, done: usize) -> Vec<Files> {
        let at =
            |event: usize| self.beside.iter().rev().find(|(from, _)| *from <= event).map(|(_, files)| files.clone()).unwrap_or_default();
        let before = if done == self.begun { self.first.clone() } else { at(done - 1) };
        between(&before, &at(done))
    }

    fn look(&self, disk: &Disk, replay: &Replay, dice: &Dice, (beside, told): (&Files, bool), found: &mut Found) -> anyhow::Result<()> {
        let mut laptop = Laptop::new(2, self.root.path(), &self.net, &self.now, dice.apart());
        laptop.folder = self.root.path().join(format!("cut-{}", found.all));
        std::fs::create_dir(&laptop.folder)?;
        for (name, content) in beside {
            std::fs::write(laptop.folder.join(name), content)?;
        }
        let left = replay.cut(dice);
        if left.contains_key("muster.db") {
            std::fs::write(Store::file(&laptop.folder), [])?;
            disk.lay(&laptop.folder, left);
        }
        let outcome = self.opened(&mut laptop, told, found);
        laptop.close();
        disk.clear(&laptop.folder);
        outcome
    }

    fn opened(&self, laptop: &mut Laptop, told: bool, found: &mut Found) -> anyhow::Result<()> {
        let held = std::fs::read_dir(&laptop.folder)?.flatten().any(|entry| entry.file_name() != "unfinished");
        laptop.open().context("it does not open")?;
        let status = tried(laptop, "app_status", json!({}))?;
        if status["state"] == "empty" {
            ensure!(!told && !self.way.has_before(), "a workspace that was there is gone");
            ensure!(status["broken_off"].as_bool() == Some(held), "it says {} of what was broken off", status["broken_off"]);
            found.empty += 1;
            tried(laptop, "workspace_start", started(Value::Null)).context("starting anew")?;
            ensure!(tried(laptop, "app_status", json!({}))?["broken_off"] == false, "what was broken off is over");
            return goes_on(laptop);
        }
        found.whole += 1;
        if status["state"] == "locked" {
            tried(laptop, "workspace_unlock", json!({ "passphrase": PASSPHRASE })).context("unlocking")?;
        }
        match self.way {
            Way::Beside => self.comes_again(laptop)?,
            Way::Protect => self.protects_again(laptop)?,
            Way::Join => drop(tried(laptop, "sync", json!({})).context("going on with joining")?),
            _ => {}
        }
        goes_on(laptop)
    }

    /// Whoever was coming is here, or is added once more with the same code.
    fn comes_again(&self, laptop: &mut Laptop) -> anyhow::Result<()> {
        if tried(laptop, "workspace_enrol_here", self.request.clone()).is_ok() {
            return Ok(());
        }
        let here = tried(laptop, "app_status", json!({}))?["members_here"].clone();
        let binh = here.as_array().and_then(|all| all.iter().find(|one| one["name"] == "Binh")).context("nobody came, and nobody can")?;
        tried(laptop, "workspace_switch", json!({ "person": binh["id"], "passphrase": ANOTHER })).context("switching to who came")?;
        Ok(())
    }

    /// The passphrase stands, or is set once more.
    fn protects_again(&self, laptop: &mut Laptop) -> anyhow::Result<()> {
        match laptop.call("workspace_protect", &self.request) {
            Err(failure) if failure.code != "protected" => anyhow::bail!("setting the passphrase: {}: {failure}", failure.code),
            _ => Ok(()),
        }
    }
}

impl Way {
    fn command(self) -> &'static str {
        match self {
            Self::Start | Self::Guarded => "workspace_start",
            Self::Sample => "workspace_sample",
            Self::Join => "workspace_join",
            Self::Beside => "workspace_enrol_here",
            Self::Protect => "workspace_protect",
        }
    }
}

/// A workspace on a server with an invitation that nobody has used.
fn invited_by_server(ana: &mut Laptop, server: &Path) -> Value {
    let storage = server::storage::sqlite::SqliteStorage::open(server).unwrap();
    let code = server::admin::new_room(&storage, "team", "http://server".to_owned(), None, NOW).unwrap();
    ana.open().unwrap();
    call(ana, "workspace_start", started(Value::Null));
    call(ana, "publish", json!({ "code": code.to_text() }));
    let invited = call(ana, "member_invite", json!({ "name": "Binh", "roles": ["training-manager"] }));
    call(ana, "sync", json!({}));
    invited["code"].clone()
}

fn started(passphrase: Value) -> Value {
    json!({ "name": "Ana", "roles": [], "workspace": "Team", "zone": "UTC", "passphrase": passphrase })
}

fn call(laptop: &mut Laptop, name: &str, request: Value) -> Value {
    tried(laptop, name, request).unwrap_or_else(|error| panic!("{name}: {error:#}"))
}

fn tried(laptop: &mut Laptop, name: &str, request: Value) -> anyhow::Result<Value> {
    laptop.call(name, &request).map_err(|failure| anyhow::anyhow!("{name}: {}: {failure}", failure.code))
}

/// Whoever works there goes on, and the next start finds all of it.
fn goes_on(laptop: &mut Laptop) -> anyhow::Result<()> {
    let damage = laptop.with(|engine| engine.integrity()).map_err(|failure| anyhow::anyhow!("{failure}"))?;
    ensure!(damage.is_empty(), "SQLite finds damage: {damage:?}");
    let rollout = json!({ "template": "lms-go-live", "name": "LMS go-live", "go_live": "2027-03-02T08:00", "zone": "UTC" });
    let _ = laptop.call("rollout_new", &rollout);
    laptop.with(|engine| engine.rebuild()).map_err(|failure| anyhow::anyhow!("folding the tables again: {failure}"))?;
    let before = tried(laptop, "app_status", json!({}))?;
    laptop.close();
    laptop.open().context("the next start")?;
    let after = tried(laptop, "app_status", json!({}))?;
    ensure!(after["state"] == "locked" || after["rollouts"] == before["rollouts"], "the next start shows something else");
    Ok(())
}

/// The states from one look at the files beside the database to the next, in the order in which they are written. A file
/// is written under another name, synced, and put in its place; the mark is written under its own.
fn between(before: &Files, after: &Files) -> Vec<Files> {
    let mut now = before.clone();
    let mut states = vec![now.clone()];
    for name in ["unfinished", "keys.json", "keys.copy.json"] {
        let Some(content) = after.get(name).filter(|content| before.get(name) != Some(content)) else { continue };
        let temporary = if name == "unfinished" { name.to_owned() } else { format!("{name}.new") };
        for torn in [0, content.len() / 2, content.len()] {
            now.insert(temporary.clone(), content[..torn].to_vec());
            states.push(now.clone());
        }
        now.remove(&temporary);
        now.insert(name.to_owned(), content.clone());
        states.push(now.clone());
    }
    // Taken away is taken away at once.
    if now != *after {
        states.push(after.clone());
    }
    states.dedup();
    states
}

fn names(files: &Files) -> Vec<String> {
    files.iter().map(|(name, content)| format!("{name} ({} bytes)", content.len())).collect()
}
