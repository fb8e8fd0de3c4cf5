//! Runs of seeds: one, many, in parallel, and what they counted.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use domain::Hash;

use crate::breach::{Breach, Invariant, Looked};
use crate::fault::Fired;
use crate::world::World;

/// What a run counted, whether or not it ended well.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub runs: u64,
    pub steps: u64,
    pub entries: u64,
    pub fired: Fired,
    pub looked: Looked,
}

impl Counts {
    /// Adds another run.
    pub fn add(&mut self, other: &Self) {
        self.runs += other.runs;
        self.steps += other.steps;
        self.entries += other.entries;
        self.fired.add(&other.fired);
        self.looked.add(&other.looked);
    }
}

/// One run.
#[derive(Clone, Debug)]
pub struct Outcome {
    pub seed: u64,
    pub crowd: bool,
    pub counts: Counts,
    pub breach: Option<Breach>,
    pub trace: Vec<String>,
    /// Over the trace and the server's log: the same for the same seed.
    pub digest: Hash,
}

/// How a seed is run.
#[derive(Clone, Copy, Debug)]
pub struct Length {
    /// Steps; fewer than the seed's own number stop it earlier.
    pub most_steps: usize,
    /// In a world of the second family, see `crowd`.
    pub crowd: bool,
}

impl Default for Length {
    fn default() -> Self {
        Self { most_steps: usize::MAX, crowd: false }
    }
}

/// Runs one seed to its end or to the first breach.
pub fn run(seed: u64, length: Length) -> Outcome {
    let mut kept: Option<World> = None;
    let mut steps = 0;
    let ran = catch_unwind(AssertUnwindSafe(|| play(seed, length, &mut kept, &mut steps)));
    let breach = match ran {
        Ok(Ok(())) => None,
        Ok(Err(breach)) => Some(breach),
        Err(panic) => Some(Breach::of(Invariant::Refused, format!("a panic: {}", words(&*panic)))),
    };
    let mut counts = Counts { runs: 1, steps, ..Counts::default() };
    let mut trace = Vec::new();
    let mut chain = Hash::default();
    if let Some(world) = kept {
        counts.fired = world.net.fired();
        counts.looked = world.looked.clone();
        counts.entries = world.ledger.log.len() as u64;
        chain = world.ledger.head().1;
        trace = world.trace;
    }
    let digest = Hash::of(&[trace.join("\n").as_bytes(), &chain.0]);
    Outcome { seed, crowd: length.crowd, counts, breach, trace, digest }
}

fn play(seed: u64, length: Length, kept: &mut Option<World>, steps: &mut u64) -> Result<(), Breach> {
    let world =
        World::new(seed, length.crowd).map_err(|error| Breach::of(Invariant::Refused, format!("the world cannot be made: {error:#}")))?;
    let world = kept.insert(world);
    // Some days are calm, most are rough, some are stormy.
    let rough = [30, 150, 150, 300][world.dice.below(4)];
    world.net.set_rough(rough);
    let own = 25 + world.dice.below(60);
    for _ in 0..own.min(length.most_steps) {
        *steps += 1;
        world.step()?;
    }
    world.rest()
}

fn words(panic: &(dyn std::any::Any + Send)) -> String {
    let text = panic.downcast_ref::<String>().cloned();
    text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned())).unwrap_or_else(|| "without words".to_owned())
}

/// Runs seeds on so many threads; stops at the first that fails unless all are wanted. Every fiftieth is run twice.
pub fn many(from: u64, seeds: u64, crowd: bool, threads: usize, told: impl Fn(u64) + Sync) -> (Counts, Vec<Outcome>) {
    let (next, done) = (AtomicU64::new(from), AtomicU64::new(0));
    let results: Mutex<(Counts, Vec<Outcome>)> = Mutex::default();
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= from + seeds {
                        return;
                    }
                    let outcome = checked(seed, crowd);
                    let mut results = results.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                    results.0.add(&outcome.counts);
                    if outcome.breach.is_some() {
                        results.1.push(outcome);
                    }
                    told(done.fetch_add(1, Ordering::Relaxed) + 1);
                }
            });
        }
    });
    let (counts, mut failed) = results.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
    failed.sort_by_key(|outcome| outcome.seed);
    (counts, failed)
}

fn checked(seed: u64, crowd: bool) -> Outcome {
    let length = Length { crowd, ..Length::default() };
    let mut outcome = run(seed, length);
    if seed.is_multiple_of(50) && outcome.breach.is_none() {
        outcome.counts.looked.count(Invariant::Repeats);
        let again = run(seed, length);
        if again.digest != outcome.digest {
            let differ = outcome.trace.iter().zip(&again.trace).find(|(one, other)| one != other);
            outcome.breach = Some(Breach::of(Invariant::Repeats, format!("another run of the seed was different: {differ:?}")));
        }
    }
    outcome
}

/// The fewest steps that still fail, for whoever looks for the cause.
pub fn shortest(seed: u64, outcome: &Outcome) -> Outcome {
    let mut best = outcome.clone();
    let mut most = outcome.counts.steps as usize;
    while most > 1 {
        let shorter = run(seed, Length { most_steps: most - 1, crowd: outcome.crowd });
        most -= 1;
        if shorter.breach.is_some() {
            best = shorter;
        } else if best.counts.steps as usize > most + 3 {
            break;
        }
    }
    best
}
