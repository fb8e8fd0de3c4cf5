//! Three processes, sixteen writers, and everything dies again and again: nothing acknowledged is lost,
//! and whoever polls sees all of the order.
//!
//! Ten seconds here; `MUSTER_STORM_SECONDS=60` makes it as long as one likes. It prints what happened,
//! and a fault that never fired fails it.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use domain::judge::Verdict;
use domain::sync::Pushed;
use serde_json::json;
use server::storage::postgres::PostgresStorage;
use server::storage::{Page, Storage};
use testkit::postgres::{Bouncer, Cluster, Durability};

use crate::laptop::{Laptop, put};
use crate::process::Process;
use crate::running::room;

const PROCESSES: usize = 3;
const WRITERS: u8 = 16;

/// What is going on, and what has happened.
#[derive(Default)]
struct Storm {
    over: AtomicBool,
    /// Everybody has written what they began.
    calm: AtomicBool,
    /// Where the processes are now.
    addresses: Mutex<Vec<String>>,
    kills: AtomicU64,
    terminated: AtomicU64,
    restarts: AtomicU64,
    retries: AtomicU64,
    sessions: AtomicU64,
}

impl Storm {
    fn goes_on(&self) -> bool {
        !self.over.load(Ordering::SeqCst)
    }

    fn somewhere(&self, chance: &mut Chance) -> String {
        let addresses = self.addresses.lock().unwrap();
        addresses[chance.below(addresses.len() as u64) as usize].clone()
    }
}

/// Numbers that look like chance and are the same in every run.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % limit
    }
}

fn count(counter: &AtomicU64) {
    counter.fetch_add(1, Ordering::SeqCst);
}

/// A laptop on the way through the storm.
struct Traveller {
    storm: Arc<Storm>,
    laptop: Laptop,
    chance: Chance,
    /// Which process it asks, until that one fails.
    address: String,
}

impl Traveller {
    fn new(storm: &Arc<Storm>, laptop: Laptop, seed: u64) -> Self {
        let mut chance = Chance(seed);
        Self { address: storm.somewhere(&mut chance), storm: Arc::clone(storm), laptop, chance }
    }

    /// The same request until a process takes it; gives where the batch is in the log.
    async fn push(&mut self, bytes: &[u8]) -> u64 {
        loop {
            match self.laptop.sync(&self.address, &[bytes]).await {
                Ok(answer) => match &answer.pushed[..] {
                    [Pushed::Logged { seq }] => return *seq,
                    other => panic!("a good batch is never held: {other:?}"),
                },
                Err(error) => self.again(&error).await,
            }
        }
    }

    /// What a laptop does about an error: sign anew where the session is gone, else ask another process.
    async fn again(&mut self, error: &serde_json::Value) {
        match error["code"].as_str() {
            Some("session") => {
                count(&self.storm.sessions);
                let _ = self.laptop.open(&self.address).await;
            }
            Some("unreachable" | "fault") => {
                count(&self.storm.retries);
                // A pause as any client makes it; nothing waits for its length.
                tokio::time::sleep(Duration::from_millis(20)).await;
                self.address = self.storm.somewhere(&mut self.chance);
            }
            _ => panic!("nothing that passes by itself: {error}"),
        }
    }

    /// Writes until the storm is over; gives what was acknowledged: author, number and position.
    async fn write(mut self) -> Vec<(domain::AuthorId, u64, u64)> {
        let mut acknowledged = Vec::new();
        while self.storm.goes_on() {
            let person = self.laptop.fresh();
            let bytes = self.laptop.batch(vec![put("person", person, json!({ "name": "Hoa" }))]);
            let seq = self.push(&bytes).await;
            acknowledged.push((self.laptop.author, self.laptop.n, seq));
        }
        acknowledged
    }

    /// Polls until nobody writes any more and then to the end; `Laptop` fails on any gap or broken chain.
    async fn poll(mut self) -> Laptop {
        loop {
            let last = self.storm.calm.load(Ordering::SeqCst);
            match self.laptop.sync(&self.address, &[]).await {
                Ok(answer) if last && !answer.more => return self.laptop,
                Ok(_) => tokio::time::sleep(Duration::from_millis(20)).await,
                Err(error) => self.again(&error).await,
            }
        }
    }
}

/// Kills processes and sessions by turns, and once the database itself.
fn rage(storm: &Storm, cluster: &Cluster, database: &str, urls: &[String], mut processes: Vec<Process>, length: Duration) -> Vec<Process> {
    let (begun, mut chance) = (Instant::now(), Chance(0x5eed));
    while begun.elapsed() < length {
        std::thread::park_timeout(Duration::from_millis(150 + chance.below(250)));
        if storm.restarts.load(Ordering::SeqCst) == 0 && begun.elapsed() > length / 2 {
            cluster.stop("immediate");
            cluster.start_again();
            count(&storm.restarts);
        } else if chance.below(2) == 0 {
            let which = chance.below(PROCESSES as u64) as usize;
            // Dropping the old one kills it, with whatever it has begun.
            processes[which] = Process::on_database(&urls[which]);
            storm.addresses.lock().unwrap()[which].clone_from(&processes[which].address);
            count(&storm.kills);
        } else {
            let end = format!(
                "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE datname = '{database}' AND pid % 2 = {}",
                chance.below(2)
            );
            let ended: u64 = cluster.sql("postgres", &end).parse().unwrap();
            storm.terminated.fetch_add(ended, Ordering::SeqCst);
        }
    }
    storm.over.store(true, Ordering::SeqCst);
    processes
}

