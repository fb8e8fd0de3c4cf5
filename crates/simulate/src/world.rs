//! The world of one run: laptops, a server, people, and one who writes down what they were told.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::rc::Rc;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context as _;
use domain::Hash;
use serde_json::json;
use server::storage::Storage as _;
use server::storage::sqlite::SqliteStorage;

use crate::breach::{Breach, Held, Invariant, Looked, hold};
use crate::check_server::Ledger;
use crate::dice::Dice;
use crate::erased::Known;
use crate::forger::Forger;
use crate::laptop::{GroupName, Laptop, PASSPHRASE, Seen};
use crate::net::Net;

/// 2 March 2027, 08:00 UTC.
const BEGINNING: i64 = 1_803_974_400_000;
/// Most laptops in a world.
const MOST_LAPTOPS: usize = 5;

/// A backup of the server: its folder, and how far everybody was served by then.
pub(crate) struct ServerBackup {
    pub folder: PathBuf,
    pub served: BTreeMap<String, u64>,
    pub head: u64,
}

/// A backup of a laptop's folder, with what had been promised by then.
pub(crate) struct LaptopBackup {
    pub folder: PathBuf,
    pub laptop: usize,
    pub promised: BTreeMap<GroupName, domain::Group>,
}

/// Laptops, server and the ledger.
pub struct World {
    pub(crate) dice: Dice,
    /// Of the second family, see `crowd`.
    pub(crate) crowd: bool,
    /// People are erased, see `erasing`.
    pub(crate) erasing: bool,
    pub(crate) known: Known,
    pub(crate) now: Arc<AtomicI64>,
    pub(crate) net: Arc<Net>,
    pub(crate) laptops: Vec<Laptop>,
    pub(crate) most_laptops: usize,
    pub(crate) ledger: Ledger,
    pub(crate) workspace: Hash,
    pub(crate) codes: Vec<String>,
    pub(crate) used_codes: Vec<String>,
    /// Files that were carried, with who wrote them.
    pub(crate) sticks: Vec<(usize, String)>,
    pub(crate) forger: Option<Forger>,
    pub(crate) server_backups: Vec<ServerBackup>,
    pub(crate) laptop_backups: Vec<LaptopBackup>,
    /// How often the server's log went back.
    pub(crate) rewinds: u64,
    pub(crate) looked: Looked,
    pub(crate) trace: Vec<String>,
    storage: SqliteStorage,
    pub(crate) root: tempfile::TempDir,
}

impl World {
    /// A workspace of one, published, with a rollout to work in.
    ///
    /// # Errors
    /// The machine gives no folder; a bug that shows itself at once.
    pub fn new(seed: u64, crowd: bool) -> anyhow::Result<Self> {
        let dice = Dice::new(seed);
        let root = crate::files::scratch()?;
        let now = Arc::new(AtomicI64::new(BEGINNING));
        let server = root.path().join("server");
        let processes = 1 + dice.below(3);
        let net = Net::new(&server, processes, dice.apart(), Arc::clone(&now))?;
        let most_laptops = 2 + dice.below(MOST_LAPTOPS - 1);
        let storage = SqliteStorage::open(&server)?;
        let code = server::admin::new_room(&storage, "team", "http://server".to_owned(), None, BEGINNING)?.to_text();
        let mut world = Self {
            dice,
            crowd,
            // Every second one, so that the others stay the runs that they were.
            erasing: crowd && seed.is_multiple_of(2),
            known: Known::default(),
            now,
            net,
            laptops: Vec::new(),
            most_laptops,
            ledger: Ledger::default(),
            workspace: Hash::default(),
            codes: Vec::new(),
            used_codes: Vec::new(),
            sticks: Vec::new(),
            forger: None,
            server_backups: Vec::new(),
            laptop_backups: Vec::new(),
            rewinds: 0,
            looked: Looked::default(),
            trace: Vec::new(),
            storage,
            root,
        };
        world.found(&code)?;
        Ok(world)
    }

    fn found(&mut self, code: &str) -> anyhow::Result<()> {
        let mut first = self.new_laptop();
        first.open()?;
        let say = |failure: engine::Failure| anyhow::anyhow!("{}: {failure}", failure.code);
        let asked = json!({ "name": "Ana", "roles": [], "workspace": "Team", "zone": "UTC", "passphrase": first.passphrase });
        first.call("workspace_start", &asked).map_err(say)?;
        crate::people::rollout(&mut first).map_err(say)?;
        first.call("publish", &json!({ "code": code })).map_err(say)?;
        self.workspace = first.eye()?.setting("workspace")?.context("a workspace")?.parse().map_err(|_| anyhow::anyhow!("no hash"))?;
        self.laptops.push(first);
        let told = |breach: Breach| anyhow::anyhow!("{}: {}", breach.invariant.name(), breach.text);
        self.looked_at(0, &Rc::default()).map_err(told)?;
        if self.dice.happens(500) {
            self.invite_forger()?;
            let before = self.laptops[0].seen.clone();
            self.looked_at(0, &before).map_err(told)?;
        }
        // A team, less one or two that come later or never.
        for _ in 1 + self.dice.below(2)..self.most_laptops {
            let before = self.laptops[0].seen.clone();
            self.invite(0).map_err(told)?;
            drop(self.sync(0).map_err(told)?);
            self.looked_at(0, &before).map_err(told)?;
            self.join().map_err(told)?;
        }
        Ok(())
    }

