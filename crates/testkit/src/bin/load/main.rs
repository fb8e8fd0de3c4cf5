//! Pushes into one workspace of a server on PostgreSQL, and says how many a second it takes.
//!
//! `cargo xtask bench` builds it with `--release`. Server, database and writers share this machine, so the
//! figures are of all three together. It prints and judges nothing: no test depends on a clock.

mod author;
mod client;

use std::sync::{Arc, Barrier};
use std::time::{Duration, Instant};

use anyhow::{Context as _, Result, ensure};
use domain::sync::{PublishRequest, Pushed, ServerError, SyncAnswer, SyncRequest};
use server::Config;
use server::storage::Storage;
use server::storage::postgres::PostgresStorage;
use testkit::postgres::{Cluster, Durability, own_processor_seconds};
use tokio::net::TcpListener;

use self::author::{Author, marks, raw};
use self::client::Client;

/// Authors that push one change after the other, and how many each.
const SINGLE: (usize, usize) = (32, 150);
/// Authors that push batches of 200 changes, and how many batches each.
const BATCHES: (usize, usize) = (6, 40);
const CHANGES: usize = 200;
/// Laptops that come back at once, each with one batch of 200 changes.
const RETURNING: usize = 1_000;
/// Operations in the batches that make the workspace ready.
const MOST_AT_ONCE: usize = 200;

fn main() -> Result<()> {
    let cluster = Cluster::start(Durability::Power);
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let storage = Arc::new(PostgresStorage::open(&cluster.database(), server::storage::postgres::CONNECTIONS)?);
    let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0"))?;
    let at = listener.local_addr()?;
    let config = Config {
        storage: Arc::clone(&storage) as _,
        identity: None,
        clock: server::system_clock(),
        metrics: None,
        limits: server::Limits::default(),
    };
    drop(runtime.spawn(server::serve(config, listener, std::future::pending())));
    println!("server on PostgreSQL, one process, one workspace, fsync on");

    let code = server::admin::new_room(&*storage, "load", format!("http://{at}"), None, (server::system_clock())())?;
    let domain::sync::Code::Publish { secret, .. } = code else { anyhow::bail!("a room's code publishes") };
    let mut owner = Author::new(0);
    let mut client = Client::to(at)?;
    let first = PublishRequest { secret, batches: vec![raw(&owner.found())] };
    client.post::<serde_json::Value>("/v1/publish", &serde_json::to_vec(&first)?)?;
    client.open(&owner)?;
    let mut authors = enrol(&mut client, &mut owner, SINGLE.0 + BATCHES.0 + RETURNING)?;
    let mut cursor = None;
    let session = prepare(&mut client, &mut owner, &mut cursor)?;

    bare(&*storage)?;
    let single: Vec<Work> = authors.drain(..SINGLE.0).map(|author| sealed(author, SINGLE.1, 1, session, &cursor)).collect();
    measure(&cluster, at, "one change a push, 32 writers", 1, "goal 1,000 pushes/s", single)?;
    let large: Vec<Work> = authors.drain(..BATCHES.0).map(|author| sealed(author, BATCHES.1, CHANGES, session, &cursor)).collect();
    measure(&cluster, at, "200 changes a push, 6 writers", CHANGES, "goal 40,000 changes/s", large)?;
    let returning = authors.drain(..).map(|author| sealed(author, 1, CHANGES, session, &cursor)).collect();
    measure(&cluster, at, "1,000 laptops at once, 200 changes each", CHANGES, "goal: all within 60 s", returning)?;

    let report = &server::check::all(&*storage)?[0];
    ensure!(report.problems.is_empty(), "{:?}", report.problems);
    println!("  the log of {} entries and {} records holds", report.entries, report.records);
    Ok(())
}

/// Authors with an invitation each, carried in by the owner.
fn enrol(client: &mut Client, owner: &mut Author, many: usize) -> Result<Vec<Author>> {
    let mut authors = Vec::with_capacity(many);
    for start in (1..=many).step_by(MOST_AT_ONCE) {
        let mut batches = Vec::new();
        for number in start..(start + MOST_AT_ONCE).min(many + 1) {
            let mut author = Author::new(number);
            let (invite, first) = owner.invite(&mut author);
            batches.extend([raw(&invite), raw(&first)]);
            authors.push(author);
        }
        all_logged(&client.sync(&SyncRequest { batches, ..SyncRequest::default() })?)?;
    }
    Ok(authors)
}

/// A session that marks can be made in; also finds the log's end, where everybody begins.
fn prepare(client: &mut Client, owner: &mut Author, cursor: &mut Option<String>) -> Result<domain::Id> {
    let (batch, session) = owner.session();
    let mut answer = client.sync(&SyncRequest { batches: vec![raw(&batch)], ..SyncRequest::default() })?;
    all_logged(&answer)?;
    while answer.more {
        answer = client.sync(&SyncRequest { cursor: Some(answer.cursor), ..SyncRequest::default() })?;
    }
    *cursor = Some(answer.cursor);
    Ok(session)
}

fn all_logged(answer: &SyncAnswer) -> Result<()> {
    let held = answer.pushed.iter().find(|pushed| !matches!(pushed, Pushed::Logged { .. }));
    ensure!(held.is_none(), "{held:?}");
    Ok(())
}

