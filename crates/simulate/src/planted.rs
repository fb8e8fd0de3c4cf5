//! The deliberate bugs, and within how many seeds each has to be found.

use domain::planted::{Bug, plant};

use crate::run::{Length, Outcome, run};

/// Seeds within which a bug is found, by how rare the things are that it needs.
pub fn within(bug: Bug) -> u64 {
    match bug {
        // These take a restored server, a copied disk or a lost laptop that hits the right moment.
        Bug::AcceptMissing | Bug::TrustSeen | Bug::RewindForgets | Bug::AcceptFork => 400,
        Bug::SuccessorForgets | Bug::NoShadow | Bug::Resurrect | Bug::RefuseIgnorance => 150,
        _ => 40,
    }
}

/// Plants a bug, runs seeds until one fails, and takes the bug out again. Nothing else may run in the process.
pub fn seeds_until_found(bug: Bug, from: u64) -> Option<(u64, Outcome)> {
    plant(Some(bug));
    let found = (0..within(bug)).find_map(|n| {
        let outcome = run(from + n, Length::default());
        outcome.breach.is_some().then_some((n + 1, outcome))
    });
    plant(None);
    found
}