/// A workspace with its owner and enrolled writers.
async fn enrolled(address: &String, secret: &str) -> (Laptop, Vec<Laptop>) {
    let mut ana = Laptop::new(1);
    let genesis = ana.found();
    ana.publish(address, secret, &[&genesis]).await.unwrap();
    ana.open(address).await.unwrap();
    ana.sync_all(address, &[]).await;
    let mut writers = Vec::new();
    for number in 0..WRITERS {
        let (bytes, invited) = ana.invite("training-manager");
        let mut writer = Laptop::new(10 + number);
        writer.workspace = ana.workspace;
        let first = writer.enrol(&invited);
        ana.sync_all(address, &[&bytes, &first]).await;
        writers.push(writer);
    }
    assert!(ana.log.iter().flat_map(|entry| &entry.verdicts).all(Verdict::accepted));
    (ana, writers)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_acknowledged_is_lost_and_a_poller_sees_all_of_the_order() {
    let seconds = std::env::var("MUSTER_STORM_SECONDS").ok().and_then(|text| text.parse().ok()).unwrap_or(10);
    // Its own, since it is stopped in the middle.
    let cluster = Arc::new(Cluster::start(Durability::Processes));
    let url = cluster.database();
    let database = url.rsplit_once('/').unwrap().1.to_owned();
    let bouncer = Bouncer::before(&cluster, 8);
    // Two processes come through the pooler, one directly.
    let pooled = cluster.address(&database, bouncer.port);
    let urls = [pooled.clone(), pooled, url.clone()];
    let processes: Vec<Process> = urls.iter().map(|url| Process::on_database(url)).collect();
    let secret = room(&PostgresStorage::open(&url, 4).unwrap(), &processes[0].address);
    let (ana, writers) = enrolled(&processes[0].address, &secret).await;
    let before = ana.log.len() as u64;

    let storm = Arc::new(Storm::default());
    *storm.addresses.lock().unwrap() = processes.iter().map(|process| process.address.clone()).collect();
    let writers = (1..).zip(writers).map(|(seed, writer)| tokio::spawn(Traveller::new(&storm, writer, seed * 7919).write()));
    let writers: Vec<_> = writers.collect();
    let poller = Traveller::new(&storm, ana, 7);
    let polling = tokio::spawn(poller.poll());
    let (raging, place, name) = (Arc::clone(&storm), Arc::clone(&cluster), database.clone());
    let rage = tokio::task::spawn_blocking(move || rage(&raging, &place, &name, &urls, processes, Duration::from_secs(seconds)));
    let processes = rage.await.unwrap();
    let mut acknowledged = Vec::new();
    for writer in writers {
        acknowledged.extend(writer.await.unwrap());
    }
    storm.calm.store(true, Ordering::SeqCst);
    let ana = polling.await.unwrap();
    drop(processes);

    // The database itself, asked again from the beginning.
    let storage = PostgresStorage::open(&url, 4).unwrap();
    let tenant = storage.tenant(&ana.workspace.unwrap()).unwrap().expect("the workspace");
    let mut log = Vec::new();
    while let Some(rows) =
        Some(tenant.read().unwrap().page(Page { after: log.len() as u64, own: None, entries: 500, bytes: 4 << 20 }).unwrap())
            .filter(|rows| !rows.is_empty())
    {
        log.extend(rows);
    }
    assert!(log.iter().zip(1..).all(|(row, seq)| row.seq == seq), "the log has no gap");
    assert_eq!(ana.log.len(), log.len(), "the poller saw all of the order and nothing else");
    let differ = ana.log.iter().zip(&log).find(|(entry, row)| (entry.seq, entry.chain) != (row.seq, row.chain));
    assert!(differ.is_none(), "it saw each entry as it is: {:?}", differ.map(|(entry, _)| entry.seq));
    for (author, n, seq) in &acknowledged {
        let row = &log[*seq as usize - 1];
        assert_eq!((&row.author, &row.n), (author, n), "what was acknowledged is where it was said to be");
    }
    assert_eq!(log.len() as u64, before + acknowledged.len() as u64, "each batch is in the log once");
    assert_eq!(server::check::all(&storage).unwrap()[0].problems, Vec::<String>::new());
    let faults =
        [&storm.kills, &storm.terminated, &storm.restarts, &storm.retries, &storm.sessions].map(|count| count.load(Ordering::SeqCst));
    let [kills, terminated, restarts, retries, sessions] = faults;
    println!(
        "storm of {seconds} s: {} batches acknowledged and found, {kills} processes killed, {terminated} sessions terminated, \
         {restarts} restart of the database, {retries} requests sent again, {sessions} sessions opened anew",
        acknowledged.len()
    );
    assert!(faults.iter().all(|fault| *fault > 0), "a fault never fired");
}
