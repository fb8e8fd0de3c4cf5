//! `simulate`: runs seeds and prints what was counted; fails if anything did not hold or a fault never happened.

use std::process::ExitCode;

use clap::Parser;
use simulate::report;
use simulate::run::{Length, many, run};

/// Imports, folds and lists get and give back memory millions of times; this one spends half as long on it.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Runs of whole laptops and servers with everything going wrong.
#[derive(Parser)]
struct Arguments {
    /// How many seeds
    #[arg(long, default_value_t = 200)]
    seeds: u64,
    /// The first one
    #[arg(long, default_value_t = 1)]
    from: u64,
    /// How many at once
    #[arg(long, default_value_t = 2)]
    threads: usize,
    /// How many failed seeds are told whole
    #[arg(long, default_value_t = 2)]
    told: usize,
    /// In worlds of the second family, in which people share laptops
    #[arg(long)]
    crowd: bool,
    /// Only this seed, with its trace
    #[arg(long)]
    seed: Option<u64>,
    /// Only so many steps of it
    #[arg(long)]
    steps: Option<usize>,
}

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // A panic is a finding of its seed, with its words; the default message would come a thousand times.
    std::panic::set_hook(Box::new(|_| {}));
    match arguments.seed {
        Some(seed) => one(seed, Length { most_steps: arguments.steps.unwrap_or(usize::MAX), crowd: arguments.crowd }),
        None => all(&arguments),
    }
}

fn one(seed: u64, length: Length) -> ExitCode {
    let outcome = run(seed, length);
    for (n, line) in outcome.trace.iter().enumerate() {
        println!("{n:>4} {line}");
    }
    println!("digest {}", outcome.digest);
    match outcome.breach {
        None => ExitCode::SUCCESS,
        Some(breach) => {
            println!("{}\n  {}", breach.invariant.name(), breach.text);
            ExitCode::FAILURE
        }
    }
}

fn all(arguments: &Arguments) -> ExitCode {
    let begun = std::time::Instant::now();
    let told = |done: u64| {
        if done.is_multiple_of(1000) {
            eprintln!("{done} of {} seeds after {} s", arguments.seeds, begun.elapsed().as_secs());
        }
    };
    let (counts, failed) = many(arguments.from, arguments.seeds, arguments.crowd, arguments.threads, told);
    println!("{}", report::table(&counts));
    for outcome in failed.iter().take(40) {
        let breach = outcome.breach.as_ref().map(|breach| format!("{}: {:.300}", breach.invariant.name(), breach.text));
        println!("seed {}: {}", outcome.seed, breach.unwrap_or_default());
    }
    for outcome in failed.iter().take(arguments.told) {
        println!("{}", report::failure(outcome));
    }
    let never: Vec<&str> = counts.fired.never(arguments.crowd).into_iter().map(simulate::fault::Fault::name).collect();
    let seeds: Vec<u64> = failed.iter().map(|outcome| outcome.seed).take(50).collect();
    println!("{} seeds in {} s: {} failed {seeds:?}", counts.runs, begun.elapsed().as_secs(), failed.len());
    if !never.is_empty() {
        println!("never happened: {}", never.join(", "));
    }
    if failed.is_empty() && never.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}
