//! The simulation finds every deliberate bug within its number of seeds. One test: a bug is planted in the whole process.

#![cfg(debug_assertions)]

use domain::planted::Bug;
use simulate::planted::{seeds_until_found, within};

#[test]
fn every_planted_bug_is_found() {
    std::panic::set_hook(Box::new(|_| {}));
    let mut missed = Vec::new();
    for bug in Bug::ALL {
        match seeds_until_found(*bug, 1) {
            Some((seeds, outcome)) => {
                let by = outcome.breach.map(|breach| breach.invariant.name()).unwrap_or_default();
                println!("{bug:?}: found at seed {seeds} of at most {}, by {by}", within(*bug));
            }
            None => missed.push(*bug),
        }
    }
    let _ = std::panic::take_hook();
    assert!(missed.is_empty(), "not found: {missed:?}");
    assert!(Bug::ALL.len() >= 12);
}
