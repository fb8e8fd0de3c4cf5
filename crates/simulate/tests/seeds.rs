//! Seeds that run with every test, and those that failed once.

use simulate::fault::Fault;
use simulate::report;
use simulate::run::{Length, many, run};

/// How many seeds run here; `cargo xtask simulate` runs any number.
const SEEDS: u64 = 80;

#[test]
fn nothing_breaks_and_every_fault_happens() {
    let (counts, failed) = many(1, SEEDS, 2, |_| {});
    println!("{}", report::table(&counts));
    let told: Vec<String> = failed.iter().take(2).map(report::failure).collect();
    assert!(failed.is_empty(), "{} of {SEEDS} seeds failed:\n{}", failed.len(), told.join("\n"));
    let never: Vec<&str> = counts.fired.never().into_iter().map(Fault::name).collect();
    assert!(never.is_empty(), "never happened: {never:?}");
}

#[test]
fn a_seed_gives_the_same_run_again() {
    for seed in [3, 77, 1234] {
        let (one, other) = (run(seed, Length::default()), run(seed, Length::default()));
        assert_eq!(one.trace, other.trace, "seed {seed}");
        assert_eq!(one.digest, other.digest, "seed {seed}");
    }
}