    /// A laptop that nobody has used yet.
    pub(crate) fn new_laptop(&self) -> Laptop {
        self.laptop_beside(self.laptops.len())
    }

    /// The same under a number of its own.
    pub(crate) fn laptop_beside(&self, index: usize) -> Laptop {
        let mut laptop = Laptop::new(index, self.root.path(), &self.net, &self.now, self.dice.apart());
        laptop.passphrase = self.crowd.then_some(PASSPHRASE);
        laptop.erasing = self.erasing;
        laptop
    }

    /// A folder that does not exist yet.
    pub(crate) fn new_folder(&self, name: &str) -> PathBuf {
        self.root.path().join(format!("{name}-{}", self.trace.len()))
    }

    /// Lets time pass, milliseconds.
    pub(crate) fn pass(&self, ms: i64) {
        self.now.fetch_add(ms, Ordering::Relaxed);
    }

    /// Writes a line of the trace.
    pub(crate) fn note(&mut self, line: String) {
        self.trace.push(line);
    }

    /// The laptops that are still there.
    pub(crate) fn present(&self) -> Vec<usize> {
        self.laptops.iter().filter(|laptop| !laptop.lost).map(|laptop| laptop.index).collect()
    }

    /// Looks at a laptop and at the server after a step; what the laptop's people newly did is promised from now on.
    pub(crate) fn looked_at(&mut self, index: usize, before: &Rc<Seen>) -> Held {
        self.look_at_server()?;
        let broken = |error: anyhow::Error| Breach::of(Invariant::Integrity, format!("laptop {index}: {error:#}"));
        let (seq, chain) = before.head();
        // Where the server no longer holds what the laptop held, going back is right.
        let rewound = seq > 0 && self.ledger.log.get(seq as usize - 1).is_none_or(|line| line.entry.chain != chain);
        let laptop = &mut self.laptops[index];
        laptop.look().map_err(broken)?;
        let seen = Rc::clone(&laptop.seen);
        for (name, here) in seen.groups() {
            laptop.last_seen.insert(name, (here.author, here.group.first));
            if seen.own.contains(&here.author) {
                laptop.promised.entry(name).or_insert_with(|| here.group.clone());
            }
        }
        if self.erasing {
            crate::erased::places(&seen).for_each(|(_, group)| self.known.hear(group));
        }
        drop(seen);
        crate::check_laptop::check(laptop, before, &mut self.looked, rewound, &self.known)?;
        let head = laptop.seen.head();
        let known = head.0 == 0 || self.ledger.log.get(head.0 as usize - 1).is_some_and(|line| line.entry.chain == head.1);
        hold(known || self.rewinds > 0, Invariant::LogWhole, || format!("laptop {index} holds a log that the server never had"))
    }

    /// Looks at the server, if anybody asked it since.
    pub(crate) fn look_at_server(&mut self) -> Held {
        let served = self.net.served();
        self.look_at_server_with(&served)
    }

    /// The same by what everybody had been served before the last request.
    pub(crate) fn look_at_server_with(&mut self, served: &BTreeMap<String, u64>) -> Held {
        if self.net.take_touched() {
            let known = self.erasing.then_some(&mut self.known);
            self.ledger.check(&self.storage, &self.workspace, served, &mut self.looked, known)?;
            if self.erasing {
                self.look_for_words()?;
            }
        }
        Ok(())
    }

    /// The files that the server has, each what its digest says.
    pub(crate) fn server_files(&self) -> Result<BTreeSet<Hash>, Breach> {
        let broken = |error: &dyn std::fmt::Display| Breach::of(Invariant::FilesRight, format!("the server: {error}"));
        let Some(tenant) = self.storage.tenant(&self.workspace).map_err(|error| broken(&error))? else { return Ok(BTreeSet::new()) };
        let report = server::check::one(&*tenant).map_err(|error| broken(&error))?;
        let wrong = report.problems.iter().find(|problem| problem.starts_with("the file"));
        hold(wrong.is_none(), Invariant::FilesRight, || format!("the server: {wrong:?}"))?;
        let mut reading = tenant.read().map_err(|error| broken(&error))?;
        Ok(reading.all_files().map_err(|error| broken(&error))?.into_iter().map(|file| file.digest).collect())
    }

    /// Opens the storage again, after its files were exchanged.
    pub(crate) fn reopen_storage(&mut self) -> anyhow::Result<()> {
        self.storage = SqliteStorage::open(&self.root.path().join("server"))?;
        Ok(())
    }

    /// Before the server's folder is taken away.
    pub(crate) fn close_storage(&mut self) -> anyhow::Result<()> {
        self.storage = SqliteStorage::open(&self.root.path().join("nothing"))?;
        Ok(())
    }
}