/// What one author will push: everything that costs is made before anything is timed.
struct Work {
    author: Author,
    /// Ends of bodies, packed; the beginning holds the cursor, which moves.
    batches: Vec<Vec<u8>>,
    cursor: Option<String>,
}

fn packed(text: &[u8]) -> Vec<u8> {
    zstd::bulk::compress(text, 3).expect("memory is enough")
}

fn sealed(mut author: Author, many: usize, changes: usize, session: domain::Id, cursor: &Option<String>) -> Work {
    let batches = (0..many).map(|_| packed(&[&author.batch(marks(session, changes)), &b"]}"[..]].concat())).collect();
    Work { author, batches, cursor: cursor.clone() }
}

/// How long requests took: those that put something into the log, and those that were told when to come.
#[derive(Default)]
struct Each {
    pushed: Vec<Duration>,
    told: Vec<Duration>,
}

/// Everybody pushes what is theirs, one after the other, and comes again when told to; gives how long all of it took, too.
fn pushed(at: std::net::SocketAddr, work: Vec<Work>) -> Result<(Duration, Each)> {
    let together = Arc::new(Barrier::new(work.len() + 1));
    let start = |work| {
        let together = Arc::clone(&together);
        std::thread::Builder::new().stack_size(1 << 19).spawn(move || one(at, work, &together))
    };
    let threads: Vec<_> = work.into_iter().map(start).collect::<std::io::Result<_>>()?;
    together.wait();
    let begun = Instant::now();
    let mut each = Each::default();
    for thread in threads {
        let Each { pushed, told } = thread.join().ok().context("a writer failed")??;
        each.pushed.extend(pushed);
        each.told.extend(told);
    }
    Ok((begun.elapsed(), each))
}

fn one(at: std::net::SocketAddr, work: Work, together: &Barrier) -> Result<Each> {
    let Work { author, batches, mut cursor } = work;
    together.wait();
    let mut client = Client::to(at)?;
    client.open(&author)?;
    let mut each = Each::default();
    for batch in batches {
        let head = format!("{{\"cursor\":{},\"batches\":[", serde_json::to_string(&cursor)?);
        // Two frames one after the other unpack to one text.
        let body = [packed(head.as_bytes()), batch].concat();
        loop {
            let begun = Instant::now();
            match client.ask::<SyncAnswer>("/v1/sync", &body)? {
                Ok(answer) => {
                    each.pushed.push(begun.elapsed());
                    all_logged(&answer)?;
                    cursor = Some(answer.cursor);
                    break;
                }
                Err(ServerError { after: Some(after), .. }) => {
                    each.told.push(begun.elapsed());
                    std::thread::park_timeout(Duration::from_millis(after));
                }
                Err(refused) => anyhow::bail!("{}: {}", refused.code, refused.message),
            }
        }
    }
    Ok(each)
}

/// What the database takes for a durable commit of one small row, in the same run.
fn bare(storage: &dyn Storage) -> Result<()> {
    let mut each = Vec::new();
    for round in 0..200 {
        let begun = Instant::now();
        storage.put_setting("bare", &round.to_string())?;
        each.push(begun.elapsed());
    }
    each.sort_unstable();
    println!("a bare commit of one row: {:.2} ms", each[each.len() / 2].as_secs_f64() * 1000.0);
    Ok(())
}

/// The value below which a part of all values lies, milliseconds.
fn part_of(sorted: &[Duration], part: f64) -> f64 {
    sorted[((sorted.len() - 1) as f64 * part) as usize].as_secs_f64() * 1000.0
}

fn measure(cluster: &Cluster, at: std::net::SocketAddr, what: &str, changes: usize, goal: &str, work: Vec<Work>) -> Result<()> {
    let (own, database) = (own_processor_seconds(), cluster.processor_seconds());
    let (took, mut each) = pushed(at, work)?;
    let (own, database) = (own_processor_seconds() - own, cluster.processor_seconds() - database);
    each.pushed.sort_unstable();
    each.told.sort_unstable();
    let at = |part: f64| part_of(&each.pushed, part);
    let (pushes, seconds) = (each.pushed.len() as f64, took.as_secs_f64());
    println!("{what}: {pushes} pushes in {seconds:.2} s");
    println!("  {:>8.0} pushes/s {:>10.0} changes/s    ({goal})", pushes / seconds, pushes / seconds * changes as f64);
    println!("  p50 {:.1} ms, p99 {:.1} ms, longest {:.1} ms", at(0.5), at(0.99), at(1.0));
    if !each.told.is_empty() {
        println!(
            "  {} times somebody was told when to come, in p50 {:.1} ms, p99 {:.1} ms",
            each.told.len(),
            part_of(&each.told, 0.5),
            part_of(&each.told, 0.99)
        );
    }
    println!(
        "  processor time: server and writers {:.2} ms a push, database {:.2} ms a push; {:.0} % of the machine",
        own * 1000.0 / pushes,
        database * 1000.0 / pushes,
        (own + database) / seconds / std::thread::available_parallelism()?.get() as f64 * 100.0
    );
    Ok(())
}
